import {
  type AreaCode,
  annualReport,
  createLedger,
  PRC_STATISTICS,
  type TradeRecord,
  usd,
} from "cultural-ledger";
import { expect, test } from "vitest";
import { deepFreeze } from "../../frozen";

const sale = { flow: "export", kind: "goods", period: "2012", value: usd("10") } as const;

function marketsOf(trades: readonly TradeRecord[]) {
  const { figures } = annualReport(createLedger(deepFreeze({ trades })), {
    period: "2012",
    currency: "USD",
    profile: PRC_STATISTICS,
  });
  return figures
    .filter(({ id }) => id.startsWith("exports/2012/market="))
    .map(({ breakdown, number, reason }) => [breakdown[0]?.id, reason ?? number?.toFixed()]);
}

test("two sales to a region are added up, where the sale to a country in it is another line", () => {
  const linen = { ...sale, product: "Linen" } as const;
  expect(
    marketsOf([
      { ...linen, id: "a", markets: ["035"] },
      { ...linen, id: "b", markets: ["035"] },
      { ...linen, id: "c", markets: ["TH"] },
    ]),
  ).toEqual([
    ["035", "20"],
    ["TH", "10"],
  ]);
});

test("lines of several areas are no number of areas", () => {
  const restOf = (...markets: readonly (readonly AreaCode[])[]) =>
    annualReport(
      createLedger({
        trades: markets.map((each, at) => ({ ...sale, id: `${at}`, product: "Linen", markets: each })),
      }),
      { period: "2012", currency: "USD", profile: PRC_STATISTICS, top: 1 },
    )
      .figures.flatMap(({ breakdown }) => breakdown)
      .find(({ dimension, id }) => dimension === "market" && id === "~rest");
  expect(restOf(["DE"], ["FR"], ["JP"])).toEqual({ dimension: "market", id: "~rest", members: 2 });
  expect(restOf(["DE"], ["FR"], ["JP", "KR"])).toEqual({ dimension: "market", id: "~rest" });
});

test("a sale and what it holds through a sale of another line are not added up", () => {
  expect(
    marketsOf([
      { ...sale, id: "whole", product: "Crafts" },
      { ...sale, id: "part", product: "Linen", markets: ["TH"], partOf: "whole" },
      { ...sale, id: "part of it", product: "Fans", partOf: "part" },
    ]),
  ).toEqual([
    ["TH", "10"],
    ["~not-stated", "whole-and-part"],
  ]);
});
