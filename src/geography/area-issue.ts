/**
 * A fault in outside data about places, with the areas that the text or code may mean.
 */

import { LedgerError } from "../foundation/error";
import { type Issue, quote } from "../foundation/issue";
import { failure, type Result } from "../foundation/result";
import type { AreaCode } from "./area-code";

/** An issue that names the areas in question; none where there are none. */
export interface AreaIssue extends Issue {
  readonly candidates: readonly AreaCode[];
}

/** A frozen result with one issue. */
export function areaFailure(
  code: AreaIssue["code"],
  received: unknown,
  message: string,
  expected: string,
  candidates: readonly AreaCode[],
): Result<never, AreaIssue> {
  const issue: AreaIssue = Object.freeze({
    code,
    path: Object.freeze([]),
    message,
    expected,
    received: quote(received),
    candidates: Object.freeze([...candidates]),
  });
  return Object.freeze(failure(issue));
}

/** The issue as an error, where a programmer's own list holds the area. */
export function areaError(issue: AreaIssue, remedy: string): LedgerError {
  const { code, message, candidates, received } = issue;
  return new LedgerError(code, `${message} ${remedy}`, {
    details: { received, candidates },
    issues: [issue],
  });
}
