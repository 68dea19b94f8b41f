import {
  type Audit,
  auditClaims,
  type Claim,
  diffAudits,
  figure,
  moreThan,
  type Relation,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

/** What each relation is to come out as. */
type Outcome = "supported" | "contradicted" | "undetermined" | "derived";

/** An audit whose relations come out as they are told to. */
function auditOf(outcomes: Readonly<Record<string, Outcome>>): Audit {
  const claims: readonly Claim[] = [
    { id: "ten", measure: "ten", period: "2012", figure: figure(10) },
    { id: "eleven", measure: "eleven", period: "2012", figure: figure(11) },
    { id: "more", measure: "more", period: "2012", figure: moreThan(5) },
  ];
  const relations = Object.entries(outcomes).map(([id, outcome]): Relation => {
    if (outcome === "derived") return { id, kind: "ratio", numerator: "ten", denominator: "eleven" };
    const part = outcome === "supported" ? "ten" : "eleven";
    return outcome === "undetermined"
      ? { id, kind: "sum", whole: "ten", parts: ["more"], list: "closed" }
      : { id, kind: "partOf", whole: part === "ten" ? "eleven" : "ten", part };
  });
  const audit = auditClaims(deepFreeze({ claims, relations }));
  expect(audit.findings.map(({ relation, verdict }) => [relation, verdict])).toEqual(
    Object.entries(outcomes),
  );
  return audit;
}

/** The ids of each list. */
function changes(before: Audit, after: Audit) {
  const difference = diffAudits(before, after);
  return Object.fromEntries(
    Object.entries(difference).map(([name, list]) => [
      name,
      list.map(({ relation }: { relation: string }) => relation),
    ]),
  );
}

const NOTHING = { still: [], new: [], resolved: [], dropped: [] };
const settled = ["supported", "derived"] as const;
const open = ["contradicted", "undetermined"] as const;

describe("a relation in both audits", () => {
  test("open in both is still open, whichever way the verdict changed", () => {
    for (const before of open)
      for (const after of open)
        expect(changes(auditOf({ r: before }), auditOf({ r: after }))).toEqual({ ...NOTHING, still: ["r"] });
  });

  test("settled before and open now is new", () => {
    for (const before of settled)
      for (const after of open)
        expect(changes(auditOf({ r: before }), auditOf({ r: after }))).toEqual({ ...NOTHING, new: ["r"] });
  });

  test("open before and settled now is resolved; what is derived is settled", () => {
    for (const before of open)
      for (const after of settled)
        expect(changes(auditOf({ r: before }), auditOf({ r: after }))).toEqual({
          ...NOTHING,
          resolved: ["r"],
        });
  });

  test("settled in both is in no list", () => {
    for (const before of settled)
      for (const after of settled)
        expect(changes(auditOf({ r: before }), auditOf({ r: after }))).toEqual(NOTHING);
  });
});

describe("a relation in one audit", () => {
  test("not looked at any more is dropped and not resolved", () => {
    for (const verdict of open)
      expect(changes(auditOf({ r: verdict }), auditOf({}))).toEqual({ ...NOTHING, dropped: ["r"] });
  });

  test("not there before and open is new", () => {
    for (const verdict of open)
      expect(changes(auditOf({}), auditOf({ r: verdict }))).toEqual({ ...NOTHING, new: ["r"] });
  });

  test("settled in the one and not in the other is in no list", () => {
    for (const verdict of settled) {
      expect(changes(auditOf({ r: verdict }), auditOf({}))).toEqual(NOTHING);
      expect(changes(auditOf({}), auditOf({ r: verdict }))).toEqual(NOTHING);
    }
  });
});

test("empty audits give empty lists", () => {
  expect(diffAudits(auditOf({}), auditOf({}))).toEqual(NOTHING);
});

test("an audit and itself: what is open is still open", () => {
  const audit = auditOf({ a: "contradicted", b: "supported", c: "undetermined", d: "derived" });
  expect(changes(audit, audit)).toEqual({ ...NOTHING, still: ["a", "c"] });
});

test("the order is that of the later audit, then of the earlier one", () => {
  const before = auditOf({ a: "contradicted", b: "undetermined", y: "undetermined", x: "contradicted" });
  const after = auditOf({ n: "contradicted", b: "undetermined", m: "undetermined", a: "undetermined" });
  expect(changes(before, after)).toEqual({
    still: ["b", "a"],
    new: ["n", "m"],
    resolved: [],
    dropped: ["y", "x"],
  });
});

test("a change has both findings, and undefined where there is none", () => {
  const [before, after] = [auditOf({ a: "contradicted", b: "undetermined" }), auditOf({ a: "undetermined" })];
  const { still, dropped } = diffAudits(before, after);
  expect(still).toEqual([{ relation: "a", before: before.findings[0], after: after.findings[0] }]);
  expect(dropped).toEqual([{ relation: "b", before: before.findings[1], after: undefined }]);
});

test("names of objects are relations as any other, and everything is frozen", () => {
  const difference = diffAudits(auditOf({ constructor: "contradicted" as const }), auditOf({}));
  expect(difference.dropped.map(({ relation }) => relation)).toEqual(["constructor"]);
  for (const part of [difference, ...Object.values(difference), difference.dropped[0]])
    expect(Object.isFrozen(part)).toBe(true);
});
