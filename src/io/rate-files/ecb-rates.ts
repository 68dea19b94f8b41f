/**
 * The reference rates of the European Central Bank, as in `eurofxref-hist.csv`: one line a day, the newest first, one
 * column a currency, everything in units for one euro.
 */

import { parseCurrencyCode } from "../../money/currency";
import { type RateCell, type RateFile, readRateFile, withoutLastEmpty } from "./rate-file";

/** The source that the rates name. */
const ECB = "European Central Bank, euro foreign exchange reference rates";

/**
 * Reads the text of `eurofxref-hist.csv`, withdrawn currencies with it. Days without a rate (`N/A`), rates after the
 * withdrawal of their currency and days that are none are in `unused`; the empty column behind the trailing comma is no
 * cell.
 *
 * @returns spot rates with base EUR; no lines give no rates; a first line other than `Date,...` gives one unused cell
 * `io/unknown-file`
 * @example
 * const file = readEcbRates("Date,USD,CNY,\n2012-12-31,1.3194,8.2207,\n2012-12-28,1.3183,N/A,\n");
 * file.rates.map(({ quote, rate, period }) => `${period} ${rate} ${quote}`)
 * // => ["2012-12-31 1.3194 USD", "2012-12-31 8.2207 CNY", "2012-12-28 1.3183 USD"]
 * file.unused.map(({ line, column, issue }) => [line, column, issue.code]) // => [[3, "CNY", "io/no-rate"]]
 */
export function readEcbRates(text: string): RateFile {
  return readRateFile(text, (titles) => {
    const [first = "", ...columns] = withoutLastEmpty(titles);
    if (first !== "Date")
      return { column: first, text: first, expected: "the column Date of a file of the ECB" };
    const currencies = columns.map((column) => ({ column, code: parseCurrencyCode(column) }));
    return {
      unit: "day",
      cellsOf: ({ line, fields: [, ...cells] }) =>
        currencies.map(({ column, code }, at): RateCell => {
          const rate = code.ok
            ? ({ base: "EUR", quote: code.value, basis: "spot", source: ECB } as const)
            : { ...code.issues[0], path: [line, column] };
          return { column, text: cells[at] ?? "", rate };
        }),
    };
  });
}
