import { type Activity, moreThan } from "cultural-ledger";
import { expect, test } from "vitest";
import { issuesOf, minimal, withField } from "./records";

test.each(["performance", "exhibition", "lecture", "screening", "workshop", "other"])(
  "an activity may be of the kind %s",
  (kind) => {
    expect(issuesOf({ activities: [{ ...minimal.activities[0], kind }] })).toEqual([]);
  },
);

test.each<[field: keyof Activity, value: unknown, path: readonly (string | number)[], code: string]>([
  ["kind", "show", [], "model/unknown-value"],
  ["kind", [], [], "model/invalid-list"],
  ["kind", ["performance", "show"], [1], "model/unknown-value"],
  ["kind", ["performance", ["exhibition"]], [1], "model/unknown-value"],
  ["period", "", [], "time/invalid-period"],
  ["direction", null, [], "model/unknown-value"],
  ["count", moreThan("0.5"), [], "figures/invalid-count"],
  ["audience", -5, [], "figures/invalid-count"],
  ["areas", { named: ["FR"], open: false }, ["open"], "model/unknown-value"],
  ["areas", { named: ["FR"] }, ["open"], "model/missing-field"],
  ["areas", { open: true }, ["named"], "model/missing-field"],
  ["areas", { named: "FR", open: true }, ["named"], "model/invalid-list"],
  ["areas", { named: ["FR", "FX"], open: true }, ["named", 1], "geography/unknown-area"],
  ["areas", { named: [], open: true, stated: -1 }, ["stated"], "figures/invalid-count"],
  ["areas", { named: ["FR"], open: true, total: 2 }, ["total"], "model/unknown-field"],
  ["status", "done", [], "model/unknown-value"],
])("an activity whose %s is %o is refused at %o as %s", (field, value, path, code) => {
  const issues = issuesOf(withField("activities", field, value));
  expect(issues.map(({ code, path }) => [code, path])).toEqual([[code, ["activities", 0, field, ...path]]]);
});

test("a list that states fewer areas than it names is refused, subdivisions of one country being one", () => {
  const stating = (stated: number) => ({ named: ["GB-WLS", "GB-SCT", "FR"], open: true, stated });
  expect(issuesOf(withField("activities", "areas", stating(2)))).toEqual([]);
  expect(
    issuesOf(withField("activities", "areas", stating(1))).map(({ code, path }) => [code, path]),
  ).toEqual([["geography/stated-too-few", ["activities", 0, "areas"]]]);
});
