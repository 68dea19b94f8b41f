/**
 * Running totals as JSON: sums as plain decimal text, because they may exceed 2^53, and tallies as numbers.
 */

import { type DigitBounds, formatPlain, parseExact, type RunningSum } from "../../number/exact-number";
import { foreignPartial } from "../aggregator";

/** More digits than any sum of amounts can reach: 24 of an amount and 12 for the number of records. */
const SUM_DIGITS = { integer: 36, fraction: 12 } as const;

/** Plain digits, without zeros at the end. */
export function encodeSum(sum: RunningSum): string {
  return formatPlain(sum);
}

/** The running total of such text; the same number in any other form is foreign. */
export function decodeSum(json: unknown, aggregator: string, digits: DigitBounds = SUM_DIGITS): RunningSum {
  const sum = typeof json === "string" ? parseExact(json, digits) : undefined;
  if (sum === undefined || formatPlain(sum) !== json) throw foreignPartial(aggregator, json);
  return { units: sum.units, scale: sum.scale };
}

/** A number of records. */
export function decodeTally(json: unknown, aggregator: string): number {
  if (typeof json === "number" && Number.isSafeInteger(json) && json >= 0) return json + 0;
  throw foreignPartial(aggregator, json);
}
