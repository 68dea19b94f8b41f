/**
 * Chongqing's cultural exchange and trade of 2012, as one press release reported it: facts only, each with the sentence
 * that states it. `sentences.ts` says how sentences are counted and what each of them holds.
 */

import {
  type Activity,
  type Agreement,
  atLeast,
  type CulturalProject,
  type Delegation,
  type ExchangeRate,
  exchangeRate,
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

const BUREAU = "Chongqing Municipal Bureau of Radio, Film and Television";

const PERIOD_READ = "The sentence states no period; the document reports on 2012.";

/** The return has two lines, and counts each visit as one project. */
const projects: CulturalProject[] = [
  {
    id: "projects-out",
    name: "Visits abroad",
    direction: "outbound",
    period: "2012",
    count: 61,
    organizer: BUREAU,
    level: "municipal",
    source: sentence(4),
  },
  {
    id: "projects-in",
    name: "Visits received",
    direction: "inbound",
    period: "2012",
    count: 137,
    organizer: BUREAU,
    level: "municipal",
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
    organizer: BUREAU,
    level: "municipal",
    source: sentence(5),
  },
  ...tourItems(),
];

/**
 * What the tour showed. The sentence names kinds of items and no numbers, so that there is one of each at least, and two
 * where it speaks of several; none of them is a project of the return.
 */
function tourItems(): readonly Activity[] {
  const items = [
    ["tour-acrobatics", "Acrobatics", "performance", atLeast(1)],
    ["tour-opera", "Sichuan opera", "performance", atLeast(1)],
    ["tour-heritage", "Intangible heritage", "exhibition", atLeast(1)],
    ["tour-antiques", "Antiques", "exhibition", atLeast(1)],
    ["tour-lectures", "Lectures on culture", "lecture", atLeast(2)],
  ] as const;
  return items.map(([id, name, kind, count]) => ({
    id,
    name,
    kind,
    count,
    direction: "outbound",
    period: "2012",
    programme: "spring-festival-tour",
    source: sentence(9),
    note: PERIOD_READ,
  }));
}

const programmes: Programme[] = [
  {
    id: "spring-festival-tour",
    name: "Happy Spring Festival tour",
    kind: "festival-tour",
    level: "national",
    extent: { areas: { named: [], open: true, stated: moreThan(80) } },
    source: { document: release.id, at: "sentences 8 and 10" },
    note: "Chongqing toured about a tenth of the countries.",
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
    since: "2010",
    note: "Held in this order; only the last host is dated.",
    source: sentence(14),
    editions: [
      { host: "US-TN", place: "Sevierville", source: sentence(15) },
      { host: "GB-WLS", source: sentence(15) },
      { host: "TH", place: "Bangkok", source: sentence(15) },
      { period: "2012", host: "DE-NW", place: "Düsseldorf", source: sentence(16) },
    ],
  },
  {
    id: "benin-centre",
    name: "China Cultural Centre in Benin",
    kind: "cultural-centre",
    area: "BJ",
    source: sentence(21),
    note: "Chongqing undertook all its activities of 2012.",
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
    parties: [{ area: "CN-CQ" }, { area: "DE-NW", place: "Düsseldorf" }],
    count: atLeast(2), // "a series"
    signed: "2012",
    source: sentence(17),
  },
  {
    id: "benin-agreement",
    name: "Bilateral cultural agreement with Benin",
    parties: [{ area: "CN" }, { area: "BJ" }],
    implementers: "Chongqing",
    level: "national",
    termYears: 2,
    source: sentence(20),
  },
  {
    id: "cameroon-agreement",
    name: "Bilateral cultural agreement with Cameroon",
    parties: [{ area: "CN" }, { area: "CM" }],
    implementers: "Chongqing",
    level: "national",
    termYears: 2,
    source: sentence(20),
  },
  {
    id: "mexico-contract",
    name: "Cooperation on the Mexico-Chongqing Cultural Year",
    parties: [{ area: "CN-CQ" }, { area: "MX" }],
    signed: "2012",
    source: sentence(21),
  },
];

const partnerships: Partnership[] = [
  {
    id: "duesseldorf",
    kind: "sister-city",
    parties: [{ area: "CN-CQ" }, { area: "DE-NW", place: "Düsseldorf" }],
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

/** The records of the press release, ready for `createLedger`. */
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

/** The average of 2012 by which the acrobatics' renminbi are shown in dollars. */
export const rates: readonly ExchangeRate[] = [
  exchangeRate({
    base: "USD",
    quote: "CNY",
    rate: "6.3123",
    basis: "annual-average",
    period: "2012",
    source: "World Bank, PA.NUS.FCRF",
  }),
];
