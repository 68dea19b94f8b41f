/** Small messages written by hand, one in each format, of the same figures: what checkers and tools of others are tried on. */

import { createHash } from "node:crypto";

/** More digits than a float holds. */
const EXACT = "12345678901234567890.12345678901234567";

export const JSON_STAT = {
  version: "2.0",
  class: "dataset",
  label: "Visits abroad",
  source: "Made for these tests",
  updated: "2013-01-10",
  id: ["indicator", "area", "year"],
  size: [1, 3, 2],
  role: { time: ["year"], geo: ["area"], metric: ["indicator"] },
  dimension: {
    indicator: {
      category: { label: { VISITS: "visits" }, unit: { VISITS: { decimals: 0, label: "visits" } } },
    },
    area: {
      label: "area",
      category: {
        index: { _T: 0, JP: 1, KR: 2 },
        label: { _T: "all areas", JP: "Japan", KR: "Korea" },
        child: { _T: ["JP", "KR"] },
        coordinates: { JP: [139.7, 35.7] },
        note: { KR: ["Counted by arrivals."] },
      },
    },
    year: { category: { index: ["2011", "2012"] } },
  },
  value: [100, null, 40, 61, EXACT, 0],
  status: { "1": "L" },
  extension: { "cultural-ledger": { lower: { "1": 101 } } },
};

export const SDMX_CSV = [
  "STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ,AREA,TIME_PERIOD,OBS_VALUE,LOWER,UPPER,OBS_STATUS,NOTE[en;zh]",
  `dataflow,CL:VISITS(1.0.0),M,A,JP,2011,${EXACT},,,A,en:counted;zh:统计`,
  "dataflow,CL:VISITS(1.0.0),M,A,JP,2012,#N/A,101,#N/A,E,",
  "dataflow,CL:VISITS(1.0.0),M,A,KR,2012,61.50,61.50,61.50,A,",
  "",
].join("\r\n");

export const SDMX_CSV_COMPONENTS = {
  dimensions: ["FREQ", "AREA", "TIME_PERIOD"],
  measures: ["OBS_VALUE", "LOWER", "UPPER"],
  attributes: ["OBS_STATUS", "NOTE"],
  coded: { FREQ: ["A", "M"], AREA: ["JP", "KR"], OBS_STATUS: ["A", "E", "O"] },
};

function yearOf(value: string) {
  return { id: value, name: value, start: `${value}-01-01T00:00:00Z`, end: `${value}-12-31T23:59:59Z` };
}

function decimalOf(id: string, name: string) {
  return { id, name, format: { dataType: "Decimal" } };
}

export const SDMX_JSON = {
  $schema: "https://json.sdmx.org/2.1/sdmx-json-data-schema.json",
  meta: {
    id: "VISITS_1",
    prepared: "2013-01-10T08:00:00Z",
    contentLanguages: ["en", "zh"],
    sender: { id: "CL" },
  },
  data: {
    structures: [
      {
        name: "Visits abroad",
        names: { en: "Visits abroad", zh: "出访" },
        links: [
          { rel: "dataflow", urn: "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=CL:VISITS(1.0.0)" },
        ],
        dataSets: [0],
        dimensions: {
          dataSet: [{ id: "FREQ", name: "Frequency", keyPosition: 0, values: [{ id: "A", name: "Annual" }] }],
          observation: [
            {
              id: "AREA",
              name: "Area",
              keyPosition: 1,
              values: [
                { id: "JP", name: "Japan", names: { en: "Japan", zh: "日本" } },
                { id: "KR", name: "Korea" },
              ],
            },
            {
              id: "TIME_PERIOD",
              name: "Period",
              keyPosition: 2,
              roles: ["TIME_PERIOD"],
              values: [yearOf("2011"), yearOf("2012")],
            },
          ],
        },
        measures: {
          observation: [
            decimalOf("OBS_VALUE", "Value"),
            decimalOf("LOWER", "Lower"),
            decimalOf("UPPER", "Upper"),
          ],
        },
        attributes: {
          dimensionGroup: [{ id: "SOURCE", name: "Source", relationship: { dimensions: ["AREA"] } }],
          observation: [
            {
              id: "OBS_STATUS",
              name: "Status",
              relationship: { observation: {} },
              values: [
                { id: "A", name: "Normal" },
                { id: "E", name: "Estimated" },
              ],
            },
          ],
        },
        annotations: [{ id: "N1", text: "Counted twice." }],
      },
    ],
    dataSets: [
      {
        structure: 0,
        action: "Replace",
        dimensionGroupAttributes: { ":0:": ["Bureau"] },
        observations: {
          "0:0": [EXACT, null, null, 0],
          "0:1": [null, "101", null, 1, 0],
          "1:1": ["61.50", "61.50", "61.50"],
        },
      },
    ],
  },
};

const FIGURES = [
  "indicator,area,period,value,lower,upper,status",
  `visits,JP,2011,${EXACT},,,A`,
  "visits,JP,2012,unknown,101,no bound,E",
  "visits,KR,2012,61.50,61.50,61.50,A",
  "",
].join("\r\n");

const HASH = createHash("sha256").update(FIGURES).digest("hex");

export const DESCRIPTOR = {
  $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
  name: "visits",
  title: "Visits abroad",
  licenses: [{ name: "CC0-1.0", title: "CC0 1.0" }],
  resources: [
    {
      name: "figures",
      path: "figures.csv",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: Buffer.byteLength(FIGURES),
      hash: `sha256:${HASH}`,
      schema: {
        fields: [
          { name: "indicator", type: "string", constraints: { required: true } },
          {
            name: "area",
            type: "string",
            categories: [
              { value: "JP", label: "Japan" },
              { value: "KR", label: "Korea" },
            ],
          },
          { name: "period", type: "string", constraints: { pattern: "\\d{4}(?:-\\d{2})?" } },
          {
            name: "value",
            type: "number",
            missingValues: [
              { value: "", label: "left empty" },
              { value: "unknown", label: "not known" },
            ],
          },
          { name: "lower", type: "number" },
          { name: "upper", type: "number", missingValues: ["", "no bound"] },
          { name: "status", type: "string", constraints: { enum: ["A", "E"] } },
        ],
        missingValues: [""],
        primaryKey: ["indicator", "area", "period"],
      },
    },
  ],
};

export const CSVW = {
  "@context": "http://www.w3.org/ns/csvw",
  url: "figures.csv",
  "dc:title": "Visits abroad",
  tableSchema: {
    columns: [
      { name: "indicator", titles: { en: "indicator", zh: "指标" }, datatype: "string", required: true },
      { name: "area", titles: { en: "area", zh: "地区" } },
      {
        name: "period",
        titles: { en: "period", zh: "时期" },
        datatype: { base: "string", format: "\\d{4}" },
      },
      { name: "value", titles: { en: "value", zh: "数值" }, datatype: "decimal", null: ["", "unknown"] },
      { name: "lower", titles: "lower", datatype: "decimal", null: "" },
      { name: "upper", titles: ["upper"], datatype: "decimal", null: ["", "no bound"] },
      { name: "status", datatype: "string" },
    ],
    primaryKey: ["indicator", "area", "period"],
  },
};

/** The package as its files; descriptors and table may be others. */
export function packageOf(
  descriptor: unknown = DESCRIPTOR,
  csvw: unknown = CSVW,
  figures: string = FIGURES,
): readonly { readonly path: string; readonly text: string }[] {
  return [
    { path: "datapackage.json", text: JSON.stringify(descriptor) },
    { path: "figures.csv", text: figures },
    { path: "figures.csv-metadata.json", text: JSON.stringify(csvw) },
  ];
}

export { FIGURES };
