/**
 * Amounts for people, in the notation of a locale. The digits are rounded exactly first and handed to `Intl` as text.
 */

import { checkedOptions } from "../foundation/arguments";
import { getOrCreate } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { optionWord } from "../foundation/option-word";
import { type ExactNumber, formatFixed, trimScale } from "../number/exact-number";
import { type FigureScale, isFigureScale, powerOfScale, scaleSuffix } from "../number/scale";
import { checkedRounding, type RoundingOptions, roundedAmount, roundedExact, roundingOf } from "./arithmetic";
import type { CurrencyCode } from "./currency";
import { type CurrencyAmount, exactOf, requireAmount } from "./currency-amount";

/** The words in which large amounts are written. */
export type AmountScale = Exclude<FigureScale, "percent" | "hundred">;

/** How to write an amount. Decimals beyond those shown are rounded, half-even where the caller is silent. */
export interface AmountFormat extends RoundingOptions {
  /** A BCP 47 language tag; `en` where left out or unknown, never the machine's own. */
  readonly locale?: string;
  /** `code` writes the ISO 4217 code, `rmb` writes RMB for CNY. Never a symbol: "¥" is two currencies'. */
  readonly display?: "code" | "rmb";
  /**
   * Writes the amount in thousands, in millions or in 万, with the word behind the digits, in English and Chinese. Up to two
   * decimals, and no zeros at their end, where `decimals` are left out.
   */
  readonly scale?: AmountScale;
}

const CALL = {
  chapter: "money",
  call: "formatAmount(amount, { locale, display, scale, decimals, mode })",
} as const;

/**
 * Writes an amount with its currency code in front or behind, as the locale does.
 *
 * @throws `money/not-an-amount`, `money/invalid-decimals`, `money/unknown-rounding-mode`, `money/out-of-range`,
 * `money/invalid-locale` for a locale that is no language tag, `money/invalid-argument`, `money/unknown-option` for a
 * display or scale that is none, a scale in another language than English and Chinese, and for another option
 * @example
 * formatAmount(usd("1093103.94")) // => "USD 1,093,103.94"
 * formatAmount(rmb("6900000"), { display: "rmb" }) // => "RMB 6,900,000.00"
 * formatAmount(usd("23343103.94"), { locale: "de", decimals: 0 }) // => "23.343.104 USD"
 * formatAmount(usd("23343103.94"), { scale: "million" }) // => "USD 23.34 million"
 * formatAmount(usd("30000000"), { scale: "wan", locale: "zh" }) // => "USD 3,000万"
 */
export function formatAmount(amount: CurrencyAmount, options: AmountFormat = {}): string {
  const { currency } = requireAmount(amount);
  const { locale = "en", display, scale, ...rounding } = checkedOptions(CALL, options, NAMES);
  const isRmb = optionWord("money", "the display of an amount", display, ["code", "rmb"]) === "rmb";
  const number = scale === undefined ? inFull(amount, rounding) : inScale(amount, scale, rounding);
  const label = isRmb && currency === "CNY" ? "RMB" : currency;
  const parts = formatterFor(locale, currency, number.scale)
    .formatToParts(formatFixed(number) as unknown as number) // Intl reads decimal text exactly; the ES2022 types don't say so yet.
    .map(({ type, value }) =>
      type === "currency" ? label : type === "literal" ? plainSpaces(value) : value,
    );
  return parts.join("") + (scale === undefined ? "" : scaleWord(scale, locale));
}

const NAMES = ["locale", "display", "scale", "decimals", "mode"] as const;

/** With the decimals asked for, or those of the minor unit. */
function inFull(amount: CurrencyAmount, rounding: RoundingOptions): ExactNumber {
  const { decimals, mode } = roundingOf(amount.currency, rounding);
  return trimScale(exactOf(roundedAmount(amount, { decimals, mode })), decimals);
}

/** With the decimals asked for, or up to two. */
function inScale(
  amount: CurrencyAmount,
  scale: AmountScale,
  { decimals, mode }: RoundingOptions,
): ExactNumber {
  if (!isFigureScale(scale) || powerOfScale(scale) < SMALLEST)
    throw unknownScale(
      scale,
      'it must be "thousand", "wan", "million", "yi", "billion" or "trillion", or left out',
    );
  const { units, scale: places } = exactOf(amount);
  const rounded = roundedExact(
    { units, scale: places + powerOfScale(scale) },
    checkedRounding(decimals ?? 2, mode),
  );
  return trimScale(rounded, decimals ?? 0);
}

const SMALLEST = 3;

/** The word of a scale, which stands behind the digits in English and in Chinese. */
function scaleWord(scale: AmountScale, locale: string): string {
  const { language } = new Intl.Locale(locale);
  if (language === "en" || language === "zh") return scaleSuffix(scale, language);
  throw unknownScale(
    scale,
    `scales have words in English and Chinese, and not in ${quote(locale)}; leave it out`,
  );
}

function unknownScale(scale: unknown, rule: string): LedgerError {
  return new LedgerError(
    "money/unknown-option",
    `Cannot take ${quote(scale)} for the scale of an amount: ${rule}.`,
    { details: { scale } },
  );
}

/** Non-breaking spaces become plain ones; the direction marks of right-to-left locales stay. */
function plainSpaces(literal: string): string {
  return literal.replaceAll(/[\u00a0\u202f]/g, " ");
}

const formatters = /* @__PURE__ */ new Map<string, Intl.NumberFormat>();

/**
 * Formatters are kept: making one takes far longer than using it. A language that `Intl` doesn't know falls back to
 * English; left to itself it would take the machine's own.
 */
function formatterFor(locale: string, currency: CurrencyCode, decimals: number): Intl.NumberFormat {
  if (typeof locale !== "string") throw invalidLocale(locale);
  return getOrCreate(formatters, `${locale} ${currency} ${decimals}`, () => {
    const fractionDigits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    try {
      return new Intl.NumberFormat([locale, "en"], {
        style: "currency",
        currency,
        currencyDisplay: "code",
        ...fractionDigits,
      });
    } catch {
      throw invalidLocale(locale);
    }
  });
}

function invalidLocale(locale: unknown): LedgerError {
  return new LedgerError(
    "money/invalid-locale",
    `Cannot write an amount in ${quote(locale)}: the locale must be a BCP 47 language tag such as "en" or "de".`,
    { details: { locale } },
  );
}
