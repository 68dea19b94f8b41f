/**
 * Values that records are ordered by: numbers, text or amounts, never of two kinds in one order.
 */

import type { Json } from "../../foundation/collections";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import {
  AMOUNT_DIGITS,
  type CurrencyAmount,
  currencyAmount,
  exactOf,
  isCurrencyAmount,
} from "../../money/currency-amount";
import { compareExact } from "../../number/exact-number";
import { compareKeys, decodeKey, encodeKey, type Key } from "./key";
import { decodeSum, encodeSum, foreignPartial } from "./partial-json";
import { sameUnit, type ValueUnit } from "./unit";

/** What records can be ordered by: numbers, text by code point, or amounts of one currency. */
export type Orderable = number | string | CurrencyAmount;

/** The unit of values in one order; text has no place among numbers. */
export type OrderUnit = ValueUnit | "text";

/** Compares values of one unit. */
export function compareValues(left: Orderable, right: Orderable): number {
  return typeof left === "object" && typeof right === "object"
    ? compareExact(exactOf(left), exactOf(right))
    : compareKeys(left as Key, right as Key);
}

/**
 * Guards against values that have no order.
 *
 * @throws `aggregate/invalid-key`
 */
export function checkedValue<Value extends Orderable>(by: Value, where: string): Value {
  if (typeof by === "string" || isCurrencyAmount(by)) return by;
  if (typeof by === "number" && !Number.isNaN(by)) return ((by as number) + 0) as Value;
  throw noOrder(by, where);
}

/**
 * The unit of a value, which must be the one of the values before it.
 *
 * @throws `money/currency-mismatch`, `aggregate/mixed-values`
 */
export function orderUnit(unit: OrderUnit | undefined, by: Orderable, where: string): OrderUnit {
  const isText = typeof by === "string";
  if (unit !== "text" && !isText) return sameUnit(unit, by, where);
  if (isText && (unit === undefined || unit === "text")) return "text";
  throw mixedWithText(by, where);
}

function mixedWithText(by: Orderable, where: string): LedgerError {
  return new LedgerError(
    "aggregate/mixed-values",
    `Cannot order ${isCurrencyAmount(by) ? by : quote(by)} among values of another kind in ${where}: the values must all be text, all be numbers, or all be amounts of one currency. Read numbers that stand as text first.`,
    { details: { where, value: by } },
  );
}

function noOrder(by: unknown, where: string): LedgerError {
  return new LedgerError(
    "aggregate/invalid-key",
    `Cannot order ${quote(by)} in ${where}: a value to order by is a number other than NaN, text or an amount of money. Give undefined for what is unknown.`,
    { details: { where, key: by } },
  );
}

/** The value in JSON; the unit of an amount is kept once for all. */
export function encodeValue(by: Orderable): Json {
  return isCurrencyAmount(by) ? encodeSum(exactOf(by)) : encodeKey(by);
}

/** The value of such JSON. */
export function decodeValue(json: unknown, unit: OrderUnit, name: string): Orderable {
  if (unit !== null && unit !== "text") {
    decodeSum(json, name, AMOUNT_DIGITS);
    return currencyAmount(json as string, unit);
  }
  const key = decodeKey(json)?.key;
  if (typeof key !== (unit === "text" ? "string" : "number")) throw foreignPartial(name, json);
  return key as Orderable;
}
