/**
 * Currencies by their ISO 4217 alphabetic code, those of today and those that were withdrawn: a withdrawn currency is one of
 * its time. Minor units come from ISO, never from Intl, which differs for several currencies and changes between versions
 * of Node.
 */

import { lazily } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { type Issue, mismatchAt } from "../foundation/issue";
import { failure, type Result, success } from "../foundation/result";
import type { Period } from "../time/period";
import { CODES_BY_MINOR_UNITS, type CurrencyCode } from "./data/currencies";
import { CURRENCY_NAMES } from "./data/currency-names";
import { withdrawalOf } from "./withdrawal";

export type { CurrencyCode, CurrentCurrencyCode, WithdrawnCurrencyCode } from "./data/currencies";

/**
 * What ISO 4217 says of a currency. `minorUnits` is the number of decimals of its smallest unit.
 *
 * @source ISO 4217, list one (current currencies and funds) and list three (historic denominations) of 2026-01-01
 */
export interface Currency {
  readonly code: CurrencyCode;
  readonly numeric: string;
  readonly minorUnits: number;
  readonly name: string;
  /** The month in which it was withdrawn, a range where ISO names no month; left out for a currency of today. */
  readonly withdrawn?: Period;
  /** What took over at once, itself perhaps withdrawn since; left out where two currencies took over, or none. */
  readonly successor?: CurrencyCode;
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
 * Whether a value is the ISO 4217 code of a currency, of today or withdrawn.
 *
 * @example
 * isCurrencyCode("CNY") // => true
 * isCurrencyCode("HRK") // => true
 * isCurrencyCode("RMB") // => false
 */
export function isCurrencyCode(value: unknown): value is CurrencyCode {
  return typeof value === "string" && decimalsByCode().has(value);
}

/**
 * What ISO 4217 says of a currency: of a withdrawn one also when it was withdrawn, and which took over.
 *
 * @throws `money/unknown-currency`
 * @example
 * currencyInfo("CNY").minorUnits // => 2
 * const kuna = currencyInfo("HRK");
 * [kuna.withdrawn, kuna.successor] // => ["2023-01", "EUR"]
 */
export function currencyInfo(code: CurrencyCode): Currency {
  requireCurrency(code);
  return infos().get(code) as Currency;
}

/**
 * Reads a currency code that comes from outside. `RMB` is read as `CNY`.
 *
 * @returns the ISO 4217 code, or one issue `money/unknown-currency`
 * @example
 * parseCurrencyCode("RMB") // => { ok: true, value: "CNY" }
 * parseCurrencyCode("DEM") // => { ok: true, value: "DEM" }
 * parseCurrencyCode("CNH").ok // => false
 */
export function parseCurrencyCode(text: unknown): Result<CurrencyCode> {
  return knownCurrency(text === "RMB" ? "CNY" : text);
}

/** As `parseCurrencyCode`, of data that are not read but checked: no code stands for another one. */
export function knownCurrency(code: unknown): Result<CurrencyCode> {
  return isCurrencyCode(code) ? success(code) : failure(unknownCurrency(code));
}

/**
 * The decimals of the smallest unit of a currency. Amounts need no more than this, so that what else is known of
 * currencies stays out of the apps that never ask.
 *
 * @throws `money/unknown-currency`
 */
export function minorUnitsOf(code: CurrencyCode): number {
  const decimals = decimalsByCode().get(code);
  if (decimals !== undefined) return decimals;
  const issue = unknownCurrency(code);
  throw new LedgerError(issue.code, issue.message, { details: { input: code } });
}

/**
 * Guards a function against what JavaScript callers can pass for a currency.
 *
 * @throws `money/unknown-currency`
 */
export function requireCurrency<C extends CurrencyCode>(code: C): C {
  minorUnitsOf(code);
  return code;
}

const decimalsByCode = /* @__PURE__ */ lazily(
  (): ReadonlyMap<string, number> =>
    new Map(
      CODES_BY_MINOR_UNITS.flatMap((codes, digits) =>
        (codes.match(/.../g) ?? []).map((code) => [code, digits]),
      ),
    ),
);

const infos = /* @__PURE__ */ lazily(
  (): ReadonlyMap<string, Currency> =>
    new Map(CURRENCY_NAMES.split(";").map((row) => [row.slice(0, 3), infoOfRow(row)])),
);

function infoOfRow(row: string): Currency {
  const code = row.slice(0, 3) as CurrencyCode;
  const { withdrawn, successor } = withdrawalOf(code) ?? {};
  return Object.freeze({
    code,
    numeric: row.slice(3, 6),
    minorUnits: minorUnitsOf(code),
    name: row.slice(6),
    ...(withdrawn && { withdrawn }),
    ...(successor && { successor }),
  });
}

function unknownCurrency(value: unknown): Issue {
  const expected = "the code of a currency of ISO 4217, three capital letters such as CNY or USD";
  const hint = HINTS.get(value) ?? noMinorUnitHint(value);
  const rest = hint === undefined ? "." : `. ${hint}`;
  return mismatchAt([], "money/unknown-currency", expected, value, { rest });
}

/** Metals, units of account, the code for testing, and the one for no currency. */
const WITHOUT_MINOR_UNIT = /^X(AG|AU|B[A-D]|DR|F[OU]|P[DT]|RE|SU|TS|UA|XX)$/;

function noMinorUnitHint(value: unknown): string | undefined {
  if (typeof value !== "string" || !WITHOUT_MINOR_UNIT.test(value)) return undefined;
  return `ISO 4217 gives ${value} no minor unit: it is a metal, a unit of account or no currency, and the library holds no amounts in it.`;
}
