import {
  type Aggregator,
  aggregate,
  type CurrencyAmount,
  count,
  distinct,
  filter,
  groupBy,
  groupRecords,
  type Key,
  sumMoney,
  usd,
} from "cultural-ledger";
import { all, compareText, indexRecords } from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../src/aggregate/engine/partials";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";
import { hostileKeys } from "./visits";

const foreign = expect.objectContaining({ name: "LedgerError", code: "aggregate/foreign-partial" });

interface Tour {
  readonly country: string;
  readonly year: string;
  readonly areas: readonly string[];
  readonly cost: CurrencyAmount<"USD">;
}
const tours = deepFreeze<Tour[]>([
  { country: "JP", year: "2012", areas: ["JP-13", "JP-27"], cost: usd("0.1") },
  { country: "FR", year: "2012", areas: ["FR-IDF"], cost: usd("100") },
  { country: "JP", year: "2011", areas: ["JP-13"], cost: usd("7") },
  { country: "JP", year: "2012", areas: ["JP-13"], cost: usd("0.2") },
]);
const byCountryAndYear = groupBy(
  { country: (tour: Tour) => tour.country, year: (tour: Tour) => tour.year },
  { tours: count(), cost: sumMoney("USD", (tour: Tour) => tour.cost) },
);

const byCountry = { country: (tour: Tour) => tour.country };

interface Keyed {
  readonly key: Key;
}
const byKey = groupBy({ key: (record: Keyed) => record.key }, { n: count() });

/** A record as a caller without types gives it. */
function untyped(key: unknown): Keyed {
  return { key: key as Key };
}

describe("rows", () => {
  test("there is one for each combination of keys that occurs, sorted by the keys in the order given", () => {
    const rows = aggregate(tours, byCountryAndYear);
    expect(rows.map(({ country, year, tours, cost }) => [country, year, tours, cost.toString()])).toEqual([
      ["FR", "2012", 1, "USD 100"],
      ["JP", "2011", 1, "USD 7"],
      ["JP", "2012", 2, "USD 0.3"],
    ]);
  });

  test("their columns are the keys and then the measures", () => {
    expect(Object.keys(aggregate(tours, byCountryAndYear)[0]!)).toEqual(["country", "year", "tours", "cost"]);
  });

  test("the list and each row are frozen", () => {
    const rows = aggregate(tours, byCountryAndYear);
    expect([rows, ...rows].every((value) => Object.isFrozen(value))).toBe(true);
  });

  test("no records give no rows", () => {
    expect(aggregate([], byCountryAndYear)).toEqual([]);
  });

  test("the order of the records does not matter", () => {
    const rows = JSON.stringify(aggregate(tours, byCountryAndYear));
    expect(JSON.stringify(aggregate(tours.toReversed(), byCountryAndYear))).toBe(rows);
  });

  test("text is in the order of code points, where a locale or UTF-16 would have another", () => {
    const countries = ["zh", "\u{1F3AD}", "é", "a", "\uFF21", "Z", "e", "", "10", "9"];
    const rows = aggregate(countries.map(untyped), byKey);
    expect(rows.map(({ key }) => key)).toEqual([
      "",
      "10",
      "9",
      "Z",
      "a",
      "e",
      "zh",
      "é",
      "\uFF21",
      "\u{1F3AD}",
    ]);
  });

  test("booleans come first, then numbers by size, then text, the unknown last", () => {
    const rows = aggregate(["1", undefined, 10, Infinity, true, -1, 9, "", false].map(untyped), byKey);
    expect(rows.map(({ key }) => key)).toEqual([false, true, -1, 9, 10, Infinity, "", "1", undefined]);
  });

  test("a group whose records all fail a filter inside keeps its row, as nothing", () => {
    const french = filter((tour: Tour) => tour.country === "FR", count());
    const rows = aggregate(tours, groupBy({ year: (tour) => tour.year }, { french }));
    expect(rows).toEqual([
      { year: "2011", french: 0 },
      { year: "2012", french: 1 },
    ]);
  });

  test("groups may be nested", () => {
    const byYear = groupBy({ year: (tour: Tour) => tour.year }, { tours: count() });
    const rows = aggregate(tours, groupBy({ country: (tour) => tour.country }, { years: byYear }));
    expect(rows).toEqual([
      { country: "FR", years: [{ year: "2012", tours: 1 }] },
      {
        country: "JP",
        years: [
          { year: "2011", tours: 1 },
          { year: "2012", tours: 2 },
        ],
      },
    ]);
  });

  test("distinct counts of rows never add to that of the whole", () => {
    const areas = distinct((tour: Tour) => tour.areas);
    const rows = aggregate(tours, groupBy({ year: (tour) => tour.year }, { areas }));
    expect(rows).toEqual([
      { year: "2011", areas: 1 },
      { year: "2012", areas: 3 },
    ]);
    expect(aggregate(tours, areas)).toBe(3);
  });
});

describe("keys", () => {
  test("1 and text, true and text, the unknown and text are groups of their own", () => {
    const rows = aggregate([1, "1", true, "true", undefined, "undefined", undefined].map(untyped), byKey);
    expect(rows).toEqual([
      { key: true, n: 1 },
      { key: 1, n: 1 },
      { key: "1", n: 1 },
      { key: "true", n: 1 },
      { key: "undefined", n: 1 },
      { key: undefined, n: 2 },
    ]);
  });

  test("zero is one group with either sign", () => {
    const rows = aggregate([-0, 0, -0].map(untyped), byKey);
    expect(rows).toEqual([{ key: 0, n: 3 }]);
    expect(Object.is(rows[0]?.key, 0)).toBe(true);
  });

  test("names that JavaScript objects have are groups, and change no object", () => {
    const rows = aggregate(["__proto__", "constructor", "toString", "__proto__"].map(untyped), byKey);
    expect(rows.map(({ key, n }) => [key, n])).toEqual([
      ["__proto__", 2],
      ["constructor", 1],
      ["toString", 1],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("texts with separators never meet: a|b and c are not a and b|c", () => {
    const pairs = [
      ["a|b", "c"],
      ["a", "b|c"],
      ["", "a|b|c"],
      ["a|b|c", ""],
      ["a\u0000b", "c"],
      ["a", "b\u0000c"],
      ['a","b', "c"],
      ["a", 'b","c'],
    ] as const;
    const byPair = groupBy(
      { left: (pair: (typeof pairs)[number]) => pair[0], right: (pair: (typeof pairs)[number]) => pair[1] },
      { n: count() },
    );
    const rows = aggregate(pairs, byPair);
    expect(rows).toHaveLength(pairs.length);
    expect(rows.every(({ n }) => n === 1)).toBe(true);
    expect(new Set(rows.map(({ left, right }) => `${left} and ${right}`))).toEqual(
      new Set(pairs.map(([left, right]) => `${left} and ${right}`)),
    );
  });

  test("every hostile key makes its group, also after JSON", () => {
    const acc = hostileKeys.map(untyped).reduce(stepsOf(byKey).step, stepsOf(byKey).init());
    const travelled = stepsOf(byKey).decode(JSON.parse(JSON.stringify(stepsOf(byKey).encode(acc))));
    const rows = stepsOf(byKey).finish(stepsOf(byKey).merge(travelled, acc));
    // The two zeros are one key.
    expect(rows).toHaveLength(hostileKeys.length - 1);
    expect(rows.map(({ n }) => n).filter((n) => n !== 2)).toEqual([4]);
  });

  test("a key that changes its type from record to record makes rows in one order", () => {
    const rows = aggregate([2, "10", 10, "2"].map(untyped), byKey);
    expect(rows.map(({ key }) => key)).toEqual([2, 10, "10", "2"]);
  });

  test("a column may have a name that JavaScript objects have", () => {
    const rows = aggregate(tours, groupBy({ ["__proto__"]: (tour) => tour.year }, { constructor: count() }));
    expect(rows.map((row) => Object.entries(row))).toEqual([
      [
        ["__proto__", "2011"],
        ["constructor", 1],
      ],
      [
        ["__proto__", "2012"],
        ["constructor", 3],
      ],
    ]);
  });

  test("an object is refused as a key, with the column and the way out", () => {
    expect(() => aggregate([untyped({ code: "JP" })], byKey)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot use an object as a key of key: a key is text, a number other than NaN, a boolean, or undefined for unknown. Give the code or id of an object instead of the object.]`,
    );
  });

  test.each([
    ["NaN", Number.NaN],
    ["null", null],
    ["a list of one text", ["JP"]],
    ["a date", new Date(0)],
    ["a bigint", 2012n],
    ["a symbol", Symbol("JP")],
  ])("%s is refused as a key", (_what, key) => {
    expect(() => aggregate([untyped("JP"), untyped(key)], byKey)).toThrow(
      expect.objectContaining({ code: "aggregate/invalid-key", details: { where: "key", key } }),
    );
  });
});

describe("groupRecords", () => {
  test("the rows are those of groupBy, of whatever holds the records", () => {
    const keys = { country: (tour: Tour) => tour.country, year: (tour: Tour) => tour.year };
    const measures = { tours: count(), cost: sumMoney("USD", (tour: Tour) => tour.cost) };
    const wanted = JSON.stringify(aggregate(tours, byCountryAndYear));
    for (const records of [tours, new Set(tours), tours.values(), indexRecords(tours, [keys.year])])
      expect(JSON.stringify(groupRecords(records, keys, measures))).toBe(wanted);
    expect(groupRecords([] as readonly Tour[], keys, measures)).toEqual([]);
  });

  test("measures may be groups, filters and whatever stands in groups", () => {
    const rows = groupRecords(
      tours,
      { country: (tour) => tour.country },
      {
        years: groupBy({ year: (tour) => tour.year }, { tours: count() }),
        small: filter((tour) => tour.cost.value.lt(1), { tours: count() }),
      },
    );
    expect(rows).toEqual([
      { country: "FR", years: [{ year: "2012", tours: 1 }], small: { tours: 0 } },
      {
        country: "JP",
        years: [
          { year: "2011", tours: 1 },
          { year: "2012", tours: 2 },
        ],
        small: { tours: 2 },
      },
    ]);
  });

  test("what groupBy refuses is refused, in the name of the call", () => {
    const lines = { lines: count() };
    for (const records of [undefined, null, 5, "text", {}, count])
      expectCode(
        () => groupRecords(records as unknown as readonly Tour[], byCountry, lines),
        "aggregate/invalid-argument",
      );
    for (const keys of [undefined, null, 5, [], { country: "JP" }])
      expectCode(() => groupRecords(tours, keys as never, lines), "aggregate/invalid-argument");
    expectCode(() => groupRecords(tours, {}, lines), "aggregate/no-keys");
    expectCode(
      () => groupRecords(tours, byCountry, { country: count() } as never),
      "aggregate/duplicate-column",
    );
    expectCode(
      () => groupRecords([untyped({})], { key: (record) => record.key }, lines),
      "aggregate/invalid-key",
    );
    expect(() => groupRecords(tours, byCountry, count() as never)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot take an object for the measures: it must be measures with names, as { lines: count() }. Call it as groupRecords(records, { area: areaOf }, { lines: count() }).]`,
    );
  });
});

describe("mistakes in the plan", () => {
  test("grouping by no keys is refused when the aggregator is made", () => {
    expect(() => groupBy({}, { n: count() })).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot run groupBy over no keys: name at least one, or aggregate without groups.]`,
    );
  });

  test("a measure without a name makes no row, and is refused when the aggregator is made", () => {
    expect(() => groupBy(byCountry, count() as never)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot take an object for the measures: it must be measures with names, as { lines: count() }. Call it as groupBy({ area: areaOf }, { lines: count() }).]`,
    );
  });

  test.each([
    ["an amount", sumMoney("USD", (tour: Tour) => tour.cost)],
    ["a list of rows", byCountryAndYear],
    ["several measures as one", all({ tours: count() })],
  ])("%s makes no row", (_what, measure) => {
    expectCode(() => groupBy(byCountry, measure as never), "aggregate/invalid-argument");
    expectCode(() => groupRecords(tours, byCountry, measure as never), "aggregate/invalid-argument");
  });

  test("a measure with the name of a key is refused when the aggregator is made, with the name", () => {
    const tours: Record<string, Aggregator<unknown, number>> = { tours: count() };
    const twice = () => groupBy({ tours: (tour: Tour) => tour.country }, tours);
    expect(twice).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot use "tours" for two columns of one row: rename the key or the measure.]`,
    );
    expect(twice).toThrow(expect.objectContaining({ details: { column: "tours" } }));
  });
});

describe("partial results", () => {
  test("they hold each group's keys and its measures, sorted", () => {
    const acc = tours.reduce(stepsOf(byCountryAndYear).step, stepsOf(byCountryAndYear).init());
    expect(stepsOf(byCountryAndYear).encode(acc)).toEqual([
      [
        ["FR", "2012"],
        [
          ["tours", 1],
          ["cost", ["USD", "100"]],
        ],
      ],
      [
        ["JP", "2011"],
        [
          ["tours", 1],
          ["cost", ["USD", "7"]],
        ],
      ],
      [
        ["JP", "2012"],
        [
          ["tours", 2],
          ["cost", ["USD", "0.3"]],
        ],
      ],
    ]);
  });

  const group = [
    ["JP", "2012"],
    [
      ["tours", 2],
      ["cost", ["USD", "0.3"]],
    ],
  ];

  test("joining leaves the right side as it is, also where the left side has no such group", () => {
    const left = stepsOf(byCountryAndYear).init();
    const right = stepsOf(byCountryAndYear).decode([group]);
    const joined = stepsOf(byCountryAndYear).merge(left, right);
    stepsOf(byCountryAndYear).step(joined, tours[0]!);
    expect(stepsOf(byCountryAndYear).encode(right)).toEqual([group]);
    stepsOf(byCountryAndYear).step(right, tours[0]!);
    stepsOf(byCountryAndYear).step(right, tours[1]!);
    expect(
      stepsOf(byCountryAndYear)
        .finish(joined)
        .map((row) => row.tours),
    ).toEqual([3]);
  });

  test.each([
    ["an object of groups", { "JP|2012": group[1] }],
    ["an object that poses as a list", JSON.parse('{"__proto__": []}')],
    ["text", "JP"],
    ["a group without measures", [[["JP", "2012"]]]],
    ["a group of three", [[...group, 1]]],
    ["too few keys", [[["JP"], group[1]]]],
    ["too many keys", [[["JP", "2012", "Q1"], group[1]]]],
    ["keys that are no list", [["JP", group[1]]]],
    ["an object as key", [[["JP", { __proto__: null }], group[1]]]],
    ["infinity as key, which JSON reads from 1e999", [[["JP", JSON.parse("1e999")], group[1]]]],
    [
      "measures that are refused",
      [
        [
          ["JP", "2012"],
          [
            ["tours", -2],
            ["cost", ["USD", "0.3"]],
          ],
        ],
      ],
    ],
    [
      "measures in another currency",
      [
        [
          ["JP", "2012"],
          [
            ["tours", 2],
            ["cost", ["CNY", "0.3"]],
          ],
        ],
      ],
    ],
    ["a group twice, of which one would be lost", [group, group]],
    ["groups that are not sorted", [group, [["FR", "2013"], group[1]]]],
    ["groups that are not sorted by the second key", [group, [["JP", "2011"], group[1]]]],
    ["a list with holes", new Array(1)],
  ])("it refuses %s as a partial result", (_what, json) => {
    expect(() => stepsOf(byCountryAndYear).decode(json)).toThrow(foreign);
  });

  test("zero twice, with either sign, is a group twice", () => {
    const json = JSON.parse('[[[0], [["n", 1]]], [[-0], [["n", 1]]]]');
    expect(() => stepsOf(byKey).decode(json)).toThrow(foreign);
  });
});

test("the order by code point is that of compareText", () => {
  const texts = hostileKeys.filter((key) => typeof key === "string");
  const rows = aggregate(texts.map(untyped), byKey);
  expect(rows.map(({ key }) => key)).toEqual([...new Set(texts)].sort(compareText));
});
