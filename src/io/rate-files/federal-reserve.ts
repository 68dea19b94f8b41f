/**
 * Exchange rates of the Federal Reserve's release H.10: one series a file, `DATE,DEXCHUS`, as FRED gives them, and by name
 * of country, `Date,Country,Exchange rate`, as in the data set `exchange-rates`.
 *
 * @source https://github.com/datasets/exchange-rates
 */

import { requiredOptions } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import type { CurrencyCode } from "../../money/currency";
import type { RateBasis } from "../../rates/exchange-rate";
import { issueOfCell, type RateCell, type RateFile, readRateFile, withoutLastEmpty } from "./rate-file";

/**
 * The currencies of the release: the letters by which series names call them (`DEXCHUS` is yuan for one dollar, `DEXUSEU`
 * dollars for one euro), and their names in the data set. The currencies that the euro replaced end with the year 2001.
 * Venezuela is not here: its currency was redenominated, and the release says of no year in which bolívars it is.
 */
const CURRENCIES: readonly (readonly [letters: string, code: CurrencyCode, country: string])[] = [
  ["AL", "AUD", "Australia"],
  ["AU", "ATS", "Austria"],
  ["BE", "BEF", "Belgium"],
  ["BZ", "BRL", "Brazil"],
  ["CA", "CAD", "Canada"],
  ["CH", "CNY", "China"],
  ["DN", "DKK", "Denmark"],
  ["EU", "EUR", "Euro"],
  ["FN", "FIM", "Finland"],
  ["FR", "FRF", "France"],
  ["GE", "DEM", "Germany"],
  ["GR", "GRD", "Greece"],
  ["HK", "HKD", "Hong Kong"],
  ["IN", "INR", "India"],
  ["IR", "IEP", "Ireland"],
  ["IT", "ITL", "Italy"],
  ["JP", "JPY", "Japan"],
  ["KO", "KRW", "South Korea"],
  ["MA", "MYR", "Malaysia"],
  ["MX", "MXN", "Mexico"],
  ["NE", "NLG", "Netherlands"],
  ["NO", "NOK", "Norway"],
  ["NZ", "NZD", "New Zealand"],
  ["PO", "PTE", "Portugal"],
  ["SD", "SEK", "Sweden"],
  ["SF", "ZAR", "South Africa"],
  ["SI", "SGD", "Singapore"],
  ["SL", "LKR", "Sri Lanka"],
  ["SP", "ESP", "Spain"],
  ["SZ", "CHF", "Switzerland"],
  ["TA", "TWD", "Taiwan"],
  ["TH", "THB", "Thailand"],
  ["UK", "GBP", "United Kingdom"],
];

/** The release quotes these in dollars for one unit; the data set gives the inverse, rounded. */
const INVERTED: readonly CurrencyCode[] = ["AUD", "EUR", "GBP", "IEP", "NZD"];

/** The prefix of a series name says what its rates are of, and the frequency how its dates are to be read. */
const SERIES_KINDS: Readonly<
  Record<string, { readonly basis: RateBasis; readonly unit: "day" | "month" | "year" }>
> = {
  DEX: { basis: "spot", unit: "day" },
  EX: { basis: "month-average", unit: "month" },
  AEX: { basis: "annual-average", unit: "year" },
};

/**
 * Reads a series of FRED: daily (`DEX...`), monthly (`EX...`) or annual (`AEX...`). Which currency is quoted for which is
 * in the name of the series. Days without a rate (`.`) are in `unused`.
 *
 * @returns rates with base and quote as the series has them; no lines give no rates; a header that names no series of
 * the release gives one unused cell `io/unknown-file`
 * @example
 * const file = readFredRates("DATE,DEXCHUS\n2012-12-28,6.2358\n2012-12-31,6.2301\n2013-01-01,.\n");
 * file.rates.map(({ base, quote, rate, period }) => `${period} ${rate} ${quote} per ${base}`)
 * // => ["2012-12-28 6.2358 CNY per USD", "2012-12-31 6.2301 CNY per USD"]
 * file.unused.map(({ line, issue }) => [line, issue.code]) // => [[4, "io/no-rate"]]
 */
export function readFredRates(text: string): RateFile {
  return readRateFile(text, (titles) => {
    const column = withoutLastEmpty(titles).slice(1).join(",");
    const [, prefix = "", one, other] = /^(A?EX|DEX)([A-Z]{2})([A-Z]{2})$/.exec(column) ?? [];
    const [kind, quoted, base] = [SERIES_KINDS[prefix], currencyOf(one), currencyOf(other)];
    if (kind === undefined || quoted === undefined || base === undefined)
      return { column, text: column, expected: "a series of release H.10 such as DEXCHUS" };
    const { basis, unit } = kind;
    const rate = { base, quote: quoted, basis, source: `Federal Reserve, H.10, ${column} (FRED)` };
    return { unit, cellsOf: ({ fields: [, value = ""] }) => [{ column, text: value, rate }] };
  });
}

function currencyOf(letters: string | undefined): CurrencyCode | undefined {
  if (letters === "US") return "USD";
  return CURRENCIES.find(([known]) => known === letters)?.[1];
}

/** Whether the lines of a file are averages of years or of months; their dates do not say. */
export interface CountryRateOptions {
  readonly average: "year" | "month";
}

const CALL = { chapter: "io", call: 'readCountryRates(text, { average: "year" })' } as const;

/** The header of the data set. */
const TITLES = "Date,Country,Exchange rate";

/**
 * Reads a file of the form `Date,Country,Exchange rate`. Countries whose currency the file leaves open (Venezuela, whose
 * bolívar was redenominated three times) are in `unused`, and so are days without a rate.
 *
 * @throws `io/not-text`, `io/unknown-average`, `io/invalid-argument`, `io/unknown-option`
 * @returns averages with base USD; the sources say where the data set inverted the published quotation; no lines give no
 * rates; another header gives one unused cell `io/unknown-file`
 * @example
 * const text = "Date,Country,Exchange rate\n2012-01-01,China,6.3093\n2012-01-01,Venezuela,4.2893\n";
 * const file = readCountryRates(text, { average: "year" });
 * file.rates.map(({ quote, rate, period }) => `${period} ${rate} ${quote}`) // => ["2012 6.3093 CNY"]
 * file.unused.map(({ line, issue }) => [line, issue.code]) // => [[3, "io/unknown-country"]]
 */
export function readCountryRates(text: string, options: CountryRateOptions): RateFile {
  const average: unknown = requiredOptions(CALL, options, ["average"]).average;
  if (average !== "year" && average !== "month") {
    const message = `Cannot read averages of ${quote(average)}: pass { average: "year" } or { average: "month" }, which the file does not say.`;
    throw new LedgerError("io/unknown-average", message, { details: { average } });
  }
  const basis = average === "year" ? "annual-average" : "month-average";
  return readRateFile(text, (titles) => {
    const title = titles.join(",");
    if (title !== TITLES) return { column: "header", text: title, expected: TITLES };
    return {
      unit: average,
      dayColumn: "Date",
      cellsOf: ({ line, fields: [, country = "", value = ""] }) => [
        { column: country, text: value, rate: rateOfCountry(country, basis, line) },
      ],
    };
  });
}

function rateOfCountry(country: string, basis: RateBasis, line: number): RateCell["rate"] {
  const [, quoted] = CURRENCIES.find(([, , name]) => name === country) ?? [];
  if (quoted === undefined) {
    const expected = "a country with one currency over all the years of the file";
    return issueOfCell("io/unknown-country", line, "Country", expected, country);
  }
  const inverted = INVERTED.includes(quoted) ? `, inverted from USD per ${quoted}` : "";
  return {
    base: "USD",
    quote: quoted,
    basis,
    source: `Federal Reserve, H.10 (datasets/exchange-rates${inverted})`,
  };
}
