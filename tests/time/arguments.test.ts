/** What callers give instead of periods and options. */

import { describePeriod } from "cultural-ledger";
import { attributeToPeriods } from "cultural-ledger/time";
import { test } from "vitest";
import { expectCode } from "../docs/expect-code";

const ATTEMPTS: readonly (readonly [call: string, attempt: () => unknown, code: string])[] = [
  [
    `attributeToPeriods("2012", undefined)`,
    () => attributeToPeriods("2012", undefined as never),
    "time/invalid-argument",
  ],
  [
    `attributeToPeriods("2012", "2012-Q1")`,
    () => attributeToPeriods("2012", "2012-Q1" as never),
    "time/invalid-argument",
  ],
  [
    `attributeToPeriods("2012", new Array(1))`,
    () => attributeToPeriods("2012", new Array(1)),
    "time/invalid-period",
  ],
  [`describePeriod("2012", null)`, () => describePeriod("2012", null as never), "time/invalid-argument"],
  [
    `describePeriod("2012", "season")`,
    () => describePeriod("2012", "season" as never),
    "time/invalid-argument",
  ],
  [
    `describePeriod("2012", { yearWord: 5 })`,
    () => describePeriod("2012", { yearWord: 5 as never }),
    "time/invalid-argument",
  ],
  [
    `describePeriod("2012", { yearword: "season" })`,
    () => describePeriod("2012", { yearword: "season" } as never),
    "time/unknown-option",
  ],
];

test.each(ATTEMPTS)("%s", (_call, attempt, code) => {
  expectCode(attempt, code);
});
