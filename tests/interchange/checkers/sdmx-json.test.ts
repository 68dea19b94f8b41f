import { describe, expect, test } from "vitest";
import { SDMX_JSON } from "../samples/visits";
import { altered } from "./altered";
import { sdmxJsonFaults } from "./sdmx-json";

type Path = readonly (string | number)[];

const STRUCTURE: Path = ["data", "structures", 0];
const DIMENSIONS: Path = [...STRUCTURE, "dimensions"];
const AREA: Path = [...DIMENSIONS, "observation", 0];
const TIME: Path = [...DIMENSIONS, "observation", 1];
const STATUS: Path = [...STRUCTURE, "attributes", "observation", 0];
const DATA_SET: Path = ["data", "dataSets", 0];
const OBSERVATIONS: Path = [...DATA_SET, "observations"];

const PLANTED: readonly (readonly [string, Path, unknown, string])[] = [
  ["no sender", ["meta", "sender"], undefined, "required property 'sender'"],
  ["a day without its month", ["meta", "prepared"], "2013", "/meta/prepared"],
  ["a property of nobody's", [...AREA, "codes"], [], "(codes)"],
  ["an id with a space", [...AREA, "values", 0, "id"], "J P", "/values/0/id"],
  ["no values at all", [...AREA, "values"], [], "fewer than 1"],
  ["a dimension without values", [...AREA, "values"], undefined, "dimension AREA has no values"],
  ["a position twice", [...TIME, "keyPosition"], 1, "keyPosition of the dimensions is 0, 1, 1"],
  ["a position that is left out", [...TIME, "keyPosition"], 3, "keyPosition of the dimensions is 0, 1, 3"],
  ["an id of two components", [...STATUS, "id"], "AREA", "AREA is the id of two components"],
  ["a code twice", [...AREA, "values", 1, "id"], "JP", "AREA has JP twice"],
  ["a name in no language", [...AREA, "values", 0, "name"], "Nippon", "AREA value 0 is named Nippon"],
  [
    "a year without its start",
    [...TIME, "values", 0, "start"],
    undefined,
    "TIME_PERIOD value 0 has no start and end",
  ],
  [
    "a year that ends before it starts",
    [...TIME, "values", 0, "end"],
    "2010-01-01T00:00:00Z",
    "starts at 2011-01-01",
  ],
  [
    "two values for all",
    [...DIMENSIONS, "dataSet", 0, "values", 1],
    { id: "M", name: "Monthly" },
    "FREQ has 2 values at dataSet",
  ],
  [
    "a value that is its own parent",
    [...AREA, "values", 0, "parent"],
    "JP",
    "AREA value 0 is its own parent",
  ],
  ["no link", [...STRUCTURE, "links"], [], "the first link has the urn undefined"],
  [
    "a link to a code list",
    [...STRUCTURE, "links", 0, "urn"],
    "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=CL:AREAS(1.0.0)",
    "should have that of a dataflow",
  ],
  ["no relationship", [...STATUS, "relationship"], undefined, "attribute OBS_STATUS has no relationship"],
  ["a relationship to no dimension", [...STATUS, "relationship"], { dimensions: ["SEX"] }, "depends on SEX"],
  [
    "a measure with a place in the key",
    [...STRUCTURE, "measures", "observation", 0, "keyPosition"],
    3,
    "keyPosition",
  ],
  ["an annotation of nobody's", [...AREA, "annotations"], [1], "AREA names annotation 1 of 1"],
  ["a data set of no structure", [...DATA_SET, "structure"], 1, "data set 0 names structure 1 of 1"],
  ["a list of other data sets", [...STRUCTURE, "dataSets"], [1], "structure 0 lists the data sets 1"],
  ["a key too short", [...OBSERVATIONS, "0"], ["1"], "the key 0 has 1 positions, there are 2 dimensions"],
  ["a key beyond the values", [...OBSERVATIONS, "2:0"], ["1"], "names value 2 of AREA, which has 2"],
  ["a key with a zero before it", [...OBSERVATIONS, "00:0"], ["1"], "names value 00 of AREA"],
  [
    "a partial key beyond the values",
    [...DATA_SET, "dimensionGroupAttributes", ":7:"],
    ["x"],
    "no value 7 of AREA",
  ],
  ["a partial key too short", [...DATA_SET, "dimensionGroupAttributes", ":0"], ["x"], "has 2 places"],
  ["a status beyond the values", [...OBSERVATIONS, "0:0", 3], 2, "OBS_STATUS names value 2 of 2"],
  ["a status as text", [...OBSERVATIONS, "0:0", 3], "A", 'OBS_STATUS names value "A" of 2'],
  ["an annotation beyond them", [...OBSERVATIONS, "0:1", 4], 1, "names annotation 1 of 1"],
  ["more than there are components", [...OBSERVATIONS, "0:1", 5], "x", "names annotation x of 1"],
  ["words for a decimal", [...OBSERVATIONS, "0:0", 0], "many", '"many", which is no Decimal'],
  ["NaN for a decimal", [...OBSERVATIONS, "0:0", 0], "NaN", '"NaN", which is no Decimal'],
  ["several values of one", [...OBSERVATIONS, "0:0", 0], ["1", "2"], "OBS_VALUE has several values"],
  [
    "an attribute of nobody's",
    [...DATA_SET, "attributes"],
    ["x"],
    "data set 0 has 1 attributes, the structure 0",
  ],
  [
    "series without their dimensions",
    [...DATA_SET, "series"],
    {},
    "data set 0 has series, the structure no dimensions",
  ],
  ["both series and flat observations", [...DATA_SET, "series"], {}, "both series and flat observations"],
  ["a language that is not said", ["meta", "contentLanguages"], ["en"], "a text is in zh"],
];

describe("messages", () => {
  test("a whole one has no fault", () => {
    expect(sdmxJsonFaults(SDMX_JSON)).toEqual([]);
  });

  test("nor has one of which nothing is known but who sent it", () => {
    expect(sdmxJsonFaults({ meta: SDMX_JSON.meta })).toEqual([]);
  });

  test.each(PLANTED)("%s is a fault", (_, path, value, fault) => {
    expect(sdmxJsonFaults(altered(SDMX_JSON, path, value)).join("\n")).toContain(fault);
  });

  test.each([
    ["missing on purpose", "Decimal", "#N/A"],
    ["no number", "Double", "NaN"],
    ["a number with an exponent", "Double", "1.5e10"],
    ["a whole number", "Integer", "12345678901234567890"],
    ["a text", "String", "some"],
    ["a truth", "Boolean", true],
  ])("%s is a value of %s", (_, dataType, value) => {
    const typed = altered(
      SDMX_JSON,
      [...STRUCTURE, "measures", "observation", 0, "format", "dataType"],
      dataType,
    );
    const cells = altered(typed, OBSERVATIONS, { "0:0": [value] });
    expect(sdmxJsonFaults(cells)).toEqual([]);
    expect(sdmxJsonFaults(altered(cells, [...OBSERVATIONS, "0:0", 0], [])).length).toBeGreaterThan(0);
  });
});

describe("series", () => {
  const areas = SDMX_JSON.data.structures[0]?.dimensions.observation;
  const inSeries = [
    [[...DIMENSIONS, "series"], [areas?.[0]]],
    [[...DIMENSIONS, "observation"], [areas?.[1]]],
    [OBSERVATIONS, undefined],
    [[...DATA_SET, "series"], { "1": { attributes: [], annotations: [0], observations: { "1": ["61"] } } }],
  ] as const;
  const message = inSeries.reduce<unknown>((made, [path, value]) => altered(made, path, value), SDMX_JSON);

  test("a whole message has no fault", () => {
    expect(sdmxJsonFaults(message)).toEqual([]);
  });

  test.each([
    [
      "flat observations",
      OBSERVATIONS,
      { "0": ["1"] },
      "flat observations, the structure has dimensions of series",
    ],
    ["a key beyond the values", [...DATA_SET, "series", "2"], { observations: {} }, "names value 2 of AREA"],
    [
      "an observation beyond",
      [...DATA_SET, "series", "1", "observations", "4"],
      ["1"],
      "value 4 of TIME_PERIOD",
    ],
    [
      "an attribute of nobody's",
      [...DATA_SET, "series", "1", "attributes"],
      ["x"],
      "has 1 attributes, the structure 0",
    ],
    [
      "an annotation of nobody's",
      [...DATA_SET, "series", "1", "annotations"],
      [3],
      "names annotation 3 of 1",
    ],
  ] as const)("%s is a fault", (_, path, value, fault) => {
    expect(sdmxJsonFaults(altered(message, path, value)).join("\n")).toContain(fault);
  });
});
