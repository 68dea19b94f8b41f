/**
 * The one number that a figure is known to be: of a bound or an interval there is none, whatever was computed inside it.
 */

import type { Decimal } from "decimal.js";
import { narrowestEnds } from "../../figures/interval-ends";
import { isCurrencyCode, minorUnitsOf } from "../../money/currency";
import { decimalOf } from "../../number/decimal";
import type { ReportFigure } from "../figures/report-figure";
import { isOnePoint } from "./known-digits";

/**
 * The number of a figure that is known to its last digit: a quotient to as many as it was computed with, an amount that was
 * converted to the smallest unit of its currency. Nothing of what is rounded more coarsely, or has no end on one side.
 */
export function knownNumber({
  interval,
  number,
  unit,
}: Pick<ReportFigure, "interval" | "number" | "unit">): Decimal | undefined {
  if (interval === undefined) return number;
  const { lower, upper } = narrowestEnds(interval) ?? interval;
  if (lower.kind !== "finite" || upper.kind !== "finite") return undefined;
  if (isOnePoint(lower, upper)) return number ?? lower.value;
  if (number === undefined || !isCurrencyCode(unit)) return undefined;
  const half = decimalOf(`5e-${minorUnitsOf(unit) + 1}`);
  return [lower, upper].every(({ value }) => value.minus(number).abs().lte(half)) ? number : undefined;
}
