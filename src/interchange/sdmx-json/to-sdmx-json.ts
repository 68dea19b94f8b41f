/**
 * A dataset as an SDMX-JSON data message 2.1, which statistical offices exchange and their websites draw tables from.
 */

import type { Call } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { requireDataset } from "../dataset/check-dataset";
import { type MeasureComponent, measureComponents } from "../dataset/components";
import type { Dataset, Names } from "../dataset/dataset";
import { textIn } from "../dataset/names";
import { observationsOf } from "../dataset/observations";
import { requireSdmxIds } from "../sdmx/ids";
import {
  ANNOTATION_TYPES,
  SDMX_JSON_SCHEMA,
  type SdmxJsonAnnotation,
  type SdmxJsonComponent,
  type SdmxJsonMessage,
  type SdmxJsonStructure,
} from "./message";
import { dataflowUrn, isUrnVersion } from "./urn";
import { writtenAttributes } from "./write-attributes";
import { writtenData } from "./write-data";
import { writtenDimensions } from "./write-dimensions";
import { addedFields, nameFields } from "./write-names";
import { type ToSdmxJsonOptions, type WriteOptions, writeOptions } from "./write-options";

export type { ToSdmxJsonOptions } from "./write-options";

const CALL: Call = {
  chapter: "interchange",
  call: "toSdmxJson(dataset, { id, prepared, sender: { id }, form, dimensionAtObservation, language, action, ranges })",
};

/**
 * A dataset as a message of SDMX-JSON 2.1, from which `readSdmxJson` makes the same dataset. Numbers are decimal text, so that
 * none loses a digit; bounds are measures of their own (`LOWER`, `UPPER`) and how they end are attributes (`LOWER_END`,
 * `UPPER_END`); what is not known is `#N/A`. What has one value stands at the data set. A dataset without figures gives a
 * message without observations.
 *
 * The message names its sender and the time at which it was prepared, which the caller has to say: the same input gives the
 * same message.
 *
 * @param options `id`, `prepared` and `sender` have to be given; see `ToSdmxJsonOptions`
 * @throws `interchange/invalid-dataset`, `interchange/missing-agency`, `interchange/missing-version`,
 * `interchange/invalid-id` for ids that SDMX cannot hold, `interchange/invalid-form` where dimensions are too few, `interchange/no-time`,
 * `interchange/range-period`, `interchange/invalid-period`, `interchange/duplicate-period`, `interchange/reserved-id`,
 * `interchange/mixed-texts`, `interchange/reserved-text`, `interchange/invalid-argument`, `interchange/unknown-option`
 * @source SDMX-JSON data message 2.1.0
 * @example
 * const dataset = createDataset({
 *   id: "VISITS",
 *   agency: "CQ",
 *   version: "1.0",
 *   names: { en: "Visits abroad", zh: "出访" },
 *   dimensions: [
 *     { id: "REF_AREA", role: "area", codes: [{ id: "JP", names: { en: "Japan", zh: "日本" } }] },
 *     { id: "TIME_PERIOD", role: "time", codes: [{ id: "2012" }, { id: "2013" }] },
 *   ],
 *   measures: [{ id: "OBS_VALUE" }],
 *   attributes: [],
 *   figures: [
 *     { key: { REF_AREA: "JP", TIME_PERIOD: "2012" }, measure: "OBS_VALUE", value: "61" },
 *     { key: { REF_AREA: "JP", TIME_PERIOD: "2013" }, measure: "OBS_VALUE" },
 *   ],
 * });
 * const { data } = toSdmxJson(dataset, { id: "M1", prepared: "2014-03-01", sender: { id: "CQ" } });
 * data.dataSets[0].observations // => { "0": ["61"], "1": ["#N/A"] }
 * data.structures[0].dimensions.dataSet.map(({ id }) => id) // => ["REF_AREA"]
 */
export function toSdmxJson(dataset: Dataset, options: ToSdmxJsonOptions): SdmxJsonMessage {
  const known = requireDataset(CALL, dataset);
  const asked = writeOptions(CALL, known, options);
  const agency = requireSdmxIds(CALL, known);
  const dimensions = writtenDimensions(known, asked);
  const observations = observationsOf(known);
  const { measures, ends } = measureComponents(known);
  const all = [...dimensions.dataSet, ...dimensions.series, ...dimensions.observation];
  const attributes = writtenAttributes(known, ends, all, observations, asked);
  const written = writtenData(dimensions, measures, attributes, observations, asked.form);
  const annotations = annotationsOf(known, asked.language);
  const components = (level: keyof typeof dimensions) => dimensions[level].map(({ component }) => component);
  const structure: SdmxJsonStructure = {
    dataSets: [0],
    links: [{ rel: "dataflow", urn: dataflowUrn(agency, known.id, requireVersion(known)) }],
    name: nameFields(known, asked.language).name,
    names: known.names,
    dimensions: {
      dataSet: components("dataSet"),
      series: components("series"),
      observation: components("observation"),
    },
    measures: {
      observation: measures.map((measure) => measureOf(measure, known, asked)),
    },
    attributes: written.attributes,
    ...(annotations.length > 0 && { annotations }),
  };
  const message: SdmxJsonMessage = {
    $schema: SDMX_JSON_SCHEMA,
    meta: metaOf(asked),
    data: {
      structures: [structure],
      dataSets: [
        {
          structure: 0,
          action: asked.action,
          ...(annotations.length > 0 && { annotations: annotations.map((_, index) => index) }),
          ...written.data,
        },
      ],
    },
  };
  return Object.freeze(message);
}

/** A measure of the dataset with the names that it has there, or a bound with those of the format. */
function measureOf(
  component: MeasureComponent,
  { measures }: Dataset,
  options: WriteOptions,
): SdmxJsonComponent {
  const own = measures.find(({ id }) => id === component.id);
  const named = own === undefined ? addedFields(component, options) : nameFields(own, options.language);
  return { ...named, format: { dataType: "Decimal" } };
}

function metaOf({
  meta: { id, prepared, sender },
  languages,
  language,
}: WriteOptions): SdmxJsonMessage["meta"] {
  const { id: senderId, names } = sender;
  return {
    id,
    prepared,
    contentLanguages: languages,
    sender: { id: senderId, ...(names !== undefined && nameFields({ id: senderId, names }, language)) },
  };
}

/** Without a version there is no name of the dataflow by which a receiver would know it. */
function requireVersion({ id, version }: Dataset): string {
  if (version !== undefined && isUrnVersion(version)) return version;
  throw new LedgerError(
    "interchange/missing-version",
    `Cannot write the dataset ${quote(id)} as SDMX-JSON: its version is ${quote(version)}, and a message names its dataflow with one of numbers and points. Give it one, as { ...dataset, version: "1.0" }.`,
    { details: { id, version } },
  );
}

/** What the dataset says of itself. */
function annotationsOf(
  { notes = [], source, updated }: Dataset,
  language: string,
): readonly SdmxJsonAnnotation[] {
  const inWords = (type: string, texts: Names): SdmxJsonAnnotation => {
    const text = textIn(texts, language);
    return { type, ...(text !== undefined && { text }), texts };
  };
  return [
    ...notes.map((note) => inWords(ANNOTATION_TYPES.note, note)),
    ...(source === undefined ? [] : [inWords(ANNOTATION_TYPES.source, source)]),
    ...(updated === undefined ? [] : [{ type: ANNOTATION_TYPES.updated, value: updated }]),
  ];
}
