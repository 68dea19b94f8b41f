/** The public surface of `cultural-ledger/io`: what enters and leaves the library as text. */

export type { DecimalMark } from "../figures/number-marks";
export type { ReportChart } from "../io/charts/report-chart";
export { type ChartOptions, toVegaLite } from "../io/charts/to-vega-lite";
export type {
  ChartData,
  ChartLayer,
  ChartPanel,
  ChartProperties,
  ChartRow,
  VegaLiteSpec,
} from "../io/charts/vega-lite-spec";
export { areaOfComtrade, comtradeOfArea } from "../io/comtrade-areas";
export { type CsvOptions, type CsvRecord, type ReadCsvOptions, readCsv, streamCsv } from "../io/csv/read-csv";
export type { CsvDelimiter } from "../io/csv/rows";
export { type WriteCsvOptions, writeCsv } from "../io/csv/write-csv";
export { type HtmlOptions, toHtml } from "../io/html/html";
export type { PageChart } from "../io/html/page-charts";
export {
  type AuditJson,
  type AuditNames,
  type NamedJson,
  type ParseClaimsOptions,
  parseClaims,
} from "../io/json/audit-json";
export type { ProfileId, ReadingId } from "../io/json/audit-presets";
export { type ParseOptions, parseLedger, toJson } from "../io/json/json";
export {
  auditJsonSchema,
  claimJsonSchema,
  codeListJsonSchema,
  ledgerJsonSchema,
  openApiSchemas,
  recordJsonSchemas,
} from "../io/json/json-schema";
export type { JsonSchema } from "../io/json/json-schema-values";
export {
  type NdjsonOptions,
  type NdjsonRecord,
  type ReadNdjsonOptions,
  readNdjson,
  streamNdjson,
  toNdjson,
} from "../io/json/ndjson";
export type { NullOptions } from "../io/json/nulls";
export type { Plain } from "../io/json/plain";
export { revive } from "../io/json/revive";
export {
  auditSchema,
  claimSchema,
  type JsonOf,
  ledgerSchema,
  type RecordSchemas,
  recordSchemas,
  type StandardResult,
  type StandardSchema,
} from "../io/json/standard-schema";
export { toPlain } from "../io/json/to-plain";
export { type ClaimsToJsonOptions, claimsToJson } from "../io/json/write-audit";
export type { LedgerReading, ReadingIssue, ReadingOptions } from "../io/ledger-reading";
export { toMarkdown } from "../io/markdown/markdown";
export type { MarkdownOptions } from "../io/page/page-options";
export { readEcbRates } from "../io/rate-files/ecb-rates";
export { type CountryRateOptions, readCountryRates, readFredRates } from "../io/rate-files/federal-reserve";
export type { RateFile, RateFileOptions, UnusedCell } from "../io/rate-files/rate-file";
export {
  type FigureRow,
  type FigureStatus,
  type FiguresOfOptions,
  figuresOf,
} from "../io/rows/figures-of";
export { type FlatRow, type FlatRowsOptions, flatRows } from "../io/rows/flat-rows";
export type { ExactDigits, FigureEnd, FlatCell } from "../io/rows/quantity";
export { type ReportToCsvOptions, reportToCsv } from "../io/rows/report-to-csv";
export { type RowsToCsvOptions, rowsToCsv } from "../io/rows/rows-to-csv";
export type { DateCells } from "../io/table/date-cell";
export type { GroupMark, NumberMarks } from "../io/table/number-text";
export type {
  ChoiceWords,
  ColumnChoice,
  ColumnChoices,
  ColumnField,
  ExtraColumn,
  IntoOptions,
  PeriodColumns,
  ReadRowsOptions,
  TableOptions,
} from "../io/table/options";
export type { DateOrder, MonthAndDay, PeriodForms, YearLabels } from "../io/table/period-cells";
export { type RowOfCells, type RowSource, readRows } from "../io/table/read-rows";
export type { SkippedRow, TableReading } from "../io/table/read-table";
export type { SkippedBy } from "../io/table/table-reader";
export type { NumberScale } from "../io/table/unit";
export type { TextEncodingName, TextPiece, TextSource } from "../io/text-source";
export type { ChartId } from "../report/words/chart-words";
