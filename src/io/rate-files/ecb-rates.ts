/**
 * The reference rates of the European Central Bank: one line a day, the newest first, one column a currency, everything in
 * units for one euro.
 */

import { checkedRateOptions, type RateFile, type RateFileOptions, readRateFile } from "./rate-file";
import { ECB_TABLE } from "./rate-tables";

const CALL = { chapter: "io", call: "readEcbRates(text, { decimal })" } as const;

/**
 * Reads the text of `eurofxref-hist.csv`, withdrawn currencies with it, or of the file of one day, `eurofxref.csv`; also where
 * R, pandas or a spreadsheet saved it. Days without a rate (`N/A`), rates after the withdrawal of their currency and days
 * that are none are in `unused`; the empty column behind the trailing comma is no cell.
 *
 * @returns spot rates with base EUR; no lines give no rates; the header of another file gives one unused cell
 * `io/unknown-file`, which names the reader of that file; a number that could be another one is `io/ambiguous-number`
 * @throws `io/not-text`, `io/invalid-argument`, `io/unknown-option`
 * @source https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/
 * @example
 * const file = readEcbRates("Date,USD,CNY,\n2012-12-31,1.3194,8.2207,\n2012-12-28,1.3183,N/A,\n");
 * file.rates.map(({ quote, rate, period }) => `${period} ${rate} ${quote}`)
 * // => ["2012-12-31 1.3194 USD", "2012-12-31 8.2207 CNY", "2012-12-28 1.3183 USD"]
 * file.unused.map(({ line, column, issue }) => [line, column, issue.code]) // => [[3, "CNY", "io/no-rate"]]
 */
export function readEcbRates(text: string, options: RateFileOptions = {}): RateFile {
  return readRateFile(text, ECB_TABLE, checkedRateOptions(CALL, options, ["decimal"]));
}
