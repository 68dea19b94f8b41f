import { describe, expect, test } from "vitest";
import type { Dataset } from "../../../src/interchange/dataset/dataset";
import { type ToSdmxJsonOptions, toSdmxJson } from "../../../src/interchange/sdmx-json/to-sdmx-json";
import { expectCode } from "../../docs/expect-code";
import { sdmxJsonFaults } from "../checkers/sdmx-json";
import { EXACT, SENT, visits } from "./visits";

const ids = (components: readonly { readonly id: string }[]) => components.map(({ id }) => id);

/** The structure and the data set of the message for a dataset. */
function partsOf(dataset: Dataset, options: Partial<ToSdmxJsonOptions> = {}) {
  const { data } = toSdmxJson(dataset, { ...SENT, ...options });
  return { structure: data.structures[0], dataSet: data.dataSets[0] };
}

/** A dataset of one value for each code of one dimension of time. */
function yearly(...codes: readonly string[]): Dataset {
  return {
    id: "D",
    agency: "CQ",
    version: "1.0",
    names: { en: "D" },
    dimensions: [
      { id: "AREA", codes: [{ id: "JP" }] },
      { id: "TIME_PERIOD", role: "time", codes: codes.map((id) => ({ id })) },
    ],
    measures: [{ id: "OBS_VALUE" }],
    attributes: [],
    figures: codes.map((id) => ({
      key: { AREA: "JP", TIME_PERIOD: id },
      measure: "OBS_VALUE",
      value: "1",
    })),
  };
}

describe("toSdmxJson", () => {
  test("says who sends it and when, and in which languages it is", () => {
    const sender = { id: "CQ", names: { en: "Chongqing", fr: "Chongqing" } };
    const { $schema, meta } = toSdmxJson(visits, { ...SENT, sender, language: "zh" });
    expect($schema).toBe("https://json.sdmx.org/2.1/sdmx-json-data-schema.json");
    expect(meta).toEqual({
      id: "M1",
      prepared: "2014-03-01",
      contentLanguages: ["zh", "en", "fr"],
      sender: { id: "CQ", name: "Chongqing", names: { en: "Chongqing", fr: "Chongqing" } },
    });
  });

  test("names the dataflow first, and the dataset in one language beside all", () => {
    const { structure } = partsOf(visits, { language: "zh" });
    expect(structure.links).toEqual([
      {
        rel: "dataflow",
        urn: "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=CQ.FAO:VISITS(1.0)",
      },
    ]);
    expect([structure.name, structure.names]).toEqual(["出访", { en: "Visits abroad", zh: "出访" }]);
  });

  test("puts what has one value at the data set, and numbers as text before attributes", () => {
    const { structure, dataSet } = partsOf(visits);
    expect(ids(structure.dimensions.dataSet)).toEqual(["FREQ"]);
    expect(ids(structure.dimensions.observation)).toEqual(["REF_AREA", "TIME_PERIOD"]);
    expect(ids(structure.measures.observation)).toEqual(["OBS_VALUE", "LOWER", "UPPER"]);
    expect(structure.measures.observation.map(({ format }) => format?.dataType)).toEqual([
      "Decimal",
      "Decimal",
      "Decimal",
    ]);
    expect(ids(structure.attributes.dataSet)).toEqual(["UNIT_MEASURE"]);
    expect(ids(structure.attributes.observation)).toEqual([
      "OBS_STATUS",
      "COMMENT_OBS",
      "LOWER_END",
      "UPPER_END",
    ]);
    expect(dataSet.attributes).toEqual([0]);
    // Trailing attributes are left out, inner ones are null; a bound of an exact figure is not there.
    expect(dataSet.observations).toEqual({
      "1:0": [EXACT, null, null, 0],
      "1:1": ["#N/A", "21", "#N/A", 2, { en: "more than 20", zh: "20多" }, 0, 0],
      "1:2": ["#N/A", null, null, 1],
      "2:1": ["1250.10", "1250.05", "#N/A", 2, "estimated", 1, 1],
    });
  });

  test("lists the ways in which bounds end that there are", () => {
    const { structure } = partsOf(visits);
    const [, , lower, upper] = structure.attributes.observation;
    expect(lower).toEqual({
      id: "LOWER_END",
      name: "How the lower bound ends",
      names: { en: "How the lower bound ends", zh: "下限类型" },
      relationship: { observation: {} },
      values: [
        {
          id: "closed",
          name: "included",
          names: { en: "included", zh: "含本数" },
        },
        {
          id: "open",
          name: "excluded",
          names: { en: "excluded", zh: "不含本数" },
        },
      ],
    });
    expect((upper?.values ?? []).map((value) => ("id" in value ? value.id : ""))).toEqual([
      "unbounded",
      "unknown",
    ]);
  });

  test("keeps parents, the order and the code list of codes, and seconds of periods", () => {
    const { structure } = partsOf(visits);
    const [area, time] = structure.dimensions.observation;
    expect(area).toEqual({
      id: "REF_AREA",
      name: "Area",
      names: { en: "Area", zh: "地区" },
      keyPosition: 1,
      roles: ["REF_AREA"],
      links: [{ rel: "codelist", urn: "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=UNSD:M49(2022)" }],
      values: [
        { id: "W1", name: "World", names: { en: "World", zh: "世界" }, order: 0 },
        { id: "JP", name: "Japan", names: { en: "Japan", zh: "日本" }, parent: "W1", order: 1 },
        { id: "KR", name: "Korea", names: { en: "Korea", zh: "韩国" }, parent: "W1", order: 2 },
      ],
    });
    expect(time?.values?.[0]).toEqual({
      value: "2011",
      start: "2011-01-01T00:00:00Z",
      end: "2011-12-31T23:59:59Z",
    });
  });

  test("writes series with the attributes that each has throughout", () => {
    const { structure, dataSet } = partsOf(visits, { form: "series", action: "Replace" });
    expect(ids(structure.dimensions.series)).toEqual(["REF_AREA"]);
    expect(ids(structure.dimensions.observation)).toEqual(["TIME_PERIOD"]);
    expect(structure.attributes.series).toEqual([]);
    expect(dataSet.action).toBe("Replace");
    expect(Object.keys(dataSet.series ?? {})).toEqual(["1", "2"]);
    expect(dataSet.series?.["2"]).toEqual({
      observations: { "1": ["1250.10", "1250.05", "#N/A", 2, "estimated", 1, 1] },
    });
    const oneOf = { ...visits, figures: visits.figures.filter(({ key }) => key["TIME_PERIOD"] === "2012") };
    const inSeries = partsOf(oneOf, { form: "series" });
    expect(ids(inSeries.structure.attributes.series)).toEqual([
      "OBS_STATUS",
      "COMMENT_OBS",
      "LOWER_END",
      "UPPER_END",
    ]);
    expect(inSeries.structure.attributes.series[0]?.relationship).toEqual({
      dimensions: ["FREQ", "REF_AREA"],
    });
    expect(inSeries.dataSet.series?.["2"]).toEqual({
      attributes: [2, "estimated", 1, 1],
      observations: { "1": ["1250.10", "1250.05", "#N/A"] },
    });
  });

  test("writes cross-sections where it is told by which dimension observations differ", () => {
    const { structure, dataSet } = partsOf(visits, { form: "series", dimensionAtObservation: "REF_AREA" });
    expect(ids(structure.dimensions.series)).toEqual(["TIME_PERIOD"]);
    expect(Object.keys(dataSet.series?.["1"]?.observations ?? {})).toEqual(["1", "2"]);
  });

  test("keeps one dimension at observations where all have one code", () => {
    const one = yearly("2012");
    expect(partsOf(one).dataSet.observations).toEqual({ "0": ["1"] });
    expect(ids(partsOf(one).structure.dimensions.dataSet)).toEqual(["AREA"]);
    const inSeries = partsOf(one, { form: "series" });
    expect(inSeries.dataSet.series).toEqual({ "0": { observations: { "0": ["1"] } } });
  });

  test("tells an unknown figure from one that is not there", () => {
    const key = (year: string) => ({ AREA: "JP", TIME_PERIOD: year });
    const two: Dataset = {
      ...yearly("2012", "2013"),
      measures: [{ id: "VISITS" }, { id: "PERSONS" }],
      figures: [
        { key: key("2012"), measure: "VISITS", value: "61" },
        { key: key("2012"), measure: "PERSONS" },
        { key: key("2013"), measure: "PERSONS", value: "1100" },
      ],
    };
    expect(partsOf(two).dataSet.observations).toEqual({ "0": ["61", "#N/A"], "1": [null, "1100"] });
  });

  test("writes reporting years with their first day, and ranges only where it is told to", () => {
    const { structure, dataSet } = partsOf(yearly("2012-04-01/P1Y", "2013-04-01/P1Y"));
    expect(structure.dimensions.observation[0]?.values?.[0]).toEqual({
      value: "2012-A1",
      start: "2012-04-01T00:00:00Z",
      end: "2013-03-31T23:59:59Z",
    });
    expect(ids(structure.attributes.dataSet)).toEqual(["REPORTING_YEAR_START_DAY"]);
    expect(dataSet.attributes).toEqual(["--04-01"]);
    const range = yearly("2012-01-15/2012-02-09", "2011/2016");
    expectCode(() => toSdmxJson(range, SENT), "interchange/range-period");
    const values = partsOf(range, { ranges: "duration" }).structure.dimensions.observation[0]?.values;
    expect(values?.map((value) => ("value" in value ? value.value : ""))).toEqual([
      "2012-01-15/P26D",
      "2011-01-01/P6Y",
    ]);
  });

  test("gives a message without observations for a dataset without figures, and no empty list of values", () => {
    const empty = { ...visits, figures: [] };
    expect(partsOf(empty).dataSet.observations).toEqual({});
    expect(sdmxJsonFaults(toSdmxJson(empty, SENT))).toEqual([]);
    const bare = { ...empty, dimensions: visits.dimensions.map((each) => ({ ...each, codes: [] })) };
    expect(partsOf(bare).structure.dimensions.observation.map(({ values }) => values)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(partsOf(bare, { form: "series" }).dataSet.series).toEqual({});
  });

  test("keeps several texts, of codes as their indices", () => {
    const several: Dataset = {
      ...yearly("2012"),
      attributes: [{ id: "SOURCE" }, { id: "FLAGS", codes: [{ id: "x" }, { id: "y" }] }],
      figures: [
        {
          key: { AREA: "JP", TIME_PERIOD: "2012" },
          measure: "OBS_VALUE",
          attributes: { SOURCE: [{ en: "Yearbook" }, { zh: "年鉴" }], FLAGS: ["y", "x"] },
        },
      ],
    };
    const { structure, dataSet } = partsOf(several);
    expect(structure.attributes.dataSet[0]).toMatchObject({
      id: "SOURCE",
      maxOccurs: "unbounded",
      format: { dataType: "String", isMultiLingual: true },
    });
    expect(dataSet.attributes).toEqual([[{ en: "Yearbook" }, { zh: "年鉴" }]]);
    expect(dataSet.observations).toEqual({ "0": ["#N/A", [1, 0]] });
  });

  test("is frozen, and survives JSON", () => {
    const message = toSdmxJson(visits, SENT);
    expect(Object.isFrozen(message)).toBe(true);
    expect(JSON.parse(JSON.stringify(message))).toEqual(message);
    expect(sdmxJsonFaults(message)).toEqual([]);
  });
});

describe("toSdmxJson refuses", () => {
  const refuse = (dataset: Dataset, code: string, options: Partial<ToSdmxJsonOptions> = {}) =>
    expectCode(() => toSdmxJson(dataset, { ...SENT, ...options }), `interchange/${code}`);
  const figure = visits.figures[0];
  const said = (text: string | readonly (string | { readonly en: string })[]): Dataset => ({
    ...visits,
    attributes: [{ id: "COMMENT_OBS" }],
    figures: figure === undefined ? [] : [{ ...figure, attributes: { COMMENT_OBS: text } }],
  });

  test.each([
    ["id", undefined],
    ["id", "M 1"],
    ["prepared", undefined],
    ["prepared", "2014"],
    ["prepared", "2014-02-30"],
    ["prepared", "2014-03-01T12:00:00"],
    ["sender", undefined],
    ["sender", { id: "C Q" }],
    ["sender", { id: "CQ", names: {} }],
    ["language", 1],
    ["language", ""],
    ["dimensionAtObservation", "REF_AREA"],
  ])("a message whose %s is %s", (name, value) => {
    refuse(visits, "invalid-argument", { [name]: value });
  });

  test("options by other names and words", () => {
    refuse(visits, "unknown-option", { form: "wide" as "flat" });
    refuse(visits, "unknown-option", { sendr: "CQ" } as object);
    refuse(visits, "unknown-option", { sender: { id: "CQ", name: "Chongqing" } } as object);
    refuse(visits, "invalid-argument", { form: "series", dimensionAtObservation: "AREA" });
  });

  test("what has no agency, no version, or ids that SDMX has not", () => {
    const { agency: _, ...nobody } = visits;
    const { version: __, ...never } = visits;
    refuse(nobody, "missing-agency");
    refuse(never, "missing-version");
    refuse({ ...visits, version: "1.0-draft" }, "missing-version");
    refuse({ ...visits, id: "Visits abroad" }, "invalid-id");
    refuse({ ...visits, figures: [{ key: {}, measure: "X" }] }, "invalid-dataset");
  });

  test("forms for which there are too few dimensions", () => {
    const none: Dataset = { ...visits, dimensions: [], figures: [] };
    refuse(none, "invalid-form");
    refuse(none, "no-time", { form: "series" });
    const alone: Dataset = { ...visits, dimensions: visits.dimensions.slice(2), figures: [] };
    refuse(alone, "invalid-form", { form: "series" });
  });

  test("periods that are one text, or would be read as others", () => {
    refuse(yearly("2012-04-01/P1Y", "2012-07-01/P1Y"), "duplicate-period");
    refuse(yearly("2012-A1"), "invalid-period");
  });

  test("texts that the format cannot hold", () => {
    refuse(said("#N/A"), "reserved-text");
    refuse(said(["plain", { en: "by language" }]), "mixed-texts");
    const start = { id: "REPORTING_YEAR_START_DAY" };
    refuse({ ...yearly("2012-04-01/P1Y"), attributes: [start] }, "reserved-id");
  });

  test("with the way out", () => {
    expect(() => toSdmxJson(visits, { ...SENT, prepared: "now" })).toThrow(
      /"now" for the option prepared: it must be the day or the time of the message/,
    );
    expect(() => toSdmxJson({ ...visits, version: "1.0-draft" }, SENT)).toThrow(
      /version is "1\.0-draft".*\{ \.\.\.dataset, version: "1\.0" \}/,
    );
  });
});
