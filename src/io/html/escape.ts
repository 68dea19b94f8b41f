/**
 * Text of others in a page: nothing of it is markup, nothing turns the direction of what follows, and nothing is left that no
 * document may hold.
 */

import { oneLine } from "../../foundation/text";

/** Text as content of an element or as value of a quoted attribute, on one line. Halves of characters are U+FFFD. */
export function escapeHtml(text: string): string {
  return oneLine(text)
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** ` name="value"` for each value that is there. */
export function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeHtml(value)}"`))
    .join("");
}
