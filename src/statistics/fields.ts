/**
 * The questions that an index of records knows the answers of.
 */

import { pure } from "../aggregate/engine/indexed";
import type { Figure } from "../figures/figure";
import { type Activity, kindsOfActivity } from "../model/activity";
import type { Delegation } from "../model/delegation";
import { isWorded } from "../model/money-value";
import { currencyOfObservation, type Observation, timeOfObservation } from "../model/observation";
import { countOfRecord, wasHeld } from "../model/record";
import { isExport, type TradeRecord } from "../model/trade-record";
import type { CurrencyAmount } from "../money/currency-amount";

/** A trade record that states its value as an amount. */
export type ValuedTrade = TradeRecord & { readonly value: CurrencyAmount };

/** A trade record that states its value in words that bound it. */
export type HedgedTrade = TradeRecord & { readonly value: Figure };

/** Whether a record states an amount, which `valueOfTrade` gives then. */
export const hasValue = /* @__PURE__ */ pure(
  (trade: TradeRecord): trade is ValuedTrade => trade.value !== undefined && !isWorded(trade.value),
);
/** Whether a record states a figure. */
export const hasHedgedValue = /* @__PURE__ */ pure(
  (trade: TradeRecord): trade is HedgedTrade => trade.value !== undefined && isWorded(trade.value),
);
export const valueOfTrade = /* @__PURE__ */ pure((trade: ValuedTrade) => trade.value);

const tradeFields = /* @__PURE__ */ Object.freeze({
  flow: /* @__PURE__ */ pure((trade: TradeRecord) => trade.flow),
  kind: /* @__PURE__ */ pure((trade: TradeRecord) => trade.kind),
  product: /* @__PURE__ */ pure((trade: TradeRecord) => trade.product),
  code: /* @__PURE__ */ pure((trade: TradeRecord) => trade.code),
  reporter: /* @__PURE__ */ pure((trade: TradeRecord) => trade.reporter),
  period: /* @__PURE__ */ pure((trade: TradeRecord) => trade.period),
  isHeld: /* @__PURE__ */ pure((trade: TradeRecord) => wasHeld(trade)),
  isExport: /* @__PURE__ */ pure((trade: TradeRecord) => isExport(trade)),
  /** Whether the value is an amount. */
  isValued: hasValue,
  /** Whether the value is a figure, such as "more than USD 100 billion". */
  isHedged: hasHedgedValue,
  /** The amount, of records that state one: put `narrow(isValued, ...)` before it. */
  value: valueOfTrade,
});

const delegationFields = /* @__PURE__ */ Object.freeze({
  programme: /* @__PURE__ */ pure((visit: Delegation) => visit.programme),
  direction: /* @__PURE__ */ pure((visit: Delegation) => visit.direction),
  period: /* @__PURE__ */ pure((visit: Delegation) => visit.period),
  project: /* @__PURE__ */ pure((visit: Delegation) => visit.project),
  isHeld: /* @__PURE__ */ pure((visit: Delegation) => wasHeld(visit)),
  /** How many visits it stands for. */
  count: /* @__PURE__ */ pure((visit: Delegation) => countOfRecord(visit)),
  persons: /* @__PURE__ */ pure((visit: Delegation) => visit.persons),
});

const activityFields = /* @__PURE__ */ Object.freeze({
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

const observationFields = /* @__PURE__ */ Object.freeze({
  indicator: /* @__PURE__ */ pure((observation: Observation) => observation.indicator),
  unit: /* @__PURE__ */ pure((observation: Observation) => observation.unit),
  /** The currency of a value that is money. */
  currency: /* @__PURE__ */ pure((observation: Observation) => currencyOfObservation(observation)),
  area: /* @__PURE__ */ pure((observation: Observation) => observation.area),
  place: /* @__PURE__ */ pure((observation: Observation) => observation.place),
  /** The period of a flow. */
  period: /* @__PURE__ */ pure((observation: Observation) => observation.period),
  /** The day of a stock. */
  at: /* @__PURE__ */ pure((observation: Observation) => observation.at),
  /** The period of a flow, or the day of a stock. */
  time: /* @__PURE__ */ pure((observation: Observation) => timeOfObservation(observation)),
  /** The day on which it was made known. */
  published: /* @__PURE__ */ pure((observation: Observation) => observation.published),
  /** The id of the observation that holds it. */
  partOf: /* @__PURE__ */ pure((observation: Observation) => observation.partOf),
});

/**
 * What an index knows of the records of each collection: keys to group by, tests to filter by, and what to add up.
 *
 * @example
 * const trades: TradeRecord[] = [{ id: "a", flow: "export", kind: "goods", product: "Linen", period: "2012" }];
 * trades.map(recordFields.trades.product) // => ["Linen"]
 * trades.filter(recordFields.trades.isValued) // => []
 */
export const recordFields = /* @__PURE__ */ Object.freeze({
  trades: tradeFields,
  delegations: delegationFields,
  activities: activityFields,
  observations: observationFields,
});
