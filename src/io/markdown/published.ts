/**
 * A published total beside that of the records, as Markdown: what they leave of it, and how exactly that is known.
 */

import { finiteEnd, type Interval, intervalBetween, pointInterval } from "../../figures/interval";
import { addIntervals, negateInterval } from "../../figures/interval-arithmetic";
import { intersectIntervals } from "../../figures/interval-order";
import { isMoneyExtent, type MoneyExtent, printedExtent } from "../../figures/money-extent";
import { type AreaCount, describeAreaCount } from "../../geography/area-count";
import { negateAmount } from "../../money/arithmetic";
import type { CurrencyAmount } from "../../money/currency-amount";
import { decimalOf } from "../../number/decimal";
import type { PublishedComparison } from "../../report/published-total";
import type { TradeSummary } from "../../report/trade-summary";
import {
  areaNames,
  citation,
  type MarkdownStyle,
  money,
  moneyDigits,
  moneyWords,
  precisionWords,
} from "./style";
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
  if (isMoneyExtent(unexplained)) return extentText(style, unexplained, { records, within, one, precision });
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

/** The same where the total of the records is no one amount: what they leave lies on one side of nothing, or may be nothing. */
function extentText(
  style: MarkdownStyle,
  unexplained: MoneyExtent,
  { records, within, one, precision }: RecordsInWords,
): string {
  const { currency, interval } = unexplained;
  const reach = precision === undefined ? interval : widened(interval, precision);
  const nothing = pointInterval(decimalOf("0"), false);
  if (intersectIntervals(reach, nothing) !== undefined)
    return `The ${records} ${one ? "agrees" : "agree"} with it as far as ${one ? "it is" : "they are"} known${within}.`;
  if (interval.lower.kind === "finite" && !interval.lower.value.lt(0))
    return `Of it, ${moneyWords(style, unexplained)}${within} is not explained by the ${records}.`;
  const excess = printedExtent({ currency, interval: negateInterval(interval) });
  return `The ${records} ${one ? "exceeds" : "exceed"} it by ${moneyWords(style, excess)}${within}.`;
}

interface RecordsInWords {
  readonly records: string;
  readonly within: string;
  readonly one: boolean;
  readonly precision: CurrencyAmount | undefined;
}

/** The numbers that are no further away than so much. */
function widened(interval: Interval, { value }: CurrencyAmount): Interval {
  const error = intervalBetween(
    finiteEnd(decimalOf(`-${value.toFixed()}`), true),
    finiteEnd(value, true),
    false,
  );
  return addIntervals([interval, error]);
}
