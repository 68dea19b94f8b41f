import { atLeast, type Delegation, exactly, moreThan } from "cultural-ledger";
import { areasOfDelegation, legsOfVisit } from "cultural-ledger/statistics";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";
import { issuesOf, minimal, withField } from "./records";

const visit = { id: "visit", direction: "outbound", period: "2012" } as const;

describe("areasOfDelegation", () => {
  test("gives the areas of the legs in the order of the journey, repeated where it comes back", () => {
    const tour = deepFreeze<Delegation>({
      ...visit,
      legs: [{ area: "FR" }, { area: "GB-WLS", place: "Cardiff" }, { area: "FR" }],
    });
    expect(areasOfDelegation(tour)).toEqual(["FR", "GB-WLS", "FR"]);
  });

  test("gives the list of a delegation that names no legs, open as it is", () => {
    const areas = { named: ["US"], open: true, stated: moreThan(20) } as const;
    expect(areasOfDelegation(deepFreeze({ ...visit, areas }))).toBe(areas);
  });

  test("gives undefined where neither is said, which is not an empty list", () => {
    expect(areasOfDelegation(deepFreeze({ ...visit }))).toBeUndefined();
    expect(areasOfDelegation(deepFreeze<Delegation>({ ...visit, areas: [] }))).toEqual([]);
  });
});

test("a delegation that gives areas and legs says its areas twice, which is one fault of areas", () => {
  expect(issuesOf({ delegations: [{ ...visit, areas: ["FR"], legs: [{ area: "FR" }] }] })).toEqual([
    {
      code: "model/areas-and-legs",
      path: ["delegations", 0, "areas"],
      message:
        'The delegation "visit" (delegations[0]): areas is an array of 1; it must be left out where legs are given.',
      expected: "left out where legs are given",
      received: "an array of 1",
    },
  ]);
});

test.each<[field: keyof Delegation, value: unknown, path: readonly (string | number)[], code: string]>([
  ["direction", "abroad", [], "model/unknown-value"],
  ["period", "2012/13", [], "time/invalid-period"],
  ["count", -1, [], "figures/invalid-count"],
  ["persons", "1100", [], "figures/invalid-count"],
  ["persons", { qualifier: "about", number: "110.5" }, [], "figures/invalid-count"],
  ["persons", { qualifier: "roughly", number: "1100" }, [], "figures/invalid-count"],
  ["persons", { qualifier: "unknown", number: "1100" }, [], "figures/invalid-count"],
  ["persons", Number.NaN, [], "figures/invalid-count"],
  ["persons", 2 ** 53, [], "figures/invalid-count"],
  ["legs", [], [], "model/invalid-list"],
  ["legs", { area: "FR" }, [], "model/invalid-list"],
  ["legs", ["FR"], [0], "model/not-a-record"],
  ["legs", [{ place: "Paris" }], [0, "area"], "model/missing-field"],
  ["legs", [{ area: "FR" }, { area: "France" }], [1, "area"], "geography/unknown-area"],
  ["legs", [{ area: "FR", period: "March" }], [0, "period"], "time/invalid-period"],
  ["legs", [{ area: "FR", town: "Paris" }], [0, "town"], "model/unknown-field"],
  ["project", 5, [], "model/invalid-text"],
])("a delegation whose %s is %o is refused at %o as %s", (field, value, path, code) => {
  const issues = issuesOf(withField("delegations", field, value));
  expect(issues.map(({ code, path }) => [code, path])).toEqual([[code, ["delegations", 0, field, ...path]]]);
});

test("persons of exactly zero are a count, and not the same as unknown", () => {
  expect(issuesOf({ delegations: [{ ...minimal.delegations[0], persons: 0 }] })).toEqual([]);
});

describe("the legs of a visit", () => {
  const visit = { id: "tour", direction: "outbound", period: "2012" } as const;

  test("are the runs of stays in one country, a subdivision being in its country", () => {
    const legs = [
      { area: "GB-WLS" },
      { area: "GB-ENG", place: "London" },
      { area: "FR" },
      { area: "GB-ENG" },
      { area: "150" },
      { area: "150" },
    ] as const;
    expect(legsOfVisit({ ...visit, legs })).toBe(4);
    expect(legsOfVisit({ ...visit, legs, count: 3 })).toBe(4);
  });

  test("are one in each area at least where only areas are given", () => {
    expect(legsOfVisit({ ...visit, areas: ["FR", "DE", "FR"] })).toEqual(atLeast(2));
    expect(legsOfVisit({ ...visit, areas: ["FR"] })).toBe(1);
    expect(legsOfVisit({ ...visit, areas: { named: ["FR"], open: true } })).toEqual(atLeast(1));
    expect(legsOfVisit({ ...visit, areas: { named: [], open: true, stated: moreThan(20) } })).toEqual(
      atLeast(21),
    );
    const stated = exactly(10n ** 24n - 1n, { scale: "yi" });
    expect(legsOfVisit({ ...visit, areas: { named: [], open: true, stated } })).toEqual(
      atLeast(10n ** 24n - 1n),
    );
  });

  test("are unknown where nothing is said, or where the areas are those of several visits", () => {
    expect(legsOfVisit(visit)).toBeUndefined();
    expect(legsOfVisit({ ...visit, areas: ["FR"], count: 2 })).toBeUndefined();
    expect(legsOfVisit({ ...visit, areas: ["FR"], count: atLeast(1) })).toBeUndefined();
  });
});
