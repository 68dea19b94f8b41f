/**
 * Exchange rates of the Federal Reserve's release H.10: one series a file, `observation_date,DEXCHUS`, as FRED gives them, and by
 * name of country, `Date,Country,Exchange rate`, as in the data set `exchange-rates`.
 */

import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { checkedRateOptions, type RateFile, type RateFileOptions, readRateFile } from "./rate-file";
import { countryTable, FRED_TABLE } from "./rate-tables";

const FRED_CALL = { chapter: "io", call: "readFredRates(text, { decimal })" } as const;

/**
 * Reads a series of FRED: daily (`DEX...`), monthly (`EX...`) or annual (`AEX...`), also where R, pandas or a spreadsheet
 * saved it. Which currency is quoted for which is in the name of the series. Days without a rate (`.`) are in `unused`.
 *
 * @returns rates with base and quote as the series has them; no lines give no rates; a header that names no series of
 * the release gives one unused cell `io/unknown-file`, which names the reader of that file where there is one; a number that
 * could be another one is `io/ambiguous-number`
 * @throws `io/not-text`, `io/invalid-argument`, `io/unknown-option`
 * @example
 * const file = readFredRates("observation_date,DEXCHUS\n2012-12-28,6.2358\n2012-12-31,6.2301\n2013-01-01,.\n");
 * file.rates.map(({ base, quote, rate, period }) => `${period} ${rate} ${quote} per ${base}`)
 * // => ["2012-12-28 6.2358 CNY per USD", "2012-12-31 6.2301 CNY per USD"]
 * file.unused.map(({ line, issue }) => [line, issue.code]) // => [[4, "io/no-rate"]]
 */
export function readFredRates(text: string, options: RateFileOptions = {}): RateFile {
  return readRateFile(text, FRED_TABLE, checkedRateOptions(FRED_CALL, options, ["decimal"]));
}

/** How a file of averages by country is read. */
export interface CountryRateOptions extends RateFileOptions {
  /** Whether the lines of the file are averages of years or of months; their dates do not say. */
  readonly average: "year" | "month";
}

const COUNTRY_CALL = { chapter: "io", call: 'readCountryRates(text, { average: "year" })' } as const;

/**
 * Reads a file of the form `Date,Country,Exchange rate`. Countries whose currency the file leaves open (Venezuela, whose
 * bolívar was redenominated three times) are in `unused`, and so are days without a rate.
 *
 * @throws `io/not-text`, `io/unknown-average`, `io/invalid-argument`, `io/unknown-option`
 * @returns averages with base USD; the sources say where the data set inverted the published quotation; no lines give no
 * rates; another header, and a line that is not dated the first day of its year or month, as in files of another frequency,
 * give one unused cell `io/unknown-file`; a number that could be another one is `io/ambiguous-number`
 * @example
 * const text = "Date,Country,Exchange rate\n2012-01-01,China,6.3093\n2012-01-01,Venezuela,4.2893\n";
 * const file = readCountryRates(text, { average: "year" });
 * file.rates.map(({ quote, rate, period }) => `${period} ${rate} ${quote}`) // => ["2012 6.3093 CNY"]
 * file.unused.map(({ line, issue }) => [line, issue.code]) // => [[3, "io/unknown-country"]]
 */
export function readCountryRates(text: string, options: CountryRateOptions): RateFile {
  const checked = checkedRateOptions(COUNTRY_CALL, options, ["average", "decimal"]);
  const average: unknown = checked.average;
  if (average !== "year" && average !== "month") {
    const message = `Cannot read averages of ${quote(average)}: pass { average: "year" } or { average: "month" }, which the file does not say.`;
    throw new LedgerError("io/unknown-average", message, { details: { average } });
  }
  return readRateFile(text, countryTable(average), checked);
}
