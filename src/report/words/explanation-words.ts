/**
 * What a language has to have to explain a figure aloud.
 */

import type { Indicator, Statistic } from "../figures/report-figure";

/** The words of explanations. */
export interface ExplanationWords {
  /** What a figure is, and its number: "Exports in 2012 were USD 23.3 million". */
  readonly headline: (what: string, period: string, value: string) => string;
  readonly unknown: (what: string, period: string, reason: string) => string;
  /** The rule, of a figure with so many records. */
  readonly rules: Readonly<
    Record<Statistic, (indicator: Indicator, records: number, base: string | undefined) => string>
  >;
  /** What a figure is, and by what rule it was computed. */
  readonly computed: (said: string, rule: string) => string;
  readonly exactly: (number: string) => string;
  /** What was computed of those that state it, where only a bound is known. */
  readonly stated: (number: string) => string;
  /** As what a printed figure is read. */
  readonly readAs: (interval: string) => string;
  readonly records: (records: readonly string[], more: number) => string;
  readonly claims: (claims: readonly string[]) => string;
  readonly place: (title: string, at: string | undefined) => string;
  /** Records or claims, and the places that they cite. */
  readonly places: (from: string | undefined, places: readonly string[], more: number) => string;
  readonly atRates: (rates: readonly string[]) => string;
  readonly figures: (figures: readonly string[], more: number) => string;
  readonly figure: (what: string, period: string, value: string) => string;
}
