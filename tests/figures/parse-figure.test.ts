import {
  about,
  atLeast,
  atMost,
  between,
  describeFigure,
  exactly,
  type Figure,
  figure,
  lessThan,
  moreThan,
  nearly,
  odd,
  parseFigure,
} from "cultural-ledger";
import { isFigure } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";

type Locale = "en" | "zh";
type Examples = Readonly<Record<string, Figure>>;

/** The figure that a phrase is read as, or the message of its issue. */
function read(text: string, locale: Locale): Figure | string {
  const result = parseFigure(text, locale);
  return result.ok ? result.value : result.issues[0].message;
}

function expectRead(locale: Locale, examples: Examples): void {
  for (const [text, wanted] of Object.entries(examples)) expect(read(text, locale), text).toEqual(wanted);
}

/** Phrases that are refused, with a part of the message that says why. */
function expectRefused(locale: Locale, examples: Readonly<Record<string, string>>): void {
  for (const [text, reason] of Object.entries(examples)) {
    const result = parseFigure(text, locale);
    expect(result.ok, text).toBe(false);
    if (result.ok) continue;
    expect(result.issues, text).toHaveLength(1);
    expect(result.issues[0]).toMatchObject({ code: "figures/unreadable-figure", path: [] });
    expect(result.issues[0].message, text).toContain(reason);
  }
}

const million = { scale: "million" } as const;
const wan = { scale: "wan" } as const;
const percent = { scale: "percent" } as const;

describe("English phrases", () => {
  test("of the sentences that are to be audited", () => {
    expectRead("en", {
      "more than 1000": moreThan(1000),
      "nearly 15 thousand": nearly(15, { scale: "thousand" }),
      "over 80": moreThan(80),
      "USD 30 million": figure("30", { ...million, unit: "USD" }),
      "RMB 6.9 million": figure("6.9", { ...million, unit: "CNY" }),
      "around one tenth": about("1/10"),
    });
  });

  test("have hedges before their number", () => {
    const hedges = {
      moreThan: ["more than", "over", "above", "in excess of", "upwards of", ">"],
      atLeast: ["at least", "no fewer than", "no less than", "a minimum of", "not less than", ">=", "≥"],
      lessThan: ["less than", "fewer than", "under", "below", "<"],
      atMost: ["at most", "up to", "no more than", "a maximum of", "not more than", "<=", "≤"],
      about: ["about", "around", "approximately", "roughly", "some", "circa", "ca."],
      nearly: ["nearly", "almost", "close to"],
      exactly: ["exactly", "precisely"],
    };
    for (const [qualifier, words] of Object.entries(hedges)) {
      for (const word of words) {
        for (const text of [
          `${word} 40`,
          `${word.toUpperCase()} 40`,
          `${word.replace(" ", "\u00A0 ")}\n40`,
        ]) {
          expect(read(text, "en"), text).toEqual({ qualifier, number: "40" });
        }
      }
    }
  });

  test("have hedges behind their number, too", () => {
    expectRead("en", {
      "20 or more": atLeast(20),
      "20 or less": atMost(20),
      "20 or fewer": atMost(20),
      "1,000+": atLeast(1000),
      "1,000 plus": atLeast(1000),
      "30+ million": atLeast(30, million),
      "USD 30 million or more": atLeast(30, { ...million, unit: "USD" }),
      "at least 20 or more": atLeast(20),
    });
  });

  test("keep the digits of a number without a hedge as printed, without the commas", () => {
    expectRead("en", {
      "1,100": figure("1100"),
      "1,100,000.50": figure("1100000.50"),
      "30.0": figure("30.0"),
      "0": figure("0"),
      " 61\t": figure("61"),
      "about 30.0": about("30"),
    });
  });

  test("have scales", () => {
    const scales = {
      hundred: ["hundred"],
      thousand: ["thousand", "k"],
      million: ["million", "mln", "mn"],
      billion: ["billion", "bln", "bn"],
      trillion: ["trillion", "tn"],
      wan: ["wan"],
      yi: ["yi"],
      percent: ["%", "percent", "per cent"],
    } as const;
    for (const [scale, words] of Object.entries(scales)) {
      for (const word of words) {
        for (const text of [`1.5 ${word}`, `1.5${word}`, `1.5\u202F${word.toUpperCase()}`]) {
          expect(read(text, "en"), text).toEqual({ qualifier: "equal", number: "1.5", scale });
        }
      }
    }
    expectRead("en", {
      "a million": figure("1", million),
      "more than one million": moreThan(1, million),
      "less than a hundred": lessThan(1, { scale: "hundred" }),
    });
  });

  test("have currencies before or behind", () => {
    const names = {
      USD: ["USD", "US$", "US dollars", "usd"],
      CNY: ["CNY", "RMB", "yuan", "renminbi", "rmb"],
      EUR: ["EUR", "€", "euros", "euro"],
      GBP: ["GBP", "pounds sterling"],
      HKD: ["HKD", "HK$"],
      JPY: ["JPY", "yen"],
      CHF: ["CHF"],
    } as const;
    for (const [unit, words] of Object.entries(names)) {
      const wanted = { qualifier: "moreThan", number: "30", scale: "million", unit };
      for (const word of words) {
        for (const text of [`more than ${word} 30 million`, `over 30 million ${word}`, `${word} >30 million`])
          expect(read(text, "en"), text).toEqual(wanted);
      }
    }
    expectRead("en", {
      "USD30.5": figure("30.5", { unit: "USD" }),
      "RMB 6.9 million yuan": figure("6.9", { ...million, unit: "CNY" }),
    });
  });

  test("are fractions in words and digits", () => {
    expectRead("en", {
      "one tenth": figure("1/10"),
      "a third": figure("1/3"),
      "a quarter": figure("1/4"),
      "three quarters": figure("3/4"),
      half: figure("1/2"),
      "one half": figure("1/2"),
      "nearly two-thirds": nearly("2/3"),
      "an eighth": figure("1/8"),
      "one hundredth": figure("1/100"),
      "nine thousandths": figure("9/1000"),
      "more than 1/10": moreThan("1/10"),
      "between a third and one half": between("1/3", "1/2"),
    });
  });

  test("are ranges", () => {
    expectRead("en", {
      "between 20 and 30": between(20, 30),
      "20 to 30": between(20, 30),
      "20-30": between(20, 30),
      "20 \u2013 30": between(20, 30),
      "6.14 to 7.17 million": between("6.14", "7.17", million),
      "6.14 million to 7.17 million": between("6.14", "7.17", million),
      "20\u201330 %": between(20, 30, percent),
      "between USD 20 and 30 million": between(20, 30, { ...million, unit: "USD" }),
      "1,000 to 1,100 euros": between(1000, 1100, { unit: "EUR" }),
      "-20 to -10": between(-20, -10),
      "20 to 20": between(20, 20),
    });
  });

  test("are below zero with a sign or a word", () => {
    expectRead("en", {
      "-5": figure("-5"),
      "\u22125": figure("-5"),
      "minus 5 %": figure("-5", percent),
      "more than -5": moreThan(-5),
      "-USD 5 million": figure("-5", { ...million, unit: "USD" }),
      "DEM 5 million": figure("5", { ...million, unit: "DEM" }),
      "HRK 5 million": figure("5", { ...million, unit: "HRK" }),
      "USD -5 million": figure("-5", { ...million, unit: "USD" }),
    });
  });

  test("are refused where a part of them says something else", () => {
    const noPart = "is no part of a number phrase";
    expectRefused("en", {
      "20 countries": '"countries" cannot be read there: it is no part of a number phrase',
      "20 countries and regions": noPart,
      "5th": "it says a rank, and no level; read it with parsePhrase",
      "20.": noPart,
      ".5": noPart,
      "1e3": noPart,
      "5\u00B2": noPart,
      "1000\u4F59": noPart,
      overall: noPart,
      millionth: noPart,
      "more than 20 million people": noPart,
      "from 20 to 30": "from one number to another is a change",
      "usdt 5": noPart,
      chf5: noPart,
    });
  });

  test("are refused without a number in digits", () => {
    expectRefused("en", {
      "": "a number in digits is missing",
      " ": "a number in digits is missing",
      over: "a number in digits is missing",
      "20 to": "a number in digits is missing",
      "20 to about": "a number in digits is missing",
      million: "no number in digits",
      "to 30": "no number stands before it",
      "or more": "it stands behind a number",
      "two hundredth": "is no part of a number phrase",
      a: "write the number in digits",
      "a percent": "write the number in digits",
      "a 20": "an article before a number is read with a change",
    });
  });

  test("are refused where the digits are no number", () => {
    const grouped = "commas or blanks must group its digits in threes";
    expectRefused("en", {
      "1,10": grouped,
      "11,00": grouped,
      "1,1000": grouped,
      "1.100,5": "is no part of a number phrase",
      "0,500": grouped,
      "20,": grouped,
      "1  100": "second number",
      "1 1000": "second number",
      "2012 100": grouped,
      "0 500": grouped,
      "850\n000": "second number",
      "1 100,000": grouped,
      [`${"9".repeat(25)}`]: "more digits than a figure",
      [`0.${"9".repeat(13)}`]: "more digits than a figure",
      [`1 to ${"9".repeat(25)}`]: "more digits than a figure",
      "2012/13": "may be a date or two years",
      "1/1234567": "more digits than a figure",
      "-1/10": "-1/10 is a fraction below zero",
      "1/2/2012": "is no part of a number phrase",
    });
  });

  test("are refused with the names of several currencies, and with none of ISO 4217", () => {
    for (const name of ["$", "¥", "￥", "£", "dollars", "pounds"]) {
      const text = name.length === 1 ? `${name}30 million` : `30 million ${name}`;
      expectRefused("en", { [text]: "several currencies" });
    }
    expectRefused("en", {
      "CNH 5 million": "offshore market",
      "XDR 5 million": "ISO 4217 gives XDR no minor unit",
      "THY 20": '"THY" is not the code of a currency',
      "USD 5 million EUR": "the phrase is in USD already",
      "USD 20 to EUR 30": "the phrase is in USD already",
      "20% USD": "a percentage is in no currency",
      "half USD": "a fraction has neither scale nor currency",
    });
  });

  test("are refused with two scales, or one that can be several", () => {
    expectRefused("en", {
      "15m": "million, for thousand (mille) or for metres",
      "3 thousand hundred": "second scale",
      "30 million percent": "second scale",
      "30 USD million": "behind the currency",
      "a third million": "a fraction has neither scale nor currency",
      "900 thousand to 1.2 million": "different scales",
      "20 million to 30": "different scales",
      "20 yuan to 30 million yuan": "different scales",
    });
  });

  test("are refused with hedges that disagree, and with a hedged range", () => {
    expectRefused("en", {
      "over 20 or less": "says moreThan already",
      "about nearly 20": "says about already",
      "over 20+": "says moreThan already",
      "20 over": "it stands before a number",
      "about 20 to 30": "a range cannot be about as well",
      "20 to nearly 30": "a range cannot be nearly as well",
      "20 to 30 or more": "a range cannot be atLeast as well",
      "- over 20": "a minus sign stands directly before its number",
      "-over 20": "before the sign",
    });
  });

  test("are refused where a range is none", () => {
    expectRefused("en", {
      "30 to 20": "goes from 30 to 20",
      "between 20": "two numbers",
      "between 20 to 30": '"between" with "and"',
      "20 and 30": '"between" with "and"',
      "20 to 30 to 40": "two numbers",
      "20--30": "a long dash or a minus sign",
      "--5": "once",
      "- 5": "a minus sign stands directly before its number",
      "20 between 30": "begins a phrase",
    });
  });
});

describe("Chinese phrases", () => {
  test("of the sentences that are to be audited", () => {
    expectRead("zh", {
      "1000余": odd(1000),
      "20多": odd(20),
      "近1.5万": nearly("1.5", wan),
      约40: about(40),
      "超过1.5万": moreThan("1.5", wan),
      "1.5万": figure("1.5", wan),
      "2.2亿元": figure("2.2", { scale: "yi", unit: "CNY" }),
      约3000万美元: about(3000, { ...wan, unit: "USD" }),
    });
  });

  test("have hedges before their number", () => {
    const hedges = {
      moreThan: ["超过", "逾", "超", "多于", "突破", ">", "＞"],
      atLeast: ["至少", "不少于", "不低于", "≥", "＞＝"],
      lessThan: ["不足", "不到", "不满", "少于", "低于"],
      atMost: ["至多", "最多", "不超过"],
      about: ["约", "大约", "约为"],
      nearly: ["近", "将近", "接近"],
      exactly: ["恰好", "正好"],
    };
    for (const [qualifier, words] of Object.entries(hedges)) {
      for (const word of words) {
        for (const text of [`${word}40`, `${word} 40`, `${word}４０`]) {
          expect(read(text, "zh"), text).toEqual({ qualifier, number: "40" });
        }
      }
    }
  });

  // The Civil Code, article 1259: 以上, 以下 and 以内 include the number, 不满 and 超过 do not.
  test("have hedges behind the number or its scale", () => {
    expectRead("zh", {
      "20多万": odd(20, wan),
      "1.5万余": odd("1.5", wan),
      "1000余万元": odd(1000, { ...wan, unit: "CNY" }),
      "1000以上": atLeast(1000),
      "2亿元以上": atLeast(2, { scale: "yi", unit: "CNY" }),
      "1000以下": atMost(1000),
      "30以内": atMost(30),
      "40左右": about(40),
      "40万上下": about(40, wan),
      "1000+": atLeast(1000),
    });
  });

  test("may say the same twice, and not two things", () => {
    expectRead("zh", {
      超过20余: odd(20),
      超20多万: odd(20, wan),
      约40左右: about(40),
      至少20以上: atLeast(20),
    });
    expectRefused("zh", {
      不足20余: "says lessThan already",
      近40左右: "says nearly already",
      超过20以上: "says moreThan already",
    });
  });

  test("have scales, of which some are none of figures", () => {
    expectRead("zh", {
      "3百": figure("3", { scale: "hundred" }),
      "3千": figure("3", { scale: "thousand" }),
      "3百万": figure("3", million),
      "3十亿": figure("3", { scale: "billion" }),
      "3万亿元": figure("3", { scale: "trillion", unit: "CNY" }),
    });
    // The digits of 3千万 are those before it, to ten million.
    expectRead("zh", {
      "3千万": figure("3000", { ...wan, decimals: -7 }),
      "1.1千万": figure("1100", { ...wan, decimals: -6 }),
      超过2百亿元: moreThan(200, { scale: "yi", unit: "CNY" }),
      "3至5千万": between(3000, 5000, wan),
    });
    expectRefused("zh", { "1万5": "second number", "3万百": "second scale" });
  });

  test("are percentages and fractions", () => {
    expectRead("zh", {
      "50%": figure("50", percent),
      "50％": figure("50", percent),
      百分之10: figure("10", percent),
      超过百分之10: moreThan(10, percent),
      百分之一: figure("1", percent),
      百分之十: figure("10", percent),
      百分之二十: figure("20", percent),
      百分之百: figure("100", percent),
      百分之三点五: figure("3.5", percent),
      百分之九十以上: atLeast(90, percent),
      十分之一: figure("1/10"),
      约三分之二: about("2/3"),
      千分之三: figure("3/1000"),
      一半: figure("1/2"),
      近一半: nearly("1/2"),
    });
    expectRefused("zh", { "10百分之": "it stands before its number", 百分之10万: "second scale" });
  });

  test("have currencies", () => {
    const names = {
      CNY: ["元", "人民币"],
      USD: ["美元"],
      EUR: ["欧元"],
      GBP: ["英镑"],
      HKD: ["港元", "港币"],
      JPY: ["日元"],
    };
    for (const [unit, words] of Object.entries(names)) {
      for (const word of words) {
        expect(read(`约3000万${word}`, "zh"), word).toEqual(about(3000, { ...wan, unit: unit as "CNY" }));
      }
    }
    expectRead("zh", {
      人民币约3000万元: about(3000, { ...wan, unit: "CNY" }),
      "ＵＳＤ 3000万": figure("3000", { ...wan, unit: "USD" }),
    });
    expectRefused("zh", { 人民币3000万美元: "the phrase is in CNY already", "￥3000": "several currencies" });
  });

  test("are ranges and numbers below zero", () => {
    expectRead("zh", {
      "20至30": between(20, 30),
      "20到30万": between(20, 30, wan),
      "20～30万元": between(20, 30, { ...wan, unit: "CNY" }),
      "20—30": between(20, 30),
      "20-30％": between(20, 30, percent),
      "-5": figure("-5"),
      负5: figure("-5"),
    });
  });

  test("have full-width digits and signs", () => {
    expectRead("zh", {
      "１，１００．５０": figure("1100.50"),
      "１００＋": atLeast(100),
      "－５": figure("-5"),
    });
  });

  test("are refused with nouns, and where they say no number", () => {
    expectRefused("zh", {
      "20个国家": '"国家" cannot be read there: it is what is counted',
      几十: "it says that there are several",
      多个: "it says that there are several",
      一分之二: "no fraction of a whole",
      three: "is no part of a number phrase",
      "": "a number in digits is missing",
    });
  });
});

test("an issue quotes the phrase, and what was expected of its language", () => {
  expect(parseFigure("20 countries", "en")).toEqual({
    ok: false,
    issues: [
      {
        code: "figures/unreadable-figure",
        path: [],
        message:
          '"20 countries" is not the number phrase of a published figure, such as "more than 1,000" or "USD 30 million": "countries" cannot be read there: it is no part of a number phrase; give hedge, number in digits, scale and currency alone, without the noun that is counted.',
        expected: 'the number phrase of a published figure, such as "more than 1,000" or "USD 30 million"',
        received: '"20 countries"',
      },
    ],
  });
  const chinese = parseFigure("", "zh");
  expect(chinese.ok ? "" : chinese.issues[0].expected).toContain("1000余");
});

test("what is no text, and text that is long, is refused", () => {
  for (const value of [undefined, null, 20, 20n, {}, [], Symbol("20"), () => "20"]) {
    expectRefusedValue(value, "it is no text");
  }
  expectRefusedValue(`20${" ".repeat(99)}`, "longer than 100 characters");
  expect(parseFigure(`20${" ".repeat(98)}`, "en")).toEqual({ ok: true, value: figure("20") });
});

function expectRefusedValue(value: unknown, reason: string): void {
  const result = parseFigure(value as string, "en");
  expect(result.ok ? "" : result.issues[0].message).toContain(reason);
}

test("a locale that is not read is a mistake", () => {
  for (const locale of ["pt", "EN", "", undefined, null, "constructor"]) {
    expectCode(() => parseFigure("20", locale as "en"), "figures/unknown-option");
  }
});

test("what describeFigure says is read back", () => {
  const all: readonly Figure[] = [
    figure("21.10", { ...million, unit: "USD" }),
    exactly(61),
    moreThan(1000),
    atLeast(2, { scale: "thousand" }),
    lessThan(10, percent),
    atMost("-0.5", { unit: "CNY" }),
    about("1/10"),
    nearly(15, { scale: "yi" }),
    between("-6.14", "7.17", { ...million, unit: "EUR" }),
  ];
  for (const one of all) {
    expect(isFigure(one)).toBe(true);
    expect(parseFigure(describeFigure(one), "en")).toEqual({ ok: true, value: one });
  }
});
