/** Relations that hold between true values, of every kind but those against records: what figures are then published of. */

import type {
  CalendarDate,
  Claim,
  CurrencyCode,
  ExchangeRate,
  Ledger,
  Part,
  Period,
  Relation,
} from "cultural-ledger";
import * as fc from "fast-check";
import {
  absolute,
  compare,
  divided,
  type Fraction,
  fraction,
  fractionOfText,
  minus,
  plus,
  times,
  total,
  ZERO,
} from "./fraction";
import { drawMarket, YEARS } from "./market";
import { type Draw, type PublishedUnit, pick, publish, type Style, whole } from "./published";

/** A true value that documents speak of. */
export interface Fact {
  readonly id: string;
  readonly truth: Fraction;
  readonly unit: PublishedUnit;
  readonly period: Period;
  /** The thing that it is of, where others are of it too, as those of other periods are; its id where left out. */
  readonly subject?: string;
  /** What is counted or valued; one for all where left out. */
  readonly measure?: string;
  readonly published?: CalendarDate;
}

/** A relation that holds between facts. */
export interface Scene {
  readonly relation: Relation;
  readonly facts: readonly Fact[];
  readonly rates: readonly ExchangeRate[];
  /** Claims that are no figures. */
  readonly named?: readonly Claim[];
  readonly ledger?: Ledger;
}

const CURRENCIES: readonly CurrencyCode[] = ["USD", "CNY"];

/** A value that is not negative: things, cents, or thousandths. */
export function drawValue(draw: Draw, unit: PublishedUnit): Fraction {
  const size = whole(draw, 0, pick(draw, [3, 60, 3000, 2_000_000]));
  return fraction(size, unit === "count" ? 1 : unit === "ratio" ? 1000 : 100);
}

export type Family = "count" | "ratio" | "money";

export function drawUnit(draw: Draw, family: Family): PublishedUnit {
  return family === "money" ? pick(draw, CURRENCIES) : family;
}

export function drawFact(draw: Draw, id: string, family: Family, period: Period = "2012"): Fact {
  const unit = drawUnit(draw, family);
  return { id, unit, truth: drawValue(draw, unit), period };
}

const WEIGHTS = ["1", "1", "1", "-1", "2", "-3"] as const;
const PARTIAL_WEIGHTS = [...WEIGHTS, "0", "0.5", "-0.25", "1/3"] as const;

function drawSum(draw: Draw): Scene {
  const family = pick(draw, ["count", "ratio", "money"] as const);
  const { rates, worth } = drawMarket(draw);
  const unit = drawUnit(draw, family);
  const list = pick(draw, ["open", "closed"] as const);
  const facts = Array.from({ length: whole(draw, 1, 4) }, (_, at) => drawFact(draw, `part ${at}`, family));
  const weights = family === "count" ? WEIGHTS : PARTIAL_WEIGHTS;
  const members = Array.from({ length: whole(draw, 0, 5) }, () => ({
    fact: pick(draw, facts),
    weight: pick(draw, weights),
  }));
  const sum = total(
    members.map(({ fact, weight }) =>
      times(fractionOfText(weight), worth(fact.truth, fact.unit, unit, "2012")),
    ),
  );
  const parts: Part[] = members.map(({ fact, weight }) =>
    weight === "1" && draw(fc.boolean) ? fact.id : { claim: fact.id, weight },
  );
  const makesUp = family === "count" && sum.over < 0n; // things are never fewer than none
  if (makesUp) {
    facts.push({ id: "rest", truth: absolute(sum), unit, period: "2012" });
    parts.push("rest");
  }
  const others = list === "open" ? drawValue(draw, unit) : ZERO;
  facts.push({ id: "whole", unit, truth: plus(makesUp ? ZERO : sum, others), period: "2012" });
  return { relation: { id: "r", kind: "sum", whole: "whole", parts, list }, facts, rates };
}

function drawPartOf(draw: Draw): Scene {
  const family = pick(draw, ["count", "ratio", "money"] as const);
  const { rates, worth } = drawMarket(draw);
  const part = drawFact(draw, "part", family);
  const unit = drawUnit(draw, family);
  const truth = plus(worth(part.truth, part.unit, unit, "2012"), pick(draw, [ZERO, drawValue(draw, unit)]));
  return {
    relation: { id: "r", kind: "partOf", whole: "whole", part: "part" },
    facts: [part, { id: "whole", unit, truth, period: "2012" }],
    rates,
  };
}

/** At least one of its unit. */
export function drawPositive(draw: Draw, id: string, family: Family, period: Period): Fact {
  const fact = drawFact(draw, id, family, period);
  return compare(fact.truth, ZERO) > 0 ? fact : { ...fact, truth: fraction(1n) };
}

export const RATIOS = ["ratio", "unsaid"] as const;

function drawRatio(draw: Draw): Scene {
  const [over, by] = pick(draw, [
    ["count", "count"] as const,
    ["money", "money"] as const,
    ["money", "count"] as const,
  ]);
  const { rates, worth } = drawMarket(draw);
  const dividend = drawFact(draw, "numerator", over);
  const divisor = drawPositive(draw, "denominator", by, "2012");
  const isMoney = over !== by;
  const unit = isMoney ? pick(draw, CURRENCIES) : pick(draw, RATIOS);
  const target = isMoney ? unit : divisor.unit;
  const truth = divided(worth(dividend.truth, dividend.unit, target, "2012"), divisor.truth);
  const ids = { numerator: "numerator", denominator: "denominator" };
  return {
    relation: { id: "r", kind: "ratio", ratio: "ratio", ...ids },
    facts: [dividend, divisor, { id: "ratio", unit, truth, period: "2012" }],
    rates,
  };
}

function drawMean(draw: Draw): Scene {
  const family = pick(draw, ["count", "money"] as const);
  const { rates, worth } = drawMarket(draw);
  const sum = drawFact(draw, "total", family);
  const count: Fact = {
    id: "count",
    unit: "count",
    truth: fraction(whole(draw, 1, pick(draw, [3, 60, 3000]))),
    period: "2012",
  };
  const unit = family === "money" ? pick(draw, CURRENCIES) : pick(draw, RATIOS);
  const value = family === "money" ? worth(sum.truth, sum.unit, unit, "2012") : sum.truth;
  const mean: Fact = { id: "mean", unit, truth: divided(value, count.truth), period: "2012" };
  const values = family === "count" ? pick(draw, ["whole", "whole", "any"] as const) : "any";
  const isPublished = draw(fc.boolean);
  return {
    relation: {
      id: "r",
      kind: "mean",
      mean: "mean",
      count: "count",
      values,
      ...(isPublished && { total: "total" }),
    },
    facts: [mean, count, sum],
    rates,
  };
}

function drawGrowth(draw: Draw): Scene {
  const family = pick(draw, ["count", "money"] as const);
  const { rates, worth } = drawMarket(draw);
  const from = { ...drawPositive(draw, "from", family, "2011"), subject: "what grew" };
  const to = { ...drawFact(draw, "to", family), subject: "what grew" };
  const quotient = divided(worth(to.truth, to.unit, from.unit, "2012"), from.truth);
  const rate: Fact = {
    id: "rate",
    unit: pick(draw, RATIOS),
    truth: minus(quotient, fraction(1n)),
    period: "2012",
  };
  return {
    relation: { id: "r", kind: "growth", rate: "rate", from: "from", to: "to" },
    facts: [rate, { ...from, subject: "grown" }, { ...to, subject: "grown" }],
    rates,
  };
}

function drawSame(draw: Draw): Scene {
  const family = pick(draw, ["count", "ratio", "money"] as const);
  const { rates, worth } = drawMarket(draw);
  const first = { ...drawFact(draw, "statement 0", family), subject: "one thing" };
  const others = Array.from({ length: whole(draw, 1, 3) }, (_, at): Fact => {
    const unit = drawUnit(draw, family);
    const truth = worth(first.truth, first.unit, unit, "2012");
    return { id: `statement ${at + 1}`, unit, truth, period: "2012", subject: first.subject };
  });
  const facts = [first, ...others];
  return { relation: { id: "r", kind: "same", claims: facts.map(({ id }) => id) }, facts, rates };
}

function drawHistory(draw: Draw): Scene {
  const family = pick(draw, ["count", "ratio", "money"] as const);
  const { rates, worth } = drawMarket(draw);
  const past = YEARS.slice(0, whole(draw, 0, 4)).map((year) => ({
    ...drawFact(draw, year, family, year),
    subject: "one thing",
  }));
  const unit = drawUnit(draw, family);
  const values = past.map((fact) => worth(fact.truth, fact.unit, unit, fact.period));
  const highest = values.reduce((high, value) => (compare(value, high) > 0 ? value : high), ZERO);
  const claim: Fact = {
    id: "highest",
    unit,
    truth: plus(highest, pick(draw, [ZERO, drawValue(draw, unit)])),
    period: "2012",
    subject: "one thing",
  };
  const since = pick(draw, [{}, { since: "2008" as const }]);
  const history = past.map(({ id }) => id);
  return {
    relation: { id: "r", kind: "maxInHistory", claim: "highest", history, ...since },
    facts: [claim, ...past].map((fact) => ({ ...fact, subject: "grown" })),
    rates,
  };
}

export const SCENES: Readonly<Record<string, (draw: Draw) => Scene>> = {
  sum: drawSum,
  partOf: drawPartOf,
  ratio: drawRatio,
  mean: drawMean,
  growth: drawGrowth,
  same: drawSame,
  maxInHistory: drawHistory,
};

/** What documents say of the facts: of some of them more than once. */
export function claimsOf(draw: Draw, { facts, named = [] }: Scene, style: Style): readonly Claim[] {
  const statements = facts.flatMap((fact) => {
    const { id, truth, unit, period, subject = id, measure = "measure", published } = fact;
    const claim = { measure, subject, period, ...(published && { published }) };
    const figure = publish(draw, truth, unit, style);
    const isRepeated = whole(draw, 0, 5) === 0;
    const again: Claim[] = isRepeated
      ? [{ ...claim, id: `${id} again`, figure: publish(draw, truth, unit, style) }]
      : [];
    return [{ ...claim, id, figure }, ...again];
  });
  return [...statements, ...named];
}
