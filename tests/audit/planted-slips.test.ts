/** A small survey of planted slips, as `npm run bench:slips` makes it in full. */

import { describe, expect, test } from "vitest";
import { numbersBelow } from "../bench/generate";
import { DOCUMENTS } from "./planted/documents";
import { SLIPS } from "./planted/slips";
import { surveyCell, surveyClean } from "./planted/survey";

const CASES = 8;

describe.each(Object.keys(DOCUMENTS))("%s", (relation) => {
  const below = numbersBelow(2012);
  const cells = Object.keys(SLIPS)
    .map((slip) => surveyCell(relation, slip, CASES, below))
    .filter(({ planted }) => planted > 0);

  test("every planted slip that is larger than the precision is found", () => {
    expect(cells.length).toBeGreaterThan(2);
    expect(cells.filter(({ planted, found }) => found < planted)).toEqual([]);
  });

  test.runIf(relation !== "rank")("two of three are among the first three hints", () => {
    const sum = (what: "planted" | "hinted") => cells.reduce((all, cell) => all + cell[what], 0);
    expect(sum("hinted") / sum("planted")).toBeGreaterThan(2 / 3);
  });

  test("slips of few forms are nearly always named", () => {
    const few = cells.filter(({ slip }) => !slip.startsWith("digit ") && relation !== "rank");
    expect(few.filter(({ planted, hinted }) => hinted < planted - 1)).toEqual([]);
  });
});

test("documents without a slip have no hint, and are supported", () => {
  const clean = surveyClean(150, numbersBelow(7), false);
  expect(clean).toEqual({ documents: 150, supported: 150, hinted: 0 });
});
