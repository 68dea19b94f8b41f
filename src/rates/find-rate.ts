/**
 * Finding a rate: the answer names what it rests on, or why there is none. Nothing falls back: not to another basis,
 * another period or another source.
 */

import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { failure, type Result, success } from "../foundation/result";
import { textOrder } from "../foundation/text";
import type { CurrencyCode } from "../money/currency";
import { daysBetween } from "../time/calendar-date";
import { findCross } from "./cross-rate";
import { rateKey } from "./policy-identity";
import { type DatedRate, type RateIndex, type RateTable, rateIndex } from "./rate-index";
import { type AskedQuery, missingRate, type NearestRates, type RateIssue } from "./rate-issue";
import { askedDay, findLeg } from "./rate-leg";
import { checkRateQuery, type RatePolicy, type RateQuery, type RateSearch } from "./rate-query";
import { keptLeg, ownResolved, type RateLeg, type ResolvedRate, singleLeg } from "./resolved-rate";

/** The rate that a question asks for, or why there is none. */
export type RateAnswer<
  From extends CurrencyCode = CurrencyCode,
  To extends CurrencyCode = CurrencyCode,
> = Result<ResolvedRate<From, To>, RateIssue>;

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
  const { from, to, policy } = query;
  if (policy.kind === "fixed") return success(singleLeg(policy.rate, from));
  const index = rateIndex(table);
  if (policy.kind !== "ofPeriod") return searchOnce(index, { ...query, policy });
  let nearest: NearestRates | undefined;
  for (const period of policy.periods) {
    const answer = searchOnce(index, { ...query, policy: { ...policy, periods: [period] } });
    if (answer.ok || answer.issues[0].code !== "money/rate-missing") return answer;
    nearest ??= answer.issues[0].nearest;
  }
  // Says all the periods that were asked for, and what lies nearest to the first.
  return failure(
    missingRate({ ...query, policy }, from, to, nearest ?? { before: undefined, after: undefined }),
  );
}

/** A direct rate goes before a cross rate, and of the pivots the first that leads to a rate is taken. */
function searchOnce(index: RateIndex, query: AskedQuery): RateAnswer {
  const { from, to, pivots = [] } = query;
  const direct = findLeg(index, query, from, to);
  if (direct.ok) return success(resolvedRate(query, [direct.value]));
  let [telling] = direct.issues;
  if (telling.code === "money/rate-ambiguous") return direct;
  for (const pivot of pivots) {
    if (pivot === from || pivot === to) continue;
    const cross = findCross(index, query, pivot);
    if (cross.ok) return success(resolvedRate(query, cross.value));
    // Stale, skewed or ambiguous says more than missing.
    const [issue] = cross.issues;
    if (telling.code === "money/rate-missing" && issue.code !== "money/rate-missing") telling = issue;
  }
  return failure(telling);
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

/** As many as a day of each year has that anybody keeps books of; whoever asks for more waits for them again. */
const MOST_KEPT = 100_000;

/** The answers of a table that nobody can change, each looked up once: most amounts ask for a rate that another one asked for before. */
export class KeptAnswers {
  readonly #kept = new Map<string, RateAnswer>();

  constructor(
    readonly table: RateTable,
    readonly search: RateSearch,
  ) {}

  /** The rate from one currency to another; `key` tells the policy apart, as `rateKey` does. */
  find(
    from: CurrencyCode,
    to: CurrencyCode,
    policy: RatePolicy,
    key: string = rateKey(from, policy),
  ): RateAnswer {
    const question = `${to} ${key}`;
    const kept = this.#kept.get(question);
    if (kept !== undefined) return kept;
    const answer = findRate(this.table, { ...this.search, from, to, policy });
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(question, answer);
    return answer;
  }
}
