/** Sums of Decimals from outside: of any copy of decimal.js, by their words or by their text, against bigint. */

import { sumDecimals, usd } from "cultural-ledger";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shortUnits } from "../../src/money/short-decimal";

/** Another copy, with a precision that would round nearly everything. */
const Foreign = Decimal.clone({ precision: 3, toExpNeg: -2, toExpPos: 3 });

/** A number of so many units of 10^-scale, as a text without exponent. */
function textOf(units: bigint, scale: number): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return units < 0n ? `-${text}` : text;
}

const number = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map(BigInt),
      fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
      fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
      fc.constantFrom(2n ** 53n, 2n ** 53n - 1n, -(2n ** 53n), 0n, 10n ** 21n, 9_999_999n, 10_000_000n),
    ),
    fc.constantFrom(2, 2, 2, 0, 1, 3, 7, 8, 12, 30),
  )
  .map(([units, scale]) => ({ units: units * 10n ** BigInt(30 - scale), text: textOf(units, scale) }));

describe("exact sums", () => {
  test("of any numbers, signs and decimals, from two copies of decimal.js", () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 40 }), fc.nat(1), (numbers, foreign) => {
        const values = numbers.map(({ text }, at) =>
          at % 2 === foreign ? new Foreign(text) : new Decimal(text),
        );
        const sum = numbers.reduce((total, { units }) => total + units, 0n);
        expect(BigInt(sumDecimals(values).times(`1e30`).toFixed())).toBe(sum);
      }),
    );
  });

  test("by words, where they are short, the number is the same as by text", () => {
    fc.assert(
      fc.property(number, fc.constantFrom(0, 2, 3, 4), ({ text }, scale) => {
        const units = shortUnits(new Decimal(text), scale);
        if (!Number.isNaN(units)) {
          expect(Object.is(units, -0)).toBe(false);
          expect(new Decimal(units).div(10 ** scale).eq(text)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
    expect(shortUnits(new Decimal("123456789012.34"), 2)).toBe(12_345_678_901_234);
    expect(shortUnits(new Decimal("0.07"), 2)).toBe(7);
    expect(shortUnits(new Decimal("0.071"), 2)).toBeNaN();
    expect(shortUnits(new Decimal("-0"), 2)).toBe(0);
    expect(shortUnits(new Decimal("90071992547409.93"), 2)).toBeNaN();
  });

  test("keeps what plus of 20 digits loses, and is read by no configuration", () => {
    const values = ["123456789012345678901.2", "0.1"].map((text) => new Foreign(text));
    expect(sumDecimals(values).toFixed()).toBe("123456789012345678901.3");
    expect(sumDecimals(new Set([usd("1.5").value])).toFixed()).toBe("1.5");
    expect(sumDecimals([]).toFixed()).toBe("0");
  });
});

describe("what is no Decimal", () => {
  /** decimal.js-light has the fields of decimal.js, and its exponent counts words instead of digits. */
  const light = { s: 1, e: 0, d: [15], constructor: { precision: 20, isDecimal: undefined } };
  test.each<[name: string, value: unknown]>([
    ["text", "1.5"],
    ["a number", 1.5],
    ["an amount", usd("1.5")],
    ["the same fields", light],
    ["not a number", new Decimal(Number.NaN)],
    ["infinity", new Decimal(Number.POSITIVE_INFINITY)],
    ["too many digits", new Decimal("1e61")],
    ["nothing", undefined],
    ["forged words", { s: 1, e: 0, d: [1e9], toStringTag: "[object Decimal]" }],
    ["a forged exponent", { s: 1, e: 0.5, d: [1], toStringTag: "[object Decimal]" }],
    ["a forged sign", { s: 2, e: 0, d: [1], toStringTag: "[object Decimal]" }],
  ])("%s is refused", (_name, value) => {
    expect(() => sumDecimals([value as Decimal])).toThrow("it must be a finite Decimal of decimal.js");
  });
});
