/**
 * What every record has in common: an identity, a status, a citation, and how many things it stands for.
 */

import { type Count, leastOfCount, mostOfCount } from "../figures/count";
import { invalidArgument, requireObject } from "../foundation/arguments";
import type { Extra } from "./extra";

/** Whether something took place. Only what was held is counted; the status of a record without one is `held`. */
export type Status = "held" | "planned" | "cancelled";

/**
 * The way that exchange goes, seen from the home area: `outbound` leaves it, `inbound` comes to it. A line that a source
 * does not split is of `both`: it is in the totals and in neither direction, each of which it makes a lower bound.
 */
export type Direction = "outbound" | "inbound" | "both";

/** The level of the body that is responsible. */
export type Level = "international" | "national" | "provincial" | "municipal" | "county";

/** Who stands behind something: the body that organizes it, the one that receives it, and their level. */
export interface Organized {
  readonly organizer?: string | readonly string[];
  readonly host?: string | readonly string[];
  readonly level?: Level;
}

/** A code of a classification and the list that it is of, with its edition: `{ code: "B", scheme: "UNESCO FCS 2009" }`. */
export interface Classified {
  readonly code: string;
  readonly scheme: string;
}

/** A citation: the id of a source, and where in it, as "sentence 4" or "page 12, table 3". */
export interface SourceRef {
  readonly document: string;
  readonly at?: string;
}

/** The fields of every record. Ids are unique across all kinds of records of a ledger. */
export interface LedgerRecord {
  readonly id: string;
  readonly source?: SourceRef;
  /** Anything a reader should know, as "the sentence states no period". Reports print those of programmes, editions, agreements, partnerships and trade. */
  readonly note?: string;
  /** Fields of one's own, which no figure reads: values without parts. */
  readonly extra?: Extra;
}

/**
 * Whether something took place: neither planned nor cancelled. Only what was held is in a figure. What is no record, or
 * has a status that there is not, was not held; measures refuse it.
 *
 * @example
 * isHeld({}) // => true
 * isHeld({ status: "planned" }) // => false
 */
export function isHeld<R extends { readonly status?: Status }>(record: R): boolean {
  return !!record && (record.status ?? "held") === "held";
}

const CALL = { chapter: "model", call: "aggregate(records, measure)" } as const;

/** As `isHeld`, for measures: a word that nobody knows must not keep a record out of every figure. */
export function wasHeld<R extends { readonly status?: Status }>(record: R): boolean {
  const { status = "held" } = requireObject(CALL, "a record", record);
  if (status === "held") return true;
  if (status === "planned" || status === "cancelled") return false;
  throw invalidArgument(CALL, "the status of a record", status, "held, planned or cancelled");
}

/** What can stand for several things, or for none. */
interface Counted {
  /** One where left out. */
  readonly count?: Count;
}

/**
 * Whether a record stands for exactly one thing, so that its period is when that was. What stands for several, for none, or
 * for a number that is bounded or not known is a line of a return.
 */
export function standsForOne({ count = 1 }: Counted): boolean {
  return typeof count === "number" ? count === 1 : leastOfCount(count) === 1n && mostOfCount(count) === 1n;
}

/** How many things a record stands for. */
export function countOfRecord({ count = 1 }: Counted): Count {
  return count;
}

/**
 * Whether a record says that there was nothing, as a line of a return with "0 visits": it counts as none, and whatever else it
 * gives, persons, areas and legs, is in no figure and not unknown either.
 *
 * @throws `figures/invalid-count`
 */
export function standsForNothing({ count = 1 }: Counted): boolean {
  return typeof count === "number" ? count === 0 : mostOfCount(count) === 0n;
}

/**
 * Whether a record may stand for nothing, so that nobody knows whether any of its areas was visited: its count is 0, bounded
 * by 0 from below, or unknown.
 *
 * @throws `figures/invalid-count`
 */
export function mayStandForNothing({ count = 1 }: Counted): boolean {
  return typeof count === "number" ? count === 0 : leastOfCount(count) === 0n;
}
