/** Rows of a CSV file as RFC 4180 says, by a reader of others: spaces count, and no row may be shorter than the first. */

import { CsvError, parse } from "csv-parse/sync";

export interface CsvCells {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly faults: readonly string[];
}

export function csvCells(text: string, delimiter: string, quoteChar = '"'): CsvCells {
  if (text.startsWith("\u{feff}"))
    return { header: [], rows: [], faults: ["a byte order mark stands first"] };
  let all: readonly (readonly string[])[];
  try {
    all = parse(text, { delimiter, quote: quoteChar, relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { header: [], rows: [], faults: [`no CSV: ${error.message}`] };
  }
  const [header, ...rows] = all;
  if (header === undefined) return { header: [], rows: [], faults: ["no header"] };
  const faults = rows.flatMap((row, at) =>
    row.length === header.length
      ? []
      : [`row ${at + 1} has ${row.length} cells under ${header.length} headers`],
  );
  return { header, rows, faults };
}
