import {
  about,
  auditClaims,
  type Claim,
  type Figure,
  figure,
  READINGS,
  type Relation,
} from "cultural-ledger";
import type { FigureInput } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { type AuditOptions, audited, verdictOf } from "./audited";

const millions = (number: FigureInput) => figure(number, { scale: "million", unit: "USD" });

function sum(whole: Figure, parts: readonly Figure[], options: AuditOptions = {}) {
  const claims = [whole, ...parts].map(
    (what, at): Claim => ({ id: `${at}`, measure: "value", period: "2012", figure: what }),
  );
  const relation: Relation = {
    id: "sum",
    kind: "sum",
    whole: "0",
    parts: parts.map((_, at) => `${at + 1}`),
    list: "closed",
  };
  return audited(claims, relation, options);
}

describe("the verdict under every reading of the panel", () => {
  test("that no reading changes is stable", () => {
    const { stability } = sum(figure(198), [figure(61), figure(137)]);
    expect(stability.stable).toBe(true);
    expect(stability.flippedBy).toEqual([]);
    expect(stability.verdicts).toEqual([{ reading: "AS_WRITTEN", verdict: "supported" }]);
  });

  test("3400 of 1100 and 2299 is contradicted, unless the zeros are no digits", () => {
    const { verdict, stability } = sum(figure(3400), [figure(1100), figure(2299)]);
    expect(verdict).toBe("contradicted");
    expect(stability.stable).toBe(false);
    expect(stability.flippedBy).toEqual(["ROUND_NUMBERS"]);
    expect(stability.verdicts).toContainEqual({ reading: "ROUND_NUMBERS", verdict: "supported" });
  });

  test("6 of 5 and 2 holds to the nearest, and not where digits are cut off", () => {
    // To the nearest, [4.5, 5.5] + [1.5, 2.5] begins at 6; cut off, [5, 6) + [2, 3) begins at 7, and [6, 7) ends there.
    const { verdict, stability } = sum(millions(6), [millions(5), millions(2)]);
    expect(verdict).toBe("supported");
    expect(stability.verdicts).toContainEqual({ reading: "TRUNCATED", verdict: "contradicted" });
    expect(stability.flippedBy).toEqual(["TRUNCATED", "EXACT_DIGITS"]);
  });

  test("what is exact to the last digit is another reading", () => {
    const { verdict, stability } = sum(millions(3), [millions(1), millions(1)]);
    expect(verdict).toBe("supported");
    expect(stability.flippedBy).toContain("EXACT_DIGITS");
    expect(stability.flippedBy).not.toContain("ANY_ROUNDING");
  });

  test("a word without a span turns support into doubt", () => {
    const claims: Claim[] = [
      { id: "whole", measure: "value", period: "2012", figure: about(200) },
      { id: "part", measure: "value", period: "2012", figure: figure(198) },
    ];
    const relation: Relation = { id: "sum", kind: "sum", whole: "whole", parts: ["part"], list: "closed" };
    const { verdict, stability } = audited(claims, relation);
    expect(verdict).toBe("supported");
    expect(stability.flippedBy).toEqual(["NO_SPANS"]);
  });
});

describe("the panel", () => {
  const touching = [millions(10), [millions(5), millions(4)]] as const;

  test("may be chosen, and the reading of the audit always comes first", () => {
    const { stability } = sum(...touching, {
      reading: READINGS.TRUNCATED,
      panel: [READINGS.EXACT_DIGITS, READINGS.TRUNCATED],
    });
    expect(stability.verdicts.map(({ reading }) => reading)).toEqual(["TRUNCATED", "EXACT_DIGITS"]);
  });

  test("without a reading leaves the one of the audit", () => {
    const { stability } = sum(...touching, { panel: [] });
    expect(stability.verdicts).toEqual([{ reading: "AS_WRITTEN", verdict: "supported" }]);
    expect(stability.stable).toBe(true);
  });

  test("may hold a reading of one's own", () => {
    const wide = { ...READINGS.AS_WRITTEN, id: "wide", about: "0.5" };
    const finding = sum(about(100), [figure(60)], { panel: [wide] });
    expect(verdictOf(finding)).toBe("contradicted, disjoint");
    expect(finding.stability.flippedBy).toEqual(["wide"]);
  });

  test("is that of a reading: the audit says which one it is", () => {
    const claims: Claim[] = [{ id: "a", measure: "value", figure: figure(1) }];
    expect(auditClaims({ claims, relations: [] }).reading).toBe("AS_WRITTEN");
    expect(auditClaims({ claims, relations: [], reading: READINGS.ROUND_NUMBERS }).reading).toBe(
      "ROUND_NUMBERS",
    );
    expect(auditClaims({ claims, relations: [], reading: READINGS.ANY_ROUNDING }).findings).toEqual([]);
  });
});
