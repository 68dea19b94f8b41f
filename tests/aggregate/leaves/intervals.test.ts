import {
  aggregate,
  atLeast,
  describeInterval,
  exactly,
  type Figure,
  figure,
  type Interval,
  lessThan,
  moreThan,
  totalCount,
} from "cultural-ledger";
import { sumIntervals } from "cultural-ledger/aggregate";
import { addIntervals, containsInterval, isExact, negateInterval, readFigure } from "cultural-ledger/figures";
import { Decimal as Other } from "decimal.js";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../../src/aggregate/engine/partials";
import { expectCode } from "../../docs/expect-code";

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

  test("every digit is kept, whatever the order", () => {
    const small = readFigure(exactly("0.000000000001"));
    const great = readFigure(exactly("999999999999999999999999", { scale: "trillion" }));
    for (const order of [
      [great, small, negateInterval(great)],
      [small, negateInterval(great), great],
      [negateInterval(great), great, small],
    ])
      expect(describeInterval(aggregate(order, sum).total)).toBe("0.000000000001");
  });

  test("of 1,000 digits too, and of numbers of another copy of decimal.js", () => {
    const point = (text: string): Interval => {
      const end = { kind: "finite", value: new Other(text), closed: true } as const;
      return { lower: end, upper: end, whole: false };
    };
    const long = point("1e-1000");
    const { init, step, finish, encode, decode } = stepsOf(sum);
    const partial = encode([point("9e1000"), long, point("9e1000")].reduce(step, init()));
    const { total } = finish(decode(JSON.parse(JSON.stringify(partial))));
    const text = `18${"0".repeat(1000)}.${"0".repeat(999)}1`;
    expect(total.lower.kind === "finite" && total.lower.value.toFixed()).toBe(text);
    expect(isExact(total)).toBe(true);
    expectCode(() => aggregate([point("1e1001")], sum), "figures/invalid-interval");
  });

  test("what is no interval, and no function, is refused", () => {
    expectCode(() => aggregate([5 as never], sum), "figures/invalid-interval");
    expectCode(() => sumIntervals(5 as never), "aggregate/invalid-argument");
  });

  test.each<readonly [string, number, boolean, number, boolean, boolean]>([
    ["whose ends are exchanged", 3, true, 2, true, false],
    ["that leaves out its only number at one end", 3, true, 3, false, false],
    ["that leaves out its only number at the other", 3, false, 3, true, false],
    ["of whole numbers between two neighbours", 3, false, 4, false, true],
    ["of whole numbers at a number that is none", 2.5, true, 2.5, true, true],
  ])("an interval %s holds no number and is refused", (_what, from, isFrom, to, isTo, whole) => {
    const end = (value: number, closed: boolean) =>
      ({ kind: "finite", value: new Other(value), closed }) as const;
    const empty = { lower: end(from, isFrom), upper: end(to, isTo), whole };
    expectCode(() => aggregate([totalCount([5]), empty], sum), "figures/invalid-interval");
    expect(() => aggregate([empty], sum)).toThrow("there is no number in it");
  });

  test("an open end may be that of both sides of an interval, which is then empty", () => {
    const { lower } = readFigure(moreThan(3));
    expectCode(() => aggregate([{ lower, upper: lower, whole: false }], sum), "figures/invalid-interval");
  });

  test("whole numbers between open ends are held by the sum", () => {
    const between3And5 = { ...readFigure(moreThan(3)), upper: readFigure(lessThan(5)).upper };
    const { total } = aggregate([between3And5, between3And5], sum);
    expect(containsInterval(total, totalCount([8]))).toBe(true);
  });

  test.each([
    [[null, 1, 0]],
    [[[["2", true], ["1", true], false], 1, 0]],
    [[[["1", true], ["1", false], false], 1, 0]],
    [[[["1", false], ["2", false], true], 1, 0]],
    [[[["1", true], ["01", true], true], 1, 0]],
    [[[["-0", true], ["1", true], true], 1, 0]],
    [[[["1e3", true], ["1e4", true], true], 1, 0]],
    [[[[`${"9".repeat(1018)}`, true], "unknown", true], 1, 0]],
    [[[["1", true], ["1", true], true], 0, 0]],
    [[[["1.0", true], ["1", true], true], 1, 0]],
    [[[["1"], ["1", true], true], 1, 0]],
    [[["open", ["1", true], true], 1, 0]],
    [[[["1", true], ["1", true], "whole"], 1, 0]],
    [{}],
  ])("%j is no partial result", (json) => {
    expectCode(() => stepsOf(sum).decode(json), "aggregate/foreign-partial");
  });
});
