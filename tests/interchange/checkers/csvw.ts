/** Checks CSVW metadata (<https://www.w3.org/TR/tabular-metadata/>) against the CSV file that it describes. */

import { csvCells } from "./csv-cells";
import { fileAt, isInside, type PackageFile, textOf } from "./package-files";
import { keyFaults, namesOf, type Table } from "./table-schema";
import { isOfDatatype } from "./table-types";
import { type Fields, fieldsOf, isFields, itemsOf, repeatedIn } from "./values";

const CONTEXT = "http://www.w3.org/ns/csvw";
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** Titles in no language, or by language; each a text or several. */
function titlesOf(titles: unknown): readonly string[] {
  const lists = isFields(titles) ? Object.values(titles) : [titles];
  return lists
    .flatMap((each) => (Array.isArray(each) ? each : [each]))
    .filter((each) => typeof each === "string");
}

function titleFaults(name: string, titles: unknown): readonly string[] {
  if (titles === undefined) return [];
  const languages = isFields(titles) ? Object.keys(titles) : [];
  const faults = languages
    .filter((each) => !LANGUAGE.test(each))
    .map((each) => `column ${name}: ${each} is no language`);
  return titlesOf(titles).some((title) => title.trim() !== "")
    ? faults
    : [...faults, `column ${name}: no title is a text`];
}

function cellFaults(column: Fields, cells: readonly string[], inherited: Fields): readonly string[] {
  const name = column["name"];
  const datatype = column["datatype"] ?? inherited["datatype"] ?? "string";
  const base = String(isFields(datatype) ? (datatype["base"] ?? "string") : datatype);
  const said = column["null"] ?? inherited["null"] ?? "";
  const missing = (Array.isArray(said) ? said : [said]).map(String);
  if (isOfDatatype("", base) === undefined) return [`column ${name}: the datatype ${base} is not known`];
  const format = isFields(datatype) ? datatype["format"] : undefined;
  const isPattern = typeof format === "string" && base === "string";
  return cells.flatMap((cell, at) => {
    const where = `column ${name}, row ${at + 1}`;
    if (missing.includes(cell)) return column["required"] === true ? [`${where}: missing, and required`] : [];
    if (isPattern && !new RegExp(`^(?:${format})$`, "u").test(cell))
      return [`${where}: ${cell} is not of the format ${format}`];
    return isOfDatatype(cell, base) === true ? [] : [`${where}: ${JSON.stringify(cell)} is no ${base}`];
  });
}

/** Columns are those of the header, in its order: by name, or by one of the titles. */
function headerFaults(columns: readonly Fields[], header: readonly string[]): readonly string[] {
  const names = columns.map(({ name }) => String(name));
  const faults: string[] = repeatedIn(names).map((name) => `two columns are named ${name}`);
  for (const name of names)
    if (!/^[^\s_][^\s]*$/.test(name)) faults.push(`${JSON.stringify(name)} is no name of a column`);
  if (columns.length !== header.length)
    return [...faults, `${columns.length} columns are described, ${header.length} are there`];
  columns.forEach((column, at) => {
    const head = header[at] ?? "";
    if (column["name"] !== head && !titlesOf(column["titles"]).includes(head))
      faults.push(`column ${at + 1} is headed ${head}, and described as ${column["name"]}`);
  });
  return faults;
}

function tableFaults(table: Fields, csv: Table): readonly string[] {
  const schema = fieldsOf(table["tableSchema"]);
  const columns = itemsOf(schema["columns"]).map(fieldsOf);
  const faults = [...headerFaults(columns, csv.header)];
  columns.forEach((column, at) => {
    const cells = csv.rows.map((row) => row[at] ?? "");
    faults.push(...titleFaults(String(column["name"]), column["titles"]));
    faults.push(...cellFaults(column, cells, { ...table, ...schema }));
  });
  if (schema["primaryKey"] !== undefined) {
    const named = { header: columns.map(({ name }) => String(name)), rows: csv.rows };
    faults.push(...keyFaults("primaryKey", namesOf(schema["primaryKey"]), named, []));
  }
  return faults;
}

/** What is wrong with metadata that stand at a path, beside the files that they describe. */
export function csvwFaults(
  metadata: unknown,
  path: string,
  files: readonly PackageFile[],
): readonly string[] {
  const fields = fieldsOf(metadata);
  const context = fields["@context"];
  const faults: string[] = [];
  if (context !== CONTEXT && itemsOf(context)[0] !== CONTEXT) faults.push(`@context is not ${CONTEXT}`);
  const tables = fields["tables"] === undefined ? [fields] : itemsOf(fields["tables"]).map(fieldsOf);
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  for (const table of tables) {
    const url = String(table["url"]);
    const file = isInside(url) ? fileAt(files, folder + url) : undefined;
    const text = file === undefined ? undefined : textOf(file);
    if (text === undefined) {
      faults.push(`url ${url} is no file of text beside the metadata`);
      continue;
    }
    const dialect = { ...fieldsOf(fields["dialect"]), ...fieldsOf(table["dialect"]) };
    const csv = csvCells(text, String(dialect["delimiter"] ?? ","), String(dialect["quoteChar"] ?? '"'));
    faults.push(...csv.faults, ...tableFaults(table, csv));
  }
  return faults.map((fault) => `${path}: ${fault}`);
}
