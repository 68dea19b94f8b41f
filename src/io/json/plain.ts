/**
 * Answers as plain data: what JSON has no word for is an object that says under one key what it is. What `toPlain` writes
 * and `revive` reads is listed here, once for both.
 */

declare const ANSWER: unique symbol;

/**
 * The plain data of an answer, with the type of the answer for `revive`. Hand it on as it is: to a worker, a store, or
 * `JSON.stringify`.
 */
export interface Plain<out Answer = unknown> {
  readonly [ANSWER]?: Answer;
}

/** The key that says what an object is. An object of a caller's that has it travels as a list of its entries. */
export const IS = "~is";

/** Levels of lists and objects within one another. No answer has a tenth of them, and every stack has room for them. */
export const MOST_LEVELS = 200;

/** The digits that a bigint may have, and a Decimal on either side of its point. */
export const MOST_DIGITS = 1000;

/**
 * Plain digits of a number, in the one form that it is written in: with neither an exponent nor zeros that say nothing, and
 * not so many that reading them would take long.
 */
export function isDigits(text: unknown): text is string {
  if (typeof text !== "string" || text.length > 2 * MOST_DIGITS + 2 || text === "-0") return false;
  const [, whole = "", fraction = ""] = /^-?(0|[1-9]\d*)(?:\.(\d*[1-9]))?$/.exec(text) ?? [];
  return whole !== "" && whole.length <= MOST_DIGITS && fraction.length <= MOST_DIGITS;
}

/** The numbers that JSON has no digits for. */
export const ODD_NUMBERS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
  ["-0", -0],
]);

/** Whether an object is made of braces, in whatever realm, or has no prototype at all. */
export function isBraces(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * The items of a list. `undefined` where it has holes, which may be a billion and say nothing, or fields beside its items.
 */
export function itemsOf(list: readonly unknown[]): readonly unknown[] | undefined {
  // The places come first, in their order, and are as many as there are items.
  const places = Object.keys(list);
  const isFull = places.length === list.length && (places.at(-1) ?? "-1") === String(places.length - 1);
  return isFull ? places.map((_, at) => list[at]) : undefined;
}

/** What a list has to be, in words. */
export const FULL_LIST = "a list with something at every place, and nothing else";
