/** A sheet in the making: how its office writes, and what has to be said of it. */

import { type Draw, happens, pick } from "../../draws";
import type { KnownKind, Subject } from "./known-records";
import type { Statement } from "./statements";

/** A cell: its text, and what a spreadsheet would hold where that is no text. */
export interface Cell {
  readonly text: string;
  readonly typed?: unknown;
  /** Whether it may be refused, because no option says how it is read. */
  readonly isUnsure?: boolean;
}

/** A column as it is written: one cell for each record. */
export interface Column {
  /** The title as the options name it. */
  readonly title: string;
  /** The title as it stands in the sheet. */
  readonly shown: string;
  readonly cells: readonly Cell[];
  /** Whether it says what a row is, so that a total may be called one here. */
  readonly isNaming?: boolean;
  /** The sum of the column. */
  readonly sum?: Cell | undefined;
}

/** How numbers are written. */
export interface Marks {
  readonly decimal: "." | ",";
  readonly group: string;
}

export interface Sheet {
  readonly draw: Draw;
  readonly kind: KnownKind;
  readonly subject: Subject;
  readonly marks: Marks;
  /** Whether these are the marks of one column, said of it alone. */
  readonly hasOwnMarks?: boolean;
  /** What stands for missing, where it is no empty cell. */
  readonly missing: string | undefined;
  readonly statements: Statement[];
  /** Units that stand above the table. */
  readonly notes: string[];
}

/** Notes what is true of the sheet. */
export function say(
  { statements }: Sheet,
  says: Statement["says"],
  more: Omit<Statement, "says"> = {},
): void {
  statements.push({ says, ...more });
}

/** A mark that people and programs write where there is nothing. */
export const KNOWN_MARKS: readonly string[] = [
  "-",
  "N/A",
  "—",
  "..",
  "无",
  "n.a.",
  "NULL",
  "null",
  "/",
  "暂无",
  "#N/A",
];
/** Marks of one office. */
export const OWN_MARKS: readonly string[] = ["k.A.", "*", "entf.", "缺"];

/** Nothing. */
export function emptyCell({ draw, missing }: Sheet): Cell {
  if (missing !== undefined && happens(draw, 60)) return { text: padded(draw, missing) };
  return { text: happens(draw, 10) ? pick(draw, ["  ", "\u00A0", "\u3000"]) : "", typed: null };
}

/** A text with space around it, as people leave it. */
export function padded(draw: Draw, text: string): string {
  if (!happens(draw, 5)) return text;
  return pick(draw, [` ${text}`, `${text}  `, `\u00A0${text}`, `${text}\u3000`]);
}
