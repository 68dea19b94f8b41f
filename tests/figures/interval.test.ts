import {
  atLeast,
  describeInterval,
  exactValue,
  type Interval,
  type IntervalEnd,
  isExact,
  moreThan,
  totalCount,
} from "cultural-ledger";
import { Decimal } from "decimal.js";
import { expect, test } from "vitest";

const unbounded: IntervalEnd = { kind: "unbounded" };
const unknown: IntervalEnd = { kind: "unknown" };

function at(number: string, closed = true): IntervalEnd {
  return { kind: "finite", value: new Decimal(number), closed };
}

function between(lower: IntervalEnd, upper: IntervalEnd): Interval {
  return { lower, upper, whole: false };
}

test("a single number is said as it is, in groups of three digits", () => {
  const spoken: [string, string][] = [
    ["0", "0"],
    ["7", "7"],
    ["999", "999"],
    ["1000", "1,000"],
    ["23343103.94", "23,343,103.94"],
    ["-1000", "-1,000"],
    ["-999.5", "-999.5"],
    ["0.001234", "0.001234"],
    ["1000000000000000000000000", "1,000,000,000,000,000,000,000,000"],
  ];
  for (const [number, words] of spoken) expect(describeInterval(between(at(number), at(number)))).toBe(words);
});

test("a bound is said with the words of its qualifier", () => {
  expect(describeInterval(totalCount([5, moreThan(1000)]))).toBe("more than 1,005");
  expect(describeInterval(totalCount([5, atLeast(1000)]))).toBe("at least 1,005");
  expect(describeInterval(totalCount([moreThan(1000), moreThan(20)]))).toBe("more than 1,021");
});

test("an unknown part is said and never passes for a bound of the source", () => {
  expect(describeInterval(totalCount([5, undefined]))).toBe("at least 5 (part of it unknown)");
  expect(describeInterval(totalCount([moreThan(5), undefined]))).toBe("more than 5 (part of it unknown)");
  expect(describeInterval(between(unknown, unknown))).toBe("unknown");
});

test("two bounds are said with both, and excluded ends are named", () => {
  expect(describeInterval(between(at("29.5"), at("30.5")))).toBe("from 29.5 to 30.5");
  expect(describeInterval(between(at("29.5", false), at("30.5")))).toBe("from 29.5 (excluded) to 30.5");
  expect(describeInterval(between(at("29.5"), at("1030.5", false)))).toBe("from 29.5 to 1,030.5 (excluded)");
  expect(describeInterval(between(at("1", false), at("3", false)))).toBe("from 1 (excluded) to 3 (excluded)");
});

test("only two equal ends make an interval exact", () => {
  expect(isExact(between(at("30"), at("30.0")))).toBe(true);
  expect(isExact(between(at("30"), at("31")))).toBe(false);
  expect(isExact(between(at("30"), unbounded))).toBe(false);
  expect(isExact(between(at("30"), unknown))).toBe(false);
  expect(isExact(between(unbounded, unbounded))).toBe(false);
});

test("only an exact interval has a value", () => {
  expect(String(exactValue(totalCount([61, 137])))).toBe("198");
  expect(String(exactValue(totalCount([])))).toBe("0");
  expect(exactValue(totalCount([61, undefined]))).toBeUndefined();
  expect(exactValue(totalCount([atLeast(2)]))).toBeUndefined();
  expect(exactValue(between(unbounded, unknown))).toBeUndefined();
});
