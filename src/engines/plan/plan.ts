/**
 * A plan: what is measured of which records, by which keys, as data. It names declared fields only, so that the same plan runs
 * over an array, in shards, and in a database.
 */

import type { ExchangeRate } from "../../rates/exchange-rate";
import type { AverageBasis } from "../../rates/rate-query";

/** A condition on a text field, or on a list: all conditions of a plan have to hold. `null` is the unknown. */
export type PlanCondition =
  | { readonly field: string; readonly in: readonly (string | null)[] }
  | { readonly field: string; readonly notIn: readonly (string | null)[] }
  /** Text by code point, both ends included: for years, months and days. The unknown is in none. */
  | { readonly field: string; readonly from?: string; readonly to?: string }
  /** Of lists: records that name at least one of these. */
  | { readonly field: string; readonly has: readonly string[] };

/** A key of the rows: a text field or a list, under its own name; of a code, the first digits of it. */
export type PlanKey = string | { readonly field: string; readonly digits: number };

/** A measure: `records`, the name of a count or money field, a measure of one's own, or one of these. */
export type PlanMeasure =
  | string
  | { readonly sum: string }
  /** Money in one currency, at the rates of the plan. */
  | { readonly sum: string; readonly in: string }
  /** Different texts; of areas, by what a profile counts: `ISO_3166`, `PRC_STATISTICS` or `UN_M49`. */
  | { readonly distinct: string; readonly profile?: PlanProfile }
  | { readonly least: string }
  | { readonly greatest: string };

/** The profiles that a plan can name. */
export type PlanProfile = "ISO_3166" | "PRC_STATISTICS" | "UN_M49";

/** The rates at which money becomes money of another currency. */
export interface PlanRates {
  readonly rates: readonly ExchangeRate[];
  /** Averages on this basis, of the year or month of a record; where left out, whatever its period has, or the month, quarter or year around it. */
  readonly basis?: AverageBasis;
  /** Currencies through which a cross rate may go. */
  readonly pivots?: readonly string[];
}

/** How rows are put in order, before the first `limit` are taken. Rows of one value stay in the order of their keys. */
export interface PlanOrder {
  /** A key or a measure that has an order: records, distinct texts, and sums by what they are at least. */
  readonly by: string;
  readonly descending?: boolean;
}

/** What is measured of which records, by which keys. */
export interface Plan {
  /** The kind of records: `trades`, `delegations`, or one of one's own. */
  readonly from: string;
  /** All of them have to hold. Of the records of a ledger what is not held is left out, unless a condition is on `status`. */
  readonly where?: readonly PlanCondition[];
  /** The keys of the rows; one row of everything where left out. */
  readonly by?: readonly PlanKey[];
  /** Rows of subtotals as well: of the first keys (`rollup`), or of every choice of keys (`cube`). */
  readonly levels?: "rollup" | "cube";
  /** At least one, by the name of its column. */
  readonly measures: Readonly<Record<string, PlanMeasure>>;
  readonly rates?: PlanRates;
  /** What becomes of records that are part of another one; refused where left out and there are any. */
  readonly parts?: "left-out" | "counted";
  /** What becomes of records of several frequencies, as years beside months, and of keys that hold one another; refused where left out. */
  readonly overlap?: "allow";
  /** Not with levels, whose rows have an order of their own. */
  readonly order?: readonly PlanOrder[];
  readonly limit?: number;
}

/** A row of the answer: its keys, its measures by name, and with levels which keys it has, as `rollup` and `cube` say it. */
export type PlanRow = Readonly<Record<string, unknown>>;
