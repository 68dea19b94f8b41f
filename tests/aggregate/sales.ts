/** Records of sales, and every aggregator that has columns, alone and within others. */

import {
  type AnyAggregator,
  all,
  between,
  type Count,
  type CurrencyAmount,
  count,
  cube,
  currencyAmount,
  distinct,
  distinctValues,
  filter,
  flatMapInput,
  groupBy,
  mapInput,
  mapOutput,
  maxBy,
  mean,
  minBy,
  moreThan,
  rollup,
  sumByCurrency,
  sumCounts,
  sumMoney,
  topBy,
  withoutOverlap,
} from "cultural-ledger";
import fc from "fast-check";

export interface Sale {
  readonly id: number;
  readonly area: string | undefined;
  readonly year: number;
  readonly persons: Count | undefined;
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
  persons: fc.oneof(
    fc.nat(1000),
    fc.constantFrom(undefined, moreThan(20), between(20, 30), Number.MAX_SAFE_INTEGER),
  ),
  value: fc
    .tuple(value, fc.constantFrom("USD", "CNY", "JPY"))
    .map(([units, code]) => currencyAmount(units, code)),
  usd: value.map((units) => currencyAmount(units, "USD")),
});
/** Enough for several blocks, made of few random ones so that shrinking stays quick. */
export const sales = fc
  .tuple(fc.array(sale, { minLength: 1, maxLength: 60 }), fc.constantFrom(1, 64, 70, 1023, 1024, 1025, 2500))
  .map(([drawn, length]) =>
    Array.from({ length }, (_, id): Sale => ({ id, ...(drawn[id % drawn.length] as Omit<Sale, "id">) })),
  );

/** What the aggregators ask of a record, and an index may know. */
export const questions = {
  area: (record: Sale) => record.area,
  year: (record: Sale) => record.year,
  usd: (record: Sale) => record.usd,
  value: (record: Sale) => record.value,
  persons: (record: Sale) => record.persons,
  isOf2012: (record: Sale) => record.year === 2012,
  isSeventh: (record: Sale) => record.id % 7 === 0,
};

const { area, year } = questions;
const idOf = (record: Sale) => record.id;
const keys = { area, year };
const measures = all({
  n: count(),
  usd: sumMoney("USD", questions.usd),
  value: sumByCurrency(questions.value),
  persons: sumCounts(questions.persons),
  areas: distinct(area),
  listed: distinctValues(area),
  mean: mean(questions.usd),
  last: maxBy(idOf, idOf),
  firstArea: minBy(area, idOf),
  largest: topBy(3, questions.usd, idOf),
  mixed: distinctValues((record: Sale) => (record.id % 90 === 89 ? [record.area, record.year] : record.area)),
});
const sixKeys = {
  ...keys,
  third: (record: Sale) => record.id % 3,
  isEven: (record: Sale) => record.id % 2 === 0,
  always: () => "always",
  currency: (record: Sale) => record.value.currency,
};

export const aggregators: Readonly<Record<string, AnyAggregator<Sale>>> = {
  measures,
  filtered: filter(questions.isOf2012, measures),
  mapped: mapInput((record: Sale) => ({ ...record, year: 0 }), groupBy(keys, measures)),
  parts: flatMapInput((record: Sale) => [record, record], measures),
  answer: mapOutput(measures, ({ n }) => n),
  groups: groupBy(keys, measures),
  "groups in groups": groupBy({ year }, all({ n: count(), rows: groupBy({ area }, measures) })),
  "filtered groups": groupBy(keys, all({ few: filter(questions.isSeventh, measures) })),
  "groups by six keys": groupBy(sixKeys, measures),
  "groups by six keys in groups": groupBy({ year }, all({ rows: groupBy(sixKeys, measures) })),
  rollup: rollup(keys, ["area", "year"], measures),
  cube: cube(keys, measures),
  guarded: withoutOverlap({ area }, measures),
};

/** An answer as text; its totals have functions, which no two answers share. */
export function textOf(answer: unknown): string {
  return JSON.stringify(answer, (_name, field: unknown) =>
    field === undefined || typeof field === "number" ? `${typeof field} ${String(field)}` : field,
  );
}

/** The records without being an array. */
export function* oneByOne<Item>(items: readonly Item[]): Generator<Item> {
  yield* items;
}
