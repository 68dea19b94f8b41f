/** Every aggregator, as its users make it: what is measured at one record more and one fewer. */

import {
  type Aggregator,
  aggregate,
  count,
  coverageRatio,
  createRateTable,
  cube,
  distinct,
  distinctBy,
  evidence,
  exactly,
  exportTotal,
  filter,
  groupBy,
  ISO_3166,
  maxBy,
  mean,
  minBy,
  rollup,
  sumByCurrency,
  sumConverted,
  sumCounts,
  sumMoney,
  topBy,
  tradeBalance,
  tradeIn,
  tradeTotal,
} from "cultural-ledger";
import {
  all,
  areaKey,
  codeKey,
  distinctAreas,
  distinctValues,
  flatMapInput,
  mapInput,
  mapOutput,
  sumIntervals,
  withoutOverlap,
} from "cultural-ledger/aggregate";
import { readFigure } from "cultural-ledger/figures";
import { type Sale, salesOf } from "../growth/inputs";

/** A small size, and the one below. */
export const SIZES = [63, 64] as const;

const SOME = 64;
const sales = salesOf(SOME).map((sale, at) => ({ ...sale, persons: at % 7, code: `97${10 + (at % 20)}` }));
type Counted = (typeof sales)[number];

const areaOf = ({ markets }: Sale) => markets[0];
const amountOf = ({ value }: Sale) => value;
const idOf = ({ id }: Sale) => id;
const personsOf = ({ persons }: Counted) => persons;
const currencyOf = ({ value }: Sale) => value.currency;
const keys = { area: areaOf, currency: currencyOf };
const threeKeys = { ...keys, product: ({ product }: Sale) => product };
const cells = { lines: count(), value: sumByCurrency(amountOf) };
const average = { kind: "average", period: "2012", basis: "annual-average" } as const;
const table = createRateTable({
  rates: [
    {
      base: "USD",
      quote: "CNY",
      rate: "6.3123",
      basis: "annual-average",
      period: "2012",
      source: "World Bank",
    },
  ],
});
const conversion = { to: "USD", table, policyOf: () => average } as const;

const MEASURES: Readonly<Record<string, Aggregator<Counted, unknown>>> = {
  count: count(),
  sumCounts: sumCounts(personsOf),
  sumMoney: mapInput(
    (sale: Sale) => sale.value,
    filter(
      ({ currency }) => currency === "USD",
      sumMoney("USD", (value) => value as never),
    ),
  ),
  sumByCurrency: sumByCurrency(amountOf),
  sumConverted: sumConverted({ ...conversion, amountOf }),
  sumIntervals: sumIntervals((sale: Counted) => readFigure(exactly(sale.persons))),
  mean: mean(personsOf),
  distinct: distinct(areaOf),
  "distinct, no two alike": distinct(idOf),
  distinctValues: distinctValues(areaOf),
  distinctAreas: distinctAreas(ISO_3166, ({ markets }: Sale) => markets),
  minBy: minBy(personsOf, idOf),
  maxBy: maxBy(valueOfUsd, idOf),
  topBy: topBy(5, personsOf, idOf),
  evidence: evidence(),
  all: all({ lines: count(), persons: sumCounts(personsOf), areas: distinct(areaOf) }),
  filter: filter((sale: Sale) => sale.value.currency === "USD", cells),
  mapInput: mapInput(
    amountOf,
    sumByCurrency((value) => value),
  ),
  flatMapInput: flatMapInput(
    ({ markets }: Sale) => markets,
    distinct((area) => area),
  ),
  mapOutput: mapOutput(cells, ({ lines }) => lines),
  distinctBy: distinctBy(idOf, count()),
  "groupBy, 1 key": groupBy({ currency: currencyOf }, cells),
  "groupBy, 2 keys": groupBy(keys, cells),
  "groupBy, 3 keys": groupBy(threeKeys, cells),
  "groupBy, 2 ruled keys": groupBy(
    { area: areaKey(areaOf), code: codeKey(({ code }: Counted) => code) },
    cells,
  ),
  "groupBy, a distinct": groupBy({ currency: currencyOf }, { areas: distinct(areaOf) }),
  "groupBy in groupBy": groupBy({ currency: currencyOf }, { areas: groupBy({ area: areaOf }, cells) }),
  "rollup, 2 keys": rollup(keys, ["area", "currency"], cells),
  "cube, 3 keys": cube(threeKeys, cells),
  withoutOverlap: withoutOverlap({ product: threeKeys.product, area: areaKey(areaOf) }, cells),
  tradeTotal: tradeTotal("exports"),
  exportTotal,
  tradeBalance,
  coverageRatio: coverageRatio("USD"),
  tradeIn: tradeIn(conversion),
};

function valueOfUsd(sale: Sale): number {
  return sale.value.value.toNumber();
}

export const NAMES: readonly string[] = Object.keys(MEASURES);

/** The runs of a measure over so many records. */
export function runOf(name: string, size: number): () => unknown {
  const measure = MEASURES[name];
  if (measure === undefined) throw new Error(`There is no measure ${name}`);
  const records = sales.slice(0, size);
  return () => aggregate(records, measure);
}

/** The same answer record by record: a generator is never taken in blocks. */
export function answerOneByOne(name: string, size: number): unknown {
  function* each() {
    yield* sales.slice(0, size);
  }
  return aggregate(each(), MEASURES[name] as Aggregator<Counted, unknown>);
}
