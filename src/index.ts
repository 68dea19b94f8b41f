/** The public surface of `cultural-ledger`, chapter by chapter. */

// foundation
export type { Chapter, ErrorCode, Issue, IssuePath } from "./foundation/issue";
export type { Json } from "./foundation/collections";
export { isLedgerError, LedgerError, type LedgerErrorOptions } from "./foundation/error";
export { compareText } from "./foundation/text";
export type { Result } from "./foundation/result";

// time
export { type Attribution, type AttributionRule, attributePeriod } from "./time/attribution";
export {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
  isCalendarDate,
  parseCalendarDate,
} from "./time/calendar-date";
export {
  type CalendarUnit,
  type DateRange,
  dateRange,
  type Frequency,
  halfYear,
  isPeriod,
  month,
  type Period,
  type PeriodSpan,
  parsePeriod,
  periodContains,
  periodOf,
  periodSpan,
  previousPeriod,
  quarter,
  type ReportingFrequency,
  type ReportingPeriod,
  year,
} from "./time/period";
export { describePeriod, type PeriodLabelOptions } from "./time/period-label";
export { nextPeriod, periodsIn } from "./time/period-sequence";
export {
  attributeToPeriods,
  type DayShare,
  type PeriodPart,
  type PeriodShare,
  type PeriodShares,
} from "./time/period-shares";
export { fiscalYear, reportingYearOf, season, type YearStart } from "./time/reporting-period";

// money and rates
export * from "./entries/money";

// figures
export {
  type Count,
  type CountFigure,
  type CountQualifier,
  isCount,
  leastOfCount,
  multiplyCounts,
  totalCount,
} from "./figures/count";
export { describeFigure } from "./figures/describe-figure";
export { describeInterval } from "./figures/describe-interval";
export type { IntervalFormat } from "./figures/interval-words";
export { type Figure, type FigureUnit, isFigure, type Qualifier } from "./figures/figure";
export {
  about,
  atLeast,
  atMost,
  between,
  exactly,
  type FigureInput,
  type FigureOptions,
  figure,
  lessThan,
  moreThan,
  nearly,
} from "./figures/make-figure";
export { exactValue, type Interval, type IntervalEnd, isExact } from "./figures/interval";
export {
  addIntervals,
  divideIntervals,
  multiplyIntervals,
  negateInterval,
  subtractIntervals,
} from "./figures/interval-arithmetic";
export { containsInterval, intersectIntervals, intervalGap } from "./figures/interval-order";
export { parseFigure } from "./figures/parse-figure";
export { hasExcessDigits, readFigure } from "./figures/read-figure";
export {
  ANY_ROUNDING,
  AS_WRITTEN,
  EXACT_DIGITS,
  type FigureRounding,
  HALF_EVEN,
  HALF_UP,
  NO_SPANS,
  READING_PANEL,
  type ReadingPolicy,
  ROUND_NUMBERS,
  type Span,
  TRUNCATED,
} from "./figures/reading-policy";
export type { FigureScale } from "./figures/scale";

// geography
export * from "./entries/geography";

// model
export type { Activity, ActivityKind } from "./model/activity";
export type { Agreement, Party } from "./model/agreement";
export type { CulturalProject } from "./model/cultural-project";
export { areasOfDelegation, type Delegation, type Leg, legsOfVisit } from "./model/delegation";
export {
  checkLedger,
  checkRecord,
  createLedger,
  type Ledger,
  type LedgerRecords,
  type RecordOf,
} from "./model/ledger";
export type { Partnership, PartnershipKind } from "./model/partnership";
export type { Edition, Programme, ProgrammeKind } from "./model/programme";
export { type Direction, isHeld, type LedgerRecord, type SourceRef, type Status } from "./model/record";
export type { Source } from "./model/source";
export type { TradeFlow, TradeKind, TradeRecord } from "./model/trade-record";

// aggregate
export { type AggregateAsyncOptions, aggregateAsync, type StopSignal } from "./aggregate/stream";
export { type Aggregator, type AnyAggregator, aggregate, type OutputOf } from "./aggregate/aggregator";
export { type AggregatorsOf, aggregatorsOf } from "./aggregate/aggregators-of";
export { all, filter, type Measures, mapOutput } from "./aggregate/combinators";
export { flatMapInput, mapInput } from "./aggregate/mapped-input";
export {
  type ConvertedTotal,
  type SumConvertedOptions,
  sumConverted,
  type UnconvertedAmounts,
} from "./aggregate/leaves/converted";
export { distinct, distinctValues } from "./aggregate/leaves/distinct";
export { type IntervalSum, type IntervalsSoFar, sumIntervals } from "./aggregate/leaves/intervals";
export {
  type Citable,
  type Citation,
  type Evidence,
  type EvidenceOptions,
  type EvidenceSoFar,
  evidence,
} from "./aggregate/leaves/evidence";
export { type AreasSoFar, type DistinctAreas, distinctAreas } from "./aggregate/leaves/areas";
export { type Deduplicated, distinctBy, type SeenRecord } from "./aggregate/distinct-by";
export {
  type ActivitiesByKind,
  activityCount,
  activityCountByKind,
  audienceCount,
  type CountMeasure,
  delegationCount,
  legCount,
  personLegCount,
  personTripCount,
  projectCount,
  visitedAreas,
} from "./statistics/exchange";
export {
  type Extreme,
  maxBy,
  minBy,
  type OrderedRecord,
  type Top,
  type TopSoFar,
  topBy,
} from "./aggregate/leaves/extremes";
export { type FilledPeriod, type FillOptions, fillPeriods } from "./series/fill-periods";
export { groupBy, type KeyFunctions, type Row } from "./aggregate/group-by";
export type { GroupedPartials } from "./aggregate/groups";
export { type GrowthBase, type GrowthPoint, growth } from "./series/growth";
export {
  activityFields,
  delegationFields,
  indexActivities,
  indexDelegations,
  indexTrades,
  tradeFields,
  type ValuedTrade,
} from "./statistics/fields";
export type { Key, RecordId } from "./aggregate/values/key";
export { count, type SummedCount, sumCounts } from "./aggregate/leaves/counts";
export { type Mean, type MeanSoFar, type MeanValue, mean } from "./aggregate/leaves/mean";
export type { Measured } from "./aggregate/values/measured";
export { sumByCurrency, sumMoney } from "./aggregate/leaves/money";
export type { Orderable } from "./aggregate/values/orderable";
export {
  type AreaKeyOptions,
  areaKey,
  type CodeKeyOptions,
  codeKey,
  type KeyFunction,
} from "./aggregate/overlap";
export type { KeyMeeting, OverlapRule } from "./aggregate/overlap-rules";
export {
  asPartial,
  type CountedRecords,
  finishPartial,
  type PartialResult,
  partialOf,
  type ShardOptions,
  type WholeOptions,
} from "./aggregate/shards";
export { mergePartials, type PartialMerger, partialMerger } from "./aggregate/partial-merger";
export type { KnownPoint, SeriesPoint } from "./series/period-series";
export { type RankedRow, type RankOptions, rank } from "./series/rank";
export type { RecordIndex } from "./aggregate/engine/record-index";
export { type RecordHigh, type RecordHistory, recordHighs } from "./series/record-highs";
export { type CubeRow, cube, type RollupRow, rollup } from "./aggregate/rollup";
export { type RowShare, type ShareOptions, type Shares, shares } from "./series/shares";
export {
  type MarketOverlap,
  type MarketsSoFar,
  overlappingMarkets,
  type TradeGroup,
} from "./statistics/market-overlaps";
export {
  type CoverageRatio,
  coverageRatio,
  exportTotal,
  importTotal,
  type TradeBalance,
  type TradeMeasure,
  type TradePartial,
  type TradeTotal,
  type TradeTotalOptions,
  tradeBalance,
  tradeTotal,
} from "./statistics/trade";
export { type TradeInCurrency, type TradeInOptions, tradeIn } from "./statistics/trade-in-currency";
export type { ValueUnit } from "./aggregate/values/unit";
export { type GuardedPartial, withoutOverlap } from "./aggregate/without-overlap";

// audit
export { type Audit, type AuditInput, auditClaims } from "./audit/audit-claims";
export type { Claim } from "./audit/claim";
export { type AuditDifference, diffAudits, type FindingChange } from "./audit/diff-audits";
export { explainFinding } from "./audit/explain-finding";
export type {
  Basis,
  Finding,
  Hint,
  KeyOverlap,
  NeededFigure,
  Reason,
  Stability,
  TraceStep,
  Verdict,
  Warning,
} from "./audit/finding";
export type {
  AgainstRelation,
  AuditedKind,
  AuditedTotal,
  ClaimId,
  CountDistinctRelation,
  GrowthRelation,
  MaxInHistoryRelation,
  MeanRelation,
  Part,
  PartOfRelation,
  RatioRelation,
  Relation,
  RelationKind,
  SameRelation,
  SumRelation,
} from "./audit/relation";

// report
export {
  type AgreementLine,
  type AnnualReport,
  type AnnualReportOptions,
  annualReport,
  type EditionLine,
  type Plan,
  type ProgrammeLine,
  type Standing,
} from "./report/annual-report";
export {
  type ActivityLine,
  type DirectionSummary,
  type ExchangeSummary,
  type ExchangeSummaryOptions,
  exchangeSummary,
} from "./report/exchange-summary";
export type { PublishedComparison, PublishedTotal } from "./report/published-total";
export type { ReportedCount } from "./report/reported-count";
export type { ReportedOverlap, ReportedTotal } from "./report/reported-total";
export type { TradeSummaryOptions } from "./report/trade-options";
export { type TradeLine, type TradeSummary, tradeSummary } from "./report/trade-summary";
export type { TradeValue } from "./report/trade-value";
