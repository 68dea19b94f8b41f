import {
  type AreaList,
  about,
  type Claim,
  type CountDistinctRelation,
  type Figure,
  figure,
  ISO_3166,
  moreThan,
  PRC_STATISTICS,
  UN_M49,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { audited, ends, needed, verdictOf } from "../audited";

function countOf(
  what: Figure,
  areas: AreaList,
  more: Partial<CountDistinctRelation> = {},
  period?: Claim["period"],
) {
  const claims: Claim[] = [
    { id: "count", measure: "countries and regions", period: "2012", figure: what },
    { id: "named", measure: "destinations", areas, ...(period && { period }) },
  ];
  return audited(claims, { id: "count", kind: "countDistinct", count: "count", named: "named", ...more });
}

const seven = ["US", "FR", "JP", "IN", "BJ", "CG", "HK"] as const;

describe("a closed list", () => {
  test("is exactly as long as it is, each area counted once", () => {
    expect(verdictOf(countOf(figure(7), seven))).toBe("supported, exact");
    expect(verdictOf(countOf(figure(7), [...seven, "FR"]))).toBe("supported, exact");
    expect(verdictOf(countOf(figure(8), seven))).toBe("contradicted, disjoint");
    expect(verdictOf(countOf(moreThan(5), seven))).toBe("supported, entailed");
    expect(verdictOf(countOf(about(8), seven))).toBe("supported, entailed");
    expect(verdictOf(countOf(about(10), seven))).toBe("contradicted, disjoint");
  });

  test("that names subdivisions names their countries", () => {
    expect(verdictOf(countOf(figure(2), ["US-TN", "US", "GB-WLS"]))).toBe("supported, exact");
  });

  test("of no areas is none", () => {
    expect(verdictOf(countOf(figure(0), []))).toBe("supported, exact");
  });

  test("with a region of M49 bounds from below: Southeast Asia is one country at least", () => {
    const finding = countOf(figure(7), ["035", "145", "HK"]);
    expect(ends(finding.evidence)).toBe("[3, inf)");
    expect(verdictOf(finding)).toBe("undetermined: one-sided");
    expect(verdictOf(countOf(figure(2), ["035", "145", "HK"]))).toBe("contradicted, disjoint");
  });

  test("may be given in the relation itself", () => {
    const finding = countOf(figure(2), seven, { named: ["US", "FR"] });
    expect(verdictOf(finding)).toBe("supported, exact");
    expect(finding.trace.map(({ claim, unit }) => [claim, unit])).toEqual([
      ["count", "count"],
      [undefined, "count"],
    ]);
  });
});

describe("an open list", () => {
  test("bounds from below", () => {
    const finding = countOf(figure(20), { named: seven, open: true });
    expect(verdictOf(finding)).toBe("undetermined: open-list");
    expect(ends(finding.remainder)).toBe("[13, 13]");
    expect(verdictOf(countOf(moreThan(5), { named: seven, open: true }))).toBe("supported, entailed");
    expect(verdictOf(countOf(figure(6), { named: seven, open: true }))).toBe("contradicted, disjoint");
  });

  test("that states its number is as long as it says", () => {
    const stated = (number: number) => ({ named: seven, open: true, stated: number }) as const;
    expect(verdictOf(countOf(moreThan(20), stated(22)))).toBe("supported, entailed");
    expect(verdictOf(countOf(moreThan(20), stated(20)))).toBe("contradicted, disjoint");
  });
});

describe("profiles", () => {
  const withTaiwan = ["JP", "TW"] as const;

  test("decide what is counted: that of the audit, or of the relation", () => {
    expect(verdictOf(countOf(figure(2), withTaiwan, { profile: ISO_3166 }))).toBe("supported, exact");
    expect(verdictOf(countOf(figure(2), withTaiwan, { profile: PRC_STATISTICS }))).toBe("supported, exact");
    expect(verdictOf(countOf(figure(2), withTaiwan, { profile: UN_M49 }))).toBe("contradicted, disjoint");
    const claims: Claim[] = [{ id: "count", measure: "countries", period: "2012", figure: figure(1) }];
    const relation = { id: "count", kind: "countDistinct", count: "count", named: withTaiwan } as const;
    expect(verdictOf(audited(claims, relation, { profile: UN_M49 }))).toBe("supported, exact");
    expect(verdictOf(audited(claims, relation))).toBe("contradicted, disjoint");
  });

  test("what the closed list would have to be is said", () => {
    const finding = countOf(figure(8), seven);
    expect([needed(finding, "count"), needed(finding, "named")]).toEqual(["[7, 7] count", "[8, 8] count"]);
    expect(finding.hints).toEqual([{ kind: "open-list" }]);
  });
});

describe("gates", () => {
  test("areas of another period are not those counted", () => {
    expect(verdictOf(countOf(figure(7), seven, {}, "2011"))).toBe("undetermined: period-mismatch");
    expect(countOf(figure(7), seven).warnings).toEqual([{ reason: "period-unstated", claims: ["named"] }]);
  });

  test("a claim that names no areas, and a figure that counts none", () => {
    const claims: Claim[] = [
      { id: "count", measure: "countries", figure: figure(7) },
      { id: "money", measure: "trade", figure: figure(7, { unit: "USD" }) },
      { id: "silent", measure: "destinations" },
    ];
    const relation = { id: "count", kind: "countDistinct", count: "count", named: "silent" } as const;
    expect(verdictOf(audited(claims, relation))).toBe("undetermined: missing-figure");
    expect(verdictOf(audited(claims, { ...relation, count: "money", named: seven }))).toBe(
      "undetermined: unit-mismatch",
    );
    const derived = audited(claims, { ...relation, count: "silent", named: seven });
    expect([derived.verdict, String(derived.evidence)]).toEqual(["derived", "7"]);
  });
});
