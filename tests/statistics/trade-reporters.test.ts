/** Trade of reporters that contain one another, as of a country and its province, does not add up. */

import {
  type AreaCode,
  aggregate,
  createLedger,
  exportTotal,
  PRC_STATISTICS,
  type TradeRecord,
  tradeBalance,
  tradeSummary,
  tradeTotal,
  usd,
} from "cultural-ledger";
import { finishPartial, mergePartials, partialOf } from "cultural-ledger/aggregate";
import { overlappingTrades } from "cultural-ledger/statistics";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

const sale = { flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;
const of = (id: string, reporter: AreaCode | undefined, more: Partial<TradeRecord> = {}): TradeRecord =>
  deepFreeze({ ...sale, id, value: usd("100"), ...(reporter && { reporter }), ...more });
const pairs = (...trades: TradeRecord[]) =>
  aggregate(trades, overlappingTrades).map(
    ({ by, reporter, outer, inner }) => `${by} of ${reporter}: ${inner} in ${outer}`,
  );

describe("reporters", () => {
  test("that contain one another are a pair, and refused", () => {
    const trades = [of("country", "CN"), of("province", "CN-CQ")];
    expect(pairs(...trades)).toEqual(["reporter of CN-CQ: CN-CQ in CN"]);
    expectCode(() => aggregate(trades, exportTotal), "aggregate/overlapping-areas");
    expectCode(() => aggregate(trades, tradeBalance), "aggregate/overlapping-areas");
    expect(() => aggregate(trades, exportTotal)).toThrow(
      'exports of "Linen" (2012, reporter CN) and of "Linen" (2012, reporter CN-CQ): the reporter "CN" contains "CN-CQ"',
    );
    const shards = trades.map((trade, at) => partialOf([trade], exportTotal, { shard: `${at}` }));
    expectCode(
      () => finishPartial(mergePartials(shards.reverse(), exportTotal), exportTotal),
      "aggregate/overlapping-areas",
    );
    const allowed = aggregate(trades, tradeTotal("exports", { overlap: "allow" }));
    expect(String(allowed.total.get("USD"))).toBe("USD 200");
  });

  test.each([
    ["a code that nobody knows", "Q9Z"],
    ["a code of two letters", "QQ"],
    ["a name", "China"],
    ["a part of no country", "QQ-01"],
    ["empty text", ""],
  ])("that are no areas are refused where their records are, in shards too: %s", (_, reporter) => {
    // With a market beside it as well, and in shards of a single record, as in those of a block.
    for (const fields of [{}, { markets: ["TH"] }, { markets: ["035", "FR"] }] as const) {
      const wrong = of("a", undefined, { ...fields, reporter: reporter as AreaCode });
      for (const records of [[wrong], [of("b", "CN"), wrong, of("c", "FR")], new Set([of("b", "CN"), wrong])])
        for (const measure of [exportTotal, overlappingTrades, tradeBalance]) {
          expectCode(() => aggregate<TradeRecord, unknown>(records, measure), "geography/unknown-area");
          expectCode(
            () => partialOf<TradeRecord, unknown>(records, measure, { shard: "1" }),
            "geography/unknown-area",
          );
        }
    }
  });

  test("that are withdrawn, or parts of countries, are areas in shards too", () => {
    const known = (["SUHH", "CN-CQ", "142"] as const).map((reporter, at) => of(`${at}`, reporter));
    for (const record of known) {
      const shard = partialOf([record], exportTotal, { shard: "1" });
      expect(finishPartial(JSON.parse(JSON.stringify(shard)), exportTotal)).toEqual(
        aggregate([record], exportTotal),
      );
    }
  });

  test.each([
    ["a region and a country in it", of("a", "142"), of("b", "CN"), "reporter of CN: CN in 142"],
    [
      "a nation and its market within a region",
      of("a", "GB", { markets: ["035"] }),
      of("b", "GB-WLS", { markets: ["TH"] }),
      "reporter of GB-WLS: GB-WLS in GB",
    ],
    [
      "crosswise, with the wider market of the part",
      of("a", "CN", { markets: ["TH"] }),
      of("b", "CN-CQ", { markets: ["035"] }),
      "reporter of CN-CQ: CN-CQ in CN",
    ],
    [
      "crosswise, with the heading of the part",
      of("a", "CN", { scheme: "HS 2012", code: "9201", markets: ["TH"] }),
      of("b", "CN-CQ", { scheme: "HS 2012", code: "92", markets: ["035"], period: "2012-Q1" }),
      "reporter of CN-CQ: CN-CQ in CN",
    ],
  ])("%s", (_, one, other, pair) => {
    expect(pairs(one, other)).toEqual([pair]);
    expect(pairs(other, one)).toEqual([pair]);
    expectCode(() => aggregate([one, other], exportTotal), "aggregate/overlapping-areas");
  });

  test.each([
    ["apart", of("a", "CN"), of("b", "FR")],
    ["apart: regions of a country", of("a", "CN-CQ"), of("b", "CN-GD")],
    ["apart by statistics: Hong Kong", of("a", "CN"), of("b", "HK")],
    ["one and the same", of("a", "CN-CQ"), of("b", "CN-CQ")],
    ["one left out", of("a", undefined), of("b", "CN-CQ")],
    ["of other products", of("a", "CN"), of("b", "CN-CQ", { product: "Art" })],
    ["of other years", of("a", "CN"), of("b", "CN-CQ", { period: "2013" })],
    ["of other markets", of("a", "CN", { markets: ["TH"] }), of("b", "CN-CQ", { markets: ["JP"] })],
    ["of the other side", of("a", "CN"), of("b", "CN-CQ", { flow: "import" })],
  ])("%s, add up", (_, one, other) => {
    expect(pairs(one, other)).toEqual([]);
    expect(aggregate([one, other], tradeTotal("exports")).unknown).toBe(0);
  });

  test("keep a report from a total, with both records named", () => {
    const ledger = createLedger({ trades: [of("country", "CN"), of("province", "CN-CQ")] });
    const { exports } = tradeSummary(ledger, { period: "2012", currency: "USD", profile: PRC_STATISTICS });
    expect(exports).toMatchObject({
      kind: "undefined",
      reason: "overlapping-areas",
      overlaps: [{ by: "reporter", outer: "CN", inner: "CN-CQ", records: ["country", "province"] }],
    });
  });
});

describe("a record whose fields are no texts", () => {
  const faulty: readonly object[] = [
    { code: 5 },
    { code: 5, scheme: "HS 2012" },
    { code: null },
    { code: "92", scheme: 5 },
    { reporter: 5 },
    { period: 2012 },
  ];
  test.each(faulty)("is refused with a code: %j", (fault) => {
    const trade = { ...of("a", "CN"), ...fault } as never;
    for (const trades of [[trade], [of("b", "CN"), trade]])
      expectCode(() => aggregate(trades, exportTotal), "aggregate/invalid-argument");
  });
});
