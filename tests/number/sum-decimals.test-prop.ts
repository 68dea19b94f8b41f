/** Sums of Decimals from outside: of any copy of decimal.js, by their words or by their text, against bigint. */

import { usd } from "cultural-ledger";
import { sumDecimals } from "cultural-ledger/money";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shortCents } from "../../src/number/short-decimal";
import { withPoint } from "../money/by-definition";

/** Another copy, with a precision that would round nearly everything. */
const Foreign = Decimal.clone({ precision: 3, toExpNeg: -2, toExpPos: 3 });

/** A number as a text without exponent, beside itself counted in 10^-30. */
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
  .map(([units, scale]) => ({ units: units * 10n ** BigInt(30 - scale), text: withPoint(units, scale) }));

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
      fc.property(number, ({ units, text }) => {
        const cents = shortCents(new Decimal(text));
        expect(Object.is(cents, -0)).toBe(false);
        // The units are of 10^-30.
        if (!Number.isNaN(cents)) expect(BigInt(cents) * 10n ** 28n).toBe(units);
      }),
      { numRuns: 500 },
    );
    expect(shortCents(new Decimal("123456789012.34"))).toBe(12_345_678_901_234);
    expect(shortCents(new Decimal("0.07"))).toBe(7);
    expect(shortCents(new Decimal("0.071"))).toBeNaN();
    expect(shortCents(new Decimal("-0"))).toBe(0);
    expect(shortCents(new Decimal("90071992547409.93"))).toBeNaN();
    expect(shortCents(new Decimal("90071992547409.91"))).toBe(Number.MAX_SAFE_INTEGER);
    expect(shortCents(new Decimal("1e13"))).toBe(10 ** 15);
    expect(shortCents(new Decimal("1e14"))).toBeNaN();
    expect(shortCents(new Decimal("1e-7"))).toBeNaN();
  });

  test("every number of cents with few digits and zeros behind it is read by its words", () => {
    for (const digits of [1, 9, 10, 99, 1_000_001, 9_999_999, 10_000_000, 12_345_678])
      for (let zeros = 0; digits * 10 ** zeros < 10 ** 15; zeros++) {
        const cents = digits * 10 ** zeros;
        expect(shortCents(new Decimal(cents).div(100)), `${cents} cents`).toBe(cents);
      }
  });

  test("keeps what plus of 20 digits loses, and is read by no configuration", () => {
    const values = ["123456789012345678901.2", "0.1"].map((text) => new Foreign(text));
    expect(sumDecimals(values).toFixed()).toBe("123456789012345678901.3");
    expect(sumDecimals(new Set([usd("1.5").value])).toFixed()).toBe("1.5");
    expect(sumDecimals([]).toFixed()).toBe("0");
  });
});

describe("what is no Decimal", () => {
  test("is refused wherever it stands, behind a tagged object too", () => {
    const tagged = { toStringTag: "[object Decimal]", s: 1, e: 0, d: [5] };
    const untagged = { s: 1, e: 0, d: [5] };
    for (const values of [
      [tagged, untagged],
      [untagged, tagged],
    ])
      expect(() => sumDecimals(values as unknown as Decimal[])).toThrow("it must be a finite Decimal");
  });

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
