/**
 * The unit of values that are compared or added: a currency, or none. Values of two units have no order and no sum.
 */

import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import type { CurrencyCode } from "../../money/currency";
import { describeAmount, isCurrencyAmount } from "../../money/currency-amount";

/** A currency, or null for values that are no amounts of money. */
export type ValueUnit = CurrencyCode | null;

/**
 * The unit of a value, which must be the one of the values before it.
 *
 * @param where the function that the caller called, for messages
 * @throws `money/currency-mismatch`, `aggregate/mixed-values`
 */
export function sameUnit(unit: ValueUnit | undefined, value: unknown, where: string): ValueUnit {
  const found = isCurrencyAmount(value) ? value.currency : null;
  if (unit === undefined || unit === found) return found;
  throw severalUnits(unit, found, describe(value), where);
}

/** The unit of two parts, which must be one; `undefined` is that of a part without values. */
export function joinedUnit(
  left: ValueUnit | undefined,
  right: ValueUnit | undefined,
  where: string,
): ValueUnit | undefined {
  if (left === undefined || right === undefined || left === right) return left ?? right;
  throw severalUnits(left, right, valuesIn(right), where);
}

function severalUnits(unit: ValueUnit, found: ValueUnit, described: string, where: string): LedgerError {
  const details = { where, unit, found };
  const message = `Cannot use ${described} among ${valuesIn(unit)} in ${where}:`;
  return unit !== null && found !== null
    ? new LedgerError(
        "money/currency-mismatch",
        `${message} amounts must share a currency. Convert them to one with convertAmount(amount, rate), or group by currency first.`,
        { details },
      )
    : new LedgerError(
        "aggregate/mixed-values",
        `${message} the values must all be amounts of one currency, or none of them. Make amounts of the numbers with currencyAmount(value, currency), or take amount.value of the others.`,
        { details },
      );
}

function valuesIn(unit: ValueUnit): string {
  return unit === null ? "values that are no amounts" : `amounts in ${unit}`;
}

function describe(value: unknown): string {
  if (isCurrencyAmount(value)) return describeAmount(value);
  return typeof value === "object" ? "a Decimal" : quote(value);
}
