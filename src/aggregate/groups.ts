/**
 * Groups: what everything that is grouped has in common, from its keys to what it refuses.
 */

import { type Call, requireFields, requireFunction } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import type { Columns } from "./engine/columns";
import type { GroupChain } from "./engine/group-chain";
import { GroupColumns, type Keyed } from "./engine/group-columns";
import { AllColumns, definitionOfAll, type NamedMeasures } from "./measures";
import type { KeyFunction } from "./overlap";
import type { Key } from "./values/key";

/** A checked grouping: by which keys, what is measured, and which keys must not overlap. */
export interface Grouping<In> extends Keyed<In> {
  readonly keys: readonly KeyFunction<In, Key>[];
  readonly measures: NamedMeasures<In>;
  /** As `groupBy("area", "year"; all("lines": count))`. */
  readonly definition: string;
}

/**
 * The part that all groupings share: they differ in what they answer. The call is that of the caller, and `own` are the
 * columns that its rows have beside keys and measures.
 *
 * @throws `aggregate/invalid-argument`, `aggregate/no-keys`, `aggregate/duplicate-column`
 */
export function grouping<In>(
  kind: string,
  call: Call,
  keys: Readonly<Record<string, KeyFunction<In, Key>>>,
  measures: NamedMeasures<In>,
  own: readonly string[] = [],
): Grouping<In> {
  const names = Object.keys(requireFields(call, "the keys", keys));
  if (names.length === 0) throw noKeys(kind);
  const columns = [...own, ...names, ...measures.map(([name]) => name)];
  const twice = columns.find((name, at) => columns.indexOf(name) !== at);
  if (twice !== undefined) throw duplicateColumn(twice);
  const quoted = names.map((name) => JSON.stringify(name) + (keys[name]?.["~definition"] ?? "")).join(", ");
  return {
    kind,
    names,
    keys: names.map((name) =>
      requireFunction(call, `the key ${quote(name)}`, keys[name] as KeyFunction<In, Key>),
    ),
    measures,
    definition: `${kind}(${quoted}; ${definitionOfAll(measures)})`,
  };
}

/** The columns of measures by group: what they answer is made of the groups of a slot, whose keys must not overlap. */
export function groupColumns<In, Out>(
  by: Grouping<In>,
  answerOf: (chain: GroupChain, measures: AllColumns<In>, slot: number) => Out,
): Columns<In, Out> {
  const rules = by.keys.map((keyOf) => keyOf["~overlap"]);
  const guard = rules.find((rule) => rule !== undefined);
  const measures = new AllColumns(by.measures);
  if (guard === undefined) return new GroupColumns(by, measures, answerOf);
  let lookedAt = -1;
  let areApart = true;
  return new GroupColumns(by, measures, (chain, inner, slot) => {
    // Mostly no two keys of all groups overlap, which is seen once for all slots.
    if (lookedAt !== chain.size) areApart = guard.areApart(rules, (dimension) => chain.keysOf(dimension));
    lookedAt = chain.size;
    if (!areApart)
      guard.refuse(
        by.names,
        rules,
        chain.sortedSlotsOf(slot).map((group) => ({ path: chain.pathOf(group) })),
      );
    return answerOf(chain, inner, slot);
  });
}

function noKeys(kind: string): LedgerError {
  return new LedgerError(
    "aggregate/no-keys",
    `Cannot run ${kind} over no keys: name at least one, or aggregate without groups.`,
    { details: { kind } },
  );
}

function duplicateColumn(column: string): LedgerError {
  return new LedgerError(
    "aggregate/duplicate-column",
    `Cannot use ${quote(column)} for two columns of one row: rename the key or the measure.`,
    { details: { column } },
  );
}
