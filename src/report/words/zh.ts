/**
 * Reports in Chinese, in the words of statistical bulletins.
 */

import type { Direction } from "../../model/record";
import type { Dimension, Indicator } from "../figures/report-figure";
import type { ReportWords } from "./words";
import { CHINESE_CHARTS } from "./zh-charts";
import { CHINESE_EXPLANATION } from "./zh-explanation";
import { CHINESE_LISTS } from "./zh-lists";
import { CHINESE_METHOD } from "./zh-method";
import { CHINESE_NUMBERS } from "./zh-numbers";

const INDICATORS: Readonly<Record<Indicator, string>> = {
  projects: "交流项目",
  visits: "批次",
  persons: "人次",
  areas: "国家和地区",
  cities: "城市",
  activities: "活动",
  audience: "观众",
  editions: "项目届次",
  "agreements-signed": "签署协议",
  "agreements-in-force": "有效协议",
  exports: "出口额",
  imports: "进口额",
  trade: "进出口总额",
  balance: "贸易差额",
  observation: "统计数据",
};

const UNITS: Readonly<Record<Indicator, string>> = {
  projects: "项",
  visits: "批次",
  persons: "人次",
  areas: "",
  cities: "个城市",
  activities: "项",
  audience: "人次",
  editions: "届",
  "agreements-signed": "份",
  "agreements-in-force": "份",
  exports: "",
  imports: "",
  trade: "",
  balance: "",
  observation: "",
};

/** Groups travel out and come; what is shown goes out and is brought in. */
const WAYS: Readonly<Record<Direction, readonly [travelled: string, shown: string]>> = {
  outbound: ["出访", "对外"],
  inbound: ["来访", "引进"],
  both: ["往来", "双向"],
};

const TRAVELLED: readonly Indicator[] = ["visits", "persons", "areas", "cities"];

const MEMBERS: Readonly<Record<Dimension, string>> = {
  direction: "个方向",
  class: "类地区",
  kind: "类活动",
  programme: "个项目",
  domain: "个门类",
  product: "类产品",
  area: "个国家和地区",
  market: "个市场",
  currency: "个币种",
  observation: "项指标",
};

function join(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join("、")}和${items.at(-1)}`;
}

export const CHINESE: ReportWords = {
  title: (period) => `${period}对外文化交流与文化贸易统计`,
  comparedWith: (periods) => `与${join(periods)}比较。`,
  sections: {
    "key-figures": "主要数据",
    exchange: "文化交流",
    programmes: "项目、协议与伙伴关系",
    trade: "文化贸易",
    observations: "其他统计数据",
    compared: "比较",
    "left-out": "未计入的内容",
    method: "资料来源与统计方法",
  },
  tables: {
    "key-figures": (period) => `${period}主要数据`,
    "visits-by-direction": (period) => `${period}出访和来访团组`,
    "visits-by-class": (period) => `${period}分地区类别出访和来访团组`,
    "visits-by-area": (period) => `${period}分国家和地区出访和来访团组`,
    "activities-by-kind": (period) => `${period}分类别活动`,
    "activities-by-class": (period) => `${period}分地区类别活动`,
    "activities-by-area": (period) => `${period}分国家和地区活动`,
    "by-programme": (period) => `${period}分项目交流情况`,
    "by-art-form": (period) => `${period}分艺术门类交流情况`,
    agreements: (period) => `${period}签署和有效的协议`,
    "trade-totals": (period) => `${period}文化产品和服务贸易额`,
    "trade-as-stated": (period) => `${period}分原币种贸易额`,
    "exports-by-product": (period) => `${period}分产品出口额`,
    "imports-by-product": (period) => `${period}分产品进口额`,
    "exports-by-market": (period) => `${period}分市场出口额`,
    "imports-by-market": (period) => `${period}分来源地进口额`,
    observations: (period) => `${period}其他统计数据`,
    periods: (period) => `${period}与以往时期`,
    contributions: (period) => `${period}各部分对增长的拉动`,
  },
  indicators: INDICATORS,
  directed: (indicator, direction) => {
    const [travelled, shown] = WAYS[direction];
    return (TRAVELLED.includes(indicator) ? travelled : shown) + INDICATORS[indicator];
  },
  counted: (indicator, number) => number + UNITS[indicator],
  statistics: {
    value: (name = "") => name,
    published: (name) => (name === undefined ? "公布数" : `${name}（公布数）`),
    remainder: (name) => (name === undefined ? "记录未能说明的部分" : `${name}（记录未能说明的部分）`),
    share: (name) => (name === undefined ? "占比" : `占${name}比重`),
    change: (_, base) => (base === undefined ? "增减" : `比${base}增减`),
    growth: (_, base) => (base === undefined ? "增长" : `比${base}增长`),
    contribution: (_, base) => (base === undefined ? "对增长的拉动" : `对比${base}增长的拉动`),
    "per-event": (name) =>
      name === INDICATORS.persons ? "平均每批人数" : `平均每项活动${name ?? INDICATORS.audience}`,
    "as-stated": (name) => (name === undefined ? "原币" : `${name}（原币）`),
  },
  changesOf: {
    change: (subject, base) => `${subject}比${base}增减`,
    growth: (subject, base) => `${subject}比${base}增长`,
    contribution: (subject, base) => `${subject}对比${base}增长的拉动`,
  },
  dimensions: {
    direction: "方向",
    class: "地区类别",
    kind: "类别",
    programme: "项目",
    domain: "艺术门类",
    product: "产品",
    area: "国家和地区",
    market: "市场",
    currency: "币种",
    observation: "指标",
  },
  heads: { source: "资料来源", figure: "指标", period: "时期" },
  directions: { outbound: "出访", inbound: "来访", both: "双向" },
  activities: {
    performance: "演出",
    exhibition: "展览",
    lecture: "讲座",
    screening: "放映",
    workshop: "工作坊",
    other: "其他活动",
  },
  classes: { foreign: "外国", "hong-kong-macao-taiwan": "港澳台地区" },
  statuses: {
    A: "正常值",
    B: "序列中断",
    D: "口径不同",
    E: "估计数",
    F: "预测数",
    G: "试验数",
    H: "缺失（节假日）",
    I: "插补数",
    J: "豁免",
    K: "计入其他类别",
    L: "缺失（未采集）",
    M: "缺失（不可能存在）",
    N: "不显著",
    O: "缺失",
    P: "初步数",
    Q: "缺失（不予公布）",
    S: "特殊事件",
    U: "可靠性低",
    V: "未核实",
    W: "含其他类别",
  },
  total: "合计",
  notStated: "未说明",
  others: "其他地区",
  rest: (dimension, members) => (members === undefined ? "其他" : `其他${members}${MEMBERS[dimension]}`),
  reasons: {
    "no-records": "该时期没有记录",
    "not-stated": "记录未说明",
    "no-rate": "没有唯一的折算汇率",
    "no-base": "缺少用来比较的数字",
    "zero-base": "基数为零，没有增长率可言",
    "sign-change": "有数为负，没有增长率可言",
    break: "两个时期之间数据有间断",
    "other-basis": "一个是公布数，另一个按记录计算",
    "several-values": "该时期有多个数值，未选定其中之一",
  },
  overlapping: {
    "overlapping-areas": "记录中的地区互相包含，重合部分会重复计算",
    "overlapping-levels": "记录中的一个编码包含另一个编码，重合部分会重复计算",
    "overlapping-periods": "记录的时期互相重叠，重合部分会重复计算",
    "whole-and-part": "部分记录是其他记录的组成部分，重合部分会重复计算",
  },
  reasonNote: (cells, more, reason) => {
    const isInParts = cells.some((cell) => cell.includes("，"));
    const list = more > 0 || isInParts ? cells.join(isInParts ? "；" : "、") : join(cells);
    return `${list}${more > 0 ? `等${cells.length + more}项` : ""}无数据：${reason}。`;
  },
  noNumber: "\u2013",
  notKnown: "不明",
  noFigures: "该时期没有可供统计的记录",
  numbers: CHINESE_NUMBERS,
  charts: CHINESE_CHARTS,
  lists: CHINESE_LISTS,
  method: CHINESE_METHOD,
  explanation: CHINESE_EXPLANATION,
  join,
  few: (items, more) => `${items.join("、")}等${items.length + more}项`,
  parts: (parts) => parts.join("，"),
  sentence: (text) => (/[。！？.!?]$/.test(text) ? text : `${text}。`),
  sentences: (sentences) => sentences.join(""),
  labelled: (label, text) => `${label}：${text}`,
  inBrackets: (text) => `（${text}）`,
  citations: (places, more) => `${places.join("；")}${more > 0 ? `等${places.length + more}处` : ""}`,
};
