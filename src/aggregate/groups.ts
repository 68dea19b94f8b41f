/**
 * Groups: what everything that is grouped has in common, from its keys to what it refuses.
 */

import { type Call, requireFields, requireFunction } from "../foundation/arguments";
import type { Json } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import type { Columns } from "./engine/columns";
import { GroupColumns } from "./engine/group-columns";
import type { Indexed } from "./engine/indexed";
import type { Slots } from "./engine/slots";
import { AllColumns, definitionOfAll, type NamedMeasures } from "./measures";
import type { KeyFunction } from "./overlap";
import type { Key } from "./values/key";

/** A checked grouping: by which keys, what is measured, and which keys must not overlap. */
export interface Grouping<In> {
  readonly kind: string;
  readonly names: readonly string[];
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
  const quoted = names.map((name) => JSON.stringify(name)).join(", ");
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

/** The groups of a run, with the columns of their measures. */
export type MeasuredGroups<In> = GroupColumns<In, AllColumns<In>>;

/** Columns of groups: what they answer is made of the groups of a slot. */
export class GroupingColumns<In, Out> implements Columns<In, Out> {
  readonly groups: MeasuredGroups<In>;
  readonly #grouping: Grouping<In>;
  readonly #answerOf: (groups: MeasuredGroups<In>, slot: number) => Out;
  #areApart: boolean | undefined;

  constructor(grouping: Grouping<In>, answerOf: (groups: MeasuredGroups<In>, slot: number) => Out) {
    const { names, keys, measures } = grouping;
    this.groups = new GroupColumns(names, keys, new AllColumns(measures));
    this.#grouping = grouping;
    this.#answerOf = answerOf;
  }

  add(records: readonly In[], from: number, to: number, slots: Slots): void {
    this.#areApart = undefined;
    this.groups.add(records, from, to, slots);
  }

  addIndexed(index: Indexed<In>, slots: Slots): boolean {
    return this.groups.addIndexed(index, slots);
  }

  merge(slot: number, from: GroupingColumns<In, Out>, fromSlot: number): void {
    this.#areApart = undefined;
    this.groups.merge(slot, from.groups, fromSlot);
  }

  answer(slot: number): Out {
    this.#refuseOverlaps(slot);
    return this.#answerOf(this.groups, slot);
  }

  encode(slot: number): Json {
    return this.groups.encode(slot);
  }

  decode(slot: number, json: unknown): void {
    this.groups.decode(slot, json, this.#grouping.kind);
  }

  /** Throws where keys of several groups of a slot overlap. */
  #refuseOverlaps(slot: number): void {
    const rules = this.#grouping.keys.map((keyOf) => keyOf["~overlap"]);
    const guard = rules.find((rule) => rule !== undefined);
    if (guard === undefined) return;
    this.#areApart ??= guard.areApart(rules, (dimension) => this.groups.chain.keysOf(dimension));
    if (this.#areApart) return;
    const { chain } = this.groups;
    const paths = chain.sortedSlotsOf(slot).map((group) => ({ path: chain.pathOf(group) }));
    guard.refuse(this.#grouping.names, rules, paths);
  }
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
