/**
 * The records, claims and relations of the press release with names in Chinese, so that its report and its audit can be told in
 * Chinese. What has no name here keeps its own.
 */

import type { AnyRecordsTerm, Claim, LedgerRecords, PublishedFigure, Relation } from "cultural-ledger";

/** What records say in words. */
const TEXTS: Readonly<Record<string, string>> = {
  "Cultural exchange and trade of Chongqing in 2012": "2012年重庆对外文化交流与文化贸易",
  "OREANDA-NEWS, reporting the Chongqing municipal bureau": "OREANDA-NEWS，据重庆市主管部门",
  "Chongqing Municipal Bureau of Radio, Film and Television": "重庆市广播电影电视局",
  Chongqing: "重庆",
  "Visits abroad": "出访团组",
  "Visits received": "来访团组",
  Acrobatics: "杂技",
  "Sichuan opera": "川剧",
  "Intangible heritage": "非物质文化遗产展",
  Antiques: "文物展",
  "Lectures on culture": "文化讲座",
  "The sentence states no period; the document reports on 2012.": "原句未注明时期；该文报道的是2012年",
  "Happy Spring Festival tour": "“欢乐春节”巡演",
  "Chongqing toured about a tenth of the countries.": "重庆所到约为其中十分之一的国家",
  "Overseas-Chongqing Cultural Week": "海外重庆文化周",
  "Held in this order; only the last host is dated.": "按此顺序举办；仅最近一届注明年份",
  "China Cultural Centre in Benin": "贝宁中国文化中心",
  "Chongqing undertook all its activities of 2012.": "2012年全部活动由重庆承办",
  "Benin-Chongqing Cultural Year": "贝宁重庆文化年",
  "Mexico-Chongqing Cultural Year": "墨西哥重庆文化年",
  "Contracted, not yet held.": "已签约，尚未举办",
  Sevierville: "塞维尔维尔",
  Bangkok: "曼谷",
  Düsseldorf: "杜塞尔多夫",
  "Cooperation between Chongqing and Düsseldorf": "重庆与杜塞尔多夫合作协议",
  "Bilateral cultural agreement with Benin": "与贝宁的双边文化协定",
  "Bilateral cultural agreement with Cameroon": "与喀麦隆的双边文化协定",
  "Cooperation on the Mexico-Chongqing Cultural Year": "墨西哥重庆文化年合作合同",
  "Chongqing acrobatics": "重庆杂技",
  "Rongchang grass linen": "荣昌夏布",
  "Lele Bear's Detectives (animation)": "“乐乐熊”动画片",
  "The total is of foreign trade; the records are of exports.": "总额为对外贸易额；各项记录均为出口",
};

/** Published figures with their sources and notes in Chinese. */
export function publishedInChinese(published: readonly PublishedFigure[]): readonly PublishedFigure[] {
  return published.map(({ claim, ...figure }) => ({
    ...figure,
    claim: {
      ...claim,
      ...(claim.source !== undefined && {
        source: translated(claim.source) as NonNullable<typeof claim.source>,
      }),
      ...(claim.note !== undefined && { note: translated(claim.note) as string }),
    },
  }));
}

/** The same records, of which every text that has one is Chinese; sentence 4 is 第4句. */
export function recordsInChinese(records: LedgerRecords): LedgerRecords {
  return translated(records) as LedgerRecords;
}

/** Arrays and plain objects with their texts translated; amounts and whatever else has a form of its own stays as it is. */
function translated(value: unknown): unknown {
  if (typeof value === "string") return TEXTS[value] ?? placeInChinese(value);
  if (Array.isArray(value)) return value.map(translated);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, translated(field)]));
}

function placeInChinese(text: string): string {
  return text
    .replace(/^sentences? (\d+)$/, "第$1句")
    .replace(/^sentences (\d+) and (\d+)$/, "第$1句和第$2句");
}

const MEASURES: Readonly<Record<string, string>> = {
  projects: "文化交流项目数",
  "visits-abroad": "出访团组数",
  "persons-abroad": "出访人次",
  destinations: "到访国家和地区数",
  "visits-received": "来访团组数",
  "persons-received": "来访人次",
  persons: "往来人次合计",
  "tour-destinations": "巡演目的地数",
  "tour-share": "巡演目的地占“欢乐春节”举办国家的比重",
  "festival-countries": "“欢乐春节”举办国家数",
  "festival-countries-at-least": "“欢乐春节”举办国家数（按措辞的最小值）",
  trade: "文化产业对外贸易额",
  markets: "文化出口市场",
  shows: "境外商业演出场次",
  audience: "境外商业演出观众人次",
  acrobatics: "杂技出口额",
  "grass-linen": "夏布出口额",
  animation: "动漫贸易额",
  agreements: "与杜塞尔多夫签订的协议数",
  introduced: "引进演出和展览数",
  "share-abroad": "出访项目所占比重",
};

const RELATIONS: Readonly<Record<string, string>> = {
  R01: "R01 项目数为双向团组数之和",
  R02: "R02 往来人次",
  R04: "R04 目的地与所列名单",
  R06: "R06 巡演目的地所占比重",
  R12: "R12 所列产品与贸易总额",
  R17: "R17 夏布所占比重",
  R20: "R20 每场演出收入",
  R22: "R22 每场演出观众",
  R23: "R23 历史最高",
  L01: "L01 项目记录",
  L02: "L02 出访团组记录",
  L03: "L03 出访人次记录",
  L04: "L04 到访国家和地区记录",
  L05: "L05 来访团组记录",
  L06: "L06 来访人次记录",
  L07: "L07 引进演出和展览记录",
  L08: "L08 出访项目所占比重",
  L09: "L09 贸易记录",
};

/** What records are, where the relation says it. */
const LABELS: Readonly<Record<string, string>> = {
  "visits abroad": "出访团组",
  "persons sent abroad": "出访人次",
  "countries and regions visited": "到访国家和地区",
  "visits received": "来访团组",
  "persons received": "来访人次",
  "performances and exhibitions introduced": "引进演出和展览",
  "projects abroad": "出访项目",
};

/** The same document with Chinese names; places in it are 第4句 for sentence 4. */
export function inChinese({
  claims,
  relations,
}: {
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
}): { readonly claims: readonly Claim[]; readonly relations: readonly Relation[] } {
  return {
    claims: claims.map((claim) => {
      const { source } = claim;
      const at = source?.at === undefined ? undefined : placeInChinese(source.at);
      return {
        ...claim,
        measure: MEASURES[claim.id] ?? claim.measure,
        ...(source !== undefined && { source: { ...source, ...(at !== undefined && { at }) } }),
      };
    }),
    relations: relations.map((relation) => {
      const name = RELATIONS[relation.id.slice(0, 3)];
      const isFew = relation.id.startsWith("R06 the same");
      const id = name === undefined ? relation.id : isFew ? `${name}（按81国计）` : name;
      if (relation.kind === "against") return { ...relation, ...labelled(relation), id };
      if (relation.kind !== "ratio") return { ...relation, id };
      const [numerator, denominator] = [relation.numerator, relation.denominator].map((term) =>
        typeof term === "string" ? term : { ...term, ...labelled(term) },
      ) as [typeof relation.numerator, typeof relation.denominator];
      return { ...relation, numerator, denominator, id };
    }),
  };
}

function labelled({ label }: AnyRecordsTerm): Pick<AnyRecordsTerm, "label"> {
  return label === undefined ? {} : { label: LABELS[label] ?? label };
}
