/**
 * Counts of records, and of areas, as the lists of a page say them.
 */

import type { Count } from "../../figures/count";
import { totalCount } from "../../figures/count-sum";
import { describeInterval } from "../../figures/describe-interval";
import { textOrder } from "../../foundation/text";
import { type AreaCount, wordsOfAreaCount } from "../../geography/area-count-words";
import type { AreaNote } from "../../report/summaries/area-notes";
import { areaSaid, type ReportTelling, reportWords } from "../../report/telling/telling";
import type { ReportWriting } from "./report-writing";

/** A count of a record, as its wording bounds it. */
export function countSaid({ locale }: ReportTelling, count: Count): string {
  return describeInterval(totalCount([count]), { locale });
}

/** How many areas, in words; `undefined` where nothing is known. */
export function areaCountSaid(telling: ReportTelling, count: AreaCount | undefined): string | undefined {
  if (count === undefined) return undefined;
  const profile = reportWords(telling).method.lists[count.profile] ?? count.profile;
  return wordsOfAreaCount({ ...count, profile }, telling.locale, telling.labels);
}

/** The names of the areas counted, with "and others" where more are meant; `undefined` where none is named. */
export function areaNames(telling: ReportTelling, count: AreaCount | undefined): string | undefined {
  if (count === undefined || count.codes.length === 0) return undefined;
  const words = reportWords(telling);
  const names = count.codes.map((code) => areaSaid(telling, code)).sort(textOrder);
  return words.join(count.open ? [...names, words.others] : names);
}

/** One sentence for each count of areas that is another one where areas are counted as they stood. */
export function areaNoteItems(
  { telling, words }: ReportWriting,
  notes: readonly AreaNote[],
): readonly string[] {
  const { method, notKnown } = words;
  return notes.map(({ of, counted, then }) => {
    const stood = then && (areaCountSaid(telling, then) ?? notKnown);
    return method.areaNote(method.counted[of], areaCountSaid(telling, counted) ?? notKnown, stood);
  });
}
