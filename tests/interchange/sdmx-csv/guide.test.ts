/**
 * The 45 examples of the field guide by their forms, each read whole or refused by name; and forms of files that other
 * software writes, some of them wrongly.
 */

import { describe, expect, test } from "vitest";
import type { ReadSdmxCsvOptions } from "../../../src/interchange/sdmx-csv/read-options";
import { readSdmxCsv } from "../../../src/interchange/sdmx-csv/read-sdmx-csv";
import { lines } from "../samples/guide-form";
import { GUIDE_FORMS } from "../samples/guide-forms";

/** What only a caller knows, by the number of the example. */
const OPTIONS: Readonly<Record<string, ReadSdmxCsvOptions>> = {
  "2": { dimensions: ["AREA", "FREQ", "TIME_PERIOD"], measures: ["VALUE_LOW", "VALUE_HIGH"] },
  "3": { dimensions: ["AREA", "FREQ", "TIME_PERIOD"], measures: ["VALUE_LOW", "VALUE_HIGH"] },
  "4": { decimal: "," },
  "9-B": {
    dimensions: ["AREA", "PRODUCT", "ACTIVITY", "PARTNER", "FLOW", "SECTOR"],
    measures: ["VALUE", "PERSONS"],
  },
  "13": { measures: ["VALUE"] },
};

function optionsOf(version: string, number: string): ReadSdmxCsvOptions {
  if (version !== "1.0") return OPTIONS[number] ?? {};
  return number === "2" ? { decimal: "," } : {};
}

/** The codes of the issues, once each, and where the first of them is. */
function refusal(text: string, options: ReadSdmxCsvOptions = {}): readonly unknown[] {
  const read = readSdmxCsv(text, options);
  if (read.ok) return ["read"];
  const codes = new Set(read.issues.map(({ code }) => code.replace("interchange/", "")));
  return [...codes, read.issues[0].path];
}

const REFUSED: Readonly<Record<string, readonly unknown[]>> = {
  "8": ["several-structures", [3, "STRUCTURE_ID"]],
  "9-A": ["several-structures", [3, "STRUCTURE"]],
  "9-B": ["missing-code", "several-structures", [2, "PARTNER"]],
  "12": ["no-measure", [1]],
  "14": ["no-separator", "nested-attribute", [1, "SURVEY.METHOD[en;zh]"]],
  "16": ["deleting-action", [2, "ACTION"]],
  "17": ["deleting-action", [2, "ACTION"]],
  "18": ["no-measure", [1]],
  "19, first": ["no-measure", [1]],
  "19, second": ["no-measure", [1]],
};

describe("the examples of the field guide", () => {
  const isRefused = ({ version, number }: (typeof GUIDE_FORMS)[number]) =>
    version !== "1.0" && number in REFUSED;
  const [refused, whole] = [GUIDE_FORMS.filter(isRefused), GUIDE_FORMS.filter((form) => !isRefused(form))];

  test("are 25 that are read whole and 20 that are refused", () => {
    expect([whole.length, refused.length]).toEqual([25, 20]);
  });

  test.each(whole)("$version, example $number is read whole", ({ version, number, text, observations }) => {
    const options = optionsOf(version, number);
    const read = readSdmxCsv(text, options);
    if (!read.ok) throw new Error(read.issues[0].message);
    const { figures, attributes } = read.value;
    expect(figures).toHaveLength(observations * (options.measures?.length ?? 1));
    // Every cell of an attribute that is not empty stands in a figure.
    const said = figures.flatMap((figure) => Object.keys(figure.attributes ?? {}));
    expect([...new Set(said)].sort()).toEqual(attributes.map(({ id }) => id).sort());
  });

  test.each(refused)("$version, example $number is refused by name", ({ version, number, text }) => {
    expect(refusal(text, optionsOf(version, number))).toEqual(REFUSED[number]);
  });

  test("18 has a cell too many in each row, and deletes", () => {
    const { text } = refused.find(({ number }) => number === "18") as (typeof refused)[number];
    expect(refusal(text, { dimensions: ["AREA"], measures: ["PRODUCT"] })).toEqual(["ragged-row", [2]]);
    const mended = text.replace("JP,,", "JP,").replace("P1,", "P1");
    expect(refusal(mended, { dimensions: ["AREA"], measures: ["PRODUCT"] })).toEqual([
      "deleting-action",
      [2, "ACTION"],
    ]);
  });
});

/** Forms of the samples of pysdmx (<https://github.com/bis-med-it/pysdmx>, tests/io/csv), with cells of our own. */
describe("forms of files that other software writes", () => {
  const STATUS = "STRUCTURE,STRUCTURE_ID,ACTION";

  test("dimensions, attributes and measures in an order of their own are read where the caller says which is which", () => {
    const text = lines(
      `${STATUS},AREA,KIND,NOTE,OBS_VALUE,TIME_PERIOD`,
      "datastructure,CL:V(1.0),I,JP,B,n,61,2012",
    );
    expect(refusal(text)).toEqual(["unknown-column", [1, "AREA"]]);
    const read = readSdmxCsv(text, { dimensions: ["AREA", "KIND", "TIME_PERIOD"] });
    expect(read.ok && read.value.figures).toEqual([
      {
        key: { AREA: "JP", KIND: "B", TIME_PERIOD: "2012" },
        measure: "OBS_VALUE",
        value: "61",
        attributes: { NOTE: "n" },
      },
    ]);
  });

  test("attributes that stand between time and the value are attributes", () => {
    const text = lines(
      "DATAFLOW,FREQ,AREA,TIME_PERIOD,COLLECTION,OBS_CONF,OBS_VALUE",
      "CL:V(1.0),A,JP,2012,S,F,",
    );
    const read = readSdmxCsv(text);
    expect(read.ok && read.value.figures).toEqual([
      {
        key: { FREQ: "A", AREA: "JP", TIME_PERIOD: "2012" },
        measure: "OBS_VALUE",
        attributes: { COLLECTION: "S", OBS_CONF: "F" },
      },
    ]);
  });

  test("keys of the samples csv_keys are wrong: they take attributes and the period for parts of them, and are refused", () => {
    const header = `${STATUS},SERIES_KEY,OBS_KEY,AREA,KIND,TIME_PERIOD,OBS_VALUE,NOTE,BREAK`;
    const right = "datastructure,CL:V(1.0),M,JP.B,JP.B.2012,JP,B,2012,61,n,Y";
    const wrong = "datastructure,CL:V(1.0),M,JP.B.2012.n,61.Y,JP,B,2012,61,n,Y";
    expect(readSdmxCsv(lines(header, right)).ok).toBe(true);
    expect(refusal(lines(header, wrong))).toEqual(["contradicting-key", [2, "OBS_KEY"]]);
  });

  test("a number that is its own name is one", () => {
    const text = lines(
      `${STATUS},AREA: Area,TIME_PERIOD: Period,OBS_VALUE: Value`,
      "dataflow,CL:V(1.0): Visits,M,JP: JP,2012: 2012,1: 1",
    );
    const read = readSdmxCsv(text);
    expect(read.ok && read.value.figures[0]?.value).toBe("1");
  });

  test("nan in small letters is no number of the format", () => {
    const text = lines("DATAFLOW,AREA,OBS_VALUE", "CL:V(1.0),JP,nan");
    expect(refusal(text)).toEqual(["invalid-number", [2, "OBS_VALUE"]]);
  });

  test("a file without its first columns, an unknown action and a structure in capitals are refused", () => {
    expect(refusal(lines("AREA,OBS_VALUE", "JP,61"))).toEqual(["unknown-file", [1]]);
    expect(refusal(lines(`${STATUS},AREA,OBS_VALUE`, "dataflow,CL:V(1.0),E,JP,61"))).toEqual([
      "unknown-action",
      [2, "ACTION"],
    ]);
    expect(refusal(lines(`${STATUS},AREA,OBS_VALUE`, "DataFlow,CL:V(1.0),M,JP,61"))).toEqual([
      "unknown-structure",
      [2, "STRUCTURE"],
    ]);
  });

  test("attributes at a part of a key go to every figure that has it, wherever their row stands", () => {
    const header = `${STATUS},AREA,KIND,TIME_PERIOD,OBS_VALUE,NOTE,BREAK`;
    const rows = ["JP,B,2012,1,,N", "JP,B,2011,2,,N", "KR,B,2011,3,,"].map(
      (row) => `dataflow,CL:V(1.0),M,${row}`,
    );
    const attribute = "dataflow,CL:V(1.0),M,JP,B,,,n,";
    const values = (text: string) => {
      const read = readSdmxCsv(text);
      return read.ok && read.value.figures.map(({ value, attributes }) => [value, attributes?.["NOTE"]]);
    };
    const expected = [
      ["1", "n"],
      ["2", "n"],
      ["3", undefined],
    ];
    expect(values(lines(header, attribute, ...rows))).toEqual(expected);
    expect(values(lines(header, ...rows, attribute))).toEqual(expected);
    expect(refusal(lines(header, ...rows, attribute.replace("JP,B", "FR,B")))).toEqual([
      "unplaced-attribute",
      [5],
    ]);
    expect(refusal(lines(header, ...rows, attribute.replace("n,", ",Y")))).toEqual([
      "contradicting-attributes",
      [5, "BREAK"],
    ]);
  });
});
