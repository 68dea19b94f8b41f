/**
 * The total of records that a claim is held against, in the unit of the claim.
 */

import { aggregate } from "../../aggregate/measures";
import type { FigureUnit } from "../../figures/figure";
import { type Interval, intervalBetween } from "../../figures/interval";
import { addIntervals, scaleInterval } from "../../figures/interval-arithmetic";
import { getOrCreate } from "../../foundation/collections";
import type { RecordOf } from "../../model/ledger";
import { timeOfObservation } from "../../model/observation";
import { type Part, partsOfEachOther } from "../../model/part";
import { isExport } from "../../model/trade-record";
import type { RateIssue } from "../../rates/rate-issue";
import { describeRate, fractionOfRate, type ResolvedRate } from "../../rates/resolved-rate";
import { overlapsAmong, reasonsOf, type TradeOverlap } from "../../statistics/trade-overlaps";
import type { Period } from "../../time/period";
import { isCurrency, isOneUnit, type Occasion, oneRate } from "../common-unit";
import type { Reason } from "../finding";
import type { AuditContext } from "../quantity";
import type { AuditedKind } from "../relation";
import { signOfUnrecorded } from "./left-out";
import { type Item, measuredItems, measuredOr, type Refusal, type RelatedRecords } from "./measured-items";
import { beside, type LeftOut } from "./signs";

/** What records come to, in the unit of the claim. */
export interface RecordsTotal {
  readonly unit: FigureUnit | undefined;
  /** `undefined` where nothing of it could be used. */
  readonly interval: Interval | undefined;
  /** Records that state nothing: the total is without them, so an end of it is unknown at least. */
  readonly unknown: number;
  /** Why some of it could not be used. */
  readonly reasons: readonly Reason[];
  /** The rates used, each once. */
  readonly rates: readonly ResolvedRate[];
  /** Why amounts of it have no rate, each once. */
  readonly unrated: readonly RateIssue[];
  /** What counts twice and keeps it from being a total. */
  readonly overlaps: Refusal["overlaps"];
}

/** What totals are asked in. */
export interface Asked {
  readonly unit: FigureUnit | undefined;
  readonly period: Period;
  readonly context: AuditContext;
}

/** The total of records by the measure of a relation. What counts twice gives none, and the pairs of it. */
export function totalOfRecords<Kind extends AuditedKind>(
  relation: RelatedRecords<Kind>,
  records: readonly RecordOf<Kind>[],
  asked: Asked,
): RecordsTotal {
  const linked = linkedRecords(relation, records, asked.context);
  const measured = measuredOr(() => aggregate(linked, measuredItems(relation, asked.context)));
  if ("refused" in measured) return doubled(measured, asked);
  const overlaps = overlapsOf(relation, records, asked.context);
  if (overlaps.length > 0) return doubled({ refused: reasonsOf(overlaps), overlaps }, asked);
  const { items, unknown } = measured;
  const silent = unknown > 0 ? [signOfUnrecorded(relation, records, asked.context)] : [];
  return { ...sumItems(items, silent, occasionsOf(records), asked), unknown, overlaps: [] };
}

/** The records as a measure has to see them, which knows of no others: what they are part of is known of the whole ledger. */
function linkedRecords<Kind extends AuditedKind>(
  { measure, collection }: RelatedRecords<Kind>,
  records: readonly RecordOf<Kind>[],
  { ledger }: AuditContext,
): readonly RecordOf<Kind>[] {
  return measure === undefined || ledger === undefined
    ? records
    : partsOfEachOther<RecordOf<Kind> & Part>(records, ledger[collection]);
}

/** What counts twice in trade that is added up without a measure. */
function overlapsOf<Kind extends AuditedKind>(
  { measure, overlap }: RelatedRecords<Kind>,
  records: readonly RecordOf<Kind>[],
  { ledger }: AuditContext,
): readonly TradeOverlap[] {
  const isMeasured = measure !== undefined || overlap === "allow" || ledger === undefined;
  return isMeasured ? [] : overlapsAmong(records, ledger.trades).overlaps;
}

/** No total, because some of it would count twice. */
function doubled({ refused, overlaps }: Refusal, { unit }: Asked): RecordsTotal {
  return { unit, interval: undefined, unknown: 0, reasons: refused, rates: [], unrated: [], overlaps };
}

/** Every period and side of trade that records are of, each once. */
function occasionsOf(records: readonly RecordOf<AuditedKind>[]): readonly Occasion[] {
  const occasions = new Map<string, Occasion>();
  for (const record of records) {
    const period = "indicator" in record ? timeOfObservation(record) : record.period;
    const flow: Occasion["flow"] = !("flow" in record) ? undefined : isExport(record) ? "export" : "import";
    getOrCreate(occasions, `${period} ${flow}`, () => ({ period, flow }));
  }
  return occasions.size === 0 ? [{}] : [...occasions.values()];
}

/** The sum in the unit of the claim. What cannot be converted is left out, and said. */
function sumItems(
  items: readonly Item[],
  silent: readonly LeftOut[],
  occasions: readonly Occasion[],
  asked: Asked,
): Omit<RecordsTotal, "unknown" | "overlaps"> {
  const unit = asked.unit ?? items[0]?.unit;
  const rates = new Map<string, ResolvedRate>();
  const unrated = new Map<string, RateIssue>();
  const reasons = new Set<Reason>();
  const intervals: Interval[] = [];
  const leftOut = [...silent];
  for (const item of items) {
    const side = inUnitOf(unit, item, occasions, asked);
    if ("interval" in side) {
      intervals.push(side.interval);
      for (const rate of side.rates) rates.set(describeRate(rate), rate);
    } else {
      reasons.add(side.reason);
      leftOut.push(item);
      if (side.issue !== undefined) unrated.set(side.issue.message, side.issue);
    }
  }
  const { lower, upper, whole } = addIntervals(intervals);
  // Money is in broken numbers, even where there is none.
  const sum = intervalBetween(lower, upper, whole && !isCurrency(unit));
  return {
    unit,
    interval: intervals.length === 0 && reasons.size > 0 ? undefined : beside(sum, leftOut),
    reasons: [...reasons],
    rates: [...rates.values()],
    unrated: [...unrated.values()],
  };
}

/**
 * An item in the unit of the claim, or why it cannot be. What may have come about on several occasions has a rate only
 * where that is one number for all of them.
 */
function inUnitOf(
  unit: FigureUnit | undefined,
  { unit: own, interval, occasion, reason }: Item,
  occasions: readonly Occasion[],
  { period, context }: Asked,
):
  | { readonly interval: Interval; readonly rates: readonly ResolvedRate[] }
  | { readonly reason: Reason; readonly issue?: RateIssue } {
  if (reason !== undefined) return { reason };
  if (isOneUnit(own, unit)) return { interval, rates: [] };
  if (!isCurrency(own) || !isCurrency(unit)) return { reason: "unit-mismatch" };
  const found = oneRate(context.rates, own, unit, occasion === undefined ? occasions : [occasion], [period]);
  if (found.rates === undefined) return { reason: "no-rate", ...found };
  return { interval: scaleInterval(interval, fractionOfRate(found.rates[0])), rates: found.rates };
}
