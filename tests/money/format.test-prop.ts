import { type CurrencyCode, currencyAmount, formatAmount } from "cultural-ledger";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  plain,
  ROUNDING_MODES,
  roundedByDefinition,
  TOO_LARGE,
  withPoint,
  writtenAmount,
} from "./by-definition";

const code = fc.constantFrom<CurrencyCode>("USD", "CNY", "JPY", "KWD");
const decimals = fc.integer({ min: 0, max: 12 });
const mode = fc.constantFrom(...ROUNDING_MODES);
const written = writtenAmount.filter(({ units }) => units > 1n - TOO_LARGE / 10n && units < TOO_LARGE / 10n);

test("the English text has the digits of the exactly rounded amount", () => {
  fc.assert(
    fc.property(written, code, decimals, mode, ({ text, units }, code, decimals, mode) => {
      const digits = withPoint(roundedByDefinition(units, 10n ** BigInt(12 - decimals), mode), decimals);
      const expected = digits.startsWith("-") ? `-${code} ${digits.slice(1)}` : `${code} ${digits}`;
      const formatted = formatAmount(currencyAmount(text, code), { decimals, mode });
      expect(formatted.replaceAll(",", "")).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

test("in every language the text is that of Intl, with plain spaces beside the code", () => {
  const locale = fc.constantFrom(
    "en",
    "de",
    "de-CH",
    "fr",
    "es",
    "ru",
    "zh",
    "ja",
    "hi",
    "he",
    "ar-EG",
    "fa",
    "sv",
  );
  const plainSpaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
  fc.assert(
    fc.property(written, code, locale, decimals, ({ units }, code, locale, decimals) => {
      const digits = roundedByDefinition(units, 10n ** BigInt(12 - decimals), "half-even");
      const exact = plain(digits * 10n ** BigInt(12 - decimals));
      const byIntl = new Intl.NumberFormat(locale, {
        style: "currency",
        currency: code,
        currencyDisplay: "code",
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(exact as unknown as number);
      const formatted = formatAmount(currencyAmount(exact, code), { locale, decimals });
      expect(plainSpaces(formatted)).toBe(plainSpaces(byIntl));
    }),
  );
});
