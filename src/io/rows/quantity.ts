/**
 * A quantity of a row as plain numbers and text: the number with its exact digits beside it, its bounds where it may have
 * some, and what it is in.
 */

import type { Decimal } from "decimal.js";
import { type Interval, type IntervalEnd, tightenInterval } from "../../figures/interval";
import type { MoneySum } from "../../figures/money-extent";
import { intervalOfMoney, isMoneyExtent } from "../../figures/money-extent";
import { exactOf } from "../../money/currency-amount";
import { decimalOf } from "../../number/decimal";
import { formatPlain } from "../../number/exact-number";

/** A cell of a flat row. What nobody knows is `null`; it is never `NaN` or `undefined`. */
export type FlatCell = string | number | boolean | null;

/** How an interval ends: with its number or just before it, nowhere, or where nobody knows. */
export type FigureEnd = "closed" | "open" | "unbounded" | "unknown";

/** What a row says of where a quantity lies: the digits of either end, where it has some, and how it ends. */
export interface QuantityBounds {
  readonly lower: string | undefined;
  readonly lowerEnd: FigureEnd | null;
  readonly upper: string | undefined;
  readonly upperEnd: FigureEnd | null;
}

/** What a row says of a quantity; digits are exact. */
export interface Quantity {
  /** The digits of the one number that it is; left out where there is none. */
  readonly digits?: string | undefined;
  /** Of what may have bounds. */
  readonly bounds?: QuantityBounds;
  readonly unit?: string | undefined;
  /** What is known of it in words, where there is more to say than the number. */
  readonly words?: string;
  /** Whether the number was rounded. */
  readonly rounded?: boolean;
  /** How many records could not say theirs. */
  readonly unknown?: number;
  /** How many records no rate converted. */
  readonly unconverted?: number;
}

/** Where the exact digits stand: in a column beside the number, or in its place. */
export type ExactDigits = "beside" | "instead";

/** What a column of quantities has beside its numbers, in the order of the columns. */
const PARTS = ["digits", "bounds", "unit", "words", "rounded", "unknown", "unconverted"] as const;

/** The parts that a column has, because a quantity in it has them. */
export type QuantityParts = ReadonlySet<(typeof PARTS)[number]>;

/** The parts that a quantity has. */
export function partsOf(quantity: Quantity): readonly (typeof PARTS)[number][] {
  return PARTS.filter((part) => part === "digits" || quantity[part] !== undefined);
}

/** The names behind that of a column in which its parts stand: `["", "_text", "_unit"]`. */
export function suffixesOf(parts: QuantityParts, exact: ExactDigits): readonly string[] {
  return PARTS.filter((part) => parts.has(part)).flatMap((part) => {
    if (part === "digits") return numbered("", exact);
    if (part === "bounds")
      return ["_lower", "_upper"].flatMap((name) => [...numbered(name, exact), `${name}_end`]);
    return [`_${part}`];
  });
}

function numbered(name: string, exact: ExactDigits): readonly string[] {
  return exact === "beside" ? [name, `${name}_text`] : [name];
}

/** The cells of a quantity, as many as there are suffixes. Of one number without bounds both bounds are that number. */
export function cellsOf(quantity: Quantity, parts: QuantityParts, exact: ExactDigits): readonly FlatCell[] {
  const { digits, bounds = boundsAt(digits) } = quantity;
  return PARTS.filter((part) => parts.has(part)).flatMap((part): readonly FlatCell[] => {
    if (part === "digits") return digitCells(digits, exact);
    if (part === "bounds") return boundCells(bounds, exact);
    return [quantity[part] ?? (part === "words" ? (digits ?? null) : null)];
  });
}

/** Of one number both bounds are that number; of none they are not known to be anywhere. */
function boundsAt(digits: string | undefined): QuantityBounds {
  const end = digits === undefined ? null : "closed";
  return { lower: digits, lowerEnd: end, upper: digits, upperEnd: end };
}

function boundCells(
  { lower, lowerEnd, upper, upperEnd }: QuantityBounds,
  exact: ExactDigits,
): readonly FlatCell[] {
  return [...digitCells(lower, exact), lowerEnd, ...digitCells(upper, exact), upperEnd];
}

function digitCells(digits: string | undefined, exact: ExactDigits): readonly FlatCell[] {
  const text = digits ?? null;
  return exact === "beside" ? [nearestNumber(digits), text] : [text];
}

/** The number that is nearest to some digits; `null` where there are none, or none is near. */
export function nearestNumber(digits: string | undefined): number | null {
  const number = digits === undefined ? Number.NaN : Number(digits);
  return Number.isFinite(number) ? number : null;
}

/** The digits of a finite number, without an exponent. */
export function digitsOfNumber(number: number): string {
  return decimalOf(String(number === 0 ? 0 : number)).toFixed();
}

/** What an interval says, by its narrowest ends, which are one digit for digit where it is one number. */
export function quantityOfInterval(interval: Interval): Pick<Quantity, "digits" | "bounds"> {
  const { lower: from, upper: to } = tightenInterval(interval) ?? {};
  const lower = digitsOfEnd(from);
  const upper = from === to ? lower : digitsOfEnd(to);
  const bounds = { lower, lowerEnd: kindOfEnd(from), upper, upperEnd: kindOfEnd(to) };
  return { digits: lower === upper ? lower : undefined, bounds };
}

/** How an end ends; `null` of an interval without a number in it. */
export function kindOfEnd(end: IntervalEnd | undefined): FigureEnd | null {
  if (end === undefined) return null;
  if (end.kind === "finite") return end.closed ? "closed" : "open";
  return end.kind;
}

/** The digits of an end at a number. */
export function digitsOfEnd(end: IntervalEnd | undefined): string | undefined {
  return end?.kind === "finite" ? (end.value as Decimal).toFixed() : undefined;
}

/** What a sum of money says: an amount has no bounds. */
export function quantityOfMoney(sum: MoneySum): Quantity {
  if (isMoneyExtent(sum))
    return { ...quantityOfInterval(intervalOfMoney(sum)), unit: sum.currency, words: String(sum) };
  return { digits: formatPlain(exactOf(sum)), unit: sum.currency };
}
