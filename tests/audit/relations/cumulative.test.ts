/** Totals since a period: complete parts, gaps, overlaps. */

import { type Claim, type Figure, figure, moreThan, type Period } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { SIX_YUAN as cny } from "../../rates/of-2012";
import { type AuditOptions, audited, claim, ends, needed, verdictOf } from "../audited";

/** A total against the figures of its periods. */
function added(
  total: Figure | undefined,
  parts: Readonly<Record<string, Figure | undefined>>,
  {
    period = "2009/2012",
    more = {},
    options = {},
    ...since
  }: {
    readonly since?: Period;
    readonly period?: Period | "unstated";
    readonly more?: Partial<Claim>;
    readonly options?: AuditOptions;
  } = {},
) {
  const claims = [
    claim("total", total, period === "unstated" ? {} : { period }),
    ...Object.entries(parts).map(([of, what]) => claim(of, what, { period: of as Period, ...more })),
  ];
  const ids = claims.slice(1).map(({ id }) => id);
  return audited(claims, { id: "r", kind: "cumulative", total: "total", parts: ids, ...since }, options);
}

const years = { 2009: figure(10), 2010: figure(20), 2011: figure(30), 2012: figure(40) };

describe("every period of a total", () => {
  test("adds up to it", () => {
    const finding = added(figure(100), years);
    expect(verdictOf(finding)).toBe("supported, exact");
    expect([ends(finding.evidence), ends(finding.remainder), finding.unit]).toEqual([
      "[100, 100]",
      "[0, 0]",
      "count",
    ]);
    expect(finding.trace.map((step) => step.claim)).toEqual(["total", "2009", "2010", "2011", "2012"]);
    expect(verdictOf(added(moreThan(90), years))).toBe("supported, entailed");
    expect(verdictOf(added(figure(1, { scale: "hundred" }), years))).toBe("supported, entailed");
  });

  test("or doesn't, in whichever order", () => {
    const finding = added(figure(103), {
      2012: figure(40),
      2010: figure(20),
      2009: figure(10),
      2011: figure(30),
    });
    expect(verdictOf(finding)).toBe("contradicted, disjoint");
    expect(String(finding.gap)).toBe("3");
    expect([needed(finding, "total"), needed(finding, "2010")]).toEqual([
      "[100, 100] count",
      "[23, 23] count",
    ]);
    expect(verdictOf(added(figure(97), years))).toBe("contradicted, disjoint");
  });

  test("may be of several lengths: an earlier total and what came after it", () => {
    const parts = { "2009/2010": figure(30), "2011-S1": figure(12), "2011-S2": figure(18), 2012: figure(40) };
    expect(verdictOf(added(figure(100), parts))).toBe("supported, exact");
    expect(verdictOf(added(figure(100), { "2009/2012": figure(100) }))).toBe("supported, exact");
  });

  test("in rounded figures agrees within their rounding", () => {
    const million = (number: string) => figure(number, { scale: "million" });
    const parts = { 2011: million("1.26"), 2012: million("1.52") };
    expect(verdictOf(added(million("2.8"), parts, { period: "2011/2012" }))).toBe("supported, entailed");
    expect(verdictOf(added(million("2.77"), parts, { period: "2011/2012" }))).toBe(
      "supported, within-rounding",
    );
    expect(verdictOf(added(million("2.9"), parts, { period: "2011/2012" }))).toBe("contradicted, disjoint");
  });

  test("gives the total where nobody prints it", () => {
    const finding = added(undefined, years);
    expect([verdictOf(finding), ends(finding.evidence)]).toEqual(["derived", "[100, 100]"]);
  });

  test("in other currencies is converted at the rate of its own period", () => {
    const parts = {
      2011: figure(10, { unit: "USD", scale: "million" }),
      2012: figure(60, { unit: "CNY", scale: "million" }),
    };
    const total = figure(20, { unit: "USD", scale: "million" });
    const finding = added(total, parts, { period: "2011/2012", options: { rates: [cny] } });
    expect(verdictOf(finding)).toBe("supported, within-rounding");
    const unrated = added(total, parts, { period: "2011/2012" });
    expect(verdictOf(unrated)).toBe("undetermined: no-rate");
    expect(unrated.leftOut).toEqual(["2012"]);
  });
});

describe("since", () => {
  test("a period reaches to the end of the total's own", () => {
    for (const period of ["2012", "2012-12-31", "2009/2012", "2011/2012"] as const)
      expect(verdictOf(added(figure(100), years, { since: "2009", period }))).toBe("supported, exact");
    expect(verdictOf(added(figure(100), years, { since: "2009-Q1", period: "2012-Q4" }))).toBe(
      "supported, exact",
    );
    const half = { ...years, "2013-S1": figure(5) };
    expect(verdictOf(added(figure(105), half, { since: "2009", period: "2013-06-30" }))).toBe(
      "supported, exact",
    );
  });

  test("a later one than the total begins with is another time", () => {
    expect(added(figure(100), years, { since: "2010", period: "2009/2012" }).reasons).toContain(
      "period-mismatch",
    );
    expect(added(figure(100), years, { since: "2013", period: "2012" }).reasons).toContain("period-mismatch");
  });
});

describe("gaps", () => {
  const { 2010: _, ...gap } = years;
  const gaps: readonly (readonly [string, Readonly<Record<string, Figure>>])[] = [
    ["between two parts", gap],
    ["at the beginning", { 2010: figure(20), 2011: figure(30), 2012: figure(40) }],
    ["at the end", { 2009: figure(10), 2010: figure(20), 2011: figure(30) }],
    [
      "of a day",
      { 2009: figure(10), 2010: figure(20), 2011: figure(30), "2012-01-01/2012-12-30": figure(4) },
    ],
  ];
  test.each(gaps)("%s leave it undetermined, as long as the parts fit in", (_where, parts) => {
    for (const total of [100, 900]) {
      const finding = added(figure(total), parts);
      expect(verdictOf(finding)).toBe("undetermined: partial-coverage");
    }
    expect(verdictOf(added(figure(12), parts))).toBe("contradicted, disjoint");
    expect(verdictOf(added(undefined, parts))).toBe("undetermined: partial-coverage");
  });

  test("may hold what is less than nothing, where some of the parts are", () => {
    const money = (number: number) => figure(number, { unit: "USD" });
    const parts = { 2009: money(-10), 2011: money(40), 2012: money(5) };
    expect(verdictOf(added(money(12), parts))).toBe("undetermined: partial-coverage");
  });
});

describe("overlaps", () => {
  const overlaps: readonly (readonly [string, Readonly<Record<string, Figure>>])[] = [
    [
      "of a year that is in an earlier total as well",
      { "2009/2011": figure(60), 2011: figure(30), 2012: figure(40) },
    ],
    ["of a quarter within a year", { ...years, "2011-Q3": figure(3) }],
    ["with a gap beside them", { "2009/2010": figure(60), 2010: figure(30), 2012: figure(40) }],
  ];
  test.each(overlaps)("%s count twice", (_which, parts) => {
    for (const total of [1, 100, 130])
      expect(verdictOf(added(figure(total), parts))).toBe("undetermined: overlapping-periods");
  });

  test("of one claim named twice count twice as well", () => {
    const claims = [
      claim("total", figure(20), { period: "2011/2012" }),
      claim("2011", figure(10), { period: "2011" }),
      claim("2012", figure(5), { period: "2012" }),
    ];
    const parts = ["2011", "2012", "2012"];
    const finding = audited(claims, { id: "r", kind: "cumulative", total: "total", parts });
    expect(verdictOf(finding)).toBe("undetermined: overlapping-periods");
  });
});

describe("gates", () => {
  test("a part outside of the total's time", () => {
    expect(verdictOf(added(figure(1), { ...years, 2013: figure(1) }))).toBe("undetermined: period-mismatch");
    expect(verdictOf(added(figure(1), { 2008: figure(1), ...years }))).toBe("undetermined: period-mismatch");
  });

  test("a period that is not stated", () => {
    expect(verdictOf(added(figure(1), years, { period: "unstated" }))).toBe("undetermined: period-unstated");
    expect(verdictOf(added(figure(1), years, { period: "unstated", since: "2009" }))).toBe(
      "undetermined: period-unstated",
    );
    const claims = [claim("total", figure(1), { period: "2012" }), claim("part", figure(9))];
    const finding = audited(claims, { id: "r", kind: "cumulative", total: "total", parts: ["part"] });
    expect(verdictOf(finding)).toBe("undetermined: period-unstated");
  });

  const faults: readonly (readonly [string, Partial<Claim>])[] = [
    ["forecast", { status: "F" }],
    ["missing-figure", {}],
  ];
  test.each(faults)("%s", (reason, more) => {
    const parts = reason === "forecast" ? years : { ...years, 2011: undefined };
    const finding = added(figure(1), parts, { more });
    expect(verdictOf(finding)).toBe(`undetermined: ${reason}`);
  });

  test("things and money, two subjects, two scopes", () => {
    expect(verdictOf(added(figure(1, { unit: "USD" }), years))).toBe("undetermined: unit-mismatch");
    const apart = (one: Partial<Claim>, other: Partial<Claim>) =>
      verdictOf(
        audited(
          [
            claim("total", figure(1), { period: "2011/2012" }),
            claim("a", figure(5), { period: "2011", ...one }),
            claim("b", figure(5), { period: "2012", ...other }),
          ],
          { id: "r", kind: "cumulative", total: "total", parts: ["a", "b"] },
        ),
      );
    expect(apart({ subject: "one" }, { subject: "other" })).toBe("undetermined: ambiguous-identity");
    expect(apart({ scope: ["one"] }, { scope: ["other"] })).toBe("undetermined: scope-mismatch");
  });

  test("a missing year says what it would have to be", () => {
    const finding = added(figure(100), { ...years, 2011: undefined });
    expect(needed(finding, "2011")).toBe("[30, 30] count");
  });
});
