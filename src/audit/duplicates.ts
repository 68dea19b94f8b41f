/**
 * Statements of one thing: what they leave possible together, and which two of them exclude each other. Both take little
 * more time than there are statements: intervals lie on a line, so that the outermost ones speak for all.
 *
 * @source XBRL Calculations 1.1: consistent duplicates are read as the intersection of their intervals
 */

import type { Decimal } from "decimal.js";
import { type FigureUnit, valueOfFigure } from "../figures/figure";
import {
  fractionInterval,
  type Interval,
  type IntervalEnd,
  intervalBetween,
  isExact,
  tightenInterval,
} from "../figures/interval";
import { compareEnds } from "../figures/interval-ends";
import { containsInterval, intersectIntervals, intervalGap } from "../figures/interval-order";
import { getOrCreate, othersJoined } from "../foundation/collections";
import { decimalOf } from "../number/decimal";
import { areEqualFractions, type Fraction } from "../number/fraction";
import type { Claim } from "./claim";
import type { Reason } from "./finding";

/** What one statement says of its thing, or all of them together. */
export interface Common {
  /** `undefined` where nothing can be read. */
  readonly interval: Interval | undefined;
  /**
   * The printed number as it stands, as whoever recomputes a result takes it; nothing where it is only a bound, a range, or
   * the number of a list that goes on.
   */
  readonly printed: Fraction | undefined;
  /** Why nothing can be read. */
  readonly fault: Reason | undefined;
  /** Whether it is a number as printed or the count of a closed list; with duplicates, whether one of them is. */
  readonly isRounding: boolean;
  /** Whether nothing but "about" or "nearly" is said of it. */
  readonly isVague: boolean;
}

/** A claim as it is read, with the unit that it is in; unknown where there is no figure. */
export interface Statement extends Common {
  readonly claim: Claim;
  readonly unit: FigureUnit | undefined;
}

/** What all statements of one thing leave possible. Numbers of one precision are duplicates only if they are equal. */
export function merged(statements: readonly Statement[]): Common {
  const all = besideEachOther(statements);
  const isRounding = all.some((one) => one.isRounding);
  const isVague = all.every((one) => one.isVague);
  const said = { isRounding, isVague };
  const unread = { ...said, interval: undefined, printed: undefined };
  const faulty = all.find(({ fault }) => fault !== undefined);
  if (faulty !== undefined) return { ...unread, fault: faulty.fault };
  const interval = commonPart(all.flatMap((one) => one.interval ?? []));
  if (interval === undefined || conflictAtOnePrecision(all) !== undefined)
    return { ...unread, fault: "conflicting-duplicates" };
  return { ...said, interval, printed: mostPrecise(all, interval)?.printed, fault: undefined };
}

/** The statement whose printed number says most of its thing: of those that all allow the one of the narrowest interval. */
function mostPrecise(all: readonly Statement[], common: Interval): Statement | undefined {
  const possible = all.filter(
    ({ printed, interval }) =>
      printed !== undefined && interval !== undefined && containsFraction(common, printed),
  );
  return possible.reduce<Statement | undefined>((best, next) => {
    if (best === undefined) return next;
    const [width, least] = [widthOf(next), widthOf(best)];
    if (width === undefined || least === undefined) return width === undefined ? best : next;
    const order = width.comparedTo(least);
    return order < 0 || (order === 0 && isLess(next.printed, best.printed)) ? next : best;
  }, undefined);
}

/** So that of two as precise it is the same one in any order. */
function isLess(one: Fraction | undefined, other: Fraction | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.numerator * other.denominator < other.numerator * one.denominator;
}

function widthOf({ interval }: Statement): Decimal | undefined {
  return interval?.lower.kind === "finite" && interval.upper.kind === "finite"
    ? interval.upper.value.minus(interval.lower.value)
    : undefined;
}

/**
 * Statements as they are read beside each other. A number as printed may be what one with a remainder begins with: "2,100"
 * is short for 2100多 in a translation, and then says no more than that does.
 */
export function besideEachOther<One extends Statement>(all: readonly One[]): readonly One[] {
  const begun = all.flatMap(({ claim: { figure }, unit, interval }) =>
    figure?.qualifier === "odd" && interval ? [{ value: valueOfFigure(figure), unit, interval }] : [],
  );
  if (begun.length === 0) return all;
  return all.map((one) => {
    const { printed, interval, unit } = one;
    if (one.claim.figure?.qualifier !== "equal" || printed === undefined || interval === undefined)
      return one;
    const longer = begun.find((odd) => odd.unit === unit && areEqualFractions(odd.value, printed));
    if (longer === undefined) return one;
    return { ...one, interval: intervalBetween(interval.lower, longer.interval.upper, interval.whole) };
  });
}

/** The numbers that all intervals hold; of none, `undefined`. */
export function commonPart([first, ...others]: readonly Interval[]): Interval | undefined {
  return others.reduce<Interval | undefined>((both, next) => both && intersectIntervals(both, next), first);
}

/** For each interval the numbers that all the others hold; one that is not known holds any. */
export function commonPartsOfOthers(
  intervals: readonly (Interval | undefined)[],
): readonly (Interval | undefined)[] {
  const known = intervals.map((interval): Part => interval ?? "any");
  return othersJoined(known, "any", meet).map((part) => (part === "any" ? undefined : part));
}

/** What intervals have in common: anything, as long as there is none of them; `undefined` for nothing. */
type Part = Interval | "any" | undefined;

function meet(one: Part, other: Part): Part {
  if (one === "any") return other;
  if (other === "any") return one;
  return one && other && intersectIntervals(one, other);
}

/** What is compared, in the unit of the others. */
interface Side {
  readonly interval: Interval;
}

/** Two sides that no number is in, those furthest apart where there are several; intervals that meet in pairs have a number in common. */
export function sidesApart(sides: readonly Side[]): readonly [Side, Side] | undefined {
  const apart = pairsOf(widestSides(sides)).filter(
    ([one, other]) => intersectIntervals(one.interval, other.interval) === undefined,
  );
  return apart.reduce<readonly [Side, Side] | undefined>(
    (widest, pair) => (widest && distanceOf(widest).gte(distanceOf(pair)) ? widest : pair),
    undefined,
  );
}

/** How far apart two sides are; less than any distance where only whole numbers keep them apart. */
function distanceOf([one, other]: readonly [Side, Side]): Decimal {
  return intervalGap(one.interval, other.interval)?.abs() ?? decimalOf("-1");
}

/**
 * The sides that are apart from another one if any are: the highest lower and the lowest upper end, of whole numbers and
 * of others, and one between two whole numbers.
 */
function widestSides(sides: readonly Side[]): readonly Side[] {
  const between = sides.find(({ interval }) => tightenInterval({ ...interval, whole: true }) === undefined);
  const ends = outermost(
    sides.map((side) => ({
      side,
      interval: side.interval,
      ends: tightenInterval(side.interval) ?? side.interval,
    })),
    (one, other) => isFurtherInward(one.ends.lower, other.ends.lower, 1),
    (one, other) => isFurtherInward(one.ends.upper, other.ends.upper, -1),
  ).map(({ side }) => side);
  return [...new Set([...ends, ...(between ? [between] : [])])];
}

function isFurtherInward(one: IntervalEnd, other: IntervalEnd, inward: 1 | -1): boolean {
  if (one.kind !== "finite" || other.kind !== "finite") return one.kind === "finite";
  return compareEnds(one, other, inward) > 0;
}

/** Of whole numbers and of others, the first item that no other one goes before in each of several orders. */
function outermost<Item extends Side>(
  items: readonly Item[],
  ...orders: readonly ((one: Item, other: Item) => boolean)[]
): readonly Item[] {
  return [true, false].flatMap((whole) => {
    const [first, ...others] = items.filter(({ interval }) => interval.whole === whole);
    if (first === undefined) return [];
    return orders.map((goesBefore) =>
      others.reduce((most, item) => (goesBefore(item, most) ? item : most), first),
    );
  });
}

function pairsOf<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const));
}

/**
 * Two statements in one unit that are numbers as printed, equally precise and not equal, if there are any: 10 and 11
 * million meet at 10.5 million, and no number is rounded to both. Of one width the lowest and the highest have the least
 * in common, so that they tell for all between them.
 */
export function conflictAtOnePrecision(all: readonly Statement[]): readonly [Printed, Printed] | undefined {
  const byPrecision = new Map<string, Printed[]>();
  for (const { unit, interval, claim, printed } of all) {
    if (claim.figure?.qualifier !== "equal" || interval === undefined) continue;
    const { lower, upper } = interval;
    if (lower.kind !== "finite" || upper.kind !== "finite") continue;
    // Fraction words are of one precision: nobody says a half and two fifths of the same.
    const isWord = claim.figure.number.includes("/");
    const width = isWord ? "in words" : upper.value.minus(lower.value).toFixed();
    const alike = getOrCreate(byPrecision, `${unit} ${width}`, () => []);
    alike.push({ interval, from: lower.value, word: isWord ? printed : undefined });
  }
  for (const alike of byPrecision.values()) {
    const ends = outermost(
      alike,
      (one, other) => one.from.lt(other.from),
      (one, other) => one.from.gt(other.from),
    );
    const conflict = pairsOf(ends).find(isConflict);
    if (conflict !== undefined) return conflict;
  }
  return undefined;
}

/** A number as printed, with the lower end of what it stands for. */
interface Printed {
  readonly interval: Interval;
  readonly from: Decimal;
  /** Its number, where that is a fraction. */
  readonly word: Fraction | undefined;
}

function containsFraction(interval: Interval, fraction: Fraction): boolean {
  return containsInterval(interval, fractionInterval(fraction));
}

function isConflict([one, other]: readonly [Printed, Printed]): boolean {
  if (one.from.eq(other.from)) return false;
  // Words that reach to the middle between them meet there, and nobody who says the one would say the other.
  if (one.word && other.word)
    return !containsFraction(one.interval, other.word) && !containsFraction(other.interval, one.word);
  // Where nobody knows how they were rounded they share more than an end, and may be of one number.
  const common = intersectIntervals(one.interval, other.interval);
  return common === undefined || isExact(common);
}
