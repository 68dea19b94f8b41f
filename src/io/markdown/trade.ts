/**
 * The trade of a report as Markdown: each product, each conversion in full, the totals, and the published total.
 */

import { capitalize } from "../../foundation/text";
import type { TradeLine, TradeSummary } from "../../report/trade-summary";
import { publishedText } from "./published";
import {
  areaNames,
  cite,
  countWords,
  currencyWord,
  type MarkdownStyle,
  money,
  NOT_STATED,
  precisionWords,
  sharedNotes,
} from "./style";
import { escapeMarkdown, markdownList, markdownTable } from "./text";
import { overlapItems, totalItems } from "./trade-totals";
import { conversionItems } from "./trade-values";

/** The trade of a period; empty where there are no records and no published total. */
export function tradeSection(style: MarkdownStyle, trade: TradeSummary): string {
  const { lines, published, currency } = trade;
  if (lines.length === 0 && published === undefined) return "";
  const table = markdownTable(
    [
      ["Product", "left"],
      ["Flow", "left"],
      ["Markets", "left"],
      ["Performances", "right"],
      ["Audience", "right"],
      ["As stated", "right"],
      [`In ${currencyWord(style, currency)}`, "right"],
      ["Source", "left"],
    ],
    lines.map((line) => tradeRow(style, line)),
  );
  const parts = [
    table,
    markdownList(conversionItems(style, lines)),
    markdownList(totalItems(style, trade)),
    markdownList(overlapItems(trade)),
    markdownList(sharedNotes(lines.map(({ record }) => [record.product, record.note]))),
    publishedText(style, trade),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function tradeRow(style: MarkdownStyle, { record, value, markets }: TradeLine): readonly string[] {
  return [
    escapeMarkdown(record.product),
    `${capitalize(record.flow)}, ${record.kind}`,
    areaNames(style, markets),
    record.performances === undefined ? "" : countWords(record.performances),
    record.audience === undefined ? "" : countWords(record.audience),
    record.value === undefined ? NOT_STATED : money(style, record.value) + precisionWords(record.decimals),
    "amount" in value ? money(style, value.amount) : "in no total",
    cite(style, [record.source]),
  ];
}
