/**
 * What all parts of a page about a report are written with: the words, the figures by their ids, and the numbers of sources.
 */

import { oneLine } from "../../foundation/text";
import type { SourceRef } from "../../model/record";
import type { ReportFigure } from "../../report/figures/report-figure";
import type { AnnualReport } from "../../report/report-content";
import { type ReportTelling, reportWords } from "../../report/telling/telling";
import type { ReportWords } from "../../report/words/words";
import type { Block, Text } from "./page";

/** A report that is written, and with what. */
export interface ReportWriting {
  readonly report: AnnualReport;
  readonly telling: ReportTelling;
  readonly words: ReportWords;
  readonly figures: ReadonlyMap<string, ReportFigure>;
  /** The number that each source has in the list at the end. */
  readonly sourceNumbers: ReadonlyMap<string, number>;
}

export function reportWriting(report: AnnualReport, telling: ReportTelling): ReportWriting {
  return {
    report,
    telling,
    words: reportWords(telling),
    figures: new Map(report.figures.map((figure) => [figure.id, figure])),
    sourceNumbers: new Map(report.sources.map(({ id }, at) => [id, at + 1])),
  };
}

const CITATIONS_SHOWN = 3;

/** `[1] sentence 4`, the number being that of the source in the list. */
export function placeSaid({ sourceNumbers }: ReportWriting, { document, at }: SourceRef): string {
  const number = `[${sourceNumbers.get(document) ?? oneLine(document)}]`;
  return at === undefined ? number : `${number} ${oneLine(at).trim()}`;
}

/** `[1] sentence 4; [1] sentence 5; 2 more`; each place once. */
export function cited(writing: ReportWriting, sources: readonly (SourceRef | undefined)[]): string {
  const places = [
    ...new Set(sources.flatMap((source) => (source === undefined ? [] : placeSaid(writing, source)))),
  ];
  // One more takes no more room than that there is one more.
  const shown = places.length === CITATIONS_SHOWN + 1 ? places.length : CITATIONS_SHOWN;
  return places.length === 0
    ? ""
    : writing.words.citations(places.slice(0, shown), Math.max(0, places.length - shown));
}

/** Text with its citation in brackets and its note behind it. */
export function remarked(
  writing: ReportWriting,
  text: string,
  source: SourceRef | undefined,
  note?: string,
): string {
  const { words } = writing;
  const citation = cited(writing, [source]);
  const said = citation === "" ? text : text + words.inBrackets(citation);
  return note === undefined
    ? said
    : words.sentences([words.sentence(said), words.sentence(oneLine(note).trim())]);
}

/** A list; no items give none. */
export function listOf(items: readonly Text[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "list", isOrdered: false, items }];
}

/** A paragraph; no text gives none. */
export function paragraphOf(text: Text): readonly Block[] {
  return text === "" ? [] : [{ kind: "paragraph", text }];
}

/** A list under the words that say what it is of. */
export function headedList(heading: string, items: readonly Text[]): readonly Block[] {
  return items.length === 0
    ? []
    : [{ kind: "paragraph", text: [{ kind: "strong", text: heading }] }, ...listOf(items)];
}

/** So many lines of one list are read. */
const LINES_SHOWN = 12;

/** The first lines of a long list, and how many more there are. */
export function firstLines(
  { words }: ReportWriting,
  lines: readonly string[],
  shown: number = LINES_SHOWN,
): readonly string[] {
  const more = lines.length - shown;
  return more > 1 ? [...lines.slice(0, shown), words.lists.leftOut.more(more)] : lines;
}
