/** The cells of SDMX-CSV: codes with their names, several values, several languages, numbers and periods of time. */

import type { Column, Header, Version } from "./sdmx-csv-header";
import { DECIMAL, repeatedIn } from "./values";

/** What is known of the structure. Without it only what every structure shares is held. */
export interface SdmxCsvComponents {
  readonly dimensions: readonly string[];
  readonly measures?: readonly string[];
  readonly attributes?: readonly string[];
  /** Columns of no component; any other that is in no list is a fault. */
  readonly custom?: readonly string[];
  /** The codes of coded components. */
  readonly coded?: Readonly<Record<string, readonly string[]>>;
  /** Measures and attributes that are decimals. Measures are where nothing is told. */
  readonly decimals?: readonly string[];
  /** Those that are Float or Double, whose missing values are `NaN`. */
  readonly floats?: readonly string[];
  /** Dimensions at the observation, which a key of a series leaves out. TIME_PERIOD where nothing is told. */
  readonly observation?: readonly string[];
}

const CODE = /^[A-Za-z0-9_@$-]+$/;

/** Periods as SDMX has them: years, months, days, date-times, and halves, terms, quarters, months, weeks, days of a year. */
const PERIOD =
  /^\d{4}(?:-(?:A1|S[12]|T[1-3]|Q[1-4]|M(?:0[1-9]|1[0-2])|W(?:0[1-9]|[1-4]\d|5[0-3])|D(?:[0-2]\d\d|3[0-5]\d|36[0-6])|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?)?))?(?:Z|[+-]\d\d:\d\d)?$/;

/** A range of time is a start and how long it lasts, as its own type. */
const RANGE =
  /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?\/P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;

/** The values of a cell, where quotes hold one together; undefined where they don't close. */
function splitCell(cell: string, between: string): readonly string[] | undefined {
  const parts: string[] = [""];
  let isQuoted = false;
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell.charAt(at);
    const last = parts.length - 1;
    if (sign === '"' && isQuoted && cell.charAt(at + 1) === '"') {
      parts[last] += '"';
      at += 1;
    } else if (sign === '"' && (isQuoted || parts[last] === "")) isQuoted = !isQuoted;
    else if (sign === between && !isQuoted) parts.push("");
    else parts[last] += sign;
  }
  return isQuoted ? undefined : parts;
}

/** One set of `en:…;zh:…`: each of a language that the header names, none twice. */
function languageFaults(column: Column, set: readonly string[]): readonly string[] {
  const said = set.map((part) => /^([A-Za-z0-9-]+):/.exec(part)?.[1]);
  const faults = said.flatMap((language, at) =>
    language !== undefined && column.languages.includes(language)
      ? []
      : [`${column.id}: ${JSON.stringify(set[at])} is in no language of ${column.languages.join(", ")}`],
  );
  const named = said.filter((language) => language !== undefined);
  return [...faults, ...repeatedIn(named).map((language) => `${column.id} says ${language} twice`)];
}

/** The single values of a cell, with the faults of how they are put together. */
function valuesIn(
  column: Column,
  cell: string,
  between: string | undefined,
): readonly [readonly string[], readonly string[]] {
  const isPlain = !column.hasSeveral && column.languages.length === 0;
  if (isPlain || between === undefined || cell === "") return [[cell], []];
  const isSet = column.languages.length > 0;
  // Sets in quotes are several values, each in several languages; without quotes the cell is one set.
  const parts = isSet && !cell.startsWith('"') ? cell.split(between) : splitCell(cell, between);
  if (parts === undefined) return [[], [`${column.id}: the quotes of ${JSON.stringify(cell)} don't close`]];
  if (!isSet) return [parts, []];
  const sets = cell.startsWith('"') ? parts.map((part) => part.split(between)) : [parts];
  return [parts, sets.flatMap((set) => languageFaults(column, set))];
}

/** The id of `ID: name`, cut at the first place, since a name may hold the sign itself. */
export function idOf(cell: string, labels: Header["labels"]): string {
  const cut = labels === "both" ? cell.indexOf(": ") : -1;
  return cut < 0 ? cell : cell.slice(0, cut);
}

export interface CellRules {
  readonly version: Version;
  readonly components: SdmxCsvComponents | undefined;
  readonly header: Header;
}

function numberFaults(
  id: string,
  value: string,
  { version, components, header }: CellRules,
): readonly string[] {
  const isFloat = components?.floats?.includes(id) === true;
  if (version === "2.1" && value === (isFloat ? "NaN" : "#N/A")) return [];
  const plain = header.delimiter === ";" ? value.replace(",", ".") : value;
  const isNumber = DECIMAL.test(isFloat ? plain.replace(/[eE][+-]?\d+$/, "") : plain);
  return isNumber
    ? []
    : [`${id}: ${JSON.stringify(value)} is no ${isFloat ? "float" : "decimal"} of version ${version}`];
}

/** What is wrong with a cell that is not empty. */
export function cellFaults(column: Column, cell: string, rules: CellRules): readonly string[] {
  const { version, components, header } = rules;
  const { id } = column;
  const [values, faults] = valuesIn(column, cell, header.between);
  if (id === "TIME_PERIOD" && cell !== "~") {
    const period = idOf(cell, header.labels);
    if (!PERIOD.test(period) && !RANGE.test(period)) return [`TIME_PERIOD: ${period} is no period`];
  }
  if (components === undefined) return faults;
  const isDimension = components.dimensions.includes(id);
  if (cell === "~")
    return isDimension && version === "2.1" ? [] : [`${id}: ~ is for dimensions of version 2.1`];
  const coded = components.coded ?? {};
  const codes = Object.hasOwn(coded, id) ? coded[id] : undefined;
  const decimals = components.decimals ?? components.measures ?? [];
  const isNumeric = decimals.includes(id) || components.floats?.includes(id) === true;
  const more = values.flatMap((value) => {
    if (isNumeric) return numberFaults(id, value, rules);
    if (codes === undefined || (version === "2.1" && value === "#N/A")) return [];
    const code = idOf(value, header.labels);
    if (header.labels === "both" && code === value) return [`${id}: ${value} has no name beside it`];
    return CODE.test(code) && codes.includes(code) ? [] : [`${id}: ${JSON.stringify(code)} is no code of it`];
  });
  return [...faults, ...more];
}
