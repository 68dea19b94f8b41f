/**
 * The answer of a function that reads outside data: the value, or the issues that stand against it.
 */

import { caughtIssue, LedgerError } from "./error";
import type { ErrorCode, Issue, IssuePath } from "./issue";

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

/** The value where nothing stands against it, otherwise all the issues. */
export function checked<Value>(issues: readonly Issue[], value: () => Value): Result<Value> {
  const [first, ...others] = issues;
  return first === undefined ? success(value()) : failure(first, others);
}

/** What is made, or the error of the library that the making throws, as an issue at a place. */
export function attempt<Value>(path: IssuePath, make: () => Value): Result<Value> {
  let made: Value | undefined;
  const issue = caughtIssue(path, () => {
    made = make();
  });
  return issue === undefined ? success(made as Value) : failure(issue);
}

/** `1 fault`, `2 faults`. */
export function countFaults(issues: readonly Issue[]): string {
  return issues.length === 1 ? "1 fault" : `${issues.length} faults`;
}

/**
 * The value of a check, for a programmer who knows that it is right.
 *
 * @param what what cannot be done, and `check` the function that returns the issues instead
 * @throws the given code, with every fault in `issues`
 */
export function requireValid<Value>(
  result: Result<Value>,
  code: ErrorCode,
  what: string,
  check: string,
): Value {
  if (result.ok) return result.value;
  const { issues } = result;
  throw new LedgerError(
    code,
    `Cannot ${what}: ${countFaults(issues)}. Read error.issues, or call ${check}(input), which returns them. The first: ${issues[0].message}`,
    { issues },
  );
}
