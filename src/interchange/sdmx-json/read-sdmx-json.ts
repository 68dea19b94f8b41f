/**
 * SDMX-JSON data messages as datasets, whatever their layout.
 */

import { type Call, invalidArgument } from "../../foundation/arguments";
import { failure, type Result } from "../../foundation/result";
import { parseJsonText } from "../../io/json/json-text";
import { checkDataset } from "../dataset/check-dataset";
import type { DataFigure, Dataset } from "../dataset/dataset";
import { readGuarded } from "../dataset/outside-input";
import { YEAR_START } from "./message";
import { readDataSet } from "./read-data-set";
import type { Reading } from "./read-given";
import { languageOf, type MessageParts, partsOf } from "./read-message";
import { PERIODS } from "./read-observation";
import { type ReadOptions, type ReadSdmxJsonOptions, readOptions } from "./read-options";
import { attributesOf, dimensionsOf, readStructure } from "./read-structure";

export type { ReadSdmxJsonOptions } from "./read-options";

const CALL: Call = {
  chapter: "interchange",
  call: "readSdmxJson(message, { dataSet, language, id, errors, groupKeys })",
};

/**
 * Reads a data message of SDMX-JSON 2.1, 2.0 or 1.0, or of the drafts before it that some offices still answer with: flat, in
 * time series, in cross-sections; with several data sets of one structure. Every cell is in the dataset or an issue by its
 * path. Attributes of the data set, of groups and of series land on the figures that they belong to, with their defaults.
 *
 * - In text, numbers are read to the last digit. Of a parsed message numbers of more than 15 digits are refused, because they
 *   may have lost some.
 * - `#N/A`, `NaN` and `null` are figures that are not known.
 * - Annotations of figures become the attribute `ANNOTATION`, those of anything else notes of the dataset. Links, contacts
 *   and descriptions of components are not kept.
 * - A message without observations gives a dataset without figures.
 *
 * @param message the text of the message, or what `JSON.parse` gave
 * @param options `dataSet`, `language`, `id`, `errors` and `groupKeys`; see `ReadSdmxJsonOptions`
 * @returns the dataset, or issues `io/invalid-json`, `interchange/unknown-file`, `interchange/invalid-field`, `interchange/unknown-version`,
 * `interchange/source-error`, `interchange/unknown-dataset`, `interchange/several-structures`, `interchange/deleting-action`, `interchange/unknown-action`,
 * `interchange/unknown-level`, `interchange/missing-id`, `interchange/no-measure`, `interchange/invalid-key`,
 * `interchange/ambiguous-key`, `interchange/unknown-index`, `interchange/invalid-number`, `interchange/inexact-number`,
 * `interchange/sentinel-value`, `interchange/unknown-end`, `interchange/reversed-bounds`, `interchange/invalid-text`,
 * `interchange/unplaced-attribute`, `interchange/contradicting-attributes`, `interchange/duplicate-figure`, `interchange/duplicate-id`, and those of `checkDataset`; `interchange/unreadable-value` for
 * what throws when it is looked at
 * @throws `interchange/invalid-argument`, `interchange/unknown-option`
 * @source SDMX-JSON data message 2.1.0
 * @example
 * const message = `{
 *   "meta": { "id": "M1", "prepared": "2014-03-01", "contentLanguages": ["en"], "sender": { "id": "CQ" } },
 *   "data": {
 *     "structures": [{
 *       "links": [{ "rel": "dataflow", "urn": "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=CQ:VISITS(1.0)" }],
 *       "name": "Visits abroad",
 *       "dimensions": { "observation": [{ "id": "TIME_PERIOD", "name": "Year", "keyPosition": 0, "values": [{ "value": "2012" }] }] },
 *       "attributes": { "dataSet": [{ "id": "UNIT_MEASURE", "name": "Unit", "values": [{ "id": "PS", "name": "Persons" }] }] }
 *     }],
 *     "dataSets": [{ "attributes": [0], "observations": { "0": [1100.50] } }]
 *   }
 * }`;
 * const result = readSdmxJson(message);
 * result.ok ? result.value.figures : result.issues
 * // => [{ key: { TIME_PERIOD: "2012" }, measure: "OBS_VALUE", value: "1100.5", attributes: { UNIT_MEASURE: "PS" } }]
 */
export function readSdmxJson(message: string | object, options?: ReadSdmxJsonOptions): Result<Dataset> {
  const asked = readOptions(CALL, options);
  if (typeof message !== "string" && (typeof message !== "object" || message === null))
    throw invalidArgument(CALL, "the message", message, "the text of a message, or a parsed one");
  const parsed = typeof message === "string" ? parseJsonText(message) : undefined;
  if (parsed?.ok === false) return parsed;
  const given: unknown = parsed === undefined ? message : parsed.value;
  return readGuarded(message, "The message", () => {
    const reading: Reading = {
      issues: [],
      language: languageOf(given, asked),
      isText: typeof message === "string",
    };
    const parts = partsOf(given, asked, reading);
    const dataset = parts && datasetIn(parts, asked, reading);
    const [first, ...others] = reading.issues;
    if (first !== undefined) return failure(first, others);
    return checkDataset(dataset as Dataset);
  });
}

function datasetIn(
  { structure: placed, dataSets }: MessageParts,
  options: ReadOptions,
  reading: Reading,
): Dataset {
  const structure = readStructure(placed, options, reading);
  const stated = attributesOf(structure);
  const sink = {
    figures: [] as DataFigure[],
    seen: new Set<string>(),
    annotationId: freeId("ANNOTATION", new Set(stated.map(({ id }) => id))),
    used: new Set<string>(),
  };
  for (const dataSet of dataSets) readDataSet(dataSet, structure, options, sink, reading);
  const { ref, names } = structure;
  const id = ref?.id ?? "";
  // Periods say where their years start, unless a figure still does.
  const isSaid = sink.used.has(PERIODS) && !sink.used.has(YEAR_START);
  const attributes = stated.filter((each) => !(isSaid && each.id === YEAR_START));
  return {
    id,
    ...(ref?.agency !== undefined && { agency: ref.agency }),
    ...(ref?.version !== undefined && { version: ref.version }),
    names: names ?? { [reading.language]: id },
    ...structure.annotations.ofDataset(),
    dimensions: dimensionsOf(structure),
    measures: structure.measures.map(({ id: measure, names: own }) => ({
      id: measure,
      ...(own !== undefined && { names: own }),
    })),
    attributes: sink.used.has(sink.annotationId)
      ? [...attributes, { id: sink.annotationId, names: { en: "Annotation", zh: "注释" } }]
      : attributes,
    figures: sink.figures,
  };
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}_${number}`;
  return free;
}
