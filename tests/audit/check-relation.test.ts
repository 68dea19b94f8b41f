/** Fields of relations: every one that is declared has a kind, and no other one is taken. */

import {
  type AuditInput,
  auditClaims,
  count,
  createLedger,
  exportTotal,
  figure,
  isLedgerError,
  personTripCount,
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
  for (const relation of [sum, growth, same, highest, areas, against]) {
    expect(refusalOf({ ...relation, note: "as I read it" })).toBe("taken");
    for (const note of [1, null, "", ["text"], {}]) expectRefused({ ...relation, note }, "note is ");
  }
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
  [{ ...against, where: "all" }, "where is"],
  [{ ...against, measure: {} }, "measure is an object; it must be an aggregator"],
  [{ ...against, wher: () => true }, "one of the fields id, kind, note, claim, collection, records"],
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
