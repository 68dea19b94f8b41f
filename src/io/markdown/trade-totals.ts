/**
 * The totals of trade as Markdown, with what keeps them from being totals and where rounded figures do not add up.
 */

import { capitalize } from "../../foundation/text";
import { isExport } from "../../model/trade-record";
import { type CurrencyAmount, exactOf } from "../../money/currency-amount";
import { addToSum, compareExact, emptySum } from "../../number/exact-number";
import {
  amountOfTotal,
  type ReportedOverlap,
  type ReportedTotal,
  sumOfTotal,
} from "../../report/reported-total";
import type { TradeLine, TradeSummary } from "../../report/trade-summary";
import { amountOfValue, isInTotal } from "../../report/trade-value";
import { currencyWord, type MarkdownStyle, moneyWords } from "./style";
import { escapeMarkdown, firstFew } from "./text";

/** The totals of the flows that have records: no records is not a trade of zero, nor are records without a value. */
export function totalItems(style: MarkdownStyle, trade: TradeSummary): readonly string[] {
  const { lines, exports, imports, balance, total, unvalued } = trade;
  if (lines.length === 0) return [];
  const exported = lines.filter(({ record }) => isExport(record));
  const imported = lines.filter(({ record }) => !isExport(record));
  const unknown = `not known, because no record has a value in ${currencyWord(style, trade.currency)}`;
  const amountText = (reported: ReportedTotal) => {
    const sum = sumOfTotal(reported);
    return sum === undefined ? OVERLAPPING : moneyWords(style, sum);
  };
  const flowTotal = (name: string, reported: ReportedTotal, of: readonly TradeLine[]) => {
    const valued = of.filter(({ value }) => isInTotal(value)).length;
    if (of.length === 0) return `${name}: no records`;
    if (valued === 0) return `${name}: ${unknown}`;
    const records = of.length === 1 ? "1 record" : `${of.length} records`;
    return `${name}: ${amountText(reported)} (${valued < of.length ? `${valued} of ` : ""}${records})`;
  };
  const without = unvalued.length > 0 ? `, without ${unvalued.length} of the records` : "";
  const isKnown = [exported, imported].every((flow) => flow.some(({ value }) => isInTotal(value)));
  const balanceText = isKnown
    ? `Balance: ${amountText(balance)}${without}`
    : "Balance: not known, because one side of it is not";
  const hasBalance = exported.length > 0 && imported.length > 0;
  const [outward, inward] = [amountOfTotal(exports), amountOfTotal(imports)];
  const addsUp =
    isSum(outward, amountsOf(exported)) &&
    isSum(inward, amountsOf(imported)) &&
    isSum(amountOfTotal(total), [outward, inward]) &&
    (!isKnown || isSum(outward, [amountOfTotal(balance), inward]));
  return [
    flowTotal("Exports", exports, exported),
    flowTotal("Imports", imports, imported),
    ...(hasBalance ? [balanceText] : []),
    unvalued.length === lines.length ? `Together: ${unknown}` : `Together: ${amountText(total)}${without}`,
    ...(addsUp ? [] : ["Each figure is rounded once, by itself, so that rounded parts need not add up"]),
  ];
}

const OVERLAPPING = "not known, because records hold one another";

function amountsOf(lines: readonly TradeLine[]): readonly CurrencyAmount[] {
  return lines.flatMap(({ value }) => amountOfValue(value) ?? []);
}

/** Whether printed parts come to the printed whole; nothing is said of what is not printed. */
function isSum(whole: CurrencyAmount | undefined, parts: readonly (CurrencyAmount | undefined)[]): boolean {
  if (whole === undefined || parts.includes(undefined)) return true;
  const sum = emptySum();
  for (const part of parts) if (part !== undefined) addToSum(sum, exactOf(part));
  return compareExact(sum, exactOf(whole)) === 0;
}

/** The pairs that keep a total from being one, each with its records. */
export function overlapItems({ total }: TradeSummary): readonly string[] {
  if (total.kind === "total" || total.reason === "hedged-value") return [];
  const items = total.overlaps.map((overlap) => {
    const { flow, product, kind, period, records } = overlap;
    const of = `${escapeMarkdown(product)} (${kind}, ${period})`;
    return `${capitalize(flow)} are not added up: of ${of}, ${whyTwice(overlap)}, so that what they share would count twice (${firstFew(records, escapeMarkdown)})`;
  });
  return total.moreOverlaps ? [...items, "There are more such pairs than these"] : items;
}

function whyTwice(overlap: ReportedOverlap): string {
  const [outer, inner] = [escapeMarkdown(overlap.outer), escapeMarkdown(overlap.inner)];
  switch (overlap.by) {
    case "reporter":
      return `reporter ${outer} contains ${inner}`;
    case "market":
      return `market ${outer} contains ${inner}`;
    case "code":
      return `code ${outer} holds ${inner}`;
    case "period":
      return `periods ${outer} and ${inner} share days`;
    case "part":
      return `record ${inner} is part of ${outer}`;
  }
}
