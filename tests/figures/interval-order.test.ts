import { containsInterval, intersectIntervals, intervalGap } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { decimalOf } from "../../src/number/decimal";
import { interval, notation } from "./rational";

const of = (text: string) => interval(text, decimalOf);
const holds = (outer: string, inner: string) => containsInterval(of(outer), of(inner));
const gap = (left: string, right: string) => intervalGap(of(left), of(right))?.toFixed();

function meet(left: string, right: string): string | undefined {
  const [one, other] = [intersectIntervals(of(left), of(right)), intersectIntervals(of(right), of(left))];
  expect(one && notation(one)).toBe(other && notation(other));
  return one && notation(one);
}

describe("the intersection", () => {
  test("on a tie of two ends is closed only where both are", () => {
    expect(meet("[1, 5]", "[1, 5)")).toBe("[1, 5)");
    expect(meet("(1, 5]", "[1, 5)")).toBe("(1, 5)");
    expect(meet("[1, 5]", "[1, 5]")).toBe("[1, 5]");
    expect(meet("[1, 3]", "[3, 5]")).toBe("[3, 3]");
    expect(meet("[1, 3)", "[3, 5]")).toBeUndefined();
    expect(meet("[1, 3]", "(3, 5]")).toBeUndefined();
  });

  test("is of whole numbers where one of them is", () => {
    expect(meet("[1, 9] Z", "(2.5, 4)")).toBe("[3, 3] Z");
    expect(meet("[1, 9] Z", "(3.2, 3.8)")).toBeUndefined();
    expect(meet("(1, 3) Z", "(2, 5) Z")).toBeUndefined();
  });

  test("with an infinite end is the other one; of two infinite ones the unknown", () => {
    expect(meet("(-inf, inf)", "[1, 2)")).toBe("[1, 2)");
    expect(meet("(?, ?)", "[1, 2)")).toBe("[1, 2)");
    expect(meet("(?, inf)", "(-inf, ?)")).toBe("(?, ?)");
  });
});

describe("one interval holds another", () => {
  test("where each of its numbers is in it, flags counted", () => {
    expect(holds("[1, 5]", "[1, 5)")).toBe(true);
    expect(holds("[1, 5)", "[1, 5]")).toBe(false);
    expect(holds("(1, 5)", "(1, 5)")).toBe(true);
    expect(holds("[1, inf)", "[2, ?)")).toBe(true);
    expect(holds("[1, 5]", "[2, inf)")).toBe(false);
    expect(holds("[1, 5]", "(5, 5)")).toBe(true);
    expect(holds("(5, 5)", "[1, 5]")).toBe(false);
  });

  test("whole numbers hold whole numbers only", () => {
    expect(holds("[1, 5] Z", "[2, 3]")).toBe(false);
    expect(holds("[1, 5] Z", "[2, 2]")).toBe(true);
    expect(holds("[1, 5] Z", "[2.5, 2.5]")).toBe(false);
    expect(holds("(1, 5) Z", "[2, 4] Z")).toBe(true);
    expect(holds("[2, 4]", "(1, 5) Z")).toBe(true);
    expect(holds("(20, inf) Z", "[21, inf) Z")).toBe(true);
  });

  test("an unknown end holds nothing for certain", () => {
    expect(holds("[1, ?)", "[2, 3]")).toBe(false);
    expect(holds("(?, 9]", "[2, 3]")).toBe(false);
    expect(holds("[1, ?)", "[1, ?)")).toBe(false);
  });
});

describe("the gap", () => {
  test("is the distance of the ends that face each other, negative where the left one is below", () => {
    expect(gap("[1, 3]", "[5, 9]")).toBe("-2");
    expect(gap("[5, 9]", "[1, 3]")).toBe("2");
    expect(gap("(-inf, 3]", "[5, inf)")).toBe("-2");
    expect(gap("(20, inf) Z", "[7, 7] Z")).toBe("14");
    expect(gap("[1, 3)", "[3, 5]")).toBe("0");
    expect(gap("[3, 3] Z", "(3.2, 3.8)")).toBe("-0.2");
  });

  test("is none where the intervals meet, one is empty, or only whole numbers keep them apart", () => {
    expect(gap("[1, 5]", "[5, 9]")).toBeUndefined();
    expect(gap("[1, ?)", "[5, 9]")).toBeUndefined();
    expect(gap("(5, 5)", "[7, 9]")).toBeUndefined();
    expect(gap("[1, 9] Z", "(3.2, 3.8)")).toBeUndefined();
  });
});
