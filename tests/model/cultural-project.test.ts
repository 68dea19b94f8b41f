import { atLeast, type CulturalProject } from "cultural-ledger";
import { expect, test } from "vitest";
import { issuesOf, minimal, withField } from "./records";

test.each<[field: keyof CulturalProject, value: unknown, code: string]>([
  ["id", "", "model/invalid-text"],
  ["id", 7, "model/invalid-text"],
  ["name", "  ", "model/invalid-text"],
  ["period", "2012-13", "time/invalid-period"],
  ["period", 2012, "time/invalid-period"],
  ["period", "2013-01-10/2012-12-20", "time/reversed-range"],
  ["direction", "Outbound", "model/unknown-value"],
  ["count", 2.5, "figures/invalid-count"],
  ["count", null, "figures/invalid-count"],
  ["areas", "FR", "model/invalid-list"],
  ["programme", " ", "model/invalid-text"],
  ["programme", { id: "programme" }, "model/invalid-text"],
  ["status", "postponed", "model/unknown-value"],
  ["status", "toString", "model/unknown-value"],
  ["note", 5, "model/invalid-text"],
])("a project whose %s is %o is refused there as %s", (field, value, code) => {
  const issues = issuesOf(withField("projects", field, value));
  const own = issues.filter(({ path }) => path[0] === "projects");
  expect(own.map(({ code, path }) => [code, path])).toEqual([[code, ["projects", 0, field]]]);
});

test.each(["2012", "2012-S2", "2012-Q3", "2012-03", "2012-03-05", "2012-12-20/2013-01-10"])(
  "a project may be of the period %s",
  (period) => {
    expect(issuesOf({ projects: [{ ...minimal.projects[0], period }] })).toEqual([]);
  },
);

test.each([0, 1, 198, atLeast(2)])("a project may stand for %o projects", (count) => {
  expect(issuesOf({ projects: [{ ...minimal.projects[0], count }] })).toEqual([]);
});
