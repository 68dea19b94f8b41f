import {
  about,
  atLeast,
  atMost,
  between,
  exactly,
  type Figure,
  figure,
  lessThan,
  moreThan,
  nearly,
  odd,
  READING_PANEL,
  READINGS,
  type ReadingPolicy,
} from "cultural-ledger";
import { containsInterval, hasExcessDigits, readFigure } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { readingChoices } from "../../src/figures/read-figure";
import { readable } from "../../src/figures/readable-figure";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";
import { notation } from "./rational";

const read = (given: Figure, policy?: ReadingPolicy) => notation(readFigure(given, policy));
const dollars = { scale: "million", unit: "USD" } as const;

describe("the figures of Chongqing in 2012", () => {
  test("money in millions is as near as its last digit", () => {
    expect(read(figure("30", dollars))).toBe("[29500000, 30500000]");
    expect(read(figure("21.13", dollars))).toBe("[21125000, 21135000]");
    expect(read(figure("1.12", dollars))).toBe("[1115000, 1125000]");
    expect(read(figure("6.9", { scale: "million", unit: "CNY" }))).toBe("[6850000, 6950000]");
  });

  test("counts are exact, unless zeros are no digits: 1100 and 2299 people are 3349 to 3449 then", () => {
    expect(read(figure("198"))).toBe("[198, 198] Z");
    expect(read(figure("1100"))).toBe("[1100, 1100] Z");
    expect(read(figure("1100"), READINGS.ROUND_NUMBERS)).toBe("[1050, 1150] Z");
    expect(read(figure("2299"), READINGS.ROUND_NUMBERS)).toBe("[2299, 2299] Z");
    expect(read(figure("30", dollars), READINGS.ROUND_NUMBERS)).toBe("[25000000, 35000000]");
  });

  test("over 20 destinations, more than 1 million in the audience, around one tenth", () => {
    expect(read(moreThan(20))).toBe("(20, inf) Z");
    expect(read(moreThan("1", { scale: "million" }))).toBe("(1000000, inf) Z");
    expect(read(figure("1/10"))).toBe("[0.05, 0.15]");
    expect(read(about("1/10"))).toBe("(0, 0.2)");
  });
});

describe("rounding", () => {
  const percent = (number: string) => figure(number, { scale: "percent" });
  test.each<readonly [ReadingPolicy, string, string, string]>([
    [READINGS.AS_WRITTEN, "[0.115, 0.125]", "[-0.125, -0.115]", "[-0.005, 0.005]"],
    [READINGS.HALF_UP, "[0.115, 0.125)", "(-0.125, -0.115]", "(-0.005, 0.005)"],
    [READINGS.HALF_EVEN, "[0.115, 0.125]", "[-0.125, -0.115]", "[-0.005, 0.005]"],
    [READINGS.TRUNCATED, "[0.12, 0.13)", "(-0.13, -0.12]", "(-0.01, 0.01)"],
    [READINGS.ANY_ROUNDING, "(0.11, 0.13)", "(-0.13, -0.11)", "(-0.01, 0.01)"],
    [READINGS.EXACT_DIGITS, "[0.12, 0.12]", "[-0.12, -0.12]", "[0, 0]"],
  ])("$id of 12 %, -12 % and 0 %", (policy, twelve, minusTwelve, zero) => {
    expect(read(percent("12"), policy)).toBe(twelve);
    expect(read(percent("-12"), policy)).toBe(minusTwelve);
    expect(read(percent("0"), policy)).toBe(zero);
    expect(read(percent("-0"), policy)).toBe(zero);
  });

  test("half-even ends are closed behind an even digit and open behind an odd one", () => {
    expect(read(figure("2.4", { unit: "USD" }), READINGS.HALF_EVEN)).toBe("[2.35, 2.45]");
    expect(read(figure("2.5", { unit: "USD" }), READINGS.HALF_EVEN)).toBe("(2.45, 2.55)");
    expect(read(figure("-2.5", { unit: "USD" }), READINGS.HALF_EVEN)).toBe("(-2.55, -2.45)");
    const rounded = { ...READINGS.HALF_EVEN, id: "mine", trailingZeros: "insignificant" } as const;
    expect(read(figure("300", { unit: "USD" }), rounded)).toBe("(250, 350)");
    expect(read(figure("400", { unit: "USD" }), rounded)).toBe("[350, 450]");
  });

  test("counts that may be rounded are so to the one, which leaves whole numbers as they are", () => {
    const rounded = { ...READINGS.AS_WRITTEN, id: "mine", counts: "rounded" } as const;
    expect(read(figure("61"), rounded)).toBe("[60.5, 61.5] Z");
  });

  test("the digits of a count behind its point are rounded, and it stays whole where its number is", () => {
    expect(read(figure("2.5"))).toBe("[2.45, 2.55]");
    expect(read(figure("2.345", { scale: "thousand" }))).toBe("[2344.5, 2345.5] Z");
  });

  test("wan and yi", () => {
    expect(read(figure("3.4", { scale: "wan" }))).toBe("[33500, 34500] Z");
    expect(read(figure("12", { scale: "yi", unit: "CNY" }))).toBe("[1150000000, 1250000000]");
  });
});

describe("declared decimals", () => {
  test("say the precision, whatever zeros are printed", () => {
    expect(read(figure("30", { ...dollars, decimals: -6 }))).toBe("[29500000, 30500000]");
    expect(read(figure("30", { ...dollars, decimals: -7 }))).toBe("[25000000, 35000000]");
    expect(read(figure("30", { ...dollars, decimals: -4 }))).toBe("[29995000, 30005000]");
    expect(read(figure("1100", { decimals: -2 }))).toBe("[1050, 1150] Z");
    expect(read(figure("21.130", { ...dollars, decimals: -4 }))).toBe("[21125000, 21135000]");
    expect(read(figure("12.5", { scale: "percent", decimals: 3 }))).toBe("[0.1245, 0.1255]");
  });

  test("nobody can say what digits beyond them were rounded to", () => {
    const excess = figure("21.13", { ...dollars, decimals: -6 });
    expect(hasExcessDigits(excess)).toBe(true);
    expectCode(() => readFigure(excess), "figures/excess-digits");
    expect(hasExcessDigits(figure("1110", { decimals: -2 }))).toBe(true);
    expect(hasExcessDigits(figure("1100", { decimals: -2 }))).toBe(false);
    expect(hasExcessDigits(figure("21.50", { decimals: 1 }))).toBe(false);
    expect(hasExcessDigits(figure("21.13", dollars))).toBe(false);
    expect(() => readFigure(excess)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot read "21.13" rounded to -6 decimals: it has digits beyond them, so one of the two is wrong. Correct the number, or leave the decimals out.]`,
    );
  });

  test("zero has no digits beyond any", () => {
    for (const zero of ["0", "0.00", "-0"]) {
      expect(hasExcessDigits(figure(zero, { ...dollars, decimals: -9 }))).toBe(false);
      expect(read(figure(zero, { unit: "USD", decimals: -3 }))).toBe("[-500, 500]");
    }
  });
});

describe("bounds and words", () => {
  test("exclude or include their number", () => {
    expect(read(exactly("30", dollars))).toBe("[30000000, 30000000]");
    expect(read(moreThan("2.5", dollars))).toBe("(2500000, inf)");
    expect(read(atLeast(2))).toBe("[2, inf) Z");
    expect(read(lessThan("10", { scale: "percent" }))).toBe("(-inf, 0.1)");
    expect(read(atMost("10", { scale: "percent" }))).toBe("(-inf, 0.1]");
    expect(read(between(20, 30))).toBe("[20, 30] Z");
    expect(read(between(1, 2, dollars))).toBe("[1000000, 2000000]");
  });

  test("odd is more by less than one of the last digit that is not zero, times the scale", () => {
    expect(read(odd(20))).toBe("(20, 30) Z");
    expect(read(odd(2100))).toBe("(2100, 2200) Z");
    expect(read(odd(3, { scale: "wan" }))).toBe("(30000, 40000) Z");
    expect(read(odd("1.5", { scale: "wan" }))).toBe("(15000, 16000) Z");
    expect(read(odd("30.0", dollars))).toBe("(30000000, 40000000)");
    expect(read(odd("21.13", dollars))).toBe("(21130000, 21140000)");
    expect(read(odd(20, { scale: "percent" }))).toBe("(0.2, 0.3)");
    expect(read(odd("25.30", { scale: "percent" }))).toBe("(0.253, 0.254)");
    expect(read(odd(105, { unit: "CNY" }))).toBe("(105, 106)");
    for (const policy of READING_PANEL) expect(read(odd(2100), policy)).toBe("(2100, 2200) Z");
  });

  test("between two fractions includes both", () => {
    expect(read(between("1/4", "1/2"))).toBe("[0.25, 0.5]");
    expect(read(between("0", "1/2"))).toBe("[0, 0.5]");
  });

  test("things are whole where both numbers are", () => {
    expect(read(between("2", "3.5"))).toBe("[2, 3.5]");
    expect(read(between("1.5", "3"))).toBe("[1.5, 3]");
  });

  test("a fraction that nobody hedges holds both ends as nearly as decimals can", () => {
    expect(read(exactly("1/3"))).toBe(`(0.${"3".repeat(40)}, 0.${"3".repeat(39)}4)`);
    expect(read(moreThan("1/4"))).toBe("(0.25, inf)");
  });

  test("about and nearly reach as far as the policy says, and nowhere in particular where they are vague", () => {
    expect(read(about(40))).toBe("[36, 44] Z");
    expect(read(about(-40, { unit: "USD" }))).toBe("[-44, -36]");
    expect(read(about("2.5", dollars), { ...READINGS.AS_WRITTEN, id: "mine", about: "0.2" })).toBe(
      "[2000000, 3000000]",
    );
    expect(read(nearly(15, { scale: "thousand" }))).toBe("[13500, 15000) Z");
    expect(read(about(40, { unit: "USD" }), READINGS.NO_SPANS)).toBe("(?, ?)");
    expect(read(nearly(40, { unit: "USD" }), READINGS.NO_SPANS)).toBe("(?, 40)");
    expect(read(about(40), { ...READINGS.AS_WRITTEN, id: "mine", about: "3" })).toBe("[0, 160] Z");
  });

  test("of things they reach to the next one at least", () => {
    expect(read(nearly(8))).toBe("[7, 8) Z");
    expect(read(about(4))).toBe("[3, 5] Z");
    expect(read(about("0.004", { scale: "thousand", unit: "count" }))).toBe("[3, 5] Z");
    expect(read(about(4), { ...READINGS.AS_WRITTEN, id: "mine", about: "0" })).toBe("[4, 4] Z");
  });

  test("no less far than the rounding of the bare number", () => {
    expect(read(about(4, { unit: "USD" }))).toBe("[3.5, 4.5]");
    expect(read(about(2, { scale: "million" }))).toBe("[1500000, 2500000] Z");
    expect(read(nearly(2, { scale: "million" }))).toBe("[1500000, 2000000) Z");
    expect(read(about(2, { scale: "percent" }))).toBe("[0.015, 0.025]");
    expect(read(about("2.05", { scale: "million" }))).toBe("[1845000, 2255000] Z");
    expect(read(about(40, { unit: "USD" }))).toBe("[36, 44]");
    expect(read(about(2, { scale: "million" }), READINGS.NO_SPANS)).toBe("(?, ?) Z");
  });

  test("nearly nothing names no side", () => {
    expect(read(nearly(0))).toBe("[0, ?) Z");
    expect(read(nearly(0), READINGS.NO_SPANS)).toBe("[0, ?) Z");
    expect(read(nearly("0.0", { scale: "percent" }))).toBe("(?, ?)");
    expect(read(nearly(0, { unit: "USD" }))).toBe("(?, ?)");
  });

  test("nearly a negative number is nearer to nothing", () => {
    expect(read(nearly(-5, { scale: "percent" }))).toBe("(-0.05, -0.045]");
    expect(read(nearly(-5, { scale: "percent" }), READINGS.NO_SPANS)).toBe("(-0.05, ?)");
  });

  test("a share of zero is nothing, so about zero sets no end", () => {
    expect(read(about(0, { unit: "USD" }))).toBe("(?, ?)");
    expect(read(about(0))).toBe("(?, ?) Z");
  });
});

describe("fraction words", () => {
  // By hand: the fractions of denominators 2, 3, 4, 5 and 10 around the word, and those of its own.
  test.each<[word: string, plain: string, about: string, nearly: string]>([
    ["1/2", "[0.45, 0.55]", "(0.4, 0.6)", "[0.45, 0.5)"],
    ["1/10", "[0.05, 0.15]", "(0, 0.2)", "[0.05, 0.1)"],
    ["1/4", "[0.225, 0.275]", "(0.2, 0.3)", "[0.225, 0.25)"],
    ["3/4", "[0.725, 0.775]", "(0.7, 0.8)", "[0.725, 0.75)"],
    ["4/5", "[0.775, 0.85]", "(0.75, 0.9)", "[0.775, 0.8)"],
    ["1/5", "[0.15, 0.225]", "(0.1, 0.25)", "[0.15, 0.2)"],
    ["9/10", "[0.85, 0.95]", "(0.8, 1)", "[0.85, 0.9)"],
    ["1/100", "[0.005, 0.015]", "(0, 0.02)", "[0.005, 0.01)"],
    ["99/100", "[0.985, 0.995]", "(0.98, 1)", "[0.985, 0.99)"],
    ["50/100", "[0.495, 0.505]", "(0.49, 0.51)", "[0.495, 0.5)"],
    ["2/4", "[0.45, 0.55]", "(0.4, 0.6)", "[0.45, 0.5)"],
    ["1/1", "[0.95, 1.05]", "(0.9, 1.1)", "[0.95, 1)"],
    ["3/2", "[1.45, 1.55]", "(1.4, 1.6)", "[1.45, 1.5)"],
  ])(
    "%s reaches half the way to the next in common use, about the whole way, nearly down",
    (word, ...read3) => {
      expect([read(figure(word)), read(about(word)), read(nearly(word))]).toEqual(read3);
    },
  );

  test("that do not come out even are rounded outward, with open ends", () => {
    const sixes = "6".repeat(38);
    // Two thirds: from (3/5 + 2/3) / 2 = 19/30 to (2/3 + 7/10) / 2 = 41/60.
    expect(read(figure("2/3"))).toBe(`(0.6${"3".repeat(39)}, 0.68${"3".repeat(37)}4)`);
    expect(read(about("2/3"))).toBe("(0.6, 0.7)");
    expect(read(nearly("2/3"))).toBe(`(0.6${"3".repeat(39)}, 0.6${sixes}7)`);
    // One third: from (3/10 + 1/3) / 2 = 19/60 to (1/3 + 2/5) / 2 = 11/30.
    expect(read(figure("1/3"))).toBe(`(0.31${"6".repeat(38)}, 0.3${sixes}7)`);
    expect(read(about("5/6"))).toBe("(0.8, 0.9)");
  });

  test("are no fraction in common use beside the one that they name: 74 of 100 is no half, 1 of 2 no two thirds", () => {
    const isWithin = (word: Figure, share: string) =>
      containsInterval(readFigure(word), readFigure(exactly(share, { unit: "ratio" })));
    expect(isWithin(figure("1/2"), "0.74") || isWithin(figure("2/3"), "0.5")).toBe(false);
    expect(isWithin(about("1/2"), "0.74") || isWithin(about("2/3"), "0.5")).toBe(false);
    expect(isWithin(figure("1/4"), "0.33") || isWithin(figure("1/3"), "0.4")).toBe(false);
    expect(isWithin(figure("1/2"), "0.501") && isWithin(nearly("1/2"), "0.46")).toBe(true);
    expect(isWithin(figure("2/3"), "0.66") && isWithin(figure("1/3"), "0.335")).toBe(true);
    expect(isWithin(nearly("1/2"), "0.5") || isWithin(nearly("1/2"), "0.501")).toBe(false);
  });

  test("reach half as far where they are read narrowly", () => {
    const narrow = (given: Figure) => read(given, READINGS.NARROW_FRACTIONS);
    expect([narrow(figure("1/2")), narrow(about("1/2")), narrow(nearly("1/2"))]).toEqual([
      "[0.475, 0.525]",
      "(0.45, 0.55)",
      "[0.475, 0.5)",
    ]);
    expect([narrow(figure("1/10")), narrow(about("1/10"))]).toEqual(["[0.075, 0.125]", "(0.05, 0.15)"]);
    expect([narrow(figure("4/5")), narrow(about("4/5"))]).toEqual(["[0.7875, 0.825]", "(0.775, 0.85)"]);
  });

  test("that are exact are numbers, about and nearly which span what they span of any", () => {
    const exact = (given: Figure) => read(given, READINGS.EXACT_FRACTIONS);
    expect([exact(figure("1/10")), exact(about("1/10")), exact(nearly("1/10"))]).toEqual([
      "[0.1, 0.1]",
      "[0.09, 0.11]",
      "[0.09, 0.1)",
    ]);
    expect(read(about("1/2"), { ...READINGS.EXACT_FRACTIONS, about: "vague" })).toBe("(?, ?)");
  });

  test("have a reach of their own, whatever about and nearly span", () => {
    for (const word of [figure("1/2"), about("1/2"), nearly("1/2")])
      expect(read(word, READINGS.NO_SPANS)).toBe(read(word));
  });
});

describe("what counts things", () => {
  test("is never negative", () => {
    expect(read(figure("0", { scale: "million" }))).toBe("[0, 500000] Z");
    expect(read(figure("-0", { scale: "million" }))).toBe("[0, 500000] Z");
    expect(read(lessThan(50))).toBe("[0, 50) Z");
    expect(read(atMost(50))).toBe("[0, 50] Z");
    expect(read(atMost(0))).toBe("[0, 0] Z");
    expect(read(about(40), READINGS.NO_SPANS)).toBe("(?, ?) Z");
    expect(read(nearly(40), READINGS.NO_SPANS)).toBe("(?, 40) Z");
    expect(read(lessThan(50, { unit: "USD" }))).toBe("(-inf, 50)");
  });

  test("is left as printed where that is negative", () => {
    expect(read(figure("-5"))).toBe("[-5, -5] Z");
    expect(read(atMost(-5))).toBe("(-inf, -5] Z");
    expect(read(between(-20, 30))).toBe("[-20, 30] Z");
    expect(read(between(-20, 0))).toBe("[-20, 0] Z");
    expect(read(moreThan(-5))).toBe("(-5, inf) Z");
    expect(read(atLeast(-5))).toBe("[-5, inf) Z");
    expect(read(about(-40))).toBe("[-44, -36] Z");
    expect(read(about(-4), { ...READINGS.AS_WRITTEN, id: "mine", about: "3" })).toBe("[-16, 8] Z");
    expect(read(figure("-1", { scale: "million" }), READINGS.ANY_ROUNDING)).toBe("(-2000000, 0) Z");
  });

  test("less than none is below 0, as no number would be left", () => {
    expect(read(lessThan(0))).toBe("(-inf, 0) Z");
  });
});

test("what is no figure is refused, whatever is read", () => {
  const revoked = Proxy.revocable({ ...moreThan(5) }, {});
  revoked.revoke();
  const throwing = new Proxy(
    {},
    {
      get: () => {
        throw new TypeError("no");
      },
    },
  );
  const values = [
    null,
    undefined,
    61,
    "61",
    61n,
    [],
    {},
    () => moreThan(5),
    Symbol("61"),
    revoked.proxy,
    throwing,
    { qualifier: "moreThan", number: 61 },
    { qualifier: "equal", number: "61", scale: "toString" },
    { qualifier: "equal", number: "61", scale: Symbol("million") },
    { qualifier: "equal", number: "61", unit: Symbol("USD") },
    { qualifier: "equal", number: "61", decimals: Number.NaN },
    { qualifier: "between", number: "61" },
    { qualifier: "between", number: "61", to: null },
    { qualifier: Symbol("equal"), number: "61" },
  ];
  for (const value of values) {
    expectCode(() => readFigure(value as never), "figures/invalid-figure");
    expectCode(() => hasExcessDigits(value as never), "figures/invalid-figure");
  }
});

test("each field of a figure is read once, so that a changing answer changes no reading", () => {
  let reads = 0;
  const changing = {
    qualifier: "moreThan",
    get number() {
      reads++;
      return reads === 1 ? "20" : "many";
    },
  } as const;
  expect(read(changing)).toBe("(20, inf) Z");
  expect(reads).toBe(1);
});

test("a reading is frozen and leaves the figure as it was", () => {
  const given = deepFreeze({ qualifier: "equal", number: "30", scale: "million" } as const);
  const reading = readFigure(given);
  expect([reading, reading.lower, reading.upper].every((part) => Object.isFrozen(part))).toBe(true);
});

test("policies with the same choices for a figure read it alike", () => {
  const choices = (given: Figure, policy: ReadingPolicy) => readingChoices(readable(given), policy);
  const other = { ...READINGS.AS_WRITTEN, id: "mine", about: "0.5" };
  expect(choices(figure("21.13", dollars), other)).toBe(
    choices(figure("21.13", dollars), READINGS.AS_WRITTEN),
  );
  expect(choices(figure("30", dollars), READINGS.ROUND_NUMBERS)).not.toBe(
    choices(figure("30", dollars), READINGS.AS_WRITTEN),
  );
  expect(choices(figure("61"), READINGS.HALF_UP)).toBe(choices(figure("61"), READINGS.AS_WRITTEN));
  expect(choices(figure("21.13", { ...dollars, decimals: -6 }), READINGS.HALF_UP)).toBe("unreadable");
  expect(choices(moreThan(5), READINGS.NO_SPANS)).toBe("exact");
  expect(choices(nearly(5), READINGS.NO_SPANS)).toBe("vague");
  for (const word of [figure("1/10"), about("1/10"), nearly("1/10")])
    expect(
      [READINGS.AS_WRITTEN, READINGS.NO_SPANS, READINGS.NARROW_FRACTIONS].map((policy) =>
        choices(word, policy),
      ),
    ).toEqual(["nearest", "nearest", "narrow"]);
  expect(choices(about("1/10"), READINGS.EXACT_FRACTIONS)).toBe("0.1");
  expect(choices(figure("1/10"), READINGS.EXACT_FRACTIONS)).toBe("exact");
});
