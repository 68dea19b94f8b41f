/**
 * The claims and relations of the press release with names in Chinese, so that their audit can be told in Chinese. What has
 * no name here keeps its own.
 */

import type { AnyRecordsTerm, Claim, Relation } from "cultural-ledger";

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
      const at = source?.at?.replace(/^sentence (\d+)$/, "第$1句");
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
