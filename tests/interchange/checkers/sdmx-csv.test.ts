import { describe, expect, test } from "vitest";
import { SDMX_CSV, SDMX_CSV_COMPONENTS } from "../samples/visits";
import { type SdmxCsvCheck, sdmxCsvFaults } from "./sdmx-csv";

const CHECK: SdmxCsvCheck = { version: "2.1", components: SDMX_CSV_COMPONENTS };

/** Replaces one piece of the sample, which has to be in it. */
function planted(from: string, to: string): string {
  expect(SDMX_CSV).toContain(from);
  return SDMX_CSV.replace(from, () => to);
}

const PLANTED: readonly (readonly [string, string, string, string])[] = [
  ["a byte order mark", "STRUCTURE[;]", "\u{feff}STRUCTURE[;]", "the first header is not STRUCTURE"],
  ["a first header in quotes", "STRUCTURE[;]", '"STRUCTURE[;]"', "the first header is not STRUCTURE"],
  ["a quote that does not close", "en:counted;zh:统计", '"en:counted', "no CSV"],
  ["a row too long", "en:counted;zh:统计", "en:counted;zh:统计,x", "row 1 has 12 cells under 11 headers"],
  ["no STRUCTURE_ID", "STRUCTURE_ID", "ID", "the second column is ID"],
  ["a column twice", "LOWER", "UPPER", "two columns are of UPPER"],
  ["a header twice", "LOWER", "UPPER", 'two columns are headed "UPPER"'],
  ["a column of nobody's", "LOWER", "LEAST", "LEAST is no column of the structure"],
  ["an id with a space", "LOWER", "LOWER END", "LOWER END is no id"],
  ["a key behind the components", "LOWER", "OBS_KEY", "OBS_KEY stands among the components"],
  [
    "several values without a sign",
    "STRUCTURE[;]",
    "STRUCTURE",
    "NOTE has several values, and STRUCTURE says no sign",
  ],
  [
    "the separator as that sign",
    "STRUCTURE[;]",
    "STRUCTURE[,]",
    "stands between columns and between the values",
  ],
  ["a language that is none", "NOTE[en;zh]", "NOTE[en;Chinese]", "Chinese is no language"],
  ["a language twice", "NOTE[en;zh]", "NOTE[en;en]", "NOTE has en twice"],
  ["a value in no language", "zh:统计", "统计", "is in no language of en, zh"],
  ["a value in one language twice", "zh:统计", "en:said", "NOTE says en twice"],
  ["an unknown kind of structure", "dataflow", "dataset", '"dataset" is none of dataflow'],
  ["a structure without its agency", "CL:VISITS(1.0.0)", "VISITS(1.0.0)", "is not AGENCY:ID(VERSION)"],
  ["parentheses without a version", "CL:VISITS(1.0.0)", "CL:VISITS()", "is not AGENCY:ID(VERSION)"],
  ["an unknown action", ",M,", ",U,", '"U" is no action of version 2.1'],
  ["no code", "A,JP,2011", "A,Japan,2011", 'AREA: "Japan" is no code'],
  ["a code of a status that is none", ",A,en:", ",Z,en:", 'OBS_STATUS: "Z" is no code'],
  ["a period in words", "JP,2011", "JP,last year", "last year is no period"],
  ["a month thirteen", "JP,2011", "JP,2011-13", "2011-13 is no period"],
  ["a range between two days", "JP,2011", "JP,2011-01-15/2011-02-09", "is no period"],
  ["words for a decimal", "61.50,61.50,61.50", "about,61.50,61.50", '"about" is no decimal'],
  ["a decimal comma", "61.50,61.50,61.50", '"61,50",61.50,61.50', '"61,50" is no decimal'],
  ["NaN for a decimal", "#N/A,101", "NaN,101", '"NaN" is no decimal of version 2.1'],
  ["a dimension without a value", "A,JP,2011", "A,,2011", "an observation has no value of AREA"],
  ["a dimension for no value", "61.50,61.50,61.50", "~,61.50,61.50", "~ is for dimensions"],
  ["nothing but a key", "61.50,61.50,61.50,A,", ",,,,", "neither a measure nor an attribute"],
  ["an observation twice", "A,JP,2012", "A,JP,2011", "row 2 says the observation of row 1 again"],
];

describe("files of version 2.1", () => {
  test("a whole one has no fault", () => {
    expect(sdmxCsvFaults(SDMX_CSV, CHECK)).toEqual([]);
  });

  test.each(PLANTED)("%s is a fault", (_, from, to, fault) => {
    expect(sdmxCsvFaults(planted(from, to), CHECK).join("\n")).toContain(fault);
  });

  test.each([
    ["a switched-off dimension", "A,JP,2011", "A,~,2011"],
    ["a deletion with wildcards", `M,A,KR,2012,61.50,61.50,61.50,A,`, "D,,KR,,-,,,,"],
    ["a quarter", "JP,2011", "JP,2011-Q3"],
    ["a reporting year", "JP,2011", "JP,2011-A1"],
    ["a month as SDMX has it", "JP,2011", "JP,2011-M07"],
    ["a week", "JP,2011", "JP,2011-W53"],
    ["an instant", "JP,2011", "JP,2011-07-01T10:00:00"],
    ["a start and how long it lasts", "JP,2011", "JP,2011-04-01/P1Y"],
  ])("%s is none", (_, from, to) => {
    expect(sdmxCsvFaults(planted(from, to), CHECK)).toEqual([]);
  });

  test("floats are missing as NaN, decimals as #N/A", () => {
    const components = { ...SDMX_CSV_COMPONENTS, decimals: ["LOWER", "UPPER"], floats: ["OBS_VALUE"] };
    const faults = sdmxCsvFaults(SDMX_CSV, { version: "2.1", components });
    expect(faults).toEqual(['row 2: OBS_VALUE: "#N/A" is no float of version 2.1']);
    expect(sdmxCsvFaults(planted("#N/A,101", "NaN,101"), { version: "2.1", components })).toEqual([]);
  });

  test("version 2.0 knows neither merge nor a sign for what is missing", () => {
    const faults = sdmxCsvFaults(SDMX_CSV, { ...CHECK, version: "2.0" });
    expect(faults).toContain('row 1: "M" is no action of version 2.0');
    expect(faults).toContain('row 2: OBS_VALUE: "#N/A" is no decimal of version 2.0');
  });

  test("an empty text is none", () => {
    expect(sdmxCsvFaults("", CHECK)).toHaveLength(1);
  });
});

describe("keys", () => {
  const components = { dimensions: ["AREA", "PRODUCT", "TIME_PERIOD"], measures: ["OBS_VALUE"] };
  const text = (series: string, whole: string) =>
    `STRUCTURE,STRUCTURE_ID,ACTION,SERIES_KEY,OBS_KEY,TIME_PERIOD,PRODUCT,AREA,OBS_VALUE\ndataflow,CL:V(1.0),M,${series},${whole},2012,P1,JP,3\n`;

  test("are the dimensions in the structure's order", () => {
    expect(sdmxCsvFaults(text("JP.P1", "JP.P1.2012"), { version: "2.1", components })).toEqual([]);
  });

  test("that are others are faults", () => {
    expect(sdmxCsvFaults(text("JP.P1.2012", "2012.P1.JP"), { version: "2.1", components })).toEqual([
      "row 1: SERIES_KEY is JP.P1.2012, the dimensions make JP.P1",
      "row 1: OBS_KEY is 2012.P1.JP, the dimensions make JP.P1.2012",
    ]);
  });
});

describe("labels", () => {
  const components = {
    dimensions: ["AREA", "TIME_PERIOD"],
    measures: ["OBS_VALUE"],
    coded: { AREA: ["JP"] },
  };

  test("both: the name is cut off at the first sign", () => {
    const text = (area: string) =>
      `STRUCTURE,STRUCTURE_ID,ACTION,AREA: Area: of residence,TIME_PERIOD: Period,OBS_VALUE: Value\ndataflow,CL:V(1.0): Visits: all,M,${area},2012,3\n`;
    expect(sdmxCsvFaults(text("JP: Japan: all of it"), { version: "2.1", components })).toEqual([]);
    expect(sdmxCsvFaults(text("JP"), { version: "2.1", components })).toEqual([
      "row 1: AREA: JP has no name beside it",
    ]);
  });

  test("name: each component has its names beside it, and a value one name", () => {
    const text = (head: string, second: string) =>
      `STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,AREA,Area,TIME_PERIOD,Period,OBS_VALUE${head}\ndataflow,CL:V(1.0),Visits,M,JP,Japan,2011,,3,\ndataflow,CL:V(1.0),Visits,M,${second},2012,,3,\n`;
    const check = { version: "2.1", components } as const;
    expect(sdmxCsvFaults(text(",Value", "JP,Japan"), check)).toEqual([]);
    expect(sdmxCsvFaults(text(",Value", "JP,Nippon"), check)).toEqual(["AREA: JP is named Japan and Nippon"]);
    expect(sdmxCsvFaults(text(",Period", "JP,Japan"), check)).toEqual(['two columns are headed "Period"']);
    expect(sdmxCsvFaults(text("", "JP,Japan"), check).join("\n")).toContain("a column has no name beside it");
    expect(sdmxCsvFaults(text(",Value", ",Japan"), check)).toContain(
      "AREA: the name Japan stands beside no value",
    );
  });
});

describe("files of version 1.0", () => {
  const components = {
    dimensions: ["AREA", "TIME_PERIOD"],
    measures: ["OBS_VALUE"],
    attributes: ["LOWER"],
    decimals: ["OBS_VALUE", "LOWER"],
  };
  const check = { version: "1.0", components } as const;
  const WHOLE = "DATAFLOW,AREA,TIME_PERIOD,OBS_VALUE,LOWER\nCL:V(1.0),JP,2012,61.50,\n";

  test("a whole one has no fault, with semicolons and decimal commas neither", () => {
    expect(sdmxCsvFaults(WHOLE, check)).toEqual([]);
    expect(sdmxCsvFaults(WHOLE.replaceAll(",", ";").replace("61.50", "61,50"), check)).toEqual([]);
  });

  test.each([
    ["no OBS_VALUE", "OBS_VALUE", "VALUE", "0 columns are headed OBS_VALUE"],
    ["no column of a dimension", "AREA,", "LAND,", "dimension AREA has no column"],
    ["no version", "CL:V(1.0)", "CL:V", '"CL:V" is not AGENCY:ID(VERSION)'],
    ["an empty dimension", ",JP,", ",,", "an observation has no value of AREA"],
    ["a header of version 2", "DATAFLOW", "STRUCTURE", "the first header is not DATAFLOW"],
    ["a sign for what is missing", "61.50", "#N/A", '"#N/A" is no decimal of version 1.0'],
  ])("%s is a fault", (_, from, to, fault) => {
    expect(sdmxCsvFaults(WHOLE.replace(from, to), check).join("\n")).toContain(fault);
  });
});
