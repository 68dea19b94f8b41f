/** The records of the example of Chongqing as version 0.1.0 had them. */

import {
  type Activity,
  type Agreement,
  atLeast,
  type CulturalProject,
  type Delegation,
  moreThan,
  type Partnership,
  type Programme,
  rmb,
  type Source,
  type SourceRef,
  type TradeRecord,
  usd,
} from "cultural-ledger";

const release: Source = {
  id: "oreanda-2013-01-10",
  title: "Cultural exchange and trade of Chongqing in 2012",
  publisher: "OREANDA-NEWS, reporting the Chongqing municipal bureau",
  published: "2013-01-10",
  url: "https://www.oreanda.ru/en/other/article681914/",
};

function sentence(number: number): SourceRef {
  return { document: release.id, at: `sentence ${number}` };
}

const PERIOD_READ = "The sentence states no period; the document reports on 2012.";

/** The return has two lines, and counts each visit as one project. */
const projects: CulturalProject[] = [
  {
    id: "projects-out",
    name: "Visits abroad",
    direction: "outbound",
    period: "2012",
    count: 61,
    source: sentence(4),
  },
  {
    id: "projects-in",
    name: "Visits received",
    direction: "inbound",
    period: "2012",
    count: 137,
    source: sentence(4),
  },
];

const delegations: Delegation[] = [
  {
    id: "visits-out",
    project: "projects-out",
    direction: "outbound",
    period: "2012",
    count: 61,
    persons: 1100,
    areas: { named: [], open: true, stated: moreThan(20) },
    source: sentence(4),
  },
  {
    id: "visits-in",
    project: "projects-in",
    direction: "inbound",
    period: "2012",
    count: 137,
    persons: 2299,
    source: sentence(4),
  },
];

const activities: Activity[] = [
  {
    id: "introduced",
    kind: ["performance", "exhibition"],
    direction: "inbound",
    period: "2012",
    count: moreThan(100),
    source: sentence(5),
  },
];

const programmes: Programme[] = [
  {
    id: "spring-festival-tour",
    name: "Happy Spring Festival tour",
    kind: "festival-tour",
    editions: [
      {
        period: "2012",
        areas: { named: ["US", "FR", "JP", "IN", "BJ", "CG", "HK"], open: true },
        source: sentence(9),
        note: PERIOD_READ,
      },
    ],
  },
  {
    id: "cultural-week",
    name: "Overseas-Chongqing Cultural Week",
    kind: "cultural-week",
    note: "Held since 2010, in this order; only the last host is dated.",
    source: sentence(14),
    editions: [
      { host: "US-TN", place: "Sevierville", source: sentence(15) },
      { host: "GB-WLS", source: sentence(15) },
      { host: "TH", place: "Bangkok", source: sentence(15) },
      { period: "2012", host: "DE", place: "Düsseldorf", source: sentence(16) },
    ],
  },
  {
    id: "benin-centre",
    name: "China Cultural Centre in Benin",
    kind: "cultural-centre",
    editions: [{ period: "2012", host: "BJ", source: sentence(21) }],
  },
  {
    id: "benin-year",
    name: "Benin-Chongqing Cultural Year",
    kind: "cultural-year",
    editions: [{ period: "2012", host: "BJ", source: sentence(21) }],
  },
  {
    id: "mexico-year",
    name: "Mexico-Chongqing Cultural Year",
    kind: "cultural-year",
    editions: [
      {
        period: "2013",
        status: "planned",
        host: "MX",
        source: sentence(21),
        note: "Contracted, not yet held.",
      },
    ],
  },
];

const agreements: Agreement[] = [
  {
    id: "duesseldorf-agreements",
    name: "Cooperation between Chongqing and Düsseldorf",
    parties: [{ area: "CN-CQ" }, { area: "DE", place: "Düsseldorf" }],
    count: atLeast(2), // "a series"
    signed: "2012",
    source: sentence(17),
  },
  {
    id: "benin-agreement",
    name: "Bilateral cultural agreement with Benin, carried out by Chongqing",
    parties: [{ area: "CN" }, { area: "BJ" }],
    termYears: 2,
    source: sentence(20),
  },
  {
    id: "cameroon-agreement",
    name: "Bilateral cultural agreement with Cameroon, carried out by Chongqing",
    parties: [{ area: "CN" }, { area: "CM" }],
    termYears: 2,
    source: sentence(20),
  },
];

const partnerships: Partnership[] = [
  {
    id: "duesseldorf",
    kind: "sister-city",
    parties: [{ area: "CN-CQ" }, { area: "DE", place: "Düsseldorf" }],
    source: sentence(16),
  },
];

const trades: TradeRecord[] = [
  {
    id: "acrobatics",
    flow: "export",
    kind: "services",
    product: "Chongqing acrobatics",
    period: "2012",
    value: rmb("6900000"),
    decimals: -5,
    performances: moreThan(1000),
    audience: moreThan(1_000_000),
    source: sentence(25),
    note: PERIOD_READ,
  },
  {
    id: "grass-linen",
    flow: "export",
    kind: "goods",
    product: "Rongchang grass linen",
    period: "2012",
    value: usd("21130000"),
    decimals: -4,
    source: sentence(25),
    note: PERIOD_READ,
  },
  {
    id: "animation",
    flow: "export",
    kind: "services",
    product: "Lele Bear's Detectives (animation)",
    period: "2012",
    markets: ["151", "035", "145", "HK"],
    value: usd("1120000"),
    decimals: -4,
    source: sentence(25),
    note: PERIOD_READ,
  },
];

export const records = {
  projects,
  delegations,
  activities,
  programmes,
  agreements,
  partnerships,
  trades,
  sources: [release],
};
