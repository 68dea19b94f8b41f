/**
 * One row of a table as a record: each field read from its columns, and every fault named by row and column.
 */

import type { Issue, IssuePath } from "../../foundation/issue";
import { mismatchAt, quote } from "../../foundation/issue";
import { checkRecord, type Ledger } from "../../model/ledger";
import { placed, type ReadingIssue } from "../ledger-reading";
import { type Cell, textOfCell } from "./cell";

import type { Header } from "./header";
import type { FieldReader } from "./one-field";
import { issueOfRefusal, Refusal } from "./refusal";

/** How the rows below a header become records. */
export interface RowPlan {
  readonly kind: keyof Ledger;
  readonly header: Header;
  readonly readers: readonly FieldReader[];
  readonly constants: Readonly<Record<string, unknown>>;
}

/** A row that is read: the record that it would be, or the faults that keep it from being one. */
export type ReadRow =
  | { readonly row: number; readonly record: unknown }
  | { readonly row: number; readonly issues: readonly ReadingIssue[] };

/** The record of a row, or everything that is wrong with it. */
export function readRow(plan: RowPlan, cells: readonly Cell[], row: number): ReadRow {
  const { header, readers, constants } = plan;
  if (cells.length !== header.width) return { row, issues: [raggedRow(cells.length, row, header)] };
  const record: Record<string, unknown> = { ...constants };
  const issues: ReadingIssue[] = [];
  for (const { read, title, name, part } of readers) {
    const value = read(cells, row);
    if (value instanceof Refusal) issues.push(issueInRow(value, row, title));
    else if (value !== undefined)
      record[name] = part === undefined ? value : { ...(record[name] as object | undefined), [part]: value };
  }
  for (const at of header.untitled) {
    const cell = textOfCell(cells[at] ?? "");
    if (cell.trim() !== "") issues.push(untitledCell(row, at, cell));
  }
  return issues.length === 0
    ? { row, record }
    : { row, issues: [...issues, ...otherIssues(plan, record, row, issues)] };
}

function raggedRow(received: number, row: number, { width }: Header): ReadingIssue {
  const expected = `a row of ${width} cells, as the header has`;
  const message = `Row ${row}: ${received} cells are not ${expected}.`;
  return { code: "io/ragged-row", path: [row], message, expected, received: String(received), row };
}

/** The fault of a refusal at its row and column. */
export function issueInRow(refusal: Refusal, row: number, title: string): ReadingIssue {
  const { column = title } = refusal;
  const issue = issueOfRefusal(refusal, "");
  const message = `Row ${row}, ${quote(column)}: ${issue.message}`;
  return { ...issue, message, path: [row, column], row, column };
}

/** The faults of the fields that could be read, so that a row is corrected in one go. */
function otherIssues(
  plan: RowPlan,
  record: unknown,
  row: number,
  found: readonly ReadingIssue[],
): readonly ReadingIssue[] {
  const result = checkRecord(plan.kind, record);
  const columns = new Set(found.map(({ column }) => column));
  const others = result.ok ? [] : placed(result.issues, (path) => placeOf(plan, row, path));
  return others.filter(({ column }) => !columns.has(column));
}

function untitledCell(row: number, at: number, cell: string): ReadingIssue {
  const expected = `empty, as column ${at + 1} has no title`;
  const where = `Row ${row}: `;
  return { ...mismatchAt([row, at + 1], "io/unknown-column", expected, cell, { where }), row, column: "" };
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
