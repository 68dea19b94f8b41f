/**
 * Quantities in one unit: amounts are converted at the one rate of their period, which is named, and never without one.
 * Whenever and on whichever side of trade an amount may have come about, it is worth the same, or it has no rate.
 */

import { type FigureUnit, isPlainUnit } from "../figures/figure";
import type { Interval } from "../figures/interval";
import { scaleInterval } from "../figures/interval-arithmetic";
import { getOrCreate } from "../foundation/collections";
import { type CurrencyCode, isCurrencyCode } from "../money/currency";
import { areEqualFractions, type Fraction, invertFraction } from "../number/fraction";
import type { RateFlow } from "../rates/exchange-rate";
import type { OfPeriod, RateFinder } from "../rates/rate-choice";
import { few, issueOf, type RateIssue } from "../rates/rate-issue";
import { describeRate, fractionOfRate, quoteRate, type ResolvedRate } from "../rates/resolved-rate";
import type { Period } from "../time/period";
import type { Claim } from "./claim";
import type { NeededFigure, Reason, TraceStep } from "./finding";
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

/** When an amount came about. */
export interface Occasion extends OfPeriod {
  /** The side of trade, where it is of one. */
  readonly flow?: RateFlow | undefined;
}

/** The rates of an amount, each once; or why it has none, where it is of any period. */
type OneRate =
  | { readonly rates: readonly [ResolvedRate, ...ResolvedRate[]] }
  | { readonly rates?: undefined; readonly issue?: RateIssue };

/**
 * The rates of all occasions: of one number, whatever their sources. The period of an occasion goes before the others,
 * which are those of what the amount belongs to.
 */
export function oneRate(
  { between }: RateFinder,
  from: CurrencyCode,
  to: CurrencyCode,
  occasions: readonly Occasion[],
  others: readonly (Period | undefined)[],
): OneRate {
  const found = new Map<string, ResolvedRate>();
  for (const { period, flow } of occasions) {
    const answer = between(from, to, [period, ...others], flow);
    if (!answer?.ok) return answer === undefined ? {} : { issue: answer.issues[0] };
    getOrCreate(found, describeRate(answer.value), () => answer.value);
  }
  const rates = [...found.values()] as [ResolvedRate, ...ResolvedRate[]];
  const [one, ...more] = rates.map(fractionOfRate) as [Fraction, ...Fraction[]];
  const isOne = more.every((other) => areEqualFractions(one, other));
  return isOne ? { rates } : { issue: severalRates(from, to, rates) };
}

/** The total of records of several periods or of both sides of trade: nobody knows how much of it is of which. */
function severalRates(from: CurrencyCode, to: CurrencyCode, found: readonly ResolvedRate[]): RateIssue {
  const received = `${found.length} rates`;
  const message = `${received} from ${from} to ${to} for a total of records: ${few(found.map(quoteRate))}. Choose records of one rate with where, or fix one with policyOf.`;
  const rates = found.flatMap(({ legs }) => legs.map(({ rate }) => rate));
  return issueOf("money/rate-ambiguous", message, "one rate", received, { rates });
}

/** Whether figures of two units go together: of one unit, of any two currencies at a rate, or things and other numbers. */
export function areComparable(one: FigureUnit | undefined, other: FigureUnit | undefined): boolean {
  return isOneUnit(one, other) || (isCurrency(one) && isCurrency(other));
}

/** Whether figures of two units are of one as they stand. */
export function isOneUnit(one: FigureUnit | undefined, other: FigureUnit | undefined): boolean {
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
