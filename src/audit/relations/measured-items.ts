/**
 * What records are measured as, in their own units: by the measure of a relation, or trade by its values, each with the
 * precision that it declares.
 */

import type { Aggregator } from "../../aggregate/aggregator";
import { filter, mapOutput } from "../../aggregate/combinators";
import type { DistinctAreas } from "../../aggregate/leaves/areas";
import { count } from "../../aggregate/leaves/count";
import type { SummedCount } from "../../aggregate/leaves/counts";
import type { FigureUnit } from "../../figures/figure";
import { everyNumber, type Interval, knownInterval, pointInterval } from "../../figures/interval";
import { isMoneyExtent, type MoneyExtent, type MoneySum } from "../../figures/money-extent";
import type { ReadingPolicy } from "../../figures/reading-policy";
import { isLedgerError, LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import type { RecordOf } from "../../model/ledger";
import { isWorded, type MoneyValue } from "../../model/money-value";
import type { TradeRecord } from "../../model/trade-record";
import { type CurrencyAmount, exactOf, isCurrencyAmount } from "../../money/currency-amount";
import { isMultiCurrencyTotal } from "../../money/multi-currency-total";
import { decimalOf } from "../../number/decimal";
import { formatPlain } from "../../number/exact-number";
import type { ObservationTotal } from "../../statistics/observations";
import { readBy } from "../../statistics/read-by";
import type { TradeTotal } from "../../statistics/trade";
import { tradeIntervals } from "../../statistics/trade-intervals";
import type { TradeOverlap } from "../../statistics/trade-overlaps";
import type { Occasion } from "../common-unit";
import type { KeyOverlap } from "../finding";
import type { AuditContext } from "../quantity";
import type { AuditedKind, AuditedTotal, RecordsTerm } from "../relation";
import { notNegative } from "./signs";

/** A total of records, and the id of the relation that names it. */
export interface RelatedRecords<Kind extends AuditedKind> extends RecordsTerm<Kind> {
  readonly id: string;
}

/** A count, or the total of amounts in one currency. */
export interface Item {
  readonly unit: FigureUnit;
  readonly interval: Interval;
  /** When all of it came about; left out where that may be whenever the records are of. */
  readonly occasion?: Occasion;
  /** Why it cannot be used. Of its interval no more is known then than the sign. */
  readonly reason?: "excess-digits";
}

/** The items of records, and how many records state nothing. */
export interface Measured {
  readonly items: readonly Item[];
  readonly unknown: number;
}

/**
 * The measure of a relation, of figures that are read as the claims are. What only trade has a measure without is checked
 * before.
 */
export function measuredItems<Kind extends AuditedKind>(
  { id, measure }: RelatedRecords<Kind>,
  { policy }: Pick<AuditContext, "policy">,
): Aggregator<RecordOf<Kind>, Measured> {
  return measure === undefined
    ? (valuesOfTrade(policy) as Aggregator<never, Measured> as Aggregator<RecordOf<Kind>, Measured>)
    : mapOutput(readBy(policy, measure), (total) => itemsOf(total, id));
}

function valuesOfTrade(policy: ReadingPolicy): Aggregator<TradeRecord, Measured> {
  const negative = filter(({ value }: TradeRecord) => value !== undefined && mayBeNegative(value), count());
  const measured = { values: tradeIntervals(policy), negative };
  return mapOutput(measured, ({ values, negative }) => {
    const items = values.rows.flatMap(
      ({ flow, currency: unit, period, value: { total, known, unknown } }) => {
        const of = { unit, occasion: { period, flow } };
        const sign = negative === 0 ? notNegative() : everyNumber(false);
        return [
          ...(known > 0 ? [{ ...of, interval: total }] : []),
          ...(unknown > 0 ? [{ ...of, interval: sign, reason: "excess-digits" as const }] : []),
        ];
      },
    );
    const valued = values.rows.reduce((sum, { value: { known, unknown } }) => sum + known + unknown, 0);
    return { items, unknown: values.records - valued };
  });
}

/** Whether a value is less than nothing. What a figure says is so where its number is. */
function mayBeNegative(value: MoneyValue): boolean {
  return isWorded(value) ? value.number.startsWith("-") : exactOf(value).units < 0;
}

/** Why records are not added up, and what keeps them from it: pairs of trade, or the two keys of a column. */
export interface Refusal {
  readonly refused: readonly (typeof REFUSALS)[number][];
  readonly overlaps: readonly (TradeOverlap | KeyOverlap)[];
}

const REFUSALS = [
  "overlapping-areas",
  "overlapping-levels",
  "overlapping-periods",
  "whole-and-part",
  "mixed-levels",
  "revision",
] as const;

/** What records are measured as, or why they are refused, because some of it would count twice. */
export function measuredOr<Answer>(measure: () => Answer): Answer | Refusal {
  try {
    return measure();
  } catch (error) {
    const refused = REFUSALS.find((refusal) => isLedgerError(error, `aggregate/${refusal}`));
    if (refused === undefined) throw error;
    return { refused: [refused], overlaps: overlapsOf(error as LedgerError) };
  }
}

function overlapsOf({ details }: LedgerError): Refusal["overlaps"] {
  const {
    overlaps,
    column,
    outer,
    inner,
    codes = [outer, inner],
    keys = codes,
  } = details as {
    readonly overlaps?: readonly TradeOverlap[];
    readonly column?: string;
    readonly outer?: string;
    readonly inner?: string;
    readonly codes?: readonly [string, string];
    readonly keys?: readonly [string, string];
  };
  return overlaps ?? [Object.freeze({ column: String(column), keys: Object.freeze(keys.map(String)) })];
}

/** What a measure gave, as intervals in their units, and of how many records it doesn't know. */
function itemsOf(answer: AuditedTotal, relation: string): Measured {
  const items = itemsIn(answer);
  if (items !== undefined) return { items, unknown: 0 };
  // Of areas the count says itself that it has no end where a list goes on or a record gives none.
  const extent = (answer as Partial<DistinctAreas> | null)?.areas?.extent;
  if (extent !== undefined)
    return { items: [{ unit: "count", interval: knownInterval(extent) }], unknown: 0 };
  const {
    total,
    unknown = Number.NaN,
    extents,
    currency = "count",
  } = (answer ?? {}) as Partial<SummedCount & TradeTotal> & Partial<Pick<ObservationTotal, "currency">>;
  const known = Number.isSafeInteger(unknown) ? itemsIn(total, currency) : undefined;
  if (known !== undefined)
    return { items: [...known, ...(Array.isArray(extents) ? extents.map(extentItem) : [])], unknown };
  throw new LedgerError(
    "audit/invalid-measure",
    `Cannot hold a claim against ${quote(answer)}, which the measure of relation ${quote(relation)} gave: a measure gives a whole number, an interval, a sum of counts, a count of areas, an amount or a total of trade.`,
    { details: { relation, total: answer } },
  );
}

/** @param unit what an interval is of */
function itemsIn(total: unknown, unit: FigureUnit = "count"): readonly Item[] | undefined {
  if (typeof total === "number" && Number.isSafeInteger(total))
    return [{ unit: "count", interval: pointInterval(decimalOf(String(total)), true) }];
  if (typeof total !== "object" || total === null) return undefined;
  if (isCurrencyAmount(total)) return [amountItem(total)];
  if (isMultiCurrencyTotal(total)) return total.entries().map(amountItem);
  if (isMoneyExtent(total as MoneySum)) return [extentItem(total as MoneyExtent)];
  // Sums of counts come one for each record: what throws and is caught takes many times as long.
  if (!("lower" in total)) return undefined;
  try {
    return [{ unit, interval: knownInterval(total as Interval) }];
  } catch {
    return undefined;
  }
}

function amountItem(amount: CurrencyAmount): Item {
  const interval = pointInterval(decimalOf(formatPlain(exactOf(amount))), false);
  return { unit: amount.currency, interval };
}

function extentItem({ currency, interval }: MoneyExtent): Item {
  return { unit: currency, interval: knownInterval(interval) };
}
