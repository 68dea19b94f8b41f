import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { JSON_STAT } from "../samples/visits";
import { altered } from "./altered";
import { jsonStatFaults } from "./json-stat";

const AREA = ["dimension", "area", "category"];
const YEAR = ["dimension", "year", "category"];

type Path = readonly (string | number)[];

/** What is planted, where, and a piece of the fault that has to be found. */
const PLANTED: readonly (readonly [string, Path, unknown, string])[] = [
  ["no version", ["version"], undefined, "required property 'version'"],
  ["another version", ["version"], "1.0", "/version must be equal to constant"],
  ["no class", ["class"], undefined, "class is undefined"],
  ["no value", ["value"], undefined, "required property 'value'"],
  ["a property of nobody's", ["figures"], [], "(figures)"],
  ["a year as date of update", ["updated"], "2013", "/updated"],
  ["a role that is none", ["role", "unit"], ["area"], "(unit)"],
  ["a boolean as value", ["value", 0], true, "/value/0"],
  ["a number as status", ["status"], { "1": 3 }, "/status/1"],
  ["an id twice", ["id"], ["area", "area", "year"], "duplicate"],
  ["one size too few", ["size"], [1, 3], "3 ids and 2 sizes"],
  ["a dimension that is not described", ["dimension", "year"], undefined, "dimension year is not described"],
  ["a dimension that is not in id", ["dimension", "sex"], { category: { index: ["M"] } }, "sex is not in id"],
  ["a size of none beside categories", ["size", 2], 0, "2 categories, size says 0"],
  ["a size too large", ["size", 2], 3, "2 categories, size says 3"],
  ["a position that is left out", [...AREA, "index", "KR"], 3, "no category has position 2"],
  ["a position twice", [...AREA, "index", "KR"], 1, "position 1 is given twice"],
  ["half a position", [...AREA, "index", "KR"], 1.5, "must be integer"],
  ["a category twice", [...YEAR, "index"], ["2011", "2011"], "duplicate"],
  ["two labels without an index", [...AREA, "index"], undefined, "3 labels without an index"],
  ["a label of nobody's", [...AREA, "label", "CN"], "China", "label names CN"],
  [
    "a unit of nobody's",
    ["dimension", "indicator", "category", "unit", "X"],
    { decimals: 0 },
    "unit names X",
  ],
  ["a unit without decimals", ["dimension", "indicator", "category", "unit", "VISITS"], {}, "'decimals'"],
  ["a unit of an area", [...AREA, "unit"], { JP: { decimals: 0 } }, "unit outside the role metric"],
  ["coordinates of nobody's", [...AREA, "coordinates", "CN"], [116, 40], "coordinates names CN"],
  ["coordinates the wrong way round", [...AREA, "coordinates", "JP"], [35.7, 139.7], "must be <= 90"],
  ["coordinates of a year", [...YEAR, "coordinates"], { 2011: [0, 0] }, "coordinates outside the role geo"],
  ["a note of nobody's", [...AREA, "note", "CN"], ["x"], "note names CN"],
  ["a parent of nobody's", [...AREA, "child", "CN"], ["JP"], "child names CN"],
  ["a child of nobody's", [...AREA, "child", "_T"], ["JP", "CN"], "child of _T: CN is no category"],
  ["a category below itself", [...AREA, "child", "JP"], ["_T"], "_T is below itself"],
  ["a child below another", [...AREA, "child", "JP"], ["KR"], "KR is a child of _T and of JP"],
  ["time that runs back", [...YEAR, "index"], ["2012", "2011"], "2011 comes after 2012"],
  ["a role of no dimension", ["role", "time"], ["quarter"], "role time names quarter"],
  ["two roles", ["role", "geo"], ["area", "year"], "year has two roles"],
  ["a value too few", ["value"], [100, null, 40, 61, 3], "value has 5 entries, the sizes make 6"],
  ["a position beyond the values", ["value"], { "0": 1, "6": 2 }, "value names 6"],
  ["a position with a zero before it", ["value"], { "01": 1 }, "value names 01"],
  ["a status too few", ["status"], ["a", "b"], "status has 2 entries"],
  ["a status beyond the values", ["status"], { "6": "a" }, "status names 6"],
  ["a bound beyond the values", ["extension", "cultural-ledger", "lower"], { "9": 1 }, "lower names 9"],
  [
    "a bound that is no number",
    ["extension", "cultural-ledger", "lower", "1"],
    "some",
    "lower at 1 is no number",
  ],
  [
    "a bound beside a value",
    ["extension", "cultural-ledger", "lower", "0"],
    90,
    "value 100 at 0 stands beside lower 90",
  ],
];

describe("datasets", () => {
  test("a whole one has no fault", () => {
    expect(jsonStatFaults(JSON_STAT)).toEqual([]);
  });

  test.each([
    ["a sparse one", ["value"], { "0": 1, "5": "3.10" }],
    ["one without any value", ["value"], {}],
    ["one status for all", ["status"], "e"],
    ["a status for each", ["status"], ["a", null, "a", "a", "a", "a"]],
  ] as const)("%s has none", (_, path, value) => {
    expect(jsonStatFaults(altered(altered(JSON_STAT, ["extension"], undefined), path, value))).toEqual([]);
  });

  test.each(PLANTED)("%s is a fault", (_, path, value, fault) => {
    expect(jsonStatFaults(altered(JSON_STAT, path, value)).join("\n")).toContain(fault);
  });

  test("the table of an office has none", () => {
    const file = new URL("../../../docs/examples/office-table/cantabria.json", import.meta.url);
    expect(jsonStatFaults(JSON.parse(readFileSync(file, "utf8")))).toEqual([]);
  });
});

describe("other classes", () => {
  const dimension = {
    version: "2.0",
    class: "dimension",
    category: { index: ["A", "B"], child: { A: ["B"] } },
  };
  const { version: _, ...embedded } = JSON_STAT;
  const collection = {
    version: "2.0",
    class: "collection",
    link: { item: [{ class: "dataset", href: "https://example.org/a.json" }, embedded] },
  };

  test("a dimension and a collection are checked as such", () => {
    expect(jsonStatFaults(dimension)).toEqual([]);
    expect(jsonStatFaults(collection)).toEqual([]);
  });

  test("faults are found in both", () => {
    expect(jsonStatFaults(altered(dimension, ["category", "child", "B"], ["A"]))).toContain(
      "A is below itself",
    );
    expect(jsonStatFaults(altered(collection, ["link", "item", 1, "size"], [1, 3]))).toContain(
      "link.item 1: 3 ids and 2 sizes",
    );
    expect(jsonStatFaults(altered(collection, ["link", "item", 0, "href"], undefined))).toEqual([
      "link.item 0: no href",
    ]);
    expect(jsonStatFaults(altered(collection, ["link", "item", 0, "class"], undefined))).toEqual([
      "link.item 0: no class",
    ]);
  });

  test("what is no response has the fault of its class", () => {
    for (const message of [null, 3, "x", [], {}, { class: "bundle" }])
      expect(jsonStatFaults(message)).toHaveLength(1);
  });
});
