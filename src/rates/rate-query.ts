/**
 * A question to a table of rates: which currencies, by which policy, from which source and through which others.
 */

import { type Call, checkedOptions, requiredOptions } from "../foundation/arguments";
import { quote } from "../foundation/issue";
import { type CurrencyCode, currencyInfo as currencyOf } from "../money/currency";
import { checkPolicy, invalidQuery, isDayCount, type RatePolicy } from "./rate-policy";

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

const SEARCH_FIELDS = ["source", "pivots", "maxSkewDays"] as const;
const CALL: Call = { chapter: "money", call: "findRate(table, { from, to, policy })" };

/** Guards against questions that have no answer whatever the table holds. */
export function checkRateQuery(query: RateQuery): void {
  if (typeof query !== "object" || query === null) throw invalidQuery(`the question is ${quote(query)}`);
  requiredOptions<RateQuery>(CALL, query, ["from", "to", "policy", ...SEARCH_FIELDS]);
  const { from, to, policy } = query;
  for (const code of [from, to]) currencyOf(code);
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
  for (const pivot of pivots ?? []) currencyOf(pivot);
  if (!isDayCount(maxSkewDays)) throw invalidQuery(`maxSkewDays is ${quote(maxSkewDays)}`);
}
