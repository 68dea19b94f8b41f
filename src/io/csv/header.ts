/**
 * The header of a spreadsheet: which column holds which field, from its title or from the caller, and in what unit where
 * the title says so, as in "Value (USD million)".
 */

import { requiredOptions } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { type Issue, mismatchAt, quote } from "../../foundation/issue";
import type { AreaNameOptions } from "../../geography/resolve-area";
import type { Ledger } from "../../model/ledger";
import { type CurrencyCode, isCurrencyCode } from "../../money/currency";
import type { ReadingIssue } from "../ledger-reading";
import { CSV_COLUMNS, type CsvColumn, CURRENCY_WORDS, columnOfField } from "./columns";
import { type NumberScale, zerosOf } from "./values";

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
export interface HeaderColumn extends CsvColumn, Unit {
  readonly at: number;
  readonly title: string;
}

/** The unit of a column. */
interface Unit {
  /** The zeros that its scale adds to its numbers. */
  readonly zeros: number;
  readonly currency: CurrencyCode | undefined;
}

/** The columns that hold fields, and what is wrong with the others. */
export interface Header {
  readonly columns: readonly HeaderColumn[];
  /** Columns without a title, which must be empty. */
  readonly untitled: readonly number[];
  readonly width: number;
  /** How names of areas are read. */
  readonly areaNames: AreaNameOptions;
  readonly issues: readonly ReadingIssue[];
}

/**
 * Refuses choices that no header could fulfil.
 *
 * @throws `io/unknown-field`, `io/invalid-argument`, `io/unknown-option`
 */
export function checkChoices(kind: keyof Ledger, choices: ColumnChoices): void {
  for (const [title, choice] of Object.entries(choices)) {
    if (choice === null) continue;
    const { field, scale = "one", currency } = readChoice(choice);
    const [column, zeros] = [columnOfField(kind, field), zerosOf(scale)];
    const isKnown = column !== undefined && zeros !== undefined;
    if (isKnown && (currency === undefined || isCurrencyCode(currency)) && takes(column, { zeros, currency }))
      continue;
    const fields = CSV_COLUMNS[kind].map((column) => column.field).join(", ");
    throw new LedgerError(
      "io/unknown-field",
      `Cannot read the column ${quote(title)} as ${quote(field)} (scale ${quote(scale)}, currency ${quote(currency)}): the fields of ${kind} are ${fields}; scales are one, thousand, wan, million, yi and billion, of counts, amounts and other numbers; currencies are ISO 4217 codes, of amounts.`,
      { details: { title, choice } },
    );
  }
}

/** A choice written as a field alone. Another name than the three is a mistake, as is what is no choice. */
function readChoice(choice: string | ColumnChoice | undefined): Partial<ColumnChoice> {
  const call = {
    chapter: "io",
    call: 'a column such as { Value: { field: "value", scale: "million", currency: "USD" } }',
  } as const;
  if (typeof choice === "string") return { field: choice };
  return requiredOptions(call, choice as ColumnChoice, ["field", "scale", "currency"]);
}

/** Reads the header of a kind of record. */
export function readHeader(
  kind: keyof Ledger,
  titles: readonly string[],
  choices: ColumnChoices,
  areaNames: AreaNameOptions,
): Header {
  const columns: HeaderColumn[] = [];
  const issues: ReadingIssue[] = [];
  const untitled: number[] = [];
  titles.forEach((cell, at) => {
    const title = cell.trim();
    if (title === "" && !Object.hasOwn(choices, "")) {
      untitled.push(at);
      return;
    }
    const choice = Object.hasOwn(choices, title)
      ? chosenByCaller(choices[title])
      : chosenByTitle(kind, title);
    if (choice === null) return;
    const column = columnOfField(kind, choice?.field);
    const first = columns.find((other) => other.field === choice?.field || areOneInOther(other, column));
    const refuse = (code: Issue["code"], expected: string) => {
      const issue = mismatchAt([1, title], code, expected, title, { where: "Row 1: the column " });
      issues.push({ ...issue, row: 1, column: title });
    };
    if (column === undefined || choice === undefined)
      refuse(
        "io/unknown-column",
        `a column of ${kind}; say what it is in columns, or leave it out with null`,
      );
    else if (first !== undefined)
      refuse("io/duplicate-column", `another field than ${quote(first.title)}, which is read`);
    else if (choice.unit === "unknown") refuse("io/unknown-unit", KNOWN_UNIT);
    else columns.push({ ...column, at, title, ...choice.unit });
  });
  return { columns, untitled, width: titles.length, areaNames, issues };
}

/** Whether one column tells in JSON what the other one holds a part of, as `extra` and `extra.region`. */
function areOneInOther(one: CsvColumn, other: CsvColumn | undefined): boolean {
  const isWithin = (whole: CsvColumn, part: CsvColumn) =>
    whole.form === "list" && part.field.startsWith(`${whole.field}.`);
  return other !== undefined && (isWithin(one, other) || isWithin(other, one));
}

const KNOWN_UNIT =
  "a title whose unit is known, such as (\u4E07), (USD million) or, of a term, (years); say the field, scale and currency in columns";

interface Chosen {
  readonly field: string;
  readonly unit: Unit | "unknown";
}

function chosenByCaller(choice: ColumnChoices[string] | undefined): Chosen | null | undefined {
  if (choice === null || choice === undefined) return choice;
  const { field = "", scale = "one", currency } = readChoice(choice);
  return { field, unit: { zeros: zerosOf(scale) ?? 0, currency } };
}

/** The field that a title means, with the unit in its parentheses where its cells are numbers. */
function chosenByTitle(kind: keyof Ledger, title: string): Chosen | undefined {
  const plain = title.normalize("NFKC").trim().toLowerCase();
  const unitAt = plain.endsWith(")") ? plain.lastIndexOf("(") : -1;
  const name = unitAt < 0 ? plain : plain.slice(0, unitAt).trimEnd();
  const unit = unitAt < 0 ? "" : plain.slice(unitAt + 1, -1);
  const column =
    CSV_COLUMNS[kind].find(({ field }) => field.toLowerCase() === name) ??
    CSV_COLUMNS[kind].find(({ titles }) => titles.includes(name)) ??
    columnOfField(kind, title.trim());
  if (column === undefined) return undefined;
  const { field, form } = column;
  if (form !== "whole" && !SCALED.includes(form)) return { field, unit: { zeros: 0, currency: undefined } };
  const read = readUnit(unit, form === "whole" ? YEARS : COUNTED);
  return { field, unit: read !== "unknown" && takes(column, read) ? read : "unknown" };
}

/** What cells of money hold, which a title can give a currency. */
const MONEY: readonly CsvColumn["form"][] = ["amount", "money", "observed"];

/** What cells of numbers hold, which a title can give a scale. */
const SCALED: readonly CsvColumn["form"][] = ["count", "number", ...MONEY];

/** Whether the cells of a column can be in a unit: a scale or a currency that they cannot have would be ignored. */
function takes({ form }: CsvColumn, { zeros, currency }: Unit): boolean {
  return (zeros === 0 || SCALED.includes(form)) && (currency === undefined || MONEY.includes(form));
}

const SCALE_WORDS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ["thousand", 3],
  ["wan", 4],
  ["million", 6],
  ["mn", 6],
  ["yi", 8],
  ["billion", 9],
  ["bn", 9],
  ["trillion", 12],
]);

/** Powers of ten that Chinese puts together: the ten thousand of a million is \u767E\u4E07. */
const CHINESE_SCALES: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ["\u5341", 1],
  ["\u767E", 2],
  ["\u5343", 3],
  ["\u4E07", 4],
  ["\u4EBF", 8],
]);

/** What is counted, which says nothing of scale or currency. */
const COUNTED = /^(?:\u4EBA|\u4EBA\u6B21|\u6B21|\u573A|\u573A\u6B21|\u4E2A|\u4EF6|persons|people|visits)$/;

/** What terms are in. */
const YEARS = /^(?:\u5E74|years?)$/;

/** Reads all of a unit, or says that it can't: half of one could be a wrong figure. */
function readUnit(unit: string, counted: RegExp): Unit | "unknown" {
  const [, chinese = "", rest = ""] = /^([\u5341\u767E\u5343\u4E07\u4EBF]*)\s*(.*)$/.exec(unit) ?? [];
  let zeros = [...chinese].reduce((sum, sign) => sum + (CHINESE_SCALES.get(sign) ?? 0), 0);
  let currency: CurrencyCode | undefined;
  let words = rest.trim().replace("us dollars", "usd");
  if (counted.test(words)) words = "";
  const named = CURRENCY_WORDS.get(words);
  if (named !== undefined) return { zeros, currency: named as CurrencyCode };
  for (const word of words.split(/\s+/).filter((part) => part !== "")) {
    const scale = SCALE_WORDS.get(word);
    const code = CURRENCY_WORDS.get(word) ?? word.toUpperCase();
    if (scale !== undefined && zeros === 0) zeros = scale;
    else if (isCurrencyCode(code) && currency === undefined) currency = code;
    else return "unknown";
  }
  return { zeros, currency };
}
