/**
 * The faults that code lists and concordances have in common: a part of another kind, and text that cannot be a key.
 */

import { faultAt, type Issue, type IssuePath } from "../foundation/issue";

/** A part that is missing or of another kind than the form asks for. */
export function wrongForm(path: IssuePath, expected: string, value: unknown): Issue {
  return faultAt(path, "classification/invalid-form", expected, value);
}

/** What is wrong with a text: one that is empty or has space around it looks like another one and is none. */
export function textFault(path: IssuePath, value: unknown): Issue | undefined {
  if (typeof value === "string" && value !== "" && value.trim() === value) return undefined;
  const expected = "text that is not empty and has no space around it";
  return faultAt(path, "classification/invalid-text", expected, value);
}

/** The faults of several texts of one object. */
export function textFaults<Name extends string>(
  path: IssuePath,
  texts: Readonly<Partial<Record<Name, unknown>>>,
  names: readonly Name[],
): readonly Issue[] {
  return names.flatMap((name) => textFault([...path, name], texts[name]) ?? []);
}

/** Whether a value has fields that can be looked at. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
