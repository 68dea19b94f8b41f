/**
 * One fault found in outside data: a plain value that names the place, what was expected and what stood there; and the
 * codes by which programs recognize faults and errors.
 */

import { escapeUnseen, unseenIn } from "./unseen";

/**
 * The subject that an error or issue belongs to; the first half of every code. Rates and plain numbers are faults of
 * `money`, the field's own measures and series are faults of `aggregate`.
 */
export type Chapter =
  | "time"
  | "money"
  | "figures"
  | "geography"
  | "classification"
  | "model"
  | "aggregate"
  | "audit"
  | "report"
  | "engines"
  | "interchange"
  | "io"
  | "testing";

/** A stable identifier such as `money/currency-mismatch`. Codes are never renamed within a major version. */
export type ErrorCode = `${Chapter}/${string}`;

/** Keys and positions that lead from the input to the faulty field: `["trades", 3, "value"]`. */
export type IssuePath = readonly (string | number)[];

/** One fault in outside data. `path` is where, `message` is the whole sentence, `received` is quoted and cut. */
export interface Issue {
  readonly code: ErrorCode;
  readonly path: IssuePath;
  readonly message: string;
  readonly expected: string;
  readonly received: string;
}

/** An issue whose sentence says what stands where and what has to stand there; `whole` is what has no path. */
export function faultAt(
  path: IssuePath,
  code: Issue["code"],
  expected: string,
  value: unknown,
  whole = "The input",
): Issue {
  const received = quote(value);
  const place = path.length === 0 ? whole : describePath(path);
  return { code, path, message: `${place} is ${received}; it must be ${expected}.`, expected, received };
}

/** An issue whose sentence says that a value is not what was expected, `where` before it and `rest` behind it. */
export function mismatchAt(
  path: IssuePath,
  code: Issue["code"],
  expected: string,
  value: unknown,
  { where = "", rest = "." }: { readonly where?: string; readonly rest?: string } = {},
): Issue {
  const received = quote(value);
  return { code, path, message: `${where}${received} is not ${expected}${rest}`, expected, received };
}

const SHOWN_STEPS = 8;

/** The way to a place, as `trades.3.value`: of a long one, and of a long name, the beginning. */
export function describePath(path: IssuePath): string {
  const steps = path.slice(0, SHOWN_STEPS).map((step) => {
    if (typeof step !== "string") return step;
    if (unseenIn(step) !== undefined) return quote(step);
    return step.length > QUOTED_CHARACTERS ? `${step.slice(0, QUOTED_CHARACTERS)}...` : step;
  });
  return steps.join(".") + (path.length > SHOWN_STEPS ? `... (${path.length} steps)` : "");
}

const QUOTED_CHARACTERS = 32;

/**
 * Quotes any value for a message: never long, never throwing, and running no code of the value but a proxy's traps.
 * Text is cut after 32 characters, objects and functions are only named by their kind.
 */
export function quote(value: unknown): string {
  switch (typeof value) {
    case "string":
      return quoteText(value, QUOTED_CHARACTERS);
    case "bigint":
      return quoteBigint(value);
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "boolean":
    case "undefined":
      return String(value);
    case "object":
      return value === null ? "null" : quoteObject(value);
    default:
      return `a ${typeof value}`;
  }
}

/** Text in quotes, cut after a number of characters; what would act where it is printed is escaped. */
export function quoteText(text: string, most: number): string {
  const quoted = escapeUnseen(JSON.stringify(text.slice(0, most)));
  return text.length > most ? `${quoted}... (${text.length} characters)` : quoted;
}

/** A name or code from outside in a sentence: as it stands where it is short and plain, and quoted where it is not. */
export function quoteUnlessPlain(text: string): string {
  return text.length > QUOTED_CHARACTERS || unseenIn(text) !== undefined ? quote(text) : text;
}

/** A proxy, revoked or with traps of its own, can throw when it is looked at, or answer with a length that is no number. */
function quoteObject(value: object): string {
  try {
    if (!Array.isArray(value)) return "an object";
    const length: unknown = value.length;
    return typeof length === "number" ? `an array of ${length}` : "an array";
  } catch {
    return "an object";
  }
}

/** A bigint of a million digits takes seconds to print, so its size is looked at first. */
function quoteBigint(value: bigint): string {
  const bound = 10n ** BigInt(QUOTED_CHARACTERS);
  return value < bound && value > -bound ? `${value}n` : `a bigint of more than ${QUOTED_CHARACTERS} digits`;
}
