import {
  type Activity,
  type AreasAsOf,
  annualReport,
  atLeast,
  atMost,
  between,
  type Count,
  createLedger,
  type Edition,
  exactly,
  type LedgerRecords,
  moreThan,
  type Period,
  PRC_STATISTICS,
} from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";
import { visit } from "../../model/records";

function write(records: LedgerRecords, period: Period = "2012"): string {
  const report = annualReport(createLedger(deepFreeze(records)), {
    period,
    currency: "USD",
    profile: PRC_STATISTICS,
  });
  return toMarkdown(report, { labels: { "CN-CQ": "Chongqing" } });
}

/** The lines of a section below its heading, without the empty ones. */
function section(heading: string, records: LedgerRecords, period?: Period): string[] {
  const [, body = ""] = write(records, period).split(`## ${heading}\n`);
  const [own = ""] = body.split("\n## ");
  return own.split("\n").filter((line) => line !== "");
}

describe("exchange", () => {
  test("both directions and their sum, with bounds in words", () => {
    const delegations = [
      visit("a", { count: moreThan(20), persons: 1100, areas: ["FR", "HK"] }),
      visit("b", { count: 137, persons: atLeast(2299), direction: "inbound" }),
    ];
    expect(section("Exchange", { delegations })).toEqual([
      "| Direction |        Visits |   Person-trips | Areas                  | Source |",
      "| --------- | ------------: | -------------: | ---------------------- | ------ |",
      "| Outbound  |  more than 20 |          1,100 | 1 country and 1 region |        |",
      "| Inbound   |           137 | at least 2,299 | not stated             |        |",
      "| Together  | more than 157 | at least 3,399 |                        |        |",
      "| Visits by area                                    | Direction |       Visits |   Person-trips | Areas                  |",
      "| ------------------------------------------------- | --------- | -----------: | -------------: | ---------------------- |",
      "| Foreign countries and Hong Kong, Macao and Taiwan | Outbound  | more than 20 |          1,100 | 1 country and 1 region |",
      "| Areas not told apart                              | Inbound   |          137 | at least 2,299 | not stated             |",
      "Countries and regions as counted under PRC_STATISTICS.",
    ]);
  });

  test.each<[Count, string]>([
    [moreThan(1, { scale: "hundred" }), "more than 100 countries and regions"],
    [between(20, 30), "between 20 and 30 countries and regions"],
    [atMost("0.5", { scale: "hundred" }), "between 0 and 50 countries and regions"],
    [exactly("1.2", { scale: "thousand" }), "1,200 countries and regions"],
  ])("what a list states, whole: %j", (stated, words) => {
    const areas = { named: [], open: true, stated } as const;
    const delegations = [visit("a", { areas }), visit("b", { direction: "inbound", areas })];
    const cells = section("Exchange", { delegations }).map((line) => line.split("|")[4]?.trim());
    expect(cells.slice(2, 4)).toEqual([words, words]);
  });

  test("visits and activities by class of areas, each record in one line", () => {
    const delegations = [
      visit("a", { count: 40, persons: 900, areas: ["FR", "JP"] }),
      visit("b", { count: 8, areas: ["MO"] }),
      visit("c", { areas: { named: ["DE"], open: true } }),
    ];
    const activities: readonly Activity[] = [
      { id: "x", kind: "performance", period: "2012", areas: ["TW"], count: 3, audience: 2000 },
      { id: "y", kind: "performance", period: "2012", areas: ["FR"] },
    ];
    const lines = section("Exchange", { delegations, activities });
    const from = (head: string) => lines.slice(lines.findIndex((line) => line.startsWith(`| ${head}`)));
    expect(from("Visits by area").slice(0, 5)).toEqual([
      "| Visits by area              | Direction | Visits | Person-trips | Areas              |",
      "| --------------------------- | --------- | -----: | -----------: | ------------------ |",
      "| Foreign countries           | Outbound  |     40 |          900 | 2 countries        |",
      "| Hong Kong, Macao and Taiwan | Outbound  |      8 |   not stated | 1 region           |",
      "| Areas not told apart        | Outbound  |      1 |   not stated | at least 1 country |",
    ]);
    expect(from("Activities by area")).toEqual([
      "| Activities by area          | Activities   | Direction  | Number |   Audience |",
      "| --------------------------- | ------------ | ---------- | -----: | ---------: |",
      "| Foreign countries           | Performances | not stated |      1 | not stated |",
      "| Hong Kong, Macao and Taiwan | Performances | not stated |      3 |      2,000 |",
    ]);
  });

  test("areas that none of the records tells apart are no table", () => {
    const lines = section("Exchange", { delegations: [visit("a", {}), visit("b", { areas: ["CN"] })] });
    expect(lines.filter((line) => line.includes("by area"))).toEqual([]);
  });

  test("as of when areas are counted, and what that would change", () => {
    const balkans = visit("balkans", { period: "1959", areas: ["RS", "HR"] });
    const kiev = visit("kiev_91", { period: "1991", areas: ["UA", "PL"], direction: "inbound" });
    expect(section("Exchange", { delegations: [balkans] }, "1959").slice(-2)).toEqual([
      "Countries and regions as counted under PRC_STATISTICS.",
      "- Outbound visits (balkans): 2 countries; as the areas stood in the period of each record, 1 country",
    ]);
    expect(section("Exchange", { delegations: [kiev] }, "1991").at(-1)).toBe(
      "- Inbound visits (kiev\\_91): 2 countries; as the areas stood in the period of each record, some areas changed within that period or were none, so give a day to count as of",
    );
    const written = (asOf: AreasAsOf) =>
      toMarkdown(
        annualReport(createLedger({ delegations: [balkans] }), {
          period: "1959",
          currency: "USD",
          profile: PRC_STATISTICS,
          asOf,
        }),
      );
    expect(written("record")).toContain(
      "Countries and regions as counted under PRC_STATISTICS, as they stood in the period of each record.",
    );
    expect(written("1959-12-31")).toContain("under PRC_STATISTICS, as they stood in 1959-12-31.");
    expect(written("record")).toContain("| Outbound  |      1 |   not stated | 1 country |");
    expect(written("record")).not.toContain("Outbound visits (");
  });

  test("a direction without visits has no row: nothing reported is not zero", () => {
    const lines = section("Exchange", { delegations: [visit("a", { persons: 5 })] });
    expect(lines.map((line) => line.split("|")[1]?.trim())).toEqual([
      "Direction",
      "---------",
      "Outbound",
      "Together",
    ]);
  });

  test("persons that no record states are not stated, and partly unknown ones are a lower bound", () => {
    const delegations = [visit("a", {}), visit("b", { direction: "inbound", persons: 7 })];
    const cells = section("Exchange", { delegations }).map((line) => line.split("|")[3]?.trim());
    expect(cells.slice(2)).toEqual(["not stated", "7", "at least 7 (part of it unknown)"]);
  });

  test("projects alone make no table", () => {
    expect(section("Exchange", { projects: [{ id: "p", name: "p", period: "2012", count: 198 }] })).toEqual([
      "Projects: 198",
    ]);
  });

  test("activities have their kinds, direction, number and audience", () => {
    const activities = [
      {
        id: "a",
        kind: ["performance", "exhibition"],
        direction: "inbound",
        period: "2012",
        count: moreThan(100),
      },
      { id: "b", kind: "other", period: "2012", audience: 1_000_000 },
    ] as const;
    expect(section("Exchange", { activities })).toEqual([
      "| Activities                   | Direction  |        Number |   Audience | Source |",
      "| ---------------------------- | ---------- | ------------: | ---------: | ------ |",
      "| Exhibitions and performances | Inbound    | more than 100 | not stated |        |",
      "| Other activities             | not stated |             1 |  1,000,000 |        |",
    ]);
  });
});

describe("programmes", () => {
  const programme = (...editions: Edition[]): LedgerRecords => ({
    programmes: [{ id: "week", name: "Cultural Week", kind: "cultural-week", editions }],
  });
  const lines = (editions: readonly Edition[], period?: Period) =>
    section("Programmes", programme(...editions), period);

  test.each<[edition: Edition, line: string]>([
    [{ period: "2012", host: "DE", place: "Düsseldorf" }, "- 2012: held in Düsseldorf (Germany)"],
    [{ period: "2012", host: "DE" }, "- 2012: held in Germany"],
    [{ period: "2012", place: "Düsseldorf" }, "- 2012: held in Düsseldorf"],
    [{ host: "TH" }, "- Year not stated: held in Thailand"],
    [{}, "- Year not stated: held"],
    [{ period: "2011", host: "TH" }, "- 2011: held in Thailand"],
    [{ period: "2013", status: "planned" }, "- 2013: planned"],
    [{ period: "2013", status: "planned", host: "MX" }, "- 2013: planned in Mexico"],
    [{ period: "2012", status: "cancelled", host: "MX" }, "- 2012: cancelled in Mexico"],
    [{ period: "2012", areas: ["FR", "JP"] }, "- 2012: held across 2 countries: France and Japan"],
    [
      { period: "2012", host: "FR", areas: { named: ["JP"], open: true } },
      "- 2012: held in France across at least 1 country: Japan and others",
    ],
    [
      { period: "2012", areas: { named: [], open: true, stated: moreThan(80) } },
      "- 2012: held across more than 80 countries and regions",
    ],
    [{ period: "2012", areas: { named: [], open: true } }, "- 2012: held"],
    [{ period: "2012", note: "The first." }, "- 2012: held. The first."],
  ])("the edition %j is written %j", (edition, line) => {
    expect(lines([edition]).at(1)).toBe(line);
  });

  test("an edition of a whole year is not placed in a report of its quarter", () => {
    expect(lines([{ period: "2012", host: "DE" }], "2012-Q1")).toEqual([
      "**Cultural Week** (cultural week). 1 edition held: 0 in 2012-Q1, 1 only partly in it",
      "- 2012: held (only partly in the report's period) in Germany",
    ]);
  });

  test.each<[editions: Edition[], tally: string]>([
    [[], "No edition held"],
    [
      [
        { period: "2013", status: "planned" },
        { period: "2012", status: "cancelled" },
      ],
      "No edition held",
    ],
    [[{ period: "2012" }], "1 edition held, in 2012"],
    [[{ period: "2012-01" }, { period: "2012-08" }], "2 editions held, in 2012"],
    [
      [{ period: "2010" }, {}, { period: "2012" }, { period: "2013", status: "planned" }],
      "3 editions held: 1 in 2012, 1 earlier, 1 not dated",
    ],
    [[{ period: "2010" }], "1 edition held: 0 in 2012, 1 earlier"],
  ])("the editions %j are tallied as %j", (editions, tally) => {
    expect(lines(editions)[0]).toBe(`**Cultural Week** (cultural week). ${tally}`);
  });
});

describe("agreements", () => {
  const parties = [{ area: "CN-CQ" }, { area: "DE", place: "Düsseldorf" }] as const;

  test("each has its parties, number, date and term, and those signed in the period are counted", () => {
    const agreements = [
      { id: "a", name: "Cooperation", parties, count: atLeast(2), signed: "2012", note: "A series." },
      { id: "b", name: "Exchange", parties, termYears: 1 },
      { id: "c", name: "Culture", parties, termYears: 2, signed: "2009-05-04" },
    ] as const;
    expect(section("Agreements", { agreements })).toEqual([
      "Signed in 2012: at least 2; 1 of the agreements below cannot be placed in time",
      "| Agreement   | Parties                            |     Number | Signed     | Term       | Source |",
      "| ----------- | ---------------------------------- | ---------: | ---------- | ---------- | ------ |",
      "| Cooperation | Chongqing and Düsseldorf (Germany) | at least 2 | 2012       | not stated |        |",
      "| Exchange    | Chongqing and Düsseldorf (Germany) |          1 | not stated | 1 year     |        |",
      "| Culture     | Chongqing and Düsseldorf (Germany) |          1 | 2009-05-04 | 2 years    |        |",
      "- Cooperation: A series.",
    ]);
  });

  test("a note of several agreements is written once, and a name that they share once", () => {
    const agreement = (id: string, name: string) => ({ id, name, parties, note: "For two years." });
    const agreements = [agreement("a", "Culture"), agreement("b", "Culture"), agreement("c", "Sport")];
    expect(section("Agreements", { agreements }).at(-1)).toBe("- Culture and Sport: For two years.");
  });
});

test("a partnership is one line with its parties, kind, beginning and note", () => {
  const parties = [{ area: "CN-CQ" }, { area: "DE", place: "Düsseldorf" }, { area: "FR" }] as const;
  const partnerships = [
    { id: "a", kind: "sister-city", parties, since: "2004-07", note: "Renewed." },
    { id: "b", kind: "institutional", parties: parties.slice(1) },
  ] as const;
  expect(section("Partnerships", { partnerships })).toEqual([
    "- Chongqing, Düsseldorf (Germany) and France (sister city, since 2004-07). Renewed.",
    "- Düsseldorf (Germany) and France (institutional)",
  ]);
});
