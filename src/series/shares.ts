/**
 * Shares: what part of the total each row is, per one. Plain shares are rounded each for itself; shares by largest
 * remainders add up to exactly 1, as the percentages of a published table have to.
 */

import type { Decimal } from "decimal.js";
import { type Measured, readMeasuredValues, roundedQuotient } from "../aggregate/values/measured";
import { checkedOptions, requireFunction, requireIterable } from "../foundation/arguments";
import { optionWord } from "../foundation/option-word";
import { checkedRounding } from "../money/arithmetic";
import type { CurrencyCode } from "../money/currency";
import { decimalOf } from "../number/decimal";
import { addExact, type ExactNumber, formatPlain, narrow, powerOfTen, unitsAt } from "../number/exact-number";
import { largestRemainders } from "../number/largest-remainders";

/** How shares are rounded, and to how many decimals (of a share per one: 4 are hundredths of a percent). */
export interface ShareOptions {
  /** `plain`, where left out, rounds each share half-even; `largest-remainder` makes them add up to exactly 1. */
  readonly method?: "plain" | "largest-remainder";
  /** 0 to 12. Left out, 12 for plain shares and 4 for those by largest remainders. */
  readonly decimals?: number;
}

/** A row and its share of the total, from 0 to 1. */
export interface RowShare<Row> {
  readonly row: Row;
  readonly share: Decimal;
}

/** The shares of rows in their total, or the reason why they have none. */
export type Shares<Row> =
  | {
      readonly kind: "shares";
      /** The exact total that the shares are parts of, in units of `currency` where the values are amounts. */
      readonly total: Decimal;
      readonly currency: CurrencyCode | undefined;
      readonly rows: readonly RowShare<Row>[];
    }
  | {
      readonly kind: "undefined";
      readonly reason: "no-rows" | "zero-total" | "negative-part" | "unknown-part";
    };

const DEFAULT_DECIMALS = { plain: 12, "largest-remainder": 4 } as const;

const CALL = { chapter: "aggregate", call: "shares(rows, valueOfRow, { method, decimals })" } as const;

/**
 * The share of each row in the total of all, per one (0 to 1), in the order of the rows. Plain shares are rounded one by
 * one and need not add up to 1. By largest remainders they do; each is then less than one unit of its last decimal from
 * its exact share, and of equal remainders the earlier row is rounded up. Shares are undefined without rows, for a total
 * of zero, a negative part, or a part that is unknown.
 *
 * @throws `aggregate/not-a-number`, `aggregate/mixed-values`, `money/currency-mismatch`, `aggregate/unknown-option`,
 * `aggregate/invalid-argument`,
 * `money/invalid-decimals` unless `decimals` is a whole number from 0 to 12
 * @example
 * const regions = [["Asia", 1], ["Europe", 1], ["Africa", 1]] as const;
 * const adding = shares(regions, ([, visits]) => visits, { method: "largest-remainder" });
 * adding.kind === "shares" ? adding.rows.map(({ share }) => share.toString()) : [] // => ["0.3334", "0.3333", "0.3333"]
 * shares([], () => 1) // => { kind: "undefined", reason: "no-rows" }
 */
export function shares<Row>(
  rows: Iterable<Row>,
  valueOfRow: (row: Row) => Measured | undefined,
  options: ShareOptions = {},
): Shares<Row> {
  const chosen = checkedOptions(CALL, options, ["method", "decimals"]);
  const method = optionWord("aggregate", "the method of shares", chosen.method, [
    "plain",
    "largest-remainder",
  ]);
  const { decimals = DEFAULT_DECIMALS[method] } = chosen;
  checkedRounding(decimals);
  const list = [...requireIterable(CALL, "the rows", rows)];
  requireFunction(CALL, "valueOfRow", valueOfRow);
  const values = list.map((row) => valueOfRow(row));
  const { numbers, currency } = readMeasuredValues(values, "shares");
  const parts = numbers.filter((number) => number !== undefined);
  const total = parts.reduce(addExact, { units: 0, scale: 0 });
  const reason = whyUndefined(numbers, parts, total);
  if (reason !== undefined) return Object.freeze({ kind: "undefined", reason });
  const fractions =
    method === "plain"
      ? parts.map((part) => roundedQuotient(part, total, decimals).quotient)
      : sharesOfOne(parts, total.scale, decimals);
  return Object.freeze({
    kind: "shares",
    total: decimalOf(formatPlain(total)),
    currency,
    rows: Object.freeze(
      fractions.map((share, at) => Object.freeze({ row: list[at] as Row, share })), // as many as rows
    ),
  });
}

function whyUndefined(
  numbers: readonly (ExactNumber | undefined)[],
  parts: readonly ExactNumber[],
  total: ExactNumber,
): (Shares<never> & { readonly kind: "undefined" })["reason"] | undefined {
  if (numbers.length === 0) return "no-rows";
  if (parts.length < numbers.length) return "unknown-part";
  if (parts.some(({ units }) => units < 0)) return "negative-part";
  return Number(total.units) === 0 ? "zero-total" : undefined;
}

/** `scale` is the largest of the parts, which their total has. */
function sharesOfOne(parts: readonly ExactNumber[], scale: number, decimals: number): readonly Decimal[] {
  const weights = parts.map((part) => unitsAt(part, scale));
  return largestRemainders(powerOfTen(decimals), weights).map((units) =>
    decimalOf(formatPlain({ units: narrow(units), scale: decimals })),
  );
}
