/** Subtotals of groups are what the measures say of the records that have the keys: each row against a filter. */

import { aggregate, count, cube, distinct, filter, type Key, rollup, sumCounts } from "cultural-ledger";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { stepsOf } from "../../src/aggregate/engine/partials";

interface Visit {
  readonly year: Key;
  readonly area: Key;
  readonly kind: Key;
  readonly persons: number;
}

const someKeys = fc.constantFrom<Key>(
  "a",
  "b",
  "10",
  10,
  2,
  true,
  false,
  undefined,
  Number.NEGATIVE_INFINITY,
  "",
  "__proto__",
);
const visits = fc.array(fc.record({ year: someKeys, area: someKeys, kind: someKeys, persons: fc.nat(9) }), {
  maxLength: 80,
});
const keys = {
  year: ({ year }: Visit) => year,
  area: ({ area }: Visit) => area,
  kind: ({ kind }: Visit) => kind,
};
type Name = keyof typeof keys;
const NAMES: readonly Name[] = ["year", "area", "kind"];
const measures = {
  n: count(),
  persons: sumCounts(({ persons }: Visit) => persons),
  areas: distinct(({ area }: Visit) => area),
};
const NUMBERS: Readonly<Record<string, number>> = { boolean: 0, number: 1, string: 2, undefined: 3 };

/** The order of the answer, said once more: kinds of keys, then their own order. */
function compare(left: Key, right: Key): number {
  const kind = NUMBERS[typeof left]! - NUMBERS[typeof right]!;
  if (kind !== 0 || left === right) return kind;
  return left! < right! ? -1 : 1;
}

/** The rows by some keys, each over its own records. */
function rowsBy(records: readonly Visit[], names: readonly Name[]): readonly object[] {
  const distinctPaths = new Map(
    records.map((record) => {
      const path = names.map((name) => record[name]);
      return [path.map((key) => `${typeof key} ${String(key)}`).join("|"), path];
    }),
  );
  const paths = names.length === 0 ? [[]] : [...distinctPaths.values()];
  const sorted = paths.sort((left, right) => {
    const at = left.findIndex((key, place) => compare(key, right[place]) !== 0);
    return at === -1 ? 0 : compare(left[at], right[at]);
  });
  return sorted.map((path) => {
    const isOwn = (record: Visit) => names.every((name, at) => record[name] === path[at]);
    const keysOfRow = Object.fromEntries(names.map((name, at) => [name, path[at]]));
    return { ...keysOfRow, ...aggregate(records, filter(isOwn, measures)) };
  });
}

test("rollup in every order", () => {
  fc.assert(
    fc.property(visits, fc.shuffledSubarray([...NAMES], { minLength: 3 }), (records, order) => {
      const levels = ["total", ...order].flatMap((level, depth) =>
        rowsBy(records, order.slice(0, depth)).map((row) => ({ level, ...row })),
      );
      expect(aggregate(records, rollup(keys, order, measures))).toEqual(levels);
    }),
    { numRuns: 150 },
  );
});

test("cube", () => {
  const sets: readonly (readonly Name[])[] = [
    [],
    ["year"],
    ["area"],
    ["kind"],
    ["year", "area"],
    ["year", "kind"],
    ["area", "kind"],
    ["year", "area", "kind"],
  ];
  fc.assert(
    fc.property(visits, (records) => {
      const rows = sets.flatMap((by) => rowsBy(records, by).map((row) => ({ by, ...row })));
      expect(aggregate(records, cube(keys, measures))).toEqual(rows);
    }),
    { numRuns: 150 },
  );
});

test("a finished partial result can go on: rows that were given stay as they are", () => {
  const levels = rollup(keys, NAMES, measures);
  const visit: Visit = { year: 2012, area: "FR", kind: "tour", persons: 5 };
  let acc = stepsOf(levels).step(stepsOf(levels).init(), visit);
  const before = stepsOf(levels).finish(acc);
  const text = JSON.stringify(before);
  acc = stepsOf(levels).step(acc, visit);
  expect(JSON.stringify(before)).toBe(text);
  expect(stepsOf(levels).finish(acc)).toEqual(aggregate([visit, visit], levels));
});
