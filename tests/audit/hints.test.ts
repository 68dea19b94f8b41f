import {
  auditClaims,
  type Claim,
  type ExchangeRate,
  type Figure,
  type Finding,
  figure,
  type Hint,
  lessThan,
  moreThan,
  nearly,
  PRC_STATISTICS,
  type Relation,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { claims, relations } from "../../docs/examples/chongqing-2012/claims";
import { rates } from "../../docs/examples/chongqing-2012/records";
import { deepFreeze } from "../frozen";
import { audited, claimOf2012 as claim } from "./audited";

/** The press release with one figure exchanged, and one relation of it changed. */
function planted(faults: Readonly<Record<string, Figure>>, among: readonly Relation[] = relations) {
  const changed = claims.map((claim): Claim => {
    const fault = faults[claim.id];
    return fault === undefined ? claim : { ...claim, figure: fault };
  });
  return auditClaims(deepFreeze({ claims: changed, relations: among, rates, profile: PRC_STATISTICS }))
    .findings;
}

function contradictions(findings: readonly Finding[]): Readonly<Record<string, readonly Hint[]>> {
  const contradicted = findings.filter(({ verdict }) => verdict === "contradicted");
  return Object.fromEntries(contradicted.map(({ relation, hints }) => [relation.slice(0, 3), hints]));
}

describe("a fault planted in the press release is found, and the hint names it", () => {
  test("nothing planted, nothing contradicted", () => {
    expect(contradictions(planted({}))).toEqual({});
  });

  test("two digits the other way round: 189 for 198", () => {
    expect(contradictions(planted({ projects: figure(189) }))).toEqual({
      R01: [{ kind: "digits-swapped", claim: "projects", number: "198" }],
    });
  });

  test("two digits of a part: 173 for 137", () => {
    expect(contradictions(planted({ "visits-received": figure(173) }))["R01"]).toContainEqual({
      kind: "digits-swapped",
      claim: "visits-received",
      number: "137",
    });
  });

  test("yuan for dollars", () => {
    const trade = figure("30", { scale: "million", unit: "CNY" });
    expect(contradictions(planted({ trade }))["R12"]).toContainEqual({
      kind: "currency",
      claim: "trade",
      currency: "USD",
    });
  });

  test("a point that is missing in a part; of several powers that would do, the smallest", () => {
    const acrobatics = figure("69", { scale: "million", unit: "USD" });
    expect(contradictions(planted({ acrobatics }))["R12"]).toContainEqual({
      kind: "power-of-ten",
      claim: "acrobatics",
      power: -1,
    });
  });

  test("thousands for millions", () => {
    const trade = figure("30", { scale: "thousand", unit: "USD" });
    expect(contradictions(planted({ trade }))["R12"]).toContainEqual({
      kind: "scale",
      claim: "trade",
      scale: "million",
    });
  });

  test("a list taken for closed that is open", () => {
    const closed = relations.map(
      (relation): Relation => (relation.kind === "sum" ? { ...relation, list: "closed" } : relation),
    );
    const { R12 = [] } = contradictions(planted({}, closed));
    expect(R12[0]).toEqual({ kind: "open-list" });
  });
});

describe("a hint is of one slip that makes the relation hold", () => {
  const sum = (whole: Figure, part: Figure) =>
    audited([claim("whole", whole), claim("part", part)], {
      id: "sum",
      kind: "sum",
      whole: "whole",
      parts: ["part"],
      list: "closed",
    });

  test("the other sign of money, and never of things counted: nobody counts fewer than none", () => {
    const usd = (number: number) => figure(number, { unit: "USD" });
    expect(sum(usd(61), usd(-61)).hints).toContainEqual({ kind: "sign", claim: "part" });
    expect(sum(figure(61), figure(-61)).hints.filter(({ kind }) => kind === "sign")).toEqual([]);
  });

  test("where no slip does, there is none", () => {
    expect(sum(figure(198), figure(500)).hints).toEqual([]);
  });

  test("only contradictions have hints", () => {
    expect(sum(moreThan(198), moreThan(500)).hints).toEqual([]);
    expect(sum(figure(198), figure(198)).hints).toEqual([]);
  });

  test("of powers of ten only the likeliest one, and a count stays whole", () => {
    const thousands = sum(figure(7000), figure(7));
    expect(thousands.hints).toContainEqual({ kind: "power-of-ten", claim: "whole", power: -3 });
    expect(thousands.hints).toContainEqual({ kind: "scale", claim: "part", scale: "thousand" });
    expect(sum(figure(7), figure("7.5", { scale: "thousand" })).hints).toEqual([]);
  });

  test("a swapped digit never makes a number begin with zero", () => {
    expect(sum(figure(10), figure(1)).hints).not.toContainEqual({
      kind: "digits-swapped",
      claim: "whole",
      number: "01",
    });
  });

  test("a bound has no power of ten: one far enough away always agrees", () => {
    const finding = sum(figure(5), moreThan(7));
    expect(finding.hints.filter(({ kind }) => kind === "power-of-ten")).toEqual([]);
  });

  test("a list of areas taken for closed", () => {
    const count: Claim = { id: "count", measure: "countries", period: "2012", figure: figure(20) };
    const finding = audited([count], { id: "named", kind: "countDistinct", count: "count", named: ["FR"] });
    expect(finding.hints).toContainEqual({ kind: "open-list" });
  });
});

describe("a number and its own bound", () => {
  const OF_NUMBERS = ["digits-swapped", "power-of-ten", "scale", "digit-replaced", "digit-left-out"];
  const numbers = ({ hints }: Finding) => hints.filter(({ kind }) => OF_NUMBERS.includes(kind));
  const same = (...figures: readonly Figure[]) =>
    audited(
      figures.map((what, at) => claim(`c${at}`, what)),
      { id: "same", kind: "same", claims: figures.map((_, at) => `c${at}`) },
    );

  test.each<[name: string, finding: Finding]>([
    ["2,100 and more than 2,100", same(figure(2100), moreThan(2100))],
    ["more than 2,100 and 2,100", same(moreThan(2100), figure(2100))],
    ["1,300 and less than 1,300", same(figure(1300), lessThan(1300))],
    ["less than 1,300 of more than 1,299 counted", sum(lessThan(21), figure(21))],
    ["nearly 800 and 800", same(nearly(800), figure(800))],
  ])("%s: the bound is meant to hold its number, and no digit is wrong", (_name, finding) => {
    expect(finding.verdict).toBe("contradicted");
    expect(finding.hints[0]?.kind).toBe("inclusive-bound");
    expect(numbers(finding)).toEqual([]);
  });

  test("a bound of another number may have its digits swapped", () => {
    expect(same(figure(1250), moreThan(2100)).hints).toContainEqual({
      kind: "digits-swapped",
      claim: "c1",
      number: "1200",
    });
  });

  function sum(whole: Figure, part: Figure) {
    return audited([claim("whole", whole), claim("part", part)], {
      id: "sum",
      kind: "sum",
      whole: "whole",
      parts: ["part"],
      list: "closed",
    });
  }
});

describe("currencies", () => {
  const pivots = ["BRL", "DKK", "JPY", "CNY", "GBP", "HRK"] as const;
  const table = pivots.map(
    (quote): ExchangeRate => ({
      base: "USD",
      quote,
      rate: "6.25",
      perUnits: 1,
      basis: "annual-average",
      period: "2012",
      source: "made up",
    }),
  );
  const money = (number: string, unit: "USD" | "CNY" | "BRL") => figure(number, { scale: "million", unit });
  const found = (claims: readonly Claim[]) =>
    audited(
      claims,
      { id: "sum", kind: "sum", whole: "whole", parts: ["a", "b"], list: "closed" },
      { rates: table },
    ).hints.flatMap((hint) => (hint.kind === "currency" ? [`${hint.claim} ${hint.currency}`] : []));

  test("of the document are tried, and no others of the rates", () => {
    const parts = [claim("a", money("12.5", "USD")), claim("b", money("62.5", "USD"))];
    const yuan = claim("other", money("3.0", "CNY"));
    expect(found([claim("whole", money("22.5", "USD")), ...parts])).toEqual([]);
    expect(found([claim("whole", money("22.5", "USD")), ...parts, yuan])).toEqual(["b CNY"]);
    expect(
      found([claim("whole", money("22.5", "USD")), ...parts, claim("other", money("3.0", "BRL"))]),
    ).toEqual(["b BRL"]);
  });
});

test("a contradicted sum of a thousand parts is looked through in little time", () => {
  const parts = Array.from(
    { length: 1000 },
    (_, at): Claim => ({ id: `p${at}`, measure: "visits", figure: figure(100 + at) }),
  );
  const sum = 1000 * 100 + (999 * 1000) / 2;
  const claims: Claim[] = [{ id: "w", measure: "visits", figure: figure(sum + 18) }, ...parts];
  const relation: Relation = {
    id: "r",
    kind: "sum",
    whole: "w",
    parts: parts.map(({ id }) => id),
    list: "closed",
  };
  const start = performance.now();
  const { findings } = auditClaims(deepFreeze({ claims, relations: [relation] }));
  expect(findings[0]?.verdict).toBe("contradicted");
  // 102 would have to be 120: two digits the other way round.
  expect(findings[0]?.hints).toContainEqual({ kind: "digits-swapped", claim: "p2", number: "120" });
  expect(performance.now() - start).toBeLessThan(20_000);
});
