import type { Period, Status } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { selectRecords } from "../../src/model/selection";
import { deepFreeze } from "../frozen";

interface Line {
  readonly id: string;
  readonly period: Period;
  readonly status?: Status;
}

const lines: readonly Line[] = deepFreeze<Line[]>([
  { id: "year", period: "2012" },
  { id: "first-half", period: "2012-S1" },
  { id: "first-quarter", period: "2012-Q1" },
  { id: "march", period: "2012-03", status: "held" },
  { id: "5-march", period: "2012-03-05" },
  { id: "over-march", period: "2012-03-31/2012-04-20" },
  { id: "into-march", period: "2012-02-28/2012-03-02" },
  { id: "over-new-year", period: "2012-12-20/2013-01-10" },
  { id: "planned", period: "2012-03", status: "planned" },
  { id: "cancelled", period: "2012-03", status: "cancelled" },
  { id: "next", period: "2013" },
]);

function idsOf(period: Period): { counted: string[]; undetermined: string[] } {
  const { counted, undetermined } = selectRecords(lines, period);
  return { counted: counted.map(({ id }) => id), undetermined: undetermined.map(({ id }) => id) };
}

describe("selectRecords", () => {
  test("a year counts what was held in it, and what began in it", () => {
    expect(idsOf("2012")).toEqual({
      counted: [
        "year",
        "first-half",
        "first-quarter",
        "march",
        "5-march",
        "over-march",
        "into-march",
        "over-new-year",
      ],
      undetermined: [],
    });
  });

  test("the year after does not count what began in the year before", () => {
    expect(idsOf("2013")).toEqual({ counted: ["next"], undetermined: [] });
  });

  test("a month counts days and ranges that begin in it, and cannot place longer lines", () => {
    expect(idsOf("2012-03")).toEqual({
      counted: ["march", "5-march", "over-march"],
      undetermined: ["year", "first-half", "first-quarter"],
    });
  });

  test("a quarter counts its months, and cannot place the half and the year", () => {
    expect(idsOf("2012-Q1")).toEqual({
      counted: ["first-quarter", "march", "5-march", "over-march", "into-march"],
      undetermined: ["year", "first-half"],
    });
  });

  test("a single day cannot place the month", () => {
    expect(idsOf("2012-03-05")).toEqual({
      counted: ["5-march"],
      undetermined: ["year", "first-half", "first-quarter", "march"],
    });
  });

  test("without records nothing is counted and nothing undetermined", () => {
    expect(selectRecords([], "2012")).toEqual({ counted: [], undetermined: [] });
  });

  test("a period that is none is refused even where there are no records to place", () => {
    expect(() => selectRecords([], "20l2" as Period)).toThrow(
      expect.objectContaining({ code: "time/invalid-period" }),
    );
    expect(() => selectRecords([], "2012-12-31/2012-01-01")).toThrow(
      expect.objectContaining({ code: "time/reversed-range" }),
    );
  });
});
