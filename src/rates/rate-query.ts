/**
 * A question to a table of rates: which currencies, by which policy, from which source and through which others. The basis
 * is part of the question, so an average never answers for the rate of a day.
 */

import { type Call, checkedOptions, requiredOptions } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { type CurrencyCode, requireCurrency } from "../money/currency";
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
 * a flow is named, and rates of several bases or flows are ambiguous, also as the two legs of a cross rate.
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
      /** Up to 1,000. */
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

/** How rates are searched for, whatever the currencies and the policy. */
export type RateSearch = Pick<RateQuery, "source" | "pivots" | "maxSkewDays">;

const DAY_BASES: readonly DayBasis[] = ["spot", "central-parity", "period-end"];
export const AVERAGE_BASES: readonly AverageBasis[] = [
  "month-average",
  "annual-average",
  "trade-weighted-annual-average",
  "customs-month",
];

/** The fields of each kind of policy. */
const FIELDS: Readonly<Record<RatePolicy["kind"], readonly string[]>> = {
  on: ["kind", "date", "basis"],
  onOrBefore: ["kind", "date", "maxAgeDays", "basis"],
  average: ["kind", "period", "basis", "flow"],
  ofPeriod: ["kind", "periods", "flow"],
  fixed: ["kind", "rate"],
};

/** Periods that a policy may name: more are no policy that anybody asks by. */
export const MOST_PERIODS = 1000;

const SEARCH_FIELDS = ["source", "pivots", "maxSkewDays"] as const;
const CALL: Call = { chapter: "money", call: "findRate(table, { from, to, policy })" };

/** Guards against questions that have no answer whatever the table holds. */
export function checkRateQuery(query: RateQuery): void {
  if (typeof query !== "object" || query === null) throw invalidQuery(`the question is ${quote(query)}`);
  requiredOptions<RateQuery>(CALL, query, ["from", "to", "policy", ...SEARCH_FIELDS]);
  const { from, to, policy } = query;
  for (const code of [from, to]) requireCurrency(code);
  if (from === to) throw invalidQuery(`both currencies are ${from}`);
  checkSearch(query);
  checkPolicy(policy, from, to);
}

/** A checked copy of how rates are searched for, which are questions of `findRate` without currencies and policy. */
export function checkedSearch(call: Call, search: RateSearch | undefined): RateSearch {
  const given: RateSearch = checkedOptions(call, search, SEARCH_FIELDS, "search");
  checkSearch(given);
  const { pivots } = given;
  return Object.freeze({ ...given, ...(pivots && { pivots: Object.freeze([...pivots]) }) });
}

function checkSearch({ source, pivots, maxSkewDays = 0 }: RateSearch): void {
  if (source !== undefined && (typeof source !== "string" || source.trim() === ""))
    throw invalidQuery(`the source is ${quote(source)}, and it is text as the rates have it`);
  if (pivots !== undefined && !Array.isArray(pivots)) throw invalidQuery(`the pivots are ${quote(pivots)}`);
  for (const pivot of pivots ?? []) requireCurrency(pivot);
  if (!isDayCount(maxSkewDays)) throw invalidQuery(`maxSkewDays is ${quote(maxSkewDays)}`);
}

/** Guards against policies by which nothing can be found, whatever the table holds. */
function checkPolicy(policy: RatePolicy, from: CurrencyCode, to: CurrencyCode): void {
  const kind: unknown = policy?.kind;
  if (typeof kind !== "string" || !Object.hasOwn(FIELDS, kind))
    throw invalidQuery(`the policy is ${quote(kind)}`);
  checkFields(policy);
  switch (policy.kind) {
    case "on":
    case "onOrBefore":
      if (policy.kind === "onOrBefore" && !isDayCount(policy.maxAgeDays))
        throw invalidQuery(`maxAgeDays is ${quote(policy.maxAgeDays)}`);
      calendarDate(policy.date);
      checkBasis(policy.basis, DAY_BASES);
      return;
    case "average":
      periodSpan(policy.period);
      checkFlow(policy.flow);
      checkBasis(policy.basis, AVERAGE_BASES);
      return;
    case "ofPeriod":
      checkPeriods(policy.periods);
      checkFlow(policy.flow);
      return;
    case "fixed":
      readRate(policy.rate);
      if (isBetween(policy.rate, from, to)) return;
      throw invalidQuery(`the fixed rate is between ${policy.rate.base} and ${policy.rate.quote}`);
  }
}

/** A misspelt field, or one of another kind, must never mean what its absence does. */
function checkFields(policy: RatePolicy): void {
  const fields = FIELDS[policy.kind];
  for (const [field, value] of Object.entries(policy)) {
    if (value !== undefined && !fields.includes(field))
      throw invalidQuery(
        `a policy "${policy.kind}" has ${fields.slice(1).join(", ")}, and this one ${quote(field)}`,
      );
  }
}

function checkPeriods(periods: readonly unknown[]): void {
  if (!Array.isArray(periods) || periods.length === 0)
    throw invalidQuery(`the periods are ${quote(periods)}`);
  if (periods.length > MOST_PERIODS)
    throw invalidQuery(`a policy names up to ${MOST_PERIODS} periods, and this one more`);
  for (const period of periods) periodSpan(period);
}

/** Whether the two sides of a rate are the two currencies, in either order. */
function isBetween({ base, quote: quoted }: ExchangeRate, one: CurrencyCode, other: CurrencyCode): boolean {
  return (base === one && quoted === other) || (base === other && quoted === one);
}

function checkBasis<Basis>(basis: Basis, allowed: readonly Basis[]): void {
  if (allowed.includes(basis)) return;
  throw invalidQuery(`the basis is ${quote(basis)}, and this policy takes ${allowed.join(", ")}`);
}

function checkFlow(flow: unknown): void {
  if (flow !== undefined && flow !== "export" && flow !== "import")
    throw invalidQuery(`the flow is ${quote(flow)}`);
}

/** Whether a value counts days: a whole number that is not negative. */
function isDayCount(days: unknown): boolean {
  return Number.isSafeInteger(days) && (days as number) >= 0;
}

/** The error for a question that has no answer whatever the table holds. */
function invalidQuery(fault: string): LedgerError {
  return new LedgerError(
    "money/invalid-rate-query",
    `Cannot look for a rate: ${fault}. Ask from one currency to another, by the policy "on", "onOrBefore" (with maxAgeDays), "average", "ofPeriod" or "fixed"; days are whole numbers that are not negative.`,
  );
}
