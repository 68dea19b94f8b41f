/**
 * The aggregators of one type of record: the same functions with the type said once, so that the functions given to
 * them need no annotations.
 */

import type { Count, CountSum } from "../figures/count";
import type { AreaCode } from "../geography/area-code";
import type { AreaList } from "../geography/area-list";
import type { AreaProfile } from "../geography/area-profile";
import type { OneCurrency, RoundingOptions } from "../money/arithmetic";
import type { CurrencyCode } from "../money/currency";
import type { CurrencyAmount } from "../money/currency-amount";
import type { CurrencySums, MultiCurrencyTotal } from "../money/multi-currency-total";
import type { RunningSum } from "../number/exact-number";
import type { AmountsByRate } from "../rates/amounts-by-rate";
import type { Aggregator, AnyAggregator } from "./aggregator";
import { all, filter, type Measures, mapOutput } from "./combinators";
import { type Deduplicated, distinctBy, type SeenRecord } from "./distinct-by";
import { groupBy, type KeyFunctions, type Row } from "./group-by";
import type { GroupedPartials } from "./groups";
import { type AreasSoFar, type DistinctAreas, distinctAreas } from "./leaves/areas";
import { type ConvertedTotal, type SumConvertedOptions, sumConverted } from "./leaves/converted";
import { count, type SummedCount, sumCounts } from "./leaves/counts";
import { distinct, distinctValues } from "./leaves/distinct";
import { type Extreme, maxBy, minBy, type Top, type TopSoFar, topBy } from "./leaves/extremes";
import { type Mean, type MeanSoFar, mean } from "./leaves/mean";
import { sumByCurrency, sumMoney } from "./leaves/money";
import { flatMapInput, mapInput } from "./mapped-input";
import { type AreaKeyOptions, areaKey, type CodeKeyOptions, codeKey, type KeyFunction } from "./overlap";
import { type CubeRow, cube, type RollupRow, rollup } from "./rollup";
import type { Key, RecordId } from "./values/key";
import type { Measured } from "./values/measured";
import type { Orderable } from "./values/orderable";
import { type GuardedPartial, withoutOverlap } from "./without-overlap";

/** Measures with names, as `all` answers them. */
type Named = Readonly<Record<string, unknown>>;

/** Every aggregator, combinator and key, for records of one type. */
export interface AggregatorsOf<T> {
  readonly count: () => Aggregator<T, number, number>;
  readonly sumCounts: (countOf: (record: T) => Count | undefined) => Aggregator<T, CountSum, SummedCount>;
  readonly sumMoney: <C extends CurrencyCode>(
    currency: C & OneCurrency<C>,
    amountOf: (record: T) => CurrencyAmount<NoInfer<C>>,
  ) => Aggregator<T, RunningSum, CurrencyAmount<C>>;
  readonly sumByCurrency: (
    amountOf: (record: T) => CurrencyAmount,
  ) => Aggregator<T, CurrencySums, MultiCurrencyTotal>;
  readonly sumConverted: <C extends CurrencyCode>(
    options: SumConvertedOptions<T, C> & { readonly to: OneCurrency<C> },
  ) => Aggregator<T, AmountsByRate, ConvertedTotal<C>>;
  readonly distinct: (valuesOf: (record: T) => Key | readonly Key[]) => Aggregator<T, Set<Key>, number>;
  readonly distinctValues: <Value extends Key>(
    valuesOf: (record: T) => Value | readonly Value[],
  ) => Aggregator<T, Set<Key>, readonly Exclude<Value, undefined>[]>;
  readonly distinctAreas: (
    profile: AreaProfile,
    areasOf: (record: T) => AreaList | undefined,
  ) => Aggregator<T, AreasSoFar, DistinctAreas>;
  readonly minBy: <Value extends Orderable>(
    valueOfRecord: (record: T) => Value | undefined,
    idOf: (record: T) => RecordId,
  ) => Aggregator<T, TopSoFar<Value>, Extreme<Value>>;
  readonly maxBy: AggregatorsOf<T>["minBy"];
  readonly topBy: <Value extends Orderable>(
    limit: number,
    valueOfRecord: (record: T) => Value | undefined,
    idOf: (record: T) => RecordId,
  ) => Aggregator<T, TopSoFar<Value>, Top<Value>>;
  readonly mean: <Value extends Measured>(
    valueOfRecord: (record: T) => Value | undefined,
    options?: RoundingOptions,
  ) => Aggregator<T, MeanSoFar, Mean<Value>>;
  readonly all: <Spec extends Record<string, AnyAggregator<T>>>(
    spec: Spec,
  ) => Aggregator<T, unknown[], Measures<Spec>>;
  readonly filter: {
    <Passed extends T, Acc, Out>(
      test: (record: T) => record is Passed,
      inner: Aggregator<Passed, Acc, Out>,
    ): Aggregator<T, Acc, Out>;
    <Acc, Out>(test: (record: T) => boolean, inner: Aggregator<T, Acc, Out>): Aggregator<T, Acc, Out>;
  };
  readonly mapInput: <Mapped, Acc, Out>(
    map: (record: T) => Mapped,
    inner: Aggregator<NoInfer<Mapped>, Acc, Out>,
  ) => Aggregator<T, Acc, Out>;
  readonly flatMapInput: <Part, Acc, Out>(
    partsOf: (record: T) => Iterable<Part>,
    inner: Aggregator<NoInfer<Part>, Acc, Out>,
  ) => Aggregator<T, Acc, Out>;
  readonly mapOutput: <Acc, Out, Mapped>(
    inner: Aggregator<T, Acc, Out>,
    map: (answer: Out) => Mapped,
  ) => Aggregator<T, Acc, Mapped>;
  readonly distinctBy: <Acc, Out>(
    idOf: (record: T) => RecordId,
    inner: Aggregator<T, Acc, Out>,
  ) => Aggregator<T, Map<RecordId, SeenRecord<Acc>>, Deduplicated<Out>>;
  readonly groupBy: <Keys extends Record<string, Key>, Acc, Out extends Named>(
    keys: KeyFunctions<T, Keys>,
    inner: Aggregator<T, Acc, Out>,
  ) => Aggregator<T, GroupedPartials<Acc>, readonly Row<Keys, Out>[]>;
  readonly rollup: <
    Keys extends Record<string, Key>,
    const Order extends readonly (keyof Keys & string)[],
    Acc,
    Out extends Named,
  >(
    keys: KeyFunctions<T, Keys>,
    order: Order,
    inner: Aggregator<T, Acc, Out>,
  ) => Aggregator<T, GroupedPartials<Acc>, readonly RollupRow<Keys, Order, Out>[]>;
  readonly cube: <Keys extends Record<string, Key>, Acc, Out extends Named>(
    keys: KeyFunctions<T, Keys>,
    inner: Aggregator<T, Acc, Out>,
  ) => Aggregator<T, GroupedPartials<Acc>, readonly CubeRow<Keys, Out>[]>;
  readonly areaKey: <Area extends AreaCode | undefined>(
    areaOf: (record: T) => Area,
    options?: AreaKeyOptions,
  ) => KeyFunction<T, Area>;
  readonly codeKey: <Code extends string | undefined>(
    codeOf: (record: T) => Code,
    options?: CodeKeyOptions,
  ) => KeyFunction<T, Code>;
  readonly withoutOverlap: <Acc, Out>(
    keys: Readonly<Record<string, KeyFunction<T, Key>>>,
    inner: Aggregator<T, Acc, Out>,
  ) => Aggregator<T, GuardedPartial<GroupedPartials<null>, Acc>, Out>;
}

const AGGREGATORS: Readonly<Record<keyof AggregatorsOf<never>, unknown>> = /* @__PURE__ */ Object.freeze({
  count,
  sumCounts,
  sumMoney,
  sumByCurrency,
  sumConverted,
  distinct,
  distinctValues,
  distinctAreas,
  minBy,
  maxBy,
  topBy,
  mean,
  all,
  filter,
  mapInput,
  flatMapInput,
  mapOutput,
  distinctBy,
  groupBy,
  rollup,
  cube,
  areaKey,
  codeKey,
  withoutOverlap,
});

/**
 * The aggregators for records of one type, which the functions given to them then know. They are the functions of the
 * library themselves; an app that imports only a few of them is smaller without this.
 *
 * @example
 * const visits = aggregatorsOf<{ area: "FR" | "JP"; persons: number }>();
 * const byArea = visits.groupBy(
 *   { area: (visit) => visit.area },
 *   visits.all({ persons: visits.sumCounts((visit) => visit.persons) }),
 * );
 * aggregate([{ area: "FR", persons: 40 }], byArea).map(({ area }) => area) // => ["FR"]
 */
export function aggregatorsOf<T>(): AggregatorsOf<T> {
  return AGGREGATORS as unknown as AggregatorsOf<T>;
}
