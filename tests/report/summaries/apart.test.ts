/** "198 visits, of them 150 abroad and 48 to Hong Kong, Macao and Taiwan": a whole and its parts in lines beside each other. */

import {
  type Activity,
  about,
  type Count,
  createLedger,
  type Delegation,
  exactly,
  exchangeSummary,
  type LedgerRecords,
  moreThan,
  PRC_STATISTICS,
  unknown,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";
import { visit } from "../../model/records";

function summary(records: LedgerRecords) {
  return exchangeSummary(createLedger(deepFreeze(records)), { period: "2012", profile: PRC_STATISTICS });
}

function classesOf(delegations: Delegation[]): readonly (readonly string[])[] {
  return summary({ delegations }).outbound.byClass.map(({ classes, visits, persons }) => [
    classes.join("+"),
    String(visits),
    String(persons),
  ]);
}

describe("lines by class", () => {
  const whole = visit("whole", { count: 198, persons: 3399 });
  const abroad = visit("abroad", { count: 150, persons: 3000, partOf: "whole", areas: ["FR"] });
  const regions = visit("regions", { count: 48, persons: 399, partOf: "whole", areas: ["HK"] });

  test("have no line of a whole that its parts tell completely", () => {
    expect(classesOf([whole, abroad, regions])).toEqual([
      ["foreign", "150", "3,000"],
      ["hong-kong-macao-taiwan", "48", "399"],
    ]);
    expect(String(summary({ delegations: [whole, abroad, regions] }).outbound.visits)).toBe("198");
  });

  test("have what parts leave of a whole", () => {
    expect(classesOf([whole, abroad])).toEqual([
      ["foreign", "150", "3,000"],
      ["", "48", "399"],
    ]);
    expect(
      classesOf([{ ...whole, areas: ["FR", "DE"] }, visit("some", { count: 12, partOf: "whole" })]),
    ).toEqual([
      ["foreign", "186", "between 0 and 3,399"],
      ["", "12", "unknown"],
    ]);
  });

  test("leave open what bounds leave open, and never fall below nothing", () => {
    expect(classesOf([{ ...whole, count: moreThan(198) }, abroad])[1]).toEqual(["", "at least 49", "399"]);
    expect(classesOf([whole, { ...abroad, count: moreThan(20) }])[1]).toEqual([
      "",
      "between 0 and 177",
      "399",
    ]);
    expect(classesOf([whole, { ...abroad, count: unknown() }])[1]).toEqual(["", "between 0 and 198", "399"]);
    expect(classesOf([whole, { ...abroad, count: 500 }])[1]?.[1]).toBe("unknown");
  });

  test("leave what is more than a figure has digits for as a bound", () => {
    const huge = exactly(10n ** 24n - 1n, { scale: "yi" });
    const rest = (count: Count, part: Count) =>
      classesOf([
        { ...whole, count },
        { ...abroad, count: part },
      ])[1]?.[1];
    expect(rest(huge, 48)).toBe("at least 999,999,999,999,999,999,999,999");
    expect(rest(moreThan(10n ** 24n - 1n), 1)).toBe("at least 999,999,999,999,999,999,999,999");
    expect(rest(about(10n ** 24n - 1n), 48)).toMatch(/^at least /);
    expect(rest(huge, huge)).toBeUndefined();
  });

  test("hold a part of a part once", () => {
    const inner = visit("inner", { count: 20, persons: 30, partOf: "abroad", areas: ["MO"] });
    expect(classesOf([whole, abroad, regions, inner])).toEqual([
      ["foreign", "130", "2,970"],
      ["hong-kong-macao-taiwan", "68", "429"],
    ]);
  });
});

test("kinds of activities that a line holds together, and their parts", () => {
  const all: Activity = { id: "all", kind: ["performance", "exhibition"], period: "2012", count: 100 };
  const shows: Activity = { id: "shows", kind: "performance", period: "2012", count: 60, partOf: "all" };
  const linesOf = (...activities: Activity[]) =>
    summary({ activities }).activities.map(({ kinds, activities }) => [kinds.join("+"), String(activities)]);
  expect(linesOf(all, shows, { ...shows, id: "exhibitions", kind: "exhibition", count: 40 })).toEqual([
    ["exhibition", "40"],
    ["performance", "60"],
  ]);
  expect(linesOf(all, shows)).toEqual([
    ["exhibition+performance", "40"],
    ["performance", "60"],
  ]);
});

describe("a line of both directions of which some is told", () => {
  const both: Delegation = { id: "both", direction: "both", period: "2012", count: 198, persons: 3399 };

  test("leaves each direction open", () => {
    const toFrance = visit("france", { count: 12, persons: 100, areas: ["FR"], partOf: "both" });
    const { visits, outbound, inbound } = summary({ delegations: [both, toFrance] });
    expect(String(visits)).toBe("198");
    expect([String(outbound.visits), String(outbound.persons), String(outbound.areas)]).toEqual([
      "at least 12 (part of it unknown)",
      "at least 100 (part of it unknown)",
      "at least 1 country",
    ]);
    expect(String(inbound.visits)).toBe("unknown");
  });

  test("also where a part of it is of both directions again", () => {
    const inner: Delegation = { ...both, id: "inner", count: 100, partOf: "both" };
    const { visits, outbound } = summary({
      delegations: [both, inner, visit("out", { count: 61, partOf: "inner" })],
    });
    expect([String(visits), String(outbound.visits)]).toEqual(["198", "at least 61 (part of it unknown)"]);
  });

  test("of activities likewise", () => {
    const shows = { kind: "performance", period: "2012" } as const;
    const lines = summary({
      activities: [
        { ...shows, id: "both", direction: "both", count: 100 },
        { ...shows, id: "out", direction: "outbound", count: 7, partOf: "both" },
      ],
    }).activities;
    expect(lines.map(({ direction, activities }) => [direction, String(activities)])).toEqual([
      ["both", "93"],
      ["outbound", "at least 7 (part of it unknown)"],
    ]);
  });
});

describe("areas and cities of a whole", () => {
  const whole = visit("whole", { count: 198, cities: 40, areas: ["FR", "DE"] });
  const placesOf = (...delegations: Delegation[]) => {
    const { outbound } = summary({ delegations });
    return [String(outbound.areas), String(outbound.cities)];
  };

  test("are not opened by a part that says none", () => {
    expect(placesOf(whole)).toEqual(["2 countries", "40"]);
    expect(placesOf(whole, visit("part", { count: 12, partOf: "whole" }))).toEqual(["2 countries", "40"]);
  });

  test("hold those of its parts", () => {
    const part = visit("part", {
      count: 12,
      partOf: "whole",
      cities: 10,
      areas: { named: ["FR"], open: true },
    });
    expect(placesOf(whole, part)).toEqual(["2 countries", "40"]);
  });

  test("are those of its parts at least, where it says none", () => {
    const { areas: _, cities: __, ...silent } = whole;
    const part = visit("part", { count: 12, partOf: "whole", cities: 10, areas: ["FR"] });
    expect(placesOf(silent, part)).toEqual(["at least 1 country", "at least 10 (part of it unknown)"]);
  });
});
