import { allocateAmount, rmb, usd } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

const parts = (...args: Parameters<typeof allocateAmount>) => allocateAmount(...args).map(String);

describe("allocateAmount", () => {
  test("keeps the quota where a plainer method breaks it: 10 by 60, 25 and 15", () => {
    expect(parts(usd("10"), deepFreeze([60, 25, 15]))).toEqual(["USD 6", "USD 2.5", "USD 1.5"]);
    expect(parts(usd("10"), [60, 25, 15], { decimals: 0 })).toEqual(["USD 6", "USD 3", "USD 1"]);
  });

  test("gives the earlier part what ties, and nothing to a weight of zero", () => {
    expect(parts(rmb("100"), [1, 1, 1, 0])).toEqual(["CNY 33.34", "CNY 33.33", "CNY 33.33", "CNY 0"]);
    expect(parts(usd("0.01"), [0, 1, 1])).toEqual(["USD 0", "USD 0.01", "USD 0"]);
  });

  test("mirrors a positive total for a negative one", () => {
    expect(parts(usd("-0.05"), [1, 1])).toEqual(["USD -0.03", "USD -0.02"]);
  });

  test("takes weights as text, bigints and numbers of different precision", () => {
    expect(parts(usd("1"), ["0.5", 1n, 0.5 + 0.5, "0.25"])).toEqual([
      "USD 0.18",
      "USD 0.37",
      "USD 0.36",
      "USD 0.09",
    ]);
  });

  test("splits among very many", () => {
    expect(parts(usd("2000.01"), new Array(200_000).fill(1)).slice(0, 2)).toEqual(["USD 0.02", "USD 0.01"]);
  });

  test("splits zero into zeros", () => {
    expect(parts(usd("0"), [1, 2])).toEqual(["USD 0", "USD 0"]);
  });

  test("refuses weights that share nothing out", () => {
    for (const weights of [[], [0, 0], [-1, 2], ["x"], [0.5], [Number.NaN], [10n ** 30n], [null]]) {
      expectCode(() => allocateAmount(usd("1"), weights as number[]), "money/invalid-weights");
    }
    expectCode(() => allocateAmount(usd("1"), null as unknown as number[]), "money/invalid-weights");
  });

  test("refuses an amount finer than its parts, unless finer parts are asked for", () => {
    expectCode(() => allocateAmount(usd("0.001"), [1, 1]), "money/indivisible-amount");
    expect(parts(usd("0.001"), [1, 1], { decimals: 4 })).toEqual(["USD 0.0005", "USD 0.0005"]);
    expect(parts(usd("1.000"), [1])).toEqual(["USD 1"]);
  });

  test("refuses what is no amount", () => {
    expectCode(() => allocateAmount(5 as never, [1]), "money/not-an-amount");
  });
});
