/**
 * A question to a table of rates: which currencies, by which policy, on which basis. The basis is part of the question,
 * so an average never answers for the rate of a day.
 */

import { type Call, requiredOptions } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { type CurrencyCode, currency as currencyOf } from "../money/currency";
import { type CalendarDate, calendarDate } from "../time/calendar-date";
import { type Period, periodSpan } from "../time/period";
import { type ExchangeRate, type RateFlow, readRate } from "./exchange-rate";

/** What a rate of one day measures. */
export type DayBasis = "spot" | "central-parity" | "period-end";

/** What an average over a period measures. */
export type AverageBasis =
  | "month-average"
  | "annual-average"
  | "trade-weighted-annual-average"
  | "customs-month";

/**
 * Which rate is asked for: the one of a day exactly; the latest one up to a day and not older than `maxAgeDays`; the
 * average of a period, of one flow where it is weighted by trade; the one that is given for the first of several periods
 * that has any, on whatever basis; or one that the caller fixes. Of `ofPeriod`, rates of another flow are left out where
 * a flow is named, and rates of several bases, flows or sources are ambiguous.
 */
export type RatePolicy =
  | { readonly kind: "on"; readonly date: CalendarDate; readonly basis: DayBasis }
  | {
      readonly kind: "onOrBefore";
      readonly date: CalendarDate;
      readonly maxAgeDays: number;
      readonly basis: DayBasis;
    }
  | {
      readonly kind: "average";
      readonly period: Period;
      readonly basis: AverageBasis;
      readonly flow?: RateFlow;
    }
  | {
      readonly kind: "ofPeriod";
      readonly periods: readonly [Period, ...Period[]];
      readonly flow?: RateFlow;
    }
  | { readonly kind: "fixed"; readonly rate: ExchangeRate };

/** A question to a table of rates. */
export interface RateQuery<From extends CurrencyCode = CurrencyCode, To extends CurrencyCode = CurrencyCode> {
  readonly from: From;
  readonly to: To;
  readonly policy: RatePolicy;
  /** The only source to look at; where left out, several sources with a rate are ambiguous. */
  readonly source?: string;
  /** Currencies through which a cross rate may go, tried in this order; none where left out. */
  readonly pivots?: readonly CurrencyCode[];
  /** How many days the two legs of a cross rate may lie apart; 0 where left out. */
  readonly maxSkewDays?: number;
}

const DAY_BASES: Readonly<Record<DayBasis, true>> = {
  spot: true,
  "central-parity": true,
  "period-end": true,
};
const AVERAGE_BASES: Readonly<Record<AverageBasis, true>> = {
  "month-average": true,
  "annual-average": true,
  "trade-weighted-annual-average": true,
  "customs-month": true,
};

const CALL: Call = { chapter: "money", call: "findRate(table, { from, to, policy })" };

/** Guards against questions that have no answer whatever the table holds. */
export function checkRateQuery(query: RateQuery): void {
  if (typeof query !== "object" || query === null) throw invalidQuery(`the question is ${quote(query)}`);
  requiredOptions<RateQuery>(CALL, query, ["from", "to", "policy", "source", "pivots", "maxSkewDays"]);
  const { from, to, source, pivots = [], maxSkewDays = 0 } = query;
  if (!Array.isArray(pivots)) throw invalidQuery(`the pivots are ${quote(pivots)}`);
  if (source !== undefined && typeof source !== "string")
    throw invalidQuery(`the source is ${quote(source)}`);
  for (const code of [from, to, ...pivots]) currencyOf(code);
  if (from === to) throw invalidQuery(`both currencies are ${from}`);
  if (!isDayCount(maxSkewDays)) throw invalidQuery(`maxSkewDays is ${quote(maxSkewDays)}`);
  checkPolicy(query);
}

/** As `checkRateQuery`, where all but the policy was checked before. */
export function checkPolicy({ policy, from, to }: RateQuery): void {
  switch (policy?.kind) {
    case "onOrBefore":
      if (!isDayCount(policy.maxAgeDays)) throw invalidQuery(`maxAgeDays is ${quote(policy.maxAgeDays)}`);
      calendarDate(policy.date);
      checkBasis(policy.basis, DAY_BASES);
      return;
    case "on":
      calendarDate(policy.date);
      checkBasis(policy.basis, DAY_BASES);
      return;
    case "average":
      periodSpan(policy.period);
      checkFlow(policy.flow);
      checkBasis(policy.basis, AVERAGE_BASES);
      return;
    case "ofPeriod":
      if (!Array.isArray(policy.periods) || policy.periods.length === 0)
        throw invalidQuery(`the periods are ${quote(policy.periods)}`);
      for (const period of policy.periods) periodSpan(period);
      checkFlow(policy.flow);
      return;
    case "fixed":
      readRate(policy.rate);
      if (isBetween(policy.rate, from, to)) return;
      throw invalidQuery(`the fixed rate is between ${policy.rate.base} and ${policy.rate.quote}`);
    default:
      throw invalidQuery(`the policy is ${quote((policy as { kind?: unknown } | undefined)?.kind)}`);
  }
}

/** Whether the two sides of a rate are the two currencies, in either order. */
function isBetween({ base, quote: quoted }: ExchangeRate, one: CurrencyCode, other: CurrencyCode): boolean {
  return (base === one && quoted === other) || (base === other && quoted === one);
}

function checkBasis(basis: string, allowed: Readonly<Record<string, true>>): void {
  if (typeof basis === "string" && Object.hasOwn(allowed, basis)) return;
  throw invalidQuery(
    `the basis is ${quote(basis)}, and this policy takes ${Object.keys(allowed).join(", ")}`,
  );
}

function checkFlow(flow: unknown): void {
  if (flow !== undefined && flow !== "export" && flow !== "import")
    throw invalidQuery(`the flow is ${quote(flow)}`);
}

function isDayCount(days: unknown): boolean {
  return Number.isSafeInteger(days) && (days as number) >= 0;
}

function invalidQuery(fault: string): LedgerError {
  return new LedgerError(
    "money/invalid-rate-query",
    `Cannot look for a rate: ${fault}. Ask from one currency to another, by the policy "on", "onOrBefore" (with maxAgeDays), "average", "ofPeriod" or "fixed"; days are whole numbers that are not negative.`,
  );
}
