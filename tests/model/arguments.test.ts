/** What callers give instead of records. */

import { createLedger, type Delegation } from "cultural-ledger";
import { areasOfDelegation, legsOfVisit } from "cultural-ledger/statistics";
import { test } from "vitest";
import { expectCode } from "../docs/expect-code";

const VISIT: Delegation = { id: "out", direction: "outbound", period: "2012" };
const ATTEMPTS: readonly (readonly [call: string, attempt: () => unknown, code: string])[] = [
  [`areasOfDelegation(undefined)`, () => areasOfDelegation(undefined as never), "model/invalid-argument"],
  [
    `areasOfDelegation({ ...VISIT, legs: [null] })`,
    () => areasOfDelegation({ ...VISIT, legs: [null] } as never),
    "model/invalid-argument",
  ],
  [`legsOfVisit(undefined)`, () => legsOfVisit(undefined as never), "model/invalid-argument"],
  [
    `legsOfVisit({ ...VISIT, legs: {} })`,
    () => legsOfVisit({ ...VISIT, legs: {} } as never),
    "model/invalid-argument",
  ],
  [
    `legsOfVisit({ ...VISIT, legs: [5] })`,
    () => legsOfVisit({ ...VISIT, legs: [5] } as never),
    "model/invalid-argument",
  ],
  [`createLedger(new Map())`, () => createLedger(new Map() as never), "model/invalid-records"],
  [`createLedger([])`, () => createLedger([] as never), "model/invalid-records"],
];

test.each(ATTEMPTS)("%s", (_call, attempt, code) => {
  expectCode(attempt, code);
});
