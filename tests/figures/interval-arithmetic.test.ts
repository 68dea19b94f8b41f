import { describeInterval, exactly, figure, type Interval, moreThan } from "cultural-ledger";
import {
  addIntervals,
  divideIntervals,
  multiplyIntervals,
  negateInterval,
  readFigure,
  subtractIntervals,
} from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { scaleInterval } from "../../src/figures/interval-arithmetic";
import { decimalOf, multiplyDecimals } from "../../src/number/decimal";
import { interval, notation } from "./rational";

const of = (text: string) => interval(text, decimalOf);
const said = (result: Interval) => notation(result);
const times = (left: string, right: string) => said(multiplyIntervals(of(left), of(right)));
const over = (left: string, right: string) => said(divideIntervals(of(left), of(right)));
const scaled = (text: string, numerator: bigint, denominator: bigint) =>
  said(scaleInterval(of(text), { numerator, denominator }));

describe("Chongqing in 2012", () => {
  const dollars = { scale: "million", unit: "USD" } as const;
  const linen = readFigure(figure("21.13", dollars));
  const whole = readFigure(figure("30", dollars));

  test("what acrobatics, grass linen and the animation leave of USD 30 million", () => {
    // At CNY 6.3123 for a dollar.
    const acrobatics = scaleInterval(readFigure(figure("6.9", { scale: "million", unit: "CNY" })), {
      numerator: 10_000n,
      denominator: 63_123n,
    });
    const parts = [acrobatics, linen, readFigure(figure("1.12", dollars))];
    const rest = subtractIntervals(whole, addIntervals(parts));
    expect(describeInterval(rest, { decimals: 2 })).toBe("between 6,138,975.02 and 7,174,817.10");
    const inDollars = subtractIntervals(whole, addIntervals(parts.slice(1)));
    expect(said(inDollars)).toBe("[7240000, 8260000]");
  });

  test("grass linen is 69.3 to 71.6 percent of the whole", () => {
    const share = divideIntervals(linen, whole);
    expect(describeInterval(share, { scale: "percent", decimals: 1 })).toBe("between 69.3 and 71.6 %");
  });

  test("a show brought CNY 6,943.06 at most", () => {
    const perShow = divideIntervals(
      readFigure(figure("6.9", { scale: "million", unit: "CNY" })),
      readFigure(moreThan(1000)),
    );
    expect(describeInterval(perShow, { decimals: 2 })).toBe("between 0.00 and 6,943.06");
  });

  test("the audience of a show is bounded by nothing: both numbers are lower bounds", () => {
    const audience = readFigure(moreThan("1", { scale: "million" }));
    expect(said(divideIntervals(audience, readFigure(moreThan(1000))))).toBe("(0, inf)");
  });

  test("one tenth of 81 countries is 5 to 12 of them", () => {
    const share = multiplyIntervals(readFigure(figure("1/10")), readFigure(exactly(81)));
    expect(describeInterval({ ...share, whole: true })).toBe("between 5 and 12");
  });
});

describe("sums", () => {
  test("add the ends and their flags", () => {
    expect(said(addIntervals([of("[1, 2)"), of("[3, 5]")]))).toBe("[4, 7)");
    expect(said(addIntervals([of("[1, 2]"), of("(3, 5]")]))).toBe("(4, 7]");
    expect(said(addIntervals([]))).toBe("[0, 0] Z");
    expect(said(addIntervals([of("[1, 2] Z"), of("[3, 5]")]))).toBe("[4, 7]");
    expect(said(addIntervals([of("[1, 2] Z"), of("[3, 5] Z")]))).toBe("[4, 7] Z");
  });

  test("of an unknown end and an unbounded one are unknown", () => {
    expect(said(addIntervals([of("(-inf, inf)"), of("(?, ?)")]))).toBe("(?, ?)");
    expect(said(addIntervals([of("[1, ?)"), of("[1, inf)"), of("[1, 2]")]))).toBe("[3, ?)");
  });

  test("negation swaps the ends with their flags", () => {
    expect(said(negateInterval(of("[1, 2)")))).toBe("(-2, -1]");
    expect(said(negateInterval(of("[0, ?)")))).toBe("(?, 0]");
    expect(said(subtractIntervals(of("[1, 2)"), of("(0, 3]")))).toBe("[-2, 2)");
  });
});

describe("products", () => {
  test.each([
    ["[2, 3]", "[4, 5)", "[8, 15)"],
    ["[-2, 3]", "[4, 5)", "(-10, 15)"],
    ["[-2, 3]", "[-5, 4]", "[-15, 12]"],
    ["(-2, -1)", "[3, 4]", "(-8, -3)"],
    ["[0, 5)", "[-1, inf)", "(-5, inf)"],
    ["[0, 0]", "(-inf, ?)", "[0, 0]"],
    ["(0, 1)", "[0, 2]", "[0, 2)"],
    ["(0, 1)", "(0, inf)", "(0, inf)"],
    ["[1, ?)", "[1, inf)", "[1, ?)"],
    ["(-inf, -1]", "[2, ?)", "(?, -2]"],
    ["[1, 2]", "(?, 3]", "(?, 6]"],
    ["(3, 6) Z", "[2, 2] Z", "[8, 10] Z"],
  ])("%s times %s is %s", (left, right, result) => {
    expect(times(left, right)).toBe(result);
    expect(times(right, left)).toBe(result);
  });
});

describe("quotients", () => {
  test.each([
    ["[4, 6)", "[2, 4]", "[1, 3)"],
    ["[-6, 8]", "(2, 4]", "(-3, 4)"],
    ["[4, 6)", "[-4, -2]", "(-3, -1]"],
    ["[4, 6]", "[2, inf)", "(0, 3]"],
    ["[4, 6]", "[2, ?)", "(0, 3]"],
    ["[-6, -4]", "[2, ?)", "[-3, 0)"],
    ["[0, 6]", "(0, 3]", "[0, inf)"],
    ["[1, 6]", "(0, 4]", "[0.25, inf)"],
    ["[1, ?)", "[2, 4]", "[0.25, ?)"],
    ["(-inf, 4]", "[2, 4]", "(-inf, 2]"],
    ["[5, 5] Z", "(1, 10) Z", `(0.${"5".repeat(40)}, 2.5]`],
  ])("%s by %s is %s", (left, right, result) => {
    expect(over(left, right)).toBe(result);
  });

  test("by what can be 0 say nothing", () => {
    for (const divisor of ["[0, 5]", "[-1, 1]", "[0, 0]", "(-inf, 5]", "(?, 5]"])
      expect(over("[1, 2]", divisor)).toBe("(-inf, inf)");
  });

  test("that don't come out even are rounded outward and open", () => {
    expect(over("[1, 1]", "[3, 3]")).toBe(`(0.${"3".repeat(40)}, 0.${"3".repeat(39)}4)`);
    expect(over("[-1, -1]", "[3, 3]")).toBe(`(-0.${"3".repeat(39)}4, -0.${"3".repeat(40)})`);
    expect(over("[1, 1]", "[8, 8]")).toBe("[0.125, 0.125]");
  });
});

describe("scaling by a fraction", () => {
  test("a negative one swaps the ends with their flags", () => {
    expect(scaled("[1, 2)", -3n, 2n)).toBe("(-3, -1.5]");
    expect(scaled("[1, inf)", -1n, 1n)).toBe("(-inf, -1]");
    expect(scaled("[1, ?)", -1n, 1n)).toBe("(?, -1]");
  });

  test("is exact where it comes out even, and outward and open elsewhere", () => {
    expect(scaled("[1, 2]", 1n, 8n)).toBe("[0.125, 0.25]");
    expect(scaled("[3, 4]", 1n, 3n)).toBe(`[1, 1.${"3".repeat(38)}4)`);
    expect(scaled("[1, 2] Z", 5n, 1n)).toBe("[5, 10] Z");
    expect(scaled("[1, 2] Z", 5n, 2n)).toBe("[2.5, 5]");
    expect(scaled("(?, inf)", 0n, 7n)).toBe("[0, 0]");
  });
});

test("products of more digits than the context holds are bounded, never taken for exact", () => {
  const long = `1${"0".repeat(58)}1.${"0".repeat(57)}1`;
  const { lower: below, upper: above } = multiplyDecimals(decimalOf(long), decimalOf(long));
  const units = BigInt(long.replace(".", ""));
  const unit = (text: string) => {
    const [whole = "", fraction = ""] = text.split(".");
    return BigInt(whole + fraction.padEnd(116, "0"));
  };
  expect(unit(below.toFixed()) < units * units).toBe(true);
  expect(unit(above.toFixed()) > units * units).toBe(true);
  expect(times(`[${long}, ${long}]`, `[${long}, ${long}]`)).toMatch(/^\(.*\)$/);
});
