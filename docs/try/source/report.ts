/** The report of the records that were read, and the page that the library writes of it. */

import {
  type AnnualReport,
  annualReport,
  type CurrencyCode,
  ISO_3166,
  isLedgerError,
  type Ledger,
  PRC_STATISTICS,
  parsePeriod,
  UN_M49,
  type WordsLocale,
} from "cultural-ledger";
import { toHtml } from "cultural-ledger/io";

/** How areas are counted, by the ids of their profiles. */
export const PROFILES = { PRC_STATISTICS, ISO_3166, UN_M49 } as const;

/** Currencies to choose from; any other can be reported with the library. */
export const CURRENCIES = [
  "CNY",
  "USD",
  "EUR",
  "GBP",
  "JPY",
  "HKD",
  "KRW",
  "CHF",
] as const satisfies readonly CurrencyCode[];

/** What the reader of the report chooses, as the form has it. */
export interface ReportChoice {
  readonly period: string;
  /** Earlier periods, between commas. */
  readonly compare: string;
  readonly currency: (typeof CURRENCIES)[number];
  readonly profile: keyof typeof PROFILES;
}

/** A report, or what is wrong with the choice. */
export type ReportResult =
  | { readonly ok: true; readonly report: AnnualReport }
  | { readonly ok: false; readonly message: string };

export function reportOf(ledger: Ledger, { period, compare, currency, profile }: ReportChoice): ReportResult {
  const read = [period.trim(), ...compare.split(/[,，、\s]+/).filter((each) => each !== "")].map(parsePeriod);
  const unread = read.find(({ ok }) => !ok);
  if (unread?.ok === false) return { ok: false, message: unread.issues[0].message };
  const [own, ...earlier] = read.flatMap((each) => (each.ok ? [each.value] : []));
  if (own === undefined) throw new Error("The period was read and is not there.");
  try {
    const choice = { period: own, compare: earlier, profile: PROFILES[profile] };
    return { ok: true, report: annualReport<CurrencyCode>(ledger, { ...choice, currency }) };
  } catch (error) {
    if (!isLedgerError(error)) throw error;
    return { ok: false, message: error.message };
  }
}

/** The document of a report, as it is saved. */
export function documentOf(report: AnnualReport, locale: WordsLocale): string {
  return toHtml(report, { locale });
}
