/**
 * The trade of a report as Markdown: each product, each conversion in full, the totals, and the published total.
 */

import { capitalize } from "../../foundation/text";
import { type AreaCount, describeAreaCount } from "../../geography/area-profile";
import { negateAmount } from "../../money/arithmetic";
import { exactOf } from "../../money/currency-amount";
import { totalByCurrency } from "../../money/multi-currency-total";
import { compareExact } from "../../number/exact-number";
import { describeRate } from "../../rates/exchange-rate";
import type { RateIssue } from "../../rates/rate-issue";
import { describeResolvedRate } from "../../rates/resolved-rate";
import type { PublishedComparison } from "../../report/published-total";
import type { ReportedTotal } from "../../report/reported-total";
import type { TradeLine, TradeSummary } from "../../report/trade-summary";
import type { Period } from "../../time/period";
import {
  areaNames,
  cite,
  countWords,
  type MarkdownStyle,
  money,
  moneyDigits,
  NOT_STATED,
  precisionWords,
  sharedNotes,
} from "./style";
import { escapeMarkdown, markdownList, markdownTable } from "./text";

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
      [`In ${currency}`, "right"],
      ["Source", "left"],
    ],
    lines.map((line) => tradeRow(style, line)),
  );
  const parts = [
    table,
    markdownList(conversions(style, lines)),
    markdownList(totals(style, trade)),
    markdownList(overlapItems(trade)),
    markdownList(sharedNotes(lines.map(({ record }) => [record.product, record.note]))),
  ];
  return [...parts, published === undefined ? "" : publishedText(style, published, trade)]
    .filter((part) => part !== "")
    .join("\n\n");
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

/** Each amount that was converted, and each that could not be, with the reason. */
function conversions(style: MarkdownStyle, lines: readonly TradeLine[]): readonly string[] {
  return lines.flatMap(({ record, value }) => {
    const product = escapeMarkdown(record.product);
    switch (value.kind) {
      case "converted": {
        const { original, amount, rate, rounded } = value.conversion;
        const precision = rounded ? ", rounded to the minor unit" : "";
        return `${product}: ${money(style, original)} = ${money(style, amount)} at ${escapeMarkdown(describeResolvedRate(rate))}${precision}`;
      }
      case "unconverted":
        return `${product}: ${money(style, value.original)} is in no total, because ${whyUnconverted(value.issue, record.period)}`;
      case "not-stated":
        return `${product}: in no total, because its value is not stated`;
      default:
        return [];
    }
  });
}

/** Why no rate converts a value, as a clause. */
function whyUnconverted(issue: RateIssue, period: Period): string {
  if (issue.code === "money/rate-missing") return `no rate was given for ${period}`;
  if (issue.code !== "money/rate-ambiguous") return `no rate applies: ${escapeMarkdown(issue.message)}`;
  const rates = issue.rates.map((rate) => escapeMarkdown(describeRate(rate)));
  return `${rates.length} rates were given: ${rates.join("; ")}`;
}

/** The pairs of markets that keep a total from being one, each with its records. */
function overlapItems({ total }: TradeSummary): readonly string[] {
  if (total.kind === "total") return [];
  return total.overlaps.map(
    ({ flow, product, kind, period, outer, inner, records }) =>
      `${capitalize(flow)} are not added up: of ${escapeMarkdown(product)} (${kind}, ${period}), market ${outer} contains ${inner}, so that what they share would count twice (${records.map(escapeMarkdown).join(", ")})`,
  );
}

/** The totals of the flows that have records: no records is not a trade of zero, nor are records without a value. */
function totals(
  style: MarkdownStyle,
  { lines, currency, exports, imports, balance, total, unvalued }: TradeSummary,
): readonly string[] {
  if (lines.length === 0) return [];
  const isExported = ({ record: { flow } }: TradeLine) => flow === "export" || flow === "re-export";
  const exported = lines.filter(isExported);
  const imported = lines.filter((line) => !isExported(line));
  const unknown = `not known, because no record has a value in ${currency}`;
  const amountText = (reported: ReportedTotal) =>
    reported.kind === "total" ? money(style, reported.amount) : OVERLAPPING;
  const flowTotal = (name: string, reported: ReportedTotal, of: readonly TradeLine[]) => {
    const valued = of.filter(({ value }) => "amount" in value).length;
    if (of.length === 0) return `${name}: no records`;
    if (valued === 0) return `${name}: ${unknown}`;
    const records = of.length === 1 ? "1 record" : `${of.length} records`;
    return `${name}: ${amountText(reported)} (${valued < of.length ? `${valued} of ` : ""}${records})`;
  };
  const without = unvalued.length > 0 ? `, without ${unvalued.length} of the records` : "";
  const isKnown = (of: readonly TradeLine[]) => of.some(({ value }) => "amount" in value);
  const balanceText =
    isKnown(exported) && isKnown(imported)
      ? `Balance: ${amountText(balance)}${without}`
      : "Balance: not known, because one side of it is not";
  const hasBalance = exported.length > 0 && imported.length > 0;
  return [
    flowTotal("Exports", exports, exported),
    flowTotal("Imports", imports, imported),
    ...(hasBalance ? [balanceText] : []),
    unvalued.length === lines.length ? `Together: ${unknown}` : `Together: ${amountText(total)}${without}`,
    ...roundingNote(lines, total),
  ];
}

function publishedText(style: MarkdownStyle, published: PublishedComparison, trade: TradeSummary): string {
  const { value, decimals, markets, source, note } = published;
  const citation = source === undefined ? "" : ` (${cite(style, [source])})`;
  const remark = note === undefined ? "" : ` ${escapeMarkdown(note)}`;
  return `Published: ${money(style, value)}${precisionWords(decimals)}${citation}${marketText(style, markets)}. ${remainderText(style, published, trade)}${remark}`;
}

function marketText(style: MarkdownStyle, markets: AreaCount | undefined): string {
  const number = markets && describeAreaCount(markets);
  if (markets === undefined || number === undefined) return "";
  return markets.codes.length === 0
    ? `, with ${number} as markets`
    : `, with ${number} as markets: ${areaNames(style, markets)}`;
}

/** Where lines were rounded to be shown and the total was not made of them, it is said. */
function roundingNote(lines: readonly TradeLine[], total: ReportedTotal): readonly string[] {
  if (total.kind !== "total") return [];
  const shown = lines.flatMap(({ value }) => ("amount" in value ? [value.amount] : []));
  const isSum = totalByCurrency(shown)
    .entries()
    .every((sum) => compareExact(exactOf(sum), exactOf(total.amount)) === 0);
  return isSum
    ? []
    : ["Lines are rounded to be shown; each total is rounded once, and need not be their sum"];
}

const OVERLAPPING = "not known, because markets contain one another";

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
