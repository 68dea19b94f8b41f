/**
 * Text of JSON without loss: what `JSON.parse` would round is kept as text, so that the field it stands in refuses it.
 */

import { type Issue, quote } from "../foundation/issue";
import { failure, type Result, success } from "../foundation/result";

/** A string of JSON, which is skipped, or a number. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/** Digits that a double keeps, whatever they are. */
const SAFE_DIGITS = 15;

/** Reads JSON. A number of more digits than a double keeps becomes the text of its digits. */
export function parseJsonText(text: string): Result<unknown> {
  try {
    const kept = text.replace(STRING_OR_NUMBER, (token) => (isExact(token) ? token : JSON.stringify(token)));
    return success(JSON.parse(kept) as unknown);
  } catch (error) {
    return failure(invalidJson(text, error));
  }
}

function isExact(token: string): boolean {
  if (token.startsWith('"')) return true;
  const digits = token
    .replace(/[eE].*$/, "")
    .replace(/\D/g, "")
    .replace(/^0+/, "")
    .replace(/0+$/, "");
  return Number.isFinite(Number(token)) && (digits.length <= SAFE_DIGITS || String(Number(token)) === token);
}

function invalidJson(text: string, error: unknown): Issue {
  const reason = error instanceof Error ? error.message.slice(0, 200) : "unreadable";
  const expected = "JSON";
  return {
    code: "io/invalid-json",
    path: [],
    message: `${quote(text)} is not ${expected}: ${reason}.`,
    expected,
    received: quote(text),
  };
}
