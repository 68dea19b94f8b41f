import { checkDataset } from "cultural-ledger/interchange";
import { describe, expect, test } from "vitest";
import { visits } from "./a-dataset";

const faultsIn = (changes: object) => {
  const result = checkDataset({ ...visits, figures: [], ...changes } as never);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${path.join(".")} ${code}`);
};

const codes = (...given: readonly object[]) => faultsIn({ dimensions: [{ id: "T", codes: given }] });

describe("names", () => {
  test.each([
    [{}, ["names interchange/invalid-names"]],
    ["Visits", ["names interchange/invalid-names"]],
    [["Visits"], ["names interchange/invalid-names"]],
    [new Map([["en", "Visits"]]), ["names interchange/invalid-names"]],
    [{ en: "" }, ["names.en model/invalid-text"]],
    [{ en: "Visits", zh: 5 }, ["names.zh model/invalid-text"]],
    [{ en_GB: "Visits" }, ["names.en_GB interchange/invalid-names"]],
    [{ "": "Visits" }, ["names. interchange/invalid-names"]],
    [{ "zh-Hant": "出訪" }, []],
  ])("%j gives %j", (names, faults) => {
    expect(faultsIn({ names })).toEqual(faults);
  });

  test("are looked at wherever they stand", () => {
    const names = {};
    const fault = (place: string) => [`${place} interchange/invalid-names`];
    expect(faultsIn({ notes: [{ en: "x" }, names] })).toEqual(fault("notes.1"));
    expect(faultsIn({ source: names })).toEqual(fault("source"));
    expect(faultsIn({ measures: [{ id: "X", names }] })).toEqual(fault("measures.0.names"));
    expect(faultsIn({ dimensions: [{ id: "T", names, codes: [] }] })).toEqual(fault("dimensions.0.names"));
    expect(faultsIn({ attributes: [{ id: "C", names }] })).toEqual(fault("attributes.0.names"));
    expect(codes({ id: "a", names })).toEqual(fault("dimensions.0.codes.0.names"));
  });
});

describe("ids", () => {
  test("are text without space around it or what nobody sees", () => {
    for (const id of ["", " V", "V\n", "V\u200b", "\ud800", 5, null])
      expect(faultsIn({ id })).toEqual(["id model/invalid-text"]);
    expect(faultsIn({ id: undefined })).toEqual(["id model/missing-field"]);
    expect(faultsIn({ id: "Visits abroad, 出访" })).toEqual([]);
  });

  test("are those of one component or code alone", () => {
    const twice = "interchange/duplicate-id";
    expect(faultsIn({ dimensions: [visits.dimensions[1], visits.dimensions[1]] })).toEqual([
      `dimensions.1.id ${twice}`,
    ]);
    expect(faultsIn({ attributes: [{ id: "TIME_PERIOD" }] })).toEqual([`attributes.0.id ${twice}`]);
    expect(codes({ id: "a" }, { id: "b" }, { id: "a" })).toEqual([`dimensions.0.codes.2.id ${twice}`]);
    expect(faultsIn({ attributes: [{ id: "C", codes: [{ id: "a" }, { id: "a" }] }] })).toEqual([
      `attributes.0.codes.1.id ${twice}`,
    ]);
  });

  test("are not those of the bounds of a measure", () => {
    const twice = "interchange/duplicate-id";
    expect(faultsIn({ attributes: [{ id: "LOWER" }] })).toEqual([`attributes.0.id ${twice}`]);
    expect(faultsIn({ measures: [{ id: "FEES" }, { id: "FEES_UPPER_END" }] })).toEqual([
      `measures.1.id ${twice}`,
    ]);
    // Nothing else is called so where there is no such measure.
    expect(faultsIn({ measures: [{ id: "FEES" }], attributes: [{ id: "LOWER" }] })).toEqual([]);
  });
});

describe("codes", () => {
  test("have parents beside them, and none lies in itself", () => {
    expect(codes({ id: "a", parent: "b" }, { id: "b" })).toEqual([]);
    expect(codes({ id: "a", parent: "c" }, { id: "b" })).toEqual([
      "dimensions.0.codes.0.parent interchange/unknown-code",
    ]);
    expect(codes({ id: "a", parent: "b" }, { id: "b", parent: "a" }, { id: "c" })).toEqual([
      // A circle is told once.
      "dimensions.0.codes.0.parent interchange/cyclic-parents",
    ]);
    expect(codes({ id: "a", parent: "a" })).toEqual([
      "dimensions.0.codes.0.parent interchange/cyclic-parents",
    ]);
  });

  test("are a list of objects whose fields are known", () => {
    expect(faultsIn({ dimensions: [{ id: "T", codes: {} }] })).toEqual([
      "dimensions.0.codes model/invalid-list",
    ]);
    expect(faultsIn({ dimensions: [{ id: "T" }] })).toEqual(["dimensions.0.codes model/missing-field"]);
    expect(codes({ id: "a", name: "A" })).toEqual(["dimensions.0.codes.0.name model/unknown-field"]);
    expect(codes(null as never)).toEqual(["dimensions.0.codes.0 model/not-a-record"]);
  });
});

test("a role is one that is known, and a list has an edition", () => {
  expect(faultsIn({ dimensions: [{ id: "T", role: "Time", codes: [] }] })).toEqual([
    "dimensions.0.role model/unknown-value",
  ]);
  expect(faultsIn({ dimensions: [{ id: "T", codes: [], list: { agency: "UN", id: "M49" } }] })).toEqual([
    "dimensions.0.list.edition model/missing-field",
  ]);
});

test("there is a measure", () => {
  expect(faultsIn({ measures: [] })).toEqual(["measures model/invalid-list"]);
  expect(faultsIn({ measures: {} })).toEqual(["measures model/invalid-list"]);
});

test("a dataset is not looked at for its figures where its structure is wrong", () => {
  expect(faultsIn({ id: "", figures: [null] })).toEqual(["id model/invalid-text"]);
  expect(faultsIn({ figures: undefined })).toEqual(["figures model/missing-field"]);
  expect(faultsIn({ figures: {} })).toEqual(["figures model/invalid-list"]);
});
