import {
  type Claim,
  exactly,
  type Figure,
  figure,
  ISO_3166,
  type MeanRelation,
  moreThan,
  READINGS,
  type Relation,
} from "cultural-ledger";
import type { FigureInput } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { type AuditContext, indexClaims, readingsOf } from "../../../src/audit/quantity";
import { evaluateQuotient } from "../../../src/audit/relations/quotient";
import { rateFinder } from "../../../src/rates/rate-choice";
import { SIX_YUAN as cny } from "../../rates/of-2012";
import { type AuditOptions, audited, claim, ends, needed, verdictOf } from "../audited";

const millions = (number: FigureInput) => figure(number, { scale: "million", unit: "USD" });
const percent = (number: FigureInput) => figure(number, { scale: "percent" });

/** A ratio of two figures of 2012, and what is claimed of it. */
function ratio(
  claimed: Figure | undefined,
  numerator: Figure | undefined,
  denominator: Figure | undefined,
  options: AuditOptions = {},
) {
  const claims = [claim("ratio", claimed), claim("over", numerator), claim("by", denominator)];
  return audited(
    claims.map((one) => ({ ...one, period: "2012" as const })),
    { id: "ratio", kind: "ratio", ratio: "ratio", numerator: "over", denominator: "by" },
    options,
  );
}

function derived(numerator: Figure, denominator: Figure, options: AuditOptions = {}) {
  const claims = [claim("over", numerator, { period: "2012" }), claim("by", denominator, { period: "2012" })];
  return audited(claims, { id: "ratio", kind: "ratio", numerator: "over", denominator: "by" }, options);
}

describe("a ratio", () => {
  test("that is rounded holds the exact quotient", () => {
    const finding = ratio(percent("30.8"), figure(61), figure(198));
    expect(verdictOf(finding)).toBe("supported, entailed");
    expect(finding.unit).toBe("ratio");
  });

  test("one digit off is contradicted, and every figure says what it would have to be", () => {
    const finding = ratio(percent("30.9"), figure(61), figure(198));
    expect(verdictOf(finding)).toBe("contradicted, disjoint");
    // 0.3085 * 198 = 61.083, 0.3095 * 198 = 61.281: no whole number lies between them
    expect(needed(finding, "over")).toBe("[61.083, 61.281] count");
    // 61 / 0.3095 = 197.09, 61 / 0.3085 = 197.73: none lies between these either
    expect(needed(finding, "by")).toMatch(/^\(197\.09\d*, 197\.73\d*\) count$/);
    expect(needed(finding, "ratio")).toMatch(/^\(0\.308080\d*, 0\.308080\d*\) ratio$/);
  });

  test("of rounded figures that only meets the claim decides nothing", () => {
    expect(verdictOf(ratio(percent("71.6"), millions("21.13"), millions(30)))).toBe(
      "undetermined: does-not-recompute",
    );
    expect(verdictOf(ratio(percent("71.8"), millions("21.13"), millions(30)))).toBe("contradicted, disjoint");
  });

  test("of a figure to itself is 1", () => {
    const claims = [claim("a", millions(30)), claim("ratio", percent(100))];
    const relation: Relation = {
      id: "itself",
      kind: "ratio",
      ratio: "ratio",
      numerator: "a",
      denominator: "a",
    };
    expect(verdictOf(audited(claims, relation))).toBe("supported, entailed");
  });

  test("by what may be zero is not known", () => {
    const finding = ratio(percent(50), figure(1), figure("0", { scale: "million" }));
    expect(finding.verdict).toBe("undetermined");
    expect(ends(finding.evidence)).toBe("(-inf, inf)");
    expect(derived(figure(1), figure(0)).verdict).toBe("undetermined");
  });

  test("by none is nothing, and contradicts nothing, whatever is claimed of it", () => {
    for (const [claimed, over] of [
      [exactly(5), figure(145)],
      [figure(0), figure(0)],
      [moreThan(5), millions(30)],
    ] as const)
      expect(verdictOf(ratio(claimed, over, figure(0)))).toContain("division-by-zero");
    expect(derived(figure(5), figure(0)).verdict).toBe("undetermined");
    expect(derived(figure(5), figure(0)).reasons).toContain("division-by-zero");
    expect(needed(ratio(exactly(5), figure(145), figure(0)), "by")).toBe("[29, 29] count");
  });

  test("without a claim is derived, and undetermined where it has one end only", () => {
    expect(derived(figure(2299), figure(137)).verdict).toBe("derived");
    expect(verdictOf(derived(moreThan(1000), moreThan(20)))).toBe("undetermined: one-sided");
    expect(derived(figure(2299), figure(137)).neededToClose).toEqual([]);
  });

  test("with a figure missing says what it would have to be, in its unit", () => {
    const dividend = ratio(percent(50), undefined, millions(30));
    expect(verdictOf(dividend)).toBe("undetermined: missing-figure");
    // 0.495 * 29.5 million and 0.505 * 30.5 million
    expect(needed(dividend, "over")).toBe("[14602500, 15402500] USD");
    const divisor = ratio(percent(50), millions(30), undefined);
    expect(verdictOf(divisor)).toBe("undetermined: missing-figure");
    // 29.5 million / 0.505 and 30.5 million / 0.495
    expect(needed(divisor, "by")).toMatch(/^\(58415841\.58\d*, 61616161\.61\d*\) USD$/);
    const unprinted = ratio(undefined, figure(1), figure(2));
    expect([unprinted.verdict, String(unprinted.evidence)]).toEqual(["derived", "0.5"]);
  });
});

describe("units of a ratio", () => {
  const yuan = figure("180", { scale: "million", unit: "CNY" });

  test("money for each thing stays money", () => {
    const perShow = figure("6900", { unit: "CNY" });
    const finding = ratio(perShow, exactly("6.9", { scale: "million", unit: "CNY" }), exactly(1000));
    expect(verdictOf(finding)).toBe("supported, entailed");
    expect(finding.unit).toBe("CNY");
    expect(derived(yuan, figure(10)).unit).toBe("CNY");
  });

  test("money over money is a ratio, in two currencies at the rate of their period", () => {
    const finding = ratio(percent(100), yuan, millions(30), { rates: [cny] });
    expect(verdictOf(finding)).toBe("supported, recomputes");
    expect(finding.unit).toBe("ratio");
    expect(finding.trace[1]?.rates).toHaveLength(1);
    // 99.5 to 100.5 percent of 29.5 to 30.5 million at 6 yuan each.
    const other = ratio(percent(100), figure("189", { scale: "million", unit: "CNY" }), millions(30), {
      rates: [cny],
    });
    expect(needed(other, "over")).toBe("[176115000, 183915000] CNY");
    expect(needed(other, "by")).toMatch(/ USD$/);
    expect(verdictOf(ratio(percent(100), yuan, millions(30)))).toBe("undetermined: no-rate");
  });

  test("a price claimed in another currency is compared at the rate", () => {
    const price = figure("5", { unit: "USD" });
    const finding = ratio(price, exactly(3000, { unit: "CNY" }), exactly(100), { rates: [cny] });
    expect(finding.unit).toBe("USD");
    expect(verdictOf(finding)).toBe("supported, entailed");
  });

  test("money is no ratio of things, and things for each yuan are no money", () => {
    const usd = millions(30);
    expect(verdictOf(ratio(usd, figure(61), figure(198)))).toBe("undetermined: unit-mismatch");
    expect(verdictOf(ratio(percent(10), usd, figure(198)))).toBe("undetermined: unit-mismatch");
    expect(verdictOf(ratio(usd, usd, usd))).toBe("undetermined: unit-mismatch");
    expect(ratio(percent(10), figure(198), usd).reasons).toContain("unit-mismatch");
  });
});

describe("periods and scopes of a ratio", () => {
  const relation: Relation = { id: "ratio", kind: "ratio", numerator: "over", denominator: "by" };

  test("figures of two periods have no ratio", () => {
    const claims = [
      claim("over", figure(1), { period: "2012-S1" }),
      claim("by", figure(2), { period: "2012" }),
    ];
    expect(verdictOf(audited(claims, relation))).toBe("undetermined: period-mismatch");
  });

  test("the same days in other words are one period", () => {
    const claims = [
      claim("over", figure(1), { period: "2012-01-01/2012-12-31" }),
      claim("by", figure(2), { period: "2012" }),
    ];
    expect(verdictOf(audited(claims, relation))).toBe("derived");
  });

  test("a period that is not stated and scopes that differ are warnings", () => {
    const claims = [
      claim("over", figure(1), { scope: ["trade", "exports"] }),
      claim("by", figure(2), { period: "2012", scope: ["trade"] }),
    ];
    expect(audited(claims, relation).warnings).toEqual([
      { reason: "period-unstated", claims: ["over"] },
      { reason: "scope-mismatch", claims: ["over", "by"] },
    ]);
  });
});

describe("a rate of growth", () => {
  const relation: Relation = { id: "growth", kind: "growth", rate: "rate", from: "from", to: "to" };

  function growth(
    rate: Figure,
    from: Figure | undefined,
    to: Figure | undefined,
    { before = "2012", after = "2013" }: { before?: Claim["period"]; after?: Claim["period"] } = {},
  ) {
    const claims = [
      claim("rate", rate),
      { ...claim("from", from), ...(before && { period: before }) },
      { ...claim("to", to), ...(after && { period: after }) },
    ];
    return audited(claims, relation);
  }

  test("the festival of 2013: 385 activities, 21 percent more than the 316.9 to 319.5 of 2012", () => {
    const finding = growth(percent(21), undefined, figure(385));
    expect(verdictOf(finding)).toBe("undetermined: missing-figure");
    const [, from = "", to = ""] = /^\((\d+\.\d+), (\d+\.\d+)\) count$/.exec(needed(finding, "from")) ?? [];
    // 385 / 1.215 and 385 / 1.205
    expect([Number(from).toFixed(1), Number(to).toFixed(1)]).toEqual(["316.9", "319.5"]);
    expect(from.slice(0, 9)).toBe("316.87242");
    expect(to.slice(0, 9)).toBe("319.50207");
  });

  test("of money whose earlier figure is missing is told in that money", () => {
    const finding = growth(percent(20), undefined, exactly(36, { scale: "million", unit: "USD" }));
    expect(verdictOf(finding)).toBe("undetermined: missing-figure");
    expect(needed(finding, "from")).toMatch(/^\(29875518\.67\d*, 30125523\.01\d*\) USD$/);
    const later = growth(percent(20), exactly(30, { scale: "million", unit: "USD" }), undefined);
    expect(verdictOf(later)).toBe("undetermined: missing-figure");
    expect(needed(later, "to")).toBe("[35850000, 36150000] USD");
  });

  test("is the later figure divided by the earlier one, less 1", () => {
    const finding = growth(percent(21), figure(318), figure(385));
    expect(verdictOf(finding)).toBe("supported, entailed");
    expect(verdictOf(growth(percent(25), figure(100), figure(125)))).toBe("supported, entailed");
    expect(verdictOf(growth(exactly(25, { scale: "percent" }), figure(100), figure(125)))).toBe(
      "supported, exact",
    );
  });

  test("downward is negative; with the wrong sign it is contradicted, and the hint names it", () => {
    expect(verdictOf(growth(percent(-20), figure(100), figure(80)))).toBe("supported, entailed");
    const wrong = growth(percent(20), figure(100), figure(80));
    expect(verdictOf(wrong)).toBe("contradicted, disjoint");
    expect(wrong.hints).toContainEqual({ kind: "sign", claim: "rate" });
    expect(needed(wrong, "to")).toBe("[120, 120] count");
    // 80 / 1.205 and 80 / 1.195
    expect(needed(wrong, "from")).toMatch(/^\(66\.390\d*, 66\.945\d*\) count$/);
    expect(needed(wrong, "rate")).toBe("[-0.2, -0.2] ratio");
  });

  test("needs periods in their order, of one length", () => {
    const of = (before: Claim["period"], after: Claim["period"]) =>
      verdictOf(growth(percent(25), figure(100), figure(125), { before, after }));
    expect(of("2011", "2012")).toBe("supported, entailed");
    expect(of("2013", "2012")).toBe("undetermined: period-mismatch");
    expect(of("2012", "2012")).toBe("undetermined: period-mismatch");
    expect(of("2011-Q4", "2012")).toBe("undetermined: period-mismatch");
    expect(of("2011-04-01/P1Y", "2012")).toBe("undetermined: period-mismatch");
    expect(of("2010-04-01/P1Y", "2012")).toBe("supported, entailed");
    expect(of("2006/2010", "2011/2015")).toBe("supported, entailed");
    expect(of("2005/2010", "2011/2015")).toBe("undetermined: period-mismatch");
    expect(of("2010", "2011/2015")).toBe("undetermined: period-mismatch");
    expect(of("2006-01-01/2010-12-31", "2011/2015")).toBe("supported, entailed");
    const claims = [claim("rate", percent(25)), claim("from", figure(100)), claim("to", figure(125))];
    expect(verdictOf(audited(claims, relation))).toBe("undetermined: period-unstated");
  });

  test("is a ratio, and never money", () => {
    const usd = (number: number) => exactly(number, { unit: "USD" });
    expect(growth(usd(1), figure(100), usd(200)).reasons).toContain("unit-mismatch");
    expect(growth(percent(100), figure(100), usd(200)).reasons).toContain("unit-mismatch");
    expect(verdictOf(growth(percent(100), usd(100), usd(200)))).toBe("supported, entailed");
  });
});

describe("a mean", () => {
  function mean(claimed: Figure, count: Figure, total?: Figure, values?: "any" | "whole") {
    const claims = [
      claim("mean", claimed),
      claim("count", count),
      ...(total === undefined ? [] : [claim("total", total)]),
    ];
    return audited(claims, {
      id: "mean",
      kind: "mean",
      mean: "mean",
      count: "count",
      ...(total !== undefined && { total: "total" }),
      ...(values !== undefined && { values }),
    });
  }

  test("of whole numbers: 5.19 is the mean of no 28 of them, 5.18 is that of 145", () => {
    const finding = mean(figure("5.19"), figure(28), undefined, "whole");
    expect(verdictOf(finding)).toBe("contradicted, disjoint");
    expect(finding.gap).toBeUndefined();
    expect(verdictOf(mean(figure("5.18"), figure(28), undefined, "whole"))).toBe(
      "undetermined: missing-figure",
    );
    expect(verdictOf(mean(figure("5.19"), figure(28)))).toBe("undetermined: missing-figure");
    expect(verdictOf(mean(figure("5.19"), figure(28), undefined, "any"))).toBe(
      "undetermined: missing-figure",
    );
  });

  test("with the total is recomputed", () => {
    expect(verdictOf(mean(figure("5.18"), figure(28), figure(145)))).toBe("supported, entailed");
    const off = mean(figure("5.19"), figure(28), figure(145));
    expect(verdictOf(off)).toBe("contradicted, disjoint");
    // 5.185 * 28 = 145.18 and 5.195 * 28 = 145.46
    expect(needed(off, "total")).toBe("[145.18, 145.46] count");
  });

  test("of whole numbers with a total that is rounded", () => {
    const rounded = figure("145.0", { unit: "ratio" });
    expect(verdictOf(mean(figure("5.18"), figure(28), rounded, "whole"))).toBe("supported, entailed");
    const total = figure("145.2", { unit: "ratio" });
    expect(verdictOf(mean(figure("5.19"), figure(28), total))).toBe("supported, recomputes");
    expect(verdictOf(mean(figure("5.19"), figure(28), total, "whole"))).toBe("contradicted, disjoint");
  });

  test("of money for each thing", () => {
    const price = exactly(25, { unit: "USD" });
    const finding = mean(price, figure(4), exactly(100, { unit: "USD" }));
    expect(verdictOf(finding)).toBe("supported, exact");
    expect(finding.unit).toBe("USD");
    expect(verdictOf(mean(figure(25), figure(4), exactly(100, { unit: "USD" })))).toBe(
      "undetermined: unit-mismatch",
    );
  });

  test("of whole amounts in another currency: they are whole in their own", () => {
    const claims = [
      claim("mean", figure("15.87", { unit: "USD" })),
      claim("total", exactly(1000, { unit: "CNY" })),
      claim("count", figure(10)),
    ].map((one) => ({ ...one, period: "2012" as const }));
    const relation: Relation = {
      id: "mean",
      kind: "mean",
      mean: "mean",
      total: "total",
      count: "count",
      values: "whole",
    };
    const rates = [{ ...cny, rate: "6.3" }];
    expect(verdictOf(audited(claims, relation, { rates }))).toBe("supported, entailed");
    const broken = claims.map((one) =>
      one.id === "total" ? { ...one, figure: exactly("1000.4", { unit: "CNY" }) } : one,
    );
    expect(verdictOf(audited(broken, relation, { rates }))).toBe("contradicted, disjoint");
  });

  test("GRIM: contradicted exactly where no whole total is near enough, by brute force", () => {
    const wrong: string[] = [];
    let contradictions = 0;
    const hundredths = Array.from({ length: 401 }, (_, at) => 100 + at);
    for (let n = 5; n <= 60; n++) {
      const claims = [
        claim("n", figure(n)),
        ...hundredths.map((value) => claim(`${value}`, figure((value / 100).toFixed(2)))),
      ];
      // The rule alone: a whole audit would also look for the slip behind each of the contradictions.
      const index = indexClaims(new Map(claims.map((one) => [one.id, one])));
      const [context] = readingsOf(index, [READINGS.AS_WRITTEN], {
        profile: ISO_3166,
        rates: rateFinder({ chapter: "audit", call: "auditClaims(input)" }, {}),
        ledger: undefined,
      });
      for (const value of hundredths) {
        const relation: MeanRelation = {
          id: "mean",
          kind: "mean",
          mean: `${value}`,
          count: "n",
          values: "whole",
        };
        const isPossible = hasTotal(value, n);
        if (!isPossible) contradictions++;
        const { verdict } = evaluateQuotient(relation, context as AuditContext);
        if (verdict !== (isPossible ? "undetermined" : "contradicted")) wrong.push(`${value} of ${n}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(contradictions).toBeGreaterThan(1000);
  });
});

/** Whether a whole total T has |T / n - mean| <= 0.005, in whole numbers: |200 T - 2 mean n| <= n. */
function hasTotal(hundredths: number, n: number): boolean {
  return Array.from({ length: 6 * n + 1 }, (_, total) => total).some(
    (total) => Math.abs(200 * total - 2 * hundredths * n) <= n,
  );
}
