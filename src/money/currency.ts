/**
 * Currencies by their ISO 4217 alphabetic code. Minor units come from ISO, never from Intl, which differs for several
 * currencies and changes between versions of Node.
 */

import { LedgerError } from "../foundation/error";
import { type Issue, mismatchAt } from "../foundation/issue";
import { failure, type Result, success } from "../foundation/result";
import { CURRENCY_ROWS, type CurrencyCode } from "./data/currencies";
import { WITHDRAWN_CODES } from "./data/withdrawn";

export type { CurrencyCode } from "./data/currencies";

/** What ISO 4217 says of a currency. `minorUnits` is the number of decimals of its smallest unit. */
export interface Currency {
  readonly code: CurrencyCode;
  readonly numeric: string;
  readonly minorUnits: number;
  readonly name: string;
}

/** Codes that people write and that are not ISO 4217, with what to do about them. */
const HINTS: ReadonlyMap<unknown, string> = /* @__PURE__ */ new Map([
  ["RMB", 'RMB is the everyday name of CNY: use "CNY", or read outside text with parseCurrencyCode(text).'],
  [
    "CNH",
    "CNH is the offshore market of the renminbi, not an ISO 4217 currency: its rates differ from those of CNY.",
  ],
]);

/**
 * Whether a value is the ISO 4217 code of a currency.
 *
 * @example
 * isCurrencyCode("CNY") // => true
 * isCurrencyCode("RMB") // => false
 */
export function isCurrencyCode(value: unknown): value is CurrencyCode {
  return typeof value === "string" && currencies().has(value);
}

/**
 * What ISO 4217 says of a currency.
 *
 * @throws `money/unknown-currency`
 * @example
 * currencyInfo("CNY").minorUnits // => 2
 */
export function currencyInfo(code: CurrencyCode): Currency {
  const known = currencies().get(code);
  if (known !== undefined) return known;
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
 * parseCurrencyCode("DEM").ok // => false
 */
export function parseCurrencyCode(text: unknown): Result<CurrencyCode> {
  return knownCurrency(text === "RMB" ? "CNY" : text);
}

/** As `parseCurrencyCode`, of data that are not read but checked: no code stands for another one. */
export function knownCurrency(code: unknown): Result<CurrencyCode> {
  return isCurrencyCode(code) ? success(code) : failure(unknownCurrency(code));
}

let index: ReadonlyMap<string, Currency> | undefined;

/** The index is built when the first code is looked up, so that importing the library costs nothing. */
function currencies(): ReadonlyMap<string, Currency> {
  index ??= new Map(CURRENCY_ROWS.split(";").map((row) => [row.slice(0, 3), currencyOfRow(row)]));
  return index;
}

function currencyOfRow(row: string): Currency {
  const code = row.slice(0, 3) as CurrencyCode;
  return Object.freeze({
    code,
    numeric: row.slice(3, 6),
    minorUnits: Number(row.slice(6, 7)),
    name: row.slice(7),
  });
}

function unknownCurrency(value: unknown): Issue {
  const expected = "the code of a currency of ISO 4217, three capital letters such as CNY or USD";
  const hint = HINTS.get(value) ?? withdrawnHint(value) ?? noMinorUnitHint(value);
  const rest = hint === undefined ? "." : `. ${hint}`;
  return mismatchAt([], "money/unknown-currency", expected, value, { rest });
}

/** Metals, units of account, the code for testing, and the one for no currency. */
const WITHOUT_MINOR_UNIT = /^X(AG|AU|B[A-D]|DR|P[DT]|SU|TS|UA|XX)$/;

function noMinorUnitHint(value: unknown): string | undefined {
  if (typeof value !== "string" || !WITHOUT_MINOR_UNIT.test(value)) return undefined;
  return `ISO 4217 gives ${value} no minor unit: it is a metal, a unit of account or no currency, and the library holds no amounts in it.`;
}

function withdrawnHint(value: unknown): string | undefined {
  const [withdrawn, successor] = (typeof value === "string" && WITHDRAWN_CODES.get(value)) || [];
  if (withdrawn === undefined) return undefined;
  return `${value} was withdrawn in ${withdrawn}; ${successor} took over. Amounts have to be restated at the rate of the changeover: the code alone must not be replaced.`;
}
