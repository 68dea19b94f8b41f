/**
 * Exchange rates of the Federal Reserve's release H.10 as FRED gives them: one series a file, `DATE,DEXCHUS`.
 */

import type { Issue } from "../../foundation/issue";
import type { CurrencyCode } from "../../money/currency";
import type { ExchangeRate, RateBasis } from "../../rates/exchange-rate";
import { parseCalendarDate } from "../../time/calendar-date";
import { periodOf } from "../../time/period";
import { type OpenedFile, type RateFile, readRateFile, withoutLastEmpty } from "./rate-file";

/** The letters by which series names call currencies: `DEXCHUS` is yuan for one dollar, `DEXUSEU` dollars for one euro. */
const CURRENCY_OF_LETTERS: Readonly<Record<string, CurrencyCode>> = {
  AL: "AUD",
  BZ: "BRL",
  CA: "CAD",
  CH: "CNY",
  DN: "DKK",
  EU: "EUR",
  HK: "HKD",
  IN: "INR",
  JP: "JPY",
  KO: "KRW",
  MA: "MYR",
  MX: "MXN",
  NO: "NOK",
  NZ: "NZD",
  SD: "SEK",
  SF: "ZAR",
  SI: "SGD",
  SL: "LKR",
  SZ: "CHF",
  TA: "TWD",
  TH: "THB",
  UK: "GBP",
  US: "USD",
};

/** The prefix of a series name says what its rates are of, and the frequency how its dates are to be read. */
const SERIES_KINDS: Readonly<
  Record<string, { readonly basis: RateBasis; readonly unit: "day" | "month" | "year" }>
> = {
  DEX: { basis: "spot", unit: "day" },
  EX: { basis: "month-average", unit: "month" },
  AEX: { basis: "annual-average", unit: "year" },
};

/** What the name of a series says of each of its rates. */
interface Series {
  readonly base: CurrencyCode;
  readonly quote: CurrencyCode;
  readonly basis: RateBasis;
  readonly unit: "day" | "month" | "year";
  readonly source: string;
}

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
  return readRateFile(text, opened);
}

function opened(titles: readonly string[]): OpenedFile {
  const column = withoutLastEmpty(titles).slice(1).join(",");
  const series = seriesOf(column);
  if (series === undefined)
    return { column, text: column, expected: "a series of release H.10 such as DEXCHUS" };
  return {
    cellsOf: ({ line, fields: [dayText = "", value = ""] }) => [
      { line, column, text: value, rate: rateOf(series, dayText, line, column) },
    ],
  };
}

function seriesOf(name: string): Series | undefined {
  const [, prefix = "", one = "", other = ""] = /^(A?EX|DEX)([A-Z]{2})([A-Z]{2})$/.exec(name) ?? [];
  const kind = SERIES_KINDS[prefix];
  const [quoted, base] = [CURRENCY_OF_LETTERS[one], CURRENCY_OF_LETTERS[other]];
  if (kind === undefined || quoted === undefined || base === undefined) return undefined;
  return { base, quote: quoted, ...kind, source: `Federal Reserve, H.10, ${name} (FRED)` };
}

function rateOf(
  { unit, ...series }: Series,
  dayText: string,
  line: number,
  column: string,
): Omit<ExchangeRate, "rate"> | Issue {
  const day = parseCalendarDate(dayText);
  return day.ok
    ? { ...series, period: periodOf(day.value, unit) }
    : { ...day.issues[0], path: [line, column] };
}
