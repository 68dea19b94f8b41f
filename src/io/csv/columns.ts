/**
 * The columns of each kind of record in a spreadsheet: which field a title stands for, in English and in Chinese, and
 * in what form its cells hold the field.
 */

import type { Shape } from "../../foundation/shape";
import { forEachKind, type Ledger, type RecordOf, shapeOf } from "../../model/ledger";
import type { Unit } from "../table/unit";

/** How a cell holds its field: as its shape, or as the currency alone; lists of parts are JSON. */
type CellForm = Exclude<Shape["holds"], "object" | "openable" | "extra"> | "currency" | "names";

/** A field, the titles that its column may have besides the field's name, and the form of its cells. */
export interface CsvColumn {
  /** `source.document` is the field `document` of `source`. */
  readonly field: string;
  readonly form: CellForm;
  readonly titles: readonly string[];
}

/** The fields that have one column; what a field has several columns for has a dot in its name. */
type FieldName = { readonly [Kind in keyof Ledger]: keyof RecordOf<Kind> }[keyof Ledger];
type ColumnName = Exclude<FieldName, "source" | "domain" | "quantity"> | `${FieldName}.${string}`;

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
  cities: ["number of cities", "\u57CE\u5E02\u6570"],
  organizer: ["organised by", "organized by", "\u4E3B\u529E\u5355\u4F4D", "\u4E3B\u529E\u65B9"],
  host: ["hosted by", "\u627F\u529E\u5355\u4F4D", "\u63A5\u5F85\u5355\u4F4D"],
  level: ["\u7EA7\u522B", "\u5C42\u7EA7"],
  "domain.code": ["domain", "art form", "\u827A\u672F\u95E8\u7C7B"],
  "domain.scheme": ["domain list"],
  budget: ["\u9884\u7B97", "\u7ECF\u8D39"],
  "budget.currency": ["currency of the budget", "\u9884\u7B97\u5E01\u79CD"],
  purpose: ["\u76EE\u7684", "\u4E8B\u7531"],
  cost: ["costs", "\u8D39\u7528"],
  "cost.currency": ["currency of the cost", "\u8D39\u7528\u5E01\u79CD"],
  venue: ["\u573A\u9986", "\u6F14\u51FA\u573A\u9986"],
  place: ["town", "city", "\u57CE\u5E02"],
  income: ["box office", "ticket income", "\u7968\u623F", "\u7968\u623F\u6536\u5165"],
  "income.currency": ["currency of the income", "\u7968\u623F\u5E01\u79CD"],
  partOf: ["part of", "of which of", "\u5176\u4E2D\u9879\u6240\u5C5E"],
  audience: ["attendance", "\u89C2\u4F17", "\u89C2\u4F17\u4EBA\u6570"],
  areas: [...COUNTRIES, "countries and regions", "area", "\u5730\u533A"],
  indicator: ["measure", "\u6307\u6807", "\u6307\u6807\u540D\u79F0"],
  at: ["as of", "on", "\u622A\u81F3", "\u622A\u6B62"],
  unit: ["unit of measure", "\u5355\u4F4D", "\u8BA1\u91CF\u5355\u4F4D"],
  "areas.stated": NUMBER_OF_COUNTRIES,
  legs: ["\u884C\u7A0B"],
  programme: ["\u6240\u5C5E\u8BA1\u5212"],
  project: ["\u6240\u5C5E\u9879\u76EE"],
  status: ["\u72B6\u6001"],
  flow: ["\u8FDB\u51FA\u53E3", "\u8D38\u6613\u6D41\u5411"],
  product: ["goods", "\u4EA7\u54C1", "\u54C1\u540D"],
  code: ["product code", "hs code", "\u5546\u54C1\u7F16\u7801", "\u7A0E\u53F7"],
  scheme: ["classification", "\u5206\u7C7B\u6807\u51C6"],
  reporter: ["reporting area", "\u62A5\u544A\u65B9"],
  valuation: ["\u8BA1\u4EF7\u65B9\u5F0F"],
  "quantity.value": ["quantity", "\u6570\u91CF"],
  "quantity.unit": ["quantity unit", "unit of quantity", "\u8BA1\u91CF\u5355\u4F4D"],
  obsStatus: ["observation status", "\u89C2\u6D4B\u72B6\u6001"],
  confStatus: ["confidentiality", "\u4FDD\u5BC6\u72B6\u6001"],
  markets: [...COUNTRIES, "partner", "\u5E02\u573A"],
  "markets.stated": NUMBER_OF_COUNTRIES,
  value: ["amount", "\u91D1\u989D", "\u4EF7\u503C", "\u6570\u503C"],
  "value.currency": ["currency", "\u5E01\u79CD", "\u8D27\u5E01"],
  decimals: ["\u7CBE\u5EA6"],
  performances: ["\u6F14\u51FA\u573A\u6B21"],
  area: ["country", "\u6240\u5728\u56FD\u5BB6", "\u56FD\u5BB6", "\u5730\u533A"],
  extent: ["\u6574\u4F53\u89C4\u6A21"],
  implementers: ["implemented by", "\u6267\u884C\u5355\u4F4D", "\u5B9E\u65BD\u5355\u4F4D"],
  from: ["in force from", "\u751F\u6548\u65E5\u671F"],
  until: ["in force until", "\u622A\u6B62\u65E5\u671F", "\u5931\u6548\u65E5\u671F"],
  editions: ["\u5C4A\u6B21"],
  parties: ["\u7B7E\u7EA6\u65B9"],
  signed: ["\u7B7E\u7F72\u65E5\u671F"],
  termYears: ["term", "\u6709\u6548\u671F"],
  since: ["\u5EFA\u7ACB\u65F6\u95F4"],
  title: ["\u6807\u9898", "\u9898\u540D"],
  publisher: ["\u53D1\u5E03\u8005", "\u51FA\u7248\u8005"],
  published: ["\u53D1\u5E03\u65E5\u671F"],
  url: ["link", "\u7F51\u5740"],
  extra: ["\u5176\u4ED6"],
  note: ["remarks", "comment", "\u5907\u6CE8"],
  "source.document": ["source", "\u6765\u6E90"],
  "source.at": ["page", "\u51FA\u5904"],
};

/** The columns of each kind, in the order in which they are written: what a record says, and at the end whence it is. */
export const CSV_COLUMNS: Readonly<Record<keyof Ledger, readonly CsvColumn[]>> = /* @__PURE__ */ forEachKind(
  (kind) => {
    const { note, extra, source, ...others } = shapeOf(kind).fields;
    const last = { ...(extra && { extra }), ...(note && { note }), ...(source && { source }) };
    const inOrder = { ...others, ...last };
    return Object.entries(inOrder).flatMap(([name, { shape }]) => columnsOf(name, shape));
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
  return { field, form, titles: TITLES[field as ColumnName] ?? [] };
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
