import { countAreas, figure, type Interval, moreThan, PRC_STATISTICS, totalCount } from "cultural-ledger";
import { readFigure } from "cultural-ledger/figures";
import { describe, expect, it } from "vitest";
import { intervalBetween, pointInterval } from "../../../src/figures/interval";
import { divideIntervals } from "../../../src/figures/interval-arithmetic";
import { finiteEnd, UNBOUNDED } from "../../../src/figures/interval-ends";
import { decimalOf } from "../../../src/number/decimal";
import { type FigureKey, type ReportFigure, reportFigure } from "../../../src/report/figures/report-figure";
import { exactTextOf, figureSaid } from "../../../src/report/telling/figure-words";
import type { ReportTelling } from "../../../src/report/telling/telling";
import { deepFreeze } from "../../frozen";

const EN: ReportTelling = { locale: "en", labels: {}, display: "rmb" };
const ZH: ReportTelling = { locale: "zh", labels: {}, display: "code" };

type Given = Partial<ReportFigure> & Partial<FigureKey>;

function both(given: Given): readonly [string, string] {
  const said = deepFreeze(
    reportFigure({ indicator: "exports", period: "2012", unit: "USD", ...given } as never),
  );
  return [figureSaid(EN, said), figureSaid(ZH, said)];
}

function exact(number: string, given: Given = {}): readonly [string, string] {
  return both({
    interval: pointInterval(decimalOf(number), given.unit === "count"),
    number: decimalOf(number),
    ...given,
  });
}

function within(lower: string, upper: string, whole = false): Interval {
  return intervalBetween(finiteEnd(decimalOf(lower), true), finiteEnd(decimalOf(upper), true), whole);
}

const atLeast = (number: string) => intervalBetween(finiteEnd(decimalOf(number), true), UNBOUNDED, false);

describe("exact figures", () => {
  it.each([
    ["23343103.94", "USD", "USD 23,343,103.94", "23343103.94美元"],
    ["30000000", "USD", "USD 30,000,000", "3000万美元"],
    ["6900000", "CNY", "RMB 6,900,000", "690万元"],
    ["125000000", "CNY", "RMB 125,000,000", "1.25亿元"],
    ["0.5", "USD", "USD 0.50", "0.50美元"],
    ["1093103.9447428035", "USD", "USD 1,093,103.94", "1093103.94美元"],
    ["-1200.5", "USD", "\u2212USD 1,200.50", "\u22121200.50美元"],
    ["0", "USD", "USD 0", "0美元"],
    ["1100", "count", "1,100", "1100"],
    ["45000", "count", "45,000", "4.5万"],
    ["1234567", "count", "1,234,567", "1234567"],
  ])("%s %s prints in full", (number, unit, english, chinese) => {
    expect(exact(number, { unit: unit as "USD" })).toEqual([english, chinese]);
  });

  it.each([
    ["0.3084", "share", "30.8 %", "30.8%"],
    ["0.0003", "share", "less than 0.1 %", "不足0.1%"],
    ["1", "share", "100.0 %", "100.0%"],
    ["0.089", "growth", "+8.9 %", "增长8.9%"],
    ["-0.03", "growth", "\u22123.0 %", "下降3.0%"],
    ["0", "growth", "0.0 %", "持平"],
    ["12.5", "growth", "+1,250.0 %", "增长1250.0%"],
    ["0.021", "contribution", "+2.1 points", "拉动2.1个百分点"],
    ["-0.0105", "contribution", "\u22121.0 points", "拉低1.0个百分点"],
  ])("%s is a %s with one decimal", (number, statistic, english, chinese) => {
    expect(exact(number, { unit: "ratio", statistic: statistic as "share" })).toEqual([english, chinese]);
  });

  it("says changes with their sign", () => {
    expect(exact("39", { unit: "count", statistic: "change" })).toEqual(["+39", "增加39"]);
    expect(exact("-2300000", { statistic: "change" })).toEqual(["\u2212USD 2,300,000", "减少230万美元"]);
  });

  it("says a mean to one decimal", () => {
    const interval = divideIntervals(totalCount([1100]), totalCount([61]));
    expect(both({ indicator: "persons", unit: "number", statistic: "per-event", interval })).toEqual([
      "18.0",
      "18.0",
    ]);
  });
});

describe("computed figures", () => {
  it.each([
    ["23293103.94", "23393103.94", "USD 23.3 million", "约2334万美元"],
    ["6106896.06", "7206896.06", "about USD 6.7 million", "约670万美元"],
    ["29500000", "30500000", "USD 30 million", "约3000万美元"],
    ["6137", "6237", "about USD 6,190", "约6190美元"],
    ["6137.1", "6137.9", "USD 6,138", "6138美元"],
    ["-200000", "800000", "between USD \u2212200,000 and 800,000", "\u221220万至80万美元"],
    ["-7206896", "-6106896", "about \u2212USD 6.7 million", "约\u2212670万美元"],
  ])("from %s to %s", (lower, upper, english, chinese) => {
    expect(both({ interval: within(lower, upper) })).toEqual([english, chinese]);
  });

  it.each([
    ["0.69", "0.72", "share", "about 70 %", "约70%"],
    ["0.765", "0.791", "share", "about 78 %", "约78%"],
    ["0.3081", "0.3085", "share", "30.8 %", "30.8%"],
    ["0.05", "0.11", "growth", "between +5.0 % and +11 %", "增长5.0%至11%"],
    ["-0.02", "0.1", "growth", "between \u22122.0 % and +10 %", "下降2.0%至增长10%"],
    ["-0.11", "-0.05", "growth", "between \u221211 % and \u22125.0 %", "下降5.0%至11%"],
    ["0.07", "0.09", "growth", "about +8 %", "增长约8%"],
  ])("from %s to %s as a %s", (lower, upper, statistic, english, chinese) => {
    expect(both({ unit: "ratio", statistic: statistic as "share", interval: within(lower, upper) })).toEqual([
      english,
      chinese,
    ]);
  });

  it("takes the number that was computed where it is known as well as the middle", () => {
    const interval = within("23293103.94", "23393103.94");
    expect(both({ interval, number: decimalOf("23343103.94") })[0]).toBe("USD 23.3 million");
    expect(both({ interval, number: decimalOf("23293103.94") })[0]).toBe("USD 23.3 million");
  });

  it("says bounds so that they stay true", () => {
    expect(both({ interval: atLeast("100000000160") })).toEqual([
      "at least USD 100 billion",
      "至少1000亿美元",
    ]);
    expect(both({ unit: "ratio", statistic: "growth", interval: atLeast("0.3") })).toEqual([
      "at least +30 %",
      "增长至少30%",
    ]);
    expect(both({ unit: "ratio", statistic: "growth", interval: atLeast("-0.034") })).toEqual([
      "at least \u22123.4 %",
      "下降至多3.4%",
    ]);
  });
});

describe("counts with wording", () => {
  it.each([
    [totalCount([5, moreThan(1000)]), "more than 1,005", "超过1005"],
    [totalCount([1100, undefined]), "at least 1,100 (part of it unknown)", "至少1100（部分数据未知）"],
    [within("1550", "1650", true), "between 1,550 and 1,650", "1550至1650"],
    [within("1150000", "1250000", true), "1.2 million", "约120万"],
    [totalCount([moreThan(1000000)]), "more than 1 million", "超过100万"],
    [totalCount([undefined]), "not known", "不明"],
  ])("%s", (interval, english, chinese) => {
    expect(both({ indicator: "visits", unit: "count", interval })).toEqual([english, chinese]);
  });
});

describe("published figures", () => {
  it("stand as they were printed, in the scale of the readers", () => {
    const printed = figure("30", { scale: "million", unit: "USD" });
    expect(both({ statistic: "published", printed, interval: readFigure(printed) })).toEqual([
      "USD 30 million",
      "约3000万美元",
    ]);
    const yuan = figure("93.3", { scale: "yi", unit: "CNY" });
    expect(both({ statistic: "published", unit: "CNY", printed: yuan, interval: readFigure(yuan) })).toEqual([
      "RMB 9.33 billion",
      "93.3亿元",
    ]);
  });
});

describe("areas and reasons", () => {
  it("says areas by what they are", () => {
    const areas = countAreas(["US", "JP", "HK"], PRC_STATISTICS);
    expect(both({ indicator: "areas", unit: "count", areas, interval: areas.extent })).toEqual([
      "2 countries and 1 region",
      "2个国家和1个地区",
    ]);
  });

  it("says why there is no number", () => {
    expect(both({ reason: "break", statistic: "growth" })).toEqual([
      "the series is broken between the two periods",
      "两个时期之间数据有间断",
    ]);
    expect(both({ reason: "whole-and-part" })[0]).toContain("parts of others");
  });

  it("gives what an observation counts, in the words of its source", () => {
    expect(exact("45123", { indicator: "observation", unit: "number", unitName: "persons" })[0]).toBe(
      "45,123 persons",
    );
  });
});

describe("exactTextOf", () => {
  const text = (given: Given) =>
    exactTextOf(reportFigure({ indicator: "exports", period: "2012", unit: "USD", ...given } as never));

  it("gives every digit, or the ends", () => {
    expect(text({ number: decimalOf("23343103.94") })).toBe("23343103.94");
    expect(text({ interval: within("29500000", "30500000") })).toBe("[29500000, 30500000]");
    expect(text({ interval: readFigure(moreThan(1000)) })).toBe("(1000, )");
    // What was computed of a part is not the number, and neither is what was computed of rounded values.
    expect(text({ number: decimalOf("22000000"), interval: atLeast("22000000") })).toBe("[22000000, )");
    expect(text({ number: decimalOf("21130000"), interval: within("21125000", "21135000") })).toBe(
      "[21125000, 21135000]",
    );
    expect(text({})).toBeUndefined();
  });
});
