/**
 * Texts in cells that a spreadsheet or a reader would take for something else: an apostrophe in front says that a text is to
 * be taken as it stands, as in a spreadsheet itself.
 */

import { guarded, unguarded } from "../csv/formula-guard";
import { isMissingMark, isTotalLabel } from "./words";

/** A text as a cell that nobody runs, trims, or takes for a missing value or the name of a sum. */
export function guardedCell(text: string): string {
  const cell = guarded(text);
  return isMistakable(cell) ? `'${cell}` : cell;
}

/** The text of a cell: as it stands behind an apostrophe that guards it, otherwise without the space around it. */
export function readText(cell: string): string {
  const isGuarded = cell.charCodeAt(0) === APOSTROPHE && isMistakable(cell.slice(1));
  return unguarded(isGuarded ? cell.slice(1) : cell.trim());
}

const APOSTROPHE = 39;

function isMistakable(cell: string): boolean {
  return cell !== cell.trim() || isMissingMark(cell) || isTotalLabel(cell);
}
