/** Records of sales, and every leaf and combinator, alone and within others. */

import {
  type Aggregator,
  type AreaCode,
  atLeast,
  between,
  type Count,
  type CurrencyAmount,
  count,
  createRateTable,
  cube,
  currencyAmount,
  distinct,
  distinctBy,
  evidence,
  filter,
  groupBy,
  maxBy,
  mean,
  minBy,
  moreThan,
  PRC_STATISTICS,
  rollup,
  sumByCurrency,
  sumConverted,
  sumCounts,
  sumMoney,
  topBy,
  totalCount,
} from "cultural-ledger";
import {
  aggregator,
  all,
  areaKey,
  asPartial,
  COUNTS,
  distinctAreas,
  distinctValues,
  flatMapInput,
  kind,
  leaf,
  mapInput,
  mapOutput,
  narrow,
  sumIntervals,
  withoutOverlap,
} from "cultural-ledger/aggregate";
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
const measures = {
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
};
const sixKeys = {
  ...keys,
  third: (record: Sale) => record.id % 3,
  isEven: (record: Sale) => record.id % 2 === 0,
  always: () => "always",
  currency: (record: Sale) => record.value.currency,
};

const rate = { base: "USD", quote: "CNY", rate: "6.3123", basis: "annual-average", source: "A" } as const;
const table = createRateTable({ rates: [{ ...rate, period: "2012" }] });
const isCounted = (record: Sale): record is Sale & { readonly persons: Count } =>
  record.persons !== undefined;
/** The text that comes first, and how long the texts are together. */
const texts = kind({
  definition: "texts",
  init: () => ({ first: null as string | null, length: 0 }),
  step: (soFar, text: string) => {
    soFar.first = soFar.first === null || text < soFar.first ? text : soFar.first;
    soFar.length += text.length;
    return soFar;
  },
  merge: (left, right) => {
    if (left.first === null || (right.first !== null && right.first < left.first)) left.first = right.first;
    left.length += right.length;
    return left;
  },
  finish: ({ first, length }) => ({ first, length }),
  encode: ({ first, length }) => [first, length],
  decode: (json) => {
    const [first, length] = json as [string | null, number];
    return { first, length };
  },
});

/** Every leaf alone. */
export const leaves: Readonly<Record<string, Aggregator<Sale, unknown>>> = {
  ...measures,
  meanOfNumbers: mean((record: Sale) => (record.id % 5 === 0 ? undefined : record.id / 8)),
  areasOfMap: distinctAreas(PRC_STATISTICS, ({ id }: Sale): readonly AreaCode[] | undefined =>
    id % 5 === 0 ? undefined : id % 2 === 0 ? ["JP", "FR"] : ["HK"],
  ),
  intervals: sumIntervals(({ id }: Sale) =>
    id % 7 === 0 ? undefined : totalCount([id % 3 === 0 ? atLeast(id) : id]),
  ),
  converted: sumConverted({
    to: "USD",
    table,
    amountOf: ({ id }: Sale) => currencyAmount(String(id), id % 2 === 0 ? "USD" : "CNY"),
    policyOf: () => ({ kind: "average", period: "2012", basis: "annual-average" }),
  }),
  evidence: mapInput(
    ({ id }: Sale) => ({ id: String(id % 1500), source: { document: `file ${id % 11}` } }),
    evidence({ limit: 20 }),
  ),
  "of a kind of one's own": leaf(texts, ({ area: code }: Sale) => String(code)),
  "of a kind of the library": leaf(COUNTS, questions.persons),
  "of one's own": aggregator({
    definition: "own",
    init: () => 0,
    step: (most, record: { readonly id: number }) => Math.max(most, record.id),
    merge: (left, right) => Math.max(left, right),
    finish: (most) => most,
    encode: (most) => most,
    decode: (json) => Number(json),
  }),
};

/** Every combinator around many leaves. */
export const aggregators: Readonly<Record<string, Aggregator<Sale, unknown>>> = {
  measures: all(measures),
  nested: all({ inner: all(leaves), groups: groupBy({ year }, { texts: leaf(texts, () => "text") }) }),
  narrowed: narrow(isCounted, { n: count(), persons: sumCounts((record) => record.persons) }),
  filtered: filter(questions.isOf2012, measures),
  mapped: mapInput((record: Sale) => ({ ...record, year: 0 }), groupBy(keys, measures)),
  parts: flatMapInput((record: Sale) => [record, record], measures),
  answer: mapOutput(measures, ({ n }) => n),
  groups: groupBy(keys, measures),
  "groups in groups": groupBy({ year }, { n: count(), rows: groupBy({ area }, measures) }),
  "filtered groups": groupBy(keys, { few: filter(questions.isSeventh, measures) }),
  "groups by six keys": groupBy(sixKeys, measures),
  "groups by six keys in groups": groupBy({ year }, { rows: groupBy(sixKeys, measures) }),
  rollup: rollup(keys, ["area", "year"], measures),
  cube: cube(keys, measures),
  guarded: withoutOverlap({ area }, measures),
  "guarded by a rule": withoutOverlap({ area: areaKey((): AreaCode => "JP"), year }, measures),
  "each once": distinctBy(({ area: code }: Sale) => String(code), distinct(area)),
  "each once in groups": groupBy(
    { year },
    { once: distinctBy(idOf, { usd: measures.usd, areas: measures.areas }) },
  ),
  "groups of each once": distinctBy(idOf, groupBy(keys, { n: count(), mean: measures.mean })),
  partial: asPartial(measures, { shard: "one", plan: "test" }),
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
