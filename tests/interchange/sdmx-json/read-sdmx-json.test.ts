import { describe, expect, test } from "vitest";
import type { Dataset } from "../../../src/interchange/dataset/dataset";
import { type ReadSdmxJsonOptions, readSdmxJson } from "../../../src/interchange/sdmx-json/read-sdmx-json";
import { toSdmxJson } from "../../../src/interchange/sdmx-json/to-sdmx-json";
import { expectCode } from "../../docs/expect-code";
import { type Fields, groups, olderRates, rates } from "./messages";
import { SENT, visits } from "./visits";

/** The dataset of a message that has one. */
function read(message: string | object, options?: ReadSdmxJsonOptions): Dataset {
  const result = readSdmxJson(message, options);
  expect(result.ok ? [] : result.issues).toEqual([]);
  if (!result.ok) throw new Error("The message was not read.");
  return result.value;
}

/** `data.dataSets.0.action interchange/unknown-action`, one line for each issue. */
function issuesOf(message: string | object, options?: ReadSdmxJsonOptions): readonly string[] {
  const result = readSdmxJson(message, options);
  return result.ok ? [] : result.issues.map(({ path, code }) => `${path.join(".")} ${code}`);
}

/** `NZD 2013-01-18 1.5931`, one line for each figure. */
const linesOf = ({ figures }: Dataset) =>
  figures.map(({ key, value }) => `${key["CURRENCY"]} ${key["TIME_PERIOD"]} ${value}`);

/** A message of one dimension of time and one measure, with other components or observations. */
function yearly(structure: Fields, observations: Fields, dataSet: Fields = {}) {
  return {
    meta: {},
    data: {
      structures: [
        {
          id: "D",
          dimensions: {
            observation: [{ id: "TIME_PERIOD", values: [{ value: "2012" }, { value: "2013" }] }],
          },
          ...structure,
        },
      ],
      dataSets: [{ observations, ...dataSet }],
    },
  };
}

const numbers = (message: string | object) => read(message).figures.map(({ value }) => value);

describe("readSdmxJson", () => {
  test("reads the same figures from series, cross-sections and flat observations", () => {
    const expected = [
      "NZD 2013-01-18 1.5931",
      "NZD 2013-01-21 1.5925",
      "RUB 2013-01-18 40.3426",
      "RUB 2013-01-21 undefined",
    ];
    const sorted = (dataset: Dataset) => ({
      ...dataset,
      attributes: dataset.attributes.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
      figures: dataset.figures.toSorted((one, other) =>
        JSON.stringify(one.key) < JSON.stringify(other.key) ? -1 : 1,
      ),
    });
    const flat = sorted(read(rates("flat")));
    expect(linesOf(flat)).toEqual(expected);
    for (const layout of ["series", "crossSection"] as const)
      expect(sorted(read(rates(layout)))).toEqual(flat);
  });

  test("puts dimensions in the order of keys, and attributes and annotations where they belong", () => {
    const { id, agency, version, names, dimensions, attributes, figures } = read(rates("series"));
    expect([agency, id, version, names]).toEqual(["ECB", "EXR", "1.0", { en: "Exchange rates" }]);
    expect(dimensions.map((each) => [each.id, each.role])).toEqual([
      ["FREQ", undefined],
      ["CURRENCY", undefined],
      ["CURRENCY_DENOM", undefined],
      ["TIME_PERIOD", "time"],
    ]);
    expect(attributes.map((each) => [each.id, each.codes?.length])).toEqual([
      ["TIME_FORMAT", 1],
      ["TITLE", undefined],
      ["OBS_STATUS", 2],
      ["ANNOTATION", undefined],
    ]);
    expect(figures.map((each) => each.attributes)).toEqual([
      { TIME_FORMAT: "P1D", TITLE: "NZD per EUR", OBS_STATUS: "A" },
      { TIME_FORMAT: "P1D", TITLE: "NZD per EUR", OBS_STATUS: "E" },
      ...["A", "E"].map((status) => ({
        TIME_FORMAT: "P1D",
        TITLE: { en: "RUB per EUR", fr: "RUB pour EUR" },
        OBS_STATUS: status,
        ANNOTATION: { en: "Remark: Revised." },
      })),
    ]);
  });

  test("reads messages of 1.0 and of the drafts before it", () => {
    const expected = read(rates("series"));
    expect(read(olderRates("1.0"))).toEqual(expected);
    const draft = read(olderRates("draft"), { language: "en" });
    expect(draft).toEqual(expected);
  });

  test("lets attributes of groups land on all figures of the group, with defaults where nothing is said", () => {
    const { figures, notes, dimensions } = read(groups());
    expect(figures.map(({ value, attributes }) => [value, attributes])).toEqual([
      [
        "350.154",
        {
          CONTACT: "a@example.org",
          SOURCE: ["Yearbook 2014"],
          COMMENT: { en: "Of the north", km: "N" },
          OBS_STATUS: "A",
        },
      ],
      [
        "389.385",
        {
          CONTACT: "a@example.org",
          SOURCE: ["Yearbook 2015", "Other"],
          COMMENT: { en: "Of the north", km: "N" },
          OBS_STATUS: "E",
        },
      ],
      [
        "5228.33",
        { CONTACT: "a@example.org", SOURCE: ["Yearbook 2014"], COMMENT: "Of all", OBS_STATUS: "A" },
      ],
      [
        "5191.833",
        { CONTACT: "a@example.org", SOURCE: ["Yearbook 2015", "Other"], COMMENT: "Of all", OBS_STATUS: "A" },
      ],
    ]);
    expect(notes).toEqual([
      { en: "Milled rice by area." },
      { en: "REF_AREA K1: Other name: Nord", km: "REF_AREA K1: Other name: N" },
    ]);
    // In the order that codes state, and with the edition of their list.
    expect(dimensions[0]).toEqual({
      id: "REF_AREA",
      names: { en: "Area" },
      role: "area",
      list: { agency: "MA", id: "CL_AREA", edition: "1.0" },
      codes: [
        { id: "K", names: { en: "All" } },
        { id: "K2", names: { en: "South" }, parent: "K" },
        { id: "K1", names: { en: "North" }, parent: "K" },
      ],
    });
  });

  test("reads keys of groups by position too, and refuses those that could be either", () => {
    const byPosition = {
      dimensionGroupAttributes: {
        "::0": [["Y"]],
        "::1": [["Z"]],
        "0:0:": [null, "N"],
        "2:0:": [null, "All"],
      },
    };
    const comments = read(groups({}, byPosition)).figures.map(({ attributes }) => attributes?.["COMMENT"]);
    expect(comments).toEqual(["N", "N", "All", "All"]);
    const either = { dimensionGroupAttributes: { "0:0:": [null, "N"] } };
    expect(read(groups({}, either)).figures[0]?.attributes?.["COMMENT"]).toBe("N");
    const open = {
      attributes: { dimensionGroup: [{ id: "COMMENT" }] },
    };
    const one = { attributes: [], observations: { "0:0": [1] }, dimensionGroupAttributes: { "0::": ["x"] } };
    expect(issuesOf(groups(open, one))).toEqual([
      "data.dataSets.0.dimensionGroupAttributes interchange/ambiguous-key",
    ]);
    expect(read(groups(open, one), { groupKeys: "listed" }).figures[0]?.attributes).toEqual({ COMMENT: "x" });
    expect(issuesOf(groups(open, { ...one, dimensionGroupAttributes: { "9::": ["x"] } }))).toEqual([
      "data.dataSets.0.dimensionGroupAttributes.9:: interchange/invalid-key",
    ]);
  });

  test("reads numbers of text to the last digit, and refuses those that a parser may have rounded", () => {
    const text = JSON.stringify(yearly({}, { "0": ["HERE"] }));
    const long = "12345678901234567890.12345678901234567890";
    for (const [written, expected] of [
      [long, long],
      ["0.1000000000000000055511151231257827", "0.1000000000000000055511151231257827"],
      ["1.5e3", "1500"],
      ["-0", "0"],
      ['"1250.10"', "1250.10"],
    ] as const)
      expect(numbers(text.replace('"HERE"', written))).toEqual([expected]);
    expect(issuesOf(yearly({}, { "0": [Number(long)] }))).toEqual([
      "data.dataSets.0.observations.0.0 interchange/inexact-number",
    ]);
    expect(numbers(yearly({}, { "0": [123456789012345] }))).toEqual(["123456789012345"]);
  });

  test("knows figures that are not known, however they are written", () => {
    for (const cells of [[], [null], ["NaN"], ["#N/A"], [Number.NaN]])
      expect(read(yearly({}, { "0": cells })).figures).toEqual([
        { key: { TIME_PERIOD: "2012" }, measure: "OBS_VALUE" },
      ]);
  });

  test("tells the figures of several measures apart, and reads bounds", () => {
    const measures = {
      observation: [
        { id: "OBS_VALUE", name: "Visits" },
        { id: "LOWER", name: "Lower" },
        { id: "UPPER", name: "Upper" },
        { id: "PERSONS", name: "Persons" },
      ],
    };
    const { figures, measures: found } = read(
      yearly({ measures }, { "0": ["#N/A", 21, null], "1": [null, null, null, "1100"] }),
      { language: "en" },
    );
    expect(found).toEqual([
      { id: "OBS_VALUE", names: { en: "Visits" } },
      { id: "PERSONS", names: { en: "Persons" } },
    ]);
    expect(figures).toEqual([
      {
        key: { TIME_PERIOD: "2012" },
        measure: "OBS_VALUE",
        lower: { end: "closed", digits: "21" },
        upper: { end: "unknown" },
      },
      { key: { TIME_PERIOD: "2013" }, measure: "PERSONS", value: "1100" },
    ]);
    const coded = { observation: [{ id: "OBS_VALUE", values: [{ value: "10.0" }, { id: "20" }] }] };
    expect(numbers(yearly({ measures: coded }, { "0": [1], "1": [0] }))).toEqual(["20", "10.0"]);
  });

  test("takes codes by index or by their id, and texts and names as they are", () => {
    const attributes = {
      observation: [
        { id: "STATUS", values: [{ id: "A", name: "Normal" }, null, { id: "E", parent: "S" }] },
        { id: "NOTE", format: { dataType: "String", isMultiLingual: true } },
        { id: "WEIGHT", format: { dataType: "Double" } },
      ],
    };
    const { attributes: found, figures } = read(
      yearly({ attributes }, { "0": [1, "E", { en: "x", zh: "" }, 1.5], "1": [2, 1, "", true] }),
    );
    expect(found[0]?.codes).toEqual([
      { id: "A", names: { und: "Normal" } },
      { id: "E", parent: "S" },
      { id: "S" },
    ]);
    expect(figures.map((each) => each.attributes)).toEqual([
      { STATUS: "E", NOTE: { en: "x" }, WEIGHT: "1.5" },
      { WEIGHT: "true" },
    ]);
  });

  test("gives names that stand alone the language of the message, or the one that it is told", () => {
    const alone = {
      name: "Visites",
      dimensions: { observation: [{ id: "TIME_PERIOD", name: "TIME_PERIOD", values: [] }] },
    };
    expect(read(yearly(alone, {})).names).toEqual({ und: "Visites" });
    expect(read(yearly(alone, {}), { language: "fr" }).names).toEqual({ fr: "Visites" });
    const said = { ...yearly(alone, {}), meta: { contentLanguages: ["fr-CA", "en"] } };
    expect(read(said, { language: "de" }).names).toEqual({ "fr-CA": "Visites" });
    const both = {
      ...said,
      data: { structures: [{ id: "D", dimensions: {}, name: "Visites", names: { en: "Visits" } }] },
    };
    expect(read(both).names).toEqual({ "fr-CA": "Visites", en: "Visits" });
  });

  test("reads reporting years by their first day, as an attribute or of the value itself", () => {
    const year = (value: string, start?: string) => ({
      value,
      ...(start && { start: `${start}T00:00:00Z` }),
    });
    const structure = (values: readonly object[]) => ({
      dimensions: { observation: [{ id: "TIME_PERIOD", values }] },
      attributes: { observation: [{ id: "REPORTING_YEAR_START_DAY", format: { dataType: "MonthDay" } }] },
    });
    const keys = ({ figures }: Dataset) =>
      figures.map(({ key, attributes }) => [key["TIME_PERIOD"], attributes]);
    const said = read(
      yearly(structure([year("2012-A1"), year("2012-Q2")]), { "0": [1, "--04-01"], "1": [1, "--04-01"] }),
    );
    expect(keys(said)).toEqual([
      ["2012-04-01/P1Y", undefined],
      ["2012-07-01/P3M", undefined],
    ]);
    expect(said.attributes).toEqual([]);
    const shown = read(
      yearly(
        structure([
          year("2012-A1", "2012-04-01"),
          year("2012-Q2", "2012-07-01"),
          year("2013-A1", "2013-01-01"),
        ]),
        {
          "0": [1],
          "1": [1],
          "2": [1, "--01-01"],
        },
      ),
    );
    expect(keys(shown)).toEqual([
      ["2012-04-01/P1Y", undefined],
      ["2012-07-01/P3M", undefined],
      ["2013", { REPORTING_YEAR_START_DAY: "--01-01" }],
    ]);
    expect(shown.attributes.map(({ id }) => id)).toEqual(["REPORTING_YEAR_START_DAY"]);
    const weeks = read(yearly(structure([year("2012-W07"), year("2012M03")]), {}));
    expect(weeks.dimensions[0]?.codes.map(({ id }) => id)).toEqual(["2012-W07", "2012-03"]);
  });

  test("reads several data sets of one structure, and of several structures the one that is asked for", () => {
    const { data } = yearly({}, { "0": [1] });
    const dataSets = [{ observations: { "0": [1] } }, { observations: { "1": [2] }, action: "Append" }];
    expect(numbers({ data: { ...data, dataSets } })).toEqual(["1", "2"]);
    const two = {
      data: {
        structures: [
          { ...data.structures[0], dataSets: [1] },
          { ...data.structures[0], id: "E", dataSets: [0] },
        ],
        dataSets,
      },
    };
    expect(issuesOf(two)).toEqual(["data.dataSets interchange/several-structures"]);
    expect(
      [read(two, { dataSet: 0 }), read(two, { dataSet: 1 })].map(({ id, figures }) => [id, figures.length]),
    ).toEqual([
      ["E", 1],
      ["D", 1],
    ]);
    expect(issuesOf(two, { dataSet: 2 })).toEqual(["data.dataSets.2 interchange/unknown-dataset"]);
  });

  test("gives a dataset without figures for a message without observations", () => {
    const { dimensions, figures } = read(rates("series", {}, { series: {} }));
    expect([dimensions.length, figures]).toEqual([4, []]);
    const { dataSets: _, ...alone } = rates("flat").data;
    expect(read({ data: alone }).figures).toEqual([]);
  });

  test("takes the id from the address of a service, or from the caller", () => {
    const links = [{ rel: "dataflow", href: "https://example.org/rest/dataflow/ECB.DISS/BSI_PUB/1.0" }];
    const { id, agency, version } = read(yearly({ id: undefined, links }, {}));
    expect([agency, id, version]).toEqual(["ECB.DISS", "BSI_PUB", "1.0"]);
    const nameless = yearly({ id: undefined }, {});
    expect(issuesOf(nameless)).toEqual(["data.structures.0.links interchange/missing-id"]);
    expect(read(nameless, { id: "MINE" })).toMatchObject({ id: "MINE", names: { und: "MINE" } });
  });

  test("reads what was written, and leaves what it was given as it was", () => {
    const message = toSdmxJson(visits, SENT);
    expect(read(JSON.stringify(message)).figures.length).toBe(4);
    expect(read(message)).toEqual(read(JSON.stringify(message)));
    const { notes, source, updated } = read(message);
    expect({ notes, source, updated }).toEqual({
      notes: visits.notes,
      source: visits.source,
      updated: visits.updated,
    });
  });
});

describe("readSdmxJson refuses", () => {
  const at = "data.dataSets.0";

  test("what is no message, or one of another kind", () => {
    expect(issuesOf("{")).toEqual([" io/invalid-json"]);
    expect(issuesOf("[]")).toEqual([" interchange/unknown-file"]);
    expect(issuesOf({ data: { codelists: [] } })).toEqual(["data.structures interchange/unknown-file"]);
    const newer = { ...rates("flat"), $schema: "https://json.sdmx.org/3.0/sdmx-json-data-schema.json" };
    expect(issuesOf(newer)).toEqual(["$schema interchange/unknown-version"]);
    expectCode(() => readSdmxJson(7 as unknown as string), "interchange/invalid-argument");
  });

  test("a message that reports errors, unless it is told to pass them", () => {
    const message = { ...rates("flat"), errors: [{ code: 413, title: "Too large" }] };
    const result = readSdmxJson(message);
    expect(result.ok ? "" : result.issues[0].message).toBe(
      'The message reports the error 413: "Too large". Ask for it again, or read what it holds with the option errors: "pass".',
    );
    expect(read(message, { errors: "pass" }).figures.length).toBe(4);
    expect(issuesOf({ meta: {}, errors: [{ code: 404 }] })).toEqual(["errors.0 interchange/source-error"]);
  });

  test("data sets that delete, or do what nobody knows", () => {
    for (const [action, code] of [
      ["Delete", "deleting-action"],
      ["Insert", "unknown-action"],
    ])
      expect(issuesOf(rates("flat", {}, { action }))).toEqual([`${at}.action interchange/${code}`]);
  });

  test("keys and indices that lead nowhere", () => {
    const observations = {
      "0": [1],
      "0:9": [1],
      "a:0": [1],
      "0:0": [1, 7],
      "0:1": [1, 0, 0, 4],
      "1:0": [1, "no"],
    };
    expect(issuesOf(rates("flat", {}, { observations }))).toEqual([
      `${at}.observations.0 interchange/invalid-key`,
      `${at}.observations.0:9 interchange/invalid-key`,
      `${at}.observations.a:0 interchange/invalid-key`,
      `${at}.observations.0:0.1 interchange/unknown-index`,
      `${at}.observations.0:1.3 interchange/unknown-index`,
      `${at}.observations.1:0.1 interchange/unknown-index`,
    ]);
    expect(issuesOf({ data: { ...yearly({}, {}).data, dataSets: [{ structure: 3 }] } })).toEqual([
      `${at}.structure interchange/unknown-index`,
    ]);
  });

  test("cells that are no numbers and no texts", () => {
    const attributes = { observation: [{ id: "NOTE" }] };
    const observations = { "0": ["1,100"], "1": [[1], { en: 1 }] };
    expect(issuesOf(yearly({ attributes }, observations))).toEqual([
      `${at}.observations.0 interchange/invalid-number`,
      `${at}.observations.1.1 interchange/invalid-text`,
      `${at}.observations.1.0 interchange/invalid-number`,
    ]);
    const format = { sentinelValues: [{ value: -1, name: "No answer" }] };
    const measures = { observation: [{ id: "OBS_VALUE", format }] };
    expect(issuesOf(yearly({ measures }, { "0": [-1], "1": [-2] }))).toEqual([
      `${at}.observations.0.0 interchange/sentinel-value`,
    ]);
  });

  test("a key twice, and ids that stand twice", () => {
    const { data } = yearly({}, { "0": [1] });
    expect(issuesOf({ data: { ...data, dataSets: [...data.dataSets, ...data.dataSets] } })).toEqual([
      "data.dataSets.1.observations.0 interchange/duplicate-figure",
    ]);
    const dimensions = { observation: [{ id: "AREA", values: [{ id: "JP" }, { id: "JP" }] }] };
    expect(issuesOf(yearly({ dimensions }, {}))).toEqual([
      "data.structures.0.dimensions.observation.0.values interchange/duplicate-id",
    ]);
  });

  test("attributes that belong to no figure", () => {
    const series = { "0": { attributes: [0] }, "1": { observations: { "0": [1] } } };
    expect(issuesOf(rates("series", {}, { series }))).toEqual([
      `${at}.series.0 interchange/unplaced-attribute`,
    ]);
    const message = groups(
      {},
      { observations: { "0:0": [1] }, dimensionGroupAttributes: { "::1": [["Y"]] } },
    );
    expect(issuesOf(message)).toEqual([`${at}.dimensionGroupAttributes.::1 interchange/unplaced-attribute`]);
  });

  test("groups that contradict each other about one figure", () => {
    const attributes = { dimensionGroup: [{ id: "NOTE" }] };
    const dimensionGroupAttributes = { "::0": ["a"], "0:0:": ["b"], "0::0": ["a"] };
    const observations = { "0:0": [1] };
    const message = groups({ attributes }, { attributes: [], dimensionGroupAttributes, observations });
    expect(issuesOf(message, { groupKeys: "listed" })).toEqual([
      `${at}.dimensionGroupAttributes.0:0: interchange/contradicting-attributes`,
    ]);
  });

  test("structures that it cannot follow", () => {
    const structure = "data.structures.0";
    expect(issuesOf(yearly({ dimensions: { dataset: [] } }, {}))).toEqual([
      `${structure}.dimensions.dataset interchange/unknown-level`,
    ]);
    expect(issuesOf(yearly({ measures: { observation: [] } }, {}))).toEqual([
      `${structure}.measures interchange/no-measure`,
    ]);
    expect(issuesOf(yearly({ dimensions: { observation: [{ values: [] }] } }, {}))).toEqual([
      `${structure}.dimensions.observation.0.id interchange/missing-id`,
    ]);
    expect(
      issuesOf(yearly({ dimensions: { dataSet: [{ id: "A", values: [{ id: "x" }, { id: "y" }] }] } }, {})),
    ).toEqual([`${structure}.dimensions.dataSet.0.values interchange/invalid-field`]);
    expect(
      issuesOf(yearly({ dimensions: { observation: [{ id: "A", values: [{ name: "x" }] }] } }, {})),
    ).toEqual([`${structure}.dimensions.observation.0.values.0.id interchange/missing-id`]);
    expect(issuesOf(yearly({ dimensions: [] }, {}))).toEqual([
      `${structure}.dimensions interchange/invalid-field`,
    ]);
  });

  test("options by other names, and values that they have not", () => {
    const call = (options: object) => () => readSdmxJson("{}", options);
    expectCode(call({ dataset: 0 }), "interchange/unknown-option");
    expectCode(call({ errors: "ignore" }), "interchange/unknown-option");
    expectCode(call({ groupKeys: "any" }), "interchange/unknown-option");
    for (const options of [{ dataSet: -1 }, { dataSet: "0" }, { language: "" }, { id: " " }])
      expectCode(call(options), "interchange/invalid-argument");
  });
});
