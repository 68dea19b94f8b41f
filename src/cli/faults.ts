/**
 * Faults as people read them in a terminal: a line each, with the file and the row in front, as editors know them.
 */

import { describePath, type Issue } from "../foundation/issue";
import type { FileIssue, RecordsRead } from "./read-records";
import { type Style, tell } from "./terminal";
import { shown } from "./wrong-use";

const TOLD = 100;

/** `visits.csv:7: Row 7, "persons": ... (io/number-marks)`. */
export function faultLine({ file, row, column, ...issue }: FileIssue, style: Style): string {
  if (row === undefined) return `${shown(file)}: ${faultText(issue, style)}`;
  // Readers of tables say the row and the column themselves.
  const way = column === undefined || issue.message.includes(column) ? "" : `${shown(column)}: `;
  return `${shown(file)}:${row}: ${way}${withCode(issue, style)}`;
}

/** The sentence of a fault and its code; where the sentence does not say the way to it, that stands in front. */
export function faultText(issue: Issue, style: Style): string {
  const way = describePath(issue.path);
  return `${issue.message.includes(way) ? "" : `${way}: `}${withCode(issue, style)}`;
}

function withCode({ message, code }: Issue, style: Style): string {
  return `${message} ${style.dim(`(${code})`)}`;
}

/** Tells the first faults on standard error, and how many more there are. */
export function tellFaults({ issues, accepted, refused }: RecordsRead, style: Style): void {
  if (issues.length === 0) return;
  for (const issue of issues.slice(0, TOLD)) tell(faultLine(issue, style));
  const more = issues.length - TOLD;
  if (more > 0) tell(`... and ${counted(more, "more fault")}; cultural-ledger check tells all of them.`);
  tell(
    style.fault(
      `${counted(issues.length, "fault")}: ${counted(refused, "record")} left out, ${accepted} taken.`,
    ),
  );
}

/** `1 fault`, `2 faults`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
