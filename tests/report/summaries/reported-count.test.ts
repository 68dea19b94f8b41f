import { atLeast, type Count, describeInterval, moreThan, type SourceRef, sumCounts } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { countOfRecord } from "../../../src/model/record";
import { inOrderOfIds } from "../../../src/report/evidence-of";
import { reportCount } from "../../../src/report/summaries/reported-count";
import { deepFreeze } from "../../frozen";

interface Line {
  readonly id: string;
  readonly count?: Count;
  readonly persons?: Count;
  readonly source?: SourceRef;
}

const lines = deepFreeze<Line[]>([
  { id: "b", count: 61, persons: 1100, source: { document: "release", at: "sentence 4" } },
  { id: "a", persons: moreThan(20), source: { document: "release", at: "sentence 5" } },
  { id: "c", count: atLeast(2), source: { document: "release", at: "sentence 4" } },
  { id: "d", source: { document: "release" } },
  { id: "e", source: { document: "yearbook", at: "sentence 4" } },
]);

const standingFor = sumCounts(countOfRecord);

describe("reportCount", () => {
  test("sums what the records stand for, one each where they don't say", () => {
    const { total, known, unknown } = reportCount(lines, standingFor);
    expect(describeInterval(total)).toBe("at least 66");
    expect([known, unknown]).toEqual([5, 0]);
  });

  test("keeps unknown counts in sight: they are never zero", () => {
    const { total, known, unknown } = reportCount(
      lines,
      sumCounts((line: Line) => line.persons),
    );
    expect(describeInterval(total)).toBe("more than 1,120 (part of it unknown)");
    expect([known, unknown]).toEqual([2, 3]);
  });

  test("names its records by code point and each citation once", () => {
    const { records, sources } = reportCount(inOrderOfIds(lines), standingFor);
    expect(records).toEqual(["a", "b", "c", "d", "e"]);
    expect(sources).toEqual([
      { document: "release" },
      { document: "release", at: "sentence 4" },
      { document: "release", at: "sentence 5" },
      { document: "yearbook", at: "sentence 4" },
    ]);
  });

  test("no records give exactly 0 and rest on nothing", () => {
    const { total, known, unknown, records, sources } = reportCount<Line>([], standingFor);
    expect(describeInterval(total)).toBe("0");
    expect([known, unknown, records, sources]).toEqual([0, 0, [], []]);
  });

  test("is frozen with its lists", () => {
    const reported = reportCount(lines, standingFor);
    expect([reported, reported.records, reported.sources].every((part) => Object.isFrozen(part))).toBe(true);
  });

  test("a document whose name and place only read the same together is cited twice", () => {
    const pair = (document: string, at: string) => ({ id: `${document}/${at}`, source: { document, at } });
    expect(reportCount<Line>([pair("a b", "c"), pair("a", "b c")], standingFor).sources).toHaveLength(2);
  });
});
