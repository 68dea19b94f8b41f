import { expect, test } from "vitest";
import { issuesOf, minimal, withField } from "./records";

test.each(["festival-tour", "cultural-week", "cultural-year", "cultural-centre", "other"])(
  "a programme may be of the kind %s",
  (kind) => {
    expect(issuesOf({ programmes: [{ ...minimal.programmes[0], kind }] })).toEqual([]);
  },
);

test("an edition may say nothing but that there was one", () => {
  expect(issuesOf({ programmes: [{ ...minimal.programmes[0], editions: [{}, {}] }] })).toEqual([]);
});

test.each<[edition: unknown, path: readonly (string | number)[], code: string]>([
  [null, [], "model/not-a-record"],
  ["2012", [], "model/not-a-record"],
  [{ period: 2012 }, ["period"], "time/invalid-period"],
  [{ status: "contracted" }, ["status"], "model/unknown-value"],
  [{ host: "Wales" }, ["host"], "geography/unknown-area"],
  [{ host: "gb-wls" }, ["host"], "geography/unknown-area"],
  [{ place: "" }, ["place"], "model/invalid-text"],
  [{ areas: ["35"] }, ["areas", 0], "geography/unknown-area"],
  [{ source: "source" }, ["source"], "model/not-a-record"],
  [{ source: { at: "page 2" } }, ["source", "document"], "model/missing-field"],
  [{ source: { document: "source", at: 4 } }, ["source", "at"], "model/invalid-text"],
  [{ source: { document: "source", page: 4 } }, ["source", "page"], "model/unknown-field"],
  [{ year: "2012" }, ["year"], "model/unknown-field"],
])("an edition %o is refused at %o as %s", (edition, path, code) => {
  const issues = issuesOf(withField("programmes", "editions", [{}, edition]));
  expect(issues.map(({ code, path }) => [code, path])).toEqual([
    [code, ["programmes", 0, "editions", 1, ...path]],
  ]);
});
