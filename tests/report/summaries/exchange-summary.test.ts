import {
  type Activity,
  atLeast,
  between,
  createLedger,
  describeAreaCount,
  describeInterval,
  type ExchangeSummaryOptions,
  exactly,
  exchangeSummary,
  ISO_3166,
  type Ledger,
  type LedgerRecords,
  moreThan,
  type Period,
  PRC_STATISTICS,
  type Status,
} from "cultural-ledger";
import { isExact } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";
import { visit } from "../../model/records";

function summarize(records: LedgerRecords, options: Partial<ExchangeSummaryOptions> = {}) {
  return exchangeSummary(createLedger(deepFreeze(records)), {
    period: "2012",
    profile: PRC_STATISTICS,
    ...options,
  });
}

const activity = (id: string, rest: Partial<Activity> = {}): Activity => ({
  id,
  kind: "performance",
  period: "2012",
  ...rest,
});

describe("counts", () => {
  test("a ledger without records gives counts of exactly 0 and no areas", () => {
    const { projects, visits, persons, outbound, inbound, activities, undetermined } = summarize({});
    const counts = [projects, visits, persons, outbound.visits, inbound.persons];
    expect(counts.map(({ total }) => describeInterval(total))).toEqual(["0", "0", "0", "0", "0"]);
    expect([outbound.areas, inbound.areas, activities, undetermined]).toEqual([undefined, undefined, [], []]);
  });

  test("a tour through three countries is one visit, and its persons count once", () => {
    const tour = visit("tour", { persons: 40, legs: [{ area: "FR" }, { area: "DE" }, { area: "GB-WLS" }] });
    const { outbound } = summarize({ delegations: [tour] });
    expect(describeInterval(outbound.visits.total)).toBe("1");
    expect(describeInterval(outbound.persons.total)).toBe("40");
    expect(describeAreaCount(outbound.areas!)).toBe("3 countries");
  });

  test("persons who are unknown are not zero: the total is a lower bound and says so", () => {
    const { outbound, persons } = summarize({ delegations: [visit("a", { persons: 1100 }), visit("b")] });
    expect(describeInterval(persons.total)).toBe("at least 1,100 (part of it unknown)");
    expect([persons.known, persons.unknown]).toEqual([1, 1]);
    expect(isExact(outbound.persons.total)).toBe(false);
  });

  test("persons of nobody known are unknown", () => {
    const { persons } = summarize({ delegations: [visit("a"), visit("b")] });
    expect(describeInterval(persons.total)).toBe("unknown");
    expect([persons.known, persons.unknown]).toEqual([0, 2]);
  });

  test("bounds stay bounds: more than 20 and 5 are more than 25", () => {
    const { visits, persons } = summarize({
      delegations: [
        visit("a", { count: moreThan(20), persons: atLeast(300) }),
        visit("b", { count: 5, persons: exactly(50), direction: "inbound" }),
      ],
    });
    expect(describeInterval(visits.total)).toBe("more than 25");
    expect(describeInterval(persons.total)).toBe("at least 350");
  });

  test("projects are counted whether or not they have a direction", () => {
    const project = { name: "Visits", period: "2012" } as const;
    const { projects } = summarize({
      projects: [
        { ...project, id: "out", direction: "outbound", count: 61 },
        { ...project, id: "home", count: 2 },
        { ...project, id: "over-new-year", period: "2012-12-20/2013-01-10" },
        { ...project, id: "began-before", period: "2011-12-20/2012-01-10", count: 99 },
      ],
    });
    expect(describeInterval(projects.total)).toBe("64");
    expect(projects.records).toEqual(["home", "out", "over-new-year"]);
  });

  test("a visit over a year's end belongs to the year in which it starts, and to that year only", () => {
    const delegations = [visit("new-year", { period: "2012-12-20/2013-01-10" })];
    const visitsIn = (period: Period) => summarize({ delegations }, { period }).visits.records;
    expect(visitsIn("2012")).toEqual(["new-year"]);
    expect(visitsIn("2013")).toEqual([]);
  });
});

describe("what is not counted", () => {
  test.each<Status>(["planned", "cancelled"])(
    "records of every kind that are %s are in no figure",
    (status) => {
      const summary = summarize({
        projects: [{ id: "p", name: "Visits", period: "2012", count: 61, status }],
        delegations: [visit("d", { count: 61, persons: 1100, areas: ["FR"], status })],
        activities: [activity("a", { count: 100, audience: 5000, status })],
      });
      expect(JSON.stringify(summary)).toBe(JSON.stringify(summarize({})));
    },
  );

  test("records of other years are in no figure and not undetermined either", () => {
    const summary = summarize({
      projects: [{ id: "p", name: "Visits", period: "2013" }],
      delegations: [visit("d", { period: "2011" })],
      activities: [activity("a", { period: "2013-01" })],
    });
    expect(JSON.stringify(summary)).toBe(JSON.stringify(summarize({})));
  });

  test("plans and cancellations that are too coarse are not undetermined, because nothing was held", () => {
    const delegations = [visit("a", { status: "planned" }), visit("b", { status: "cancelled" }), visit("c")];
    expect(summarize({ delegations }, { period: "2012-Q1" }).undetermined).toEqual([
      { record: "c", period: "2012" },
    ]);
  });

  test("lines of a year in a report of its quarter are undetermined: projects, visits, then activities", () => {
    const { undetermined, visits, persons, outbound } = summarize(
      {
        activities: [activity("shown")],
        delegations: [visit("sent", { persons: 5, areas: ["FR"] }), visit("march", { period: "2012-03" })],
        projects: [{ id: "organized", name: "Visits", period: "2012" }],
      },
      { period: "2012-Q1" },
    );
    expect(undetermined).toEqual(
      ["organized", "sent", "shown"].map((record) => ({ record, period: "2012" })),
    );
    expect(visits.records).toEqual(["march"]);
    expect(persons.unknown).toBe(1);
    expect(outbound.areas).toBeUndefined();
  });
});

describe("areas", () => {
  test.each([
    [moreThan(1, { scale: "hundred" }), "more than 100 countries and regions"],
    [between(20, 30), "between 20 and 30 countries and regions"],
    [between(2, 3, { scale: "thousand" }), "between 2,000 and 3,000 countries and regions"],
    [20, "20 countries and regions"],
  ])("that one list states: %j", (stated, words) => {
    const ledger = createLedger({ delegations: [visit("a", { areas: { named: [], open: true, stated } })] });
    const { outbound } = exchangeSummary(ledger, { period: "2012", profile: PRC_STATISTICS });
    expect(describeAreaCount(outbound.areas!)).toBe(words);
  });

  test("an area that several visits went to is one area", () => {
    const delegations = [
      visit("a", { areas: ["FR", "JP"] }),
      visit("b", { legs: [{ area: "JP" }, { area: "HK" }] }),
      visit("c", { areas: ["GB-WLS", "GB-SCT"] }),
      visit("d", { areas: ["US"], direction: "inbound" }),
    ];
    const { outbound, inbound } = summarize({ delegations });
    expect(outbound.areas?.codes).toEqual(["FR", "GB", "HK", "JP"]);
    expect(describeAreaCount(outbound.areas!)).toBe("3 countries and 1 region");
    expect(describeAreaCount(inbound.areas!)).toBe("1 country");
  });

  test("the profile decides what a region is, and the summary names it", () => {
    const records = { delegations: [visit("a", { areas: ["HK", "MO", "TW", "JP"] })] };
    const prc = summarize(records);
    const iso = summarize(records, { profile: ISO_3166 });
    expect(describeAreaCount(prc.outbound.areas!)).toBe("1 country and 3 regions");
    expect(describeAreaCount(iso.outbound.areas!)).toBe("4 countries");
    expect([prc.profile, iso.profile]).toEqual(["PRC_STATISTICS", "ISO_3166"]);
  });

  test("where one visit says no areas, those of the others are a lower bound", () => {
    const delegations = [visit("a", { areas: ["FR"] }), visit("b")];
    const { areas } = summarize({ delegations }).outbound;
    expect(areas?.open).toBe(true);
    expect(describeAreaCount(areas!)).toBe("at least 1 country");
  });

  test("a number of areas that one line states is a lower bound for all lines together", () => {
    const stating = (id: string, stated: number) => visit(id, { areas: { named: [], open: true, stated } });
    const { areas } = summarize({ delegations: [stating("a", 7), stating("b", 12), visit("c")] }).outbound;
    expect(describeAreaCount(areas!)).toBe("at least 12 countries and regions");
  });

  test("an open list that names nothing is known to exist, and nothing else is", () => {
    const { areas } = summarize({ delegations: [visit("a", { areas: { named: [], open: true } })] }).outbound;
    expect(areas).toBeDefined();
    expect(describeAreaCount(areas!)).toBeUndefined();
  });

  test("what a direction has does not depend on visits of the other", () => {
    const { outbound } = summarize({
      delegations: [visit("a", { areas: ["FR"] }), visit("b", { direction: "inbound" })],
    });
    expect(describeAreaCount(outbound.areas!)).toBe("1 country");
  });
});

describe("activities", () => {
  test("one line for each direction and set of kinds, inbound before outbound before not stated", () => {
    const { activities } = summarize({
      activities: [
        activity("1", { direction: "outbound", count: 3, audience: 300 }),
        activity("2"),
        activity("3", { kind: ["performance", "exhibition"], direction: "inbound", count: moreThan(100) }),
        activity("4", { kind: ["exhibition", "performance", "exhibition"], direction: "inbound" }),
        activity("5", { kind: ["performance"], direction: "outbound", count: 4 }),
        activity("6", { kind: "exhibition", direction: "outbound" }),
      ],
    });
    expect(
      activities.map(({ kinds, direction, activities: { total, records }, audience }) => [
        direction,
        kinds,
        describeInterval(total),
        records,
        describeInterval(audience.total),
      ]),
    ).toEqual([
      ["inbound", ["exhibition", "performance"], "more than 101", ["3", "4"], "unknown"],
      ["outbound", ["exhibition"], "1", ["6"], "unknown"],
      ["outbound", ["performance"], "7", ["1", "5"], "at least 300 (part of it unknown)"],
      [undefined, ["performance"], "1", ["2"], "unknown"],
    ]);
  });
});

describe("mistakes", () => {
  test("a period that is none is refused, whether or not there are records", () => {
    expect(() => summarize({}, { period: "March 2012" as Period })).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: "March 2012" is not a period such as 2012, 2012-S1, 2012-Q3, 2012-03, 2012-03-05, 2012-01-15/2012-02-09, 2011/2016 or 2012-04-01/P1Y. Build periods with year, halfYear, quarter, month, years, dateRange or fiscalYear, and read outside text with parsePeriod(text).]`,
    );
    expect(() => summarize({}, { period: "2012-02-01/2012-01-01" })).toThrow(
      expect.objectContaining({ code: "time/reversed-range" }),
    );
  });

  test("a ledger that was put together by hand, and contradicts itself, is refused", () => {
    const areas = { named: ["FR", "DE"], open: true, stated: 1 } as const;
    const ledger: Ledger = { ...createLedger({}), delegations: [visit("a", { areas })] };
    expect(() => exchangeSummary(ledger, { period: "2012", profile: ISO_3166 })).toThrow(
      expect.objectContaining({ code: "model/invalid-records" }),
    );
  });
});

test("the summary is frozen, so that nobody changes a figure after the fact", () => {
  const summary = summarize({
    delegations: [visit("a", { persons: 5, areas: ["FR"] })],
    activities: [activity("b", { kind: "lecture" })],
  });
  const unfrozen: string[] = [];
  const walk = (value: unknown, path: string) => {
    if (typeof value !== "object" || value === null || path.endsWith(".value")) return;
    if (!Object.isFrozen(value)) unfrozen.push(path);
    for (const [name, part] of Object.entries(value)) walk(part, `${path}.${name}`);
  };
  walk(summary, "summary");
  expect(unfrozen).toEqual([]);
});

describe("a record that is part of another one", () => {
  const of = (id: string, count: number, fields: object = {}) =>
    visit(id, { count, persons: 10 * count, ...fields });

  test("is left out of a figure that its whole is in, and counted where the whole is not", () => {
    const { visits, persons, outbound, inbound } = summarize({
      delegations: [
        of("all", 61, { direction: "both" }),
        of("out", 40, { direction: "outbound", partOf: "all" }),
        of("asia", 7, { direction: "outbound", partOf: "out" }),
        of("in", 21, { direction: "inbound", partOf: "all" }),
      ],
    });
    const texts = [visits, persons, outbound.visits, outbound.persons, inbound.visits].map(String);
    expect(texts).toEqual(["61", "610", "40", "400", "21"]);
    expect([visits.records, outbound.visits.records]).toEqual([["all"], ["out"]]);
  });

  test("also through one that is in no figure, of projects and activities as well", () => {
    const name = "Tour";
    const { projects, activities } = summarize({
      projects: [
        { id: "p", name, period: "2012", count: 9 },
        { id: "q", name, period: "2011", partOf: "p" },
        { id: "r", name, period: "2012", count: 2, partOf: "q" },
      ],
      activities: [
        activity("a", { count: 5, audience: 50 }),
        activity("b", { count: 2, audience: 60, partOf: "a" }),
      ],
    });
    expect(String(projects)).toBe("9");
    expect(activities.map((line) => `${line.activities} ${line.audience}`)).toEqual(["5 50"]);
  });
});
