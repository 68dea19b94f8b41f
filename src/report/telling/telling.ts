/**
 * How a report is told: in which language, with which names of areas, and how amounts of CNY are written.
 */

import { oneLine } from "../../foundation/text";
import type { InWords, WordsLocale } from "../../foundation/words-locale";
import type { AreaCode } from "../../geography/area-code";
import { type AreaLabelOptions, areaLabel } from "../../geography/area-label";
import { isCurrencyCode } from "../../money/currency";
import { currencyName } from "../../money/currency-name";
import type { AmountFormat } from "../../money/format";
import { describeRate, type ResolvedRate } from "../../rates/resolved-rate";
import type { Period } from "../../time/period";
import { describePeriod } from "../../time/period-label";
import { ENGLISH } from "../words/en";
import type { ReportWords } from "../words/words";
import { CHINESE } from "../words/zh";

/** The language of a report in words, names of areas that go before those of `Intl`, and whether CNY is RMB in English. */
export interface ReportTelling {
  readonly locale: WordsLocale;
  readonly labels: NonNullable<AreaLabelOptions["labels"]>;
  readonly display: NonNullable<AmountFormat["display"]>;
}

const WORDS: InWords<ReportWords> = { en: ENGLISH, zh: CHINESE };

/** The words of the language. */
export function reportWords({ locale }: Pick<ReportTelling, "locale">): ReportWords {
  return WORDS[locale];
}

/** An area by its name, and with a town before it where it is of one. */
export function areaSaid(telling: ReportTelling, area: AreaCode, place?: string): string {
  const { locale, labels } = telling;
  const name = areaLabel(area, { locale, labels });
  if (place === undefined) return name;
  return reportWords(telling).lists.agreements.inArea(oneLine(place), name);
}

/** A period in words. */
export function periodSaid({ locale }: Pick<ReportTelling, "locale">, period: Period): string {
  return describePeriod(period, { locale });
}

/** A currency by itself: USD, RMB, in Chinese 美元 and 人民币. */
export function currencySaid({ locale, display }: ReportTelling, currency: string): string {
  if (currency === "CNY" && locale === "zh") return "人民币";
  if (currency === "CNY" && display === "rmb") return "RMB";
  return isCurrencyCode(currency) ? currencyName(currency, locale) : currency;
}

/** A rate with what it rests on. */
export function rateSaid({ locale, display }: ReportTelling, rate: ResolvedRate): string {
  const said = describeRate(rate, { locale });
  return locale === "en" && display === "rmb" ? said.replace(/\bCNY\b/g, "RMB") : said;
}

/** Several names: "a, b and c"; of a long list the first five, and how many more there are. */
export function namesSaid(telling: Pick<ReportTelling, "locale">, names: readonly string[]): string {
  const { join, few } = reportWords(telling);
  const more = names.length - NAMES_SHOWN;
  const said = names.map((name) => oneLine(name).trim());
  // One name takes no more room than that there is one more.
  return more > 1 ? few(said.slice(0, NAMES_SHOWN), more) : join(said);
}

const NAMES_SHOWN = 5;
