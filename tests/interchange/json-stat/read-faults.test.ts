import { describe, expect, test } from "vitest";
import { type ReadJsonStatOptions, readJsonStat } from "../../../src/interchange/json-stat/read-json-stat";

type Json = Record<string, unknown>;

function faultsIn(input: string | object, options?: ReadJsonStatOptions): readonly string[] {
  const result = readJsonStat(input, options);
  return result.ok
    ? []
    : result.issues.map(({ code, path }) => `${path.join(".")} ${code.replace("interchange/", "")}`);
}

const file = {
  class: "dataset",
  id: ["sex", "year"],
  size: [2, 2],
  dimension: {
    sex: { category: { index: ["M", "F"], label: { M: "male", F: "female" } } },
    year: { category: { index: { "2020": 0, "2021": 1 } } },
  },
  value: [1, 2, 3, 4],
};

/** The file with another dimension in the place of its first. */
const withSex = (sex: unknown, more: Json = {}) => ({
  ...file,
  dimension: { ...file.dimension, sex },
  ...more,
});
const withCategory = (category: Json, more: Json = {}) =>
  withSex({ category: { index: ["M", "F"], ...category } }, more);

describe("each fault is told by its place", () => {
  test.each<[string, string | object, string]>([
    ["what is no object", [1], " unknown-file"],
    ["an empty object", {}, " unknown-file"],
    ["another document", { type: "FeatureCollection", features: [] }, " unknown-file"],
    ["a collection", { class: "collection", link: { item: [] } }, "class unknown-file"],
    ["a dimension", { class: "dimension", category: { index: ["a"] } }, "class unknown-file"],
    ["an answer of an error", { error: [{ status: 404, label: "no results" }] }, "error source-error"],
    ["no dimension", { class: "dataset", id: [], size: [], value: [1] }, "dimension invalid-field"],
    ["no id", { ...file, id: null }, "id invalid-field"],
    ["an id twice", { ...file, id: ["sex", "sex"] }, "id.1 duplicate-id"],
    ["an id that is no text", { ...file, id: ["sex", 7] }, "id.1 invalid-id"],
    [
      "an id that is not described",
      { ...file, id: ["sex", "years"] },
      "dimension.year unknown-component, dimension.years unknown-component",
    ],
    [
      "a dimension that id leaves out",
      { ...file, id: ["sex"], size: [2] },
      "dimension.year unknown-component",
    ],
    ["fewer sizes", { ...file, size: [2] }, "size wrong-size"],
    ["another size", { ...file, size: [2, 3] }, "size.1 wrong-size"],
    ["a role of no dimension", { ...file, role: { time: ["years"] } }, "role.time.0 unknown-component"],
    ["two roles", { ...file, role: { time: ["year"], geo: ["year"] } }, "role.geo.0 duplicate-id"],
    [
      "a dimension by its href alone",
      withSex({ href: "https://example.com/sex" }),
      "dimension.sex.category invalid-field",
    ],
    [
      "no index",
      withSex({ category: { label: { M: "m", F: "f" } } }),
      "dimension.sex.category.index invalid-field",
    ],
    [
      "a gap in positions",
      withCategory({ index: { M: 0, F: 2 } }),
      "dimension.sex.category.index.F invalid-position",
    ],
    [
      "a position twice",
      withCategory({ index: { M: 0, F: 0 } }),
      "dimension.sex.category.index.F invalid-position",
    ],
    [
      "a category with a blank behind it",
      withCategory({ index: ["M", "F "] }),
      "dimension.sex.category.index.1 invalid-id",
    ],
    [
      "a label of no category",
      withCategory({ label: { X: "x" } }),
      "dimension.sex.category.label.X unknown-code",
    ],
    [
      "a label that is no text",
      withCategory({ label: { M: 1 } }),
      "dimension.sex.category.label.M invalid-field",
    ],
    [
      "a note of no category",
      withCategory({ note: { X: ["x"] } }),
      "dimension.sex.category.note.X unknown-code",
    ],
    [
      "coordinates of no category",
      withCategory({ coordinates: { X: [0, 0] } }),
      "dimension.sex.category.coordinates.X unknown-code",
    ],
    [
      "a child that is no category",
      withCategory({ child: { M: ["X"] } }),
      "dimension.sex.category.child.M.0 unknown-code",
    ],
    [
      "a parent that is no category",
      withCategory({ child: { X: ["M"] } }),
      "dimension.sex.category.child.X unknown-code",
    ],
    [
      "a child that is no list",
      withCategory({ child: { M: "F" } }),
      "dimension.sex.category.child.M invalid-field",
    ],
    [
      "a circle",
      withCategory({ child: { M: ["F"], F: ["M"] } }),
      "dimension.sex.category.child.M cyclic-parents",
    ],
    [
      "a unit of no category",
      withCategory({ unit: { X: {} } }),
      "dimension.sex.category.unit.X unknown-code",
    ],
    [
      "decimals that are none",
      withCategory({ unit: { M: { decimals: "two" } } }),
      "dimension.sex.category.unit.M.decimals invalid-field",
    ],
    ["no value", { ...file, value: "1,2" }, "value invalid-field"],
    ["fewer values", { ...file, value: [1, 2, 3] }, "value wrong-size"],
    ["a value at no position", { ...file, value: { "4": 1 } }, "value.4 invalid-position"],
    ["a value at a name", { ...file, value: { "01": 1 } }, "value.01 invalid-position"],
    ["a word as value", { ...file, value: [1, ":", 3, 4] }, "value.1 invalid-number"],
    ["a number with groups", { ...file, value: [1, 2, "1,234", 4] }, "value.2 invalid-number"],
    ["true as value", { ...file, value: [1, 2, 3, true] }, "value.3 invalid-number"],
    ["infinity as value", { ...file, value: [1, 2, 3, Number.POSITIVE_INFINITY] }, "value.3 invalid-number"],
    ["fewer statuses", { ...file, status: ["a", "b"] }, "status wrong-size"],
    ["a status that is no text", { ...file, status: { "1": 7 } }, "status.1 invalid-field"],
    ["a note that is no text", { ...file, note: [1] }, "note.0 invalid-field"],
    ["text that is no JSON", "{", " io/invalid-json"],
    ["a name twice", '{"class":"dataset","class":"dataset"}', " io/invalid-json"],
  ])("%s", (_, input, fault) => {
    expect(faultsIn(input)).toEqual(fault.split(", "));
  });

  test("all of them at once, with the name of the bundle before them", () => {
    const { class: _, ...table } = file;
    expect(
      faultsIn({
        t: {
          ...table,
          id: null,
          size: [2, 2, 2],
          dimension: { ...file.dimension, id: file.id, size: file.size },
          value: [1, "a", "b", 4],
        },
      }),
    ).toEqual(["t.value.1 invalid-number", "t.value.2 invalid-number"]);
  });

  test("units on two dimensions, of which a figure can have one", () => {
    const category = { index: ["M", "F"], unit: { M: { decimals: 0 } } };
    expect(faultsIn({ ...file, id: ["a", "b"], dimension: { a: { category }, b: { category } } })).toEqual([
      "dimension.b.category.unit several-units",
    ]);
  });

  test("a dataset that a bundle has not, and one that is no bundle", () => {
    const { class: _, ...table } = file;
    const bundle = { one: { ...table }, two: { ...table } };
    expect(faultsIn(bundle, { dataset: "three" })).toEqual(["three unknown-dataset"]);
    expect(faultsIn(file, { dataset: "one" })).toEqual([" unknown-dataset"]);
  });

  test("what throws when it is looked at", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(faultsIn(proxy)).toEqual([" unreadable-value"]);
    expect(faultsIn({ ...file, size: proxy })).toEqual([" unreadable-value"]);
  });

  test("a hole of a list, however far the next element is", () => {
    const size: number[] = [2];
    size[4_000_000_000] = 2;
    expect(faultsIn({ ...file, size })).toEqual(["size.1 invalid-field", "size wrong-size"]);
  });
});

describe("wrong use", () => {
  test.each<[unknown, ReadJsonStatOptions | undefined, string]>([
    [7, undefined, "interchange/invalid-argument"],
    [undefined, undefined, "interchange/invalid-argument"],
    [file, { id: " x" }, "interchange/invalid-argument"],
    [file, { dataset: 1 as unknown as string }, "interchange/invalid-argument"],
    [file, { language: "" }, "interchange/invalid-argument"],
    [file, { hierarchy: "all" as "none" }, "interchange/unknown-option"],
    [file, { lang: "en" } as ReadJsonStatOptions, "interchange/unknown-option"],
  ])("%# is refused", (input, options, code) => {
    expect(() => readJsonStat(input as object, options)).toThrow(expect.objectContaining({ code }));
  });
});
