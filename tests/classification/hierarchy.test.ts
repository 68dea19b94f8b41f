import { aggregate, count, groupBy } from "cultural-ledger";
import { codeKey } from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";
import {
  ancestorAt,
  ancestorsOf,
  childrenOf,
  codesAtLevel,
  descendantsAt,
  isWithin,
  levelOf,
} from "../../src/classification/hierarchy";
import { EBOPS_2010_CULTURE } from "../../src/classification/published-lists";
import { HS_2022 } from "./lists";

const items = ["970121", "970122", "970129", "970191", "970192", "970199"];
const unknownCode = expect.objectContaining({ code: "classification/unknown-code" });

describe("where a code lies", () => {
  test("its ancestors are told from the nearest, its children in the order of the list", () => {
    expect(ancestorsOf(HS_2022, "970121")).toEqual(["9701", "97"]);
    expect(ancestorsOf(HS_2022, "97")).toEqual([]);
    expect(childrenOf(HS_2022, "97")).toEqual(["9701"]);
    expect(childrenOf(HS_2022, "9701")).toEqual(items);
    expect(childrenOf(HS_2022, "970199")).toEqual([]);
  });

  test("it is within itself and within what contains it, and not the other way round", () => {
    expect(isWithin(HS_2022, "970121", "97")).toBe(true);
    expect(isWithin(HS_2022, "97", "97")).toBe(true);
    expect(isWithin(HS_2022, "97", "970121")).toBe(false);
    expect(isWithin(HS_2022, "970121", "970122")).toBe(false);
  });

  test("answers cannot be changed", () => {
    for (const answer of [
      ancestorsOf(HS_2022, "9701"),
      childrenOf(HS_2022, "97"),
      codesAtLevel(HS_2022, 1),
    ]) {
      expect(Object.isFrozen(answer)).toBe(true);
    }
    expect(Object.isFrozen(descendantsAt(HS_2022, "97", 3))).toBe(true);
  });

  test("a code that is not in the list is refused by every question", () => {
    const questions = [
      () => ancestorsOf(HS_2022, "970110"),
      () => childrenOf(HS_2022, "970110"),
      () => levelOf(HS_2022, "970110"),
      () => isWithin(HS_2022, "970110", "97"),
      () => isWithin(HS_2022, "97", "970110"),
      () => ancestorAt(HS_2022, "970110", 1),
      () => descendantsAt(HS_2022, "970110", 1),
    ];
    for (const question of questions) expect(question).toThrow(unknownCode);
    expect(questions[0]).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot find the code "970110" in WCO HS 2022: a code is looked up as it is written, in the list and edition that it is from. For text from outside, use findCode(list, text), which also says what is near.]`,
    );
  });
});

describe("levels", () => {
  test("count from the top", () => {
    expect(["97", "9701", "970121"].map((code) => levelOf(HS_2022, code))).toEqual([1, 2, 3]);
    expect(codesAtLevel(HS_2022, 2)).toEqual(["9701"]);
    expect(codesAtLevel(HS_2022, 3)).toEqual(items);
    expect(codesAtLevel(HS_2022, 4)).toEqual([]);
  });

  test("a code is brought up to a level, and never down", () => {
    expect(ancestorAt(HS_2022, "970121", 1)).toBe("97");
    expect(ancestorAt(HS_2022, "970121", 3)).toBe("970121");
    expect(ancestorAt(HS_2022, "9701", 3)).toBeUndefined();
  });

  test("what lies in a code at a level is told in the order of the list", () => {
    expect(descendantsAt(HS_2022, "97", 3)).toEqual(items);
    expect(descendantsAt(HS_2022, "97", 1)).toEqual(["97"]);
    expect(descendantsAt(HS_2022, "970121", 1)).toEqual([]);
    expect(descendantsAt(HS_2022, "97", Number.MAX_SAFE_INTEGER)).toEqual([]);
  });

  test("that are none are refused", () => {
    for (const level of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "2" as unknown as number]) {
      for (const ask of [
        () => codesAtLevel(HS_2022, level),
        () => ancestorAt(HS_2022, "97", level),
        () => descendantsAt(HS_2022, "97", level),
      ]) {
        expect(ask).toThrowError(expect.objectContaining({ code: "classification/invalid-level" }));
      }
    }
  });
});

describe("with groups", () => {
  const sales = [{ item: "SK11" }, { item: "SK12" }, { item: "SK23" }, { item: "SK1" }] as const;
  const itemLevel = (code: string) => levelOf(EBOPS_2010_CULTURE, code);
  const lines = { sales: count() };

  test("codes of several levels of the list are refused, and one level is taken", () => {
    const item = codeKey((sale: { item: string }) => sale.item, { levelOf: itemLevel });
    const mixed = expect.objectContaining({ code: "aggregate/mixed-levels" });
    expect(() => aggregate(sales, groupBy({ item }, lines))).toThrow(mixed);
    expect(aggregate(sales.slice(0, 3), groupBy({ item }, lines))).toHaveLength(3);
  });

  test("records of several levels are grouped by the level that all of them reach", () => {
    const group = codeKey((sale: { item: string }) => ancestorAt(EBOPS_2010_CULTURE, sale.item, 2), {
      levelOf: itemLevel,
    });
    expect(aggregate(sales, groupBy({ group }, lines))).toEqual([
      { group: "SK1", sales: 3 },
      { group: "SK2", sales: 1 },
    ]);
  });

  test("a code that is not in the list is said and not dropped", () => {
    const item = codeKey((sale: { item: string }) => sale.item, { levelOf: itemLevel });
    const records = [{ item: "SK11" }, { item: "SK13" }];
    expect(() => aggregate(records, groupBy({ item }, lines))).toThrow(unknownCode);
  });
});
