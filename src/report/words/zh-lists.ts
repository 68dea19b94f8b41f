/**
 * The lists of a report in Chinese: programmes, agreements, comparisons, and what is in no figure.
 */

import type { Standing } from "../summaries/standing";
import type {
  AgreementWords,
  ComparisonWords,
  HighSaid,
  LeftOutWords,
  ListWords,
  ProgrammeWords,
} from "./list-words";

const STANDINGS: Readonly<Record<Standing, string>> = {
  "in-period": "已举办",
  earlier: "已举办",
  later: "已举办",
  undated: "已举办",
  undetermined: "已举办，仅部分在本报告时期内",
  planned: "计划举办",
  cancelled: "已取消",
};

const OTHERS = {
  earlier: "此前",
  later: "此后",
  undated: "时间不明",
  undetermined: "仅部分在该时期内",
} as const;

const PROGRAMMES: ProgrammeWords = {
  heading: "项目与品牌活动",
  kinds: {
    "festival-tour": "节庆巡演",
    "cultural-week": "文化周",
    "cultural-year": "文化年",
    "cultural-centre": "文化中心",
    other: "",
  },
  inPlace: (place) => `在${place}`,
  since: (period) => `始于${period}`,
  organizedBy: (bodies) => `由${bodies}主办`,
  hostedBy: (bodies) => `由${bodies}承办`,
  atLevels: (levels) => levels.join("、"),
  extent: (reach, period) => `整个项目${period === undefined ? "" : `（${period}）`}覆盖${reach.join("、")}`,
  cities: (count) => `${count}个城市`,
  activities: (count) => `${count}项活动`,
  noneHeld: "尚未举办",
  editions: (held, inPeriod, period, others) => {
    if (others.length === 0) return `${period}举办${held}届`;
    const elsewhere = others.map(([standing, number]) => `${OTHERS[standing]}${number}届`);
    return `共举办${held}届：${[...(inPeriod > 0 ? [`${period}${inPeriod}届`] : []), ...elsewhere].join("，")}`;
  },
  edition: (period, standing, place, areas) => {
    const where = place === undefined ? "" : `，${place}`;
    const across = areas === undefined ? "" : `，所到${areas}`;
    return `${period ?? "年份不明"}：${STANDINGS[standing]}${where}${across}`;
  },
  shown: (period, names) => `${period}演出或展出：${names}`,
};

const AGREEMENTS: AgreementWords = {
  heading: "协议",
  partnerships: "伙伴关系",
  partnershipKinds: { "sister-city": "友好城市", "sister-region": "友好地区", institutional: "机构合作" },
  levels: {
    international: "国际级",
    national: "国家级",
    provincial: "省级",
    municipal: "市级",
    county: "县级",
  },
  forces: { "in-force": "有效", "not-yet": "尚未生效", expired: "已到期", unknown: "不明" },
  columns: {
    agreement: "协议",
    parties: "签署方",
    implementers: "执行机构",
    level: "级别",
    number: "份数",
    signed: "签署时间",
    term: "期限",
    force: "效力",
    source: "资料来源",
  },
  signed: (period, number, unplaced) =>
    `${period}签署${number === undefined ? "：无记录" : `${number}份`}${unplaced === 0 ? "" : `；以下另有${unplaced}份签署时间不明`}`,
  inForce: (period, number, open) =>
    `${period}末按条款有效：${number === undefined ? "无可确认的" : `${number}份`}${open === 0 ? "" : `；另有${open}份的条款未说明期限`}`,
  term: (from, years, until) =>
    [
      ...(years === undefined ? [] : [`${years}年`]),
      ...(from === undefined ? [] : [`自${from}起`]),
      ...(until === undefined ? [] : [`至${until}止`]),
    ].join("，"),
  others: (count) => (count === undefined ? "其他方" : `其他方，共${count}方`),
  parties: (count) => `${count}方`,
  partnership: (parties, kind, since) =>
    `${parties}：${AGREEMENTS.partnershipKinds[kind]}${since === undefined ? "" : `，始于${since}`}`,
  inArea: (place, area) => `${place}（${area}）`,
};

/** 所比较的5个年度（2008年至2012年） */
function lookedAt({ periods, areYears, missing, since, period }: HighSaid): string {
  const span = since === undefined ? "" : `（${since}至${period}）`;
  const gaps = missing === 0 ? "" : `（其中${missing}个无数据）`;
  return `所比较的${periods}个${areYears ? "年度" : "时期"}${span}${gaps}`;
}

function hasValue({ subject, period, value }: HighSaid): string {
  return `${period}${subject}${value === undefined ? "" : `（${value}）`}`;
}

const COMPARISON: ComparisonWords = {
  highs: {
    stated: (high) => {
      const since = high.since === undefined ? "历史最高" : `${high.since}以来最高`;
      return `${hasValue(high)}：${high.place === undefined ? "" : `据${high.place}，`}为${since}`;
    },
    new: (high) => `${hasValue(high)}：为${lookedAt(high)}中最高`,
    equalled: (high) => `${hasValue(high)}：与${high.previous ?? "以往"}持平，同为${lookedAt(high)}中最高`,
    none: (high) => `${hasValue(high)}：低于${high.previous ?? "以往时期"}`,
    undetermined: (high) => `${hasValue(high)}：是否为${lookedAt(high)}中最高，无法判定`,
  },
  areas: {
    exports: "出口市场",
    imports: "进口来源地",
    outbound: "出访国家和地区",
    inbound: "来访国家和地区",
  },
  gained: (of, period, base, areas, isOpen) =>
    `与${base}相比，${period}新增${of}：${areas}${isOpen ? "（上期名单不完整，可能原已有之）" : ""}`,
  lost: (of, period, base, areas, isOpen) =>
    `与${base}相比，${period}不再列入的${of}：${areas}${isOpen ? "（本期名单不完整，可能仍在其中）" : ""}`,
  broken: (at, indicators) =>
    `${indicators.length === 0 ? "各项" : indicators.join("、")}数据在${at}有间断，前后各数不作比较`,
};

const UNKNOWN_COUNTS = { projects: "项目数", visits: "批次", activities: "活动数" } as const;

const LEFT_OUT: LeftOutWords = {
  headings: {
    planned: "计划中",
    "partly-in-period": "仅部分在报告时期内",
    "no-rate": "无适用汇率",
    "no-count": "数量不明",
    "no-value": "未说明金额",
    overlap: "未加总",
  },
  planned: (period, name) => `${period ?? "时间不明"}：${name}`,
  partly: (names, period) => `${names}：所属时期为${period}，仅部分在报告时期内`,
  noRate: (names, number, currency, why) =>
    `${names}：${number}笔以${currency}计的金额未列入合计，原因是${why}`,
  noCount: (names, indicator, number) => `${names}：${number}条记录的${UNKNOWN_COUNTS[indicator]}不明`,
  noValue: (names, number) => `${names}：${number}笔金额未说明`,
  overlap: (isExport, product, period, why, records) =>
    `${period}${product}${isExport ? "出口" : "进口"}未加总：${why}，重合部分会重复计算（${records}条记录）`,
  overlaps: {
    reporter: ({ outer, inner }) => `报告方${outer}包含同为报告方的${inner}`,
    market: ({ outer, inner }) => `市场${outer}包含${inner}`,
    code: ({ outer, inner }) => `编码${outer}包含${inner}`,
    period: ({ outer, inner }) => `${outer}与${inner}有重合的日期`,
    part: () => "其中一条记录是另一条的组成部分",
  },
  more: (number) => `另有${number}项`,
  pair: (from, to) => `${from}兑${to}`,
  rateMissing: (pair) => `没有适用的${pair}汇率`,
  ratesAmbiguous: (number) => `应有一个汇率而给出了${number}个`,
  rateStale: (days) => `最近的汇率已过${days}天`,
  ratesApart: (days) => `折算所用的两个汇率相隔${days}天`,
};

export const CHINESE_LISTS: ListWords = {
  programmes: PROGRAMMES,
  agreements: AGREEMENTS,
  comparison: COMPARISON,
  leftOut: LEFT_OUT,
  explained: {
    remainder: (number, total) => `公布总额${total}中，有${number}未能由记录说明。`,
    may: (number, total) => `公布总额${total}扣除记录后余${number}，也可能为零。`,
    exceeded: (number, total) => `记录合计超出公布总额${total}，超出${number}。`,
  },
  doesNotAddUp: "各行之和不一定等于合计：一条记录可能列入多行，也可能未列入任何一行。",
  note: (names, note) => `${names}：${note}`,
};
