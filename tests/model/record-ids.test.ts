import { checkLedger, checkRecord, type Issue, type LedgerRecords } from "cultural-ledger";
import { parseLedger } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { RecordIds } from "../../src/model/record-ids";

function issuesOf(records: LedgerRecords): readonly Issue[] {
  const result = checkLedger(records);
  return result.ok ? [] : result.issues;
}

const project = (id: string) => ({ id, name: "Visits abroad", period: "2012" }) as const;
const placesOf = (issues: readonly Issue[]) => issues.map(({ code, path }) => [code, path.join(".")]);

describe("an id is what it looks like", () => {
  test.each([
    ["D1 ", "has no space around it"],
    ["\u3000D1", "has no space around it"],
    ["\nD1", "as U+000A is"],
    ["D1\u200b", "as U+200B is"],
    ["\ufeffD1", "as U+FEFF is"],
    ["D\u202e1", "as U+202E is"],
    ["D\u00ad1", "as U+00AD is"],
    ["D\u00001", "as U+0000 is"],
    ["D1\ud800", "as U+D800 is"],
  ])("%j is refused", (id, said) => {
    const issues = issuesOf({ projects: [project(id)] });
    expect(placesOf(issues)).toEqual([["model/invalid-text", "projects.0.id"]]);
    expect(issues[0]?.message).toContain(said);
    expect(checkRecord("sources", { id, title: "t", publisher: "p" }).ok).toBe(false);
  });

  test.each(["D1", "no. 1 / 2012", "渝文〔2012〕1号", "\u0627\u0644", "e\u0301", "1"])(
    "%j is taken",
    (id) => {
      expect(issuesOf({ projects: [project(id)] })).toEqual([]);
    },
  );
});

describe("ids that look alike are duplicates", () => {
  test.each([
    ["D1", "D１"],
    ["Ａ-1", "A-1"],
    ["\u00e9", "e\u0301"],
    ["a\u00a0b", "a b"],
    ["１", "①"],
  ])("%j and %j", (one, other) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const issues = issuesOf({ projects: [project("x"), project(first)], activities: [], sources: [] });
      expect(issues).toEqual([]);
      const both = issuesOf({
        projects: [project("x"), project(first)],
        sources: [{ id: second, title: "t", publisher: "p" }],
      });
      expect(placesOf(both)).toEqual([["model/duplicate-id", "sources.0.id"]]);
      expect(both[0]?.message).toContain(`projects[1] has ${JSON.stringify(first)}, which looks the same`);
      expect(both[0]?.message).toMatch(/here stands U\+[0-9A-F]{4}/);
    }
  });

  test("one that is wrong by itself is told once", () => {
    expect(placesOf(issuesOf({ projects: [project("D1"), project("D1\u200b"), project("D1 ")] }))).toEqual([
      ["model/invalid-text", "projects.1.id"],
      ["model/invalid-text", "projects.2.id"],
    ]);
  });

  test("in a file the place of the other one is said as the file has it", () => {
    const text = JSON.stringify({ projects: [project("bad "), project("D１"), project("D1")] });
    const { issues, accepted, refused } = parseLedger(text);
    expect([accepted, refused]).toEqual([1, 2]);
    expect(issues.map(({ path }) => path.join("."))).toEqual(["projects.0.id", "projects.2.id"]);
    expect(issues[1]?.message).toContain('projects[1] has "D１"');
  });
});

describe("a reference to an id that only looks the same", () => {
  test.each(["p1 ", "ｐ1", "p\u200b1", "p1\n"])("%j asks whether p1 is meant", (programme) => {
    const issues = issuesOf({
      projects: [{ ...project("x"), programme }],
      programmes: [{ id: "p1", name: "Week", kind: "other" }],
    });
    expect(placesOf(issues)).toEqual([["model/dangling-reference", "projects.0.programme"]]);
    expect(issues[0]?.message).toContain('did you mean "p1", which only looks the same');
  });

  test("of nothing alike nothing is said", () => {
    const [issue] = issuesOf({ projects: [{ ...project("x"), programme: "p2" }] });
    expect(issue?.message).toMatch(/the id of one of the programmes of the ledger\.$/);
  });
});

test("an id in two kinds is found in both", () => {
  const ids = new RecordIds();
  expect(ids.add("a", 0, 3)).toBeUndefined();
  expect(ids.add("a", 2, 5)).toEqual({ id: "a", kind: 0, at: 3 });
  expect(ids.add("a", 2, 6)).toEqual({ id: "a", kind: 0, at: 3 });
  expect([0, 1, 2].map((kind) => ids.placeIn(kind, "a"))).toEqual([3, undefined, 5]);
});
