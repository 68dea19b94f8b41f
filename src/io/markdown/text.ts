/**
 * The pieces of Markdown that reports are written with: escaped text, links, tables.
 */

import { oneLine } from "../../foundation/text";
import { isWebAddress } from "../page/web-address";

/** Text that Markdown shows as it is, on one line: no markup, entities, addresses, bullets or numbers. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .trim()
    .replace(/[\\`*_[\]<>|#~]|&(?=#?\w+;)/g, "\\$&")
    .replace(/:(?=\/\/)|(?<=www)\.|@/gi, "\\$&")
    .replace(/^[-+](?=[\s-]|$)/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** A web address as a link, in which a bar would end the cell of a table; anything else as text. */
export function markdownLink(url: string): string {
  return isWebAddress(url) ? `<${url.replaceAll("|", "%7C")}>` : escapeMarkdown(url);
}

/** A column of a table, numbers to the right, and what its cell says of a row, already escaped. */
export type TableColumn<Row> = readonly [
  title: string,
  alignment: "left" | "right",
  cell: (row: Row) => string,
];

/** A table whose columns line up in plain text too. No rows give no table. */
export function markdownTable<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[]): string {
  if (rows.length === 0) return "";
  const lined = columns.map(([title, alignment, cell]) => {
    const cells = [title, ...rows.map(cell)];
    const widths = cells.map(widthOf);
    const width = widths.reduce((most, own) => Math.max(most, Math.min(own, WIDEST)), 4);
    const [head, ...body] = cells.map((text, at) => {
      const space = " ".repeat(Math.max(0, width - (widths[at] ?? 0)));
      return alignment === "right" ? space + text : text + space;
    });
    return [head, "-".repeat(width - 1) + (alignment === "right" ? ":" : "-"), ...body];
  });
  return Array.from(
    { length: rows.length + 2 },
    (_, line) => `| ${lined.map((cells) => cells[line]).join(" | ")} |`,
  ).join("\n");
}

/** Cells that are longer stand out of their column: one long name shall not make every row as long. */
const WIDEST = 200;

/** In columns of a fixed width: Chinese characters and full-width signs take two. */
function widthOf(cell: string): number {
  return [...cell].reduce((width, sign) => width + (WIDE.test(sign) ? 2 : 1), 0);
}

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;

/** The parts that are not empty, one under the other. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}
