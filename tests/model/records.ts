/** Records of each kind: with the least that one has to say, with every field that it can have, and made one by one. */

import {
  atLeast,
  checkLedger,
  type Delegation,
  type Issue,
  type Ledger,
  type LedgerRecords,
  moreThan,
  rmb,
  type TradeRecord,
} from "cultural-ledger";
import { isCurrencyAmount } from "cultural-ledger/money";
import { deepFreeze } from "../frozen";

export const minimal: Ledger = deepFreeze<Ledger>({
  projects: [{ id: "project", name: "Visits abroad", period: "2012" }],
  delegations: [{ id: "delegation", direction: "outbound", period: "2012" }],
  activities: [{ id: "activity", kind: "performance", period: "2012" }],
  trades: [{ id: "trade", flow: "export", kind: "goods", product: "Grass linen", period: "2012" }],
  observations: [{ id: "observation", indicator: "Museum visits", period: "2012" }],
  programmes: [{ id: "programme", name: "Cultural week", kind: "cultural-week" }],
  agreements: [{ id: "agreement", name: "Cooperation", parties: [{ area: "CN-CQ" }, { area: "DE" }] }],
  partnerships: [{ id: "partnership", kind: "sister-city", parties: [{ area: "CN-CQ" }, { area: "US-WA" }] }],
  sources: [{ id: "source", title: "Press release", publisher: "OREANDA-NEWS" }],
});

const own = { extra: { region: "Yuzhong", reviewed: true, score: 4.5 } };
const said = { source: { document: "source", at: "sentence 4" }, note: "As printed." };
const organized = {
  organizer: ["Bureau of Culture", "Opera House"],
  host: "City of Paris",
  level: "municipal",
} as const;
const parties = [
  { area: "CN-CQ", place: "Chongqing" },
  { area: "DE", place: "Düsseldorf" },
] as const;

export const complete: Ledger = deepFreeze<Ledger>({
  projects: [
    {
      ...said,
      ...own,
      id: "project",
      name: "Visits abroad",
      period: "2012-12-20/2013-01-10",
      direction: "outbound",
      count: 61,
      areas: { named: ["FR", "035"], open: true, stated: moreThan(20) },
      cities: moreThan(41),
      ...organized,
      domain: { code: "B", scheme: "UNESCO FCS 2009" },
      budget: rmb("1200000"),
      programme: "programme",
      status: "held",
    },
  ],
  delegations: [
    {
      ...said,
      ...own,
      id: "delegation",
      direction: "outbound",
      period: "2012-Q1",
      count: 1,
      persons: atLeast(20),
      legs: [{ area: "US-TN", place: "Sevierville", period: "2012-01-15/2012-01-20" }, { area: "FR" }],
      name: "Spring tour",
      purpose: "To open the festival.",
      cities: 2,
      ...organized,
      cost: moreThan(30, { scale: "wan", unit: "CNY" }),
      project: "project",
      programme: "programme",
      status: "planned",
    },
  ],
  activities: [
    {
      ...said,
      ...own,
      id: "activity",
      kind: ["performance", "exhibition"],
      period: "2012-S1",
      direction: "inbound",
      count: moreThan(100),
      audience: 5000,
      areas: ["JP", "HK"],
      name: "Sichuan opera",
      venue: "Grand Theatre",
      place: "Chongqing",
      cities: 1,
      ...organized,
      income: rmb("400000"),
      project: "project",
      programme: "programme",
      status: "cancelled",
    },
  ],
  trades: [
    {
      ...said,
      ...own,
      id: "trade",
      flow: "re-export",
      kind: "services",
      product: "Acrobatics",
      period: "2012-03-05",
      markets: { named: [], open: true },
      value: rmb("6900000"),
      decimals: -5,
      performances: moreThan(1000),
      audience: moreThan(1_000_000),
      code: "SK1",
      scheme: "EBOPS 2010",
      reporter: "CN-CQ",
      valuation: "invoice",
      quantity: { value: 12.5, unit: "h" },
      status: "held",
      obsStatus: "P",
      confStatus: "F",
    },
  ],
  observations: [
    {
      ...said,
      ...own,
      id: "observation",
      indicator: "Museum visits",
      area: "CN-CQ",
      place: "Yuzhong",
      period: "2012",
      value: moreThan(2, { scale: "million" }),
      published: "2013-01-10",
      unit: "persons",
      domain: { code: "A", scheme: "UNESCO FCS 2009" },
      obsStatus: "E",
      confStatus: "F",
    },
  ],
  programmes: [
    {
      ...said,
      ...own,
      id: "programme",
      name: "Cultural week",
      kind: "cultural-week",
      editions: [
        {
          ...said,
          period: "2012",
          status: "held",
          host: "DE",
          place: "Düsseldorf",
          areas: { named: ["DE"], open: true },
        },
        {},
      ],
      since: "2010",
      area: "DE",
      place: "Düsseldorf",
      extent: {
        areas: { named: [], open: true, stated: moreThan(80) },
        cities: 200,
        activities: moreThan(700),
        period: "2012",
      },
      ...organized,
    },
  ],
  agreements: [
    {
      ...said,
      ...own,
      id: "agreement",
      name: "Cooperation",
      parties,
      implementers: "Bureau of Culture",
      level: "municipal",
      count: 2,
      signed: "2012",
      from: "2012-07-01",
      termYears: 2,
      until: "2014-06-30",
    },
  ],
  partnerships: [{ ...said, ...own, id: "partnership", kind: "sister-city", parties, since: "2004-07" }],
  sources: [
    {
      id: "source",
      title: "Press release",
      publisher: "OREANDA-NEWS",
      published: "2013-01-10",
      url: "https://www.oreanda.ru/en/",
      note: "In English.",
    },
  ],
});

/** An export of 2012, named by its product, but for the fields that are given. */
export function sale(id: string, fields: Partial<TradeRecord> = {}): TradeRecord {
  return deepFreeze({ id, flow: "export", kind: "goods", product: id, period: "2012", ...fields });
}

/** A visit abroad in 2012, but for the fields that are given. */
export function visit(id: string, fields: Partial<Delegation> = {}): Delegation {
  return deepFreeze({ id, direction: "outbound", period: "2012", ...fields });
}

/** What stands against records, whatever they are. */
export function issuesOf(records: unknown): readonly Issue[] {
  const result = checkLedger(records as LedgerRecords);
  return result.ok ? [] : result.issues;
}

/** The complete records, where a field of the first record of a kind has another value. */
export function withField(kind: keyof Ledger, field: string, value: unknown): Record<string, unknown> {
  return { ...complete, [kind]: [{ ...complete[kind][0], [field]: value }] };
}

/** Records of each kind without their amounts, which JSON gives back as plain objects. */
export function withoutAmounts(records: Ledger): Ledger {
  const plain = (record: object) =>
    Object.fromEntries(Object.entries(record).filter(([, value]) => !isCurrencyAmount(value)));
  const kinds = Object.entries(records).map(([kind, list]) => [kind, (list as readonly object[]).map(plain)]);
  return deepFreeze(Object.fromEntries(kinds) as Ledger);
}
