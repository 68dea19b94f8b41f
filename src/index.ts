/**
 * The public surface of `cultural-ledger`: records, what is measured of them, reports and audits, and of the chapters below
 * what the guides use. These have the rest on their own: `./time`, `./money`, `./figures`, `./geography`, `./aggregate`,
 * `./statistics`.
 */

// foundation
export { isLedgerError, LedgerError, type LedgerErrorOptions } from "./foundation/error";
export type { Chapter, ErrorCode, Issue, IssuePath } from "./foundation/issue";
export type { Result } from "./foundation/result";
export type { WordsLocale } from "./foundation/words-locale";

// time
export {
  attributePeriod,
  type CalendarDate,
  calendarDate,
  type DateRange,
  dateRange,
  describePeriod,
  fiscalYear,
  halfYear,
  month,
  nextPeriod,
  type Period,
  parsePeriod,
  periodContains,
  previousPeriod,
  quarter,
  season,
  type YearRange,
  year,
  years,
} from "./entries/time";

// money and rates
export {
  addAmounts,
  allocateAmount,
  type CurrencyAmount,
  type CurrencyCode,
  compareAmounts,
  convertAmount,
  createRateTable,
  currencyAmount,
  describeRate,
  type ExchangeRate,
  exchangeRate,
  findRate,
  formatAmount,
  type MultiCurrencyTotal,
  multiplyAmount,
  type RatePolicy,
  type RateTable,
  rmb,
  roundAmount,
  subtractAmounts,
  sumAmounts,
  totalByCurrency,
  usd,
} from "./entries/money";

// figures
export {
  about,
  atLeast,
  atMost,
  between,
  type Count,
  describeFigure,
  describeInterval,
  exactly,
  type Figure,
  figure,
  type Interval,
  lessThan,
  moreThan,
  nearly,
  odd,
  parseFigure,
  parsePhrase,
  READING_PANEL,
  READINGS,
  type ReadingPolicy,
  totalCount,
  type UnknownFigure,
  unknown,
} from "./entries/figures";

// geography
export {
  type AreaClass,
  type AreaCode,
  type AreaCount,
  type AreaList,
  type AreaProfile,
  type AreasAsOf,
  areaContains,
  areaLabel,
  areaProfile,
  countAreas,
  countryOf,
  describeAreaCount,
  ISO_3166,
  PRC_STATISTICS,
  resolveArea,
  UN_M49,
} from "./entries/geography";

// model
export type { Activity, ActivityKind } from "./model/activity";
export type { Agreement, OpenPartyList, Party, PartyList } from "./model/agreement";
export type { CulturalProject } from "./model/cultural-project";
export type { Extra } from "./model/extra";
export type { Delegation, Leg } from "./model/delegation";
export {
  checkLedger,
  checkRecord,
  createLedger,
  type Ledger,
  type LedgerRecords,
  type RecordOf,
} from "./model/ledger";
export type { MoneyExtent, MoneySum } from "./figures/money-extent";
export type { MoneyValue } from "./model/money-value";
export type { Observation, ObservedValue } from "./model/observation";
export type { Partnership, PartnershipKind } from "./model/partnership";
export type { Edition, Programme, ProgrammeExtent, ProgrammeKind } from "./model/programme";
export type {
  Classified,
  Direction,
  LedgerRecord,
  Level,
  Organized,
  SourceRef,
  Status,
} from "./model/record";
export type { Selection, UnplacedRecord } from "./model/selection";
export type { Source } from "./model/source";
export type {
  ConfidentialityStatus,
  ObservationStatus,
  StatisticStatus,
} from "./model/statistic-status";
export type { Quantity, TradeFlow, TradeKind, TradeRecord, Valuation } from "./model/trade-record";

// aggregate
export {
  type Aggregator,
  aggregate,
  aggregateAsync,
  count,
  cube,
  distinct,
  distinctBy,
  evidence,
  filter,
  groupBy,
  groupRecords,
  type Key,
  type Measure,
  type Measures,
  maxBy,
  mean,
  minBy,
  rollup,
  type SummedCount,
  sumByCurrency,
  sumConverted,
  sumCounts,
  sumMoney,
  topBy,
} from "./entries/aggregate";

// statistics
export {
  type AgreementForce,
  type AgreementsInForce,
  activityCount,
  audienceCount,
  type CityCount,
  type ConvertedBalance,
  type ConvertedTrade,
  type CountMeasure,
  type CoverageRatio,
  coverageRatio,
  delegationCount,
  exportTotal,
  importTotal,
  type MoneyTotals,
  type ObservationTotal,
  type ObservationTotalOptions,
  type OverlapReason,
  observationTotal,
  personTripCount,
  projectCount,
  readBy,
  recordFields,
  type TradeBalance,
  type TradeCell,
  type TradeGroup,
  type TradeInCurrency,
  type TradeInOptions,
  type TradeOverlap,
  type TradeTotal,
  type TradeTotalOptions,
  tradeBalance,
  tradeIn,
  tradeTotal,
  type ValuedTrade,
  type VisitedAreasOptions,
  visitedAreas,
} from "./entries/statistics";

// series
export { type FilledPeriod, type FillOptions, fillPeriods } from "./series/fill-periods";
export { type GrowthBase, type GrowthPoint, growth } from "./series/growth";
export type { KnownPoint, SeriesPoint } from "./series/period-series";
export { type RankedRow, type RankOptions, rank } from "./series/rank";
export { type RecordHigh, type RecordHistory, recordHighs } from "./series/record-highs";
export { type RowShare, type ShareOptions, type Shares, shares } from "./series/shares";

// audit
export { type Audit, auditClaims } from "./audit/audit-claims";
export { type AuditInput, checkClaims } from "./audit/audit-input";
export type { Claim } from "./audit/claim";
export { type ClaimOfOptions, claimOf } from "./audit/claim-of";
export { type ClaimOfResultOptions, claimOfResult } from "./audit/claim-of-result";
export { type AuditDifference, diffAudits, type FindingChange } from "./audit/diff-audits";
export { type ExplainOptions, explainFinding } from "./audit/explain-finding";
export type {
  Basis,
  Finding,
  Hint,
  KeyOverlap,
  NeededFigure,
  Reason,
  Stability,
  Stated,
  TraceStep,
  Verdict,
  Warning,
} from "./audit/finding";
export type {
  AgainstRelation,
  AuditedKind,
  AuditedTotal,
  AnyRecordsTerm,
  AverageGrowthRelation,
  ChangeForm,
  ChangeRelation,
  ClaimId,
  CountDistinctRelation,
  CumulativeRelation,
  GrowthRelation,
  MaxInHistoryRelation,
  MeanRelation,
  Part,
  PartOfRelation,
  RankRelation,
  RatioRelation,
  RecordsTerm,
  Relation,
  RelationKind,
  SameRelation,
  SumRelation,
} from "./audit/relation";
export type { ClaimableResult, ReportedSum } from "./audit/result-value";

// report
export { annualReport } from "./report/annual-report";
export { type Explanation, type ExplanationOptions, explain } from "./report/explain";
export type { PublishedClaim, PublishedFigure, PublishedIndicator } from "./report/figures/published-figures";
export type { AgreementLine, AnnualReport, NoteLine } from "./report/report-content";
export type {
  Dimension,
  FigureBasis,
  Indicator,
  Member,
  ReportFigure,
  Statistic,
  UndefinedReason,
} from "./report/figures/report-figure";
export type { AreaChange, BreakLine, HighLine, LeftOut, SeriesBreak, SeriesKey } from "./report/report-notes";
export type { AnnualReportOptions } from "./report/report-options";
export type {
  ChapterId,
  ReportChapter,
  ReportColumn,
  ReportRow,
  ReportTable,
  TableId,
} from "./report/tables/report-table";
export type { EditionLine, ProgrammeLine } from "./report/summaries/programme-line";
export type { Standing } from "./report/summaries/standing";
export type { AreaClassLine } from "./report/summaries/area-classes";
export type { AreaCounting, AreaNote, CountedAreas } from "./report/summaries/area-notes";
export {
  type ActivityClassLine,
  type ActivityLine,
  type ExchangeSummary,
  type ExchangeSummaryOptions,
  exchangeSummary,
} from "./report/summaries/exchange-summary";
export type { DirectionSummary, VisitClassLine, VisitSummary } from "./report/summaries/visit-summary";
export type { OrganizedBy } from "./report/summaries/organized-by";
export type { PublishedComparison, PublishedTotal } from "./report/summaries/published-total";
export type { ReportedCount } from "./report/summaries/reported-count";
export type { ReportedOverlap, ReportedTotal } from "./report/summaries/reported-total";
export type { TradeSummaryOptions } from "./report/summaries/trade-options";
export { type TradeLine, type TradeSummary, tradeSummary } from "./report/summaries/trade-summary";
export type { TradeValue } from "./report/summaries/trade-value";
