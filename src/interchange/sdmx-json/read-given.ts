/**
 * What a message from outside holds, looked at with care: anything may stand anywhere.
 */

import { faultAt, type Issue, type IssuePath } from "../../foundation/issue";
import { digitsKept } from "../../io/json/json-text";
import { NO_HOLE, untilHole } from "../dataset/outside-input";

/** An object whose fields may be anything. */
export type Given = Readonly<Record<string, unknown>>;

/** What is found while a message is read. */
export interface Reading {
  readonly issues: Issue[];
  /** The language of names that stand alone. */
  readonly language: string;
  /** Whether the message was text, of which no number has lost a digit. */
  readonly isText: boolean;
}

/** Adds an issue that says what has to stand at a place. */
export function tell(
  { issues }: Reading,
  path: IssuePath,
  code: Issue["code"],
  expected: string,
  value: unknown,
): undefined {
  issues.push(faultAt(path, code, expected, value, "The message"));
  return undefined;
}

/** An object, or `undefined` for anything else. */
export function objectIn(value: unknown): Given | undefined {
  const isOne = typeof value === "object" && value !== null && !Array.isArray(value);
  return isOne ? (value as Given) : undefined;
}

/** A list; empty where nothing stands, and with an issue where something else does. */
export function listIn(value: unknown, path: IssuePath, reading: Reading): readonly unknown[] {
  if (Array.isArray(value))
    return untilHole(value, (at) =>
      tell(reading, [...path, at], "interchange/invalid-field", NO_HOLE, undefined),
    );
  if (value !== undefined && value !== null)
    tell(reading, path, "interchange/invalid-field", "an array", value);
  return [];
}

/** The fields of an object; none where nothing stands, and with an issue where something else does. */
export function fieldsIn(value: unknown, path: IssuePath, reading: Reading): Given {
  const object = objectIn(value);
  if (object !== undefined) return object;
  if (value !== undefined && value !== null)
    tell(reading, path, "interchange/invalid-field", "an object", value);
  return {};
}

/** Text with something in it. */
export function textIn(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** Digits that a double keeps, whatever they are. */
const SAFE_DIGITS = 15;

/** Whether a number may have lost digits when the message was parsed. */
function mayBeRounded(number: number): boolean {
  const digits = String(number).replace(/e.*$/, "").replace(/\D/g, "").replace(/^0+/, "");
  return digits.length > SAFE_DIGITS;
}

/** The last step of a path. It stands apart, because most cells are right and their paths never needed. */
export type Step = string | number;

/** A number, a truth value or text, as text, whatever digits it has lost; `undefined` for what is none of them. */
export function plainText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "boolean" || typeof value === "number" ? String(value) : digitsKept(value);
}

/** A number, a truth value or text, as text; `undefined` for what is none of them, or has lost digits. */
export function scalarText(value: unknown, path: IssuePath, at: Step, reading: Reading): string | undefined {
  if (typeof value !== "number" || reading.isText || !mayBeRounded(value)) return plainText(value);
  const expected =
    "a number of at most 15 digits, because a longer one may have lost some when the message was parsed; pass the text of the message, or write the number as text";
  return tell(reading, [...path, at], "interchange/inexact-number", expected, value);
}
