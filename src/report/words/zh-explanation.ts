/**
 * Explanations of figures in Chinese.
 */

import type { Indicator } from "../figures/report-figure";
import type { ExplanationWords } from "./explanation-words";

const SUMMED: Readonly<Record<Indicator, string>> = {
  projects: "项目数之和",
  visits: "批次之和",
  persons: "人次之和",
  areas: "国家和地区数，每个只计一次",
  cities: "城市数，列名的每个只计一次",
  activities: "活动数之和",
  audience: "观众人数之和",
  editions: "届次之和",
  "agreements-signed": "所签协议数之和",
  "agreements-in-force": "按条款有效的协议数",
  exports: "出口额之和",
  imports: "进口额之和",
  trade: "进出口额之和",
  balance: "出口额减去进口额",
  observation: "数值",
};

function value(indicator: Indicator, records: number): string {
  const what = SUMMED[indicator];
  return `${records}条记录的${records === 1 ? what.replace("之和", "") : what}`;
}

export const CHINESE_EXPLANATION: ExplanationWords = {
  headline: (what, period, number) => `${period}${what}：${number}`,
  unknown: (what, period, reason) => `${period}${what}：无数据，原因是${reason}`,
  rules: {
    value,
    published: () => "资料来源原文所刊",
    remainder: () => "公布总额减去记录的金额",
    share: () => "部分除以总体",
    change: (_, __, base) => `本期数减去${base ?? "基期"}的数`,
    growth: (_, __, base) => `增减量除以${base ?? "基期"}的数`,
    contribution: (_, __, base) => `该部分的增减量除以${base ?? "基期"}的总体`,
    "per-event": (indicator) => (indicator === "persons" ? "人次除以批次" : "观众人数除以活动数"),
    "as-stated": (_, records) => `${records}条记录以原币种计的金额${records === 1 ? "" : "之和"}`,
  },
  computed: (said, rule) => `${said}，为${rule}`,
  exactly: (number) => `全部数字为${number}`,
  stated: (number) => `已说明部分的全部数字为${number}`,
  readAs: (interval) => `按原文位数指${interval}`,
  records: (records, more) =>
    `依据记录${records.join("、")}${more > 0 ? `等${records.length + more}条` : ""}`,
  claims: (claims) => `依据公布数${claims.join("、")}`,
  place: (title, at) => `《${title}》${at === undefined ? "" : `，${at}`}`,
  places: (from, places, more) =>
    `${from === undefined ? "" : `${from}，`}见${places.join("；")}${more > 0 ? `等${places.length + more}处` : ""}`,
  atRates: (rates) => `按${rates.join("和")}折算`,
  figures: (figures, more) =>
    `由${figures.join("、")}${more > 0 ? `等${figures.length + more}个数字` : ""}计算得出`,
  figure: (what, period, number) => `${period}${what}（${number}）`,
};
