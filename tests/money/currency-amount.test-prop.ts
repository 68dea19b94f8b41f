import { currencyAmount, rmb, usd } from "cultural-ledger";
import { type AmountJson, isCurrencyAmount } from "cultural-ledger/money";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { plain, type WrittenAmount, writtenAmount } from "./by-definition";

/** The plain digits that an amount can be made from, as the documentation says it. */
const PLAIN_DIGITS = /^-?\d{1,24}(\.\d{1,12})?$/;

const CANONICAL_DIGITS = /^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/;

function isRefused(make: () => unknown): boolean {
  try {
    make();
    return false;
  } catch (error) {
    expect(error).toMatchObject({ name: "LedgerError", code: "money/invalid-amount" });
    expect((error as Error).message.length).toBeLessThan(400);
    return true;
  }
}

test("an amount has the digits that it was made from", () => {
  fc.assert(
    fc.property(writtenAmount, ({ text, units }) => {
      expect(usd(text).toString()).toBe(`USD ${plain(units)}`);
      expect(usd(text).value.toFixed()).toBe(plain(units));
    }),
  );
});

test("an amount is the same after a round trip through JSON, which holds no exponent and no -0", () => {
  fc.assert(
    fc.property(writtenAmount, fc.constantFrom("USD", "CNY", "JPY", "KWD"), ({ text }, code) => {
      const amount = currencyAmount(text, code);
      const { currency, value }: AmountJson = JSON.parse(JSON.stringify(amount));
      expect(value).toMatch(CANONICAL_DIGITS);
      expect(value).not.toBe("-0");
      expect(currencyAmount(value, currency)).toEqual(amount);
    }),
  );
});

test("zeros in front and at the end change nothing", () => {
  fc.assert(
    fc.property(writtenAmount, fc.nat(6), fc.nat(6), ({ text }, front, end) => {
      const [sign, digits] = text.startsWith("-") ? ["-", text.slice(1)] : ["", text];
      const [whole = "", fraction = ""] = digits.split(".");
      const padded = `${sign}${whole.padStart(Math.min(whole.length + front, 24), "0")}`;
      const decimals = fraction.padEnd(Math.min(fraction.length + end, 12), "0");
      expect(rmb(decimals === "" ? padded : `${padded}.${decimals}`)).toEqual(rmb(text));
    }),
  );
});

test("a bigint, and a number that is a safe integer, give the amount of their digits", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n - 10n ** 24n, max: 10n ** 24n - 1n }),
      fc.maxSafeInteger(),
      (big, safe) => {
        expect(usd(big).toString()).toBe(`USD ${big}`);
        expect(usd(safe).toString()).toBe(`USD ${safe}`);
      },
    ),
  );
});

test("a number that is no safe integer is refused", () => {
  const unsafe = fc.double().filter((value) => !Number.isInteger(value) || Math.abs(value) > 2 ** 53 - 1);
  fc.assert(
    fc.property(unsafe, (value) => {
      expect(isRefused(() => usd(value))).toBe(true);
    }),
  );
});

test("a Decimal of any configuration gives the amount of its digits", () => {
  const configuration = fc.record({
    precision: fc.integer({ min: 1, max: 60 }),
    rounding: fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8),
    toExpNeg: fc.integer({ min: -20, max: 0 }),
    toExpPos: fc.integer({ min: 0, max: 20 }),
  });
  fc.assert(
    fc.property(writtenAmount, configuration, ({ text, units }, settings) => {
      const Foreign = Decimal.clone({ defaults: true, ...settings });
      expect(usd(new Foreign(text)).toString()).toBe(`USD ${plain(units)}`);
    }),
  );
});

test("the result of a calculation with Decimal gives the amount of its digits, or is refused when too long", () => {
  const Wide = Decimal.clone({ defaults: true, precision: 200, toExpNeg: -9e15, toExpPos: 9e15 });
  const product = (left: WrittenAmount, right: WrittenAmount) => new Wide(left.text).times(right.text);
  fc.assert(
    fc.property(writtenAmount, writtenAmount, (left, right) => {
      const result = product(left, right);
      const text = result.isZero() ? "0" : result.toFixed();
      if (PLAIN_DIGITS.test(text)) expect(usd(result).toJSON().value).toBe(text);
      else expect(isRefused(() => usd(result))).toBe(true);
    }),
  );
});

test("text is read exactly if it is plain digits", () => {
  const almostDigits = fc.string({
    unit: fc.constantFrom(
      ..."0123456789/:",
      "0",
      "1",
      ".",
      "-",
      "+",
      "e",
      "E",
      "_",
      ",",
      " ",
      "n",
      "x",
      "１",
      "\n",
    ),
    maxLength: 45,
  });
  fc.assert(
    fc.property(fc.oneof(almostDigits, fc.string({ unit: "binary" })), (text) => {
      expect(isRefused(() => usd(text))).toBe(!PLAIN_DIGITS.test(text));
    }),
    { numRuns: 2000 },
  );
});

test("any value at all gives an amount or a LedgerError", () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (value) => {
      if (!isRefused(() => usd(value as string))) expect(isCurrencyAmount(usd(value as string))).toBe(true);
    }),
  );
});
