/**
 * Finding a rate: the answer names what it rests on, or why there is none. Nothing falls back: not to another basis,
 * another period or another source.
 */

import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { failure, type Result, success } from "../foundation/result";
import { textOrder } from "../foundation/text";
import type { CurrencyCode } from "../money/currency";
import { addDays, type CalendarDate, daysBetween } from "../time/calendar-date";
import { periodSpan } from "../time/period";
import { unitRate } from "./exchange-rate";
import type { RateTable } from "./rate-index";
import { type DatedRate, lastUpTo, ratesOfPair, seriesOf } from "./rate-index";
import {
  type AskedQuery,
  ambiguousRate,
  missingRate,
  type NearestRates,
  type RateIssue,
  skewedRates,
  staleRate,
} from "./rate-issue";
import { checkPolicy, checkRateQuery, type RatePolicy, type RateQuery } from "./rate-query";
import { keptLeg, ownResolved, type RateLeg, type ResolvedRate, singleLeg } from "./resolved-rate";

/** The rate that a question asks for, or why there is none. */
export type RateAnswer<
  From extends CurrencyCode = CurrencyCode,
  To extends CurrencyCode = CurrencyCode,
> = Result<ResolvedRate<From, To>, RateIssue>;

type LegAnswer = Result<DatedRate, RateIssue>;

/**
 * Finds the rate that a question asks for: direct, inverse, or through a pivot that the caller names. A direct rate
 * goes before a cross rate, and of the pivots the first that leads to a rate is taken.
 *
 * @returns the rate, or one issue: `money/rate-missing` with the nearest rates, `money/rate-stale` with the age in days,
 * `money/rate-ambiguous` with the rates that compete, `money/rate-skew` with the legs of a cross rate too far apart
 * @throws `money/invalid-rate-query`, `money/invalid-rate-table`, `money/unknown-currency`, `money/invalid-rate`, `time/invalid-date`,
 * `time/invalid-period`, `time/reversed-range`
 * @example
 * const table = createRateTable({
 *   rates: [
 *     { base: "USD", quote: "CNY", rate: "6.3123", basis: "annual-average", period: "2012", source: "World Bank" },
 *   ],
 * });
 * const of2012 = { kind: "average", period: "2012", basis: "annual-average" } as const;
 * const answer = findRate(table, { from: "CNY", to: "USD", policy: of2012 });
 * answer.ok && convertAmount(rmb("6900000"), answer.value).amount.toString() // => "USD 1093103.94"
 * const missing = findRate(table, { from: "CNY", to: "USD", policy: { ...of2012, period: "2013" } });
 * missing.ok ? "" : missing.issues[0].code // => "money/rate-missing"
 */
export function findRate<From extends CurrencyCode, To extends CurrencyCode>(
  table: RateTable,
  query: RateQuery<From, To>,
): RateAnswer<From, To> {
  checkRateQuery(query);
  requireTable(table);
  return search(table, query) as RateAnswer<From, To>;
}

/** As `findRate`, by another policy than one that was asked by before, all else being the same. */
export function findAgain(table: RateTable, query: RateQuery): RateAnswer {
  checkPolicy(query);
  return search(table, query);
}

/** Guards against what is no table of rates. */
export function requireTable(table: unknown): void {
  if (Array.isArray((table as RateTable | null | undefined)?.rates)) return;
  throw new LedgerError(
    "money/invalid-rate-table",
    `Cannot look for a rate in ${quote(table)}: make a table with createRateTable({ rates }).`,
    { details: { received: table } },
  );
}

function search(table: RateTable, query: RateQuery): RateAnswer {
  const { from, policy } = query;
  if (policy.kind === "fixed") return success(singleLeg(policy.rate, from));
  if (policy.kind !== "ofPeriod") return searchOnce(table, { ...query, policy });
  let missing: RateAnswer | undefined;
  for (const period of policy.periods) {
    const answer = searchOnce(table, { ...query, policy: { ...policy, periods: [period] } });
    if (answer.ok || answer.issues[0].code !== "money/rate-missing") return answer;
    missing ??= answer;
  }
  // Says all the periods that were asked for, and what lies nearest to the first.
  const { from: one, to: other } = query;
  const nearest = missing?.ok === false ? (missing.issues[0] as MissingRate).nearest : NOTHING_NEAR;
  return failure(missingRate({ ...query, policy }, one, other, nearest));
}

type MissingRate = Extract<RateIssue, { readonly code: "money/rate-missing" }>;

const NOTHING_NEAR: NearestRates = { before: undefined, after: undefined };

/** A direct rate goes before a cross rate, and of the pivots the first that leads to a rate is taken. */
function searchOnce(table: RateTable, query: AskedQuery): RateAnswer {
  const { from, to, pivots = [] } = query;
  const direct = findLeg(table, query, from, to);
  if (direct.ok) return success(resolvedRate(query, [direct.value]));
  if (direct.issues[0].code === "money/rate-ambiguous") return direct;
  let telling: RateAnswer = direct;
  for (const pivot of pivots) {
    if (pivot === from || pivot === to) continue;
    const cross = findCross(table, query, pivot);
    if (cross.ok) return cross;
    // Stale or ambiguous says more than missing.
    if (!telling.ok && telling.issues[0].code === "money/rate-missing" && !isMissing(cross)) telling = cross;
  }
  return telling;
}

function isMissing(answer: RateAnswer): boolean {
  return !answer.ok && answer.issues[0].code === "money/rate-missing";
}

/** A rate from one currency to another as published, in either direction, of a day up to `until` where that is given. */
function findLeg(
  table: RateTable,
  query: AskedQuery,
  from: CurrencyCode,
  to: CurrencyCode,
  until?: CalendarDate,
): LegAnswer {
  const { policy, source } = query;
  if (policy.kind === "ofPeriod") return legOfPeriod(table, query, from, to);
  const flow = policy.kind === "average" ? policy.flow : undefined;
  const series = seriesOf(table, from, to, { basis: policy.basis, flow, source });
  const asked = until ?? askedDay(query);
  const at = lastUpTo(series, asked);
  const latest = series[at];
  const isOfAskedDay = latest?.day === asked || policy.kind === "onOrBefore";
  const candidates =
    latest === undefined || !isOfAskedDay
      ? []
      : ofSameDay(series, at).filter(
          ({ rate }) => policy.kind !== "average" || rate.period === policy.period,
        );
  const chosen = chooseRate(candidates, from);
  if (chosen === "ambiguous") return failure(ambiguousRate(query, candidates));
  if (chosen === "missing") {
    return failure(missingRate(query, from, to, { before: latest?.rate, after: series[at + 1]?.rate }));
  }
  if (policy.kind === "onOrBefore") {
    const ageDays = chosen.day === policy.date ? 0 : daysBetween(chosen.day, policy.date);
    if (ageDays > policy.maxAgeDays)
      return failure(staleRate(query, policy.maxAgeDays, chosen.rate, ageDays));
  }
  return success(chosen);
}

/** The one rate that is given for a period, on whatever basis; those of several bases, flows or sources are several. */
function legOfPeriod(table: RateTable, query: AskedQuery, from: CurrencyCode, to: CurrencyCode): LegAnswer {
  const { policy, source } = query;
  const {
    periods: [period],
    flow,
  } = policy as PeriodPolicy;
  const { all, ofPeriod } = ratesOfPair(table, from, to, period);
  const isAsked = ({ rate }: DatedRate) =>
    (source === undefined || rate.source === source) &&
    (flow === undefined || rate.flow === undefined || rate.flow === flow);
  const candidates = ofPeriod.filter(isAsked);
  const [first] = candidates;
  const isOneSeries = candidates.every(
    ({ rate }) => rate.basis === first?.rate.basis && rate.flow === first.rate.flow,
  );
  const chosen = isOneSeries ? chooseRate(candidates, from) : "ambiguous";
  if (chosen === "ambiguous") return failure(ambiguousRate(query, candidates));
  if (chosen !== "missing") return success(chosen);
  const near = all.filter(isAsked);
  const at = lastUpTo(near, askedDay(query));
  return failure(missingRate(query, from, to, { before: near[at]?.rate, after: near[at + 1]?.rate }));
}

type PeriodPolicy = Extract<RatePolicy, { readonly kind: "ofPeriod" }>;

/** The day asked for; of an average or a period, the last one. */
function askedDay({ policy }: AskedQuery): CalendarDate {
  if (policy.kind === "ofPeriod") return periodSpan(policy.periods[0]).end;
  return policy.kind === "average" ? periodSpan(policy.period).end : policy.date;
}

/** The rates of a series that share the day of the one at a position, which is the last of them. */
function ofSameDay(series: readonly DatedRate[], at: number): readonly DatedRate[] {
  let first = at;
  while (first > 0 && series[first - 1]?.day === series[at]?.day) first--;
  return series.slice(first, at + 1);
}

/** The one rate that the candidates agree on; of a rate and its inverse, the one that starts from the currency asked for. */
function chooseRate(
  candidates: readonly DatedRate[],
  from: CurrencyCode,
): DatedRate | "missing" | "ambiguous" {
  const direct = candidates.filter(({ rate }) => rate.base === from);
  const [first, ...others] = direct.length > 0 ? direct : candidates;
  if (first === undefined) return "missing";
  // Two sources that agree are still two: whoever converts names the one that it rests on.
  const isOneSource = candidates.every(({ rate }) => rate.source === first.rate.source);
  const isOneRate = others.every(({ rate }) => unitRate(rate) === unitRate(first.rate));
  return isOneSource && isOneRate ? first : "ambiguous";
}

/** Two legs through a pivot whose days lie no further apart than the question allows. */
function findCross(table: RateTable, query: AskedQuery, pivot: CurrencyCode): RateAnswer {
  const { from, to, maxSkewDays = 0 } = query;
  let first = findLeg(table, query, from, pivot);
  let second = findLeg(table, query, pivot, to);
  const tooFarApart =
    first.ok && second.ok ? failure(skewedRates(first.value, second.value, maxSkewDays)) : undefined;
  while (first.ok && second.ok) {
    const secondIsLaterBy = daysBetween(first.value.day, second.value.day);
    if (Math.abs(secondIsLaterBy) <= maxSkewDays)
      return success(resolvedRate(query, [first.value, second.value]));
    // The later leg goes back until the two are near enough, or until it is the earlier one.
    if (secondIsLaterBy > 0) second = findLeg(table, query, pivot, to, addDays(first.value.day, maxSkewDays));
    else first = findLeg(table, query, from, pivot, addDays(second.value.day, maxSkewDays));
  }
  return tooFarApart ?? (first.ok ? (second as RateAnswer) : (first as RateAnswer));
}

/** The answer made of its legs: as old as the oldest of them. */
function resolvedRate(query: AskedQuery, found: readonly [DatedRate, ...DatedRate[]]): ResolvedRate {
  const { from, to } = query;
  const days = found.map(({ day }) => day).sort(textOrder);
  const oldest = found.find(({ day }) => day === days[0]) ?? found[0];
  let start: CurrencyCode = from;
  const legs = found.map(({ rate }): RateLeg => {
    const leg = keptLeg(rate, start === rate.quote);
    start = leg.inverted ? rate.base : rate.quote;
    return leg;
  });
  const asked = askedDay(query);
  const ageDays = oldest.day === asked ? 0 : daysBetween(oldest.day, asked);
  return ownResolved({
    from,
    to,
    legs: legs as unknown as ResolvedRate["legs"],
    period: oldest.rate.period,
    ageDays,
  });
}
