/**
 * A report as a page: its chapters in their order, what is in no figure, and where the figures come from.
 */

import type { AnnualReport } from "../../report/report-content";
import type { ChapterId, TableId } from "../../report/tables/report-table";
import { periodSaid, type ReportTelling } from "../../report/telling/telling";
import type { SectionId } from "../../report/words/words";
import type { Block, Page, PageSection } from "./page";
import { agreementBlocks, partnershipBlocks } from "./report-agreements";
import { comparisonBlocks, highsOf } from "./report-compared";
import { leftOutBlocks } from "./report-left-out";
import { methodBlocks } from "./report-method";
import { organizedSaid, programmeBlocks } from "./report-programmes";
import { remainderBlocks } from "./report-remainder";
import { tableBlocks } from "./report-tables";
import { paragraphOf, type ReportWriting, reportWriting } from "./report-writing";

/**
 * A report as a page, in the words of one language. Sections without content are left out.
 *
 * @throws nothing for what `annualReport` gave
 */
export function pageOfReport(report: AnnualReport, telling: ReportTelling, title?: string): Page {
  const writing = reportWriting(report, telling);
  const { words } = writing;
  const earlier = report.earlier.map((period) => periodSaid(telling, period));
  const sections = SECTIONS.flatMap((id): readonly PageSection[] => {
    const blocks = blocksOf(writing, id);
    return blocks.length === 0 ? [] : [{ id, heading: words.sections[id], blocks }];
  });
  return {
    locale: telling.locale,
    title: title ?? words.title(periodSaid(telling, report.period)),
    ...(sections.length === 0
      ? { lead: words.sentence(words.noFigures) }
      : earlier.length > 0 && { lead: words.comparedWith(earlier) }),
    sections,
  };
}

const SECTIONS: readonly SectionId[] = [
  "key-figures",
  "exchange",
  "programmes",
  "trade",
  "observations",
  "compared",
  "left-out",
  "method",
];

function blocksOf(writing: ReportWriting, id: SectionId): readonly Block[] {
  switch (id) {
    case "key-figures":
      return [...chapterBlocks(writing, id), ...highsOf(writing, figuresIn(writing, id))];
    case "exchange":
      return [...behindExchange(writing), ...chapterBlocks(writing, id)];
    case "programmes":
      return [
        ...chapterBlocks(writing, id, TOLD_IN_LISTS),
        ...programmeBlocks(writing),
        ...agreementBlocks(writing),
        ...partnershipBlocks(writing),
      ];
    case "compared":
      return [...chapterBlocks(writing, id), ...comparisonBlocks(writing, figuresIn(writing, "key-figures"))];
    case "left-out":
      return leftOutBlocks(writing);
    case "method":
      return methodBlocks(writing);
    default:
      return chapterBlocks(writing, id);
  }
}

/** Tables whose figures stand in sentences of their section. */
const TOLD_IN_LISTS: readonly TableId[] = ["agreements"];

/** The charts behind tables. */
const CHARTS: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  "visits-by-direction": ["directions"],
  "visits-by-area": ["areas"],
  "activities-by-area": ["areas"],
  "exports-by-product": ["products", "shares"],
  periods: ["series"],
};

/** The tables of a chapter, each with its charts, every chart once. */
function chapterBlocks(
  writing: ReportWriting,
  chapter: ChapterId,
  without: readonly TableId[] = [],
): readonly Block[] {
  const tables = writing.report.chapters.find(({ id }) => id === chapter)?.tables ?? [];
  const drawn = new Set<string>();
  return tables.flatMap((table) => {
    if (without.includes(table.id)) return [];
    const charts = (CHARTS[table.id] ?? []).filter((id) => !drawn.has(id));
    for (const id of charts) drawn.add(id);
    return [
      ...tableBlocks(writing, table),
      ...(table.id === "trade-totals" ? remainderBlocks(writing, table) : []),
      ...charts.map((id): Block => ({ kind: "chart", id })),
    ];
  });
}

function figuresIn({ report }: ReportWriting, chapter: ChapterId): ReadonlySet<string> {
  const tables = report.chapters.find(({ id }) => id === chapter)?.tables ?? [];
  return new Set(
    tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((figure) => figure?.id ?? []))),
  );
}

/** Who stands behind the exchange, as far as the records say. */
function behindExchange(writing: ReportWriting): readonly Block[] {
  const { words, report } = writing;
  const said = organizedSaid(writing, report.organizedBy);
  const hasExchange = report.chapters.some(({ id }) => id === "exchange");
  return said.length === 0 || !hasExchange ? [] : paragraphOf(words.sentence(words.parts(said)));
}
