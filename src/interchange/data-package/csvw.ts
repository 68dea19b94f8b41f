/**
 * A table in the words of CSV on the Web, in a file beside the table. Units have no place there and are in a column.
 *
 * @source Metadata Vocabulary for Tabular Data, https://www.w3.org/TR/tabular-metadata/
 */

import type { PackageLicense } from "./data-package";
import type { Column, Table } from "./table";

/** Letters, digits and signs that names of columns may hold; what else is in an id is written by its bytes. */
function columnName(name: string): string {
  const encoded = encodeURIComponent(name)
    .replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("-", "%2D");
  // A name that begins so is kept for CSVW itself.
  return encoded.startsWith("_") ? `%5F${encoded.slice(1)}` : encoded;
}

function columnOf({ name, names, field, datatype }: Column): object {
  return {
    name: columnName(name),
    // The header is in no language, and every reader of the file meets it.
    titles: { und: name, ...names },
    datatype,
    null: [""],
    ...(field.constraints?.required === true && { required: true }),
  };
}

/** The metadata of a table. */
export function csvwOf(
  { path, columns, key }: Table,
  title: string,
  language: string,
  licenses: readonly PackageLicense[],
): object {
  const links = licenses.flatMap((license) => (license.path === undefined ? [] : [{ "@id": license.path }]));
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": language }],
    url: path,
    "dc:title": title,
    ...(links.length > 0 && { "dc:license": links.length === 1 ? links[0] : links }),
    dialect: { encoding: "utf-8", delimiter: ",", header: true },
    tableSchema: {
      columns: columns.map(columnOf),
      ...(key.length > 0 && { primaryKey: key.map(columnName) }),
    },
  };
}
