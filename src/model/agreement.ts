/**
 * An agreement: what parties have signed, and for how long it holds.
 */

import type { Count } from "../figures/count";
import { listOf, objectOf, optional, required, type Shape, text, wholeNumber } from "../foundation/shape";
import type { AreaCode } from "../geography/area-code";
import type { Period } from "../time/period";
import { area, countValue, period, RECORD_FIELDS } from "./field-shapes";
import type { LedgerRecord } from "./record";

/** A party to an agreement or partnership; a town is a `place` of its area. */
export interface Party {
  readonly area: AreaCode;
  readonly place?: string;
}

/** An agreement, or a line that stands for several (`count`). */
export interface Agreement extends LedgerRecord {
  readonly name: string;
  /** At least two. */
  readonly parties: readonly Party[];
  /** How many agreements this record stands for; 1 where left out, `atLeast(2)` for "a series". */
  readonly count?: Count;
  /** The day or period in which it was signed. Left out is not stated: it is listed and counted in no period. */
  readonly signed?: Period;
  /** How many years it holds. */
  readonly termYears?: number;
}

/** Two parties or more. */
export const parties: Shape = listOf(objectOf<Party>({ area: required(area), place: optional(text) }), 2);

export const agreementShape = objectOf<Agreement>({
  ...RECORD_FIELDS,
  name: required(text),
  parties: required(parties),
  count: optional(countValue),
  signed: optional(period),
  termYears: optional(wholeNumber(1, 999)),
});
