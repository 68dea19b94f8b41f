/**
 * Text of JSON without loss: what `JSON.parse` would round is made an object, so that the field it stands in refuses it.
 */

import { escapeActing, type Issue, mismatchAt, quote } from "../../foundation/issue";
import { failure, type Result, success } from "../../foundation/result";

/** Where a string of JSON begins, or a number. */
const STRING_OR_NUMBER = /"|-?\d[\d.eE+-]*/g;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Digits that a double keeps, whatever they are. */
const SAFE_DIGITS = 15;

/** Longer numbers are not looked at: no double needs so many characters. */
const LONGEST_NUMBER = 64;

/** What stands in the place of such a number: no field takes it, and who prints it sees why. */
const INEXACT = "number of too many digits";

/** Reads JSON. A number of more digits than a double keeps becomes an object, which every field refuses. */
export function parseJsonText(text: string): Result<unknown> {
  try {
    const value: unknown = JSON.parse(withNumbersKept(text.replace(/^\uFEFF/, "")));
    const name = repeatedName(text);
    return name === undefined
      ? success(value)
      : failure(invalidJson(text, `the name ${quote(name)} stands twice in one object`));
  } catch (error) {
    return failure(invalidJson(text, error instanceof Error ? error.message.slice(0, 200) : "unreadable"));
  }
}

/** Steps over strings one by one, so that the time it takes grows with the text and no faster. */
function withNumbersKept(text: string): string {
  const parts: string[] = [];
  let done = 0;
  const tokens = new RegExp(STRING_OR_NUMBER);
  for (let found = tokens.exec(text); found !== null; found = tokens.exec(text)) {
    const [token] = found;
    if (token === '"') tokens.lastIndex = endOfString(text, found.index);
    else if (!isExact(token)) {
      parts.push(text.slice(done, found.index), JSON.stringify({ [INEXACT]: token }));
      done = tokens.lastIndex;
    }
  }
  return done === 0 ? text : parts.join("") + text.slice(done);
}

/**
 * A name that stands twice in one object of a text that is JSON: `JSON.parse` keeps the last value and drops the others,
 * and which one is meant nobody can say.
 */
function repeatedName(text: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  const tokens = /["{}[\],]/g;
  let isName = false;
  for (let found = tokens.exec(text); found !== null; found = tokens.exec(text)) {
    const [token] = found;
    if (token === '"') {
      const end = endOfString(text, found.index);
      const names = isName ? open.at(-1) : undefined;
      if (names !== undefined) {
        const name: string = JSON.parse(text.slice(found.index, end));
        if (names.has(name)) return name;
        names.add(name);
      }
      isName = false;
      tokens.lastIndex = end;
    } else if (token === "}" || token === "]") open.pop();
    else {
      if (token !== ",") open.push(token === "{" ? new Set() : undefined);
      isName = open.at(-1) !== undefined;
    }
  }
  return undefined;
}

/** The place behind the quote that closes a string; the end of the text where none does. */
function endOfString(text: string, openedAt: number): number {
  for (let at = text.indexOf('"', openedAt + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text.charAt(at - 1 - backslashes) === "\\") backslashes += 1;
    if (backslashes % 2 === 0) return at + 1;
  }
  return text.length;
}

/** Whether a number is the same as a double; what is no number of JSON stays as it is, for the parser to refuse. */
function isExact(token: string): boolean {
  if (!NUMBER.test(token)) return true;
  if (token.length > LONGEST_NUMBER) return false;
  const digits = token
    .replace(/[eE].*$/, "")
    .replace(/\D/g, "")
    .replace(/^0+/, "")
    .replace(/0+$/, "");
  const number = Number(token);
  // A number too small for a double is 0, which says something else.
  if (!Number.isFinite(number) || (number === 0 && digits !== "")) return false;
  return digits.length <= SAFE_DIGITS || String(number) === token;
}

function invalidJson(text: string, reason: string): Issue {
  return mismatchAt([], "io/invalid-json", "JSON", text, { rest: `: ${escapeActing(reason)}.` });
}
