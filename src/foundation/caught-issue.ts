/**
 * The bridge from a check that throws to data that is answered with issues.
 */

import type { Issue, IssuePath } from "./issue";
import { isLedgerError } from "./ledger-error";

/** The error of the library that a check throws, as an issue at a place; `undefined` where it throws none. */
export function caughtIssue(path: IssuePath, check: () => unknown): Issue | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (!isLedgerError(error)) throw error;
    const { code, message } = error;
    return { code, path, message, expected: "what the message says", received: "a value that breaks it" };
  }
}
