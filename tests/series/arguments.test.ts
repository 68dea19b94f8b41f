/** What callers give instead of rows, points, accessors and options. */

import { fillPeriods, growth, type Period, rank, recordHighs, shares } from "cultural-ledger";
import { test } from "vitest";
import { expectCode } from "../docs/expect-code";

interface Visits {
  readonly period: Period;
  readonly value: number;
}

const ROWS: readonly Visits[] = [{ period: "2012", value: 61 }];
const valueOfRow = ({ value }: Visits) => value;
const periodOf = ({ period }: Visits) => period;

const CALLS: readonly (readonly [
  name: string,
  call: (rows: never, accessor: never, options: never) => unknown,
])[] = [
  ["fillPeriods", fillPeriods],
  ["rank", rank],
  ["shares", shares],
];

test.each(CALLS)("%s refuses what are no rows, no accessor, no options", (name, call) => {
  const accessor = (name === "fillPeriods" ? periodOf : valueOfRow) as never;
  for (const rows of [undefined, null, 5, "2012", {}])
    expectCode(() => call(rows as never, accessor, {} as never), "aggregate/invalid-argument");
  for (const other of [undefined, null, "value", {}])
    expectCode(() => call(ROWS as never, other as never, {} as never), "aggregate/invalid-argument");
  for (const options of [null, 5, []])
    expectCode(() => call(ROWS as never, accessor, options as never), "aggregate/invalid-argument");
  expectCode(() => call(ROWS as never, accessor, { misspelt: 1 } as never), "aggregate/unknown-option");
});

test.each([
  ["growth", growth],
  ["recordHighs", recordHighs],
])("%s refuses what is no series, and a point that is none", (_name, call) => {
  for (const series of [undefined, null, 5, "2012", {}, [null], [5], new Array(1)])
    expectCode(() => call(series as never), "aggregate/invalid-argument");
  expectCode(() => call([{}] as never), "time/invalid-period");
});

test("growth takes the base by its name", () => {
  expectCode(() => growth(ROWS, null as never), "aggregate/invalid-argument");
  expectCode(() => growth(ROWS, { bas: "previous" } as never), "aggregate/unknown-option");
});
