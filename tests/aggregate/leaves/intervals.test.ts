import {
  addIntervals,
  aggregate,
  atLeast,
  describeInterval,
  type Figure,
  figure,
  type Interval,
  readFigure,
  sumIntervals,
  totalCount,
} from "cultural-ledger";
import { aggregatorLaws } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";
import { testLaws } from "../test-laws";

const same = (interval: Interval | undefined) => interval;
const sum = sumIntervals(same);

describe("sumIntervals", () => {
  test("adds as addIntervals does, and counts what nobody knows beside it", () => {
    const read = (value: Figure) => readFigure(value);
    const printed = [figure("21.13", { scale: "million" }), figure("1.12", { scale: "million" })].map(read);
    const { total, known, unknown } = aggregate([...printed, undefined], sum);
    expect(describeInterval(total)).toBe("between 22,240,000 and 22,260,000");
    expect(total).toEqual(addIntervals(printed));
    expect([known, unknown]).toEqual([2, 1]);
  });

  test("no records give exactly 0", () => {
    expect(aggregate([], sum)).toEqual({ total: addIntervals([]), known: 0, unknown: 0 });
  });

  test("an open end stays open", () => {
    expect(describeInterval(aggregate([totalCount([5]), totalCount([atLeast(3)])], sum).total)).toBe(
      "at least 8",
    );
    expect(describeInterval(aggregate([totalCount([5]), totalCount([undefined])], sum).total)).toContain(
      "unknown",
    );
  });

  test("what is no interval, and no function, is refused", () => {
    expectCode(() => aggregate([5 as never], sum), "figures/invalid-interval");
    expectCode(() => sumIntervals(5 as never), "aggregate/invalid-argument");
  });

  test.each([
    [[null, 1, 0]],
    [[[["1", true], ["1", true], true], 0, 0]],
    [[[["1.0", true], ["1", true], true], 1, 0]],
    [[[["1"], ["1", true], true], 1, 0]],
    [[["open", ["1", true], true], 1, 0]],
    [[[["1", true], ["1", true], "whole"], 1, 0]],
    [{}],
  ])("%j is no partial result", (json) => {
    expectCode(() => sum.decode(json), "aggregate/foreign-partial");
  });
});

const intervals = fc.option(
  fc.oneof(
    fc.integer({ min: -50, max: 50 }).map((number) => readFigure(figure(number))),
    fc.nat(50).map((number) => totalCount([atLeast(number)])),
    fc.nat(5000).map((number) => readFigure(figure((number / 100).toFixed(2), { unit: "USD" }))),
    fc.constant(totalCount([undefined])),
  ),
  { nil: undefined },
);
testLaws(aggregatorLaws(fc, sum, intervals));
