/**
 * Names of tables and columns as they stand in a statement: in quotes, and refused where a database would cut, change or run
 * them. Values never stand in a statement; they are parameters.
 */

import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";

/** PostgreSQL cuts longer names without a word, so that two of them can become one. */
export const IDENTIFIER_BYTES = 63;

/** NUL, at which a statement would end, and halves of characters, which no UTF-8 has. */
const UNWRITABLE = /[\0\p{Cs}]/u;

/** Whether text has a character that some database refuses or replaces: NUL, or half of a surrogate pair. */
export function isUnwritable(text: string): boolean {
  return UNWRITABLE.test(text);
}

/** An identifier between marks, which are doubled inside. */
export function markedIdentifier(identifier: string, mark: '"' | "`"): string {
  if (identifier === "") throw invalidIdentifier(identifier, "it is empty");
  if (isUnwritable(identifier))
    throw invalidIdentifier(identifier, "it has a NUL or half of a character, which no database keeps");
  return mark + identifier.replaceAll(mark, mark + mark) + mark;
}

/** How many bytes a text has in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The error for a name that cannot stand in a statement. */
export function invalidIdentifier(identifier: string, why: string): LedgerError {
  return new LedgerError(
    "engines/invalid-identifier",
    `Cannot name a table or column ${quote(identifier)}: ${why}. Give it another name, or map the field to a column with the option columns.`,
    { details: { identifier } },
  );
}
