import {
  type AnnualReportOptions,
  annualReport,
  createLedger,
  figure,
  type LedgerRecords,
  PRC_STATISTICS,
  unknown,
} from "cultural-ledger";
import { type MarkdownOptions, toMarkdown } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { published } from "../../../docs/examples/chongqing-2012/published";
import { rates, records } from "../../../docs/examples/chongqing-2012/records";
import { markdownOptions, reportOptions } from "../../examples/printed";
import { deepFreeze } from "../../frozen";
import { threeYearsOfTrade } from "../../page/reports";

type Options = MarkdownOptions & Partial<AnnualReportOptions<"USD">>;

function write(records: LedgerRecords, { title, labels, display, locale, ...options }: Options = {}): string {
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
    ...(locale === undefined ? {} : { locale }),
  });
}

const headingsOf = (markdown: string) => markdown.match(/^#+ .*$/gm);

/** chongqing-2012.md was read line by line against the facts of the press release; do not update it unread. */
test("the report of Chongqing 2012 is the one that was read against the press release", async () => {
  const markdown = write(records, { ...markdownOptions, ...reportOptions });
  await expect(markdown).toMatchFileSnapshot("chongqing-2012.md");
});

describe("the whole", () => {
  test("an empty ledger gives a heading and says that there are no records", () => {
    expect(write({})).toBe(
      "# Cultural exchange and trade, 2012\n\nNo record of the period gives a figure.\n",
    );
    expect(write({}, { locale: "zh" })).toBe(
      "# 2012年对外文化交流与文化贸易统计\n\n该时期没有可供统计的记录。\n",
    );
  });

  test("records of which nobody knows the number are not said to be none, but named", () => {
    const delegations = [{ id: "a", direction: "outbound", period: "2012", count: unknown() }] as const;
    expect(write({ delegations })).toContain(
      "**Without a number**\n\n- a: the number of visits is not known\n",
    );
    expect(write({ delegations })).not.toMatch(/no record/i);
    expect(write({})).toContain("No record of the period gives a figure.");
  });

  test("the sections come in one order, and those without records are left out", () => {
    expect(headingsOf(write(records, { rates, published }))).toEqual([
      "# Cultural exchange and trade, 2012",
      "## Key figures",
      "## Exchange",
      "## Programmes, agreements and partnerships",
      "## Trade",
      "## In no figure",
      "## Sources and method",
    ]);
    expect(headingsOf(write({ sources: records.sources }))).toEqual([
      "# Cultural exchange and trade, 2012",
      "## Sources and method",
    ]);
  });

  test("it ends with one line break, has no empty line twice, and no spaces at the end of a line", () => {
    for (const period of ["2011", "2012", "2012-Q1", "2013"] as const) {
      for (const locale of ["en", "zh"] as const) {
        const markdown = write(records, { period, rates, locale });
        expect(markdown).toMatch(/[^\n]\n$/);
        expect(markdown).not.toMatch(/\n\n\n|[ \t]\n/);
      }
    }
  });

  test("three years of three hundred trades have less than 200 lines", () => {
    for (const locale of ["en", "zh"] as const)
      expect(toMarkdown(threeYearsOfTrade, { locale }).split("\n").length).toBeLessThan(200);
  });

  test("the title is the caller's, escaped, and not blank", () => {
    expect(write({}, { title: "Exchange *and* trade\n# 2012" })).toBe(
      "# Exchange \\*and\\* trade \\# 2012\n\nNo record of the period gives a figure.\n",
    );
    expect(() => write({}, { title: " \n" })).toThrow("title: it must be text that is not blank.");
  });

  test("a name of the caller goes before that of Intl, and a subdivision without one is its code", () => {
    const partnerships = [
      { id: "p", kind: "sister-city", parties: [{ area: "CN-CQ" }, { area: "HK" }, { area: "JP" }] },
    ] as const;
    expect(write({ partnerships })).toContain("- CN-CQ, Hong Kong SAR China and Japan: sister cities\n");
    const labels = { "CN-CQ": "Chongqing", HK: "Hong Kong", JP: undefined } as unknown as { HK: string };
    expect(write({ partnerships }, { labels })).toContain(
      "- Chongqing, Hong Kong and Japan: sister cities\n",
    );
  });
});

describe("records in no figure", () => {
  test("are plans, each with its period, its note and its source", () => {
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
    });
    expect(markdown).toContain("\n- 2013: Tour\n");
    expect(markdown).toContain("([1] sentence 21). Contracted.\n");
  });

  test("are those of whose period only part is in the report's, and they leave no table of zeros behind", () => {
    const markdown = write(records, { period: "2012-03", rates });
    const [, left = ""] = markdown.split("## In no figure\n");
    expect(left).toMatch(/ and 8 more: their own period, 2012, is only partly in one of the report/);
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
      "1. Release. OREANDA-NEWS, 10 January 2013 <https://a.example/>\n2. Yearbook. Bureau\n",
    );
  });

  test("an address that is none of the web is written as text", () => {
    const sources = [{ id: "a", title: "Release", publisher: "P", url: "javascript:alert(1)//<b>" }];
    expect(write({ sources })).toContain("1. Release. P javascript:alert(1)//\\<b\\>\n");
  });

  test("citations have the number of their source, and the place where one is given; of many the rest is counted", () => {
    const source = (id: string) => ({ id, title: id, publisher: "Bureau" });
    const sources = [source("unused"), source("yearbook"), source("release")];
    const project = (id: string, document: string, at?: string) => ({
      id,
      name: id,
      period: "2012" as const,
      source: { document, ...(at !== undefined && { at }) },
    });
    const few = [
      project("a", "release", "page 2"),
      project("b", "yearbook"),
      project("c", "release", "page 2"),
    ];
    expect(write({ sources, projects: few })).toMatch(/^\| Projects \| +3 \| \[3\] page 2; \[2\] +\|$/m);
    const many = [1, 2, 3, 4, 5].map((page) => project(`${page}`, "release", `page ${page}`));
    expect(write({ sources, projects: many })).toContain(" [3] page 1; [3] page 2; [3] page 3; 2 more |");
  });

  test("a published figure may cite a document that is not among the sources", () => {
    const claim = {
      id: "trade",
      figure: figure(30, { scale: "million", unit: "USD" }),
      source: { document: "[year]book", at: "page 2" },
    } as const;
    const markdown = write({}, { published: [{ indicator: "trade", claim }] });
    expect(markdown).toMatch(/\| USD 30 million \| \\\[\\\[year\\\]book\\\] page 2 \|/);
  });
});
