/**
 * The shapes of values without parts: texts, choices, whole numbers, references, and what a chapter reads by itself.
 */

import { caughtIssue } from "./error";
import { type Check, relay, report } from "./inspection";
import type { Result } from "./result";
import { checkedBy, type Plain, plain, type Shape } from "./shape";
import { codePointName, unseenIn } from "./unseen";

/** Text with something in it. */
export const text: Shape = textAs("text that is not empty");

/** Text that others name: with space around it, it would look like another one and be none. */
export const key: Shape = textAs("text that is not empty and has no space around it", isKey);

/** The text by which a record is found: with space around it, or with what nobody sees in it, it looks like another one. */
export const id: Shape = plain("text", (value, path, inspection) => {
  const unseen = typeof value === "string" ? unseenIn(value) : undefined;
  if (unseen === undefined && isKey(value)) return;
  const without = unseen && `, line breaks or invisible characters, as ${codePointName(unseen)} is`;
  const expected = `text that is not empty and has no space around it${without ?? ""}`;
  report(inspection, path, "model/invalid-text", expected, value);
});

/** Text with something in it, by what it has to say. */
export function textAs(expected: string, isOne = isText): Shape {
  return plain("text", (value, path, inspection) => {
    if (!isOne(value)) report(inspection, path, "model/invalid-text", expected, value);
  });
}

function isText(value: unknown): value is string {
  if (typeof value !== "string") return false;
  const first = value.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || value.trim() !== "";
}

function isKey(value: unknown): value is string {
  return isText(value) && value.trim() === value;
}

/** One of the values that the type lists. */
export function oneOf<Value extends string>(choices: Readonly<Record<Value, unknown>>): Shape {
  const values = Object.keys(choices);
  const known = new Set<unknown>(values);
  const check: Check = (value, path, inspection) => {
    if (known.has(value)) return;
    report(inspection, path, "model/unknown-value", `one of ${values.join(", ")}`, value);
  };
  return { holds: "choice", values, check };
}

/** A whole number between two ends, both included. */
export function wholeNumber(from: number, to: number): Shape {
  const check: Check = (value, path, inspection) => {
    if (Number.isInteger(value) && (value as number) >= from && (value as number) <= to) return;
    report(inspection, path, "model/invalid-number", `a whole number from ${from} to ${to}`, value);
  };
  return { holds: "whole", from, to, check };
}

/** So many texts that were right are remembered, short ones, because a longer one may keep all of a file in memory. */
const MOST_REMEMBERED = 8192;
const LONGEST_REMEMBERED = 12;

/** The shape of a value that a chapter of its own can read. Records repeat their periods and areas: each is read once. */
export function readable(holds: Plain, parse: (value: unknown) => Result<unknown>): Shape {
  const right = new Set<unknown>();
  return plain(holds, (value, path, inspection) => {
    if (right.has(value)) return;
    const result = parse(value);
    if (!result.ok) for (const issue of result.issues) relay(inspection, path, issue);
    else if (typeof value === "string" && value.length <= LONGEST_REMEMBERED) {
      if (right.size === MOST_REMEMBERED) right.clear();
      right.add(value);
    }
  });
}

/** The id of a record of a collection; whether it exists is looked up when all records are known. */
export function referenceTo(collection: string, id: Shape = text): Shape {
  const check: Check = (value, path, inspection) => {
    const { issues, references, record, depth } = inspection;
    const before = issues.length;
    id.check(value, path, inspection);
    if (issues.length > before) return;
    references.push({ collection, id: value as string, path: [...path], record, depth });
  };
  return { holds: "reference", collection, check };
}

/** A value of one kind; of another it says what it has to be. */
export function suchThat(holds: (value: unknown) => boolean, expected: string): Shape {
  return checkedBy((value, path, inspection) => {
    if (!holds(value)) report(inspection, path, "model/unknown-value", expected, value);
  });
}

/** A value that a guard of another chapter lets pass; the error that it throws is the issue. */
export function acceptedBy<Value>(accept: (value: Value) => unknown): Shape {
  return checkedBy((value, path, inspection) => {
    const issue = caughtIssue(path, () => accept(value as Value));
    if (issue !== undefined) relay(inspection, path, issue);
  });
}
