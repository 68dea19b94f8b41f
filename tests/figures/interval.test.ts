import { atLeast, describeInterval, type Interval, moreThan, totalCount } from "cultural-ledger";
import { exactValue, type IntervalEnd, isExact } from "cultural-ledger/figures";
import { Decimal } from "decimal.js";
import { expect, test } from "vitest";
import { everyNumber, pointInterval, requireInterval, tightenInterval } from "../../src/figures/interval";
import { expectCode } from "../docs/expect-code";
import { interval, notation } from "./rational";

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
  expect(describeInterval(between(at("29.5"), at("30.5")))).toBe("between 29.5 and 30.5");
  expect(describeInterval(between(at("29.5", false), at("30.5")))).toBe("more than 29.5 and at most 30.5");
  expect(describeInterval(between(at("29.5"), at("1030.5", false)))).toBe(
    "at least 29.5 and less than 1,030.5",
  );
  expect(describeInterval(between(at("1", false), at("3", false)))).toBe("more than 1 and less than 3");
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

test("of whole numbers the ends move inward: ceil of a closed lower one, floor and one of an open one", () => {
  const tight = (text: string) => {
    const result = tightenInterval(interval(text, (number) => new Decimal(number)));
    return result && notation(result);
  };
  expect(tight("[3, 7] Z")).toBe("[3, 7] Z");
  expect(tight("(3, 7) Z")).toBe("[4, 6] Z");
  expect(tight("[2.5, 7.5] Z")).toBe("[3, 7] Z");
  expect(tight("(2.5, 7.5) Z")).toBe("[3, 7] Z");
  expect(tight("(-3, -1) Z")).toBe("[-2, -2] Z");
  expect(tight("[-2.5, -0.5) Z")).toBe("[-2, -1] Z");
  expect(tight("(3, inf) Z")).toBe("[4, inf) Z");
  expect(tight("(?, 3) Z")).toBe("(?, 2] Z");
  expect(tight("(3, 4) Z")).toBeUndefined();
  expect(tight("[3.2, 3.8] Z")).toBeUndefined();
  expect(tight("(3, 4)")).toBe("(3, 4)");
  expect(tight("[3, 3)")).toBeUndefined();
  expect(tight("[4, 3]")).toBeUndefined();
});

test("no digit of a number of another decimal.js is lost", () => {
  const Short = Decimal.clone({ precision: 5 });
  const long = `1${"0".repeat(150)}7`;
  const tight = tightenInterval(interval(`(${long}, inf) Z`, (number) => new Short(number)));
  expect(tight && notation(tight)).toBe(`[1${"0".repeat(150)}8, inf) Z`);
});

test("a point is exact, and every number is not", () => {
  expect(isExact(pointInterval(new Decimal(5), false))).toBe(true);
  expect(notation(everyNumber(true))).toBe("(-inf, inf) Z");
});

test("an interval that is required becomes one of the library's own, frozen", () => {
  const given = between(at("29.5"), at("1e-7", false));
  expect(notation(requireInterval(given))).toBe("[29.5, 0.0000001)");
  expect(Object.isFrozen(requireInterval(given).lower)).toBe(true);
  expectCode(() => requireInterval(between(at("NaN"), at("1"))), "figures/invalid-interval");
  expectCode(() => requireInterval(undefined as never), "figures/invalid-interval");
});
