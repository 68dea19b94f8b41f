import { exactly, type Ledger, type Period, type Status } from "cultural-ledger";
import {
  about,
  atLeast,
  atMost,
  between,
  type Count,
  figure,
  lessThan,
  moreThan,
  nearly,
  unknown,
} from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { standsForOne } from "../../src/model/record";
import { placeOf, selectRecords, unplacedRecords } from "../../src/model/selection";
import { deepFreeze } from "../frozen";

interface Line {
  readonly id: string;
  readonly period: Period;
  readonly count?: Count;
  readonly status?: Status;
}

const visits: readonly Line[] = deepFreeze<Line[]>([
  { id: "year", period: "2012" },
  { id: "first-half", period: "2012-S1" },
  { id: "first-quarter", period: "2012-Q1" },
  { id: "march", period: "2012-03", status: "held" },
  { id: "5-march", period: "2012-03-05" },
  { id: "over-march", period: "2012-03-31/2012-04-20" },
  { id: "into-march", period: "2012-02-28/2012-03-02" },
  { id: "over-new-year", period: "2012-12-20/2013-01-10" },
  { id: "planned", period: "2012-03", status: "planned" },
  { id: "cancelled", period: "2012-03", status: "cancelled" },
  { id: "next", period: "2013" },
]);

function idsOf(
  period: Period,
  lines: readonly Line[] = visits,
  kind: keyof Ledger = "delegations",
): { counted: string[]; undetermined: string[] } {
  const { counted, undetermined } = selectRecords(kind, lines, period);
  return { counted: counted.map(({ id }) => id), undetermined: undetermined.map(({ id }) => id) };
}

describe("selectRecords", () => {
  test("a year counts what was held in it, and what began in it", () => {
    expect(idsOf("2012")).toEqual({
      counted: [
        "year",
        "first-half",
        "first-quarter",
        "march",
        "5-march",
        "over-march",
        "into-march",
        "over-new-year",
      ],
      undetermined: [],
    });
  });

  test("the year after does not count what began in the year before", () => {
    expect(idsOf("2013")).toEqual({ counted: ["next"], undetermined: [] });
  });

  test("a month counts days and ranges that begin in it, and cannot place longer lines", () => {
    expect(idsOf("2012-03")).toEqual({
      counted: ["march", "5-march", "over-march"],
      undetermined: ["year", "first-half", "first-quarter"],
    });
  });

  test("a quarter counts its months, and cannot place the half and the year", () => {
    expect(idsOf("2012-Q1")).toEqual({
      counted: ["first-quarter", "march", "5-march", "over-march", "into-march"],
      undetermined: ["year", "first-half"],
    });
  });

  test("a single day cannot place the month", () => {
    expect(idsOf("2012-03-05")).toEqual({
      counted: ["5-march"],
      undetermined: ["year", "first-half", "first-quarter", "march"],
    });
  });

  test("several years count what they contain", () => {
    expect(idsOf("2012/2013").counted).toEqual([
      ...["year", "first-half", "first-quarter", "march", "5-march", "over-march", "into-march"],
      ...["over-new-year", "next"],
    ]);
    expect(idsOf("2013/2014")).toEqual({ counted: ["next"], undetermined: [] });
  });

  test("without records nothing is counted and nothing undetermined", () => {
    expect(selectRecords("projects", [], "2012")).toEqual({ counted: [], undetermined: [] });
  });

  test("a period that is none is refused even where there are no records to place", () => {
    expect(() => selectRecords("projects", [], "20l2" as Period)).toThrow(
      expect.objectContaining({ code: "time/invalid-period" }),
    );
    expect(() => selectRecords("trades", [], "2012-12-31/2012-01-01")).toThrow(
      expect.objectContaining({ code: "time/reversed-range" }),
    );
  });
});

describe("a line that stands for several", () => {
  const cumulative = (period: Period): Line => ({ id: "cumulative", period, count: 293 });
  const counted = { counted: ["cumulative"], undetermined: [] };
  const listed = { counted: [], undetermined: ["cumulative"] };
  const absent = { counted: [], undetermined: [] };

  test.each<[line: Period, report: Period, place: object]>([
    ["2011-01-01/2016-12-31", "2011", listed],
    ["2011-01-01/2016-12-31", "2013", listed],
    ["2011-01-01/2016-12-31", "2016", listed],
    ["2011-01-01/2016-12-31", "2011/2016", counted],
    ["2011-01-01/2016-12-31", "2010/2016", counted],
    ["2011-01-01/2016-12-31", "2010", absent],
    ["2011-01-01/2016-12-31", "2017", absent],
    ["2011/2016", "2011", listed],
    ["2011/2016", "2011/2016", counted],
    ["2011/2016", "2017", absent],
    // Siblings of other lengths: a month over the end of a year, a week over the end of a month, a single day.
    ["2012-12-15/2013-01-14", "2012", listed],
    ["2012-12-15/2013-01-14", "2013", listed],
    ["2012-12-15/2013-01-14", "2012/2013", counted],
    ["2012-03-29/2012-04-04", "2012-03", listed],
    ["2012-03-29/2012-04-04", "2012-S1", counted],
    ["2012-03-29", "2012-03", counted],
    ["2012-04-01/P1Y", "2012", listed],
    ["2012-04-01/P1Y", "2012-04-01/P1Y", counted],
  ])("of %s seen from %s", (period, report, place) => {
    expect(idsOf(report, [cumulative(period)])).toEqual(place);
  });

  test("is told by its count", () => {
    const one: unknown[] = [
      undefined,
      1,
      exactly(1),
      figure("0.001", { scale: "thousand", decimals: 0 }),
      figure(1, { unit: "count" }),
      between(1, 1),
    ];
    for (const count of one) expect(standsForOne({ count } as never), JSON.stringify(count)).toBe(true);
    const several: unknown[] = [
      ...[0, 2, 293, exactly(0), exactly(2), atLeast(1), atMost(1), moreThan(0), lessThan(2), between(1, 2)],
      ...[
        exactly(1, { scale: "thousand" }),
        about(1),
        nearly(30),
        figure("0.1", { scale: "wan" }),
        unknown(),
      ],
    ];
    for (const count of several) expect(standsForOne({ count } as never), JSON.stringify(count)).toBe(false);
    for (const count of [figure("0.1"), null, "1", {}])
      expect(() => standsForOne({ count } as never)).toThrow(
        expect.objectContaining({ code: "figures/invalid-count" }),
      );
  });

  test("is placed whole, and an event by its start", () => {
    const period = "2012-12-20/2013-01-10";
    expect(placeOf(period, "2012", {})).toBe("inside");
    expect(placeOf(period, "2013", { count: 1 })).toBe("outside");
    expect(placeOf(period, "2012", { count: atLeast(1) })).toBe("undetermined");
    expect(placeOf(period, "2013", { count: 0 })).toBe("undetermined");
    expect(placeOf(period, "2012/2013", { count: 12 })).toBe("inside");
  });
});

describe("trade", () => {
  test("is a line even of one sale, because its value is of the whole period", () => {
    const sales = deepFreeze<Line[]>([
      { id: "over", period: "2012-12-20/2013-01-10" },
      { id: "years", period: "2011/2012" },
      { id: "year", period: "2012" },
      { id: "day", period: "2012-12-31" },
    ]);
    expect(idsOf("2012", sales, "trades")).toEqual({
      counted: ["year", "day"],
      undetermined: ["over", "years"],
    });
    expect(idsOf("2013", sales, "trades")).toEqual({ counted: [], undetermined: ["over"] });
    expect(idsOf("2011/2013", sales, "trades").counted).toHaveLength(4);
    expect(idsOf("2012", sales, "delegations").counted).toEqual(["over", "year", "day"]);
  });
});

test("what cannot be placed is named with its period, in order and frozen", () => {
  const unplaced = unplacedRecords([
    { id: "b", period: "2011/2016" },
    { id: "a", period: "2012" },
  ]);
  expect(unplaced).toEqual([
    { record: "b", period: "2011/2016" },
    { record: "a", period: "2012" },
  ]);
  expect([unplaced, ...unplaced].every((part) => Object.isFrozen(part))).toBe(true);
  expect(unplacedRecords([])).toEqual([]);
});
