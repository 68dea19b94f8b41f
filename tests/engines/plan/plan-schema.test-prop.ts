import Ajv from "ajv/dist/2020.js";
import { checkPlan, type DeclaredRecords, type Plan, planSchema } from "cultural-ledger/engines";
import fc from "fast-check";
import { expect, test } from "vitest";
import { plansOf } from "../plan-cases";

const isPlan = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(planSchema());

test("plans at random are plans to the schema too", () => {
  fc.assert(
    fc.property(fc.oneof(plansOf("trades"), plansOf("delegations")), (plan) => {
      expect(checkPlan(plan)).toEqual({ ok: true, value: plan });
      expect([isPlan(plan), isPlan.errors]).toEqual([true, null]);
    }),
  );
});

const plan: Plan = { from: "trades", by: ["year"], measures: { lines: "records" } };

test.each<[what: string, wrong: object]>([
  ["another kind", { from: "sales" }],
  ["a part that plans have not", { having: [] }],
  ["an unknown key", { by: ["country"] }],
  ["digits of what is no code", { by: [{ field: "product", digits: 2 }] }],
  ["no digits", { by: [{ field: "code", digits: 0 }] }],
  ["levels that are none", { levels: "grouping sets" }],
  ["a condition without a field", { where: [{ in: ["2012"] }] }],
  ["a condition of two kinds", { where: [{ field: "year", in: ["2012"], from: "2012" }] }],
  ["a condition of none", { where: [{ field: "year" }] }],
  ["no values", { where: [{ field: "year", in: [] }] }],
  ["a list as one text", { where: [{ field: "market", in: ["FR"] }] }],
  ["one text as a list", { where: [{ field: "year", has: ["2012"] }] }],
  ["no measures", { measures: {} }],
  ["an unknown measure", { measures: { n: "visits" } }],
  ["areas without a profile", { measures: { n: { distinct: "market" } } }],
  ["another profile", { measures: { n: { distinct: "market", profile: "EU" } } }],
  ["no currency", { measures: { n: { sum: "value", in: "dollars" } } }],
  ["the least of a count", { measures: { n: { least: "audience" } } }],
  ["parts that are neither", { parts: "ignored" }],
  ["overlap that is refused by itself", { overlap: "refuse" }],
  ["a limit of none", { limit: 0 }],
  ["an order of no column", { order: [{ descending: true }] }],
])("%s is none to either", (_, wrong) => {
  const given = { ...plan, ...wrong };
  expect(checkPlan(given).ok).toBe(false);
  expect(isPlan(given)).toBe(false);
});

test("kinds of one's own are in it, in place of one of that name", () => {
  const own: DeclaredRecords<string> = {
    name: "trades",
    fields: { word: { type: "text", definition: "the word", of: (word) => word } },
  };
  const schema = planSchema({ records: [own] });
  const validate = new Ajv({ strictRequired: false, allowUnionTypes: true }).compile(schema);
  expect((schema["oneOf"] as readonly unknown[]).length).toBe(9);
  expect(validate({ from: "trades", by: ["word"], measures: { n: "records" } })).toBe(true);
  expect(validate({ from: "trades", by: ["product"], measures: { n: "records" } })).toBe(false);
});
