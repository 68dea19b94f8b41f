/**
 * The rows of a plan as an aggregator. A record with several areas is in the row of each of them, and once in every row that
 * is not by area: rows of both kinds are measured side by side, because none is the sum of the others.
 */

import type { Aggregator, Measures } from "../../aggregate/aggregator";
import { mapOutput } from "../../aggregate/combinators";
import { groupBy } from "../../aggregate/group-by";
import { flatMapInput, mapInput } from "../../aggregate/mapped-input";
import { all } from "../../aggregate/measures";
import type { KeyFunction } from "../../aggregate/overlap";
import { cube, rollup } from "../../aggregate/rollup";
import type { Key } from "../../aggregate/values/key";
import type { AreasField, ListField, TextField } from "./field";
import type { PlanRow } from "./plan";
import { keyOf } from "./plan-keys";
import { membersOf } from "./plan-test";
import type { ResolvedKey, ResolvedPlan } from "./resolve-plan";

type Rows<In> = Aggregator<In, readonly PlanRow[]>;

/** A record and one of its members. */
interface Member<In> {
  readonly record: In;
  readonly member: string | undefined;
}

/** The rows of a plan, in the order of their keys. */
export function planRows<In>({ plan, keys, measures }: ResolvedPlan<In>): Rows<In> {
  const { levels, overlap } = plan;
  const ofRecords = Object.fromEntries(measures.map(({ name, measure }) => [name, measure]));
  const textOf = ({ field }: ResolvedKey<In>) => (field as TextField<In>).of;
  const place = keys.findIndex(({ field }) => field.type !== "text");
  const list = keys[place];
  if (list === undefined)
    return rowsBy(
      keys.map(({ name }) => name),
      keys.map((key) => keyOf<In>(key, textOf(key), overlap)),
      ofRecords,
      levels,
    );
  const membersOfRecord = membersOf(list.field as ListField<In> | AreasField<In>);
  const ofMembers = Object.fromEntries(
    measures.map(({ name, measure }) => [name, mapInput(({ record }: Member<In>) => record, measure)]),
  );
  const byMember = flatMapInput(
    (record: In): readonly Member<In>[] => {
      const members = membersOfRecord(record);
      return (members.length === 0 ? [undefined] : members).map((member) => ({ record, member }));
    },
    rowsBy<Member<In>>(
      keys.map(({ name }) => name),
      keys.map((key) =>
        keyOf<Member<In>>(
          key,
          key === list ? ({ member }) => member : ({ record }) => textOf(key)(record),
          overlap,
        ),
      ),
      ofMembers,
      levels,
    ),
  );
  if (levels === undefined) return byMember;
  const others = levels === "rollup" ? keys.slice(0, place) : keys.filter((key) => key !== list);
  const plain = rowsBy(
    others.map(({ name }) => name),
    others.map((key) => keyOf<In>(key, textOf(key), overlap)),
    ofRecords,
    levels,
  );
  const names = keys.map(({ name }) => name);
  const isByMember =
    levels === "rollup"
      ? ({ level }: PlanRow) => names.indexOf(level as string) >= place
      : ({ by }: PlanRow) => (by as readonly string[]).includes(list.name);
  return mapOutput({ plain, byMember }, (rows) => {
    const joined = [...rows.plain, ...rows.byMember.filter(isByMember)];
    return Object.freeze(levels === "rollup" ? joined : inOrderOfSets(joined, names));
  });
}

/** Rows by keys that each record has one of. */
function rowsBy<In>(
  names: readonly string[],
  keys: readonly KeyFunction<In, Key>[],
  measures: Readonly<Record<string, Aggregator<In, unknown>>>,
  levels: "rollup" | "cube" | undefined,
): Rows<In> {
  const functions = Object.fromEntries(names.map((name, at) => [name, keys[at] as KeyFunction<In, Key>]));
  const given = measures as Measures<In, Record<string, unknown>>;
  if (names.length === 0) {
    const first = levels === undefined ? {} : levels === "rollup" ? { level: "total" } : { by: NO_KEYS };
    return mapOutput(all(given), (row): readonly PlanRow[] =>
      Object.freeze([Object.freeze({ ...first, ...(row as PlanRow) })]),
    );
  }
  if (levels === undefined) return groupBy(functions, given) as unknown as Rows<In>;
  if (levels === "rollup") return rollup(functions, [...names], given) as unknown as Rows<In>;
  return cube(functions, given) as unknown as Rows<In>;
}

const NO_KEYS: readonly string[] = /* @__PURE__ */ Object.freeze([]);

/** Rows of fewer keys first; among as many keys those whose names stand earlier, as `cube` has them. */
function inOrderOfSets(rows: readonly PlanRow[], names: readonly string[]): readonly PlanRow[] {
  const placesOf = ({ by }: PlanRow) => (by as readonly string[]).map((name) => names.indexOf(name));
  return [...rows].sort((left, right) => {
    const [some, others] = [placesOf(left), placesOf(right)];
    const at = some.findIndex((place, index) => place !== others[index]);
    return some.length - others.length || (at === -1 ? 0 : (some[at] as number) - (others[at] as number));
  });
}
