/** Fields of relations: every one that is declared has a kind, and no other one is taken. */

import {
  type AuditInput,
  atMost,
  auditClaims,
  count,
  createLedger,
  exportTotal,
  figure,
  isLedgerError,
  lessThan,
  personTripCount,
  unknown,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

const claims = ["a", "b"].map((id) => ({ id, measure: id, period: "2012", figure: figure(61) }));
const ledger = createLedger({});

const sum = { id: "r", kind: "sum", whole: "a", parts: ["b"], list: "closed" };
const growth = { id: "r", kind: "growth", rate: "a", from: "a", to: "b" };
const same = { id: "r", kind: "same", claims: ["a", "b"] };
const highest = { id: "r", kind: "maxInHistory", claim: "a", history: ["b"] };
const areas = { id: "r", kind: "countDistinct", count: "a", named: ["FR"] };
const change = { id: "r", kind: "change", change: "a", from: "a", to: "b", in: "absolute" };
const average = { id: "r", kind: "averageGrowth", rate: "a", from: "a", to: "b" };
const rank = { id: "r", kind: "rank", claim: "a", among: ["a", "b"], place: 1 };
const cumulative = { id: "r", kind: "cumulative", total: "a", parts: ["b"], since: "2005" };
const ratio = { id: "r", kind: "ratio", numerator: "a", denominator: "b" };
const visits = { collection: "delegations", records: "complete", measure: personTripCount };
const against = { id: "r", kind: "against", claim: "a", collection: "trades", records: "complete" };

/** The message of what is thrown, behind its code; `taken` where nothing is. */
function refusalOf(relation: object): string {
  try {
    auditClaims(deepFreeze({ claims, relations: [relation], ledger }) as unknown as AuditInput);
  } catch (error) {
    if (isLedgerError(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "taken";
}

function expectRefused(relation: object, message: string): void {
  const refusal = refusalOf(relation);
  expect(refusal).toContain('The first: The relation "r" (relations[0]): ');
  expect(refusal).toContain(message);
}

test("a note of every kind is text", () => {
  for (const relation of [
    ...[sum, growth, same, highest, areas, against],
    ...[change, average, rank, cumulative, ratio],
  ]) {
    expect(refusalOf({ ...relation, note: "as I read it" })).toBe("taken");
    for (const note of [1, null, "", ["text"], {}]) expectRefused({ ...relation, note }, "note is ");
  }
});

test("relations of every kind are taken as they are meant", () => {
  for (const place of [1, atMost(5), unknown(), figure(3)])
    expect(refusalOf({ ...rank, place })).toBe("taken");
  for (const form of ["absolute", "percent", "points", "multiple"])
    expect(refusalOf({ ...change, in: form })).toBe("taken");
  expect(refusalOf({ ...ratio, numerator: visits, denominator: visits })).toBe("taken");
});

test.each([
  [{ ...sum, whole: 1 }, "whole is 1"],
  [{ ...sum, parts: ["b", ["a"]] }, "parts[1] is an array"],
  [{ ...sum, parts: [{ claim: "b", weight: 1, wieght: 2 }] }, "one of the fields claim, weight"],
  [{ ...sum, parts: [{ claim: "b", weight: 1, note: "net" }] }, "one of the fields claim, weight"],
  [{ ...growth, from: null }, "from is null"],
  [{ ...same, claims: ["a", "b", 1] }, "claims[2] is 1"],
  [{ ...highest, history: ["b", {}] }, "history[1] is an object"],
  [{ ...areas, named: { named: ["FR"], open: true, sttaed: 3 } }, "one of the fields named, open, stated"],
  [{ ...change, in: "per cent" }, "in is"],
  [{ ...change, in: undefined }, "in is undefined"],
  [{ ...change, to: "a" }, 'to is "a"; it must be the id of another claim than from'],
  [{ ...average, from: "b" }, 'to is "b"; it must be the id of another claim than from'],
  [{ ...average, years: 5 }, "one of the fields id, kind, note, rate, from, to"],
  [{ ...rank, among: [] }, "among is an array of 0; it must be the ids of one claim or more"],
  [{ ...rank, among: ["a", "a"] }, "besides the one that has the place"],
  [{ ...rank, place: 0 }, "place is 0; it must be a place in an order"],
  [{ ...rank, place: lessThan(1) }, "it must be a place in an order"],
  [{ ...rank, place: figure("2.5") }, "it must be a place in an order"],
  [{ ...rank, order: "descending" }, "order is"],
  [{ ...cumulative, parts: [] }, "the ids of one claim or more, none of which is the total"],
  [{ ...cumulative, parts: ["b", "a"] }, "none of which is the total"],
  [{ ...cumulative, since: "once" }, 'since: "once" is not a period'],
  [{ ...ratio, numerator: { ...visits, collection: "visits" } }, "numerator.collection is"],
  [{ ...ratio, denominator: { ...visits, measure: undefined } }, "denominator.measure is undefined"],
  [{ ...ratio, denominator: { ...visits, where: "all" } }, "denominator.where is"],
  [{ ...against, where: "all" }, "where is"],
  [{ ...against, measure: {} }, "measure is an object; it must be an aggregator"],
  [{ ...against, wher: () => true }, "one of the fields id, kind, note, claim, collection, label, records"],
])("%j is refused by its field", (relation, message) => {
  expectRefused(relation, message);
});

describe("what trade is measured by", () => {
  test("is a measure or the option of the values that are added up without one, not both", () => {
    for (const overlap of ["refuse", "allow"] as const) {
      expect(refusalOf({ ...against, overlap })).toBe("taken");
      for (const measure of [exportTotal, count()])
        expectRefused({ ...against, overlap, measure }, 'tradeTotal("exports", { overlap: "allow" })');
    }
  });

  test("is not how other records are added up", () => {
    for (const collection of ["delegations", "activities", "projects"]) {
      expectRefused({ ...against, collection, overlap: "allow" }, "measure is undefined; it must be given");
      expectRefused(
        { ...against, collection, overlap: "allow", measure: count() },
        "it must be left out beside a measure",
      );
      expectRefused(
        { ...against, collection },
        "only trades have a value that is taken without one: personTripCount",
      );
      expect(refusalOf({ ...against, collection, measure: count() })).toBe("taken");
    }
    expect(refusalOf({ ...against, collection: "delegations", measure: personTripCount })).toBe("taken");
  });
});
