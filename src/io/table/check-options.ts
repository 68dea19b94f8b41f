/**
 * The options of tables, checked before anything is read: a mistake of the programmer must not become a fault of every row.
 */

import { type Call, hasFields, invalidArgument, requiredOptions } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { faultsOf } from "../../foundation/inspection";
import { quote } from "../../foundation/issue";
import type { Shape } from "../../foundation/shape";
import { areaCode } from "../../geography/area-code";
import { checkedNameOptions } from "../../geography/resolve-area";
import { type Ledger, requireKind, shapeOf } from "../../model/ledger";
import { isCurrencyCode } from "../../money/currency";
import { isPeriod } from "../../time/period";
import { CSV_COLUMNS, columnOfField, takesUnit } from "../csv/columns";
import { DECIMAL_MARKS, GROUP_MARKS } from "./number-text";
import type { ColumnChoice, ColumnChoices, TableOptions } from "./options";
import { keyOfWord } from "./text-cells";
import { zerosOf } from "./unit";

/** What an option has to be, in words, and whether a value is it. */
type OptionCheck = readonly [expected: string, isOne: (value: unknown) => boolean];

const oneOf = (...values: readonly unknown[]): OptionCheck => [
  `${values.map(quote).join(" or ")}, or left out`,
  (value) => values.includes(value),
];
const isText = (value: unknown) => typeof value === "string" && value !== "";
const isTexts = (value: unknown) => Array.isArray(value) && value.every((text) => typeof text === "string");
const isFilledTexts = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isText);
const hasTexts = (value: unknown, required: readonly string[], optional: readonly string[] = []) =>
  hasFields(value) &&
  required.every((name) => isText((value as Record<string, unknown>)[name])) &&
  Object.entries(value).every(
    ([name, text]) => [...required, ...optional].includes(name) && (text === undefined || isText(text)),
  );

/** Whether what an empty end means is said in the one word for it, or not. */
const isSameOrNone = (value: unknown) => {
  const { emptyEnd } = value as { readonly emptyEnd?: unknown };
  return emptyEnd === undefined || emptyEnd === "same";
};

/** What begins labelled years: a day that every year has. */
const isBegin = (value: unknown) =>
  hasFields(value) &&
  Object.entries(value).length === 1 &&
  Object.entries(value).every(
    ([name, day]) => ["season", "fiscal"].includes(name) && isPeriod(`2011-${String(day)}/P1Y`),
  );

const CHECKS: Readonly<Record<string, OptionCheck>> = {
  unknownColumns: oneOf("extra"),
  totals: oneOf("skip", "keep"),
  decimal: oneOf(...DECIMAL_MARKS),
  group: oneOf(...GROUP_MARKS),
  dates: oneOf("day-month", "month-day"),
  dateCells: oneOf("utc", "local"),
  missing: ['an array of texts, as ["N/A", "-"]', isTexts],
  separators: ['an array of texts that are not empty, as ["/", " and "]', isFilledTexts],
  skip: ["a function of the cells of a row and its number", (value) => typeof value === "function"],
  header: [
    "the number of the row with the titles, counted from 1, or the titles of a table without such a row",
    (value) => isFilledTexts(value) || (Number.isSafeInteger(value) && (value as number) >= 1),
  ],
  id: [
    '"row", or the titles of columns, as ["year", "number"]',
    (value) => value === "row" || isFilledTexts(value),
  ],
  period: [
    'titles of columns, as { from: "start", to: "end" } or { year: "year", month: "month" }, a day beside its month',
    (value) =>
      (hasTexts(value, ["from", "to"], ["emptyEnd"]) && isSameOrNone(value)) ||
      hasTexts(value, ["year"], ["month"]) ||
      hasTexts(value, ["year", "month", "day"]),
  ],
  labels: [
    '{ season: "09-01" } or { fiscal: "04-01" } with the month and day on which it begins, "years" or "month"',
    (value) => value === "years" || value === "month" || isBegin(value),
  ],
  columns: ["an object of fields by title", hasFields],
  words: ["an object of words by field", hasFields],
  constants: ["an object with fields of the records", hasFields],
};

/** The options of a table by their names. */
export const TABLE_OPTIONS = [
  ...["columns", "unknownColumns", "header", "skip", "totals", "missing", "words", "constants", "id"],
  ...["period", "separators", "areaNames", "decimal", "group", "labels", "dates"],
] as (keyof TableOptions & string)[];

/**
 * Refuses options that no table could be read with.
 *
 * @throws `model/unknown-kind`, `io/unknown-field`, `io/invalid-argument`, `io/unknown-option`, and what names of areas give
 */
export function checkTableOptions(call: Call, kind: keyof Ledger, options: TableOptions): void {
  requireKind(kind);
  checkNamed(call, options as Readonly<Record<string, unknown>>);
  checkMarks(call, options);
  const { names = {}, within } = checkedNameOptions(options.areaNames === undefined ? {} : options.areaNames);
  for (const code of [...Object.values(names), ...(within === undefined ? [] : [within])]) areaCode(code);
  checkChoices(call, kind, options.columns ?? {});
  checkWords(call, kind, (options.words ?? {}) as Readonly<Record<string, unknown>>);
  checkConstants(call, kind, (options.constants ?? {}) as Readonly<Record<string, unknown>>);
  if (options.period !== undefined && Object.hasOwn(options.constants ?? {}, "period"))
    throw invalidArgument(call, "period", options.period, "left out where constants have the period");
}

function checkNamed(call: Call, options: Readonly<Record<string, unknown>>): void {
  for (const [name, [expected, isOne]] of Object.entries(CHECKS)) {
    const value = options[name];
    if (value !== undefined && !isOne(value)) throw invalidArgument(call, name, value, expected);
  }
}

function checkMarks(call: Call, { decimal, group }: Pick<TableOptions, "decimal" | "group">): void {
  if (group !== undefined && group === (decimal ?? "."))
    if (decimal !== undefined || group !== ".")
      throw invalidArgument(call, "group", group, "another mark than decimal");
}

/** Refuses choices that no header could fulfil. */
function checkChoices(call: Call, kind: keyof Ledger, choices: ColumnChoices): void {
  for (const [title, choice] of Object.entries(choices)) {
    if (choice === null) continue;
    if (hasFields(choice) && "extra" in choice) {
      if (hasTexts(choice, ["extra"])) continue;
      throw invalidArgument(call, "a column of one's own", choice, '{ extra: "department" }');
    }
    const { field, scale = "one", currency, ...rest } = readChoice(choice as string | ColumnChoice);
    checkNamed(call, rest);
    checkMarks(call, rest);
    const [column, zeros] = [columnOfField(kind, field), zerosOf(scale)];
    const isKnown = column !== undefined && zeros !== undefined;
    if (
      isKnown &&
      (currency === undefined || isCurrencyCode(currency)) &&
      takesUnit(column, { zeros, currency })
    )
      continue;
    const fields = CSV_COLUMNS[kind].map((known) => known.field).join(", ");
    throw new LedgerError(
      "io/unknown-field",
      `Cannot read the column ${quote(title)} as ${quote(field)} (scale ${quote(scale)}, currency ${quote(currency)}): the fields of ${kind} are ${fields}; scales are one, thousand, wan, million, yi and billion, of counts, amounts and other numbers; currencies are ISO 4217 codes, of amounts.`,
      { details: { title, choice } },
    );
  }
}

const CHOICE_CALL = {
  chapter: "io",
  call: 'a column such as { Value: { field: "value", scale: "million", currency: "USD" } }',
} as const;

/** A choice written as a field alone. Another name than these is a mistake, as is what is no choice. */
export function readChoice(choice: string | ColumnChoice): Partial<ColumnChoice> {
  if (typeof choice === "string") return { field: choice as ColumnChoice["field"] };
  const names = ["field", "scale", "currency", "decimal", "group", "missing", "separators"] as const;
  return requiredOptions(CHOICE_CALL, choice, names);
}

function checkWords(call: Call, kind: keyof Ledger, words: Readonly<Record<string, unknown>>): void {
  for (const [field, meanings] of Object.entries(words)) {
    const values = choicesOf(kind, field);
    if (values === undefined)
      throw invalidArgument(call, "a field of words", field, `one of the choices of ${kind}, or a currency`);
    if (!hasFields(meanings)) throw invalidArgument(call, `the words of ${field}`, meanings, "an object");
    const known = new Map<string, unknown>();
    for (const [word, meaning] of Object.entries(meanings)) {
      const said = known.get(keyOfWord(word));
      known.set(keyOfWord(word), meaning);
      if (said !== undefined && said !== meaning)
        throw invalidArgument(
          call,
          `the word ${quote(word)} of ${field}`,
          meaning,
          `${quote(said)} too, as in other letters`,
        );
      if (!(values === "currencies" ? isCurrencyCode(meaning) : values.includes(meaning as string))) {
        const expected = values === "currencies" ? "a code of ISO 4217" : `one of ${values.join(", ")}`;
        throw invalidArgument(call, `the word ${quote(word)} of ${field}`, meaning, expected);
      }
    }
  }
}

/** What a field of choices can say; `undefined` for one of another kind. */
export function choicesOf(kind: keyof Ledger, field: string): readonly string[] | "currencies" | undefined {
  const column = columnOfField(kind, field);
  if (column?.form === "currency") return "currencies";
  return valuesOf(shapeOf(kind).fields[field]?.shape);
}

function valuesOf(shape: Shape | undefined): readonly string[] | undefined {
  if (shape?.holds === "oneOrMore") return valuesOf(shape.of);
  return shape?.holds === "choice" ? shape.values : undefined;
}

function checkConstants(call: Call, kind: keyof Ledger, constants: Readonly<Record<string, unknown>>): void {
  const { fields } = shapeOf(kind);
  for (const [name, value] of Object.entries(constants)) {
    const field = name !== "id" && Object.hasOwn(fields, name) ? fields[name] : undefined;
    const names = Object.keys(fields).filter((known) => known !== "id");
    if (field === undefined) throw invalidArgument(call, "a constant", name, `one of ${names.join(", ")}`);
    const [fault] = faultsOf(`The constant ${quote(name)}`, value, field.shape.check);
    if (fault !== undefined) throw invalidArgument(call, `the constant ${name}`, value, fault.expected);
  }
}
