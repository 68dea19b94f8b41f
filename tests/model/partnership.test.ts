import type { Partnership } from "cultural-ledger";
import { expect, test } from "vitest";
import { issuesOf, minimal, withField } from "./records";

test.each(["sister-city", "sister-region", "institutional"])(
  "a partnership may be of the kind %s",
  (kind) => {
    expect(issuesOf({ partnerships: [{ ...minimal.partnerships[0], kind }] })).toEqual([]);
  },
);

test.each<[field: keyof Partnership, value: unknown, code: string]>([
  ["kind", "twin-town", "model/unknown-value"],
  ["parties", [{ area: "CN-CQ" }], "model/invalid-list"],
  ["parties", { 0: { area: "CN-CQ" }, 1: { area: "DE" }, length: 2 }, "model/invalid-list"],
  ["since", "2004-7", "time/invalid-period"],
])("a partnership whose %s is %o is refused as %s", (field, value, code) => {
  const issues = issuesOf(withField("partnerships", field, value));
  expect(issues.map(({ code, path }) => [code, path])).toEqual([[code, ["partnerships", 0, field]]]);
});
