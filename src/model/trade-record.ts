/**
 * A trade record: what is sold across a border, goods or services.
 */

import type { Count } from "../figures/count";
import type { Figure } from "../figures/figure";
import { report } from "../foundation/inspection";
import { withRule } from "../foundation/parts";
import { oneOf, referenceTo, text, wholeNumber } from "../foundation/plain-shapes";
import { objectOf, optional, required } from "../foundation/shape";
import type { AreaCode } from "../geography/area-code";
import type { AreaList } from "../geography/area-list";
import type { Period } from "../time/period";
import { area, areaList, countValue, numberValue, period, RECORD_FIELDS, status } from "./field-shapes";
import { isMoneyFigure, type MoneyValue, moneyValue, reportWithdrawn } from "./money-value";
import type { LedgerRecord, Status } from "./record";
import { confidentialityStatus, observationStatus, type StatisticStatus } from "./statistic-status";

/**
 * The direction of trade as in balance of payments and merchandise statistics.
 *
 * @source United Nations, International Merchandise Trade Statistics 2010
 */
export type TradeFlow = "export" | "import" | "re-export" | "re-import";

/** Goods carry an object across the border; services are performed or licensed. */
export type TradeKind = "goods" | "services";

/** How trade is valued, by its terms of delivery. */
export type Valuation = "FOB" | "CIF" | "invoice";

/** A number with its unit, as `{ value: 12.5, unit: "t" }`. */
export interface Quantity {
  readonly value: number | Figure;
  readonly unit: string;
}

/** A sale, or a line of a return that sums up many. */
export interface TradeRecord extends LedgerRecord, StatisticStatus {
  readonly flow: TradeFlow;
  readonly kind: TradeKind;
  readonly product: string;
  /** The code of the product, or of the service, and the list that it is of with its edition, as "HS 2017". */
  readonly code?: string;
  readonly scheme?: string;
  readonly period: Period;
  /** The area whose trade it is, where it is not the one of the whole ledger. */
  readonly reporter?: AreaCode;
  /** The areas sold to (exports) or bought from (imports). */
  readonly markets?: AreaList;
  /**
   * The value in the currency that the source states: an amount, or a figure as worded, such as
   * `moreThan(100, { scale: "billion", unit: "USD" })`. Left out is unknown, never zero.
   */
  readonly value?: MoneyValue;
  /**
   * The precision of `value` as published, in the sense of XBRL: -4 is printed to the nearest 10,000 units, 2 to the
   * nearest hundredth. Left out is not declared. Of amounts only: a figure has a precision of its own.
   */
  readonly decimals?: number;
  /** How goods are valued: at the border of the exporter (FOB), at that of the importer (CIF), or as an invoice says. */
  readonly valuation?: Valuation;
  /** How much there is of it, in the unit that the source states. */
  readonly quantity?: Quantity;
  /** Performances sold, for services on a stage. */
  readonly performances?: Count;
  /** Persons who attended, all together. */
  readonly audience?: Count;
  /** The id of the trade record that holds this one, as a total holds an "of which" line. */
  readonly partOf?: string;
  readonly status?: Status;
}

/**
 * Exports and re-exports are exports, credits in the balance of payments; imports and re-imports are imports.
 *
 * @source United Nations, International Merchandise Trade Statistics 2010: total exports include re-exports
 */
export function isExport<R extends Pick<TradeRecord, "flow">>({ flow }: R): boolean {
  return flow === "export" || flow === "re-export";
}

const quantity = objectOf<Quantity>({ value: required(numberValue), unit: required(text) });

const fields = objectOf<TradeRecord>(
  {
    ...RECORD_FIELDS,
    flow: required(oneOf<TradeFlow>({ export: true, import: true, "re-export": true, "re-import": true })),
    kind: required(oneOf<TradeKind>({ goods: true, services: true })),
    product: required(text),
    code: optional(text),
    scheme: optional(text),
    period: required(period),
    reporter: optional(area),
    markets: optional(areaList),
    value: optional(moneyValue),
    decimals: optional(wholeNumber(-24, 12)),
    valuation: optional(oneOf<Valuation>({ FOB: true, CIF: true, invoice: true })),
    quantity: optional(quantity),
    performances: optional(countValue),
    audience: optional(countValue),
    partOf: optional(referenceTo("trades")),
    status: optional(status),
    obsStatus: optional(observationStatus),
    confStatus: optional(confidentialityStatus),
  },
  { together: ["code", "scheme"] },
);

/** The fields, of which a code comes with the list that it is of; that the value is in a currency of the period, and that the precision of a figure is said once: by the figure. */
export const tradeRecordShape = withRule(fields, ({ value, decimals, period }, path, inspection) => {
  reportWithdrawn(value, period, [...path, "value"], inspection);
  if (value === undefined || decimals === undefined || !isMoneyFigure(value)) return;
  const expected = "left out where the value is a figure, which says its precision itself";
  report(inspection, [...path, "decimals"], "model/invalid-number", expected, decimals);
});
