/** The gallery of errors of plans, and of the databases that they run in: for each code a call that gives it, and what to do. */

import { aggregate, count, type TradeRecord, usd } from "cultural-ledger";
import {
  checkPlan,
  compilePlan,
  createTable,
  type DeclaredRecords,
  type Plan,
  planRecords,
  type SqlOptions,
  tableRow,
  toSql,
} from "cultural-ledger/engines";
import { type GalleryEntry, untyped } from "./gallery-entry";

const plan: Plan = { from: "trades", by: ["year"], measures: { audience: "audience" } };
const own: DeclaredRecords<{ readonly year: unknown }> = {
  name: "visits",
  fields: { year: { type: "text", definition: "the year", of: ({ year }) => untyped(year) } },
};
const sale: TradeRecord = { id: "sale", flow: "export", kind: "goods", product: "Linen", period: "2012" };
const { trades } = planRecords;

const ask = (options: Partial<SqlOptions> = {}, asked = plan) =>
  toSql(asked, { dialect: "duckdb", table: "trades", ...options });

/** The one row of the guards, of a table of one record. */
const guards = (cells: Readonly<Record<string, string>>, options?: Partial<SqlOptions>) => {
  const { columns, read } = ask(options);
  const found: Readonly<Record<string, string>> = { b: "guards", g0: "1", n0: "1", n1: "0", ...cells };
  return read([columns.map((column) => found[column] ?? null)]);
};

const names = Array.from({ length: 65_536 }, (_, at) => `${at}`);

/** What a plan with changed parts gives. */
const check = (changes: object) => checkPlan({ ...plan, ...changes });
const run = (records: readonly TradeRecord[]) => aggregate(records, compilePlan({ ...plan, from: "trades" }));

export const engineErrors: readonly GalleryEntry[] = [
  {
    code: "engines/invalid-plan",
    call: "compilePlan({ ...plan, limit: 0 })",
    run: () => compilePlan({ ...plan, limit: 0 }),
    remedy: "Read `error.issues`, or call `checkPlan`, which returns all issues without throwing.",
  },
  {
    code: "engines/unknown-part",
    call: "checkPlan({ ...plan, filter: [] })",
    run: () => check({ filter: [] }),
    remedy: "Correct the name: a part that nobody knows would change nothing. Conditions are `where`.",
  },
  {
    code: "engines/unknown-records",
    call: 'checkPlan({ ...plan, from: "trade" })',
    run: () => check({ from: "trade" }),
    remedy:
      "Name the records of a ledger by their collection, or declare those of your own with the option `records`.",
  },
  {
    code: "engines/unknown-field",
    call: 'checkPlan({ ...plan, by: ["yaer"] })',
    run: () => check({ by: ["yaer"] }),
    remedy:
      "Name a text field or a list of these records; `planRecords` says what each of them is. An order names columns of the answer.",
  },
  {
    code: "engines/unknown-measure",
    call: 'checkPlan({ ...plan, measures: { exports: "values" } })',
    run: () => check({ measures: { exports: "values" } }),
    remedy:
      "Name `records`, a count, money, or a measure of your own; texts are told apart by `{ distinct }`.",
  },
  {
    code: "engines/two-lists",
    call: 'checkPlan({ ...plan, from: "delegations", by: ["area", "hosts"] })',
    run: () => check({ from: "delegations", by: ["area", "hosts"] }),
    remedy:
      "Leave one of them out, or run two plans: a record would be in the row of every pair, which nobody said.",
  },
  {
    code: "engines/no-rates",
    call: 'checkPlan({ ...plan, measures: { exports: { sum: "value", in: "USD" } } })',
    run: () => check({ measures: { exports: { sum: "value", in: "USD" } } }),
    remedy: "Give the plan its `rates`, or leave `in` out and have a sum of each currency.",
  },
  {
    code: "engines/no-profile",
    call: 'checkPlan({ ...plan, measures: { markets: { distinct: "market" } } })',
    run: () => check({ measures: { markets: { distinct: "market" } } }),
    remedy: "Say by which list countries and regions are counted.",
  },
  {
    code: "engines/duplicate-column",
    call: 'checkPlan({ ...plan, by: ["year"], measures: { year: "records" } })',
    run: () => check({ measures: { year: "records" } }),
    remedy: "Rename the measure. Rows of levels have `level`, `by` and `total` of their own.",
  },
  {
    code: "engines/part-of-another",
    call: 'aggregate([sale, { ...sale, id: "part", partOf: "sale" }], compilePlan(plan))',
    run: () => run([sale, { ...sale, id: "part", partOf: "sale" }]),
    remedy: "Say what becomes of parts; what is right depends on whether their wholes are among the records.",
  },
  {
    code: "engines/mixed-frequencies",
    call: 'aggregate([sale, { ...sale, id: "march", period: "2012-03" }], compilePlan(plan))',
    run: () => run([sale, { ...sale, id: "march", period: "2012-03" }]),
    remedy:
      "Keep the years or the months with a condition on `frequency`; where they hold nothing in common, allow the overlap.",
  },
  {
    code: "engines/not-in-sql",
    call: 'toSql({ from: "visits", measures: { own: "own" } }, { dialect: "duckdb", table: "visits", records: [visits] })',
    run: () =>
      toSql(
        { from: "visits", measures: { own: "own" } },
        { dialect: "duckdb", table: "visits", records: [{ ...own, measures: { own: count() } }] },
      ),
    remedy: "Declare a field for what it measures, or run the plan where the records are.",
  },
  {
    code: "engines/invalid-identifier",
    call: 'toSql(plan, { dialect: "duckdb", table: "" })',
    run: () => ask({ table: "" }),
    remedy:
      "Give the name that the table or column has in the database; of a field whose name is too long, a shorter one.",
  },
  {
    code: "engines/column-collision",
    call: 'createTable({ name: "visits", fields: { year, Year: year } }, { dialect: "duckdb", table: "visits" })',
    run: () =>
      createTable(
        { ...own, fields: { year: own.fields["year"]!, Year: own.fields["year"]! } },
        { dialect: "duckdb", table: "visits" },
      ),
    remedy: "Rename one of the fields. To DuckDB and Spark, names that differ in capitals are one.",
  },
  {
    code: "engines/unknown-column",
    call: 'toSql(plan, { dialect: "duckdb", table: "customs", columns: { audiense: "visitors" } })',
    run: () => ask({ table: "customs", columns: { audiense: "visitors" } }),
    remedy:
      "Map the columns that `tableColumns` lists. The scale and currency of mapped money have to be said too.",
  },
  {
    code: "engines/invalid-text",
    call: 'toSql({ ...plan, where: [{ field: "year", in: ["2012\\0"] }] }, { dialect: "duckdb", table: "trades" })',
    run: () => ask({}, { ...plan, where: [{ field: "year", in: ["2012\0"] }] }),
    remedy: "Remove the NUL, or the half of a character, which is what is left where text was cut by length.",
  },
  {
    code: "engines/too-many-values",
    call: 'toSql({ ...plan, where: [{ field: "product", in: names }] }, { dialect: "duckdb", table: "trades" })',
    run: () => ask({}, { ...plan, where: [{ field: "product", in: names }] }),
    remedy: "Put the values into a table, and make a view that joins it.",
  },
  {
    code: "engines/sum-too-large",
    call: 'toSql(plan, { dialect: "duckdb", table: "trades", digits: 30 })',
    run: () => ask({ digits: 30 }),
    remedy: "Say how many rows the table has at most; the digits of both together stay below 38.",
  },
  {
    code: "engines/not-whole-numbers",
    call: 'toSql(plan, { dialect: "duckdb", table: "trades" }).read(rows)',
    run: () => guards({ n5: "DOUBLE" }),
    remedy:
      "Make the column one of integers, or map an expression that is exact, as `CAST(value * 100 AS BIGINT)` of a decimal.",
  },
  {
    code: "engines/invalid-row",
    call: 'toSql(plan, { dialect: "duckdb", table: "trades" }).read([])',
    run: () => ask().read([]),
    remedy: "Give every row as the database answers it, once, as an array.",
  },
  {
    code: "engines/invalid-cell",
    call: "tableRow(visits, { year: 2012 })",
    run: () => tableRow(own, { year: 2012 }),
    remedy: "Correct the function `of` of the field, so that it gives what the field declares.",
  },
  {
    code: "engines/number-too-long",
    call: 'tableRow(trades, { ...sale, value: usd("12345678901234567.89") })',
    run: () => tableRow(trades, { ...sale, value: usd("12345678901234567.89") }),
    remedy: "Run the plan by `compilePlan`, where numbers have 24 digits before the point and 12 behind it.",
  },
];
