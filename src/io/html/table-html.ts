/**
 * A table of a page as HTML, read cell by cell with its heads by a screen reader, and scrolled by itself where it is wider
 * than the screen.
 */

import type { Block, PageCell, PageColumn, PageRow, Text } from "../page/page";
import { attributes, escapeHtml } from "./escape";

type Table = Extract<Block, { readonly kind: "table" }>;
type WriteText = (text: Text) => string;

/** Numbers up to so many characters stand on one line; longer ones, as intervals in words, may be broken. */
const SHORT = 18;

/** A word that no column is made wide enough for: it may be broken anywhere. Others are not, and Chinese is by itself. */
const LONG_WORD = /[^\s\p{Script=Han}\p{P}]{25,}|[^\s\p{Script=Han}]{40,}/u;

/** Tables of so many columns are printed in smaller type, so that they fit on A4. */
const MANY_COLUMNS = 8;
const VERY_MANY_COLUMNS = 12;

/** A table under its caption in a region of its own, whose name is the caption. */
export function tableHtml({ id, caption, columns, rows }: Table, write: WriteText): string {
  const tableId = `table-${id}`;
  const captionId = `${tableId}-caption`;
  const region = { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": captionId };
  return [
    `<div${attributes(region)}>`,
    `<table${attributes({ id: tableId, class: sizeOf(columns.length) })}>`,
    `<caption><span${attributes({ id: captionId })}>${escapeHtml(caption)}</span></caption>`,
    `<thead>\n<tr>${columns.map(headOf).join("")}</tr>\n</thead>`,
    "<tbody>",
    ...rows.map((row) => rowOf(row, columns, write)),
    "</tbody>",
    "</table>",
    "</div>",
  ].join("\n");
}

function sizeOf(columns: number): string | undefined {
  if (columns < MANY_COLUMNS) return undefined;
  return columns < VERY_MANY_COLUMNS ? "many" : "very-many";
}

function headOf({ title, isNumeric }: PageColumn): string {
  // A head without text is none.
  if (title.trim() === "") return "<td></td>";
  const head = { scope: "col", class: classOf(title, isNumeric)?.replace(" long", "") };
  return `<th${attributes(head)}>${escapeHtml(title)}</th>`;
}

function rowOf({ cells, isTotal }: PageRow, columns: readonly PageColumn[], write: WriteText): string {
  const written = columns.map(({ isNumeric }, at) => {
    const { text, figure, exact }: PageCell = cells[at] ?? { text: "" };
    const content = write(text);
    const known = { class: classOf(plainText(text), isNumeric), "data-figure": figure, "data-exact": exact };
    return at === 0 && content.trim() !== ""
      ? `<th${attributes({ scope: "row", ...known })}>${content}</th>`
      : `<td${attributes(known)}>${content}</td>`;
  });
  return `<tr${attributes({ class: isTotal ? "total" : undefined })}>${written.join("")}</tr>`;
}

function classOf(text: string, isNumeric: boolean): string | undefined {
  const names = [
    ...(isNumeric ? ["n"] : []),
    ...(isNumeric && text.length > SHORT ? ["long"] : []),
    ...(LONG_WORD.test(text) ? ["broken"] : []),
  ];
  return names.length === 0 ? undefined : names.join(" ");
}

function plainText(text: Text): string {
  if (typeof text === "string") return text;
  return text
    .map((piece) => (typeof piece === "string" ? piece : piece.kind === "link" ? piece.href : piece.text))
    .join("");
}
