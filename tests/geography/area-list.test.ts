import { type AreaList, atLeast, exactly, moreThan } from "cultural-ledger";
import { isOpenList, joinAreaLists, namedAreas, type OpenAreaList } from "cultural-ledger/geography";
import { expect, test } from "vitest";
import { deepFreeze } from "../frozen";

function open(named: OpenAreaList["named"], stated?: OpenAreaList["stated"]): OpenAreaList {
  return deepFreeze(stated === undefined ? { named, open: true } : { named, open: true, stated });
}

function join(...lists: AreaList[]): AreaList {
  return joinAreaLists(deepFreeze(lists));
}

test("an array is a closed list, and an object an open one", () => {
  expect(isOpenList([])).toBe(false);
  expect(isOpenList(["JP", "KR"])).toBe(false);
  expect(isOpenList(open(["JP", "KR"]))).toBe(true);
  expect(isOpenList(open([], moreThan(20)))).toBe(true);
});

test("the areas named are told once each, in code-point order", () => {
  expect(namedAreas(deepFreeze(["JP", "151", "HK", "GB-WLS", "JP", "035"]))).toEqual([
    "035",
    "151",
    "GB-WLS",
    "HK",
    "JP",
  ]);
  expect(namedAreas(open(["JP", "HK", "JP"]))).toEqual(["HK", "JP"]);
  expect(namedAreas([])).toEqual([]);
});

test("closed lists join to a closed list of all their areas", () => {
  expect(join(["JP"], ["FR", "JP"])).toEqual(["FR", "JP"]);
  expect(join(["JP"], [])).toEqual(["JP"]);
  expect(join()).toEqual([]);
});

test("lists of which one is open join to an open list", () => {
  expect(join(["FR"], open(["JP"]))).toEqual({ named: ["FR", "JP"], open: true });
  expect(join(open([]), open([]))).toEqual({ named: [], open: true });
});

test("of the numbers stated the greatest remains, as a lower bound", () => {
  expect(join(["JP", "FR"], open(["JP"], moreThan(20)))).toEqual({
    named: ["FR", "JP"],
    open: true,
    stated: moreThan(20),
  });
  expect(join(open([], moreThan(20)), open([], 30), open([], atLeast(25)))).toMatchObject({
    stated: atLeast(30),
  });
  expect(join(open([], exactly(20)), open([], 9))).toMatchObject({ stated: atLeast(20) });
  expect(join(open([], 9), open(["JP"]))).toMatchObject({ stated: atLeast(9) });
  expect(join(open([], moreThan(20)), open([], 20))).toMatchObject({ stated: moreThan(20) });
});

test("of two wordings of one bound the same one remains in any order", () => {
  const [over, least] = [open([], moreThan(20)), open([], atLeast(21))];
  expect(join(over, least)).toMatchObject({ stated: atLeast(21) });
  expect(join(least, over)).toMatchObject({ stated: atLeast(21) });
  const thousands = open([], moreThan(1, { scale: "thousand", unit: "count" }));
  const ones = open([], moreThan(1000));
  expect(join(thousands, ones)).toEqual(join(ones, thousands));
  expect(join(thousands, ones)).toEqual({ named: [], open: true, stated: moreThan(1000) });
});

test("a number stated of more digits than a figure has is at least the greatest that one has", () => {
  const greatest = 10n ** 24n - 1n;
  for (const stated of [
    exactly(greatest, { scale: "yi" }),
    moreThan(greatest, { scale: "hundred" }),
    moreThan(greatest),
  ])
    expect(join(open(["JP"], stated), open([], 20))).toEqual({
      named: ["JP"],
      open: true,
      stated: atLeast(greatest),
    });
  expect(join(open([], moreThan(greatest - 1n)), open([], 20))).toMatchObject({
    stated: moreThan(greatest - 1n),
  });
});

test("a single list remains what it says, its exact number included", () => {
  expect(join(open(["JP"], 20))).toEqual({ named: ["JP"], open: true, stated: 20 });
});

test("numbers stated that are no counts are refused", () => {
  const invalid = expect.objectContaining({ code: "figures/invalid-count" });
  expect(() => join(open([], moreThan("2.5")), open([], 20))).toThrow(invalid);
});

test("what is no list is refused instead of being counted as an open one", () => {
  for (const value of ["JP", null, undefined, 5, {}, { named: ["JP"] }, { named: "JP", open: true }]) {
    expect(() => namedAreas(value as unknown as AreaList)).toThrowError(
      expect.objectContaining({ code: "geography/invalid-area-list" }),
    );
  }
});

test("a field that no open list has is refused by its name", () => {
  const misspelt = deepFreeze({ named: ["JP"], open: true, statet: 5 }) as unknown as AreaList;
  expect(() => namedAreas(misspelt)).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot read an object as a list of areas: it has a field "statet"; an open list has named, open, stated.]`,
  );
});
