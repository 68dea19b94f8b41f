/**
 * Why a figure of a report has no value, in words.
 */

import type { OverlapReason } from "../../statistics/trade-overlaps";
import type { UndefinedReason } from "../figures/report-figure";
import { type ReportTelling, reportWords } from "./telling";

/** The reason as a clause. */
export function reasonSaid(telling: Pick<ReportTelling, "locale">, reason: UndefinedReason): string {
  const { reasons, overlapping } = reportWords(telling);
  return isOfOverlap(reason, overlapping) ? overlapping[reason] : reasons[reason];
}

function isOfOverlap(
  reason: UndefinedReason,
  overlapping: Readonly<Record<OverlapReason, string>>,
): reason is OverlapReason {
  return Object.hasOwn(overlapping, reason);
}

/** Whether a table has to say under it why a cell is empty: where nobody sees it from the other cells. */
export function needsNote(reason: UndefinedReason): boolean {
  return !OBVIOUS.includes(reason);
}

const OBVIOUS: readonly UndefinedReason[] = ["no-records", "not-stated", "no-base", "zero-base"];
