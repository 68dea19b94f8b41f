/**
 * Currencies by their ISO 4217 alphabetic code. Minor units come from ISO, never from Intl, which differs for several
 * currencies and changes between versions of Node.
 */

import { type Issue, quote } from "../foundation/issue";
import { LedgerError } from "../foundation/ledger-error";
import { failure, type Result, success } from "../foundation/result";

/** The ISO 4217 alphabetic code of a currency that the library knows. */
export type CurrencyCode = "CNY" | "USD";

/** What ISO 4217 says of a currency. `minorUnits` is the number of decimals of its smallest unit. */
export interface Currency {
  readonly code: CurrencyCode;
  readonly numeric: string;
  readonly minorUnits: number;
  readonly name: string;
}

/** @source ISO 4217 list one, 2024-06-25 */
const CURRENCIES: Readonly<Record<CurrencyCode, Currency>> = {
  CNY: { code: "CNY", numeric: "156", minorUnits: 2, name: "Yuan Renminbi" },
  USD: { code: "USD", numeric: "840", minorUnits: 2, name: "US Dollar" },
};

/** Codes that people write and that are not ISO 4217, with what to do about them. */
const HINTS: ReadonlyMap<unknown, string> = /* @__PURE__ */ new Map([
  ["RMB", 'RMB is the everyday name of CNY: use "CNY", or read outside text with parseCurrencyCode(text).'],
  [
    "CNH",
    "CNH is the offshore market of the renminbi, not an ISO 4217 currency: its rates differ from those of CNY.",
  ],
]);

/**
 * Whether a value is the code of a currency that the library knows.
 *
 * @example
 * isCurrencyCode("CNY") // => true
 * isCurrencyCode("RMB") // => false
 */
export function isCurrencyCode(value: unknown): value is CurrencyCode {
  return typeof value === "string" && Object.hasOwn(CURRENCIES, value);
}

/**
 * What ISO 4217 says of a currency.
 *
 * @throws `money/unknown-currency`
 * @example
 * currency("CNY").minorUnits // => 2
 */
export function currency(code: CurrencyCode): Currency {
  if (isCurrencyCode(code)) return CURRENCIES[code];
  const issue = unknownCurrency(code);
  throw new LedgerError(issue.code, issue.message, { details: { input: code } });
}

/**
 * Reads a currency code that comes from outside. `RMB` is read as `CNY`.
 *
 * @returns the ISO 4217 code, or one issue `money/unknown-currency`
 * @example
 * parseCurrencyCode("RMB") // => { ok: true, value: "CNY" }
 * parseCurrencyCode("CNH").ok // => false
 */
export function parseCurrencyCode(text: unknown): Result<CurrencyCode> {
  const code = text === "RMB" ? "CNY" : text;
  return isCurrencyCode(code) ? success(code) : failure(unknownCurrency(code));
}

function unknownCurrency(value: unknown): Issue {
  const expected = `an ISO 4217 code that the library knows (${Object.keys(CURRENCIES).join(", ")})`;
  const hint = HINTS.get(value) ?? "Codes are three capital letters.";
  const message = `${quote(value)} is not ${expected}. ${hint}`;
  return { code: "money/unknown-currency", path: [], message, expected, received: quote(value) };
}
