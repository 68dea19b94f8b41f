import { parse } from "csv-parse/sync";
import { figuresOf, reportToCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { report } from "./a-report";

const read = (text: string, delimiter = ",") =>
  parse(text, { columns: true, bom: true, delimiter }) as readonly Readonly<Record<string, string>>[];
const rows = figuresOf(report);

describe("a report as CSV", () => {
  test("has the exact texts, whatever the language", () => {
    for (const [locale, value, lower, upper] of [
      ["en", "Value", "Lower bound", "Upper bound"],
      ["zh", "数值", "下限", "上限"],
    ] as const) {
      const again = read(reportToCsv(report, { locale, delimiter: ";", byteOrderMark: true }), ";");
      expect(again.map((row) => [row[value], row[lower], row[upper]])).toEqual(
        rows.map(({ text, lower_text, upper_text }) => [text ?? "", lower_text ?? "", upper_text ?? ""]),
      );
    }
  });

  test("has codes beside names", () => {
    const [english] = read(reportToCsv(report)).filter(({ ID }) => ID === "persons/2012/direction=outbound");
    expect(english).toMatchObject({
      Chapter: "Key figures",
      Figure: "Outbound person-trips",
      Indicator: "Person-trips",
      "Indicator, code": "persons",
      "Statistic, code": "value",
      Period: "2012",
      Direction: "outbound",
      Value: "",
      "In words": "more than 1,000",
      "Lower bound": "1001",
      "Lower bound, kind": "included",
      "Upper bound, kind": "no bound",
      Unit: "number",
      "Unit, code": "count",
      Status: "computed",
      Records: "1",
    });
    const [chinese] = read(reportToCsv(report, { locale: "zh" })).filter(
      (row) => row["编号"] === "exports:published/2012",
    );
    expect(chinese).toMatchObject({
      章: "主要数据",
      指标: "出口额",
      指标代码: "exports",
      时期: "2012年",
      数值: "",
      下限: "8500000000",
      上限: "9500000000",
      文字表述: "约90亿美元",
      单位: "美元",
      单位代码: "USD",
      状态: "公布",
    });
  });

  test("runs nothing in a spreadsheet, and keeps numbers below zero", () => {
    const text = reportToCsv(report);
    expect(text).toContain(",'=Cards,'=Cards,");
    expect(text).toContain('"Linen, ""fine"""');
    expect(text).toContain("'=Bulletin");
    for (const cell of read(text).flatMap((row) => Object.values(row)))
      expect(/^[=+@]/.test(cell)).toBe(false);
    const remainder = read(text).find(({ ID }) => ID === "exports:remainder/2012");
    expect(remainder?.["Lower bound"]).toMatch(/^-9\d+/);
  });

  test("has the columns by which figures are broken down, and the header alone where there are none", () => {
    const [header = ""] = reportToCsv(report, { tables: ["exports-by-product"] }).split("\r\n");
    expect(header).toContain(",Product,");
    expect(header).not.toContain("Direction");
    expect(reportToCsv(report, { tables: [] }).split("\r\n").length).toBe(2);
  });

  test("refuses what is no option", () => {
    expect(() => reportToCsv(report, { locale: "de" as never })).toThrow(/locale/);
    expect(() => reportToCsv(report, { labels: [] as never })).toThrow(/labels/);
    expect(() => reportToCsv(report, { display: "RMB" as never })).toThrow(/display/);
    expect(() => reportToCsv({ chapters: 5 } as never)).toThrow(/report of annualReport/);
  });
});
