/**
 * The trade of a report as Markdown: each product, each conversion in full, the totals, and the published total.
 */

import type { Count } from "../../figures/count";
import { capitalize } from "../../foundation/text";
import type { TradeRecord } from "../../model/trade-record";
import type { TradeSummary } from "../../report/trade-summary";
import { areaNoteItems } from "./area-notes";
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
import { escapeMarkdown, markdownList, markdownTable, paragraphs } from "./text";
import { overlapItems, totalItems } from "./trade-totals";
import { conversionItems } from "./trade-values";

/** The trade of a period; empty where there are no records and no published total. */
export function tradeSection(style: MarkdownStyle, trade: TradeSummary): string {
  const { lines, published, currency } = trade;
  if (lines.length === 0 && published === undefined) return "";
  const inCurrency = `In ${currencyWord(style, currency)}`;
  const statedCount = (count: Count | undefined) => (count === undefined ? "" : countWords(count));
  const table = markdownTable(lines, [
    ["Product", "left", ({ record }) => escapeMarkdown(record.product)],
    ["Flow", "left", ({ record }) => `${capitalize(record.flow)}, ${record.kind}`],
    ["Markets", "left", ({ markets }) => areaNames(style, markets)],
    ["Performances", "right", ({ record }) => statedCount(record.performances)],
    ["Audience", "right", ({ record }) => statedCount(record.audience)],
    ["As stated", "right", ({ record }) => statedValue(style, record)],
    [inCurrency, "right", ({ value }) => ("amount" in value ? money(style, value.amount) : "in no total")],
    ["Source", "left", ({ record }) => cite(style, [record.source])],
  ]);
  return paragraphs([
    table,
    markdownList(conversionItems(style, lines)),
    markdownList(totalItems(style, trade)),
    markdownList(overlapItems(trade)),
    markdownList(areaNoteItems(trade.areaNotes)),
    markdownList(sharedNotes(lines.map(({ record }) => [record.product, record.note]))),
    publishedText(style, trade),
  ]);
}

function statedValue(style: MarkdownStyle, { value, decimals }: TradeRecord): string {
  return value === undefined ? NOT_STATED : money(style, value) + precisionWords(decimals);
}
