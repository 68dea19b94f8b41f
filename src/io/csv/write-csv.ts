/**
 * Records as a spreadsheet: CSV that `readCsv` reads back as the same records, and that runs nothing when it is opened.
 */

import type { Count } from "../../figures/count";
import type { Figure, UnknownFigure } from "../../figures/figure";
import { checkedOptions, invalidArgument } from "../../foundation/arguments";
import { type AreaList, isOpenList } from "../../geography/area-list";
import { requireRecords } from "../../model/given-records";
import type { Ledger } from "../../model/ledger";
import { isMoneyFigure } from "../../model/money-value";
import type { ObservedValue } from "../../model/observation";
import { type CurrencyAmount, exactOf, isCurrencyAmount } from "../../money/currency-amount";
import { formatPlain } from "../../number/exact-number";
import { guarded } from "../table/guard";
import { ONE_RECORD } from "../table/words";
import { CSV_COLUMNS, type CsvColumn, stepsOf } from "./columns";
import { type CsvDelimiter, requireDelimiter } from "./rows";
import { writeAreas, writeCount, writeNumber } from "./write-cells";

/** How a spreadsheet is written. */
export interface WriteCsvOptions {
  /** A comma where left out. */
  readonly delimiter?: CsvDelimiter;
  /** Whether the text begins with a byte order mark, by which spreadsheets know UTF-8; not where left out. */
  readonly byteOrderMark?: boolean;
}

const CALL = { chapter: "io", call: "writeCsv(kind, ledger[kind], { delimiter, byteOrderMark })" } as const;

/**
 * The records of one kind as CSV, with a column for every field that one of them has, rows ending in CR LF. Cells that a
 * spreadsheet would run as formulas are guarded by an apostrophe, which `readCsv` takes off; numbers such as -5 are not
 * text and stay. Legs, parties and editions are JSON in one cell. A record without a count says "one" in a column of counts,
 * where an empty cell would say that nobody knows. No records give the header of the id alone.
 *
 * @throws `model/unknown-kind`, `io/unknown-delimiter`, `io/invalid-argument`, `io/unknown-option`;
 * `model/invalid-records` for records of another kind
 * @source RFC 4180; OWASP, CSV Injection
 * @example
 * const visits: Delegation[] = [{ id: "=1+1", direction: "outbound", period: "2012", persons: moreThan(20) }];
 * writeCsv("delegations", visits) // => "id,direction,period,persons\r\n'=1+1,outbound,2012,more than 20\r\n"
 */
export function writeCsv<Kind extends keyof Ledger>(
  kind: Kind,
  records: Ledger[Kind],
  options: WriteCsvOptions = {},
): string {
  requireRecords(CALL, kind, records);
  const { delimiter = ",", byteOrderMark = false } = checkedOptions(CALL, options, [
    "delimiter",
    "byteOrderMark",
  ]);
  if (typeof byteOrderMark !== "boolean")
    throw invalidArgument(CALL, "byteOrderMark", byteOrderMark, "true or false");
  requireDelimiter(delimiter);
  const rows = records as unknown as readonly Readonly<Record<string, unknown>>[];
  const columns = CSV_COLUMNS[kind].filter(
    (column) => column.field === "id" || rows.some((record) => cellOf(record, column) !== undefined),
  );
  const lines = [
    columns.map(({ field }) => field),
    ...rows.map((record) => columns.map((column) => cellOf(record, column) ?? emptyCell(column))),
  ];
  const text = lines
    .map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter))
    .join("\r\n");
  return `${byteOrderMark ? "\uFEFF" : ""}${text}\r\n`;
}

function emptyCell({ field }: CsvColumn): string {
  return field === "count" ? ONE_RECORD : "";
}

/** The cell of a field; `undefined` where the record does not have it. */
function cellOf(record: Readonly<Record<string, unknown>>, { field, form }: CsvColumn): string | undefined {
  const { name, part } = stepsOf(field);
  const whole = record[name];
  if (whole === undefined) return undefined;
  const isPart = part !== undefined && form !== "currency" && part !== "stated";
  const value = isPart ? (whole as Readonly<Record<string, unknown>>)[part] : whole;
  if (value === undefined) return undefined;
  switch (form) {
    case "text":
    case "reference":
      return guarded(value as string);
    case "names":
      return guarded(typeof value === "string" && !/^\s*["[]/.test(value) ? value : JSON.stringify(value));
    case "oneOrMore":
      return typeof value === "string"
        ? value
        : (value as readonly string[]).map((kind) => `${kind}+`).join("");
    case "count": {
      const count = part === "stated" ? statedOf(value as AreaList) : (value as Count);
      return count === undefined ? undefined : writeCount(count);
    }
    case "areas":
      return writeAreas(value as AreaList);
    case "amount":
      return formatPlain(exactOf(value as CurrencyAmount));
    case "money":
    case "observed":
      return isCurrencyAmount(value)
        ? formatPlain(exactOf(value))
        : writeNumber(value as number | Figure | UnknownFigure);
    case "number":
      return writeNumber(value as number | Figure | UnknownFigure);
    case "currency":
      return currencyOf(value as ObservedValue);
    case "list":
      return guarded(JSON.stringify(value));
    default:
      return String(value);
  }
}

/** The currency of an amount, or of a figure in one. */
function currencyOf(value: ObservedValue): string | undefined {
  if (isCurrencyAmount(value)) return value.currency;
  return isMoneyFigure(value) ? value.unit : undefined;
}

function statedOf(areas: AreaList): Count | undefined {
  return isOpenList(areas) ? areas.stated : undefined;
}

function quoted(cell: string, delimiter: string): string {
  const needsQuotes = /["\r\n]/.test(cell) || cell.includes(delimiter) || cell !== cell.trim();
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}
