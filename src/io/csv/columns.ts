/**
 * The columns of each kind of record in a spreadsheet: which field a title stands for, in English and in Chinese, and
 * in what form its cells hold the field.
 */

import type { Shape } from "../../foundation/shape";
import { forEachKind, type Ledger, shapeOf } from "../../model/ledger";
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

/** What cells of choices say in Chinese and in everyday English, as the model says it. */
export const CSV_WORDS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["\u51FA\u8BBF", "outbound"],
  ["\u6D3E\u51FA", "outbound"],
  ["\u51FA\u56FD", "outbound"],
  ["\u6765\u8BBF", "inbound"],
  ["\u53CC\u5411", "both"],
  ["\u5F15\u8FDB", "inbound"],
  ["\u5DF2\u4E3E\u529E", "held"],
  ["\u5B8C\u6210", "held"],
  ["\u8BA1\u5212", "planned"],
  ["\u53D6\u6D88", "cancelled"],
  ["canceled", "cancelled"],
  ["\u51FA\u53E3", "export"],
  ["\u8FDB\u53E3", "import"],
  ["\u590D\u51FA\u53E3", "re-export"],
  ["\u590D\u8FDB\u53E3", "re-import"],
  ["exports", "export"],
  ["imports", "import"],
  ["\u8D27\u7269", "goods"],
  ["\u670D\u52A1", "services"],
  ["service", "services"],
  ["\u6F14\u51FA", "performance"],
  ["\u5C55\u89C8", "exhibition"],
  ["\u8BB2\u5EA7", "lecture"],
  ["\u653E\u6620", "screening"],
  ["\u5DE5\u4F5C\u574A", "workshop"],
  ["\u5176\u4ED6", "other"],
  ["\u56FD\u9645", "international"],
  ["\u56FD\u5BB6\u7EA7", "national"],
  ["\u7701\u7EA7", "provincial"],
  ["\u5E02\u7EA7", "municipal"],
  ["\u53BF\u7EA7", "county"],
]);

/**
 * What stands in a column of counts where a record gives none and is one, so that it comes back without: an empty cell says
 * that nobody knows how many it stands for.
 */
export const ONE_RECORD = "one";

/** Currencies by their everyday names. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["\u4EBA\u6C11\u5E01", "CNY"],
  ["\u5143", "CNY"],
  ["yuan", "CNY"],
  ["rmb", "CNY"],
  ["\u7F8E\u5143", "USD"],
  ["us dollars", "USD"],
  ["us$", "USD"],
  ["\u4EBA\u6C11\u5E01\u5143", "CNY"],
  ["\u5143\u4EBA\u6C11\u5E01", "CNY"],
]);
