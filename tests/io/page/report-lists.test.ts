import { atLeast } from "cultural-ledger";
import { describe, expect, it } from "vitest";
import { pageOfReport } from "../../../src/io/page/report-page";
import { INDICATORS } from "../../../src/report/figures/report-figure";
import type { AgreementLine, AnnualReport } from "../../../src/report/report-content";
import type { BreakLine, HighLine, LeftOut } from "../../../src/report/report-notes";
import type { ReportTelling } from "../../../src/report/telling/telling";
import { deepFreeze } from "../../frozen";
import { linesOf, SAMPLE } from "./sample-report";

const EN: ReportTelling = { locale: "en", labels: { "CN-CQ": "Chongqing" }, display: "rmb" };
const ZH: ReportTelling = { locale: "zh", labels: { "CN-CQ": "重庆" }, display: "code" };

/** The lines of one section, in both languages. */
function section(id: string, less: Partial<AnnualReport>): readonly [readonly string[], readonly string[]] {
  const report = deepFreeze({ ...SAMPLE, ...less });
  const lines = (telling: ReportTelling) => {
    const page = pageOfReport(report, telling);
    const sections = page.sections.filter((each) => each.id === id);
    return linesOf({ ...page, sections })
      .split("\n")
      .slice(4);
  };
  return [lines(EN), lines(ZH)];
}

const leftOut = (...lines: readonly LeftOut[]) => section("left-out", { leftOut: lines });

function planned(name: string, period: "2013" | "not stated" = "2013"): LeftOut {
  return {
    reason: "planned",
    record: name,
    name,
    period: period === "2013" ? period : undefined,
    source: undefined,
    note: undefined,
  };
}

describe("what is in no figure", () => {
  it("names plans one by one, or many of a year in one line", () => {
    expect(leftOut(planned("Mexico year"), planned("Opera", "not stated"))).toEqual([
      ["Planned", "- 2013: Mexico year", "- Date not stated: Opera"],
      ["计划中", "- 2013年：Mexico year", "- 时间不明：Opera"],
    ]);
    const plans = Array.from("ABCDEFGHIJKLMNOPQ", (name) => planned(name));
    expect(leftOut(...plans)).toEqual([
      ["Planned", "- 2013: A, B, C, D, E and 12 more"],
      ["计划中", "- 2013年：A、B、C、D、E等17项"],
    ]);
  });

  it("says of values why no rate converts them", () => {
    const issue = {
      code: "money/rate-missing",
      path: [],
      message: "",
      expected: "",
      received: "",
      nearest: {},
    };
    const line = {
      reason: "no-rate",
      currency: "CNY",
      records: ["a"],
      names: ["Acrobatics"],
      issue,
    } as never as LeftOut;
    expect(leftOut(line)).toEqual([
      [
        "Without an exchange rate",
        "- Acrobatics: its value in RMB is in no total, because no rate was given for RMB to USD",
      ],
      ["无适用汇率", "- Acrobatics：1笔以人民币计的金额未列入合计，原因是没有适用的人民币兑美元汇率"],
    ]);
  });

  it("says what holds what, and how many more pairs there are", () => {
    const overlap = (inner: string) =>
      ({
        reason: "overlap",
        overlap: {
          flow: "exports",
          kind: "goods",
          product: "Linen",
          period: "2012",
          by: "market",
          outer: "035",
          inner,
          records: ["a", "b"],
        },
      }) as never as LeftOut;
    const [english, chinese] = leftOut(...["TH", "VN", "LA", "MM", "KH", "MY", "SG"].map(overlap));
    expect(english?.slice(0, 2)).toEqual([
      "Not added up",
      "- Exports of Linen, 2012, are not added up: the market Southeast Asia holds Thailand, so that what they share would count twice (2 records)",
    ]);
    expect(english?.at(-1)).toBe("- 2 more");
    expect(chinese?.[1]).toBe("- 2012年Linen出口未加总：市场东南亚包含泰国，重合部分会重复计算（2条记录）");
    expect(chinese?.at(-1)).toBe("- 另有2项");
  });

  it("has one line for what shares a period of its own", () => {
    const season = (name: string): LeftOut => ({
      reason: "partly-in-period",
      record: name,
      name,
      period: "2012-09-01/P1Y",
      source: undefined,
    });
    expect(leftOut(season("Opera"), season("Ballet"))[0]).toEqual([
      "Only partly in the period",
      "- Opera and Ballet: their own period, September 2012 to August 2013, is only partly in one of the report",
    ]);
  });
});

describe("breaks", () => {
  const broken = (indicators: BreakLine["indicators"]) => {
    const line: BreakLine = { at: "2012", indicators, note: undefined, source: undefined, records: [] };
    const said = section("compared", { highs: [], areaChanges: [], breaks: [line] });
    return said.map((lines) => lines.find((each) => /broken at|有间断，/.test(each)));
  };

  it("are of some series, of all or of none", () => {
    const rest = "broken at 2012: figures before it and from it on are not compared";
    expect(broken(["visits", "persons"])[0]).toBe(`- The series of visits and person-trips is ${rest}`);
    expect(broken(INDICATORS)).toEqual([
      `- All series are ${rest}`,
      "- 各项数据在2012年有间断，前后各数不作比较",
    ]);
    expect(broken([])).toEqual([undefined, undefined]);
  });
});

describe("record highs", () => {
  const high = (more: Partial<HighLine>): HighLine => ({
    indicator: "imports",
    breakdown: [],
    kind: "new",
    figure: "imports/2012",
    previous: "2010",
    since: "2008",
    periods: 3,
    missing: 1,
    source: undefined,
    ...more,
  });
  const compared = (line: HighLine) => section("compared", { highs: [line], areaChanges: [], breaks: [] });

  it.each([
    [
      {},
      "Imports, 2012: highest of the 5 years looked at (2008 to 2012), 1 of them without a figure",
      "2012年进口额：为所比较的5个年度（2008年至2012年）（其中1个无数据）中最高",
    ],
    [
      { kind: "equalled", missing: 0, periods: 4 },
      "Imports, 2012: as high as 2010, the highest of the 5 years looked at (2008 to 2012)",
      "2012年进口额：与2010年持平，同为所比较的5个年度（2008年至2012年）中最高",
    ],
    [
      { kind: "undetermined", missing: 0, periods: 4 },
      "Imports, 2012: whether it is the highest of the 5 years looked at (2008 to 2012) cannot be told",
      "2012年进口额：是否为所比较的5个年度（2008年至2012年）中最高，无法判定",
    ],
    [
      { kind: "stated", since: "2005", source: { document: "oreanda", at: "sentence 23" } },
      "Imports, 2012: highest since 2005, as [1] sentence 23 states",
      "2012年进口额：据[1] sentence 23，为2005年以来最高",
    ],
  ] as const)("%s", (more, english, chinese) => {
    expect(compared(high(more))).toEqual([[`- ${english}`], [`- ${chinese}`]]);
  });

  it("leaves to the numbers what is no high", () => {
    expect(compared(high({ kind: "none" }))).toEqual([[], []]);
  });
});

describe("agreements", () => {
  const line = (more: Partial<AgreementLine["agreement"]>, force: AgreementLine["force"]): AgreementLine => ({
    agreement: { id: "a", name: "Agreement", parties: [{ area: "CN" }, { area: "FR" }], ...more },
    standing: "in-period",
    force,
  });

  it("have columns for what one of them says", () => {
    const agreements = [
      line(
        { signed: "2012", termYears: 1, until: "2012-12-31", level: "municipal", count: atLeast(2) },
        "in-force",
      ),
      line({ parties: { named: [{ area: "FR" }], open: true, stated: 12 } }, "not-yet"),
    ];
    expect(section("programmes", { programmes: [], partnerships: [], agreements })).toEqual([
      [
        "Agreements, 2012:",
        "Agreement | Parties | Level | Number | Signed | Term | In force",
        "Agreement | China and France | Municipal | at least 2 | 2012 | 1 year until 31 December 2012 | yes",
        "Agreement | France and others, 12 in all |  |  | not stated | not stated | not yet",
      ],
      [
        "协议，2012年:",
        "协议 | 签署方 | 级别 | 份数 | 签署时间 | 期限 | 效力",
        "Agreement | 中国和法国 | 市级 | 至少2 | 2012年 | 1年，至2012年12月31日止 | 有效",
        "Agreement | 法国和其他方，共12方 |  |  | 未说明 | 未说明 | 尚未生效",
      ],
    ]);
  });
});
