import {
  type Aggregator,
  aggregate,
  count,
  cube,
  distinct,
  groupBy,
  type Key,
  rollup,
  sumMoney,
  usd,
} from "cultural-ledger";
import { areaKey } from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

interface Tour {
  readonly year: Key;
  readonly direction: Key;
  readonly areas: readonly string[];
}
const tours: readonly Tour[] = deepFreeze([
  { year: "2013", direction: "outbound", areas: ["FR"] },
  { year: "2012", direction: "outbound", areas: ["FR", "JP"] },
  { year: "2012", direction: "inbound", areas: ["JP"] },
  { year: "2012", direction: "outbound", areas: ["DE"] },
]);
const year = (tour: Tour) => tour.year;
const direction = (tour: Tour) => tour.direction;
const keys = { direction, year };
const measures = { tours: count(), areas: distinct((tour: Tour) => tour.areas) };
const untyped = (value: unknown) => value as never;

describe("rollup", () => {
  const byYear = rollup(keys, ["year", "direction"], measures);

  test("it gives the total, the years and their directions; areas are counted anew on every level", () => {
    expect(aggregate(tours, byYear)).toEqual([
      { level: "total", tours: 4, areas: 3 },
      { level: "year", year: "2012", tours: 3, areas: 3 },
      { level: "year", year: "2013", tours: 1, areas: 1 },
      { level: "direction", year: "2012", direction: "inbound", tours: 1, areas: 1 },
      { level: "direction", year: "2012", direction: "outbound", tours: 2, areas: 3 },
      { level: "direction", year: "2013", direction: "outbound", tours: 1, areas: 1 },
    ]);
  });

  test("no records give the total row alone, with the measures of nothing", () => {
    expect(aggregate([], byYear)).toEqual([{ level: "total", tours: 0, areas: 0 }]);
  });

  test("columns stand as level, keys from coarse to fine, measures; rows are frozen", () => {
    const rows = aggregate(tours, byYear);
    expect(Object.keys(rows[3]!)).toEqual(["level", "year", "direction", "tours", "areas"]);
    expect(Object.isFrozen(rows) && rows.every(Object.isFrozen)).toBe(true);
  });

  test("the unknown key is a row of its own and comes last, so that no subtotal looks like it", () => {
    const unknown = deepFreeze([...tours, { year: undefined, direction: "inbound", areas: [] }]);
    const years = aggregate(unknown, rollup({ year }, ["year"], measures));
    expect(years.map((row) => (row.level === "total" ? "total" : row.year))).toEqual([
      "total",
      "2012",
      "2013",
      undefined,
    ]);
    expect("year" in years[3]! && !("year" in years[0]!)).toBe(true);
  });

  test("keys and values that mix types stay apart", () => {
    const mixed = deepFreeze(
      [1, "1", true, "true", 0, -0].map((key) => ({ year: key, direction: "", areas: [] })),
    );
    const rows = aggregate(mixed, rollup({ year }, ["year"], { tours: count() }));
    expect(rows.slice(1)).toEqual([
      { level: "year", year: true, tours: 1 },
      { level: "year", year: 0, tours: 2 },
      { level: "year", year: 1, tours: 1 },
      { level: "year", year: "1", tours: 1 },
      { level: "year", year: "true", tours: 1 },
    ]);
  });

  test("columns may have the names of what objects have", () => {
    const rows = aggregate(
      tours,
      rollup({ ["__proto__"]: year, constructor: direction }, ["constructor", "__proto__"], measures),
    );
    expect(rows).toHaveLength(6);
    expect(Object.keys(rows[3]!)).toEqual(["level", "constructor", "__proto__", "tours", "areas"]);
  });

  test("an order that leaves out a key is refused with both lists", () => {
    expect(() => rollup(keys, ["year"], measures)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot order "direction", "year" as "year": the order names every key once, from coarse to fine, and no key is called "total" or "level", which the rows use themselves.]`,
    );
  });

  test.each<readonly [string, unknown]>([
    ["no keys", []],
    ["a key twice", ["year", "year"]],
    ["a key twice beside the other", ["year", "direction", "year"]],
    ["another name", ["year", "area"]],
    ["something else than names", ["year", null]],
    ["a position", ["year", 0]],
    ["text", "year"],
    ["undefined", undefined],
    ["null", null],
    ["an object", { 0: "year", 1: "direction", length: 2 }],
  ])("an order of %s is refused", (_what, order) => {
    expect(() => rollup(keys, untyped(order), measures)).toThrow(
      expect.objectContaining({ name: "LedgerError", code: "aggregate/invalid-order" }),
    );
  });

  test("a key that has the name of the first level, or of the column of levels, is refused", () => {
    const reserved = expect.objectContaining({ code: "aggregate/invalid-order" });
    expect(() => rollup({ total: year }, ["total"], measures)).toThrow(reserved);
    expect(() => rollup({ level: year }, ["level"], measures)).toThrow(reserved);
  });

  test.each<readonly [string, () => Aggregator<never, unknown>]>([
    [
      "a measure has the name of the column of levels",
      () => rollup(keys, ["year", "direction"], { level: count() }),
    ],
    [
      "a measure has the name of a key",
      () => rollup(keys, ["year", "direction"], { year: count() } as never),
    ],
    ["a key of a cube has the name of its column of keys", () => cube({ by: year }, measures)],
    ["a measure of a cube has the name of its column of keys", () => cube(keys, { by: count() })],
    ["a measure of a cube has the name of a key", () => cube(keys, { year: count() } as never)],
  ])("it is refused when it is made that %s", (_what, make) => {
    expect(make).toThrow(expect.objectContaining({ code: "aggregate/duplicate-column" }));
  });

  test("what else groups refuse is refused in its name", () => {
    const lines = { lines: count() };
    expect(() => rollup({}, [], lines)).toThrow(/^Cannot run rollup over no keys/);
    expect(() => cube({}, lines)).toThrow(/^Cannot run cube over no keys/);
    const unnamed = untyped(sumMoney("USD", () => usd("1")));
    const nameless = expect.objectContaining({ code: "aggregate/invalid-argument" });
    expect(() => rollup({ year }, ["year"], unnamed)).toThrow(nameless);
    expect(() => cube({ year }, unnamed)).toThrow(nameless);
    const noKey = deepFreeze([{ year: untyped(Number.NaN), direction: "", areas: [] }]);
    expect(() => aggregate(noKey, byYear)).toThrow(
      expect.objectContaining({ code: "aggregate/invalid-key" }),
    );
  });

  test("areas that lie in each other are refused within the same other keys, before any subtotal", () => {
    const sales = deepFreeze([
      { year: "2012", area: "035" },
      { year: "2012", area: "TH" },
    ] as const);
    const area = areaKey((sale: (typeof sales)[number]) => sale.area);
    const soldIn = (sale: (typeof sales)[number]) => sale.year;
    const overlapping = expect.objectContaining({ code: "aggregate/overlapping-areas" });
    const lines = { lines: count() };
    expect(() => aggregate(sales, rollup({ area, soldIn }, ["soldIn", "area"], lines))).toThrow(overlapping);
    expect(() => aggregate(sales, cube({ area, soldIn }, lines))).toThrow(overlapping);
  });
});

describe("cube", () => {
  test("it gives every combination of keys, fewer keys first", () => {
    expect(aggregate(tours, cube(keys, measures))).toEqual([
      { by: [], tours: 4, areas: 3 },
      { by: ["direction"], direction: "inbound", tours: 1, areas: 1 },
      { by: ["direction"], direction: "outbound", tours: 3, areas: 3 },
      { by: ["year"], year: "2012", tours: 3, areas: 3 },
      { by: ["year"], year: "2013", tours: 1, areas: 1 },
      { by: ["direction", "year"], direction: "inbound", year: "2012", tours: 1, areas: 1 },
      { by: ["direction", "year"], direction: "outbound", year: "2012", tours: 2, areas: 3 },
      { by: ["direction", "year"], direction: "outbound", year: "2013", tours: 1, areas: 1 },
    ]);
  });

  test("no records give the total row alone", () => {
    expect(aggregate([], cube(keys, measures))).toEqual([{ by: [], tours: 0, areas: 0 }]);
  });

  test("rows and their lists of keys are frozen", () => {
    const rows = aggregate(tours, cube(keys, measures));
    expect(rows.every((row) => Object.isFrozen(row) && Object.isFrozen(row.by))).toBe(true);
  });

  test("of n keys there are 2 to the power of n combinations, in the order of the names", () => {
    const four = { d: year, c: year, b: year, a: year };
    const combinations = aggregate(tours.slice(0, 1), cube(four, measures)).map(({ by }) => by.join(""));
    expect(combinations.join(" ")).toBe(" d c b a dc db da cb ca ba dcb dca dba cba dcba");
  });
});

test("later changes of the order that a rollup was made with change nothing", () => {
  const order: ("year" | "direction")[] = ["year", "direction"];
  const levels = rollup(keys, order, measures);
  const rows = aggregate(tours, levels);
  order.reverse();
  expect(aggregate(tours, levels)).toEqual(rows);
});

test("the definitions tell apart rows of groups, of levels in each order, and of every combination", () => {
  const definitions = [
    groupBy(keys, measures),
    rollup(keys, ["year", "direction"], measures),
    rollup(keys, ["direction", "year"], measures),
    cube(keys, measures),
    cube({ year, direction }, measures),
  ].map(({ definition }) => definition);
  expect(new Set(definitions).size).toBe(definitions.length);
  expect(definitions[1]).toMatchInlineSnapshot(
    `"rollup("direction", "year"; all("tours": count, "areas": distinct)) in order ["year","direction"]"`,
  );
});
