import { checkPlan, type DeclaredRecords, type Plan } from "cultural-ledger/engines";
import { describe, expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";

const plan: Plan = { from: "trades", by: ["year"], measures: { lines: "records" } };
const rates = { rates: [] };

/** The code, the place and the sentence of every fault. */
function faultsOf(value: unknown): readonly (readonly [code: string, path: string, message: string])[] {
  const result = checkPlan(value);
  return result.ok ? [] : result.issues.map(({ code, path, message }) => [code, path.join("."), message]);
}

test.each<[what: string, changes: object, code: string, path: string]>([
  ["a name that no part has", { form: "trades" }, "unknown-part", "form"],
  ["other records", { from: "trade" }, "unknown-records", "from"],
  ["records of no name", { from: 5 }, "unknown-records", "from"],
  ["a key that is no field", { by: ["yaer"] }, "unknown-field", "by.0"],
  ["a key that is a sum", { by: ["value"] }, "unknown-field", "by.0"],
  ["a key by a name of every object", { by: ["toString"] }, "unknown-field", "by.0"],
  ["no list of keys", { by: "year" }, "invalid-plan", "by"],
  ["a list with a hole", { by: new Array(1) }, "invalid-plan", "by.0"],
  ["a key twice", { by: ["year", "year"] }, "invalid-plan", "by.1"],
  ["digits of a year", { by: [{ field: "year", digits: 2 }] }, "invalid-plan", "by.0.digits"],
  ["no digits", { by: [{ field: "code" }] }, "invalid-plan", "by.0.digits"],
  ["two lists", { from: "delegations", by: ["area", "hosts"] }, "two-lists", "by"],
  ["other levels", { levels: "roll-up" }, "invalid-plan", "levels"],
  ["levels without keys", { by: [], levels: "cube" }, "invalid-plan", "levels"],
  ["no measure", { measures: {} }, "invalid-plan", "measures"],
  ["a list of measures", { measures: ["records"] }, "invalid-plan", "measures"],
  ["a measure that there is not", { measures: { n: "values" } }, "unknown-measure", "measures.n"],
  ["a sum of texts", { measures: { n: { sum: "product" } } }, "unknown-measure", "measures.n.sum"],
  ["two measures in one", { measures: { n: { sum: "value", least: "year" } } }, "invalid-plan", "measures.n"],
  ["a measure by the name of a key", { measures: { year: "records" } }, "duplicate-column", "measures.year"],
  [
    "a measure by a name of levels",
    { levels: "rollup", measures: { level: "records" } },
    "duplicate-column",
    "measures.level",
  ],
  ["money without rates", { measures: { n: { sum: "value", in: "USD" } } }, "no-rates", "measures.n.in"],
  [
    "a currency that there is not",
    { rates, measures: { n: { sum: "value", in: "RMB" } } },
    "invalid-plan",
    "measures.n.in",
  ],
  [
    "areas without a profile",
    { measures: { n: { distinct: "market" } } },
    "no-profile",
    "measures.n.profile",
  ],
  [
    "texts by a profile",
    { measures: { n: { distinct: "year", profile: "UN_M49" } } },
    "invalid-plan",
    "measures.n.profile",
  ],
  ["a condition on a sum", { where: [{ field: "value", in: ["5"] }] }, "unknown-field", "where.0.field"],
  ["a condition of no kind", { where: [{ field: "year" }] }, "invalid-plan", "where.0"],
  ["a condition on nothing", { where: [{ field: "year", in: [] }] }, "invalid-plan", "where.0.in"],
  ["a number for a year", { where: [{ field: "year", in: [2012] }] }, "invalid-plan", "where.0.in"],
  ["a list by in", { where: [{ field: "market", in: ["FR"] }] }, "invalid-plan", "where.0"],
  ["a text by has", { where: [{ field: "year", has: ["2012"] }] }, "invalid-plan", "where.0"],
  ["an end that is a number", { where: [{ field: "year", from: 2012 }] }, "invalid-plan", "where.0.from"],
  ["an order by what is no column", { order: [{ by: "value" }] }, "unknown-field", "order.0.by"],
  [
    "an order of several currencies",
    { measures: { v: { sum: "value" } }, order: [{ by: "v" }] },
    "invalid-plan",
    "order.0.by",
  ],
  ["an order of levels", { levels: "rollup", order: [{ by: "lines" }] }, "invalid-plan", "order"],
  ["a limit of none", { limit: 0 }, "invalid-plan", "limit"],
  ["rates that are none", { rates: { rates: [{}] } }, "invalid-plan", "rates.rates"],
  [
    "a pivot that is no currency",
    { rates: { rates: [], pivots: ["RMB"] } },
    "invalid-plan",
    "rates.pivots.0",
  ],
  ["other parts", { parts: "left out" }, "invalid-plan", "parts"],
])("%s is a fault", (_, changes, code, path) => {
  expect(faultsOf({ ...plan, ...changes }).map(([found, at]) => [found, at])).toEqual([
    [`engines/${code}`, path],
  ]);
});

test("what is no plan is one fault, and every fault of a plan is named", () => {
  for (const value of [undefined, null, 5, "plan", [], [plan]])
    expect(faultsOf(value).map(([code, path]) => [code, path])).toEqual([["engines/invalid-plan", ""]]);
  expect(faultsOf({ from: "trades", by: ["yaer", "markt"], measures: { n: 5 }, limit: -1 })).toHaveLength(4);
});

describe("a name that is near is suggested", () => {
  test.each<[changes: object, meant: string]>([
    [{ form: "trades" }, "from"],
    [{ from: "trade" }, "trades"],
    [{ by: ["yaer"] }, "year"],
    [{ levels: "roll-up" }, "rollup"],
    [{ parts: "left out" }, "left-out"],
    [{ measures: { n: "values" } }, "value"],
    [{ measures: { n: "record" } }, "records"],
    [{ measures: { n: { distinct: "makret" } } }, "market"],
    [{ measures: { n: { distinct: "market", profile: "ISO-3166" } } }, "ISO_3166"],
    [{ measures: { n: { smu: "value", least: "year" } } }, "sum"],
    [{ where: [{ field: "produkt", in: ["Linen"] }] }, "product"],
    [{ where: [{ field: "year", in: ["2012"], notin: ["2013"] }] }, "notIn"],
    [{ order: [{ by: "line" }] }, "lines"],
  ])("%j", (changes, meant) => {
    const [[, , message] = []] = faultsOf({ ...plan, ...changes });
    expect(message).toMatch(new RegExp(`\\. Did you mean "${meant}"\\?$`));
  });

  test("and nothing where none is", () => {
    const [[, , message] = []] = faultsOf({ ...plan, by: ["colour"] });
    expect(message).toMatch(/performed\.$/);
  });

  test("of records of one's own as well", () => {
    const tickets: DeclaredRecords<{ readonly hall: string }> = {
      name: "tickets",
      fields: { hall: { type: "text", definition: "the hall", of: ({ hall }) => hall } },
    };
    const result = checkPlan({ from: "ticket", measures: { n: "records" } }, { records: [tickets] });
    expect(!result.ok && result.issues[0].message).toContain('Did you mean "tickets"?');
  });
});

test("a name is quoted, never long, and shows what nobody sees", () => {
  const names = ["x".repeat(1_000_000), "\u001B[2J", "\u202E"];
  const measures = Object.fromEntries(names.map((name) => [name, name]));
  for (const [, , message] of faultsOf({ ...plan, [names[0] as string]: 1, by: names, measures })) {
    expect(message.length).toBeLessThan(500);
    expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  }
});

test("only options can be wrong in such a way that it is thrown", () => {
  expectCode(() => checkPlan(plan, { record: [] } as never), "engines/unknown-option");
  expectCode(() => checkPlan(plan, { records: {} } as never), "engines/invalid-argument");
  const of = () => "a";
  const text = { type: "text", definition: "which", of };
  for (const declared of [
    null,
    { name: 5, fields: { text } },
    { name: "halls" },
    { name: "halls", fields: { text: { ...text, type: "number" } } },
    { name: "halls", fields: { text: { ...text, of: "name" } } },
    { name: "halls", fields: { text: { ...text, guard: "years" } } },
    { name: "halls", fields: { text, seats: { ...text, type: "count", among: "id" } } },
    { name: "halls", fields: { text }, partOf: "id" },
    { name: "halls", fields: { text }, measures: { own: of } },
  ])
    expectCode(() => checkPlan(plan, { records: [declared] } as never), "engines/invalid-argument");
  expect(
    checkPlan(plan, { records: [{ name: "halls", fields: { text }, partOf: "text" }] } as never).ok,
  ).toBe(true);
});
