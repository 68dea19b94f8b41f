/**
 * Findings in Chinese, in the words of statistical bulletins.
 */

import type { FigureUnit } from "../../figures/figure";
import { type FigureScale, scaleSuffix } from "../../figures/scale";
import { type CurrencyCode, isCurrencyCode } from "../../money/currency";
import { currencyName } from "../../money/currency-name";
import { describeExchangeRate } from "../../rates/rate-words";
import type { AuditWords } from "./words";
import { CHINESE_RELATIONS, FORMS, join } from "./zh-relations";

/** 个 stands for no scale. */
function scaleWord(scale: FigureScale | undefined): string {
  return scaleSuffix(scale, "zh") || "个";
}

/** 人民币 is the currency, 元 stands behind numbers. */
function currency(unit: FigureUnit | undefined): string {
  if (unit === "CNY") return "人民币";
  return isCurrencyCode(unit) ? currencyName(unit as CurrencyCode, "zh") : "原币";
}

export const CHINESE: AuditWords = {
  verdicts: { supported: "相符", contradicted: "矛盾", undetermined: "无法判定", derived: "推算" },
  bases: {
    exact: "数值相同",
    entailed: "在各数的一切可能取值下均成立",
    recomputes: "按公布数计算并取相同位数，结果一致",
    "within-rounding": "在四舍五入的误差范围内一致",
    disjoint: "各数不可能同时成立",
  },
  reasons: {
    "open-list": "名单只列出了其中一部分",
    "no-history": "未提供以往数据",
    "partial-coverage": "现有记录或以往数据不完整",
    "missing-figure": "缺少一个数字",
    "unit-mismatch": "各数的计量单位不可比",
    "no-rate": "金额币种不同，且没有唯一的折算汇率",
    "overlapping-areas": "记录中的地区互相包含，重合部分会重复计算",
    "overlapping-levels": "记录中的一个编码包含另一个编码，重合部分会重复计算",
    "whole-and-part": "部分记录是或可能是其他记录的组成部分，重合部分会重复计算",
    "mixed-levels": "记录中的编码层级不一，可能互相包含",
    "overlapping-periods": "记录的时期互相重叠，重合部分会重复计算",
    "period-mismatch": "各数所属时期不同",
    "period-unstated": "有数字未注明时期",
    "scope-mismatch": "各数的统计口径不同",
    forecast: "预测数与实际数相比",
    "base-not-positive": "基数为零或可能为负，没有增长率可言",
    "division-by-zero": "除数为零",
    "does-not-recompute": "各数有可能一致，但按公布数计算得不出该结果",
    "restated-base": "上期数与后一份文件的说法不符",
    revision: "各数公布日期不同，后者是对前者的修订",
    "one-sided": "有数字只给出了上限或下限",
    "overlap-only": "各数可能一致，也可能不一致",
    "ambiguous-identity": "各处所述未必是同一事项",
    "excess-digits": "有数字的位数超出其声明的精度",
    "conflicting-duplicates": "同一数字的几处表述互相冲突",
    vague: "“约”一类的用词没有公认的范围",
    "areas-as-of": "所列地区在该时期内有变动，或当时并不存在",
  },
  readings: {
    AS_WRITTEN: "数字按字面理解",
    ROUND_NUMBERS: "末尾的零不算有效数字",
    HALF_UP: "逢五进一",
    HALF_EVEN: "逢五取偶",
    TRUNCATED: "尾数直接舍去",
    ANY_ROUNDING: "取舍方法不明",
    EXACT_DIGITS: "各数均为精确值",
    NO_SPANS: "“约”“近”不设范围",
    NARROW_FRACTIONS: "分数的取值范围减半",
    EXACT_FRACTIONS: "分数为精确值",
  },
  relations: CHINESE_RELATIONS,
  hints: {
    cut: (measure) => `${measure}的尾数直接舍去而未四舍五入`,
    "inclusive-bound": (measure, figure) =>
      figure === undefined ? `${measure}的界限包含本数` : `${measure}应理解为${figure}`,
    "digits-swapped": (measure, number) => `${measure}有两位数字颠倒（应为${number}）`,
    "digit-left-out": (measure, number) => `${measure}漏写一位数字（应为${number}）`,
    "digit-doubled": (measure, number) => `${measure}多写一位重复数字（应为${number}）`,
    "digit-replaced": (measure, number) => `${measure}写错一位数字（应为${number}）`,
    scale: (measure, figure, scale, printed) =>
      `${measure}以${scaleWord(scale)}为单位${printed === undefined ? "" : `而非以${scaleWord(printed)}为单位`}${figure === undefined ? "" : `（即${figure}）`}`,
    "power-of-ten": (measure, isMultiplied, factor) =>
      `${measure}应${isMultiplied ? "乘以" : "除以"}${factor}`,
    currency: (measure, unit) => `${measure}的币种是${currency(unit)}`,
    sign: (measure) => `${measure}的正负号相反`,
    "change-form": (measure, form) => `${measure}指的是${FORMS[form]}`,
    "base-period": (other, measure) => `基数是${other}，而非${measure}`,
    "other-claim": (other, measure) => `所指是${other}，而非${measure}`,
    "open-list": () => "名单只列出了其中一部分",
    "as-of": (period, count) => `地区按${period}的区划计${count === undefined ? "" : `（${count}）`}`,
  },
  evidence: {
    list: "按所列名单为",
    earlier: "以往最高值为",
    earlierAtHand: "现有以往数据中最高值为",
    statements: "按其他表述为",
    place: "按所列各数位次为",
    records: "按记录为",
    others: "按其他数字计算为",
    all: "按各数计算为",
  },
  differ: {
    rounding: "没有一个数能同时四舍五入为两者",
    exclusion: (side) => `其中一个不含该数${side === undefined ? "" : `，即${side}`}`,
    noWholeNumber: "没有同时符合两者的整数",
    noWholeDividend: (measure) => `${measure ?? "总数"}取任何整数都得不出该结果`,
  },

  join,
  and: (clauses) => clauses.join("，且"),
  sentence: (text) => `${text}。`,
  sentences: (sentences) => sentences.join(""),

  claim: (measure, details) => (details.length === 0 ? measure : `${measure}（${details.join("，")}）`),
  notPrinted: "未公布",
  areasNamed: (count) => `列名${count}个`,

  headline: (verdict, statement, grounds) => {
    const links = { supported: "，", contradicted: "，但", undetermined: "；原因是", derived: "；" };
    return `${CHINESE.verdicts[verdict]}：${statement}${grounds === "" ? "" : links[verdict] + grounds}`;
  },
  derived: (value, claim, what) => `推算：${claim === undefined ? "" : `${claim}为`}${value}，即${what}`,
  periodUnstated: (measures) => `${join(measures)}未注明时期`,
  revision: (days) => `各数分别于${join(days)}公布，后者是对前者的修订`,

  overlaps: (pairs) => `以下各项互相重叠：${pairs.join("；")}`,
  overlap: (inner, outer, isInside) => (isInside ? `${outer}包含${inner}` : `${inner}与${outer}`),
  overlapOf: (pair, isExport, product, period) =>
    `${pair}（${product}${isExport ? "出口" : "进口"}，${period}）`,
  keysOverlap: (keys, column) => `${keys.join("与")}（${column}）`,

  readAs: (interval) => `公布数为${interval}`,
  gives: (source, interval) => `${source}${interval}`,
  both: (readAs, gives) => `${readAs}，${gives}`,
  because: (sides, why) => `${sides}，${why}`,
  apart: (distance) => `两者相差${distance}`,
  times: (number) => `${number}倍`,
  points: (number) => `${number}个百分点`,
  recomputed: (value, printed, isCutOff) =>
    `按公布数计算为${value}，公布的是${printed}${isCutOff ? "，可能是尾数直接舍去而未四舍五入" : ""}`,

  notNamed: (number) => `另有${number}个未列名`,
  unexplained: (amount, share) => `其余${amount}未作说明${share === undefined ? "" : `，占总体的${share}`}`,
  forOthers: (amount, share) => `其他部分为${amount}${share === undefined ? "" : `，占总体的${share}`}`,
  leftOut: (measures) => `未列入比较的有：${join(measures)}`,
  needed: (figures) =>
    `若要成立，${figures.map(([measure, interval]) => `${measure}须为${interval}`).join("，或")}`,
  restated: (measure) => `这可能是因为${measure}公布后经过修订，也可能是其中某个数字有误`,
  convertedAt: (rates) => `按${join(rates)}折算`,
  unrated: (issue, from, to) => {
    const pair = `${currency(from)}兑${currency(to)}`;
    const said = (rates: Parameters<typeof describeExchangeRate>[0][]) =>
      rates
        .slice(0, RATES_NAMED)
        .map((rate) => describeExchangeRate(rate, "zh"))
        .join("；");
    switch (issue.code) {
      case "money/rate-missing": {
        const near = [issue.nearest.before, issue.nearest.after].flatMap((rate) => rate ?? []);
        return `没有适用的${pair}汇率${near.length === 0 ? "" : `，最接近的是${said(near)}`}`;
      }
      case "money/rate-stale":
        return `${pair}的汇率已过${issue.ageDays}天：${said([issue.rate])}`;
      case "money/rate-ambiguous":
        return `${pair}有${issue.rates.length}个汇率：${said([...issue.rates])}${issue.rates.length > RATES_NAMED ? "等" : ""}`;
      case "money/rate-skew":
        return `折算${pair}所用的两个汇率相隔${issue.skewDays}天：${said([...issue.rates])}`;
    }
  },
  clauses: (clauses) => clauses.join("；"),
  note: (notes) => `请注意：${notes.join("；")}`,
  scopesDiffer: (measures) => `${join(measures)}的统计口径不同`,
  areasChanged: (measures) => `${join(measures)}所列地区在其时期内有变动，或当时并不存在`,
  areasStood: (period, count) =>
    `所列地区按${period}的区划计${count === undefined ? "数目不明" : `为${count}`}`,
  lookAt: (slips) => `建议先核对：如果${slips.join("，或者")}，即可成立`,
  would: (verdicts) =>
    verdicts
      .map(([verdict, suppositions]) => `如果${suppositions.join("，或者")}，结论则为“${verdict}”`)
      .join("；"),
  underReading: (id) => `按“${id}”的读法`,

  markdown: {
    title: "公布数据核对",
    headings: { verdicts: "核对结论", findings: "逐项说明", sources: "资料来源" },
    caption: "核对关系及结论一览",
    columns: {
      relation: "关系",
      verdict: "结论",
      because: "依据",
      readAs: "公布数",
      evidence: "对照数",
      remainder: "差额",
    },
    tally: (counts) =>
      `共${counts.reduce((sum, [count]) => sum + count, 0)}项：${counts.map(([count, verdict]) => `${CHINESE.verdicts[verdict]}${count}项`).join("，")}。`,
    notWrong: "“无法判定”不等于有误，只是现有资料不足以判断。",
    unstated: (measures) => `${join(measures)}未注明时期，均视为与所比较数字同期`,
    citation: (places, more) => `（${places.join("；")}${more > 0 ? `等${places.length + more}处` : ""}）`,
    nothing: "没有需要核对的关系。",
  },
};

const RATES_NAMED = 5;
