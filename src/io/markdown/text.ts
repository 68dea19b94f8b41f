/**
 * The pieces of Markdown that reports are written with: escaped text, tables, lists.
 */

import { joinWords } from "../../foundation/text";

/** Characters that turn the direction of all that follows, so that a name could reverse the figures beside it. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text that Markdown shows as it is, on one line: no markup, entities, addresses, bullets or numbers. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(DIRECTION_CONTROLS, "")
    .replace(/\s+/g, " ")
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

/** How a column is aligned: numbers to the right. */
export type Alignment = "left" | "right";

/** A table whose columns line up in plain text too; cells are already escaped. No rows give no table. */
export function markdownTable(
  header: readonly (readonly [title: string, alignment: Alignment])[],
  rows: readonly (readonly string[])[],
): string {
  if (rows.length === 0) return "";
  const titles = header.map(([title]) => title);
  const widths = titles.map((_, column) =>
    [titles, ...rows].reduce((width, cells) => Math.max(width, widthOf(cells[column])), 4),
  );
  const rule = header.map(([, alignment], column) => {
    const dashes = "-".repeat((widths[column] ?? 0) - 1);
    return alignment === "right" ? `${dashes}:` : `${dashes}-`;
  });
  const padded = [titles, ...rows].map((cells) =>
    header.map(([, alignment], column) => pad(cells[column] ?? "", widths[column] ?? 0, alignment)),
  );
  const [head = [], ...body] = padded;
  return [head, rule, ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function widthOf(cell = ""): number {
  return [...cell].length;
}

function pad(cell: string, width: number, alignment: Alignment): string {
  const space = " ".repeat(width - widthOf(cell));
  return alignment === "right" ? space + cell : cell + space;
}

/** A bulleted list; items are already escaped. No items give no list. */
export function markdownList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
