/**
 * Checks SDMX-CSV of the versions 1.0, 2.0 and 2.1 by the field guide (<https://github.com/sdmx-twg/sdmx-csv>), apart from
 * what writes it. Each fault is a sentence; none means that nothing was found.
 */

import { csvCells } from "./csv-cells";
import { type CellRules, cellFaults, idOf, type SdmxCsvComponents } from "./sdmx-csv-cells";
import { type Column, delimiterOf, type Header, headerOf, type Version } from "./sdmx-csv-header";

export interface SdmxCsvCheck {
  readonly version: Version;
  readonly components?: SdmxCsvComponents;
}

type Row = readonly string[];

const STRUCTURES = ["dataflow", "datastructure", "dataprovision"];

/** Information and Append are deprecated in 2.1, and allowed. */
const ACTIONS: Readonly<Record<Version, readonly string[]>> = {
  "1.0": [],
  "2.0": ["I", "A", "R", "D"],
  "2.1": ["M", "R", "D", "I", "A"],
};

const AGENCY = String.raw`[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z][A-Za-z0-9_-]*)*:[A-Za-z0-9_@$-]+`;
const VERSION = String.raw`\(\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?\)`;
const WITH_VERSION = new RegExp(`^${AGENCY}${VERSION}$`);
const WITH_OR_WITHOUT = new RegExp(`^${AGENCY}(?:${VERSION})?$`);

function cellOf(row: Row, at: number | undefined): string {
  return at === undefined ? "" : (row[at] ?? "");
}

function leadingFaults(row: Row, header: Header, version: Version): readonly string[] {
  const { first, labels } = header;
  const spelt = cellOf(row, version === "1.0" ? first["DATAFLOW"] : first["STRUCTURE_ID"]);
  const id = idOf(spelt, labels);
  const faults = (version === "1.0" ? WITH_VERSION : WITH_OR_WITHOUT).test(id)
    ? []
    : [`${JSON.stringify(id)} is not AGENCY:ID(VERSION)`];
  if (labels === "both" && id === spelt) faults.push(`${id} has no name beside it`);
  if (version === "1.0") return faults;
  const structure = cellOf(row, first["STRUCTURE"]);
  if (!STRUCTURES.includes(structure))
    faults.push(`${JSON.stringify(structure)} is none of ${STRUCTURES.join(", ")}`);
  const action = cellOf(row, first["ACTION"]);
  if ("ACTION" in first && !ACTIONS[version].includes(action))
    faults.push(`${JSON.stringify(action)} is no action of version ${version}`);
  return faults;
}

/** Every dimension has a value, but for deletions and attributes at a partial key; then no measure may have one. */
function wholenessFaults(row: Row, rules: CellRules, components: SdmxCsvComponents): readonly string[] {
  const { header, version } = rules;
  if (cellOf(row, header.first["ACTION"]) === "D") return [];
  const filled = (ids: readonly string[]) =>
    header.columns.filter(({ id, at }) => ids.includes(id) && cellOf(row, at) !== "").map(({ id }) => id);
  const empty = components.dimensions.filter((id) => !filled([id]).includes(id));
  const measures = filled(components.measures ?? []);
  const attributes = filled(components.attributes ?? []);
  const faults: string[] = [];
  if (empty.length > 0 && (version === "1.0" || measures.length > 0))
    faults.push(`an observation has no value of ${empty.join(", ")}`);
  if (version !== "1.0" && measures.length === 0 && attributes.length === 0)
    faults.push("neither a measure nor an attribute has a value");
  return faults;
}

/** A key has the values of the dimensions in the structure's order, joined by a dot. */
function keyFaults(row: Row, header: Header, components: SdmxCsvComponents): readonly string[] {
  const byId = new Map(header.columns.map(({ id, at }) => [id, at]));
  const observation = components.observation ?? ["TIME_PERIOD"];
  const valuesOf = (ids: readonly string[]) =>
    ids.map((id) => idOf(cellOf(row, byId.get(id)), header.labels)).join(".");
  const keys = {
    SERIES_KEY: components.dimensions.filter((id) => !observation.includes(id)),
    OBS_KEY: components.dimensions,
  };
  return Object.entries(keys).flatMap(([name, ids]) => {
    if (!(name in header.first)) return [];
    const [said, made] = [cellOf(row, header.first[name]), valuesOf(ids)];
    return said === made ? [] : [`${name} is ${said}, the dimensions make ${made}`];
  });
}

/** Names of `labels=name` stand beside values, and one value has one name. */
function nameFaults(rows: readonly Row[], column: Column): readonly string[] {
  const { nameAt } = column;
  if (nameAt === undefined) return [];
  const names = new Map<string, string>();
  return rows.flatMap((row) => {
    const [value, name] = [cellOf(row, column.at), cellOf(row, nameAt)];
    const before = names.get(value) ?? name;
    names.set(value, before);
    if (value === "" && name !== "") return [`${column.id}: the name ${name} stands beside no value`];
    return before === name ? [] : [`${column.id}: ${value} is named ${before} and ${name}`];
  });
}

/** One observation is said once by one action. */
function doubleFaults(
  rows: readonly Row[],
  rules: CellRules,
  components: SdmxCsvComponents,
): readonly string[] {
  const { header } = rules;
  const dimensions = header.columns.filter(({ id }) => components.dimensions.includes(id));
  const seen = new Map<string, number>();
  return rows.flatMap((row, at) => {
    const cells = dimensions.map((column) => cellOf(row, column.at));
    if (dimensions.length < components.dimensions.length || cells.includes("")) return [];
    const { STRUCTURE_ID, DATAFLOW, ACTION } = header.first;
    const key = JSON.stringify([cellOf(row, STRUCTURE_ID ?? DATAFLOW), cellOf(row, ACTION), ...cells]);
    const before = seen.get(key);
    seen.set(key, at);
    return before === undefined ? [] : [`row ${at + 1} says the observation of row ${before + 1} again`];
  });
}

function columnsFaults(header: Header, version: Version, components: SdmxCsvComponents): readonly string[] {
  const { dimensions, measures = [], attributes = [], custom = [] } = components;
  const ids = header.columns.map(({ id }) => id);
  const known = [...dimensions, ...measures, ...attributes, ...custom];
  const faults = ids.filter((id) => !known.includes(id)).map((id) => `${id} is no column of the structure`);
  if (version === "1.0")
    faults.push(...dimensions.filter((id) => !ids.includes(id)).map((id) => `dimension ${id} has no column`));
  return faults;
}

/** What is wrong with a file; empty where nothing was found. */
export function sdmxCsvFaults(text: string, options: SdmxCsvCheck): readonly string[] {
  const { version, components } = options;
  const found = delimiterOf(text, version);
  if (found === undefined)
    return [
      `the first header is not ${version === "1.0" ? "DATAFLOW" : "STRUCTURE"} and a separator behind it`,
    ];
  const cells = csvCells(text, found.delimiter);
  if (cells.header.length === 0) return cells.faults;
  const header = headerOf(cells.header, version, found.delimiter, found.between);
  const rules: CellRules = { version, components, header };
  const faults = [...cells.faults, ...header.faults];
  if (version === "1.0") {
    const values = cells.header.filter((name) => name === "OBS_VALUE").length;
    if (values !== 1) faults.push(`${values} columns are headed OBS_VALUE, one has to be`);
  }
  cells.rows.forEach((row, at) => {
    const isDeleted = cellOf(row, header.first["ACTION"]) === "D";
    const checked = header.columns.flatMap((column) => {
      const cell = cellOf(row, column.at);
      // Any value marks what a deletion deletes.
      const isMark = isDeleted && components?.dimensions.includes(column.id) !== true;
      return cell === "" || isMark ? [] : cellFaults(column, cell, rules);
    });
    const whole = components === undefined ? [] : wholenessFaults(row, rules, components);
    const keys = components === undefined ? [] : keyFaults(row, header, components);
    for (const fault of [...leadingFaults(row, header, version), ...checked, ...whole, ...keys])
      faults.push(`row ${at + 1}: ${fault}`);
  });
  faults.push(...header.columns.flatMap((column) => nameFaults(cells.rows, column)));
  if (components !== undefined)
    faults.push(
      ...columnsFaults(header, version, components),
      ...doubleFaults(cells.rows, rules, components),
    );
  return faults;
}
