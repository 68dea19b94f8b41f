import {
  type AreaCode,
  areaLabel,
  type Claim,
  type CountDistinctRelation,
  explainFinding,
  type Figure,
  figure,
  moreThan,
  type Period,
} from "cultural-ledger";
import { expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";
import { audited, ends, verdictOf } from "../audited";

/** The countries of the tour of 1959 by where its cities lie today: 19 of them. */
const cities = "AT CH DE FI FR GB GR HR IT LB LU NL NO PL RS RU SE TR UA".split(" ") as AreaCode[];

function found(
  what: Figure | undefined,
  areas: Claim["areas"] | null = cities,
  more: Partial<CountDistinctRelation> = {},
  period: Period | null = "1959",
) {
  const claims: Claim[] = [
    { id: "count", measure: "countries", ...(what && { figure: what }), ...(period && { period }) },
    { id: "named", measure: "destinations", ...(areas && { areas }), ...(period && { period }) },
  ];
  return audited(claims, { id: "r", kind: "countDistinct", count: "count", named: "named", ...more });
}

test("17 countries as they stood in 1959 are no longer contradicted without a hint", () => {
  const finding = found(figure(17));
  expect(verdictOf(finding)).toBe("contradicted, disjoint");
  expect(finding.hints[0]).toMatchObject({ kind: "as-of", areas: { areas: 17, asOf: "1959" } });
  expect(explainFinding(finding)).toContain(
    "it would hold with areas counted as they stood in 1959 (17 countries)",
  );
});

test("as of the period of the claims, or a day in it, they are supported", () => {
  for (const asOf of ["record", "1959", "1959-08-05"] as const) {
    const finding = found(figure(17), cities, { asOf });
    expect([verdictOf(finding), finding.warnings]).toEqual(["supported, exact", []]);
  }
  expect(found(figure(17), cities, { asOf: "record" }).statement).toBe(
    `countries (17, 1959) should match the list of Austria, Switzerland, Germany, Finland, France, United Kingdom, Greece, Croatia, Italy, Lebanon, Luxembourg, Netherlands, Norway, Poland, Serbia, Russia, Sweden, ${areaLabel("TR")} and Ukraine, as they stood in the period stated`,
  );
});

test("where the verdict holds the finding says that another time gives another number", () => {
  const finding = found(figure(19));
  expect(verdictOf(finding)).toBe("supported, exact");
  expect(finding.warnings).toMatchObject([
    { reason: "areas-as-of", claims: ["count"], areas: { areas: 17 } },
  ]);
  expect(explainFinding(finding)).toContain(
    "Note that the areas named, as they stood in 1959, are 17 countries.",
  );
  const neither = found(figure(18));
  expect([neither.hints.some(({ kind }) => kind === "as-of"), neither.warnings.length]).toEqual([false, 1]);
});

test("nothing is said where the choice changes nothing", () => {
  expect(found(figure(2), ["FR", "HR"]).warnings).toEqual([]);
  expect(found(figure(3), ["FR", "HR"]).hints.some(({ kind }) => kind === "as-of")).toBe(false);
  expect(found(figure(17), cities, {}, "2012").warnings).toEqual([]);
  const undated = found(figure(17), cities, {}, null);
  expect(undated.hints.some(({ kind }) => kind === "as-of")).toBe(false);
});

test("an open list that was shorter then: more than 2 is undetermined for it, and 2 is not contradicted", () => {
  const open = { named: ["HR", "RS", "SI"], open: true } as const;
  expect(verdictOf(found(figure(2), open))).toBe("contradicted, disjoint");
  expect(found(figure(2), open).hints[0]).toMatchObject({ kind: "as-of" });
  expect(verdictOf(found(figure(2), open, { asOf: "record" }))).toBe("undetermined: open-list");
  expect(verdictOf(found(moreThan(2), open))).toBe("supported, entailed");
});

test("what cannot be told is undetermined for a reason", () => {
  const changed = found(figure(1), ["UA", "RU"], { asOf: "record" }, "1991");
  expect(verdictOf(changed)).toBe("undetermined: areas-as-of");
  expect(found(figure(2), ["UA", "RU"], {}, "1991").warnings).toEqual([
    { reason: "areas-as-of", claims: ["count"] },
  ]);
  expect(verdictOf(found(figure(1), ["UA", "RU"], { asOf: "1991-12-25" }, "1991"))).toBe("supported, exact");
  expect(verdictOf(found(figure(2), ["HR", "RS"], { asOf: "record" }, null))).toBe(
    "undetermined: period-unstated",
  );
  expect(verdictOf(found(figure(2), null, { asOf: "record" }))).toBe("undetermined: missing-figure");
});

test("a list in the relation takes the period of the claim", () => {
  const claims: Claim[] = [{ id: "count", measure: "countries", figure: figure(1), period: "1959" }];
  const relation = { id: "r", kind: "countDistinct", count: "count", named: ["HR", "RS"] } as const;
  expect(verdictOf(audited(claims, relation))).toBe("contradicted, disjoint");
  expect(verdictOf(audited(claims, { ...relation, asOf: "record" }))).toBe("supported, exact");
  expect(audited(claims, relation).hints[0]).toMatchObject({ kind: "as-of", areas: { codes: ["YUCS"] } });
});

test("what is no time is refused", () => {
  expectCode(() => found(figure(2), ["FR"], { asOf: "then" as never }), "audit/invalid-input");
  expectCode(() => found(figure(2), ["FR"], { asOf: 1959 as never }), "audit/invalid-input");
});

test("a number that nobody prints is derived as of then", () => {
  for (const [asOf, areas] of [
    ["record", 17],
    ["1959", 17],
    ["2012", 19],
  ] as const) {
    const finding = found(undefined, cities, { asOf });
    expect([verdictOf(finding), ends(finding.evidence)]).toEqual(["derived", `[${areas}, ${areas}]`]);
  }
});
