/** Answers of trade in template strings. */

import {
  aggregate,
  aggregateAsync,
  createLedger,
  createRateTable,
  exchangeSummary,
  exportTotal,
  ISO_3166,
  type RatePolicy,
  rmb,
  sumConverted,
  type TradeRecord,
  tradeSummary,
  usd,
} from "cultural-ledger";
import { expect, test } from "vitest";
import { amountIn } from "../amount-in";
import { deepFreeze } from "../frozen";
import { WORLD_BANK } from "../rates/of-2012";

const sale = { flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;
const trades: readonly TradeRecord[] = deepFreeze([
  { ...sale, id: "a", value: usd("100") },
  { ...sale, id: "b", value: rmb("6.3123") },
  { ...sale, id: "c" },
  { ...sale, id: "d", period: "2013", value: rmb("7") },
]);
const valued = trades.flatMap(({ period, value }) =>
  value === undefined ? [] : [{ period, value: amountIn(value) }],
);
type Valued = (typeof valued)[number];
const conversion = {
  to: "USD",
  table: createRateTable({ rates: [WORLD_BANK] }),
  amountOf: ({ value }: Valued) => value,
  policyOf: ({ period }: Valued): RatePolicy => ({ kind: "ofPeriod", periods: [period] }),
} as const;

test("totals of trade print themselves with what they leave out", async () => {
  expect(`${aggregate(trades, exportTotal)}`).toBe("CNY 13.3123, USD 100, and 1 of unknown value");
  expect(`${aggregate(trades.slice(0, 1), exportTotal)}`).toBe("USD 100");
  expect(`${await aggregateAsync([], exportTotal)}`).toBe("no amounts");
  expect(`${aggregate(valued, sumConverted(conversion))}`).toBe("USD 101, and CNY 7 that no rate converts");
  expect(`${aggregate(valued, sumConverted(conversion))}`).toBe("USD 101, and CNY 7 that no rate converts");
  expect(`${aggregate(valued.slice(0, 2), sumConverted(conversion))}`).toBe("USD 101");
});

test("totals and counts of reports print themselves", () => {
  const ledger = createLedger({
    trades,
    delegations: [{ id: "out", direction: "outbound", period: "2012", count: 1061, persons: 1100 }],
  });
  const options = { period: "2012", profile: ISO_3166 } as const;
  expect(`${tradeSummary(ledger, { ...options, currency: "USD" }).exports}`).toBe("USD 100");
  expect(`${exchangeSummary(ledger, options).visits}`).toBe("1,061");
});

test("no total is a number", () => {
  for (const total of [aggregate(trades, exportTotal), aggregate(valued, sumConverted(conversion))])
    expect(() => Number(total)).toThrow(expect.objectContaining({ code: "figures/not-a-number" }));
});
