/** The columns of a table of records, and the statement that makes it. */

import { expect, it } from "vitest";
import type { DeclaredRecords } from "../../../src/engines/plan/declared-records";
import { createTable, tableColumns } from "../../../src/engines/sql/table-layout";
import type { TableName } from "../../../src/engines/sql/table-name";
import { untyped } from "../../generate/gallery-entry";
import { codeOf } from "./code-of";
import { VISITS } from "./visits";

const text = { type: "text", definition: "", of: () => "x" } as const;
const declared = (...names: readonly string[]): DeclaredRecords<unknown> => ({
  name: "own",
  fields: Object.fromEntries(names.map((name) => [name, text])),
});

it("has the columns of every kind of field, in the order of the fields", () => {
  expect(tableColumns(VISITS).map(({ name, type }) => `${name} ${type}`)).toEqual([
    "id text",
    "year text",
    "code text",
    "partOf text",
    "frequency text",
    "held text",
    "themes texts",
    "areas texts",
    "areas_open integer",
    "areas_stated text",
    "persons integer",
    "persons_more integer",
    "persons_spread integer",
    "persons_unbounded integer",
    "cost integer",
    "cost_scale integer",
    "cost_currency text",
    "cost_figure text",
  ]);
});

it("makes the table in each dialect", () => {
  const few = { name: VISITS.name, fields: { id: VISITS.fields["id"]!, areas: VISITS.fields["areas"]! } };
  expect(createTable(few, { dialect: "duckdb", table: "visits" })).toBe(
    'CREATE TABLE "visits" ("id" VARCHAR, "areas" VARCHAR[], "areas_open" BIGINT, "areas_stated" VARCHAR)',
  );
  expect(createTable(few, { dialect: "postgresql", table: ["customs", "a.b"] })).toBe(
    'CREATE TABLE "customs"."a.b" ("id" text, "areas" text[], "areas_open" bigint, "areas_stated" text)',
  );
  expect(createTable(few, { dialect: "spark", table: "visits" })).toBe(
    "CREATE TABLE `visits` (`id` STRING, `areas` ARRAY<STRING>, `areas_open` BIGINT, `areas_stated` STRING)",
  );
});

it("refuses names that are one to a database", () => {
  const code = (...names: readonly string[]) => codeOf(() => tableColumns(declared(...names)));
  expect(code("Year", "year")).toBe("engines/column-collision");
  expect(codeOf(() => tableColumns({ ...VISITS, fields: { ...VISITS.fields, persons_more: text } }))).toBe(
    "engines/column-collision",
  );
  expect(code("__proto__", "constructor", "字".repeat(21))).toBeUndefined();
  expect(code("字".repeat(22))).toBe("engines/invalid-identifier");
  expect(code("")).toBe("engines/invalid-identifier");
});

it("refuses what names no table", () => {
  const code = (table: unknown) =>
    codeOf(() => createTable(VISITS, { dialect: "duckdb", table: untyped<TableName>(table) }));
  for (const table of [[], [1], null, undefined, {}]) expect(code(table)).toBe("engines/invalid-argument");
  expect(code("")).toBe("engines/invalid-identifier");
});
