import { between, describeInterval, figure } from "cultural-ledger";
import type { IntervalFormat } from "cultural-ledger/figures";
import { readFigure } from "cultural-ledger/figures";
import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { interval } from "./rational";

/** Numbers of another copy of decimal.js, which would round to five digits. */
const Short = Decimal.clone({ precision: 5, toExpPos: 3, toExpNeg: -2 });
const say = (text: string, format?: IntervalFormat) =>
  describeInterval(
    interval(text, (number) => new Short(number)),
    format,
  );

test.each([
  ["[29.5, 30.5]", "between 29.5 and 30.5"],
  ["(29.5, 30.5]", "more than 29.5 and at most 30.5"],
  ["[29.5, 30.5)", "at least 29.5 and less than 30.5"],
  ["(-1, 3)", "more than -1 and less than 3"],
  ["[5, 5]", "5"],
  ["[1, inf)", "at least 1"],
  ["(1, inf)", "more than 1"],
  ["(-inf, 50]", "at most 50"],
  ["(-inf, 50)", "less than 50"],
  ["(?, 50)", "less than 50 (part of it unknown)"],
  ["(50, ?)", "more than 50 (part of it unknown)"],
  ["(-inf, inf)", "any number"],
  ["(-inf, ?)", "unknown"],
  ["(?, ?)", "unknown"],
  ["(5, 5)", "no number"],
  ["(3, 7) Z", "between 4 and 6"],
  ["(3, 5) Z", "4"],
  ["(20, inf) Z", "more than 20"],
  ["[4.5, inf) Z", "at least 5"],
  ["(4.5, inf) Z", "at least 5"],
  ["(-inf, 4.5) Z", "at most 4"],
  ["[123456789.123456789, inf)", "at least 123,456,789.123456789"],
  ["(123456789, 123456791) Z", "123,456,790"],
])("%s is said as %s", (text, words) => {
  expect(say(text)).toBe(words);
});

describe("unit and scale", () => {
  test("the unit stands before the first number, the scale behind the last", () => {
    const dollars = { unit: "USD", scale: "million" } as const;
    expect(say("[29500000, 30500000]", dollars)).toBe("between USD 29.5 and 30.5 million");
    expect(say("(-5000000, inf)", dollars)).toBe("more than USD -5 million");
    expect(say("[5000000, ?)", dollars)).toBe("at least USD 5 million (part of it unknown)");
    expect(say("[0.05, 0.15]", { scale: "percent" })).toBe("between 5 and 15 %");
    expect(say("[1, 2]", { unit: "US$&" })).toBe("between US$& 1 and 2");
  });

  test("where there is no number they are left out", () => {
    const format = { unit: "USD", scale: "million" } as const;
    expect(say("(-inf, inf)", format)).toBe("any number");
    expect(say("(5, 5)", format)).toBe("no number");
    expect(say("(?, ?)", format)).toBe("unknown");
  });
});

describe("decimals", () => {
  test("are written as many as asked for, rounded to the nearest", () => {
    const rest = readFigure(between("6138975.02", "7174817.10", { unit: "USD" }));
    expect(describeInterval(rest, { scale: "million", decimals: 2 })).toBe("between 6.14 and 7.17 million");
    expect(say("[1, 2]", { decimals: 2 })).toBe("between 1.00 and 2.00");
    expect(say("[1.001, 1.002]", { decimals: 2 })).toBe("about 1.00");
    expect(say("[1.001, 1.001]", { decimals: 2 })).toBe("1.00");
  });

  test("outward, the words stay true of every number", () => {
    const outward = { decimals: 2, rounding: "outward" } as const;
    expect(say("[6.138, 7.174]", outward)).toBe("between 6.13 and 7.18");
    expect(say("[-7.174, -6.138]", outward)).toBe("between -7.18 and -6.13");
    expect(say("(6.138, inf)", outward)).toBe("more than 6.13");
    expect(say("[6.138, 6.138]", outward)).toBe("between 6.13 and 6.14");
    expect(say("[6.13, 6.13]", outward)).toBe("6.13");
  });

  test("zero has no sign", () => {
    expect(say("[-0.001, 5]", { decimals: 2 })).toBe("between 0.00 and 5.00");
    expect(say("[-5, -0.001]", { decimals: 2, rounding: "outward" })).toBe("between -5.00 and 0.00");
    expect(say("[-0, 5]")).toBe("between 0 and 5");
  });

  test("the flags of ends are said where nothing is rounded, in whatever scale", () => {
    const millions = { scale: "million", decimals: 2 } as const;
    expect(say("(29500000, 30500000)", millions)).toBe("more than 29.50 and less than 30.50 million");
    expect(say("(29504000, 30500000)", millions)).toBe("between 29.50 and 30.50 million");
    expect(say("(0.05, 0.15)", { scale: "percent", decimals: 0 })).toBe("more than 5 and less than 15 %");
    expect(say("(0.051, 0.15)", { scale: "percent", decimals: 0 })).toBe("between 5 and 15 %");
  });

  test("every digit of a long number is written, in whatever scale", () => {
    const digits = "1234567890".repeat(15);
    const words = say(`[${digits}.5, inf)`, { scale: "trillion" });
    expect(words.replaceAll(",", "")).toBe(`at least ${digits.slice(0, -12)}.${digits.slice(-12)}5 trillion`);
  });
});

test("an option that does not exist is refused", () => {
  const thirty = readFigure(figure(30));
  const wrong: Readonly<Record<string, unknown>>[] = [
    { rounding: "up" },
    { rounding: null },
    { scale: "millions" },
    { scale: "toString" },
    { scale: null },
    { decimals: -1 },
    { decimals: 2.5 },
    { decimals: Number.NaN },
    { decimals: 41 },
    { decimals: "2" },
  ];
  for (const format of wrong)
    expectCode(() => describeInterval(thirty, format as never), "figures/unknown-option");
});

test("what is no interval is refused", () => {
  const { lower, upper } = readFigure(figure(30));
  const end = { kind: "finite", closed: true };
  const forged = Object.assign(Object.create(Decimal.prototype), { s: 1, e: 1e9, d: [1] });
  const revoked = Proxy.revocable({ lower, upper, whole: true }, {});
  revoked.revoke();
  const values = [
    undefined,
    null,
    5,
    "5",
    {},
    { lower, upper },
    { lower, upper: null, whole: true },
    { lower, upper: { kind: "open" }, whole: true },
    { lower, upper: { ...end, value: 5 }, whole: true },
    { lower, upper: { ...end, value: "5" }, whole: true },
    { lower, upper: { ...end, value: new Decimal(Number.NaN) }, whole: true },
    { lower, upper: { ...end, value: new Decimal(Number.POSITIVE_INFINITY) }, whole: true },
    { lower, upper: { ...end, value: forged }, whole: true },
    revoked.proxy,
  ];
  for (const value of values) expectCode(() => describeInterval(value as never), "figures/invalid-interval");
});

describe("units", () => {
  test("of plain numbers are not written, and a ratio is in per cent", () => {
    expect(say("[5468, 5468] Z", { unit: "count" })).toBe("5,468");
    expect(say("[3.445, 3.455]", { unit: "number" })).toBe("between 3.445 and 3.455");
    expect(say("[0.125, 0.25]", { unit: "ratio" })).toBe("between 12.5 and 25 %");
    expect(say("[0.125, inf)", { unit: "ratio", scale: "million" })).toBe("at least 12.5 %");
    expect(say("[1, 2]", { unit: "persons" })).toBe("between persons 1 and 2");
  });

  test("a quotient has three significant digits, a bound by itself outward, where no decimals are asked for", () => {
    const digits = "0.4989304812834224598930481283422459893";
    expect(say(`[${digits}, ${digits}]`, { unit: "ratio" })).toBe("49.9 %");
    expect(say(`[0.2081${"7".repeat(30)}, 0.2352${"3".repeat(30)}]`, { unit: "ratio" })).toBe(
      "between 20.8 and 23.5 %",
    );
    expect(say(`(-inf, 6943.056${"9".repeat(30)})`, { unit: "CNY" })).toBe("less than CNY 6,944");
    expect(say(`[${digits}, inf)`)).toBe("at least 0.498");
    expect(say(`[${digits}, inf)`, { decimals: 4 })).toBe("at least 0.4989");
    expect(say("[0.123456789012, inf)")).toBe("at least 0.123456789012");
  });
});

describe("Chinese", () => {
  const chinese = { locale: "zh" } as const;
  test.each([
    ["[29.5, 30.5]", "29.5至30.5"],
    ["(29.5, 30.5]", "超过29.5、至多30.5"],
    ["[29.5, 30.5)", "至少29.5、不足30.5"],
    ["[5, 5]", "5"],
    ["(20, inf) Z", "超过20"],
    ["[1, inf)", "至少1"],
    ["(-inf, 50]", "至多50"],
    ["(?, 50)", "不足50（部分数据未知）"],
    ["(-inf, inf)", "任意数值"],
    ["(?, ?)", "未知"],
    ["(5, 5)", "没有这样的数"],
    ["[1234567, 1234567]", "1234567"],
  ])("%s is said as %s", (text, words) => {
    expect(say(text, chinese)).toBe(words);
  });

  test("the scale stands behind each number, the currency by its name behind the last", () => {
    const dollars = { ...chinese, unit: "USD", scale: "wan" } as const;
    expect(say("[29500000, 30500000]", dollars)).toBe("2950万至3050万美元");
    expect(say("[100000000, inf)", { ...chinese, unit: "CNY", scale: "yi" })).toBe("至少1亿元");
    expect(say("[1, 2]", { ...chinese, unit: "XAF" })).toBe("1至2XAF");
    expect(say("[1.001, 1.002]", { ...chinese, decimals: 2 })).toBe("约1.00");
    expect(say("[0.05, 0.15]", { ...chinese, unit: "ratio" })).toBe("5%至15%");
  });

  test("another language is refused", () => {
    expectCode(() => say("[1, 2]", { locale: "fr" as "zh" }), "figures/unknown-option");
  });
});
