/** The rules of a structure of SDMX-JSON that its schema does not say: positions, ids, relationships, names, spans of time. */

import { type Fields, fieldsOf, isFields, isPosition, itemsOf, repeatedIn, textsOf } from "./values";

const LEVELS = ["dataSet", "dimensionGroup", "series", "observation"] as const;

export type Level = (typeof LEVELS)[number];

/** A component with what its values in a data set are held against. */
export interface Component {
  readonly id: string;
  readonly fields: Fields;
  /** Where there are values, a data set has their positions. */
  readonly values: readonly unknown[] | undefined;
}

function componentOf(value: unknown): Component {
  const fields = fieldsOf(value);
  const values = fields["values"];
  return { id: String(fields["id"]), fields, values: Array.isArray(values) ? values : undefined };
}

/** The components of a kind at a level. Without measures a single OBS_VALUE is meant. */
export function componentsAt(structure: unknown, kind: string, level: Level): readonly Component[] {
  const levels = fieldsOf(structure)[kind];
  if (levels === undefined && kind === "measures" && level === "observation")
    return [componentOf({ id: "OBS_VALUE" })];
  return itemsOf(fieldsOf(levels)[level]).map(componentOf);
}

export function componentsOf(structure: unknown, kind: string): readonly Component[] {
  return LEVELS.flatMap((level) => componentsAt(structure, kind, level));
}

/** The dimensions of a structure in the order of its key. */
export function keyOf(structure: unknown): readonly Component[] {
  return [...componentsOf(structure, "dimensions")].sort(
    (left, right) => Number(left.fields["keyPosition"]) - Number(right.fields["keyPosition"]),
  );
}

function isTime(component: Component): boolean {
  return component.id === "TIME_PERIOD" || textsOf(component.fields["roles"]).includes("TIME_PERIOD");
}

/** Both ends of a period of time are instants with a zone, the start no later than the end. */
function spanFaults(where: string, value: unknown): readonly string[] {
  const { start, end } = fieldsOf(value);
  if (typeof start !== "string" || typeof end !== "string") return [`${where} has no start and end`];
  const [from, to] = [Date.parse(start), Date.parse(end)];
  return from <= to ? [] : [`${where} starts at ${start} and ends at ${end}`];
}

/** The name is one of the names, since it is the best of them. */
function nameFaults(where: string, value: unknown): readonly string[] {
  const { name, names } = fieldsOf(value);
  if (!isFields(names)) return [];
  return Object.values(names).includes(name) ? [] : [`${where} is named ${name}, which no language says`];
}

function valueFaults(kind: string, level: Level, component: Component, hasData: boolean): readonly string[] {
  const { id, values } = component;
  if (values === undefined)
    return kind === "dimensions" && level !== "dimensionGroup" && hasData
      ? [`dimension ${id} has no values`]
      : [];
  const faults: string[] = [];
  if (level === "dataSet" && values.length > 1)
    faults.push(`${id} has ${values.length} values at dataSet, which has one`);
  const spelt = values.map((value) => fieldsOf(value)["id"] ?? JSON.stringify(fieldsOf(value)["value"]));
  faults.push(
    ...repeatedIn(spelt.filter((each) => each !== undefined)).map((each) => `${id} has ${each} twice`),
  );
  values.forEach((value, at) => {
    const where = `${id} value ${at}`;
    faults.push(...nameFaults(where, value));
    if (kind === "dimensions" && isTime(component)) faults.push(...spanFaults(where, value));
    const parent = fieldsOf(value)["parent"];
    if (parent !== undefined && parent === fieldsOf(value)["id"]) faults.push(`${where} is its own parent`);
  });
  return faults;
}

function keyFaults(structure: unknown): readonly string[] {
  const positions = keyOf(structure).map(({ fields }) => fields["keyPosition"]);
  const expected = positions.map((_, at) => at);
  return positions.every((position, at) => position === at)
    ? []
    : [`keyPosition of the dimensions is ${positions.join(", ")}, not ${expected.join(", ")}`];
}

function relationshipFaults(attribute: Component, dimensions: readonly string[]): readonly string[] {
  const { relationship } = attribute.fields;
  if (!isFields(relationship)) return [`attribute ${attribute.id} has no relationship`];
  return textsOf(relationship["dimensions"])
    .filter((id) => !dimensions.includes(id))
    .map((id) => `attribute ${attribute.id} depends on ${id}, which is no dimension`);
}

const STRUCTURE_URN =
  /^urn:sdmx:org\.sdmx\.infomodel\.(?:datastructure\.(?:Dataflow|DataStructure)|registry\.ProvisionAgreement)=/;

/** The first link says which dataflow, data structure or provision agreement the data are of. */
function linkFaults(structure: Fields): readonly string[] {
  const urn = fieldsOf(itemsOf(structure["links"])[0])["urn"];
  return typeof urn === "string" && STRUCTURE_URN.test(urn)
    ? []
    : [`the first link has the urn ${urn}, and should have that of a dataflow, data structure or agreement`];
}

/** Positions of annotations, wherever in a structure they are named. */
export function annotationFaults(where: string, named: unknown, structure: unknown): readonly string[] {
  const count = itemsOf(fieldsOf(structure)["annotations"]).length;
  return itemsOf(named)
    .filter((at) => !isPosition(String(at), count))
    .map((at) => `${where} names annotation ${at} of ${count}`);
}

/** Dimensions of a message with data have values; the schema takes no empty list of them. */
export function structureFaults(structure: unknown, hasData: boolean): readonly string[] {
  const fields = fieldsOf(structure);
  const dimensions = componentsOf(structure, "dimensions").map(({ id }) => id);
  const kinds = ["dimensions", "measures", "attributes"];
  const ids = kinds.flatMap((kind) => componentsOf(structure, kind).map(({ id }) => id));
  const faults = [...keyFaults(structure), ...linkFaults(fields), ...nameFaults("the structure", fields)];
  faults.push(...repeatedIn(ids).map((id) => `${id} is the id of two components`));
  for (const kind of kinds)
    for (const level of LEVELS)
      for (const component of componentsAt(structure, kind, level)) {
        faults.push(
          ...valueFaults(kind, level, component, hasData),
          ...nameFaults(component.id, component.fields),
        );
        faults.push(...annotationFaults(component.id, component.fields["annotations"], structure));
        for (const value of component.values ?? [])
          faults.push(...annotationFaults(component.id, fieldsOf(value)["annotations"], structure));
        if (kind === "attributes") faults.push(...relationshipFaults(component, dimensions));
        else if (component.fields["relationship"] !== undefined)
          faults.push(`${component.id} is no attribute and has a relationship`);
        if (kind !== "dimensions" && component.fields["keyPosition"] !== undefined)
          faults.push(`${component.id} is no dimension and has a keyPosition`);
      }
  return faults;
}
