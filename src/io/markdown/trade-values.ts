/**
 * What records are worth in the currency of a report, as Markdown: each conversion in full, and why a value is in no total.
 */

import { getOrCreate } from "../../foundation/collections";
import { currencyOfMoney } from "../../model/money-value";
import type { RateIssue } from "../../rates/rate-issue";
import { describeExchangeRate } from "../../rates/rate-words";
import { describeRate } from "../../rates/resolved-rate";
import type { TradeLine } from "../../report/trade-summary";
import { currencyWord, type MarkdownStyle, money, moneyWords } from "./style";
import { escapeMarkdown, firstFew } from "./text";

/** Each amount that was converted, and then what is in no total: one item for each reason, however many records share it. */
export function conversionItems(style: MarkdownStyle, lines: readonly TradeLine[]): readonly string[] {
  const byReason = new Map<string, TradeLine[]>();
  for (const line of lines) {
    const { value } = line;
    if (value.kind === "not-stated") getOrCreate(byReason, "", () => []).push(line);
    if (value.kind !== "unconverted") continue;
    const reason = `${currencyOfMoney(value.original)} ${whyUnconverted(value.issue)}`;
    getOrCreate(byReason, reason, () => []).push(line);
  }
  return [
    ...lines.flatMap((line) => conversionItem(style, line)),
    ...[...byReason.values()].map((without) => itemWithout(style, without)),
  ];
}

function conversionItem(style: MarkdownStyle, { record, value }: TradeLine): readonly string[] {
  if (value.kind === "as-worded" && value.rate !== undefined) {
    const { figure, extent, rate } = value;
    const sum = `${moneyWords(style, figure)} = ${moneyWords(style, extent)}`;
    return [`${escapeMarkdown(record.product)}: ${sum} at ${escapeMarkdown(describeRate(rate))}`];
  }
  if (value.kind !== "converted") return [];
  const { original, amount, rate, rounded } = value.conversion;
  const sum = `${money(style, original)} = ${money(style, amount)}`;
  const at = `at ${escapeMarkdown(describeRate(rate))}${rounded ? ", rounded" : ""}`;
  return [`${escapeMarkdown(record.product)}: ${sum} ${at}`];
}

/** Records of which no total holds the value, all for one reason. */
function itemWithout(style: MarkdownStyle, lines: readonly TradeLine[]): string {
  const products = firstFew([...new Set(lines.map(({ record }) => record.product))], escapeMarkdown);
  const [value] = lines.map((line) => line.value);
  const one = lines.length === 1;
  if (value?.kind !== "unconverted")
    return `${products}: in no total, because ${one ? "its value is" : `${lines.length} values are`} not stated`;
  const { original, issue } = value;
  const values = one
    ? `${moneyWords(style, original)} is`
    : `${lines.length} values in ${currencyWord(style, currencyOfMoney(original))} are`;
  return `${products}: ${values} in no total, because ${whyUnconverted(issue)}`;
}

/** Why no rate converts a value, as a clause: what was asked for, or the rates of which none was chosen. */
function whyUnconverted(issue: RateIssue): string {
  const asked = escapeMarkdown(issue.expected);
  if (issue.code === "money/rate-missing") return `no rate was given for ${asked}`;
  if (issue.code !== "money/rate-ambiguous") return `no rate applies: ${escapeMarkdown(issue.message)}`;
  const rates = firstFew(issue.rates, (rate) => escapeMarkdown(describeExchangeRate(rate)));
  return `${issue.rates.length} rates were given where ${asked} was asked for: ${rates}`;
}
