import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isAbove, isPlainDigits, plainDigits, survivesNumber } from "../../../src/interchange/dataset/digits";

/** A number as its sign, its digits, where the point stands behind its end, and the exponent by which it is written. */
const parts = fc.record({
  sign: fc.constantFrom("", "-", "+"),
  whole: fc.bigInt({ min: 0n, max: 10n ** 40n }).map(String),
  fraction: fc.option(fc.stringMatching(/^\d{0,40}$/), { nil: undefined }),
  exponent: fc.option(fc.integer({ min: -60, max: 60 }), { nil: undefined }),
});

/** The numerator over a power of ten of a written number, by its definition. */
function scaled(text: string): readonly [bigint, number] {
  const [number = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = number.replace(/^[+-]/, "").split(".");
  const size = BigInt(whole + fraction || "0");
  return [number.startsWith("-") ? -size : size, Number(exponent) - fraction.length];
}

function isSame(one: string, other: string): boolean {
  const [ones, ownScale] = scaled(one);
  const [others, scale] = scaled(other);
  const least = Math.min(ownScale, scale);
  return ones * 10n ** BigInt(ownScale - least) === others * 10n ** BigInt(scale - least);
}

test("plain digits are the same number, and are kept", () => {
  fc.assert(
    fc.property(parts, ({ sign, whole, fraction, exponent }) => {
      const text = `${sign}${whole}${fraction === undefined ? "" : `.${fraction}`}${exponent === undefined ? "" : `e${exponent}`}`;
      const digits = plainDigits(text) as string;
      expect(digits).toMatch(/^(?!-0*(?:\.0*)?$)-?(?:0|[1-9]\d*)(?:\.\d+)?$/);
      expect(isSame(digits, text)).toBe(true);
      expect(isPlainDigits(digits)).toBe(true);
      expect(plainDigits(digits)).toBe(digits);
    }),
  );
});

test("any double comes back from its digits, and those that survive print alike", () => {
  fc.assert(
    fc.property(fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e200, max: 1e200 }), (number) => {
      const digits = plainDigits(String(number)) as string;
      expect(Number(digits) === number).toBe(true);
      if (survivesNumber(digits)) expect(JSON.stringify(number === 0 ? 0 : number)).toBe(digits);
    }),
  );
});

test("the order is that of the numbers", () => {
  const digits = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(digits, digits, ([one, scale], [other, otherScale]) => {
      const left = plainDigits(`${one}e-${scale}`) as string;
      const right = plainDigits(`${other}e-${otherScale}`) as string;
      expect(isAbove(left, right)).toBe(one * 10n ** BigInt(otherScale) > other * 10n ** BigInt(scale));
    }),
  );
});

test("text of any kind is a number or none, and never an error", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+.eE\d]{0,12}$/)), (text) => {
      const digits = plainDigits(text);
      if (digits !== undefined) expect(Number(digits)).toBe(Number(text) === 0 ? 0 : Number(text));
    }),
  );
});
