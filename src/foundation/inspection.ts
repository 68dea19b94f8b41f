/**
 * The inspection of records: what checks look at, and how every fault becomes an issue that names the record and the field.
 */

import { type ErrorCode, type Issue, type IssuePath, quote } from "./issue";

/** A field that names another record by its id. */
interface Reference {
  readonly collection: string;
  readonly id: string;
  readonly path: IssuePath;
  readonly record: string;
}

/** What an inspection has found so far, and the record that it is looking at. */
export interface Inspection {
  readonly issues: Issue[];
  readonly references: Reference[];
  record: string;
}

/** Looks at one value and reports what is wrong with it. */
export type Check = (value: unknown, path: IssuePath, inspection: Inspection) => void;

/** Runs a check of a value that may have code of its own (an accessor, a proxy): what that throws becomes an issue. */
export function guard({ issues, record }: Inspection, path: IssuePath, check: () => void): void {
  try {
    check();
  } catch {
    const expected = "plain data, whose fields can be read";
    const message = `${record}: ${fieldName(path)} cannot be read; it must be ${expected}.`;
    issues.push({ code: "model/unreadable-value", path, message, expected, received: "an error" });
  }
}

/** Adds an issue about the record that is looked at. */
export function report(
  { issues, record }: Inspection,
  path: IssuePath,
  code: ErrorCode,
  expected: string,
  received: unknown,
): void {
  const message = `${record}: ${fieldName(path)} is ${quote(received)}; it must be ${expected}.`;
  issues.push({ code, path, message, expected, received: quote(received) });
}

/** Adds an issue that another chapter has worded, at the place where it stands in the records. */
export function relay({ issues, record }: Inspection, path: IssuePath, issue: Issue): void {
  issues.push({ ...issue, path, message: `${record}: ${fieldName(path)}: ${issue.message}` });
}

/** `legs[0].area`: the path inside the record, whose first two steps are its collection and position. */
function fieldName(path: IssuePath): string {
  const inside = path.length < 2 ? path : path.slice(2);
  const whole = path.length === 0 ? "the argument" : "the record";
  return inside.map(stepName).join("").replace(/^\./, "") || whole;
}

/** Names of fields come from outside too: what does not look like one is quoted, and cut. */
function stepName(step: string | number): string {
  if (typeof step === "number") return `[${step}]`;
  return /^\w{1,32}$/.test(step) ? `.${step}` : `[${quote(step)}]`;
}
