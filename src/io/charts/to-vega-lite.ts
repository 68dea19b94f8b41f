/**
 * The charts of a report as specifications of Vega-Lite: data, which any renderer of it draws.
 */

import {
  type Call,
  checkedOptions,
  hasFields,
  invalidArgument,
  madeOf,
  requireFields,
} from "../../foundation/arguments";
import { optionWord } from "../../foundation/option-word";
import { requireWordsLocale, type WordsLocale } from "../../foundation/words-locale";
import type { AreaLabelOptions } from "../../geography/area-label";
import type { AmountFormat } from "../../money/format";
import type { AnnualReport } from "../../report/report-content";
import { areasChart, productsChart, sharesChart } from "./report-bars";
import type { ReportChart } from "./report-chart";
import { directionsChart } from "./report-directions";
import { seriesChart } from "./report-series";

/** How charts are told. */
export interface ChartOptions {
  /** The language of all text in them; English where left out. */
  readonly locale?: WordsLocale;
  /** Names of areas that go before those of `Intl`. */
  readonly labels?: NonNullable<AreaLabelOptions["labels"]>;
  /** `rmb` writes RMB for CNY in English; the ISO 4217 code where left out. */
  readonly display?: NonNullable<AmountFormat["display"]>;
}

/**
 * The charts of a report, each where it has the figures: visits or activities by area (`areas`), exports by product under
 * their published total (`products`), shares (`shares`), key figures over periods (`series`, of two periods at least), and
 * exchange by direction (`directions`). What is known as an interval is drawn as one, open where it has no bound. Money is in
 * the scale of the readers: USD million, 万美元. Each row of data holds the exact number as text beside the one that is drawn,
 * and the id of its figure. A report without such figures gives none.
 *
 * Rows of data are not frozen: Vega writes a key of its own on each. No part of a name is ever read as an expression or a path.
 *
 * @throws `io/invalid-argument` for what is no report of `annualReport`; `io/unknown-option`
 * @example
 * const ledger = createLedger({
 *   delegations: [
 *     { id: "tokyo", direction: "outbound", period: "2012", count: 3, areas: ["JP"] },
 *     { id: "paris", direction: "outbound", period: "2012", count: moreThan(5), areas: ["FR"] },
 *   ],
 * });
 * const report = annualReport(ledger, { period: "2012", currency: "USD", profile: PRC_STATISTICS });
 * const charts = toVegaLite(report);
 * charts.map(({ id }) => id) // => ["areas", "directions"]
 * charts[0]?.alt.includes("France: more than 5") // => true
 */
export function toVegaLite(report: AnnualReport, options: ChartOptions = {}): readonly ReportChart[] {
  const { locale, labels = {}, display } = checkedOptions(CALL, options, ["locale", "labels", "display"]);
  requireFields(CALL, "labels", labels);
  const telling = {
    locale: requireWordsLocale("io", locale),
    labels,
    display: optionWord("io", "the display of amounts", display, ["code", "rmb"]),
  };
  if (!isReport(report)) throw invalidArgument(CALL, "the report", report, REPORT);
  return madeOf(CALL, "the report", report, REPORT, () => {
    const charts = [areasChart, productsChart, sharesChart, seriesChart, directionsChart];
    return freezeAllButRows(charts.flatMap((chart) => chart(report, telling)));
  });
}

const CALL: Call = {
  chapter: "io",
  call: "toVegaLite(annualReport(ledger, options), { locale, labels, display })",
};
const REPORT = "what annualReport gave";

function isReport(report: unknown): report is AnnualReport {
  return (
    hasFields(report) &&
    ["chapters", "figures", "highs", "breaks", "sources", "earlier"].every((name) =>
      Array.isArray(Reflect.get(report, name)),
    )
  );
}

/** Freezes everything but the rows of data, on which Vega writes. */
function freezeAllButRows<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  for (const [name, part] of Object.entries(value)) {
    if (name === "values" && isRows(part)) Object.freeze(part);
    else freezeAllButRows(part);
  }
  return Object.freeze(value);
}

function isRows(part: unknown): boolean {
  return Array.isArray(part) && part.every((row) => typeof row === "object");
}
