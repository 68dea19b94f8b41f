/**
 * Growth: the change of a value against the value of an earlier period, as a rate per one. The base is a period, not
 * whatever row stands before, so that a gap is never bridged.
 */

import type { Decimal } from "decimal.js";
import {
  type Measured,
  negateExact,
  readMeasuredValues,
  roundedQuotient,
} from "../aggregate/values/measured";
import { checkedOptions } from "../foundation/arguments";
import { isLedgerError } from "../foundation/error";
import { optionWord } from "../foundation/option-word";
import { addExact, type ExactNumber } from "../number/exact-number";
import type { Period } from "../time/period";
import { previousPeriod, sameUnitYearBefore } from "../time/period-sequence";
import { type KnownPoint, pointsInTimeOrder, type SeriesPoint } from "./period-series";

/** What a value is compared with: the period just before, or the same unit of the year before. */
export type GrowthBase = "previous" | "year-earlier";

/** The growth of one point, or the reason why it has none. */
export type GrowthPoint<Value extends Measured = Measured> =
  | {
      readonly kind: "growth";
      readonly period: Period;
      readonly value: Value;
      readonly base: KnownPoint<Value>;
      /** Per one: 0.25 is 25 %. Rounded half-even to 12 decimals. */
      readonly rate: Decimal;
      /** Whether the exact rate has more than 12 decimals. */
      readonly rounded: boolean;
    }
  | {
      /** The base is missing or unknown. */
      readonly kind: "no-base";
      readonly period: Period;
      readonly value: Value;
      /** The period whose value was looked for; `undefined` where the calendar has none, as before 29 February. */
      readonly basePeriod: Period | undefined;
    }
  | {
      /** The base is zero, or has the other sign: no rate is defined. */
      readonly kind: "from-zero" | "sign-change";
      readonly period: Period;
      readonly value: Value;
      readonly base: KnownPoint<Value>;
    }
  | {
      /** The value itself is unknown. */
      readonly kind: "unknown";
      readonly period: Period;
      readonly value: undefined;
    };

const RATE_DECIMALS = 12;

const CALL = { chapter: "aggregate", call: "growth(series, { base })" } as const;

/**
 * The growth of each point of a series, in time order: value / base - 1, per one. The base is the period just before, or
 * with `year-earlier` the same unit of the year before; where that period has no known value, there is no growth, even
 * if an earlier one has. From zero and across zero no rate is defined. Between two negative values it is the growth of
 * their size: from a deficit of 100 to one of 150 it is 0.5. No points give an empty list.
 *
 * @throws `aggregate/mixed-frequencies`, `aggregate/duplicate-period`, `aggregate/not-a-number`,
 * `aggregate/mixed-values`, `money/currency-mismatch`, `aggregate/unknown-option`, `aggregate/invalid-argument`,
 * `time/invalid-period`
 * @example
 * const exports = [
 *   { period: "2009", value: usd("20000000") },
 *   { period: "2010", value: usd("25000000") },
 *   { period: "2012", value: usd("30000000") },
 * ] as const;
 * const grown = growth(exports);
 * grown.map((point) => (point.kind === "growth" ? point.rate.toString() : point.kind)) // => ["no-base", "0.25", "no-base"]
 */
export function growth<Value extends Measured>(
  series: Iterable<SeriesPoint<Value>>,
  options: { readonly base?: GrowthBase } = {},
): readonly GrowthPoint<Value>[] {
  const { base } = checkedOptions(CALL, options, ["base"]);
  const against = optionWord("aggregate", "the base of growth", base, ["previous", "year-earlier"]);
  const points = pointsInTimeOrder(CALL, series);
  const values = points.map(({ value }) => value);
  const { numbers } = readMeasuredValues(values, "growth");
  const places = new Map(points.map(({ period }, at) => [period, at]));
  return Object.freeze(
    points.map(({ period, value }, at): GrowthPoint<Value> => {
      const number = numbers[at];
      if (value === undefined || number === undefined)
        return Object.freeze({ kind: "unknown", period, value: undefined });
      const basePeriod = against === "previous" ? periodBefore(period) : sameUnitYearBefore(period);
      const basePlace = basePeriod === undefined ? -1 : (places.get(basePeriod) ?? -1);
      const [basePoint, baseNumber] = [points[basePlace], numbers[basePlace]];
      if (basePoint?.value === undefined || baseNumber === undefined)
        return Object.freeze({ kind: "no-base", period, value, basePeriod });
      const base = Object.freeze({ period: basePoint.period, value: basePoint.value });
      return Object.freeze({ ...change(number, baseNumber), period, value, base });
    }),
  );
}

/** The period before; none before the first one of the calendar. */
function periodBefore(period: Period): Period | undefined {
  try {
    return previousPeriod(period);
  } catch (error) {
    if (isLedgerError(error, "time/out-of-range")) return undefined;
    throw error;
  }
}

function change(
  number: ExactNumber,
  base: ExactNumber,
):
  | { readonly kind: "growth"; readonly rate: Decimal; readonly rounded: boolean }
  | { readonly kind: "from-zero" | "sign-change" } {
  if (Number(base.units) === 0) return { kind: "from-zero" };
  if (base.units < 0 ? number.units > 0 : number.units < 0) return { kind: "sign-change" };
  const difference = addExact(number, negateExact(base));
  const { quotient, rounded } = roundedQuotient(difference, base, RATE_DECIMALS);
  return { kind: "growth", rate: quotient, rounded };
}
