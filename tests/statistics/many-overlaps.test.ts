/** Trade of which very many records hold one another: refused in a time that grows with the records and not with their pairs. */

import {
  aggregate,
  createLedger,
  exportTotal,
  isLedgerError,
  type Period,
  PRC_STATISTICS,
  type TradeRecord,
  tradeSummary,
  usd,
} from "cultural-ledger";
import { finishPartial, mergePartials, partialOf } from "cultural-ledger/aggregate";
import { overlappingTrades } from "cultural-ledger/statistics";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

const day = (at: number) => new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);

/** Records whose periods cross pairwise. */
function crossing(size: number, fields: Partial<TradeRecord> = {}): readonly TradeRecord[] {
  return deepFreeze(
    Array.from({ length: size }, (_, at) => ({
      id: `${at}`,
      flow: "export" as const,
      kind: "goods",
      product: "Linen",
      period: `${day(at)}/${day(size + at)}` as Period,
      value: usd("1"),
      ...fields,
    })),
  );
}

/** The records in another order, the same one each time. */
function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item, at) => ({ item, rank: (at * 7919) % items.length }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function refusalOf(total: () => unknown): string {
  try {
    total();
  } catch (error) {
    if (isLedgerError(error, "aggregate/overlapping-periods")) return error.message;
    throw error;
  }
  return "no refusal";
}

describe("periods that cross pairwise", () => {
  test("name the first pair and say that there are more", () => {
    expect(refusalOf(() => aggregate(crossing(3), exportTotal))).toContain("There are 3 such pairs.");
    // 45 records have 990 pairs, and 46 have 1,035.
    expect(refusalOf(() => aggregate(crossing(45), exportTotal))).toContain("There are 990 such pairs.");
    expect(refusalOf(() => aggregate(crossing(46), exportTotal))).toContain(
      "There are more than 1000 such pairs.",
    );
    expect(aggregate(crossing(46), overlappingTrades)).toHaveLength(1035);
  });

  test("name one pair whatever the order of records, of shards and of records that overlap none", () => {
    const trades = [...crossing(300), ...crossing(300, { product: "Books", kind: "services" })];
    const others = Array.from(
      { length: 300 },
      (_, at): TradeRecord => ({ ...trades[0]!, id: `o${at}`, product: `${at}` }),
    );
    const whole = refusalOf(() => aggregate(trades, exportTotal));
    expect(whole).toContain('"2000-01-01/2000-10-27" and "2000-01-02/2000-10-28"');
    const all = shuffled([...trades, ...others]);
    expect(refusalOf(() => aggregate(all, exportTotal))).toBe(whole);
    const parts = [all.slice(400), all.slice(0, 400)].map((part, at) =>
      partialOf(part, exportTotal, { shard: `${at}` }),
    );
    expect(refusalOf(() => finishPartial(mergePartials(parts, exportTotal), exportTotal))).toBe(whole);
  });

  test("are refused at once: five thousand of them, also crosswise by market and by reporter", () => {
    const start = performance.now();
    for (const fields of [{}, { code: "92", scheme: "HS 2012" }]) {
      const trades = crossing(5000, fields);
      const nested = trades.map(
        (trade, at) =>
          (at % 2 === 0
            ? { ...trade, markets: ["035"], reporter: "CN" }
            : { ...trade, markets: ["TH"], reporter: "CN-CQ" }) as TradeRecord,
      );
      expect(refusalOf(() => aggregate(trades, exportTotal))).toContain("more than 1000");
      expect(() => aggregate(nested, exportTotal)).toThrow("more than 1000 such pairs");
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

test("a report lists a thousand pairs of each side of trade and says that there are more", () => {
  const trades = [
    ...crossing(60),
    ...crossing(60, { flow: "import" }).map((trade) => ({ ...trade, id: `in ${trade.id}` })),
  ];
  const options = { period: "2000", currency: "USD", profile: PRC_STATISTICS } as const;
  const { exports, imports, total } = tradeSummary(createLedger({ trades }), options);
  for (const flow of [exports, imports]) {
    expect(flow).toMatchObject({ kind: "undefined", reason: "overlapping-periods", moreOverlaps: true });
    expect(flow.kind === "undefined" && flow.reason === "overlapping-periods" && flow.overlaps.length).toBe(
      1000,
    );
  }
  expect(total).toMatchObject({ moreOverlaps: true });
  const few = tradeSummary(createLedger({ trades: crossing(45) }), options).exports;
  expect(few).not.toHaveProperty("moreOverlaps");
});
