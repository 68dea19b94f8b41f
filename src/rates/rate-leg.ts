/**
 * One leg of an answer: the rate between two currencies as published, in either direction, that a policy asks for.
 */

import { failure, type Result, success } from "../foundation/result";
import type { CurrencyCode } from "../money/currency";
import { type CalendarDate, daysBetween } from "../time/calendar-date";
import { periodSpan } from "../time/period";
import { doRatesAgree } from "./rate-agreement";
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
export type LegAnswer = Result<DatedRate, RateIssue>;

/** The rate of one leg. */
export function findLeg(
  index: RateIndex,
  query: AskedQuery,
  from: CurrencyCode,
  to: CurrencyCode,
): LegAnswer {
  const { policy } = query;
  if (policy.kind === "ofPeriod") return legOfPeriod(index, query, from, to);
  const flow = policy.kind === "average" ? policy.flow : undefined;
  const series = seriesOf(index, from, to, { basis: policy.basis, flow, source: query.source });
  const at = lastUpTo(series, askedDay(query));
  const [before, after] = [series[at]?.rate, series[at + 1]?.rate];
  const ofDay = ratesOfDay(series, at).filter(
    ({ day, rate }) =>
      policy.kind === "onOrBefore" ||
      (policy.kind === "average" ? rate.period === policy.period : day === policy.date),
  );
  const chosen = chooseRate(ofDay, from);
  if (chosen === "ambiguous") return failure(ambiguousRate(query, ofDay));
  if (chosen === "missing") return failure(missingRate(query, from, to, { before, after }));
  return staleLeg(query, chosen) ?? success(chosen);
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

/** The one rate that is given for a period, on whatever basis; those of several bases, flows or sources are several. */
function legOfPeriod(index: RateIndex, query: AskedQuery, from: CurrencyCode, to: CurrencyCode): LegAnswer {
  const { policy, source } = query;
  const {
    periods: [period],
    flow,
  } = policy as Extract<AskedQuery["policy"], { readonly kind: "ofPeriod" }>;
  const candidates = ratesOfPeriod(index, from, to, period).filter((dated) => isAsked(dated, source, flow));
  const [first] = candidates;
  const isOneSeries = candidates.every((dated) => first !== undefined && isSameSeries(dated, first));
  const chosen = isOneSeries ? chooseRate(candidates, from) : "ambiguous";
  if (chosen === "ambiguous") return failure(ambiguousRate(query, candidates));
  if (chosen !== "missing") return success(chosen);
  const near = ratesAsked(index, from, to, source, flow);
  const at = lastUpTo(near, askedDay(query));
  return failure(missingRate(query, from, to, { before: near[at]?.rate, after: near[at + 1]?.rate }));
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
 * The one rate that the candidates agree on; of a rate and its inverse, the one that starts from the currency asked for.
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
    ({ rate }) =>
      rate.source === chosen.rate.source &&
      [direct, inverse].every((other) => other === undefined || doRatesAgree(other.rate, rate)),
  );
  return isOne ? chosen : "ambiguous";
}
