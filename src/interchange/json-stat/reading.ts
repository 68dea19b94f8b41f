/**
 * What the reading of a JSON-stat file carries along: the faults found so far, and how its parts are looked at.
 */

import { faultAt, type Issue, type IssuePath } from "../../foundation/issue";
import { unseenIn } from "../../foundation/unseen";
import type { Names } from "../dataset/dataset";
import { NO_HOLE, untilHole } from "../dataset/outside-input";

/** A reading under way. */
export interface Reading {
  readonly issues: Issue[];
  /** Whether the file came as text, in which every digit is seen; parsed numbers may have been rounded before. */
  readonly isText: boolean;
  /** The language of the labels. */
  readonly language: string;
  /** Whether `child` gives parents. */
  readonly hierarchy: "parents" | "none";
}

/** What an object of a file holds. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Adds an issue. */
export function tell(
  { issues }: Pick<Reading, "issues">,
  path: IssuePath,
  code: Issue["code"],
  expected: string,
  value: unknown,
): void {
  issues.push(faultAt(path, code, expected, value, "The file"));
}

/** Whether a field is left out; `null` says no more. */
export function isLeftOut(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/** A field that may not be left out. */
export function needed(reading: Reading, path: IssuePath, value: unknown, expected: string): unknown {
  if (isLeftOut(value)) tell(reading, path, "interchange/invalid-field", expected, value);
  return value;
}

/** The fields of a part that may be left out. */
export function fieldsAt(reading: Reading, path: IssuePath, value: unknown): Fields {
  if (isFields(value)) return value;
  if (!isLeftOut(value)) tell(reading, path, "interchange/invalid-field", "an object", value);
  return {};
}

/** The elements of a list that may be left out. */
export function listAt(reading: Reading, path: IssuePath, value: unknown): readonly unknown[] {
  if (Array.isArray(value))
    return untilHole(value, (at) =>
      tell(reading, [...path, at], "interchange/invalid-field", NO_HOLE, undefined),
    );
  if (!isLeftOut(value)) tell(reading, path, "interchange/invalid-field", "an array", value);
  return [];
}

/** A text that may be left out; an empty one says nothing. */
export function textAt(reading: Reading, path: IssuePath, value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (!isLeftOut(value)) tell(reading, path, "interchange/invalid-field", "text", value);
  return undefined;
}

/** A label as names in the language of the file. */
export function namesAt(reading: Reading, path: IssuePath, value: unknown): Names | undefined {
  const text = textAt(reading, path, value);
  return text === undefined ? undefined : { [reading.language]: text };
}

/** Names by language, which a file of ours has beside labels. */
export function allNamesAt(reading: Reading, path: IssuePath, value: unknown): Names | undefined {
  if (isLeftOut(value)) return undefined;
  const fields = fieldsAt(reading, path, value);
  for (const [language, name] of Object.entries(fields))
    if (typeof name !== "string" || name.trim() === "")
      tell(reading, [...path, language], "interchange/invalid-field", "text that is not empty", name);
  return fields as Names;
}

/** The ids of a list, each one once. */
export function idsAt(reading: Reading, path: IssuePath, value: unknown): readonly string[] {
  const seen = new Set<string>();
  listAt(reading, path, value).forEach((id, at) => {
    if (!isId(id)) tell(reading, [...path, at], "interchange/invalid-id", EXPECTED_ID, id);
    else if (seen.has(id))
      tell(reading, [...path, at], "interchange/duplicate-id", "an id that stands once", id);
    else seen.add(id);
  });
  return [...seen];
}

/** What ids of codes and dimensions have to be, so that none looks like another one. */
export const EXPECTED_ID =
  "text that is not empty, without space around it, line breaks or invisible characters";

/** Whether a value can be the id of a code or dimension. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.trim() === value && unseenIn(value) === undefined;
}

/** An id that none of those taken is: the first of the candidates, or the last one with a number. */
export function freeId(candidates: readonly string[], isTaken: (id: string) => boolean): string {
  for (const id of candidates) if (!isTaken(id)) return id;
  const last = candidates.at(-1) ?? "";
  for (let at = 2; ; at += 1) if (!isTaken(`${last}_${at}`)) return `${last}_${at}`;
}
