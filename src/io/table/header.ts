/**
 * The header of a table: which column holds which field, from its title or from the caller, in what unit. Until all of it is
 * understood no row is taken, because a value left out would be a figure that is wrong without a word.
 */

import { type Issue, mismatchAt, quote } from "../../foundation/issue";
import { type Ledger, shapeOf } from "../../model/ledger";
import { type CsvColumn, columnOfField, isMoney, isScaled } from "../csv/columns";
import type { ReadingIssue } from "../ledger-reading";
import { chosenByCaller, chosenByTitle } from "./column-choice";
import type { ColumnChoice, TableOptions } from "./options";
import { isCodeTitle, keyOfTitle, suggestionFor, titlesOfPeriod } from "./title";
import { readUnit, type Unit } from "./unit";

/** A column of the table: its place, its title, and the field that it holds. */
export interface TableColumn extends CsvColumn, Unit {
  readonly at: number;
  readonly title: string;
  readonly isOfCodes: boolean;
  /** What the caller says of this column alone. */
  readonly own: Omit<ColumnChoice, "field" | "currency">;
}

/** The columns that hold fields, those by which ids and periods are made, and what is wrong with the others. */
export interface Header {
  readonly columns: readonly TableColumn[];
  /** The places of the columns whose titles the options name, by these titles. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** The places of the cells that say what a row is, among which a sum of others is called one. */
  readonly naming: ReadonlySet<number>;
  /** Columns without a title, which must be empty. */
  readonly untitled: readonly number[];
  /** Titles of columns that are left out. */
  readonly ignored: readonly string[];
  /** Required fields without a column. */
  readonly missing: readonly string[];
  readonly width: number;
  readonly issues: readonly ReadingIssue[];
}

/** How many faults a header can have before what is no table at all is no longer compared with the titles that are known. */
const SUGGESTED = 100;

/** Reads the header of a kind of record. */
export function readHeader(
  kind: keyof Ledger,
  titles: readonly string[],
  row: number,
  options: TableOptions,
): Header {
  const columns: TableColumn[] = [];
  const issues: ReadingIssue[] = [];
  const untitled: number[] = [];
  const ignored: string[] = [];
  const placeOf = new Map<string, number>();
  const said = options.columns ?? {};
  const choices = new Map(Object.entries(said).map(([name, choice]) => [keyOfTitle(name), choice]));
  const named = titlesNamed(options);
  const tell = (title: string, code: Issue["code"], expected: string, option: string | undefined) => {
    const issue = mismatchAt([row, title], code, expected, title, { where: `Row ${row}: the column ` });
    issues.push({ ...issue, row, column: title, ...(option !== undefined && { option }) });
  };
  titles.forEach((cell, at) => {
    const title = cell.trim();
    const key = keyOfTitle(title);
    if (title === "" && !choices.has("")) {
      untitled.push(at);
      return;
    }
    if (named.has(key) && placeOf.has(key))
      tell(title, "io/duplicate-column", "the only column of this title, which the options name", "columns");
    if (named.has(key) || choices.has(key)) placeOf.set(key, at);
    const found = choices.has(key)
      ? chosenByCaller(kind, title, (Object.hasOwn(said, title) ? said[title] : choices.get(key)) ?? null)
      : chosenByTitle(kind, title, named.has(key), options);
    if (found === "ignored") ignored.push(title);
    if (found === undefined) {
      const expected = `a column of ${kind}; say what it is in columns, leave it out with null, or keep all such columns with { unknownColumns: "extra" }${issues.length < SUGGESTED ? suggestionFor(kind, title) : ""}`;
      tell(title, "io/unknown-column", expected, "columns");
    }
    if (found === undefined || typeof found === "string") return;
    if ("code" in found) {
      tell(title, found.code, found.expected, found.option);
      return;
    }
    const column = columnOfField(kind, found.field);
    if (column === undefined) return;
    if (isMadeOtherwise(column.field, options)) {
      const expected = `part of the ${column.field}, which the options make of other columns: leave it out with null`;
      if (!named.has(key)) tell(title, "io/duplicate-column", expected, "columns");
      return;
    }
    const first = columns.find((other) => other.field === column.field || areOneInOther(other, column));
    if (first !== undefined)
      tell(
        title,
        "io/duplicate-column",
        `another field than ${quote(first.title)}, which is ${column.field}`,
        "columns",
      );
    else columns.push({ ...column, at, title, isOfCodes: isCodeTitle(title), own: found.own, ...found.unit });
  });
  for (const key of [...named.keys(), ...choices.keys()])
    if (!placeOf.has(key) && !(choices.get(key) === null))
      issues.push(absentColumn(row, named.get(key) ?? key, named.has(key)));
  const missing = missingFields(kind, columns, options);
  for (const field of missing) issues.push(missingColumn(kind, row, field));
  for (const column of columns) {
    const [name = ""] = column.field.split(".");
    if (Object.hasOwn(options.constants ?? {}, name) && !isPartBeside(column.field, options))
      tell(
        column.title,
        "io/duplicate-column",
        `another field than ${name}, which is in constants`,
        "constants",
      );
  }
  const naming = new Set(columns.filter(({ field }) => NAMING.has(field)).map(({ at }) => at));
  return { columns, placeOf, naming, untitled, ignored, missing, width: titles.length, issues };
}

/** The fields that say what a row is. */
const NAMING: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...["id", "name", "title", "product", "indicator", "kind", "direction", "flow", "period"],
  ...["areas", "markets", "area", "project", "programme", "venue", "place"],
]);

/** The titles of columns that ids and periods are made of, as the caller writes them, by their keys. */
function titlesNamed({ id, period }: TableOptions): ReadonlyMap<string, string> {
  const ofPeriod = period === undefined ? [] : titlesOfPeriod(period).filter((title) => title !== undefined);
  const titles = [...(Array.isArray(id) ? (id as readonly string[]) : []), ...ofPeriod];
  return new Map(titles.map((title) => [keyOfTitle(title), title]));
}

/** Whether a field is made of other columns, as the options say. */
function isMadeOtherwise(field: string, { id, period }: TableOptions): boolean {
  return (field === "id" && id !== undefined) || (field === "period" && period !== undefined);
}

/** Whether one column tells in JSON what the other one holds a part of, as `extra` and `extra.region`. */
function areOneInOther(one: CsvColumn, other: CsvColumn): boolean {
  const isWithin = (whole: CsvColumn, part: CsvColumn) =>
    whole.form === "list" && part.field.startsWith(`${whole.field}.`);
  return isWithin(one, other) || isWithin(other, one);
}

/**
 * Whether a column holds a part of a constant that has other parts, as the place in a source that all records name. What a
 * list states and the currency of an amount are no parts of their own.
 */
function isPartBeside(field: string, { constants = {} }: TableOptions): boolean {
  const [name = "", part] = field.split(".");
  const constant: unknown = (constants as Readonly<Record<string, unknown>>)[name];
  const isPart = part !== undefined && part !== "stated" && part !== "currency";
  return isPart && typeof constant === "object" && constant !== null && !Object.hasOwn(constant, part);
}

/** A column that the options name and the table does not have. */
function absentColumn(row: number, title: string, isPart: boolean): ReadingIssue {
  const option = isPart ? "id or period" : "columns";
  const expected = `the title of a column, as ${option} says it is`;
  const issue = mismatchAt([row], "io/missing-column", expected, title, { where: `Row ${row}: ` });
  return { ...issue, row, column: title, option: isPart ? "id" : "columns" };
}

function missingFields(
  kind: keyof Ledger,
  columns: readonly TableColumn[],
  options: TableOptions,
): readonly string[] {
  const { fields } = shapeOf(kind);
  const isGiven = (name: string) =>
    Object.hasOwn(options.constants ?? {}, name) ||
    isMadeOtherwise(name, options) ||
    columns.some(({ field }) => field === name || field.startsWith(`${name}.`));
  return Object.keys(fields).filter((name) => !fields[name]?.optional && !isGiven(name));
}

function missingColumn(kind: keyof Ledger, row: number, field: string): ReadingIssue {
  const { option, calls } = waysOut(field);
  const expected = `a column of the ${field}, which every record of ${kind} has`;
  const message = `Row ${row}: no title is known to be that of the ${field}, which every record of ${kind} has. Say which one is in columns, or ${calls}.`;
  return { code: "io/missing-column", path: [row], message, expected, received: "no column", row, option };
}

/** What says a required field that has no column of its own, with the option that comes to mind first. */
function waysOut(field: string): { readonly option: "id" | "period" | "constants"; readonly calls: string } {
  const constant = `{ constants: { ${field}: ... } } where all have the same`;
  if (field === "id")
    return {
      option: "id",
      calls: '{ id: ["year", "number"] } with the columns that it is made of, or { id: "row" }',
    };
  if (field !== "period") return { option: "constants", calls: constant };
  return {
    option: "period",
    calls: `{ period: { from: "start", to: "end" } } where it has several, or ${constant}`,
  };
}

/** The unit of the columns of money that say none, from the notes above a table; or why it can't be told. */
export function withNotedUnit(header: Header, note: string, row: number): Header {
  const read = readUnit(note);
  if (read !== "unknown" && read.zeros === 0 && read.currency === undefined) return header;
  const open = header.columns.filter(
    (column) => isScaled(column) && column.zeros === 0 && column.own.scale === undefined,
  );
  if (read === "unknown" || read.currency === undefined) {
    const expected = `a unit of money such as \u4E07\u5143 or USD million; say the scale of each column of numbers in columns, and the currency of each of money, as { ${open[0]?.title ?? "Value"}: { field: "${open[0]?.field ?? "value"}", scale: "wan" } }`;
    if (open.length === 0) return header;
    const issue = mismatchAt([row], "io/unknown-unit", expected, note, { where: `Row ${row}: the unit ` });
    return { ...header, issues: [...header.issues, { ...issue, row, option: "scale" }] };
  }
  const money = open.filter(isMoney);
  const others = money.filter(({ currency }) => currency !== undefined && isOther(read, currency));
  const columns = header.columns.map((column) =>
    money.includes(column) && column.currency === undefined ? { ...column, ...read } : column,
  );
  return { ...header, columns, issues: [...header.issues, ...others.map(contradictsNote(note, row))] };
}

/** Whether the unit of a note is another one than a currency alone. */
function isOther(unit: Unit, currency: string): boolean {
  return unit.zeros > 0 || unit.currency !== currency;
}

/** The issue of a column that has a currency and no scale, below a note that says another unit. */
function contradictsNote(note: string, row: number): (column: TableColumn) => ReadingIssue {
  return ({ title, field }) => {
    const expected = `in the unit that row ${row} says (${quote(note)}), as its title or columns say a currency alone; say its scale in columns, as { field: "${field}", scale: "one" }`;
    const issue = mismatchAt([row, title], "io/contradicting-unit", expected, title, {
      where: "The column ",
    });
    return { ...issue, row, column: title, option: "scale" };
  };
}
