/**
 * One row of a table as a record: each field read from its columns, and every fault named by row and column.
 */

import type { Given, Inspection } from "../../foundation/inspection";
import type { Issue, IssuePath } from "../../foundation/issue";
import { mismatchAt, quote } from "../../foundation/issue";
import { checkBetween } from "../../foundation/parts";
import type { ObjectShape } from "../../foundation/shape";
import { checkRecord, type Ledger } from "../../model/ledger";
import { placed, type ReadingIssue } from "../ledger-reading";
import { type Cell, textOfCell } from "./cell";

import type { Header } from "./header";
import type { FieldReader } from "./one-field";
import { issueOfRefusal, Refusal } from "./refusal";

/** How the rows below a header become records. */
export interface RowPlan {
  readonly kind: keyof Ledger;
  readonly shape: ObjectShape;
  readonly header: Header;
  readonly readers: readonly FieldReader[];
  readonly constants: Readonly<Record<string, unknown>>;
  /** The values of the row that is read, in the order of the readers. */
  readonly values: unknown[];
  /** A record for each set of fields that records have had. */
  readonly likes: Map<number, Readonly<Record<string, unknown>>>;
}

/** A row that is read: the record that it would be, or the faults that keep it from being one. */
export type ReadRow =
  | {
      readonly row: number;
      readonly record: unknown;
      /** Whether it is known to be right by itself. */
      readonly isRight: boolean;
    }
  | { readonly row: number; readonly issues: readonly ReadingIssue[] };

/** The record of a row, or everything that is wrong with it. */
export function readRow(plan: RowPlan, cells: readonly Cell[], row: number): ReadRow {
  const { header, readers, values } = plan;
  if (cells.length !== header.width) return { row, issues: [raggedRow(cells.length, row, header)] };
  let faults: Faults | undefined;
  let doubts: string[] | undefined;
  let given = 0;
  for (let at = 0; at < readers.length; at++) {
    const reader = readers[at] as FieldReader;
    const value = reader.read(cells, row);
    values[at] = value;
    if (value === undefined) continue;
    if (value instanceof Refusal) {
      values[at] = undefined;
      faults ??= { issues: [], refused: new Set() };
      faults.issues.push(issueInRow(value, row, reader.title));
      if (reader.part === undefined) faults.refused.add(reader.name);
      continue;
    }
    given |= 1 << at;
    if (reader.part !== undefined || !reader.isRight(value)) {
      doubts ??= [];
      doubts.push(reader.name);
    }
  }
  const record = recordOf(plan, given);
  for (const at of header.untitled) {
    const cell = textOfCell(cells[at] ?? "");
    if (cell.trim() === "") continue;
    faults ??= { issues: [], refused: new Set() };
    faults.issues.push(untitledCell(row, at, cell));
  }
  if (faults === undefined) return { row, record, isRight: isRight(plan.shape, record, doubts) };
  return { row, issues: [...faults.issues, ...otherIssues(plan, record, row, faults)] };
}

/**
 * The record of the values that were read. Records that have the same fields are made as copies of one, by which the engine
 * knows their size from the start.
 */
function recordOf(plan: RowPlan, given: number): Record<string, unknown> {
  const { readers, constants, values, likes } = plan;
  const like = likes.get(given);
  const record: Record<string, unknown> = { ...(like ?? constants) };
  let isPlain = readers.length <= MOST_LIKE;
  for (let at = 0; at < readers.length; at++) {
    const value = values[at];
    if (value === undefined) continue;
    const { name, part } = readers[at] as FieldReader;
    if (part !== undefined) isPlain = false;
    record[name] = part === undefined ? value : { ...(record[name] as object | undefined), [part]: value };
  }
  if (like !== undefined) return record;
  const whole = withoutLoneConstants(plan, record);
  if (isPlain) likes.set(given, whole);
  return whole;
}

/** A constant that goes with another field, as the list of a code does, is one of the rows that have that field. */
function withoutLoneConstants(
  { shape: { together = [] }, constants }: RowPlan,
  record: Record<string, unknown>,
): Record<string, unknown> {
  const isGiven = together.some((name) => record[name] !== undefined && !Object.hasOwn(constants, name));
  const lone = isGiven ? [] : together.filter((name) => Object.hasOwn(constants, name));
  if (lone.length === 0 || lone.length === together.length) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => !lone.includes(name)));
}

/** Which fields a record has are the bits of a number. */
const MOST_LIKE = 30;

interface Faults {
  readonly issues: ReadingIssue[];
  /** Fields of which the whole is refused. */
  readonly refused: Set<string>;
}

/** Whether a record is right, of whose fields only some are in doubt. Nothing is told: the check of the record does that. */
function isRight(shape: ObjectShape, record: Given, doubts: readonly string[] = []): boolean {
  const inspection: Inspection = { issues: [], references: [], record: "" };
  for (const name of doubts) shape.fields[name]?.shape.check(record[name], [name], inspection);
  checkBetween(shape, record, [], inspection);
  return inspection.issues.length === 0;
}

function raggedRow(received: number, row: number, { width }: Header): ReadingIssue {
  const expected = `a row of ${width} cells, as the header has`;
  const message = `Row ${row}: ${received} cells are not ${expected}.`;
  return { code: "io/ragged-row", path: [row], message, expected, received: String(received), row };
}

/** The fault of a refusal at its row and column. */
export function issueInRow(refusal: Refusal, row: number, title: string): ReadingIssue {
  const { column = title } = refusal;
  const issue = issueOfRefusal(refusal);
  const message = `Row ${row}, ${quote(column)}: ${issue.message}`;
  return { ...issue, message, path: [row, column], row, column };
}

/** The faults of the fields that could be read, so that a row is corrected in one go. */
function otherIssues(
  plan: RowPlan,
  record: unknown,
  row: number,
  { issues: found, refused }: Faults,
): readonly ReadingIssue[] {
  const result = checkRecord(plan.kind, record);
  const columns = new Set(found.map(({ column }) => column));
  const unsaid = result.ok ? [] : result.issues.filter(({ path }) => !refused.has(String(path[0])));
  const atRow = unsaid.map((issue) => ({ ...issue, message: `Row ${row}: ${issue.message}` }));
  const others = placed(atRow, (path) => placeOf(plan, row, path));
  return others.filter(({ column }) => !columns.has(column));
}

function untitledCell(row: number, at: number, cell: string): ReadingIssue {
  const expected = `empty, as column ${at + 1} has no title`;
  const rest = '. Say { columns: { "": null } } where the column is to be left out.';
  const issue = mismatchAt([row, at + 1], "io/unknown-column", expected, cell, {
    where: `Row ${row}: `,
    rest,
  });
  return { ...issue, row, column: "", option: "columns" };
}

/** The row and column of a fault: the column of the field, or of its first part. */
export function placeOf(
  { readers, header }: Pick<RowPlan, "readers" | "header">,
  row: number,
  path: IssuePath,
): Pick<ReadingIssue, "path" | "row" | "column"> {
  const [field, part] = path;
  const title =
    header.columns.find((known) => known.field === `${field}.${part}`)?.title ??
    readers.find(({ name }) => name === field)?.title ??
    header.columns.find((known) => known.field.startsWith(`${field}.`))?.title;
  return title === undefined || title === ""
    ? { path: [row, ...path], row }
    : { path: [row, title, ...path], row, column: title };
}

/** Whether the fault of a row is told by the header already, as that a required field has no column. */
export function isOfHeader({ missing }: Header, { code, path }: Issue): boolean {
  return code === "model/missing-field" && path.length === 2 && missing.includes(String(path[1]));
}
