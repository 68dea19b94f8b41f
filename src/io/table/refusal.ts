/**
 * A cell that is not read: what it is not, and where two readings of it differ, both of them and the option that settles
 * which one is meant.
 */

import { type ErrorCode, type Issue, mismatchAt } from "../../foundation/issue";
import type { ReadingIssue } from "../ledger-reading";

/** What keeps a cell from being a value of its field. */
export class Refusal {
  /** The title of the column, where it is another one than that of the field. */
  column: string | undefined;

  constructor(
    readonly code: ErrorCode,
    readonly expected: string,
    readonly received: string,
    /** The option that reads it, with the call that gives it. */
    readonly wayOut?: { readonly option: string; readonly call: string },
    readonly readings?: readonly string[],
  ) {}
}

/** A value that is read, or its refusal under the title of its own column. */
export function under<Value>(title: string, read: Value): Value {
  if (read instanceof Refusal) read.column = title;
  return read;
}

/** The refusal of a cell that is one thing by one reading and another by the other. */
export function ambiguous(
  code: ErrorCode,
  cell: string,
  readings: readonly string[],
  option: string,
  call: string,
): Refusal {
  return new Refusal(
    code,
    `of one reading: it is ${readings.join(" or ")}`,
    cell,
    { option, call },
    readings,
  );
}

/** The refusal of a value by a check of another chapter, in its words. */
export class Relayed extends Refusal {
  constructor(
    readonly issue: Issue,
    readonly option?: string,
  ) {
    super(issue.code, issue.expected, issue.received);
  }
}

/** The fault of a refusal in words, without its place. */
export function issueOfRefusal(refusal: Refusal): ReadingIssue {
  const { code, expected, received, wayOut, readings } = refusal;
  if (refusal instanceof Relayed)
    return refusal.option === undefined ? refusal.issue : { ...refusal.issue, option: refusal.option };
  const rest = wayOut === undefined ? "." : `. ${wayOut.call}.`;
  return {
    ...mismatchAt([], code, expected, received, { rest }),
    ...(wayOut !== undefined && { option: wayOut.option }),
    ...(readings !== undefined && { readings }),
  };
}
