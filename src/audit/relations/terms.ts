/**
 * The terms of a sum: its parts with their weights, each thing one unknown however often it is named; and what each would
 * have to be for the balance to come out.
 */

import { fractionOfNumber } from "../../figures/figure";
import { type Interval, intervalBetween, UNBOUNDED } from "../../figures/interval";
import { addIntervals, negateInterval, scaleInterval } from "../../figures/interval-arithmetic";
import { containsInterval } from "../../figures/interval-order";
import { exactly } from "../../figures/make-figure";
import { othersJoined } from "../../foundation/collections";
import { type Fraction, invertFraction, sumFractions } from "../../number/fraction";
import { backAtRate, type Converted, firstUnit, neededFigure } from "../common-unit";
import type { NeededFigure } from "../finding";
import type { Quantity } from "../quantity";
import type { Part } from "../relation";
import { isNegative, notNegative } from "./signs";

/** What is added up, with the factor that it counts with. */
export interface Member {
  readonly quantity: Quantity;
  readonly weight: Fraction;
}

/** A term of a sum: one claim with all the weights that it is named with. */
export interface Term extends Member {
  readonly converted: Converted;
}

export const ONE: Fraction = { numerator: 1n, denominator: 1n };

export function weightOf(part: Part): Fraction {
  return typeof part === "string" ? ONE : fractionOfNumber(exactly(part.weight).number);
}

export function negated({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator };
}

/** One term for each thing that is named, whichever of its claims name it; none where its weights cancel out. */
export function termsOf(
  members: readonly Member[],
  convert: (quantity: Quantity) => Converted,
): readonly Term[] {
  const byIdentity = new Map<string, Member>();
  for (const { quantity, weight } of members) {
    const known = byIdentity.get(quantity.identity);
    byIdentity.set(quantity.identity, {
      quantity: known?.quantity ?? quantity,
      weight: known === undefined ? weight : sumFractions([known.weight, weight]),
    });
  }
  return [...byIdentity.values()]
    .filter(({ weight }) => weight.numerator !== 0n)
    .map((term) => ({ ...term, converted: convert(term.quantity) }));
}

export function isUsable({ converted }: Term): boolean {
  return converted.ok;
}

/** A term as it enters a sum; `undefined` where it cannot be used. */
function weighted({ converted, weight }: Term): Interval | undefined {
  return converted.ok ? scaleInterval(converted.interval, weight) : undefined;
}

/** The sum of what can be used. */
export function sumOf(terms: readonly Term[]): Interval {
  return addIntervals(terms.flatMap((term) => weighted(term) ?? []));
}

/** What a term would have to be for the balance to come out. */
interface Balancing {
  readonly term: Term;
  readonly needed: NeededFigure;
}

/**
 * For each claim alone, what it would have to be for the balance to come out. A missing figure can be told only where it
 * is the only one, and one that cannot be converted or read not at all.
 */
export function balancingFigures(terms: readonly Term[], isOpen: boolean): readonly Balancing[] {
  const unitOfAll = firstUnit(terms.map((term) => term.quantity));
  const values = terms.map(weighted);
  const nothing = addIntervals([]);
  const others = othersJoined(
    values.map((value) => value ?? nothing),
    nothing,
    (one, other) => addIntervals([one, other]),
  );
  const missing = values.filter((value) => value === undefined).length;
  return terms.flatMap((term, at) => {
    const { quantity, weight, converted } = term;
    if (!converted.ok && converted.reason !== "missing-figure") return [];
    if (missing > (values[at] === undefined ? 1 : 0)) return [];
    const rest = negateInterval(others[at] as Interval);
    const balanced = isOpen ? intervalBetween(rest.lower, UNBOUNDED, rest.whole) : rest;
    const rate = converted.ok ? converted.rate : undefined;
    const interval = backAtRate(scaleInterval(balanced, invertFraction(weight)), rate);
    return [{ term, needed: neededFigure(quantity.claim, quantity.unit ?? unitOfAll, interval) }];
  });
}

/**
 * Those that could be: what is not negative as printed would not become so, and then the fault is elsewhere; unless it is a
 * difference, which has either sign.
 */
export function possibleFigures(
  terms: readonly Term[],
  isOpen: boolean,
  difference?: Quantity,
): readonly NeededFigure[] {
  return balancingFigures(terms, isOpen).flatMap(({ term: { quantity, converted }, needed }) => {
    const { unit, interval } = needed;
    const isPositive = converted.ok ? containsInterval(notNegative(), converted.interval) : unit === "count";
    return quantity !== difference && isPositive && isNegative(interval) ? [] : [needed];
  });
}
