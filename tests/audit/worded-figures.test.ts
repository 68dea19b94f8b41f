/** What verdicts say of fraction words, of numbers below nothing and of "odd". */

import {
  about,
  atLeast,
  auditClaims,
  between,
  type Claim,
  exactly,
  type Figure,
  figure,
  lessThan,
  moreThan,
  nearly,
  odd,
  type Relation,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

/** The verdict on a share of so many in so many, and the readings that flip it. */
function shareOf(part: number, whole: number, said: Figure): string {
  const claims: readonly Claim[] = [
    { id: "share", measure: "share", period: "2012", figure: said },
    { id: "part", measure: "part", period: "2012", figure: exactly(part) },
    { id: "whole", measure: "whole", period: "2012", figure: exactly(whole) },
  ];
  const ratio: Relation = { id: "r", kind: "ratio", ratio: "share", numerator: "part", denominator: "whole" };
  return told(claims, ratio);
}

/** The verdict on two statements of one thing. */
function bothSay(one: Figure, other: Figure): string {
  const change = { measure: "change", period: "2012", subject: "visits" } as const;
  const claims: readonly Claim[] = [
    { ...change, id: "one", figure: one },
    { ...change, id: "other", figure: other },
  ];
  return told(claims, { id: "same", kind: "same", claims: ["one", "other"] });
}

function told(claims: readonly Claim[], relation: Relation): string {
  const [finding] = auditClaims(deepFreeze({ claims, relations: [relation] })).findings;
  if (finding === undefined) throw new Error("there is no finding");
  return [finding.verdict, ...finding.stability.flippedBy].join(" ");
}

describe("fraction words", () => {
  test.each<[part: number, whole: number, said: Figure, verdict: string]>([
    [1, 2, figure("1/2"), "supported"],
    [501, 1000, figure("1/2"), "supported EXACT_FRACTIONS"],
    [46, 100, figure("1/2"), "supported NARROW_FRACTIONS EXACT_FRACTIONS"],
    [74, 100, figure("1/2"), "contradicted"],
    [74, 100, figure("3/4"), "supported EXACT_FRACTIONS"],
    [1, 2, figure("2/3"), "contradicted"],
    [60, 100, figure("2/3"), "contradicted"],
    [33, 100, figure("1/3"), "supported EXACT_FRACTIONS"],
    [7, 81, figure("1/10"), "supported EXACT_FRACTIONS"],
    [58, 100, about("1/2"), "supported NARROW_FRACTIONS EXACT_FRACTIONS"],
    [60, 100, about("1/2"), "contradicted"],
    [46, 100, nearly("1/2"), "supported NARROW_FRACTIONS"],
    [51, 100, nearly("1/2"), "contradicted"],
    [44, 100, nearly("1/2"), "contradicted"],
  ])("%d of %d", (part, whole, said, verdict) => {
    expect(shareOf(part, whole, said)).toBe(verdict);
  });
});

describe("numbers below nothing", () => {
  test.each<[one: Figure, other: Figure, verdict: string]>([
    [between("-20", "30"), exactly(-10), "supported"],
    [between("-20", "30"), exactly(-21), "contradicted"],
    [moreThan(-5), exactly(-4), "supported"],
    [moreThan(-5), exactly(-5), "contradicted"],
    [atLeast(-5), exactly(-5), "supported"],
    [about(-40), exactly(-38), "supported"],
    [lessThan(50), exactly(-1), "contradicted"],
  ])("case %#", (one, other, verdict) => {
    expect(bothSay(one, other).split(" ")[0]).toBe(verdict);
  });
});

test("20-odd is more than 20 and less than 30", () => {
  expect(bothSay(odd(20), exactly(25))).toBe("supported");
  expect(bothSay(odd(2100), exactly(2199))).toBe("supported");
  for (const number of [19, 20, 30, 31]) expect(bothSay(odd(20), exactly(number))).toBe("contradicted");
});
