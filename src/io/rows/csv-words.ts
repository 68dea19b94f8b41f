/**
 * The words of a report as CSV that its pages have not: titles of columns, and what stands in columns of words.
 */

import type { InWords } from "../../foundation/words-locale";
import type { FigureStatus } from "./figures-of";
import type { FigureEnd } from "./quantity";

/** Columns of a report as CSV that are there whatever it is broken down by. */
export type CsvColumnName =
  | "id"
  | "chapter"
  | "table"
  | "figure"
  | "indicator"
  | "statistic"
  | "period"
  | "base"
  | "value"
  | "words"
  | "lower"
  | "lower-end"
  | "upper"
  | "upper-end"
  | "unit"
  | "status"
  | "obs-status"
  | "reason"
  | "areas"
  | "records"
  | "sources"
  | "source";

/** The words of one language. */
export interface CsvWords {
  readonly columns: Readonly<Record<CsvColumnName, string>>;
  /** The column of codes beside that of names: "Product, code". */
  readonly code: (title: string) => string;
  readonly statuses: Readonly<Record<FigureStatus, string>>;
  readonly ends: Readonly<Record<FigureEnd, string>>;
  readonly units: Readonly<Record<"count" | "number" | "ratio", string>>;
}

const ENGLISH: CsvWords = {
  columns: {
    id: "ID",
    chapter: "Chapter",
    table: "Table",
    figure: "Figure",
    indicator: "Indicator",
    statistic: "Statistic",
    period: "Period",
    base: "Compared with",
    value: "Value",
    words: "In words",
    lower: "Lower bound",
    "lower-end": "Lower bound, kind",
    upper: "Upper bound",
    "upper-end": "Upper bound, kind",
    unit: "Unit",
    status: "Status",
    "obs-status": "Observation status",
    reason: "Why there is no value",
    areas: "Countries and regions counted, codes",
    records: "Records",
    sources: "Sources",
    source: "Source",
  },
  code: (title) => `${title}, code`,
  statuses: { computed: "computed", published: "published", undefined: "no value" },
  ends: { closed: "included", open: "excluded", unbounded: "no bound", unknown: "not known" },
  units: { count: "number", number: "number", ratio: "per one" },
};

const CHINESE: CsvWords = {
  columns: {
    id: "编号",
    chapter: "章",
    table: "表",
    figure: "数据",
    indicator: "指标",
    statistic: "统计量",
    period: "时期",
    base: "比较时期",
    value: "数值",
    words: "文字表述",
    lower: "下限",
    "lower-end": "下限类型",
    upper: "上限",
    "upper-end": "上限类型",
    unit: "单位",
    status: "状态",
    "obs-status": "观测状态",
    reason: "无数值的原因",
    areas: "所计国家和地区代码",
    records: "记录数",
    sources: "来源数",
    source: "资料来源",
  },
  code: (title) => `${title}代码`,
  statuses: { computed: "计算", published: "公布", undefined: "无数值" },
  ends: { closed: "含本数", open: "不含本数", unbounded: "无界限", unknown: "不明" },
  units: { count: "数量", number: "数", ratio: "比率" },
};

export const CSV_WORDS: InWords<CsvWords> = { en: ENGLISH, zh: CHINESE };
