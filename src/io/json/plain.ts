/**
 * Answers as plain data: what JSON has no word for is an object that says under one key what it is. What `toPlain` writes
 * and `revive` reads is listed here, once for both.
 */

import { printedAreas } from "../../aggregate/leaves/areas";
import { printedSum } from "../../aggregate/leaves/counts";
import { printedIntervalSum } from "../../aggregate/leaves/intervals";
import { printedMean } from "../../aggregate/leaves/mean";
import { printedFigure } from "../../figures/describe-figure";
import { type Figure, plainFigure, requireFigure } from "../../figures/figure";
import { type Interval, requireInterval } from "../../figures/interval";
import { printedAreaCount } from "../../geography/area-profile";
import { printedConversion } from "../../rates/converted-total";
import { printedCount } from "../../report/reported-count";
import { printedTotal } from "../../report/reported-total";
import { printedTradeTotal } from "../../statistics/trade";

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

/** Plain digits of a number: with neither an exponent nor so many that reading them would take long. */
export function isDigits(text: unknown): text is string {
  if (typeof text !== "string" || text.length > 2 * MOST_DIGITS + 2) return false;
  const [, whole = "", fraction = ""] = /^-?(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  return whole !== "" && whole.length <= MOST_DIGITS && fraction.length <= MOST_DIGITS;
}

/** The numbers that JSON has no digits for. */
export const ODD_NUMBERS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
  ["-0", -0],
]);

/** Answers that print themselves, by their kind: how the fields that have travelled become one again, checked. */
export const PRINTED: Readonly<Record<string, (fields: never) => object>> = {
  interval: (fields: Interval) => requireInterval(fields),
  figure: (fields: Figure) => printedFigure(plainFigure(requireFigure(fields))),
  "area-count": printedAreaCount,
  "distinct-areas": printedAreas,
  "summed-count": printedSum,
  "interval-sum": printedIntervalSum,
  mean: printedMean,
  "reported-total": printedTotal,
  "reported-count": printedCount,
  "trade-total": printedTradeTotal,
  "converted-total": printedConversion,
};

/** Whether an object is made of braces, in whatever realm, or has no prototype at all. */
export function isBraces(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
