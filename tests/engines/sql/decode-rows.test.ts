/** The rows of an answer: what comes as it should, and what is refused. */

import { expect, it } from "vitest";
import { querySql } from "../../../src/engines/sql/query-sql";
import { deepFreeze } from "../../frozen";
import { untyped } from "../../generate/gallery-entry";
import { codeOf } from "./code-of";
import { raw } from "./naive";
import { planOfVisits } from "./plan-of-visits";

const PLAN = planOfVisits({
  keys: [{ column: "year" }, { column: "areas", list: true }],
  sets: [[], [0], [1]],
  measures: [
    raw([{ of: "sum", column: "persons" }]),
    raw([], [{ columns: ["cost_currency", "cost_scale"], sum: "cost", where: "cost" }]),
  ],
  guards: { id: "id", partOf: "partOf", frequency: "frequency" },
});
const { columns, decode } = querySql(PLAN, { dialect: "postgresql", table: "visits", rows: 100 });

type Row = Readonly<Record<string, unknown>>;
const rowOf = (cells: Row) => columns.map((column) => (column in cells ? cells[column] : null));
const code = (...rows: readonly Row[]) => codeOf(() => decode(deepFreeze(rows.map(rowOf))));

const GUARDS = {
  b: "guards",
  g0: "1",
  g1: "1",
  n0: "2",
  n1: "0",
  n5: "bigint",
  n6: "1",
  n7: "60",
  n8: "bigint",
  n9: "5",
  n10: "7",
};
const TOTAL = { b: "0", g0: "1", g1: "1", n0: "2", n1: "61" };
const OF_2012 = { ...TOTAL, g0: "0", k0: "2012" };
const OF_JP = { ...TOTAL, g1: "0", k1: "JP" };
const USD = { b: "1", g0: "0", g1: "1", k0: "2012", i0: "USD", i1: "2", n0: "2", n1: "12" };
const ALL = [TOTAL, OF_2012, OF_JP, USD, GUARDS];
const with_ = (row: Row, cells: Row) => ALL.map((each) => (each === row ? { ...row, ...cells } : each));

it("reads rows in any order, and the digits of any driver", () => {
  const usd = { values: ["USD", "2"], rows: 2n, sum: 12n };
  const expected = [
    {
      set: 1,
      keys: ["2012"],
      answers: [
        { numbers: ["61"], items: [] },
        { numbers: [], items: [[usd]] },
      ],
    },
    {
      set: 0,
      keys: [],
      answers: [
        { numbers: ["61"], items: [] },
        { numbers: [], items: [[]] },
      ],
    },
  ];
  const rows = [USD, GUARDS, OF_2012, OF_JP, TOTAL];
  expect(decode(rows.map(rowOf)).groups).toEqual(expect.arrayContaining(expected));
  const numbers = rows.map((row) => ({ ...row, n0: 2, ...("n1" in row && { n1: BigInt(row.n1) }) }));
  expect(decode(numbers.map(rowOf)).groups).toEqual(expect.arrayContaining(expected));
  expect(decode(rows.map(rowOf)).guards).toEqual({
    records: 2n,
    parts: 0n,
    part: null,
    frequencies: [null, null],
  });
});

it("adds the total that some versions of Spark leave out where there are no rows", () => {
  const nothing = decode([
    rowOf({ ...GUARDS, n0: "0", n5: null, n6: null, n7: null, n8: null, n9: null, n10: null }),
  ]);
  expect(nothing.groups).toEqual([
    {
      set: 0,
      keys: [],
      answers: [
        { numbers: ["0"], items: [] },
        { numbers: [], items: [[]] },
      ],
    },
  ]);
  // Where there are rows, a total that is missing was lost.
  expect(code(...ALL.slice(1))).toBe("engines/invalid-row");
});

it("refuses rows that were lost, repeated, or are of another statement", () => {
  expect(code(...ALL)).toBeUndefined();
  expect(code()).toBe("engines/invalid-row");
  for (const [at, row] of ALL.entries()) {
    if (row !== USD) expect(code(...ALL.filter((_, place) => place !== at))).toBe("engines/invalid-row");
    expect(code(...ALL, row)).toBe("engines/invalid-row");
  }
  expect(code(...ALL, { ...TOTAL, g0: "0", k0: "2012", g1: "0" })).toBe("engines/invalid-row");
  expect(code(...ALL, { ...USD, b: "2" })).toBe("engines/invalid-row");
  expect(code(...ALL, { ...USD, k0: "2013" })).toBe("engines/invalid-row");
  expect(code(...with_(TOTAL, { n0: "3" }))).toBe("engines/invalid-row");
});

it("refuses cells that are not text, null or whole numbers", () => {
  for (const cell of [1.5, Number.NaN, 2 ** 53, true, undefined, new Date(0), {}, Symbol("x")])
    expect(code(...with_(OF_2012, { k0: cell }))).toBe("engines/invalid-row");
  for (const cell of ["NaN", "Infinity", "1.0", "1e3", "", " 1", "0x1"]) {
    expect(code(...with_(TOTAL, { n1: cell }))).toBe("engines/invalid-row");
    expect(code(...with_(USD, { n1: cell }))).toBe("engines/invalid-row");
    expect(code(...with_(USD, { i1: cell }))).toBe("engines/invalid-row");
  }
  expect(code(...with_(TOTAL, { n0: null }))).toBe("engines/invalid-row");
  // A year may be called so.
  expect(code(...with_(OF_2012, { k0: "NaN" }).filter((row) => row !== USD))).toBeUndefined();
  for (const row of [null, {}, "row", [], ["0"]])
    expect(codeOf(() => decode(untyped([row])))).toBe("engines/invalid-row");
});

it("refuses numbers that were added up and are not what was said", () => {
  expect(code(...with_(GUARDS, { n5: "numeric", n7: "NaN" }))).toBe("engines/not-whole-numbers");
  expect(code(...with_(GUARDS, { n5: "double precision" }))).toBe("engines/not-whole-numbers");
  expect(code(...with_(GUARDS, { n9: "-1000000000000000000" }))).toBe("engines/sum-too-large");
  expect(code(...with_(GUARDS, { n0: "101" }))).toBe("engines/sum-too-large");
});

it("refuses counts below 0, and money without the scale that nobody guesses", () => {
  expect(code(...with_(GUARDS, { n6: "-1" }))).toBe("engines/not-whole-numbers");
  expect(code(...with_(GUARDS, { n9: "-5" }))).toBeUndefined();
  expect(code(...with_(USD, { i1: null }))).toBe("engines/not-whole-numbers");
  expect(code(...with_(USD, { i1: "-2" }))).toBe("engines/not-whole-numbers");
  expect(() => decode(with_(USD, { i1: null }).map(rowOf))).toThrow(
    'The column "cost_scale" has nothing beside a number, and has to have how many decimals the number has',
  );
});

it("says which row", () => {
  expect(() => decode([rowOf(TOTAL), rowOf({ ...OF_2012, n1: "NaN" })])).toThrow(
    'Row 2 is not what the statement answers: its n1 is "NaN", and has to be a whole number.',
  );
});
