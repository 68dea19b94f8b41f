/** Generates `src/money/data/currencies.ts` from the package `currency-codes`. */

import { readFileSync } from "node:fs";
import { data as currencies, publishDate } from "currency-codes";
import { byCode, generatedHeader, unionOf } from "./layout";

/**
 * Codes to which ISO 4217 gives no minor unit ("N.A."): metals, units of account, testing, and no currency at all. Nothing
 * is published in them that could be rounded to a smallest unit.
 */
function codesWithoutMinorUnit(): ReadonlySet<string> {
  const list = readFileSync("node_modules/currency-codes/iso-4217-list-one.xml", "utf8");
  const entries = [...list.matchAll(/<Ccy>([A-Z]{3})<\/Ccy>\s*<CcyNbr>\d+<\/CcyNbr>\s*<CcyMnrUnts>N\.A\.</g)];
  if (entries.length === 0)
    throw new Error("ISO 4217 list one has another form: no code without a minor unit found");
  return new Set(entries.map(([, code = ""]) => code));
}

/** The generated file of the chapter: its path and its text. */
export function currencyFiles(versionOf: (name: string) => string): ReadonlyMap<string, string> {
  const excluded = codesWithoutMinorUnit();
  const entries = currencies
    .filter(({ code }) => !excluded.has(code))
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
