/** The public surface of `cultural-ledger/io`: what enters and leaves the library as text. */

export { areaOfComtrade, comtradeOfArea } from "./comtrade-areas";
export { type CountryRateOptions, readCountryRates } from "./country-rates";
export type { ColumnChoice, ColumnChoices } from "./csv-header";
export type { CsvDelimiter } from "./csv-rows";
export type { NumberScale } from "./csv-values";
export { readEcbRates } from "./ecb-rates";
export { readFredRates } from "./fred-rates";
export { parseLedger, toJson } from "./json";
export { type JsonSchema, recordJsonSchemas } from "./json-schema";
export { type MarkdownOptions, toMarkdown } from "./markdown";
export { type NdjsonOptions, readNdjson, toNdjson } from "./ndjson";
export type { RateFile, UnusedCell } from "./rate-file";
export { type CsvOptions, type CsvRecord, type ReadCsvOptions, readCsv, streamCsv } from "./read-csv";
export type { LedgerReading, ReadingIssue, ReadingOptions } from "./reading";
export {
  type RecordSchemas,
  recordSchemas,
  type StandardResult,
  type StandardSchema,
} from "./standard-schema";
export type { TextEncodingName, TextSource } from "./text-source";
export { type WriteCsvOptions, writeCsv } from "./write-csv";
