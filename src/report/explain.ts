/**
 * From a figure of a report back to what it rests on: through the figures that it was computed from to records and claims, with
 * their places in the sources, and to rates.
 */

import {
  type Call,
  checkedOptions,
  hasFields,
  invalidArgument,
  madeOf,
  requireFields,
  requireObject,
} from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { optionWord } from "../foundation/option-word";
import { textOrder } from "../foundation/text";
import { requireWordsLocale, type WordsLocale } from "../foundation/words-locale";
import type { AreaLabelOptions } from "../geography/area-label";
import type { SourceRef } from "../model/record";
import type { Source } from "../model/source";
import type { AmountFormat } from "../money/format";
import type { ResolvedRate } from "../rates/resolved-rate";
import type { FigureBasis, ReportFigure } from "./figures/report-figure";
import type { AnnualReport } from "./report-content";
import { explanationSaid } from "./telling/explanation-words";
import type { ReportTelling } from "./telling/telling";

/** What a figure rests on, directly or through other figures. */
export interface Explanation {
  readonly figure: ReportFigure;
  /** The figures that it was computed from, and those that these were computed from, each once. */
  readonly from: readonly ReportFigure[];
  /** The ids of the records behind all of them, in code-point order. */
  readonly records: readonly string[];
  /** The ids of the claims behind them. */
  readonly claims: readonly string[];
  /** What records and claims cite, each citation once. */
  readonly sources: readonly SourceRef[];
  /** The documents cited. */
  readonly documents: readonly Source[];
  readonly rates: readonly ResolvedRate[];
  /** All of it in a few sentences. */
  readonly said: string;
}

/** The language of the sentences, and how names and amounts are written in them. */
export interface ExplanationOptions {
  /** English where left out. */
  readonly locale?: WordsLocale;
  /** Names of areas that go before those of `Intl`. */
  readonly labels?: NonNullable<AreaLabelOptions["labels"]>;
  /** `rmb` writes RMB for CNY in English; the ISO 4217 code where left out. */
  readonly display?: NonNullable<AmountFormat["display"]>;
}

const CALL: Call = { chapter: "report", call: "explain(report, figure, { locale, labels, display })" };

/**
 * Explains a figure of a report, which its cell or its id names.
 *
 * @throws `report/invalid-argument` for what is no report or figure; `report/unknown-figure` for an id that the report has not;
 * `report/unknown-option`
 * @example
 * const ledger = createLedger({
 *   delegations: [
 *     { id: "out", direction: "outbound", period: "2012", count: 61, persons: 1100, source: { document: "paper", at: "sentence 4" } },
 *   ],
 *   sources: [{ id: "paper", title: "Exchange in 2012", publisher: "The bureau" }],
 * });
 * const report = annualReport(ledger, { period: "2012", currency: "USD", profile: PRC_STATISTICS });
 * const { records, sources, said } = explain(report, "persons/2012/direction=outbound");
 * records // => ["out"]
 * sources // => [{ document: "paper", at: "sentence 4" }]
 * said.startsWith("Outbound person-trips, 2012: 1,100, the person-trips of one record.") // => true
 */
export function explain(
  report: AnnualReport,
  figure: ReportFigure | string,
  options?: ExplanationOptions,
): Explanation {
  const { locale, labels = {}, display } = checkedOptions(CALL, options, ["locale", "labels", "display"]);
  const telling: ReportTelling = {
    locale: requireWordsLocale("report", locale),
    labels: requireFields(CALL, "labels", labels),
    display: optionWord("report", "the display of amounts", display, ["code", "rmb"]),
  };
  const { figures, sources } = requireObject(CALL, "the report", report) as Partial<AnnualReport>;
  if (!Array.isArray(figures) || !Array.isArray(sources))
    throw invalidArgument(CALL, "the report", report, REPORT);
  const id = typeof figure === "string" ? figure : hasFields(figure) ? figure.id : undefined;
  if (typeof id !== "string")
    throw invalidArgument(CALL, "the figure", figure, "a figure of the report, or its id");
  return madeOf(CALL, "the report", report, REPORT, (given) => explained(given, id, telling));
}

const REPORT = "what annualReport gave";

function explained(report: AnnualReport, id: string, telling: ReportTelling): Explanation {
  const known = new Map(report.figures.map((each) => [each.id, each]));
  const found = known.get(id);
  if (found === undefined) throw unknownFigure(id, known);
  const behind = withThoseBehind(found, known);
  const basis = basisOf(behind);
  const named = new Set(basis.sources.map(({ document }) => document));
  // What was computed from others rests on what these rest on.
  const isOfItsOwn = found.basis.records.length + found.basis.claims.length > 0;
  const said = isOfItsOwn ? found : { ...found, basis: { ...basis, figures: found.basis.figures } };
  return Object.freeze({
    figure: found,
    from: Object.freeze(behind.slice(1)),
    records: basis.records,
    claims: basis.claims,
    sources: basis.sources,
    documents: Object.freeze(report.sources.filter((source) => named.has(source.id))),
    rates: Object.freeze(basis.rates.map(({ rate }) => rate)),
    said: explanationSaid(telling, report, said),
  });
}

/** What figures rest on, all of it once. */
function basisOf(figures: readonly ReportFigure[]): FigureBasis {
  const all = <Item>(of: (basis: FigureBasis) => readonly Item[], keyOf: (item: Item) => string) =>
    Object.freeze([
      ...new Map(figures.flatMap(({ basis }) => of(basis)).map((item) => [keyOf(item), item])).values(),
    ]);
  const unique = (of: (basis: FigureBasis) => readonly string[]) =>
    Object.freeze([...new Set(figures.flatMap(({ basis }) => of(basis)))].sort(textOrder));
  return {
    records: unique(({ records }) => records),
    claims: unique(({ claims }) => claims),
    sources: all(
      ({ sources }) => sources,
      ({ document, at }) => JSON.stringify([document, at]),
    ),
    rates: all(
      ({ rates }) => rates,
      ({ rate }) => JSON.stringify(rate),
    ),
    figures: unique(({ figures: from }) => from),
  };
}

/** A figure, and each that stands behind it once, the nearest first. */
function withThoseBehind(
  figure: ReportFigure,
  known: ReadonlyMap<string, ReportFigure>,
): readonly ReportFigure[] {
  const behind = new Set([figure]);
  for (const { basis } of behind)
    for (const id of basis.figures) {
      const from = known.get(id);
      if (from !== undefined) behind.add(from);
    }
  return [...behind];
}

function unknownFigure(id: string, known: ReadonlyMap<string, ReportFigure>): LedgerError {
  const indicator = id.split(/[:/]/)[0] ?? "";
  const near = [...known.keys()].filter((each) => each.startsWith(indicator) && indicator !== "");
  const shown = (near.length > 0 ? near : [...known.keys()]).slice(0, SHOWN);
  return new LedgerError(
    "report/unknown-figure",
    `Cannot explain ${quote(id)}: the report has no figure of that id${shown.length === 0 ? "" : `; it has ${shown.join(", ")}${known.size > shown.length ? " and others" : ""}`}. Take the id of a cell of its tables.`,
    { details: { id } },
  );
}

const SHOWN = 5;
