/** Number phrases: whatever the text, there is an answer; what is read is the number that was written. */

import { describeFigure, type Figure, figure, parseFigure } from "cultural-ledger";
import { isFigure, type Qualifier } from "cultural-ledger/figures";
import fc from "fast-check";
import { expect, test } from "vitest";
import { groupDigits } from "../../src/figures/group-digits";
import { plainNumber } from "../../src/figures/number-marks";
import { digitsOf } from "../../src/io/table/number-text";
import { Refusal } from "../../src/io/table/refusal";

const locales = fc.constantFrom("en" as const, "zh" as const);

/** Pieces of phrases in any order, right ones and wrong ones. */
const pieces = fc.constantFrom(
  ..."more than|over|about|or more|+|between|and|to|-|\u2013|minus|one|half|two thirds|a|million|%|k|m|USD|CNH|$|US$".split(
    "|",
  ),
  ..."超过|近|约|余|多|以上|左右|万|亿|千万|百分之|十分之一|一|元|美元|人民币|至|个".split("|"),
  ..."20|1,100|1,10|0.5|1/10|9/2|２０|5\u00B2| |\u00A0|\u3000|.|,|countries|\uD83C|\u0000|constructor|__proto__".split(
    "|",
  ),
);
const phrases = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(""));
const anyText = fc.oneof(
  phrases,
  fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(" ")),
  fc.string({ unit: "binary" }),
  fc.string({ maxLength: 200 }),
);

test("every text gives a figure, or one issue that quotes it", () => {
  fc.assert(
    fc.property(anyText, locales, (text, locale) => {
      const result = parseFigure(text, locale);
      if (result.ok) {
        expect(isFigure(result.value)).toBe(true);
        return;
      }
      expect(result.issues).toHaveLength(1);
      expect(result.issues[0]).toMatchObject({ code: "figures/unreadable-figure", path: [] });
      expect(result.issues[0].message.length).toBeLessThan(600);
    }),
    { numRuns: 3000 },
  );
});

test("all digits of what is read stand in the figure", () => {
  fc.assert(
    fc.property(phrases, locales, (text, locale) => {
      const result = parseFigure(text, locale);
      // Numbers in words, and scales that are numbers by themselves, have no digits.
      if (!result.ok || /一|百|千|(?<!\d)[余多]?[万亿]|half|one|two|\ba\b/.test(text.normalize("NFKC")))
        return;
      const { qualifier, number, to = "" } = result.value;
      // Zeros at the end of a fraction say something only where the number is as printed.
      const zeros = qualifier === "equal" ? /(?!)/ : /(?<=\.\d*)0+(?!\d)/g;
      const digitsIn = (part: string) => part.normalize("NFKC").replace(zeros, "").replace(/\D/g, "");
      expect(digitsIn(number) + digitsIn(to)).toBe(digitsIn(text));
    }),
    { numRuns: 3000 },
  );
});

const digits = fc
  .tuple(
    fc.constantFrom("", "-"),
    fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 24n - 1n }), fc.bigInt({ min: 0n, max: 2000n })),
    fc.oneof(fc.stringMatching(/^(\.\d{1,12})?$/), fc.stringMatching(/^\.\d{3}$/)),
  )
  .map(([sign, whole, fraction]) => `${sign}${whole}${fraction}`);

test("grouped digits are read as they are printed, and keep the zeros at their end", () => {
  fc.assert(
    fc.property(digits, (number) => {
      const text = groupDigits(number);
      expect(plainNumber(text, { groups: ",", decimal: "." })).toBe(number);
      for (const phrase of [number, text]) {
        for (const locale of ["en", "zh"] as const) {
          expect(parseFigure(phrase, locale, { decimal: "." })).toEqual({ ok: true, value: figure(number) });
        }
      }
    }),
  );
});

test("a point before three digits is refused in English where a file would refuse it, and nowhere else", () => {
  fc.assert(
    fc.property(digits, (number) => {
      const isOpen = digitsOf(number, {}) instanceof Refusal;
      expect(parseFigure(number, "en").ok).toBe(!isOpen);
      expect(parseFigure(number, "zh").ok).toBe(true);
      for (const behind of [" million", "%", " KWD"])
        expect(parseFigure(number + behind, "en").ok).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

/** Figures in every wording, as people make them. */
const figures: fc.Arbitrary<Figure<Exclude<Qualifier, "odd">>> = fc
  .record({
    qualifier: fc.constantFrom(
      ...([
        "equal",
        "exactly",
        "moreThan",
        "atLeast",
        "lessThan",
        "atMost",
        "about",
        "nearly",
        "between",
      ] as const),
    ),
    units: fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat({ max: 1e9 })),
    decimals: fc.constantFrom("", ".5", ".25"),
    scale: fc.constantFrom(
      undefined,
      ...(["percent", "hundred", "thousand", "wan", "million", "yi", "billion", "trillion"] as const),
    ),
    unit: fc.constantFrom(undefined, "USD" as const, "CNY" as const, "EUR" as const, "ALL" as const),
  })
  .map(({ qualifier, units: [from, more], decimals, scale, unit }) => {
    const number = from < 0 ? String(from) : `${from}${decimals}`;
    const to = from < 0 ? String(from + more) : `${from + more}${decimals}`;
    return {
      qualifier,
      number,
      ...(qualifier === "between" && { to }),
      ...(scale !== undefined && { scale }),
      ...(unit !== undefined && scale !== "percent" && { unit }),
    };
  });

test("what describeFigure says is the same figure again, in any case and with any spaces", () => {
  fc.assert(
    fc.property(figures, fc.constantFrom(" ", "  ", "\u00A0", "\u202F", "\n"), (one, space) => {
      const said = describeFigure(one);
      expect(parseFigure(said, "en")).toEqual({ ok: true, value: one });
      expect(parseFigure(said.toUpperCase().replaceAll(" ", space), "en")).toEqual({ ok: true, value: one });
    }),
    { numRuns: 1000 },
  );
});

const CHINESE = {
  before: {
    moreThan: "超过",
    atLeast: "至少",
    lessThan: "不足",
    atMost: "至多",
    about: "约",
    nearly: "近",
    exactly: "恰好",
  },
  scales: {
    hundred: "百",
    thousand: "千",
    wan: "万",
    million: "百万",
    yi: "亿",
    billion: "十亿",
    trillion: "万亿",
    percent: "%",
  },
  units: { USD: "美元", CNY: "元", EUR: "欧元" },
} as const;

test("a figure that is written in Chinese, with digits of either width, is the same figure again", () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(
      figures.filter(({ unit }) => unit !== "ALL"),
      fc.boolean(),
      (one, isWide) => {
        const { qualifier, number, to, scale, unit } = one;
        const hedge = qualifier === "equal" || qualifier === "between" ? "" : CHINESE.before[qualifier];
        const numbers = to === undefined ? number : `${number}至${to}`;
        const said = `${hedge}${isWide ? wide(numbers) : numbers}${scale === undefined ? "" : CHINESE.scales[scale]}${
          unit === undefined ? "" : CHINESE.units[unit as "USD"]
        }`;
        expect(parseFigure(said, "zh"), said).toEqual({ ok: true, value: one });
      },
    ),
    { numRuns: 1000 },
  );
});

test("hostile text is answered in the time that its length takes", () => {
  const parts = [
    "1,",
    "1,100,",
    " ",
    "more than ",
    "-",
    "9",
    "超过",
    "一分之",
    "a ",
    "\u3000",
    "１",
    "(",
    "/1",
    ".1",
  ];
  const start = performance.now();
  for (const part of parts) {
    for (const length of [50, 99, 1_000_000]) {
      const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
      for (const locale of ["en", "zh"] as const) expect(parseFigure(`${text}x`, locale).ok).toBe(false);
    }
  }
  expect(performance.now() - start).toBeLessThan(1000);
});
