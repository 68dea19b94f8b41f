import { usd } from "cultural-ledger";
import { Decimal } from "decimal.js";
import { afterEach, describe, expect, test, vi } from "vitest";
import { plainTextOfDecimal } from "../../src/number/decimal";
import { withPoint } from "../money/by-definition";
import { WORLD_BANK } from "../rates/of-2012";

/** As coarse as decimal.js can be set: one digit, exponents everywhere, hardly any range. */
const COARSE = { precision: 1, rounding: 0, toExpNeg: 0, toExpPos: 0, maxE: 1, minE: -1, modulo: 9 } as const;

afterEach(() => {
  Decimal.set({ defaults: true });
  Decimal.sum(1, 2);
  vi.resetModules();
});

/** Everything that rests on numbers, as text. */
function results(library: typeof import("cultural-ledger")): readonly string[] {
  const { value } = library.usd("123456789012345678901234.123456789012");
  return [
    library.addAmounts(library.usd("0.1"), library.usd("0.2")).toString(),
    library.sumAmounts("USD", [library.usd("9007199254740993"), library.usd("0.01")]).toString(),
    library.roundAmount(library.usd("2.5"), { decimals: 0 }).toString(),
    library.convertAmount(library.rmb("6900000"), WORLD_BANK).amount.toString(),
    library.formatAmount(library.usd("23343103.94")),
    value.toString(),
    value.plus("0.000000000001").toString(),
    value.times("999999999999.999999999999").toString(),
    value.dividedBy(8).toString(),
    value.toDecimalPlaces(0).toString(),
    library.usd(new Decimal("12.5")).toString(),
  ];
}

/** Bigint arithmetic: 123456789012345678901234.123456789012 * 999999999999.999999999999, and the rest by hand. */
const EXPECTED = [
  "USD 0.3",
  "USD 9007199254740993.01",
  "USD 2",
  "USD 1093103.94",
  "USD 23,343,103.94",
  "123456789012345678901234.123456789012",
  "123456789012345678901234.123456789013",
  withPoint(123456789012345678901234123456789012n * (10n ** 24n - 1n), 24),
  "15432098626543209862654.2654320986265",
  "123456789012345678901234",
  "USD 12.5",
];

async function freshLibrary(): Promise<typeof import("cultural-ledger")> {
  vi.resetModules();
  return await import("cultural-ledger");
}

describe("the host's configuration of decimal.js", () => {
  test("changes no result when it is set before the library is loaded", async () => {
    Decimal.set(COARSE);
    const library = await freshLibrary();
    expect(library.usd).not.toBe(usd);
    expect(results(library)).toEqual(EXPECTED);
  });

  test("changes no result when it is set after the library is loaded", async () => {
    const library = await freshLibrary();
    Decimal.set(COARSE);
    expect(new Decimal(1).dividedBy(3).toString()).toBe("4e-1");
    expect(results(library)).toEqual(EXPECTED);
  });

  test("stays as the host set it", async () => {
    Decimal.set(COARSE);
    results(await freshLibrary());
    expect({ ...Decimal }).toMatchObject(COARSE);
  });
});

describe("a caught error of Decimal.sum, after which decimal.js no longer rounds", () => {
  test("changes no result", async () => {
    const library = await freshLibrary();
    const Wide = usd("1").value.constructor as typeof Decimal;
    expect(() => Decimal.sum(1, "abc")).toThrow();
    expect(results(library)).toEqual(EXPECTED);
    expect(() => Wide.sum(1, "abc")).toThrow();
    expect(results(library)).toEqual(EXPECTED);
  });
});

describe("the class of the decimals that the library hands out", () => {
  const Handed = usd("1").value.constructor as typeof Decimal;

  test("cannot be configured by who gets hold of it", () => {
    expect(() => Handed.set({ precision: 1 })).toThrow(TypeError);
    expect(() => {
      (Handed as { rounding: number }).rounding = 0;
    }).toThrow(TypeError);
    expect({ ...Handed }).toMatchObject({ precision: 128, rounding: Decimal.ROUND_HALF_EVEN });
  });

  test("is of the same decimal.js as the host's, so that both can be mixed", () => {
    expect(Handed).not.toBe(Decimal);
    expect(usd("1").value).toBeInstanceOf(Decimal);
    expect(new Decimal("0.5").plus(usd("1").value).toFixed()).toBe("1.5");
    expect(usd("1").value.plus(new Decimal("0.5")).toFixed()).toBe("1.5");
  });

  test("works although its decimals are frozen", () => {
    const { value } = usd("-12.5");
    expect(value.abs().toFixed()).toBe("12.5");
    expect(value.negated().sqrt().times(value.negated().sqrt()).toDecimalPlaces(20).toFixed()).toBe("12.5");
    expect(value.pow(2).toFixed()).toBe("156.25");
    expect(value.mod(5).toFixed()).toBe("-2.5");
    expect(value.ceil().toFixed()).toBe("-12");
    expect(value.toFixed(0, Decimal.ROUND_HALF_UP)).toBe("-13");
    expect(value.toFixed()).toBe("-12.5");
  });
});

describe("plainTextOfDecimal", () => {
  test.each([
    ["0", "0"],
    ["-0", "-0"],
    ["1", "1"],
    ["-1.5", "-1.5"],
    ["1000000", "1000000"],
    ["10000000", "10000000"],
    ["0.0000001", "0.0000001"],
    ["12345678.00000012", "12345678.00000012"],
    ["1e36", `1${"0".repeat(36)}`],
    ["1e-36", `0.${"0".repeat(35)}1`],
  ])("writes %s as %s", (text, plain) => {
    expect(plainTextOfDecimal(new Decimal(text), 36)).toBe(plain);
  });

  test.each(["1e37", "1e-37", "NaN", "Infinity", "1e1000000000"])("writes nothing for %s", (text) => {
    expect(plainTextOfDecimal(new Decimal(text), 36)).toBeUndefined();
  });
});
