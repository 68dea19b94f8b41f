import {
  createLedger,
  exchangeRate,
  ISO_3166,
  rmb,
  type TradeRecord,
  tradeSummary,
  usd,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { published, rates, records } from "../../docs/examples/chongqing-2012/records";
import { roundingError } from "../../src/report/precision";
import { sale } from "../model/records";

const options = { period: "2012", currency: "USD", profile: ISO_3166 } as const;

describe("roundingError", () => {
  test.each([
    [-6, "USD 500000"],
    [-1, "USD 5"],
    [0, "USD 0.5"],
    [2, "USD 0.005"],
    [11, "USD 0.000000000005"],
  ])("of a value printed to %i decimals is %s", (decimals, error) => {
    expect(String(roundingError(usd("1"), decimals))).toBe(error);
  });

  test("is not known where no precision is declared, or a finer one than an amount can hold", () => {
    expect(roundingError(usd("1"), undefined)).toBeUndefined();
    expect(roundingError(usd("1"), 12)).toBeUndefined();
  });
});

describe("the precision of an unexplained remainder", () => {
  test("of Chongqing 2012 encloses the interval from 6,138,975.02 to 7,174,817.10 dollars", () => {
    const comparison = tradeSummary(createLedger(records), { ...options, rates, published }).published!;
    const [remainder, precision] = [comparison.unexplained!.value, comparison.precision!.value];
    // The bounds of the facts, each end of which is rounded outward to a cent here.
    expect(remainder.minus(precision).toFixed(2)).toBe("6138975.01");
    expect(remainder.plus(precision).toFixed(2)).toBe("7174817.11");
    expect(remainder.minus("6138975.02").minus(precision).abs().lte("0.01")).toBe(true);
  });

  test("adds the errors of the total and of each record, converted at the record's rate", () => {
    const rate = exchangeRate({
      base: "USD",
      quote: "CNY",
      rate: "5",
      basis: "annual-average",
      period: "2012",
      source: "a round number",
    });
    const trades = [
      sale("a", { value: rmb("100"), decimals: -1 }),
      sale("b", { value: usd("10"), decimals: 0 }),
    ];
    const total = { value: usd("40"), decimals: 0 };
    const summary = tradeSummary(createLedger({ trades }), { ...options, rates: [rate], published: total });
    // 0.5 of the total, 5 yuan are 1 dollar, 0.5 of the second record
    expect(summary.published?.precision?.toString()).toBe("USD 2");
  });

  test("is not known where one of the figures declares none; records in no total do not count", () => {
    const trades = [sale("a", { value: usd("10") }), sale("b", { value: rmb("7"), decimals: 0 })];
    const compare = (list: readonly TradeRecord[]) =>
      tradeSummary(createLedger({ trades: list }), {
        ...options,
        published: { value: usd("20"), decimals: 0 },
      }).published;
    expect(compare(trades)?.precision).toBeUndefined();
    expect(compare([sale("a", { value: usd("10"), decimals: 0 }), trades[1]!])?.precision?.toString()).toBe(
      "USD 1",
    );
  });
});
