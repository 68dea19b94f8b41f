/**
 * How the figures of a report came about, in Chinese.
 */

import type { MethodWords } from "./method-words";

export const CHINESE_METHOD: MethodWords = {
  sources: "资料来源",
  source: (title, publisher, published, note) =>
    `${title}。${publisher}${published === undefined ? "" : `，${published}`}${note === undefined ? "" : `。${note}`}`,
  profiles: {
    PRC_STATISTICS: "国家和地区按中国统计口径计：香港、澳门和台湾为地区，其余为国家。",
    ISO_3166: "国家和地区按国际标准ISO 3166-1的条目计，每个条目计为一个。",
    UN_M49: "国家和地区按联合国统计区划（M49）计，其中未列台湾。",
  },
  ofProfile: (id) => `国家和地区按“${id}”的口径计。`,
  lists: { PRC_STATISTICS: "中国统计口径", ISO_3166: "国际标准ISO 3166-1", UN_M49: "联合国统计区划" },
  asOf: (period) => (period === undefined ? "地区按各项记录所属时期的区划计。" : `地区按${period}的区划计。`),
  readings: {
    AS_WRITTEN: "公布数按字面理解，如“3000万”指2999.5万至3000.5万。",
    ROUND_NUMBERS: "公布数末尾的零不算有效数字，如“1100”指1050至1150。",
    HALF_UP: "公布数按逢五进一理解。",
    HALF_EVEN: "公布数按逢五取偶理解。",
    TRUNCATED: "公布数按尾数直接舍去理解。",
    ANY_ROUNDING: "公布数的取舍方法不作假定。",
    EXACT_DIGITS: "公布数按精确值理解。",
    NO_SPANS: "“约”“近”不设范围。",
    NARROW_FRACTIONS: "分数的取值范围减半。",
    EXACT_FRACTIONS: "分数按精确值理解。",
  },
  ofReading: (id) => `公布数按“${id}”的读法理解。`,
  filledUp: "原文以百万、十亿等计的公布数，换算为万、亿后位数多于原文的，标“约”，仍按原文的位数理解。",
  rounding:
    "公布数照原文刊印，精确数全数刊印。计算所得的数只保留依据所能支持的位数，误差不超过末位的一个单位；标“约”的数误差更大。",
  exact: "占比、增长率和平均数保留一位小数。由于四舍五入，分项之和可能不等于合计。",
  bounds: "“超过”“至少”等保留资料来源所给的界限。",
  currency: (currency) => `贸易额以${currency}计。`,
  rates: (rates) => `其他币种的金额按以下汇率折算：${rates.join("；")}。`,
  revisions: "资料来源修订过的数字以所引用的为准；以往时期的数字公布后可能经过修订。",
  personTrips: "同一人出行两次计为两人次。",
  counted: {
    "outbound visits": "出访团组",
    "inbound visits": "来访团组",
    markets: "贸易市场",
    "published markets": "公布总额的市场",
    edition: "届次所到地区",
  },
  areaNote: (of, number, then) => {
    const stood =
      then === undefined
        ? "有地区在该时期内变动或当时并不存在，按当时区划计数目不明"
        : `按各项记录所属时期的区划计为${then}`;
    return `${of}：${number}；${stood}。`;
  },
};
