/**
 * Ledgers of version 0.1.0 that meet the faults it had, one ledger for each case, under the fault's name. What each
 * figure of them is now stands in `mended.ts`.
 */

import {
  type Activity,
  about,
  atLeast,
  atMost,
  between,
  type CulturalProject,
  currencyAmount,
  type Delegation,
  figure,
  type LedgerRecords,
  moreThan,
  type TradeRecord,
  usd,
} from "cultural-ledger";

const visit: Delegation = { id: "", direction: "outbound", period: "2012" };
const show: Activity = { id: "", kind: "exhibition", direction: "outbound", period: "2012" };
const project: CulturalProject = { id: "", name: "Line", direction: "outbound", period: "2012" };
const sale: TradeRecord = { id: "", flow: "export", kind: "goods", product: "Linen", period: "2012" };

export const faultLedgers: Readonly<Record<string, () => LedgerRecords>> = {
  "A1 overlapping markets": () => ({
    trades: [
      { ...sale, id: "region", markets: ["035"], value: usd("100") },
      { ...sale, id: "country", markets: ["TH"], value: usd("60") },
    ],
  }),
  "A4 a year and its own quarter": () => ({
    trades: [
      { ...sale, id: "year", markets: ["JP"], value: usd("100") },
      { ...sale, id: "quarter", period: "2012-Q1", markets: ["JP"], value: usd("60") },
      { ...sale, id: "elsewhere", period: "2012-Q1", markets: ["FR"], value: usd("7") },
    ],
  }),
  "A6 stated numbers of open lists": () => ({
    delegations: [
      {
        ...visit,
        id: "hundred",
        persons: 9,
        areas: { named: [], open: true, stated: moreThan(1, { scale: "hundred" }) },
      },
      {
        ...visit,
        id: "span",
        direction: "inbound",
        persons: 8,
        areas: { named: [], open: true, stated: between(20, 30) },
      },
    ],
  }),
  "B1 a line of no visits": () => ({
    delegations: [
      { ...visit, id: "none", count: 0, persons: 0, areas: ["AF"] },
      { ...visit, id: "many", count: 46, persons: 90, areas: ["AU"] },
    ],
  }),
  "B1 a line of no visits, of unknown persons": () => ({
    delegations: [
      { ...visit, id: "none", count: 0, areas: ["AF"] },
      { ...visit, id: "one", persons: 90, legs: [{ area: "AU" }] },
    ],
  }),
  "B1 perhaps no visits": () => ({
    delegations: [
      { ...visit, id: "perhaps", count: atLeast(0), persons: 5, areas: ["AF"] },
      { ...visit, id: "at-most", count: atMost(3), persons: 5, areas: ["BR"] },
      { ...visit, id: "many", count: 46, persons: 90, areas: ["AU"] },
    ],
  }),
  "B1 no shows and no projects": () => ({
    projects: [
      { ...project, id: "none", count: 0 },
      { ...project, id: "many", count: 3 },
    ],
    activities: [
      { ...show, id: "no-shows", count: 0 },
      { ...show, id: "shows", count: 12, audience: 4000 },
    ],
  }),
  "B3 counts as they are printed": () => ({
    activities: [
      { ...show, id: "shows", count: figure(198), audience: about(115_000) } as unknown as Activity,
    ],
  }),
  "C1 lines of several years": () => ({
    projects: [{ ...project, id: "projects", period: "2011-01-01/2016-12-31", count: 40 }],
    delegations: [
      { ...visit, id: "visits", period: "2011-06-01/2012-05-31", count: 8, persons: 70, areas: ["FR"] },
    ],
    activities: [{ ...show, id: "shows", period: "2011-01-01/2016-12-31", count: 293, audience: 9000 }],
    trades: [{ ...sale, id: "sales", period: "2011-07-01/2012-06-30", markets: ["FR"], value: usd("100") }],
  }),
  "C1 lines within a year": () => ({
    activities: [{ ...show, id: "shows", period: "2012-01-01/2012-12-31", count: 293, audience: 9000 }],
    trades: [{ ...sale, id: "sales", period: "2012-03-01/2012-06-30", markets: ["FR"], value: usd("100") }],
  }),
  "C3 former countries": () => ({
    delegations: [
      { ...visit, id: "tour", period: "2012", persons: 30, legs: [{ area: "RS" }, { area: "HR" }] },
    ],
  }),
  "C4 plans of several years": () => ({
    projects: [
      { ...project, id: "early", period: "2011", status: "planned" },
      { ...project, id: "late", period: "2013", status: "planned" },
    ],
    delegations: [{ ...visit, id: "visit", status: "planned" }],
    programmes: [
      {
        id: "week",
        name: "Week",
        kind: "cultural-week",
        editions: [{ period: "2011-05", status: "planned" }, { status: "planned" }],
      },
    ],
  }),
  "D14 an amount after its currency was withdrawn": () => ({
    trades: [{ ...sale, id: "late", period: "2026", markets: ["CW"], value: currencyAmount("100", "ANG") }],
  }),
  "D14 an amount of a currency of its time": () => ({
    trades: [{ ...sale, id: "kuna", markets: ["HR"], value: currencyAmount("100", "HRK") }],
  }),
  "H13 nothing is known": () => ({
    delegations: [{ ...visit, id: "visits", count: 5, areas: ["FR"] }],
    activities: [{ ...show, id: "shows", count: moreThan(100) }],
  }),
  "H13 one part is unknown": () => ({
    delegations: [
      { ...visit, id: "untold", count: 5, areas: ["FR"] },
      { ...visit, id: "told", count: 2, persons: 20, areas: ["DE"] },
    ],
  }),
};
