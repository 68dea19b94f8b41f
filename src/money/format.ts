/**
 * Amounts for people, in the notation of a locale. The digits are rounded exactly first and handed to `Intl` as text.
 */

import { checkedOptions } from "../foundation/arguments";
import { getOrCreate } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { optionWord } from "../foundation/option-word";
import { formatFixed, trimScale } from "../number/exact-number";
import { type RoundingOptions, roundedAmount, roundingOf } from "./arithmetic";
import type { CurrencyCode } from "./currency";
import { type CurrencyAmount, exactOf, requireAmount } from "./currency-amount";

/** How to write an amount. Decimals beyond those shown are rounded, half-even where the caller is silent. */
export interface AmountFormat extends RoundingOptions {
  /** A BCP 47 language tag; `en` where left out or unknown, never the machine's own. */
  readonly locale?: string;
  /** `code` writes the ISO 4217 code, `rmb` writes RMB for CNY. Never a symbol: "¥" is two currencies'. */
  readonly display?: "code" | "rmb";
}

const CALL = { chapter: "money", call: "formatAmount(amount, { locale, display, decimals, mode })" } as const;

/**
 * Writes an amount with its currency code in front or behind, as the locale does.
 *
 * @throws `money/not-an-amount`, `money/invalid-decimals`, `money/unknown-rounding-mode`, `money/out-of-range`,
 * `money/invalid-locale` for a locale that is no language tag, `money/invalid-argument`, `money/unknown-option`
 * @example
 * formatAmount(usd("1093103.94")) // => "USD 1,093,103.94"
 * formatAmount(rmb("6900000"), { display: "rmb" }) // => "RMB 6,900,000.00"
 * formatAmount(usd("23343103.94"), { locale: "de", decimals: 0 }) // => "23.343.104 USD"
 */
export function formatAmount(amount: CurrencyAmount, options: AmountFormat = {}): string {
  const { currency } = requireAmount(amount);
  const { locale = "en", display, ...rounding } = checkedOptions(CALL, options, NAMES);
  const isRmb = optionWord("money", "the display of an amount", display, ["code", "rmb"]) === "rmb";
  const { decimals, mode } = roundingOf(currency, rounding);
  const digits = formatFixed(trimScale(exactOf(roundedAmount(amount, { decimals, mode })), decimals));
  const label = isRmb && currency === "CNY" ? "RMB" : currency;
  return formatterFor(locale, currency, decimals)
    .formatToParts(digits as unknown as number) // Intl reads decimal text exactly; the ES2022 types don't say so yet.
    .map(({ type, value }) => (type === "currency" ? label : type === "literal" ? plainSpaces(value) : value))
    .join("");
}

const NAMES = ["locale", "display", "decimals", "mode"] as const;

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
