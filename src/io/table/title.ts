/**
 * Titles of columns: how they are compared, what says that a column has codes, and the one that is near to an unknown one.
 */

import type { Ledger } from "../../model/ledger";
import { nearestTitle } from "../csv/nearest-title";
import type { PeriodColumns } from "./options";

/** A title as it is compared: half-width, in small letters, with single spaces. */
export function keyOfTitle(title: string): string {
  return title.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ");
}

/** Whether a title says that the cells of its column are codes. */
export function isCodeTitle(title: string): boolean {
  return /\bcodes?\b|\biso\b|\biso[ -]?[23]\b|\u4EE3\u7801|\u7F16\u7801/i.test(title);
}

/** The known title that is nearest to one that nobody knows, in words. */
export function suggestionFor(kind: keyof Ledger, title: string): string {
  const near = nearestTitle(kind, title);
  return near === undefined ? "" : ` (did you mean ${JSON.stringify(near.title)}, ${near.field}?)`;
}

/** The titles of the columns that a period is made of, in order. */
export function titlesOfPeriod(columns: PeriodColumns): readonly (string | undefined)[] {
  return "from" in columns ? [columns.from, columns.to] : [columns.year, columns.month, columns.day];
}
