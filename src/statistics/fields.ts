/**
 * Indexes of the records of a ledger, and the questions that they know the answers of.
 */

import { pure } from "../aggregate/engine/indexed";
import { makeIndex, type RecordIndex } from "../aggregate/engine/record-index";
import { type Activity, kindsOfActivity } from "../model/activity";
import type { Delegation } from "../model/delegation";
import { countOfRecord, wasHeld } from "../model/record";
import { isExport, type TradeRecord } from "../model/trade-record";
import type { CurrencyAmount } from "../money/currency-amount";

/** A trade record that states its value. */
export type ValuedTrade = TradeRecord & { readonly value: CurrencyAmount };

/**
 * What an index of trade knows of each record: keys to group by, tests to filter by, and the value to add up.
 *
 * @example
 * const trades: TradeRecord[] = [{ id: "a", flow: "export", kind: "goods", product: "Linen", period: "2012" }];
 * trades.map(tradeFields.product) // => ["Linen"]
 * trades.filter(tradeFields.isValued) // => []
 */
export const tradeFields = /* @__PURE__ */ Object.freeze({
  flow: /* @__PURE__ */ pure((trade: TradeRecord) => trade.flow),
  kind: /* @__PURE__ */ pure((trade: TradeRecord) => trade.kind),
  product: /* @__PURE__ */ pure((trade: TradeRecord) => trade.product),
  period: /* @__PURE__ */ pure((trade: TradeRecord) => trade.period),
  isHeld: /* @__PURE__ */ pure((trade: TradeRecord) => wasHeld(trade)),
  isExport: /* @__PURE__ */ pure((trade: TradeRecord) => isExport(trade)),
  isValued: /* @__PURE__ */ pure((trade: TradeRecord): trade is ValuedTrade => trade.value !== undefined),
  /** The value, of records that state one: put `filter(tradeFields.isValued, ...)` before it. */
  value: /* @__PURE__ */ pure((trade: ValuedTrade) => trade.value),
});

/**
 * What an index of delegations knows of each record.
 *
 * @example
 * const visits: Delegation[] = [{ id: "a", direction: "outbound", period: "2012", count: 61 }];
 * visits.map(delegationFields.count) // => [61]
 */
export const delegationFields = /* @__PURE__ */ Object.freeze({
  direction: /* @__PURE__ */ pure((visit: Delegation) => visit.direction),
  period: /* @__PURE__ */ pure((visit: Delegation) => visit.period),
  project: /* @__PURE__ */ pure((visit: Delegation) => visit.project),
  isHeld: /* @__PURE__ */ pure((visit: Delegation) => wasHeld(visit)),
  /** How many visits it stands for. */
  count: /* @__PURE__ */ pure((visit: Delegation) => countOfRecord(visit)),
  persons: /* @__PURE__ */ pure((visit: Delegation) => visit.persons),
});

/**
 * What an index of activities knows of each record.
 *
 * @example
 * const shows: Activity[] = [{ id: "a", kind: ["performance", "exhibition"], period: "2012" }];
 * shows.map(activityFields.kinds) // => ["exhibition+performance"]
 */
export const activityFields = /* @__PURE__ */ Object.freeze({
  /** Its kinds in code-point order, joined by "+". */
  kinds: /* @__PURE__ */ pure((activity: Activity) => kindsOfActivity(activity).join("+")),
  direction: /* @__PURE__ */ pure((activity: Activity) => activity.direction),
  period: /* @__PURE__ */ pure((activity: Activity) => activity.period),
  project: /* @__PURE__ */ pure((activity: Activity) => activity.project),
  isHeld: /* @__PURE__ */ pure((activity: Activity) => wasHeld(activity)),
  /** How many activities it stands for. */
  count: /* @__PURE__ */ pure((activity: Activity) => countOfRecord(activity)),
  audience: /* @__PURE__ */ pure((activity: Activity) => activity.audience),
});

/**
 * An index of trade for questions that are asked again and again: `aggregate` takes it in place of the records, answers
 * the same, and looks up what is asked by `tradeFields` and by the functions in `known`. Each of these is asked once for
 * each record, so its answer may depend on nothing but the record, and records must not change. Other functions are asked
 * each time. No records make an index of none.
 *
 * @param known functions of your own whose answers are kept
 * @throws `aggregate/not-indexable`
 * @example
 * const sale = { flow: "export", kind: "goods", period: "2012" } as const;
 * const index = indexTrades([
 *   { ...sale, id: "a", product: "Linen", value: usd("100") },
 *   { ...sale, id: "b", product: "Opera", value: usd("60.5") },
 *   { ...sale, id: "c", product: "Linen", value: rmb("7") },
 * ]);
 * const { product, isValued, value } = tradeFields;
 * const rows = aggregate(index, filter(isValued, groupBy({ product }, all({ total: sumByCurrency(value) }))));
 * rows.map((row) => `${row.product}: ${row.total.entries().join(" and ")}`) // => ["Linen: CNY 7 and USD 100", "Opera: USD 60.5"]
 */
export function indexTrades(
  records: Iterable<TradeRecord>,
  known: readonly ((trade: TradeRecord) => unknown)[] = [],
): RecordIndex<TradeRecord> {
  return makeIndex(records, known, "indexTrades");
}

/**
 * An index of delegations, as `indexTrades` is of trade. It knows `delegationFields` and the counts of `delegationCount`,
 * `legCount`, `personTripCount` and `personLegCount`.
 *
 * @throws `aggregate/not-indexable`
 * @example
 * const index = indexDelegations([
 *   { id: "out", direction: "outbound", period: "2012", count: 61, persons: 1100 },
 *   { id: "in", direction: "inbound", period: "2012", count: 137, persons: 2299 },
 * ]);
 * describeInterval(aggregate(index, personTripCount).total) // => "3,399"
 */
export function indexDelegations(
  records: Iterable<Delegation>,
  known: readonly ((visit: Delegation) => unknown)[] = [],
): RecordIndex<Delegation> {
  return makeIndex(records, known, "indexDelegations");
}

/**
 * An index of activities, as `indexTrades` is of trade. It knows `activityFields` and the counts of `activityCount` and
 * `audienceCount`.
 *
 * @throws `aggregate/not-indexable`
 * @example
 * const index = indexActivities([{ id: "a", kind: "lecture", period: "2012", count: 5, audience: 300 }]);
 * describeInterval(aggregate(index, audienceCount).total) // => "300"
 */
export function indexActivities(
  records: Iterable<Activity>,
  known: readonly ((activity: Activity) => unknown)[] = [],
): RecordIndex<Activity> {
  return makeIndex(records, known, "indexActivities");
}
