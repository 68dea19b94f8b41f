/** Whether a cell is of a type, by Table Schema and by CSVW: as text, since no cell may pass through a float. */

import { isCalendarDate } from "./calendar";
import { DECIMAL, type Fields, textsOf } from "./values";

const EXPONENT = /[eE][+-]?\d+$/;
const INTEGER = /^[+-]?\d+$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/;
const YEAR = /^-?\d{4,}(?:Z|[+-]\d\d:\d\d)?$/;
const MONTH = /^-?\d{4,}-(?:0[1-9]|1[0-2])$/;
const DURATION = /^-?P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;

function isDateTime(cell: string): boolean {
  const cut = cell.indexOf("T");
  return cut > 0 && isCalendarDate(cell.slice(0, cut)) && TIME.test(cell.slice(cut + 1));
}

function isJson(cell: string, shape: "array" | "object"): boolean {
  try {
    const value: unknown = JSON.parse(cell);
    return Array.isArray(value)
      ? shape === "array"
      : shape === "object" && typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}

/** A number of Table Schema: signs for groups and decimals as the field says, and what no finite number is. */
function isNumber(cell: string, field: Fields): boolean {
  if (["INF", "-INF", "NaN"].includes(cell)) return true;
  const group = String(field["groupChar"] ?? "");
  const point = String(field["decimalChar"] ?? ".");
  const bare = field["bareNumber"] === false ? cell.replace(/^[^\d+.-]+|[^\d.]+$/g, "") : cell;
  const plain = (group === "" ? bare : bare.replaceAll(group, "")).replace(point, ".");
  return DECIMAL.test(plain.replace(EXPONENT, ""));
}

function isInteger(cell: string, field: Fields): boolean {
  const group = String(field["groupChar"] ?? "");
  const bare = field["bareNumber"] === false ? cell.replace(/^[^\d+-]+|\D+$/g, "") : cell;
  return INTEGER.test(group === "" ? bare : bare.replaceAll(group, ""));
}

function isBoolean(cell: string, field: Fields): boolean {
  const yes =
    field["trueValues"] === undefined ? ["true", "True", "TRUE", "1"] : textsOf(field["trueValues"]);
  const no =
    field["falseValues"] === undefined ? ["false", "False", "FALSE", "0"] : textsOf(field["falseValues"]);
  return [...yes, ...no].includes(cell);
}

type Test = (cell: string, field: Fields) => boolean;

const any: Test = () => true;

const FIELD_TYPES: Readonly<Record<string, Test>> = {
  string: any,
  any,
  list: any,
  geojson: (cell) => isJson(cell, "object"),
  object: (cell) => isJson(cell, "object"),
  array: (cell) => isJson(cell, "array"),
  number: isNumber,
  integer: isInteger,
  boolean: isBoolean,
  date: isCalendarDate,
  time: (cell) => TIME.test(cell),
  datetime: isDateTime,
  year: (cell) => YEAR.test(cell),
  yearmonth: (cell) => MONTH.test(cell),
  duration: (cell) => DURATION.test(cell),
  geopoint: (cell) => /^[+-]?[\d.]+,\s*[+-]?[\d.]+$/.test(cell),
};

/** Whether a cell is of the type of a field. A format of its own is not held, but for the default one. */
export function isOfField(cell: string, field: Fields): boolean {
  const format = field["format"] ?? "default";
  return format !== "default" || FIELD_TYPES[String(field["type"] ?? "any")]?.(cell, field) === true;
}

const DATATYPES: Readonly<Record<string, Test>> = {
  string: any,
  anyURI: (cell) => !/\s/.test(cell),
  decimal: (cell) => DECIMAL.test(cell),
  integer: (cell) => INTEGER.test(cell),
  nonNegativeInteger: (cell) => /^\+?\d+$/.test(cell),
  double: (cell) => ["INF", "-INF", "NaN"].includes(cell) || DECIMAL.test(cell.replace(EXPONENT, "")),
  boolean: (cell) => ["true", "false", "1", "0"].includes(cell),
  date: isCalendarDate,
  time: (cell) => TIME.test(cell),
  dateTime: isDateTime,
  gYear: (cell) => YEAR.test(cell),
  gYearMonth: (cell) => MONTH.test(cell),
  duration: (cell) => DURATION.test(cell),
};

/** Other names of the same datatypes. */
const BASES: Readonly<Record<string, string>> = {
  number: "double",
  float: "double",
  any: "string",
  datetime: "dateTime",
  int: "integer",
  long: "integer",
};

/** Whether a cell is of a datatype of CSVW; undefined where the checker knows no such datatype. */
export function isOfDatatype(cell: string, datatype: string): boolean | undefined {
  return DATATYPES[BASES[datatype] ?? datatype]?.(cell, {});
}
