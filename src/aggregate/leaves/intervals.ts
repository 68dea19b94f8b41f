/**
 * The leaf that adds what is known of numbers: values with the precision that they were printed to, or bounds.
 */

import { describeInterval } from "../../figures/describe-interval";
import {
  finiteEnd,
  type Interval,
  type IntervalEnd,
  intervalBetween,
  knownInterval,
  tightenInterval,
  UNBOUNDED,
  UNKNOWN,
} from "../../figures/interval";
import { requireFunction } from "../../foundation/arguments";
import type { Json } from "../../foundation/collections";
import { LedgerError } from "../../foundation/error";
import { printing } from "../../foundation/printing";
import { decimalOf, plainTextOfDecimal } from "../../number/decimal";
import {
  addToSum,
  type ExactNumber,
  emptySum,
  formatPlain,
  parseExact,
  type RunningSum,
} from "../../number/exact-number";
import { type Aggregator, stepped } from "../aggregator";
import { decodeSum, decodeTally, encodeSum, foreignPartial } from "../values/partial-json";

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

/** What the ends on one side come to: the numbers exactly, unless an end has none. */
interface EndSoFar {
  kind: IntervalEnd["kind"];
  readonly sum: RunningSum;
  closed: boolean;
}

/** A sum so far; a number that nobody knows is counted beside it. */
interface IntervalsSoFar {
  readonly lower: EndSoFar;
  readonly upper: EndSoFar;
  whole: boolean;
  known: number;
  unknown: number;
}

const NAME = "sumIntervals";
const CALL = { chapter: "aggregate", call: "sumIntervals((record) => interval)" } as const;

/** How far the number of an end may reach on either side of the point, and what its last words may add behind it. */
const END_DIGITS = 1000;
const READ_DIGITS = { integer: END_DIGITS + 1, fraction: 3 * END_DIGITS + 16 } as const;

/** More digits than any sum of them has: 16 for the number of records. */
const SUM_DIGITS = { ...READ_DIGITS, integer: READ_DIGITS.integer + 16 } as const;

/**
 * The sum of intervals: it holds every number that numbers in them can give, and its ends are exact. An end that is
 * unbounded or unknown leaves that of the sum so. `undefined` is an unknown number: it is counted and not in the total. No
 * records give exactly 0.
 *
 * @throws `aggregate/invalid-argument`; when run: `figures/invalid-interval`, also for an interval that holds no number
 * @example
 * const values = [figure("21.13", { scale: "million" }), figure("1.12", { scale: "million" })];
 * const sum = aggregate(values, sumIntervals((value) => readFigure(value)));
 * describeInterval(sum.total) // => "between 22,240,000 and 22,260,000"
 */
export function sumIntervals<In>(
  intervalOf: (record: In) => Interval | undefined,
): Aggregator<In, IntervalSum> {
  requireFunction(CALL, "intervalOf", intervalOf);
  return stepped<In, IntervalsSoFar, IntervalSum>(NAME, {
    init: () => ({ lower: noEnds(), upper: noEnds(), whole: true, known: 0, unknown: 0 }),
    step: (soFar, record) => {
      const interval = intervalOf(record);
      if (interval === undefined) soFar.unknown += 1;
      else addInterval(soFar, knownInterval(interval));
      return soFar;
    },
    merge: (left, right) => {
      addEnd(left.lower, right.lower, right.lower.sum);
      addEnd(left.upper, right.upper, right.upper.sum);
      left.whole &&= right.whole;
      left.known += right.known;
      left.unknown += right.unknown;
      return left;
    },
    finish: (soFar) =>
      printedIntervalSum({ total: totalOf(soFar), known: soFar.known, unknown: soFar.unknown }),
    encode: ({ lower, upper, whole, known, unknown }): Json => [
      known === 0 ? null : [encodeEnd(lower), encodeEnd(upper), whole],
      known,
      unknown,
    ],
    decode: (json) => {
      if (!Array.isArray(json) || json.length !== 3) throw foreignPartial(NAME, json);
      const [known, unknown] = [decodeTally(json[1], NAME), decodeTally(json[2], NAME)];
      if ((json[0] === null) !== (known === 0)) throw foreignPartial(NAME, json);
      return { ...decodeTotal(json[0] ?? NOTHING), known, unknown };
    },
  });
}

function noEnds(): EndSoFar {
  return { kind: "finite", sum: emptySum(), closed: true };
}

function addInterval(soFar: IntervalsSoFar, interval: Interval): void {
  const { lower, upper } = interval;
  const from = exactEnd(lower, interval);
  const to = upper === lower ? from : exactEnd(upper, interval);
  if (tightenInterval(interval) === undefined) throw notAdded(interval, "there is no number in it");
  addEnd(soFar.lower, lower, from);
  addEnd(soFar.upper, upper, to);
  soFar.whole &&= interval.whole;
  soFar.known += 1;
}

/** Adds an end: an unknown one goes before an unbounded one, and that before a number. */
function addEnd(into: EndSoFar, end: IntervalEnd | EndSoFar, number: ExactNumber): void {
  if (end.kind !== "finite") {
    if (into.kind !== "unknown") into.kind = end.kind;
  } else if (into.kind === "finite") {
    addToSum(into.sum, number);
    into.closed &&= end.closed;
  }
}

const NO_NUMBER: ExactNumber = { units: 0, scale: 0 };

function exactEnd(end: IntervalEnd, interval: Interval): ExactNumber {
  if (end.kind !== "finite") return NO_NUMBER;
  const exact = parseExact(plainTextOfDecimal(end.value, END_DIGITS) ?? "", READ_DIGITS);
  if (exact !== undefined) return exact;
  throw notAdded(interval, `an end is no number of up to ${END_DIGITS} digits`);
}

function notAdded(interval: Interval, why: string): LedgerError {
  return new LedgerError(
    "figures/invalid-interval",
    `Cannot add the interval: ${why}. Give undefined where the number is not known, so that it is counted.`,
    { details: { received: interval } },
  );
}

type Ends = Pick<IntervalsSoFar, "lower" | "upper" | "whole">;

function totalOf({ lower, upper, whole }: Ends): Interval {
  return intervalBetween(finishedEnd(lower), finishedEnd(upper), whole);
}

function finishedEnd({ kind, sum, closed }: EndSoFar): IntervalEnd {
  if (kind === "finite") return finiteEnd(decimalOf(formatPlain(sum)), closed);
  return kind === "unknown" ? UNKNOWN : UNBOUNDED;
}

function encodeEnd({ kind, sum, closed }: EndSoFar): Json {
  return kind === "finite" ? [encodeSum(sum), closed] : kind;
}

/** What no intervals come to. */
const NOTHING = [["0", true], ["0", true], true] as const;

function decodeTotal(json: unknown): Ends {
  if (!Array.isArray(json) || json.length !== 3 || typeof json[2] !== "boolean")
    throw foreignPartial(NAME, json);
  const ends = { lower: decodeEnd(json[0]), upper: decodeEnd(json[1]), whole: json[2] };
  if (tightenInterval(totalOf(ends)) === undefined) throw foreignPartial(NAME, json);
  return ends;
}

function decodeEnd(json: unknown): EndSoFar {
  if (json === "unbounded" || json === "unknown") return { ...noEnds(), kind: json };
  if (!Array.isArray(json) || json.length !== 2 || typeof json[1] !== "boolean")
    throw foreignPartial(NAME, json);
  return { kind: "finite", sum: decodeSum(json[0], NAME, SUM_DIGITS), closed: json[1] };
}
