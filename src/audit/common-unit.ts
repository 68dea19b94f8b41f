/**
 * Quantities in one unit: amounts are converted at the one rate of their period, which is named, and never without one.
 */

import { type FigureUnit, isPlainUnit } from "../figures/figure";
import type { Interval } from "../figures/interval";
import { scaleInterval } from "../figures/interval-arithmetic";
import { type CurrencyCode, isCurrencyCode } from "../money/currency";
import { invertFraction } from "../number/fraction";
import type { RateIssue } from "../rates/rate-issue";
import { fractionOfRate, type ResolvedRate } from "../rates/resolved-rate";
import type { Period } from "../time/period";
import type { Claim } from "./claim";
import type { NeededFigure, Reason, TraceStep } from "./finding";
import { oneRate } from "./one-rate";
import type { AuditContext, Quantity } from "./quantity";

/** A quantity in the unit that was asked for, or why it has none. */
export type Converted =
  | {
      readonly ok: true;
      readonly quantity: Quantity;
      readonly interval: Interval;
      readonly rate: ResolvedRate | undefined;
    }
  | {
      readonly ok: false;
      readonly quantity: Quantity;
      readonly reason: Reason;
      /** Why it has no rate, where that is the reason. */
      readonly issue?: RateIssue;
    };

/** A quantity in another unit. The rate of its own period goes before those of the other periods. */
export function inUnit(
  quantity: Quantity,
  unit: FigureUnit | undefined,
  periods: readonly (Period | undefined)[],
  { rates }: Pick<AuditContext, "rates">,
): Converted {
  const { interval, fault } = quantity;
  if (interval === undefined) return { ok: false, quantity, reason: fault ?? "missing-figure" };
  if (isOneUnit(quantity.unit, unit)) return { ok: true, quantity, interval, rate: undefined };
  if (!isCurrency(quantity.unit) || !isCurrency(unit))
    return { ok: false, quantity, reason: "unit-mismatch" };
  const found = oneRate(rates, quantity.unit, unit, [quantity.claim], periods);
  if (found.rates === undefined) return { ok: false, quantity, reason: "no-rate", ...found };
  const [rate] = found.rates;
  return { ok: true, quantity, interval: scaleInterval(interval, fractionOfRate(rate)), rate };
}

/** Whether figures of two units go together: of one unit, of any two currencies at a rate, or things and other numbers. */
export function areComparable(one: FigureUnit | undefined, other: FigureUnit | undefined): boolean {
  return isOneUnit(one, other) || (isCurrency(one) && isCurrency(other));
}

function isOneUnit(one: FigureUnit | undefined, other: FigureUnit | undefined): boolean {
  return one === other || (isPlainUnit(one) && isPlainUnit(other));
}

/** The unit of the first quantity that has one. */
export function firstUnit(quantities: readonly Quantity[]): FigureUnit | undefined {
  return quantities.find(({ unit }) => unit !== undefined)?.unit;
}

/** An interval in the unit of a claim's own figure again, where it was converted. */
export function backAtRate(interval: Interval, rate: ResolvedRate | undefined): Interval {
  return rate === undefined ? interval : scaleInterval(interval, invertFraction(fractionOfRate(rate)));
}

export function isCurrency(unit: FigureUnit | undefined): unit is CurrencyCode {
  return isCurrencyCode(unit);
}

/** What the figure of a claim would have to be. */
export function neededFigure(
  { id, measure }: Claim,
  unit: FigureUnit | undefined,
  interval: Interval,
): NeededFigure {
  return Object.freeze({ claim: id, measure, unit, interval });
}

/** The step of a claim, and of what became of it in another unit. */
export function stepOf({ claim, unit, interval }: Quantity, reading: string, side?: Converted): TraceStep {
  const { id, measure, source, figure } = claim;
  return Object.freeze({
    claim: id,
    measure,
    records: [],
    source,
    figure,
    reading,
    unit,
    interval,
    rates: side?.ok && side.rate ? [side.rate] : [],
    ...(side?.ok === false && side.issue && { unrated: [side.issue] }),
  });
}
