/**
 * What every test file has: a `toEqual` that compares decimals by value, because two constructors of decimal.js make
 * unequal objects of equal numbers; and properties that CI can repeat. Elsewhere every run draws a new seed.
 */

import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect } from "vitest";

expect.addEqualityTesters([
  (left: unknown, right: unknown) =>
    Decimal.isDecimal(left) && Decimal.isDecimal(right) ? left.toFixed() === right.toFixed() : undefined,
]);

if (process.env["CI"] !== undefined) fc.configureGlobal({ seed: 20_120_101 });
