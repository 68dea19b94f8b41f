/** What callers give instead of measures, keys, functions, records and options. */

import {
  aggregate,
  aggregateAsync,
  count,
  cube,
  distinct,
  distinctBy,
  filter,
  groupBy,
  maxBy,
  mean,
  minBy,
  rollup,
  sumByCurrency,
  sumCounts,
  sumMoney,
  topBy,
} from "cultural-ledger";
import {
  all,
  areaKey,
  asPartial,
  codeKey,
  distinctValues,
  finishPartial,
  flatMapInput,
  indexRecords,
  mapInput,
  mapOutput,
  mergePartials,
  partialMerger,
  partialOf,
  sumIntervals,
  withoutOverlap,
} from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";

type Call = (...args: never[]) => unknown;
const calling = (call: unknown, ...args: readonly unknown[]) => (call as Call)(...(args as never[]));

const question = () => undefined;
const keys = { year: () => 2012, area: () => "FR" };
const measures = { n: count() };
const partial = partialOf([], count(), { shard: "1" });
const NO_FUNCTIONS = [undefined, null, 5, "year", {}, []];
const NO_MEASURES = [
  undefined,
  null,
  5,
  "count",
  [],
  [count()],
  count,
  new Map([["n", count()]]),
  { n: 5 },
  { n: count(), m: undefined },
  { n: { n: 5 } },
  { ...count(), "~columns": 5 },
  { ...count(), definition: 5 },
];
const NO_KEYS = [undefined, null, 5, "year", [], new Map(), question, { year: 5 }, { year: null }];

/** A measure at a place, and functions that take it there. */
const WITH_MEASURE: readonly (readonly [string, (measure: unknown) => unknown])[] = [
  ["aggregate", (measure) => calling(aggregate, [], measure)],
  ["all", (measure) => calling(all, { n: measure })],
  ["filter", (measure) => calling(filter, question, measure)],
  ["mapInput", (measure) => calling(mapInput, question, measure)],
  ["flatMapInput", (measure) => calling(flatMapInput, question, measure)],
  ["mapOutput", (measure) => calling(mapOutput, measure, question)],
  ["distinctBy", (measure) => calling(distinctBy, question, measure)],
  ["groupBy", (measure) => calling(groupBy, keys, measure)],
  ["rollup", (measure) => calling(rollup, keys, ["year", "area"], measure)],
  ["cube", (measure) => calling(cube, keys, measure)],
  ["withoutOverlap", (measure) => calling(withoutOverlap, keys, measure)],
  ["partialOf", (measure) => calling(partialOf, [], measure, { shard: "1" })],
  ["asPartial", (measure) => calling(asPartial, measure, { shard: "1" })],
  ["mergePartials", (measure) => calling(mergePartials, [partial], measure)],
  ["partialMerger", (measure) => calling(partialMerger, measure)],
  ["finishPartial", (measure) => calling(finishPartial, partial, measure)],
];

/** The same with a function that is asked of records. */
const WITH_FUNCTION: readonly (readonly [string, (asked: unknown) => unknown])[] = [
  ["filter", (asked) => calling(filter, asked, count())],
  ["mapInput", (asked) => calling(mapInput, asked, count())],
  ["flatMapInput", (asked) => calling(flatMapInput, asked, count())],
  ["mapOutput", (asked) => calling(mapOutput, count(), asked)],
  ["distinctBy", (asked) => calling(distinctBy, asked, count())],
  ["distinct", (asked) => calling(distinct, asked)],
  ["distinctValues", (asked) => calling(distinctValues, asked)],
  ["sumCounts", (asked) => calling(sumCounts, asked)],
  ["sumIntervals", (asked) => calling(sumIntervals, asked)],
  ["sumMoney", (asked) => calling(sumMoney, "USD", asked)],
  ["sumByCurrency", (asked) => calling(sumByCurrency, asked)],
  ["mean", (asked) => calling(mean, asked)],
  ["maxBy, the value", (asked) => calling(maxBy, asked, question)],
  ["maxBy, the identity", (asked) => calling(maxBy, question, asked)],
  ["minBy, the identity", (asked) => calling(minBy, question, asked)],
  ["topBy, the value", (asked) => calling(topBy, 2, asked, question)],
  ["topBy, the identity", (asked) => calling(topBy, 2, question, asked)],
  ["areaKey", (asked) => calling(areaKey, asked)],
  ["codeKey", (asked) => calling(codeKey, asked)],
  ["codeKey, the level", (asked) => calling(codeKey, question, { levelOf: asked ?? null })],
];

test.each(WITH_MEASURE)("%s refuses what is no measure", (_, call) => {
  for (const measure of NO_MEASURES) expectCode(() => call(measure), "aggregate/invalid-argument");
});

test.each(WITH_FUNCTION)("%s refuses what is no function", (_, call) => {
  for (const asked of NO_FUNCTIONS) expectCode(() => call(asked), "aggregate/invalid-argument");
});

test.each([
  ["groupBy", (given: unknown) => calling(groupBy, given, measures)],
  ["rollup", (given: unknown) => calling(rollup, given, ["year"], measures)],
  ["cube", (given: unknown) => calling(cube, given, measures)],
  ["withoutOverlap", (given: unknown) => calling(withoutOverlap, given, count())],
])("%s refuses what are no keys", (_, call) => {
  for (const given of NO_KEYS) expectCode(() => call(given), "aggregate/invalid-argument");
});

describe("rollup", () => {
  test("the order that is left out is named, and not what is missing behind it", () => {
    for (const args of [[measures], [undefined, measures], [null, measures], ["year", measures], []])
      expectCode(() => calling(rollup, keys, ...args), "aggregate/invalid-order");
    expect(() => calling(rollup, keys, measures)).toThrow(/^Cannot order "year", "area" as /);
  });

  test("an order with holes, or of what are no names", () => {
    for (const order of [[], [5, 6], [null, "year"], new Array(2), new Array(1e8), [Symbol("year"), "area"]])
      expectCode(() => calling(rollup, keys, order, measures), "aggregate/invalid-order");
  });

  test("nothing at all", () => {
    expectCode(() => calling(rollup), "aggregate/invalid-argument");
  });
});

test("what are no records", async () => {
  for (const records of [undefined, null, 5, "text", {}, question]) {
    expectCode(() => calling(aggregate, records, count()), "aggregate/invalid-argument");
    expectCode(() => calling(partialOf, records, count(), { shard: "1" }), "aggregate/invalid-argument");
    expectCode(() => calling(mergePartials, records, count()), "aggregate/invalid-argument");
    await expect(calling(aggregateAsync, records, count())).rejects.toMatchObject({
      code: "aggregate/invalid-argument",
    });
  }
  for (const records of [undefined, null, 5, "text", {}])
    expectCode(() => calling(indexRecords, records), "aggregate/not-indexable");
  expectCode(() => calling(indexRecords, [], new Array(2)), "aggregate/not-indexable");
});

test("records that are none, asked by keys that the caller made", () => {
  expect(aggregate([null, undefined], groupBy({ area: areaKey(() => "FR") }, measures))).toEqual([
    { area: "FR", n: 2 },
  ]);
});

test("measures that are none are named", () => {
  expect(() => calling(all, { n: 5 })).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot take 5 for the measure "n": it must be an aggregator, as count() is, or an object of some. Call it as all({ lines: count() }).]`,
  );
  expect(() => calling(groupBy, { year: "2012" }, measures)).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot take "2012" for the key "year": it must be a function. Call it as groupBy({ area: areaOf }, { lines: count() }).]`,
  );
});

describe("options", () => {
  const taking: readonly (readonly [string, (options: unknown) => unknown, boolean])[] = [
    ["areaKey", (options) => calling(areaKey, question, options), false],
    ["codeKey", (options) => calling(codeKey, question, options), false],
    ["mean", (options) => calling(mean, question, options), false],
    ["finishPartial", (options) => calling(finishPartial, partial, count(), options), false],
    ["partialOf", (options) => calling(partialOf, [], count(), options), true],
    ["asPartial", (options) => calling(asPartial, count(), options), true],
  ];

  test.each(taking)("%s", (_, call, isRequired) => {
    for (const options of [null, 5, "shard", []])
      expectCode(() => call(options), "aggregate/invalid-argument");
    expectCode(() => call({ shard: "1", overlaps: "allow" }), "aggregate/unknown-option");
    if (isRequired) expectCode(() => call(undefined), "aggregate/invalid-argument");
    else expect(() => call(undefined)).not.toThrow();
  });

  test("aggregateAsync", async () => {
    const refused: readonly (readonly [unknown, string])[] = [
      [null, "invalid-argument"],
      [{ signals: 1 }, "unknown-option"],
      [{ signal: {} }, "invalid-argument"],
      [{ signal: null }, "invalid-argument"],
      [{ onProgress: 5 }, "invalid-argument"],
      [{ onProgress: null }, "invalid-argument"],
      [{ progressEvery: 0 }, "invalid-limit"],
    ];
    for (const [options, code] of refused)
      await expect(calling(aggregateAsync, [], count(), options)).rejects.toMatchObject({
        code: `aggregate/${code}`,
      });
    for (const measure of NO_MEASURES)
      await expect(calling(aggregateAsync, [], measure)).rejects.toMatchObject({
        code: "aggregate/invalid-argument",
      });
  });
});
