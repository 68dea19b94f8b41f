/**
 * Rows: the keys of a group and its measures side by side, by name, each name once.
 */

import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { printsItself } from "../foundation/printing";
import type { NamedAnswers } from "./engine/columns";
import type { Key } from "./values/key";

/** A row that is being made. */
export type Filling = Record<string, unknown>;

/** Gives a row a column of its own, also one that is called as something of every object. */
export function setColumn(row: Filling, name: string, value: unknown): void {
  if (name !== "__proto__") row[name] = value;
  else Object.defineProperty(row, name, { value, enumerable: true });
}

/**
 * A row of named columns: the keys first, then the measures, none of them twice.
 *
 * @throws `aggregate/not-a-row`, `aggregate/duplicate-column`
 */
export function rowOf(names: readonly string[], values: readonly unknown[], measures: unknown): object {
  if (!isRow(measures)) throw notARow(measures);
  const row: Filling = {};
  for (let at = 0; at < names.length; at++) setColumn(row, names[at] as string, values[at]);
  const measured = Object.keys(measures);
  for (const name of measured) setColumn(row, name, measures[name]);
  if (Object.keys(row).length === names.length + measured.length) return Object.freeze(row);
  const all = [...names, ...measured];
  throw duplicateColumn(names.find((name, at) => all.includes(name, at + 1)) ?? "");
}

/**
 * Fills rows by name, for measures that have names. `undefined` where a name occurs twice or is that of the prototype:
 * then rows are made one by one, and the first one says what is wrong.
 */
export function rowFiller(
  names: readonly string[],
  keyAt: (group: number, dimension: number) => Key,
  measures: NamedAnswers | undefined,
): ((group: number) => object) | undefined {
  if (measures === undefined) return undefined;
  const columns = [...names, ...measures.names];
  if (columns.some((name, at) => name === "__proto__" || columns.includes(name, at + 1))) return undefined;
  const { names: measured, answers } = measures;
  return (group) => {
    const row: Filling = {};
    for (let at = 0; at < names.length; at++) row[names[at] as string] = keyAt(group, at);
    for (let at = 0; at < measured.length; at++) row[measured[at] as string] = answers[at]?.(group);
    return Object.freeze(row);
  };
}

/** Whether an answer has columns: one of `all`, or one of a single measure, which may print itself. */
function isRow(measures: unknown): measures is Readonly<Record<string, unknown>> {
  if (typeof measures !== "object" || measures === null) return false;
  return Object.getPrototypeOf(measures) === Object.prototype || printsItself(measures);
}

function notARow(measures: unknown): LedgerError {
  return new LedgerError(
    "aggregate/not-a-row",
    `Cannot make a row of ${quote(measures)}: groups need measures with names. Wrap them, as in groupBy(keys, all({ value: measure })).`,
  );
}

function duplicateColumn(column: string): LedgerError {
  return new LedgerError(
    "aggregate/duplicate-column",
    `Cannot use ${quote(column)} for two columns of one row: rename the key or the measure.`,
    { details: { column } },
  );
}
