/**
 * The trade of a report as Markdown: each product, each conversion in full, the totals, and the published total.
 */

import type { CurrencyAmount } from "../money/currency-amount";
import { describeRate } from "../money/exchange-rate";
import type { PublishedComparison, TradeLine, TradeSummary } from "../report/trade-summary";
import {
  areaCountWords,
  areaNames,
  cite,
  countWords,
  type MarkdownStyle,
  money,
  NOT_STATED,
  sharedNotes,
} from "./markdown-style";
import { capitalize, escapeMarkdown, markdownList, markdownTable } from "./markdown-text";

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
    markdownList(sharedNotes(lines.map(({ record }) => [record.product, record.note]))),
  ];
  return [...parts, published === undefined ? "" : publishedText(style, published, lines.length)]
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
    record.value === undefined ? NOT_STATED : money(style, record.value),
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
        return `${product}: ${money(style, original)} = ${money(style, amount)} at ${escapeMarkdown(describeRate(rate))}${precision}`;
      }
      case "no-rate":
        return `${product}: ${money(style, value.original)} is in no total, because no rate was given for ${record.period}`;
      case "ambiguous-rate":
        return `${product}: ${money(style, value.original)} is in no total, because ${value.rates.length} rates were given: ${value.rates.map((rate) => escapeMarkdown(describeRate(rate))).join("; ")}`;
      case "not-stated":
        return `${product}: in no total, because its value is not stated`;
      default:
        return [];
    }
  });
}

/** The totals of the flows that have records: no records is not a trade of zero. */
function totals(
  style: MarkdownStyle,
  { lines, exports, imports, balance, total, unvalued }: TradeSummary,
): readonly string[] {
  if (lines.length === 0) return [];
  const exporting = lines.filter(
    ({ record }) => record.flow === "export" || record.flow === "re-export",
  ).length;
  const importing = lines.length - exporting;
  const line = (name: string, amount: CurrencyAmount, records: number) =>
    `${name}: ${money(style, amount)} (${records === 1 ? "1 record" : `${records} records`})`;
  return [
    exporting > 0 ? line("Exports", exports, exporting) : "Exports: no records",
    importing > 0 ? line("Imports", imports, importing) : "Imports: no records",
    ...(exporting > 0 && importing > 0 ? [`Balance: ${money(style, balance)}`] : []),
    `Together: ${money(style, total)}${unvalued.length > 0 ? `, without ${unvalued.length} of the records` : ""}`,
  ];
}

function publishedText(
  style: MarkdownStyle,
  { value, unexplained, markets, source }: PublishedComparison,
  records: number,
): string {
  const citation = source === undefined ? "" : ` (${cite(style, [source])})`;
  const named =
    markets === undefined
      ? ""
      : `, with ${areaCountWords(markets)} named as markets: ${areaNames(style, markets)}`;
  return `Published: ${money(style, value)}${citation}${named}. ${remainderText(style, unexplained, records)}`;
}

function remainderText(style: MarkdownStyle, unexplained: CurrencyAmount, records: number): string {
  if (unexplained.value.isZero()) return `The ${records} records above explain all of it.`;
  return unexplained.value.isNegative()
    ? `The ${records} records above exceed it: the difference is ${money(style, unexplained)}.`
    : `Of it, ${money(style, unexplained)} is not explained by the ${records} records above.`;
}
