/** Unknown, none and one are three things: what a record that stands for none, or perhaps for none, adds to each measure. */

import {
  type Activity,
  aggregate,
  annualReport,
  atLeast,
  atMost,
  audienceCount,
  type Count,
  createLedger,
  type Delegation,
  delegationCount,
  describeAreaCount,
  exactly,
  exchangeSummary,
  figure,
  ISO_3166,
  lessThan,
  moreThan,
  nearly,
  personTripCount,
  type SummedCount,
  sumCounts,
  type TradeRecord,
  unknown,
  visitedAreas,
} from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import { legCount, legsOfVisit, personLegCount } from "cultural-ledger/statistics";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

const none: readonly Count[] = [
  0,
  exactly(0),
  atMost(0),
  figure(0),
  lessThan(1),
  exactly(0, { scale: "wan" }),
];
const perhapsNone: readonly Count[] = [
  atLeast(0),
  atMost(5),
  lessThan(2),
  unknown(),
  nearly(1),
  figure(0, { scale: "wan" }),
];
const some: readonly (Count | undefined)[] = [
  undefined,
  1,
  46,
  atLeast(1),
  moreThan(0),
  nearly(2),
  figure(3),
];

const line = { id: "AF", direction: "outbound", period: "2000", areas: ["AF"], persons: 7 } as const;
const other = {
  id: "AU",
  direction: "outbound",
  period: "2000",
  count: 46,
  areas: ["AU"],
  persons: 90,
} as const;
const visits = (count: Count | undefined): readonly Delegation[] =>
  deepFreeze<Delegation[]>([count === undefined ? line : { ...line, count }, other]);
const said = ({ total, known, unknown: open }: SummedCount) => `${total}; ${known} known, ${open} unknown`;

describe("a record of none", () => {
  test.each(none)("of %j visits, went nowhere with nobody, and is not unknown either", (count) => {
    const { areas, ...sums } = aggregate(visits(count), {
      visits: delegationCount,
      persons: personTripCount,
      legs: legCount,
      personLegs: personLegCount,
      areas: visitedAreas(ISO_3166),
    });
    expect(describeAreaCount(areas.areas)).toBe("1 country");
    expect([areas.known, areas.unknown]).toEqual([1, 0]);
    expect(said(sums.visits)).toBe("46; 2 known, 0 unknown");
    expect(said(sums.persons)).toBe("90; 1 known, 0 unknown");
    // The areas of 46 visits say nothing of each; those of none are not asked for.
    expect(said(sums.legs)).toBe("unknown; 0 known, 1 unknown");
    expect(said(sums.personLegs)).toBe("unknown; 0 known, 1 unknown");
    expect(legsOfVisit({ ...line, count })).toBe(0);
  });

  test.each(none)("of %j visits, alone, visits 0 countries", (count) => {
    const ledger = createLedger({ delegations: [{ ...line, count }] });
    const { outbound, inbound, persons } = exchangeSummary(ledger, { period: "2000", profile: ISO_3166 });
    expect([String(outbound.visits), String(outbound.persons), String(persons)]).toEqual(["0", "0", "0"]);
    expect(outbound.areas && describeAreaCount(outbound.areas)).toBe("0 countries");
    expect(inbound.areas).toBe(undefined);
  });

  test.each(none)("of %j shows or performances, has no audience", (count) => {
    const show: Activity = { id: "s", kind: "performance", period: "2012", count, audience: 5 };
    const sale: TradeRecord = {
      id: "t",
      flow: "export",
      kind: "services",
      product: "Opera",
      period: "2012",
      performances: count,
    };
    const held: Activity = { id: "h", kind: "performance", period: "2012", audience: 30 };
    expect(said(aggregate([show, held], audienceCount))).toBe("30; 1 known, 0 unknown");
    expect(said(aggregate([sale], audienceCount))).toBe("0; 0 known, 0 unknown");
    expect(said(aggregate([{ ...sale, performances: unknown() }], audienceCount))).toBe(
      "unknown; 0 known, 1 unknown",
    );
  });
});

describe("a record that may be of none", () => {
  test.each(perhapsNone)("of %j visits, leaves the list of areas open and adds none of its own", (count) => {
    const { areas, known, unknown: open } = aggregate(visits(count), visitedAreas(ISO_3166));
    expect(areas.codes).toEqual(["AU"]);
    expect(describeAreaCount(areas)).toBe("at least 1 country");
    expect([known, open]).toEqual([1, 1]);
  });

  test.each(some)("and one of %j visits surely went where it says", (count) => {
    const { areas, known } = aggregate(visits(count), visitedAreas(ISO_3166));
    expect([describeAreaCount(areas), known]).toEqual(["2 countries", 2]);
  });

  test("states its persons all the same, and times its legs", () => {
    const stay: Delegation = { ...line, areas: ["FR"], count: unknown() };
    expect(said(aggregate([stay], personTripCount))).toBe("7; 1 known, 0 unknown");
    const { areas: _, ...tour } = stay;
    expect(said(aggregate([{ ...tour, legs: [{ area: "FR" }], count: atMost(5) }], legCount))).toBe(
      "between 0 and 5; 1 known, 0 unknown",
    );
    expect(said(aggregate([{ ...tour, legs: [{ area: "FR" }], count: unknown() }], legCount))).toBe(
      "unknown; 0 known, 1 unknown",
    );
  });
});

describe("a total of which nothing is known", () => {
  test("is unknown, in a sum, in a report and in Markdown, and the total of nothing is 0", () => {
    const persons = sumCounts((given: Count | undefined) => given);
    expect(String(aggregate([undefined, unknown()], persons))).toBe("unknown");
    expect(String(aggregate([], persons))).toBe("0");
    expect(String(aggregate([atLeast(0)], persons))).toBe("at least 0");
    const ledger = createLedger({
      delegations: [{ id: "d", direction: "outbound", period: "2012", count: unknown() }],
      agreements: [
        {
          id: "a",
          name: "Exchange",
          parties: [{ area: "CN" }, { area: "FR" }],
          signed: "2012",
          count: unknown(),
        },
      ],
    });
    const report = annualReport(ledger, { period: "2012", currency: "USD", profile: ISO_3166 });
    expect(String(exchangeSummary(ledger, { period: "2012", profile: ISO_3166 }).outbound.visits)).toBe(
      "unknown",
    );
    // Nothing is known, so that there is no figure, and none of 0.
    expect(report.figures).toEqual([]);
    expect(toMarkdown(report)).not.toMatch(/at least 0|\| 0/);
  });
});
