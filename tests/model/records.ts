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
import { deepFreeze } from "../frozen";

export const minimal: Ledger = deepFreeze<Ledger>({
  projects: [{ id: "project", name: "Visits abroad", period: "2012" }],
  delegations: [{ id: "delegation", direction: "outbound", period: "2012" }],
  activities: [{ id: "activity", kind: "performance", period: "2012" }],
  trades: [{ id: "trade", flow: "export", kind: "goods", product: "Grass linen", period: "2012" }],
  programmes: [{ id: "programme", name: "Cultural week", kind: "cultural-week", editions: [] }],
  agreements: [{ id: "agreement", name: "Cooperation", parties: [{ area: "CN-CQ" }, { area: "DE" }] }],
  partnerships: [{ id: "partnership", kind: "sister-city", parties: [{ area: "CN-CQ" }, { area: "US-WA" }] }],
  sources: [{ id: "source", title: "Press release", publisher: "OREANDA-NEWS" }],
});

const said = { source: { document: "source", at: "sentence 4" }, note: "As printed." };
const parties = [
  { area: "CN-CQ", place: "Chongqing" },
  { area: "DE", place: "Düsseldorf" },
] as const;

export const complete: Ledger = deepFreeze<Ledger>({
  projects: [
    {
      ...said,
      id: "project",
      name: "Visits abroad",
      period: "2012-12-20/2013-01-10",
      direction: "outbound",
      count: 61,
      areas: { named: ["FR", "035"], open: true, stated: moreThan(20) },
      programme: "programme",
      status: "held",
    },
  ],
  delegations: [
    {
      ...said,
      id: "delegation",
      direction: "outbound",
      period: "2012-Q1",
      count: 1,
      persons: atLeast(20),
      legs: [{ area: "US-TN", place: "Sevierville", period: "2012-01-15/2012-01-20" }, { area: "FR" }],
      project: "project",
      status: "planned",
    },
  ],
  activities: [
    {
      ...said,
      id: "activity",
      kind: ["performance", "exhibition"],
      period: "2012-S1",
      direction: "inbound",
      count: moreThan(100),
      audience: 5000,
      areas: ["JP", "HK"],
      project: "project",
      status: "cancelled",
    },
  ],
  trades: [
    {
      ...said,
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
      status: "held",
    },
  ],
  programmes: [
    {
      ...said,
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
    },
  ],
  agreements: [
    { ...said, id: "agreement", name: "Cooperation", parties, count: 2, signed: "2012", termYears: 2 },
  ],
  partnerships: [{ ...said, id: "partnership", kind: "sister-city", parties, since: "2004-07" }],
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
