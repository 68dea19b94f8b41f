/**
 * The pieces of Markdown that reports are written with: escaped text, tables, lists.
 */

/** Text that Markdown shows as it is, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|#~]/g, "\\$&")
    .replace(/\s+/g, " ")
    .trim();
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
    Math.max(4, ...[titles, ...rows].map((cells) => widthOf(cells[column]))),
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

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** The first letter as a capital. */
export function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
