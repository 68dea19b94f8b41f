import { readFileSync } from "node:fs";
import {
  type AnnualReportOptions,
  annualReport,
  createLedger,
  type LedgerRecords,
  PRC_STATISTICS,
} from "cultural-ledger";
import { type MarkdownOptions, toMarkdown } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { published, rates, records } from "../../../docs/examples/chongqing-2012/records";
import { markdownOptions, reportOptions } from "../../examples/printed";
import { deepFreeze } from "../../frozen";

type Options = MarkdownOptions & Partial<AnnualReportOptions<"USD">>;

function write(records: LedgerRecords, { title, labels, display, ...options }: Options = {}): string {
  const report = annualReport(createLedger(deepFreeze(records)), {
    period: "2012",
    currency: "USD",
    profile: PRC_STATISTICS,
    ...options,
  });
  return toMarkdown(report, {
    ...(title === undefined ? {} : { title }),
    ...(labels === undefined ? {} : { labels }),
    ...(display === undefined ? {} : { display }),
  });
}

const headingsOf = (markdown: string) => markdown.match(/^#+ .*$/gm);

/** chongqing-2012.md was read line by line against the facts of the press release; do not update it unread. */
test("the report of Chongqing 2012 is the one that was read against the press release", () => {
  const markdown = write(records, { ...markdownOptions, ...reportOptions });
  const read = readFileSync(new URL("chongqing-2012.md", import.meta.url), "utf8");
  expect(markdown).toBe(read);
});

describe("the whole", () => {
  test("an empty ledger gives a heading and says that there are no records", () => {
    expect(write({})).toBe("# Cultural exchange and trade, 2012\n\nNo records.\n");
    expect(write({}, { period: "2012-Q1" })).toBe("# Cultural exchange and trade, 2012-Q1\n\nNo records.\n");
  });

  test("the sections come in one order, and those without records are left out", () => {
    expect(headingsOf(write(records))).toEqual([
      "# Cultural exchange and trade, 2012",
      "## Exchange",
      "## Programmes",
      "## Agreements",
      "## Partnerships",
      "## Trade",
      "## Planned, counted nowhere",
      "## Sources",
    ]);
    expect(headingsOf(write({ sources: records.sources }))).toEqual([
      "# Cultural exchange and trade, 2012",
      "## Sources",
    ]);
  });

  test("it ends with one line break, has no empty line twice, and no spaces at the end of a line", () => {
    for (const period of ["2011", "2012", "2012-Q1", "2013"] as const) {
      const markdown = write(records, { period, rates, published });
      expect(markdown).toMatch(/[^\n]\n$/);
      expect(markdown).not.toMatch(/\n\n\n|[ \t]\n/);
    }
  });

  test("the title is the caller's, escaped", () => {
    expect(write({}, { title: "Exchange *and* trade\n# 2012" })).toBe(
      "# Exchange \\*and\\* trade \\# 2012\n\nNo records.\n",
    );
  });

  test("a name of the caller goes before that of Intl, and a subdivision without one is its code", () => {
    const partnerships = [
      { id: "p", kind: "sister-city", parties: [{ area: "CN-CQ" }, { area: "HK" }, { area: "JP" }] },
    ] as const;
    expect(write({ partnerships })).toContain("- CN-CQ, Hong Kong SAR China and Japan (sister city)");
    const labels = { "CN-CQ": "Chongqing", HK: "Hong Kong", JP: undefined } as unknown as { HK: string };
    expect(write({ partnerships }, { labels })).toContain("- Chongqing, Hong Kong and Japan (sister city)");
  });
});

describe("plans", () => {
  test("each is one line with its period, its note and its source", () => {
    const markdown = write({
      sources: [{ id: "release", title: "Release", publisher: "OREANDA-NEWS" }],
      projects: [
        { id: "a", name: "Tour", period: "2013", status: "planned" },
        {
          id: "b",
          name: "Mexico year",
          period: "2013-Q2",
          status: "planned",
          note: "Contracted.",
          source: { document: "release", at: "sentence 21" },
        },
      ],
      programmes: [{ id: "c", name: "Week", kind: "cultural-week", editions: [{ status: "planned" }] }],
    });
    expect(markdown).toContain(
      [
        "## Planned, counted nowhere",
        "",
        "- date not stated: Week",
        "- 2013: Tour",
        "- 2013-Q2: Mexico year ([1] sentence 21). Contracted.",
      ].join("\n"),
    );
  });
});

describe("records in no figure", () => {
  test("those of whose period only part is in the report's are named, exchange before trade", () => {
    expect(write(records, { period: "2012-03" })).toContain(
      [
        "## In no figure",
        "",
        "- projects-out: its period, 2012, is only partly in 2012-03",
        "- projects-in: its period, 2012, is only partly in 2012-03",
        "- visits-out: its period, 2012, is only partly in 2012-03",
        "- visits-in: its period, 2012, is only partly in 2012-03",
        "- introduced: its period, 2012, is only partly in 2012-03",
        "- acrobatics: its period, 2012, is only partly in 2012-03",
        "- grass-linen: its period, 2012, is only partly in 2012-03",
        "- animation: its period, 2012, is only partly in 2012-03",
      ].join("\n"),
    );
  });

  test("they leave no table of zeros behind", () => {
    const markdown = write(records, { period: "2012-03" });
    expect(headingsOf(markdown)).not.toContain("## Exchange");
    expect(headingsOf(markdown)).not.toContain("## Trade");
  });
});

describe("sources", () => {
  test("each has its number, title, publisher, date and address, as far as they are known", () => {
    const sources = [
      {
        id: "a",
        title: "Release",
        publisher: "OREANDA-NEWS",
        published: "2013-01-10",
        url: "https://a.example/",
      },
      { id: "b", title: "Yearbook", publisher: "Bureau" },
    ] as const;
    expect(write({ sources })).toContain(
      "1. Release. OREANDA-NEWS, 2013-01-10, <https://a.example/>\n2. Yearbook. Bureau\n",
    );
  });

  test("an address that is none of the web is written as text", () => {
    const sources = [{ id: "a", title: "Release", publisher: "P", url: "javascript:alert(1)//<b>" }];
    expect(write({ sources })).toContain("1. Release. P, javascript:alert(1)//\\<b\\>\n");
  });

  test("citations have the number of their source, and the place where one is given", () => {
    const source = (id: string) => ({ id, title: id, publisher: "Bureau" });
    const markdown = write({
      sources: [source("unused"), source("yearbook"), source("release")],
      projects: [
        { id: "a", name: "a", period: "2012", source: { document: "release", at: "page 2" } },
        { id: "b", name: "b", period: "2012", source: { document: "yearbook" } },
        { id: "c", name: "c", period: "2012", source: { document: "release", at: "page 2" } },
      ],
    });
    expect(markdown).toContain("Projects: 3 ([3] page 2; [2])\n");
  });

  test("of more than three citations the rest is counted", () => {
    const projects = ["1", "2", "3", "4", "5"].map((page) => ({
      id: page,
      name: page,
      period: "2012" as const,
      source: { document: "release", at: `page ${page}` },
    }));
    const sources = [{ id: "release", title: "Release", publisher: "OREANDA-NEWS" }];
    expect(write({ projects, sources })).toContain(
      "Projects: 5 ([1] page 1; [1] page 2; [1] page 3; 2 more)",
    );
  });

  test("a published total may cite a document that is not among the sources", () => {
    const source = { document: "[year]book", at: "page 2" };
    const total = { ...published, source };
    expect(write({}, { published: total })).toContain(
      "USD 30,000,000.00 (±500,000) ([\\[year\\]book] page 2), with",
    );
  });
});
