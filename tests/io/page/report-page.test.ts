import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Page } from "../../../src/io/page/page";
import { pageOfReport } from "../../../src/io/page/report-page";
import type { AnnualReport } from "../../../src/report/report-content";
import type { ReportTelling } from "../../../src/report/telling/telling";
import { deepFreeze } from "../../frozen";
import { linesOf, SAMPLE } from "./sample-report";

const EN: ReportTelling = deepFreeze({ locale: "en", labels: { "CN-CQ": "Chongqing" }, display: "rmb" });
const ZH: ReportTelling = deepFreeze({ locale: "zh", labels: { "CN-CQ": "重庆" }, display: "code" });

function expected(language: "en" | "zh"): string {
  return readFileSync(new URL(`sample-${language}.txt`, import.meta.url), "utf8").trimEnd();
}

function withLess(less: Partial<AnnualReport>): AnnualReport {
  return deepFreeze({ ...SAMPLE, ...less });
}

function headings(page: Page): readonly string[] {
  return page.sections.map(({ heading }) => heading);
}

describe("pageOfReport", () => {
  it("tells a report in English", () => {
    expect(linesOf(pageOfReport(SAMPLE, EN))).toBe(expected("en"));
  });

  it("tells a report in Chinese", () => {
    expect(linesOf(pageOfReport(SAMPLE, ZH))).toBe(expected("zh"));
  });

  it("takes a title of the caller's", () => {
    const { title, lead, locale } = pageOfReport(SAMPLE, EN, "Chongqing in 2012");
    expect([title, lead, locale]).toEqual(["Chongqing in 2012", "Compared with 2011.", "en"]);
  });

  it("leaves out sections without anything to say", () => {
    const empty = withLess({
      figures: [],
      earlier: [],
      chapters: [],
      programmes: [],
      agreements: [],
      partnerships: [],
      highs: [],
      areaChanges: [],
      breaks: [],
      leftOut: [],
      notes: [],
      sources: [],
    });
    const page = pageOfReport(empty, EN);
    expect(page.sections).toEqual([]);
    expect(page.lead).toBe("No record of the period gives a figure.");
    expect(
      headings(pageOfReport(withLess({ programmes: [], agreements: [], partnerships: [], leftOut: [] }), EN)),
    ).toEqual(["Key figures", "Exchange", "Trade", "Compared", "Sources and method"]);
  });

  it("gives each figure of a cell its id and its exact number", () => {
    const cells = pageOfReport(SAMPLE, EN).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? block.rows.flatMap((row) => row.cells) : [])),
    );
    const named = cells.filter(({ figure }) => figure !== undefined);
    expect(new Set(named.map(({ figure }) => figure))).toEqual(new Set(SAMPLE.figures.map(({ id }) => id)));
    expect(named.find(({ figure }) => figure === "exports/2012")).toEqual({
      text: "USD 23.3 million",
      figure: "exports/2012",
      exact: "[23293103.94, 23393103.94]",
    });
    expect(named.find(({ figure }) => figure === "exports:growth/2012~2011")).toEqual({
      text: "\u2013",
      figure: "exports:growth/2012~2011",
    });
  });

  it.each(["en", "zh"] as const)("says no ids and no codes in %s", (locale) => {
    const said = linesOf(pageOfReport(SAMPLE, { ...EN, locale }));
    expect(said).not.toMatch(
      /PRC_STATISTICS|AS_WRITTEN|outbound=|visits-out|CN-CQ|undefined|null|\b1 records\b/,
    );
  });
});
