/** Generates `src/money/data/currencies.ts` from the package `currency-codes`. */

import { data as currencies, publishDate } from "currency-codes";
import { byCode, generatedHeader, unionOf } from "./layout";

/** Codes of ISO 4217 that stand for no currency: testing, and transactions without one. */
const NO_CURRENCY = new Set(["XTS", "XXX"]);

/** The generated file of the chapter: its path and its text. */
export function currencyFiles(versionOf: (name: string) => string): ReadonlyMap<string, string> {
  const entries = currencies
    .filter(({ code }) => !NO_CURRENCY.has(code))
    .sort((left, right) => byCode(left.code, right.code));
  const rows = entries.map(({ code, number, digits, currency }) => `${code}${number}${digits}${currency}`);
  const header = generatedHeader(
    `ISO 4217, list one of ${publishDate}: the currencies, with numeric code, minor unit and name.`,
    `currency-codes ${versionOf("currency-codes")}`,
  );
  const text = `${header}
/** ISO 4217 alphabetic code of a currency. */
export type CurrencyCode =
${unionOf(entries.map(({ code }) => code))};

/** Code (three characters), numeric code (three), decimals of the minor unit (one) and name, with \`;\` between. */
export const CURRENCY_ROWS =
  "${rows.join(';" +\n  "')}";
`;
  return new Map([["src/money/data/currencies.ts", text]]);
}
