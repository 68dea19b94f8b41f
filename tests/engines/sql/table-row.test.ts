/** The cells of a record. */

import { about, atMost, between, moreThan, rmb, unknown, usd } from "cultural-ledger";
import { expect, it } from "vitest";
import { tableColumns } from "../../../src/engines/sql/table-layout";
import { tableRow } from "../../../src/engines/sql/table-row";
import { deepFreeze } from "../../frozen";
import { untyped } from "../../generate/gallery-entry";
import { codeOf } from "./code-of";
import { VISITS, type Visit } from "./visits";

const row = (visit: Omit<Visit, "id">) => tableRow(VISITS, deepFreeze({ id: "a", ...visit }));
const countCells = (persons: NonNullable<Visit["persons"]>) => {
  const cells = row({ persons });
  return ["", "_more", "_spread", "_unbounded"].map((part) => cells[`persons${part}`]);
};
const costCells = (cost: NonNullable<Visit["cost"]>) => {
  const cells = row({ cost });
  return ["", "_scale", "_currency", "_figure"].map((part) => cells[`cost${part}`]);
};

it("has a cell for every column, and nothing where a record says nothing", () => {
  const cells = row({});
  expect(Object.keys(cells)).toEqual(tableColumns(VISITS).map(({ name }) => name));
  expect(Object.entries(cells).filter(([, cell]) => cell !== null)).toEqual([
    ["id", "a"],
    ["areas_open", "0"],
    ["persons_more", "0"],
    ["persons_spread", "0"],
    ["persons_unbounded", "0"],
  ]);
});

it("splits counts into what is added up", () => {
  expect(countCells(61)).toEqual(["61", "0", "0", "0"]);
  expect(countCells(moreThan(1000))).toEqual(["1000", "1", "0", "1"]);
  expect(countCells(between(3, 9))).toEqual(["3", "0", "6", "0"]);
  expect(countCells(atMost(50))).toEqual(["0", "0", "50", "0"]);
  expect(countCells(about(1500))).toEqual(["1350", "0", "300", "0"]);
  expect(countCells(unknown())).toEqual([null, "0", "0", "0"]);
});

it("writes money in whole units of its scale, and figures of it as they are worded", () => {
  expect(costCells(usd("21.13"))).toEqual(["2113", "2", "USD", null]);
  expect(costCells(rmb("-0.125"))).toEqual(["-125", "3", "CNY", null]);
  expect(costCells(moreThan(100, { unit: "EUR", scale: "million" }))).toEqual([
    null,
    null,
    "EUR",
    '{"qualifier":"moreThan","number":"100","scale":"million","unit":"EUR"}',
  ]);
});

it("keeps an empty list apart from none, and an open one from a closed one", () => {
  expect(row({ areas: [] })["areas"]).toEqual([]);
  expect(row({ themes: ["b", "a"] })["themes"]).toEqual(["b", "a"]);
  const open = row({ areas: { named: ["JP", "FR", "JP"], open: true, stated: moreThan(20) } });
  expect([open["areas"], open["areas_open"], open["areas_stated"]]).toEqual([
    ["FR", "JP"],
    "1",
    '{"qualifier":"moreThan","number":"20"}',
  ]);
  expect(row({ areas: { named: ["JP"], open: true, stated: 7 } })["areas_stated"]).toBe("7");
});

it("refuses numbers of more than 18 digits, by record and column", () => {
  expect(costCells(usd("-9999999999999999.99"))[0]).toBe("-999999999999999999");
  expect(() => costCells(usd("10000000000000000.00"))).toThrow(
    'Cannot write the record "a" to a table: its "cost" is 1000000000000000000, and a column has at most 18 digits.',
  );
  expect(codeOf(() => countCells(moreThan("1000000000000000000")))).toBe("engines/number-too-long");
});

it("refuses text that a database would not keep, and what is no text", () => {
  expect(() => row({ year: "20\u000012" })).toThrow('the column "year" of the record "a"');
  for (const year of ["\0", "\ud800"]) expect(codeOf(() => row({ year }))).toBe("engines/invalid-text");
  expect(codeOf(() => row({ themes: ["a", "\udfff"] }))).toBe("engines/invalid-text");
  for (const year of [2012, null, {}, ["2012"]])
    expect(codeOf(() => row({ year: untyped(year) }))).toBe("engines/invalid-cell");
  for (const themes of ["music", null, [1], [null]])
    expect(codeOf(() => row({ themes: untyped(themes) }))).toBe("engines/invalid-cell");
});

it("keeps a field of any name", () => {
  const of = () => "x";
  const fields = JSON.parse('{"__proto__":{"type":"text","definition":""}}') as typeof VISITS.fields;
  const own = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, of }]));
  expect(Object.entries(tableRow(untyped<typeof VISITS>({ name: "own", fields: own }), { id: "a" }))).toEqual(
    [["__proto__", "x"]],
  );
});
