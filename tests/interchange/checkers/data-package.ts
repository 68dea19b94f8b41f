/**
 * Checks a Data Package 2.0 with its files, apart from what writes one: by the official profile, then bytes and hashes counted
 * again, every cell held against its Table Schema, and CSVW metadata that stand beside. Each fault is a sentence.
 */

import { csvCells } from "./csv-cells";
import { csvwFaults } from "./csvw";
import { dataPackageShape } from "./official";
import { bytesOf, fileAt, hashOf, isInside, type PackageFile, textOf } from "./package-files";
import { schemaFaults } from "./schema-faults";
import { keyOf, namesOf, type Table, tableFaults } from "./table-schema";
import { type Fields, fieldsOf, itemsOf, repeatedIn, textsOf } from "./values";

const shape = dataPackageShape();

/** A descriptor as JSON; a fault where it is none. */
function parsed(file: PackageFile): { readonly value?: unknown; readonly faults: readonly string[] } {
  const text = textOf(file);
  if (text === undefined) return { faults: [`${file.path} is no UTF-8`] };
  if (text.startsWith("\u{feff}")) return { faults: [`${file.path} begins with a byte order mark`] };
  try {
    return { value: JSON.parse(text), faults: [] };
  } catch (error) {
    return { faults: [`${file.path} is no JSON: ${error instanceof Error ? error.message : error}`] };
  }
}

function byteFaults(resource: Fields, file: PackageFile): readonly string[] {
  const { bytes, hash } = resource;
  const count = bytesOf(file).length;
  const faults: string[] = [];
  if (bytes !== undefined && bytes !== count) faults.push(`bytes is ${bytes}, the file has ${count}`);
  if (typeof hash !== "string") return faults;
  const [, algorithm = "md5", said] = /^(?:([a-z0-9]+):)?(.*)$/s.exec(hash) ?? [];
  const made = hashOf(file, algorithm);
  if (made === undefined) return [...faults, `the hash is by ${algorithm}, which is not known`];
  return said === made ? faults : [...faults, `hash is ${hash}, the file makes ${algorithm}:${made}`];
}

function tableOf(resource: Fields, file: PackageFile): Table & { readonly faults: readonly string[] } {
  const dialect = fieldsOf(resource["dialect"]);
  const text = textOf(file);
  if (text === undefined) return { header: [], rows: [], faults: ["no UTF-8"] };
  return csvCells(text, String(dialect["delimiter"] ?? ","), String(dialect["quoteChar"] ?? '"'));
}

function isCsv(resource: Fields): boolean {
  return (
    resource["format"] === "csv" ||
    resource["mediatype"] === "text/csv" ||
    String(resource["path"]).endsWith(".csv")
  );
}

function resourceFaults(resource: Fields, files: readonly PackageFile[]): readonly string[] {
  if (resource["data"] !== undefined) return [];
  const paths = typeof resource["path"] === "string" ? [resource["path"]] : textsOf(resource["path"]);
  const faults: string[] = [];
  for (const path of paths) {
    if (!isInside(path)) faults.push(`the path ${path} leads out of the package`);
    const file = fileAt(files, path);
    if (file === undefined) {
      faults.push(`there is no file ${path}`);
      continue;
    }
    if (paths.length === 1) faults.push(...byteFaults(resource, file));
    if (!isCsv(resource)) continue;
    const table = tableOf(resource, file);
    faults.push(...table.faults);
    if (resource["schema"] !== undefined && table.header.length > 0)
      faults.push(...tableFaults(table, fieldsOf(resource["schema"])));
  }
  const encoding = resource["encoding"];
  if (encoding !== undefined && !/^utf-?8$/i.test(String(encoding)))
    faults.push(`encoding is ${encoding}, the files are UTF-8`);
  return faults;
}

/** Each foreign key finds its row, in its own resource where the name is empty or left out. */
function foreignFaults(
  resource: Fields,
  resources: readonly Fields[],
  files: readonly PackageFile[],
): readonly string[] {
  const read = (each: Fields): Table => {
    const file = fileAt(files, String(each["path"]));
    return file === undefined ? { header: [], rows: [] } : tableOf(each, file);
  };
  return itemsOf(fieldsOf(resource["schema"])["foreignKeys"]).flatMap((value) => {
    const key = fieldsOf(value);
    const reference = fieldsOf(key["reference"]);
    const name = reference["resource"] ?? "";
    const other = name === "" ? resource : resources.find((each) => each["name"] === name);
    if (other === undefined) return [`a foreign key names ${name}, which is no resource`];
    const [own, far] = [read(resource), read(other)];
    const known = new Set(far.rows.map((row) => keyOf(row, far.header, namesOf(reference["fields"]))));
    return own.rows.flatMap((row, at) => {
      const spelt = keyOf(row, own.header, namesOf(key["fields"]));
      const isEmpty = namesOf(key["fields"]).every((field) => (row[own.header.indexOf(field)] ?? "") === "");
      return isEmpty || known.has(spelt)
        ? []
        : [`row ${at + 1}: ${spelt} is no key of ${name || "the resource"}`];
    });
  });
}

/** What is wrong with a package, whose descriptor is `datapackage.json`; empty where nothing was found. */
export function dataPackageFaults(files: readonly PackageFile[]): readonly string[] {
  const descriptor = fileAt(files, "datapackage.json");
  if (descriptor === undefined) return ["there is no datapackage.json"];
  const faults: string[] = repeatedIn(files.map(({ path }) => path)).map((path) => `${path} is there twice`);
  const { value, faults: unread } = parsed(descriptor);
  if (value === undefined) return [...faults, ...unread];
  faults.push(...schemaFaults(shape, value));
  const resources = itemsOf(fieldsOf(value)["resources"]).map(fieldsOf);
  faults.push(
    ...repeatedIn(resources.map(({ name }) => name)).map((name) => `two resources are named ${name}`),
  );
  for (const resource of resources) {
    const found = [...resourceFaults(resource, files), ...foreignFaults(resource, resources, files)];
    for (const fault of found) faults.push(`resource ${resource["name"]}: ${fault}`);
  }
  for (const file of files.filter(({ path }) => path.endsWith("-metadata.json"))) {
    const metadata = parsed(file);
    faults.push(...metadata.faults);
    if (metadata.value !== undefined) faults.push(...csvwFaults(metadata.value, file.path, files));
  }
  return faults;
}
