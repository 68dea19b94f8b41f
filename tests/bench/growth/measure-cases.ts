/** Measures that must grow linearly: groups, markets, rates and partial results. */

import {
  type Aggregator,
  aggregate,
  count,
  createRateTable,
  distinct,
  distinctBy,
  groupBy,
  rollup,
  sumByCurrency,
  sumConverted,
  tradeTotal,
} from "cultural-ledger";
import {
  areaKey,
  codeKey,
  mergePartials,
  type PartialResult,
  partialMerger,
} from "cultural-ledger/aggregate";
import { type GrowthCase, work } from "./case";
import {
  type Coded,
  codedRecords,
  codeOf,
  type DailySale,
  dailyRates,
  dailySales,
  type Overlapping,
  overlappingRecords,
  RECORDS_A_SHARD,
  type Sale,
  salesOf,
  salesToManyMarkets,
  shardsOf,
} from "./inputs";

const amountOf = (sale: Sale) => sale.value;
const ids = distinct((id: string) => id);

export const MEASURE_CASES: readonly GrowthCase[] = [
  {
    name: "sumByCurrency",
    n: 20_000,
    prepare: (size) => {
      const sales = salesOf(2000);
      const records = Array.from({ length: size }, (_, at) => sales[at % sales.length]!);
      const total = sumByCurrency(amountOf);
      return work(
        () => aggregate(records, total),
        (answer) => answer.entries().length === 2,
      );
    },
  },
  {
    name: "groupBy, area and currency, sumByCurrency",
    n: 3_000,
    prepare: (size) => {
      const sales = salesOf(size);
      const grouped = groupBy(
        { area: (sale: Sale) => sale.markets[0], currency: (sale: Sale) => sale.value.currency },
        { n: count(), value: sumByCurrency(amountOf) },
      );
      return work(
        () => aggregate(sales, grouped),
        (rows) => rows.reduce((sum, { n }) => sum + n, 0) === size,
      );
    },
  },
  {
    name: "groupBy, three records a group",
    n: 3_000,
    prepare: (size) => {
      const records = codedRecords(size);
      const grouped = groupBy({ code: ({ code }: Coded) => code }, { n: count() });
      return work(
        () => aggregate(records, grouped),
        ({ length }) => length === Math.ceil(size / 3),
      );
    },
  },
  {
    name: "groupBy, one ruled key",
    n: 1_500,
    prepare: (size) => {
      const records = codedRecords(size);
      const grouped = groupBy({ code: codeKey(({ code }: Coded) => code) }, { n: count() });
      return work(
        () => aggregate(records, grouped),
        ({ length }) => length === Math.ceil(size / 3),
      );
    },
  },
  {
    name: "groupBy, two ruled keys",
    n: 500,
    prepare: (size) => {
      const records = codedRecords(size);
      const keys = { area: areaKey(({ area }: Coded) => area), code: codeKey(({ code }: Coded) => code) };
      const grouped = groupBy(keys, { n: count() });
      return work(
        () => aggregate(records, grouped),
        ({ length }) => length === size,
      );
    },
  },
  {
    name: "groupBy, two ruled keys, each overlaps apart",
    n: 300,
    prepare: (size) => {
      const records = overlappingRecords(size);
      const keys = {
        area: areaKey(({ area }: Overlapping) => area),
        code: codeKey(({ code }: Overlapping) => code),
      };
      const grouped = groupBy(keys, { n: count() });
      return work(
        () => aggregate(records, grouped),
        ({ length }) => length === size,
      );
    },
  },
  {
    name: "rollup",
    n: 300,
    prepare: (size) => {
      const records = codedRecords(size);
      const keys = { area: ({ area }: Coded) => area, code: ({ code }: Coded) => code };
      const levels = rollup(keys, ["area", "code"], { n: count() });
      return work(
        () => aggregate(records, levels),
        ({ length }) => length === 1 + 3 + size,
      );
    },
  },
  {
    name: "distinct, no two alike",
    n: 5_000,
    prepare: (size) => {
      const codes = Array.from({ length: size }, (_, at) => codeOf(at));
      return work(
        () => aggregate(codes, ids),
        (found) => found === size,
      );
    },
  },
  {
    name: "distinctBy in groups, two records each",
    n: 300,
    prepare: (size) => {
      const records = Array.from({ length: 2 * size }, (_, at) => ({ id: at, group: at % size }));
      const byId = distinctBy((record: (typeof records)[number]) => record.id, { lines: count() });
      return work(
        () => aggregate(records, groupBy({ group: (record) => record.group }, { byId })),
        (rows) => rows.length === size && rows.every(({ byId: { records: found } }) => found === 2),
      );
    },
  },
  {
    name: "tradeTotal, a market a record",
    n: 400,
    prepare: (size) => {
      const sales = salesOf(size);
      const exports = tradeTotal("exports");
      return work(
        () => aggregate(sales, exports),
        ({ known }) => known === size,
      );
    },
  },
  {
    name: "tradeTotal, 10 markets a record",
    n: 70,
    prepare: (size) => {
      const sales = salesToManyMarkets(size);
      const exports = tradeTotal("exports");
      return work(
        () => aggregate(sales, exports),
        ({ known }) => known === size,
      );
    },
  },
  {
    name: "sumConverted, records and rates",
    n: 100,
    prepare: (size) => {
      const sales = dailySales(size);
      const rates = dailyRates(size);
      return work(
        () =>
          aggregate(
            sales,
            sumConverted({
              to: "USD",
              table: createRateTable({ rates }),
              amountOf,
              policyOf: ({ period }: DailySale) => ({ kind: "on", date: period, basis: "spot" }),
            }),
          ),
        ({ rates: used, unconverted }) => used.length === size && unconverted.length === 0,
      );
    },
  },
  {
    name: "mergePartials, all at once",
    n: 100,
    prepare: (size) => {
      const partials = shardsOf(size, ids);
      return work(
        () => mergePartials(partials, ids),
        ({ records }) => records === size * RECORDS_A_SHARD,
      );
    },
  },
  {
    name: "partialMerger, distinct ids",
    n: 100,
    prepare: (size) => {
      const partials = shardsOf(size, ids);
      return work(
        () => addedOneByOne(partials, ids),
        ({ records }) => records === size * RECORDS_A_SHARD,
      );
    },
  },
  {
    name: "partialMerger, groups",
    n: 100,
    prepare: (size) => {
      const groups = groupBy({ code: (code: string) => code }, { n: count(), ids });
      const partials = shardsOf(size, groups);
      return work(
        () => addedOneByOne(partials, groups),
        ({ records }) => records === size * RECORDS_A_SHARD,
      );
    },
  },
  {
    name: "partialMerger, the same groups in every shard",
    n: 100,
    prepare: (size) => {
      const groups = groupBy({ last: (code: string) => code.slice(-1) }, { n: count(), ids });
      const partials = shardsOf(size, groups);
      return work(
        () => addedOneByOne(partials, groups),
        ({ records }) => records === size * RECORDS_A_SHARD,
      );
    },
  },
];

function addedOneByOne(
  partials: readonly PartialResult[],
  aggregator: Aggregator<string, unknown>,
): PartialResult {
  const merger = partialMerger(aggregator);
  for (const partial of partials) merger.add(partial);
  return merger.result();
}
