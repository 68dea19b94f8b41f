/**
 * An interval as the figure that says it: exactly, between, more or less than. It is read back by every policy as the interval
 * that it was, or as one around it where no figure says it more narrowly.
 */

import type { Decimal } from "decimal.js";
import { LedgerError } from "../foundation/error";
import { decimalOf } from "../number/decimal";
import { FIGURE_DIGITS, type Figure, type FigureUnit, unitOfFigure } from "./figure";
import { type Interval, type IntervalEnd, knownInterval, tightenInterval } from "./interval";
import type { Side } from "./interval-ends";
import { containsInterval } from "./interval-order";
import { atLeast, atMost, between, exactly, lessThan, moreThan } from "./make-figure";
import { readFigure } from "./read-figure";

/** Of an end the number that a figure has, and whether it belongs to what the figure says. */
interface PrintedEnd {
  readonly number: string;
  readonly closed: boolean;
}

/**
 * The figure of an interval; `undefined` where neither of its ends is known. Ends of more than 12 decimals are moved outward to
 * the twelfth, and an open end of `between` is a closed one, as no figure says otherwise. What may be less than nothing, or no
 * whole number, is a number where its unit is `count`.
 *
 * @throws `figures/invalid-interval` also where no number is in it; `figures/invalid-number` for an end of more than 24 digits
 * before the point
 */
export function figureOfInterval(interval: Interval, unit: FigureUnit): Figure | undefined {
  const tight = tightenInterval(knownInterval(interval));
  if (tight === undefined) throw emptyInterval(interval);
  if (unit !== "count") return figureIn(tight, unit);
  const counted = tight.whole ? figureIn(tight, "count") : undefined;
  const isRead = counted !== undefined && containsInterval(readFigure(counted), tight);
  return isRead ? counted : figureIn(tight, "number");
}

function figureIn({ lower, upper }: Interval, unit: FigureUnit): Figure | undefined {
  const from = printedEnd(lower, "lower");
  const to = printedEnd(upper, "upper");
  if (from !== undefined && to !== undefined)
    return from.number === to.number
      ? exactly(from.number, saidUnit(unit, from.number))
      : between(from.number, to.number, saidUnit(unit, from.number, to.number));
  if (from !== undefined) return (from.closed ? atLeast : moreThan)(from.number, saidUnit(unit, from.number));
  return to && (to.closed ? atMost : lessThan)(to.number, saidUnit(unit, to.number));
}

/** The unit as a figure has it, where the digits do not say it. */
export function saidUnit(
  unit: FigureUnit,
  number: string,
  to?: string,
): { readonly unit: FigureUnit } | undefined {
  return unitOfFigure({ number, ...(to !== undefined && { to }) }) === unit ? undefined : { unit };
}

function printedEnd(end: IntervalEnd, side: Side): PrintedEnd | undefined {
  if (end.kind !== "finite") return undefined;
  const { value, closed } = end;
  return value.decimalPlaces() <= FIGURE_DIGITS.fraction
    ? { number: value.toFixed(), closed }
    : { number: movedOutward(value, side), closed: false };
}

/** The modes of decimal.js: towards plus infinity, and towards minus infinity. */
const OUTWARD = { upper: 2, lower: 3 } as const;

function movedOutward(value: Decimal, side: Side): string {
  // Without zeros at its end: the digits behind the point say what the number is of.
  return decimalOf(value.toFixed(FIGURE_DIGITS.fraction, OUTWARD[side])).toFixed();
}

function emptyInterval(interval: Interval): LedgerError {
  return new LedgerError(
    "figures/invalid-interval",
    `Cannot say ${interval} as a figure: no number is in it. Look for the figures that contradict one another.`,
    { details: { received: interval } },
  );
}
