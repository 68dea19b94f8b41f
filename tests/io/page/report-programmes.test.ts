import {
  type Activity,
  annualReport,
  atLeast,
  createLedger,
  type Edition,
  type LedgerRecords,
  moreThan,
  type Period,
  PRC_STATISTICS,
  type Programme,
} from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";

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

describe("programmes", () => {
  const programme = (...editions: Edition[]): LedgerRecords => ({
    programmes: [{ id: "week", name: "Cultural Week", kind: "cultural-week", editions }],
  });
  const lines = (editions: readonly Edition[], period?: Period) =>
    section("Programmes, agreements and partnerships", programme(...editions), period);

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
      "**Cultural Week** (cultural week). 1 edition held: 1 only partly in it.",
      "- 2012: held in Germany, only partly in the period of the report",
    ]);
  });

  test.each<[editions: Edition[], tally: string]>([
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
    [[{ period: "2010" }], "1 edition held: 1 earlier"],
  ])("the editions %j are tallied as %j", (editions, tally) => {
    expect(lines(editions)[0]).toBe(`**Cultural Week** (cultural week). ${tally}.`);
  });

  const about = (programme: Omit<Programme, "id" | "name">, activities: Activity[] = []) =>
    section("Programmes, agreements and partnerships", {
      programmes: [{ id: "c", name: "Centre", ...programme }],
      activities,
    });

  test.each<[what: string, programme: Omit<Programme, "id" | "name">, line: string]>([
    ["nothing but its kind", { kind: "cultural-centre" }, "**Centre** (cultural centre)."],
    ["an empty list of them", { kind: "other", editions: [] }, "**Centre**."],
    [
      "a place, a beginning and a note",
      { kind: "cultural-centre", area: "BJ", place: "Cotonou", since: "1988", note: "Open." },
      "**Centre** (cultural centre, in Cotonou (Benin), since 1988). Open.",
    ],
    [
      "a place alone",
      { kind: "cultural-centre", place: "Cotonou" },
      "**Centre** (cultural centre, in Cotonou).",
    ],
    [
      "who stands behind it",
      { kind: "other", organizer: ["The _Bureau_", "An office"], host: "Opera", level: "municipal" },
      "**Centre** (organized by An office and The \\_Bureau\\_, hosted by Opera, at municipal level).",
    ],
    [
      "how far the whole reaches",
      {
        kind: "festival-tour",
        extent: {
          areas: { named: [], open: true, stated: moreThan(80) },
          cities: 200,
          activities: atLeast(1),
          period: "2012",
        },
      },
      "**Centre** (festival tour). The whole programme, 2012, reaches more than 80 countries and regions, 200 cities and at least 1 activities.",
    ],
    [
      "one city and one activity",
      { kind: "festival-tour", extent: { cities: 1, activities: 1 } },
      "**Centre** (festival tour). The whole programme reaches 1 city and 1 activity.",
    ],
  ])("a programme without editions has no tally, and prints %s", (_what, programme, line) => {
    expect(about(programme)).toEqual([line]);
  });

  test("what belongs to a programme and was shown in the period is named, or told by its kind", () => {
    const shown = { direction: "outbound", period: "2012", programme: "c" } as const;
    const activities: Activity[] = [
      { ...shown, id: "a", kind: "performance", name: "Sichuan opera" },
      { ...shown, id: "b", kind: ["exhibition", "lecture"] },
      { ...shown, id: "d", kind: "performance", name: "Of another year", period: "2011" },
      { ...shown, id: "e", kind: "performance", name: "Planned", status: "planned" },
      { id: "f", kind: "performance", name: "Of no programme", period: "2012" },
    ];
    expect(about({ kind: "festival-tour", editions: [{ period: "2012" }] }, activities).slice(1)).toEqual([
      "- 2012: held",
      "- Shown in 2012: Sichuan opera and exhibitions and lectures",
    ]);
  });
});

test("a partnership is one line with its parties, kind, beginning and note", () => {
  const parties = [{ area: "CN-CQ" }, { area: "DE", place: "Düsseldorf" }, { area: "FR" }] as const;
  const partnerships = [
    { id: "a", kind: "sister-city", parties, since: "2004-07", note: "Renewed." },
    { id: "b", kind: "institutional", parties: parties.slice(1) },
  ] as const;
  expect(section("Programmes, agreements and partnerships", { partnerships })).toEqual([
    "**Partnerships**",
    "- Chongqing, Düsseldorf (Germany) and France: sister cities, since July 2004. Renewed.",
    "- Düsseldorf (Germany) and France: partner institutions",
  ]);
});
