/**
 * What a language has to have to tell how the figures of a report came about.
 */

import type { CountedAreas } from "../summaries/area-notes";

/** The words of method. */
export interface MethodWords {
  readonly sources: string;
  readonly source: (
    title: string,
    publisher: string,
    published: string | undefined,
    note: string | undefined,
  ) => string;
  /** How countries and regions were counted, by the ids of known profiles; `ofProfile` for those of one's own. */
  readonly profiles: Readonly<Record<string, string>>;
  readonly ofProfile: (id: string) => string;
  /** A short name of a known profile, behind "not in". */
  readonly lists: Readonly<Record<string, string>>;
  readonly asOf: (period: string | undefined) => string;
  /** How printed figures were read, by the ids of known policies. */
  readonly readings: Readonly<Record<string, string>>;
  readonly ofReading: (id: string) => string;
  /** That what had fewer digits in the units of its source is told as about so much. */
  readonly filledUp: string;
  readonly rounding: string;
  readonly exact: string;
  readonly bounds: string;
  readonly currency: (currency: string) => string;
  readonly rates: (rates: readonly string[]) => string;
  readonly revisions: string;
  readonly personTrips: string;
  readonly counted: Readonly<Record<CountedAreas, string>>;
  /** A count of areas, and what it would be as they stood then; without it, that nobody can say. */
  readonly areaNote: (of: string, number: string, then: string | undefined) => string;
}
