import {
  atLeast,
  type Count,
  createLedger,
  type Delegation,
  exchangeSummary,
  moreThan,
  PRC_STATISTICS,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";

function summaryOf(delegations: readonly Partial<Delegation>[]) {
  const records = delegations.map((fields, at): Delegation => {
    return { id: `d${at}`, direction: "outbound", period: "2012", ...fields };
  });
  return exchangeSummary(createLedger(deepFreeze({ delegations: records })), {
    period: "2012",
    profile: PRC_STATISTICS,
  });
}

describe("who stands behind the exchange of a period", () => {
  test("every name once, in order, of what was held in the period", () => {
    const { organizedBy } = summaryOf([
      { organizer: ["Opera", "Bureau"], level: "municipal" },
      { organizer: "Bureau", host: "Museum", level: "national" },
      { organizer: "Of another year", period: "2013" },
      { organizer: "Planner", status: "planned" },
    ]);
    expect(organizedBy).toEqual({
      organizers: ["Bureau", "Opera"],
      hosts: ["Museum"],
      levels: ["municipal", "national"],
    });
  });

  test("nobody where no record says it", () => {
    expect(summaryOf([{}]).organizedBy).toEqual({ organizers: [], hosts: [], levels: [] });
  });
});

describe("the cities of a direction", () => {
  test.each<[what: string, cities: readonly (Count | undefined)[], said: string]>([
    ["one record says them", [7], "7"],
    ["a bound stays one", [moreThan(7)], "at least 8"],
    ["none says any", [undefined, undefined], "unknown"],
    ["two may share some", [3, 5], "between 5 and 8"],
    ["one of several is open", [3, atLeast(5)], "at least 5"],
    ["one does not say", [3, undefined, 5], "at least 5 (part of it unknown)"],
  ])("%s", (_what, cities, said) => {
    const { outbound } = summaryOf(cities.map((count) => (count === undefined ? {} : { cities: count })));
    expect(String(outbound.cities)).toBe(said);
  });
});
