/**
 * The columns of each kind of record in a spreadsheet: which field a title stands for, in English and in Chinese, and
 * in what form its cells hold the field.
 */

import type { Shape } from "../../foundation/shape";
import { forEachKind, type Ledger, shapeOf } from "../../model/ledger";
import type { Unit } from "../table/unit";
import { KIND_TITLES, TITLES } from "./data/titles";

/** How a cell holds its field: as its shape, or as the currency alone; lists of parts are JSON. */
type CellForm = Exclude<Shape["holds"], "object" | "openable" | "extra"> | "currency" | "names";

/** A field, the titles that its column may have besides the field's name, and the form of its cells. */
export interface CsvColumn {
  /** `source.document` is the field `document` of `source`. */
  readonly field: string;
  readonly form: CellForm;
  readonly titles: readonly string[];
}

/** The columns of each kind, in the order in which they are written: what a record says, and at the end whence it is. */
export const CSV_COLUMNS: Readonly<Record<keyof Ledger, readonly CsvColumn[]>> = /* @__PURE__ */ forEachKind(
  (kind) => {
    const { note, extra, source, ...others } = shapeOf(kind).fields;
    const last = { ...(extra && { extra }), ...(note && { note }), ...(source && { source }) };
    const inOrder = { ...others, ...last };
    const ofKind: Titles = KIND_TITLES[kind] ?? {};
    return Object.entries(inOrder)
      .flatMap(([name, { shape }]) => columnsOf(name, shape))
      .map((known) => ({ ...known, titles: [...known.titles, ...titlesIn(ofKind, known.field)] }));
  },
);

/** The columns of a field: of parts, of a stated number and of a currency it has several. */
function columnsOf(name: string, shape: Shape): readonly CsvColumn[] {
  switch (shape.holds) {
    case "object": {
      const parts = Object.entries(shape.fields).flatMap(([part, field]) =>
        columnsOf(`${name}.${part}`, field.shape),
      );
      // What has parts of parts is told in one cell.
      return parts.some(({ field }) => field.split(".").length > 2) ? [column(name, "list")] : parts;
    }
    case "areas":
      return [column(name, "areas"), column(`${name}.stated`, "count")];
    case "amount":
    case "money":
    case "observed":
      return [column(name, shape.holds), column(`${name}.currency`, "currency")];
    case "oneOrMore":
      return [column(name, shape.of.holds === "choice" ? "oneOrMore" : "names")];
    case "openable":
    case "extra":
      return [column(name, "list")];
    default:
      return [column(name, shape.holds)];
  }
}

/** The field of a column, and the part of it that it holds. */
export function stepsOf(field: string): { readonly name: string; readonly part?: string } {
  const dot = field.indexOf(".");
  return dot < 0 ? { name: field } : { name: field.slice(0, dot), part: field.slice(dot + 1) };
}

/** The column of a field of a kind, or of a field of one's own, as `extra.region`. */
export function columnOfField(kind: keyof Ledger, field: string | undefined): CsvColumn | undefined {
  const isOwn = field !== undefined && /^extra\../.test(field);
  return (
    CSV_COLUMNS[kind].find((known) => known.field === field) ?? (isOwn ? column(field, "text") : undefined)
  );
}

function column(field: string, form: CellForm): CsvColumn {
  return { field, form, titles: titlesIn(TITLES, field) };
}

/** The titles of each field, in one text. */
type Titles = Readonly<Partial<Record<string, string>>>;

function titlesIn(titles: Titles, field: string): readonly string[] {
  return titles[field]?.split(", ") ?? [];
}

/** What cells of money hold, which a title can give a currency. */
const MONEY: readonly CellForm[] = ["amount", "money", "observed"];

/** What cells of numbers hold, which a title can give a scale. */
const SCALED: readonly CellForm[] = ["count", "number", ...MONEY];

/** Whether the cells of a column are numbers, which have a scale. */
export function isScaled({ form }: Pick<CsvColumn, "form">): boolean {
  return SCALED.includes(form);
}

/** Whether the cells of a column are amounts, which have a currency. */
export function isMoney({ form }: Pick<CsvColumn, "form">): boolean {
  return MONEY.includes(form);
}

/** Whether the cells of a column can be in a unit: a scale or a currency that they cannot have would be ignored. */
export function takesUnit(column: CsvColumn, { zeros, currency }: Unit): boolean {
  return (zeros === 0 || isScaled(column)) && (currency === undefined || isMoney(column));
}
