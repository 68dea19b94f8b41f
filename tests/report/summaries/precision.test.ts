import {
  addAmounts,
  annualReport,
  createLedger,
  exchangeRate,
  ISO_3166,
  rmb,
  type TradeRecord,
  tradeSummary,
  usd,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { published } from "../../../docs/examples/chongqing-2012/published";
import { rates, records } from "../../../docs/examples/chongqing-2012/records";
import { roundingError } from "../../../src/report/summaries/precision";
import { sale } from "../../model/records";
import { WORLD_BANK } from "../../rates/of-2012";

const options = { period: "2012", currency: "USD", profile: ISO_3166 } as const;

describe("roundingError", () => {
  test.each([
    [-6, "USD 500000"],
    [-1, "USD 5"],
    [0, "USD 0.5"],
    [2, "USD 0.005"],
    [11, "USD 0.000000000005"],
    [12, "USD 0.000000000001"],
    [-24, "USD 500000000000000000000000"],
  ])("of a value printed to %i decimals is %s", (decimals, error) => {
    expect(String(roundingError(usd("1"), decimals))).toBe(error);
  });

  test("is not known where no precision is declared", () => {
    expect(roundingError(usd("1"), undefined)).toBeUndefined();
  });
});

describe("the precision of an unexplained remainder", () => {
  test("of Chongqing 2012 encloses the interval from 6,138,975.02 to 7,174,817.10 dollars", () => {
    const { figures } = annualReport(createLedger(records), { ...options, rates, published });
    const { lower, upper } = figures.find(({ id }) => id === "trade:remainder/2012")!.interval!;
    // The bounds of the facts, with half a cent for the rounding of the total.
    const at = ({ kind, ...end }: typeof lower) => ("value" in end ? end.value : kind);
    expect(at(lower).toString()).toMatch(/^6138975\.01/);
    expect(at(upper).toString()).toMatch(/^7174817\.1(0|1)/);
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

  // One yuan at 6.3123 is 0.158421... dollars, and half a unit of its 12 decimals is not a cent: 0.01 a line.
  const yuan = ["a", "b", "c"].map((id) => sale(id, { value: rmb("1"), decimals: 12 }));
  test.each([
    ["once", {}, "0.035"],
    ["once", { mode: "ceiling" }, "0.04"],
    ["once", { mode: "down", decimals: 0 }, "1.03"],
    ["once", { decimals: 12 }, "0.030000000001"],
    ["each-row", {}, "0.045"],
    ["each-row", { mode: "floor" }, "0.06"],
    ["each-row", { mode: "half-up", decimals: 1 }, "0.18"],
  ] as const)("holds what the report rounds: %s, %o", (round, rounding, expected) => {
    const published = { value: usd("0"), decimals: 12 };
    const summary = tradeSummary(createLedger({ trades: yuan }), {
      ...options,
      rates: [WORLD_BANK],
      round,
      rounding,
      published,
    });
    // The published total declares 12 decimals too, of which half a unit is rounded up.
    expect(summary.published?.precision).toEqual(addAmounts(usd(expected), usd("0.000000000001")));
  });

  test("counts only what was rounded: lines in the currency of the report, and rates that come out even", () => {
    const trades = [
      sale("a", { value: usd("0.5"), decimals: 2 }),
      sale("b", { value: usd("0.25"), decimals: 2 }),
      sale("c", { value: rmb("6.3123"), decimals: 2 }),
    ];
    const precisionOf = (round: "once" | "each-row", decimals: number) =>
      tradeSummary(createLedger({ trades }), {
        ...options,
        rates: [WORLD_BANK],
        round,
        rounding: { decimals },
        published: { value: usd("2"), decimals: 2 },
      }).published?.precision?.toString();
    // 0.005 of three figures, and 0.01 of yuan in dollars.
    expect(precisionOf("once", 2)).toBe("USD 0.025");
    expect(precisionOf("each-row", 2)).toBe("USD 0.025");
    expect(precisionOf("each-row", 1)).toBe("USD 0.075");
    expect(precisionOf("once", 1)).toBe("USD 0.075");
    expect(precisionOf("each-row", 0)).toBe("USD 1.025");
    expect(precisionOf("once", 0)).toBe("USD 0.525");
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
