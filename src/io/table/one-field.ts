/**
 * The reader of one field: what all readers of fields are made of.
 */

import { stepsOf } from "../csv/columns";
import type { Cell } from "./cell";
import type { TableColumn } from "./header";

/** Reads a field from the cells of a row. */
export interface FieldReader {
  /** The title of its column, or of the first of several. */
  readonly title: string;
  readonly name: string;
  readonly part: string | undefined;
  /** A value, `undefined` for nothing, or why it is none. */
  readonly read: (cells: readonly Cell[], row: number) => unknown;
  /** Whether a value that is read is right for its field, so that it need not be checked again. */
  readonly isRight: (value: unknown) => boolean;
}

/** Of values that are to be checked. */
export const never = () => false;
/** Of values that are right as they are read. */
export const always = () => true;

/** The reader of the field of a column. */
export function readerOf(
  column: TableColumn,
  read: FieldReader["read"],
  isRight: FieldReader["isRight"] = never,
): FieldReader {
  return { title: column.title, ...{ part: undefined, ...stepsOf(column.field) }, read, isRight };
}
