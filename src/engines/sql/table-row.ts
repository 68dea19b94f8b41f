/**
 * The row of a record: a cell for each column of each of its fields. What a database would cut, round or refuse is refused here,
 * by record and column.
 */

import type { Count } from "../../figures/count";
import { addCount, emptyCountSum } from "../../figures/count-sum";
import { plainFigure, requireFigure } from "../../figures/figure";
import type { Call } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { type AreaList, isOpenList, namedAreas } from "../../geography/area-list";
import { currencyOfMoney, isWorded, type MoneyValue } from "../../model/money-value";
import { requireAmount } from "../../money/currency-amount";
import { type DeclaredRecords, requireDeclared, requireRecord } from "../plan/declared-records";
import type { Cell, Field } from "../plan/field";
import { requireWritable } from "./parameters";
import { COLUMN_DIGITS } from "./sum-bound";

const CALL: Call = { chapter: "engines", call: "tableRow(planRecords.trades, trade)" };

type Cells = readonly (readonly [column: string, cell: Cell])[];

/**
 * The cells of a record by the names of their columns, in the order of `tableColumns`.
 *
 * @throws `engines/number-too-long` for more than 18 digits, `engines/invalid-text`, `engines/invalid-cell` for a field that
 * gives something else than it declares; `engines/invalid-argument`, `figures/invalid-count`,
 * `money/not-an-amount`, `geography/invalid-area-list`
 * @example
 * const field = { type: "count", definition: "how many travelled" } as const;
 * tableRow({ name: "visits", fields: { persons: { ...field, of: (visit) => visit.persons } } }, { persons: moreThan(1000) })
 * // => { persons: "1000", persons_more: "1", persons_spread: "0", persons_unbounded: "1" }
 */
export function tableRow<In>(declared: DeclaredRecords<In>, record: In): Readonly<Record<string, Cell>> {
  const whose: Whose = { record, name: () => nameOf(declared, record) };
  const { fields } = requireDeclared(CALL, declared);
  requireRecord(CALL, record);
  const cells = Object.entries(fields).flatMap(([name, field]) => cellsOf(name, field, record, whose));
  for (const [column, cell] of cells)
    for (const text of typeof cell === "string" ? [cell] : (cell ?? [])) requireText(whose, column, text);
  return Object.freeze(Object.fromEntries(cells));
}

/** The record that cells are of, and what messages call it. */
interface Whose {
  readonly record: unknown;
  readonly name: () => string;
}

function cellsOf<In>(name: string, field: Field<In>, record: In, whose: Whose): Cells {
  const number: NumberCell = (column, units) => [column, requireShort(whose, column, String(units))];
  switch (field.type) {
    case "text": {
      const text: unknown = field.of(record);
      return [[name, text === undefined ? null : requireText(whose, name, text)]];
    }
    case "texts": {
      const texts: unknown = field.of(record);
      if (texts !== undefined && !Array.isArray(texts)) throw invalidCell(whose, name, texts);
      return [[name, texts === undefined ? null : Object.freeze([...(texts as readonly string[])])]];
    }
    case "areas":
      return areaCells(name, field.of(record));
    case "count":
      return countCells(name, field.of(record), number);
    case "money":
      return moneyCells(name, field.of(record), number);
  }
}

function areaCells(name: string, list: AreaList | undefined): Cells {
  const isOpen = list !== undefined && isOpenList(list);
  const stated = isOpen ? list.stated : undefined;
  const plain = stated === undefined || typeof stated === "number" ? stated : plainFigure(stated);
  return [
    [name, list === undefined ? null : Object.freeze(namedAreas(list))],
    [`${name}_open`, isOpen ? "1" : "0"],
    [`${name}_stated`, plain === undefined ? null : JSON.stringify(plain)],
  ];
}

type NumberCell = (column: string, units: number | bigint) => readonly [string, Cell];

/** A count is the sum of itself alone, so that sums of the columns are the columns of the sum. */
function countCells(name: string, count: Count | undefined, number: NumberCell): Cells {
  const sum = emptyCountSum();
  addCount(sum, count);
  return [
    sum.unknown > 0 ? [name, null] : number(name, sum.written.units),
    number(`${name}_more`, sum.exclusive),
    number(`${name}_spread`, sum.spread.units),
    number(`${name}_unbounded`, sum.unbounded ? 1 : 0),
  ];
}

function moneyCells(name: string, value: MoneyValue | undefined, number: NumberCell): Cells {
  const isFigure = value !== undefined && isWorded(value);
  const amount = value === undefined || isFigure ? undefined : requireAmount(value);
  const figure = isFigure ? plainFigure(requireFigure(value)) : undefined;
  return [
    amount === undefined ? [name, null] : number(name, amount["~units"]),
    [`${name}_scale`, amount === undefined ? null : String(amount["~scale"])],
    [`${name}_currency`, value === undefined ? null : currencyOfMoney(value)],
    [`${name}_figure`, figure === undefined ? null : JSON.stringify(figure)],
  ];
}

/** A record by its id, where it has one. */
function nameOf<In>({ fields }: DeclaredRecords<In>, record: In): string {
  const field = Object.hasOwn(fields, "id") ? fields["id"] : undefined;
  const id: unknown = field?.type === "text" ? field.of(record) : undefined;
  return id === undefined ? "a record without an id" : `the record ${quote(id)}`;
}

function requireText({ record, name }: Whose, column: string, value: unknown): string {
  if (typeof value === "string")
    return requireWritable(value, () => `the column ${quote(column)} of ${name()}`);
  throw invalidCell({ record, name }, column, value);
}

function requireShort({ record, name }: Whose, column: string, digits: string): string {
  if (digits.replace("-", "").length <= COLUMN_DIGITS) return digits;
  throw new LedgerError(
    "engines/number-too-long",
    `Cannot write ${name()} to a table: its ${quote(column)} is ${digits}, and a column has at most ${COLUMN_DIGITS} digits. Aggregate such records where they are, or correct the number.`,
    { details: { column, digits, record } },
  );
}

function invalidCell({ record, name }: Whose, column: string, value: unknown): LedgerError {
  return new LedgerError(
    "engines/invalid-cell",
    `Cannot write ${name()} to a table: its field ${quote(column)} gives ${quote(value)}, and it is declared as text or a list of texts. Give text, or undefined where it is unknown.`,
    { details: { column, value, record } },
  );
}
