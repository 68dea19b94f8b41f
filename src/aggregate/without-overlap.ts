/**
 * Guards: a measure that answers only once another aggregator has looked at the same records and found nothing wrong.
 */

import type { Call } from "../foundation/arguments";
import type { Json } from "../foundation/collections";
import { type Aggregator, definitionOf, requireAggregator } from "./aggregator";
import { addAllIndexed, columnsOrSteps, withColumns } from "./engine/columns";
import { type GroupedPartials, grouping, withGroupColumns } from "./groups";
import type { KeyFunction } from "./overlap";
import type { Key } from "./values/key";
import { foreignPartial } from "./values/partial-json";

/** The partial results of a guard and of what it guards. */
export interface GuardedPartial<Guard, Acc> {
  guard: Guard;
  acc: Acc;
}

const CALL: Call = { chapter: "aggregate", call: "withoutOverlap({ area: areaKey(areaOf) }, measure)" };

/**
 * A measure of records that must not overlap: whose areas (`areaKey`) contain one another, or whose codes (`codeKey`)
 * are of several levels. Records are compared with those that have the same other keys. Groups need no such guard: they
 * compare their own keys.
 *
 * @throws `aggregate/invalid-argument`; when it answers: `aggregate/overlapping-areas`, `aggregate/mixed-levels`; `aggregate/invalid-key`, `aggregate/no-keys`
 * @example
 * type Sale = { product: string; hs: string; value: CurrencyAmount<"USD"> };
 * const sales: Sale[] = [
 *   { product: "art", hs: "97", value: usd("100") },
 *   { product: "art", hs: "970110", value: usd("60") },
 * ];
 * const keys = { product: (sale: Sale) => sale.product, hs: codeKey((sale: Sale) => sale.hs) };
 * const total = sumMoney("USD", (sale: Sale) => sale.value);
 * aggregate(sales, total).toString() // => "USD 160"
 * aggregate(sales, withoutOverlap(keys, total)) // throws aggregate/mixed-levels
 */
export function withoutOverlap<In, Acc, Out>(
  keys: Readonly<Record<string, KeyFunction<In, Key>>>,
  inner: Aggregator<In, Acc, Out>,
): Aggregator<In, GuardedPartial<GroupedPartials<null>, Acc>, Out> {
  return guardedBy(overlapGuard(keys), requireAggregator(CALL, "the measure", inner));
}

/** An aggregator that answers nothing, and refuses to where keys overlap. */
function overlapGuard<In>(
  keys: Readonly<Record<string, KeyFunction<In, Key>>>,
): Aggregator<In, GroupedPartials<null>, unknown> {
  const grouped = grouping<In, null>("withoutOverlap", CALL, keys, NOTHING);
  const { steps, definition, placed, refuseIn } = grouped;
  return withGroupColumns<In, null, unknown>({ ...steps, definition, finish: placed }, grouped, refuseIn);
}

/** Both aggregators over the same records; the answer is that of the inner one, unless the guard's throws. */
export function guardedBy<In, Guard, Acc, Out>(
  guard: Aggregator<In, Guard, unknown>,
  inner: Aggregator<In, Acc, Out>,
): Aggregator<In, GuardedPartial<Guard, Acc>, Out> {
  const aggregator: Aggregator<In, GuardedPartial<Guard, Acc>, Out> = {
    definition: `${definitionOf(inner)} guarded by ${definitionOf(guard)}`,
    init: () => ({ guard: guard.init(), acc: inner.init() }),
    step: (both, record) => {
      both.guard = guard.step(both.guard, record);
      both.acc = inner.step(both.acc, record);
      return both;
    },
    merge: (left, right) => {
      left.guard = guard.merge(left.guard, right.guard);
      left.acc = inner.merge(left.acc, right.acc);
      return left;
    },
    finish: (both) => {
      guard.finish(both.guard);
      return inner.finish(both.acc);
    },
    encode: (both): Json => [guard.encode(both.guard), inner.encode(both.acc)],
    decode: (json) => {
      if (!Array.isArray(json) || json.length !== 2) throw foreignPartial("a guarded measure", json);
      return { guard: guard.decode(json[0]), acc: inner.decode(json[1]) };
    },
  };
  return withColumns(aggregator, () => {
    const guarding = columnsOrSteps<In, Guard>(guard);
    const columns = columnsOrSteps<In, Acc>(inner);
    return {
      add: (records, from, to, slots) => {
        guarding.add(records, from, to, slots);
        columns.add(records, from, to, slots);
      },
      addIndexed: (index, slots) => {
        addAllIndexed(guarding, index, slots);
        addAllIndexed(columns, index, slots);
        return true;
      },
      partial: (slot) => ({ guard: guarding.partial(slot), acc: columns.partial(slot) }),
      answer: (slot) => {
        guarding.answer(slot);
        return columns.answer(slot);
      },
    };
  });
}

/** The measure of groups that are only looked at. */
const NOTHING: Aggregator<unknown, null, null> = {
  definition: "nothing",
  init: () => null,
  step: () => null,
  merge: () => null,
  finish: () => null,
  encode: () => null,
  decode: (json) => {
    if (json !== null) throw foreignPartial("withoutOverlap", json);
    return null;
  },
};
