/** An index answers as its records do, whatever it knows of them; sums are checked against bigint. */

import {
  aggregate,
  type CurrencyAmount,
  count,
  cube,
  currencyAmount,
  distinct,
  filter,
  groupBy,
  maxBy,
  mean,
  rollup,
  sumByCurrency,
  sumCounts,
  sumMoney,
} from "cultural-ledger";
import { aggregator, indexRecords, kind, leaf } from "cultural-ledger/aggregate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";
import { withPoint } from "../../money/by-definition";
import { aggregators, leaves, oneByOne, questions, type Sale, sales, textOf } from "../sales";

const everything = Object.values(questions);

describe("an index answers as its records do", () => {
  for (const [name, aggregator] of Object.entries({ ...leaves, ...aggregators })) {
    test(name, () => {
      fc.assert(
        fc.property(sales, fc.subarray(everything), (records, known) => {
          const frozen = deepFreeze(records);
          const index = indexRecords(frozen, known);
          const wanted = textOf(aggregate(oneByOne(frozen), aggregator));
          expect(textOf(aggregate(index, aggregator))).toBe(wanted);
          expect(textOf(aggregate(index, aggregator))).toBe(wanted);
        }),
        { numRuns: 15 },
      );
    });
  }

  test("rollup and cube leave its groups as they are", () => {
    const { area, year } = questions;
    const measures = {
      n: count(),
      usd: sumMoney("USD", questions.usd),
      value: sumByCurrency(questions.value),
      persons: sumCounts(questions.persons),
      few: filter(questions.isSeventh, { value: sumByCurrency(questions.value), areas: distinct(area) }),
    };
    const groups = groupBy({ area, year }, measures);
    const subtotals = [
      rollup({ area, year }, ["area", "year"], measures),
      rollup({ area, year }, ["year", "area"], measures),
      cube({ area, year }, measures),
    ];
    fc.assert(
      fc.property(sales, (records) => {
        const index = indexRecords(deepFreeze(records), everything);
        const rows = aggregate(index, groups);
        const whole = aggregate(index, measures);
        const before = [textOf(rows), textOf(whole)];
        for (const measure of [...subtotals, ...subtotals])
          expect(textOf(aggregate<Sale, unknown>(index, measure))).toBe(
            textOf(aggregate<Sale, unknown>(oneByOne(records), measure)),
          );
        // What was answered before, and what is answered now.
        expect([textOf(rows), textOf(whole)]).toEqual(before);
        expect([textOf(aggregate(index, groups)), textOf(aggregate(index, measures))]).toEqual(before);
        expect(textOf(aggregate(oneByOne(records), groups))).toBe(before[0]);
      }),
      { numRuns: 20 },
    );
  });

  test("asked in any order", () => {
    const asked = Object.values(aggregators);
    fc.assert(
      fc.property(sales, fc.shuffledSubarray(asked, { minLength: 3 }), (records, order) => {
        const index = indexRecords(deepFreeze(records), everything);
        for (const aggregator of order)
          expect(textOf(aggregate(index, aggregator))).toBe(textOf(aggregate(oneByOne(records), aggregator)));
      }),
      { numRuns: 10 },
    );
  });
});

/** Cents at the edges of every column: of one safe integer, of two parts, and beyond both. */
const cents = fc.oneof(
  fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map(BigInt),
  fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
  fc.constantFrom(2n ** 53n, 2n ** 53n - 1n, -(2n ** 53n), 2n ** 32n, -(2n ** 32n), 2n ** 32n - 1n, 0n, -1n),
  fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
);

interface Paid {
  readonly group: number;
  readonly cents: bigint;
  readonly value: CurrencyAmount;
}
const paid = fc
  .record({ group: fc.nat(5), cents, code: fc.constantFrom("USD" as const, "CNY" as const) })
  .map(
    ({ group, cents: units, code }): Paid => ({
      group,
      cents: units,
      value: currencyAmount(withPoint(units, 2), code),
    }),
  );
const valueOfPaid = (record: Paid) => record.value;
const groupOf = (record: Paid) => record.group;

/** Cents by group and currency, added as bigints. */
function truth(records: readonly Paid[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { group, cents: units, value } of records) {
    const place = `${group} ${value.currency}`;
    sums.set(place, (sums.get(place) ?? 0n) + units);
  }
  return sums;
}

test("sums of groups are exact at every edge, from columns and from an index", () => {
  const measure = groupBy({ group: groupOf }, { n: count(), total: sumByCurrency(valueOfPaid) });
  fc.assert(
    fc.property(fc.array(paid, { minLength: 1, maxLength: 300 }), (records) => {
      const index = indexRecords(records, [valueOfPaid, groupOf]);
      for (const rows of [
        aggregate(records, measure),
        aggregate(index, measure),
        aggregate(index, measure),
      ]) {
        const found = rows.flatMap(({ group, total }) =>
          total
            .entries()
            .map(
              (amount) => [`${group} ${amount.currency}`, BigInt(amount.value.times(100).toFixed())] as const,
            ),
        );
        expect(new Map(found)).toEqual(truth(records));
        expect(rows.reduce((n, row) => n + row.n, 0)).toBe(records.length);
      }
    }),
  );
});

test("a million amounts of 10^12 lose no cent, more than a column adds at once", () => {
  const records = Array.from({ length: 1_100_000 }, (_, at) => at);
  const amounts = Array.from({ length: 1000 }, (_, at) => 10n ** 14n + BigInt(at * 7919));
  const values = amounts.map((units) => currencyAmount(withPoint(units, 2), "USD"));
  const value = (at: number) => values[at % 1000] as CurrencyAmount<"USD">;
  const sum = sumMoney("USD", value);
  const expected = amounts.reduce((total, units) => total + units, 0n) * 1100n;
  const text = `USD ${expected / 100n}`;
  expect(expected % 100n).toBe(0n);
  expect(aggregate(indexRecords(records, [value]), sum).toString()).toBe(text);
  expect(aggregate(records, sum).toString()).toBe(text);
});

test("what is asked of a record is asked once, and what is not known each time", () => {
  let asked = 0;
  const persons = (record: { readonly persons: number }) => {
    asked += 1;
    return record.persons;
  };
  const records = Array.from({ length: 100 }, () => ({ persons: 2 }));
  const sum = sumCounts(persons);
  const index = indexRecords(records, [persons]);
  aggregate(index, sum);
  aggregate(index, sum);
  expect(asked).toBe(100);
  const unknowing = indexRecords(records, []);
  aggregate(unknowing, sum);
  aggregate(unknowing, sum);
  expect(asked).toBe(300);
});

test("a filter of an own state is asked each time, unless the index is told that it knows it", () => {
  let least = 1;
  const records = Array.from({ length: 100 }, (_, at) => ({ at }));
  const few = filter((record: { readonly at: number }) => record.at >= least, count());
  const index = indexRecords(records, []);
  expect(aggregate(index, few)).toBe(99);
  least = 50;
  expect(aggregate(index, few)).toBe(50);
});

test("what a measure by steps asks of a record is no question that an index knows", () => {
  let field: "first" | "second" = "first";
  const records = [
    { id: "a", first: 1, second: 9 },
    { id: "b", first: 5, second: 2 },
  ];
  const measures = {
    greatest: maxBy(
      (record: (typeof records)[number]) => record[field],
      (record) => record.id,
    ),
    sum: aggregator({
      definition: "sum",
      init: () => 0,
      step: (sum, record: (typeof records)[number]) => sum + record[field],
      merge: (left, right) => left + right,
      finish: (sum) => sum,
      encode: (sum) => sum,
      decode: Number,
    }),
    mean: mean((record: (typeof records)[number]) => record[field]),
  };
  const index = indexRecords(records);
  for (const asked of ["first", "second"] as const) {
    field = asked;
    expect(aggregate(index, measures)).toEqual(aggregate(records, measures));
  }
});

test("what an own kind answers with is the caller's, and no later answer changes by it", () => {
  const list = kind({
    definition: "list",
    init: (): string[] => [],
    step: (found, id: string) => {
      found.push(id);
      return found;
    },
    merge: (left, right) => [...left, ...right],
    finish: (found) => found,
    encode: (found) => found,
    decode: (json) => json as string[],
  });
  const idOf = (record: { readonly id: string }) => record.id;
  const index = indexRecords([{ id: "a" }, { id: "b" }], [idOf]);
  const ids = leaf(list, idOf);
  aggregate(index, ids).push("intruder");
  expect(aggregate(index, ids)).toEqual(["a", "b"]);
});
