/**
 * Datasets as Data Packages: the figures as CSV with a description that programs read and archives keep, hashed so that
 * whoever has the package can tell whether it is whole.
 *
 * @source Data Package 2.0, https://datapackage.org/; Metadata Vocabulary for Tabular Data of W3C
 */

import { requireDataset } from "../dataset/check-dataset";
import type { Dataset, Names } from "../dataset/dataset";
import { nameOf, textIn } from "../dataset/names";
import { measured } from "./bytes";
import { codeTable } from "./code-table";
import { csvwOf } from "./csvw";
import type { PackageFile } from "./data-package";
import { figureTable } from "./figure-columns";
import { CALL, checkedPackageOptions, PACKAGE_NAME, type ToDataPackageOptions } from "./package-options";
import { type Column, csvOf, type Table } from "./table";

/**
 * A dataset as the files of a Data Package 2.0: `datapackage.json` with a Table Schema, and how long each table is and its
 * hash; `figures.csv`; `codes.csv` with the names of codes in all languages, where any code has one; and beside each table its
 * description for CSV on the Web. They are text, to be written as UTF-8.
 *
 * A row is what is known of one key: its codes, for each measure the value where it is one number, and where any figure is
 * bounded `LOWER`, `UPPER`, `LOWER_END` and `UPPER_END`; then the attributes, the unit among them. Numbers are exact digits, and an
 * empty cell is what is not known: bounds say what is, or the status why not. Time is `year` or `yearmonth` where all periods
 * are, otherwise text with a pattern. No cell is guarded against spreadsheets. A dataset without figures gives a header.
 *
 * @throws `interchange/invalid-dataset`, `interchange/invalid-argument`, `interchange/unknown-option`,
 * `interchange/unwritable-text`, `interchange/no-web-crypto`; all of them when it is awaited
 * @source Data Package 2.0; Metadata Vocabulary for Tabular Data
 * @example
 * const dataset = createDataset({
 *   id: "VISITS",
 *   names: { en: "Visits" },
 *   dimensions: [{ id: "TIME_PERIOD", role: "time", codes: [{ id: "2012" }] }],
 *   measures: [{ id: "OBS_VALUE" }],
 *   attributes: [{ id: "UNIT_MEASURE" }],
 *   figures: [
 *     { key: { TIME_PERIOD: "2012" }, measure: "OBS_VALUE", value: "1250.10", attributes: { UNIT_MEASURE: "USD" } },
 *   ],
 * });
 * const files = await toDataPackage(dataset, { licenses: [{ name: "CC-BY-4.0" }] });
 * files.map(({ path }) => path) // => ["datapackage.json", "figures.csv", "figures.csv-metadata.json"]
 * files[1]?.text // => "TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\r\n2012,1250.10,USD\r\n"
 */
export async function toDataPackage(
  dataset: Dataset,
  options?: ToDataPackageOptions,
): Promise<readonly PackageFile[]> {
  const given = checkedPackageOptions(options);
  const { language, licenses = [] } = given;
  const right = requireDataset(CALL, dataset);
  const codes = codeTable(right);
  const tables = [figureTable(right, language), ...(codes === undefined ? [] : [codes])];
  const title = (of: Names) => textIn(of, language) ?? "";
  const files: PackageFile[] = [];
  const resources: object[] = [];
  for (const table of tables) {
    const text = csvOf(table);
    const whole = table.name === "figures" ? (given.title ?? title(table.names)) : title(table.names);
    resources.push({ ...resourceOf(table, whole, language), ...(await measured(text)) });
    files.push({ path: table.path, mediatype: "text/csv", text });
    const metadata = csvwOf(table, whole, language, licenses);
    files.push(jsonFile(`${table.path}-metadata.json`, metadata, "application/csvm+json"));
  }
  const descriptor = jsonFile("datapackage.json", { ...describe(right, given), resources });
  return Object.freeze([descriptor, ...files].map((file) => Object.freeze(file)));
}

function jsonFile(path: string, value: object, mediatype = "application/json"): PackageFile {
  return { path, mediatype, text: `${JSON.stringify(value, undefined, 2)}\n` };
}

/** The package without its tables. Lists may not be empty. */
function describe(
  dataset: Dataset,
  { language, ...given }: ToDataPackageOptions & { readonly language: string },
): object {
  const { id, notes = [], source, version } = dataset;
  const inLanguage = (names: Names | undefined) => textIn(names, language);
  const words = notes.flatMap((note) => inLanguage(note) ?? []).join("\n\n");
  const from = inLanguage(source);
  const ownName = id.toLowerCase();
  const said = {
    name: given.name ?? (PACKAGE_NAME.test(ownName) ? ownName : undefined),
    id: given.id,
    title: given.title ?? nameOf(dataset, language),
    description: given.description ?? (words === "" ? undefined : words),
    homepage: given.homepage,
    version: given.version ?? version,
    created: given.created,
    licenses: given.licenses,
    keywords: given.keywords,
    contributors: given.contributors,
    sources: given.sources ?? (from === undefined ? undefined : [{ title: from }]),
  };
  const isSaid = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => isSaid(value))),
  };
}

function resourceOf({ name, path, columns, key }: Table, title: string, language: string): object {
  return {
    name,
    type: "table",
    path,
    title,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: {
      fields: columns.map((column) => fieldOf(column, language)),
      missingValues: [""],
      ...(key.length > 0 && { primaryKey: key }),
    },
  };
}

function fieldOf({ name, names, field }: Column, language: string): object {
  const title = textIn(names, language);
  return { name, ...(title !== undefined && { title }), ...field };
}
