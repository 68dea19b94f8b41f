/** The answer of a statement, computed row by row with nothing but maps and bigints. */

import type { GroupItems, GroupNumber } from "../../../src/engines/measures/measure-parts";
import type { Cell } from "../../../src/engines/plan/field";
import type { DecodedGroups, SqlCondition, SqlPlan } from "../../../src/engines/sql/query";

type Row = Readonly<Record<string, Cell>>;

/** Measures that answer what they were given, so that it can be compared. */
export function raw(numbers: readonly GroupNumber[], items: readonly GroupItems[] = []) {
  return {
    numbers,
    items,
    answer: (found: readonly unknown[], lists: readonly (readonly object[])[]) => ({
      numbers: found,
      items: lists.map((list) => sorted(list.map(plain))),
    }),
  };
}

/** The groups and guards of rows, in an order of their own. */
export function naiveGroups(plan: SqlPlan, rows: readonly Row[]): unknown {
  const chosen = rows.filter((row) => plan.where.every((condition) => holds(condition, row)));
  const groups = plan.sets.flatMap((set, at) => {
    const byKeys = new Map<string, Row[]>(set.length === 0 ? [["[]", []]] : []);
    for (const row of chosen)
      for (const keys of pathsOf(plan, set, row)) {
        const name = JSON.stringify(keys);
        byKeys.set(name, [...(byKeys.get(name) ?? []), row]);
      }
    return [...byKeys].map(([keys, members]) => ({
      set: at,
      keys: JSON.parse(keys),
      answers: plan.measures.map((measure) => ({
        numbers: measure.numbers.map((number) => numberOf(number, members)),
        items: measure.items.map((item) => sorted(itemsOf(item, members).map(plain))),
      })),
    }));
  });
  const { id = "", partOf = "", frequency = "" } = plan.guards;
  const parts = chosen.filter((row) => isKnown(row[partOf]));
  const often = textsOf(chosen, frequency);
  return {
    groups: sorted(groups),
    guards: {
      records: BigInt(chosen.length),
      parts: BigInt(parts.length),
      part: textsOf(parts, id)[0] ?? null,
      frequencies: [often[0] ?? null, often.at(-1) ?? null],
    },
  };
}

/** An answer in the order of `naiveGroups`. */
export function inOrder({ groups, guards }: DecodedGroups): unknown {
  return { groups: sorted(groups), guards };
}

function holds(condition: SqlCondition, row: Row): boolean {
  const cell = row[condition.column] ?? null;
  if ("has" in condition) return condition.has.some((text) => (cell ?? []).includes(text));
  const text = cell as string | null;
  if ("in" in condition) return condition.in.includes(text);
  if ("notIn" in condition) return !condition.notIn.includes(text);
  const { from, to } = condition;
  if (text === null) return false;
  return (from === undefined || order(text, from) >= 0) && (to === undefined || order(text, to) <= 0);
}

function pathsOf(plan: SqlPlan, set: readonly number[], row: Row): (string | null)[][] {
  let paths: (string | null)[][] = [[]];
  for (const at of set) {
    const key = plan.keys[at]!;
    const cell = row[key.column] ?? null;
    const texts =
      "list" in key
        ? each(cell)
        : [cell === null ? null : first(cell as string, "digits" in key ? key.digits : undefined)];
    paths = paths.flatMap((path) => texts.map((text) => [...path, text]));
  }
  return paths;
}

function each(cell: Cell): (string | null)[] {
  const texts = [...new Set(cell ?? [])];
  return texts.length === 0 ? [null] : texts;
}

function first(text: string, digits: number | undefined): string {
  return digits === undefined ? text : Array.from(text).slice(0, digits).join("");
}

function numberOf(number: GroupNumber, members: readonly Row[]): string | null {
  const { among } = number;
  const rows = among === undefined ? members : members.filter((row) => isKnown(row[among]));
  if (number.of === "rows") return String(rows.length);
  if (number.of === "sum") return String(sumOf(rows, number.column));
  if (number.of === "known") return String(rows.filter((row) => isKnown(row[number.column])).length);
  const texts = textsOf(rows, number.column);
  if (number.of === "distinct") return String(new Set(texts).size);
  return (number.of === "least" ? texts[0] : texts.at(-1)) ?? null;
}

function itemsOf({ columns, unnest, sum, where }: GroupItems, members: readonly Row[]): object[] {
  const found = new Map<string, Row[]>();
  for (const row of members.filter((member) => isKnown(member[where]))) {
    const own = columns.map((column) => row[column] ?? null);
    const lists =
      unnest === undefined ? [own] : [...new Set(row[unnest] ?? [])].map((text) => [...own, text]);
    for (const values of lists) {
      const name = JSON.stringify(values);
      found.set(name, [...(found.get(name) ?? []), row]);
    }
  }
  return [...found].map(([values, rows]) => ({
    values: JSON.parse(values),
    rows: BigInt(rows.length),
    sum: sum === undefined ? 0n : sumOf(rows, sum),
  }));
}

function sumOf(rows: readonly Row[], column: string): bigint {
  return rows.reduce((sum, row) => sum + BigInt((row[column] as string | null) ?? 0), 0n);
}

function textsOf(rows: readonly Row[], column: string): string[] {
  return rows.flatMap((row) => (row[column] as string | null) ?? []).sort(order);
}

function isKnown(cell: Cell | undefined): boolean {
  return cell !== null && cell !== undefined;
}

/** By the bytes of UTF-8, which is the order of code points. */
function order(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

function plain(item: object): object {
  return { ...item };
}

function sorted<Item>(items: readonly Item[]): Item[] {
  const name = (item: Item) =>
    JSON.stringify(item, (_, value) => (typeof value === "bigint" ? `${value}n` : value));
  return [...items].sort((left, right) => order(name(left), name(right)));
}
