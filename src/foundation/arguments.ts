/**
 * Arguments of callers: what the compiler checks for TypeScript, checked for everybody else. A programmer's mistake is
 * answered with a code, the value and the way out, and never with a `TypeError` from somewhere inside.
 */

import { LedgerError } from "./error";
import { type Chapter, quote } from "./issue";

/** Where an argument is given: the chapter of the error, and the call as a caller writes it, `annualReport(ledger, options)`. */
export interface Call {
  readonly chapter: Chapter;
  /** The call in full, which the error gives as the way out. */
  readonly call: string;
}

/**
 * An object that has to be given.
 *
 * @throws `invalid-argument` of the chapter
 */
export function requireObject<Value>(call: Call, name: string, value: Value): Value & object {
  if (typeof value === "object" && value !== null) return value;
  throw invalidArgument(call, name, value, "an object");
}

/**
 * An object that is asked for its fields: no list, map or date, in which every field would be missing without a word.
 *
 * @throws `invalid-argument` of the chapter
 */
export function requireFields<Value>(call: Call, name: string, value: Value): Value & object {
  if (hasFields(value)) return value as Value & object;
  throw invalidArgument(call, name, value, "an object with fields");
}

/** Whether a value is an object of the plain kind, of whatever realm, or an instance of a class of the caller's. */
export function hasFields(value: unknown): value is object {
  if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    return true;
  return Object.prototype.toString.call(value) === "[object Object]";
}

/**
 * A function that has to be given.
 *
 * @throws `invalid-argument` of the chapter
 */
export function requireFunction<Value>(call: Call, name: string, value: Value): Value {
  if (typeof value === "function") return value;
  throw invalidArgument(call, name, value, "a function");
}

/**
 * A list that has to be given.
 *
 * @throws `invalid-argument` of the chapter
 */
export function requireArray<Value>(call: Call, name: string, value: Value): Value {
  if (Array.isArray(value)) return value;
  throw invalidArgument(call, name, value, "an array");
}

/** Whether a value is a list; one that cannot be looked at, as a proxy that was revoked, is none. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/**
 * Text that has to be given; it may be empty.
 *
 * @throws `invalid-argument` of the chapter
 */
export function requireText(call: Call, name: string, value: string): string {
  if (typeof value === "string") return value;
  throw invalidArgument(call, name, value, "text");
}

/**
 * Anything that can be gone through, once. Text can be too, letter by letter, and is never meant as a list.
 *
 * @throws `invalid-argument` of the chapter
 */
export function requireIterable<Value>(call: Call, name: string, value: Value): Value {
  const holder = value as { readonly [Symbol.iterator]?: unknown } | null | undefined;
  if (typeof value !== "string" && typeof holder?.[Symbol.iterator] === "function") return value;
  throw invalidArgument(call, name, value, "an array or another iterable");
}

/**
 * Options by their names, or none where they are left out: `null`, and a name that no option has, are mistakes, for a
 * misspelt option must never mean the default. Options that are one of the options have a name.
 *
 * @throws `invalid-argument` and `unknown-option` of the chapter
 */
export function checkedOptions<Options extends object>(
  call: Call,
  options: Options | undefined,
  names: readonly (keyof Options & string)[],
  of?: string,
): Options | Partial<Options> {
  return options === undefined ? {} : requiredOptions(call, options, names, of);
}

/**
 * Options of which some have to be given.
 *
 * @throws `invalid-argument` and `unknown-option` of the chapter
 */
export function requiredOptions<Options extends object>(
  call: Call,
  options: Options,
  names: readonly (keyof Options & string)[],
  of = "the options",
): Options {
  requireFields(call, of, options);
  for (const name of Object.keys(options))
    if (!(names as readonly string[]).includes(name)) throw unknownOption(call, of, name, names);
  return options;
}

/**
 * What is made of an answer of the library, which a caller may have put together by hand: wherever a part of it is missing
 * the making fails, and then the answer is refused. An error of the caller's own code is theirs.
 *
 * @throws `invalid-argument` of the chapter
 */
export function madeOf<Value, Made>(
  call: Call,
  name: string,
  value: Value,
  expected: string,
  make: (value: Value) => Made,
): Made {
  if (!hasFields(value)) throw invalidArgument(call, name, value, expected);
  try {
    return make(value);
  } catch (error) {
    if (error instanceof TypeError) throw invalidArgument(call, name, value, expected);
    throw error;
  }
}

/** The error for an argument of another kind than the function takes. */
export function invalidArgument(
  { chapter, call }: Call,
  name: string,
  value: unknown,
  expected: string,
): LedgerError {
  return new LedgerError(
    `${chapter}/invalid-argument`,
    `Cannot take ${quote(value)} for ${name}: it must be ${expected}. Call it as ${call}.`,
    { details: { name, value, expected } },
  );
}

function unknownOption(
  { chapter, call }: Call,
  of: string,
  option: string,
  names: readonly string[],
): LedgerError {
  const place = of === "the options" ? "" : ` of ${of}`;
  return new LedgerError(
    `${chapter}/unknown-option`,
    `Cannot take the option ${quote(option)}${place}: ${call} takes ${names.join(", ")}. Correct its name, or leave it out.`,
    { details: { option, names } },
  );
}
