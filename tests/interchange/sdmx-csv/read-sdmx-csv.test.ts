import { describe, expect, test } from "vitest";
import type { Dataset } from "../../../src/interchange/dataset/dataset";
import type { ReadSdmxCsvOptions } from "../../../src/interchange/sdmx-csv/read-options";
import { readSdmxCsv } from "../../../src/interchange/sdmx-csv/read-sdmx-csv";
import { lines } from "../samples/guide-form";
import { SDMX_CSV } from "../samples/visits";

function readWhole(text: string, options?: ReadSdmxCsvOptions): Dataset {
  const read = readSdmxCsv(text, options);
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
  return read.value;
}

/** The codes of all issues with the places that they name. */
function faults(text: string, options?: ReadSdmxCsvOptions): readonly string[] {
  const read = readSdmxCsv(text, options);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code.split("/")[1]} ${path.join(".")}`);
}

function messages(text: string, options?: ReadSdmxCsvOptions): readonly string[] {
  const read = readSdmxCsv(text, options);
  return read.ok ? [] : read.issues.map(({ message }) => message);
}

const FIRST = "STRUCTURE,STRUCTURE_ID,ACTION";
const FLOW = "dataflow,CQ:V(1.0),M";

/** A file of one area column, with columns behind the value. */
function file(columns: string, ...rows: readonly string[]): string {
  return lines(`${FIRST},REF_AREA,TIME_PERIOD,OBS_VALUE${columns}`, ...rows.map((row) => `${FLOW},${row}`));
}

describe("reading SDMX-CSV", () => {
  test("gives bounds, statuses, text in two languages, and every digit", () => {
    expect(readWhole(SDMX_CSV).figures).toEqual([
      {
        key: { FREQ: "A", AREA: "JP", TIME_PERIOD: "2011" },
        measure: "OBS_VALUE",
        value: "12345678901234567890.12345678901234567",
        attributes: { OBS_STATUS: "A", NOTE: { en: "counted", zh: "统计" } },
      },
      {
        key: { FREQ: "A", AREA: "JP", TIME_PERIOD: "2012" },
        measure: "OBS_VALUE",
        lower: { end: "closed", digits: "101" },
        upper: { end: "unknown" },
        attributes: { OBS_STATUS: "E" },
      },
      {
        key: { FREQ: "A", AREA: "KR", TIME_PERIOD: "2012" },
        measure: "OBS_VALUE",
        value: "61.50",
        lower: { end: "closed", digits: "61.50" },
        upper: { end: "closed", digits: "61.50" },
        attributes: { OBS_STATUS: "A" },
      },
    ]);
  });

  test("takes names that every object has for columns as any other", () => {
    const text = lines(
      "STRUCTURE[;],STRUCTURE_ID,constructor,__proto__,OBS_VALUE,valueOf,NOTE[__proto__]",
      "dataflow,CQ:V(1.0),a,b,1,c,",
    );
    const { dimensions, figures } = readWhole(text);
    expect(dimensions).toEqual([
      { id: "constructor", codes: [{ id: "a" }] },
      { id: "__proto__", codes: [{ id: "b" }] },
    ]);
    const key = JSON.parse('{"constructor":"a","__proto__":"b"}');
    expect(figures).toEqual([{ key, measure: "OBS_VALUE", value: "1", attributes: { valueOf: "c" } }]);
    expect(Object.hasOwn(figures[0]?.key ?? {}, "__proto__")).toBe(true);
    expect(faults(text.replace(",c,", ",c,__proto__:x"))).toEqual(["invalid-text figures.0.attributes.NOTE"]);
  });

  test("knows time, area and indicator by their ids, and reads periods as offices write them", () => {
    const header = "DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,REPORTING_YEAR_START_DAY,UPDATED";
    const dataset = readWhole(
      lines(
        header,
        "CQ:V(1.0),FR,VISITS,2012-A1,1,--04-01,now",
        "CQ:V(1.0),FR,VISITS,2012-A1,2,,now",
        "CQ:V(1.0),FR,VISITS,2012M03,3,,",
        "CQ:V(1.0),FR,VISITS,2012-01-15/P26D,4,,",
        "CQ:V(1.0),FR,VISITS,2013,5,--04-01,",
      ),
    );
    expect(dataset.dimensions).toEqual([
      { id: "REF_AREA", role: "area", codes: [{ id: "FR" }] },
      { id: "INDICATOR", role: "indicator", codes: [{ id: "VISITS" }] },
      {
        id: "TIME_PERIOD",
        role: "time",
        codes: ["2012-04-01/P1Y", "2012", "2012-03", "2012-01-15/2012-02-09", "2013"].map((id) => ({ id })),
      },
    ]);
    // A calendar year has no first day of its own, so that the cell is not part of the period, and is kept.
    expect(dataset.figures.map(({ attributes }) => attributes)).toEqual([
      { UPDATED: "now" },
      { UPDATED: "now" },
      undefined,
      undefined,
      { REPORTING_YEAR_START_DAY: "--04-01" },
    ]);
  });

  test("takes a byte order mark, quotes around the first header, any separator and any line end", () => {
    const text = '\uFEFF"STRUCTURE";STRUCTURE_ID;REF_AREA;OBS_VALUE\r"dataflow";CQ:V;FR;1\r\n\n';
    expect(readWhole(text)).toMatchObject({ id: "V", agency: "CQ", figures: [{ value: "1" }] });
    expect(readWhole(text.replaceAll(";", "\t")).figures).toHaveLength(1);
  });

  test("leaves what a text says in quotes to it", () => {
    const dataset = readWhole(
      file(",A[],B[en;zh]", 'FR,2012,1,"""x;y"";""""""z""""""","""en:a;zh:b"";""en:c"""').replace(
        "STRUCTURE,",
        "STRUCTURE[;],",
      ),
    );
    expect(dataset.figures[0]?.attributes).toEqual({
      A: ["x;y", '"z"'],
      B: [{ en: "a", zh: "b" }, { en: "c" }],
    });
  });

  test("takes attributes for coded where each cell has a code with its name, or where it is told", () => {
    const text = file(
      ": Value,KIND: Kind,NOTE: Note",
      "FR: France,2012,1,B: Book,See: there",
      "JP: Japan,2012,2,F: Film,none",
    ).replace("REF_AREA", "REF_AREA: Area");
    const { attributes } = readWhole(text, { language: "en" });
    expect(attributes).toEqual([
      {
        id: "KIND",
        names: { en: "Kind" },
        codes: [
          { id: "B", names: { en: "Book" } },
          { id: "F", names: { en: "Film" } },
        ],
      },
      { id: "NOTE", names: { en: "Note" } },
    ]);
    const told = readWhole(text, { coded: ["NOTE"] });
    expect(told.figures[0]?.attributes).toEqual({ KIND: "B: Book", NOTE: "See" });
  });

  test("puts rows together that say parts of one figure, whatever their action", () => {
    const header = `${FIRST},REF_AREA,TIME_PERIOD,OBS_VALUE,NOTE`;
    const rows = ["I,FR,2012,,n", "A,FR,2012,5,", "M,FR,2012,5,n", "R,FR,2012,5,n"];
    const text = lines(header, ...rows.map((row) => `dataflow,CQ:V(1.0),${row}`));
    expect(readWhole(text).figures).toEqual([
      {
        key: { REF_AREA: "FR", TIME_PERIOD: "2012" },
        measure: "OBS_VALUE",
        value: "5",
        attributes: { NOTE: "n" },
      },
    ]);
  });

  test("of several measures keeps which of them says nothing", () => {
    const text = file(",PERSONS", "FR,2012,#N/A,5", "FR,2013,,5", "FR,2014,,", "FR,2015,NaN,");
    expect(
      readWhole(text, { measures: ["OBS_VALUE", "PERSONS"] }).figures.map(({ key, measure, value }) => [
        key["TIME_PERIOD"],
        measure,
        value,
      ]),
    ).toEqual([
      ["2012", "OBS_VALUE", undefined],
      ["2012", "PERSONS", "5"],
      ["2013", "PERSONS", "5"],
      ["2014", "OBS_VALUE", undefined],
      ["2014", "PERSONS", undefined],
      ["2015", "OBS_VALUE", undefined],
    ]);
  });
});

describe("what is wrong is named by row and column", () => {
  test("in the first columns", () => {
    expect(faults("")).toEqual(["unknown-file 1"]);
    expect(faults("DATAFLOW")).toEqual(["unknown-file 1"]);
    expect(faults(lines("STRUCTURE,ACTION,REF_AREA,OBS_VALUE"))).toEqual(["missing-column 1"]);
    expect(faults(lines(`${FIRST},REF_AREA,OBS_VALUE`))).toEqual(["no-rows 2"]);
    expect(faults(lines(`${FIRST},REF_AREA,OBS_VALUE`, "dataflow,V,M,FR,1"))).toEqual([
      "unknown-structure 2.STRUCTURE_ID",
    ]);
    expect(faults(file("", "FR,2012,1").replace("STRUCTURE,", "STRUCTURE[,],"))).toEqual([
      "no-separator 1.STRUCTURE",
    ]);
    expect(faults(file(",REF_AREA", "FR,2012,1,FR"))).toEqual(["duplicate-id 1.REF_AREA"]);
    expect(faults(file(", NOTE", "FR,2012,1,n"))).toEqual(["invalid-id 1. NOTE"]);
  });

  test("of labels and lists", () => {
    expect(faults(file(",NOTE[]", "FR,2012,1,n"))).toEqual(["no-separator 1.NOTE[]"]);
    const listed = (columns: string, row: string) =>
      file(columns, row).replace("STRUCTURE,", "STRUCTURE[;],");
    expect(faults(listed(",NOTE[]", "FR,2012,1,a;;b"))).toEqual(["invalid-text 2.NOTE[]"]);
    expect(faults(listed(",NOTE[]", 'FR,2012,1,"""a"" b;c"'))).toEqual(["invalid-text 2.NOTE[]"]);
    expect(faults(listed(",NOTE[en;zh]", "FR,2012,1,en:a;fr:b"))).toEqual(["invalid-text 2.NOTE[en;zh]"]);
    expect(faults(listed(",NOTE[en;zh]", "FR,2012,1,en:a;en:b"))).toEqual(["invalid-text 2.NOTE[en;zh]"]);
    expect(faults(listed("[]", "FR,2012,1"), { measures: ["OBS_VALUE"] })).toEqual([
      "several-values 1.OBS_VALUE[]",
    ]);
    const named = "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,REF_AREA,Area,OBS_VALUE";
    expect(faults(lines(named, "dataflow,CQ:V(1.0),V,FR,France,1"))).toEqual(["unpaired-column 1.OBS_VALUE"]);
    const twice = ["dataflow,CQ:V(1.0),V,FR,France,1,", "dataflow,CQ:V(1.0),V,FR,Francia,2,two"];
    expect(faults(lines(`${named},Value`, ...twice))).toEqual([
      "contradicting-name 3.REF_AREA",
      "contradicting-name 3.OBS_VALUE",
      "duplicate-figure 3.OBS_VALUE",
    ]);
  });

  test("in the cells", () => {
    expect(
      faults(file(",LOWER,UPPER,UPPER_END", "FR,2012,1.234.5,,,", "FR,2013,,5,4,", "FR,2014,,5,,closed")),
    ).toEqual(["invalid-number 2.OBS_VALUE", "reversed-bounds 3.UPPER", "unknown-end 4.UPPER_END"]);
    expect(faults(file("", "FR,2012-W07,1", " FR,2012,1", ",2012,1", "~,2012,1", "FR,2012"))).toEqual([
      "no-period 2.TIME_PERIOD",
      "invalid-id 3.REF_AREA",
      "missing-code 4.REF_AREA",
      "missing-code 5.REF_AREA",
      "ragged-row 6",
    ]);
    expect(faults(file(",REPORTING_YEAR_START_DAY", "FR,2012-A1,1,April"))).toEqual([
      "no-period 2.REPORTING_YEAR_START_DAY",
    ]);
    expect(faults(file("", 'FR,2012,"1', "FR,2013,2"))).toEqual(["malformed-row 2"]);
    expect(faults(file(",NOTE", 'FR,2012,1,"a "b" c"', "FR,2013,x,"))).toEqual([
      "malformed-row 2",
      "invalid-number 3.OBS_VALUE",
    ]);
  });

  test("of rows that contradict each other, with the rows and the way out", () => {
    expect(messages(file(",NOTE", "FR,2012,1,a", "FR,2012,2,b"))).toEqual([
      'Row 3, OBS_VALUE: "2" is not the same as in row 2, "1". Leave one of the rows out; where a column tells them apart, name it in the option dimensions.',
      'Row 3, NOTE: "b" is not the same as in row 2, "a". Leave one of the rows out; where a column tells them apart, name it in the option dimensions.',
    ]);
    const replaced = file(",NOTE", "FR,2012,1,a", "FR,2012,1,").replace(/M(?=,FR,2012,1,\n)/, "R");
    expect(messages(replaced)).toEqual([
      "Row 3 is a row that leaves something out; it must be one that says all that row 2 says, which it replaces. Leave one of the rows out; where a column tells them apart, name it in the option dimensions.",
    ]);
  });

  test("of decimal commas, which only the caller can tell", () => {
    const text = lines("DATAFLOW;REF_AREA;OBS_VALUE", "CQ:V(1.0);FR;12,4");
    expect(messages(text)).toEqual([
      '2.OBS_VALUE is "12,4"; it must be a decimal number with a point and without groups. Say { decimal: "," } where the file has decimal commas.',
    ]);
    expect(readWhole(text, { decimal: "," }).figures[0]?.value).toBe("12.4");
    for (const cell of ["1.250", "1.250,5", "1,250,5"])
      expect(messages(text.replace("12,4", cell), { decimal: "," })).toEqual([
        `2.OBS_VALUE is "${cell}"; it must be a decimal number with a comma and without groups.`,
      ]);
    const bounds = lines("DATAFLOW;REF_AREA;OBS_VALUE;LOWER;UPPER", "CQ:V(1.0);FR;;2,5;1,5");
    expect(messages(bounds, { decimal: "," })).toEqual(['2.UPPER is "1,5"; it must be 2,5 or more.']);
  });

  test("of lists of columns that cannot be looked at", () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    expect(() => readSdmxCsv(file(""), { dimensions: proxy as string[] })).toThrow(
      expect.objectContaining({ code: "interchange/invalid-argument" }),
    );
  });

  test("of rows that delete", () => {
    expect(messages(file("", "FR,2012,1").replace(",M,", ",D,"))).toEqual([
      'Row 2, ACTION: "D" is not an action of rows that say figures: this one deletes. Take the row out, and delete what it names where the figures are kept.',
    ]);
  });

  test("of columns that nobody knows, with the option that says what they are", () => {
    expect(messages(lines("DATAFLOW,KIND,OBS_VALUE,TIME_PERIOD", "CQ:V(1.0),B,1,2012"))).toEqual([
      'Row 1, KIND: "KIND" is not a column whose place says what it is, because the dimension TIME_PERIOD stands behind a measure. Say which columns are dimensions, as { dimensions: ["TIME_PERIOD"] }: all others are attributes.',
    ]);
    expect(messages(lines("DATAFLOW,KIND,VISITS", "CQ:V(1.0),B,1"))).toEqual([
      'Row 1 is a header with "KIND, VISITS"; it must be one with a measure, and none is called OBS_VALUE. Say which columns are, as { measures: ["VISITS"] }; a file of attributes alone has no figures to read.',
    ]);
    expect(faults(file("", "FR,2012,1"), { attributes: ["NOTE"] })).toEqual(["missing-column 1"]);
  });
});

describe("mistakes of the programmer are thrown", () => {
  const text = file("", "FR,2012,1");

  test.each<readonly [string, unknown]>([
    ["interchange/unknown-option", { dimension: [] }],
    ["interchange/unknown-option", { decimal: ";" }],
    ["interchange/invalid-argument", { dimensions: "REF_AREA" }],
    ["interchange/invalid-argument", { dimensions: null }],
    ["interchange/invalid-argument", { measures: [] }],
    ["interchange/invalid-argument", { language: "" }],
    ["interchange/invalid-argument", { language: "en GB" }],
    ["interchange/invalid-argument", { dimensions: ["REF_AREA"], attributes: ["REF_AREA"] }],
    ["interchange/invalid-argument", null],
  ])("%s", (code, options) => {
    expect(() => readSdmxCsv(text, options as ReadSdmxCsvOptions)).toThrow(expect.objectContaining({ code }));
  });

  test("a file that is no text", () => {
    expect(() => readSdmxCsv(5 as unknown as string)).toThrow(
      expect.objectContaining({ code: "interchange/invalid-argument" }),
    );
  });
});
