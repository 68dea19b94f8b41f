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
