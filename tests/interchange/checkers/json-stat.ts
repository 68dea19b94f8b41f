/**
 * Checks a JSON-stat 2.0 response by its description, apart from what writes one: its shape by a schema, and then what no
 * schema can say. Each fault is a sentence; none means that nothing was found.
 */

import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { dimensionFaults, type Role } from "./json-stat-dimension";
import { COLLECTION_SCHEMA, DATASET_SCHEMA, DIMENSION_SCHEMA } from "./json-stat-schema";
import { schemaFaults } from "./schema-faults";
import { DECIMAL, type Fields, fieldsOf, isFields, isPosition, itemsOf, repeatedIn, textsOf } from "./values";

const ajv = new Ajv2020({ allErrors: true, unicodeRegExp: false, strict: false });
addFormats(ajv);
const SHAPES = {
  dataset: ajv.compile(DATASET_SCHEMA),
  dimension: ajv.compile(DIMENSION_SCHEMA),
  collection: ajv.compile(COLLECTION_SCHEMA),
};

const ROLES = ["time", "geo", "metric"] as const;

function roleFaults(role: Fields, ids: readonly string[]): readonly string[] {
  const named = ROLES.flatMap((name) => textsOf(role[name]));
  const unknown = ROLES.flatMap((name) =>
    textsOf(role[name])
      .filter((id) => !ids.includes(id))
      .map((id) => `role ${name} names ${id}, which is no dimension`),
  );
  return [...unknown, ...repeatedIn(named).map((id) => `${id} has two roles`)];
}

/** A list has one entry a cell, an object the positions of some. */
function cellFaults(name: string, cells: unknown, count: number): readonly string[] {
  if (Array.isArray(cells))
    return cells.length === count ? [] : [`${name} has ${cells.length} entries, the sizes make ${count}`];
  return Object.keys(fieldsOf(cells))
    .filter((key) => !isPosition(key, count))
    .map((key) => `${name} names ${key}, which is no position below ${count}`);
}

function cellAt(cells: unknown, position: string): unknown {
  return Array.isArray(cells) ? cells[Number(position)] : fieldsOf(cells)[position];
}

/**
 * The bounds that this library writes beside the values, by position: they lie in range, are decimal text or numbers, and a
 * value that is no single number has none in `value`, so that a plain viewer never shows a bound as one.
 */
function boundFaults(message: Fields, count: number): readonly string[] {
  const bounds = fieldsOf(fieldsOf(message["extension"])["cultural-ledger"]);
  const { lower, upper } = bounds;
  const faults = [...cellFaults("lower", lower, count), ...cellFaults("upper", upper, count)];
  for (const [name, cells] of [
    ["lower", lower],
    ["upper", upper],
  ] as const)
    for (const [at, cell] of Object.entries(isFields(cells) ? cells : itemsOf(cells))) {
      if (cell === null) continue;
      if (typeof cell !== "number" && !(typeof cell === "string" && DECIMAL.test(cell)))
        faults.push(`${name} at ${at} is no number: ${JSON.stringify(cell)}`);
      const value = cellAt(message["value"], at);
      if (value !== null && value !== undefined && Number(value) !== Number(cell))
        faults.push(
          `value ${value} at ${at} stands beside ${name} ${cell}: bounds are for what is not exact`,
        );
    }
  return faults;
}

function datasetFaults(message: Fields): readonly string[] {
  const ids = textsOf(message["id"]);
  const sizes = itemsOf(message["size"]).map(Number);
  const dimensions = fieldsOf(message["dimension"]);
  const role = fieldsOf(message["role"]);
  const faults: string[] = [];
  if (ids.length !== sizes.length) faults.push(`${ids.length} ids and ${sizes.length} sizes`);
  for (const id of ids) if (!Object.hasOwn(dimensions, id)) faults.push(`dimension ${id} is not described`);
  for (const id of Object.keys(dimensions))
    if (!ids.includes(id)) faults.push(`dimension ${id} is not in id`);
  faults.push(...roleFaults(role, ids));
  ids.forEach((id, at) => {
    if (!Object.hasOwn(dimensions, id)) return;
    const has = (name: (typeof ROLES)[number]) => textsOf(role[name]).includes(id);
    const roles: Role = { time: has("time"), geo: has("geo"), metric: has("metric") };
    for (const fault of dimensionFaults(dimensions[id], roles, sizes[at]))
      faults.push(`dimension ${id}: ${fault}`);
  });
  const count = sizes.reduce((product, size) => product * size, 1);
  faults.push(...cellFaults("value", message["value"], count));
  if (typeof message["status"] !== "string") faults.push(...cellFaults("status", message["status"], count));
  faults.push(...boundFaults(message, count));
  return faults;
}

/** What a collection embeds: each item is a response without its version. */
function embeddedFaults(message: Fields): readonly string[] {
  return itemsOf(fieldsOf(message["link"])["item"]).flatMap((item, at) => {
    const fields = fieldsOf(item);
    if (typeof fields["class"] !== "string") return [`link.item ${at}: no class`];
    const isEmbedded = "value" in fields || "category" in fields;
    if (!isEmbedded) return typeof fields["href"] === "string" ? [] : [`link.item ${at}: no href`];
    const { type: _, ...response } = fields;
    return jsonStatFaults({ version: "2.0", ...response }).map((fault) => `link.item ${at}: ${fault}`);
  });
}

/** What is wrong with a response of class dataset, dimension or collection; empty where nothing was found. */
export function jsonStatFaults(message: unknown): readonly string[] {
  const fields = fieldsOf(message);
  switch (fields["class"]) {
    case "dataset":
      return [...schemaFaults(SHAPES.dataset, message), ...datasetFaults(fields)];
    case "dimension": {
      const any: Role = { time: false, geo: true, metric: true };
      return [...schemaFaults(SHAPES.dimension, message), ...dimensionFaults(message, any)];
    }
    case "collection":
      return [...schemaFaults(SHAPES.collection, message), ...embeddedFaults(fields)];
    default:
      return [`class is ${JSON.stringify(fields["class"])}: dataset, dimension or collection`];
  }
}
