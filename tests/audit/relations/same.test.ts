import {
  about,
  type Claim,
  type ClaimId,
  exactly,
  type Figure,
  figure,
  moreThan,
  type Relation,
} from "cultural-ledger";
import type { FigureInput } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { WORLD_BANK as cny } from "../../rates/of-2012";
import { type AuditOptions, audited, ends, needed, verdictOf } from "../audited";

const millions = (number: FigureInput) => figure(number, { scale: "million", unit: "USD" });

function same(figures: readonly Figure[], options: AuditOptions = {}) {
  const claims = figures.map(
    (what, at): Claim => ({
      id: `${at}`,
      measure: "value",
      period: "2012",
      figure: what,
    }),
  );
  return audited(claims, relationOf(claims.map(({ id }) => id)), options);
}

function relationOf(claims: readonly ClaimId[]): Relation {
  return { id: "same", kind: "same", claims };
}

describe("the festival of 2014 in 103 or 112 countries and regions", () => {
  const before: Claim = {
    id: "before",
    subject: "Happy Chinese New Year",
    measure: "countries and regions",
    period: "2014",
    figure: figure(103),
  };
  const after: Claim = { ...before, id: "after", figure: figure(112) };
  const relation = relationOf(["before", "after"]);

  test("two statements of what was contradict each other", () => {
    const finding = audited([before, after], relation);
    expect(verdictOf(finding)).toBe("contradicted, disjoint");
    expect(finding.gap?.toFixed()).toBe("9");
    expect([needed(finding, "before"), needed(finding, "after")]).toEqual([
      "[112, 112] count",
      "[103, 103] count",
    ]);
  });

  test("what was expected and what was are two things", () => {
    const finding = audited([{ ...before, status: "F" }, after], relation);
    expect(verdictOf(finding)).toBe("undetermined: forecast");
  });

  test("statements of two subjects are of two things", () => {
    const other = { ...after, subject: "Spring Festival" };
    expect(verdictOf(audited([before, other], relation))).toBe("undetermined: ambiguous-identity");
  });

  test("statements of two periods are of two things; of one that is not stated a reader is warned", () => {
    expect(verdictOf(audited([before, { ...after, period: "2015" }], relation))).toBe(
      "undetermined: period-mismatch",
    );
    const { period: _, ...undated } = after;
    const finding = audited([before, undated], relation);
    expect(verdictOf(finding)).toBe("contradicted, disjoint");
    expect(finding.warnings).toEqual([{ reason: "period-unstated", claims: ["after"] }]);
  });
});

test("a rounded and a precise statement agree where the one holds the other", () => {
  const finding = same([millions(30), millions("29.6")]);
  expect(verdictOf(finding)).toBe("supported, entailed");
  expect(ends(finding.evidence)).toBe("[29550000, 29650000]");
  expect(verdictOf(same([millions("29.6"), millions(30)]))).toBe("supported, entailed");
  expect(verdictOf(same([moreThan(1000), figure(1100)]))).toBe("supported, entailed");
  expect(verdictOf(same([figure(1100), moreThan(1000)]))).toBe("supported, entailed");
  expect(verdictOf(same([figure(61), exactly(61)]))).toBe("supported, exact");
  expect(verdictOf(same([millions(30), millions("29.4")]))).toBe("contradicted, disjoint");
});

test("equally precise statements have to be equal, even where they meet", () => {
  expect(verdictOf(same([millions(10), millions(11)]))).toBe("contradicted, disjoint");
  expect(verdictOf(same([millions(10), millions("10.0")]))).toBe("supported, entailed");
  expect(verdictOf(same([millions(10), figure(10, { scale: "million", unit: "USD" })]))).toBe(
    "supported, entailed",
  );
});

test("three statements that meet in pairs have a number in common", () => {
  const finding = same([moreThan(20), about(25), exactly(24)]);
  expect(verdictOf(finding)).toBe("supported, entailed");
  expect(ends(finding.evidence)).toBe("[24, 24]");
  expect(verdictOf(same([moreThan(20), about(25), exactly(40)]))).toBe("contradicted, disjoint");
  expect(verdictOf(same([about(25), moreThan(20), moreThan(24)]))).toBe("undetermined: one-sided");
});

test("what one of three would have to be is what the others leave possible", () => {
  const finding = same([figure(19), moreThan(20), figure("25", { scale: "percent", unit: "ratio" })]);
  expect(verdictOf(finding)).toBe("undetermined: unit-mismatch");
  const apart = same([figure(19), moreThan(20), about(25)]);
  expect(verdictOf(apart)).toBe("contradicted, disjoint");
  expect(needed(apart, "0")).toBe("[23, 27] count");
  expect(needed(apart, "1")).toBe("nothing");
});

test("a statement without a figure is no statement", () => {
  const claims: Claim[] = [
    { id: "printed", measure: "value", figure: figure(1) },
    { id: "not", measure: "value" },
  ];
  expect(verdictOf(audited(claims, relationOf(["printed", "not"])))).toBe("undetermined: missing-figure");
});

describe("two currencies", () => {
  test("agree at the rate of their period, and are not compared without one", () => {
    const yuan = figure(63, { scale: "million", unit: "CNY" });
    const finding = same([millions(10), yuan], { rates: [cny] });
    expect(verdictOf(finding)).toBe("supported, entailed");
    expect(finding.unit).toBe("USD");
    expect(verdictOf(same([millions(10), yuan]))).toBe("undetermined: no-rate");
    const off = figure(70, { scale: "million", unit: "CNY" });
    expect(verdictOf(same([millions(10), off], { rates: [cny] }))).toBe("contradicted, disjoint");
  });

  test("one precision in two currencies is not one precision", () => {
    // 10 million and 66 million, each to the million, meet from 65.5 / 6.3123 = 10.38 to 10.5 million.
    const finding = same([millions(10), figure(66, { scale: "million", unit: "CNY" })], { rates: [cny] });
    expect(verdictOf(finding)).toBe("supported, within-rounding");
  });
});
