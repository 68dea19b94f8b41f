/**
 * A total that a source has published, beside the total of the records.
 */

import { subtractIntervals } from "../../figures/interval-arithmetic";
import { intervalOfMoney, isMoneyExtent, type MoneySum, printedExtent } from "../../figures/money-extent";
import { type Call, requiredOptions } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import type { Inspection } from "../../foundation/inspection";
import { text, wholeNumber } from "../../foundation/plain-shapes";
import { objectOf, optional, required } from "../../foundation/shape";
import type { AreaCount } from "../../geography/area-count";
import type { AreaList } from "../../geography/area-list";
import { amount, areaList, sourceRef } from "../../model/field-shapes";
import type { SourceRef } from "../../model/record";
import { difference } from "../../money/arithmetic";
import type { CurrencyCode } from "../../money/currency";
import type { CurrencyAmount } from "../../money/currency-amount";
import type { Period } from "../../time/period";
import { type AreaCounting, countDated } from "./area-notes";
import { precisionOfRemainder, roundingError } from "./precision";
import { type ReportedTotal, sumOfTotal } from "./reported-total";
import type { ReportConversion, ValuedRecord } from "./trade-value";

/** A total that a source has published, to be set beside the total of the records. */
export interface PublishedTotal<C extends CurrencyCode = CurrencyCode> {
  readonly value: CurrencyAmount<C>;
  /** The precision of `value` as published, as in a trade record: -6 is printed to the nearest million. */
  readonly decimals?: number;
  /** The areas that the source names for the total. */
  readonly markets?: AreaList;
  readonly source?: SourceRef;
  /** Anything a reader should know, as that the total has another scope than the records. */
  readonly note?: string;
}

/** A published total beside the total of the records. */
export interface PublishedComparison<C extends CurrencyCode = CurrencyCode> {
  readonly value: CurrencyAmount<C>;
  /** The precision of `value` as published, where it is declared. */
  readonly decimals: number | undefined;
  /**
   * The published total minus the total of the records: negative where the records exceed it; where it lies, if a value
   * is a figure; `undefined` where they have no total.
   */
  readonly unexplained: MoneySum<C> | undefined;
  /**
   * How far the difference may lie from the true one, each figure being rounded as its `decimals` declare, and the total of
   * the records as the report rounds; `undefined` where one of the figures declares none.
   */
  readonly precision: CurrencyAmount<C> | undefined;
  readonly markets: AreaCount | undefined;
  readonly source: SourceRef | undefined;
  readonly note: string | undefined;
}

/** The fields of a published total are those of a trade record, and are checked as these are. */
const SHAPE = objectOf<PublishedTotal>({
  value: required(amount),
  decimals: optional(wholeNumber(-24, 12)),
  markets: optional(areaList),
  source: optional(sourceRef),
  note: optional(text),
});

/**
 * Guards against a published total that is none, or is in another currency than the report.
 *
 * @throws `report/invalid-argument`, `report/unknown-option`, `money/not-an-amount`, `money/currency-mismatch`, and for its
 * markets those of an area list
 */
export function checkPublished<C extends CurrencyCode>(
  call: Call,
  published: PublishedTotal<C>,
  currency: C,
): void {
  requiredOptions(call, published, Object.keys(SHAPE.fields) as (keyof PublishedTotal)[], "published");
  const inspection: Inspection = { issues: [], references: [], record: "Cannot take published" };
  SHAPE.check(published, ["options", "published"], inspection);
  const [issue] = inspection.issues;
  if (issue !== undefined) {
    const code = issue.code.startsWith("model/") ? "report/invalid-argument" : issue.code;
    throw new LedgerError(code, issue.message, { issues: inspection.issues });
  }
  if (published.value.currency === currency) return;
  throw new LedgerError(
    "money/currency-mismatch",
    `Cannot set ${published.value}, a published total, beside a report in ${currency}: nobody converts it in silence. Convert it with convertAmount(amount, rate), or report in ${published.value.currency}.`,
    { details: { value: published.value, currency } },
  );
}

/** What a report compares by: its period, how it counts areas, and how it converts. */
interface ReportChoices<C extends CurrencyCode> {
  readonly period: Period;
  readonly counting: AreaCounting;
  readonly conversion: ReportConversion<C>;
}

/** Sets a published total, which was checked, beside that of the lines. */
export function compareWithPublished<C extends CurrencyCode>(
  { value, decimals, markets, source, note }: PublishedTotal<C>,
  { period, counting, conversion }: ReportChoices<C>,
  lines: readonly ValuedRecord<C>[],
  total: ReportedTotal<C>,
): PublishedComparison<C> {
  const reported = sumOfTotal(total);
  return Object.freeze({
    value,
    decimals,
    unexplained: reported && remainderOf(value, reported),
    precision: precisionOfRemainder(roundingError(value, decimals), lines, total, conversion),
    markets: countDated({ areas: markets, period }, counting),
    source,
    note,
  });
}

function remainderOf<C extends CurrencyCode>(value: CurrencyAmount<C>, reported: MoneySum<C>): MoneySum<C> {
  if (!isMoneyExtent(reported)) return difference(value, reported);
  const interval = subtractIntervals(intervalOfMoney(value), reported.interval);
  return printedExtent<C>({ currency: reported.currency, interval });
}
