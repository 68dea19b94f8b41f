/**
 * A published total beside that of the records, as Markdown: what they leave of it, and how exactly that is known.
 */

import { type AreaCount, describeAreaCount } from "../../geography/area-count";
import { negateAmount } from "../../money/arithmetic";
import type { PublishedComparison } from "../../report/published-total";
import type { TradeSummary } from "../../report/trade-summary";
import { areaNames, citation, type MarkdownStyle, money, moneyDigits, precisionWords } from "./style";
import { escapeMarkdown } from "./text";

/** The published total, and what the records leave of it; empty where there is none. */
export function publishedText(style: MarkdownStyle, trade: TradeSummary): string {
  const { published } = trade;
  if (published === undefined) return "";
  const { value, decimals, markets, source, note } = published;
  const remark = note === undefined ? "" : ` ${escapeMarkdown(note)}`;
  return `Published: ${money(style, value)}${precisionWords(decimals)}${citation(style, [source])}${marketText(style, markets)}. ${remainderText(style, published, trade)}${remark}`;
}

function marketText(style: MarkdownStyle, markets: AreaCount | undefined): string {
  const number = markets && describeAreaCount(markets);
  if (markets === undefined || number === undefined) return "";
  return markets.codes.length === 0
    ? `, with ${number} as markets`
    : `, with ${number} as markets: ${areaNames(style, markets)}`;
}

/** What the records leave of a published total, how exactly that is known, and what could not be set against it. */
function remainderText(style: MarkdownStyle, published: PublishedComparison, trade: TradeSummary): string {
  const { unexplained, precision } = published;
  if (unexplained === undefined) return "Against it stands no total of the records.";
  const { lines, unvalued } = trade;
  if (unvalued.length === lines.length) return "No record explains any of it.";
  const one = lines.length === 1;
  const without = unvalued.length > 0 ? ` (${unvalued.length} of them in no total)` : "";
  const records = `${one ? "record" : `${lines.length} records`} above${without}`;
  const within = precision === undefined ? "" : ` (±${moneyDigits(precision)})`;
  const isWithin = precision !== undefined && unexplained.value.abs().lte(precision.value);
  if (isWithin && !unexplained.value.isZero() && unvalued.length === 0) {
    return `The ${records} ${one ? "agrees" : "agree"} with it within the precision of the figures${within}.`;
  }
  if (unexplained.value.isZero() && unvalued.length === 0)
    return `The ${records} ${one ? "explains" : "explain"} all of it.`;
  if (unexplained.value.gt(0)) {
    return `Of it, ${money(style, unexplained)}${within} is not explained by the ${records}.`;
  }
  return unexplained.value.isZero()
    ? `The ${records} reach it without the others.`
    : `The ${records} ${one ? "exceeds" : "exceed"} it by ${money(style, negateAmount(unexplained))}${within}.`;
}
