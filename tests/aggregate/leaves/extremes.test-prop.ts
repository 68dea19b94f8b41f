import { aggregate, type CurrencyAmount, maxBy, minBy, topBy, usd } from "cultural-ledger";
import type { Orderable, RecordId } from "cultural-ledger/aggregate";
import { type AggregatorLaw, aggregatorLaws } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";
import { testLaws } from "../test-laws";
import { dollars, hostileKeys } from "../visits";

interface Ordered<Value> {
  readonly id: RecordId;
  readonly by: Value | undefined;
}
const idOf = ({ id }: Ordered<unknown>) => id;
const byOf = <Value>({ by }: Ordered<Value>) => by;

/** Records with few identities and few values, so that ties and doubles occur. */
function ordered<Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Ordered<Value>> {
  const ids = hostileKeys.filter((key) => key !== undefined).slice(0, 16);
  return fc
    .record({ id: fc.constantFrom(...ids), by: fc.option(values, { nil: undefined }) })
    .map((record) => deepFreeze<Ordered<Value>>(record));
}
const numbers = ordered<number>(fc.constantFrom(0, -0, 1, 2, 0.1, -5e-324, 1e308, Infinity, -Infinity));
const texts = ordered<string>(fc.constantFrom("", "Z", "a", "\uFF21", "\u{1F3AD}", "é", "10", "9"));
const money = ordered<CurrencyAmount>(fc.oneof(fc.constantFrom(usd("0.7"), usd("0.70")), dollars));

describe.each<readonly [string, readonly AggregatorLaw[]]>([
  ["minBy of numbers", aggregatorLaws(fc, minBy(byOf<number>, idOf), numbers)],
  ["minBy of text", aggregatorLaws(fc, minBy(byOf<string>, idOf), texts)],
  ["minBy of amounts", aggregatorLaws(fc, minBy(byOf<CurrencyAmount>, idOf), money)],
  ["maxBy of numbers", aggregatorLaws(fc, maxBy(byOf<number>, idOf), numbers)],
  ["maxBy of amounts", aggregatorLaws(fc, maxBy(byOf<CurrencyAmount>, idOf), money)],
  ["topBy of numbers", aggregatorLaws(fc, topBy(2, byOf<number>, idOf), numbers)],
  ["topBy of amounts", aggregatorLaws(fc, topBy(3, byOf<CurrencyAmount>, idOf), money)],
  ["topBy of more than there are", aggregatorLaws(fc, topBy(1000, byOf<string>, idOf), texts)],
])("%s", (_name, laws) => testLaws(laws));

/** Booleans, numbers, text by its list of code points; amounts by their decimals. From the promise, not the code. */
function order(left: Orderable | boolean, right: Orderable | boolean): number {
  if (typeof left === "object" && typeof right === "object") return left.value.cmp(right.value);
  const types = ["boolean", "number", "string"];
  if (typeof left !== typeof right) return types.indexOf(typeof left) - types.indexOf(typeof right);
  if (typeof left === "number" || typeof left === "boolean")
    return left === right ? 0 : Number(left) < Number(right) ? -1 : 1;
  const [one, other] = [left, right].map((text) => Array.from(String(text), (each) => each.codePointAt(0)!));
  const at = one!.findIndex((code, place) => code !== other![place]);
  return at === -1 ? one!.length - other!.length : (one![at] ?? -1) - (other![at] ?? -1);
}

/** The records with a value, sorted whole, each identity and value once. */
function sorted<Value extends Orderable>(list: readonly Ordered<Value>[], direction: 1 | -1) {
  return list
    .flatMap(({ id, by }) => (by === undefined ? [] : [{ id, by }]))
    .sort((left, right) => direction * order(left.by, right.by) || order(left.id, right.id))
    .filter(({ id, by }, at, all) => {
      const before = all[at - 1];
      return before === undefined || order(before.by, by) !== 0 || order(before.id, id) !== 0;
    });
}

/** Zero has one sign in every answer. */
const shown = (answer: unknown) =>
  JSON.stringify(answer, (_key, value: unknown) =>
    Math.abs(value as number) === Infinity ? `${value}` : value,
  );

test.each<readonly [string, fc.Arbitrary<Ordered<Orderable>>]>([
  ["numbers", numbers],
  ["text", texts],
  ["amounts", money],
])("of %s they are the first of the whole list when it is sorted", (_what, records) => {
  fc.assert(
    fc.property(fc.array(records), fc.integer({ min: 1, max: 12 }), (list, limit) => {
      const unknown = list.filter(({ by }) => by === undefined).length;
      const greatest = sorted(list, -1);
      const top = aggregate(list, topBy(limit, byOf<Orderable>, idOf));
      expect(shown(top)).toBe(shown({ records: greatest.slice(0, limit), unknown }));

      const reason = unknown > 0 ? "all-unknown" : "no-records";
      const extreme = ([found]: typeof greatest) =>
        found === undefined ? { kind: "undefined", reason, unknown } : { kind: "found", ...found, unknown };
      expect(shown(aggregate(list, maxBy(byOf<Orderable>, idOf)))).toBe(shown(extreme(greatest)));
      expect(shown(aggregate(list, minBy(byOf<Orderable>, idOf)))).toBe(shown(extreme(sorted(list, 1))));
    }),
  );
});
