/** The gallery of errors of datasets and of what they are made of and read into: for each code a call that gives it, and what to do. */

import {
  checkDataset,
  createDataset,
  type DataFigure,
  type Dataset,
  datasetOf,
} from "cultural-ledger/interchange";
import { requireSdmxIds } from "../../src/interchange/sdmx/ids";
import { type GalleryEntry, untyped } from "./gallery-entry";

const figure = { key: { TIME_PERIOD: "2012" }, measure: "OBS_VALUE", value: "61" };
const data: Dataset = {
  id: "VISITS",
  names: { en: "Visits abroad" },
  dimensions: [{ id: "TIME_PERIOD", role: "time", codes: [{ id: "2012" }] }],
  measures: [{ id: "OBS_VALUE" }],
  attributes: [{ id: "COMMENT_OBS" }],
  figures: [figure],
};

/** What is found in the dataset with changed parts, or with a changed figure. */
const check = (changes: Partial<Dataset>) => checkDataset({ ...data, ...changes });
const checkFigure = (changes: Partial<Record<keyof DataFigure, unknown>>) =>
  check({ figures: [untyped<DataFigure>({ ...figure, ...changes })] });
const codes = (...given: Dataset["dimensions"][number]["codes"]) =>
  check({ dimensions: [{ id: "TIME_PERIOD", codes: given }] });

const rows = [{ year: "2012", area: "", visits: 61 }];
const describe = (
  dimensions: Parameters<typeof datasetOf>[1]["dimensions"],
  given: readonly object[] = rows,
) =>
  datasetOf(given, {
    id: "V",
    names: { en: "Visits" },
    dimensions,
    measures: { VISITS: { column: "visits" } },
  });
const year = { TIME_PERIOD: { column: "year" } };

const NUMBER = "Give a number as plain decimal text: a point, no groups, no exponent and no sign of plus.";

export const interchangeErrors: readonly GalleryEntry[] = [
  {
    code: "interchange/invalid-dataset",
    call: "createDataset({ ...data, measures: [] })",
    run: () => createDataset({ ...data, measures: [] }),
    remedy: "Read `error.issues`, or call `checkDataset`, which returns all issues without throwing.",
  },
  {
    code: "interchange/duplicate-id",
    call: 'checkDataset({ ...data, attributes: [{ id: "TIME_PERIOD" }] })',
    run: () => check({ attributes: [{ id: "TIME_PERIOD" }] }),
    remedy:
      "Give it an id of its own. A measure takes five: its own and those of its bounds, `LOWER`, `UPPER`, `LOWER_END` and `UPPER_END`.",
  },
  {
    code: "interchange/unknown-code",
    call: 'checkDataset({ ...data, figures: [{ ...figure, key: { TIME_PERIOD: "2013" } }] })',
    run: () => checkFigure({ key: { TIME_PERIOD: "2013" } }),
    remedy:
      "Add the code to those of its dimension or attribute, or correct it. Of rows, `codeOf` says which code a text stands for.",
  },
  {
    code: "interchange/cyclic-parents",
    call: 'checkDataset({ ...data, dimensions: [{ id: "TIME_PERIOD", codes: [{ id: "2012", parent: "2012" }] }] })',
    run: () => codes({ id: "2012", parent: "2012" }),
    remedy: "Name the code that holds it, or leave `parent` out.",
  },
  {
    code: "interchange/invalid-names",
    call: "checkDataset({ ...data, names: {} })",
    run: () => check({ names: {} }),
    remedy: 'Give names by the tags of their languages: `{ en: "Visits", "zh-Hant": "出訪" }`.',
  },
  {
    code: "interchange/invalid-figure",
    call: 'checkDataset({ ...data, figures: ["61"] })',
    run: () => check({ figures: [untyped<DataFigure>("61")] }),
    remedy: "Give each figure its key and its measure. Rows become figures by `datasetOf`.",
  },
  {
    code: "interchange/unknown-component",
    call: 'checkDataset({ ...data, figures: [{ ...figure, measure: "VISITS" }] })',
    run: () => checkFigure({ measure: "VISITS" }),
    remedy: "Add it to the dimensions, measures or attributes of the dataset, or correct its id.",
  },
  {
    code: "interchange/invalid-number",
    call: 'checkDataset({ ...data, figures: [{ ...figure, value: "1,100" }] })',
    run: () => checkFigure({ value: "1,100" }),
    remedy: NUMBER,
  },
  {
    code: "interchange/invalid-bound",
    call: 'checkDataset({ ...data, figures: [{ ...figure, lower: { end: "closed", digits: "61" } }] })',
    run: () => checkFigure({ lower: { end: "closed", digits: "61" } }),
    remedy:
      'Give both bounds: `{ end: "unbounded" }` where there is none, `{ end: "unknown" }` where nobody knows.',
  },
  {
    code: "interchange/reversed-bounds",
    call: 'checkDataset({ ...data, figures: [{ ...figure, lower: { end: "closed", digits: "62" }, upper: { end: "open", digits: "61" } }] })',
    run: () => checkFigure({ lower: { end: "closed", digits: "62" }, upper: { end: "open", digits: "61" } }),
    remedy: "Correct the bounds. Which of them was meant is not guessed.",
  },
  {
    code: "interchange/invalid-text",
    call: 'checkDataset({ ...data, figures: [{ ...figure, attributes: { COMMENT_OBS: "" } }] })',
    run: () => checkFigure({ attributes: { COMMENT_OBS: "" } }),
    remedy: "Leave the attribute out where it says nothing.",
  },
  {
    code: "interchange/duplicate-figure",
    call: "checkDataset({ ...data, figures: [figure, figure] })",
    run: () => check({ figures: [figure, figure] }),
    remedy: "Leave one of them out, or add the dimension by which they differ.",
  },
  {
    code: "interchange/contradicting-attributes",
    call: 'checkDataset({ ...data, measures: [{ id: "OBS_VALUE" }, { id: "FEES" }], figures: [figure, { ...figure, measure: "FEES", attributes: { COMMENT_OBS: "fees" } }] })',
    run: () =>
      check({
        measures: [{ id: "OBS_VALUE" }, { id: "FEES" }],
        figures: [figure, { ...figure, measure: "FEES", attributes: { COMMENT_OBS: "fees" } }],
      }),
    remedy:
      "Say the same of all measures of a key, because formats have one place for it; or make the measures codes of a dimension, as `datasetOf` does.",
  },
  {
    code: "interchange/empty-cell",
    call: 'datasetOf([{ year: "2012", area: "", visits: 61 }], { …, dimensions: { REF_AREA: { column: "area" } } })',
    run: () => describe({ REF_AREA: { column: "area" } }),
    remedy: 'Say what an empty cell means: `{ column: "area", empty: "_T" }`.',
  },
  {
    code: "interchange/unknown-end",
    call: 'datasetOf([{ year: "2012", visits: null, visits_lower: "61", visits_lower_end: "opne" }], …)',
    run: () => describe(year, [{ year: "2012", visits: null, visits_lower: "61", visits_lower_end: "opne" }]),
    remedy: "A bound with a number is `closed` or `open`, one without is `unbounded` or `unknown`.",
  },
  {
    code: "interchange/missing-agency",
    call: "toSdmxCsv(data)",
    run: () => requireSdmxIds({ chapter: "interchange", call: "toSdmxCsv(dataset)" }, data),
    remedy: 'Say who maintains the structure: `{ ...dataset, agency: "ESTAT" }`.',
  },
  {
    code: "interchange/invalid-id",
    call: 'toSdmxCsv({ ...data, agency: "ESTAT", id: "Visits abroad" })',
    run: () =>
      requireSdmxIds(
        { chapter: "interchange", call: "toSdmxCsv(dataset)" },
        { ...data, agency: "ESTAT", id: "Visits abroad" },
      ),
    remedy:
      "Give it an id of letters, digits, `_` and `-`, and keep its words as a name. No id is made of words for you.",
  },
];
