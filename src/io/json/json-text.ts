/**
 * Text of JSON without loss: what `JSON.parse` would round is made an object, so that the field it stands in refuses it.
 */

import { type Issue, mismatchAt, quote } from "../../foundation/issue";
import { failure, type Result, success } from "../../foundation/result";
import { escapeUnseen } from "../../foundation/unseen";

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
    const { names, isPlain } = survey(text);
    const value: unknown = JSON.parse((isPlain ? text : withNumbersKept(text)).replace(/^\uFEFF/, ""));
    // As many fields as names: none stands twice in one object, and the names need no second look.
    const name = isPlain && namesIn([value]) === names ? undefined : repeatedName(text);
    return name === undefined
      ? success(value)
      : failure(invalidJson(text, `the name ${quote(name)} stands twice in one object`));
  } catch (error) {
    return failure(invalidJson(text, error instanceof Error ? error.message.slice(0, 200) : "unreadable"));
  }
}

const QUOTE = 0x22;
const COLON = 0x3a;

/** How many names a text of JSON has, and whether its numbers are so short that a double keeps each of them. */
function survey(text: string): { readonly names: number; readonly isPlain: boolean } {
  let names = 0;
  let isPlain = true;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    let unit = text.charCodeAt(at);
    if (unit === QUOTE) at = endOfString(text, at) - 1;
    else if (unit === COLON) names += 1;
    else if (isDigit(unit)) {
      const first = at;
      while (isDigit(unit) || unit === 0x2e) unit = text.charCodeAt(++at);
      // An exponent may say anything: 1e400 is infinite.
      if (at - first > SAFE_DIGITS || unit === 0x65 || unit === 0x45) isPlain = false;
      at -= 1;
    }
  }
  return { names, isPlain };
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** A value that nests deeper is not counted, because each level takes a part of the stack. */
const DEEPEST = 100;

/** How many fields the objects of a value have, all together; `NaN` where it nests too deeply to say. */
function namesIn(value: object, depth = 0): number {
  if (depth > DEEPEST) return Number.NaN;
  let names = 0;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      const element: unknown = value[at];
      if (typeof element === "object" && element !== null) names += namesIn(element, depth + 1);
    }
    return names;
  }
  const keys = Object.keys(value);
  for (let at = 0; at < keys.length; at++) {
    const field = (value as Readonly<Record<string, unknown>>)[keys[at] as string];
    if (typeof field === "object" && field !== null) names += namesIn(field, depth + 1);
  }
  return names + keys.length;
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
  return mismatchAt([], "io/invalid-json", "JSON", text, { rest: `: ${escapeUnseen(reason)}.` });
}

/** The digits of a number that `parseJsonText` kept from being rounded; `undefined` for everything else. */
export function digitsKept(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const digits = (value as Readonly<Record<string, unknown>>)[INEXACT];
  return typeof digits === "string" ? digits : undefined;
}
