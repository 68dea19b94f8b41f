/**
 * The rows of a statement as groups. A row too few or too many would be a wrong sum, so that the groups of each set are held
 * against the number of records, and every cell has to be what the statement asks for.
 */

import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import type { GroupItem, GroupNumber } from "../measures/measure-parts";
import type { Dialect } from "./dialect";
import { guardFindings } from "./guards";
import type { DecodedGroup, DecodedGroups, SqlPlan } from "./query";
import { isList } from "./row-spaces";
import type { SharedParts } from "./shared-parts";
import { answerColumns, branchOfItems, GUARDS, NUMBERS, type RowLayout } from "./statement";
import type { SumBound } from "./sum-bound";

type Cells = readonly (string | null)[];

/** What a decoder knows of its statement. */
export interface Decoding {
  readonly plan: SqlPlan;
  readonly parts: SharedParts;
  readonly summed: readonly string[];
  readonly layout: RowLayout;
  readonly bound: SumBound;
  readonly dialect: Dialect;
  /** Whether a column has integers. */
  readonly isInteger: (column: string) => boolean;
}

/** A group so far. */
interface Group {
  readonly set: number;
  readonly keys: Cells;
  readonly numbers: Cells;
  readonly items: GroupItem[][];
}

/**
 * The groups of the rows.
 *
 * @throws `engines/invalid-row`, `engines/sum-too-large`, `engines/not-whole-numbers`
 */
export function decodeRows(decoding: Decoding, rows: Iterable<readonly unknown[]>): DecodedGroups {
  const { plan, parts, summed, layout, bound, dialect } = decoding;
  const columns = answerColumns(layout);
  const setOf = new Map(plan.sets.map((set, at) => [flagsOf(set, layout.keys), at]));
  const groups = new Map<string, Group>();
  const itemRows: { readonly at: number; readonly row: SplitRow }[] = [];
  const guards: Cells[] = [];
  let at = 0;
  for (const row of rows) {
    const split = splitRow(row, at, layout, columns);
    if (split.branch === GUARDS) guards.push(split.numbers);
    else if (split.branch === NUMBERS) {
      const { identity, ...group } = groupOf(split, at, plan, setOf);
      if (groups.has(identity)) throw invalidRow(at, "its group came before");
      const numbers = parts.numbers.map((number, place) =>
        numberCell(number, split.numbers[place], at, place),
      );
      groups.set(identity, { ...group, numbers, items: parts.items.map(() => []) });
    } else itemRows.push({ at, row: split });
    at += 1;
  }
  const [ofGuards, ...others] = guards;
  if (ofGuards === undefined || others.length > 0)
    throw invalidRow(at, `there are ${guards.length} rows of the guards, and has to be one`);
  requireDigits(ofGuards[0], at, "n0");
  requireDigits(ofGuards[1], at, "n1");
  const counts = new Set(parts.numbers.flatMap((number) => (number.of === "sum" ? [number.column] : [])));
  const findings = guardFindings(ofGuards, summed, counts, bound, dialect);
  addItems(decoding, groups, itemRows, setOf);
  addTotal(decoding, groups, setOf);
  requireAll(plan, groups, findings.records, at);
  return Object.freeze({
    groups: Object.freeze(Array.from(groups.values(), (group) => answered(group, parts))),
    guards: findings,
  });
}

function answered({ set, keys, numbers, items }: Group, parts: SharedParts): DecodedGroup {
  return Object.freeze({ set, keys, answers: Object.freeze(parts.answers(numbers, items)) });
}

interface SplitRow {
  readonly branch: string | null;
  readonly flags: string;
  readonly keys: Cells;
  readonly items: Cells;
  readonly numbers: Cells;
}

function splitRow(
  row: readonly unknown[],
  at: number,
  { keys, items }: RowLayout,
  columns: readonly string[],
): SplitRow {
  if (!Array.isArray(row) || row.length !== columns.length)
    throw invalidRow(at, `it is ${quote(row)}, and has to be an array of ${columns.length}`);
  const cells = row.map((cell, place) => textCell(cell, at, columns[place] ?? ""));
  const [branch = null] = cells;
  return {
    branch,
    flags: cells.slice(1, 1 + keys).join(""),
    keys: cells.slice(1 + keys, 1 + 2 * keys),
    items: cells.slice(1 + 2 * keys, 1 + 2 * keys + items),
    numbers: cells.slice(1 + 2 * keys + items),
  };
}

/** Every cell is asked for as text; a driver that makes numbers of digits is understood where none is lost. */
function textCell(cell: unknown, at: number, column: string): string | null {
  if (typeof cell === "string" || cell === null) return cell;
  if (typeof cell === "bigint" || Number.isSafeInteger(cell)) return String(cell);
  throw invalidRow(at, `its ${column} is ${quote(cell)}, and has to be text or null`);
}

/** The keys that a set has: 0 where it has one, 1 where it is a total, as `GROUPING` gives it. */
function flagsOf(set: readonly number[], keys: number): string {
  return Array.from({ length: keys }, (_, key) => (set.includes(key) ? "0" : "1")).join("");
}

function groupOf(
  { flags, keys }: SplitRow,
  at: number,
  { sets }: SqlPlan,
  setOf: ReadonlyMap<string, number>,
): { readonly identity: string; readonly set: number; readonly keys: Cells } {
  const set = setOf.get(flags);
  if (set === undefined) throw invalidRow(at, `no grouping set has the keys ${quote(flags)}`);
  const own = Object.freeze((sets[set] ?? []).map((key) => keys[key] ?? null));
  return { identity: JSON.stringify([set, own]), set, keys: own };
}

function numberCell(
  number: GroupNumber,
  cell: string | null | undefined,
  at: number,
  place: number,
): string | null {
  if (number.of === "least" || number.of === "greatest") return cell ?? null;
  // The sum of nothing is nothing in SQL, and 0 here.
  if (number.of === "sum" && cell === null) return "0";
  return requireDigits(cell, at, `n${place}`);
}

function requireDigits(cell: string | null | undefined, at: number, column: string): string {
  if (cell !== null && cell !== undefined && /^-?\d+$/.test(cell)) return cell;
  throw invalidRow(at, `its ${column} is ${quote(cell)}, and has to be a whole number`);
}

function addItems(
  { plan, parts, isInteger }: Decoding,
  groups: ReadonlyMap<string, Group>,
  rows: readonly { readonly at: number; readonly row: SplitRow }[],
  setOf: ReadonlyMap<string, number>,
): void {
  const seen = new Set<string>();
  const placeOf = new Map(parts.items.map((_, place) => [branchOfItems(place), place]));
  for (const { at, row } of rows) {
    const place = placeOf.get(row.branch ?? "") ?? -1;
    const wanted = parts.items[place];
    if (wanted === undefined) throw invalidRow(at, `its b is ${quote(row.branch)}`);
    const { identity } = groupOf(row, at, plan, setOf);
    const list = groups.get(identity)?.items[place];
    if (list === undefined) throw invalidRow(at, "the row of its group is missing");
    const values = Object.freeze(
      row.items.slice(0, wanted.columns.length + (wanted.unnest === undefined ? 0 : 1)),
    );
    for (const [column, name] of wanted.columns.entries())
      if (isInteger(name)) requireScale(name, values[column] ?? null, at, `i${column}`);
    const item = JSON.stringify([place, identity, values]);
    if (seen.has(item)) throw invalidRow(at, "its item came before");
    seen.add(item);
    const [count, sum = null] = row.numbers;
    const rowsOfItem = BigInt(requireDigits(count, at, "n0"));
    if (rowsOfItem === 0n) continue;
    list.push({
      values,
      rows: rowsOfItem,
      sum: sum === null ? 0n : BigInt(requireDigits(sum, at, "n1")),
    });
  }
}

/** How many decimals a number has, which beside a number is never guessed. */
function requireScale(name: string, cell: string | null, at: number, column: string): void {
  if (cell !== null && !requireDigits(cell, at, column).startsWith("-")) return;
  const what = cell === null ? "nothing" : `a ${quote(cell)}`;
  throw new LedgerError(
    "engines/not-whole-numbers",
    `The column ${quote(name)} has ${what} beside a number, and has to have how many decimals the number has: 0 or more, which is never guessed. Say it, as columns: { ${name}: { constant: "2" } } where it is the same in every row.`,
    { details: { column: name, what } },
  );
}

/** The total of no records, which not every version of Spark gives: a row that is not there is no row of nothing. */
function addTotal(
  { plan, parts, layout }: Decoding,
  groups: Map<string, Group>,
  setOf: ReadonlyMap<string, number>,
): void {
  const set = setOf.get(flagsOf([], layout.keys));
  if (set === undefined || plan.sets[set] === undefined) return;
  const identity = JSON.stringify([set, []]);
  if (groups.has(identity)) return;
  const numbers = parts.numbers.map(({ of }) => (of === "least" || of === "greatest" ? null : "0"));
  groups.set(identity, { set, keys: Object.freeze([]), numbers, items: parts.items.map(() => []) });
}

/** Every record is in one group of each set; in several, where a list is among its keys. */
function requireAll(plan: SqlPlan, groups: ReadonlyMap<string, Group>, records: bigint, at: number): void {
  const found = plan.sets.map(() => 0n);
  for (const { set, numbers } of groups.values()) found[set] = (found[set] ?? 0n) + BigInt(numbers[0] ?? 0);
  for (const [set, keys] of plan.sets.entries()) {
    const isExact = !keys.some((key) => isList(plan.keys[key]));
    const rows = found[set] ?? 0n;
    if (isExact ? rows !== records : rows < records)
      throw invalidRow(at, `the groups of one set have ${rows} records, and the table has ${records}`);
  }
}

function invalidRow(at: number, why: string): LedgerError {
  return new LedgerError(
    "engines/invalid-row",
    `Row ${at + 1} is not what the statement answers: ${why}. Give all rows of query.text, each as an array in the order of query.columns, and change nothing in them.`,
    { details: { row: at, why } },
  );
}
