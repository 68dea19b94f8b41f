/** An array is aggregated in columns, anything else in steps: the answers and the errors are the same. */

import {
  type AnyAggregator,
  aggregate,
  all,
  count,
  currencyAmount,
  distinct,
  groupBy,
  mapInput,
  moreThan,
  partialOf,
  sumCounts,
  sumMoney,
} from "cultural-ledger";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";
import { aggregators, oneByOne, sales, textOf } from "../sales";

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

  test("a key that is an object is refused by its name, and so is a list in a list", () => {
    const records = Array.from({ length: 200 }, (_, at) => ({ at }));
    const keyOf = (record: { at: number }) => (record.at === 150 ? {} : record.at) as number;
    expect(() => aggregate(records, groupBy({ "the place": keyOf }, all({ n: count() })))).toThrow(
      "the place",
    );
    const listOf = (record: { at: number }) => (record.at === 150 ? [[1]] : [record.at]) as number[];
    expect(() => aggregate(records, distinct(listOf))).toThrow("a key of distinct");
    // Who answers otherwise when asked again is taken at the second answer, and nothing is left out.
    let asked = 0;
    const fickle = (record: { at: number }) => (asked++ === 150 ? {} : record.at % 2) as number;
    const rows = aggregate(records, groupBy({ parity: fickle }, all({ n: count() })));
    expect(rows.map(({ n }) => n)).toEqual([100, 100]);
  });

  test("many groups in many groups need no place for every pair of them", () => {
    const records = Array.from({ length: 16_000 }, (_, at) => ({ order: at, customer: Math.floor(at / 4) }));
    const orders = groupBy(
      { order: (record: (typeof records)[number]) => record.order },
      all({ n: count() }),
    );
    const customers = groupBy(
      { customer: (record: (typeof records)[number]) => record.customer },
      all({ orders }),
    );
    const started = performance.now();
    const rows = aggregate(records, customers);
    // Places for every pair would be 64 million numbers, gone through one by one.
    expect(performance.now() - started).toBeLessThan(3000);
    expect(rows).toEqual(aggregate(oneByOne(records), customers));
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
