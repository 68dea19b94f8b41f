/** The public surface of `cultural-ledger/io`: what enters and leaves the library as text. */

export { areaOfComtrade, comtradeOfArea } from "../io/comtrade-areas";
export type { ColumnChoice, ColumnChoices } from "../io/csv/header";
export { type CsvOptions, type CsvRecord, type ReadCsvOptions, readCsv, streamCsv } from "../io/csv/read-csv";
export type { CsvDelimiter } from "../io/csv/rows";
export type { NumberScale } from "../io/csv/values";
export { type WriteCsvOptions, writeCsv } from "../io/csv/write-csv";
export { parseLedger, toJson } from "../io/json/json";
export {
  claimJsonSchema,
  codeListJsonSchema,
  type JsonSchema,
  recordJsonSchemas,
} from "../io/json/json-schema";
export { type NdjsonOptions, readNdjson, toNdjson } from "../io/json/ndjson";
export type { Plain } from "../io/json/plain";
export { revive } from "../io/json/revive";
export {
  type RecordSchemas,
  recordSchemas,
  type StandardResult,
  type StandardSchema,
} from "../io/json/standard-schema";
export { toPlain } from "../io/json/to-plain";
export type { LedgerReading, ReadingIssue, ReadingOptions } from "../io/ledger-reading";
export { type MarkdownOptions, toMarkdown } from "../io/markdown/markdown";
export { readEcbRates } from "../io/rate-files/ecb-rates";
export { type CountryRateOptions, readCountryRates, readFredRates } from "../io/rate-files/federal-reserve";
export type { RateFile, UnusedCell } from "../io/rate-files/rate-file";
export type { TextEncodingName, TextPiece, TextSource } from "../io/text-source";
