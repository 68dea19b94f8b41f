/**
 * What records and published figures say beside their numbers, each note once.
 */

import { getOrCreate } from "../foundation/collections";
import type { SourceRef } from "../model/record";
import type { Period } from "../time/period";
import type { PublishedLine } from "./figures/published-figures";
import type { PeriodRecords } from "./figures/records-of-periods";
import type { NoteLine } from "./report-content";

/** Notes of trades, observations and published figures of the period; others stand beside what they are of. */
export function noteLines(
  { trades, observations }: PeriodRecords,
  published: readonly PublishedLine[],
  period: Period,
): readonly NoteLine[] {
  const notes = new Map<string, { readonly names: Set<string>; readonly source: SourceRef | undefined }>();
  const add = (name: string | undefined, note: string | undefined, source: SourceRef | undefined) => {
    if (note === undefined) return;
    const { names } = getOrCreate(notes, note, () => ({ names: new Set(), source }));
    if (name !== undefined) names.add(name);
  };
  for (const { figure, claim } of published)
    if (figure.period === period) add(undefined, claim.note, claim.source);
  for (const { product, note, source } of trades) add(product, note, source);
  for (const { indicator, note, source } of observations) add(indicator, note, source);
  return Object.freeze(
    [...notes].map(([note, { names, source }]) =>
      Object.freeze({ names: Object.freeze([...names]), note, source }),
    ),
  );
}
