/**
 * The columns of each kind of record in a spreadsheet: which field a title stands for, in English and in Chinese, and
 * in what form its cells hold the field.
 */

import type { Shape } from "../../foundation/shape";
import { forEachKind, type Ledger, type RecordOf, shapeOf } from "../../model/ledger";

/** How a cell holds its field: as its shape, or as the currency alone; lists of parts are JSON. */
type CellForm = Exclude<Shape["holds"], "object"> | "currency";

/** A field, the titles that its column may have besides the field's name, and the form of its cells. */
export interface CsvColumn {
  /** `source.document` is the field `document` of `source`. */
  readonly field: string;
  readonly form: CellForm;
  readonly titles: readonly string[];
}

/** The fields that have one column; what a field has several columns for has a dot in its name. */
type FieldName = { readonly [Kind in keyof Ledger]: keyof RecordOf<Kind> }[keyof Ledger];
type ColumnName = Exclude<FieldName, "source"> | `${FieldName}.${string}`;

const COUNTRIES = ["countries", "country", "\u56FD\u5BB6", "\u56FD\u5BB6\u548C\u5730\u533A"];
const NUMBER_OF_COUNTRIES = ["number of countries", "\u56FD\u5BB6\u6570"];

const TITLES: Readonly<Record<ColumnName, readonly string[]>> = {
  id: ["no", "no.", "number", "\u7F16\u53F7", "\u5E8F\u53F7"],
  name: ["title", "\u540D\u79F0", "\u9879\u76EE\u540D\u79F0", "\u9879\u76EE"],
  kind: ["type", "\u7C7B\u578B", "\u7C7B\u522B"],
  period: ["date", "year", "time", "\u65F6\u95F4", "\u65E5\u671F", "\u5E74\u5EA6", "\u5E74\u4EFD"],
  direction: ["\u65B9\u5411", "\u6D41\u5411"],
  count: ["visits", "\u6B21\u6570", "\u6279\u6B21", "\u6570\u91CF", "\u573A\u6B21"],
  persons: ["people", "participants", "person-trips", "\u4EBA\u6B21", "\u4EBA\u6570"],
  audience: ["attendance", "\u89C2\u4F17", "\u89C2\u4F17\u4EBA\u6570"],
  areas: [...COUNTRIES, "countries and regions", "area", "\u5730\u533A"],
  "areas.stated": NUMBER_OF_COUNTRIES,
  legs: ["\u884C\u7A0B"],
  programme: ["\u6240\u5C5E\u8BA1\u5212"],
  project: ["\u6240\u5C5E\u9879\u76EE"],
  status: ["\u72B6\u6001"],
  flow: ["\u8FDB\u51FA\u53E3", "\u8D38\u6613\u6D41\u5411"],
  product: ["goods", "\u4EA7\u54C1", "\u54C1\u540D"],
  markets: [...COUNTRIES, "partner", "\u5E02\u573A"],
  "markets.stated": NUMBER_OF_COUNTRIES,
  value: ["amount", "\u91D1\u989D", "\u4EF7\u503C"],
  "value.currency": ["currency", "\u5E01\u79CD", "\u8D27\u5E01"],
  decimals: ["\u7CBE\u5EA6"],
  performances: ["\u6F14\u51FA\u573A\u6B21"],
  editions: ["\u5C4A\u6B21"],
  parties: ["\u7B7E\u7EA6\u65B9"],
  signed: ["\u7B7E\u7F72\u65E5\u671F"],
  termYears: ["term", "\u6709\u6548\u671F"],
  since: ["\u5EFA\u7ACB\u65F6\u95F4"],
  title: ["\u6807\u9898", "\u9898\u540D"],
  publisher: ["\u53D1\u5E03\u8005", "\u51FA\u7248\u8005"],
  published: ["\u53D1\u5E03\u65E5\u671F"],
  url: ["link", "\u7F51\u5740"],
  note: ["remarks", "comment", "\u5907\u6CE8"],
  "source.document": ["source", "\u6765\u6E90"],
  "source.at": ["page", "\u51FA\u5904"],
};

/** The columns of each kind, in the order in which they are written: what a record says, and at the end whence it is. */
export const CSV_COLUMNS: Readonly<Record<keyof Ledger, readonly CsvColumn[]>> = /* @__PURE__ */ forEachKind(
  (kind) => {
    const { note, source, ...others } = shapeOf(kind).fields;
    const inOrder = { ...others, ...(note && { note }), ...(source && { source }) };
    return Object.entries(inOrder).flatMap(([name, { shape }]) => columnsOf(name, shape));
  },
);

/** The columns of a field: of parts, of a stated number and of a currency it has several. */
function columnsOf(name: string, shape: Shape): readonly CsvColumn[] {
  switch (shape.holds) {
    case "object":
      return Object.entries(shape.fields).flatMap(([part, field]) =>
        columnsOf(`${name}.${part}`, field.shape),
      );
    case "areas":
      return [column(name, "areas"), column(`${name}.stated`, "count")];
    case "amount":
      return [column(name, "amount"), column(`${name}.currency`, "currency")];
    default:
      return [column(name, shape.holds)];
  }
}

function column(field: string, form: CellForm): CsvColumn {
  return { field, form, titles: TITLES[field as ColumnName] ?? [] };
}

/** What cells of choices say in Chinese and in everyday English, as the model says it. */
export const CSV_WORDS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["\u51FA\u8BBF", "outbound"],
  ["\u6D3E\u51FA", "outbound"],
  ["\u51FA\u56FD", "outbound"],
  ["\u6765\u8BBF", "inbound"],
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
