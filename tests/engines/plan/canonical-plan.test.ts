import { type Plan, planText } from "cultural-ledger/engines";
import { expect, test } from "vitest";

test("a plan has one text, however it is written", () => {
  const plan: Plan = {
    from: "trades",
    where: [
      { field: "year", in: ["2013", "2012", "2013", null] },
      { field: "market", has: ["JP", "FR"] },
    ],
    by: ["year"],
    measures: { value: { sum: "value" }, lines: "records" },
    order: [{ by: "lines", descending: false }],
  };
  const other: Plan = {
    order: [{ by: "lines" }],
    measures: { value: "value", lines: "records" },
    by: ["year"],
    where: [
      { has: ["FR", "JP"], field: "market" },
      { in: [null, "2012", "2013"], field: "year" },
    ],
    from: "trades",
  };
  expect(planText(other)).toBe(planText(plan));
  expect(planText({ ...plan, by: ["month"] })).not.toBe(planText(plan));
  expect(planText({ ...plan, measures: { lines: "records", value: "value" } })).not.toBe(planText(plan));
});
