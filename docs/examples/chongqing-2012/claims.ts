/**
 * What the press release on Chongqing's 2012 states, as claims, and what has to hold between them. `sentences.ts` says how
 * sentences are counted. What a sentence leaves out is left out here.
 */

import {
  about,
  activityCount,
  atLeast,
  type Claim,
  delegationCount,
  exactly,
  figure,
  moreThan,
  PRC_STATISTICS,
  personTripCount,
  projectCount,
  type Relation,
  type SourceRef,
  visitedAreas,
} from "cultural-ledger";

function sentence(number: number): SourceRef {
  return { document: "oreanda-2013-01-10", at: `sentence ${number}` };
}

/** The destinations of the "Happy Spring Festival" tour that the sentence names. */
const TOUR_NAMED = ["US", "FR", "JP", "IN", "BJ", "CG", "HK"] as const;

/** The facts of the document, by the number of their sentence. */
export const claims: readonly Claim[] = [
  { id: "projects", measure: "projects", period: "2012", figure: figure(198), source: sentence(4) },
  { id: "visits-abroad", measure: "visits abroad", period: "2012", figure: figure(61), source: sentence(4) },
  {
    id: "persons-abroad",
    measure: "persons sent abroad",
    period: "2012",
    figure: figure(1100),
    source: sentence(4),
  },
  {
    id: "destinations",
    measure: "countries and regions visited",
    period: "2012",
    figure: moreThan(20),
    source: sentence(4),
  },
  {
    id: "visits-received",
    measure: "visits received",
    period: "2012",
    figure: figure(137),
    source: sentence(4),
  },
  {
    id: "persons-received",
    measure: "persons received",
    period: "2012",
    figure: figure(2299),
    source: sentence(4),
  },
  {
    id: "persons",
    measure: "persons both ways",
    period: "2012",
    unit: "count",
    note: "The total is not printed.",
  },
  {
    id: "tour-destinations",
    measure: "destinations of the tour",
    areas: { named: TOUR_NAMED, open: true },
    source: sentence(9),
  },
  {
    id: "tour-share",
    measure: "share of the festival's countries",
    figure: about("1/10"),
    source: sentence(10),
  },
  {
    id: "festival-countries",
    measure: "countries of the festival",
    figure: moreThan(80),
    source: sentence(10),
  },
  {
    id: "festival-countries-at-least",
    measure: "countries of the festival, the fewest that the wording allows",
    figure: exactly(81),
    source: sentence(10),
  },
  {
    id: "introduced",
    measure: "performances and exhibitions introduced",
    period: "2012",
    figure: moreThan(100),
    source: sentence(5),
  },
  {
    id: "share-abroad",
    measure: "share of projects that went abroad",
    period: "2012",
    unit: "ratio",
    note: "Not printed.",
  },
  {
    id: "trade",
    measure: "foreign trade of the cultural industry",
    period: "2012",
    scope: ["foreign trade"],
    figure: figure("30", { scale: "million", unit: "USD" }),
    source: sentence(23),
  },
  {
    id: "markets",
    measure: "markets of cultural exports",
    period: "2012",
    areas: { named: ["JP", "KR", "AE", "EG", "US", "HK"], open: true },
    source: sentence(24),
  },
  { id: "shows", measure: "commercial shows abroad", figure: moreThan(1000), source: sentence(25) },
  {
    id: "audience",
    measure: "audience of the shows",
    figure: moreThan(1, { scale: "million" }),
    source: sentence(25),
  },
  {
    id: "acrobatics",
    measure: "export value of acrobatics",
    scope: ["foreign trade", "exports"],
    figure: figure("6.9", { scale: "million", unit: "CNY" }),
    source: sentence(25),
  },
  {
    id: "grass-linen",
    measure: "export value of grass linen",
    scope: ["foreign trade", "exports"],
    figure: figure("21.13", { scale: "million", unit: "USD" }),
    source: sentence(25),
  },
  {
    id: "animation",
    measure: "trade value of the animation",
    scope: ["foreign trade"],
    figure: figure("1.12", { scale: "million", unit: "USD" }),
    source: sentence(25),
  },
  {
    id: "agreements",
    measure: "agreements signed with Düsseldorf",
    period: "2012",
    figure: atLeast(2),
    source: sentence(17),
    note: '"A series".',
  },
];

/** What has to hold between the claims, as a careful reader takes the sentences. */
export const relations: readonly Relation[] = [
  {
    id: "R01 projects are visits both ways",
    kind: "sum",
    whole: "projects",
    parts: ["visits-abroad", "visits-received"],
    list: "closed",
  },
  {
    id: "R02 persons both ways",
    kind: "sum",
    whole: "persons",
    parts: ["persons-abroad", "persons-received"],
    list: "closed",
  },
  {
    id: "R04 destinations against those named",
    kind: "countDistinct",
    count: "destinations",
    named: "tour-destinations",
  },
  {
    id: "R06 the tour's share of the festival",
    kind: "ratio",
    ratio: "tour-share",
    numerator: "tour-destinations",
    denominator: "festival-countries",
  },
  {
    id: "R06 the same at 81 countries",
    kind: "ratio",
    ratio: "tour-share",
    numerator: "tour-destinations",
    denominator: "festival-countries-at-least",
  },
  {
    id: "R12 named products within the trade total",
    kind: "sum",
    whole: "trade",
    parts: ["acrobatics", "grass-linen", "animation"],
    list: "open",
  },
  { id: "R17 share of grass linen", kind: "ratio", numerator: "grass-linen", denominator: "trade" },
  { id: "R20 receipts for each show", kind: "ratio", numerator: "acrobatics", denominator: "shows" },
  { id: "R22 audience of each show", kind: "ratio", numerator: "audience", denominator: "shows" },
  { id: "R23 the highest ever", kind: "maxInHistory", claim: "trade", history: [] },
];

const isOutbound = ({ direction }: Directed) => direction === "outbound";
const isInbound = ({ direction }: Directed) => direction === "inbound";

interface Directed {
  readonly direction?: string | undefined;
}

/** What the document prints against the records that were made of it, so that neither is changed without the other. */
export const relationsToRecords: readonly Relation[] = [
  {
    id: "L01 projects on record",
    kind: "against",
    claim: "projects",
    collection: "projects",
    records: "complete",
    measure: projectCount,
  },
  {
    id: "L02 visits abroad on record",
    kind: "against",
    claim: "visits-abroad",
    collection: "delegations",
    label: "visits abroad",
    records: "complete",
    measure: delegationCount,
    where: isOutbound,
  },
  {
    id: "L03 persons sent abroad on record",
    kind: "against",
    claim: "persons-abroad",
    collection: "delegations",
    label: "persons sent abroad",
    records: "complete",
    measure: personTripCount,
    where: isOutbound,
  },
  {
    id: "L04 countries and regions on record",
    kind: "against",
    claim: "destinations",
    collection: "delegations",
    label: "countries and regions visited",
    records: "complete",
    measure: visitedAreas(PRC_STATISTICS),
    where: isOutbound,
  },
  {
    id: "L05 visits received on record",
    kind: "against",
    claim: "visits-received",
    collection: "delegations",
    label: "visits received",
    records: "complete",
    measure: delegationCount,
    where: isInbound,
  },
  {
    id: "L06 persons received on record",
    kind: "against",
    claim: "persons-received",
    collection: "delegations",
    label: "persons received",
    records: "complete",
    measure: personTripCount,
    where: isInbound,
  },
  {
    id: "L07 performances and exhibitions on record",
    kind: "against",
    claim: "introduced",
    collection: "activities",
    label: "performances and exhibitions introduced",
    records: "complete",
    measure: activityCount,
    where: isInbound,
  },
  {
    id: "L08 share of projects that went abroad",
    kind: "ratio",
    ratio: "share-abroad",
    numerator: {
      collection: "projects",
      label: "projects abroad",
      records: "complete",
      measure: projectCount,
      where: isOutbound,
    },
    denominator: { collection: "projects", records: "complete", measure: projectCount },
  },
  { id: "L09 trade on record", kind: "against", claim: "trade", collection: "trades", records: "partial" },
];
