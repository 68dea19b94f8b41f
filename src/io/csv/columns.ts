/**
 * The columns of each kind of record in a spreadsheet: which field a title stands for, in English and in Chinese, and
 * in what form its cells hold the field.
 */

import type { Ledger } from "../../model/ledger";

/** How a cell holds its field. `words` are the values of a choice, `json` is a list of parts as JSON. */
type CellForm =
  | "text"
  | "words"
  | "kinds"
  | "period"
  | "count"
  | "whole"
  | "area"
  | "areas"
  | "amount"
  | "currency"
  | "json";

/** A field, the titles that its column may have besides the field's name, and the form of its cells. */
export interface CsvColumn {
  /** `source.document` is the field `document` of `source`. */
  readonly field: string;
  readonly form: CellForm;
  readonly titles: readonly string[];
}

function column(field: string, form: CellForm, ...titles: string[]): CsvColumn {
  return { field, form, titles };
}

const ID = column("id", "text", "no", "no.", "number", "\u7F16\u53F7", "\u5E8F\u53F7");
const NAME = column("name", "text", "title", "\u540D\u79F0", "\u9879\u76EE\u540D\u79F0", "\u9879\u76EE");
const PERIOD = column(
  "period",
  "period",
  "date",
  "year",
  "time",
  "\u65F6\u95F4",
  "\u65E5\u671F",
  "\u5E74\u5EA6",
  "\u5E74\u4EFD",
);
const DIRECTION = column("direction", "words", "\u65B9\u5411", "\u6D41\u5411");
const COUNT = column(
  "count",
  "count",
  "visits",
  "\u6B21\u6570",
  "\u6279\u6B21",
  "\u6570\u91CF",
  "\u573A\u6B21",
);
const STATUS = column("status", "words", "\u72B6\u6001");
const AREAS = column(
  "areas",
  "areas",
  "countries",
  "country",
  "countries and regions",
  "area",
  "\u56FD\u5BB6",
  "\u56FD\u5BB6\u548C\u5730\u533A",
  "\u5730\u533A",
);
const AREAS_STATED = column("areas.stated", "count", "number of countries", "\u56FD\u5BB6\u6570");
const PROJECT = column("project", "text", "\u6240\u5C5E\u9879\u76EE");
const AUDIENCE = column("audience", "count", "attendance", "\u89C2\u4F17", "\u89C2\u4F17\u4EBA\u6570");
const PARTIES = column("parties", "json", "\u7B7E\u7EA6\u65B9");
const REST: readonly CsvColumn[] = [
  column("note", "text", "remarks", "comment", "\u5907\u6CE8"),
  column("source.document", "text", "source", "\u6765\u6E90"),
  column("source.at", "text", "page", "\u51FA\u5904"),
];

/** The columns of each kind, in the order in which they are written. */
export const CSV_COLUMNS: Readonly<Record<keyof Ledger, readonly CsvColumn[]>> = {
  projects: [
    ID,
    NAME,
    PERIOD,
    DIRECTION,
    COUNT,
    AREAS,
    AREAS_STATED,
    column("programme", "text", "\u6240\u5C5E\u8BA1\u5212"),
    STATUS,
    ...REST,
  ],
  delegations: [
    ID,
    DIRECTION,
    PERIOD,
    COUNT,
    column("persons", "count", "people", "participants", "person-trips", "\u4EBA\u6B21", "\u4EBA\u6570"),
    AREAS,
    AREAS_STATED,
    column("legs", "json", "\u884C\u7A0B"),
    PROJECT,
    STATUS,
    ...REST,
  ],
  activities: [
    ID,
    column("kind", "kinds", "type", "\u7C7B\u578B", "\u7C7B\u522B"),
    PERIOD,
    DIRECTION,
    COUNT,
    AUDIENCE,
    AREAS,
    AREAS_STATED,
    PROJECT,
    STATUS,
    ...REST,
  ],
  trades: [
    ID,
    column("flow", "words", "\u8FDB\u51FA\u53E3", "\u8D38\u6613\u6D41\u5411"),
    column("kind", "words", "type", "\u7C7B\u578B", "\u7C7B\u522B"),
    column("product", "text", "goods", "\u4EA7\u54C1", "\u54C1\u540D"),
    PERIOD,
    column(
      "markets",
      "areas",
      "countries",
      "country",
      "partner",
      "\u56FD\u5BB6",
      "\u56FD\u5BB6\u548C\u5730\u533A",
      "\u5E02\u573A",
    ),
    column("markets.stated", "count", "number of countries", "\u56FD\u5BB6\u6570"),
    column("value", "amount", "amount", "\u91D1\u989D", "\u4EF7\u503C"),
    column("value.currency", "currency", "currency", "\u5E01\u79CD", "\u8D27\u5E01"),
    column("decimals", "whole", "\u7CBE\u5EA6"),
    column("performances", "count", "\u6F14\u51FA\u573A\u6B21"),
    AUDIENCE,
    STATUS,
    ...REST,
  ],
  programmes: [
    ID,
    NAME,
    column("kind", "words", "type", "\u7C7B\u578B", "\u7C7B\u522B"),
    column("editions", "json", "\u5C4A\u6B21"),
    ...REST,
  ],
  agreements: [
    ID,
    NAME,
    PARTIES,
    COUNT,
    column("signed", "period", "\u7B7E\u7F72\u65E5\u671F"),
    column("termYears", "whole", "term", "\u6709\u6548\u671F"),
    ...REST,
  ],
  partnerships: [
    ID,
    column("kind", "words", "type", "\u7C7B\u578B", "\u7C7B\u522B"),
    PARTIES,
    column("since", "period", "\u5EFA\u7ACB\u65F6\u95F4"),
    ...REST,
  ],
  sources: [
    ID,
    column("title", "text", "\u6807\u9898", "\u9898\u540D"),
    column("publisher", "text", "\u53D1\u5E03\u8005", "\u51FA\u7248\u8005"),
    column("published", "period", "\u53D1\u5E03\u65E5\u671F"),
    column("url", "text", "link", "\u7F51\u5740"),
    column("note", "text", "remarks", "comment", "\u5907\u6CE8"),
  ],
};

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
