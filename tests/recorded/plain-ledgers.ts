/**
 * Ledgers of version 0.1.0 that meet none of its faults, drawn from a seed: counts with and without bounds, open and
 * closed areas, legs, trade in several currencies, programmes, agreements, partnerships, statuses, periods of all kinds.
 * They have the fields of 0.1.0 only, so that the same ledgers can be made by every version.
 */

import {
  type Activity,
  type Agreement,
  type AreaCode,
  type AreaList,
  atLeast,
  atMost,
  between,
  type Count,
  type CulturalProject,
  currencyAmount,
  type Delegation,
  exactly,
  type LedgerRecords,
  moreThan,
  type Period,
  type Programme,
  type Status,
  type TradeRecord,
} from "cultural-ledger";

/** A whole number below a limit. */
type Draw = (below: number) => number;

const AREAS: readonly AreaCode[] = [
  "JP",
  "FR",
  "DE",
  "GB-WLS",
  "US-TN",
  "HK",
  "MO",
  "TH",
  "BR",
  "EG",
  "ZA",
  "IN",
];
const EVENTS = ["2011-05-03", "2012-04-30/2012-05-02", "2012-12-20/2013-01-10", "2013-02-28"] as const;
const LINES = ["2011", "2012", "2012", "2013", "2012-S1", "2012-Q2", "2012-05"] as const;
const CURRENCIES = ["USD", "USD", "CNY", "EUR", "JPY"] as const;

/** The ledger of a seed. */
export function plainLedger(seed: number): LedgerRecords {
  const draw = drawing(seed);
  const records = <Made>(least: number, make: (at: number) => Made) =>
    Array.from({ length: least + draw(4) }, (_, at) => make(at));
  const projects = records(2, (at) => project(at, draw));
  return {
    sources: [{ id: "s", title: "Invented records", publisher: "Nobody" }],
    programmes: records(1, (at) => programme(at, draw)),
    projects,
    delegations: records(4, (at) => delegation(at, projects.length, draw)),
    activities: records(2, (at) => activity(at, projects.length, draw)),
    trades: records(3, (at) => trade(at, draw)),
    agreements: records(1, (at) => agreement(at, draw)),
    partnerships: [
      {
        id: "k0",
        kind: pick(["sister-city", "sister-region", "institutional"], draw),
        parties: [{ area: "CN-CQ" }, { area: pick(AREAS, draw), place: "Town" }],
        ...some(draw, () => ({ since: pick(["2010", "2012-06", "2013"], draw) as Period })),
      },
    ],
  };
}

function project(at: number, draw: Draw): CulturalProject {
  return {
    id: `p${at}`,
    name: `Project ${at}`,
    direction: pick(["outbound", "inbound"], draw),
    source: { document: "s", at: `line ${at + 1}` },
    programme: "u0",
    ...placed(draw),
    ...some(draw, () => ({ areas: areas(draw) })),
  };
}

function delegation(at: number, projects: number, draw: Draw): Delegation {
  const isVisit = at === 0 || draw(2) === 0;
  const direction = pick(["outbound", "inbound"] as const, draw);
  const common = { id: `d${at}`, direction, persons: counted(draw), project: `p${draw(projects)}` };
  return isVisit
    ? { ...common, ...held(draw, pick(EVENTS, draw)), legs: someAreas(draw).map((area) => ({ area })) }
    : { ...common, ...placed(draw), areas: areas(draw) };
}

function activity(at: number, projects: number, draw: Draw): Activity {
  const kinds = ["performance", "exhibition", "lecture", "screening", "workshop", "other"] as const;
  return {
    id: `a${at}`,
    kind: draw(4) === 0 ? ["performance", "exhibition"] : pick(kinds, draw),
    audience: counted(draw),
    source: { document: "s" },
    project: `p${draw(projects)}`,
    ...placed(draw),
    ...some(draw, () => ({ direction: pick(["outbound", "inbound"] as const, draw) })),
    ...some(draw, () => ({ areas: areas(draw) })),
  };
}

/** A product has one period and one market each time, so that no sum takes a year and its own quarter. */
function trade(at: number, draw: Draw): TradeRecord {
  const currency = pick(CURRENCIES, draw);
  const cents = currency === "JPY" ? "" : `.${String(draw(100)).padStart(2, "0")}`;
  return {
    id: `t${at}`,
    flow: pick(["export", "export", "import", "re-export", "re-import"] as const, draw),
    kind: pick(["goods", "services"] as const, draw),
    product: `Product ${at}`,
    markets: draw(3) === 0 ? { named: someAreas(draw), open: true } : [pick(AREAS, draw)],
    ...held(draw, pick(LINES, draw)),
    ...(draw(8) > 0 && { value: currencyAmount(`${1 + draw(90_000_000)}${cents}`, currency) }),
    ...some(draw, () => ({ performances: counted(draw), decimals: -draw(5) })),
  };
}

function programme(at: number, draw: Draw): Programme {
  const editions = Array.from({ length: 1 + draw(3) }, (_, edition) => ({
    ...some(draw, () => held(draw, pick([...EVENTS, ...LINES], draw))),
    ...(edition === 0 ? { areas: areas(draw) } : { host: pick(AREAS, draw), place: "Town" }),
  }));
  const kind = pick(["festival-tour", "cultural-week", "cultural-year", "other"] as const, draw);
  return { id: `u${at}`, name: `Programme ${at}`, kind, editions };
}

function agreement(at: number, draw: Draw): Agreement {
  return {
    id: `g${at}`,
    name: `Agreement ${at}`,
    parties: [{ area: "CN-CQ" }, { area: pick(AREAS, draw) }],
    ...some(draw, () => ({ signed: pick(["2011-03-01", "2012", "2012-05", "2013-Q1"] as const, draw) })),
    ...some(draw, () => ({ termYears: 1 + draw(5) })),
    ...some(draw, () => ({ count: counted(draw) })),
  };
}

/** One thing in the days of an event, or a line of several for a unit of time. */
function placed(draw: Draw): { readonly period: Period; readonly count?: Count; readonly status?: Status } {
  if (draw(3) === 0) return { ...held(draw, pick(EVENTS, draw)), ...(draw(2) === 0 && { count: 1 }) };
  return { ...held(draw, pick(LINES, draw)), count: counted(draw) };
}

/** Nine in ten were held; what is planned is planned for later than any period that is reported. */
function held(draw: Draw, period: Period): { readonly period: Period; readonly status?: Status } {
  const drawn = draw(20);
  if (drawn === 0) return { period: "2014", status: "planned" };
  return drawn === 1 ? { period, status: "cancelled" } : { period };
}

/** A count of one at least: most are plain numbers. */
function counted(draw: Draw): Count {
  const number = 1 + draw(400);
  const figures = [exactly(number), moreThan(number), atLeast(number), between(number, number + draw(50))];
  return draw(3) > 0 ? number : pick([...figures, between(1, number), moreThan(`${number}000`)], draw);
}

function areas(draw: Draw): AreaList {
  const named = someAreas(draw);
  if (draw(2) === 0) return named;
  const stated = pick([moreThan(20), atLeast(12), between(12, 30), 14, atMost(40)], draw);
  return { named, open: true, ...some(draw, () => ({ stated })) };
}

function someAreas(draw: Draw): readonly AreaCode[] {
  return [...new Set(Array.from({ length: 1 + draw(4) }, () => pick(AREAS, draw)))];
}

function some<Fields extends object>(draw: Draw, fields: () => Fields): Fields | Record<never, never> {
  return draw(3) > 0 ? fields() : {};
}

function pick<Value>(values: readonly Value[], draw: Draw): Value {
  return values[draw(values.length)] as Value;
}

/**
 * Numbers that look random and are the same everywhere: 32-bit integer arithmetic only.
 *
 * @source Tommy Ettinger's mulberry32, in the public domain
 */
function drawing(seed: number): Draw {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
