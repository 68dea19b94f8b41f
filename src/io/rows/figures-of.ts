/**
 * The figures of a report as tidy rows: one figure a row, each once, with a column for everything that it is broken down by.
 */

import type { Decimal } from "decimal.js";
import { describeFigure } from "../../figures/describe-figure";
import { finiteEnd, type Interval, tightenInterval } from "../../figures/interval";
import { type Call, checkedOptions, invalidArgument, madeOf, requireArray } from "../../foundation/arguments";
import { requiredWord } from "../../foundation/option-word";
import { requireWordsLocale, type WordsLocale } from "../../foundation/words-locale";
import type { SourceRef } from "../../model/record";
import type { ObservationStatus } from "../../model/statistic-status";
import { compareDecimals } from "../../number/decimal";
import type {
  Dimension,
  Indicator,
  ReportFigure,
  Statistic,
  UndefinedReason,
} from "../../report/figures/report-figure";
import type { AnnualReport } from "../../report/report-content";
import { type ChapterId, TABLES, type TableId } from "../../report/tables/report-table";
import { figureSaid } from "../../report/telling/figure-words";
import { knownNumber } from "../../report/telling/known-number";
import type { ReportTelling } from "../../report/telling/telling";
import { digitsOfEnd, type FigureEnd, kindOfEnd, nearestNumber } from "./quantity";

/** By what figures are broken down, in the order of the columns. */
export const FIGURE_DIMENSIONS: Readonly<Record<Dimension, true>> = {
  direction: true,
  class: true,
  kind: true,
  programme: true,
  domain: true,
  product: true,
  area: true,
  market: true,
  currency: true,
  observation: true,
};

/** The ids of members by their dimension, `null` where a figure is not broken down by it. */
type Breakdown = { readonly [Name in Dimension]: string | null };

/** Whether a figure was computed from records or printed by a source, or has no value. */
export type FigureStatus = "computed" | "published" | "undefined";

/** A figure of a report as a row of plain cells. */
export interface FigureRow extends Breakdown {
  readonly id: string;
  /** Where it stands in the report first. */
  readonly chapter: ChapterId;
  readonly table: TableId;
  readonly indicator: Indicator;
  readonly statistic: Statistic;
  readonly period: string;
  /** Of changes: the period compared with. */
  readonly base: string | null;
  /**
   * The number that is nearest to it; `null` where it is not known to the last digit: of a bound, of a sum that is rounded or
   * of which part is unknown, and of "30 million" as a source has printed it. There the bounds and the words say what is known.
   */
  readonly value: number | null;
  /** Its exact digits; `null` where `value` is. */
  readonly text: string | null;
  /** What is known of it in words; `null` where it has no value. */
  readonly words: string | null;
  /** Where it lies, what it rests on being rounded or bounded; of one exact number, that number. */
  readonly lower: number | null;
  readonly lower_text: string | null;
  readonly lower_end: FigureEnd | null;
  readonly upper: number | null;
  readonly upper_text: string | null;
  readonly upper_end: FigureEnd | null;
  /** `count`, `number`, `ratio` per one, or a currency. */
  readonly unit: string;
  /** What an observation counts, in the words of its source. */
  readonly unit_name: string | null;
  readonly status: FigureStatus;
  /** Of an observation its status, a code of SDMX CL_OBS_STATUS. */
  readonly obs_status: ObservationStatus | null;
  /** Why it has no value. */
  readonly reason: UndefinedReason | null;
  /** As a source has printed it. */
  readonly printed: string | null;
  /** Of countries and regions: their codes. */
  readonly areas: string | null;
  /** How many records and sources it rests on. */
  readonly records: number;
  readonly sources: number;
  /** Its first sources, as `bulletin, table 3; yearbook`. */
  readonly source: string | null;
}

/** Which figures become rows, how many sources a row names, and the language of its words. */
export interface FiguresOfOptions {
  /** Those of these tables alone, in the order of the report. */
  readonly tables?: readonly TableId[];
  /** How many sources a row names at most; 20 where left out, `Infinity` for all. */
  readonly limit?: number;
  /** The language of words; English where left out. */
  readonly locale?: WordsLocale;
}

const CALL: Call = { chapter: "io", call: "figuresOf(report, { tables, limit, locale })" };
const LIMIT = 20;

/**
 * The figures of a report as tidy rows, each once by its id, in the order of chapters and tables. All rows have the same
 * columns, and what a figure does not have is `null`. A report without figures gives none.
 *
 * @throws `io/invalid-argument`, `io/unknown-option`
 * @example
 * const delegations: Delegation[] = [{ id: "v", direction: "outbound", period: "2012", count: 61, persons: moreThan(1000) }];
 * const ledger = createLedger({ delegations });
 * const report = annualReport(ledger, { period: "2012", currency: "USD", profile: PRC_STATISTICS });
 * const persons = figuresOf(report).find((row) => row.indicator === "persons" && row.direction === "outbound");
 * [persons?.value, persons?.lower, persons?.upper, persons?.words] // => [null, 1001, null, "more than 1,000"]
 */
export function figuresOf(report: AnnualReport, options?: FiguresOfOptions): readonly FigureRow[] {
  const given = checkedOptions(CALL, options, ["tables", "limit", "locale"]);
  const { tables, limit } = requireFigureChoice(CALL, given);
  const telling: ReportTelling = {
    locale: requireWordsLocale("io", given.locale),
    labels: {},
    display: "code",
  };
  return ofReport(CALL, report, () =>
    Object.freeze(placedFigures(report, tables).map((placed) => figureRow(placed, limit, telling))),
  );
}

/** A figure, and where in a report it stands first. */
export interface PlacedFigure {
  readonly figure: ReportFigure;
  readonly chapter: ChapterId;
  readonly table: TableId;
}

/** Options that are right, with those that were left out. */
export function requireFigureChoice(
  call: Call,
  { tables, limit = LIMIT }: FiguresOfOptions,
): { readonly tables: readonly TableId[] | undefined; readonly limit: number } {
  for (const table of requireArray(call, "the tables", tables ?? []))
    requiredWord("io", "a table", table, TABLES);
  if (!(Number.isInteger(limit) || limit === Number.POSITIVE_INFINITY) || limit < 0)
    throw invalidArgument(call, "the limit", limit, "a whole number of 0 or more, or Infinity");
  return { tables, limit };
}

/** What is made of a report, which a caller may have put together by hand. */
export function ofReport<Made>(call: Call, report: AnnualReport, make: () => Made): Made {
  return madeOf(call, "the report", report, "a report of annualReport", make);
}

/** The figures of a report, each once by its id. */
export function placedFigures(
  { chapters }: AnnualReport,
  tables: readonly TableId[] | undefined,
): readonly PlacedFigure[] {
  const figures = new Map<string, PlacedFigure>();
  for (const { id: chapter, tables: all } of chapters)
    for (const { id: table, rows } of all)
      if (tables === undefined || tables.includes(table))
        for (const figure of rows.flatMap(({ cells }) => cells))
          if (figure !== undefined && !figures.has(figure.id))
            figures.set(figure.id, { figure, chapter, table });
  return [...figures.values()];
}

/** A figure as a row that names so many sources, with its words as they are told. */
export function figureRow(
  { figure, chapter, table }: PlacedFigure,
  limit: number,
  telling: ReportTelling,
): FigureRow {
  const { id, indicator, statistic, period, base, unit, unitName, interval, reason, printed, areas } = figure;
  const { records, sources } = figure.basis;
  const known = knownNumber(figure);
  const { lower, upper } = endsAround(known, interval && tightenInterval(interval));
  const text = known?.toFixed() ?? null;
  return Object.freeze({
    id,
    chapter,
    table,
    indicator,
    statistic,
    period,
    base: base ?? null,
    ...breakdownOf(figure),
    value: nearestNumber(text ?? undefined),
    text,
    words: reason === undefined ? figureSaid(telling, figure) : null,
    lower: nearestNumber(digitsOfEnd(lower)),
    lower_text: digitsOfEnd(lower) ?? null,
    lower_end: kindOfEnd(lower),
    upper: nearestNumber(digitsOfEnd(upper)),
    upper_text: digitsOfEnd(upper) ?? null,
    upper_end: kindOfEnd(upper),
    unit,
    unit_name: unitName ?? null,
    status: statusOf(figure),
    obs_status: figure.obsStatus ?? null,
    reason: reason ?? null,
    printed: printed === undefined ? null : describeFigure(printed),
    areas: areas === undefined || areas.codes.length === 0 ? null : areas.codes.join("; "),
    records: records.length,
    sources: sources.length,
    source: sourcesSaid(sources, limit, (document) => document),
  });
}

/** The ends of what is known of a number: a quotient that does not come out even is rounded, and may lie beside them. */
function endsAround(known: Decimal | undefined, interval: Interval | undefined): Partial<Interval> {
  if (known === undefined || interval === undefined) return interval ?? {};
  const { lower, upper } = interval;
  const isBelow = lower.kind === "finite" && compareDecimals(known, lower.value) < 0;
  const isAbove = upper.kind === "finite" && compareDecimals(known, upper.value) > 0;
  const own = finiteEnd(known, true);
  return { lower: isBelow ? own : lower, upper: isAbove ? own : upper };
}

function breakdownOf({ breakdown }: ReportFigure): Breakdown {
  return Object.fromEntries(
    Object.keys(FIGURE_DIMENSIONS).map((name) => {
      const ids = breakdown.filter(({ dimension }) => dimension === name).map(({ id }) => id);
      return [name, ids.length === 0 ? null : ids.join("+")];
    }),
  ) as Breakdown;
}

function statusOf({ statistic, interval, number, printed }: ReportFigure): FigureStatus {
  if (interval === undefined && number === undefined && printed === undefined) return "undefined";
  return statistic === "published" ? "published" : "computed";
}

/** The first sources, as `bulletin, table 3; yearbook`; `null` where there is none. */
export function sourcesSaid(
  sources: readonly SourceRef[],
  limit: number,
  nameOf: (document: string) => string,
): string | null {
  const named = sources.slice(0, limit).map(({ document, at }) => {
    const name = nameOf(document);
    return at === undefined ? name : `${name}, ${at}`;
  });
  return named.length === 0 ? null : named.join("; ");
}
