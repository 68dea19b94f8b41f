import { inspect } from "node:util";
import { type CurrencyCode, currencyAmount, rmb, usd } from "cultural-ledger";
import { type AmountInput, isCurrencyAmount } from "cultural-ledger/money";
import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { amountOf } from "../../src/money/currency-amount";

const NINES = `${"9".repeat(24)}.${"9".repeat(12)}`;

function invalidAmount(): unknown {
  return expect.objectContaining({ name: "LedgerError", code: "money/invalid-amount" });
}

describe("an amount", () => {
  test("has its currency, its exact value and a plain text", () => {
    const amount = rmb("6900000");
    expect(amount.currency).toBe("CNY");
    expect(amount.value.toFixed()).toBe("6900000");
    expect(amount.toJSON()).toEqual({ currency: "CNY", value: "6900000" });
    expect(String(amount)).toBe("CNY 6900000");
    expect(JSON.stringify([amount])).toBe('[{"currency":"CNY","value":"6900000"}]');
    expect(inspect({ sold: usd("1120000.5") })).toBe("{ sold: USD 1120000.50 }");
  });

  test.each([
    ["0", "0"],
    ["-0", "0"],
    ["-0.00", "0"],
    ["000", "0"],
    ["007.10", "7.1"],
    ["1.000000000000", "1"],
    ["-12.50", "-12.5"],
    ["0.000000000001", "0.000000000001"],
    ["-0.000000000001", "-0.000000000001"],
    ["9007199254740993", "9007199254740993"],
    ["90071992547409.93", "90071992547409.93"],
    ["0.0000001", "0.0000001"],
    ["1000000000000000000000", "1000000000000000000000"],
    [NINES, NINES],
    [`-${NINES}`, `-${NINES}`],
  ])("made from %s has the JSON value %s, without exponent and without -0", (text, value) => {
    expect(usd(text).toJSON().value).toBe(value);
    expect(usd(text).value.toString()).toBe(value);
  });

  test.each([
    [0, "0"],
    [-0, "0"],
    [21_130_000, "21130000"],
    [-1, "-1"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
    [Number.MIN_SAFE_INTEGER, "-9007199254740991"],
    [0n, "0"],
    [61n, "61"],
    [-(2n ** 64n), "-18446744073709551616"],
    [10n ** 24n - 1n, "9".repeat(24)],
    [1n - 10n ** 24n, `-${"9".repeat(24)}`],
  ])("made from the integer %o is %s", (input, value) => {
    expect(usd(input).toJSON().value).toBe(value);
  });

  test("is counted in units of its currency, whatever the minor unit", () => {
    expect(currencyAmount("1500", "JPY").toString()).toBe("JPY 1500");
    expect(currencyAmount("1500.25", "JPY").toString()).toBe("JPY 1500.25");
    expect(currencyAmount("1.5", "KWD").toString()).toBe("KWD 1.5");
    expect(inspect(currencyAmount("1.5", "KWD"))).toBe("KWD 1.500");
    expect(inspect(currencyAmount("1500", "JPY"))).toBe("JPY 1500");
  });

  test("equals another of the same number, however that was written", () => {
    expect(usd("1.50")).toEqual(usd("1.5"));
    expect(usd("1")).toEqual(usd(1n));
    expect(usd("-0")).toEqual(usd(0));
    expect(currencyAmount(-0, "JPY")).toEqual(currencyAmount("0", "JPY"));
    expect(usd("1")).not.toEqual(rmb("1"));
    expect(usd("1")).not.toEqual(usd("1.000000000001"));
  });

  test("is frozen, with the value in it", () => {
    const amount = usd("12.5");
    const { value } = amount as { value: { s: number; d: number[] } };
    expect(() => {
      (amount as { currency: string }).currency = "CNY";
    }).toThrow(TypeError);
    expect(() => {
      value.s = -1;
    }).toThrow(TypeError);
    expect(() => {
      value.d[0] = 99;
    }).toThrow(TypeError);
    expect(amount.value).toBe(value);
    expect(amount.value.toFixed()).toBe("12.5");
  });
});

describe("a Decimal", () => {
  test.each([
    "0",
    "-0",
    "6900000",
    "-1093103.94",
    "0.000000000001",
    "1e23",
    "123456789012345678901234",
    NINES,
    "0.1",
    "10000000.0000001",
    "1e-12",
  ])("of %s is copied digit by digit", (text) => {
    const decimal = new Decimal(text);
    const expected = decimal.isZero() ? "0" : decimal.toFixed();
    expect(usd(decimal).toJSON().value).toBe(expected);
    expect(usd(usd(decimal).value).toJSON().value).toBe(expected);
  });

  test("of a differently configured class is copied unrounded", () => {
    const Coarse = Decimal.clone({
      precision: 1,
      rounding: 0,
      toExpNeg: 0,
      toExpPos: 0,
      maxE: 40,
      minE: -40,
    });
    const foreign = new Coarse("21130000.123456789012");
    expect(String(foreign)).toContain("e+");
    expect(usd(foreign).toString()).toBe("USD 21130000.123456789012");
  });

  test.each(["NaN", "Infinity", "-Infinity", "1e24", "-1e24", "1e-13", "1.0000000000001", "1e36", "1e-36"])(
    "of %s is refused",
    (text) => {
      expect(() => usd(new Decimal(text))).toThrow(invalidAmount());
    },
  );

  test.each(["1e1000000000", "-1e1000000000", "1e-1000000000", "1e9000000000000000"])(
    "of %s is refused at once, although printing it would end the process",
    (text) => {
      const huge = new Decimal(text);
      expect(fastestOf(() => expect(() => usd(huge)).toThrow(invalidAmount()))).toBeLessThan(50);
    },
  );

  test("with a very long run of digits is refused at once", () => {
    const long = new Decimal(`1${"0".repeat(100_000)}1`);
    expect(fastestOf(() => expect(() => usd(long)).toThrow(invalidAmount()))).toBeLessThan(50);
  });

  const five = { toStringTag: "[object Decimal]", s: 1, e: 0, d: [5] };
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ["no digits", { d: undefined }],
    ["the digits of NaN", { d: null, s: Number.NaN, e: Number.NaN }],
    ["an empty list of digits", { d: [] }],
    ["a list of nothing but a hole", { d: new Array(1) }],
    ["a hole among its digits", { e: 8, d: Object.assign(new Array(3), { 0: 10, 2: 5 }) }],
    ["a hundred million digits", { d: new Array(100_000_000) }],
    ["digits as text", { d: "5" }],
    ["digits as a list of text", { d: ["5"] }],
    ["negative digits", { d: [-5] }],
    ["broken digits", { d: [0.5] }],
    ["digits of more than a word", { d: [1e7] }],
    ["digits that are no numbers", { d: [Number.NaN] }],
    ["a broken exponent", { e: 0.5 }],
    ["an exponent as text", { e: "0" }],
    ["a huge exponent", { e: 1_000_000_000 }],
    ["an exponent that is no number", { e: Number.NaN }],
    ["another sign", { s: 2 }],
    ["a sign as text", { s: "-" }],
    ["another tag", { toStringTag: "[object Big]" }],
    ["its tag elsewhere", { toStringTag: undefined, [Symbol.toStringTag]: "Decimal" }],
  ])("forged with %s is refused", (_, fields) => {
    expect(() => usd({ ...five, ...fields } as unknown as Decimal)).toThrow(invalidAmount());
  });

  test("is what has the tag and the digits of one, as other copies of decimal.js make it", () => {
    expect(usd(five as unknown as Decimal)).toEqual(usd("5"));
  });

  test("is read by its digits and not by what its methods say", () => {
    const liar = Object.assign(new Decimal(5), { toFixed: () => "1000000", toString: () => "1000000" });
    expect(usd(liar).toString()).toBe("USD 5");
  });
});

describe("refused input", () => {
  test.each([
    "",
    " ",
    "-",
    ".",
    "-.",
    ".5",
    "-.5",
    "5.",
    "-5.",
    "+5",
    " 5",
    "5 ",
    "\t5",
    "5\n",
    "5\u00a0",
    "\ufeff5",
    "--5",
    "5-",
    "-+5",
    "1.2.3",
    "1..2",
    "1e21",
    "1E3",
    "1e-7",
    "0x10",
    "0b1",
    "0o7",
    "10n",
    "1_000",
    "1,000",
    "1'000",
    "1 000",
    "1,5",
    "1/2",
    "1:30",
    "$5",
    "5 USD",
    "５",
    "１２３",
    "٥",
    "五",
    "−5",
    "1．5",
    "½",
    "NaN",
    "Infinity",
    "-Infinity",
    "null",
    "undefined",
    "0".repeat(25),
    "1".repeat(25),
    `0.${"0".repeat(13)}`,
    `1.${"1".repeat(13)}`,
    `${"1".repeat(20)}.${"1".repeat(20)}`,
  ])("the text %o", (text) => {
    expect(() => usd(text)).toThrow(invalidAmount());
  });

  test.each<unknown>([
    0.1 + 0.2,
    0.5,
    1e21,
    2 ** 53,
    -(2 ** 53),
    Number.MAX_VALUE,
    Number.MIN_VALUE,
    Number.NaN,
    Infinity,
    -Infinity,
    10n ** 24n,
    -(10n ** 24n),
    undefined,
    null,
    true,
    Symbol("5"),
    () => "5",
    [],
    ["5"],
    [5],
    {},
    new String("5"),
    new Number(5),
    new Date(0),
    { toString: () => "5", valueOf: () => 5, toJSON: () => "5" },
    { value: "5", currency: "USD" },
    usd("5"),
  ])("the value %o", (value) => {
    expect(() => usd(value as AmountInput)).toThrow(invalidAmount());
    expect(() => rmb(value as AmountInput)).toThrow(invalidAmount());
  });

  test.each<[string, () => AmountInput]>([
    ["digits", () => "1".repeat(5_000_000)],
    ["zeros and a one", () => `${"0".repeat(5_000_000)}1`],
    ["zeros after the point", () => `1.${"0".repeat(5_000_000)}1`],
    ["points", () => ".".repeat(5_000_000)],
    ["signs", () => "-".repeat(5_000_000)],
    ["spaces", () => `${" ".repeat(5_000_000)}5`],
    ["theatre masks", () => "🎭".repeat(2_500_000)],
    ["a huge integer", () => 10n ** 1_000_000n],
  ])("megabytes of %s are refused in under 50 milliseconds, with a short message", (_, make) => {
    const input = make();
    const short = expect.objectContaining({ message: expect.stringMatching(/^.{1,400}$/) });
    expect(fastestOf(() => expect(() => usd(input)).toThrow(short))).toBeLessThan(50);
    expect(() => usd(input)).toThrow(invalidAmount());
  });

  test("is quoted, up to 32 characters of it, with what to write instead", () => {
    expect(() => usd("1_000")).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot read "1_000" as an amount of USD: it must be plain digits such as "21130000" or "-12.50", with at most 24 digits before the point and 12 after it, a bigint, a safe integer or a finite Decimal.]`,
    );
    expect(() => rmb("1".repeat(40))).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot read "11111111111111111111111111111111"... (40 characters) as an amount of CNY: it must be plain digits such as "21130000" or "-12.50", with at most 24 digits before the point and 12 after it, a bigint, a safe integer or a finite Decimal.]`,
    );
    expect(() => usd(0.1 + 0.2)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot read 0.30000000000000004 as an amount of USD: it must be plain digits such as "21130000" or "-12.50", with at most 24 digits before the point and 12 after it, a bigint, a safe integer or a finite Decimal. A number that is no safe integer is already rounded: pass the digits as text.]`,
    );
  });

  test("is kept in the details, cut to 32 characters", () => {
    expect(() => usd("1".repeat(40))).toThrow(
      expect.objectContaining({ details: { currency: "USD", input: "1".repeat(32) } }),
    );
  });

  test.each(["RMB", "CNH", "usd", "", "__proto__", "constructor", "toString", undefined, null, 840])(
    "the currency %o",
    (currency) => {
      expect(() => currencyAmount("1", currency as CurrencyCode)).toThrow(
        expect.objectContaining({ code: "money/unknown-currency" }),
      );
    },
  );
});

describe("isCurrencyAmount", () => {
  test("is true for amounts of every currency", () => {
    expect([usd("1"), rmb(NINES), currencyAmount(0, "JPY")].map(isCurrencyAmount)).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("is false for the JSON form, clones and copies, which have to be made anew", () => {
    expect(isCurrencyAmount(usd("1").toJSON())).toBe(false);
    expect(isCurrencyAmount(JSON.parse(JSON.stringify(usd("1"))))).toBe(false);
    expect(isCurrencyAmount(structuredClone(usd("1")))).toBe(false);
    expect(isCurrencyAmount({ ...usd("1") })).toBe(false);
  });

  const toJSON = () => ({});
  test.each<unknown>([
    undefined,
    null,
    5,
    "USD 5",
    {},
    [],
    new Decimal(5),
    { currency: "USD", value: "5" },
    { currency: "RMB", "~units": 5, "~scale": 0, toJSON },
    { currency: "__proto__", "~units": 5, "~scale": 0, toJSON },
    { currency: "USD", "~units": 0.5, "~scale": 0, toJSON },
    { currency: "USD", "~units": 2 ** 53, "~scale": 0, toJSON },
    { currency: "USD", "~units": "5", "~scale": 0, toJSON },
    { currency: "USD", "~units": 5, toJSON },
    { currency: "USD", "~units": 5, "~scale": -1, toJSON },
    { currency: "USD", "~units": 5, "~scale": 0.5, toJSON },
    { currency: "USD", "~units": 5, "~scale": 13, toJSON },
    { currency: "USD", "~units": 5, "~scale": 1e9, toJSON },
    { currency: "USD", "~units": 5, "~scale": 0, toJSON: "5" },
  ])("is false for %o", (value) => {
    expect(isCurrencyAmount(value)).toBe(false);
  });
});

describe("amountOf", () => {
  test("makes the largest results and refuses anything beyond them", () => {
    expect(amountOf({ units: 10n ** 36n - 1n, scale: 12 }, "USD").toString()).toBe(`USD ${NINES}`);
    expect(() => amountOf({ units: 10n ** 36n, scale: 12 }, "USD")).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: The result in USD has more than 24 digits before the point or 12 after it: amounts are never rounded by themselves. Work with smaller totals, or round the inputs with roundAmount(amount).]`,
    );
    expect(() => amountOf({ units: -(10n ** 24n), scale: 0 }, "JPY")).toThrow(
      expect.objectContaining({ code: "money/out-of-range" }),
    );
    expect(() => amountOf({ units: 1, scale: 13 }, "USD")).toThrow(
      expect.objectContaining({ code: "money/out-of-range" }),
    );
  });

  test("cuts zeros that only lengthen the scale", () => {
    expect(amountOf({ units: 1_000, scale: 15 }, "USD").toString()).toBe("USD 0.000000000001");
    expect(amountOf({ units: 10n ** 20n, scale: 20 }, "USD").toString()).toBe("USD 1");
  });
});

/** Milliseconds of the fastest of three runs, so that a pause of the machine is not measured. */
function fastestOf(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}
