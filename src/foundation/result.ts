/**
 * The answer of a function that reads outside data: the value, or the issues that stand against it.
 */

import type { Issue } from "./issue";

/** Either a value or at least one issue. Test `ok` before reading either. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] };

/** A result that holds a value. */
export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** A result that holds the issues found, at least one. */
export function failure(first: Issue, ...others: readonly Issue[]): Result<never> {
  return { ok: false, issues: [first, ...others] };
}
