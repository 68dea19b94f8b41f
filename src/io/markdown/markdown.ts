/**
 * Reports and audits as Markdown for people: every figure with its bound and its source.
 */

import type { Audit } from "../../audit/audit-claims";
import { checkedOptions } from "../../foundation/arguments";
import type { AnnualReport } from "../../report/report-content";
import { type MarkdownOptions, PAGE_OPTIONS, writtenPage } from "../page/page-options";
import { markdownOf } from "./page-markdown";

/**
 * Writes a report or an audit as Markdown in English or Chinese. Sections without content are left out. What is in no figure is
 * named: plans, records that cannot be placed in the period, values that no rate converts. An audit is a table of its
 * relations and every finding in sentences; claims without a period are named once, under all of them.
 *
 * @throws `io/invalid-argument` for what is no report of `annualReport` and no audit of `auditClaims`; `io/unknown-option`
 * @example
 * const ledger = createLedger({
 *   delegations: [{ id: "out", direction: "outbound", period: "2012", count: 61, persons: 1100 }],
 * });
 * const report = annualReport(ledger, { period: "2012", currency: "USD", profile: PRC_STATISTICS });
 * const text = toMarkdown(report, { title: "Exchange in 2012" });
 * text.split("\n")[0] // => "# Exchange in 2012"
 * text.includes("1,100") // => true
 * const audit = auditClaims({
 *   claims: [{ id: "a", measure: "visits", figure: figure(61) }, { id: "b", measure: "projects", figure: figure(198) }],
 *   relations: [{ id: "visits", kind: "partOf", whole: "b", part: "a" }],
 * });
 * toMarkdown(audit).includes("| visits   | supported |") // => true
 */
export function toMarkdown(content: AnnualReport | Audit, options: MarkdownOptions = {}): string {
  return writtenPage(CALL, content, checkedOptions(CALL, options, PAGE_OPTIONS), markdownOf);
}

const CALL = {
  chapter: "io",
  call: "toMarkdown(annualReport(ledger, options), { title, labels, display, locale })",
} as const;
