/** What callers give instead of records, of fast-check and of aggregators. */

import { count } from "cultural-ledger";
import { delegationRecord, sourceRecord, tradeRecord } from "cultural-ledger/testing";
import { aggregatorLaws, ledgerArbitrary, recordArbitraries } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { test } from "vitest";
import { expectCode } from "../docs/expect-code";

const ATTEMPTS: readonly (readonly [call: string, attempt: () => unknown, code: string])[] = [
  [`delegationRecord(null)`, () => delegationRecord(null as never), "testing/invalid-argument"],
  [`tradeRecord("linen")`, () => tradeRecord("linen" as never), "testing/invalid-argument"],
  [`sourceRecord([])`, () => sourceRecord([] as never), "testing/invalid-argument"],
  [`recordArbitraries(undefined)`, () => recordArbitraries(undefined as never), "testing/invalid-argument"],
  [`recordArbitraries({})`, () => recordArbitraries({} as never), "testing/invalid-argument"],
  [`recordArbitraries(fc, null)`, () => recordArbitraries(fc, null as never), "testing/invalid-argument"],
  [
    `recordArbitraries(fc, { projects: [5] })`,
    () => recordArbitraries(fc, { projects: [5 as never] }),
    "testing/invalid-argument",
  ],
  [
    `recordArbitraries(fc, { project: ["tour"] })`,
    () => recordArbitraries(fc, { project: ["tour"] } as never),
    "testing/unknown-option",
  ],
  [`ledgerArbitrary(undefined)`, () => ledgerArbitrary(undefined as never), "testing/invalid-argument"],
  [
    `aggregatorLaws(undefined, count(), fc.nat())`,
    () => aggregatorLaws(undefined as never, count(), fc.nat()),
    "testing/invalid-argument",
  ],
  [
    `aggregatorLaws(fc, undefined, fc.nat())`,
    () => aggregatorLaws(fc, undefined as never, fc.nat()),
    "testing/invalid-argument",
  ],
  [
    `aggregatorLaws(fc, { lines: 5 }, fc.nat())`,
    () => aggregatorLaws(fc, { lines: 5 } as never, fc.nat()),
    "testing/invalid-argument",
  ],
  [
    `aggregatorLaws(fc, { ...count(), definition: 5 }, fc.nat())`,
    () => aggregatorLaws(fc, { ...count(), definition: 5 } as never, fc.nat()),
    "testing/invalid-argument",
  ],
  [
    `aggregatorLaws(fc, count(), [1])`,
    () => aggregatorLaws(fc, count(), [1] as never),
    "testing/invalid-argument",
  ],
  [
    `aggregatorLaws(fc, count(), fc.nat(), { equal: 5 })`,
    () => aggregatorLaws(fc, count(), fc.nat(), { equal: 5 as never }),
    "testing/invalid-argument",
  ],
  [
    `aggregatorLaws(fc, count(), fc.nat(), { equals: () => true })`,
    () => aggregatorLaws(fc, count(), fc.nat(), { equals: () => true } as never),
    "testing/unknown-option",
  ],
];

test.each(ATTEMPTS)("%s", (_call, attempt, code) => {
  expectCode(attempt, code);
});
