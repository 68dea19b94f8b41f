/** Totals by policies that read alike are one measure, by policies of one id that read otherwise they are two. */

import {
  about,
  aggregate,
  coverageRatio,
  createRateTable,
  exportTotal,
  type Observation,
  observationTotal,
  READINGS,
  type ReadingPolicy,
  type TradeRecord,
  tradeBalance,
  tradeIn,
  tradeTotal,
} from "cultural-ledger";
import { finishPartial, mergePartials, partialOf } from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

const policy = (changes: Partial<ReadingPolicy>): ReadingPolicy =>
  deepFreeze({ ...READINGS.AS_WRITTEN, id: "mine", ...changes });
const table = createRateTable({ rates: [] });
const policyOf = () => ({ kind: "ofPeriod", periods: ["2012"] }) as const;

const totals = {
  observationTotal: (reading: ReadingPolicy) => observationTotal({ reading }),
  tradeTotal: (reading: ReadingPolicy) => tradeTotal("exports", { reading }),
  tradeIn: (reading: ReadingPolicy) => tradeIn({ to: "USD", table, policyOf, reading }),
  coverageRatio: (reading: ReadingPolicy) => coverageRatio("USD", { reading }),
};

describe.each(Object.entries(totals))("%s", (_name, total) => {
  test("has one definition by policies that read alike, whatever their ids and the order of their choices", () => {
    const { id, ...choices } = READINGS.TRUNCATED;
    const alike = [READINGS.TRUNCATED, policy({ rounding: "truncate" }), { ...choices, id: `${id} of ours` }];
    expect(new Set(alike.map((reading) => total(reading).definition)).size).toBe(1);
    expect(total(policy({})).definition).toBe(total(READINGS.AS_WRITTEN).definition);
  });

  test("has another one by each that reads otherwise, of one id too", () => {
    const readings = [
      policy({}),
      policy({ about: "0.5" }),
      policy({ nearly: "0.5" }),
      policy({ rounding: "none" }),
      policy({ counts: "rounded" }),
      policy({ fractions: "exact" }),
      policy({ trailingZeros: "insignificant" }),
    ];
    expect(new Set(readings.map((reading) => total(reading).definition)).size).toBe(readings.length);
  });

  test("refuses what is no policy", () => {
    expectCode(() => total(null as never), "figures/invalid-policy");
    expectCode(() => total(policy({ about: "much" })), "figures/invalid-policy");
    expectCode(() => total(policy({ rounding: "up" as never })), "figures/unknown-option");
  });
});

test("a total that is given no policy is the one of READINGS.AS_WRITTEN", () => {
  const { AS_WRITTEN } = READINGS;
  expect(observationTotal().definition).toBe(observationTotal({ reading: AS_WRITTEN }).definition);
  expect(exportTotal.definition).toBe(tradeTotal("exports", { reading: AS_WRITTEN }).definition);
  const ofCoverage = coverageRatio("USD", { reading: policy({}) }).definition;
  expect(ofCoverage).toContain(tradeBalance.definition);
  expect(coverageRatio("USD", { overlap: "allow" }).definition).not.toBe(ofCoverage);
});

describe("shards of totals", () => {
  const visits = ["2012-Q1", "2012-Q2"].map(
    (period, at): Observation =>
      deepFreeze({
        id: `v${at}`,
        indicator: "visits",
        unit: "persons",
        area: "FR",
        period: period as "2012-Q1",
        value: about(1000),
      }),
  );
  const tenth = observationTotal({ reading: policy({ about: "0.1" }) });
  const half = observationTotal({ reading: policy({ about: "0.5" }) });
  const parts = (one: typeof tenth, other: typeof tenth) =>
    [one, other].map((total, at) => partialOf([visits[at]!], total, { shard: `${at}` }));

  test("of observations are joined where their policies read alike, and nowhere else", () => {
    expectCode(() => mergePartials(parts(tenth, half), tenth), "aggregate/partial-mismatch");
    const same = observationTotal({ reading: policy({ id: "ours", about: "0.1" }) });
    expect(String(finishPartial(mergePartials(parts(tenth, same), tenth), tenth))).toBe(
      String(aggregate(visits, tenth)),
    );
  });

  test("of trade as well", () => {
    const sale: TradeRecord = { id: "s", flow: "export", kind: "goods", product: "Books", period: "2012" };
    const truncated = tradeTotal("exports", { reading: READINGS.TRUNCATED });
    const same = tradeTotal("exports", { reading: policy({ rounding: "truncate" }) });
    const shards = [
      partialOf([sale], truncated, { shard: "1" }),
      partialOf([{ ...sale, id: "t" }], same, { shard: "2" }),
    ];
    expect(finishPartial(mergePartials(shards, truncated), truncated).unknown).toBe(2);
    expectCode(
      () => mergePartials([shards[0]!, partialOf([sale], exportTotal, { shard: "2" })], truncated),
      "aggregate/partial-mismatch",
    );
  });
});
