/**
 * A report as tidy CSV: one figure a row, with titles and names in the language of its readers, and codes beside them.
 */

import { type Call, checkedOptions, requireFields } from "../../foundation/arguments";
import { optionWord } from "../../foundation/option-word";
import { requireWordsLocale, type WordsLocale } from "../../foundation/words-locale";
import type { AreaLabelOptions } from "../../geography/area-label";
import type { AmountFormat } from "../../money/format";
import type { Dimension } from "../../report/figures/report-figure";
import type { AnnualReport } from "../../report/report-content";
import { reasonSaid } from "../../report/telling/reason-words";
import { figureSubject, memberSaid } from "../../report/telling/subject-words";
import { currencySaid, periodSaid, type ReportTelling, reportWords } from "../../report/telling/telling";
import { CSV_WORDS, type CsvColumnName } from "./csv-words";
import {
  FIGURE_DIMENSIONS,
  type FigureRow,
  type FiguresOfOptions,
  figureRow,
  ofReport,
  type PlacedFigure,
  placedFigures,
  requireFigureChoice,
  sourcesSaid,
} from "./figures-of";
import type { FlatCell } from "./quantity";
import { csvOfTable, type RowsToCsvOptions, requireCsvForm } from "./rows-to-csv";

/** How a report is written as CSV. */
export interface ReportToCsvOptions extends FiguresOfOptions, RowsToCsvOptions {
  /** The language of titles and names; English where left out. */
  readonly locale?: WordsLocale;
  /** Names of areas that go before those of `Intl`. */
  readonly labels?: NonNullable<AreaLabelOptions["labels"]>;
  /** `rmb` writes RMB for CNY in English words; the ISO 4217 code where left out. */
  readonly display?: NonNullable<AmountFormat["display"]>;
}

const OPTIONS = ["tables", "limit", "locale", "labels", "display", "delimiter", "byteOrderMark"] as const;
const CALL: Call = { chapter: "io", call: `reportToCsv(report, { ${OPTIONS.join(", ")} })` };

/**
 * The figures of a report as tidy CSV, each once, in the order of chapters and tables: what it is of in words, its indicator,
 * period and breakdown as codes and names, its exact value and bounds, its unit, status and source. There is a column for what
 * any figure is broken down by. Numbers have every digit and no marks; as readers write them they stand in a column of words. Where
 * only a bound or an interval is known, the column of values is empty, as in `figuresOf`.
 * Cells are as safe to open in a spreadsheet as those of `rowsToCsv`. A report without figures gives the header alone.
 *
 * @throws `io/invalid-argument`, `io/unknown-option`, `io/unknown-delimiter`
 * @source RFC 4180; OWASP, CSV Injection
 * @example
 * const delegations: Delegation[] = [{ id: "v", direction: "outbound", period: "2012", count: 61, persons: 1100 }];
 * const ledger = createLedger({ delegations });
 * const report = annualReport(ledger, { period: "2012", currency: "USD", profile: PRC_STATISTICS });
 * reportToCsv(report).startsWith("ID,Chapter,Table,Figure,Indicator") // => true
 * reportToCsv(report, { locale: "zh" }).startsWith("编号,章,表,数据,指标") // => true
 */
export function reportToCsv(report: AnnualReport, options?: ReportToCsvOptions): string {
  const given = checkedOptions(CALL, options, OPTIONS);
  const { locale, labels = {}, display } = given;
  const telling = {
    locale: requireWordsLocale("io", locale),
    labels: requireFields(CALL, "labels", labels),
    display: optionWord("io", "the display of amounts", display, ["code", "rmb"]),
  };
  const form = requireCsvForm(CALL, given);
  const { tables, limit } = requireFigureChoice(CALL, given);
  const table = ofReport(CALL, report, () => {
    const figures = placedFigures(report, tables);
    const columns = columnsOf(figures, telling, report, limit);
    const rows = figures.map((placed) => {
      const row = figureRow(placed, limit, telling);
      return columns.map(([, cell]) => cell(placed, row));
    });
    return { columns: columns.map(([title]) => title), rows };
  });
  return csvOfTable(table, form);
}

/** A column by its title, and what stands in it of a figure. */
type Column = readonly [title: string, cell: (placed: PlacedFigure, row: FigureRow) => FlatCell];

function columnsOf(
  figures: readonly PlacedFigure[],
  telling: ReportTelling,
  report: AnnualReport,
  limit: number,
): readonly Column[] {
  const words = reportWords(telling);
  const { columns: titles, code, statuses, ends, units } = CSV_WORDS[telling.locale];
  const column = (name: CsvColumnName, cell: Column[1]): Column => [titles[name], cell];
  const codes = (name: CsvColumnName, cell: Column[1]): Column => [code(titles[name]), cell];
  const sourceTitles = new Map(report.sources.map(({ id, title }) => [id, title]));
  return [
    column("id", (_, row) => row.id),
    column("chapter", (_, row) => words.sections[row.chapter]),
    column("table", (_, row) => words.tables[row.table](periodSaid(telling, report.period))),
    column("figure", ({ figure }) => figureSubject(telling, figure)),
    column("indicator", (_, row) => words.indicators[row.indicator]),
    codes("indicator", (_, row) => row.indicator),
    codes("statistic", (_, row) => row.statistic),
    column("period", ({ figure }) => periodSaid(telling, figure.period)),
    codes("period", (_, row) => row.period),
    column("base", ({ figure }) => (figure.base === undefined ? null : periodSaid(telling, figure.base))),
    codes("base", (_, row) => row.base),
    ...dimensionsIn(figures).flatMap((dimension): readonly Column[] => [
      [words.dimensions[dimension], ({ figure }) => memberNames(telling, figure.breakdown, dimension)],
      [code(words.dimensions[dimension]), (_, row) => row[dimension]],
    ]),
    column("value", (_, row) => row.text),
    column("words", (_, row) => row.words),
    column("lower", (_, row) => row.lower_text),
    column("lower-end", (_, row) => row.lower_end && ends[row.lower_end]),
    column("upper", (_, row) => row.upper_text),
    column("upper-end", (_, row) => row.upper_end && ends[row.upper_end]),
    column("unit", ({ figure }, row) => {
      if (row.unit_name !== null) return row.unit_name;
      return Object.hasOwn(units, row.unit)
        ? units[row.unit as keyof typeof units]
        : currencySaid(telling, figure.unit);
    }),
    codes("unit", (_, row) => row.unit),
    column("status", (_, row) => statuses[row.status]),
    codes("status", (_, row) => row.status),
    column("obs-status", (_, row) => row.obs_status && reportWords(telling).statuses[row.obs_status]),
    codes("obs-status", (_, row) => row.obs_status),
    column("reason", (_, row) => row.reason && reasonSaid(telling, row.reason)),
    codes("reason", (_, row) => row.reason),
    column("areas", (_, row) => row.areas),
    column("records", (_, row) => row.records),
    column("sources", (_, row) => row.sources),
    column("source", ({ figure }) =>
      sourcesSaid(figure.basis.sources, limit, (id) => sourceTitles.get(id) ?? id),
    ),
  ];
}

/** By what any of the figures is broken down. */
function dimensionsIn(figures: readonly PlacedFigure[]): readonly Dimension[] {
  const used = new Set(figures.flatMap(({ figure }) => figure.breakdown.map(({ dimension }) => dimension)));
  return (Object.keys(FIGURE_DIMENSIONS) as readonly Dimension[]).filter((dimension) => used.has(dimension));
}

function memberNames(
  telling: ReportTelling,
  breakdown: PlacedFigure["figure"]["breakdown"],
  dimension: Dimension,
): string | null {
  const named = breakdown.filter((member) => member.dimension === dimension);
  return named.length === 0 ? null : reportWords(telling).join(named.map((one) => memberSaid(telling, one)));
}
