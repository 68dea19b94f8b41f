/**
 * Flat rows: answers of the algebra as plain numbers and text, for whatever draws, shows or stores tables.
 */

import { type Call, checkedOptions, requireObject } from "../../foundation/arguments";
import { optionWord } from "../../foundation/option-word";
import { printedKind } from "../../foundation/printing";
import { isMultiCurrencyTotal } from "../../money/multi-currency-total";
import { flatTable } from "./flat-columns";
import type { ExactDigits, FlatCell } from "./quantity";

/** A row of plain cells by the names of their columns, which are those of all other rows. */
export type FlatRow = Readonly<Record<string, FlatCell>>;

/** How answers become flat rows. */
export interface FlatRowsOptions {
  /**
   * `beside`, where left out: each quantity is a number, and has its exact digits as text in a column of their own.
   * `instead`: the exact digits alone, as for columns of a database that are DECIMAL or NUMERIC.
   */
  readonly exact?: ExactDigits;
}

const CALL: Call = { chapter: "io", call: "flatRows(rows, { exact })" };

/**
 * Answers as flat rows: those of `groupBy`, `rollup`, `growth`, `rank` and the like, or one object of measures, which is one
 * row. All rows have the same columns, those that any of them has; what nobody knows is `null`, never `NaN`.
 *
 * Plain numbers and text stay as they are. A quantity, which is an amount, a Decimal or whatever measures answer, is several columns:
 * `fees` (the nearest number), `fees_text` (its exact digits) and `fees_unit` (the currency, or what a source counts). One that
 * may have bounds has no number unless it is exact, and beside it `_lower`, `_lower_text`, `_upper` and `_upper_text`, which are `null`
 * where there is no bound or none is known, `_lower_end` and `_upper_end`, which say which (`closed`, where the bound belongs to it,
 * `open`, `unbounded` or `unknown`), and `_words`. `_unknown` and `_unconverted` count
 * records that are not in it, and `_rounded` says whether it was rounded. Totals of several currencies have a column for each: `fees_USD`.
 * Fields of a field have the names of both: `base_value`. Lists of texts, numbers and citations are joined by `; `. What else an answer
 * holds, such as its rates, stays behind; `toPlain` keeps all of it. No rows give none.
 *
 * @throws `io/cannot-flatten` for what is no data, for lists of rows within rows, and for a column of text that holds quantities in
 * other rows, with the place; `io/same-column` where two things would have one name; `io/invalid-argument`, `io/unknown-option`
 * @example
 * const visits = [{ area: "FR", fees: usd("1250.10") }, { area: "JP", fees: usd("980") }];
 * const measures = { fees: sumMoney("USD", (visit: { fees: CurrencyAmount<"USD"> }) => visit.fees) };
 * const [france] = flatRows(groupRecords(visits, { area: (visit) => visit.area }, measures));
 * france // => { area: "FR", fees: 1250.1, fees_text: "1250.1", fees_unit: "USD" }
 * const persons = aggregate([40, moreThan(20)], sumCounts((count) => count));
 * const [row] = flatRows({ persons }, { exact: "instead" });
 * row?.["persons"] // => null
 * row?.["persons_lower"] // => "61"
 * row?.["persons_words"] // => "more than 60"
 */
export function flatRows(rows: Iterable<object> | object, options?: FlatRowsOptions): readonly FlatRow[] {
  const { exact } = checkedOptions(CALL, options, ["exact"]);
  const where = optionWord("io", "where exact digits stand", exact, ["beside", "instead"]);
  const table = flatTable(rowsOf(CALL, rows), where);
  return Object.freeze(
    // By entries, so that a column that is called __proto__ is one.
    table.rows.map((cells) =>
      Object.freeze(Object.fromEntries(table.columns.map((column, at) => [column, cells[at] as FlatCell]))),
    ),
  );
}

/** Rows one after the other; one object of measures is a row. */
export function rowsOf(call: Call, rows: Iterable<object> | object): Iterable<unknown> {
  requireObject(call, "the rows", rows);
  // A total of several currencies can be gone through as well, and is no list of rows.
  const isAnswer = printedKind(rows) !== undefined || isMultiCurrencyTotal(rows);
  return !isAnswer && Symbol.iterator in rows ? (rows as Iterable<unknown>) : [rows];
}
