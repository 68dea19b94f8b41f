import { describe, expect, test } from "vitest";
import { isLedgerError } from "../../../src/foundation/error";
import type { DataFigure, Dataset } from "../../../src/interchange/dataset/dataset";
import { type ToJsonStatOptions, toJsonStat } from "../../../src/interchange/json-stat/to-json-stat";
import { deepFreeze } from "../../frozen";

const base: Dataset = {
  id: "VISITS",
  names: { en: "Visits abroad", zh: "出访" },
  dimensions: [
    {
      id: "INDICATOR",
      role: "indicator",
      codes: [
        { id: "VISITS", names: { en: "Visits" } },
        { id: "EXPORTS", names: { en: "Exports", zh: "出口" } },
      ],
    },
    { id: "TIME_PERIOD", role: "time", codes: [{ id: "2012" }, { id: "2011" }] },
  ],
  measures: [{ id: "OBS_VALUE" }],
  attributes: [],
  figures: [],
};

function figure(indicator: string, year: string, said: Omit<DataFigure, "key" | "measure">): DataFigure {
  return { key: { INDICATOR: indicator, TIME_PERIOD: year }, measure: "OBS_VALUE", ...said };
}

function codeOf(given: Dataset, options?: ToJsonStatOptions): string {
  try {
    toJsonStat(given, options);
  } catch (error) {
    if (isLedgerError(error)) return error.code;
  }
  return "nothing";
}

describe("cells", () => {
  const figures = [
    figure("VISITS", "2011", { value: "1250.10" }),
    figure("VISITS", "2012", { value: "12345678901234567.89" }),
    figure("EXPORTS", "2011", { lower: { end: "open", digits: "30" }, upper: { end: "unbounded" } }),
    figure("EXPORTS", "2012", {
      value: "-0.5",
      lower: { end: "closed", digits: "-1" },
      upper: { end: "unknown" },
    }),
  ];
  const given = deepFreeze({ ...base, figures });

  test("values are numbers where a double keeps them, in row-major order with time running forward", () => {
    const { id, size, role, value, extension } = toJsonStat(given);
    expect({ id, size, role }).toEqual({
      id: ["INDICATOR", "TIME_PERIOD"],
      size: [2, 2],
      role: { time: ["TIME_PERIOD"], metric: ["INDICATOR"] },
    });
    expect(value).toEqual([1250.1, "12345678901234567.89", null, -0.5]);
    expect(extension.exact).toBe(true);
    expect(extension["cultural-ledger"]).toMatchObject({
      digits: { 0: "1250.10" },
      lower: { 2: "30", 3: "-1" },
      lowerEnd: { 2: "open" },
      upperEnd: { 2: "unbounded", 3: "unknown" },
    });
  });

  test("all of them are text where that is asked for", () => {
    expect(toJsonStat(given, { values: "text" }).value).toEqual([
      "1250.10",
      "12345678901234567.89",
      null,
      "-0.5",
    ]);
  });

  test("bounds are cells of a last dimension where that is asked for", () => {
    const { id, size, value, dimension } = toJsonStat(given, { bounds: "dimension" });
    expect(id.at(-1)).toBe("BOUND");
    expect(size).toEqual([2, 2, 3]);
    expect(dimension["BOUND"]?.category).toEqual({
      index: ["value", "lower", "upper"],
      label: { value: "Value", lower: "Lower bound", upper: "Upper bound" },
    });
    expect(value).toEqual({ 0: 1250.1, 3: "12345678901234567.89", 7: 30, 9: -0.5, 10: -1 });
  });

  test("a cube of which under half is filled lists what it has by position", () => {
    const one = { ...base, figures: figures.slice(0, 1) };
    expect(toJsonStat(one).value).toEqual({ 0: 1250.1 });
    expect(toJsonStat({ ...base, figures: figures.slice(0, 2) }).value).toHaveLength(4);
  });

  test("an unknown figure is told from no figure, whatever the attributes are called", () => {
    const attributes = [{ id: "valueOf" }];
    const figures = [
      figure("VISITS", "2011", {}),
      figure("VISITS", "2012", { value: "1", attributes: { valueOf: "x" } }),
    ];
    const { extension } = toJsonStat({ ...base, attributes, figures });
    expect(extension["cultural-ledger"].unknown).toEqual([0]);
    expect(extension["cultural-ledger"].attributes).toEqual([{ id: "valueOf", at: { 1: "x" } }]);
  });

  test("several measures are a dimension of the role metric, and unknown figures are told from no figures", () => {
    const key = { INDICATOR: "VISITS", TIME_PERIOD: "2011" };
    const { id, role, value, dimension, extension } = toJsonStat({
      ...base,
      measures: [{ id: "PERSONS", names: { zh: "人次" } }, { id: "DAYS" }],
      figures: [
        { key, measure: "PERSONS", value: "7" },
        { key, measure: "DAYS" },
      ],
    });
    expect(id).toEqual(["INDICATOR", "TIME_PERIOD", "MEASURE"]);
    expect(role?.metric).toEqual(["INDICATOR", "MEASURE"]);
    expect(dimension["MEASURE"]?.category.label).toEqual({ PERSONS: "人次", DAYS: "DAYS" });
    expect(value).toEqual({ 0: 7 });
    expect(extension["cultural-ledger"]).toMatchObject({ measureDimension: "MEASURE", unknown: [1] });
  });

  test("a structure without figures is a cube without values, and one without codes has no cells", () => {
    expect(toJsonStat(base).value).toEqual({});
    const [indicator] = base.dimensions;
    const bare = toJsonStat({ ...base, dimensions: [{ ...indicator!, codes: [] }] });
    expect([bare.size, bare.value]).toEqual([[0], []]);
  });
});

describe("attributes", () => {
  const attributes: Dataset["attributes"] = [
    {
      id: "OBS_STATUS",
      codes: [
        { id: "A", names: { en: "Normal value" } },
        { id: "P", names: { en: "Provisional" } },
      ],
    },
    { id: "UNIT_MEASURE", codes: [{ id: "USD", names: { en: "US dollars" } }, { id: "PERSONS" }] },
    { id: "UNIT_MULT" },
    { id: "COMMENT_OBS" },
  ];
  const figures = [
    figure("VISITS", "2011", { value: "3", attributes: { OBS_STATUS: "A", UNIT_MEASURE: "PERSONS" } }),
    figure("VISITS", "2012", { attributes: { OBS_STATUS: "P", UNIT_MEASURE: "PERSONS" } }),
    figure("EXPORTS", "2011", {
      value: "2.50",
      attributes: { OBS_STATUS: "A", UNIT_MEASURE: "USD", UNIT_MULT: "6", COMMENT_OBS: { en: "net" } },
    }),
  ];

  test("the status is in its place, with what its codes mean, and what else is said in the extension", () => {
    const { status, extension } = toJsonStat({ ...base, attributes, figures });
    expect(status).toEqual(["A", "P", "A", null]);
    expect(extension.status?.label).toEqual({ A: "Normal value", P: "Provisional" });
    expect(extension["cultural-ledger"].attributes).toMatchObject([
      { id: "OBS_STATUS" },
      { id: "UNIT_MEASURE", at: { 0: "PERSONS", 1: "PERSONS", 2: "USD" } },
      { id: "UNIT_MULT", at: { 2: "6" } },
      { id: "COMMENT_OBS", at: { 2: { en: "net" } } },
    ]);
  });

  test("what all figures say alike stands once", () => {
    const alike = figures.map((each) => ({ ...each, attributes: { UNIT_MEASURE: "USD" } }));
    const { extension } = toJsonStat({ ...base, attributes, figures: alike });
    expect(extension["cultural-ledger"].attributes?.[1]).toMatchObject({ id: "UNIT_MEASURE", all: "USD" });
    expect(extension["cultural-ledger"].attributes?.[1]).not.toHaveProperty("at");
  });

  test("categories that are counted have their unit, never millions as ones", () => {
    expect(toJsonStat({ ...base, attributes, figures }).dimension["INDICATOR"]?.category.unit).toEqual({
      VISITS: { decimals: 0, label: "PERSONS" },
      EXPORTS: { decimals: 2, label: "US dollars × 10^6" },
    });
  });
});

describe("names", () => {
  test("labels are in the language, and names in others are beside them", () => {
    const { label, dimension, extension } = toJsonStat(base, { language: "zh" });
    expect(label).toBe("出访");
    expect(dimension["INDICATOR"]?.category.label).toEqual({ VISITS: "Visits", EXPORTS: "出口" });
    expect(dimension["INDICATOR"]?.extension?.["cultural-ledger"].codes).toEqual({
      VISITS: { en: "Visits" },
      EXPORTS: { en: "Exports", zh: "出口" },
    });
    expect(extension["cultural-ledger"]).toMatchObject({ language: "zh", names: base.names });
    expect(toJsonStat({ ...base, names: { en: "Visits" } }).extension["cultural-ledger"]).not.toHaveProperty(
      "names",
    );
  });

  test("hierarchies, lists and the order of tables are kept", () => {
    const list = { agency: "UNESCO-UIS", id: "FCS", edition: "2009" };
    const codes = [{ id: "B", parent: "A" }, { id: "A" }, { id: "C", parent: "A" }];
    const [, time] = base.dimensions;
    const { dimension } = toJsonStat({ ...base, dimensions: [{ id: "FCS", codes, list }, time!] });
    expect(dimension["FCS"]?.category).toEqual({ index: ["B", "A", "C"], child: { A: ["B", "C"] } });
    expect(dimension["FCS"]?.extension).toEqual({ "cultural-ledger": { list } });
    expect(dimension["TIME_PERIOD"]).toEqual({
      category: { index: ["2011", "2012"] },
      extension: { "cultural-ledger": { order: ["2012", "2011"] } },
    });
  });

  test("periods of one beginning stand with the longest first", () => {
    const codes = ["2012-01", "2012-Q1", "2011-04-01/P1Y", "2012", "2011"].map((id) => ({ id }));
    const { dimension } = toJsonStat({ ...base, dimensions: [{ id: "T", role: "time", codes }] });
    expect(dimension["T"]?.category.index).toEqual(["2011", "2011-04-01/P1Y", "2012", "2012-Q1", "2012-01"]);
  });

  test("notes, source and the day of the last change have their places", () => {
    const notes = [{ en: "One" }, { en: "One", zh: "一" }];
    const written = toJsonStat({ ...base, notes, source: { zh: "统计局" }, updated: "2026-11-30" });
    expect(written).toMatchObject({ note: ["One"], source: "统计局", updated: "2026-11-30" });
    expect(written.extension["cultural-ledger"]).toMatchObject({ notes, source: { zh: "统计局" } });
    const vague = toJsonStat({ ...base, updated: "2026" });
    expect([vague.updated, vague.extension["cultural-ledger"].updated]).toEqual([undefined, "2026"]);
  });
});

describe("wrong use", () => {
  test("is refused by name", () => {
    expect(codeOf({ ...base, id: "" })).toBe("interchange/invalid-dataset");
    expect(codeOf(base, { most: 3 })).toBe("interchange/too-many-cells");
    expect(codeOf(base, { most: 4 })).toBe("nothing");
    expect(codeOf(base, { most: -1 })).toBe("interchange/invalid-argument");
    expect(codeOf(base, { language: "English language" })).toBe("interchange/invalid-argument");
    expect(codeOf(base, { values: "numbers" as "number" })).toBe("interchange/unknown-option");
    expect(codeOf(base, { bound: "dimension" } as ToJsonStatOptions)).toBe("interchange/unknown-option");
  });

  test("a cube of too many cells says how many it has and of what", () => {
    expect(() => toJsonStat(base, { most: 3 })).toThrow(/4 cells \(INDICATOR 2 × TIME_PERIOD 2\)/);
  });
});

test("what is written cannot be changed", () => {
  const written = toJsonStat(base);
  expect(Object.isFrozen(written) && Object.isFrozen(written.dimension["INDICATOR"]?.category.index)).toBe(
    true,
  );
});
