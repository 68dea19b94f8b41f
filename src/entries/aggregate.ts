/** The public surface of `cultural-ledger/aggregate`: the algebra of measures, which knows no record of the model. */

export {
  type Aggregator,
  type AggregatorParts,
  aggregator,
  kind,
  leaf,
  type Measure,
  type Measures,
  type OutputOf,
} from "../aggregate/aggregator";
export { areaClassKey } from "../aggregate/area-class-key";
export { filter, mapOutput, narrow } from "../aggregate/combinators";
export { type Deduplicated, distinctBy } from "../aggregate/distinct-by";
export type { Kind, Steps } from "../aggregate/engine/cells";
export { indexRecords, type RecordIndex } from "../aggregate/engine/record-index";
export { groupBy, groupRecords, type KeyFunctions, type Row } from "../aggregate/group-by";
export { type DistinctAreas, type DistinctAreasOptions, distinctAreas } from "../aggregate/leaves/areas";
export {
  type ConvertedTotal,
  type SumConvertedOptions,
  sumConverted,
  type UnconvertedAmounts,
} from "../aggregate/leaves/converted";
export { count } from "../aggregate/leaves/count";
export { COUNTS, type SumCountsOptions, type SummedCount, sumCounts } from "../aggregate/leaves/counts";
export { distinct, distinctValues } from "../aggregate/leaves/distinct";
export {
  type Citable,
  type Citation,
  type Evidence,
  type EvidenceOptions,
  evidence,
} from "../aggregate/leaves/evidence";
export {
  type Extreme,
  maxBy,
  minBy,
  type OrderedRecord,
  type Top,
  topBy,
} from "../aggregate/leaves/extremes";
export { type IntervalSum, sumIntervals } from "../aggregate/leaves/intervals";
export { type Mean, type MeanValue, mean } from "../aggregate/leaves/mean";
export { AMOUNTS, amountsIn, sumByCurrency, sumMoney } from "../aggregate/leaves/money";
export { flatMapInput, mapInput } from "../aggregate/mapped-input";
export { aggregate, all } from "../aggregate/measures";
export {
  type AreaKeyOptions,
  areaKey,
  type CodeKeyOptions,
  codeKey,
  type KeyFunction,
  type PeriodKeyOptions,
  periodKey,
} from "../aggregate/overlap";
export type { KeyMeeting, OverlapRule } from "../aggregate/overlap-rules";
export { mergePartials, type PartialMerger, partialMerger } from "../aggregate/partial-merger";
export { type CubeRow, cube, type RollupRow, rollup } from "../aggregate/rollup";
export {
  asPartial,
  finishPartial,
  type PartialResult,
  partialOf,
  type ShardOptions,
  type WholeOptions,
} from "../aggregate/shards";
export { type AggregateAsyncOptions, aggregateAsync, type StopSignal } from "../aggregate/stream";
export type { Key, RecordId } from "../aggregate/values/key";
export type { Measured } from "../aggregate/values/measured";
export type { Orderable } from "../aggregate/values/orderable";
export type { ValueUnit } from "../aggregate/values/unit";
export { withoutOverlap } from "../aggregate/without-overlap";
export type { Json } from "../foundation/collections";
export { compareText } from "../foundation/text";
