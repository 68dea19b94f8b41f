/** Growth of each of several years, against powers computed by hand. */

import { about, type Claim, exactly, type Figure, figure, moreThan, type Period } from "cultural-ledger";
import type { FigureInput } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { audited, claim, ends, needed, verdictOf } from "../audited";

const percent = (number: FigureInput) => figure(number, { scale: "percent" });
const millions = (number: FigureInput) => figure(number, { scale: "million", unit: "USD" });

/** Growth of each year from 2010 to 2015, unless other periods are given. */
function grown(
  from: Figure,
  to: Figure,
  rate: Figure | undefined,
  {
    periods = ["2010", "2015"],
    more = {},
  }: { readonly periods?: readonly [Period, Period]; readonly more?: Partial<Claim> } = {},
) {
  const claims = [
    claim("from", from, { period: periods[0] }),
    claim("to", to, { period: periods[1] }),
    claim("rate", rate, more),
  ];
  return audited(claims, { id: "r", kind: "averageGrowth", rate: "rate", from: "from", to: "to" });
}

describe("of exact figures", () => {
  test("that come out even it is the root", () => {
    // 1.1 to the fifth is 1.61051.
    const finding = grown(figure(100_000), figure(161_051), exactly(10, { scale: "percent" }));
    expect(verdictOf(finding)).toBe("supported, exact");
    expect([ends(finding.evidence), finding.unit]).toEqual(["[0.1, 0.1]", "ratio"]);
    expect(verdictOf(grown(figure(100_000), figure(161_051), percent(10)))).toBe("supported, entailed");
  });

  test("supports the rate as it is rounded, and no other", () => {
    // 1.0845 to the fifth is 1.50006, 1.0844 to the fifth 1.49937.
    expect(verdictOf(grown(figure(100), figure(150), percent("8.4")))).toBe("supported, entailed");
    const finding = grown(figure(100), figure(150), percent("8.5"));
    expect(verdictOf(finding)).toBe("contradicted, disjoint");
    expect(needed(finding, "rate")).toMatch(/^\(0\.08447177\d*, 0\.08447177\d*\) ratio$/);
    // 100 times 1.0845 and 1.0855 to the fifth
    expect(needed(finding, "to")).toMatch(/^\[150\.019[\d]*, 150\.71\d*\] count$/);
    expect(needed(finding, "from")).toMatch(/^\(99\.5\d*, 99\.98\d*\) count$/);
    // Fifty per cent in five years are not ten in each.
    expect(verdictOf(grown(figure(100), figure(150), percent(10)))).toBe("contradicted, disjoint");
  });

  test("of what fell is less than nothing", () => {
    expect(verdictOf(grown(figure(150), figure(100), percent("-7.8")))).toBe("supported, entailed");
    expect(verdictOf(grown(figure(150), figure(100), percent("7.8")))).toBe("contradicted, disjoint");
    expect(verdictOf(grown(figure(150), figure(0), percent(-100)))).toBe("supported, entailed");
  });

  test("derives it where nobody claims it", () => {
    const finding = grown(figure(100_000), figure(161_051), undefined);
    expect([verdictOf(finding), ends(finding.evidence)]).toEqual(["derived", "[0.1, 0.1]"]);
    const claims = [claim("from", figure(4), { period: "2010" }), claim("to", figure(9), { period: "2012" })];
    const bare = audited(claims, { id: "r", kind: "averageGrowth", from: "from", to: "to" });
    expect([verdictOf(bare), ends(bare.evidence), bare.unit]).toEqual(["derived", "[0.5, 0.5]", "ratio"]);
  });
});

describe("of rounded figures", () => {
  test("recomputes where the printed numbers give it", () => {
    // The fifth root of 45.3 / 30.1 is 1.08519.
    const finding = grown(millions("30.1"), millions("45.3"), percent("8.5"));
    expect(verdictOf(finding)).toBe("supported, recomputes");
    expect(ends(finding.recomputed)).toMatch(/^\(0\.08519\d*, 0\.08519\d*\)$/);
    expect(verdictOf(grown(millions("30.1"), millions("45.3"), percent("8.55")))).toBe(
      "undetermined: does-not-recompute",
    );
    expect(verdictOf(grown(millions("30.1"), millions("45.3"), percent("9.0")))).toBe(
      "contradicted, disjoint",
    );
  });

  test("with a bound says as much as that", () => {
    expect(verdictOf(grown(figure(100), moreThan(150), moreThan(8, { scale: "percent" })))).toBe(
      "supported, entailed",
    );
    expect(verdictOf(grown(figure(100), moreThan(150), percent("8.6")))).toBe("undetermined: one-sided");
    expect(verdictOf(grown(figure(100), moreThan(160), percent("8.4")))).toBe("contradicted, disjoint");
    expect(verdictOf(grown(figure(100), about(150), percent("8.4")))).toBe("supported, recomputes");
  });
});

describe("whole years", () => {
  const rate = exactly(10, { scale: "percent" });
  const spans: readonly (readonly [Period, Period])[] = [
    ["2010", "2015"],
    ["2010-Q1", "2015-Q1"],
    ["2010-02", "2015-02"],
    ["2010-12-31", "2015-12-31"],
    ["2006/2010", "2011/2015"],
    ["2010-04-01/P1Y", "2015-04-01/P1Y"],
  ];
  test.each(spans)("lie between %s and %s", (from, to) => {
    expect(verdictOf(grown(figure(100_000), figure(161_051), rate, { periods: [from, to] }))).toBe(
      "supported, exact",
    );
  });

  const others: readonly (readonly [Period, Period])[] = [
    ["2010-Q1", "2015-Q2"],
    ["2010-12-31", "2015-06-30"],
    ["2010", "2015-Q1"],
    ["2015", "2010"],
    ["2010", "2010"],
    ["2010", "2011/2015"],
  ];
  test.each(others)("do not lie between %s and %s", (from, to) => {
    const finding = grown(figure(100), figure(900), rate, { periods: [from, to] });
    expect(verdictOf(finding)).toBe("undetermined: period-mismatch");
  });

  test("are of the rate, or end with them", () => {
    const of = (period: Period) => grown(figure(100_000), figure(161_051), rate, { more: { period } });
    for (const period of ["2015", "2010/2015", "2011/2015"] as const)
      expect(verdictOf(of(period))).toBe("supported, exact");
    for (const period of ["2014", "2009/2015", "2012/2015"] as const)
      expect(verdictOf(of(period))).toBe("undetermined: period-mismatch");
  });

  test("have to be told", () => {
    const claims = [claim("from", figure(4)), claim("to", figure(9), { period: "2012" })];
    const finding = audited(claims, { id: "r", kind: "averageGrowth", from: "from", to: "to" });
    expect(verdictOf(finding)).toBe("undetermined: period-unstated");
    expect(finding.evidence).toBeUndefined();
  });

  test("one year is growth", () => {
    const finding = grown(figure(100), figure(110), rate, { periods: ["2014", "2015"] });
    expect(verdictOf(finding)).toBe("supported, exact");
  });

  test("two hundred of them take a moment", () => {
    const started = performance.now();
    const finding = grown(millions("1.1"), millions("301.7"), percent("2.8"), { periods: ["1812", "2012"] });
    // 301.7 / 1.1 is 274.27, and 1.028 to the 200th 250.4; the root is 1.02847.
    expect(verdictOf(finding)).toBe("supported, recomputes");
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

test("from nothing, or to less than nothing, there is no rate", () => {
  expect(grown(figure(0), figure(5), percent(10)).reasons).toContain("base-not-positive");
  const loss = exactly(-5, { unit: "USD", scale: "million" });
  expect(verdictOf(grown(millions(10), loss, percent(10)))).toBe("undetermined: base-not-positive");
  expect(verdictOf(grown(loss, millions(10), percent(10)))).toBe("undetermined: base-not-positive");
});
