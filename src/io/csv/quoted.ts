/**
 * Cells in quotes, where they would otherwise be cut, or lose the space around them.
 *
 * @source RFC 4180, 2.6 and 2.7
 */

import type { CsvDelimiter } from "./delimiter";

/** What stands in quotes because of the cell's own characters. */
const QUOTED: Readonly<Record<CsvDelimiter, RegExp>> = {
  ",": /[",\r\n]/,
  ";": /[";\r\n]/,
  "\t": /["\t\r\n]/,
  "|": /["|\r\n]/,
};

/** A cell as it stands in a row that is cut at a delimiter. */
export function quoted(cell: string, delimiter: CsvDelimiter): string {
  const needsQuotes = QUOTED[delimiter].test(cell) || cell !== cell.trim();
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}
