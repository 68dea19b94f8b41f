/**
 * A report as Markdown for people: every figure with its bound, its source and, where it was converted, its rate.
 */

import type { AreaLabelOptions } from "../geography/area-label";
import type { AmountFormat } from "../money/format";
import type { AnnualReport } from "../report/annual-report";
import { agreementSection, exchangeSection, partnershipSection, programmeSection } from "./markdown-exchange";
import { type MarkdownStyle, remark } from "./markdown-style";
import { escapeMarkdown, markdownLink, markdownList } from "./markdown-text";
import { tradeSection } from "./markdown-trade";

/** How to write a report. */
export interface MarkdownOptions {
  /** The heading; "Cultural exchange and trade, 2012" where left out. */
  readonly title?: string;
  /** Names of areas that go before those of `Intl`. */
  readonly labels?: NonNullable<AreaLabelOptions["labels"]>;
  /** `rmb` writes RMB for CNY; the ISO 4217 code where left out. */
  readonly display?: NonNullable<AmountFormat["display"]>;
}

/**
 * Writes a report as Markdown, in English. Sections without records are left out. What is in no figure is named: plans,
 * records that cannot be placed in the period, values that no rate converts.
 *
 * @example
 * const ledger = createLedger({
 *   delegations: [{ id: "out", direction: "outbound", period: "2012", count: 61, persons: 1100 }],
 * });
 * const report = annualReport(ledger, { period: "2012", currency: "USD", profile: PRC_STATISTICS });
 * const text = toMarkdown(report);
 * text.split("\n")[0] // => "# Cultural exchange and trade, 2012"
 * text.includes("1,100") // => true
 */
export function toMarkdown(report: AnnualReport, options: MarkdownOptions = {}): string {
  const { title = `Cultural exchange and trade, ${report.period}`, labels = {}, display = "code" } = options;
  const sourceNumbers = new Map(report.sources.map(({ id }, at) => [id, at + 1]));
  const style: MarkdownStyle = { labels, display, sourceNumbers };
  const sections: readonly (readonly [heading: string, body: string])[] = [
    ["Exchange", exchangeSection(style, report.exchange)],
    [
      "Programmes",
      report.programmes.map((line) => programmeSection(style, line, report.period)).join("\n\n"),
    ],
    ["Agreements", agreementSection(style, report)],
    ["Partnerships", partnershipSection(style, report)],
    ["Trade", tradeSection(style, report.trade)],
    ["Planned, counted nowhere", plansSection(style, report)],
    ["In no figure", undeterminedSection(report)],
    ["Sources", sourcesSection(report)],
  ];
  const written = sections
    .filter(([, body]) => body !== "")
    .map(([heading, body]) => `## ${heading}\n\n${body}`);
  const body = written.length === 0 ? ["No records."] : written;
  return `${[`# ${escapeMarkdown(title)}`, ...body].join("\n\n")}\n`;
}

function plansSection(style: MarkdownStyle, { plans }: AnnualReport): string {
  return markdownList(
    plans.map(({ name, period = "date not stated", note, source }) => {
      return `${period}: ${escapeMarkdown(name)}${remark(style, note, source)}`;
    }),
  );
}

function undeterminedSection({ period, exchange, trade }: AnnualReport): string {
  const ids = [...exchange.undetermined, ...trade.undetermined];
  return markdownList(
    ids.map((id) => `${escapeMarkdown(id)}: its period is too coarse to place in ${period}`),
  );
}

function sourcesSection({ sources }: AnnualReport): string {
  return sources
    .map(({ title, publisher, published, url }, at) => {
      const when = published === undefined ? "" : `, ${published}`;
      return `${at + 1}. ${escapeMarkdown(title)}. ${escapeMarkdown(publisher)}${when}${url === undefined ? "" : `, ${markdownLink(url)}`}`;
    })
    .join("\n");
}
