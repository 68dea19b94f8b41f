/**
 * Which rate is asked for. The basis is part of the question, so an average never answers for the rate of a day.
 */

import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import type { CurrencyCode } from "../money/currency";
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

const DAY_BASES: readonly DayBasis[] = ["spot", "central-parity", "period-end"];
const AVERAGE_BASES: readonly AverageBasis[] = [
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

/** Guards against policies by which nothing can be found, whatever the table holds. */
export function checkPolicy(policy: RatePolicy, from: CurrencyCode, to: CurrencyCode): void {
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
export function isDayCount(days: unknown): boolean {
  return Number.isSafeInteger(days) && (days as number) >= 0;
}

/** The error for a question that has no answer whatever the table holds. */
export function invalidQuery(fault: string): LedgerError {
  return new LedgerError(
    "money/invalid-rate-query",
    `Cannot look for a rate: ${fault}. Ask from one currency to another, by the policy "on", "onOrBefore" (with maxAgeDays), "average", "ofPeriod" or "fixed"; days are whole numbers that are not negative.`,
  );
}
