/** Subtotals beside the aggregate of the very records that they are of, which adds nothing and merges nothing. */

import {
  aggregate,
  count,
  cube,
  distinct,
  groupBy,
  type Key,
  maxBy,
  mean,
  rollup,
  sumByCurrency,
  sumCounts,
  sumMoney,
} from "cultural-ledger";
import { distinctValues } from "cultural-ledger/aggregate";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../src/aggregate/engine/partials";
import { deepFreeze } from "../frozen";
import { comesBefore } from "./key-order";
import { hostileKeys, type Visit, visits } from "./visits";

const country = (visit: Visit) => visit.country;
const year = (visit: Visit) => visit.year;
const hasCost = (visit: Visit) => visit.cost.value.gt(1);
const keys = { country, year, hasCost };
const measures = {
  visits: count(),
  areas: distinct((visit: Visit) => visit.areas),
  listed: distinctValues((visit: Visit) => visit.areas),
  persons: sumCounts((visit: Visit) => visit.persons),
  cost: sumMoney("USD", (visit: Visit) => visit.cost),
  income: sumByCurrency((visit: Visit) => visit.income),
  meanCost: mean((visit: Visit) => visit.cost),
  dearest: maxBy(
    (visit: Visit) => visit.cost,
    (visit: Visit) => String(visit.country),
  ),
};
type Name = keyof typeof keys;
type AnyRow = Readonly<Record<string, unknown>>;

const order = ["year", "hasCost", "country"] as const;
const byRollup = rollup(keys, order, measures);
const byCube = cube(keys, measures);

/** Every combination of the keys that occurs, once and in order; no keys occur in any list. */
function pathsOf(list: readonly Visit[], names: readonly Name[]): readonly (readonly Key[])[] {
  if (names.length === 0) return [[]];
  const paths = list.map((visit) => names.map((name) => keys[name](visit)));
  const isSame = (one: readonly Key[], other: readonly Key[]) => one.every((key, at) => key === other[at]);
  return paths
    .filter((path, at) => paths.findIndex((other) => isSame(path, other)) === at)
    .sort((one, other) => {
      const at = one.findIndex((key, place) => key !== other[place]);
      return comesBefore(one[at], other[at]) ? -1 : 1;
    });
}

/** An answer as text, in which what JSON confuses is told apart. */
function shown(answer: unknown): string {
  return JSON.stringify(answer, (_key, value: unknown) =>
    value === undefined || (typeof value === "number" && !Number.isFinite(value)) ? [String(value)] : value,
  );
}

/** The rows of these keys: for each combination the aggregate of its records. */
function rowsOf(list: readonly Visit[], first: AnyRow, names: readonly Name[]): readonly AnyRow[] {
  return pathsOf(list, names).map((path) => {
    const members = list.filter((visit) => names.every((name, at) => keys[name](visit) === path[at]));
    const columns = names.map((name, at) => [name, path[at] === 0 ? 0 : path[at]] as const);
    return { ...first, ...Object.fromEntries(columns), ...aggregate(members, measures) };
  });
}

const subsets: readonly (readonly Name[])[] = [
  [],
  ["country"],
  ["year"],
  ["hasCost"],
  ["country", "year"],
  ["country", "hasCost"],
  ["year", "hasCost"],
  ["country", "year", "hasCost"],
];

describe("rollup", () => {
  test("every row is the aggregate of the records with its keys, in the order promised", () => {
    fc.assert(
      fc.property(fc.array(visits), (list) => {
        const wanted = ["total", ...order].flatMap((level, at) =>
          rowsOf(list, { level }, order.slice(0, at)),
        );
        expect(shown(aggregate(list, byRollup))).toBe(shown(wanted));
      }),
    );
  });

  test("the finest level is groupBy, and the first row is the aggregate of all records", () => {
    const grouped = groupBy({ year, hasCost, country }, measures);
    fc.assert(
      fc.property(fc.array(visits), (list) => {
        const [total, ...rows] = aggregate(list, byRollup);
        expect(shown(total)).toBe(shown({ level: "total", ...aggregate(list, measures) }));
        const finest = rows.filter(({ level }) => level === "country").map(({ level: _, ...row }) => row);
        expect(shown(finest)).toBe(shown(aggregate(list, grouped)));
      }),
    );
  });

  test("its own partial results, joined, give the rows of both lists", () => {
    const { init, step, merge, finish } = stepsOf(byRollup);
    fc.assert(
      fc.property(fc.array(visits), fc.array(visits), (one, other) => {
        const joined = merge(one.reduce(step, init()), other.reduce(step, init()));
        expect(shown(finish(joined))).toBe(shown(aggregate([...one, ...other], byRollup)));
      }),
    );
  });
});

describe("cube", () => {
  test("every row is the aggregate of the records with its keys, in the order promised", () => {
    fc.assert(
      fc.property(fc.array(visits), (list) => {
        const wanted = subsets.flatMap((by) => rowsOf(list, { by }, by));
        expect(shown(aggregate(list, byCube))).toBe(shown(wanted));
      }),
    );
  });

  test("it holds every row of every rollup of its keys", () => {
    const orders = fc.shuffledSubarray<Name>(["country", "year", "hasCost"], { minLength: 3 });
    fc.assert(
      fc.property(fc.array(visits), orders, (list, names) => {
        const withoutFirst = (row: AnyRow) => {
          const { level: _level, by: _by, ...rest } = row;
          return shown(Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1)));
        };
        const cells = new Set(aggregate(list, byCube).map(withoutFirst));
        const rows = aggregate(list, rollup(keys, names, measures)).map(withoutFirst);
        expect(rows.filter((row) => !cells.has(row))).toEqual([]);
      }),
    );
  });
});

test("keys that a joined text, an object or a locale would mix up stay apart on every level", () => {
  const pairs = deepFreeze(hostileKeys.flatMap((one) => hostileKeys.map((other) => ({ one, other }))));
  const pairKeys = {
    one: (pair: (typeof pairs)[number]) => pair.one,
    other: (pair: (typeof pairs)[number]) => pair.other,
  };
  // The two zeros are one key.
  const n = hostileKeys.length - 1;
  const rows = aggregate(pairs, rollup(pairKeys, ["other", "one"], { pairs: count() }));
  expect(rows).toHaveLength(1 + n + n * n);
  const ofOne = rows.filter(({ level }) => level === "other").map(({ pairs: found }) => found);
  expect(ofOne.sort((left, right) => left - right)).toEqual([...Array(n - 1).fill(n + 1), 2 * (n + 1)]);
  expect(aggregate(pairs, cube(pairKeys, { pairs: count() }))).toHaveLength(1 + 2 * n + n * n);
});
