/**
 * Checks an SDMX-JSON 2.1 data message apart from what writes one: by the official schema, and then by what the field guide
 * (<https://github.com/sdmx-twg/sdmx-json>) says beyond it. Each fault is a sentence; none means that nothing was found.
 */

import { sdmxJsonShape } from "./official";
import { schemaFaults } from "./schema-faults";
import { keyFaults, listFaults, partialKeyFaults } from "./sdmx-json-cells";
import { annotationFaults, componentsAt, componentsOf, keyOf, structureFaults } from "./sdmx-json-structure";
import { type Fields, fieldsOf, isFields, isPosition, itemsOf, textsOf } from "./values";

const shape = sdmxJsonShape();

function observationFaults(where: string, observations: unknown, structure: unknown): readonly string[] {
  const dimensions = componentsAt(structure, "dimensions", "observation");
  const cells = [
    ...componentsAt(structure, "measures", "observation"),
    ...componentsAt(structure, "attributes", "observation"),
  ];
  return Object.entries(fieldsOf(observations)).flatMap(([key, list]) => [
    ...keyFaults(where, key, dimensions),
    ...listFaults(`${where} ${key}`, list, cells, structure),
  ]);
}

/** A list of attributes behind which no annotations follow: those have a place of their own there. */
function attributeFaults(where: string, list: unknown, structure: unknown, level: "dataSet" | "series") {
  const attributes = componentsAt(structure, "attributes", level);
  const cells = itemsOf(list);
  if (cells.length > attributes.length)
    return [`${where} has ${cells.length} attributes, the structure ${attributes.length}`];
  return listFaults(where, cells, attributes, structure);
}

function seriesFaults(where: string, series: unknown, structure: unknown): readonly string[] {
  const dimensions = componentsAt(structure, "dimensions", "series");
  return Object.entries(fieldsOf(series)).flatMap(([key, one]) => {
    const fields = fieldsOf(one);
    const place = `${where} series ${key}`;
    return [
      ...keyFaults(`${where} series`, key, dimensions),
      ...attributeFaults(place, fields["attributes"], structure, "series"),
      ...annotationFaults(place, fields["annotations"], structure),
      ...observationFaults(place, fields["observations"], structure),
    ];
  });
}

/**
 * The guide does not say in which order a partial key has the dimensions, and its samples have them as they are listed, level
 * by level: either that or the order of the key is no fault.
 */
function groupKeyFaults(where: string, key: string, structure: unknown): readonly string[] {
  const listed = partialKeyFaults(where, key, componentsOf(structure, "dimensions"));
  return listed.length === 0 ? [] : partialKeyFaults(where, key, keyOf(structure));
}

function groupFaults(where: string, groups: unknown, structure: unknown): readonly string[] {
  const attributes = componentsAt(structure, "attributes", "dimensionGroup");
  return Object.entries(fieldsOf(groups)).flatMap(([key, list]) => [
    ...groupKeyFaults(`${where} group`, key, structure),
    ...listFaults(`${where} group ${key}`, list, attributes, structure),
  ]);
}

function dataSetFaults(dataSet: Fields, at: number, structures: readonly unknown[]): readonly string[] {
  const where = `data set ${at}`;
  const number = dataSet["structure"] ?? 0;
  if (!isPosition(String(number), structures.length))
    return [`${where} names structure ${number} of ${structures.length}`];
  const structure = structures[Number(number)];
  const isInSeries = componentsAt(structure, "dimensions", "series").length > 0;
  const faults: string[] = [];
  if (dataSet["series"] !== undefined && dataSet["observations"] !== undefined)
    faults.push(`${where} has both series and flat observations`);
  if (dataSet["series"] !== undefined && !isInSeries)
    faults.push(`${where} has series, the structure no dimensions of them`);
  if (dataSet["observations"] !== undefined && isInSeries)
    faults.push(`${where} has flat observations, the structure has dimensions of series`);
  return [
    ...faults,
    ...attributeFaults(where, dataSet["attributes"], structure, "dataSet"),
    ...annotationFaults(where, dataSet["annotations"], structure),
    ...groupFaults(where, dataSet["dimensionGroupAttributes"], structure),
    ...seriesFaults(where, dataSet["series"], structure),
    ...observationFaults(where, dataSet["observations"], structure),
  ];
}

/** Each structure names the data sets that name it. */
function referenceFaults(structures: readonly unknown[], dataSets: readonly Fields[]): readonly string[] {
  return structures.flatMap((structure, at) => {
    const listed = fieldsOf(structure)["dataSets"];
    if (listed === undefined) return [];
    const using = dataSets.flatMap((dataSet, number) => ((dataSet["structure"] ?? 0) === at ? [number] : []));
    const same =
      itemsOf(listed).length === using.length && using.every((each) => itemsOf(listed).includes(each));
    return same ? [] : [`structure ${at} lists the data sets ${itemsOf(listed)}, those of it are ${using}`];
  });
}

/** Fields that hold a text in several languages. */
const LOCALIZED = ["names", "descriptions", "titles", "texts"];

function languagesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(languagesIn);
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    LOCALIZED.includes(name) ? Object.keys(fieldsOf(each)) : languagesIn(each),
  );
}

function languageFaults(message: Fields): readonly string[] {
  const said = fieldsOf(message["meta"])["contentLanguages"];
  if (said === undefined) return [];
  const used = new Set(languagesIn(message["data"]));
  return [...used]
    .filter((language) => !textsOf(said).includes(language))
    .map((language) => `a text is in ${language}, which contentLanguages does not say`);
}

/** What is wrong with a data message; empty where nothing was found. */
export function sdmxJsonFaults(message: unknown): readonly string[] {
  const fields = fieldsOf(message);
  const data = fieldsOf(fields["data"]);
  const structures = itemsOf(data["structures"]);
  const dataSets = itemsOf(data["dataSets"]).map(fieldsOf);
  const hasData = dataSets.some(({ observations, series }) =>
    [observations, series].some((each) => Object.keys(fieldsOf(each)).length > 0),
  );
  const found = [...schemaFaults(shape, message)];
  structures.forEach((structure, at) => {
    for (const fault of structureFaults(structure, hasData)) found.push(`structure ${at}: ${fault}`);
  });
  dataSets.forEach((dataSet, at) => {
    found.push(...dataSetFaults(dataSet, at, structures));
  });
  return [...found, ...referenceFaults(structures, dataSets), ...languageFaults(fields)];
}
