import { describe, expect, test } from "vitest";
import type { DataFigure, Dataset } from "../../../src/interchange/dataset/dataset";
import { toSdmxCsv } from "../../../src/interchange/sdmx-csv/to-sdmx-csv";
import type { ToSdmxCsvOptions } from "../../../src/interchange/sdmx-csv/write-options";
import { deepFreeze } from "../../frozen";
import { sdmxCsvFaults } from "../checkers/sdmx-csv";

const FIGURES: readonly DataFigure[] = [
  {
    key: { REF_AREA: "FR", TIME_PERIOD: "2012" },
    measure: "OBS_VALUE",
    value: "12345678901234567890.12345678901234567",
    attributes: { OBS_STATUS: "A", KEYWORDS: ["music", "film; stage"], NOTE: { en: "Counted", zh: "统计" } },
  },
  {
    key: { REF_AREA: "FR", TIME_PERIOD: "2012-04-01/P1Y" },
    measure: "OBS_VALUE",
    lower: { end: "closed", digits: "21" },
    upper: { end: "unbounded" },
    attributes: { OBS_STATUS: "E" },
  },
  { key: { REF_AREA: "CI", TIME_PERIOD: "2012" }, measure: "OBS_VALUE" },
];

const VISITS: Dataset = deepFreeze({
  id: "VISITS",
  agency: "CQ",
  version: "1.0",
  names: { en: "Visits abroad", zh: "出访" },
  dimensions: [
    {
      id: "REF_AREA",
      role: "area",
      names: { en: "Area", zh: "地区" },
      codes: [
        { id: "FR", names: { en: "France", zh: "法国" } },
        { id: "CI", names: { en: 'Ivory Coast, "CI"' } },
      ],
    },
    {
      id: "TIME_PERIOD",
      role: "time",
      names: { en: "Period", zh: "时期" },
      codes: [{ id: "2012" }, { id: "2012-04-01/P1Y" }],
    },
  ],
  measures: [{ id: "OBS_VALUE", names: { en: "Value", zh: "数值" } }],
  attributes: [
    {
      id: "OBS_STATUS",
      names: { en: "Status", zh: "状态" },
      codes: [
        { id: "A", names: { en: "Normal" } },
        { id: "E", names: { en: "Estimated" } },
      ],
    },
    { id: "KEYWORDS", names: { en: "Keywords", zh: "关键词" } },
    { id: "NOTE", names: { en: "Note", zh: "注" } },
  ],
  figures: FIGURES,
});

const PLAIN: Dataset = deepFreeze({
  ...VISITS,
  attributes: VISITS.attributes.slice(0, 1),
  figures: FIGURES.map(({ attributes, ...figure }) => ({
    ...figure,
    ...(attributes && { attributes: { OBS_STATUS: attributes["OBS_STATUS"] as string } }),
  })),
});

function linesOf(dataset: Dataset, options?: ToSdmxCsvOptions): readonly string[] {
  const text = toSdmxCsv(dataset, options);
  expect(text.endsWith("\r\n")).toBe(true);
  expect(sdmxCsvFaults(text, { version: options?.version ?? "2.1" })).toEqual([]);
  return text.slice(0, -2).split("\r\n");
}

/** The code and the message of what is thrown. */
function thrown(make: () => unknown): readonly [string, string] {
  try {
    make();
  } catch (error) {
    const { code, message } = error as { readonly code: string; readonly message: string };
    return [code, message];
  }
  return ["nothing", ""];
}

function codeOf(dataset: Dataset, options?: ToSdmxCsvOptions): string {
  return thrown(() => toSdmxCsv(dataset, options))[0];
}

describe("rows of SDMX-CSV", () => {
  test("of 2.1 say what is missing on purpose, and cut texts at a sign that none of them holds", () => {
    expect(linesOf(VISITS)).toEqual([
      "STRUCTURE[|],STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,LOWER,UPPER,LOWER_END,UPPER_END,OBS_STATUS,KEYWORDS[],NOTE[en|zh],REPORTING_YEAR_START_DAY",
      "dataflow,CQ:VISITS(1.0),M,FR,2012,12345678901234567890.12345678901234567,,,,,A,music|film; stage,en:Counted|zh:统计,",
      "dataflow,CQ:VISITS(1.0),M,FR,2012-A1,#N/A,21,#N/A,closed,unbounded,E,,,--04-01",
      "dataflow,CQ:VISITS(1.0),M,CI,2012,#N/A,,,,,,,,",
    ]);
  });

  test("name what the library adds in English where the language is called as what every object has", () => {
    const [header] = linesOf(PLAIN, { labels: "both", language: "toString" });
    expect(header).toMatch(/,REPORTING_YEAR_START_DAY: First day of the reporting year$/);
  });

  test("of 2.0 leave empty what is not known", () => {
    expect(linesOf(PLAIN, { version: "2.0", keys: "both" })).toEqual([
      "STRUCTURE,STRUCTURE_ID,ACTION,SERIES_KEY,OBS_KEY,REF_AREA,TIME_PERIOD,OBS_VALUE,LOWER,UPPER,LOWER_END,UPPER_END,OBS_STATUS,REPORTING_YEAR_START_DAY",
      "dataflow,CQ:VISITS(1.0),I,FR,FR.2012,FR,2012,12345678901234567890.12345678901234567,,,,,A,",
      "dataflow,CQ:VISITS(1.0),I,FR,FR.2012-A1,FR,2012-A1,,21,,closed,unbounded,E,--04-01",
      "dataflow,CQ:VISITS(1.0),I,CI,CI.2012,CI,2012,,,,,,,",
    ]);
  });

  test("of 1.0 have the dataflow first, and names beside ids where they are asked for", () => {
    const options = { version: "1.0", labels: "both", delimiter: ";", decimal: ",", language: "zh" } as const;
    expect(linesOf(PLAIN, options)).toEqual([
      "DATAFLOW;REF_AREA: 地区;TIME_PERIOD: 时期;OBS_VALUE;LOWER: 下限;UPPER: 上限;LOWER_END: 下限类型;UPPER_END: 上限类型;OBS_STATUS: 状态;REPORTING_YEAR_START_DAY: 报告年度首日",
      "CQ:VISITS(1.0): 出访;FR: 法国;2012: 2012;12345678901234567890,12345678901234567;;;;;A: A;",
      "CQ:VISITS(1.0): 出访;FR: 法国;2012-A1: 2012-A1;;21;;closed;unbounded;E: E;--04-01",
      "CQ:VISITS(1.0): 出访;CI: CI;2012: 2012;;;;;;;",
    ]);
  });

  test("have names in columns of their own", () => {
    const dataset = { ...PLAIN, version: "2.0.1", figures: PLAIN.figures.slice(2) };
    expect(
      linesOf(dataset, { labels: "name", action: "R", structure: "dataprovision", keys: "series" }),
    ).toEqual([
      "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,SERIES_KEY,REF_AREA,Area,TIME_PERIOD,Period,OBS_VALUE,Value,OBS_STATUS,Status",
      'dataprovision,CQ:VISITS(2.0.1),Visits abroad,R,CI,CI,"Ivory Coast, ""CI""",2012,,#N/A,,,',
    ]);
  });

  test("of 1.0 say texts in the one language that is asked for", () => {
    const figures = FIGURES.slice(0, 1).map((figure) => ({
      ...figure,
      attributes: { NOTE: { en: "Counted", zh: "统计" } },
    }));
    const dataset: Dataset = { ...VISITS, figures };
    const noteOf = (language: string) => linesOf(dataset, { version: "1.0", language })[1]?.split(",").at(-1);
    expect([noteOf("en"), noteOf("zh-CN")]).toEqual(["Counted", "统计"]);
    expect(thrown(() => toSdmxCsv(dataset, { version: "1.0", language: "fr" }))).toEqual([
      "interchange/not-in-version",
      'Cannot write what the attribute "NOTE" says in "en", "zh": version 1.0 of SDMX-CSV has texts in one language, which is "fr". Say { language: "en" }, or write version "2.1".',
    ]);
  });

  test("name a structure without a version by its id alone", () => {
    const { version: _, ...unversioned } = PLAIN;
    expect(linesOf(unversioned)[1]).toMatch(/^dataflow,CQ:VISITS,M,/);
  });

  test("of a dataset without figures are none", () => {
    expect(linesOf({ ...PLAIN, figures: [] })).toEqual([
      "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS",
    ]);
  });

  test("have a range only where it is asked for", () => {
    const key = { REF_AREA: "FR", TIME_PERIOD: "2012-01-15/2012-02-09" };
    const dimensions = PLAIN.dimensions.map((dimension) =>
      dimension.role === "time" ? { ...dimension, codes: [{ id: "2012-01-15/2012-02-09" }] } : dimension,
    );
    const dataset: Dataset = { ...PLAIN, dimensions, figures: [{ key, measure: "OBS_VALUE", value: "1" }] };
    expect(thrown(() => toSdmxCsv(dataset))).toEqual([
      "interchange/range-period",
      'Cannot write "2012-01-15/2012-02-09" of the dimension "TIME_PERIOD" as SDMX-CSV: TIME_PERIOD takes units of time, and ranges of days or of years only as a first day and how long they last. Say { ranges: "duration" } where your readers take them.',
    ]);
    expect(linesOf(dataset, { ranges: "duration" })[1]).toBe(
      "dataflow,CQ:VISITS(1.0),M,FR,2012-01-15/P26D,1,",
    );
  });
});

describe("what the format cannot hold is refused by name", () => {
  test("of a version", () => {
    expect(codeOf(PLAIN, { version: "1.0", labels: "name" })).toBe("interchange/not-in-version");
    expect(codeOf(PLAIN, { version: "1.0", keys: "obs" })).toBe("interchange/not-in-version");
    expect(codeOf(PLAIN, { version: "1.0", action: "I" })).toBe("interchange/not-in-version");
    expect(codeOf(PLAIN, { version: "1.0", structure: "datastructure" })).toBe("interchange/not-in-version");
    expect(codeOf(VISITS, { version: "1.0" })).toBe("interchange/not-in-version");
    expect(codeOf({ ...PLAIN, measures: [{ id: "OBS_VALUE" }, { id: "PERSONS" }] }, { version: "1.0" })).toBe(
      "interchange/not-in-version",
    );
    expect(thrown(() => toSdmxCsv(PLAIN, { version: "2.0", action: "M" }))).toEqual([
      "interchange/not-in-version",
      'Cannot write the action "M": version 2.0 of SDMX-CSV has none. Say { action: "A" } or { action: "R" }, or write version 2.1.',
    ]);
    const { version: _, ...unversioned } = PLAIN;
    expect(codeOf(unversioned, { version: "1.0" })).toBe("interchange/missing-version");
  });

  test("an unknown figure beside another measure before 2.1", () => {
    const [, , unknown] = PLAIN.figures;
    const { key } = unknown as DataFigure;
    const dataset: Dataset = {
      ...PLAIN,
      measures: [{ id: "OBS_VALUE" }, { id: "PERSONS" }],
      figures: [
        { key, measure: "OBS_VALUE" },
        { key, measure: "PERSONS", value: "2" },
      ],
    };
    expect(thrown(() => toSdmxCsv(dataset, { version: "2.0" }))).toEqual([
      "interchange/not-in-version",
      'Cannot write the unknown figure of "OBS_VALUE" at "CI.2012": in version 2.0 an empty cell beside other measures says that there is no figure at all. Write version "2.1", which has "#N/A" for it.',
    ]);
    expect(linesOf(dataset)[1]).toBe("dataflow,CQ:VISITS(1.0),M,CI,2012,#N/A,2,");
    const both = {
      ...dataset,
      figures: [
        { key, measure: "OBS_VALUE" },
        { key, measure: "PERSONS" },
      ],
    };
    expect(linesOf(both, { version: "2.0" })[1]).toBe("dataflow,CQ:VISITS(1.0),I,CI,2012,,,");
  });

  test("ids, names and headers", () => {
    const { agency: _, ...anonymous } = PLAIN;
    expect(codeOf(anonymous)).toBe("interchange/missing-agency");
    expect(codeOf({ ...PLAIN, id: "Visits abroad" })).toBe("interchange/invalid-id");
    const renamed = (id: string): Dataset => ({ ...PLAIN, attributes: [...PLAIN.attributes, { id }] });
    expect(codeOf(renamed("ACTION"))).toBe("interchange/reserved-id");
    expect(codeOf(renamed("KIND"), { labels: "name" })).toBe("interchange/missing-name");
    expect(codeOf(PLAIN, { labels: "name", language: "fr" })).toBe("interchange/missing-name");
    const twice: Dataset = {
      ...PLAIN,
      attributes: [...PLAIN.attributes, { id: "KIND", names: { en: "Area" } }],
    };
    expect(codeOf(twice, { labels: "name" })).toBe("interchange/duplicate-header");
    expect(codeOf(renamed("REPORTING_YEAR_START_DAY"))).toBe("interchange/reserved-id");
    const untimed = PLAIN.dimensions.map(({ role: _, ...dimension }) => dimension);
    expect(codeOf({ ...PLAIN, dimensions: untimed, figures: [] })).toBe("interchange/invalid-id");
  });

  test("keys of series without a dimension of time", () => {
    const dataset: Dataset = { ...PLAIN, dimensions: PLAIN.dimensions.slice(0, 1), figures: [] };
    expect(codeOf(dataset, { keys: "series" })).toBe("interchange/no-time");
    expect(codeOf(dataset, { keys: "obs" })).toBe("nothing");
  });

  test("texts that would be read as something else", () => {
    const noting = (...notes: readonly (string | readonly string[])[]): Dataset => ({
      ...PLAIN,
      attributes: [{ id: "NOTE", names: { en: "Note" } }],
      figures: PLAIN.figures.slice(0, 2).map(({ attributes: _, ...figure }, at) => ({
        ...figure,
        ...(notes[at] !== undefined && { attributes: { NOTE: notes[at] } }),
      })),
    });
    expect(codeOf(noting("#N/A"))).toBe("interchange/reserved-text");
    expect(codeOf(noting("one", ["two"]))).toBe("interchange/mixed-texts");
    expect(codeOf(noting(["; | ^ # & + * ! % ? ="]))).toBe("interchange/no-separator");
    expect(thrown(() => toSdmxCsv(noting("See: below"), { labels: "both" }))).toEqual([
      "interchange/ambiguous-text",
      'Cannot write the attribute "NOTE" with { labels: "both" }: every text of it, as "See: below", looks like a code with its name, and readers would take it for one. Say { labels: "id" } or { labels: "name" }.',
    ]);
    expect(codeOf(noting("See: below", "and here"), { labels: "both" })).toBe("nothing");
    expect(codeOf(noting("See: below"))).toBe("nothing");
  });

  test("periods that SDMX calls by the name of another one", () => {
    const timed = (id: string, code: string): Dataset => ({
      ...PLAIN,
      dimensions: [{ id, role: "time", names: { en: "Time" }, codes: [{ id: code }] }],
      figures: [{ key: { [id]: code }, measure: "OBS_VALUE", value: "1" }],
    });
    expect(thrown(() => toSdmxCsv(timed("TIME_PERIOD", "2012-01-01/P1Y")))[1]).toMatch(/Call it 2012\.$/);
    expect(codeOf(timed("YEAR", "2012-04-01/P1Y"))).toBe("interchange/invalid-period");
    expect(codeOf(timed("YEAR", "2012"))).toBe("nothing");
    expect(codeOf(timed("TIME_PERIOD", "last year"))).toBe("interchange/invalid-period");
  });

  test("options that are none", () => {
    expect(codeOf(PLAIN, { decimal: "," })).toBe("interchange/invalid-argument");
    expect(codeOf(PLAIN, { language: "" })).toBe("interchange/invalid-argument");
    expect(codeOf(PLAIN, { label: "id" } as ToSdmxCsvOptions)).toBe("interchange/unknown-option");
    expect(codeOf(PLAIN, { version: "3.0" } as unknown as ToSdmxCsvOptions)).toBe(
      "interchange/unknown-option",
    );
    expect(codeOf(PLAIN, { action: "D" } as unknown as ToSdmxCsvOptions)).toBe("interchange/unknown-option");
    expect(codeOf({ ...PLAIN, measures: [] })).toBe("interchange/invalid-dataset");
  });
});
