/** The gallery of faults that are found in JSON-stat and SDMX-JSON: for each code a file that gives it, and what to do. */

import { createDataset, readJsonStat, readSdmxJson, toJsonStat } from "cultural-ledger/interchange";
import type { GalleryEntry } from "./gallery-entry";

const category = { index: ["M", "F", "X"] };
const file = { class: "dataset", id: ["SEX"], size: [3], dimension: { SEX: { category } }, value: [1, 2, 3] };
const described = (changes: object) =>
  readJsonStat({ ...file, dimension: { SEX: { category: { ...category, ...changes } } } });
const units = { category: { index: ["M"], unit: { M: { decimals: 0 } } } };
const bundle = { arrivals: { ...file, class: undefined }, visits: { ...file, class: undefined } };

/** A file of this library, in which positions and digits stand beside the values. */
const written = toJsonStat(
  createDataset({
    id: "VISITS",
    names: { en: "Visits" },
    dimensions: [{ id: "TIME_PERIOD", codes: [{ id: "2012" }] }],
    measures: [{ id: "OBS_VALUE" }],
    attributes: [],
    figures: [{ key: { TIME_PERIOD: "2012" }, measure: "OBS_VALUE", value: "61.50" }],
  }),
);

const time = { id: "TIME_PERIOD", keyPosition: 0, values: [{ value: "2012" }] };
const area = { id: "REF_AREA", keyPosition: 1, values: [{ id: "JP" }] };
const structure = { id: "VISITS", name: "Visits", dimensions: { observation: [time] } };
const messageOf = (changes: object, dataSet: object = { observations: { "0": [61] } }) => ({
  data: { structures: [{ ...structure, ...changes }], dataSets: [dataSet] },
});
const minusOne = { id: "OBS_VALUE", format: { sentinelValues: [{ value: -1, name: "No answer" }] } };
/** Dimensions that a message lists in another order than that of keys, with a note of a group. */
const grouped = messageOf(
  {
    dimensions: {
      observation: [
        { ...area, values: [{ id: "JP" }, { id: "KR" }] },
        { ...time, values: [{ value: "2012" }, { value: "2013" }] },
      ],
    },
    attributes: { dimensionGroup: [{ id: "NOTE" }] },
  },
  { dimensionGroupAttributes: { "0:": ["revised"] }, observations: { "0:0": [61] } },
);

export const jsonStatErrors: readonly GalleryEntry[] = [
  {
    code: "interchange/source-error",
    call: 'readJsonStat({ error: [{ label: "No results" }] })',
    run: () => readJsonStat({ error: [{ label: "No results" }] }),
    remedy:
      'Ask the service again as its message says. A message of SDMX-JSON that holds data all the same is read with `errors: "pass"`.',
  },
  {
    code: "interchange/several-datasets",
    call: "readJsonStat({ arrivals: file, visits: file })",
    run: () => readJsonStat(bundle),
    remedy: 'Say which one: `{ dataset: "visits" }`.',
  },
  {
    code: "interchange/unknown-dataset",
    call: 'readJsonStat({ arrivals: file, visits: file }, { dataset: "exports" })',
    run: () => readJsonStat(bundle, { dataset: "exports" }),
    remedy: "Name one that the file has, or leave the option out where it has one alone.",
  },
  {
    code: "interchange/invalid-field",
    call: 'readJsonStat({ ...file, value: "1" })',
    run: () => readJsonStat({ ...file, value: "1" }),
    remedy: "Write there what the message asks for: the format has nothing else in this place.",
  },
  {
    code: "interchange/wrong-size",
    call: "readJsonStat({ ...file, value: [1, 2] })",
    run: () => readJsonStat({ ...file, value: [1, 2] }),
    remedy: "Give every cell its value, or `null`; which one is left out cannot be known.",
  },
  {
    code: "interchange/invalid-position",
    call: 'readJsonStat({ ...file, value: { "3": 61 } })',
    run: () => readJsonStat({ ...file, value: { "3": 61 } }),
    remedy: "Count cells from 0, with the last dimension fastest, and the categories of a dimension from 0.",
  },
  {
    code: "interchange/several-parents",
    call: 'readJsonStat({ ...file, … child: { M: ["X"], F: ["X"] } })',
    run: () => described({ child: { M: ["X"], F: ["X"] } }),
    remedy: 'Leave one of them out, or read codes without parents: `{ hierarchy: "none" }`.',
  },
  {
    code: "interchange/several-units",
    call: "readJsonStat({ ...file, … }), with units of the categories of two dimensions",
    run: () =>
      readJsonStat({ ...file, id: ["A", "B"], size: [1, 1], dimension: { A: units, B: units }, value: [1] }),
    remedy: "Leave the units of one dimension out: a figure has one unit.",
  },
  {
    code: "interchange/inexact-number",
    call: "readJsonStat({ ...file, value: [0.1 + 0.2, 2, 3] })",
    run: () => readJsonStat({ ...file, value: [0.1 + 0.2, 2, 3] }),
    remedy: "Pass the text of the file, in which every digit is seen, or give the number as text.",
  },
  {
    code: "interchange/moved-cells",
    call: 'readJsonStat({ ...toJsonStat(dataset), id: ["YEAR"], … }), which another tool has cut',
    run: () =>
      readJsonStat({
        ...written,
        id: ["YEAR"],
        dimension: { YEAR: { category: { index: ["2012"] } } },
      }),
    remedy:
      'Read the file as it was written, or leave `extension["cultural-ledger"]` out of the one that was cut.',
  },
  {
    code: "interchange/contradicting-digits",
    call: "readJsonStat({ ...toJsonStat(dataset), value: [62] }), of a dataset with the value 61.50",
    run: () => readJsonStat({ ...written, value: [62] }),
    remedy: "Where the value was changed on purpose, leave its digits out of the extension.",
  },
  {
    code: "interchange/unreadable-value",
    call: "readJsonStat(aRevokedProxy)",
    run: () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return readJsonStat(proxy);
    },
    remedy: "Pass text, or plain objects and arrays, such as JSON gives.",
  },
];

export const sdmxJsonErrors: readonly GalleryEntry[] = [
  {
    code: "interchange/unknown-version",
    call: 'readSdmxJson({ ...message, $schema: "https://json.sdmx.org/3.0/sdmx-json-data-schema.json" })',
    run: () =>
      readSdmxJson({ ...messageOf({}), $schema: "https://json.sdmx.org/3.0/sdmx-json-data-schema.json" }),
    remedy: "Ask the service for version 2.1, 2.0 or 1.0 of the format.",
  },
  {
    code: "interchange/unknown-level",
    call: "readSdmxJson(message), whose structure has dimensions: { dataset: [] }",
    run: () => readSdmxJson(messageOf({ dimensions: { dataset: [] } })),
    remedy:
      "Correct the name: levels are `dataSet`, `series` and `observation`, of attributes also `dimensionGroup`.",
  },
  {
    code: "interchange/missing-id",
    call: "readSdmxJson(message), whose structure has no link and no id",
    run: () => readSdmxJson(messageOf({ id: undefined })),
    remedy: 'Say how the dataset is called, `{ id: "VISITS" }`; of components and codes, write the id.',
  },
  {
    code: "interchange/invalid-key",
    call: 'readSdmxJson(message), with observations: { "2012": [61] }',
    run: () => readSdmxJson(messageOf({}, { observations: { "2012": [61] } })),
    remedy: "Write the indices of values, counted from 0, in the place of codes.",
  },
  {
    code: "interchange/ambiguous-key",
    call: 'readSdmxJson(message), with dimensionGroupAttributes: { "0:": ["revised"] }',
    run: () => readSdmxJson(grouped),
    remedy:
      'Say in which order groups name dimensions: `{ groupKeys: "keyPosition" }` or `{ groupKeys: "listed" }`.',
  },
  {
    code: "interchange/unknown-index",
    call: "readSdmxJson(message), whose data set has structure: 3",
    run: () => readSdmxJson(messageOf({}, { structure: 3 })),
    remedy: "Count from 0, and list what the index is to point to.",
  },
  {
    code: "interchange/sentinel-value",
    call: 'readSdmxJson(message), with observations: { "0": [-1] } of a measure that has -1 for no answer',
    run: () =>
      readSdmxJson(messageOf({ measures: { observation: [minusOne] } }, { observations: { "0": [-1] } })),
    remedy: "Leave the number out and say the word with an attribute: in a dataset -1 is a number.",
  },
];
