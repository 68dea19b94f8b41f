/**
 * The precision of published values: how far a figure that was printed to some decimals may lie from the true one.
 */

import type { TradeRecord } from "../model/trade-record";
import type { CurrencyCode } from "../money/currency";
import { amountOf, type CurrencyAmount } from "../money/currency-amount";
import { narrow, powerOfTen } from "../number/exact-number";
import { convertAmount } from "../rates/conversion";
import type { TradeValue } from "./trade-value";

/** The most decimals of which half a unit is still an amount. */
const MOST_DECIMALS = 11;

/**
 * Half a unit of the last digit printed: 50,000 for decimals of -5. `undefined` where no precision is declared.
 *
 * @source XBRL 2.1, decimals; XBRL Calculations 1.1, rounding to nearest
 */
export function roundingError<C extends CurrencyCode>(
  { currency }: CurrencyAmount<C>,
  decimals: number | undefined,
): CurrencyAmount<C> | undefined {
  if (decimals === undefined || decimals > MOST_DECIMALS) return undefined;
  return decimals >= 0
    ? amountOf({ units: 5, scale: decimals + 1 }, currency)
    : amountOf({ units: narrow(5n * powerOfTen(-decimals - 1)), scale: 0 }, currency);
}

/** The rounding error of a trade record in the currency of the report, at the rate that its value was converted at. */
export function precisionOf<C extends CurrencyCode>({
  record,
  value,
}: {
  readonly record: TradeRecord;
  readonly value: TradeValue<C>;
}): CurrencyAmount<C> | undefined {
  const error = record.value && roundingError(record.value, record.decimals);
  if (error === undefined || value.kind !== "converted") return error as CurrencyAmount<C> | undefined;
  return convertAmount(error, value.conversion.rate, { mode: "ceiling" }).amount as CurrencyAmount<C>;
}
