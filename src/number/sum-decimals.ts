/**
 * Exact sums of plain Decimals, which `plus` would round to the precision of their copy of decimal.js.
 */

import type { Decimal } from "decimal.js";
import { requireIterable } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { decimalOf, isDecimal, plainTextOfDecimal } from "./decimal";
import { ExactCells, highOf, lowOf } from "./exact-cells";
import { type ExactNumber, formatPlain, parseExact } from "./exact-number";
import { shortCents } from "./short-decimal";

/** The digits of a Decimal before the point, and behind it, that can be added up. */
const MOST_DIGITS = 60;

const CALL = { chapter: "money", call: "sumDecimals(values)" } as const;

/**
 * The exact sum of plain Decimals of any copy of decimal.js: `plus` keeps as many digits as its copy is set to, 20 as
 * delivered, and rounds without a word. The sum of nothing is 0.
 *
 * @throws `money/not-a-decimal` for a value that is no finite `Decimal`, or has more than 60 digits on a side of the point;
 * `money/invalid-argument`
 * @example
 * const values = [currencyAmount("0.1", "USD").value, currencyAmount("123456789012345678901.2", "USD").value];
 * sumDecimals(values).toString() // => "123456789012345678901.3"
 * sumDecimals([]).toString() // => "0"
 */
export function sumDecimals(values: Iterable<Decimal>): Decimal {
  const cells = new ExactCells();
  const listed: readonly unknown[] = Array.isArray(values)
    ? values
    : [...requireIterable(CALL, "the values", values)];
  const run = { sum: 0, high: 0 };
  const [first] = listed;
  // A forged number may be a plain object, whose constructor is that of everything else.
  const known = isDecimal(first) && isDecimal(Object.getPrototypeOf(first)) ? first.constructor : undefined;
  const addFrom = (at: number) => addShort(run, listed, at, known);
  for (let at = addFrom(0); at < listed.length; at = addFrom(at + 1)) {
    const { units, scale } = longDecimal(listed[at]);
    cells.add(0, units, scale);
  }
  cells.addSum(0, run.sum, CENTS_SCALE, run.high);
  return decimalOf(formatPlain(cells.total(0)));
}

/** Adds Decimals of so few digits that their words say it, and gives the place of the first that isn't. */
function addShort(
  run: { sum: number; high: number },
  values: readonly unknown[],
  from: number,
  known: unknown,
): number {
  let { sum, high } = run;
  let at = from;
  for (; at < values.length; at++) {
    const units = shortCents(values[at], known);
    const next = sum + units;
    if (Math.abs(next) <= Number.MAX_SAFE_INTEGER) sum = next;
    else if (Number.isNaN(units)) break;
    else {
      high += highOf(sum) + highOf(units);
      sum = lowOf(sum) + lowOf(units);
    }
  }
  run.sum = sum;
  run.high = high;
  return at;
}

/** Short Decimals are added in hundredths. */
const CENTS_SCALE = 2;

function longDecimal(value: unknown): ExactNumber {
  const text = plainTextOfDecimal(value, MOST_DIGITS);
  const exact =
    text === undefined ? undefined : parseExact(text, { integer: MOST_DIGITS, fraction: MOST_DIGITS });
  if (exact !== undefined) return exact;
  throw new LedgerError(
    "money/not-a-decimal",
    `Cannot add ${quote(value)}: it must be a finite Decimal of decimal.js with at most ${MOST_DIGITS} digits on either side of the point. Make one with new Decimal(text); amounts are added with sumAmounts(currency, amounts).`,
    { details: { received: value } },
  );
}
