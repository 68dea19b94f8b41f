/**
 * One leg of an answer: the rate between two currencies as published, in either direction, that a policy asks for.
 */

import { failure, type Result, success } from "../foundation/result";
import type { CurrencyCode } from "../money/currency";
import { type CalendarDate, daysBetween } from "../time/calendar-date";
import { periodSpan } from "../time/period";
import { doRatesAgree } from "./exchange-rate";
import {
  type DatedRate,
  isAsked,
  lastUpTo,
  type RateIndex,
  ratesAsked,
  ratesOfPeriod,
  seriesOf,
} from "./rate-index";
import { type AskedQuery, ambiguousRate, missingRate, type RateIssue, staleRate } from "./rate-issue";

/** The rate of a leg with its day, or why there is none. */
type LegAnswer = Result<DatedRate, RateIssue>;

/** The rate of one leg. */
export function findLeg(
  index: RateIndex,
  query: AskedQuery,
  from: CurrencyCode,
  to: CurrencyCode,
): LegAnswer {
  const candidates = candidatesOf(index, query, from, to);
  const chosen = chooseRate(candidates, from);
  if (chosen === "ambiguous") return failure(ambiguousRate(query, candidates));
  if (chosen !== "missing") return staleLeg(query, chosen) ?? success(chosen);
  const series = ratesInTime(index, query, from, to);
  const at = lastUpTo(series, askedDay(query));
  return failure(missingRate(query, from, to, { before: series[at]?.rate, after: series[at + 1]?.rate }));
}

/** The rates that answer a question, each by itself: where they are several, they have to agree. */
function candidatesOf(
  index: RateIndex,
  query: AskedQuery,
  from: CurrencyCode,
  to: CurrencyCode,
): readonly DatedRate[] {
  const { policy, source } = query;
  if (policy.kind === "ofPeriod")
    return ratesOfPeriod(index, from, to, policy.periods[0]).filter((dated) =>
      isAsked(dated, source, policy.flow),
    );
  const series = ratesInTime(index, query, from, to);
  return ratesOfDay(series, lastUpTo(series, askedDay(query))).filter(
    ({ day, rate }) =>
      policy.kind === "onOrBefore" ||
      (policy.kind === "average" ? rate.period === policy.period : day === policy.date),
  );
}

/** The rates of all times that differ from what is asked for in their time alone, the earliest first. */
function ratesInTime(
  index: RateIndex,
  { policy, source }: AskedQuery,
  from: CurrencyCode,
  to: CurrencyCode,
): readonly DatedRate[] {
  if (policy.kind === "ofPeriod") return ratesAsked(index, from, to, source, policy.flow);
  const flow = policy.kind === "average" ? policy.flow : undefined;
  return seriesOf(index, from, to, { basis: policy.basis, flow, source });
}

/** The failure of a rate that is older than its policy allows. */
export function staleLeg(query: AskedQuery, { day, rate }: DatedRate): LegAnswer | undefined {
  const { policy } = query;
  if (policy.kind !== "onOrBefore" || day === policy.date) return undefined;
  const ageDays = daysBetween(day, policy.date);
  return ageDays > policy.maxAgeDays
    ? failure(staleRate(query, policy.maxAgeDays, rate, ageDays))
    : undefined;
}

/** Whether two rates measure the same of their currencies. */
export function isSameSeries({ rate: one }: DatedRate, { rate: other }: DatedRate): boolean {
  return one.basis === other.basis && one.flow === other.flow;
}

/** The day asked for; of an average or a period, the last one. */
export function askedDay({ policy }: AskedQuery): CalendarDate {
  if (policy.kind === "ofPeriod") return periodSpan(policy.periods[0]).end;
  return policy.kind === "average" ? periodSpan(policy.period).end : policy.date;
}

/** The rates of a series that share the day of the one at a position, which is the last of them. */
export function ratesOfDay(series: readonly DatedRate[], at: number): readonly DatedRate[] {
  let first = at;
  while (first > 0 && series[first - 1]?.day === series[at]?.day) first--;
  return series.slice(Math.max(first, 0), at + 1);
}

/**
 * The one rate of one series that the candidates agree on; of a rate and its inverse, the one that starts from the currency asked for.
 * Two sources that agree are still two: whoever converts names the one that it rests on.
 */
export function chooseRate(
  candidates: readonly DatedRate[],
  from: CurrencyCode,
): DatedRate | "missing" | "ambiguous" {
  const direct = candidates.find(({ rate }) => rate.base === from);
  const inverse = candidates.find(({ rate }) => rate.base !== from);
  const chosen = direct ?? inverse;
  if (chosen === undefined) return "missing";
  const isOne = candidates.every(
    (dated) =>
      dated.rate.source === chosen.rate.source &&
      isSameSeries(dated, chosen) &&
      [direct, inverse].every((other) => other === undefined || doRatesAgree(other.rate, dated.rate)),
  );
  return isOne ? chosen : "ambiguous";
}
