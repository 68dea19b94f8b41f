/**
 * What grouping sets read from. A row comes once in what has no list among its keys, and once for each text of a list that it
 * is grouped by: a record that names two areas is in the groups of both, and once in every total.
 */

import type { Dialect } from "./dialect";
import type { SqlKey } from "./query";

/** Grouping sets that read the same rows. */
export interface RowSpace {
  /** The name of what is read. */
  readonly from: string;
  /** How it is made of the rows, where it is not the rows themselves. */
  readonly definition?: string;
  /** The sets, by their keys, each of which is a column `q0`, `q1` and so on. */
  readonly sets: readonly (readonly number[])[];
}

/** The spaces of the sets. `rows` is the name of the rows, which have a column for every key but the lists. */
export function rowSpaces(
  keys: readonly SqlKey[],
  sets: readonly (readonly number[])[],
  rows: string,
  dialect: Dialect,
  columnOf: (name: string) => string,
): readonly RowSpace[] {
  const byLists = new Map<
    string,
    { readonly lists: readonly number[]; readonly sets: (readonly number[])[] }
  >();
  for (const set of sets) {
    const lists = set.filter((key) => isList(keys[key]));
    const space = byLists.get(lists.join()) ?? { lists, sets: [] };
    space.sets.push(set);
    byLists.set(lists.join(), space);
  }
  return [...byLists.values()].map(({ lists, sets: own }) => {
    if (lists.length === 0) return { from: rows, sets: own };
    const from = `${rows}_by_${lists.join("_")}`;
    const each = (inner: string, key: number) =>
      dialect.each(inner, columnOf(keys[key]?.column ?? ""), `q${key}`);
    const select = lists.reduce((inner, key, at) => each(at === 0 ? rows : `(${inner})`, key), "");
    const definition = `${from} AS (${select})`;
    return { from, definition, sets: own };
  });
}

/** Whether a key is a list. */
export function isList(key: SqlKey | undefined): boolean {
  return key !== undefined && "list" in key;
}

/** The flags that tell a key from a total, and what rows are grouped by; a set of nothing is not grouped. */
export function grouping(
  { sets }: RowSpace,
  keys: readonly SqlKey[],
  more: readonly string[] = [],
): { readonly flags: readonly (string | undefined)[]; readonly clause: string } {
  const present = new Set(sets.flat());
  const flags = keys.map((_, key) => (present.has(key) ? `GROUPING(q${key})` : undefined));
  const written = sets.map((set) => `(${[...set.map((key) => `q${key}`), ...more].join(", ")})`);
  const isWhole = present.size === 0 && more.length === 0;
  return { flags, clause: isWhole ? "" : ` GROUP BY GROUPING SETS (${written.join(", ")})` };
}
