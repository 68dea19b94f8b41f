import { describe, expect, it } from "vitest";
import { reportWords } from "../../../src/report/telling/telling";

/** Every piece of text of a language, patterns called with words in place of what they say. */
function textsOf(words: unknown, path = ""): (readonly [string, string])[] {
  if (typeof words === "string") return [[path, words]];
  if (Array.isArray(words)) return words.flatMap((each, at) => textsOf(each, `${path}.${at}`));
  if (typeof words !== "object" || words === null) return [];
  return Object.entries(words).flatMap(([name, each]) => textsOf(each, `${path}.${name}`));
}

const [english, chinese] = [reportWords({ locale: "en" }), reportWords({ locale: "zh" })];

describe("the words of a report", () => {
  it("has the same names in both languages", () => {
    const names = (words: unknown) =>
      textsOf(words)
        .map(([name]) => name)
        .sort();
    expect(names(chinese)).toEqual(names(english));
  });

  it("leaves no word empty but the kind that programmes have no word for", () => {
    const empty = [...textsOf(english), ...textsOf(chinese)].filter(([, text]) => text.trim() === "");
    expect(new Set(empty.map(([name]) => name))).toEqual(new Set([".lists.programmes.kinds.other"]));
  });

  it("says Chinese in Chinese", () => {
    const latin = textsOf(chinese).filter(([, text]) => /[A-Za-z]/.test(text.replace(/ISO 3166-1|M49/g, "")));
    expect(latin).toEqual([]);
  });

  it("says one thing in the singular", () => {
    expect(english.counted("visits", "1")).toBe("1 visit");
    expect(english.counted("persons", "at least 1")).toBe("at least 1 person-trip");
    expect(english.counted("persons", "1,100")).toBe("1,100 person-trips");
    expect(english.counted("exports", "USD 1")).toBe("USD 1");
    expect(english.rest("product", 1)).toBe("one other");
    expect(english.rest("area", 12)).toBe("12 other countries and regions");
    expect(english.explanation.rules.value("visits", 1, undefined)).toBe("the visits of one record");
    expect(english.lists.leftOut.noCount("Fairs", "activities", 1)).toBe(
      "Fairs: the number of activities is not known",
    );
    expect(english.lists.leftOut.noCount("Fairs and tours", "visits", 2)).toBe(
      "Fairs and tours: the number of visits is not known of 2 records",
    );
    expect(chinese.lists.leftOut.noCount("春访", "visits", 1)).toBe("春访：1条记录的批次不明");
    expect(english.lists.leftOut.noValue("Linen", 1)).toBe("Linen: no value is stated");
  });

  it("says Chinese as bulletins do", () => {
    expect(chinese.counted("persons", "1100")).toBe("1100人次");
    expect(chinese.directed("visits", "outbound")).toBe("出访批次");
    expect(chinese.directed("activities", "inbound")).toBe("引进活动");
    expect(chinese.title("2012年")).toBe("2012年对外文化交流与文化贸易统计");
    expect(chinese.charts.axis("exports", chinese.charts.moneyUnit("美元", "wan"))).toBe("出口额（万美元）");
  });

  it("says of a level that is a bound that it is one", () => {
    const { signed } = chinese.numbers;
    const level = { way: "level", number: "0" } as const;
    expect(signed("change", "exact", level)).toBe("持平");
    expect(signed("change", "atLeast", level)).toBe("至少持平");
    expect(signed("change", "moreThan", level)).toBe("有所增加");
    expect(signed("growth", "atMost", level)).toBe("至多持平");
    expect(signed("growth", "lessThan", level)).toBe("有所下降");
    expect(signed("growth", "about", level)).toBe("大致持平");
    expect(signed("contribution", "atLeast", { ...level, number: "0个百分点" })).toBe("至少0个百分点");
  });

  it("keeps a unit of Latin letters off its number", () => {
    expect(chinese.numbers.withUnit("12", "座")).toBe("12座");
    expect(chinese.numbers.withUnit("12", "museums")).toBe("12 museums");
  });

  it("says what cannot be told in one sentence", () => {
    const high = { subject: "Visits", period: "2012", value: "5", previous: "2010", since: "2010" } as const;
    const said = (missing: number) =>
      english.lists.comparison.highs.undetermined({
        ...high,
        periods: 3,
        areYears: true,
        missing,
        place: undefined,
      });
    expect(said(0)).toBe(
      "Visits, 2012 (5): whether it is the highest of the 3 years looked at (2010 to 2012) cannot be told",
    );
    expect(said(1)).toBe(
      "Visits, 2012 (5): whether it is the highest of the 3 years looked at (2010 to 2012), 1 of them without a figure, cannot be told",
    );
  });

  it("titles charts and their axes", () => {
    const { charts } = english;
    expect(charts.titles.areas("visits", "2012")).toBe("Visits by country or region, 2012");
    expect(charts.axis("exports", charts.moneyUnit("USD", "million"))).toBe("Exports, USD million");
    expect(charts.shareAxis("exports")).toBe("Share of exports, per cent");
    expect(charts.highest("2008")).toBe("highest since 2008");
    expect(
      charts.alternative("Visits", [
        ["France", "3"],
        ["Japan", "2"],
      ]),
    ).toBe("Visits. France: 3; Japan: 2.");
  });

  it("names a direction in front of what goes that way", () => {
    expect(english.directed("persons", "outbound")).toBe("Outbound person-trips");
    expect(english.directed("areas", "inbound")).toBe("Countries and regions received from");
    expect(english.directed("activities", "both")).toBe("Activities in both directions");
  });
});
