/**
 * The kinds of files of rates, as data: by which header each is known, and what its lines and cells are.
 *
 * @source https://github.com/datasets/exchange-rates
 */

import { type Issue, mismatchAt, quote } from "../../foundation/issue";
import { type CurrencyCode, parseCurrencyCode } from "../../money/currency";
import type { ExchangeRate, RateBasis } from "../../rates/exchange-rate";
import type { NumberedLine } from "./rate-lines";

/** One cell of a line: its column, what it says, and the rate that it would be. */
export interface RateCell {
  readonly column: string;
  readonly text: string;
  /** The rate but for its number and period, or the issue that keeps the cell from being one. */
  readonly rate: Omit<ExchangeRate, "rate" | "period"> | Issue;
}

/** How the lines of a file are read, each of which begins with a day. */
interface RateLines {
  /** What the day of a line stands for. */
  readonly unit: "day" | "month" | "year";
  readonly cellsOf: (line: NumberedLine) => readonly RateCell[];
}

/** A kind of file. */
export interface RateTable {
  /** The call that reads it. */
  readonly call: string;
  /** Its header, in words. */
  readonly header: string;
  /** How its lines are read; `undefined` for the titles of another kind. */
  readonly linesOf: (titles: readonly string[]) => RateLines | undefined;
}

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

/** The source that the rates name. */
const ECB = "European Central Bank, euro foreign exchange reference rates";

/** The reference rates of the European Central Bank, of all days or of one: a column a currency. */
export const ECB_TABLE: RateTable = {
  call: "readEcbRates(text)",
  header: "the header of a file of the ECB, Date and currencies as Date,USD,JPY",
  linesOf([first, ...columns]) {
    if (!isDayTitle(first) || !columns.some((column) => /^[A-Z]{3}$/.test(column))) return undefined;
    const rates = columns.map((column) => {
      const code = parseCurrencyCode(column);
      return code.ok
        ? ({ base: "EUR", quote: code.value, basis: "spot", source: ECB } as const)
        : code.issues[0];
    });
    return {
      unit: "day",
      cellsOf: ({ fields: [, ...cells] }) =>
        rates.map((rate, at) => ({ column: columns[at] ?? "", text: cells[at] ?? "", rate })),
    };
  },
};

/** The prefix of a series name says what its rates are of, and the frequency how its dates are to be read. */
const SERIES_KINDS: Readonly<
  Record<string, { readonly basis: RateBasis; readonly unit: RateLines["unit"] }>
> = {
  DEX: { basis: "spot", unit: "day" },
  EX: { basis: "month-average", unit: "month" },
  AEX: { basis: "annual-average", unit: "year" },
};

/** A series of FRED: which currency is quoted for which is in its name. */
export const FRED_TABLE: RateTable = {
  call: "readFredRates(text)",
  header: "the header of one series of release H.10, as observation_date,DEXCHUS",
  linesOf([first, column = "", ...others]) {
    const [, prefix = "", one, other] = /^(A?EX|DEX)([A-Z]{2})([A-Z]{2})$/.exec(column) ?? [];
    const [kind, quoted, base] = [SERIES_KINDS[prefix], currencyOf(one), currencyOf(other)];
    if (!isDayTitle(first) || others.length > 0) return undefined;
    if (kind === undefined || quoted === undefined || base === undefined) return undefined;
    const { basis, unit } = kind;
    const rate = { base, quote: quoted, basis, source: `Federal Reserve, H.10, ${column} (FRED)` };
    return { unit, cellsOf: ({ fields: [, text = ""] }) => [{ column, text, rate }] };
  },
};

function currencyOf(letters: string | undefined): CurrencyCode | undefined {
  if (letters === "US") return "USD";
  return CURRENCIES.find(([known]) => known === letters)?.[1];
}

/** Averages by name of country, of which the file does not say whether they are of years or of months. */
export function countryTable(average: "year" | "month"): RateTable {
  const basis = average === "year" ? "annual-average" : "month-average";
  return {
    call: 'readCountryRates(text, { average: "year" })',
    header: "the header Date,Country,Exchange rate",
    linesOf: ([first, ...titles]) =>
      // R writes points for the blanks of titles.
      isDayTitle(first) && titles.join(",").replace(".", " ") === "Country,Exchange rate"
        ? {
            unit: average,
            cellsOf: ({ line, fields: [, country = "", text = ""] }) => [
              { column: country, text, rate: rateOfCountry(country, basis, line) },
            ],
          }
        : undefined,
  };
}

function rateOfCountry(country: string, basis: RateBasis, line: number): RateCell["rate"] {
  const [, quoted] = CURRENCIES.find(([, , name]) => name === country) ?? [];
  if (quoted === undefined) {
    const expected = "a country with one currency over all the years of the file";
    const where = `Line ${line}, ${quote("Country")}: `;
    return mismatchAt([line, "Country"], "io/unknown-country", expected, country, { where });
  }
  const inverted = INVERTED.includes(quoted) ? `, inverted from USD per ${quoted}` : "";
  const source = `Federal Reserve, H.10 (datasets/exchange-rates${inverted})`;
  return { base: "USD", quote: quoted, basis, source };
}

/** FRED wrote DATE, and writes observation_date. */
function isDayTitle(title: string | undefined): boolean {
  return title !== undefined && /^(?:observation_)?date$/i.test(title);
}

/** Every kind: a file that one reader does not know may be for another one. */
export const RATE_TABLES: readonly RateTable[] = [ECB_TABLE, FRED_TABLE, countryTable("year")];
