import { checkPlan, compilePlan, type Plan } from "cultural-ledger/engines";
import { expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";

function faults(plan: unknown): readonly string[] {
  const result = checkPlan(plan);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${path.join(".")} ${code}`);
}

test("every fault is told by its path", () => {
  expect(
    faults({
      from: "trades",
      where: [{ field: "yaer", in: ["2012"] }, { field: "year", in: [2012] }, "2012"],
      by: ["market", "value", "market", { field: "code", digits: 1.5 }],
      levels: "all",
      measures: {
        market: "records",
        usd: { sum: "value", in: "USD" },
        areas: { distinct: "market" },
        n: "count",
      },
      rates: undefined,
      order: [{ by: "nothing" }],
      limit: -1,
      having: 3,
    }),
  ).toEqual([
    "having engines/unknown-part",
    "levels engines/invalid-plan",
    "where.0.field engines/unknown-field",
    "where.1.in engines/invalid-plan",
    "where.2 engines/invalid-plan",
    "by.1 engines/unknown-field",
    "by.2 engines/invalid-plan",
    "by.3.digits engines/invalid-plan",
    "by engines/two-lists",
    "measures.market engines/duplicate-column",
    "measures.usd.in engines/no-rates",
    "measures.areas.profile engines/no-profile",
    "measures.n engines/unknown-measure",
    "order engines/invalid-plan",
    "order.0.by engines/unknown-field",
    "limit engines/invalid-plan",
  ]);
});

test.each<[what: string, plan: unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["a list", []],
  ["text", "trades"],
  ["no kind", {}],
  ["a kind that is of every object", { from: "toString", measures: {} }],
  ["__proto__", JSON.parse('{ "from": "trades", "__proto__": 1, "measures": { "n": "records" } }')],
  ["a measure called as something of every object", { from: "trades", measures: { n: "constructor" } }],
  ["rates that are none", { from: "trades", measures: { n: "records" }, rates: { rates: [{ rate: "x" }] } }],
])("%s is no plan", (_, plan) => {
  expect(faults(plan).length).toBeGreaterThan(0);
  expectCode(() => compilePlan(plan as Plan), "engines/invalid-plan");
});

test("rows of levels use names of their own", () => {
  const plan: Plan = { from: "trades", by: ["year"], levels: "rollup", measures: { level: "records" } };
  expect(faults(plan)).toEqual(["measures.level engines/duplicate-column"]);
  expect(faults({ ...plan, levels: undefined })).toEqual([]);
});
