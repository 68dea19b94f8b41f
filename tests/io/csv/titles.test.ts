import { readCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { CSV_COLUMNS } from "../../../src/io/csv/columns";
import { KIND_TITLES } from "../../../src/io/csv/data/titles";
import type { Ledger } from "../../../src/model/ledger";

const kinds = Object.keys(CSV_COLUMNS) as readonly (keyof Ledger)[];

/** The field of a title, as a reader compares titles. */
function fieldOf(kind: keyof Ledger, title: string): string | undefined {
  const columns = CSV_COLUMNS[kind];
  return (
    columns.find(({ field }) => field.toLowerCase() === title) ??
    columns.find((column) => column.titles.includes(title))
  )?.field;
}

describe.each(kinds)("the titles of %s", (kind) => {
  test("are of one field each", () => {
    const named = CSV_COLUMNS[kind].flatMap(({ field, titles }) =>
      [field.toLowerCase(), ...titles].map((title) => ({ title, field })),
    );
    expect(named.length).toBeGreaterThan(10);
    for (const { title, field } of named) expect(fieldOf(kind, title), title).toBe(field);
    const twice = named.filter(({ title }, at) => named.findIndex((other) => other.title === title) !== at);
    expect(twice).toEqual([]);
  });

  test("are written as titles are compared, without a unit behind them", () => {
    for (const title of CSV_COLUMNS[kind].flatMap(({ titles }) => titles)) {
      expect(title).toBe(title.normalize("NFKC").trim().toLowerCase());
      expect(title).not.toMatch(/^$|[()]/);
    }
  });
});

test("every title of one kind is of a field that the kind has", () => {
  for (const [kind, titles] of Object.entries(KIND_TITLES))
    for (const field of Object.keys(titles))
      expect(CSV_COLUMNS[kind as keyof Ledger].map((column) => column.field)).toContain(field);
});

test("titles of registers are known", () => {
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    delegations: {
      出访团组名称: "name",
      出访国家: "areas",
      国别: "areas",
      目的地: "areas",
      destination: "areas",
      组团单位: "organizer",
      邀请单位: "host",
      出访任务: "purpose",
      出访时间: "period",
      出访批次: "count",
      出访人次: "persons",
      "number of delegations": "count",
    },
    activities: {
      活动名称: "name",
      活动类型: "kind",
      举办时间: "period",
      场次: "count",
      venue: "venue",
      参观人次: "audience",
    },
    trades: {
      reporter: "reporter",
      partner: "markets",
      "trade flow": "flow",
      "hs code": "code",
      hs编码: "code",
      "trade value": "value",
      贸易额: "value",
      贸易伙伴: "markets",
      商品名称: "product",
      qty: "quantity.value",
    },
    observations: { obs_value: "value", "reference area": "area", 统计指标: "indicator" },
    agreements: { 签约时间: "signed", 到期日: "until", "date of signature": "signed" },
    partnerships: { 结好时间: "since" },
    programmes: { established: "since" },
    projects: { "project title": "name" },
    sources: { "publication date": "published", 链接: "url" },
  };
  for (const [kind, titles] of Object.entries(known))
    for (const [title, field] of Object.entries(titles))
      expect(fieldOf(kind as keyof Ledger, title), title).toBe(field);
});

test("titles that could mean two fields, or another figure, are known in no kind", () => {
  const unclear = [
    "location",
    "地点",
    "fiscal year",
    "财年",
    "season",
    "duration",
    "在外天数",
    "start date",
    "end date",
    "trips",
    "出口额",
  ];
  for (const kind of kinds)
    for (const title of unclear) expect(fieldOf(kind, title), `${kind} ${title}`).toBe(undefined);
  // Visits to a museum are no activities, and performances are no delegations.
  expect(fieldOf("activities", "visits")).toBe(undefined);
  expect(fieldOf("agreements", "visits")).toBe(undefined);
  expect(fieldOf("delegations", "场次")).toBe(undefined);
  expect(fieldOf("trades", "单位")).toBe(undefined);
});

test("a register of delegations under such titles is read", async () => {
  const file =
    "序号,出访团组名称,国别,组团单位,出访任务,出访时间,出访人次,方向\n1,艺术团,法国、日本,市文化局,演出,2012年3月,24,出访\n";
  const { ledger, issues } = await readCsv("delegations", file);
  expect(issues).toEqual([]);
  expect(ledger.delegations).toMatchObject([
    {
      id: "1",
      name: "艺术团",
      areas: ["FR", "JP"],
      organizer: "市文化局",
      purpose: "演出",
      period: "2012-03",
      persons: 24,
    },
  ]);
});
