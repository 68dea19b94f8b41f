import {
  about,
  atLeast,
  atMost,
  between,
  describeFigure,
  exactly,
  type Figure,
  figure,
  isLedgerError,
  lessThan,
  moreThan,
  nearly,
  odd,
  type UnknownFigure,
  unknown,
} from "cultural-ledger";
import { expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";

test.each<[figure: Figure, words: string]>([
  [figure(198), "198"],
  [figure("1100"), "1,100"],
  [figure("21.10", { scale: "million", unit: "USD" }), "USD 21.10 million"],
  [figure("6.14", { unit: "number" }), "6.14"],
  [figure("12", { unit: "count" }), "12"],
  [figure("0.25", { unit: "ratio" }), "0.25"],
  [figure("70", { scale: "percent" }), "70 %"],
  [figure("-1234567.5", { unit: "CNY" }), "CNY -1,234,567.5"],
  [figure("30000", { decimals: -3 }), "30,000"],
  [exactly(61), "exactly 61"],
  [moreThan(1000), "more than 1,000"],
  [atLeast(2), "at least 2"],
  [lessThan(10, { scale: "percent" }), "less than 10 %"],
  [atMost(50), "at most 50"],
  [about("1/10"), "about 1/10"],
  [odd(20), "20-odd"],
  [odd(2100), "2,100-odd"],
  [odd(30, { scale: "million", unit: "USD" }), "USD 30-odd million"],
  [odd("1.5", { scale: "wan" }), "1.5-odd wan"],
  [odd(20, { scale: "percent" }), "20-odd %"],
  [nearly(15, { scale: "thousand" }), "nearly 15 thousand"],
  [between("1000", "2000", { scale: "wan", unit: "CNY" }), "between CNY 1,000 and 2,000 wan"],
  [between("1/10", "2/10"), "between 1/10 and 2/10"],
])("%j is said %j", (given, words) => {
  expect(describeFigure(given)).toBe(words);
});

test("what is no figure is refused", () => {
  expect.assertions(1);
  try {
    describeFigure({ qualifier: "roughly", number: "20" } as unknown as Figure);
  } catch (error) {
    expect(isLedgerError(error) && error.code).toBe("figures/invalid-figure");
  }
});

test.each<[figure: Figure | UnknownFigure, zh: string, de: string, fr: string, es: string]>([
  [figure("1100"), "1100", "1.100", "1\u202F100", "1100"],
  [figure("12345.5"), "12,345.5", "12.345,5", "12\u202F345,5", "12.345,5"],
  [figure("70", { scale: "percent" }), "70%", "70 %", "70 %", "70 %"],
  [exactly(61), "恰好61", "genau 61", "exactement 61", "exactamente 61"],
  [moreThan(1000), "超过1000", "mehr als 1.000", "plus de 1\u202F000", "más de 1000"],
  [atLeast(2), "至少2", "mindestens 2", "au moins 2", "al menos 2"],
  [lessThan(10), "不足10", "weniger als 10", "moins de 10", "menos de 10"],
  [atMost(50), "至多50", "höchstens 50", "au plus 50", "como máximo 50"],
  [about("1/10"), "约1/10", "etwa 1/10", "environ 1/10", "aproximadamente 1/10"],
  [
    nearly("1.5", { scale: "million", unit: "USD" }),
    "近1.5百万美元",
    "fast 1,5 Mio. USD",
    "près de 1,5 million USD",
    "casi 1,5 millones USD",
  ],
  [
    between("-6.14", "7.17", { scale: "billion", unit: "ALL" }),
    "-6.14至7.17十亿ALL",
    "zwischen -6,14 und 7,17 Mrd. ALL",
    "entre -6,14 et 7,17 milliards ALL",
    "entre -6,14 y 7,17 mil millones ALL",
  ],
  [unknown(), "未知", "unbekannt", "inconnu", "desconocido"],
])("%j is said in Chinese, German, French and Spanish", (given, ...words) => {
  const said = (["zh", "de", "fr", "es"] as const).map((locale) => describeFigure(given, { locale }));
  expect(said).toEqual(words);
});

test.each<[figure: Figure, zh: string, de: string]>([
  [figure("1.5", { scale: "wan" }), "1.5万", "15 Tausend"],
  [figure("1.50", { scale: "wan" }), "1.50万", "15,0 Tausend"],
  [figure("15", { scale: "wan" }), "15万", "0,15 Mio."],
  [figure("3.21", { scale: "yi", unit: "CNY" }), "3.21亿元", "321 Mio. CNY"],
  [figure("3", { scale: "yi" }), "3亿", "0,3 Mrd."],
  [figure("-7", { scale: "hundred" }), "-7百", "-0,7 Tausend"],
  [between("1.5", "20", { scale: "wan" }), "1.5至20万", "zwischen 0,015 und 0,20 Mio."],
])("%j is in German in a scale with the same digits", (given, zh, de) => {
  expect(describeFigure(given, { locale: "zh" })).toBe(zh);
  expect(describeFigure(given, { locale: "de" })).toBe(de);
});

test("a language that is not known, and an option that is none, are mistakes", () => {
  for (const locale of ["pt", "EN", "", null, "constructor"])
    expectCode(() => describeFigure(about(40), { locale: locale as "en" }), "figures/unknown-option");
  expectCode(() => describeFigure(about(40), { local: "de" } as never), "figures/unknown-option");
  expectCode(() => describeFigure(about(40), "de" as never), "figures/invalid-argument");
  expect(`${about(40)}`).toBe("about 40");
});
