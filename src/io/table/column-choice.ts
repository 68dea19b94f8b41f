/**
 * What a column holds: the field and the unit that the caller or its title says, or why it can't be said.
 */

import type { Issue } from "../../foundation/issue";
import type { Ledger } from "../../model/ledger";
import { CSV_COLUMNS, type CsvColumn, columnOfField, isScaled, takesUnit } from "../csv/columns";
import { readChoice } from "./check-options";
import type { ColumnChoice, ColumnChoices, TableOptions } from "./options";
import { keyOfTitle } from "./title";
import { hintsAtScale, NO_UNIT, readUnit, type Unit, unitBehindMark, unitInTitle, zerosOf } from "./unit";

/** A column that the caller or the title says, or why it can't be said. */
export type Found =
  | {
      readonly field: string;
      readonly unit: Unit;
      readonly own: Omit<ColumnChoice, "field" | "currency">;
    }
  | { readonly code: Issue["code"]; readonly expected: string; readonly option?: string }
  | "ignored"
  | "used"
  | undefined;

/** The field that the caller gives a column, in the unit of its title where the caller says none; both must not differ. */
export function chosenByCaller(kind: keyof Ledger, title: string, choice: ColumnChoices[string]): Found {
  if (choice === null) return "ignored";
  if (typeof choice === "object" && "extra" in choice)
    return { field: `extra.${choice.extra}`, unit: NO_UNIT, own: {} };
  const { field = "", currency, ...own } = readChoice(choice);
  const { scale } = own;
  const column = columnOfField(kind, field);
  if (column === undefined || (!isScaled(column) && column.form !== "whole"))
    return { field, unit: NO_UNIT, own };
  const said = unitOfTitle(title, column);
  const zeros = scale === undefined ? undefined : zerosOf(scale);
  if (said === "unknown") {
    const isSaid = zeros !== undefined || !isScaled(column);
    return isSaid ? { field, unit: { zeros: zeros ?? 0, currency }, own } : unknownUnit();
  }
  const isOther =
    (zeros !== undefined && said.isUnit && zeros !== said.zeros) ||
    (currency !== undefined && said.currency !== undefined && currency !== said.currency);
  if (isOther) {
    const expected = `a column in the unit that columns says (${[scale, currency].filter(Boolean).join(", ")}): its title says another one`;
    return { code: "io/contradicting-unit", expected, option: "scale" };
  }
  return { field, unit: { zeros: zeros ?? said.zeros, currency: currency ?? said.currency }, own };
}

/** The unit of a title that the caller gave a field, and whether the title says one at all. */
function unitOfTitle(title: string, column: CsvColumn): (Unit & { readonly isUnit: boolean }) | "unknown" {
  const { name, unit: inBrackets } = unitInTitle(title);
  const behind = inBrackets === undefined ? unitBehindMark(title) : undefined;
  const unit = inBrackets ?? behind?.unit;
  if (unit === undefined && hintsAtScale(title)) return "unknown";
  if (unit === undefined) return { ...NO_UNIT, isUnit: false };
  if (inBrackets !== undefined && hintsAtScale(name)) return "unknown";
  const read = readUnit(unit, column.form === "whole" ? "years" : "numbers");
  return read !== "unknown" && takesUnit(column, read) ? { ...read, isUnit: true } : "unknown";
}

function unknownUnit(): Found {
  const expected =
    "a title whose unit is known, such as (\u4E07), (USD million) or, of a term, (years); say the field, scale and currency in columns";
  return { code: "io/unknown-unit", expected, option: "scale" };
}

/** The field that a title means, with its unit where its cells are numbers. */
export function chosenByTitle(
  kind: keyof Ledger,
  title: string,
  isNamed: boolean,
  { unknownColumns }: TableOptions,
): Found {
  const found = fieldOfTitle(kind, title);
  if (found === undefined) {
    if (isNamed) return "used";
    return unknownColumns === "extra" ? { field: `extra.${title}`, unit: NO_UNIT, own: {} } : undefined;
  }
  const { column, unit } = found;
  if (column.form !== "whole" && !isScaled(column)) {
    // What stands in brackets behind a text says something, and not in what unit it is.
    return { field: column.field, unit: NO_UNIT, own: {} };
  }
  const read = unit === undefined ? NO_UNIT : readUnit(unit, column.form === "whole" ? "years" : "numbers");
  if (read === "unknown" || !takesUnit(column, read)) return unknownUnit();
  return { field: column.field, unit: read, own: {} };
}

/** The column whose field, or one of whose titles, a title is, alone or before a unit. */
function fieldOfTitle(
  kind: keyof Ledger,
  title: string,
): { readonly column: CsvColumn; readonly unit?: string } | undefined {
  if (title.length > LONGEST_KNOWN) return undefined;
  const whole = columnOfTitle(kind, title);
  if (whole !== undefined) return { column: whole };
  const { name, unit } = unitInTitle(title);
  const column = unit === undefined ? undefined : columnOfTitle(kind, name);
  if (column !== undefined && unit !== undefined) return { column, unit };
  const behind = unitBehindMark(title);
  const other = behind === undefined ? undefined : columnOfTitle(kind, behind.name);
  return other === undefined || behind === undefined || !isScaled(other)
    ? undefined
    : { column: other, unit: behind.unit };
}

/** Longer than any title that is known, with its unit. */
const LONGEST_KNOWN = 256;

/** A title in one language or in two, as "\u4EBA\u6B21 Person-trips", where both mean one field. */
function columnOfTitle(kind: keyof Ledger, title: string): CsvColumn | undefined {
  const known = columnOfWords(kind, title);
  if (known !== undefined) return known;
  const parts = title.split(/[/\n|]|(?<=\p{Script=Han})\s*(?=[A-Za-z])|(?<=[A-Za-z.])\s*(?=\p{Script=Han})/u);
  const [first, ...others] = parts.map((part) => columnOfWords(kind, part));
  return parts.length > 1 && others.every((other) => other?.field === first?.field) ? first : undefined;
}

function columnOfWords(kind: keyof Ledger, words: string): CsvColumn | undefined {
  const key = keyOfTitle(words);
  const columns = CSV_COLUMNS[kind];
  return (
    columns.find(({ field }) => field.toLowerCase() === key) ??
    columns.find(({ titles }) => titles.includes(key)) ??
    (/^extra\../.test(words.trim()) ? columnOfField(kind, words.trim()) : undefined)
  );
}

/** How many of the cells of a row are titles that are known. */
export function fieldsKnown(kind: keyof Ledger, cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== "" && fieldOfTitle(kind, cell) !== undefined).length;
}
