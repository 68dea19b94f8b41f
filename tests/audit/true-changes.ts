/** What truly changed, grew by the year, came first or added up over the years: scenes as those of true-relations. */

import {
  atLeast,
  atMost,
  between,
  type ChangeRelation,
  type Count,
  exactly,
  lessThan,
  moreThan,
  type Period,
} from "cultural-ledger";
import * as fc from "fast-check";
import { compare, divided, fraction, minus, plus, times, total } from "./fraction";
import { drawMarket, YEARS } from "./market";
import { type Draw, pick, whole } from "./published";
import { drawFact, drawPositive, drawUnit, drawValue, type Fact, RATIOS, type Scene } from "./true-relations";

function drawDifference(draw: Draw, form: "absolute" | "points"): Scene {
  const family = form === "points" ? "ratio" : pick(draw, ["count", "money"] as const);
  const one = { ...drawFact(draw, "from", family, "2011"), subject: "changed" };
  const other = { ...one, id: "to", period: "2012" as const, truth: drawValue(draw, one.unit) };
  // Of things, a figure with a bound never says that there are fewer than none of them.
  const isFall = one.unit === "count" && compare(other.truth, one.truth) < 0;
  const [from, to] = isFall
    ? [
        { ...one, truth: other.truth },
        { ...other, truth: one.truth },
      ]
    : [one, other];
  const change: Fact = { id: "change", unit: from.unit, truth: minus(to.truth, from.truth), period: "2012" };
  return changeOf(draw, form, [from, to, change]);
}

function drawRelative(draw: Draw, form: "percent" | "multiple"): Scene {
  const family = pick(draw, ["count", "money"] as const);
  const { rates, worth } = drawMarket(draw);
  const from = { ...drawPositive(draw, "from", family, "2011"), subject: "changed" };
  const to = { ...drawFact(draw, "to", family), subject: "changed" };
  const quotient = divided(worth(to.truth, to.unit, from.unit, "2012"), from.truth);
  const truth = form === "percent" ? minus(quotient, fraction(1n)) : quotient;
  const change: Fact = { id: "change", unit: pick(draw, RATIOS), truth, period: "2012" };
  return { ...changeOf(draw, form, [from, to, change]), rates };
}

function changeOf(
  draw: Draw,
  form: ChangeRelation["in"],
  [from, to, change]: readonly [Fact, Fact, Fact],
): Scene {
  const base = { id: "r", kind: "change", in: form, from: "from", to: "to" } as const;
  return whole(draw, 0, 5) === 0
    ? { relation: base, facts: [from, to], rates: [] }
    : { relation: { ...base, change: "change" }, facts: [from, to, change], rates: [] };
}

/** Growth by a rate that is drawn, so that it is a fraction whatever the years. */
function drawAverageGrowth(draw: Draw): Scene {
  const [first, ...later] = YEARS;
  const last = pick(draw, later);
  const years = Number(last) - Number(first);
  const from = { ...drawPositive(draw, "from", "money", first), subject: "grown" };
  const rate = fraction(whole(draw, -300, 1500), 1000);
  const factor = Array.from({ length: years }, () => plus(fraction(1n), rate)).reduce(times, fraction(1n));
  const { rates, worth } = drawMarket(draw);
  const unit = drawUnit(draw, "money");
  const truth = worth(times(from.truth, factor), from.unit, unit, last);
  const to: Fact = { id: "to", unit, truth, period: last, subject: "grown" };
  return {
    relation: { id: "r", kind: "averageGrowth", rate: "rate", from: "from", to: "to" },
    facts: [from, to, { id: "rate", unit: pick(draw, RATIOS), truth: rate, period: last }],
    rates,
  };
}

function drawRank(draw: Draw): Scene {
  const family = pick(draw, ["count", "ratio", "money"] as const);
  const { rates, worth } = drawMarket(draw);
  const claim = drawFact(draw, "claim", family);
  const peers = Array.from({ length: whole(draw, 1, 6) }, (_, at) => {
    const peer = drawFact(draw, `peer ${at}`, family);
    // Some of them tie.
    return peer.unit === claim.unit && whole(draw, 0, 3) === 0 ? { ...peer, truth: claim.truth } : peer;
  });
  const order = pick(draw, ["highest", "lowest"] as const);
  const sign = order === "highest" ? 1 : -1;
  const above = peers.filter(
    ({ truth, unit }) => compare(worth(truth, unit, claim.unit, "2012"), claim.truth) === sign,
  );
  const among = [...peers.map(({ id }) => id), ...(draw(fc.boolean) ? ["claim"] : [])];
  const place = drawPlace(draw, above.length + 1);
  return {
    relation: { id: "r", kind: "rank", claim: "claim", among, order, ...(place !== undefined && { place }) },
    facts: [claim, ...peers],
    rates,
  };
}

function drawPlace(draw: Draw, place: number): Count | undefined {
  const before = whole(draw, 0, place - 1);
  const after = place + whole(draw, 0, 4);
  return pick(draw, [
    place,
    place,
    undefined,
    exactly(place),
    atMost(after),
    lessThan(after + 1),
    atLeast(place - before),
    moreThan(before),
    between(place - before, after),
  ]);
}

function drawCumulative(draw: Draw): Scene {
  const family = pick(draw, ["count", "money"] as const);
  const { rates, worth } = drawMarket(draw);
  const unit = drawUnit(draw, family);
  const years = YEARS.slice(whole(draw, 0, 3));
  const facts = years.map((year) => ({ ...drawFact(draw, year, family, year), subject: "added" }));
  const sum = total(facts.map(({ truth, unit: own, period }) => worth(truth, own, unit, period)));
  const first = years[0] as (typeof YEARS)[number];
  const isRange = first !== "2012" && draw(fc.boolean);
  const period: Period = isRange ? `${Number(first)}/2012` : "2012";
  // A year that is not told leaves a gap.
  const missing = whole(draw, 0, 4) === 0 && facts.length > 1 ? pick(draw, years) : undefined;
  const told = facts.filter(({ id }) => id !== missing);
  const since = (isRange || first === "2012") && draw(fc.boolean) ? {} : { since: first };
  return {
    relation: { id: "r", kind: "cumulative", total: "total", parts: told.map(({ id }) => id), ...since },
    facts: [{ id: "total", unit, truth: sum, period, subject: "added", measure: "total" }, ...told],
    rates,
  };
}

export const CHANGE_SCENES: Readonly<Record<string, (draw: Draw) => Scene>> = {
  "change, absolute": (draw) => drawDifference(draw, "absolute"),
  "change in points": (draw) => drawDifference(draw, "points"),
  "change in percent": (draw) => drawRelative(draw, "percent"),
  "change as a multiple": (draw) => drawRelative(draw, "multiple"),
  averageGrowth: drawAverageGrowth,
  rank: drawRank,
  cumulative: drawCumulative,
};
