import type { Period } from "cultural-ledger";
import { periodsIn } from "cultural-ledger/time";
import { expect, test } from "vitest";
import { attributeToPeriods } from "../../src/time/period-shares";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

const tour: Period = "2012-12-20/2013-01-10";
const rules = ["start", "end", "overlap", "whole", "days"] as const;

test("an event is whole in the period of its first or last day", () => {
  expect(attributeToPeriods(tour, ["2012", "2013"])).toEqual({
    rule: "start",
    parts: [{ period: "2012", share: "whole" }],
    outside: "none",
    undetermined: [],
    adds: true,
  });
  expect(attributeToPeriods(tour, ["2012", "2013"], "end").parts).toEqual([
    { period: "2013", share: "whole" },
  ]);
  expect(attributeToPeriods(tour, ["2013", "2014"], "start")).toMatchObject({
    parts: [],
    outside: "whole",
    adds: true,
  });
});

test("by overlap an event is whole in each period, and totals do not add up once it is in two", () => {
  expect(attributeToPeriods(tour, ["2012", "2013"], "overlap")).toEqual({
    rule: "overlap",
    parts: [
      { period: "2012", share: "whole" },
      { period: "2013", share: "whole" },
    ],
    outside: "none",
    undetermined: [],
    adds: false,
  });
  expect(attributeToPeriods(tour, ["2013", "2014"], "overlap")).toMatchObject({
    parts: [{ period: "2013", share: "whole" }],
    adds: true,
  });
});

test("placed whole, it is in the period that contains it, and otherwise undetermined in each that it meets", () => {
  expect(attributeToPeriods(tour, ["2012", "2013", "2014"], "whole")).toEqual({
    rule: "whole",
    parts: [],
    outside: "none",
    undetermined: ["2012", "2013"],
    adds: false,
  });
  expect(attributeToPeriods(tour, ["2013"], "whole")).toMatchObject({
    outside: "undetermined",
    undetermined: ["2013"],
  });
  expect(attributeToPeriods(tour, ["2012/2013", "2014"], "whole")).toMatchObject({
    parts: [{ period: "2012/2013", share: "whole" }],
    outside: "none",
    adds: true,
  });
  expect(attributeToPeriods(tour, ["2014/2016"], "whole")).toMatchObject({ outside: "whole", adds: true });
});

test("several years are whole where they are contained, by every rule", () => {
  for (const rule of rules) {
    expect(attributeToPeriods("2011/2016", ["2011", "2012/2016"], rule)).toMatchObject({
      parts: [],
      outside: "none",
      undetermined: ["2011", "2012/2016"],
      adds: false,
    });
    expect(attributeToPeriods("2011/2016", ["2010/2016", "2017"], rule)).toMatchObject({
      parts: [{ period: "2010/2016", share: "whole" }],
      adds: true,
    });
  }
  expectCode(() => attributeToPeriods(tour, ["2011/2012", "2012/2016"]), "time/overlapping-periods");
});

test("by days an event is split in exact fractions, and the rest is outside", () => {
  expect(attributeToPeriods(tour, ["2012", "2013"], "days")).toEqual({
    rule: "days",
    parts: [
      { period: "2012", share: { days: 12, of: 22 } },
      { period: "2013", share: { days: 10, of: 22 } },
    ],
    outside: "none",
    undetermined: [],
    adds: true,
  });
  expect(attributeToPeriods(tour, ["2013"], "days")).toMatchObject({
    parts: [{ period: "2013", share: { days: 10, of: 22 } }],
    outside: { days: 12, of: 22 },
  });
  // Outside on either side and between two periods.
  expect(attributeToPeriods("2011-12-30/2012-04-02", ["2012-01", "2012-03"], "days")).toMatchObject({
    parts: [{ share: { days: 31, of: 95 } }, { share: { days: 31, of: 95 } }],
    outside: { days: 33, of: 95 },
  });
  expect(attributeToPeriods("2012-02-01/2012-03-31", ["2012-02", "2012-03"], "days").parts).toEqual([
    { period: "2012-02", share: { days: 29, of: 60 } },
    { period: "2012-03", share: { days: 31, of: 60 } },
  ]);
  expect(attributeToPeriods(tour, ["2020"], "days")).toMatchObject({
    parts: [],
    outside: { days: 22, of: 22 },
  });
});

test("an event in one period, if only of a day, is all of its days", () => {
  expect(attributeToPeriods("2012-12-31", ["2012", "2013"], "days").parts).toEqual([
    { period: "2012", share: { days: 1, of: 1 } },
  ]);
});

test("a fiscal year takes the days that it has", () => {
  const years: Period[] = ["2011-04-01/P1Y", "2012-04-01/P1Y"];
  expect(attributeToPeriods("2012-03-30/2012-04-02", years, "days").parts).toEqual([
    { period: "2011-04-01/P1Y", share: { days: 2, of: 4 } },
    { period: "2012-04-01/P1Y", share: { days: 2, of: 4 } },
  ]);
});

test("a statistic is whole where it is contained and is spread by no rule", () => {
  for (const rule of rules) {
    expect(attributeToPeriods("2012-Q1", ["2012", "2013"], rule)).toEqual({
      rule,
      parts: [{ period: "2012", share: "whole" }],
      outside: "none",
      undetermined: [],
      adds: true,
    });
    const quarters = periodsIn("2012", "quarter");
    expect(attributeToPeriods("2012", quarters, rule)).toEqual({
      rule,
      parts: [],
      outside: "none",
      undetermined: quarters,
      adds: false,
    });
    expect(attributeToPeriods("2012-04-01/P1Y", ["2012", "2013", "2014"], rule).undetermined).toEqual([
      "2012",
      "2013",
    ]);
    expect(attributeToPeriods("2012", ["2014", "2013"], rule)).toMatchObject({
      outside: "whole",
      adds: true,
    });
  }
});

test("a statistic that runs beyond the periods it is undetermined in is undetermined outside too", () => {
  for (const rule of rules) {
    expect(attributeToPeriods("2012", ["2012-Q1", "2012-Q3"], rule).outside).toBe("undetermined");
    expect(attributeToPeriods("2012-04-01/P1Y", ["2012"], rule).outside).toBe("undetermined");
    expect(attributeToPeriods("2012-04-01/P1Y", ["2012", "2013"], rule).outside).toBe("none");
  }
});

test("the parts are in the order of the periods given", () => {
  expect(attributeToPeriods(tour, ["2013", "2012"], "days").parts.map(({ period }) => period)).toEqual([
    "2013",
    "2012",
  ]);
});

test("no periods leave the whole outside", () => {
  expect(attributeToPeriods(tour, [])).toMatchObject({ parts: [], outside: "whole", adds: true });
  expect(attributeToPeriods(tour, [], "days").outside).toEqual({ days: 22, of: 22 });
});

test("periods that overlap are refused, in any order and under every rule", () => {
  const overlapping: Period[][] = [
    ["2012", "2012"],
    ["2012", "2012-Q1"],
    ["2012-Q1", "2012"],
    ["2012", "2012-04-01/P1Y"],
    ["2014", "2012", "2013", "2012-12-31"],
    ["2012-01-15/2012-02-09", "2012-02-09/2012-03-01"],
    ["2012", "2012-01-02", "2012-11"],
  ];
  for (const rule of rules) {
    for (const reports of overlapping)
      expectCode(() => attributeToPeriods("2020", reports, rule), "time/overlapping-periods");
  }
  expect(() => attributeToPeriods("2012", ["2012", "2012-Q1"])).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot share a record among "2012" and "2012-Q1", which have days in common: it would be counted twice. Pass periods that do not overlap, such as those of periodsIn("2012", "quarter").]`,
  );
});

test("what is no period and no rule is refused", () => {
  expectCode(() => attributeToPeriods("2012-13" as Period, []), "time/invalid-period");
  expectCode(() => attributeToPeriods("2012", ["2012-13" as Period]), "time/invalid-period");
  expectCode(() => attributeToPeriods("2012", ["2012-01-31/P1Y"]), "time/reporting-start");
  expectCode(() => attributeToPeriods("2012", ["2012-02-09/2012-01-15"]), "time/reversed-range");
  expectCode(() => attributeToPeriods("2012", ["2012"], "middle" as never), "time/unknown-rule");
  expect(() => attributeToPeriods("2012", ["2012"], "middle" as never)).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot attribute "2012" by "middle": the rule must be "start", "end", "overlap", "whole" or "days".]`,
  );
});

test("the answer is frozen through and through, and the periods given are left as they are", () => {
  const reports: Period[] = deepFreeze(["2013", "2012"]);
  for (const rule of rules) {
    const answer = attributeToPeriods(tour, reports, rule);
    expect(deepFrozen(answer), rule).toBe(true);
  }
  expect(deepFrozen(attributeToPeriods(tour, ["2012"], "days"))).toBe(true);
});

function deepFrozen(value: unknown): boolean {
  return (
    typeof value !== "object" ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(deepFrozen))
  );
}
