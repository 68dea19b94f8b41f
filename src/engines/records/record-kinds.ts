/**
 * The kinds of records that plans may be of: the nine of a ledger, and those of one's own beside them.
 */

import type { DeclaredRecords } from "../plan/declared-records";
import { EXCHANGE_RECORDS } from "./exchange-records";
import { TIE_RECORDS } from "./tie-records";
import { VALUED_RECORDS } from "./trade-records";

/**
 * What plans may read of the records of a ledger: their fields by kind, each with its definition.
 *
 * @example
 * Object.keys(planRecords).length // => 9
 * planRecords.trades.fields["market"]?.definition // => "the areas sold to or bought from"
 */
export const planRecords = /* @__PURE__ */ Object.freeze({
  ...EXCHANGE_RECORDS,
  ...VALUED_RECORDS,
  ...TIE_RECORDS,
});

/** The kind of a name, one's own first. */
export function recordsCalled(
  name: unknown,
  own: readonly DeclaredRecords<never>[],
): DeclaredRecords<never> | undefined {
  const declared = own.find((each) => each.name === name);
  if (declared !== undefined || typeof name !== "string") return declared;
  return Object.hasOwn(planRecords, name) ? planRecords[name as keyof typeof planRecords] : undefined;
}
