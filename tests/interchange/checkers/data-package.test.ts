import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { CSVW, DESCRIPTOR, FIGURES, packageOf } from "../samples/visits";
import { altered } from "./altered";
import { dataPackageFaults } from "./data-package";

type Path = readonly (string | number)[];

const RESOURCE: Path = ["resources", 0];
const SCHEMA: Path = [...RESOURCE, "schema"];
const COLUMNS: Path = ["tableSchema", "columns"];

/** The package with other figures, described by their own bytes and hash. */
function withFigures(from: string, to: string) {
  expect(FIGURES).toContain(from);
  const figures = FIGURES.replace(from, () => to);
  const hash = `sha256:${createHash("sha256").update(figures).digest("hex")}`;
  const sized = altered(DESCRIPTOR, [...RESOURCE, "bytes"], Buffer.byteLength(figures));
  return packageOf(altered(sized, [...RESOURCE, "hash"], hash), CSVW, figures);
}

describe("descriptors", () => {
  test("a whole package has no fault", () => {
    expect(dataPackageFaults(packageOf())).toEqual([]);
  });

  test.each<readonly [string, Path, unknown, string]>([
    ["no resources", ["resources"], undefined, "required property 'resources'"],
    ["no name of a resource", [...RESOURCE, "name"], undefined, "must have required property 'name'"],
    ["a licence without a name", ["licenses", 0], { title: "free" }, "/licenses/0"],
    ["a resource twice", ["resources", 1], DESCRIPTOR.resources[0], "two resources are named figures"],
    ["a file that is not there", [...RESOURCE, "path"], "other.csv", "there is no file other.csv"],
    ["a path out of the package", [...RESOURCE, "path"], "../figures.csv", "leads out of the package"],
    ["other bytes", [...RESOURCE, "bytes"], 3, "bytes is 3, the file has"],
    ["another hash", [...RESOURCE, "hash"], "sha256:00", "hash is sha256:00"],
    ["a hash without its algorithm", [...RESOURCE, "hash"], "00", "the file makes md5:"],
    ["a hash of nobody's", [...RESOURCE, "hash"], "crc:00", "the hash is by crc"],
    ["another encoding", [...RESOURCE, "encoding"], "latin1", "encoding is latin1"],
    ["an unknown type", [...SCHEMA, "fields", 3, "type"], "decimal", "/schema/fields/3"],
    [
      "a field too few",
      [...SCHEMA, "fields"],
      DESCRIPTOR.resources[0]?.schema.fields.slice(1),
      "the header is",
    ],
    ["a field of another name", [...SCHEMA, "fields", 4, "name"], "least", "the fields are indicator"],
    ["a field twice", [...SCHEMA, "fields", 4, "name"], "upper", "two fields are named upper"],
    ["fieldsMatch", [...SCHEMA, "fieldsMatch"], ["equal"], "fieldsMatch is written"],
    [
      "a missing value that is not said",
      [...SCHEMA, "fields", 3, "missingValues"],
      undefined,
      '"unknown" is no number',
    ],
    ["a type that does not fit", [...SCHEMA, "fields", 3, "type"], "integer", "is no integer"],
    [
      "a pattern that does not fit",
      [...SCHEMA, "fields", 2, "constraints", "pattern"],
      "\\d{3}",
      "2011 is not of",
    ],
    ["a category that is not said", [...SCHEMA, "fields", 1, "categories"], ["JP"], "KR is no category"],
    [
      "an enum that does not fit",
      [...SCHEMA, "fields", 6, "constraints", "enum"],
      ["A"],
      "E is none of the enum",
    ],
    ["a unique column", [...SCHEMA, "fields", 1, "constraints"], { unique: true }, "JP is there twice"],
    [
      "a required column",
      [...SCHEMA, "fields", 4, "constraints"],
      { required: true },
      "field lower: row 1: missing",
    ],
    ["a minimum", [...SCHEMA, "fields", 4, "constraints"], { minimum: 100 }, "61.50 is below the minimum"],
    ["a maximum", [...SCHEMA, "fields", 4, "constraints"], { maximum: 100 }, "101 is above the maximum"],
    ["a least length", [...SCHEMA, "fields", 1, "constraints"], { minLength: 3 }, "JP is shorter than 3"],
    ["a most length", [...SCHEMA, "fields", 1, "constraints"], { maxLength: 1 }, "JP is longer than 1"],
    ["a primary key of no field", [...SCHEMA, "primaryKey"], ["year"], "primaryKey names year"],
    ["a primary key twice", [...SCHEMA, "primaryKey"], ["area"], "row 2 has the primaryKey of row 1"],
    [
      "a primary key that is missing",
      [...SCHEMA, "primaryKey"],
      ["area", "lower"],
      "lower of the primaryKey is missing",
    ],
    ["a unique key twice", [...SCHEMA, "uniqueKeys"], [["area"]], "row 2 has the uniqueKey of row 1"],
    [
      "a foreign key of no resource",
      [...SCHEMA, "foreignKeys"],
      [{ fields: ["area"], reference: { resource: "areas", fields: ["id"] } }],
      "names areas, which is no resource",
    ],
    [
      "a foreign key that finds nothing",
      [...SCHEMA, "foreignKeys"],
      [{ fields: ["area"], reference: { resource: "", fields: ["status"] } }],
      'row 1: ["JP"] is no key',
    ],
  ])("%s: a fault", (_, path, value, fault) => {
    expect(dataPackageFaults(packageOf(altered(DESCRIPTOR, path, value))).join("\n")).toContain(fault);
  });

  test("no descriptor, or one that is no JSON", () => {
    expect(dataPackageFaults([])).toEqual(["there is no datapackage.json"]);
    expect(dataPackageFaults([{ path: "datapackage.json", text: "{" }]).join()).toContain("is no JSON");
    expect(dataPackageFaults([{ path: "datapackage.json", text: "\u{feff}{}" }]).join()).toContain(
      "byte order mark",
    );
    expect(dataPackageFaults([{ path: "datapackage.json", bytes: Uint8Array.of(0xff) }]).join()).toContain(
      "no UTF-8",
    );
  });

  test("a file twice", () => {
    expect(dataPackageFaults([...packageOf(), { path: "figures.csv", text: "" }])).toContain(
      "figures.csv is there twice",
    );
  });

  test("bytes count as a text's do", () => {
    const bytes = packageOf().map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
    expect(dataPackageFaults(bytes)).toEqual([]);
  });
});

describe("tables", () => {
  test.each([
    [
      "words for a number",
      "61.50,61.50,61.50",
      "many,61.50,61.50",
      'field value: row 3: "many" is no number',
    ],
    ["a row too short", "61.50,61.50,61.50", "61.50,61.50", "row 3 has 6 cells under 7 headers"],
    ["a byte order mark", "indicator,area", "\u{feff}indicator,area", "a byte order mark stands first"],
    ["a quote that does not close", "visits,KR", 'visits,"KR', "no CSV"],
    ["a header in another order", "lower,upper", "upper,lower", "the header is indicator"],
    ["a primary key twice", "visits,KR,2012", "visits,JP,2012", "row 3 has the primaryKey of row 2"],
  ])("%s: a fault", (_, from, to, fault) => {
    expect(dataPackageFaults(withFigures(from, to)).join("\n")).toContain(fault);
  });

  test.each([
    ["number", "1.5e3", "1,5"],
    ["integer", "-12", "1.0"],
    ["boolean", "true", "yes"],
    ["date", "2012-02-29", "2011-02-29"],
    ["time", "10:00:00", "25:00:00"],
    ["datetime", "2012-02-29T10:00:00Z", "2012-02-29"],
    ["year", "2012", "12"],
    ["yearmonth", "2012-02", "2012-13"],
    ["duration", "P1Y2M", "1 year"],
    ["geopoint", "90.5, 45", "Paris"],
    ["object", '{"a":1}', "[1]"],
    ["array", "[1]", '{"a":1}'],
  ])("a cell of type %s", (type, good, bad) => {
    const made = (cell: string) => {
      const text = `x\n"${cell.replaceAll('"', '""')}"\n`;
      const descriptor = {
        resources: [{ name: "t", path: "t.csv", schema: { fields: [{ name: "x", type }] } }],
      };
      return [
        { path: "datapackage.json", text: JSON.stringify(descriptor) },
        { path: "t.csv", text },
      ];
    };
    expect(dataPackageFaults(made(good))).toEqual([]);
    expect(dataPackageFaults(made(bad))).toEqual([
      `resource t: field x: row 1: ${JSON.stringify(bad)} is no ${type}`,
    ]);
  });
});

describe("metadata of CSVW beside the table", () => {
  test.each<readonly [string, Path, unknown, string]>([
    ["another context", ["@context"], "https://schema.org", "@context is not"],
    ["a url of no file", ["url"], "other.csv", "url other.csv is no file"],
    ["a column too few", COLUMNS, CSVW.tableSchema.columns.slice(1), "6 columns are described, 7 are there"],
    [
      "a column of another name",
      [...COLUMNS, 1],
      { name: "land" },
      "column 2 is headed area, and described as land",
    ],
    ["a column twice", [...COLUMNS, 1, "name"], "indicator", "two columns are named indicator"],
    ["a name with a space", [...COLUMNS, 1, "name"], "the area", "is no name of a column"],
    [
      "a language that is none",
      [...COLUMNS, 1, "titles"],
      { "the English": "area" },
      "the English is no language",
    ],
    ["no title", [...COLUMNS, 1, "titles"], { en: "" }, "no title is a text"],
    ["an unknown datatype", [...COLUMNS, 3, "datatype"], "money", "the datatype money is not known"],
    ["a datatype that does not fit", [...COLUMNS, 1, "datatype"], "decimal", '"JP" is no decimal'],
    [
      "a format that does not fit",
      [...COLUMNS, 2, "datatype"],
      { base: "string", format: "\\d" },
      "not of the format",
    ],
    ["a missing value that is not said", [...COLUMNS, 3, "null"], "", '"unknown" is no decimal'],
    ["a required column", [...COLUMNS, 4, "required"], true, "column lower, row 1: missing, and required"],
    ["a primary key of no column", ["tableSchema", "primaryKey"], ["year"], "primaryKey names year"],
    ["a primary key twice", ["tableSchema", "primaryKey"], "area", "row 2 has the primaryKey of row 1"],
    ["another separator", ["dialect"], { delimiter: ";" }, "7 columns are described, 1 are there"],
  ])("%s: a fault", (_, path, value, fault) => {
    expect(dataPackageFaults(packageOf(DESCRIPTOR, altered(CSVW, path, value))).join("\n")).toContain(fault);
  });

  test("a group of tables is each of them", () => {
    const group = { "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }], tables: [CSVW, CSVW] };
    expect(dataPackageFaults(packageOf(DESCRIPTOR, group))).toEqual([]);
  });
});
