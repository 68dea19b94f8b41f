import {
  type Activity,
  type AnnualReportOptions,
  annualReport,
  atLeast,
  createLedger,
  describeAreaCount,
  describeInterval,
  type Edition,
  exchangeSummary,
  ISO_3166,
  type LedgerRecords,
  moreThan,
  type Period,
  PRC_STATISTICS,
  type Status,
  tradeSummary,
  usd,
} from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
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

describe("its parts", () => {
  test("exchange and trade are those of exchangeSummary and tradeSummary", () => {
    const ledger = createLedger(complete);
    const options = { period: "2012", currency: "USD", profile: ISO_3166 } as const;
    const { exchange, trade } = annualReport(ledger, options);
    expect(JSON.stringify(exchange)).toBe(
      JSON.stringify(exchangeSummary(ledger, { period: "2012", profile: ISO_3166 })),
    );
    expect(JSON.stringify(trade)).toBe(JSON.stringify(tradeSummary(ledger, options)));
  });

  test("a ledger without records gives a report of zeros and empty lists", () => {
    const report = reportOf({});
    expect(describeInterval(report.agreementsSigned.total)).toBe("0");
    const { programmes, agreements, partnerships, plans, sources } = report;
    expect([programmes, agreements, partnerships, plans, sources]).toEqual([[], [], [], [], []]);
    expect(report.period).toBe("2012");
  });

  test("observations are those of the period, and what only shares days with it is undetermined", () => {
    const visits = { indicator: "visits", value: 5 } as const;
    const { observations } = reportOf({
      observations: [
        { ...visits, id: "quarter", period: "2012-Q1" },
        { ...visits, id: "year", period: "2012" },
        { ...visits, id: "end", at: "2012-12-31" },
        { ...visits, id: "season", period: "2012-09-01/P1Y" },
        { ...visits, id: "later", at: "2013-01-01" },
      ],
    });
    expect(observations.counted.map(({ id }) => id)).toEqual(["quarter", "year", "end"]);
    expect(observations.undetermined.map(({ id }) => id)).toEqual(["season"]);
    expect(Object.isFrozen(observations.counted)).toBe(true);
    expect(reportOf({}).observations).toEqual({ counted: [], undetermined: [] });
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
    const { agreementsSigned } = reportOf({
      agreements: [
        signed("series", { signed: "2012", count: atLeast(2) }),
        signed("one", { signed: "2012-08-05" }),
        signed("before", { signed: "2011", count: 7 }),
        signed("undated", { count: 7 }),
      ],
    });
    expect(describeInterval(agreementsSigned.total)).toBe("at least 3");
    expect(agreementsSigned.records).toEqual(["one", "series"]);
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
    expect(describeInterval(reportOf({ agreements }).agreementsSigned.total)).toBe("1");
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
    const { plans } = reportOf({
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
    expect(plans).toEqual([
      { record: "week", name: "Cultural Week", period, note, source },
      { record: "week", name: "Cultural Week", period: undefined, note: undefined, source: undefined },
      { record: "tour", name: "Grand tour", period, note, source },
      { record: "visit", name: "visit", period, note, source },
      { record: "exhibition", name: "exhibition", period, note, source },
      { record: "linen", name: "Grass linen", period, note, source },
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
      reportOf({ projects, ...programme([{ status: "planned" }]) }, { period }).plans.map(
        ({ record }) => record,
      );
    const ofLater = ["week", "2013", "2016/2020"];
    expect(plansOf("2012")).toEqual([
      "week",
      ...["2011-04-01/P1Y", "2011/2012", "2012", "2012-Q1", "2011-12-20/2012-01-01", "2013", "2016/2020"],
    ]);
    expect(plansOf("2013")).toEqual(ofLater);
    expect(plansOf("2012-Q2")).toEqual(["week", "2011/2012", "2012", "2013", "2016/2020"]);
    expect(plansOf("2011")).toEqual(["week", ...periods]);
    expect(plansOf("2021")).toEqual(["week"]);
  });

  test("of editions, visits, activities and trade go by the same rule", () => {
    const old = { ...planned, period: "2011" } as const;
    const { plans } = reportOf({
      trades: [{ ...old, id: "t", flow: "export", kind: "goods", product: "Linen" }],
      activities: [{ ...old, id: "a", kind: "exhibition" }],
      delegations: [{ ...old, id: "d", direction: "outbound", count: 12 }],
      ...programme([old, planned]),
      sources: [{ id: "release", title: "Release", publisher: "OREANDA-NEWS" }],
    });
    expect(plans.map(({ record, period }) => [record, period])).toEqual([["week", "2013"]]);
  });

  test("what is cancelled is no plan, and a plan whose time has come is still one", () => {
    const { plans, exchange } = reportOf({
      projects: [
        { id: "off", name: "Cancelled", period: "2012", status: "cancelled" },
        { id: "due", name: "Due", period: "2012", status: "planned" },
      ],
    });
    expect(plans.map(({ record }) => record)).toEqual(["due"]);
    expect(exchange.projects.records).toEqual([]);
  });

  test.each<Status>(["planned", "cancelled"])("what is %s changes no figure", (status) => {
    const period = "2012";
    const records: LedgerRecords = {
      projects: [{ id: "p", name: "p", period, count: 3, status }],
      delegations: [{ id: "d", direction: "outbound", period, persons: moreThan(5), areas: ["FR"], status }],
      activities: [{ id: "a", kind: "lecture", period, audience: 9, status }],
      trades: [{ id: "t", flow: "import", kind: "goods", product: "t", period, value: usd(9), status }],
    };
    const [report, empty] = [reportOf(records), reportOf({})];
    expect(JSON.stringify([report.exchange, report.trade])).toBe(
      JSON.stringify([empty.exchange, empty.trade]),
    );
  });
});

describe("a line of several years", () => {
  // Xinhua, 30 March 2017: from 2011 to 2016, 293 exhibitions abroad and 116 in China.
  const activities = [
    { id: "abroad", kind: "exhibition", direction: "outbound", period: "2011-01-01/2016-12-31", count: 293 },
    { id: "in China", kind: "exhibition", direction: "inbound", period: "2011/2016", count: 116 },
  ] as const;
  const countsIn = (period: Period) =>
    reportOf({ activities }, { period }).exchange.activities.map((line) =>
      describeInterval(line.activities.total),
    );

  test.each<Period>(["2011", "2013", "2016", "2012/2013", "2016/2017"])(
    "is in no figure of %s, and listed with its period",
    (period) => {
      expect(countsIn(period)).toEqual([]);
      expect(reportOf({ activities }, { period }).exchange.undetermined).toEqual([
        { record: "abroad", period: "2011-01-01/2016-12-31" },
        { record: "in China", period: "2011/2016" },
      ]);
      const markdown = toMarkdown(reportOf({ activities }, { period }));
      expect(markdown).toContain(`- in China: its period, 2011 to 2016, is only partly in ${period}`);
      expect(markdown).toContain(
        `- abroad: its period, 1 January 2011 to 31 December 2016, is only partly in ${period}`,
      );
    },
  );

  test.each<Period>(["2011/2016", "2010/2016", "2011/2020"])("is counted in a report of %s", (period) => {
    expect(countsIn(period)).toEqual(["116", "293"]);
    expect(reportOf({ activities }, { period }).exchange.undetermined).toEqual([]);
  });

  test.each<Period>(["2010", "2017", "2017/2020"])("has nothing to do with a report of %s", (period) => {
    expect(countsIn(period)).toEqual([]);
    expect(reportOf({ activities }, { period }).exchange.undetermined).toEqual([]);
  });

  test("of trade is listed likewise, and so is a sale over the end of the year", () => {
    const sale = { flow: "export", kind: "goods", product: "Linen", value: usd("7") } as const;
    const trades = [
      { ...sale, id: "years", period: "2011/2016" },
      { ...sale, id: "winter", product: "Silk", period: "2012-12-20/2013-01-10" },
    ] as const;
    const { trade } = reportOf({ trades });
    expect([trade.lines, trade.unvalued]).toEqual([[], []]);
    expect(trade.undetermined).toEqual([
      { record: "years", period: "2011/2016" },
      { record: "winter", period: "2012-12-20/2013-01-10" },
    ]);
    expect([trade.undetermined, trade.undetermined[0]].every((part) => Object.isFrozen(part))).toBe(true);
    expect(reportOf({ trades }, { period: "2011/2016" }).trade.total.toString()).toBe("USD 14");
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

test("a report is frozen, and JSON holds it with its amounts as plain digits", () => {
  const report = reportOf(complete);
  const { programmes, plans, agreements, partnerships } = report;
  const parts = [report, programmes, programmes[0]?.editions, plans, plans[0], agreements, partnerships];
  expect(parts.every((part) => Object.isFrozen(part))).toBe(true);
  expect(JSON.parse(JSON.stringify(report)).trade.total.amount).toEqual({ currency: "USD", value: "0" });
});
