/**
 * A printed result against the printed numbers that it is computed from, in fractions of bigints that know nothing of the
 * library: what recomputes is supported, what no true values give is contradicted, and nothing else is either.
 */

import { auditClaims, type Claim, type Figure, figure, type Period, type Relation } from "cultural-ledger";
import type { FigureScale } from "cultural-ledger/figures";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  compare,
  digitsOf,
  divided,
  type Fraction,
  fraction,
  minus,
  plus,
  type Rounding,
  roundedTo,
  tenTo,
  times,
  total,
  ZERO,
} from "./fraction";
import { type Draw, pick, whole } from "./published";
import { longTest, runs } from "./runs";

/** A number as it is printed, and how far the true one may be from it. */
interface Printed {
  readonly value: Fraction;
  readonly reach: Fraction;
  readonly figure: Figure;
}

const POWERS = { million: 6, percent: -2, none: 0 } as const;
const HALF = fraction(1n, 2n);

function printed(
  value: Fraction,
  power: number,
  rounding: Rounding,
  scale: keyof typeof POWERS,
  unit?: "USD",
): Printed {
  const units = roundedTo(value, power, rounding);
  const options: { scale?: FigureScale; unit?: "USD" | "number" } = {
    ...(scale !== "none" && { scale }),
    ...(unit === undefined ? scale === "none" && { unit: "number" } : { unit }),
  };
  return {
    value: times(fraction(units), tenTo(power)),
    reach: times(HALF, tenTo(power)),
    figure: figure(digitsOf(units, power - POWERS[scale]), options),
  };
}

/** An amount of a few digits, to the million or a part of it. */
function drawAmount(draw: Draw, least = 1): Printed {
  const decimals = whole(draw, 0, 2);
  const units = whole(draw, least, pick(draw, [9, 99, 9999]));
  return printed(times(fraction(units), tenTo(6 - decimals)), 6 - decimals, "floor", "million", "USD");
}

function drawPercentage(draw: Draw): Printed {
  const units = whole(draw, 0, 1000);
  return printed(times(fraction(units), tenTo(-3)), -3, "floor", "percent");
}

/** What the printed numbers give, and the least and the greatest that true ones do. */
interface Given {
  readonly relation: Relation;
  readonly terms: readonly (Printed & { readonly id: string; readonly period?: Period })[];
  readonly point: Fraction;
  readonly least: Fraction;
  readonly most: Fraction;
  readonly scale: keyof typeof POWERS;
  readonly unit?: "USD";
  /** The least power of ten that a result can be printed to. */
  readonly finest: number;
}

function quotient(over: Printed, by: Printed): Pick<Given, "point" | "least" | "most"> {
  return {
    point: divided(over.value, by.value),
    least: divided(minus(over.value, over.reach), plus(by.value, by.reach)),
    most: divided(plus(over.value, over.reach), minus(by.value, by.reach)),
  };
}

const ONE = fraction(1n);
const lessOne = ({ point, least, most }: Pick<Given, "point" | "least" | "most">) => ({
  point: minus(point, ONE),
  least: minus(least, ONE),
  most: minus(most, ONE),
});
const years = { from: "2014", to: "2015" } as const;

function drawRatio(draw: Draw): Given {
  const [over, by] = [drawAmount(draw), drawAmount(draw)];
  return {
    relation: { id: "r", kind: "ratio", ratio: "result", numerator: "over", denominator: "by" },
    terms: [
      { id: "over", ...over },
      { id: "by", ...by },
    ],
    ...quotient(over, by),
    scale: "percent",
    finest: -5,
  };
}

function drawGrowth(draw: Draw): Given {
  const [from, to] = [drawAmount(draw), drawAmount(draw)];
  const isChange = draw(fc.boolean);
  return {
    relation: isChange
      ? { id: "r", kind: "change", change: "result", from: "from", to: "to", in: "percent" }
      : { id: "r", kind: "growth", rate: "result", from: "from", to: "to" },
    terms: [
      { id: "from", ...from, period: years.from },
      { id: "to", ...to, period: years.to },
    ],
    ...lessOne(quotient(to, from)),
    scale: "percent",
    finest: -5,
  };
}

function drawMultiple(draw: Draw): Given {
  const [from, to] = [drawAmount(draw), drawAmount(draw)];
  return {
    relation: { id: "r", kind: "change", change: "result", from: "from", to: "to", in: "multiple" },
    terms: [
      { id: "from", ...from, period: years.from },
      { id: "to", ...to, period: years.to },
    ],
    ...quotient(to, from),
    scale: "none",
    finest: -3,
  };
}

function drawDifference(draw: Draw): Given {
  const isPoints = draw(fc.boolean);
  const [from, to] = isPoints
    ? [drawPercentage(draw), drawPercentage(draw)]
    : [drawAmount(draw), drawAmount(draw)];
  const reach = plus(from.reach, to.reach);
  const point = minus(to.value, from.value);
  return {
    relation: {
      id: "r",
      kind: "change",
      change: "result",
      from: "from",
      to: "to",
      in: isPoints ? "points" : "absolute",
    },
    terms: [
      { id: "from", ...from, period: years.from },
      { id: "to", ...to, period: years.to },
    ],
    point,
    least: minus(point, reach),
    most: plus(point, reach),
    ...(isPoints ? { scale: "percent", finest: -5 } : { scale: "million", unit: "USD", finest: 3 }),
  };
}

function drawSum(draw: Draw): Given {
  const parts = Array.from({ length: whole(draw, 1, 4) }, (_, at) => ({
    id: `part ${at}`,
    ...drawAmount(draw, 0),
  }));
  const point = total(parts.map(({ value }) => value));
  const reach = total(parts.map((part) => part.reach));
  return {
    relation: { id: "r", kind: "sum", whole: "result", parts: parts.map(({ id }) => id), list: "closed" },
    terms: parts,
    point,
    least: minus(point, reach),
    most: plus(point, reach),
    scale: "million",
    unit: "USD",
    finest: 3,
  };
}

const ROUNDINGS = ["half-up", "half-even"] as const;
/** How many units of its last digit a result is beside what the printed numbers give. */
const OFFSETS = [0, 0, 0, 1, -1, 2, -2, 5, -9, 40, -400] as const;

test.each([
  ["ratio", drawRatio],
  ["growth", drawGrowth],
  ["multiple", drawMultiple],
  ["difference", drawDifference],
  ["sum", drawSum],
] as const)(
  "%s",
  (_kind, drawGiven) => {
    const seen = { supported: 0, contradicted: 0, undetermined: 0, derived: 0 };
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const given = drawGiven(draw);
        const { relation, terms, point, least, most, scale, unit, finest } = given;
        const power = finest + whole(draw, 0, 3);
        const offset = pick(draw, OFFSETS);
        const beside = plus(point, times(fraction(offset), tenTo(power)));
        const result = printed(beside, power, pick(draw, ROUNDINGS), scale, unit);
        const claims: Claim[] = [...terms, { id: "result", ...result }].map((term) => ({
          id: term.id,
          measure: term.id,
          period: ("period" in term && term.period) || "2015",
          figure: term.figure,
        }));
        const [finding] = auditClaims({ claims, relations: [relation], panel: [] }).findings;
        const message = JSON.stringify([claims, relation, finding?.reasons]);
        const isApart =
          compare(plus(result.value, result.reach), least) < 0 ||
          compare(minus(result.value, result.reach), most) > 0;
        if (offset === 0) expect(finding?.verdict, message).toBe("supported");
        else if (isApart) expect(finding?.verdict, message).toBe("contradicted");
        else expect(finding?.verdict, message).not.toBe("contradicted");
        if (finding !== undefined) seen[finding.verdict] += 1;
      }),
      { numRuns: runs(300, 0.1) },
    );
    expect(Math.min(seen.supported, seen.contradicted)).toBeGreaterThan(20);
  },
  longTest,
);

test("the fractions that it is compared with are exact", () => {
  expect(compare(total([fraction(1n, 3n), fraction(2n, 3n)]), plus(ZERO, ONE))).toBe(0);
});
