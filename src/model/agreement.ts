/**
 * An agreement: what parties have signed, and for how long it holds.
 */

import { type Count, mostOfCount } from "../figures/count";
import { type Call, requireArray, requireObject } from "../foundation/arguments";
import { report } from "../foundation/inspection";
import { withRule } from "../foundation/parts";
import { text, wholeNumber } from "../foundation/plain-shapes";
import { listOf, objectOf, openable, optional, required, type Shape } from "../foundation/shape";
import type { AreaCode } from "../geography/area-code";
import { type CalendarDate, isCalendarDate } from "../time/calendar-date";
import { isPeriod, type Period, periodSpan } from "../time/period";
import {
  area,
  countValue,
  date,
  isOpen,
  names,
  ORGANIZED_FIELDS,
  period,
  RECORD_FIELDS,
} from "./field-shapes";
import type { LedgerRecord, Organized } from "./record";

/** A party to an agreement or partnership; a town is a `place` of its area. */
export interface Party {
  readonly area: AreaCode;
  readonly place?: string;
}

/** The parties that a source names, more being meant. `stated` is how many there are with those named, if it says so. */
export interface OpenPartyList {
  readonly named: readonly Party[];
  readonly open: true;
  readonly stated?: Count;
}

/** All parties (an array of at least two), or those named of an open list. */
export type PartyList = readonly Party[] | OpenPartyList;

/** An agreement, or a line that stands for several (`count`). */
export interface Agreement extends LedgerRecord, Pick<Organized, "level"> {
  readonly name: string;
  readonly parties: PartyList;
  /** The bodies that carry it out. */
  readonly implementers?: string | readonly string[];
  /** How many agreements this record stands for; 1 where left out, `atLeast(2)` for "a series". */
  readonly count?: Count;
  /** The day or period in which it was signed. Left out is not stated: it is listed and counted in no period. */
  readonly signed?: Period;
  /** The day or period from which it holds; that of its signing where left out. */
  readonly from?: Period;
  /** How many years it holds. */
  readonly termYears?: number;
  /** The last day on which it holds, where a source says a day instead of a term. */
  readonly until?: CalendarDate;
}

const party = objectOf<Party>({ area: required(area), place: optional(text) });
const openParties = objectOf<OpenPartyList>({
  named: required(listOf(party)),
  open: required(isOpen),
  stated: optional(countValue),
});

/** Two parties or more, or an open list, which cannot state fewer than it names. */
export const parties: Shape = openable(listOf(party, 2), openParties, (value, path, inspection) => {
  const { named, stated } = value as OpenPartyList;
  const most = stated === undefined ? undefined : mostOfCount(stated);
  if (most === undefined || most >= BigInt(named.length)) return;
  const expected = `at least ${named.length}, the number of parties that the list names`;
  report(inspection, [...path, "stated"], "model/stated-too-few", expected, stated);
});

const CALL: Call = { chapter: "model", call: "namedParties(agreement.parties)" };

/**
 * The parties that a list names, which are all of a closed one.
 *
 * @throws `model/invalid-argument` for what is no list of parties
 * @example
 * namedParties([{ area: "CN" }, { area: "FR" }]).length // => 2
 * namedParties({ named: [{ area: "FR" }], open: true, stated: 12 }) // => [{ area: "FR" }]
 */
export function namedParties(list: PartyList): readonly Party[] {
  const parties = requireObject(CALL, "the parties", list);
  return requireArray(CALL, "the parties", "open" in parties ? parties.named : parties);
}

const fields = objectOf<Agreement>({
  ...RECORD_FIELDS,
  name: required(text),
  parties: required(parties),
  implementers: optional(names),
  level: ORGANIZED_FIELDS.level,
  count: optional(countValue),
  signed: optional(period),
  from: optional(period),
  termYears: optional(wholeNumber(1, 999)),
  until: optional(date),
});

/** The fields, and that an agreement does not end before it begins. */
export const agreementShape = withRule(fields, ({ signed, from = signed, until }, path, inspection) => {
  if (!isPeriod(from) || !isCalendarDate(until) || periodSpan(from).start <= until) return;
  const expected = `a day on which the agreement holds, so not before ${from}`;
  report(inspection, [...path, "until"], "time/reversed-range", expected, until);
});
