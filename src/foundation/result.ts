/**
 * The answer of a function that reads outside data: the value, or the issues that stand against it.
 */

import type { Issue } from "./issue";

/** Either a value or at least one issue. Test `ok` before reading either. */
export type Result<Value, Fault extends Issue = Issue> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly [Fault, ...Fault[]] };

/** A result that holds a value. */
export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** A result that holds the issues found, at least one. */
export function failure<Fault extends Issue>(
  first: Fault,
  others: readonly Fault[] = [],
): { readonly ok: false; readonly issues: readonly [Fault, ...Fault[]] } {
  return { ok: false, issues: [first, ...others] };
}
