/**
 * Totals of records as what is divided, or what it is divided by.
 */

import type { FigureUnit } from "../../figures/figure";
import { exactValue } from "../../figures/interval";
import { fractionOfDecimal } from "../../number/fraction";
import type { Period } from "../../time/period";
import { stepOf } from "../common-unit";
import type { AuditContext, Quantity } from "../quantity";
import type { AnyRecordsTerm } from "../relation";
import type { RelatedRecords } from "./measured-items";
import { evidenceOfRecords, type RecordsEvidence } from "./records-evidence";

/** What is known of the records of a term beside the quantity that they come to. */
export type TermOfRecords = Pick<RecordsEvidence, "reasons" | "doubts" | "step">;

/** The total of the records of a period, in a unit where one is asked for. Without a period nobody knows of which records. */
export function quantityOfRecords(
  id: string,
  term: AnyRecordsTerm,
  asked: {
    readonly period: Period | undefined;
    readonly unit: FigureUnit | undefined;
    readonly context: AuditContext;
  },
): TermOfRecords & { readonly quantity: Quantity } {
  const { period, unit, context } = asked;
  const untold: Quantity = {
    claim: { id, measure: term.collection, ...(period && { period }) },
    identity: `records of ${id}`,
    unit,
    interval: undefined,
    printed: undefined,
    fault: "period-unstated",
    isOpen: false,
    isRounding: false,
    isVague: false,
  };
  if (period === undefined) {
    const step = Object.freeze({ ...stepOf(untold, context.policy.id), claim: undefined });
    return { quantity: untold, reasons: [], doubts: [], step };
  }
  // One kind of records at a time, which the union cannot say.
  const related = { ...term, id } as RelatedRecords<"delegations">;
  const records = evidenceOfRecords(related, { unit, period, context });
  const [fault] = records.reasons;
  const interval = fault === undefined ? records.interval : undefined;
  const exact = interval && exactValue(interval);
  const printed = exact && fractionOfDecimal(exact);
  return { ...records, quantity: { ...untold, unit: records.unit, interval, printed, fault } };
}
