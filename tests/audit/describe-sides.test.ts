import {
  about,
  between,
  type Claim,
  exactly,
  explainFinding,
  type Figure,
  figure,
  moreThan,
  nearly,
  type Relation,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { audited, claimOf2012 as claim } from "./audited";

const percent = { scale: "percent" } as const;

function explained(claims: readonly Claim[], relation: Relation): string {
  return explainFinding(audited(claims, relation, { panel: [] }));
}

/** A share of two figures. */
function share(claimed: Figure, over: Figure, by: Figure): string {
  const relation: Relation = { id: "r", kind: "ratio", ratio: "share", numerator: "over", denominator: "by" };
  return explained([claim("share", claimed), claim("over", over), claim("by", by)], relation);
}

describe("the least distance of two intervals is rounded down", () => {
  test("60 % against two thirds", () => {
    expect(share(figure(60, percent), figure(2), figure(3))).toContain(
      "they are at least 6.16 percentage points apart.",
    );
  });

  test("to as many decimals as it takes to be more than nothing", () => {
    expect(share(figure(10), figure(5253), figure(500))).toContain("they are at least 0.006 apart.");
    const text = share(figure("33.3", percent), figure(100_051), figure(300_000));
    expect(text).toMatch(/at least 0\.\d*[1-9]\d* percentage points apart/);
  });

  test("a single one is a point; that of two numbers is rounded to the nearest", () => {
    expect(share(exactly(49, percent), figure(1), figure(2))).toContain("they are 1 percentage point apart.");
    expect(share(figure("48.5", percent), exactly("0.4955"), exactly(1))).toContain(
      "they are at least 1 percentage point apart.",
    );
  });
});

test("a zero that is reached is said", () => {
  const claims = [
    claim("rate", between(0, 5, percent)),
    claim("from", figure(100), { period: "2011" }),
    claim("to", figure(90)),
  ];
  expect(explained(claims, { id: "r", kind: "growth", rate: "rate", from: "from", to: "to" })).toContain(
    "read as between 0 and 5 %, the other figures give -10 %: they are at least 10 percentage points apart.",
  );
});

describe("sides that meet, or that nothing is between, contradict each other for a reason", () => {
  const same = (one: Figure, other: Figure) =>
    explained([claim("one", one), claim("other", other)], {
      id: "r",
      kind: "same",
      claims: ["one", "other"],
    });

  test("of numbers as printed none is rounded to both", () => {
    const usd = { scale: "million", unit: "USD" } as const;
    expect(same(figure(30, usd), figure(31, usd))).toContain(
      "and 31.5 million: no number is rounded to both.",
    );
  });

  test("a bound excludes its number", () => {
    expect(same(moreThan(10, { unit: "USD" }), exactly(10, { unit: "USD" }))).toContain(
      "read as more than USD 10, the other statements give USD 10: one of them excludes that number, being more than USD 10.",
    );
  });

  test("so does a side whose open end isn't seen", () => {
    expect(share(nearly("15.37", percent), figure(1537), figure(10_000))).toContain(
      "between 13.8 and 15.37 %, the other figures give 15.37 %: one of them excludes that number, being less than 15.37 %.",
    );
  });

  test("only whole numbers keep them apart", () => {
    expect(same(moreThan(5), between("5.2", "5.8", { unit: "number" }))).toContain("apart");
    expect(same(between(1, 9), between("5.2", "5.8", { unit: "number" }))).toContain(
      "between 5.2 and 5.8: no whole number is in both.",
    );
  });

  test("no whole number is such a part, of a mean with its total or without", () => {
    expect(share(figure(50, percent), about(3), figure(7))).toContain(
      "between 28.6 and 57.1 %: no whole number for over gives it.",
    );
    const mean: Relation = { id: "r", kind: "mean", mean: "mean", count: "count", values: "whole" };
    expect(explained([claim("mean", figure("3.48")), claim("count", figure(20))], mean)).toContain(
      "The published figure is read as between 3.475 and 3.485: no whole total gives it.",
    );
    const claims = [
      claim("rate", figure(50, percent)),
      claim("from", figure(7), { period: "2011" }),
      claim("to", about(10)),
    ];
    expect(explained(claims, { id: "r", kind: "growth", rate: "rate", from: "from", to: "to" })).toContain(
      ": no whole number for to gives it.",
    );
  });
});

test("what is left out of a history may be higher still", () => {
  const claims = [
    claim("now", figure(100)),
    claim("before", figure(500), { period: "2011" }),
    claim("first", undefined, { period: "2010" }),
  ];
  expect(
    explained(claims, { id: "r", kind: "maxInHistory", claim: "now", history: ["before", "first"] }),
  ).toContain(
    "read as 100, of those at hand, the highest earlier figure is 500: they are at least 400 apart.",
  );
});

test("a claim that says nothing is not read as anything", () => {
  const text = share(nearly(0, percent), figure(3), figure(1000));
  expect(text).toContain('because a word such as "about" has no agreed span. The other figures give 0.3 %.');
});
