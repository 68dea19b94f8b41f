/** Messages whose names, values and fields are none that a service would send. */

import { describe, expect, test } from "vitest";
import { type ReadSdmxJsonOptions, readSdmxJson } from "../../../src/interchange/sdmx-json/read-sdmx-json";
import { type Fields, groups } from "./messages";

/** A message of one dimension and one measure, with other parts of its structure. */
function message(structure: Fields = {}, dataSet: Fields = {}, dimension: Fields = {}): Fields {
  const values = [{ id: "A" }, { id: "B" }];
  return {
    data: {
      structures: [
        { id: "D", dimensions: { observation: [{ id: "AREA", values, ...dimension }] }, ...structure },
      ],
      dataSets: [{ observations: { 0: [1], 1: [2] }, ...dataSet }],
    },
  };
}

/** The figures, or `path code` of each issue. */
function outcome(given: object | string, options?: ReadSdmxJsonOptions) {
  const read = readSdmxJson(given, options);
  return read.ok ? read.value.figures : read.issues.map(({ path, code }) => `${path.join(".")} ${code}`);
}

const NO_TEXT = '{"toString":1,"valueOf":1}';
const plain = [
  { key: { AREA: "A" }, measure: "OBS_VALUE", value: "1" },
  { key: { AREA: "B" }, measure: "OBS_VALUE", value: "2" },
];

describe("names that every object has", () => {
  test.each(["__proto__", "constructor", "valueOf"])("%s is a dimension and an attribute", (id) => {
    const attributes = { observation: [{ id: `${id}`, values: [{ id: "toString" }] }] };
    const other = id === "valueOf" ? "toString" : "valueOf";
    const dimension = { id: other };
    const figures = outcome(message({ attributes }, { observations: { 0: [1, 0], 1: [2] } }, dimension));
    expect(figures).toEqual([
      {
        key: { [other]: "A" },
        measure: "OBS_VALUE",
        value: "1",
        attributes: Object.fromEntries([[id, "toString"]]),
      },
      { key: { [other]: "B" }, measure: "OBS_VALUE", value: "2" },
    ]);
    expect(outcome(message({}, {}, { id }))).toEqual([
      { key: Object.fromEntries([[id, "A"]]), measure: "OBS_VALUE", value: "1" },
      { key: Object.fromEntries([[id, "B"]]), measure: "OBS_VALUE", value: "2" },
    ]);
  });

  test.each(["__proto__", "constructor"])("groups say %s of their figures", (id) => {
    const attributes = { dimensionGroup: [{ id }] };
    const said = { dimensionGroupAttributes: { "0:0:": ["a"], "0::0": ["a"] } };
    const figures = outcome(
      groups({ attributes }, { attributes: [], ...said, observations: { "0:0": [1] } }),
      { groupKeys: "listed" },
    );
    expect(figures).toEqual([
      expect.objectContaining({ value: "1", attributes: Object.fromEntries([[id, "a"]]) }),
    ]);
  });
});

describe("objects where text has to stand", () => {
  test.each<[string, Fields]>([
    ["a role", message({}, {}, { roles: ["@"] })],
    [
      "the value of what is annotated",
      message({ attributes: { observation: [{ id: "NOTE", values: [{ value: "@", id: "x" }] }] } }),
    ],
    [
      "a value that stands for a word",
      message({
        measures: { observation: [{ id: "OBS_VALUE", format: { sentinelValues: [{ value: "@" }] } }] },
      }),
    ],
    [
      "what an attribute depends on",
      message({ attributes: { observation: [{ id: "NOTE", relationship: { dimensions: ["@"] } }] } }),
    ],
  ])("%s says nothing", (_, given) => {
    const text = JSON.stringify(given).replaceAll('"@"', NO_TEXT);
    expect(outcome(text)).toEqual(plain);
    expect(outcome(JSON.parse(text))).toEqual(plain);
  });

  test("a value is an issue of its place", () => {
    const text = JSON.stringify(message({}, {}, { values: ["@", { id: "B" }] }));
    expect(outcome(text.replace('"@"', `{"value":${NO_TEXT}}`))).toEqual([
      "data.structures.0.dimensions.observation.0.values.0.id interchange/missing-id",
    ]);
  });
});

describe("parsed messages that are no JSON", () => {
  const hole = () => new Array<unknown>(1);

  test.each<[string, Fields, string]>([
    ["links", message({ links: hole() }), "data.structures.0.links.0"],
    ["annotations", message({ annotations: hole() }), "data.structures.0.annotations.0"],
    [
      "values",
      message({}, { observations: {} }, { values: hole() }),
      "data.structures.0.dimensions.observation.0.values.0",
    ],
    ["cells", message({}, { observations: { 0: hole() } }), "data.dataSets.0.observations.0.0"],
  ])("a hole in %s is an issue of its place", (_, given, place) => {
    expect(outcome(given)).toEqual([`${place} interchange/invalid-field`]);
  });

  test("a hole far from the next element takes no time", () => {
    const links: unknown[] = [];
    links[4_000_000_000] = {};
    expect(outcome(message({ links }))).toEqual(["data.structures.0.links.0 interchange/invalid-field"]);
  });

  test("what throws when it is looked at is an issue of the whole", () => {
    const throwing = Object.defineProperty({}, "data", {
      get() {
        throw new Error("of the caller's own code");
      },
    });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const given of [throwing, proxy, message({ links: [proxy] }), message({}, { observations: proxy })])
      expect(outcome(given)).toEqual([" interchange/unreadable-value"]);
  });
});
