/**
 * Relations in Chinese.
 */

import type { AuditedKind, ChangeForm } from "../relation";
import type { RecordsNamed, RelationWords, Saying } from "./words";

const RECORDS: Readonly<Record<AuditedKind, string>> = {
  projects: "项目记录",
  delegations: "团组记录",
  activities: "活动记录",
  trades: "贸易记录",
  observations: "统计记录",
};

/** 甲、乙和丙 */
export function join(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join("、")}和${items.at(-1)}`;
}

function saying(link: string, what: string, behind = ""): Saying {
  return { what, of: (claim) => `${claim}${link}${what}${behind}` };
}

const equal = (what: string) => saying("应等于", what);
const be = (what: string) => saying("应为", what);

function addedUp(added: readonly string[], taken: readonly string[], ofSeveral = "之和"): string {
  const sum = added.length === 0 ? "零" : `${join(added)}${added.length > 1 ? ofSeveral : ""}`;
  return taken.length === 0 ? sum : `${sum}减去${join(taken)}`;
}

export const FORMS: Readonly<Record<ChangeForm, string>> = {
  absolute: "增减量",
  percent: "增减幅度",
  points: "增减百分点",
  multiple: "变动倍数",
};

const ENDS = { highest: "由高到低", lowest: "由低到高" } as const;

function onRecord({ label, collection }: RecordsNamed): string {
  return label === undefined ? RECORDS[collection] : `${label}记录`;
}

export const CHINESE_RELATIONS: RelationWords = {
  sum: (added, taken) => equal(addedUp(added, taken)),
  openSum: (added, taken) => saying("应包含", addedUp(added, taken, ""), "等"),
  times: (factor, part) => `${part}的${factor}倍`,
  partOf: (whole) => be(`${whole}的一部分`),
  quotient: (over, by) => equal(`${over}除以${by}`),
  records: (records) => `${onRecord(records)}的合计`,
  mean: (count, isWhole) => be(`按${count}计算的平均数${isWhole ? "（各项均为整数）" : ""}`),
  list: (areas, isOpen, asOf) => {
    const names = areas.length === 0 ? "未列名的地区" : `所列${join(areas)}${isOpen ? "等地" : ""}`;
    const when = asOf === undefined ? "" : `（${asOf === "record" ? "按所述时期" : `按${asOf}`}的区划计）`;
    return saying("应与", `${names}${when}`, "相符");
  },
  highest: (since) => be(since === undefined ? "历史最高" : `${since}以来的最高值`),
  growth: (from, to) => be(`${from}到${to}的增长率`),
  averageGrowth: (from, to) => be(`${from}到${to}的年均增长率`),
  change: (from, to, form) => be(`${from}到${to}的${FORMS[form]}`),
  rank: (claim, peers, order, place) => {
    const rank = `${claim}在${join(peers)}中${ENDS[order]}`;
    return {
      what: `${rank}的位次`,
      of: () => (typeof place === "number" ? `${rank}应居第${place}位` : `${rank}的位次应为${place}`),
    };
  },
  same: (claims) => ({ what: `${join(claims)}的一致取值`, of: () => `${join(claims)}应当一致` }),
  against: (records, areAll) =>
    areAll ? saying("应与", onRecord(records), "相符") : saying("应包含", onRecord(records), "所载及其他"),
};
