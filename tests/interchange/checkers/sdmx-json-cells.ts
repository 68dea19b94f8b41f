/** The lists of a data set of SDMX-JSON: positions where a component has values, and else the values themselves. */

import { annotationFaults, type Component } from "./sdmx-json-structure";
import { DECIMAL, fieldsOf, isFields, isPosition, itemsOf } from "./values";

/** The types that JSON spells as numbers; of all others, decimals among them, the guide writes text. */
const FLOATS = ["Float", "Double", "Numeric", "Long", "Short"];
const WHOLE = ["Integer", "Count", "BigInteger", "Long", "Short"];

function isNumber(cell: unknown, exponent: boolean): boolean {
  if (typeof cell === "number") return true;
  if (typeof cell !== "string") return false;
  return DECIMAL.test(exponent ? cell.replace(/[eE][+-]?\d+$/, "") : cell);
}

/** Whether a value is one of a data type, as number or exact text, or the sign for "missing on purpose". */
function fits(cell: unknown, dataType: unknown): boolean {
  if (cell === "#N/A") return !FLOATS.includes(String(dataType));
  if (dataType === "Float" || dataType === "Double") return cell === "NaN" || isNumber(cell, true);
  if (dataType === "Boolean") return typeof cell === "boolean";
  if (WHOLE.includes(String(dataType)))
    return typeof cell === "number"
      ? Number.isInteger(cell)
      : typeof cell === "string" && /^[+-]?\d+$/.test(cell);
  if (dataType === "Decimal" || dataType === "Numeric") return isNumber(cell, false);
  return typeof cell === "string" || isFields(cell);
}

function cellFaults(where: string, component: Component, cell: unknown): readonly string[] {
  if (cell === null) return [];
  const { id, values, fields } = component;
  const format = fieldsOf(fields["format"]);
  const several = fields["maxOccurs"] ?? format["maxOccurs"];
  const cells = Array.isArray(cell) ? itemsOf(cell) : [cell];
  if (Array.isArray(cell) && (several === undefined || several === 1))
    return [`${where}: ${id} has several values`];
  if (values !== undefined)
    return cells
      .filter((at) => typeof at !== "number" || !isPosition(String(at), values.length))
      .map((at) => `${where}: ${id} names value ${JSON.stringify(at)} of ${values.length}`);
  const { dataType } = format;
  // Lists in lists are those of nested metadata, and their types are not held.
  if (dataType === undefined || cells.some(Array.isArray)) return [];
  return cells
    .filter((each) => each !== null && !fits(each, dataType))
    .map((each) => `${where}: ${id} has ${JSON.stringify(each)}, which is no ${dataType}`);
}

/** A list of components' values, behind which the positions of annotations may follow where all values are there. */
export function listFaults(
  where: string,
  list: unknown,
  components: readonly Component[],
  structure: unknown,
): readonly string[] {
  const cells = itemsOf(list);
  const annotations = cells.slice(components.length);
  return [
    ...components.flatMap((component, at) => cellFaults(where, component, cells[at] ?? null)),
    ...annotationFaults(where, annotations, structure),
  ];
}

/** A key has the position of a value of each of its dimensions. */
export function keyFaults(where: string, key: string, dimensions: readonly Component[]): readonly string[] {
  const parts = key.split(":");
  if (parts.length !== dimensions.length)
    return [
      `${where}: the key ${key} has ${parts.length} positions, there are ${dimensions.length} dimensions`,
    ];
  return dimensions.flatMap(({ id, values }, at) => {
    const count = values?.length ?? 0;
    const part = parts[at] ?? "";
    return isPosition(part, count)
      ? []
      : [`${where}: the key ${key} names value ${part} of ${id}, which has ${count}`];
  });
}

/** A partial key leaves out dimensions, at least one and not all; `~` is a dimension that is switched off. */
export function partialKeyFaults(
  where: string,
  key: string,
  dimensions: readonly Component[],
): readonly string[] {
  const parts = key.split(":");
  if (parts.length !== dimensions.length)
    return [`${where}: the key ${key} has ${parts.length} places, there are ${dimensions.length} dimensions`];
  return dimensions.flatMap(({ id, values }, at) => {
    const part = parts[at] ?? "";
    const isLeftOut = part === "" || part === "~";
    return isLeftOut || isPosition(part, values?.length ?? 0)
      ? []
      : [`${where}: no value ${part} of ${id} (${key})`];
  });
}
