/** Relations that hold between true values and what there is of them: records of a ledger, and lists of areas. */

import {
  type AreaCode,
  type AreaList,
  atLeast,
  between,
  type Claim,
  type Count,
  createLedger,
  currencyAmount,
  type Delegation,
  delegationCount,
  exactly,
  ISO_3166,
  moreThan,
  PRC_STATISTICS,
  personTripCount,
  type Relation,
  type TradeRecord,
  UN_M49,
} from "cultural-ledger";
import * as fc from "fast-check";
import {
  compare,
  digitsOf,
  divided,
  type Fraction,
  fraction,
  plus,
  roundedTo,
  total,
  ZERO,
} from "./fraction";
import { drawMarket } from "./market";
import { type Draw, pick, roundingsOf, type Style, whole } from "./published";
import { drawPositive, drawValue, RATIOS, type Scene } from "./true-relations";

/** A count of so many that a record may hold. */
function drawCount(draw: Draw, size: number): Count {
  const less = whole(draw, 0, Math.min(size, 3));
  const forms: readonly Count[] = [
    size,
    exactly(size),
    atLeast(size - less),
    between(size - less, size + whole(draw, 0, 3)),
    ...(less > 0 ? [moreThan(size - less)] : []),
  ];
  return pick(draw, forms);
}

const COVERAGES = ["complete", "partial"] as const;
/** Of a year, of a month of it, and of another year. */
const PERIODS = ["2012", "2012-03", "2011", "2012-12-20/2013-01-10"] as const;

function drawDelegations(draw: Draw): Scene {
  const visits = Array.from({ length: whole(draw, 0, 6) }, (_, at) => {
    const visits = whole(draw, 0, 40);
    // Nobody travels on no visits.
    const persons = visits === 0 ? 0 : whole(draw, 0, 900);
    const record: Delegation = {
      id: `visit ${at}`,
      direction: pick(draw, ["outbound", "inbound"] as const),
      period: pick(draw, PERIODS),
      status: pick(draw, ["held", "held", "planned"] as const),
      count: drawCount(draw, visits),
      ...(whole(draw, 0, 5) > 0 && { persons: drawCount(draw, persons) }),
    };
    return { record, visits, persons };
  });
  const ofPersons = draw(fc.boolean);
  const isOutbound = draw(fc.boolean);
  const records = pick(draw, COVERAGES);
  const counted = visits.filter(
    ({ record: { direction, period, status } }) =>
      (!isOutbound || direction === "outbound") && period !== "2011" && status !== "planned",
  );
  const known = counted.reduce((sum, { visits, persons }) => sum + (ofPersons ? persons : visits), 0);
  const truth = fraction(known + (records === "partial" ? whole(draw, 0, 50) : 0));
  const relation: Relation = {
    id: "r",
    kind: "against",
    claim: "claim",
    collection: "delegations",
    records,
    measure: ofPersons ? personTripCount : delegationCount,
    ...(isOutbound && { where: ({ direction }: Delegation) => direction === "outbound" }),
  };
  return {
    relation,
    facts: [{ id: "claim", truth, unit: "count", period: "2012" }],
    rates: [],
    ledger: createLedger({ delegations: visits.map(({ record }) => record) }),
  };
}

/** A value of trade as a record holds it: rounded to the precision that it declares, or to the cent. */
function drawTrade(draw: Draw, at: number, style: Style) {
  const unit = pick(draw, ["USD", "CNY"] as const);
  const truth = drawValue(draw, unit);
  const modes = roundingsOf(style);
  const power = modes.length > 0 && draw(fc.boolean) ? whole(draw, -2, 4) : undefined;
  const printed =
    power === undefined
      ? digitsOf(roundedTo(truth, -2, "floor"), -2)
      : digitsOf(roundedTo(truth, power, pick(draw, modes)), power);
  const record: TradeRecord = {
    id: `trade ${at}`,
    flow: "export",
    kind: "goods",
    product: "linen",
    period: pick(draw, ["2012", "2012", "2012-03", "2011"] as const),
    ...(whole(draw, 0, 6) > 0 && { value: currencyAmount(printed, unit) }),
    ...(power !== undefined && { decimals: -power }),
  };
  return { record, truth, unit };
}

/** The records are read by the policy of the audit too, so their publisher has to follow it. */
function drawTrades(draw: Draw, style: Style): Scene {
  const { rates, worth } = drawMarket(draw);
  const trades = Array.from({ length: whole(draw, 0, 5) }, (_, at) => drawTrade(draw, at, style));
  const unit = pick(draw, ["USD", "CNY"] as const);
  const records = pick(draw, COVERAGES);
  const values = trades.flatMap(({ record: { period }, truth, unit: own }): Fraction[] =>
    period === "2011" ? [] : [worth(truth, own, unit, "2012")],
  );
  const truth = plus(total(values), records === "partial" ? drawValue(draw, unit) : ZERO);
  return {
    relation: { id: "r", kind: "against", claim: "claim", collection: "trades", records },
    facts: [{ id: "claim", truth, unit, period: "2012" }],
    rates,
    ledger: createLedger({ trades: trades.map(({ record }) => record) }),
  };
}

/** A total of records over a claim, or the other way round. */
function drawRatio(draw: Draw, style: Style): Scene {
  const { relation, facts, ...scene } = pick(draw, [drawDelegations, drawTrades])(draw, style);
  const [counted] = facts;
  if (relation.kind !== "against" || counted === undefined) throw new Error("records against a claim");
  const { id, kind, claim, ...term } = relation;
  const other = drawPositive(draw, "other", "count", "2012");
  const isOver = counted.unit !== "count" || compare(counted.truth, ZERO) <= 0 || draw(fc.boolean);
  const [numerator, denominator] = isOver ? [term, "other"] : ["other", term];
  const quotient = divided(counted.truth, other.truth);
  const ratio = {
    ...counted,
    id: "ratio",
    unit: counted.unit === "count" ? pick(draw, RATIOS) : counted.unit,
    truth: isOver ? quotient : divided(fraction(1n), quotient),
  };
  return {
    ...scene,
    relation: { id, kind: "ratio", ratio: "ratio", numerator, denominator } as Relation,
    facts: [ratio, other],
  };
}

const COUNTRIES = ["US", "FR", "JP", "IN", "BJ", "CG", "HK", "MO", "TW", "DE", "KR", "CN"] as const;
/** Names of an area, or of one in it: a state or province counts as its country. */
const PROVINCES: Readonly<Partial<Record<string, AreaCode>>> = { US: "US-CA", FR: "FR-75C", CN: "CN-CQ" };
const PROFILES = [ISO_3166, PRC_STATISTICS, UN_M49] as const;

function drawAreas(draw: Draw): Scene {
  const profile = pick(draw, PROFILES);
  const visited = draw(fc.subarray, [...COUNTRIES]);
  const isOpen = draw(fc.boolean);
  const named = isOpen ? draw(fc.subarray, visited) : visited;
  const listed = (codes: readonly AreaCode[]) =>
    codes.filter((code) => profile.id !== "UN_M49" || code !== "TW").length;
  const codes = named.flatMap((code): AreaCode[] => {
    const name = PROVINCES[code] ?? code;
    return pick(draw, [[code], [name], [code, name, code]]);
  });
  const others = isOpen ? whole(draw, 0, 3) : 0;
  const truth = listed(visited) + others;
  // A number that a list states counts by ISO 3166 too, whose areas are no fewer.
  const stated = pick(draw, [{}, { stated: moreThan(Math.max(truth - 1, 0)) }, { stated: atLeast(truth) }]);
  const isStated = isOpen && truth > 0 && listed(visited) === visited.length;
  const areas: AreaList = isOpen ? { named: codes, open: true, ...(isStated && stated) } : codes;
  const inClaim = draw(fc.boolean);
  const list: Claim = { id: "list", measure: "areas", period: "2012", areas };
  return {
    relation: { id: "r", kind: "countDistinct", count: "count", named: inClaim ? "list" : areas, profile },
    facts: [{ id: "count", truth: fraction(truth), unit: "count", period: "2012" }],
    rates: [],
    named: inClaim ? [list] : [],
  };
}

export const RECORD_SCENES: Readonly<Record<string, (draw: Draw, style: Style) => Scene>> = {
  "against delegations": drawDelegations,
  "against trades": drawTrades,
  "ratio of records": drawRatio,
  countDistinct: drawAreas,
};
