/**
 * Exchange rates by name of country, as in the data set `exchange-rates` (`Date,Country,Exchange rate`): the averages of
 * the Federal Reserve's release H.10, all of them as currency units for one US dollar.
 *
 * @source https://github.com/datasets/exchange-rates
 */

import { requiredOptions } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { type Issue, quote } from "../../foundation/issue";
import type { CurrencyCode } from "../../money/currency";
import type { ExchangeRate } from "../../rates/exchange-rate";
import { parseCalendarDate } from "../../time/calendar-date";
import { periodOf } from "../../time/period";
import { issueOfCell, type OpenedFile, type RateFile, readRateFile } from "./rate-file";

/** The currency of each name. Countries whose currency was replaced or redenominated meanwhile are not here. */
const CURRENCY_OF_COUNTRY: ReadonlyMap<string, CurrencyCode> = /* @__PURE__ */ new Map<string, CurrencyCode>([
  ["Australia", "AUD"],
  ["Brazil", "BRL"],
  ["Canada", "CAD"],
  ["China", "CNY"],
  ["Denmark", "DKK"],
  ["Euro", "EUR"],
  ["Hong Kong", "HKD"],
  ["India", "INR"],
  ["Japan", "JPY"],
  ["Malaysia", "MYR"],
  ["Mexico", "MXN"],
  ["New Zealand", "NZD"],
  ["Norway", "NOK"],
  ["Singapore", "SGD"],
  ["South Africa", "ZAR"],
  ["South Korea", "KRW"],
  ["Sri Lanka", "LKR"],
  ["Sweden", "SEK"],
  ["Switzerland", "CHF"],
  ["Taiwan", "TWD"],
  ["Thailand", "THB"],
  ["United Kingdom", "GBP"],
]);

/** The release quotes these in dollars for one unit; the data set gives the inverse, rounded. */
const INVERTED: ReadonlySet<CurrencyCode> = /* @__PURE__ */ new Set<CurrencyCode>([
  "AUD",
  "EUR",
  "GBP",
  "NZD",
]);

/** Whether the lines of a file are averages of years or of months; their dates do not say. */
export interface CountryRateOptions {
  readonly average: "year" | "month";
}

const CALL = { chapter: "io", call: 'readCountryRates(text, { average: "year" })' } as const;

/**
 * Reads a file of the form `Date,Country,Exchange rate`. Countries whose currency the file leaves open (Venezuela, whose
 * bolívar was redenominated three times) are in `unused`, and so are days without a rate.
 *
 * @throws `io/unknown-average`, `io/invalid-argument`, `io/unknown-option`, `io/not-text`
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
  return readRateFile(text, openedBy(average));
}

/** The header of the data set. */
const TITLES = "Date,Country,Exchange rate";

function openedBy(average: "year" | "month"): (titles: readonly string[]) => OpenedFile {
  return (titles) => {
    const title = titles.join(",");
    if (title !== TITLES) return { column: "header", text: title, expected: TITLES };
    return {
      cellsOf: ({ line, fields: [dayText = "", country = "", value = ""] }) => [
        { line, column: country, text: value, rate: rateOf(dayText, country, average, line) },
      ],
    };
  };
}

function rateOf(
  dayText: string,
  country: string,
  average: "year" | "month",
  line: number,
): Omit<ExchangeRate, "rate"> | Issue {
  const day = parseCalendarDate(dayText);
  if (!day.ok) return { ...day.issues[0], path: [line, "Date"] };
  const quoted = CURRENCY_OF_COUNTRY.get(country);
  if (quoted === undefined) {
    return issueOfCell(
      "io/unknown-country",
      line,
      "Country",
      "a country with one currency over all the years of the file",
      country,
    );
  }
  const inverted = INVERTED.has(quoted) ? `, inverted from USD per ${quoted}` : "";
  return {
    base: "USD",
    quote: quoted,
    basis: average === "year" ? "annual-average" : "month-average",
    period: periodOf(day.value, average),
    source: `Federal Reserve, H.10 (datasets/exchange-rates${inverted})`,
  };
}
