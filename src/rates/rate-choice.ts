/**
 * The rates that a report or an audit may use, and how one is found among them: the same tables, policies and searches as
 * everywhere, and one policy where the caller names none.
 */

import { type Call, requireFunction } from "../foundation/arguments";
import type { CurrencyCode } from "../money/currency";
import type { Period } from "../time/period";
import type { ExchangeRate, RateFlow } from "./exchange-rate";
import { KeptAnswers, type RateAnswer, requireTable } from "./find-rate";
import { lastingTable, type RateTable } from "./rate-index";
import { checkedSearch, type RatePolicy, type RateSearch } from "./rate-query";

/** What is converted: of a period, where it states one. */
export interface OfPeriod {
  readonly period?: Period | undefined;
}

/** The rates that may be used, and how they are looked up. */
export interface RateChoice<in Of extends OfPeriod> {
  /** A table, or the rates of one; none where left out. */
  readonly rates?: readonly ExchangeRate[] | RateTable;
  /** Source, pivots and skew, as for `findRate`. */
  readonly search?: RateSearch;
  /**
   * The policy of what is converted. Where left out, the one rate that is given for its own period, or else for the
   * period of the whole: `{ kind: "ofPeriod", periods: [its period, that of the whole] }`.
   */
  readonly policyOf?: (of: Of) => RatePolicy;
}

/** The table of what a caller gives as rates, as it is now. */
export function tableOfRates(rates: readonly ExchangeRate[] | RateTable = []): RateTable {
  const table = Array.isArray(rates) ? { rates: rates as readonly ExchangeRate[] } : (rates as RateTable);
  requireTable(table);
  return lastingTable(table);
}

/** The one rate of the first period that has any. Periods that are not stated are not asked, and none has no rate. */
export function policyOfPeriods(periods: readonly (Period | undefined)[], flow?: RateFlow): RatePolicy {
  const stated = [...new Set(periods.filter((period) => period !== undefined))];
  return {
    kind: "ofPeriod",
    periods: stated as unknown as readonly [Period, ...Period[]],
    ...(flow && { flow }),
  };
}

/** Finds rates for amounts of periods; what was found is kept. */
export interface RateFinder {
  /** The currencies that occur in the rates. */
  readonly currencies: readonly CurrencyCode[];
  /** The rate for an amount: the first period is its own, the others those of what it belongs to. */
  readonly between: (
    from: CurrencyCode,
    to: CurrencyCode,
    periods: readonly (Period | undefined)[],
    flow?: RateFlow,
  ) => RateAnswer | undefined;
}

/** A finder of rates by a choice. `undefined` where no period is stated at all. */
export function rateFinder(call: Call, { rates, search, policyOf }: RateChoice<OfPeriod>): RateFinder {
  const table = tableOfRates(rates);
  const answers = new KeptAnswers(table, checkedSearch(call, search));
  if (policyOf !== undefined) requireFunction(call, "policyOf", policyOf);
  return {
    currencies: [...new Set(table.rates.flatMap(({ base, quote }) => [base, quote]))],
    between: (from, to, periods, flow) => {
      const stated = periods.filter((period) => period !== undefined);
      if (stated.length === 0) return undefined;
      const policy = policyOf ? policyOf({ period: stated[0] }) : policyOfPeriods(stated, flow);
      return answers.find(from, to, policy);
    },
  };
}
