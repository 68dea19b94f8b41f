/**
 * The tables of a report as blocks of a page: captions, heads and cells in words, and why a cell is empty.
 */

import { getOrCreate } from "../../foundation/collections";
import { capitalize } from "../../foundation/text";
import type { Dimension, ReportFigure, Statistic, UndefinedReason } from "../../report/figures/report-figure";
import type { ReportColumn, ReportRow, ReportTable } from "../../report/tables/report-table";
import { exactTextOf, figureSaid } from "../../report/telling/figure-words";
import { needsNote, reasonSaid } from "../../report/telling/reason-words";
import { figureSubject, memberSaid, subjectSaid } from "../../report/telling/subject-words";
import { periodSaid } from "../../report/telling/telling";
import type { Block, PageCell, PageColumn, PageRow } from "./page";
import { cited, paragraphOf, type ReportWriting } from "./report-writing";

/** A table with its notes. */
export function tableBlocks(writing: ReportWriting, table: ReportTable): readonly Block[] {
  const { words, telling, report } = writing;
  const heads = table.rows.map((row) => rowHead(writing, table, row));
  const titles = table.columns.map((column) => columnTitle(writing, table, column));
  const citations = table.rows.map(({ cells }) =>
    cited(
      writing,
      cells.flatMap((figure) => figure?.basis.sources ?? []),
    ),
  );
  const isCited = citations.some((citation) => citation !== "");
  const columns: readonly PageColumn[] = [
    { title: headTitle(writing, table), isNumeric: false },
    ...titles.map((title) => ({ title, isNumeric: true })),
    ...(isCited ? [{ title: words.heads.source, isNumeric: false }] : []),
  ];
  const rows = table.rows.map(
    (row, at): PageRow => ({
      cells: [
        { text: heads[at] ?? "" },
        ...row.cells.map((figure) => cellOf(writing, figure, statisticOf(table, row))),
        ...(isCited ? [{ text: citations[at] ?? "" }] : []),
      ],
      isTotal: isTotal(table, row),
    }),
  );
  const { id, addsUp } = table;
  const caption = words.tables[id](periodSaid(telling, report.period));
  const hasTotal = rows.length > 2 && rows.some((row) => row.isTotal);
  return [
    { kind: "table", id, caption, columns, rows },
    ...(hasTotal && !addsUp ? paragraphOf(words.lists.doesNotAddUp) : []),
    ...emptyCells(writing, table),
  ];
}

/** A cell: the figure in words, as published where not all of its row is, and what nobody can say as a dash. */
function cellOf(
  writing: ReportWriting,
  figure: ReportFigure | undefined,
  ofRow: Statistic | undefined,
): PageCell {
  if (figure === undefined) return { text: "" };
  const { words, telling } = writing;
  const { id, reason, printed } = figure;
  const exact = exactTextOf(figure);
  const isEmpty = reason !== undefined && printed === undefined;
  const none = reason === "not-stated" ? words.notStated : words.noNumber;
  const said = isEmpty ? none : figureSaid(telling, figure);
  const isApart = figure.statistic === "published" && ofRow !== "published";
  return {
    text: (isApart ? words.statistics.published(said, undefined) : said) + besideValue(writing, figure),
    figure: id,
    ...(exact !== undefined && { exact }),
  };
}

/** Of a stock its day, and of whatever is no normal value its status. */
function besideValue(
  { words, telling }: ReportWriting,
  { day, obsStatus }: Pick<ReportFigure, "day" | "obsStatus">,
): string {
  const said = [
    ...(day === undefined ? [] : [periodSaid(telling, day)]),
    ...(obsStatus === undefined || obsStatus === "A" ? [] : [words.statuses[obsStatus]]),
  ];
  return said.length === 0 ? "" : words.inBrackets(words.parts(said));
}

function isTotal({ rows }: ReportTable, { indicator, members }: ReportRow): boolean {
  return rows.length > 1 && indicator === undefined && members.length === 0;
}

/** What is said of an indicator by a row, where the column leaves it open. */
const BY_ROW: readonly Statistic[] = ["published", "remainder", "as-stated"];

/** What all of a row is that has a value, changes aside. */
function statisticOf({ columns }: ReportTable, { cells }: ReportRow): Statistic | undefined {
  if (columns[0]?.statistic !== undefined) return undefined;
  const levels = cells.filter((figure) => figure?.interval !== undefined && figure.base === undefined);
  const [statistic = cells[0]?.statistic, ...others] = new Set(levels.map((figure) => figure?.statistic));
  return others.length === 0 ? statistic : undefined;
}

function rowHead({ words, telling }: ReportWriting, table: ReportTable, row: ReportRow): string {
  const { indicator, members } = row;
  if (indicator === undefined) {
    if (members.length > 0)
      return capitalize(words.parts(members.map((member) => memberSaid(telling, member))));
    return words.total;
  }
  const subject = subjectSaid(telling, indicator, members);
  const statistic = statisticOf(table, row);
  return statistic !== undefined && BY_ROW.includes(statistic)
    ? words.statistics[statistic](subject, undefined)
    : capitalize(subject);
}

/** By what the rows are broken down, or that they are of several figures. */
function headTitle({ words }: ReportWriting, { rows }: ReportTable): string {
  if (rows.some(({ indicator }) => indicator !== undefined)) return words.heads.figure;
  const dimensions = new Set<Dimension>();
  for (const { members } of rows) for (const { dimension } of members) dimensions.add(dimension);
  const titles = [...dimensions].map((dimension, at) => {
    const title = words.dimensions[dimension];
    return at === 0 ? title : title.toLowerCase();
  });
  return titles.length === 0 ? words.heads.figure : words.parts(titles);
}

function columnTitle(
  { words, telling, figures }: ReportWriting,
  table: ReportTable,
  column: ReportColumn,
): string {
  const { indicator, statistic, base } = column;
  const period = periodSaid(telling, column.period);
  const name = indicator === undefined ? undefined : words.indicators[indicator];
  if (base !== undefined && statistic !== undefined)
    return words.statistics[statistic](name, periodSaid(telling, base));
  const isAlone = table.columns.every(
    (other) => other === column || other.period === column.period || !isAlike(other, column),
  );
  if (statistic === "share") return shareTitle({ words, figures }, table, column);
  const isValue = statistic === undefined || statistic === "value";
  if (isValue && name === undefined) return period;
  const title = isValue ? (name ?? period) : words.statistics[statistic](name, undefined);
  return isAlone ? title : words.parts([title, period]);
}

/** Shares are of what their figures name: the sum of the records, or what is published. */
function shareTitle(
  { words, figures }: Pick<ReportWriting, "words" | "figures">,
  { columns, rows }: ReportTable,
  column: ReportColumn,
): string {
  const at = columns.indexOf(column);
  const id = rows.flatMap(({ cells }) => cells[at]?.basis.figures[1] ?? [])[0];
  const whole = id === undefined ? undefined : figures.get(id);
  if (whole === undefined) return words.statistics.share(undefined, undefined);
  const name = words.indicators[whole.indicator];
  const isPublished = whole.statistic === "published";
  return words.statistics.share(isPublished ? words.statistics.published(name, undefined) : name, undefined);
}

function isAlike(one: ReportColumn, other: ReportColumn): boolean {
  return one.indicator === other.indicator && one.statistic === other.statistic;
}

/** Why cells are empty, once for each reason that nobody sees from the other cells. */
function emptyCells({ words, telling }: ReportWriting, { rows }: ReportTable): readonly Block[] {
  const byReason = new Map<UndefinedReason, string[]>();
  for (const { cells } of rows) {
    // A change that cannot be told is told by its growth.
    const isGrowthThere = cells.some((figure) => figure?.statistic === "growth");
    for (const figure of cells) {
      if (figure?.reason === undefined || figure.printed !== undefined || !needsNote(figure.reason)) continue;
      if (figure.statistic === "change" && isGrowthThere) continue;
      getOrCreate(byReason, figure.reason, () => []).push(figureSubject(telling, figure));
    }
  }
  return [...byReason].flatMap(([reason, cells]) => {
    const shown = cells.length === CELLS_NAMED + 1 ? cells : cells.slice(0, CELLS_NAMED);
    const said = words.reasonNote(shown, cells.length - shown.length, reasonSaid(telling, reason));
    return paragraphOf(said);
  });
}

const CELLS_NAMED = 5;
