/**
 * What a caller can say of a table: where it begins, what its columns hold and in what units, what its words mean. Nothing
 * that two readings could differ in has to be guessed.
 */

import type { AreaNameOptions } from "../../geography/resolve-area";
import type { Ledger, LedgerRecords, RecordOf } from "../../model/ledger";
import type { CurrencyCode } from "../../money/currency";
import type { ReadingOptions } from "../ledger-reading";
import type { DateCells } from "./date-cell";
import type { NumberMarks } from "./number-text";
import type { PeriodForms } from "./period-cells";
import type { NumberScale } from "./unit";

/** The field that a column holds: one of a record, as `persons`, or a part of one, as `areas.stated`, `source.document`, `extra.region`. */
export type ColumnField<Kind extends keyof Ledger> = Kind extends unknown
  ? (keyof RecordOf<Kind> & string) | `${keyof RecordOf<Kind> & string}.${string}`
  : never;

/** What the caller says of a column: its field, the scale and the marks of its numbers, the currency of its amounts. */
export interface ColumnChoice<Kind extends keyof Ledger = keyof Ledger> extends NumberMarks {
  readonly field: ColumnField<Kind>;
  readonly scale?: NumberScale;
  readonly currency?: CurrencyCode;
  /** What stands for missing in this column; as in the whole table where left out. */
  readonly missing?: readonly string[];
  /** What stands between the items of a list in this column. */
  readonly separators?: readonly string[];
}

/** A column of one's own, kept as `extra` of the record by this name. */
export interface ExtraColumn {
  readonly extra: string;
}

/** What columns hold, by their titles; `null` leaves a column out. */
export type ColumnChoices<Kind extends keyof Ledger = keyof Ledger> = Readonly<
  Record<string, ColumnField<Kind> | ColumnChoice<Kind> | ExtraColumn | null>
>;

/**
 * The period of a record in several columns, by their titles: where it begins and ends, or its year, month and day. Where `to` is
 * empty the end is unknown, and refused, unless `emptyEnd` says that it is the same day, month or year.
 */
export type PeriodColumns =
  | { readonly from: string; readonly to: string; readonly emptyEnd?: "same" }
  | { readonly year: string; readonly month?: string; readonly day?: string };

/** The words of choices by field, as `{ direction: { \u63A5\u5F85: "inbound" } }`. Letter case makes no difference. */
export type ChoiceWords<Kind extends keyof Ledger> = {
  readonly [Field in keyof RecordOf<Kind>]?: Readonly<Record<string, Extract<RecordOf<Kind>[Field], string>>>;
} & {
  readonly [Field in `${keyof RecordOf<Kind> & string}.currency`]?: Readonly<Record<string, CurrencyCode>>;
};

/** How a table is read, whatever it comes from. */
export interface TableOptions<Kind extends keyof Ledger = keyof Ledger> extends NumberMarks, PeriodForms {
  /** Fields of columns whose titles say too little, by title; `null` leaves a column out. */
  readonly columns?: ColumnChoices<Kind>;
  /** Columns that nobody knows: no row is taken where left out; `extra` keeps them in the records, by their titles. */
  readonly unknownColumns?: "extra";
  /** The number of the row that has the titles, 1 where left out; or the titles of a table that has none. */
  readonly header?: number | readonly string[];
  /** Rows that are no records, as notes below the table. Each is named in `skipped`. */
  readonly skip?: (cells: readonly string[], row: number) => boolean;
  /** Rows that are sums of others, as "Total": refused where left out, skipped and named, or kept as records. */
  readonly totals?: "skip" | "keep";
  /** What stands for a missing value. A cell such as `-` or `N/A` is refused where this is left out. */
  readonly missing?: readonly string[];
  /** What words of choices mean, before all that are known. */
  readonly words?: ChoiceWords<Kind>;
  /** Fields that every record has and no column holds. */
  readonly constants?: Partial<Omit<RecordOf<Kind>, "id">>;
  /** Ids made of columns by their titles, joined by hyphens, or of the number of the row, as `row-5`. */
  readonly id?: "row" | readonly string[];
  /** The columns of the period, where there are several. */
  readonly period?: PeriodColumns;
  /** What stands between the areas of a list, as `["/", " and "]`: semicolons, \u3001, | and line ends where left out. */
  readonly separators?: readonly string[];
  /** What the source means by names of areas that are ambiguous, and in which languages it writes, as for `resolveArea`. */
  readonly areaNames?: AreaNameOptions;
}

/** What is read into a ledger that has other records already. */
export interface IntoOptions extends ReadingOptions {
  /** Records that the rows may name, as projects and sources: they are in the ledger too, and not among the accepted. */
  readonly into?: LedgerRecords;
}

/** How rows of cells are read. */
export interface ReadRowsOptions<Kind extends keyof Ledger = keyof Ledger>
  extends TableOptions<Kind>,
    IntoOptions {
  /** Whether a `Date` is the day of its midnight in UTC, as workbooks give it, or here, as some databases do; UTC where left out. */
  readonly dateCells?: DateCells;
}
