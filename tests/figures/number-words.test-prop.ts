/** Numbers in words are read as the numbers that they were written from, by writers that are none of the library's. */

import { parseFigure, parsePhrase } from "cultural-ledger";
import fc from "fast-check";
import { expect, test } from "vitest";
import { powerOfScale } from "../../src/figures/scale";

const DIGITS = [..."零一二三四五六七八九"];

/** Up to four digits with their units, as schools teach it: 1020 is 一千零二十. */
function section(value: number): string {
  const parts = [..."千百十"].map((unit, at) => [Math.floor(value / 10 ** (3 - at)) % 10, unit] as const);
  const words = [...parts, [value % 10, ""] as const]
    .map(([digit, unit]) => (digit === 0 ? "零" : `${DIGITS[digit]}${unit}`))
    .join("");
  return words.replace(/零+/g, "零").replace(/^零|零$/g, "");
}

function inChinese(value: number): string {
  const sections = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4];
  const words = sections.map((part, at) => {
    if (part === 0) return "";
    const isAfter = at > 0 && part < 1000 && value >= 10 ** (12 - 4 * at);
    return `${isAfter ? "零" : ""}${section(part)}${["亿", "万", ""][at]}`;
  });
  return words.join("").replace(/^一十/, "十");
}

function numberIn(text: string, locale: "en" | "zh"): bigint | string {
  const read = parseFigure(text, locale);
  if (!read.ok) return read.issues[0].message;
  const { number, scale } = read.value;
  return BigInt(number) * 10n ** BigInt(powerOfScale(scale));
}

test("of Chinese, below a million millions", () => {
  const numbers = fc.oneof(
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 1, max: 999_999_999_999 }),
    fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 9 }))
      .map(([n, zeros]) => n * 10 ** zeros),
  );
  fc.assert(
    fc.property(numbers, (value) => {
      const said = inChinese(value);
      expect(numberIn(said, "zh"), said).toBe(BigInt(value));
      const traditional = said.replaceAll("万", "萬").replaceAll("亿", "億");
      expect(numberIn(traditional, "zh"), traditional).toBe(BigInt(value));
    }),
    { numRuns: 3000 },
  );
});

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function inEnglish(value: number, joint: string): string {
  if (value >= 100) {
    const rest = value % 100 === 0 ? "" : `${joint}${inEnglish(value % 100, joint)}`;
    return `${SMALL[Math.floor(value / 100)]} hundred${rest}`;
  }
  if (value < 20) return SMALL[value]!;
  return `${TENS[Math.floor(value / 10) - 2]}${value % 10 === 0 ? "" : `-${SMALL[value % 10]}`}`;
}

test("of English, below a thousand, each", () => {
  for (let value = 0; value < 1000; value++)
    for (const joint of [" ", " and "]) {
      const said = inEnglish(value, joint);
      expect(numberIn(said, "en"), said).toBe(BigInt(value));
      expect(numberIn(`${said} thousand`, "en"), said).toBe(BigInt(value) * 1000n);
    }
});

test("of English, between two of them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 99 }), (hundreds, more) => {
      const said = `between ${inEnglish(hundreds * 100, " ")} and ${inEnglish(hundreds * 100 + more, " ")}`;
      const read = parsePhrase(said, "en");
      // "Between one hundred and one hundred five" has its two numbers in two scales.
      if (read.ok) expect(read.value.figure, said).toMatchObject({ number: String(hundreds * 100) });
      else expect(read.issues[0].message, said).toContain("different scales");
    }),
  );
});
