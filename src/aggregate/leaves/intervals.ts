/**
 * The leaf that adds what is known of numbers: values with the precision that they were printed to, or bounds.
 */

import { describeInterval } from "../../figures/describe-interval";
import {
  finiteEnd,
  type Interval,
  type IntervalEnd,
  intervalBetween,
  UNBOUNDED,
  UNKNOWN,
} from "../../figures/interval";
import { addIntervals } from "../../figures/interval-arithmetic";
import { requireFunction } from "../../foundation/arguments";
import type { Json } from "../../foundation/collections";
import { printing } from "../../foundation/printing";
import { decimalOf } from "../../number/decimal";
import { formatPlain, parseExact } from "../../number/exact-number";
import type { Aggregator } from "../aggregator";
import { decodeTally, foreignPartial } from "../values/partial-json";

/** A sum of intervals, and of how many records it is. */
export interface IntervalSum {
  /** What the numbers of all records come to; of none, exactly 0. */
  readonly total: Interval;
  /** Records with an interval. */
  readonly known: number;
  /** Records without one: their numbers are not in the total. */
  readonly unknown: number;
}

/** A frozen sum that prints itself. */
export const printedIntervalSum = /* @__PURE__ */ printing<IntervalSum>(
  "interval-sum",
  ({ total }) => describeInterval(total),
  "exactValue(answer.total), or compare with containsInterval(answer.total, interval)",
);

/** A sum so far; a number that nobody knows is counted beside it. */
export interface IntervalsSoFar {
  sum: Interval | undefined;
  known: number;
  unknown: number;
}

const NAME = "sumIntervals";
const CALL = { chapter: "aggregate", call: "sumIntervals((record) => interval)" } as const;

/** The digits that an end may have on either side of the point. */
const END_DIGITS = { integer: 128, fraction: 128 } as const;

/**
 * The sum of intervals: it holds every number that numbers in them can give. An end that is unbounded or unknown leaves
 * that of the sum so. `undefined` is an unknown number: it is counted and not in the total. No records give exactly 0.
 *
 * @throws `aggregate/invalid-argument`; when run: `figures/invalid-interval`
 * @example
 * const values = [figure("21.13", { scale: "million" }), figure("1.12", { scale: "million" })];
 * const sum = aggregate(values, sumIntervals((value: Figure) => readFigure(value)));
 * describeInterval(sum.total) // => "between 22,240,000 and 22,260,000"
 */
export function sumIntervals<In>(
  intervalOf: (record: In) => Interval | undefined,
): Aggregator<In, IntervalsSoFar, IntervalSum> {
  requireFunction(CALL, "intervalOf", intervalOf);
  return {
    definition: NAME,
    init: () => ({ sum: undefined, known: 0, unknown: 0 }),
    step: (soFar, record) => {
      const interval = intervalOf(record);
      if (interval === undefined) soFar.unknown += 1;
      else {
        soFar.sum = addIntervals(soFar.sum === undefined ? [interval] : [soFar.sum, interval]);
        soFar.known += 1;
      }
      return soFar;
    },
    merge: (left, right) => {
      if (right.sum !== undefined)
        left.sum = left.sum === undefined ? right.sum : addIntervals([left.sum, right.sum]);
      left.known += right.known;
      left.unknown += right.unknown;
      return left;
    },
    finish: ({ sum, known, unknown }) =>
      printedIntervalSum({ total: sum ?? addIntervals([]), known, unknown }),
    encode: ({ sum, known, unknown }): Json => [
      sum === undefined ? null : encodeInterval(sum),
      known,
      unknown,
    ],
    decode: (json) => {
      if (!Array.isArray(json) || json.length !== 3) throw foreignPartial(NAME, json);
      const sum = json[0] === null ? undefined : decodeInterval(json[0]);
      const known = decodeTally(json[1], NAME);
      if ((sum === undefined) !== (known === 0)) throw foreignPartial(NAME, json);
      return { sum, known, unknown: decodeTally(json[2], NAME) };
    },
  };
}

function encodeInterval({ lower, upper, whole }: Interval): Json {
  return [encodeEnd(lower), encodeEnd(upper), whole];
}

function encodeEnd(end: IntervalEnd): Json {
  return end.kind === "finite" ? [end.value.toFixed(), end.closed] : end.kind;
}

function decodeInterval(json: unknown): Interval {
  if (!Array.isArray(json) || json.length !== 3 || typeof json[2] !== "boolean")
    throw foreignPartial(NAME, json);
  return intervalBetween(decodeEnd(json[0]), decodeEnd(json[1]), json[2]);
}

function decodeEnd(json: unknown): IntervalEnd {
  if (json === UNBOUNDED.kind) return UNBOUNDED;
  if (json === UNKNOWN.kind) return UNKNOWN;
  const [text, closed] = Array.isArray(json) && json.length === 2 ? (json as unknown[]) : [];
  const number = typeof text === "string" ? parseExact(text, END_DIGITS) : undefined;
  if (number === undefined || formatPlain(number) !== text || typeof closed !== "boolean")
    throw foreignPartial(NAME, json);
  return finiteEnd(decimalOf(text), closed);
}
