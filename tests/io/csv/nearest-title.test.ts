import { describe, expect, test } from "vitest";
import { CSV_COLUMNS } from "../../../src/io/csv/columns";
import { nearestTitle } from "../../../src/io/csv/nearest-title";
import type { Ledger } from "../../../src/model/ledger";

const kinds = Object.keys(CSV_COLUMNS) as readonly (keyof Ledger)[];

/** Titles that nobody knows, and the known title and field that each should be near to. */
const NEAR: { readonly [Kind in keyof Ledger]?: Readonly<Record<string, string>> } = {
  delegations: {
    Persns: "persons: persons",
    "Total persons 2012": "persons: persons",
    persons_total: "persons: persons",
    personTrips: "person-trips: persons",
    "Number of perons": "number of persons: persons",
    "Nunber of delegations": "number of delegations: count",
    "outbound visits": "visits: count",
    "No of visits": "no. of visits: count",
    "visit purpose": "purpose of visit: purpose",
    "Pupose of visit": "purpose of visit: purpose",
    Destnation: "destination: areas",
    "Desitnation country": "destination country: areas",
    Countrys: "country: areas",
    County: "country: areas",
    "Contries visited": "countries visited: areas",
    "Countries count": "number of countries: areas.stated",
    "Start date": "date: period",
    "Fiscal year": "year: period",
    Yaer: "year: period",
    Orgnaiser: "organiser: organizer",
    "recieving body": "receiving body: host",
    Hsot: "host: host",
    Naem: "name: name",
    "Delegaton name": "delegation name: name",
    Remaks: "remarks: note",
    Stauts: "status: status",
    Direcion: "direction: direction",
    "Total cost (USD)": "total cost: cost",
    "Cost USD million": "cost: cost",
    出访人次数: "出访人次: persons",
    总出访人次: "出访人次: persons",
    "2012年人次": "人次: persons",
    人数合计: "人数: persons",
    "出访人次数（万）": "出访人次: persons",
    出国团组名称: "出访团组名称: name",
    团组国别: "国别: areas",
    出访国家名单: "出访国家: areas",
    国家数目: "国家数: areas.stated",
    主办单位名称: "主办单位: organizer",
    出访费用合计: "出访费用: cost",
    出国任务: "出访任务: purpose",
    "国家 Country": "国家: areas",
    "Country 国家/地区": "国家/地区: areas",
  },
  trades: {
    comodity: "commodity: product",
    Prodcut: "product: product",
    "Commodty code": "commodity code: code",
    HSCode: "hs code: code",
    Quanitty: "quantity: quantity.value",
    Flwo: "flow: flow",
    TradeValue: "trade value: value",
    "Trade Valu (US$)": "trade value: value",
    "Reporter Code": "reporter: reporter",
    Curreny: "currency: value.currency",
    贸易额合计: "贸易额: value",
    贸易总金额: "贸易金额: value",
    商品编码名称: "商品编码: code",
  },
  activities: {
    Attendence: "attendance: audience",
    Veneu: "venue: venue",
    "Tikcet income": "ticket income: income",
    "Box ofice": "box office: income",
    "Typ of activity": "type of activity: kind",
    观众总数: "观众数: audience",
    活动场馆: "场馆: venue",
    活动举办时间: "举办时间: period",
    票房收入合计: "票房收入: income",
  },
  observations: { Indicater: "indicator: indicator", Vlaue: "value: value", 指标名: "指标: indicator" },
  agreements: { "Date of signiture": "date of signature: signed", 协议名: "协议: name" },
  partnerships: { Estabished: "established: since" },
  programmes: { "Program nam": "program name: name" },
  sources: { "Web adress": "web address: url", Titel: "title: title", 发布单位名称: "发布单位: publisher" },
};

const NOTHING: readonly string[] = [
  ...["", "  ", "-", "#", "🎭", "x", "2012", "Total", "合计", "数", "一", "(USD)", "（万元）"],
  ...[
    "Phone number",
    "Driver name",
    "Name of driver",
    "Date of birth",
    "Passport",
    "Age",
    "Gender",
    "Email",
    "Rate",
    "Weather",
  ],
  ...[
    "Average cost",
    "Persons per visit",
    "Planned persons",
    "Home page",
    "Cost centre",
    "Market share",
    "Price",
    "Home town",
  ],
  // Words of one letter more or another one than a title.
  ...["coast", "palace", "form", "node", "post", "team", "wages", "seasons", "mode", "rate"],
  ...[
    "姓名",
    "性别",
    "电话",
    "护照号",
    "身份证号",
    "出生日期",
    "职务",
    "联系人",
    "负责人",
    "审批意见",
    "在外天数",
    "机票",
  ],
  ...["市场部", "国家级", "人均费用", "观众席", "出访批次号", "国籍", "城市群"],
];

describe.each(Object.entries(NEAR))("in %s", (kind, titles) => {
  test.each(Object.entries(titles))("%s is near to %s", (title, near) => {
    const found = nearestTitle(kind as keyof Ledger, title);
    expect(found && `${found.title}: ${found.field}`).toBe(near);
  });
});

test.each(NOTHING)("%o is near to nothing in any kind", (title) => {
  for (const kind of kinds) expect(nearestTitle(kind, title), kind).toBe(undefined);
});

test("what says a number is near to a column of numbers only", () => {
  expect(nearestTitle("delegations", "number of hosts")).toBe(undefined);
  expect(nearestTitle("delegations", "number of purposes")).toBe(undefined);
  expect(nearestTitle("activities", "场馆数量")).toBe(undefined);
  expect(nearestTitle("activities", "number of venues")).toBe(undefined);
});

test("every known title is nearest to itself, or to another one of its field", () => {
  for (const kind of kinds)
    for (const { field, titles } of CSV_COLUMNS[kind])
      for (const title of titles) {
        const found = nearestTitle(kind, title.toUpperCase());
        if (found !== undefined) expect(found.field, `${kind} ${title}`).toBe(field);
      }
});

test("one slip of the hand in a long word is seen through", () => {
  const word = "organization of destination";
  expect(nearestTitle("delegations", word)).toBe(undefined);
  for (const at of Array.from("destination").keys()) {
    const without = `${"destination".slice(0, at)}${"destination".slice(at + 1)}`;
    expect(nearestTitle("delegations", without)?.field).toBe("areas");
  }
});

test("only titles of the kind are suggested", () => {
  expect(nearestTitle("delegations", "Box ofice")).toBe(undefined);
  expect(nearestTitle("sources", "Persns")).toBe(undefined);
});

test("a hostile title is nothing, at once", () => {
  const long = [
    "persons ".repeat(20_000),
    "(".repeat(100_000),
    "人次".repeat(50_000),
    `persons (${" ".repeat(100_000)})`,
    "\u{FDFA}".repeat(100),
  ];
  for (const title of long) {
    const start = performance.now();
    expect(nearestTitle("delegations", title)).toBe(undefined);
    expect(performance.now() - start).toBeLessThan(500);
  }
  for (const title of ["__proto__", "constructor", "toString", "\ud800", "\u0000"])
    expect(nearestTitle("delegations", title)).toBe(undefined);
});
