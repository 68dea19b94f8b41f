/**
 * How a total in one currency is made of several: into which, at which rates, and how it is rounded.
 */

import { type Call, checkedOptions } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import type { RoundingOptions } from "../money/arithmetic";
import type { CurrencyCode } from "../money/currency";
import { roundFraction } from "./conversion";
import { KeptAnswers, requireTable } from "./find-rate";
import { KnownPolicies } from "./policy-identity";
import { lastingTable, type RateTable } from "./rate-index";
import { checkedSearch, type RateSearch } from "./rate-query";

/** Into which currency, at which rates, and how rounded. */
export interface ConversionOptions<C extends CurrencyCode> {
  /** The currency of the total. */
  readonly to: C;
  readonly table: RateTable;
  /** Source, pivots and skew, as for `findRate`; the same for every row. */
  readonly search?: RateSearch;
  /** `once` rounds the total only; `each-row` rounds every row first, those in the currency of the total too. `once` where left out. */
  readonly round?: "once" | "each-row";
  readonly rounding?: RoundingOptions;
}

/** Checked options, none left out, and the policies that rows were converted by so far. */
export interface CheckedConversion<C extends CurrencyCode>
  extends Required<Omit<ConversionOptions<C>, "table" | "search">> {
  readonly policies: KnownPolicies;
  readonly answers: KeptAnswers;
}

/** The names of the options, for those that take others beside them. */
export const CONVERSION_OPTIONS = ["to", "table", "search", "round", "rounding"] as const;

/** Refuses options that no row could use, also where there is no row. */
export function checkedConversion<C extends CurrencyCode>(
  call: Call,
  options: ConversionOptions<C>,
): CheckedConversion<C> {
  const { to, table, search, round = "once" } = options;
  const rounding = Object.freeze({ ...checkedOptions(call, options.rounding, ["decimals", "mode"]) });
  requireTable(table);
  if (round !== "once" && round !== "each-row") throw unknownRound(round);
  roundFraction<C>({ numerator: 0n, denominator: 1n }, to, rounding);
  return {
    to,
    round,
    rounding,
    policies: new KnownPolicies(),
    answers: new KeptAnswers(lastingTable(table), checkedSearch(call, search)),
  };
}

function unknownRound(round: unknown): LedgerError {
  return new LedgerError(
    "money/unknown-rounding-mode",
    `Cannot round ${quote(round)}: a converted sum is rounded "once" or "each-row".`,
    { details: { round } },
  );
}
