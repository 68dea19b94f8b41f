import { moreThan, type PublishedTotal, rmb, type TradeRecord, usd } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { sale } from "../../model/records";
import { type TradeOptions, trade } from "./trade-section";

describe("a published total", () => {
  const valued = (id: string, value: string) => sale(id, { value: usd(value) });
  const published = (value: string, rest: Partial<PublishedTotal<"USD">> = {}): TradeOptions => ({
    published: { value: usd(value), ...rest },
  });
  const last = (trades: readonly TradeRecord[], options: TradeOptions) => trade(trades, options).at(-1);

  test("says what the records leave of it", () => {
    expect(last([valued("a", "10"), valued("b", "5")], published("20"))).toBe(
      "Published: USD 20.00. Of it, USD 5.00 is not explained by the 2 records above.",
    );
    expect(last([valued("a", "10")], published("20"))).toBe(
      "Published: USD 20.00. Of it, USD 10.00 is not explained by the record above.",
    );
  });

  test.each([
    [-6, "±500,000"],
    [-1, "±5"],
    [0, "±0.5"],
    [2, "±0.005"],
  ])("printed to %i decimals, it is good to %s", (decimals, precision) => {
    const options = published("20", { decimals });
    expect(last([valued("a", "20")], options)).toContain(`Published: USD 20.00 (${precision}).`);
  });

  test("says how exactly the remainder is known, and where the figures agree within their precision", () => {
    const coarse = published("30000000", { decimals: -6 });
    const million = (id: string, value: string) => sale(id, { value: usd(value), decimals: -5 });
    expect(last([million("a", "20000000")], coarse)).toContain(
      "Of it, USD 10,000,000.00 (±550,000.00) is not explained by the record above.",
    );
    expect(last([million("a", "30400000")], coarse)).toContain(
      "The record above agrees with it within the precision of the figures (±550,000.00).",
    );
  });

  test("claims no whole where some of the records are in no total", () => {
    const partly = [valued("a", "7"), sale("b", { value: rmb("9") })];
    expect(last(partly, published("7"))).toBe(
      "Published: USD 7.00. The 2 records above (1 of them in no total) reach it without the others.",
    );
  });

  test("prints the caller's note", () => {
    expect(last([valued("a", "20")], published("20", { note: "Of another *scope*." }))).toBe(
      "Published: USD 20.00. The record above explains all of it. Of another \\*scope\\*.",
    );
  });

  test("says where they leave nothing of it", () => {
    expect(last([valued("a", "10"), valued("b", "10")], published("20"))).toBe(
      "Published: USD 20.00. The 2 records above explain all of it.",
    );
    expect(last([valued("a", "20")], published("20"))).toBe(
      "Published: USD 20.00. The record above explains all of it.",
    );
  });

  test("says by how much they exceed it", () => {
    expect(last([valued("a", "20.50")], published("20"))).toBe(
      "Published: USD 20.00. The record above exceeds it by USD 0.50.",
    );
    expect(last([valued("a", "20"), valued("b", "1")], published("20"))).toBe(
      "Published: USD 20.00. The 2 records above exceed it by USD 1.00.",
    );
  });

  test("says which part of the records could not be set against it", () => {
    expect(last([valued("a", "10"), sale("b", { value: rmb("5") })], published("20"))).toBe(
      "Published: USD 20.00. Of it, USD 10.00 is not explained by the 2 records above (1 of them in no total).",
    );
  });

  test("is not set against records where there are none, or none with a value", () => {
    expect(trade([], published("20"))).toEqual(["Published: USD 20.00. No record explains any of it."]);
    expect(last([sale("a")], published("20"))).toBe("Published: USD 20.00. No record explains any of it.");
  });

  test("names its markets and its source, as far as they are stated", () => {
    const markets = (markets: PublishedTotal["markets"] & object) => last([], published("20", { markets }));
    expect(markets({ named: ["JP", "KR"], open: true })).toContain(
      "USD 20.00, with at least 2 countries as markets: Japan, South Korea and others. No",
    );
    expect(markets({ named: [], open: true, stated: moreThan(20) })).toContain(
      "USD 20.00, with more than 20 countries and regions as markets. No",
    );
    expect(markets({ named: [], open: true })).toContain("USD 20.00. No");
  });
});
