import {
  type Aggregator,
  activityCount,
  aggregate,
  audienceCount,
  count,
  coverageRatio,
  delegationCount,
  exportTotal,
  ISO_3166,
  importTotal,
  PRC_STATISTICS,
  personTripCount,
  projectCount,
  topBy,
  tradeBalance,
  tradeTotal,
  visitedAreas,
} from "cultural-ledger";
import { all, areaKey, codeKey, finishPartial, partialOf, withoutOverlap } from "cultural-ledger/aggregate";
import { legCount, personLegCount } from "cultural-ledger/statistics";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

const measures: Readonly<Record<string, Aggregator<never, unknown>>> = {
  activityCount,
  audienceCount,
  coverageInDollars: coverageRatio("USD"),
  coverageInRenminbi: coverageRatio("CNY"),
  coverageAllowing: coverageRatio("USD", { overlap: "allow" }),
  delegationCount,
  exportTotal,
  exportsAllowing: tradeTotal("exports", { overlap: "allow" }),
  importTotal,
  legCount,
  personLegCount,
  personTripCount,
  projectCount,
  tradeBalance,
  visitedByIso: visitedAreas(ISO_3166),
  visitedByPrc: visitedAreas(PRC_STATISTICS),
};

test("every measure has a definition of its own, so that shards of two are never joined", () => {
  const definitions = Object.values(measures).map(({ definition }) => definition);
  expect(new Set(definitions).size).toBe(definitions.length);
  expect(definitions).not.toContain(undefined);
});

test("a shard of one measure is refused by another", () => {
  const shard = partialOf(
    [{ id: "out", direction: "outbound", period: "2012", persons: 1100 }],
    personTripCount,
    { shard: "1" },
  );
  expectCode(() => finishPartial(shard, delegationCount), "aggregate/partial-mismatch");
});

test("two long definitions are shown where they differ", () => {
  const many = (limit: number) =>
    all(
      Object.fromEntries(
        Array.from({ length: 20 }, (_, at) => [
          `measure number ${at}`,
          topBy(
            at === 19 ? limit : 1,
            (line: { id: string }) => line.id,
            (line: { id: string }) => line.id,
          ),
        ]),
      ),
    );
  const shard = partialOf([{ id: "a" }], many(1), { shard: "1" });
  expect(() => finishPartial(shard, many(2))).toThrow(/topBy\(1\).*topBy\(2\)/s);
});

describe("two columns with rules", () => {
  interface Sale {
    readonly market: "035" | "TH" | "JP";
    readonly hs: string;
  }
  const keys = { market: areaKey((sale: Sale) => sale.market), hs: codeKey((sale: Sale) => sale.hs) };
  const guarded = withoutOverlap(keys, count());

  test("do not hide each other's overlaps", () => {
    const sales = deepFreeze<Sale[]>([
      { market: "035", hs: "97" },
      { market: "TH", hs: "970110" },
    ]);
    expectCode(() => aggregate(sales, guarded), "aggregate/overlapping-areas");
    expectCode(
      () =>
        aggregate(
          sales.map((sale) => ({ ...sale, market: "TH" as const })),
          guarded,
        ),
      "aggregate/mixed-levels",
    );
  });

  test("leave apart what is apart in one of them", () => {
    const sales = deepFreeze<Sale[]>([
      { market: "035", hs: "97" },
      { market: "JP", hs: "970110" },
    ]);
    expect(aggregate(sales, guarded)).toBe(2);
  });
});
