/** However records come, in blocks, one by one, in parts or side by side with others: answers and errors are the same. */

import { type Aggregator, aggregate, count, distinct, groupBy, moreThan, sumCounts } from "cultural-ledger";
import { aggregator, mapInput, partialOf } from "cultural-ledger/aggregate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../../src/aggregate/engine/partials";
import { BLOCK } from "../../../src/aggregate/engine/slots";
import { deepFreeze } from "../../frozen";
import { aggregators, leaves, oneByOne, type Sale, sales, textOf } from "../sales";

const SLOTS = 5;

/** Places at which records are parted: none, or several. */
const cuts = fc.array(fc.nat(2500), { maxLength: 4 });
/** Which of a few slots records go to. */
const places = fc.array(fc.nat(SLOTS - 1), { minLength: 1, maxLength: 40 });

/** The slot of every record. */
function slotsOf(records: readonly Sale[], drawn: readonly number[]): Int32Array {
  return Int32Array.from(records, (_, at) => drawn[(at * 7) % drawn.length]!);
}

/** Columns with all records, block by block in the slots given. */
function sideBySide<Out>(measure: Aggregator<Sale, Out>, records: readonly Sale[], slots: Int32Array) {
  const columns = measure["~columns"]();
  for (let from = 0; from < records.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, records.length);
    columns.add(records, from, to, slots.slice(from, to));
  }
  return columns;
}

/** The parts of records between places. */
function partsOf(records: readonly Sale[], at: readonly number[]): readonly (readonly Sale[])[] {
  const ends = [0, ...at.filter((end) => end <= records.length), records.length].sort((a, b) => a - b);
  return ends.slice(1).map((end, part) => records.slice(ends[part], end));
}

describe.each([
  ["alone", leaves],
  ["combined", aggregators],
])("%s", (_, measures) => {
  describe.each(Object.entries(measures))("%s", (_name, measure) => {
    const { merge, encode, decode, finish } = stepsOf(measure);
    /** The columns of an array, which is taken in blocks. */
    const ofBlocks = (records: readonly Sale[]) =>
      sideBySide(measure, records, new Int32Array(records.length));

    test("in blocks, one by one and in parts that travel", () => {
      fc.assert(
        fc.property(sales, cuts, (records, at) => {
          const frozen = deepFreeze(records);
          const answer = textOf(aggregate(frozen, measure));
          expect(textOf(aggregate(oneByOne(frozen), measure))).toBe(answer);
          const parts = partsOf(frozen, at).map(ofBlocks);
          const whole = JSON.stringify(encode(ofBlocks(frozen)));
          const travelled = parts.map((part) => decode(JSON.parse(JSON.stringify(encode(part)))));
          for (const joined of [travelled.reduce(merge), parts.toReversed().reduce(merge)]) {
            expect(textOf(finish(joined))).toBe(answer);
            expect(JSON.stringify(encode(joined))).toBe(whole);
          }
        }),
        { numRuns: 10 },
      );
    });

    test("side by side as each alone, and joined within the same columns as the whole", () => {
      fc.assert(
        fc.property(sales, places, (records, drawn) => {
          const frozen = deepFreeze(records);
          const slots = slotsOf(frozen, drawn);
          const columns = sideBySide(measure, frozen, slots);
          for (let slot = 0; slot < SLOTS; slot++) {
            const own = frozen.filter((_record, at) => slots[at] === slot);
            expect(textOf(columns.answer(slot))).toBe(textOf(aggregate(own, measure)));
            expect(JSON.stringify(columns.encode(slot))).toBe(JSON.stringify(encode(ofBlocks(own))));
          }
          const before = Array.from({ length: SLOTS }, (_one, slot) => JSON.stringify(columns.encode(slot)));
          // A slot that nothing was added to, beyond all others.
          for (let slot = 0; slot < SLOTS; slot++) columns.merge(SLOTS + 3, columns, slot);
          expect(textOf(columns.answer(SLOTS + 3))).toBe(textOf(aggregate(frozen, measure)));
          expect(before).toEqual(before.map((_text, slot) => JSON.stringify(columns.encode(slot))));
          // What was joined goes on, and what it was joined of stays as it is.
          columns.add(frozen, 0, 1, Int32Array.of(SLOTS + 3));
          expect(before).toEqual(before.map((_text, slot) => JSON.stringify(columns.encode(slot))));
        }),
        { numRuns: 10 },
      );
    });
  });
});

describe("arrays", () => {
  test("the error is that of the first record with a fault, whichever measure meets it", () => {
    const records = Array.from({ length: 200 }, (_, at) => ({ at }));
    const failing = (from: number, message: string) =>
      mapInput((record: { at: number }) => {
        if (record.at >= from) throw new Error(message);
        return record;
      }, count());
    const both = { late: failing(150, "late"), early: failing(70, "early") };
    expect(() => aggregate(records, both)).toThrow("early");
  });

  test("a key that is an object is refused by its name, and so is a list in a list", () => {
    const records = Array.from({ length: 200 }, (_, at) => ({ at }));
    const keyOf = (record: { at: number }) => (record.at === 150 ? {} : record.at) as number;
    expect(() => aggregate(records, groupBy({ "the place": keyOf }, { n: count() }))).toThrow("the place");
    const listOf = (record: { at: number }) => (record.at === 150 ? [[1]] : [record.at]) as number[];
    expect(() => aggregate(records, distinct(listOf))).toThrow("a key of distinct");
    // Who answers otherwise when asked again is refused by the first answer, and nothing is left out.
    let asked = 0;
    const fickle = (record: { at: number }) => (asked++ === 150 ? {} : record.at % 2) as number;
    expect(() => aggregate(records, groupBy({ parity: fickle }, { n: count() }))).toThrow("key of parity");
    expect(aggregate(records, groupBy({ parity: fickle }, { n: count() })).map(({ n }) => n)).toEqual([
      100, 100,
    ]);
  });

  test("many groups in many groups need no place for every pair of them", () => {
    const records = Array.from({ length: 16_000 }, (_, at) => ({ order: at, customer: Math.floor(at / 4) }));
    const orders = groupBy({ order: (record: (typeof records)[number]) => record.order }, { n: count() });
    const customers = groupBy(
      { customer: (record: (typeof records)[number]) => record.customer },
      { orders },
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
    const last = aggregator({
      definition: "own",
      init: () => -1,
      step: (_last, record: number) => record,
      merge: (_left, right) => right,
      finish: (record) => record,
      encode: (record) => record,
      decode: Number,
    });
    expect(aggregate(reversed, last)).toBe(0);
    expect(aggregate(new Array(100), count())).toBe(100);
  });

  test("bounds of counts stay bounds, and shards of arrays are those of generators", () => {
    const records = Array.from({ length: 100 }, (_, at) => ({ persons: at === 3 ? moreThan(20) : 1 }));
    const persons = sumCounts((record: (typeof records)[number]) => record.persons);
    expect(aggregate(records, persons)).toEqual(aggregate(oneByOne(records), persons));
    const shard = { shard: "one", plan: "test" };
    expect(partialOf(records, persons, shard)).toEqual(partialOf(oneByOne(records), persons, shard));
  });
});
