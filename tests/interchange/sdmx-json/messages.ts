/**
 * Messages of SDMX-JSON as others write them, made for these tests: what their levels, groups, defaults and annotations are
 * follows the samples of the standard.
 */

import { deepFreeze } from "../../frozen";

/** Fields that a test puts in the place of others. */
export type Fields = Readonly<Record<string, unknown>>;

const named = (id: string, name: string) => ({ id, name, names: { en: name } });
const day = (value: string) => ({
  id: value,
  name: value,
  start: `${value}T00:00:00.000Z`,
  end: `${value}T23:59:59.999Z`,
});

const FREQ = {
  ...named("FREQ", "Frequency"),
  keyPosition: 0,
  roles: ["FREQ"],
  values: [named("D", "Daily")],
};
const DENOMINATOR = {
  ...named("CURRENCY_DENOM", "Currency denominator"),
  keyPosition: 2,
  values: [named("EUR", "Euro")],
};
const CURRENCY = {
  ...named("CURRENCY", "Currency"),
  keyPosition: 1,
  values: [named("NZD", "New Zealand dollar"), named("RUB", "Rouble")],
};
const TIME = {
  ...named("TIME_PERIOD", "Time"),
  keyPosition: 3,
  roles: ["TIME_PERIOD"],
  values: [day("2013-01-18"), day("2013-01-21")],
};
const STATUS = {
  ...named("OBS_STATUS", "Status"),
  relationship: { primaryMeasure: "OBS_VALUE" },
  values: [named("A", "Normal value"), named("E", "Estimated")],
};
const TITLE = {
  ...named("TITLE", "Title"),
  relationship: { dimensions: ["FREQ", "CURRENCY", "CURRENCY_DENOM"] },
  values: [{ value: "NZD per EUR" }, { value: { en: "RUB per EUR", fr: "RUB pour EUR" } }],
};
const FORMAT = {
  ...named("TIME_FORMAT", "Time format"),
  relationship: { dataflow: {} },
  default: "P1D",
  values: [named("P1D", "Daily")],
};
const REMARK = { id: "R1", title: "Remark", type: "example", text: "Revised.", texts: { en: "Revised." } };

const LINKS = [
  {
    href: "https://example.org/service/dataflow/ECB/EXR/1.0",
    urn: "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=ECB:EXR(1.0)",
    rel: "dataflow",
  },
];

/** The components of exchange rates by level. */
const LEVELS = {
  series: {
    dimensions: { dataSet: [FREQ, DENOMINATOR], series: [CURRENCY], observation: [TIME] },
    attributes: { dataSet: [FORMAT], series: [TITLE], observation: [STATUS] },
  },
  crossSection: {
    dimensions: { dataSet: [FREQ, DENOMINATOR], series: [TIME], observation: [CURRENCY] },
    attributes: { dataSet: [FORMAT], series: [], observation: [STATUS, TITLE] },
  },
  flat: {
    dimensions: { dataSet: [FREQ, DENOMINATOR], series: [], observation: [CURRENCY, TIME] },
    attributes: { dataSet: [FORMAT], series: [], observation: [TITLE, STATUS] },
  },
};

/** The data of each layout; all three say the same. */
const DATA = {
  series: {
    series: {
      "0": { attributes: [0], observations: { "0": [1.5931, 0], "1": [1.5925, 1] } },
      "1": { attributes: [1], annotations: [0], observations: { "0": [40.3426, 0], "1": [null, 1] } },
    },
  },
  crossSection: {
    series: {
      "0": { attributes: [], observations: { "0": [1.5931, 0, 0], "1": [40.3426, 0, 1, 0] } },
      "1": { observations: { "0": [1.5925, 1, 0], "1": ["NaN", 1, 1, 0] } },
    },
  },
  flat: {
    observations: {
      "0:0": ["1.5931", 0, 0],
      "0:1": [1.5925, 0, 1],
      "1:0": [40.3426, 1, 0, 0],
      "1:1": ["#N/A", 1, 1, 0],
    },
  },
};

/** A message of exchange rates in a layout. */
export function rates(layout: keyof typeof LEVELS, structure: Fields = {}, dataSet: Fields = {}) {
  return deepFreeze({
    $schema: "https://json.sdmx.org/2.1/sdmx-json-data-schema.json",
    meta: { id: "M1", prepared: "2021-03-17T22:57:33Z", contentLanguages: ["en"], sender: { id: "ECB" } },
    data: {
      structures: [
        { links: LINKS, name: "Exchange rates", ...LEVELS[layout], annotations: [REMARK], ...structure },
      ],
      dataSets: [{ structure: 0, action: "Replace", ...DATA[layout], ...dataSet }],
    },
  });
}

/** The same data as the standard had them before: one structure, and no measures. */
export function olderRates(version: "1.0" | "draft") {
  const { structures, dataSets } = rates("series").data;
  const [structure] = structures;
  const old = {
    ...structure,
    dimensions: {
      ...LEVELS.series.dimensions,
      observation: [{ ...TIME, role: "TIME_PERIOD", roles: undefined }],
    },
  };
  if (version === "draft") return { header: { id: "H", prepared: "2012-11-29" }, structure: old, dataSets };
  return {
    meta: {
      id: "M",
      schema: "https://example.org/schemas/1.0/sdmx-json-data-schema.json",
      contentLanguages: ["en"],
    },
    data: { structure: old, dataSets },
  };
}

const AREA = {
  ...named("REF_AREA", "Area"),
  keyPosition: 0,
  roles: ["REF_AREA"],
  links: [{ rel: "self", urn: "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=MA:CL_AREA(1.0)" }],
  values: [
    { ...named("K1", "North"), parent: "K", order: 2, annotations: [0] },
    { ...named("K2", "South"), parent: "K", order: 1 },
    { ...named("K", "All"), order: 0 },
  ],
};
const YEAR = {
  ...named("TIME_PERIOD", "Year"),
  keyPosition: 3,
  values: [{ value: "2014" }, { value: 2015 }],
};

/** A message with attributes of groups, whose keys have the dimensions as they are listed: frequency, area, year. */
export function groups(structure: Fields = {}, dataSet: Fields = {}) {
  return deepFreeze({
    meta: { id: "M2", prepared: "2018-03-11", contentLanguages: ["en"], sender: { id: "NIS" } },
    data: {
      structures: [
        {
          links: LINKS,
          name: "Rice",
          description: "Milled rice by area.",
          dimensions: {
            dataSet: [{ ...named("FREQ", "Frequency"), keyPosition: 2, values: [named("A", "Annual")] }],
            observation: [AREA, YEAR],
          },
          measures: { observation: [{ ...named("OBS_VALUE", "Rice"), format: { dataType: "Double" } }] },
          attributes: {
            dataSet: [{ ...named("CONTACT", "Contact"), format: { dataType: "String" } }],
            dimensionGroup: [
              { ...named("SOURCE", "Source"), relationship: { dimensions: ["TIME_PERIOD"] } },
              { ...named("COMMENT", "Comment"), relationship: { dimensions: ["FREQ", "REF_AREA"] } },
            ],
            observation: [{ ...STATUS, default: "A" }],
          },
          annotations: [{ title: "Other name", type: "ALT", text: "Nord", texts: { en: "Nord", km: "N" } }],
          ...structure,
        },
      ],
      dataSets: [
        {
          attributes: ["a@example.org"],
          dimensionGroupAttributes: {
            "::0": [["Yearbook 2014"], null],
            "::1": [["Yearbook 2015", "Other"]],
            "0:0:": [null, { en: "Of the north", km: "N" }],
            "0:2:": [null, "Of all"],
          },
          observations: { "0:0": [350.154], "0:1": [389.385, 1], "2:0": [5228.33], "2:1": [5191.833, null] },
          ...dataSet,
        },
      ],
    },
  });
}
