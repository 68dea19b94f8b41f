/** Holds the rows of a table against its Table Schema: fields and header, types, missing values, constraints and keys. */

import { isOfField } from "./table-types";
import { type Fields, fieldsOf, isFields, itemsOf, repeatedIn, textsOf } from "./values";

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A list of texts, or of texts with labels. */
function valuesOf(list: unknown): readonly string[] {
  return itemsOf(list).map((item) => String(isFields(item) ? item["value"] : item));
}

/** Those of a field replace those of the schema, and an empty cell is missing where neither says. */
function missingOf(field: Fields, schema: Fields): readonly string[] {
  const said = field["missingValues"] ?? schema["missingValues"];
  return said === undefined ? [""] : valuesOf(said);
}

function constraintFaults(cell: string, field: Fields): readonly string[] {
  const constraints = fieldsOf(field["constraints"]);
  const faults: string[] = [];
  const { pattern, minLength, maxLength } = constraints;
  if (typeof pattern === "string" && !new RegExp(`^(?:${pattern})$`, "u").test(cell))
    faults.push(`${cell} is not of the pattern ${pattern}`);
  const allowed = constraints["enum"];
  if (allowed !== undefined && !valuesOf(allowed).includes(cell)) faults.push(`${cell} is none of the enum`);
  const categories = field["categories"];
  if (categories !== undefined && !valuesOf(categories).includes(cell)) faults.push(`${cell} is no category`);
  const length = [...cell].length;
  if (typeof minLength === "number" && length < minLength)
    faults.push(`${cell} is shorter than ${minLength}`);
  if (typeof maxLength === "number" && length > maxLength) faults.push(`${cell} is longer than ${maxLength}`);
  // Bounds of types that sort as numbers: exactness beyond a float does not matter for where a cell lies.
  if (["number", "integer", "year"].includes(String(field["type"]))) {
    if (Number(cell) < Number(constraints["minimum"])) faults.push(`${cell} is below the minimum`);
    if (Number(cell) > Number(constraints["maximum"])) faults.push(`${cell} is above the maximum`);
  }
  return faults;
}

function columnFaults(field: Fields, cells: readonly string[], schema: Fields): readonly string[] {
  const missing = missingOf(field, schema);
  const { required, unique } = fieldsOf(field["constraints"]);
  const faults = cells.flatMap((cell, at) => {
    if (missing.includes(cell)) return required === true ? [`row ${at + 1}: missing, and required`] : [];
    if (!isOfField(cell, field)) return [`row ${at + 1}: ${JSON.stringify(cell)} is no ${field["type"]}`];
    return constraintFaults(cell, field).map((fault) => `row ${at + 1}: ${fault}`);
  });
  if (unique === true)
    faults.push(
      ...repeatedIn(cells.filter((cell) => !missing.includes(cell))).map((cell) => `${cell} is there twice`),
    );
  return faults.map((fault) => `field ${field["name"]}: ${fault}`);
}

/** The cells of a row at some fields; undefined where a field is missing. */
export function keyOf(row: readonly string[], header: readonly string[], names: readonly string[]): string {
  return JSON.stringify(names.map((name) => row[header.indexOf(name)] ?? ""));
}

/** A key that may be one name or several. */
export function namesOf(key: unknown): readonly string[] {
  return typeof key === "string" ? [key] : textsOf(key);
}

/** A key names fields that are there, no row has the same as another, and of the primary one none is missing. */
export function keyFaults(
  what: string,
  names: readonly string[],
  table: Table,
  missing: readonly string[],
): readonly string[] {
  const unknown = names.filter((name) => !table.header.includes(name));
  if (unknown.length > 0) return [`${what} names ${unknown.join(", ")}, which is no column`];
  const keys = table.rows.map((row) => keyOf(row, table.header, names));
  const without = table.rows.flatMap((row, at) => {
    const empty = names.filter((name) => missing.includes(row[table.header.indexOf(name)] ?? ""));
    return empty.length === 0 ? [] : [`row ${at + 1}: ${empty.join(", ")} of the ${what} is missing`];
  });
  const seen = new Map<string, number>();
  const twice = keys.flatMap((key, at) => {
    const before = seen.get(key);
    seen.set(key, at);
    return before === undefined ? [] : [`row ${at + 1} has the ${what} of row ${before + 1}: ${key}`];
  });
  return [...without, ...twice];
}

/** What is wrong with a table by its schema. */
export function tableFaults(table: Table, schema: Fields): readonly string[] {
  const fields = itemsOf(schema["fields"]).map(fieldsOf);
  const names = fields.map(({ name }) => String(name));
  const faults: string[] = repeatedIn(names).map((name) => `two fields are named ${name}`);
  // The text of the standard and its profile disagree about how it is written, so that either is wrong for one reader.
  if (schema["fieldsMatch"] !== undefined)
    faults.push("fieldsMatch is written, which readers take in two ways");
  if (names.join("\0") !== table.header.join("\0"))
    faults.push(`the header is ${table.header.join(", ")}, the fields are ${names.join(", ")}`);
  fields.forEach((field) => {
    const at = table.header.indexOf(String(field["name"]));
    const cells = at < 0 ? [] : table.rows.map((row) => row[at] ?? "");
    faults.push(...columnFaults(field, cells, schema));
  });
  const missing = missingOf({}, schema);
  if (schema["primaryKey"] !== undefined)
    faults.push(...keyFaults("primaryKey", namesOf(schema["primaryKey"]), table, missing));
  for (const key of itemsOf(schema["uniqueKeys"]))
    faults.push(...keyFaults("uniqueKey", namesOf(key), table, []));
  return faults;
}
