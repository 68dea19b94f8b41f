import {
  type AnnualReportOptions,
  annualReport,
  createLedger,
  PRC_STATISTICS,
  type TradeRecord,
} from "cultural-ledger";
import { type MarkdownOptions, toMarkdown } from "cultural-ledger/io";
import { deepFreeze } from "../../frozen";

export type TradeOptions = MarkdownOptions & Partial<AnnualReportOptions<"USD">>;

/** The lines of the section on trade, without the empty ones. */
export function trade(
  trades: readonly TradeRecord[],
  { title, labels, display, ...options }: TradeOptions = {},
): string[] {
  const report = annualReport(createLedger({ trades: deepFreeze(trades) }), {
    period: "2012",
    currency: "USD",
    profile: PRC_STATISTICS,
    ...options,
  });
  const style = { ...(title && { title }), ...(labels && { labels }), ...(display && { display }) };
  const [, body = ""] = toMarkdown(report, style).split("## Trade\n");
  return body.split("\n").filter((line) => line !== "");
}

/** Those below the table. */
export function below(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !line.startsWith("|"));
}
