/**
 * What `describeFigure` says in a language, `parseFigure` reads back in it. A figure comes back field by field, but for a
 * scale that the language has no word for: then it is of the same value, and its last digit has the same place.
 */

import {
  about,
  atLeast,
  atMost,
  between,
  describeFigure,
  exactly,
  type Figure,
  figure,
  lessThan,
  moreThan,
  nearly,
  odd,
  parseFigure,
} from "cultural-ledger";
import type { FigureLocale, FigureOptions, PhraseOptions } from "cultural-ledger/figures";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lastPrinted } from "../../src/figures/figure-digits";
import { FIGURE_SCALES, powerOfScale } from "../../src/figures/scale";
import { quotient, type Rational, rational, times } from "./rational";

const numRuns = process.env["ALL_INPUTS"] === undefined ? 300 : 10_000;

/** Scales without a word in German, French and Spanish. */
const FOREIGN = new Set<Figure["scale"]>(["hundred", "wan", "yi"]);

/** Where the mark before three decimals may be that of thousands, which it is has to be said. */
const DECIMALS: { readonly [Locale in FigureLocale]?: PhraseOptions } = {
  en: { decimal: "." },
  es: { decimal: "," },
};

const MAKERS = { figure, exactly, moreThan, atLeast, lessThan, atMost, odd, about, nearly, between };

const numbers = fc
  .tuple(
    fc.constantFrom("", "", "", "-"),
    fc.oneof(fc.nat({ max: 100 }), fc.bigInt({ min: 0n, max: 10n ** 15n })).map(String),
    fc.oneof(fc.constant(""), fc.stringMatching(/^\.\d{1,5}$/)),
  )
  .map((parts) => parts.join(""));
const fractions = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 900 }))
  .map(([numerator, more]) => `${numerator}/${numerator + more}`);

/** What makes a figure, or doesn't: some numbers are not odd, and some ranges go down. */
const printed = fc.record({
  maker: fc.constantFrom(...(Object.keys(MAKERS) as (keyof typeof MAKERS)[])),
  texts: fc.oneof(fc.tuple(numbers, numbers), fc.tuple(numbers, numbers), fc.tuple(fractions, fractions)),
  scale: fc.constantFrom(undefined, ...FIGURE_SCALES),
  unit: fc.constantFrom(
    undefined,
    ...(["USD", "CNY", "EUR", "GBP", "CHF", "JPY", "ALL", "TOP", "XOF"] as const),
  ),
});

/** Every figure of a few tries, so that a hundred thousand runs are as many figures. */
const figures = printed.map(figureOf).filter((made) => made !== undefined);

function figureOf({ maker, texts, scale, unit }: typeof printed extends fc.Arbitrary<infer T> ? T : never) {
  const options: FigureOptions = {
    ...(scale !== undefined && !texts[0].includes("/") && { scale }),
    ...(unit !== undefined && scale !== "percent" && !texts[0].includes("/") && { unit }),
  };
  const [from, to] =
    maker === "between" && Number(texts[0]) > Number(texts[1]) ? [texts[1], texts[0]] : texts;
  try {
    return maker === "between" ? between(from, to, options) : MAKERS[maker](from, options);
  } catch {
    return undefined;
  }
}

/** What a figure says whatever its scale: the value, and of a number as printed the place of its last digit. */
function saidBy({ qualifier, number, to, scale, unit }: Figure): unknown {
  const power = powerOfScale(scale);
  const place =
    qualifier === "equal" && !number.includes("/") ? lastPrinted(number, true) + power : undefined;
  return { qualifier, unit, place, value: trueValue(number, power), to: to && trueValue(to, power) };
}

function trueValue(number: string, power: number): string {
  const [numerator = "", denominator = "1"] = number.split("/");
  const scaled = times(rational(numerator), { n: 10n ** BigInt(power + 2), d: 100n * BigInt(denominator) });
  return inLowestTerms(scaled);
}

function inLowestTerms({ n, d }: Rational): string {
  const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
  const common = divisor(n < 0n ? -n : n, d);
  return Object.values(quotient(n / common, d / common)).join("/");
}

test.each<FigureLocale>(["en", "zh", "de", "fr", "es"])("figures in %s are read back", (locale) => {
  fc.assert(
    fc.property(figures, (one) => {
      const said = describeFigure(one, { locale });
      const read = parseFigure(said, locale, DECIMALS[locale]);
      const back = read.ok ? read.value : read.issues[0].message;
      if (typeof back !== "string" && !["en", "zh"].includes(locale) && FOREIGN.has(one.scale))
        expect(saidBy(back), said).toEqual(saidBy(one));
      else expect(back, said).toEqual(one);
    }),
    { numRuns },
  );
});
