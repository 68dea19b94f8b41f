import {
  type Activity,
  type AnnualReport,
  type AnnualReportOptions,
  annualReport,
  atLeast,
  createLedger,
  describeAreaCount,
  type Edition,
  type LedgerRecords,
  moreThan,
  type Period,
  PRC_STATISTICS,
  type Status,
  usd,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";
import { complete } from "../model/records";

function reportOf(records: LedgerRecords, options: Partial<AnnualReportOptions<"USD">> = {}) {
  return annualReport(createLedger(deepFreeze(records)), {
    period: "2012",
    currency: "USD",
    profile: PRC_STATISTICS,
    ...options,
  });
}

const programme = (editions: readonly Edition[]): LedgerRecords => ({
  programmes: [{ id: "week", name: "Cultural Week", kind: "cultural-week", editions }],
});
const parties = [{ area: "CN-CQ" }, { area: "DE" }] as const;

const numbersOf = ({ figures }: AnnualReport) =>
  Object.fromEntries(figures.map(({ id, interval, reason }) => [id, reason ?? String(interval)]));

describe("its parts", () => {
  test("key figures, exchange and trade, each figure once, with the records that it rests on", () => {
    const report = reportOf({
      delegations: [
        { id: "b", direction: "outbound", period: "2012-03-05", persons: 12, source: { document: "paper" } },
        { id: "a", direction: "outbound", period: "2012", count: 60, source: { document: "paper" } },
        { id: "in", direction: "inbound", period: "2012", count: 3, persons: 20 },
      ],
      trades: [
        { id: "t", flow: "export", kind: "goods", product: "Linen", period: "2012", value: usd("7.25") },
      ],
      sources: [{ id: "paper", title: "Paper", publisher: "The bureau" }],
    });
    expect(numbersOf(report)).toEqual({
      "visits/2012/direction=outbound": "61",
      "visits/2012/direction=inbound": "3",
      "persons/2012/direction=outbound": "at least 12 (part of it unknown)",
      "persons/2012/direction=inbound": "20",
      "trade/2012": "7.25",
      "persons:per-event/2012/direction=inbound": "6.67",
      "persons:per-event/2012/direction=outbound": "more than 0.196 (part of it unknown)",
      "visits/2012": "64",
      "persons/2012": "at least 32 (part of it unknown)",
      "persons:per-event/2012": "at least 0.5 (part of it unknown)",
      "exports/2012": "7.25",
      "exports/2012/product=Linen": "7.25",
      "exports:share/2012/product=Linen": "1",
    });
    const [first] = report.figures;
    expect(first?.basis.records).toEqual(["a", "b"]);
    expect(first?.basis.sources).toEqual([{ document: "paper" }]);
  });

  test("a ledger without records gives a report without figures", () => {
    const report = reportOf({});
    const { figures, chapters, programmes, agreements, partnerships, leftOut, sources } = report;
    expect([figures, chapters, programmes, agreements, partnerships, leftOut, sources]).toEqual(
      Array(7).fill([]),
    );
    expect([report.period, report.earlier, report.profile]).toEqual(["2012", [], "PRC_STATISTICS"]);
  });

  test("observations of the period are figures, several of one thing are none, and what only shares days is left out", () => {
    const visits = { indicator: "visits", value: 5 } as const;
    const report = reportOf({
      observations: [
        { ...visits, id: "year", period: "2012" },
        { ...visits, id: "museums", at: "2012-12-31", unit: "museums" },
        { ...visits, id: "one", period: "2012-Q1", unit: "persons" },
        { ...visits, id: "two", period: "2012-Q2", unit: "persons" },
        { ...visits, id: "season", period: "2012-09-01/P1Y" },
        { ...visits, id: "later", at: "2013-01-01" },
      ],
    });
    expect(
      report.figures.map(({ unitName, reason, number }) => [unitName, reason ?? number?.toFixed()]),
    ).toEqual([
      [undefined, "5"],
      ["museums", "5"],
      ["persons", "several-values"],
    ]);
    expect(report.leftOut).toMatchObject([{ reason: "partly-in-period", record: "season", name: "visits" }]);
  });

  test("the sources of the ledger come along, cited or not", () => {
    expect(reportOf({ sources: complete.sources }).sources).toEqual(complete.sources);
  });
});

describe("where an edition stands", () => {
  test.each<[edition: Edition, period: Period, standing: string]>([
    [{ period: "2012" }, "2012", "in-period"],
    [{ period: "2012-08-05" }, "2012", "in-period"],
    [{ period: "2012-12-20/2013-01-10" }, "2012", "in-period"],
    [{ period: "2012-12-20/2013-01-10" }, "2013", "earlier"],
    [{ period: "2011" }, "2012", "earlier"],
    [{ period: "2013" }, "2012", "later"],
    [{ period: "2012" }, "2012-Q1", "undetermined"],
    [{ period: "2012-Q2" }, "2012-Q1", "later"],
    [{}, "2012", "undated"],
    [{ status: "held" }, "2012", "undated"],
    [{ period: "2012", status: "planned" }, "2012", "planned"],
    [{ period: "2011", status: "planned" }, "2012", "planned"],
    [{ status: "planned" }, "2012", "planned"],
    [{ period: "2012", status: "cancelled" }, "2012", "cancelled"],
  ])("%o seen from %s is %s", (edition, period, standing) => {
    const [line] = reportOf(programme([edition]), { period }).programmes;
    expect(line?.editions.map((line) => line.standing)).toEqual([standing]);
  });

  test("its areas are counted by the profile, and undefined where it names none", () => {
    const areas = { named: ["US", "HK"], open: true } as const;
    const editions = reportOf(programme([{ areas }, { host: "DE" }])).programmes[0]?.editions;
    expect(describeAreaCount(editions![0]!.areas!)).toBe("at least 1 country and 1 region");
    expect(editions?.[1]?.areas).toBeUndefined();
  });

  test("a programme without editions is listed without any", () => {
    expect(reportOf(programme([])).programmes.map(({ editions }) => editions)).toEqual([[]]);
  });
});

describe("agreements", () => {
  const signed = (id: string, rest: object) => ({ id, name: id, parties, ...rest });

  test("those signed in the period are counted with their bounds", () => {
    const { figures } = reportOf({
      agreements: [
        signed("series", { signed: "2012", count: atLeast(2) }),
        signed("one", { signed: "2012-08-05" }),
        signed("before", { signed: "2011", count: 7 }),
        signed("undated", { count: 7 }),
      ],
    });
    const signedOnes = figures.find(({ id }) => id === "agreements-signed/2012");
    expect(String(signedOnes?.interval)).toBe("at least 3");
    expect(signedOnes?.basis.records).toEqual(["one", "series"]);
  });

  test("a line of several is counted where all of it lies, one by its first day", () => {
    const agreements = [
      signed("several", { signed: "2012-11-01/2013-02-28", count: 12 }),
      signed("some", { signed: "2012-11-01/2013-02-28", count: atLeast(1) }),
      signed("one", { signed: "2012-11-01/2013-02-28" }),
    ];
    const standingsIn = (period: Period) =>
      reportOf({ agreements }, { period }).agreements.map(({ standing }) => standing);
    expect(standingsIn("2012")).toEqual(["undetermined", "undetermined", "in-period"]);
    expect(standingsIn("2013")).toEqual(["undetermined", "undetermined", "earlier"]);
    expect(standingsIn("2012/2013")).toEqual(["in-period", "in-period", "in-period"]);
    expect(standingsIn("2011")).toEqual([]);
    expect(numbersOf(reportOf({ agreements }))["agreements-signed/2012"]).toBe("1");
  });

  test("those signed later are left out, and all others are listed in the ledger's order", () => {
    const { agreements } = reportOf({
      agreements: [
        signed("later", { signed: "2013-01-01" }),
        signed("undated", {}),
        signed("now", { signed: "2012-12-31" }),
        signed("before", { signed: "1998" }),
      ],
    });
    expect(agreements.map(({ agreement, standing }) => [agreement.id, standing])).toEqual([
      ["undated", "undated"],
      ["now", "in-period"],
      ["before", "earlier"],
    ]);
  });
});

test("partnerships that began later are left out, and those without a beginning are not", () => {
  const since = (id: string, since: Period) => ({ id, kind: "sister-city", parties, since }) as const;
  const { partnerships } = reportOf({
    partnerships: [
      since("before", "2004"),
      since("now", "2012-07"),
      since("later", "2013"),
      { id: "undated", kind: "sister-city", parties },
    ],
  });
  expect(partnerships.map(({ id }) => id)).toEqual(["before", "now", "undated"]);
});

describe("plans", () => {
  const planned = {
    period: "2013",
    status: "planned",
    note: "Contracted.",
    source: { document: "release" },
  } as const;

  test("every kind that can be planned is listed: editions, projects, visits, activities, trade", () => {
    const shown: Activity = { ...planned, id: "exhibition", kind: "exhibition" };
    const { leftOut } = reportOf({
      trades: [
        { ...planned, id: "linen", flow: "export", kind: "goods", product: "Grass linen", value: usd(5) },
      ],
      activities: [shown],
      delegations: [{ ...planned, id: "visit", direction: "outbound" }],
      projects: [{ ...planned, id: "tour", name: "Grand tour" }],
      ...programme([{ period: "2012" }, planned, { status: "planned" }]),
      sources: [{ id: "release", title: "Release", publisher: "OREANDA-NEWS" }],
    });
    const { period, note, source } = planned;
    const plan = (record: string, name: string) => ({
      reason: "planned",
      record,
      name,
      period,
      note,
      source,
    });
    expect(leftOut).toEqual([
      plan("week", "Cultural Week"),
      plan("tour", "Grand tour"),
      plan("visit", "visit"),
      plan("exhibition", "exhibition"),
      plan("linen", "Grass linen"),
      { ...plan("week", "Cultural Week"), period: undefined, note: undefined, source: undefined },
    ]);
  });

  test("are those of the period and later, and those without a date", () => {
    const periods: Period[] = [
      ...(["2011", "2011-12-31", "2011-04-01/P1Y", "2011/2012", "2010/2011", "2012", "2012-Q1"] as const),
      ...(["2011-12-20/2012-01-01", "2011-12-20/2011-12-31", "2013", "2016/2020"] as const),
    ];
    const projects = periods.map(
      (period) => ({ id: period, name: period, period, status: "planned" }) as const,
    );
    const plansOf = (period: Period) =>
      reportOf({ projects, ...programme([{ status: "planned" }]) }, { period }).leftOut.map((left) =>
        left.reason === "planned" ? left.record : left.reason,
      );
    const ofLater = ["2013", "2016/2020", "week"];
    expect(plansOf("2012")).toEqual([
      ...["2011/2012", "2011-04-01/P1Y", "2011-12-20/2012-01-01", "2012", "2012-Q1"],
      ...ofLater,
    ]);
    expect(plansOf("2013")).toEqual(ofLater);
    expect(plansOf("2012-Q2")).toEqual(["2011/2012", "2012", ...ofLater]);
    expect(plansOf("2011")).toEqual([
      ...["2010/2011", "2011", "2011/2012", "2011-04-01/P1Y"],
      ...["2011-12-20/2011-12-31", "2011-12-20/2012-01-01", "2011-12-31", "2012", "2012-Q1"],
      ...ofLater,
    ]);
    expect(plansOf("2021")).toEqual(["week"]);
  });

  test("of editions, visits, activities and trade go by the same rule", () => {
    const old = { ...planned, period: "2011" } as const;
    const { leftOut } = reportOf({
      trades: [{ ...old, id: "t", flow: "export", kind: "goods", product: "Linen" }],
      activities: [{ ...old, id: "a", kind: "exhibition" }],
      delegations: [{ ...old, id: "d", direction: "outbound", count: 12 }],
      ...programme([old, planned]),
      sources: [{ id: "release", title: "Release", publisher: "OREANDA-NEWS" }],
    });
    expect(leftOut).toMatchObject([{ reason: "planned", record: "week", period: "2013" }]);
  });

  test("what is cancelled is no plan, and a plan whose time has come is still one", () => {
    const { leftOut, figures } = reportOf({
      projects: [
        { id: "off", name: "Cancelled", period: "2012", status: "cancelled" },
        { id: "due", name: "Due", period: "2012", status: "planned" },
      ],
    });
    expect(leftOut).toMatchObject([{ reason: "planned", record: "due" }]);
    expect(figures).toEqual([]);
  });

  test.each<Status>(["planned", "cancelled"])("what is %s changes no figure", (status) => {
    const period = "2012";
    const records: LedgerRecords = {
      projects: [{ id: "p", name: "p", period, count: 3, status }],
      delegations: [{ id: "d", direction: "outbound", period, persons: moreThan(5), areas: ["FR"], status }],
      activities: [{ id: "a", kind: "lecture", period, audience: 9, status }],
      trades: [{ id: "t", flow: "import", kind: "goods", product: "t", period, value: usd(9), status }],
    };
    expect(reportOf(records).figures).toEqual([]);
  });
});

describe("a line of several years", () => {
  // Xinhua, 30 March 2017: from 2011 to 2016, 293 exhibitions abroad and 116 in China.
  const activities = [
    { id: "abroad", kind: "exhibition", direction: "outbound", period: "2011-01-01/2016-12-31", count: 293 },
    { id: "in China", kind: "exhibition", direction: "inbound", period: "2011/2016", count: 116 },
  ] as const;
  const countsIn = (period: Period) => {
    const figures = numbersOf(reportOf({ activities }, { period }));
    const key = encodeURIComponent(period);
    return (["inbound", "outbound"] as const).flatMap(
      (direction) => figures[`activities/${key}/kind=exhibition/direction=${direction}`] ?? [],
    );
  };
  const leftOutOf = (period: Period) =>
    reportOf({ activities }, { period }).leftOut.map((left) =>
      left.reason === "partly-in-period" ? [left.record, left.period] : left.reason,
    );

  test.each<Period>(["2011", "2013", "2016", "2012/2013", "2016/2017"])(
    "is in no figure of %s, and listed with its period",
    (period) => {
      expect(countsIn(period)).toEqual([]);
      expect(leftOutOf(period)).toEqual([
        ["abroad", "2011-01-01/2016-12-31"],
        ["in China", "2011/2016"],
      ]);
    },
  );

  test.each<Period>(["2011/2016", "2010/2016", "2011/2020"])("is counted in a report of %s", (period) => {
    expect(countsIn(period)).toEqual(["116", "293"]);
    expect(leftOutOf(period)).toEqual([]);
  });

  test.each<Period>(["2010", "2017", "2017/2020"])("has nothing to do with a report of %s", (period) => {
    expect(countsIn(period)).toEqual([]);
    expect(leftOutOf(period)).toEqual([]);
  });

  test("of trade is listed likewise, and so is a sale over the end of the year", () => {
    const sale = { flow: "export", kind: "goods", product: "Linen", value: usd("7") } as const;
    const trades = [
      { ...sale, id: "years", period: "2011/2016" },
      { ...sale, id: "winter", product: "Silk", period: "2012-12-20/2013-01-10" },
    ] as const;
    const { figures, leftOut } = reportOf({ trades });
    expect(figures).toEqual([]);
    expect(leftOut).toMatchObject([
      { reason: "partly-in-period", record: "winter", name: "Silk", period: "2012-12-20/2013-01-10" },
      { reason: "partly-in-period", record: "years", name: "Linen", period: "2011/2016" },
    ]);
    expect([leftOut, leftOut[0]].every((part) => Object.isFrozen(part))).toBe(true);
    expect(numbersOf(reportOf({ trades }, { period: "2011/2016" }))["exports/2011%2F2016"]).toBe("14");
  });
});

describe("mistakes", () => {
  test("a period that is none is refused, even for an empty ledger", () => {
    expect(() => reportOf({}, { period: "2012-13" as Period })).toThrow(
      expect.objectContaining({ code: "time/invalid-period" }),
    );
    expect(() => reportOf({}, { period: "2012-02-01/2012-01-01" })).toThrow(
      expect.objectContaining({ code: "time/reversed-range" }),
    );
  });

  test("an unknown currency is refused, even for an empty ledger", () => {
    expect(() => reportOf({}, { currency: "RMB" as "USD" })).toThrow(
      expect.objectContaining({ code: "money/unknown-currency" }),
    );
  });
});

test("a report is frozen, and JSON holds it with its numbers as plain digits", () => {
  const report = reportOf(complete);
  const { figures, chapters, programmes, leftOut, agreements, partnerships } = report;
  const parts = [report, figures, figures[0], figures[0]?.basis, chapters, chapters[0]?.tables[0]?.rows];
  const lists = [programmes, programmes[0]?.editions, leftOut, agreements, partnerships];
  expect([...parts, ...lists].every((part) => Object.isFrozen(part))).toBe(true);
  const plain = JSON.parse(JSON.stringify(report)) as { figures: readonly { id: string; number: unknown }[] };
  expect(plain.figures.map(({ id }) => id)).toEqual(figures.map(({ id }) => id));
  expect(plain.figures.map(({ number }) => number)).toEqual(figures.map(({ number }) => number?.toFixed()));
});
