/** Titles of columns: known ones in two languages, own ones that the options explain, in any letters and with their unit. */

import { type Draw, happens, pick, shuffled } from "../../draws";
import type { KnownKind } from "./known-records";
import { type Sheet, say } from "./sheet";

type Titles = Readonly<Record<string, readonly [english: string, chinese: string]>>;

const COMMON: Titles = {
  id: ["No.|Record number|Serial number", "编号|序号"],
  period: ["Period|Year|Date|Reporting period", "时间|年度|日期"],
  direction: ["Direction|Inbound or outbound", "方向|流向"],
  status: ["Status|Current status", "状态"],
  note: ["Note|Remarks|Comment", "备注|说明"],
  areas: ["Areas|Countries|Country/region|Country or region", "国家|国家和地区|国别"],
  organizer: ["Organizer|Organised by", "主办单位|主办"],
  place: ["Place|City|Town", "城市|所在城市"],
  "areas.stated": ["Number of countries|No. of countries", "国家数|涉及国家数"],
  audience: ["Audience|Attendance|Visitors", "观众人次|观众人数"],
};

const OF_KIND: Readonly<Record<KnownKind, Titles>> = {
  delegations: {
    name: ["Name|Delegation|Title", "团组名称|名称"],
    count: ["Count|Visits|Number of visits", "批次|团组数"],
    persons: ["Persons|Person-trips|Participants", "人次|人数|总人次"],
    cost: ["Cost|Total cost|Expenses", "费用|实际支出"],
    "cost.currency": ["Currency of the cost", "费用币种"],
  },
  trades: {
    flow: ["Flow|Trade flow", "进出口|贸易流向"],
    kind: ["Kind|Type|Goods or services", "类型|类别"],
    product: ["Product|Commodity|Description of goods", "产品|商品名称"],
    value: ["Value|Amount|Trade value", "金额|贸易额"],
    "value.currency": ["Currency|Currency code", "币种"],
    code: ["Code|HS code|Commodity code", "商品编码"],
    reporter: ["Reporter|Reporting country", "报告国"],
    markets: ["Markets|Partner|Trading partners", "贸易伙伴|国别"],
    performances: ["Performances|Number of performances", "演出场次"],
  },
  activities: {
    kind: ["Kind|Type of event", "类型|活动类型"],
    name: ["Name|Event|Activity title", "活动名称|名称"],
    count: ["Count|Number of events", "场次|活动数量"],
    venue: ["Venue", "场馆|演出场馆"],
    income: ["Income|Box office|Ticket income", "票房|门票收入"],
    "income.currency": ["Currency of the income", "票房币种"],
  },
  observations: {
    indicator: ["Indicator|Measure", "指标|指标名称"],
    area: ["Area|Country|Reference area", "国家|地区"],
    value: ["Value|Obs value|Amount", "数值|观测值"],
    "value.currency": ["Currency|Currency code", "币种"],
    unit: ["Unit|Unit of measure", "计量单位"],
    at: ["At|As of|Reference date", "截至|时点"],
  },
};

/** What only one office calls a column. */
const OWN: readonly string[] = ["Spalte", "Feld", "Angabe", "字段", "Colonne"];

/** The title of a column, and whether only the options say what it holds. */
export interface Title {
  readonly title: string;
  readonly isOwn: boolean;
}

/** A title for a field, with a unit where it has one. */
export function titleFor({ draw, kind }: Sheet, field: string, unit = ""): Title {
  if (happens(draw, 12))
    return { title: `${pick(draw, OWN)} ${field.replace(".", " ")} ${draw(90)}${unit}`, isOwn: true };
  const [english, chinese] = OF_KIND[kind][field] ?? COMMON[field] ?? [field, field];
  const [en, zh] = [pick(draw, english.split("|")), pick(draw, chinese.split("|"))];
  const both = en.includes("/") ? [] : [`${zh} ${en}`, `${en}/${zh}`, `${zh}${en}`, `${en} | ${zh}`];
  const known = pick(draw, [field, en, en, zh, zh, ...both]);
  return { title: known + unit, isOwn: false };
}

/** A title as it stands in a sheet: in any letters, with space around and inside of it. */
export function shownTitle(draw: Draw, title: string): string {
  const letters = pick(draw, [title, title, title, title.toUpperCase(), title.toLowerCase()]);
  return pick(draw, [
    letters,
    letters,
    letters,
    letters,
    ` ${letters}`,
    `${letters} \u00A0`,
    letters.replace(" ", "  "),
  ]);
}

/** Says what an own title means, and now and then what a known one does. */
export function sayTitle(sheet: Sheet, { title, isOwn }: Title, field: string, isMeant = false): void {
  if (isOwn) say(sheet, { columns: { [title]: pick(sheet.draw, [field, { field }]) } });
  else if (isMeant || happens(sheet.draw, 8)) say(sheet, { columns: { [title]: { field } } });
}

/** A unit behind a title, in the ways that offices write it. */
export function unitText(draw: Draw, zeros: number, currency: string | undefined): string {
  if (zeros === 0 && currency === undefined) return "";
  const [english, chinese] = unitWords(draw, zeros, currency);
  const unit = pick(draw, [english, english, chinese, `in ${english}`, `单位：${chinese}`]);
  const behind = unit === english ? [`, ${unit}`, ` in ${unit}`] : [];
  return pick(draw, [` (${unit})`, ` (${unit})`, `（${unit}）`, ` [${unit}]`, `(${unit})`, ...behind]);
}

/** A unit above a table, for all of its money. */
export function unitNote(draw: Draw, zeros: number, currency: string): string {
  const [english, chinese] = unitWords(draw, zeros, currency);
  return pick(draw, [`单位：${chinese}`, `（单位：${chinese}）`, `Unit: ${english}`, `(in ${english})`]);
}

/** A unit in English and in Chinese. */
function unitWords(draw: Draw, zeros: number, currency: string | undefined): readonly [string, string] {
  const [scale, chineseScale] = SCALES[zeros] ?? ["", ""];
  const [money, chineseMoney] =
    currency === undefined ? [[""], [""]] : (CURRENCIES[currency] ?? [[currency], [currency]]);
  const english = shuffled(draw, [pick(draw, scale.split("|")), pick(draw, money)])
    .filter((part) => part !== "")
    .join(" ");
  const chinese = pick(draw, chineseScale.split("|")) + pick(draw, chineseMoney);
  return [english, chinese];
}

/** Words of scales; each pair in English and in Chinese. */
const SCALES: Readonly<Record<number, readonly [string, string]>> = {
  0: ["", ""],
  3: ["thousand|thousands|'000|000s|000", "千"],
  4: ["10,000|wan", "万"],
  6: ["million|mn|millions", "百万"],
  8: ["100 million|hundred million|yi", "亿"],
  9: ["billion|bn", "十亿"],
};

/** Words of currencies. */
export const CURRENCIES: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  USD: [["USD", "US$", "US dollars"], ["美元"]],
  CNY: [
    ["CNY", "yuan", "RMB"],
    ["元", "人民币"],
  ],
  EUR: [["EUR", "euro", "euros"], ["欧元"]],
  JPY: [["JPY"], ["日元"]],
  GBP: [["GBP"], ["英镑"]],
};
