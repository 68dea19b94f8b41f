/**
 * That no sum of a query can pass 38 digits: what a database does then differs, and some say nothing. It is decided by how many
 * rows there may be and how many digits their numbers may have, before anything is added, and what the rows really have is
 * held against it.
 */

import { type Call, invalidArgument } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { powerOfTen } from "../../number/exact-number";

/** The most that rows and digits are said to be. */
export interface SumBound {
  readonly rows: bigint;
  readonly digits: number;
}

/** What may be said of the table. */
export interface SumBoundOptions {
  /** The most digits that a number in the table may have; 18 where left out, as in a table written here. */
  readonly digits?: number;
  /** The most rows that the table may have; 10^15 where left out. */
  readonly rows?: number | bigint;
}

/** Digits that every database can add up to. */
const SUM_DIGITS = 38;
/** Digits of the numbers in a table: more would not fit into 64 bits. */
export const COLUMN_DIGITS = 18;
const MOST_ROWS = 10n ** 15n;

/**
 * The bound of a table.
 *
 * @throws `engines/invalid-argument`; `engines/sum-too-large` where a sum could pass 38 digits
 */
export function sumBound(
  call: Call,
  { digits = COLUMN_DIGITS, rows = MOST_ROWS }: SumBoundOptions,
): SumBound {
  if (!Number.isSafeInteger(digits) || digits < 1)
    throw invalidArgument(call, "digits", digits, "a whole number of digits, 1 or more");
  if (typeof rows !== "bigint" && !Number.isSafeInteger(rows))
    throw invalidArgument(call, "rows", rows, "a whole number of rows");
  const most = BigInt(rows);
  if (most < 1n) throw invalidArgument(call, "rows", rows, "a whole number of rows, 1 or more");
  if (digits >= SUM_DIGITS || most * powerOfTen(digits) >= powerOfTen(SUM_DIGITS))
    throw new LedgerError(
      "engines/sum-too-large",
      `A sum over ${most} rows of numbers of ${digits} digits could pass ${SUM_DIGITS} digits, beyond which databases overflow, some without a word. Say how many rows the table has at most with rows, and how many digits with digits, or ask for parts of it.`,
      { details: { rows: most, digits } },
    );
  return { rows: most, digits };
}

/**
 * Holds the rows of an answer against the bound.
 *
 * @throws `engines/sum-too-large`
 */
export function requireRowsWithin(bound: SumBound, rows: bigint): void {
  if (rows <= bound.rows) return;
  throw new LedgerError(
    "engines/sum-too-large",
    `The table has ${rows} rows, and ${bound.rows} were said to be the most: whether its sums are exact is not certain. Ask again with rows: ${rows}n or more.`,
    { details: { rows, most: bound.rows } },
  );
}

/**
 * Holds the least or greatest number of a column against the bound.
 *
 * @throws `engines/sum-too-large`
 */
export function requireNumberWithin(bound: SumBound, column: string, number: string): void {
  const digits = number.replace("-", "").length;
  if (digits <= bound.digits) return;
  throw new LedgerError(
    "engines/sum-too-large",
    `The column ${JSON.stringify(column)} has a number of ${digits} digits, and ${bound.digits} were said to be the most: whether its sums are exact is not certain. Ask again with digits: ${digits} or more, and rows so that both stay below ${SUM_DIGITS} digits.`,
    { details: { column, digits, most: bound.digits } },
  );
}
