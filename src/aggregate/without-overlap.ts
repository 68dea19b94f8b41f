/**
 * Guards: a measure that answers only once another aggregator has looked at the same records and found nothing wrong.
 */

import type { Call } from "../foundation/arguments";
import type { Json } from "../foundation/collections";
import { type Aggregator, type Measure, measureBy } from "./aggregator";
import { AroundColumns, addAllIndexed, type Columns } from "./engine/columns";
import type { Indexed } from "./engine/indexed";
import type { Slots } from "./engine/slots";
import { groupColumns, grouping } from "./groups";
import { measureOf } from "./measures";
import type { KeyFunction } from "./overlap";
import type { Key } from "./values/key";
import { foreignPartial } from "./values/partial-json";

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
 * const total = sumMoney("USD", (sale: Sale) => sale.value);
 * aggregate(sales, total).toString() // => "USD 160"
 * const keys = { product: (sale: Sale) => sale.product, hs: codeKey((sale: Sale) => sale.hs) };
 * aggregate(sales, withoutOverlap(keys, total)) // throws aggregate/mixed-levels
 */
export function withoutOverlap<In, const Out>(
  keys: Readonly<Record<string, KeyFunction<In, Key>>>,
  measure: Measure<In, Out>,
): Aggregator<In, Out> {
  const by = grouping<In>("withoutOverlap", CALL, keys, []);
  // Groups of nothing answer nothing, and refuse to where their keys overlap.
  const guard = measureBy(by.definition, () => groupColumns(by, () => undefined));
  return guardedBy(guard, measureOf(CALL, measure as Measure<In, Out>));
}

/** Both aggregators over the same records; the answer is that of the inner one, unless the guard's throws. */
export function guardedBy<In, Out>(
  guard: Aggregator<In, unknown>,
  inner: Aggregator<In, Out>,
): Aggregator<In, Out> {
  const definition = `${inner.definition} guarded by ${guard.definition}`;
  return measureBy(definition, () => new GuardedColumns(guard["~columns"](), inner["~columns"]()));
}

class GuardedColumns<In, Out> extends AroundColumns<In, In, Out, Out> {
  readonly #guard: Columns<In, unknown>;

  constructor(guard: Columns<In, unknown>, inner: Columns<In, Out>) {
    super(inner);
    this.#guard = guard;
  }

  override add(records: readonly In[], from: number, to: number, slots: Slots): void {
    this.#guard.add(records, from, to, slots);
    super.add(records, from, to, slots);
  }

  override addIndexed(index: Indexed<In>, slots: Slots): boolean {
    addAllIndexed(this.#guard, index, slots);
    return super.addIndexed(index, slots);
  }

  override merge(slot: number, from: this, fromSlot: number): void {
    this.#guard.merge(slot, from.#guard, fromSlot);
    super.merge(slot, from, fromSlot);
  }

  override answer(slot: number): Out {
    this.#guard.answer(slot);
    return super.answer(slot);
  }

  override encode(slot: number): Json {
    return [this.#guard.encode(slot), super.encode(slot)];
  }

  override decode(slot: number, json: unknown): void {
    if (!Array.isArray(json) || json.length !== 2) throw foreignPartial("a guarded measure", json);
    this.#guard.decode(slot, json[0]);
    super.decode(slot, json[1]);
  }
}
