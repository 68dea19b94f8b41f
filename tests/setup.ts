/** Lets `toEqual` compare decimals by value: two constructors of decimal.js make unequal objects of equal numbers. */

import { Decimal } from "decimal.js";
import { expect } from "vitest";

expect.addEqualityTesters([
  (left: unknown, right: unknown) =>
    Decimal.isDecimal(left) && Decimal.isDecimal(right) ? left.toFixed() === right.toFixed() : undefined,
]);
