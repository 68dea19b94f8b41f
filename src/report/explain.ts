/**
 * From a figure of a report back to what it rests on: through the figures that it was computed from to records and claims, with
 * their places in the sources, and to rates.
 */

import {
  type Call,
  checkedOptions,
  hasFields,
  invalidArgument,
  requireFields,
  requireObject,
} from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { optionWord } from "../foundation/option-word";
import { textOrder } from "../foundation/text";
import { requireWordsLocale } from "../foundation/words-locale";
import type { SourceRef } from "../model/record";
import type { Source } from "../model/source";
import type { ResolvedRate } from "../rates/resolved-rate";
import { explanationSaid } from "./explanation-words";
import type { AnnualReport } from "./report-content";
import type { FigureBasis, ReportFigure } from "./report-figure";
import type { ReportTelling } from "./telling";

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
export interface ExplanationOptions extends Partial<ReportTelling> {}

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
  const { figures, sources: documents } = requireObject(CALL, "the report", report) as Partial<AnnualReport>;
  if (!Array.isArray(figures) || !Array.isArray(documents))
    throw invalidArgument(CALL, "the report", report, "what annualReport gave");
  const id = typeof figure === "string" ? figure : hasFields(figure) ? figure.id : undefined;
  if (typeof id !== "string")
    throw invalidArgument(CALL, "the figure", figure, "a figure of the report, or its id");
  const known = new Map((figures as readonly ReportFigure[]).map((each) => [each.id, each]));
  const found = known.get(id);
  if (found === undefined) throw unknownFigure(id, known);
  const behind = withThoseBehind(found, known);
  const cited = new Map(
    behind
      .flatMap(({ basis }) => basis.sources)
      .map((source) => [JSON.stringify([source.document, source.at]), source]),
  );
  const rates = new Map(
    behind.flatMap(({ basis }) => basis.rates).map(({ rate }) => [JSON.stringify(rate), rate]),
  );
  const named = new Set([...cited.values()].map(({ document }) => document));
  return Object.freeze({
    figure: found,
    from: Object.freeze(behind.slice(1)),
    records: unique(behind.flatMap(({ basis }) => basis.records)),
    claims: unique(behind.flatMap(({ basis }) => basis.claims)),
    sources: Object.freeze([...cited.values()]),
    documents: Object.freeze(
      (documents as readonly Source[]).filter(({ id: document }) => named.has(document)),
    ),
    rates: Object.freeze([...rates.values()]),
    said: explanationSaid(telling, report, withBasisOf(found, behind)),
  });
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

/** A figure that was computed from others, with the records, claims and rates of these as its own. */
function withBasisOf(figure: ReportFigure, behind: readonly ReportFigure[]): ReportFigure {
  const { basis } = figure;
  if (basis.records.length + basis.claims.length > 0) return figure;
  const all = <Item>(of: (basis: FigureBasis) => readonly Item[], keyOf: (item: Item) => string) => [
    ...new Map(behind.flatMap((each) => of(each.basis)).map((item) => [keyOf(item), item])).values(),
  ];
  return {
    ...figure,
    basis: {
      ...basis,
      records: unique(behind.flatMap((each) => each.basis.records)),
      claims: unique(behind.flatMap((each) => each.basis.claims)),
      sources: all(
        ({ sources }) => sources,
        (source) => JSON.stringify([source.document, source.at]),
      ),
      rates: all(
        ({ rates }) => rates,
        ({ rate }) => JSON.stringify(rate),
      ),
    },
  };
}

function unique(ids: readonly string[]): readonly string[] {
  return Object.freeze([...new Set(ids)].sort(textOrder));
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
