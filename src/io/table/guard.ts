/**
 * Texts in cells that a spreadsheet or a reader would take for something else: an apostrophe in front says that a text is to
 * be taken as it stands, as in a spreadsheet itself.
 *
 * @source OWASP, CSV Injection
 */

import { isMissingMark, isTotalLabel } from "./words";

/** What spreadsheets run as a formula, whatever space stands before it, in half or full width. */
const FORMULA = /^[\s\u200B\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

/** What a spreadsheet takes for a number below 0. */
const NEGATIVE_NUMBER = /^-\d+(?:\.\d+)?$/;

/** A text with an apostrophe where it would not be read as it stands. */
export function guarded(text: string): string {
  return needsGuard(text) ? `'${text}` : text;
}

/** The text of a cell: as it stands behind an apostrophe that guards it, otherwise without the space around it. */
export function unguarded(cell: string): string {
  if (cell.charCodeAt(0) === APOSTROPHE && needsGuard(cell.slice(1))) return cell.slice(1);
  return cell.trim();
}

const APOSTROPHE = 39;

function needsGuard(text: string): boolean {
  return (
    text.startsWith("'") ||
    (FORMULA.test(text) && !NEGATIVE_NUMBER.test(text)) ||
    text !== text.trim() ||
    isMissingMark(text) ||
    isTotalLabel(text)
  );
}
