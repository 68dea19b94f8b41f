/**
 * Fields: what a plan may read of records, by name. Text fields and lists are what records are grouped and chosen by, counts
 * and money what is added up. Of each field it is said once what a record has of it; in a table it is one column or several.
 */

import type { Count } from "../../figures/count";
import type { AreaList } from "../../geography/area-list";
import type { MoneyValue } from "../../model/money-value";

/** Which keys of a field must not stand beside each other: areas or periods that share something, codes of several levels. */
export type KeyGuard = "areas" | "periods" | "codes";

/** Text: a key, `undefined` where a record says nothing. */
export interface TextField<in In> {
  readonly type: "text";
  /** One sentence: what it is. */
  readonly definition: string;
  readonly of: (record: In) => string | undefined;
  readonly guard?: KeyGuard;
}

/** Several texts. A record is in the group of each of them, and once in each row of all of them. */
export interface ListField<in In> {
  readonly type: "texts";
  readonly definition: string;
  readonly of: (record: In) => readonly string[] | undefined;
}

/** Areas, closed or open. As keys they are those that are named. */
export interface AreasField<in In> {
  readonly type: "areas";
  readonly definition: string;
  readonly of: (record: In) => AreaList | undefined;
}

/** A count, which may be bounded or unknown. */
export interface CountField<in In> {
  readonly type: "count";
  readonly definition: string;
  readonly of: (record: In) => Count | undefined;
  /** The text field that a record has to have, so that it is asked at all: of no visits nobody asks how many travelled. */
  readonly among?: string;
}

/** Money, an amount or a figure. */
export interface MoneyField<in In> {
  readonly type: "money";
  readonly definition: string;
  readonly of: (record: In) => MoneyValue | undefined;
}

/** What a plan may read of a record. */
export type Field<In> = TextField<In> | ListField<In> | AreasField<In> | CountField<In> | MoneyField<In>;

/** A field that records are grouped and chosen by. */
export type KeyField<In> = TextField<In> | ListField<In> | AreasField<In>;

/** The fields of a kind of records, by their names. */
export type Fields<In> = Readonly<Record<string, Field<In>>>;

/** The field of a name; of whatever is no name of one, nothing. */
export function fieldCalled<In>(name: unknown, fields: Fields<In>): Field<In> | undefined {
  return typeof name === "string" && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Whether records are grouped and chosen by a field. */
export function isKeyField<In>(field: Field<In> | undefined): field is KeyField<In> {
  return field !== undefined && field.type !== "count" && field.type !== "money";
}

/** The names of the fields that records are grouped and chosen by. */
export function keyNames<In>(fields: Fields<In>): readonly string[] {
  return Object.keys(fields).filter((name) => isKeyField(fields[name]));
}

/** The kinds of columns that a table has. Integers have at most 18 digits. */
export type ColumnType = "text" | "texts" | "integer";

/** A column of a table of records. */
export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** The cell of a column: text, a list of texts, an integer as its digits, or nothing. */
export type Cell = string | readonly string[] | null;
