/** What callers give instead of amounts and options. */

import { allocateAmount, roundAmount, sumAmounts, totalByCurrency, usd } from "cultural-ledger";
import { sumDecimals } from "cultural-ledger/money";
import { test } from "vitest";
import { expectCode } from "../docs/expect-code";

const ATTEMPTS: readonly (readonly [call: string, attempt: () => unknown, code: string])[] = [
  [`roundAmount(usd(5), null)`, () => roundAmount(usd(5), null as never), "money/invalid-argument"],
  [
    `roundAmount(usd(5), { decimal: 0 })`,
    () => roundAmount(usd(5), { decimal: 0 } as never),
    "money/unknown-option",
  ],
  [
    `roundAmount(usd(5), { rounding: "half-up" })`,
    () => roundAmount(usd(5), { rounding: "half-up" } as never),
    "money/unknown-option",
  ],
  [
    `allocateAmount(usd(5), [1], null)`,
    () => allocateAmount(usd(5), [1], null as never),
    "money/invalid-argument",
  ],
  [
    `allocateAmount(usd(5), [1], { mode: "half-up" })`,
    () => allocateAmount(usd(5), [1], { mode: "half-up" } as never),
    "money/unknown-option",
  ],
  [`sumAmounts("USD", undefined)`, () => sumAmounts("USD", undefined as never), "money/invalid-argument"],
  [`sumAmounts("USD", "")`, () => sumAmounts("USD", "" as never), "money/invalid-argument"],
  [`sumAmounts("USD", usd(5))`, () => sumAmounts("USD", usd(5) as never), "money/invalid-argument"],
  [`sumDecimals(undefined)`, () => sumDecimals(undefined as never), "money/invalid-argument"],
  [`sumDecimals("")`, () => sumDecimals("" as never), "money/invalid-argument"],
  [`totalByCurrency(undefined)`, () => totalByCurrency(undefined as never), "money/invalid-argument"],
  [
    `totalByCurrency([]).add(undefined)`,
    () => totalByCurrency([]).add(undefined as never),
    "money/invalid-argument",
  ],
  [
    `totalByCurrency([]).subtract(new Map())`,
    () => totalByCurrency([]).subtract(new Map() as never),
    "money/invalid-argument",
  ],
  [`totalByCurrency([]).add([5])`, () => totalByCurrency([]).add([5] as never), "money/invalid-argument"],
];

test.each(ATTEMPTS)("%s", (_call, attempt, code) => {
  expectCode(attempt, code);
});
