/**
 * How a report's values are written: names of areas, amounts, counts and citations, with the choices of the caller.
 */

import type { SummedCount } from "../../aggregate/leaves/counts";
import type { Count } from "../../figures/count";
import { totalCount } from "../../figures/count-sum";
import { describeFigure } from "../../figures/describe-figure";
import { describeInterval } from "../../figures/describe-interval";
import { exactly } from "../../figures/make-figure";
import type { MoneySum } from "../../figures/money-extent";
import { getOrCreate } from "../../foundation/collections";
import { joinWords, textOrder } from "../../foundation/text";
import type { AreaCode } from "../../geography/area-code";
import { type AreaCount, describeAreaCount } from "../../geography/area-count";
import { type AreaLabelOptions, areaLabel } from "../../geography/area-label";
import { currencyOfMoney, type MoneyValue } from "../../model/money-value";
import type { SourceRef } from "../../model/record";
import type { Source } from "../../model/source";
import type { CurrencyCode } from "../../money/currency";
import { type CurrencyAmount, isCurrencyAmount } from "../../money/currency-amount";
import { type AmountFormat, formatAmount } from "../../money/format";
import { escapeMarkdown, markdownLink } from "./text";

/** The caller's choices, and the number that each source has in the list at the end. */
export interface MarkdownStyle {
  readonly labels: NonNullable<AreaLabelOptions["labels"]>;
  readonly display: NonNullable<AmountFormat["display"]>;
  readonly sourceNumbers: ReadonlyMap<string, number>;
}

/** Sections with their headings; those without content are left out. */
export type Sections = readonly (readonly [heading: string, body: string])[];

export const NOT_STATED = "not stated";
const CITATIONS_SHOWN = 3;

/** `Düsseldorf (Germany)`, or the name of the area alone. */
export function placeName({ labels }: MarkdownStyle, area: AreaCode, place?: string): string {
  const name = escapeMarkdown(areaLabel(area, { labels }));
  return place === undefined ? name : `${escapeMarkdown(place)} (${name})`;
}

/** The names of the areas counted, with "and others" where more are meant; "not stated" where none is named. */
export function areaNames(style: MarkdownStyle, count: AreaCount | undefined): string {
  if (count === undefined || count.codes.length === 0) return NOT_STATED;
  const names = count.codes.map((code) => placeName(style, code)).sort(textOrder);
  return joinWords(count.open ? [...names, "others"] : names);
}

/** How many areas, in words. */
export function areaCountWords(count: AreaCount | undefined): string {
  return (count && describeAreaCount(count)) ?? NOT_STATED;
}

/** `at least 1 country: Japan and others`; without the names where there are none. `undefined` where nothing is known. */
export function areasInWords(style: MarkdownStyle, count: AreaCount | undefined): string | undefined {
  const number = count && describeAreaCount(count);
  if (count === undefined || number === undefined) return undefined;
  return count.codes.length === 0 ? number : `${number}: ${areaNames(style, count)}`;
}

/** An amount with all its decimals, at least those of the minor unit of its currency. */
export function money({ display }: MarkdownStyle, amount: CurrencyAmount): string {
  return formatAmount(amount, { display, decimals: amount["~scale"] });
}

/** Money in words: an amount in full, a figure as worded, and of a sum that is not one amount what is known of it. */
export function moneyWords(style: MarkdownStyle, value: MoneyValue | MoneySum): string {
  if (isCurrencyAmount(value)) return money(style, value);
  if ("interval" in value) return inCurrency(style, value.currency, String(value));
  return inCurrency(style, currencyOfMoney(value), describeFigure(value));
}

function inCurrency(style: MarkdownStyle, currency: CurrencyCode, words: string): string {
  return words.replace(currency, currencyWord(style, currency));
}

/** A currency as amounts in it are written. */
export function currencyWord({ display }: MarkdownStyle, currency: CurrencyCode): string {
  return display === "rmb" && currency === "CNY" ? "RMB" : currency;
}

/** The digits of an amount beside another one of the same currency. */
export function moneyDigits(amount: CurrencyAmount): string {
  return formatAmount(amount, { decimals: amount["~scale"] }).replace(/^[A-Z]{3} /, "");
}

/** How far a figure printed to some decimals (-5: to the nearest 100,000) may lie from what it stands for. */
export function precisionWords(decimals: number | undefined): string {
  if (decimals === undefined) return "";
  if (decimals >= 0) return ` (±0.${"0".repeat(decimals)}5)`;
  return ` (±${describeInterval(totalCount([exactly(5n * 10n ** BigInt(-decimals - 1))]))})`;
}

/** A count as it is, or "not stated". */
export function countWords(count: Count | undefined): string {
  return count === undefined ? NOT_STATED : describeInterval(totalCount([count]));
}

/** A sum of counts; "not stated" where no record says one. */
export function sumWords({ total, known, unknown }: SummedCount): string {
  return known === 0 && unknown > 0 ? NOT_STATED : describeInterval(total);
}

/** The first places as `[1] sentence 4`, the number being that of the source in the list, and how many more there are. */
export function placesIn(
  { sourceNumbers }: MarkdownStyle,
  sources: readonly (SourceRef | undefined)[],
): readonly [shown: readonly string[], more: number] {
  const given = sources.filter((source) => source !== undefined);
  const shown = given.slice(0, CITATIONS_SHOWN).map(({ document, at }) => {
    const place = at === undefined ? "" : ` ${escapeMarkdown(at)}`;
    return `[${sourceNumbers.get(document) ?? escapeMarkdown(document)}]${place}`;
  });
  return [shown, given.length - shown.length];
}

/** `[1] sentence 4; [1] sentence 5`. */
export function cite(style: MarkdownStyle, sources: readonly (SourceRef | undefined)[]): string {
  const [shown, more] = placesIn(style, sources);
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join("; ");
}

/** The same in parentheses, behind a sentence; nothing where there are none. */
export function citation(style: MarkdownStyle, sources: readonly (SourceRef | undefined)[]): string {
  const text = cite(style, sources);
  return text === "" ? "" : ` (${text})`;
}

/** A sentence's end: its note and its citation, where there are any. */
export function remark(
  style: MarkdownStyle,
  note: string | undefined,
  source: SourceRef | undefined,
): string {
  return `${citation(style, [source])}${note === undefined ? "" : `. ${escapeMarkdown(note)}`}`;
}

/** The notes of several records, each note once with the names that it is about, and each name once. */
export function sharedNotes(
  notes: readonly (readonly [name: string, note: string | undefined])[],
): readonly string[] {
  const namesOf = new Map<string, Set<string>>();
  for (const [name, note] of notes) {
    if (note !== undefined) getOrCreate(namesOf, note, () => new Set()).add(escapeMarkdown(name));
  }
  return [...namesOf].map(([note, names]) => `${joinWords([...names])}: ${escapeMarkdown(note)}`);
}

/** The documents that are cited, numbered. */
export function sourcesSection(sources: readonly Source[]): string {
  return sources
    .map(({ title, publisher, published, url }, at) => {
      const when = published === undefined ? "" : `, ${published}`;
      return `${at + 1}. ${escapeMarkdown(title)}. ${escapeMarkdown(publisher)}${when}${url === undefined ? "" : `, ${markdownLink(url)}`}`;
    })
    .join("\n");
}
