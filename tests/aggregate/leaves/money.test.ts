import {
  aggregate,
  type CurrencyAmount,
  type CurrencyCode,
  currencyAmount,
  rmb,
  sumByCurrency,
  sumMoney,
  usd,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../../src/aggregate/engine/partials";
import { deepFreeze } from "../../frozen";

const foreign = expect.objectContaining({ name: "LedgerError", code: "aggregate/foreign-partial" });
const dollars = sumMoney("USD", (amount: CurrencyAmount<"USD">) => amount);
const byCurrency = sumByCurrency((amount: CurrencyAmount) => amount);

/** A record as a caller without types gives it. */
function untyped(value: unknown): CurrencyAmount<"USD"> {
  return value as CurrencyAmount<"USD">;
}

describe("sumMoney", () => {
  test("the trade of Chongqing in 2012 adds up as the press release has it", () => {
    // 21.13 million of grass linen, 1.12 million of performances, 1.09310394 million of acrobatics.
    const sales = deepFreeze([
      { value: usd("21130000") },
      { value: usd("1120000") },
      { value: usd("1093103.94") },
    ]);
    const total = aggregate(
      sales,
      sumMoney("USD", (sale) => sale.value),
    );
    expect(total.toString()).toBe("USD 23343103.94");
  });

  test("tenths add to tenths, and what cancels out leaves zero", () => {
    expect(aggregate([usd("0.1"), usd("0.2")], dollars).toString()).toBe("USD 0.3");
    expect(aggregate([usd("0.1"), usd("0.2"), usd("-0.3")], dollars).toString()).toBe("USD 0");
  });

  test("no records give zero of the currency", () => {
    expect(aggregate([], dollars).toJSON()).toEqual({ currency: "USD", value: "0" });
  });

  test("an amount in another currency is refused, with both currencies in the message", () => {
    expect(() => aggregate([usd("1"), untyped(rmb("12.5"))], dollars)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot add CNY 12.50 to a total in USD: amounts must share a currency. Convert it with convertAmount(amount, rate), or total each currency with totalByCurrency(amounts).]`,
    );
  });

  test.each([undefined, null, 61, "61", { currency: "USD", value: "61" }])(
    "%j is refused as an amount",
    (value) => {
      expect(() => aggregate([untyped(value)], dollars)).toThrow(
        expect.objectContaining({ code: "money/not-an-amount" }),
      );
    },
  );

  test("the everyday name of a currency is refused when the aggregator is made", () => {
    expect(() => sumMoney("RMB" as "CNY", () => rmb(1))).toThrow(
      expect.objectContaining({ code: "money/unknown-currency" }),
    );
  });

  test("a total that no amount can hold is refused, not rounded", () => {
    const largest = usd("9".repeat(24));
    expect(() => aggregate([largest, usd("1")], dollars)).toThrow(
      expect.objectContaining({ code: "money/out-of-range" }),
    );
    expect(aggregate([largest, usd("1"), usd("-1")], dollars).toString()).toBe(`USD ${"9".repeat(24)}`);
  });

  test("a partial result beyond what an amount can hold still travels", () => {
    const acc = [usd("9".repeat(24)), usd("9".repeat(24))].reduce(
      stepsOf(dollars).step,
      stepsOf(dollars).init(),
    );
    const travelled = stepsOf(dollars).decode(JSON.parse(JSON.stringify(stepsOf(dollars).encode(acc))));
    expect(
      stepsOf(dollars)
        .finish(stepsOf(dollars).step(travelled, usd(`-${"9".repeat(24)}`)))
        .toString(),
    ).toBe(`USD ${"9".repeat(24)}`);
  });

  test("its partial results are plain digits under the code of the currency", () => {
    const acc = [usd("1093103.94"), usd("0.060")].reduce(stepsOf(dollars).step, stepsOf(dollars).init());
    expect(stepsOf(dollars).encode(acc)).toEqual(["USD", "1093104"]);
    expect(stepsOf(dollars).encode(stepsOf(dollars).init())).toEqual(["USD", "0"]);
  });

  test("a partial result in another currency is refused, with the reason", () => {
    expect(() => stepsOf(dollars).decode(["CNY", "12.5"])).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot take an array of 2 as a partial result of sumMoney in USD: decode takes only what encode of the same aggregator gave.]`,
    );
  });

  test.each([
    ["a sum as number", ["USD", 61]],
    ["the everyday name of a currency", ["RMB", "61"]],
    ["a sum with an exponent", ["USD", "1e3"]],
    ["a sum with a plus", ["USD", "+61"]],
    ["a sum with separators", ["USD", "1,000"]],
    ["a sum with spaces", ["USD", " 61"]],
    ["a sum with zeros before it", ["USD", "0061"]],
    ["a sum with zeros after it", ["USD", "61.50"]],
    ["negative zero", ["USD", "-0"]],
    ["no digits", ["USD", ""]],
    ["infinity", ["USD", "Infinity"]],
    ["a sum of 37 digits", ["USD", "9".repeat(37)]],
    ["13 decimals", ["USD", "0.1234567890123"]],
    ["a sum of a million digits", ["USD", "9".repeat(1_000_000)]],
    ["an amount in JSON", { currency: "USD", value: "61" }],
    ["a sum without currency", ["61"]],
    ["a list that is too long", ["USD", "61", "0"]],
    ["an object that poses as a list", JSON.parse('{"__proto__": ["USD", "61"], "0": "USD", "1": "61"}')],
  ])("it refuses %s as a partial result", (_what, json) => {
    expect(() => stepsOf(dollars).decode(json)).toThrow(foreign);
  });
});

describe("sumByCurrency", () => {
  test("each currency is totalled apart, in code order, whatever the order of the records", () => {
    const sales = deepFreeze([usd("21130000"), rmb("6900000"), usd("1120000")]);
    const total = aggregate(sales, byCurrency);
    expect(total.entries().map(String)).toEqual(["CNY 6900000", "USD 22250000"]);
    expect(total.get("USD")?.toString()).toBe("USD 22250000");
  });

  test("no records have no totals", () => {
    expect(aggregate([], byCurrency).entries()).toEqual([]);
    expect(aggregate([], byCurrency).get("USD")).toBeUndefined();
  });

  test("a currency whose amounts cancel out keeps its zero", () => {
    expect(
      aggregate([rmb("1"), rmb("-1")], byCurrency)
        .entries()
        .map(String),
    ).toEqual(["CNY 0"]);
  });

  test("an answer given stays as it is when records follow", () => {
    const acc = stepsOf(byCurrency).step(stepsOf(byCurrency).init(), usd("1"));
    const answer = stepsOf(byCurrency).finish(acc);
    stepsOf(byCurrency).step(stepsOf(byCurrency).step(acc, usd("1")), rmb("1"));
    expect(answer.entries().map(String)).toEqual(["USD 1"]);
  });

  test.each([undefined, null, 61, { currency: "USD", value: "61" }])(
    "%j is refused as an amount",
    (value) => {
      expect(() => aggregate([untyped(value)], byCurrency)).toThrow(
        expect.objectContaining({ code: "money/not-an-amount" }),
      );
    },
  );

  test("its partial results are a sum of each currency in code order", () => {
    const acc = [usd("0.5"), rmb("6900000"), usd("0.5")].reduce(
      stepsOf(byCurrency).step,
      stepsOf(byCurrency).init(),
    );
    expect(stepsOf(byCurrency).encode(acc)).toEqual([
      ["CNY", "6900000"],
      ["USD", "1"],
    ]);
  });

  test.each([
    ["an object of sums", { USD: "61" }],
    ["an unknown currency", [["XXX", "61"]]],
    ["a currency that objects have by nature", [["__proto__", "61"]]],
    ["the everyday name of a currency", [["RMB", "61"]]],
    ["a sum as number", [["USD", 61]]],
    ["a sum that is too long", [["USD", "9".repeat(37)]]],
    ["a sum without currency", [["61"]]],
    ["an entry of three", [["USD", "61", "0"]]],
    ["text as entry", ["USD"]],
    ["a list with holes", new Array(1)],
    [
      "currencies that are not sorted",
      [
        ["USD", "1"],
        ["CNY", "2"],
      ],
    ],
    [
      "a currency twice, of which one would be lost",
      [
        ["USD", "1"],
        ["USD", "2"],
      ],
    ],
  ])("it refuses %s as a partial result", (_what, json) => {
    expect(() => stepsOf(byCurrency).decode(json)).toThrow(foreign);
  });

  test("every currency of the library is taken", () => {
    const codes: readonly CurrencyCode[] = ["CNY", "USD"];
    const total = aggregate(
      codes.map((code) => currencyAmount("61", code)),
      byCurrency,
    );
    expect(total.entries().map(({ currency }) => currency)).toEqual(codes);
  });
});
