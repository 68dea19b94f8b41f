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
  parsePhrase,
} from "cultural-ledger";
import type { FigureLocale, NumberPhrase, PhraseOptions } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";

type Says = NumberPhrase["says"];

/** The figure that a phrase is read as, where it says this and nothing beside it; the message where it is refused. */
function read(text: string, locale: FigureLocale, says: Says, options?: PhraseOptions): Figure | string {
  const result = parsePhrase(text, locale, options);
  if (!result.ok) return result.issues[0].message;
  return result.value.says === says ? result.value.figure : `${text} says ${result.value.says}`;
}

function expectSaid(locale: FigureLocale, says: Says, examples: Readonly<Record<string, Figure>>): void {
  for (const [text, wanted] of Object.entries(examples))
    expect(read(text, locale, says), text).toEqual(wanted);
}

function expectRefused(locale: FigureLocale, examples: Readonly<Record<string, string>>): void {
  for (const [text, reason] of Object.entries(examples)) {
    const result = parsePhrase(text, locale);
    expect(result.ok ? result.value : result.issues[0].message, text).toEqual(
      expect.stringContaining(reason),
    );
  }
}

const percent = { scale: "percent" } as const;
const million = { scale: "million" } as const;
const wan = { scale: "wan" } as const;
const yi = { scale: "yi" } as const;
const ratio = { unit: "ratio" } as const;
const inPercent = (number: string) => figure(number, percent);

describe("changes", () => {
  test("are signed, in percent or in what is counted", () => {
    expectSaid("en", "change", {
      "up 11.1% year on year": inPercent("11.1"),
      "down 7.6%": inPercent("-7.6"),
      "a 6.3 percent increase": inPercent("6.3"),
      "an 8 per cent drop": inPercent("-8"),
      "17.4 percent higher": inPercent("17.4"),
      "13% up on last year": inPercent("13"),
      "13 percent more than last year": inPercent("13"),
      "(+3.3%)": inPercent("3.3"),
      "(-3.3%)": inPercent("-3.3"),
      "+3.3%": inPercent("3.3"),
      "5 percent year-on-year": inPercent("5"),
      "255 more": figure("255"),
      "255 fewer": figure("-255"),
      "an increase of 2.5 million": figure("2.5", million),
      "rose by USD 2 million": figure("2", { ...million, unit: "USD" }),
      "rose by a third": figure("1/3"),
      "double-digit growth": atLeast(10, percent),
      "a double-digit decline": atMost(-10, percent),
    });
    expectSaid("zh", "change", {
      "增长21.2%": inPercent("21.2"),
      "比上年增长21.2%": inPercent("21.2"),
      "同比下降3%": inPercent("-3"),
      "增长-3%": inPercent("-3"),
      "负增长3%": inPercent("-3"),
      "上升了6.66%": inPercent("6.66"),
      减少132: figure("-132"),
      两位数增长: atLeast(10, percent),
      "成長3%": inPercent("3"),
      "減少３％": inPercent("-3"),
    });
  });

  test("turn a hedge where they fall", () => {
    expectSaid("en", "change", {
      "up more than 5%": moreThan(5, percent),
      "down more than 5%": lessThan(-5, percent),
      "down less than 5%": between(-5, 0, percent),
      "down at least 5%": atMost(-5, percent),
      "down at most 5%": between(-5, 0, percent),
      "down nearly 5%": nearly(-5, percent),
      "down about 5%": about(-5, percent),
      "5-10% lower": between(-10, -5, percent),
      "down 0%": inPercent("0"),
    });
  });

  test("give back what they are compared with", () => {
    const bases: Readonly<Record<string, string>> = {
      "较2019年增长29.30%": "较2019年",
      "與2011年相比增長3%": "與2011年相比",
      "同比增长3%": "同比",
      "up 3% compared with 2011": "compared with 2011",
      "up 3% Year On Year": "Year On Year",
      "10% fewer than in 2011": "in 2011",
      "13 percent more than last year": "last year",
      "3% higher than a year earlier": "a year earlier",
      "-3% compared with 2011": "compared with 2011",
      "同比5%": "同比",
    };
    for (const [text, basis] of Object.entries(bases))
      expect(parsePhrase(text, /[a-z]/.test(text) ? "en" : "zh"), text).toMatchObject({
        ok: true,
        value: { says: "change", basis },
      });
  });

  test("are refused beside a level, or where their direction is not said", () => {
    expectRefused("en", {
      "up 7.3 percent to 13.1 million": "read the change and the level one by one",
      "rose 5 to 10": "read the change and the level one by one",
      "from 20 to 30": "is a change, and no range",
      "5 year on year": "not said to be more or fewer",
      "5.2% compared with last year": "not said to be more or fewer",
      "5.2% against last year": "not said to be more or fewer",
      "2 percentage points compared with 2019": "not said to be more or fewer",
      "up 300 on 1,500": "stands with the year",
      "up 300 on 2,011": "stands with the year",
      "300 more than in 1,200": "stands with the year",
      "300 more than in 1500": "stands with the year",
      "up 5 down": "the other direction",
      "down -5%": "two directions",
      "down 20-odd": "two ends",
      "more 5": "behind a number",
      "a 5": "an article before a number",
      up: "a number in digits is missing",
      "up 3% compared with 31": "stands with the year",
      "doubled to 20": "the level that was reached",
      "5 percentage points to 10": "the level that was reached",
    });
    expectRefused("zh", {
      "增长5%至10%": "read the change and the level one by one",
      减少一半: "a fraction below zero",
      比上年: "a number in digits is missing",
      "与上年相比5%": "not said to be more or fewer",
    });
  });
});

describe("levels that were reached", () => {
  test("are told from by how much it changed", () => {
    expectSaid("en", "level", {
      "fell below 5%": lessThan(5, percent),
      "dropped below 300": lessThan(300),
      "rose above 5 million": moreThan(5, million),
      "slid under 5%": lessThan(5, percent),
      "Climbed just above 300": moreThan(300),
      "rose to over 5 million": moreThan(5, million),
      "rising to 5%": inPercent("5"),
      "grew to 300": figure("300"),
    });
    expectSaid("zh", "level", {
      上升突破300: moreThan(300),
      上涨逼近300: nearly(300),
      "下降为5%": inPercent("5"),
      "降为5%": inPercent("5"),
      "上升为5%": inPercent("5"),
      "升为5%": inPercent("5"),
      減少為5萬: figure("5", wan),
      减为300: figure("300"),
      增为300万: figure("300", wan),
      涨到300: figure("300"),
      "下降到5%以下": atMost(5, percent),
    });
    expectSaid("zh", "multiple", {
      增加为3倍: figure("3", ratio),
      增为3倍: figure("3", ratio),
      提高了为3倍: figure("3", ratio),
      扩大为3倍: figure("3", ratio),
      增至3倍: figure("3", ratio),
    });
    expectSaid("en", "change", {
      "fell by below 5%": between(-5, 0, percent),
      "rose by over 5 million": moreThan(5, million),
      "up over 5%": moreThan(5, percent),
      "a 5% increase over the previous year": inPercent("5"),
      "rose 5% over the previous year": inPercent("5"),
    });
    const both = "a change and has a level that was reached";
    expectRefused("zh", { "同比上升为5%": both, "同比增至5%": both, "比上年下降至5%": both });
    expectRefused("en", { "rose to 5% year on year": both, "fell below 5% year on year": both });
    const behind = "the number that was reached stands behind it";
    expectRefused("zh", { "50增至": behind, "50降为": behind, "300上升突破": behind, 增至: behind });
    expectRefused("en", { "50 rose to": behind, "5% fell below": behind });
    expectRefused("de", { "50 stieg auf": behind });
    expectSaid("en", "rank", { "rose to 4th": exactly(4) });
    expectSaid("zh", "change", { "增幅为5%": inPercent("5"), "增长超过5%": moreThan(5, percent) });
  });

  test("are refused where they can be either", () => {
    const either = "it can be the level that was reached, or by how much it changed";
    expectRefused("en", {
      "fell close to 5%": either,
      "fell just short of 300": either,
      "rose up to 5 million": either,
      "rose over 5 million": either,
      "an increase over 5%": either,
      "grew above 5%": either,
      "down below 5%": either,
    });
    expectRefused("zh", {
      上升接近300: either,
      增长突破300亿: either,
      "增长突破10%": either,
      "增长为5%": either,
      增加逼近300: either,
    });
  });
});

test("a bounded change begins at nothing", () => {
  expectSaid("en", "change", {
    "fell by less than 5%": between(-5, 0, percent),
    "a fall of up to 5%": between(-5, 0, percent),
    "up less than 5%": between(0, 5, percent),
    "at most 300 fewer": between(-300, 0),
    "down at most 0%": atLeast(0, percent),
  });
  expectSaid("en", "points", { "down less than 0.5 percentage points": between("-0.5", 0, percent) });
  expectSaid("zh", "change", { "下降不到5%": between(-5, 0, percent), "增长不足5%": between(0, 5, percent) });
  expectSaid("zh", "multiple", { 增长不到2倍: between(1, 3, ratio) });
  expectRefused("en", { "up less than a third": "write it in percent" });
});

describe("percentage points, multiples, proportions and mean growth", () => {
  test("are told apart", () => {
    expectSaid("en", "points", {
      "up 2 percentage points": inPercent("2"),
      "a 0.5 percentage-point rise": inPercent("0.5"),
      "1.8 percentage points higher": inPercent("1.8"),
      "down 0.5 percentage points": inPercent("-0.5"),
      "nearly 3 percentage points": nearly(3, percent),
    });
    expectSaid("zh", "points", {
      "提高0.01个百分点": inPercent("0.01"),
      "回落0.3个百分点": inPercent("-0.3"),
      "回升0.3个百分点": inPercent("0.3"),
      增加2個百分點: inPercent("2"),
      "下降了3.5个百分点": inPercent("-3.5"),
      "23个百分点": inPercent("23"),
    });
    expectSaid("en", "multiple", {
      doubled: figure("2.0", ratio),
      "more than double": moreThan(2, ratio),
      "nearly tripled": nearly(3, ratio),
      halved: figure("1/2", ratio),
      "half as many": figure("1/2", ratio),
      "nearly halved": nearly("1/2", ratio),
      "1.5 to 2 times": between("1.5", 2, ratio),
      "three times as many": figure("3", ratio),
      "two and a half times": figure("2.5", ratio),
      tenfold: figure("10.0", ratio),
    });
    expectSaid("zh", "multiple", {
      "2倍": figure("2", ratio),
      翻一番: figure("2.0", ratio),
      翻了两番: figure("4.0", ratio),
      "增长到2.7倍": figure("2.7", ratio),
      "是上年的2.7倍": figure("2.7", ratio),
      是2012年的3倍: figure("3", ratio),
      "是上年的95%": figure("0.95", ratio),
      "为上年的95%": figure("0.95", ratio),
      "约为上年的9.5%": about("0.095", ratio),
      "是2012年的95%": figure("0.95", ratio),
      "2019年的95%": figure("0.95", ratio),
      "是上年的120%": figure("1.20", ratio),
      "是上年的近5%": nearly("0.05", ratio),
      是上年的一半: figure("1/2", ratio),
      减半: figure("1/2", ratio),
    });
    expectSaid("zh", "proportion", {
      "9:1": figure("9", ratio),
      "2.1：1": figure("2.1", ratio),
      "9比1": figure("9", ratio),
      "3:2": figure("3/2"),
      "约15:1": about(15, ratio),
    });
    expectSaid("en", "averageGrowth", {
      "up an average of 12.3 percent every year": inPercent("12.3"),
      "down an average of 5% a year": inPercent("-5"),
      "average annual growth of 8.1%": inPercent("8.1"),
      "up 8.1 percent annually on average": inPercent("8.1"),
    });
    expectSaid("zh", "averageGrowth", {
      "年均增长8.1%": inPercent("8.1"),
      "年均下降8.1%": inPercent("-8.1"),
      "年均增长约8%": about(8, percent),
    });
  });

  test("of a growth of so many times, Chinese is one more of them, and English has two readings", () => {
    expectSaid("zh", "multiple", {
      "增长了2.7倍": figure("3.7", ratio),
      增加1倍: figure("2", ratio),
      增长20多倍: between(21, 31, ratio),
      增长10余倍: between(11, 21, ratio),
      增长十多倍: between(11, 21, ratio),
      增长3倍多: between(4, 5, ratio),
      增长一倍: figure("2", ratio),
      增长近2倍: nearly(3, ratio),
      "增长1-2倍": between(2, 3, ratio),
    });
    expect(parsePhrase("10年间增长了2.7倍", "zh")).toMatchObject({ value: { basis: "10年间" } });
    for (const text of ["grew 2.7 times", "up threefold", "a threefold increase"])
      expectRefused("en", { [text]: "can be to that many times as much, or to one more" });
    expectRefused("en", { "2.7 times more": "that many times as much, or one more" });
    expectRefused("zh", { 减少2倍: "less than nothing", 增长翻番: "to that many times as much" });
  });

  test("are refused where they could be something else", () => {
    expectRefused("en", {
      "10:30": "a time of day",
      "1:10": "a time of day",
      "9:0": "no fraction of a whole",
      "an average of 300 a year": "a level that is read alone",
      "an average of 5%": "of every year",
      "an annual average of 5%": "not said to be a growth",
      "an average of 5% a year": "not said to be a growth",
      "an average of 12.3 percent every year": "not said to be a growth",
      "5% a year": "on average",
      "5 percentage points of": "behind a fraction",
    });
    expectRefused("zh", {
      "年均5.2%": "not said to be a growth",
      "平均每年5%": "not said to be a growth",
      是上年的300: "so much in percent",
      "是上年的增长5%": "read the change alone",
      "较2012年的95%": "stands with the year",
    });
  });
});

describe("ranks", () => {
  test("are a place, or at most the last of so many", () => {
    expectSaid("en", "rank", {
      "4th": exactly(4),
      "the 64th": exactly(64),
      "the sixty-fourth": exactly(64),
      first: exactly(1),
      "22nd": exactly(22),
      "ranked 3rd": exactly(3),
      "111th": exactly(111),
    });
    expectSaid("zh", "rank", { 第64: exactly(64), 第六十四: exactly(64), 第一: exactly(1) });
    const ordered: Readonly<Record<string, Omit<NumberPhrase, "says">>> = {
      "2nd highest": { figure: exactly(2), order: "highest" },
      "third lowest": { figure: exactly(3), order: "lowest" },
      "top five": { figure: atMost(5), order: "highest" },
      "top-10": { figure: atMost(10), order: "highest" },
      "second-largest": { figure: exactly(2), order: "highest" },
      "bottom 10": { figure: atMost(10), order: "lowest" },
      第二大: { figure: exactly(2), order: "highest" },
      前10名: { figure: atMost(10), order: "highest", measureWord: "名" },
      第3位: { figure: exactly(3), measureWord: "位" },
      第3名: { figure: exactly(3), measureWord: "名" },
    };
    for (const [text, wanted] of Object.entries(ordered))
      expect(parsePhrase(text, /[a-z]/.test(text) ? "en" : "zh"), text).toEqual({
        ok: true,
        value: { says: "rank", ...wanted },
      });
  });

  test("are refused with what no place has", () => {
    expectRefused("en", {
      "the first batch": '"batch" cannot be read there',
      "top five percent": "a rank and has a percentage",
      "nearly 4th": "a rank and has a hedge",
      "22th": "not the ending of this number",
      "11st": "not the ending of this number",
      "2 nd": "not the ending of this number",
      "the largest": "the number of the place is missing",
      "highest 5": "an order has a place",
      "1.5th": "a whole number from 1 on",
    });
    for (const text of "第三届 第十四届 第5批 第3期 第15条 第2卷 第12次 第5集 第5个 前5批 前三次 第三屆".split(
      " ",
    ))
      expectRefused("zh", { [text]: "which of several things, and no place in an order" });
  });
});

describe("measure words", () => {
  test("are given back as they stand, told apart from the noun", () => {
    const words: Readonly<Record<string, readonly [Figure, string]>> = {
      "385个": [figure("385"), "个"],
      "20余项": [odd(20), "项"],
      "3万余人次": [odd(3, wan), "人次"],
      "600余名": [odd(600), "名"],
      近800個: [nearly(800), "個"],
      "4665万件/套": [figure("4665", wan), "件/套"],
      "20-30个": [between(20, 30), "个"],
      "100人以上": [atLeast(100), "人"],
      约40位: [about(40), "位"],
      七个: [figure("7"), "个"],
      上百个: [atLeast(1, { scale: "hundred" }), "个"],
    };
    for (const [text, [wanted, measureWord]] of Object.entries(words))
      expect(parsePhrase(text, "zh"), text).toEqual({
        ok: true,
        value: { figure: wanted, says: "level", measureWord },
      });
  });

  test("do not hide a noun or a second figure", () => {
    expectRefused("zh", {
      "20个国家": '"国家" cannot be read there: it is what is counted',
      "20余个國家和地區": "it is what is counted",
      "989批14651人次": "a second number",
      "9批184人次": "read two figures one by one",
      个: "it stands behind a number",
      "5个人": "a second measure word",
    });
  });
});

describe("currencies of several countries", () => {
  const currencies = { $: "HKD", "£": "GBP", "¥": "CNY", dollars: "USD", 元: "TWD" } as const;

  test("are read where it is said what they stand for", () => {
    const amounts: readonly (readonly [string, FigureLocale, Figure])[] = [
      ["$7,482.7m", "en", figure("7482.7", { ...million, unit: "HKD" })],
      ["£864million", "en", figure("864", { ...million, unit: "GBP" })],
      ["¥30m", "en", figure("30", { ...million, unit: "CNY" })],
      ["30 million dollars", "en", figure("30", { ...million, unit: "USD" })],
      ["US$30m", "en", figure("30", { ...million, unit: "USD" })],
      ["583.44億元", "zh", figure("583.44", { ...yi, unit: "TWD" })],
      ["￥3000", "zh", figure("3000", { unit: "CNY" })],
      ["人民币3亿元", "zh", figure("3", { ...yi, unit: "CNY" })],
    ];
    for (const [text, locale, wanted] of amounts)
      expect(read(text, locale, "level", { currencies }), text).toEqual(wanted);
  });

  test("are refused without, with the option that settles it", () => {
    expectRefused("en", {
      $30: 'say which with { currencies: { "$": "..." } }',
      "30 dollars": '{ currencies: { "dollars": "..." } }',
      "30 pesos": '{ currencies: { "pesos": "..." } }',
    });
    for (const text of ["583.44億元", "3億圓", "約3000元", "20餘萬元"])
      expectRefused("zh", { [text]: "the renminbi or the dollar of Taiwan or Hong Kong" });
    expect(read("3億圓", "zh", "level", { currencies: { 元: "CNY" } })).toEqual(
      figure("3", { ...yi, unit: "CNY" }),
    );
    expectSaid("zh", "level", {
      人民幣3億元: figure("3", { ...yi, unit: "CNY" }),
      新台幣3億元: figure("3", { ...yi, unit: "TWD" }),
      "3000元": figure("3000", { unit: "CNY" }),
    });
    expectRefused("zh", { "3000镑": '{ currencies: { "pounds": "..." } }', "¥3000": '{ currencies: { "¥"' });
  });

  test("have names of their own where they are of one country", () => {
    expectSaid("en", "level", {
      "150 trillion won": figure("150", { scale: "trillion", unit: "KRW" }),
      "5 Mexican pesos": figure("5", { unit: "MXN" }),
      "NT$2.1 billion": figure("2.1", { scale: "billion", unit: "TWD" }),
      "RMB6.9m": figure("6.9", { ...million, unit: "CNY" }),
      "€31.2m": figure("31.2", { ...million, unit: "EUR" }),
    });
    expectSaid("zh", "level", {
      新台币3亿元: figure("3", { ...yi, unit: "TWD" }),
      "5.2万亿韩元": figure("5.2", { scale: "trillion", unit: "KRW" }),
      "3億元港幣": figure("3", { ...yi, unit: "HKD" }),
      "583.44亿元": figure("583.44", { ...yi, unit: "CNY" }),
    });
    expectRefused("en", { "30m": "or the currency", "5 USD 6 EUR": "a second number" });
  });

  test("of names or codes that there are none of are mistakes", () => {
    for (const wrong of [{ Dollars: "USD" }, { $: "US" }, { $: undefined }, { "€": "EUR" }])
      expectCode(() => parsePhrase("$5", "en", { currencies: wrong as object }), "figures/unknown-option");
    for (const options of [{ currency: "USD" }, { decimal: ";" }])
      expectCode(() => parsePhrase("$5", "en", options as object), "figures/unknown-option");
    for (const options of [{ currencies: [] }, { currencies: "USD" }, null, "USD"])
      expectCode(() => parsePhrase("$5", "en", options as object), "figures/invalid-argument");
  });
});

describe("hedges and numbers in words", () => {
  test("are those of sentences", () => {
    expectSaid("en", "level", {
      "an estimated 21,148": about(21148),
      "~400": about(400),
      "c. 400": about(400),
      "just under 3 million": lessThan(3, million),
      "well over 2 million": moreThan(2, million),
      "as many as 300": atMost(300),
      "virtually one-third": nearly("1/3"),
      "1,000-plus": atLeast(1000),
      "some 40-odd": odd(40),
      "twenty-odd": odd(20),
      "1,955,913 to be exact": exactly(1955913),
      "nine per cent": inPercent("9"),
      "3.9 pct": inPercent("3.9"),
      "half a million": figure("0.5", million),
      "more than a quarter of a million": moreThan("0.25", million),
      "more than a dozen": moreThan(12),
      "one in five": figure("1/5"),
      "3 out of 10": figure("3/10"),
      "a quarter of": figure("1/4"),
      "about ½": about("1/2"),
      "\u20130.3%": inPercent("-0.3"),
      "850\u00A0000": figure("850000"),
      "1\u2009234\u2009567.5": figure("1234567.5"),
    });
    expectSaid("zh", "level", {
      "10%之上": atLeast(10, percent),
      累计116: figure("116"),
      仅300: figure("300"),
      首次突破5亿: moreThan(5, yi),
      过半: moreThan("1/2"),
      七成: figure("7/10"),
      六成以上: atLeast("6/10"),
      六成多: odd(60, percent),
      十分之一多: moreThan("1/10"),
      一半多: moreThan("1/2"),
      超万亿: moreThan(1, { scale: "trillion" }),
      逾百: moreThan(1, { scale: "hundred" }),
      上亿: atLeast(1, yi),
      百余: odd(1, { scale: "hundred" }),
      十余万: odd(10, wan),
      二十几: odd(20),
      "3千万余": odd(3000, wan),
      // Things that are counted to the last one leave no room for a remainder.
      "549余": moreThan(549),
    });
  });

  test("say no number where they are vague", () => {
    expectRefused("en", {
      "dozens of": "it says no number",
      "a series of": "it says no number",
      "several hundred": "it says no number",
      "tens of thousands": "it says no number",
      "a record high of 16.29 billion U.S. dollars": "no earlier number was greater",
      "5 in 2012": "no fraction of a whole",
      "198 out of 1,100": "read the two numbers one by one",
    });
    expectRefused("zh", {
      数百场: "it says no number",
      数以千计: "it says no number",
      几十: "and not how many",
      多个: "and not how many",
      多达300: "the number that was reached, or the most",
      "3.6亿元(折合5700万美元)": "in brackets is another figure",
      二〇一二: "may be a year",
      一百二: "the unit of the last digit is left out",
      百二十: "a second number",
    });
  });
});

test("two numbers that are no range are refused", () => {
  const years = "may be years";
  expectRefused("en", {
    "1995–2005": years,
    "between 1995 and 2005": years,
    "1995 to 2005": years,
    "555-1234": "as of a telephone",
    "50-50": "both numbers are the same",
    "twenty-twenty": "both numbers are the same",
    "nineteen-ninety": "a year in words",
    "twenty-twenty-one": "a year in words",
  });
  expectRefused("zh", { "2012至2015": years, "2012—2015": years });
  expectSaid("en", "level", {
    "1,995-2,005": between(1995, 2005),
    "1995-2005 million": between(1995, 2005, million),
    "1800 to 1950": between(1800, 1950),
    "500-1000": between(500, 1000),
    "USD 1995 to 2005": between(1995, 2005, { unit: "USD" }),
  });
});

test("numbers in two scales are one, as exact as their last unit", () => {
  expectSaid("zh", "level", {
    "3亿2000万元": figure("3.2000", { ...yi, unit: "CNY" }),
    "1亿5千万": figure("1.5", yi),
    "1亿500万": figure("1.0500", yi),
    "2万3千": figure("2.3", wan),
    约1亿5千万美元: about("1.5", { ...yi, unit: "USD" }),
    "3億2,000萬": figure("3.2000", yi),
    "1亿5千万至2亿": between("1.5", 2, yi),
  });
  const second = "a second number";
  expectRefused("zh", {
    "3亿2000": second,
    "3亿 2000万": second,
    "1.5亿2000万": second,
    "1亿20000万": second,
    "1万2万": second,
    "3万2亿": second,
  });
});

test("a unit alone is the heading of a column", () => {
  for (const text of ["万元", "亿元", "亿美元", "万人次", "百", "萬人次", "百万", "千"])
    expectRefused("zh", { [text]: "a scale alone can be the unit of other numbers" });
  expectSaid("zh", "level", {
    近百万: nearly(1, million),
    千余: odd(1, { scale: "thousand" }),
    逾百: moreThan(1, { scale: "hundred" }),
    万余元: odd(1, { ...wan, unit: "CNY" }),
    上千亿元: atLeast(1000, { ...yi, unit: "CNY" }),
    上万亿: atLeast(1, { scale: "trillion" }),
    十亿: figure("1", { scale: "billion" }),
  });
});

describe("a point before three digits", () => {
  test("may group them in English, unless a scale, a percent sign or a currency with such decimals says otherwise", () => {
    for (const text of ["270.584", "1.500", "90.000 Euro", "over 241.000", "1.500 to 2.500", "USD 12.345"])
      expectRefused("en", { [text]: 'where a point groups thousands; say { decimal: "." }' });
    expectSaid("en", "level", {
      "12.311 million": figure("12.311", million),
      "1.234%": inPercent("1.234"),
      "KWD 1.500": figure("1.500", { unit: "KWD" }),
      "0.584": figure("0.584"),
      "1270.584": figure("1270.584"),
      "270.5840": figure("270.5840"),
      "1,270.584": figure("1270.584"),
    });
    expect(read("270.584", "zh", "level")).toEqual(figure("270.584"));
  });

  test("is settled by the option", () => {
    expect(read("270.584", "en", "level", { decimal: "." })).toEqual(figure("270.584"));
    expect(read("270.584", "en", "level", { decimal: "," })).toEqual(figure("270584"));
    expect(read("90.000 Euro", "en", "level", { decimal: "," })).toEqual(figure("90000", { unit: "EUR" }));
    expect(read("1,5 million", "en", "level", { decimal: "," })).toEqual(figure("1.5", million));
    expect(read("231.275", "de", "level")).toEqual(figure("231275"));
  });
});

test("fractions that are none say why", () => {
  expectRefused("en", {
    "0/5": "0/5 is nothing; write 0",
    "0/100": "0/100 is nothing; write 0",
    "05/10": "a zero before its digits",
    "1/05": "a zero before its digits",
    "-1/10": "a fraction below zero",
    "5/0": "it is no fraction of a whole",
    "1/1234567": "more digits than a figure",
  });
  expectSaid("zh", "level", {
    百分之十: inPercent("10"),
    百分之二十: inPercent("20"),
    百分之一: inPercent("1"),
    百分之一百: inPercent("100"),
    百分之90以上: atLeast(90, percent),
    千分之三: figure("3/1000"),
    二十分之一: figure("1/20"),
  });
  expectRefused("zh", { 一分之二: "no fraction of a whole", 十分之十: "no fraction of a whole" });
});

test("a phrase is frozen, plain data", () => {
  const read = parsePhrase("同比增长3%", "zh");
  expect(read.ok && Object.isFrozen(read.value) && Object.isFrozen(read.value.figure)).toBe(true);
  expect(JSON.parse(JSON.stringify(read))).toEqual({
    ok: true,
    value: { figure: { qualifier: "equal", number: "3", scale: "percent" }, says: "change", basis: "同比" },
  });
});
