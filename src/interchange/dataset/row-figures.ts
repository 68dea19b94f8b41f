/**
 * The quantities of flat rows as figures: one number as its digits, anything else as the bounds that are known of it.
 */

import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import type { FlatRow } from "../../io/rows/flat-rows";
import { digitsOfNumber, type FlatCell } from "../../io/rows/quantity";
import type { DataBound, DataFigure } from "./dataset";
import { isAbove, plainDigits } from "./digits";

/** What a row says of a quantity beside its number. */
export interface RowQuantity {
  readonly known: Pick<DataFigure, "value" | "lower" | "upper">;
  readonly unit: string | undefined;
  /** In English, where the number does not say all. */
  readonly words: string | undefined;
  /** How many records are not in it, because theirs is unknown or no rate converts it. */
  readonly unknown: string | undefined;
  readonly unconverted: string | undefined;
}

/**
 * What the columns of a quantity say in one row.
 *
 * @throws `interchange/invalid-number` for a cell that is no number and `interchange/unknown-end` for one that is no end, with the
 * row and the column
 */
export function quantityOfRow(row: FlatRow, at: number, column: string): RowQuantity {
  const digitsIn = (name: string) =>
    digitsOf(row[`${name}_text`], at, `${name}_text`) ?? digitsOf(row[name], at, name);
  const value = digitsIn(column);
  const boundIn = (name: string) => boundOf(digitsIn(name), row[`${name}_end`], at, name);
  const lower = boundIn(`${column}_lower`);
  const upper = boundIn(`${column}_upper`);
  const isOnePoint = value !== undefined && isAt(lower, value) && isAt(upper, value);
  const isBounded = (lower !== undefined || upper !== undefined) && !isOnePoint;
  return {
    known: {
      ...(value !== undefined && { value }),
      ...(isBounded && { lower: lower ?? UNKNOWN, upper: upper ?? UNKNOWN }),
    },
    unit: textIn(row[`${column}_unit`]),
    words: value === undefined ? textIn(row[`${column}_words`]) : undefined,
    unknown: someIn(row[`${column}_unknown`]),
    unconverted: someIn(row[`${column}_unconverted`]),
  };
}

const UNKNOWN: DataBound = /* @__PURE__ */ Object.freeze({ end: "unknown" });

function digitsOf(cell: FlatCell | undefined, at: number, column: string): string | undefined {
  if (cell === undefined || cell === null || cell === "") return undefined;
  const digits = typeof cell === "number" ? digitsOfNumber(cell) : plainDigits(String(cell));
  if (digits !== undefined && typeof cell !== "boolean") return digits;
  throw new LedgerError(
    "interchange/invalid-number",
    `Cannot take ${quote(cell)} in column ${quote(column)} of row ${at} for a number: a quantity is a number, plain decimal text, or an answer of the algebra. Give the column of the quantity.`,
    { details: { row: at, column, value: cell } },
  );
}

/** Whether a bound is the number itself. */
function isAt(bound: DataBound | undefined, value: string): boolean {
  if (bound?.end !== "closed") return false;
  return !isAbove(bound.digits, value) && !isAbove(value, bound.digits);
}

const WITH_DIGITS: readonly unknown[] = ["closed", "open"];
const WITHOUT_DIGITS: readonly unknown[] = ["unbounded", "unknown"];

/** A bound with a number belongs to it unless the row says otherwise, and one without is there only where the row says how it ends. */
function boundOf(
  digits: string | undefined,
  end: FlatCell | undefined,
  at: number,
  name: string,
): DataBound | undefined {
  if (end === undefined || end === null || end === "")
    return digits === undefined ? undefined : { end: "closed", digits };
  const allowed = digits === undefined ? WITHOUT_DIGITS : WITH_DIGITS;
  if (allowed.includes(end)) return (digits === undefined ? { end } : { end, digits }) as DataBound;
  throw new LedgerError(
    "interchange/unknown-end",
    `Cannot take ${quote(end)} in column ${quote(`${name}_end`)} of row ${at} for an end: a bound ${digits === undefined ? "without" : "with"} a number is ${allowed.join(" or ")}. Correct the cell, or leave the column out: a bound with a number then belongs to what it bounds.`,
    { details: { row: at, column: `${name}_end`, value: end } },
  );
}

function textIn(cell: FlatCell | undefined): string | undefined {
  return typeof cell === "string" && cell !== "" ? cell : undefined;
}

/** A number of records, which a database may give as text; none is not said. */
function someIn(cell: FlatCell | undefined): string | undefined {
  return (typeof cell === "number" || typeof cell === "string") && Number(cell) > 0
    ? String(cell)
    : undefined;
}
