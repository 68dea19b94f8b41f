/** Sums and means are exact for any decimals, one by one, in blocks and in an index, at the sizes where one hands over. */

import {
  type AreaCode,
  aggregate,
  type CurrencyAmount,
  currencyAmount,
  describeInterval,
  groupBy,
  mean,
  sumByCurrency,
  sumCounts,
  sumMoney,
} from "cultural-ledger";
import { indexRecords } from "cultural-ledger/aggregate";
import { sumDecimals } from "cultural-ledger/money";
import { Decimal } from "decimal.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

const SIZES = [1, 63, 64, 65, 1024, 1025];
/** The decimals that the smallest number has, and those on either side of what a byte holds. */
const MOST_DECIMALS = 324;
const DECIMALS = [0, 1, 12, 126, 127, 128, 129, 255, 256, 257, MOST_DECIMALS];

interface Value {
  readonly units: bigint;
  readonly decimals: number;
}

const values = (decimals: readonly number[]) =>
  fc.record({
    units: fc.oneof(
      fc.bigInt({ min: -1000n, max: 1000n }),
      fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n }),
    ),
    decimals: fc.constantFrom(...decimals),
  });

/** As many values as asked for: some that differ, again and again. */
const lists = (decimals: readonly number[]) =>
  fc
    .tuple(fc.constantFrom(...SIZES), fc.array(values(decimals), { minLength: 1, maxLength: 12 }))
    .map(([size, few]) => Array.from({ length: size }, (_, at): Value => few[at % few.length]!));

function textOf({ units, decimals }: Value): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  const sign = units < 0n ? "-" : "";
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The sum in units of ten to the power of -324, by bigints. */
function sumOf(list: readonly Value[]): bigint {
  return list.reduce((sum, { units, decimals }) => sum + units * 10n ** BigInt(MOST_DECIMALS - decimals), 0n);
}

/** Digits that no context of decimal.js rounds. */
const Exact = Decimal.clone({ precision: 1000, toExpNeg: -9e15, toExpPos: 9e15 });
const decimalOf = (value: Value) => new Exact(textOf(value));
const unitsOf = (value: { toString(): string }): bigint =>
  BigInt(new Exact(value.toString()).times(new Exact(10).pow(MOST_DECIMALS)).toFixed());

/** A generator gives records one by one, not in blocks. */
function* oneByOne<Item>(items: readonly Item[]): Generator<Item> {
  yield* items;
}

describe("sums at every size and scale", () => {
  test("mean", () => {
    const average = mean((value: Value) => decimalOf(value), { decimals: 12 });
    fc.assert(
      fc.property(lists(DECIMALS), (list) => {
        const answer = aggregate(list, average);
        expect(answer).toEqual(aggregate(oneByOne(list), average));
        const size = BigInt(list.length);
        const value = answer.kind === "mean" ? unitsOf(answer.value) : undefined;
        // Rounded to 12 decimals: no further from the mean than half of the last one.
        const off = value! * size - sumOf(list);
        expect(2n * (off < 0n ? -off : off) <= size * 10n ** BigInt(MOST_DECIMALS - 12)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("mean by groups", () => {
    const grouped = groupBy(
      { sign: ({ units }) => units < 0n },
      { average: mean((value: Value) => decimalOf(value)) },
    );
    fc.assert(
      fc.property(lists(DECIMALS), (list) => {
        expect(aggregate(list, grouped)).toEqual(aggregate(oneByOne(list), grouped));
      }),
      { numRuns: 100 },
    );
  });

  test.each([63, 64, 65, 1024, 1025])("mean of %i numbers, the first of them with 200 decimals", (size) => {
    const numbers = [1e-200, 0.5, ...Array.from({ length: size - 2 }, () => 0)];
    const answer = aggregate(
      numbers,
      mean((number: number) => number, { decimals: 6 }),
    );
    expect(answer.kind === "mean" && answer.value.toNumber()).toBe(Number((0.5 / size).toFixed(6)));
  });

  test("sumDecimals", () => {
    fc.assert(
      fc.property(lists([0, 1, 2, 12, 59, 60]), (list) => {
        expect(unitsOf(sumDecimals(list.map(decimalOf)))).toBe(sumOf(list));
      }),
      { numRuns: 100 },
    );
  });

  test("sumMoney and sumByCurrency", () => {
    type Sale = { readonly value: Value; readonly amount: CurrencyAmount<"USD"> };
    const total = sumMoney("USD", ({ amount }: Sale) => amount);
    const totals = sumByCurrency(({ amount }: Sale) => amount);
    fc.assert(
      fc.property(lists([0, 1, 2, 3, 11, 12]), (list) => {
        const sales = list.map((value): Sale => ({ value, amount: currencyAmount(textOf(value), "USD") }));
        const sum = aggregate(sales, total);
        expect(unitsOf(sum.value)).toBe(sumOf(list));
        expect(sum.toString()).toBe(aggregate(oneByOne(sales), total).toString());
        expect(aggregate(sales, totals).entries().map(String)).toEqual([sum.toString()]);
        expect(aggregate(oneByOne(sales), totals).entries().map(String)).toEqual([sum.toString()]);
      }),
      { numRuns: 100 },
    );
  });

  test("sumCounts of counts up to the greatest safe integer, in arrays and in an index", () => {
    type Visit = { readonly id: string; readonly persons: number; readonly areas: readonly AreaCode[] };
    const persons = ({ persons: count }: Visit) => count;
    const total = sumCounts(persons);
    const counts = fc.oneof(
      fc.nat(),
      fc.maxSafeInteger().map(Math.abs),
      fc.constant(Number.MAX_SAFE_INTEGER),
    );
    const visits = fc
      .tuple(fc.constantFrom(...SIZES), fc.array(counts, { minLength: 1, maxLength: 12 }))
      .map(([size, few]) =>
        Array.from({ length: size }, (_, at) => ({
          id: `visit-${at}`,
          direction: "outbound" as const,
          period: "2012" as const,
          persons: few[at % few.length]!,
          areas: ["FR"] as const,
        })),
      );
    fc.assert(
      fc.property(visits, (list) => {
        const text = String(list.reduce((sum, { persons: count }) => sum + BigInt(count), 0n));
        const index = indexRecords(list, [persons as never]);
        for (const records of [list, oneByOne(list), index])
          expect(
            describeInterval(aggregate(records as Iterable<Visit>, total).total).replaceAll(",", ""),
          ).toContain(text);
      }),
      { numRuns: 100 },
    );
  });
});
