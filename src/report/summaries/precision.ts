/**
 * The precision of published values: how far a figure that was printed to some decimals may lie from the true one.
 */

import { sumMoney } from "../../aggregate/leaves/money";
import { aggregate } from "../../aggregate/measures";
import { isWorded } from "../../model/money-value";
import { roundingOf } from "../../money/arithmetic";
import type { CurrencyCode } from "../../money/currency";
import { AMOUNT_DIGITS, amountOf, type CurrencyAmount, exactOf } from "../../money/currency-amount";
import { compareExact, narrow, powerOfTen } from "../../number/exact-number";
import { convertAmount } from "../../rates/conversion";
import type { ReportedTotal } from "./reported-total";
import { amountOfValue, type ReportConversion, type ValuedRecord } from "./trade-value";

/**
 * Half a unit of the last digit printed: 50,000 for decimals of -5. `undefined` where no precision is declared.
 *
 * @source XBRL 2.1, decimals; XBRL Calculations 1.1, rounding to nearest
 */
export function roundingError<C extends CurrencyCode>(
  { currency }: CurrencyAmount<C>,
  decimals: number | undefined,
): CurrencyAmount<C> | undefined {
  return decimals === undefined ? undefined : halfUnits(currency, decimals, 1);
}

/**
 * How far a published total minus that of the records may lie from the true difference: what the one, each of the others and
 * the report itself lost by rounding. `undefined` where one of the figures declares no precision. What wording bounds, as
 * "more than", is in the extent of the total already.
 */
export function precisionOfRemainder<C extends CurrencyCode>(
  published: CurrencyAmount<C> | undefined,
  lines: readonly ValuedRecord<C>[],
  total: ReportedTotal<C>,
  conversion: ReportConversion<C>,
): CurrencyAmount<C> | undefined {
  const valued = lines.filter(({ value }) => amountOfValue(value) !== undefined);
  const declared = [published, ...valued.map(precisionOf)];
  const known = declared.filter((error) => error !== undefined);
  if (known.length < declared.length) return undefined;
  const errors = [...known, ownRounding(valued, total, conversion)];
  return aggregate(
    errors,
    sumMoney<C, CurrencyAmount<C>>(conversion.to, (error) => error),
  );
}

/** The rounding error of a trade record in the currency of the report, at the rate that its value was converted at. */
function precisionOf<C extends CurrencyCode>({
  record,
  value,
}: ValuedRecord<C>): CurrencyAmount<C> | undefined {
  const { value: stated, decimals } = record;
  const error = stated === undefined || isWorded(stated) ? undefined : roundingError(stated, decimals);
  if (error === undefined || value.kind !== "converted") return error as CurrencyAmount<C> | undefined;
  return convertAmount(error, value.conversion.rate, { mode: "ceiling" }).amount as CurrencyAmount<C>;
}

/** What the report itself may have lost: one rounding of the total, or one of each line. */
function ownRounding<C extends CurrencyCode>(
  valued: readonly ValuedRecord<C>[],
  total: ReportedTotal<C>,
  { to, round, rounding }: ReportConversion<C>,
): CurrencyAmount<C> {
  const { decimals, mode } = roundingOf(to, rounding);
  // What a total of hedged values lies between is of unrounded values.
  const isAmount = total.kind === "total" || total.reason !== "hedged-value";
  const ofTotal = total.kind === "total" && total.rounded ? 1 : 0;
  const roundings = isAmount && round === "each-row" ? valued.filter(isRounded).length : ofTotal;
  // Modes to the nearer neighbour lose half a unit at most, all others nearly a whole one.
  return halfUnits(to, decimals, mode.startsWith("half-") ? roundings : 2 * roundings);
}

function isRounded<C extends CurrencyCode>({ record, value }: ValuedRecord<C>): boolean {
  if (value.kind === "converted") return value.conversion.rounded;
  const { value: stated } = record;
  const amount = amountOfValue(value);
  if (stated === undefined || isWorded(stated) || amount === undefined) return false;
  return compareExact(exactOf(stated), exactOf(amount)) !== 0;
}

/** So many halves of a unit of the last of some decimals, up to the next number that an amount can hold. */
export function halfUnits<C extends CurrencyCode>(
  currency: C,
  decimals: number,
  halves: number,
): CurrencyAmount<C> {
  if (decimals < 0)
    return amountOf({ units: narrow(5n * BigInt(halves) * powerOfTen(-decimals - 1)), scale: 0 }, currency);
  return decimals < AMOUNT_DIGITS.fraction
    ? amountOf({ units: 5 * halves, scale: decimals + 1 }, currency)
    : amountOf({ units: Math.ceil(halves / 2), scale: AMOUNT_DIGITS.fraction }, currency);
}
