/**
 * Exchange rates in words, in English and Chinese: the number, and what it rests on.
 */

import { quoteText } from "../foundation/issue";
import { oneLine } from "../foundation/text";
import type { InWords, WordsLocale } from "../foundation/words-locale";
import { currencyName } from "../money/currency-name";
import type { Period } from "../time/period";
import { describePeriod } from "../time/period-label";
import { type ExchangeRate, type RateBasis, type RateFlow, readRate } from "./exchange-rate";

/** How a language says a rate: its numbers, and what it rests on. */
interface RateWords {
  readonly rate: (rate: ExchangeRate, perUnits: bigint) => string;
  readonly basis: (basis: RateBasis, flow: RateFlow | undefined) => string;
  readonly restingOn: (rate: string, basis: string, period: Period, source: string) => string;
}

const CHINESE_BASES: Readonly<Record<RateBasis, string>> = {
  spot: "即期汇率",
  "central-parity": "中间价",
  "period-end": "期末汇率",
  "month-average": "平均汇率",
  "annual-average": "平均汇率",
  "trade-weighted-annual-average": "贸易加权平均汇率",
  "customs-month": "海关月度汇率",
};

const WORDS: InWords<RateWords> = {
  en: {
    rate: ({ base, quote: quoted, rate }, perUnits) =>
      `${rate} ${quoted} per ${perUnits === 1n ? base : `${perUnits} ${base}`}`,
    basis: (basis, flow) => `${basis.replaceAll("-", " ")}${flow === undefined ? "" : ` of ${flow}s`}`,
    restingOn: (rate, basis, period, source) => `${rate} (${basis}, ${period}; ${source})`,
  },
  zh: {
    rate: ({ base, quote: quoted, rate }, perUnits) =>
      `${perUnits}${currencyName(base, "zh")}兑${rate}${currencyName(quoted, "zh")}`,
    basis: (basis, flow) =>
      `${flow === undefined ? "" : flow === "export" ? "出口" : "进口"}${CHINESE_BASES[basis]}`,
    restingOn: (rate, basis, period, source) =>
      `${rate}（${describePeriod(period, { locale: "zh" })}${basis}，${source}）`,
  },
};

/** Says a rate in full, with what it rests on, on one line. */
export function describeExchangeRate(rate: ExchangeRate, locale: WordsLocale = "en"): string {
  return inWords(rate, oneLine, locale);
}

/** A rate as messages say it: its source is text from outside, quoted and cut. */
export function quoteExchangeRate(rate: ExchangeRate): string {
  return inWords(rate, (source) => quoteText(source, SOURCE_CHARACTERS), "en");
}

/** Sources are told apart by what stands behind the name of a bank. */
const SOURCE_CHARACTERS = 80;

function inWords(rate: ExchangeRate, say: (source: string) => string, locale: WordsLocale): string {
  const { perUnits } = readRate(rate);
  const words = WORDS[locale];
  const basis = words.basis(rate.basis, rate.flow);
  return words.restingOn(words.rate(rate, perUnits), basis, rate.period, say(rate.source));
}
