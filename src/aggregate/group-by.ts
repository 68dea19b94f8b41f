/**
 * Grouping: one row for each combination of keys that occurs, with the measures of its records.
 */

import { getOrCreate } from "../foundation/get-or-create";
import { quote } from "../foundation/issue";
import type { Json } from "../foundation/json";
import { LedgerError } from "../foundation/ledger-error";
import { type Aggregator, foreignPartial, isAscending } from "./aggregator";
import { checkedKey, compareKeys, decodeKey, encodeKey, type Key } from "./key";

/** A row's keys and its measures side by side. */
export type Row<Keys, Out> = {
  readonly [Name in keyof Keys | keyof Out]: Name extends keyof Out
    ? Out[Name]
    : Name extends keyof Keys
      ? Keys[Name]
      : never;
};

/** One level of nested maps for each key; the innermost hold the partial results. Joined text keys could collide. */
interface Level<Acc> extends Map<Key, Level<Acc> | Group<Acc>> {}

interface Group<Acc> {
  acc: Acc;
}

/** The groups seen so far. */
export interface Groups<Acc> {
  readonly root: Level<Acc>;
}

/**
 * One row for each combination of keys that occurs in the records, sorted by the keys in the order given (text by code
 * point, the unknown last). The measures come from `all`. No records give no rows.
 *
 * @throws `aggregate/invalid-key` for a key that is an object or `NaN`; `aggregate/no-keys` without any key;
 * `aggregate/duplicate-column` where a measure has the name of a key; `aggregate/not-a-row` for measures not from `all`.
 * @example
 * type Visit = { direction: string; year: string; visits: number };
 * const visits: Visit[] = [
 *   { direction: "outbound", year: "2012", visits: 61 },
 *   { direction: "inbound", year: "2012", visits: 137 },
 * ];
 * const rows = aggregate(visits, groupBy({ direction: (visit: Visit) => visit.direction }, all({ lines: count() })));
 * rows // => [{ direction: "inbound", lines: 1 }, { direction: "outbound", lines: 1 }]
 */
export function groupBy<
  Keys extends Record<string, Key>,
  In,
  Acc,
  Out extends Readonly<Record<string, unknown>>,
>(
  // The second half lets the record type be inferred from the key functions too.
  keys: { readonly [Name in keyof Keys]: (record: In) => Keys[Name] } & Readonly<
    Record<string, (record: In) => Key>
  >,
  inner: Aggregator<In, Acc, Out>,
): Aggregator<In, Groups<Acc>, readonly Row<Keys, Out>[]> {
  const names = Object.keys(keys);
  const keyFunctions: readonly ((record: In) => Key)[] = Object.values(keys);
  if (names.length === 0) throw noKeys();

  const groupOf = (root: Level<Acc>, path: readonly Key[]): Group<Acc> => {
    let level = root;
    for (const key of path.slice(0, -1)) level = getOrCreate(level, key, newLevel<Acc>) as Level<Acc>;
    return getOrCreate(level, path.at(-1), () => ({ acc: inner.init() })) as Group<Acc>;
  };
  const step = (groups: Groups<Acc>, record: In): Groups<Acc> => {
    const group = groupOf(
      groups.root,
      keyFunctions.map((keyOf, at) => checkedKey(keyOf(record), names[at] ?? "")),
    );
    group.acc = inner.step(group.acc, record);
    return groups;
  };

  return {
    init: () => ({ root: newLevel() }),
    step,
    merge: (left, right) => {
      for (const { path, group } of groupsIn(right.root, names.length)) {
        const into = groupOf(left.root, path);
        into.acc = inner.merge(into.acc, group.acc);
      }
      return left;
    },
    finish: ({ root }) =>
      Object.freeze(
        groupsIn(root, names.length).map(({ path, group }) =>
          rowOf<Row<Keys, Out>>(names, path, inner.finish(group.acc)),
        ),
      ),
    encode: ({ root }) =>
      groupsIn(root, names.length).map(
        ({ path, group }): Json => [path.map(encodeKey), inner.encode(group.acc)],
      ),
    decode: (json) => {
      if (!Array.isArray(json)) throw foreignPartial("groupBy", json);
      const root: Level<Acc> = newLevel();
      const paths = Array.from(json, (entry: unknown) => {
        const [encodedPath, encoded] = Array.isArray(entry) && entry.length === 2 ? entry : [];
        const path = decodePath(encodedPath, names.length);
        groupOf(root, path).acc = inner.decode(encoded);
        return path;
      });
      // Two entries of one group would leave only the later.
      if (!isAscending(paths, comparePaths)) throw foreignPartial("groupBy", json);
      return { root };
    },
  };
}

function newLevel<Acc>(): Level<Acc> {
  return new Map();
}

interface PlacedGroup<Acc> {
  readonly path: readonly Key[];
  readonly group: Group<Acc>;
}

/** Every group with its keys, in the order of the answer. */
function groupsIn<Acc>(level: Level<Acc>, depth: number): readonly PlacedGroup<Acc>[] {
  const keys = [...level.keys()].sort(compareKeys);
  return keys.flatMap((key): readonly PlacedGroup<Acc>[] => {
    const child = level.get(key);
    if (depth === 1) return [{ path: [key], group: child as Group<Acc> }];
    const deeper = groupsIn(child as Level<Acc>, depth - 1);
    return deeper.map(({ path, group }) => ({ path: [key, ...path], group }));
  });
}

/** The order of the answer: by the first key in which two groups differ. */
function comparePaths(left: readonly Key[], right: readonly Key[]): number {
  const at = left.findIndex((key, place) => compareKeys(key, right[place]) !== 0);
  return at === -1 ? 0 : compareKeys(left[at], right[at]);
}

function rowOf<R>(names: readonly string[], path: readonly Key[], measures: unknown): R {
  if (
    typeof measures !== "object" ||
    measures === null ||
    Object.getPrototypeOf(measures) !== Object.prototype
  ) {
    throw new LedgerError(
      "aggregate/not-a-row",
      `Cannot make a row of ${quote(measures)}: groupBy needs measures with names. Wrap them, as in groupBy(keys, all({ value: measure })).`,
    );
  }
  const twice = names.find((name) => Object.hasOwn(measures, name));
  if (twice !== undefined) {
    throw new LedgerError(
      "aggregate/duplicate-column",
      `Cannot use ${quote(twice)} for a key and a measure of one row: rename one of them.`,
      { details: { column: twice } },
    );
  }
  const keyEntries = names.map((name, at) => [name, path[at]] as const);
  return Object.freeze(Object.fromEntries([...keyEntries, ...Object.entries(measures)])) as R;
}

function decodePath(json: unknown, length: number): readonly Key[] {
  const keys = Array.isArray(json) ? json.flatMap((key: unknown) => decodeKey(key) ?? []) : [];
  if (keys.length !== length) throw foreignPartial("groupBy", json);
  return keys.map(({ key }) => key);
}

function noKeys(): LedgerError {
  return new LedgerError(
    "aggregate/no-keys",
    "Cannot group by no keys: name at least one, as in groupBy({ area: (record) => record.area }, measures), or aggregate without groupBy.",
  );
}
