import { describe, expect, it } from "vitest";
import { tableBlocks } from "../../../src/io/page/report-tables";
import { reportWriting } from "../../../src/io/page/report-writing";
import { type Member, reportFigure } from "../../../src/report/figures/report-figure";
import type { ReportTable } from "../../../src/report/tables/report-table";
import { counted, linesOfBlocks, row, SAMPLE, within } from "./sample-report";

const area = (id: string, more: Partial<Member> = {}): Member => ({ dimension: "area", id, ...more });
const visits = (number: number, member: Member) => counted("visits", number, { breakdown: [member] });

function lines(locale: "en" | "zh", table: ReportTable): readonly string[] {
  return linesOfBlocks(tableBlocks(reportWriting(SAMPLE, { locale, labels: {}, display: "code" }), table));
}

const byArea = ["FR", "DE+FR", "~rest", "~not-stated"].map((id) =>
  id === "~rest" ? area(id, { members: 12 }) : area(id, {}),
);

const TABLE: ReportTable = {
  id: "visits-by-area",
  columns: [
    { indicator: "visits", statistic: "value", period: "2012", base: undefined },
    { indicator: "visits", statistic: "value", period: "2011", base: undefined },
    { indicator: "visits", statistic: "growth", period: "2012", base: "2011" },
  ],
  rows: [
    ...byArea.map((member, at) => row([visits(at + 1, member), undefined, undefined], { members: [member] })),
    row([counted("visits", 10), undefined, undefined]),
  ],
  addsUp: false,
};

describe("tableBlocks", () => {
  it("names areas, the rest and the total, and says where rows do not add up", () => {
    expect(lines("en", TABLE)).toEqual([
      "Visits by country or region, 2012:",
      "Country or region | Visits, 2012 | Visits, 2011 | Growth on 2011",
      "France | 1 |  | ",
      "Germany and France | 2 |  | ",
      "12 other countries and regions | 3 |  | ",
      "Not stated | 4 |  | ",
      "= Total | 10 |  | ",
      "The rows need not come to the total: a record may stand in several of them, or in none.",
    ]);
    expect(lines("zh", TABLE)).toEqual([
      "2012年分国家和地区出访和来访团组:",
      "国家和地区 | 批次，2012年 | 批次，2011年 | 比2011年增长",
      "法国 | 1 |  | ",
      "德国和法国 | 2 |  | ",
      "其他12个国家和地区 | 3 |  | ",
      "未说明 | 4 |  | ",
      "= 合计 | 10 |  | ",
      "各行之和不一定等于合计：一条记录可能列入多行，也可能未列入任何一行。",
    ]);
  });

  it("says once for each reason why cells are empty, where nobody sees it", () => {
    const none = (reason: "no-rate" | "no-records" | "whole-and-part", id: string) =>
      reportFigure({
        indicator: "exports",
        period: "2012",
        unit: "USD",
        reason,
        breakdown: [{ dimension: "product", id }],
      } as never);
    const products = ["Linen", "Silk", "Tea", "Film", "Books", "Toys", "Games"];
    const table: ReportTable = {
      id: "exports-by-product",
      columns: [{ indicator: "exports", statistic: "value", period: "2012", base: undefined }],
      rows: [
        ...products.map((id) => row([none("no-rate", id)], { members: [{ dimension: "product", id }] })),
        row([none("no-records", "Wine")], { members: [{ dimension: "product", id: "Wine" }] }),
      ],
      addsUp: true,
    };
    expect(lines("en", table).slice(-2)).toEqual([
      "Wine | \u2013",
      "No figure for exports, Linen; exports, Silk; exports, Tea; exports, Film; exports, Books; 2 more: no single exchange rate is given for the values.",
    ]);
    expect(lines("zh", table).at(-1)).toBe(
      "出口额，Linen；出口额，Silk；出口额，Tea；出口额，Film；出口额，Books等7项无数据：没有唯一的折算汇率。",
    );
  });

  it("says of a row that it is published where all of it is, and else of the cells that are", () => {
    const printed = (period: "2011" | "2012") =>
      reportFigure({ ...counted("visits", 9), period, statistic: "published", interval: within("9", "9") });
    const computed = reportFigure({ ...counted("visits", 5), period: "2011" });
    const columns = (["2012", "2011"] as const).map((period) => ({
      indicator: undefined,
      statistic: undefined,
      period,
      base: undefined,
    }));
    const cells = [
      [printed("2012"), printed("2011")],
      [printed("2012"), undefined],
      [printed("2012"), computed],
      [counted("visits", 5), printed("2011")],
    ];
    const table: ReportTable = {
      id: "key-figures",
      columns,
      rows: cells.map((each) => row(each, { indicator: "visits" })),
      addsUp: false,
    };
    const rows = (locale: "en" | "zh") =>
      lines(locale, table)
        .slice(2)
        .map((line) => line.replaceAll(" | ", ";"));
    expect(rows("en")).toEqual([
      "Visits, as published;9;9",
      "Visits, as published;9;",
      "Visits;9, as published;5",
      "Visits;5;9, as published",
    ]);
    expect(rows("zh")[2]).toBe("批次;9（公布数）;5");
  });

  it("cites three places at most, and how many more there are", () => {
    const sources = [1, 2, 3, 4, 5].map((at) => ({ document: "oreanda", at: `sentence ${at}` }));
    const figure = { ...counted("visits", 5), basis: { ...counted("visits", 5).basis, sources } };
    const table: ReportTable = { ...TABLE, columns: TABLE.columns.slice(0, 1), rows: [row([figure])] };
    expect(lines("en", table).at(-1)).toBe(
      "Total | 5 | [1] sentence 1; [1] sentence 2; [1] sentence 3; 2 more",
    );
    expect(lines("zh", table).at(-1)).toBe("合计 | 5 | [1] sentence 1；[1] sentence 2；[1] sentence 3等5处");
  });
});
