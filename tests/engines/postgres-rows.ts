/** Rows for PostgreSQL's COPY, written from NDJSON line by line, and the statements around them. */

import { type Column, quoted, type Stored, sqlType } from "./engine";
import { linesOf } from "./lines";

const inQuotes = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A list as PostgreSQL writes it, each member in quotes: `NULL` and the empty text are texts there. */
const listed = (texts: readonly string[]) =>
  `{${texts.map((text) => `"${text.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;

/** CSV as COPY reads it: NULL is an empty field, and the empty text an empty field in quotes. */
function field(value: Stored | undefined): string {
  if (value === null || value === undefined) return "";
  return inQuotes(typeof value === "string" ? value : listed(value));
}

/** CSV in pieces of about `size` characters, which end with a row. */
export async function* csvOf(
  files: readonly string[],
  columns: readonly Column[],
  size: number,
): AsyncGenerator<string> {
  let piece: string[] = [];
  let length = 0;
  for (const file of files)
    for await (const lines of linesOf(file))
      for (const line of lines) {
        const row: Readonly<Record<string, Stored>> = JSON.parse(line);
        const written = columns.map(({ name }) => field(row[name])).join(",");
        piece.push(written, "\n");
        length += written.length + 1;
        if (length < size) continue;
        yield piece.join("");
        piece = [];
        length = 0;
      }
  if (length > 0) yield piece.join("");
}

export function createTable(table: string, columns: readonly Column[]): string {
  // A numeric with a scale rounds on its way in; without one it keeps what it is given.
  const typed = columns.map(
    (column) =>
      `${quoted("postgresql", column.name)} ${column.type === "decimal" ? `numeric CHECK (scale(${quoted("postgresql", column.name)}) <= ${column.scale ?? 0})` : sqlType("postgresql", column)}`,
  );
  return `CREATE TABLE ${quoted("postgresql", table)} (${typed.join(", ")})`;
}

/** `from` is a path, as text of ours. */
export function copyInto(table: string, from: string): string {
  return `COPY ${quoted("postgresql", table)} FROM '${from.replaceAll("'", "''")}' (FORMAT csv)`;
}
