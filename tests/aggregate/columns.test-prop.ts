/** An array is aggregated in columns, anything else in steps: the answers and the errors are the same. */

import {
  type AnyAggregator,
  aggregate,
  all,
  type CurrencyAmount,
  count,
  cube,
  currencyAmount,
  distinct,
  filter,
  flatMapInput,
  groupBy,
  mapInput,
  mapOutput,
  maxBy,
  mean,
  moreThan,
  partialOf,
  rollup,
  sumByCurrency,
  sumCounts,
  sumMoney,
} from "cultural-ledger";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

interface Sale {
  readonly id: number;
  readonly area: string | undefined;
  readonly year: number;
  readonly persons: number | undefined;
  readonly value: CurrencyAmount;
  readonly usd: CurrencyAmount<"USD">;
}

const value = fc.oneof(
  fc.integer({ min: -10_000, max: 10_000 }).map(String),
  fc.maxSafeInteger().map(String),
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String),
  fc.integer({ min: 0, max: 99_999 }).map((cents) => `${cents}.1255`),
);
const sale: fc.Arbitrary<Omit<Sale, "id">> = fc.record({
  area: fc.constantFrom("JP", "FR", "HK", "__proto__", "constructor", undefined),
  year: fc.constantFrom(2010, 2011, 2012, -0, 0, Infinity),
  persons: fc.option(fc.nat(1000), { nil: undefined }),
  value: fc
    .tuple(value, fc.constantFrom("USD", "CNY", "JPY"))
    .map(([units, code]) => currencyAmount(units, code)),
  usd: value.map((units) => currencyAmount(units, "USD")),
});
/** Enough for several blocks, made of few random ones so that shrinking stays quick. */
const sales = fc
  .tuple(fc.array(sale, { minLength: 1, maxLength: 60 }), fc.constantFrom(1, 64, 70, 1023, 1024, 1025, 2500))
  .map(([drawn, length]) =>
    Array.from({ length }, (_, id): Sale => ({ id, ...(drawn[id % drawn.length] as Omit<Sale, "id">) })),
  );

const measures = all({
  n: count(),
  usd: sumMoney("USD", (record: Sale) => record.usd),
  value: sumByCurrency((record: Sale) => record.value),
  persons: sumCounts((record: Sale) => record.persons),
  areas: distinct((record: Sale) => record.area),
  mean: mean((record: Sale) => record.usd),
  last: maxBy(
    (record: Sale) => record.id,
    (record: Sale) => record.id,
  ),
});
const keys = { area: (record: Sale) => record.area, year: (record: Sale) => record.year };

const aggregators: Readonly<Record<string, AnyAggregator<Sale>>> = {
  measures,
  filtered: filter((record: Sale) => record.year === 2012, measures),
  mapped: mapInput((record: Sale) => ({ ...record, year: 0 }), groupBy(keys, measures)),
  parts: flatMapInput((record: Sale) => [record, record], measures),
  answer: mapOutput(measures, ({ n }) => n),
  groups: groupBy(keys, measures),
  "groups in groups": groupBy(
    { year: keys.year },
    all({ n: count(), rows: groupBy({ area: keys.area }, measures) }),
  ),
  "filtered groups": groupBy(keys, all({ few: filter((record: Sale) => record.id % 7 === 0, measures) })),
  rollup: rollup(keys, ["area", "year"], measures),
  cube: cube(keys, measures),
};

/** An answer as text; its totals have functions, which no two answers share. */
function textOf(answer: unknown): string {
  return JSON.stringify(answer, (_name, field: unknown) =>
    field === undefined || typeof field === "number" ? `${typeof field} ${String(field)}` : field,
  );
}

/** The records without being an array. */
function* oneByOne<Item>(items: readonly Item[]): Generator<Item> {
  yield* items;
}

describe("in columns as in steps", () => {
  for (const [name, aggregator] of Object.entries(aggregators)) {
    test(name, () => {
      fc.assert(
        fc.property(sales, (records) => {
          const frozen = deepFreeze(records);
          const [inColumns, inSteps] = [
            aggregate(frozen, aggregator),
            aggregate(oneByOne(frozen), aggregator),
          ];
          expect(textOf(inColumns)).toBe(textOf(inSteps));
        }),
        { numRuns: 15 },
      );
    });
  }

  test("an aggregator with steps of its own is never run in the columns of the one that it was copied from", () => {
    const records = Array.from({ length: 100 }, () => ({ usd: currencyAmount("1", "USD") }));
    const sum = sumMoney("USD", (record: (typeof records)[number]) => record.usd);
    const doubled = { ...sum, step: (acc: never, record: never) => sum.step(sum.step(acc, record), record) };
    expect(aggregate(records, doubled as unknown as typeof sum).toString()).toBe("USD 200");
    const from7 = { ...sum, init: () => ({ units: 700, scale: 2 }) };
    expect(aggregate(records, from7).toString()).toBe("USD 107");
  });

  test("the error is that of the first record with a fault, whichever measure meets it", () => {
    const records = Array.from({ length: 200 }, (_, at) => ({ at }));
    const failing = (from: number, message: string) =>
      mapInput((record: { at: number }) => {
        if (record.at >= from) throw new Error(message);
        return record;
      }, count());
    const both = all({ late: failing(150, "late"), early: failing(70, "early") });
    expect(() => aggregate(records, both)).toThrow("early");
  });

  test("arrays that are gone through in another way, and holes, are as they were", () => {
    class Reversed extends Array<number> {
      override *[Symbol.iterator](): ArrayIterator<number> {
        for (let at = this.length - 1; at >= 0; at--) yield this[at] as number;
        return undefined;
      }
    }
    const reversed = Reversed.from({ length: 100 }, (_, at) => at) as Reversed;
    const last: AnyAggregator<number, number> = {
      init: () => -1,
      step: (_acc, record) => record,
      merge: (_left, right) => right,
      finish: (acc) => acc,
      encode: (acc) => acc,
      decode: (json) => json,
    };
    expect(aggregate(reversed, last)).toBe(0);
    expect(aggregate(new Array(100), count())).toBe(100);
  });

  test("bounds of counts stay bounds, and shards of arrays go on as steps would", () => {
    const records = Array.from({ length: 100 }, (_, at) => ({ persons: at === 3 ? moreThan(20) : 1 }));
    const persons = sumCounts((record: (typeof records)[number]) => record.persons);
    expect(aggregate(records, persons)).toEqual(aggregate(oneByOne(records), persons));
    const shard = { shard: "one", plan: "test" };
    expect(partialOf(records, persons, shard)).toEqual(partialOf(oneByOne(records), persons, shard));
  });
});
