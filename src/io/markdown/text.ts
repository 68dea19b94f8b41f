/**
 * The pieces of Markdown that reports are written with: escaped text, tables, lists.
 */

import { joinWords, oneLine } from "../../foundation/text";

/** Text that Markdown shows as it is, on one line: no markup, entities, addresses, bullets or numbers. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .trim()
    .replace(/[\\`*_[\]<>|#~]|&(?=#?\w+;)/g, "\\$&")
    .replace(/:(?=\/\/)|(?<=www)\.|@/gi, "\\$&")
    .replace(/^[-+](?=[\s-]|$)/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** `a, b and c`, and of a long list the first five: `a, b, c, d, e and 7 more`. */
export function firstFew<Item>(items: readonly Item[], describe: (item: Item) => string): string {
  const more = items.length - ITEMS_SHOWN;
  const shown = items.slice(0, ITEMS_SHOWN).map(describe);
  return joinWords(more > 0 ? [...shown, `${more} more`] : shown);
}

const ITEMS_SHOWN = 5;

/** A web address as a link; anything else as text, because `javascript:` would be a link too. */
export function markdownLink(url: string): string {
  return /^https?:\/\/[^\s<>\p{C}]+$/iu.test(url) ? `<${url}>` : escapeMarkdown(url);
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
    const width = cells.reduce((most, text) => Math.max(most, widthOf(text)), 4);
    const [head, ...body] = cells.map((text) => {
      const space = " ".repeat(width - widthOf(text));
      return alignment === "right" ? space + text : text + space;
    });
    return [head, "-".repeat(width - 1) + (alignment === "right" ? ":" : "-"), ...body];
  });
  return Array.from(
    { length: rows.length + 2 },
    (_, line) => `| ${lined.map((cells) => cells[line]).join(" | ")} |`,
  ).join("\n");
}

/** In columns of a fixed width: Chinese characters and full-width signs take two. */
function widthOf(cell: string): number {
  return [...cell].reduce((width, sign) => width + (WIDE.test(sign) ? 2 : 1), 0);
}

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;

/** The parts that are not empty, one under the other. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}

/** A bulleted list; items are already escaped. No items give no list. */
export function markdownList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
