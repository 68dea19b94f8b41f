/**
 * A partnership: a lasting tie between two places, such as sister cities.
 */

import { oneOf } from "../foundation/plain-shapes";
import { objectOf, optional, required } from "../foundation/shape";
import type { Period } from "../time/period";
import { type PartyList, parties } from "./agreement";
import { period, RECORD_FIELDS } from "./field-shapes";
import type { LedgerRecord } from "./record";

/** What ties the partners. */
export type PartnershipKind = "sister-city" | "sister-region" | "institutional";

/** A partnership of two parties or more. */
export interface Partnership extends LedgerRecord {
  readonly kind: PartnershipKind;
  readonly parties: PartyList;
  /** The day or period in which it began. */
  readonly since?: Period;
}

export const partnershipShape = objectOf<Partnership>({
  ...RECORD_FIELDS,
  kind: required(oneOf<PartnershipKind>({ "sister-city": true, "sister-region": true, institutional: true })),
  parties: required(parties),
  since: optional(period),
});
