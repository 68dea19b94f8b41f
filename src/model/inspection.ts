/**
 * The inspection of records: each kind of record lists its fields with a check each, and every fault becomes an issue
 * that names the record and the field.
 */

import { elementsOf } from "../foundation/collections";
import { type ErrorCode, type Issue, type IssuePath, quote } from "../foundation/issue";

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

/** A check, and whether the field may be left out. */
export interface Field<Optional extends boolean> {
  readonly optional: Optional;
  readonly check: Check;
}

/** One field for each property of a record, optional where the property is: the compiler keeps both together. */
export type Fields<R> = {
  readonly [Name in keyof R]-?: Field<Record<never, never> extends Pick<R, Name> ? true : false>;
};

/** A field that every record has. */
export function required(check: Check): Field<false> {
  return { optional: false, check };
}

/** A field that may be left out, which then means that its value is unknown or that the default holds. */
export function optional(check: Check): Field<true> {
  return { optional: true, check };
}

/** Checks an object against its fields; fields that nobody knows are reported, because they would be ignored. */
export function objectOf<R>(fields: Fields<R>): Check {
  const known = new Map<string, Field<boolean>>(Object.entries(fields));
  return (value, path, inspection) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      report(inspection, path, "model/not-a-record", "an object with the fields of its kind", value);
      return;
    }
    for (const [name, { optional: mayBeAbsent, check }] of known) {
      guard(inspection, [...path, name], () => {
        const field = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
        if (field !== undefined) check(field, [...path, name], inspection);
        else if (!mayBeAbsent)
          report(inspection, [...path, name], "model/missing-field", "a value: the field is required", field);
      });
    }
    for (const name of Object.keys(value).filter((key) => !known.has(key))) {
      const names = `one of the fields ${[...known.keys()].join(", ")}`;
      report(inspection, [...path, name], "model/unknown-field", names, name);
    }
  };
}

/** Checks an array, each of its elements, and that there are enough of them. */
export function listOf(check: Check, atLeast = 0): Check {
  return (value, path, inspection) => {
    if (!Array.isArray(value) || value.length < atLeast) {
      report(
        inspection,
        path,
        "model/invalid-list",
        atLeast > 0 ? `an array of at least ${atLeast}` : "an array",
        value,
      );
      return;
    }
    elementsOf(value).forEach((element, at) => {
      check(element, [...path, at], inspection);
    });
  };
}

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
