/**
 * Why there is no rate: each issue names what was asked for and the rates that came nearest.
 */

import { type Issue, quote } from "../foundation/issue";
import type { CurrencyCode } from "../money/currency";
import { daysBetween } from "../time/calendar-date";
import type { ExchangeRate } from "./exchange-rate";
import type { DatedRate } from "./rate-index";
import type { RatePolicy, RateQuery } from "./rate-query";
import { quoteExchangeRate } from "./rate-words";

/** The nearest rates of a series before and after the day or period that was asked for. */
export interface NearestRates {
  readonly before: ExchangeRate | undefined;
  readonly after: ExchangeRate | undefined;
}

/** Why there is no rate: missing (with the nearest ones), stale (with its age), more than one, or legs too far apart. */
export type RateIssue =
  | (Issue & { readonly code: "money/rate-missing"; readonly nearest: NearestRates })
  | (Issue & { readonly code: "money/rate-stale"; readonly rate: ExchangeRate; readonly ageDays: number })
  | (Issue & { readonly code: "money/rate-ambiguous"; readonly rates: readonly ExchangeRate[] })
  | (Issue & {
      readonly code: "money/rate-skew";
      readonly rates: readonly ExchangeRate[];
      readonly skewDays: number;
    });

/** A question that the table has to answer; a fixed rate answers itself. */
export type AskedQuery = RateQuery & { readonly policy: Exclude<RatePolicy, { readonly kind: "fixed" }> };

export function missingRate(
  query: AskedQuery,
  from: CurrencyCode,
  to: CurrencyCode,
  nearest: NearestRates,
): RateIssue {
  const near = [nearest.before, nearest.after].flatMap((rate) =>
    rate === undefined ? [] : [quoteExchangeRate(rate)],
  );
  const nearby =
    near.length === 0
      ? `The table has none of this pair${query.policy.kind === "ofPeriod" ? "" : ", basis"} and source.`
      : `Nearest: ${near.join(" and ")}.`;
  const message = `No rate from ${from} to ${to} for ${describeQuery(query)}. ${nearby}`;
  return issueOf("money/rate-missing", message, describeQuery(query), "no rate", { nearest });
}

export function staleRate(
  query: AskedQuery,
  maxAgeDays: number,
  rate: ExchangeRate,
  ageDays: number,
): RateIssue {
  const message = `The latest rate for ${describeQuery(query)} is ${ageDays === 1 ? "1 day" : `${ageDays} days`} old, and at most ${maxAgeDays} are allowed: ${quoteExchangeRate(rate)}.`;
  const expected = `a rate at most ${maxAgeDays} days old`;
  return issueOf("money/rate-stale", message, expected, `one of ${ageDays} days`, { rate, ageDays });
}

export function skewedRates(first: DatedRate, second: DatedRate, maxSkewDays: number): RateIssue {
  const rates = [first.rate, second.rate];
  const skewDays = Math.abs(daysBetween(first.day, second.day));
  const days = skewDays === 1 ? "1 day" : `${skewDays} days`;
  const message = `No two legs lie within ${maxSkewDays} days of each other: the latest are ${days} apart, ${rates.map(quoteExchangeRate).join(" and ")}.`;
  const expected = `legs at most ${maxSkewDays} days apart`;
  return issueOf("money/rate-skew", message, expected, `legs ${days} apart`, { rates, skewDays });
}

export function ambiguousRate(query: AskedQuery, candidates: readonly DatedRate[]): RateIssue {
  const rates = candidates.map(({ rate }) => rate);
  const message = `${rates.length} rates for ${describeQuery(query)}: ${few(rates.map(quoteExchangeRate))}. Name the source to take${query.policy.kind === "ofPeriod" ? ", ask by a policy of one basis" : ""}, or keep one of them in the table.`;
  const expected = `one rate for ${describeQuery(query)}`;
  return issueOf("money/rate-ambiguous", message, expected, `${rates.length} rates`, { rates });
}

/** An issue of a whole question, which stands at no place of any data. */
export function issueOf<Code extends RateIssue["code"], More>(
  code: Code,
  message: string,
  expected: string,
  received: string,
  more: More,
): Issue & { readonly code: Code } & More {
  return { code, path: [], message, expected, received, ...more };
}

/** The first of many rates, in words. */
export function few(rates: readonly string[]): string {
  const named = rates.slice(0, MOST_NAMED).join("; ");
  return rates.length > MOST_NAMED ? `${named}; and ${rates.length - MOST_NAMED} more` : named;
}

const MOST_NAMED = 5;

function describeQuery({ policy, source }: AskedQuery): string {
  const of = policy.kind === "ofPeriod" || policy.kind === "average" ? policy.flow : undefined;
  const flow = of === undefined ? "" : ` of ${of}s`;
  const named = source === undefined ? "" : `; ${quote(source)}`;
  if (policy.kind === "ofPeriod") return `${policy.periods.join(", or else ")} (any basis${flow}${named})`;
  const basis = policy.basis.replaceAll("-", " ");
  const when =
    policy.kind === "average"
      ? policy.period
      : policy.kind === "on"
        ? policy.date
        : `${policy.date} or before`;
  return `${when} (${basis}${flow}${named})`;
}
