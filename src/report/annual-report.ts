/**
 * The report of a period: key figures, exchange, programmes and agreements, trade, and earlier periods beside it, each figure with
 * what it rests on. It is data; `toMarkdown` and `toHtml` of `cultural-ledger/io` write it for people.
 */

import type { Call } from "../foundation/arguments";
import { forceOfAgreement } from "../model/agreement-force";
import { requireLedger } from "../model/given-records";
import type { Ledger } from "../model/ledger";
import type { OneCurrency } from "../money/arithmetic";
import type { CurrencyCode } from "../money/currency";
import type { ResolvedRate } from "../rates/resolved-rate";
import { type Period, periodSpan } from "../time/period";
import { areaChanges } from "./area-changes";
import { breaksOf } from "./breaks";
import { type FigureStore, figureStore } from "./figures/figure-store";
import { detailedPeriod, marketNotes, measuredPeriod } from "./figures/measured-period";
import { ledgerInOrder, type PeriodRecords, recordsOfPeriods } from "./figures/records-of-periods";
import type { ReportFigure } from "./figures/report-figure";
import { highLines } from "./highs";
import { overlapsLeftOut, partlyInPeriods, plansOf, withoutCount, withoutValue } from "./left-out";
import type { AgreementLine, AnnualReport } from "./report-content";
import { noteLines } from "./report-note-lines";
import { type AnnualReportOptions, reportChoices } from "./report-options";
import { programmeLines } from "./summaries/programme-line";
import { standingOf } from "./summaries/standing";
import { comparedTables, seriesRows } from "./tables/compared-chapter";
import { exchangeTables } from "./tables/exchange-chapter";
import { keyFigureTables, observationTables, tieTables } from "./tables/report-chapters";
import { reportRows } from "./tables/report-rows";
import type { ChapterId, ReportChapter, ReportTable } from "./tables/report-table";
import type { TableContext } from "./tables/table-context";
import { tradeTables } from "./tables/trade-chapter";

const CALL: Call = { chapter: "report", call: "annualReport(ledger, { period, currency, profile })" };

/**
 * Reports a period, usually a year, beside as many earlier ones as asked. Every figure has an id that is the same in every run,
 * whatever the order of the records, and names the records, claims, rates and figures that it rests on: `explain(report, id)`. A
 * published figure goes before that of the records, and what these do not explain of it is a figure too. What was not held is in no
 * figure: plans, lines wider than the period, numbers that are unknown, values without a rate and records that hold one another are in `leftOut`. Figures of
 * printed precision are intervals as wide as it. A ledger without records gives a report without figures.
 *
 * @throws `report/invalid-argument`, `report/unknown-option`, `report/duplicate-figure`; `aggregate/mixed-frequencies` where periods
 * compared with are of another frequency; and what `exchangeSummary` and `tradeSummary` throw
 * @example
 * const ledger = createLedger({
 *   delegations: [
 *     { id: "out", direction: "outbound", period: "2012", count: 61, persons: 1100 },
 *     { id: "before", direction: "outbound", period: "2011", count: 50, persons: 1000 },
 *   ],
 *   programmes: [
 *     { id: "mexico", name: "Mexico year", kind: "cultural-year", editions: [{ period: "2013", status: "planned" }] },
 *   ],
 * });
 * const report = annualReport(ledger, {
 *   period: year(2012), compare: [year(2011)], currency: "USD", profile: PRC_STATISTICS,
 * });
 * const [keyFigures] = report.chapters;
 * keyFigures?.tables[0]?.rows[0]?.cells.map((figure) => figure?.number?.toString()) // => ["61", "50", "11", "0.22"]
 * report.leftOut.map(({ reason }) => reason) // => ["planned"]
 */
export function annualReport<C extends CurrencyCode>(
  ledger: Ledger,
  options: AnnualReportOptions<C> & { readonly currency: OneCurrency<C> },
): AnnualReport<C> {
  const given = requireLedger(CALL, ledger);
  const records = ledgerInOrder(given);
  const choices = reportChoices<C>(CALL, options);
  const { period, earlier, periods, counting, currency, published, reading } = choices;
  const placed = recordsOfPeriods(records, periods);
  const recordsIn = (each: Period) => placed.ofPeriods.get(each) as PeriodRecords;
  const [before, ...further] = earlier;
  const own = detailedPeriod<C>(records, recordsIn(period), choices);
  const base = before === undefined ? undefined : detailedPeriod<C>(records, recordsIn(before), choices);
  const others = further.map((each) => measuredPeriod<C>(records, recordsIn(each), choices));
  const measured = [own, ...(base === undefined ? [] : [base]), ...others];
  const rows = reportRows<C>(records, { own, base }, choices);
  const { lines: breaks, series } = breaksOf(
    choices.breaks,
    measured.map((each) => each.records),
  );
  const figures = [
    ...measured.flatMap((each) => each.figures),
    ...rows.figures,
    ...published.map(({ figure }) => figure),
  ];
  const store = figureStore(figures, series);
  const context: TableContext = { store, period, base: earlier[0], inOrder: [...periods].reverse() };
  const chapters: Readonly<Record<ChapterId, readonly ReportTable[]>> = {
    "key-figures": keyFigureTables(context),
    exchange: exchangeTables(context, rows.exchange),
    programmes: tieTables(context),
    trade: tradeTables(context, rows.trade),
    observations: observationTables(context, rows.observations),
    compared: comparedTables(context, rows.trade),
  };
  return Object.freeze({
    period,
    earlier,
    currency,
    profile: counting.profile.id,
    asOf: counting.asOf,
    reading: reading.id,
    figures: figuresIn(chapters, store),
    chapters: chaptersOf(chapters),
    organizedBy: own.exchange.organizedBy,
    programmes: programmeLines(given, period, counting),
    agreements: Object.freeze(agreementLines(given, period)),
    partnerships: Object.freeze(
      given.partnerships.filter(({ since }) => standingOf(since, period) !== "later"),
    ),
    highs: highLines(context, seriesRows(context), published, series),
    areaChanges:
      base === undefined
        ? Object.freeze([])
        : areaChanges(period, own.areas, base.records.period, base.areas),
    breaks,
    leftOut: Object.freeze([
      ...plansOf(records, period),
      ...partlyInPeriods(placed),
      ...measured.flatMap((each) => withoutCount(each.records, records)),
      ...measured.flatMap(({ trade, traded }) => withoutValue<C>(trade, traded)),
      ...measured.flatMap(({ trade }) => overlapsLeftOut(trade.overlaps)),
    ]),
    areaNotes: Object.freeze([...own.exchange.areaNotes, ...marketNotes(own.records.trades, counting)]),
    notes: noteLines(own.records, published, period),
    rates: ratesIn(chapters),
    sources: given.sources,
  });
}

function chaptersOf(chapters: Readonly<Record<ChapterId, readonly ReportTable[]>>): readonly ReportChapter[] {
  return Object.freeze(
    (Object.keys(chapters) as ChapterId[])
      .filter((id) => chapters[id].length > 0)
      .map((id) => Object.freeze({ id, tables: Object.freeze(chapters[id]) })),
  );
}

function agreementLines({ agreements }: Ledger, period: Period): readonly AgreementLine[] {
  const lastDay = periodSpan(period).end;
  return agreements
    .map((agreement): AgreementLine => {
      const standing = standingOf(agreement.signed, period, agreement);
      return Object.freeze({ agreement, standing, force: forceOfAgreement(agreement, lastDay) });
    })
    .filter(({ standing }) => standing !== "later");
}

/** The figures of all tables, and those behind them. */
function figuresIn(
  chapters: Readonly<Record<ChapterId, readonly ReportTable[]>>,
  { byId }: FigureStore,
): readonly ReportFigure[] {
  const figures = new Set(
    Object.values(chapters)
      .flat()
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined))),
  );
  for (const { basis } of figures)
    for (const id of basis.figures) {
      const from = byId(id);
      if (from !== undefined) figures.add(from);
    }
  return Object.freeze([...figures]);
}

/** The rates of all figures, each once. */
function ratesIn(chapters: Readonly<Record<ChapterId, readonly ReportTable[]>>): readonly ResolvedRate[] {
  const rates = new Map<string, ResolvedRate>();
  for (const { rows } of Object.values(chapters).flat())
    for (const { cells } of rows)
      for (const figure of cells)
        for (const { rate } of figure?.basis.rates ?? []) rates.set(JSON.stringify(rate), rate);
  return Object.freeze([...rates.values()]);
}
