/**
 * Groups: the partial result of everything that is grouped. Keys lead through nested maps to one partial result each.
 */

import { type Call, requireFields, requireFunction } from "../foundation/arguments";
import { getOrCreate, type Json } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { type Aggregator, definitionOf, requireAggregator } from "./aggregator";
import { columnsOrSteps, withColumns } from "./engine/columns";
import { type GroupColumns, groupColumns } from "./engine/group-columns";
import type { KeyFunction } from "./overlap";
import { checkedKey, compareKeys, decodeKey, encodeKey, type Key } from "./values/key";
import { foreignPartial, isAscending } from "./values/partial-json";

/** One level of nested maps for each key; the innermost hold the partial results. Joined text keys could collide. */
interface Level<Acc> extends Map<Key, Level<Acc> | Group<Acc>> {}

interface Group<Acc> {
  acc: Acc;
}

/** The groups seen so far. */
export interface GroupedPartials<Acc> {
  readonly root: Level<Acc>;
}

/** A group with its keys, in the order of the names. */
export interface PlacedGroup<Acc> {
  readonly path: readonly Key[];
  readonly acc: Acc;
}

/** An aggregator without an answer, and the way to its groups. */
export interface Grouping<In, Acc> {
  readonly steps: Omit<Aggregator<In, GroupedPartials<Acc>, never>, "definition" | "finish">;
  readonly names: readonly string[];
  /** The groups in the order of the answer, once their keys are found not to overlap. */
  readonly placed: (groups: GroupedPartials<Acc>) => readonly PlacedGroup<Acc>[];
  /** Throws where keys of several groups of a slot overlap. */
  readonly refuseIn: (columns: GroupColumns<In, Acc>) => (slot: number) => void;
  /** The groups of a slot, as `placed`. */
  readonly placedIn: (columns: GroupColumns<In, Acc>) => (slot: number) => readonly PlacedGroup<Acc>[];
  /** The groups in columns. */
  readonly newColumns: () => GroupColumns<In, Acc>;
  /** As `groupBy("area", "year"; count)`. */
  readonly definition: string;
}

/** The part that `groupBy`, `rollup` and `cube` share: they differ in what they answer. The call is that of the caller. */
export function grouping<In, Acc>(
  kind: string,
  call: Call,
  keys: Readonly<Record<string, KeyFunction<In, Key>>>,
  inner: Aggregator<In, Acc, unknown>,
): Grouping<In, Acc> {
  const names = Object.keys(requireFields(call, "the keys", keys));
  const keyFunctions = names.map((name) =>
    requireFunction(call, `the key ${quote(name)}`, keys[name] as KeyFunction<In, Key>),
  );
  requireAggregator(call, "the measures", inner);
  const rules = keyFunctions.map((keyOf) => keyOf["~overlap"]);
  const last = names.length - 1;
  if (last < 0) throw noKeys(kind);

  const groupOf = (root: Level<Acc>, path: readonly Key[]): Group<Acc> => {
    let level = root;
    for (const key of path.slice(0, -1)) level = getOrCreate(level, key, newLevel<Acc>) as Level<Acc>;
    return getOrCreate(level, path.at(-1), () => ({ acc: inner.init() })) as Group<Acc>;
  };
  const newGroup = (): Group<Acc> => ({ acc: inner.init() });
  const keyAt = (at: number, record: In): Key =>
    checkedKey((keyFunctions[at] as KeyFunction<In, Key>)(record), names[at] as string);

  const guard = rules.find((rule) => rule !== undefined);
  const refuseIn: Grouping<In, Acc>["refuseIn"] = (columns) => {
    let isApart = guard === undefined ? true : undefined;
    return (slot) => {
      isApart ??= guard?.areApart(rules, columns.keysOf);
      if (!isApart) guard?.refuse(names, rules, pathsIn(columns, slot, names.length));
    };
  };

  const steps: Grouping<In, Acc>["steps"] = {
    init: () => ({ root: newLevel() }),
    step: (groups, record) => {
      let level = groups.root;
      for (let at = 0; at < last; at++) {
        level = getOrCreate(level, keyAt(at, record), newLevel<Acc>) as Level<Acc>;
      }
      const group = getOrCreate(level, keyAt(last, record), newGroup) as Group<Acc>;
      group.acc = inner.step(group.acc, record);
      return groups;
    },
    merge: (left, right) => {
      for (const { path, acc } of groupsIn(right.root, names.length)) {
        const into = groupOf(left.root, path);
        into.acc = inner.merge(into.acc, acc);
      }
      return left;
    },
    encode: ({ root }) =>
      groupsIn(root, names.length).map(({ path, acc }): Json => [path.map(encodeKey), inner.encode(acc)]),
    decode: (json) => {
      if (!Array.isArray(json)) throw foreignPartial(kind, json);
      const root: Level<Acc> = newLevel();
      const paths = Array.from(json, (entry: unknown) => {
        const [encodedPath, encoded] = Array.isArray(entry) && entry.length === 2 ? entry : [];
        const path = decodePath(kind, encodedPath, names.length);
        groupOf(root, path).acc = inner.decode(encoded);
        return path;
      });
      // Two entries of one group would leave only the later.
      if (!isAscending(paths, comparePaths)) throw foreignPartial(kind, json);
      return { root };
    },
  };

  return {
    steps,
    names,
    definition: `${kind}(${names.map((name) => JSON.stringify(name)).join(", ")}; ${definitionOf(inner)})`,
    placed: ({ root }) => {
      const groups = groupsIn(root, names.length);
      guard?.refuse(names, rules, groups);
      return groups;
    },
    refuseIn,
    placedIn: (columns) => {
      const refuse = refuseIn(columns);
      return (slot) => {
        refuse(slot);
        return pathsIn(columns, slot, names.length).map(({ path, group }) => ({
          path,
          acc: columns.inner.partial(group),
        }));
      };
    },
    newColumns: () =>
      groupColumns(names, keyFunctions, columnsOrSteps<In, Acc>(inner as Aggregator<In, Acc, unknown>)),
  };
}

/** Gives the measure of a grouping its columns, which answer as partial results do where nothing else is said. */
export function withGroupColumns<In, Acc, Out>(
  aggregator: Aggregator<In, GroupedPartials<Acc>, Out>,
  { names, newColumns }: Pick<Grouping<In, Acc>, "names" | "newColumns">,
  answerOf?: (columns: GroupColumns<In, Acc>) => (slot: number) => unknown,
): Aggregator<In, GroupedPartials<Acc>, Out> {
  return withColumns(aggregator, () => {
    const columns = newColumns();
    const answer = answerOf?.(columns);
    return {
      add: columns.add,
      addIndexed: columns.addIndexed,
      partial: (slot) => ({ root: levelsOf(columns, slot, names.length) }),
      ...(answer && { answer }),
    };
  });
}

/** The groups of an outer slot with their keys, in order. */
function pathsIn<In, Acc>(
  { groupsOf, keyAt }: GroupColumns<In, Acc>,
  outer: number,
  depth: number,
): readonly { readonly path: readonly Key[]; readonly group: number }[] {
  const dimensions = Array.from({ length: depth }, (_, at) => at);
  return groupsOf(outer).map((group) => ({ path: dimensions.map((at) => keyAt(group, at)), group }));
}

function levelsOf<In, Acc>(
  { groupsOf, keyAt, inner }: GroupColumns<In, Acc>,
  outer: number,
  depth: number,
): Level<Acc> {
  const root: Level<Acc> = newLevel();
  for (const group of groupsOf(outer)) {
    let level = root;
    for (let at = 0; at < depth - 1; at++)
      level = getOrCreate(level, keyAt(group, at), newLevel<Acc>) as Level<Acc>;
    level.set(keyAt(group, depth - 1), { acc: inner.partial(group) });
  }
  return root;
}

function newLevel<Acc>(): Level<Acc> {
  return new Map();
}

/** Every group with its keys, in the order of the answer. */
function groupsIn<Acc>(root: Level<Acc>, depth: number): readonly PlacedGroup<Acc>[] {
  const groups: PlacedGroup<Acc>[] = [];
  const collect = (level: Level<Acc>, before: readonly Key[]) => {
    for (const key of [...level.keys()].sort(compareKeys)) {
      const path = [...before, key];
      const child = level.get(key);
      if (path.length < depth) collect(child as Level<Acc>, path);
      else groups.push({ path, acc: (child as Group<Acc>).acc });
    }
  };
  collect(root, []);
  return groups;
}

/** The order of the answer: by the first key in which two groups differ. */
function comparePaths(left: readonly Key[], right: readonly Key[]): number {
  const at = left.findIndex((key, place) => compareKeys(key, right[place]) !== 0);
  return at === -1 ? 0 : compareKeys(left[at], right[at]);
}

function decodePath(kind: string, json: unknown, length: number): readonly Key[] {
  if (!Array.isArray(json) || json.length !== length) throw foreignPartial(kind, json);
  return Array.from(json, (encoded: unknown) => {
    const decoded = decodeKey(encoded);
    if (decoded === undefined) throw foreignPartial(kind, json);
    return decoded.key;
  });
}

function noKeys(kind: string): LedgerError {
  return new LedgerError(
    "aggregate/no-keys",
    `Cannot run ${kind} over no keys: name at least one, or aggregate without groups.`,
    { details: { kind } },
  );
}
