/** Groups whose keys overlap, found in linear time, against every pair compared with every other one. */

import {
  type AreaCode,
  aggregate,
  areaContains,
  count,
  groupBy,
  isLedgerError,
  type Period,
} from "cultural-ledger";
import { areaKey, codeKey, periodKey, withoutOverlap } from "cultural-ledger/aggregate";
import { periodsIn } from "cultural-ledger/time";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

type Kind = "area" | "code" | "period" | "plain";
type Row = readonly (string | undefined)[];

const AREAS: readonly AreaCode[] = [
  "001",
  "150",
  "155",
  "154",
  "FR",
  "FR-ARA",
  "FR-69",
  "GB",
  "CN",
  "CN-HK",
  "HK",
];
const CODES = ["", "97", "98", "9701", "9702", "970110"];
const PERIODS: readonly Period[] = [
  "2011",
  "2012",
  "2013",
  "2012-Q1",
  "2012-Q2",
  "2012-02",
  "2012-03-31",
  "2012-03-31/2012-04-01",
  "2011-12-31/2012-01-01",
  "2012-04-01/P1Y",
];
const ALPHABETS: Readonly<Record<Kind, readonly string[]>> = {
  area: AREAS,
  code: CODES,
  period: PERIODS,
  plain: ["a", "b"],
};

const kinds = fc.array(fc.constantFrom<Kind>("area", "code", "period", "plain"), {
  minLength: 1,
  maxLength: 4,
});

/** Few keys of each column, so that rows are often equal, and often apart by one column only. */
const tables = kinds.chain((columns) => {
  const alphabets = columns.map((kind) => {
    const keys = [...ALPHABETS[kind], undefined];
    return fc.subarray(keys, { minLength: 1, maxLength: Math.min(keys.length, 5) });
  });
  const rows = fc
    .tuple(...alphabets)
    .chain((few) => fc.array(fc.tuple(...few.map((keys) => fc.constantFrom(...keys))), { maxLength: 9 }));
  return fc.record({ columns: fc.constant(columns), rows, shuffled: fc.infiniteStream(fc.nat(99)) });
});

function keysOf(columns: readonly Kind[]) {
  const keyOf = (kind: Kind, at: number) => {
    if (kind === "area") return areaKey((row: Row) => row[at] as AreaCode | undefined);
    if (kind === "period") return periodKey((row: Row) => row[at] as Period | undefined);
    return kind === "code" ? codeKey((row: Row) => row[at]) : (row: Row) => row[at];
  };
  return Object.fromEntries(columns.map((kind, at) => [`column ${at}`, keyOf(kind, at)]));
}

function overlaps(kind: Kind, one: string, other: string): boolean {
  if (kind === "plain") return false;
  if (kind === "code") return one.length !== other.length;
  if (kind === "period") {
    const days = new Set(daysOf.get(one as Period));
    return one !== other && daysOf.get(other as Period)!.some((day) => days.has(day));
  }
  const [left, right] = [one as AreaCode, other as AreaCode];
  return areaContains(left, right) || areaContains(right, left);
}

/** Every day of a period, one by one. */
const daysOf = new Map(PERIODS.map((period) => [period, periodsIn(period, "day")]));

/** Two different rows that are equal or overlap in every column. */
function isRefused(columns: readonly Kind[], one: Row, other: Row): boolean {
  if (one.every((key, at) => key === other[at])) return false;
  return columns.every((kind, at) => {
    const [left, right] = [one[at], other[at]];
    if (left === right) return true;
    return left !== undefined && right !== undefined && overlaps(kind, left, right);
  });
}

/** The keys of every pair that is refused, in the first column where they differ: every row beside every other one. */
function refusedKeys(columns: readonly Kind[], rows: readonly Row[]): readonly string[] {
  return rows.flatMap((one, at) =>
    rows.slice(at + 1).flatMap((other) => {
      if (!isRefused(columns, one, other)) return [];
      const column = one.findIndex((key, place) => key !== other[place]);
      return [nameOf(`column ${column}`, [one[column], other[column]])];
    }),
  );
}

function nameOf(column: string, keys: readonly unknown[]): string {
  return JSON.stringify([column, ...keys.map(String).sort()]);
}

/** The column and the keys that are named, or nothing where groups are given. */
function refusalOf(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (isLedgerError(error, "aggregate/overlapping-areas")) {
      const { column, outer, inner } = error.details as Record<string, string>;
      return nameOf(column!, [outer, inner]);
    }
    if (isLedgerError(error, "aggregate/overlapping-periods")) {
      const { column, keys } = error.details as { column: string; keys: readonly string[] };
      return nameOf(column, keys);
    }
    if (isLedgerError(error, "aggregate/mixed-levels")) {
      const { column, codes } = error.details as { column: string; codes: readonly string[] };
      return nameOf(column, codes);
    }
    throw error;
  }
}

const lines = { n: count() };

describe("overlapping keys of several columns", () => {
  test("groups are refused where a pair of them is, in arrays, streams and guards", () => {
    fc.assert(
      fc.property(tables, ({ columns, rows }) => {
        const keys = keysOf(columns);
        const many = Array.from({ length: 8 }, () => rows).flat();
        const refused = refusedKeys(columns, rows);
        const measures = [groupBy(keys, lines), withoutOverlap(keys, count())];
        for (const measure of measures)
          for (const records of [rows, rows.values(), many]) {
            const refusal = refusalOf(() => aggregate<Row, unknown>(records, measure));
            if (refused.length === 0) expect(refusal).toBeUndefined();
            else expect(refused).toContain(refusal);
          }
      }),
      { numRuns: 500 },
    );
  });

  test("the same pair is named whatever the order of the records", () => {
    fc.assert(
      fc.property(tables, ({ columns, rows, shuffled }) => {
        const grouped = groupBy(keysOf(columns), lines);
        const order = rows.map((row) => ({ row, place: shuffled.next().value as number }));
        const others = order.sort((left, right) => left.place - right.place).map(({ row }) => row);
        const many = Array.from({ length: 64 }, () => others).flat();
        const refusal = refusalOf(() => aggregate(rows, grouped));
        expect(refusalOf(() => aggregate(others, grouped))).toBe(refusal);
        expect(refusalOf(() => aggregate(many, grouped))).toBe(refusal);
      }),
    );
  });

  test("levels of any number and kind are told apart", () => {
    const levelOf = (code: string) => (code === "x" ? Number.NaN : code);
    const keys = {
      one: codeKey((row: Row) => row[0], { levelOf }),
      other: codeKey((row: Row) => row[1], { levelOf }),
    };
    const refused = (rows: readonly Row[]) =>
      refusalOf(() => aggregate(rows, groupBy(keys, lines))) !== undefined;
    expect(refused([["x", "x"]])).toBe(false);
    expect(
      refused([
        ["x", "x"],
        ["x", "1"],
      ]),
    ).toBe(true);
    expect(
      refused([
        ["x", "1"],
        ["2", "3"],
      ]),
    ).toBe(true);
    expect(
      refused([
        ["x", undefined],
        ["2", "3"],
      ]),
    ).toBe(false);
  });
});

test("an area that is none is refused beside other ruled keys too", () => {
  const keys = keysOf(["area", "code"]);
  expect(() => aggregate([["UK", "97"]], groupBy(keys, lines))).toThrow(
    expect.objectContaining({ code: "geography/unknown-area" }),
  );
});
