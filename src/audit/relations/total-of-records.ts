/**
 * The total of records that a claim is held against: of a measure, or of the values of trade with the precision that
 * each declares.
 */

import { aggregate } from "../../aggregate/aggregator";
import { all } from "../../aggregate/combinators";
import type { SummedCount } from "../../aggregate/leaves/counts";
import type { FigureUnit } from "../../figures/figure";
import { type Interval, intervalBetween, pointInterval, UNKNOWN } from "../../figures/interval";
import { addIntervals, scaleInterval } from "../../figures/interval-arithmetic";
import { isLedgerError, LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import type { RecordOf } from "../../model/ledger";
import type { LedgerRecord } from "../../model/record";
import type { TradeRecord } from "../../model/trade-record";
import { type CurrencyAmount, exactOf, isCurrencyAmount } from "../../money/currency-amount";
import { decimalOf, plainTextOfDecimal } from "../../number/decimal";
import { formatPlain } from "../../number/exact-number";
import type { RateFlow } from "../../rates/exchange-rate";
import { fractionOfRate, type ResolvedRate } from "../../rates/resolved-rate";
import { type MarketOverlap, overlappingMarkets } from "../../statistics/market-overlaps";
import type { TradeTotal } from "../../statistics/trade";
import { tradeIntervals } from "../../statistics/trade-intervals";
import type { Period } from "../../time/period";
import { isCurrency } from "../common-unit";
import type { KeyOverlap, Reason } from "../finding";
import type { AuditContext } from "../quantity";
import type { AgainstRelation, AuditedKind, AuditedTotal } from "../relation";

/** What records come to, in the unit of the claim. */
export interface RecordsTotal {
  readonly unit: FigureUnit | undefined;
  /** `undefined` where nothing of it could be used. */
  readonly interval: Interval | undefined;
  /** Records that state nothing: the total is without them, so its upper end is unknown. */
  readonly unknown: number;
  /** Why some of it could not be used. */
  readonly reasons: readonly Reason[];
  /** The rates used, each once. */
  readonly rates: readonly ResolvedRate[];
  /** What counts twice and keeps it from being a total. */
  readonly overlaps: readonly (MarketOverlap | KeyOverlap)[];
}

/** What totals are asked in. */
interface Asked {
  readonly unit: FigureUnit | undefined;
  readonly period: Period | undefined;
  readonly context: AuditContext;
}

/** One amount with its precision, or a count. */
interface Item {
  readonly unit: FigureUnit;
  readonly interval: Interval | undefined;
  readonly period: Period | undefined;
  readonly flow?: RateFlow;
  readonly reason?: Reason;
}

/** The total of records by the measure of a relation. What counts twice gives none, and the pairs of it. */
export function totalOfRecords<Kind extends AuditedKind>(
  relation: AgainstRelation<Kind>,
  records: readonly RecordOf<Kind>[],
  asked: Asked,
): RecordsTotal {
  const { id, collection, measure } = relation;
  if (measure !== undefined) {
    try {
      const { items, unknown } = itemsOf(aggregate(records, measure), id);
      return sumItems(items, unknown, asked);
    } catch (error) {
      const reason = REFUSALS.find((refusal) => isLedgerError(error, `aggregate/${refusal}`));
      if (reason === undefined) throw error;
      return overlapping(reason, asked, overlapsOf(error as LedgerError));
    }
  }
  if (collection !== "trades") throw missingMeasure(id);
  const trades = records as readonly LedgerRecord[] as readonly TradeRecord[];
  const measured = all({ overlaps: overlappingMarkets, values: tradeIntervals(asked.context.policy) });
  const { overlaps, values } = aggregate(trades, measured);
  if (overlaps.length > 0 && relation.overlap !== "allow")
    return overlapping("overlapping-areas", asked, overlaps);
  const items = values.rows.flatMap(
    ({ flow, currency, period, value: { total, known, unknown } }): Item[] => [
      ...(known > 0 ? [{ unit: currency, interval: total, period, flow }] : []),
      ...(unknown > 0
        ? [{ unit: currency, interval: undefined, period, reason: "excess-digits" as const }]
        : []),
    ],
  );
  const valued = values.rows.reduce((sum, { value: { known, unknown } }) => sum + known + unknown, 0);
  return sumItems(items, values.records - valued, asked);
}

/** Why a measure refuses to add records up. */
const REFUSALS = ["overlapping-areas", "mixed-levels"] as const;

/** No total, because some of it would count twice. */
function overlapping(
  reason: (typeof REFUSALS)[number],
  { unit }: Asked,
  overlaps: RecordsTotal["overlaps"],
): RecordsTotal {
  return { unit, interval: undefined, unknown: 0, reasons: [reason], rates: [], overlaps };
}

/** What a measure names when it refuses: pairs of markets, or the two keys of a column. */
function overlapsOf({ details }: LedgerError): RecordsTotal["overlaps"] {
  const {
    overlaps,
    column,
    outer,
    inner,
    codes = [outer, inner],
  } = details as {
    readonly overlaps?: readonly MarketOverlap[];
    readonly column?: string;
    readonly outer?: string;
    readonly inner?: string;
    readonly codes?: readonly [string, string];
  };
  return overlaps ?? [Object.freeze({ column: String(column), keys: Object.freeze(codes.map(String)) })];
}

/** What a measure gave, as intervals in their units. */
function itemsOf(
  total: AuditedTotal,
  relation: string,
): { readonly items: readonly Item[]; readonly unknown: number } {
  if (typeof total === "number" && Number.isSafeInteger(total))
    return { items: [counted(pointInterval(decimalOf(String(total)), true))], unknown: 0 };
  if (isCurrencyAmount(total)) return { items: [amountItem(total)], unknown: 0 };
  if (isInterval(total)) return { items: [counted(total)], unknown: 0 };
  if (isTotal(total)) {
    const { total: sum, unknown } = total;
    return { items: isInterval(sum) ? [counted(sum)] : sum.entries().map(amountItem), unknown };
  }
  throw new LedgerError(
    "audit/invalid-measure",
    `Cannot hold a claim against ${quote(total)}, which the measure of relation ${quote(relation)} gave: a measure gives a whole number, an interval, a sum of counts, an amount or a total of trade.`,
    { details: { relation, total } },
  );
}

/** Whether a measure gave a total together with how many records it doesn't know of. */
function isTotal(value: AuditedTotal): value is SummedCount | TradeTotal {
  if (typeof value !== "object" || value === null) return false;
  const { total, unknown } = value as Partial<Record<"total" | "unknown", unknown>>;
  return Number.isSafeInteger(unknown) && (isInterval(total) || isMoneyTotal(total));
}

function isInterval(value: unknown): value is Interval {
  if (typeof value !== "object" || value === null) return false;
  const { lower, upper, whole } = value as Partial<Record<keyof Interval, unknown>>;
  return [lower, upper].every(isEnd) && typeof whole === "boolean";
}

function isEnd(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { kind, value: number, closed } = value as Partial<Record<"kind" | "value" | "closed", unknown>>;
  if (kind !== "finite") return kind === "unbounded" || kind === "unknown";
  return typeof closed === "boolean" && plainTextOfDecimal(number, END_DIGITS) !== undefined;
}

/** The digits that an end may have, far more than any total of records. */
const END_DIGITS = 120;

function isMoneyTotal(value: unknown): value is TradeTotal["total"] {
  return (
    typeof value === "object" && value !== null && "entries" in value && typeof value.entries === "function"
  );
}

function counted(interval: Interval): Item {
  return { unit: "count", interval, period: undefined };
}

function amountItem(amount: CurrencyAmount): Item {
  const interval = pointInterval(decimalOf(formatPlain(exactOf(amount))), false);
  return { unit: amount.currency, interval, period: undefined };
}

/** At least so much: what is left out is not known, and none of it is negative. */
export function fromBelow({ lower, whole }: Interval): Interval {
  return intervalBetween(lower, UNKNOWN, whole);
}

/** The sum in the unit of the claim. What cannot be converted is left out, and said. */
function sumItems(
  items: readonly Item[],
  unknown: number,
  { unit: wanted, period, context }: Asked,
): RecordsTotal {
  const unit = wanted ?? items[0]?.unit;
  const rates = new Set<ResolvedRate>();
  const intervals: Interval[] = [];
  const reasons = new Set<Reason>();
  for (const { unit: own, interval, period: ownPeriod, flow, reason } of items) {
    if (interval === undefined) reasons.add(reason ?? "missing-figure");
    else if (own === unit) intervals.push(interval);
    else if (!isCurrency(own) || !isCurrency(unit)) reasons.add("unit-mismatch");
    else {
      const found = context.rates.between(own, unit, [ownPeriod, period], flow);
      if (found?.ok) {
        intervals.push(scaleInterval(interval, fractionOfRate(found.value)));
        rates.add(found.value);
      } else reasons.add("no-rate");
    }
  }
  const total = addIntervals(intervals);
  // Money is in broken numbers, even where there is none.
  const sum = { ...total, whole: total.whole && !isCurrency(unit) };
  const isWithout = unknown > 0 || reasons.size > 0;
  return {
    unit,
    interval: intervals.length === 0 && reasons.size > 0 ? undefined : isWithout ? fromBelow(sum) : sum,
    unknown,
    reasons: [...reasons],
    rates: [...rates],
    overlaps: [],
  };
}

function missingMeasure(relation: string): LedgerError {
  return new LedgerError(
    "audit/invalid-relation",
    `Cannot evaluate relation ${quote(relation)}: it names no measure, and only trades have a value that is taken without one. Give it measure: personTripCount or another aggregator.`,
    { details: { relation } },
  );
}
