import type { Source } from "cultural-ledger";
import { expect, test } from "vitest";
import { issuesOf, withField } from "./records";

test.each<[field: keyof Source, value: unknown, code: string]>([
  ["title", "\n", "model/invalid-text"],
  ["publisher", ["OREANDA-NEWS"], "model/invalid-text"],
  ["published", "2013", "time/invalid-date"],
  ["published", "2013-02-29", "time/invalid-date"],
  ["published", new Date(0), "time/invalid-date"],
  ["url", "", "model/invalid-text"],
  ["url", new URL("https://www.oreanda.ru"), "model/invalid-text"],
  ["note", false, "model/invalid-text"],
])("a source whose %s is %o is refused as %s", (field, value, code) => {
  const issues = issuesOf(withField("sources", field, value));
  expect(issues.map(({ code, path }) => [code, path])).toEqual([[code, ["sources", 0, field]]]);
});
