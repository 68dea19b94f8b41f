/**
 * The one rate of an amount: whenever and on whichever side of trade it may have come about, it is worth the same, or it
 * has no rate.
 */

import { getOrCreate } from "../foundation/collections";
import type { CurrencyCode } from "../money/currency";
import type { Fraction } from "../number/fraction";
import type { RateFlow } from "../rates/exchange-rate";
import type { OfPeriod, RateFinder } from "../rates/rate-choice";
import type { RateIssue } from "../rates/rate-issue";
import { describeRate, fractionOfRate, type ResolvedRate } from "../rates/resolved-rate";
import type { Period } from "../time/period";

/** When an amount came about. */
export interface Occasion extends OfPeriod {
  /** The side of trade, where it is of one. */
  readonly flow?: RateFlow | undefined;
}

/** The rates of an amount, each once; or why it has none, where it is of any period. */
export type OneRate =
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
  const isOne = more.every(
    ({ numerator, denominator }) => numerator * one.denominator === one.numerator * denominator,
  );
  return isOne ? { rates } : { issue: severalRates(from, to, rates) };
}

/** The total of records of several periods or of both sides of trade: nobody knows how much of it is of which. */
function severalRates(from: CurrencyCode, to: CurrencyCode, found: readonly ResolvedRate[]): RateIssue {
  const received = `${found.length} rates`;
  return {
    code: "money/rate-ambiguous",
    path: [],
    message: `${received} from ${from} to ${to} for a total of records: ${found.map(describeRate).join("; ")}. Choose records of one rate with where, or fix one with policyOf.`,
    expected: "one rate",
    received,
    rates: found.flatMap(({ legs }) => legs.map(({ rate }) => rate)),
  };
}
