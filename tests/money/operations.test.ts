import { multiplyAmount, rmb, totalByCurrency, usd } from "cultural-ledger";
import { absoluteAmount, negateAmount } from "cultural-ledger/money";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { withPoint } from "./by-definition";

describe("multiplyAmount", () => {
  test("is exact, and never a float: 19.99 times 3, 4.35 times 100", () => {
    expect(multiplyAmount(usd("19.99"), 3).toString()).toBe("USD 59.97");
    expect(multiplyAmount(usd("4.35"), 100n).toString()).toBe("USD 435");
    expect(multiplyAmount(usd("-0.1"), new Decimal("0.1")).toString()).toBe("USD -0.01");
    expect(multiplyAmount(usd("-5"), 0).toString()).toBe("USD 0");
  });

  test("equals bigint arithmetic over its whole range: 24 digits before the point and 12 after it", () => {
    // Both factors have 6 decimals and up to 18 digits, so the product has 12 and up to 36.
    const units = fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n });
    fc.assert(
      fc.property(units, units, (left, right) => {
        const product = multiplyAmount(usd(withPoint(left, 6)), withPoint(right, 6));
        expect(product.value.toFixed(12)).toBe(withPoint(left * right, 12));
      }),
      { numRuns: 1000 },
    );
  });

  test("refuses a product with more decimals than an amount has, instead of rounding it", () => {
    expectCode(() => multiplyAmount(usd("0.0000001"), "0.0000001"), "money/out-of-range");
  });

  test("refuses what is no factor", () => {
    for (const factor of [0.5, Number.NaN, "x", "1e3", null, usd("1")]) {
      expectCode(() => multiplyAmount(usd("1"), factor as string), "money/invalid-factor");
    }
  });
});

test("negateAmount turns the sign, and zero has none", () => {
  expect(negateAmount(usd("12.50")).toString()).toBe("USD -12.5");
  expect(negateAmount(usd("0")).toJSON()).toEqual({ currency: "USD", value: "0" });
  expect(negateAmount(negateAmount(usd("999999999999999999999999"))).toString()).toBe(
    "USD 999999999999999999999999",
  );
});

test("absoluteAmount drops the sign", () => {
  expect(absoluteAmount(rmb("-3")).toString()).toBe("CNY 3");
  expect(absoluteAmount(rmb("3")).toString()).toBe("CNY 3");
  expectCode(() => absoluteAmount("3" as never), "money/not-an-amount");
});

describe("totals over several currencies", () => {
  const total = totalByCurrency([usd("3"), rmb("12.50")]);

  test("add and subtract currency by currency, and leave both as they were", () => {
    const other = totalByCurrency([usd("4"), rmb("-12.50")]);
    expect(total.add(other).entries().map(String)).toEqual(["CNY 0", "USD 7"]);
    expect(total.subtract(other).entries().map(String)).toEqual(["CNY 25", "USD -1"]);
    expect(total.entries().map(String)).toEqual(["CNY 12.5", "USD 3"]);
  });

  test("keep what only one of them has", () => {
    expect(total.subtract(totalByCurrency([])).toJSON()).toEqual(total.toJSON());
    expect(totalByCurrency([]).subtract(total).entries().map(String)).toEqual(["CNY -12.5", "USD -3"]);
  });
});

test("amounts are no numbers: what would compare them as text is refused, and text is still text", () => {
  expectCode(() => usd("9") < usd("10"), "money/not-a-number");
  expectCode(() => Number(usd("9")), "money/not-a-number");
  expect(`${usd("9")}`).toBe("USD 9");
  expect(String(usd("9"))).toBe("USD 9");
});
