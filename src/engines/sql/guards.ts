/**
 * What is asked of all records that a query chooses, beside its groups: whether some are part of others, whether periods are of
 * several frequencies, and whether the numbers are such that their sums are exact.
 */

import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import type { Dialect } from "./dialect";
import type { GuardFindings, SqlPlan } from "./query";
import { requireNumberWithin, requireRowsWithin, type SumBound } from "./sum-bound";

/** What each column that is summed up is asked, behind what the records are asked. */
const OF_RECORDS = 5;
const OF_COLUMN = 3;

/** The numbers of the guards. */
export function guardNumbers(
  { guards: { id, partOf, frequency } }: SqlPlan,
  summed: readonly string[],
  columnOf: (name: string) => string,
  dialect: Dialect,
): readonly string[] {
  const part = partOf === undefined ? undefined : columnOf(partOf);
  // Asked for with parts only: a table without ids answers what needs none.
  const own = part === undefined || id === undefined ? undefined : columnOf(id);
  const often = frequency === undefined ? undefined : columnOf(frequency);
  return [
    "COUNT(*)",
    part === undefined ? "0" : `COUNT(${part})`,
    own === undefined ? "NULL" : `MIN(CASE WHEN ${part} IS NOT NULL THEN ${own} END)`,
    often === undefined ? "NULL" : `MIN(${often})`,
    often === undefined ? "NULL" : `MAX(${often})`,
    ...summed
      .map(columnOf)
      .flatMap((column) => [`MIN(${dialect.typeOf(column)})`, `MIN(${column})`, `MAX(${column})`]),
  ];
}

/**
 * What the guards found.
 *
 * @param counts the columns that are never less than 0
 * @throws `engines/not-whole-numbers`, `engines/sum-too-large`
 */
export function guardFindings(
  cells: readonly (string | null)[],
  summed: readonly string[],
  counts: ReadonlySet<string>,
  bound: SumBound,
  { wholeNumbers }: Dialect,
): GuardFindings {
  const [records, parts, part = null, first = null, last = null] = cells;
  requireRowsWithin(bound, BigInt(records ?? 0));
  for (const [at, column] of summed.entries()) {
    const [type = null, ...ends] = cells.slice(
      OF_RECORDS + at * OF_COLUMN,
      OF_RECORDS + (at + 1) * OF_COLUMN,
    );
    if (type !== null && !wholeNumbers.test(type)) throw notWhole(column, `the type ${type}`);
    for (const end of ends) {
      if (end === null) continue;
      if (!/^-?\d+$/.test(end)) throw notWhole(column, `a ${quote(end)}`);
      if (counts.has(column) && end.startsWith("-")) throw negative(column, end);
      requireNumberWithin(bound, column, end);
    }
  }
  return Object.freeze({
    records: BigInt(records ?? 0),
    parts: BigInt(parts ?? 0),
    part,
    frequencies: Object.freeze([first, last] as const),
  });
}

function negative(column: string, number: string): LedgerError {
  const what = `a ${quote(number)}`;
  return new LedgerError(
    "engines/not-whole-numbers",
    `The column ${quote(column)} has ${what}, and counts are whole numbers of 0 or more: a sum would be too small without a word. Correct the rows, or give what they mean, as columns: { ${column}: { sql: "..." } }.`,
    { details: { column, what } },
  );
}

function notWhole(column: string, what: string): LedgerError {
  return new LedgerError(
    "engines/not-whole-numbers",
    `The column ${quote(column)} has ${what}, and sums are of whole numbers: fractions would be rounded by some databases without a word. Give it as an integer, money in its smallest units with the scale beside it, as columns: { ${column}: { sql: "..." } }.`,
    { details: { column, what } },
  );
}
