/**
 * As of when areas are counted, in words, and what another choice would change.
 */

import { capitalize, joinWords } from "../../foundation/text";
import type { AreasAsOf } from "../../geography/area-count";
import type { AreaNote } from "../../report/area-notes";
import { areaCountWords } from "./style";
import { escapeMarkdown } from "./text";

/** `, as they stood in 1959`; nothing where areas are counted as the records name them. */
export function asOfWords(asOf: AreasAsOf | undefined): string {
  if (asOf === undefined) return "";
  return asOf === "record" ? ", as they stood in the period of each record" : `, as they stood in ${asOf}`;
}

/** One line for each count of areas that is another one where areas are counted as they stood. */
export function areaNoteItems(notes: readonly AreaNote[]): readonly string[] {
  return notes.map(({ of, records, counted, then }) => {
    const whose = records.length === 0 ? "" : ` (${joinWords(records.map(escapeMarkdown))})`;
    const found =
      then === undefined
        ? "some areas changed within that period or were none, so give a day to count as of"
        : areaCountWords(then);
    return `${capitalize(of)}${whose}: ${areaCountWords(counted)}; as the areas stood in the period of each record, ${found}`;
  });
}
