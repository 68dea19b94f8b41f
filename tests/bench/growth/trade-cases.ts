/** Trade that must grow linearly: guards over markets, evidence, totals at rates, and claims held against records. */

import {
  type AreaCode,
  aggregate,
  auditClaims,
  createLedger,
  createRateTable,
  evidence,
  figure,
  findRate,
  groupBy,
  PRC_STATISTICS,
  type TradeRecord,
  tradeSummary,
  tradeTotal,
  usd,
} from "cultural-ledger";
import { overlappingTrades } from "cultural-ledger/statistics";
import { type GrowthCase, work } from "./case";
import { dailyRates, dailySales, salesOf } from "./inputs";

const REGIONS: readonly AreaCode[] = ["035", "150", "142"];

/** Sales of which each pair of neighbours is to a region and to a country in it: of two products, or of one. */
function nestedSales(size: number, products: 1 | 2): readonly TradeRecord[] {
  return Array.from(
    { length: size },
    (_, at): TradeRecord => ({
      id: `sale-${at}`,
      flow: "export",
      kind: "goods",
      product: products === 2 ? `Product ${at}` : `Product ${at >> 1}`,
      period: "2012",
      markets: at % 2 === 0 ? [REGIONS[0]!] : ["TH"],
      value: usd("5"),
    }),
  );
}

const exports = tradeTotal("exports");

export const TRADE_CASES: readonly GrowthCase[] = [
  {
    name: "tradeTotal, regions and countries of different products",
    n: 300,
    prepare: (size) => {
      const sales = nestedSales(size, 2);
      return work(
        () => aggregate(sales, exports),
        ({ known }) => known === size,
      );
    },
  },
  {
    name: "overlappingTrades, a pair of every two records",
    n: 300,
    prepare: (size) => {
      const sales = nestedSales(2 * size, 1);
      return work(
        () => aggregate(sales, overlappingTrades),
        ({ length }) => length === size,
      );
    },
  },
  {
    name: "tradeSummary, overlaps named with their records",
    n: 100,
    prepare: (size) => {
      const ledger = createLedger({ trades: nestedSales(2 * size, 1) });
      const options = { period: "2012", currency: "USD", profile: PRC_STATISTICS } as const;
      return work(
        () => tradeSummary(ledger, options).total,
        (total) =>
          total.kind === "undefined" &&
          total.reason === "overlapping-areas" &&
          total.overlaps.length === size,
      );
    },
  },
  {
    name: "evidence in groups",
    n: 300,
    prepare: (size) => {
      const sales = salesOf(size);
      const explained = groupBy(
        { area: (sale: TradeRecord) => sale.markets?.toString() },
        { behind: evidence() },
      );
      return work(
        () => aggregate(sales, explained),
        (rows) => rows.reduce((sum, { behind }) => sum + behind.records.length, 0) === size,
      );
    },
  },
  {
    name: "evidence beyond its limit",
    n: 3000,
    prepare: (size) => {
      const sales = salesOf(size);
      const first = evidence({ limit: 100 });
      return work(
        () => aggregate(sales, first),
        ({ records }) => records.length === Math.min(100, size),
      );
    },
  },
  {
    name: "a claim against trade, records and rates",
    n: 40,
    prepare: (size) => {
      const ledger = createLedger({ trades: dailySales(size) });
      const input = {
        ledger,
        rates: dailyRates(size),
        claims: [
          {
            id: "trade",
            measure: "trade",
            period: "2003-01-01/2012-12-31",
            figure: figure(1, { unit: "USD" }),
          },
        ],
        relations: [{ id: "r", kind: "against", claim: "trade", collection: "trades", records: "complete" }],
      } as const;
      return work(
        () => auditClaims(input),
        ({ findings }) => findings[0]?.verdict === "contradicted",
      );
    },
  },
  {
    name: "findRate, rates of a table",
    n: 300,
    prepare: (size) => {
      const rates = dailyRates(size);
      const policies = rates.map(({ period }) => ({ kind: "ofPeriod", periods: [period] }) as const);
      return work(
        () => {
          const table = createRateTable({ rates });
          return policies.map((policy) => findRate(table, { from: "CNY", to: "USD", policy }));
        },
        (answers) => answers.length === size && answers.every(({ ok }) => ok),
      );
    },
  },
];
