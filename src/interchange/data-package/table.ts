/**
 * A table of a package: its columns as the descriptors say them, and its rows as CSV.
 *
 * @source RFC 4180
 */

import { quoted } from "../../io/csv/quoted";
import type { Names } from "../dataset/dataset";
import type { ColumnField } from "./data-package";

/** One column. */
export interface Column {
  readonly name: string;
  readonly names?: Names;
  readonly field: ColumnField;
  /** Its datatype in the words of CSVW. */
  readonly datatype: string | { readonly base: string; readonly format: string };
}

/** A table with the file that it is in. */
export interface Table {
  readonly name: string;
  readonly path: string;
  readonly names: Names;
  readonly columns: readonly Column[];
  /** The names of the columns that tell rows apart; none where there is one row at most. */
  readonly key: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A column of text. */
export function textColumn(name: string, names: Names | undefined, field: Partial<ColumnField> = {}): Column {
  return {
    name,
    ...(names !== undefined && { names }),
    field: { type: "string", ...field },
    datatype: "string",
  };
}

/** A table as CSV with a header, its rows ending in CR LF. Text stands as it is: the file is for programs. */
export function csvOf({ columns, rows }: Pick<Table, "columns" | "rows">): string {
  const lines = [columns.map(({ name }) => name), ...rows].map((cells) => {
    const line = cells.map((cell) => quoted(cell, ",")).join(",");
    // An empty line would be no row.
    return `${line === "" ? '""' : line}\r\n`;
  });
  return lines.join("");
}
