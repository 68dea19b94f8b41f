import {
  type AreaList,
  aggregate,
  atLeast,
  atMost,
  between,
  type Count,
  countAreas,
  describeAreaCount,
  describeInterval,
  exactly,
  ISO_3166,
  lessThan,
  moreThan,
  PRC_STATISTICS,
  parseFigure,
} from "cultural-ledger";
import { distinctAreas, finishPartial, partialOf } from "cultural-ledger/aggregate";
import { isCount } from "cultural-ledger/figures";
import { areaCode, type CountryCode } from "cultural-ledger/geography";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../../src/aggregate/engine/partials";
import { countForms } from "../../figures/count-forms";
import { deepFreeze } from "../../frozen";
import { countries } from "../../geography/areas";

type Given = AreaList | undefined;
const visited = distinctAreas(PRC_STATISTICS, (list: Given) => list);
const extent = (lists: readonly Given[]) =>
  describeInterval(aggregate(deepFreeze(lists), visited).areas.extent);
const untyped = (value: unknown) => [value as AreaList];

describe("distinctAreas", () => {
  test("counts by its profile as it was, whatever becomes of that later", () => {
    const profile = {
      id: "mine",
      source: "own",
      regions: ["HK"] as CountryCode[],
      unlisted: ["TW"] as CountryCode[],
    };
    const measure = distinctAreas(profile, (list: Given) => list);
    const count = () => describeAreaCount(aggregate([["HK", "MO", "FR", "TW"]], measure).areas);
    const before = count();
    profile.regions.push("MO");
    profile.unlisted.pop();
    const wanted = "2 countries and 1 region, not counting Taiwan (not in mine)";
    expect([before, count()]).toEqual([wanted, wanted]);
  });

  test("each area counts once, subdivisions as their country, regions of the profile apart", () => {
    const lists: readonly Given[] = deepFreeze([
      ["JP", "HK"],
      ["GB-WLS", "GB-ENG", "JP"],
      [],
      ["CN-HK", "TW"],
    ]);
    const { areas, known, unknown } = aggregate(lists, visited);
    expect(areas).toMatchObject({
      profile: "PRC_STATISTICS",
      countries: 2,
      regions: 2,
      areas: 4,
      open: false,
    });
    expect(areas.codes).toEqual(["GB", "HK", "JP", "TW"]);
    expect([known, unknown, describeAreaCount(areas)]).toEqual([4, 0, "2 countries and 2 regions"]);
    const iso = distinctAreas(ISO_3166, (list: Given) => list);
    expect(describeAreaCount(aggregate(lists, iso).areas)).toBe("4 countries");
  });

  test.each<readonly [string, readonly Given[], string]>([
    ["no records", [], "0"],
    ["an empty list", [[]], "0"],
    ["closed lists", [["JP"], ["JP", "FR"]], "2"],
    ["an open list", [{ named: ["JP"], open: true }, ["FR"]], "at least 2"],
    ["a record without a list", [["JP"], undefined], "at least 1"],
    ["only records without a list", [undefined], "at least 0"],
    ["one list that states how many", [{ named: ["JP"], open: true, stated: 20 }], "20"],
    [
      "the same beside a record without a list",
      [{ named: ["JP"], open: true, stated: 20 }, undefined],
      "at least 20",
    ],
    [
      "the same beside an empty list",
      [{ named: ["JP"], open: true, stated: exactly(20) }, []],
      "at least 20",
    ],
    ["a bound beside a list", [{ named: [], open: true, stated: moreThan(20) }, ["JP"]], "more than 20"],
    [
      "the stronger of two bounds",
      [
        { named: [], open: true, stated: moreThan(20) },
        { named: [], open: true, stated: atLeast(22) },
      ],
      "at least 22",
    ],
    [
      "a bound that the names exceed",
      [{ named: [], open: true, stated: atLeast(2) }, ["JP", "FR", "DE"]],
      "at least 3",
    ],
    ["a region of M49, which stands for one country at least", [["035"], ["JP"]], "at least 2"],
    ["a region and a country in it", [["035"], ["TH"]], "at least 1"],
  ])("of %s", (_what, lists, wanted) => {
    expect(extent(lists)).toBe(wanted);
    expect(extent([...lists].reverse())).toBe(wanted);
  });

  test("counts of groups do not add up: parts are joined as sets", () => {
    const lists: readonly Given[] = deepFreeze([["JP", "FR"], ["FR"]]);
    const parts = lists.map((list) => stepsOf(visited).step(stepsOf(visited).init(), list));
    expect(parts.map((part) => stepsOf(visited).finish(part).areas.areas)).toEqual([2, 1]);
    expect(stepsOf(visited).finish(parts.reduce(stepsOf(visited).merge)).areas.areas).toBe(2);
  });

  test("of countries it is the size of a set", () => {
    const lists = fc.array(fc.array(fc.constantFrom(...countries), { maxLength: 20 }));
    fc.assert(
      fc.property(lists, (given) => {
        const { areas, known } = aggregate(given, visited);
        expect(areas.codes).toEqual([...new Set(given.flat())].sort());
        expect([areas.areas, known]).toEqual([areas.codes.length, given.length]);
      }),
    );
  });

  test("partial results are the codes in order, whether open, what is stated, and tallies", () => {
    const lists: readonly Given[] = deepFreeze([
      ["JP", "FR"],
      { named: ["HK"], open: true, stated: 7 },
      undefined,
    ]);
    const acc = lists.reduce(stepsOf(visited).step, stepsOf(visited).init());
    expect(stepsOf(visited).encode(acc)).toEqual([
      ["FR", "HK", "JP"],
      true,
      { qualifier: "atLeast", number: "7" },
      2,
      1,
    ]);
    expect(visited.definition).toBe("distinctAreas(PRC_STATISTICS)");
    expect(Object.isFrozen(stepsOf(visited).finish(acc))).toBe(true);
  });

  test("what is stated has one form in a partial result, however its record writes it", () => {
    const open = { named: [], open: true } as const;
    const lists: readonly Given[] = deepFreeze([
      { ...open, stated: { qualifier: "atLeast", number: "7" } },
      { ...open, stated: { number: "7", qualifier: "atLeast" } },
    ]);
    const textOf = (given: readonly Given[]) =>
      JSON.stringify(stepsOf(visited).encode(given.reduce(stepsOf(visited).step, stepsOf(visited).init())));
    expect(textOf([...lists].reverse())).toBe(textOf(lists));
  });
});

describe("what one open list states", () => {
  const forms: readonly (readonly [Count, string])[] = [
    [0, "0"],
    [20, "20"],
    [exactly(20), "20"],
    [moreThan(20), "more than 20"],
    [atLeast(20), "at least 20"],
    [lessThan(20), "between 0 and 19"],
    [atMost(20), "between 0 and 20"],
    [between(20, 30), "between 20 and 30"],
    [between("2", "3", { scale: "hundred" }), "between 200 and 300"],
    [moreThan(1, { scale: "hundred" }), "more than 100"],
    [atLeast("1.5", { scale: "wan" }), "at least 15,000"],
    [exactly("0.2", { scale: "yi" }), "20,000,000"],
    [moreThan(20, { unit: "count" }), "more than 20"],
    [between(1, 2, { scale: "thousand", unit: "count" }), "between 1,000 and 2,000"],
  ];

  test.each(forms)("is counted whole: %j", (stated, words) => {
    const list: AreaList = deepFreeze({ named: [], open: true, stated });
    expect(describeInterval(countAreas(list, PRC_STATISTICS).extent)).toBe(words);
    expect(extent([list])).toBe(words);
  });

  test.each(countForms)("comes back from a partial result as it was: %j", (stated) => {
    const list: AreaList = deepFreeze({ named: [], open: true, stated });
    const text = JSON.stringify(partialOf([list], visited, { shard: "1" }));
    expect(finishPartial(JSON.parse(text), visited)).toEqual(aggregate([list], visited));
    expect(JSON.stringify(stepsOf(visited).encode(stepsOf(visited).decode(JSON.parse(text).state)))).toBe(
      JSON.stringify(JSON.parse(text).state),
    );
  });

  test.each(countForms)("is a lower bound of several lists: %j", (stated) => {
    const lists: readonly AreaList[] = deepFreeze([{ named: [], open: true, stated }, []]);
    const least = aggregate([lists[0]!], visited).areas.extent.lower;
    const { lower, upper } = aggregate(lists, visited).areas.extent;
    expect([lower, upper]).toEqual([least, { kind: "unbounded" }]);
  });

  test("in words, with every zero of its scale", () => {
    const read = parseFigure("more than one hundred", "en");
    const stated = read.ok && isCount(read.value) ? read.value : undefined;
    expect(stated).toEqual({ qualifier: "moreThan", number: "1", scale: "hundred" });
    const { areas } = aggregate([{ named: [], open: true, stated: stated! }], visited);
    expect(describeAreaCount(areas)).toBe("more than 100 countries and regions");
  });
});

describe("distinctAreas refuses", () => {
  test("what is no profile and no function, before any record", () => {
    for (const profile of [undefined, null, {}, "ISO_3166", { ...ISO_3166, regions: 5 }])
      expect(() => distinctAreas(profile as never, () => [])).toThrow(
        expect.objectContaining({ code: "geography/invalid-argument" }),
      );
    expect(() => distinctAreas({ ...ISO_3166, region: [] } as never, () => [])).toThrow(
      expect.objectContaining({ code: "geography/unknown-option" }),
    );
    expect(() => distinctAreas(ISO_3166, undefined as never)).toThrow(
      expect.objectContaining({ code: "aggregate/invalid-argument" }),
    );
  });

  test("an open list with a field that it does not know", () => {
    expect(() => aggregate(untyped({ named: ["JP"], open: true, statet: 5 }), visited)).toThrow(
      expect.objectContaining({ code: "geography/invalid-area-list" }),
    );
  });

  test("a code that it does not know", () => {
    expect(() => aggregate([[areaCode("JP"), "UK" as "JP"]], visited)).toThrow(
      expect.objectContaining({ code: "geography/unknown-area" }),
    );
  });

  test("such a code by its own error too where the records were a shard", () => {
    const unknownArea = expect.objectContaining({ code: "geography/unknown-area" });
    expect(() => finishPartial(partialOf([["UK" as "JP"]], visited, { shard: "1" }), visited)).toThrow(
      unknownArea,
    );
  });

  test.each([
    ["a number", 5],
    ["null", null],
    ["an object", {}],
    ["a list", ["JP"]],
    ["NaN", Number.NaN],
  ])("%s as a code", (_what, code) => {
    expect(() => aggregate(untyped(["JP", code]), visited)).toThrow(
      expect.objectContaining({ name: "LedgerError", code: "geography/unknown-area" }),
    );
  });

  test.each([
    ["null", null],
    ["text", "JP"],
    ["a number", 3],
    ["an object that says no more are meant", { named: ["JP"] }],
    ["an open list without names", { open: true }],
    ["a set", new Set(["JP"])],
  ])("%s as a list", (_what, list) => {
    expect(() => aggregate(untyped(list), visited)).toThrow(
      expect.objectContaining({ code: "geography/invalid-area-list" }),
    );
  });

  test("fewer areas stated than named", () => {
    expect(() => extent([{ named: ["JP", "FR"], open: true, stated: 1 }])).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: The list names 2 areas and states 1: a source cannot state fewer areas than it names. Correct one of them, or leave stated out.]`,
    );
  });

  test.each([[-1], [0.5], [Number.NaN], ["20"], [{ qualifier: "about", number: "2.5" }]])(
    "%j as what is stated",
    (stated) => {
      const open = { named: [], open: true, stated };
      for (const lists of [[open], [open, ["JP"]]])
        expect(() => aggregate(lists as AreaList[], visited)).toThrow(
          expect.objectContaining({ code: expect.stringMatching(/^figures\/invalid-(count|number)$/) }),
        );
    },
  );
});
