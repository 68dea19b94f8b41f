import { exchangeRate } from "cultural-ledger";
import { describe, expect, it } from "vitest";
import { pointInterval } from "../../../src/figures/interval";
import { decimalOf } from "../../../src/number/decimal";
import { singleLeg } from "../../../src/rates/resolved-rate";
import { type ReportFigure, reportFigure } from "../../../src/report/figures/report-figure";
import { explanationSaid } from "../../../src/report/telling/explanation-words";
import type { ReportTelling } from "../../../src/report/telling/telling";
import { exported, published, SAMPLE, visitedAreas, within } from "../../io/page/sample-report";

const EN: ReportTelling = { locale: "en", labels: {}, display: "rmb" };
const ZH: ReportTelling = { locale: "zh", labels: {}, display: "code" };

function both(figure: ReportFigure, figures = SAMPLE.figures): readonly [string, string] {
  const report = { ...SAMPLE, figures };
  return [explanationSaid(EN, report, figure), explanationSaid(ZH, report, figure)];
}

describe("explanationSaid", () => {
  it("names the rule, the records and their place", () => {
    expect(both(exported)).toEqual([
      "Exports, 2012: USD 23.3 million, the sum of the values of the exports of 3 records. Computed with every digit, 23,343,103.94. From records acrobatics, animation and grass-linen, [Cultural exchange and trade of Chongqing in 2012], sentence 25.",
      "2012年出口额：约2334万美元，为3条记录的出口额之和。全部数字为23343103.94。依据记录acrobatics、animation、grass-linen，见《Cultural exchange and trade of Chongqing in 2012》，sentence 25。",
    ]);
    expect(both(visitedAreas)).toEqual([
      "Countries and regions visited, 2012: 2 countries and 1 region, the countries and regions of one record, each once. From record visits-out, [Cultural exchange and trade of Chongqing in 2012], sentence 4.",
      "2012年出访国家和地区：2个国家和1个地区，为1条记录的国家和地区数，每个只计一次。依据记录visits-out，见《Cultural exchange and trade of Chongqing in 2012》，sentence 4。",
    ]);
  });

  it("says of a published figure where it is printed", () => {
    expect(both(published)[0]).toBe(
      "Exports, as published, 2012: USD 30 million, as a source has printed it. See [Cultural exchange and trade of Chongqing in 2012], sentence 23.",
    );
    const claimed = { ...published, basis: { ...published.basis, claims: ["trade"] } };
    expect(both(claimed)).toEqual([
      "Exports, as published, 2012: USD 30 million, as a source has printed it. From claim trade, [Cultural exchange and trade of Chongqing in 2012], sentence 23.",
      "2012年出口额（公布数）：约3000万美元，为资料来源原文所刊。按原文位数指2950万至3050万美元。依据公布数trade，见《Cultural exchange and trade of Chongqing in 2012》，sentence 23。",
    ]);
  });

  it("names the rate, each once", () => {
    const rate = singleLeg(
      exchangeRate({
        base: "USD",
        quote: "CNY",
        rate: "6.3123",
        basis: "annual-average",
        period: "2012",
        source: "World Bank",
      }),
      "CNY",
    );
    const figure = reportFigure({
      indicator: "exports",
      period: "2012",
      unit: "USD",
      interval: pointInterval(decimalOf("100"), false),
      number: decimalOf("100"),
      basis: { records: ["a"], rates: [{ rate }, { rate }] },
    } as never);
    expect(both(figure)).toEqual([
      "Exports, 2012: USD 100, the value of the exports of one record. From record a. Converted at 6.3123 RMB per USD (annual average, 2012; World Bank).",
      "2012年出口额：100美元，为1条记录的出口额。依据记录a。按1美元兑6.3123元（2012年平均汇率，World Bank）折算。",
    ]);
  });

  it("names the figures that it was computed from, and the base", () => {
    const growth = reportFigure({
      indicator: "exports",
      statistic: "growth",
      period: "2012",
      base: "2011",
      unit: "ratio",
      interval: within("0.07", "0.09"),
      basis: { figures: ["exports/2012", "exports/2011"] },
    });
    expect(both(growth)).toEqual([
      "Growth of exports on 2011, 2012: about +8 %, the change divided by the value of 2011. Computed from Exports, 2012 (USD 23.3 million).",
      "2012年出口额比2011年增长：增长约8%，为增减量除以2011年的数。由2012年出口额（约2334万美元）计算得出。",
    ]);
  });

  it("says why there is no figure, and names a few of many records", () => {
    const records = Array.from("abcdefgh");
    const none = reportFigure({
      indicator: "persons",
      period: "2012",
      unit: "count",
      reason: "not-stated",
      basis: { records },
    });
    expect(both(none)).toEqual([
      "Person-trips, 2012: no figure, because the records do not state it. From records a, b, c, d, e and 3 more.",
      "2012年人次：无数据，原因是记录未说明。依据记录a、b、c、d、e等8条。",
    ]);
  });
});
