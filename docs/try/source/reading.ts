/** A table read by the library: its records, its faults, and the period that most of its records are of. */

import { isLedgerError, type Ledger } from "cultural-ledger";
import { readCsv, type TableReading } from "cultural-ledger/io";
import { isPeriod, periodSpan } from "cultural-ledger/time";
import { type Answers, optionsOf } from "./answers";
import type { TableKind } from "./kinds";
import { inSlices } from "./slices";

/** What came of a table: its reading, or why the options cannot be taken. */
export type TableResult =
  | { readonly ok: true; readonly reading: TableReading }
  | { readonly ok: false; readonly message: string };

/** Reads a text or the bytes of a file, with a pause where it takes long. */
export async function readTable(
  kind: TableKind,
  source: string | Uint8Array,
  answers: Answers,
  pause: () => Promise<void>,
): Promise<TableResult> {
  try {
    return { ok: true, reading: await readCsv(kind, inSlices(source, pause), optionsOf(answers)) };
  } catch (error) {
    if (!isLedgerError(error)) throw error;
    return { ok: false, message: error.message };
  }
}

/** The year that most records begin in, the later one of two that have as many; none where there are no records. */
export function usualYear(ledger: Ledger): string {
  const numbers = new Map<string, number>();
  for (const { period } of [
    ...ledger.delegations,
    ...ledger.activities,
    ...ledger.projects,
    ...ledger.trades,
    ...ledger.observations,
  ] as readonly { readonly period?: unknown }[]) {
    if (!isPeriod(period)) continue;
    const year = periodSpan(period).start.slice(0, 4);
    numbers.set(year, (numbers.get(year) ?? 0) + 1);
  }
  const [[year] = [""]] = [...numbers].sort(
    ([one, few], [other, many]) => many - few || (one < other ? 1 : -1),
  );
  return year;
}
