/**
 * The header of a spreadsheet: which column holds which field, from its title or from the caller, and in what unit where
 * the title says so, as in "Value (USD million)".
 */

import { type Issue, quote } from "../foundation/issue";
import { LedgerError } from "../foundation/ledger-error";
import type { Ledger } from "../model/ledger";
import { type CurrencyCode, isCurrencyCode } from "../money/currency";
import { CSV_COLUMNS, type CsvColumn, CURRENCY_WORDS } from "./csv-columns";
import { isNumberScale, type NumberScale } from "./csv-values";

/** What the caller says of a column: its field, the scale of its numbers, the currency of its amounts. */
export interface ColumnChoice {
  /** The name of a field, such as `persons`, `areas.stated` or `source.document`. */
  readonly field: string;
  readonly scale?: NumberScale;
  readonly currency?: CurrencyCode;
}

/** Fields by the titles of their columns; `null` leaves a column out on purpose. */
export type ColumnChoices = Readonly<Record<string, string | ColumnChoice | null>>;

/** A column of the file: its place, its title, and the field that it holds. */
export interface HeaderColumn extends CsvColumn {
  readonly at: number;
  readonly title: string;
  readonly scale: NumberScale;
  readonly currency: CurrencyCode | undefined;
}

/** The columns that hold fields, and what is wrong with the others. */
export interface Header {
  readonly columns: readonly HeaderColumn[];
  readonly width: number;
  readonly issues: readonly (Issue & { readonly row: number; readonly column: string })[];
}

/**
 * Refuses choices that no header could fulfil.
 *
 * @throws `io/unknown-field`
 */
export function checkChoices(kind: keyof Ledger, choices: ColumnChoices): void {
  for (const [title, choice] of Object.entries(choices)) {
    if (choice === null) continue;
    const { field, scale = "one", currency } = typeof choice === "string" ? { field: choice } : choice;
    const isKnown = CSV_COLUMNS[kind].some((column) => column.field === field);
    if (isKnown && isNumberScale(scale) && (currency === undefined || isCurrencyCode(currency))) continue;
    const fields = CSV_COLUMNS[kind].map((column) => column.field).join(", ");
    throw new LedgerError(
      "io/unknown-field",
      `Cannot read the column ${quote(title)} as ${quote(field)} (scale ${quote(scale)}, currency ${quote(currency)}): the fields of ${kind} are ${fields}; scales are one, thousand, wan, million, yi and billion; currencies are ISO 4217 codes.`,
      { details: { title, choice } },
    );
  }
}

/** Reads the header of a kind of record. */
export function readHeader(kind: keyof Ledger, titles: readonly string[], choices: ColumnChoices): Header {
  const columns: HeaderColumn[] = [];
  const issues: Header["issues"][number][] = [];
  titles.forEach((cell, at) => {
    const title = cell.trim();
    const choice = Object.hasOwn(choices, title) ? choices[title] : chosenByTitle(kind, title);
    if (choice === null || title === "") return;
    const {
      field,
      scale = "one",
      currency,
    } = typeof choice === "string" ? { field: choice } : (choice ?? { field: "" });
    const column = CSV_COLUMNS[kind].find((known) => known.field === field);
    const first = columns.find((other) => other.field === field);
    if (column === undefined)
      issues.push(
        headerIssue(
          "io/unknown-column",
          title,
          `a column of ${kind}; say what it is, or leave it out with null`,
        ),
      );
    else if (first !== undefined)
      issues.push(
        headerIssue("io/duplicate-column", title, `another field than ${quote(first.title)}, which is read`),
      );
    else columns.push({ ...column, at, title, scale, currency });
  });
  return { columns, width: titles.length, issues };
}

/** The field that a title means, with the unit in its parentheses. */
function chosenByTitle(kind: keyof Ledger, title: string): ColumnChoice | undefined {
  const plain = title.normalize("NFKC").trim().toLowerCase();
  const [, name = plain, unit = ""] = /^(.*?)\s*\(([^()]*)\)$/.exec(plain) ?? [];
  const column =
    CSV_COLUMNS[kind].find(({ field }) => field.toLowerCase() === name) ??
    CSV_COLUMNS[kind].find(({ titles }) => titles.includes(name));
  if (column === undefined) return undefined;
  const currency = currencyOf(unit);
  return { field: column.field, scale: scaleOf(unit), ...(currency !== undefined && { currency }) };
}

const SCALE_WORDS: readonly (readonly [string, NumberScale])[] = [
  ["\u767E\u4E07", "million"],
  ["million", "million"],
  ["\u4EBF", "yi"],
  ["yi", "yi"],
  ["\u4E07", "wan"],
  ["wan", "wan"],
  ["thousand", "thousand"],
  ["\u5343", "thousand"],
  ["billion", "billion"],
];

function scaleOf(unit: string): NumberScale {
  return SCALE_WORDS.find(([word]) => unit.includes(word))?.[1] ?? "one";
}

function currencyOf(unit: string): CurrencyCode | undefined {
  const code = unit.toUpperCase().split(/\s+/).find(isCurrencyCode);
  if (code !== undefined) return code;
  // "yuan" and "US dollars" before the bare sign of the yuan, which ends the names of other currencies too.
  const words = [...CURRENCY_WORDS].sort(([left], [right]) => right.length - left.length);
  return words.find(([word]) => unit.includes(word))?.[1] as CurrencyCode | undefined;
}

function headerIssue(code: Issue["code"], title: string, expected: string): Header["issues"][number] {
  const message = `Row 1: the column ${quote(title)} is not ${expected}.`;
  return { code, path: [1, title], message, expected, received: quote(title), row: 1, column: title };
}
