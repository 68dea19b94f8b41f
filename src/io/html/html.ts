/**
 * Reports and audits as a web page for people: every figure in its table, each table and chart with its source, one file.
 */

import type { Audit } from "../../audit/audit-claims";
import { checkedOptions } from "../../foundation/arguments";
import type { AnnualReport } from "../../report/report-content";
import { type MarkdownOptions, PAGE_OPTIONS, writtenPage } from "../page/page-options";
import { chartFigures, type PageChart } from "./page-charts";
import { htmlOf } from "./page-html";

/** How to write a report or an audit as a web page. */
export interface HtmlOptions extends MarkdownOptions {
  /** Charts, each beside the table of its figures; of an id that the page has no place for, behind the last table. */
  readonly charts?: readonly PageChart[];
}

/**
 * Writes a report or an audit as one HTML document in English or Chinese, with what `toMarkdown` writes and the charts that you
 * hand in. It needs no other file, runs no script and forbids the browser to load anything; it is made for screen readers, for
 * screens from 320 pixels on, and for A4. Cells name their figure and its exact number as `data-figure` and `data-exact`.
 *
 * @throws `io/invalid-argument` for what is no report of `annualReport` and no audit of `auditClaims`; `io/unknown-option`;
 * `io/duplicate-chart` for two of one id; `io/unsafe-svg` for an image that runs, loads or links something
 * @example
 * const ledger = createLedger({
 *   delegations: [{ id: "out", direction: "outbound", period: "2012", count: 61, persons: 1100 }],
 * });
 * const report = annualReport(ledger, { period: "2012", currency: "USD", profile: PRC_STATISTICS });
 * const page = toHtml(report, { locale: "zh" });
 * page.startsWith("<!doctype html>\n<html lang=\"zh-Hans\">") // => true
 * page.includes("<script") // => false
 */
export function toHtml(content: AnnualReport | Audit, options: HtmlOptions = {}): string {
  const { charts, ...common } = checkedOptions(CALL, options, [...PAGE_OPTIONS, "charts"]);
  const figures = chartFigures(CALL, charts);
  return writtenPage(CALL, content, common, (page) => htmlOf(page, figures));
}

const CALL = {
  chapter: "io",
  call: "toHtml(annualReport(ledger, options), { title, labels, display, locale, charts })",
} as const;
