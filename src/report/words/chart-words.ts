/**
 * What a language has to have to title the charts of a report and their axes.
 */

import type { FigureScale } from "../../figures/scale";
import type { Indicator } from "../figures/report-figure";

/** The charts of a report. */
export type ChartId = "areas" | "products" | "shares" | "series" | "directions";

/** The words of charts. Periods and names are in words already. */
export interface ChartWords {
  /** The title of each chart: what it shows, and of when. */
  readonly titles: Readonly<
    Record<"areas" | "products" | "shares", (indicator: Indicator, period: string) => string> &
      /** Of several indicators where none is given. */
      Record<"series" | "directions", (indicator: Indicator | undefined, periods: string) => string>
  >;
  /** From a first to a last period. */
  readonly span: (first: string, last: string) => string;
  /** The title of an axis of numbers: "Visits", "Exports, USD million", "Share of exports, per cent". */
  readonly axis: (indicator: Indicator, unit: string | undefined) => string;
  readonly shareAxis: (indicator: Indicator) => string;
  /** The title of the axis of names or periods. */
  readonly names: Readonly<Record<ChartId, string>>;
  /** A currency and a scale behind numbers: "USD million", "万美元". */
  readonly moneyUnit: (currency: string, scale: FigureScale | undefined) => string;
  /** A scale of numbers without a currency: "million", "万". */
  readonly scaleUnit: (scale: FigureScale) => string;
  /** The rule at a published total, with its number in words. */
  readonly publishedTotal: (indicator: Indicator, number: string) => string;
  /** What the bar from end to end of an interval is. */
  readonly range: string;
  readonly published: string;
  readonly computed: string;
  /** The mark at a record high: "highest since 2008", and "highest ever" where a source says it. */
  readonly highest: (since: string | undefined) => string;
  /** A break at a period, with its note. */
  readonly broken: (at: string, note: string | undefined) => string;
  /** The caption with the publishers of all sources. */
  readonly source: (publishers: readonly string[]) => string;
  /** What a reader hears instead of the picture: its title, and each number in words. */
  readonly alternative: (
    title: string,
    numbers: readonly (readonly [name: string, number: string])[],
  ) => string;
}
