/**
 * The charts of a report in Chinese.
 */

import { scaleSuffix } from "../../figures/scale";
import type { Indicator } from "../figures/report-figure";
import type { ChartWords } from "./chart-words";

const NAMES: Readonly<Record<Indicator, string>> = {
  projects: "项目数",
  visits: "批次",
  persons: "人次",
  areas: "国家和地区数",
  cities: "城市数",
  activities: "活动数",
  audience: "观众人数",
  editions: "届次",
  "agreements-signed": "签署协议数",
  "agreements-in-force": "有效协议数",
  exports: "出口额",
  imports: "进口额",
  trade: "进出口总额",
  balance: "贸易差额",
  observation: "数值",
};

export const CHINESE_CHARTS: ChartWords = {
  titles: {
    areas: (indicator, period) => `${period}各国家和地区${NAMES[indicator]}`,
    products: (indicator, period) => `${period}各类产品${NAMES[indicator]}`,
    shares: (indicator, period) => `${period}各类产品占${NAMES[indicator]}的比重`,
    series: (indicator, periods) => `${periods}${indicator === undefined ? "主要数据" : NAMES[indicator]}`,
    directions: (indicator, periods) =>
      `${periods}对外文化交流${indicator === undefined ? "" : NAMES[indicator]}（按方向）`,
  },
  span: (first, last) => `${first}至${last}`,
  axis: (indicator, unit) => (unit === undefined ? NAMES[indicator] : `${NAMES[indicator]}（${unit}）`),
  shareAxis: (indicator) => `占${NAMES[indicator]}的比重（%）`,
  names: { areas: "国家和地区", products: "产品", shares: "产品", series: "时期", directions: "时期" },
  moneyUnit: (currency, scale) => `${scaleSuffix(scale, "zh")}${currency === "人民币" ? "元" : currency}`,
  scaleUnit: (scale) => scaleSuffix(scale, "zh"),
  publishedTotal: (indicator, number) => `公布的${NAMES[indicator]}：${number}`,
  range: "取值范围",
  published: "公布数",
  computed: "按记录计算",
  highest: (since) => (since === undefined ? "据资料来源为历史最高" : `${since}以来最高`),
  broken: (at, note) => `${at}起数据有间断${note === undefined ? "" : `：${note}`}`,
  source: (publishers) => `资料来源：${publishers.join("、")}`,
  alternative: (title, numbers) =>
    `${title}。${numbers.map(([name, number]) => `${name}：${number}`).join("；")}。`,
};
