/**
 * The sum of observations: of one indicator, in one unit, and once each. Flows add over periods that share no days, stocks
 * of one day over areas; what does not add is refused with the way out.
 */

import { type Aggregator, named } from "../aggregate/aggregator";
import { filter, mapOutput } from "../aggregate/combinators";
import { groupBy } from "../aggregate/group-by";
import { count } from "../aggregate/leaves/count";
import { type IntervalSum, sumIntervals } from "../aggregate/leaves/intervals";
import { guardedBy, withoutOverlap } from "../aggregate/without-overlap";
import { describeInterval } from "../figures/describe-interval";
import type { Figure } from "../figures/figure";
import { type Interval, pointInterval } from "../figures/interval";
import { hasExcessDigits, readChecked } from "../figures/read-figure";
import type { ReadingPolicy } from "../figures/reading-policy";
import { type Call, checkedOptions, requireObject } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { printing } from "../foundation/printing";
import { type Observation, unitOfObservation, valueOfObservation } from "../model/observation";
import { type CurrencyCode, isCurrencyCode } from "../money/currency";
import { exactOf, isCurrencyAmount } from "../money/currency-amount";
import { decimalOf } from "../number/decimal";
import { formatPlain } from "../number/exact-number";
import { OBSERVATION_CELL, RECORDS } from "./observation-cell";
import { PARTS_APART } from "./observation-parts";
import { TOTAL_OPTIONS, totalChoices } from "./total-choices";

/** A sum of observations, in the unit that all of them have. */
export interface ObservationTotal extends IntervalSum {
  /** What is observed; `undefined` where there are no observations. */
  readonly indicator: string | undefined;
  /** The words of the source for what is counted. */
  readonly unit: string | undefined;
  /** The currency, where it is of money. */
  readonly currency: CurrencyCode | undefined;
}

/** A frozen sum that prints itself. */
export const printedObservations = /* @__PURE__ */ printing<ObservationTotal>(
  "observation-total",
  ({ total, unit, currency, known, unknown }) => {
    if (known === 0 && unknown > 0) return `unknown (${unknown} of unknown value)`;
    const sum = describeInterval(total, currency === undefined ? {} : { unit: currency });
    return `${sum}${unit === undefined ? "" : ` ${unit}`}${unknown === 0 ? "" : `, and ${unknown} of unknown value`}`;
  },
  "exactValue(answer.total), or compare with containsInterval(answer.total, interval)",
);

/** How printed figures are read, and what to do with observations that hold one another. */
export interface ObservationTotalOptions {
  /** `READINGS.AS_WRITTEN` where left out. Numbers and amounts are exact under every reading. */
  readonly reading?: ReadingPolicy;
  /** Areas, periods and parts that hold one another, and values that revise one another; refused where left out. */
  readonly overlap?: "refuse" | "allow";
}

const CALL: Call = { chapter: "aggregate", call: "observationTotal({ reading, overlap })" };

/**
 * The sum of observations of one indicator and unit: exact where they are numbers or amounts, an interval where they are
 * printed figures. Refused are several indicators, units or currencies, shares, and stocks of several days, which never
 * add; and unless they are asked for areas, places, domains and periods that hold one another, parts beside what they
 * are part of (`partOf`), and values of one thing that were made known on different days (`published`). A value that is left out, has the status of a missing one, or has digits beyond its own decimals is
 * unknown and not in the total. No observations give exactly 0.
 *
 * @throws `aggregate/unknown-option`, `aggregate/invalid-argument`, `figures/invalid-policy`, `figures/unknown-option`; when run: `aggregate/mixed-observations`,
 * `aggregate/overlapping-areas`, `aggregate/overlapping-periods`, `aggregate/whole-and-part`,
 * `aggregate/revision`
 * @example
 * const visits: Observation[] = [
 *   { id: "q1", indicator: "visits", unit: "persons", area: "FR", period: "2012-Q1", value: 1200 },
 *   { id: "q2", indicator: "visits", unit: "persons", area: "FR", period: "2012-Q2", value: figure("1.5", { scale: "thousand" }) },
 * ];
 * String(aggregate(visits, observationTotal())) // => "between 2,650 and 2,750 persons"
 * const ofYear: Observation = { id: "year", indicator: "visits", unit: "persons", area: "FR", period: "2012", value: 5600 };
 * aggregate([...visits, ofYear], observationTotal()) // throws aggregate/overlapping-periods
 */
export function observationTotal(
  options?: ObservationTotalOptions,
): Aggregator<Observation, ObservationTotal> {
  const { policy, isRefused, name } = totalChoices(checkedOptions(CALL, options, TOTAL_OPTIONS));
  const parts = {
    kinds: groupBy(KIND, { lines: count() }),
    sum: sumIntervals((record: Observation) => intervalOf(record, policy)),
  };
  const total = mapOutput(parts, ({ kinds, sum }) => totalOf(kinds, sum));
  const cell = { indicator: KIND.indicator, unit: KIND.unit, ...OBSERVATION_CELL };
  const measured = isRefused ? guardedBy(PARTS_APART, withoutOverlap(cell, total)) : total;
  return named(`observationTotal(${name})`, filter(isObservation, measured));
}

/** Everything is, but what is no object: its fields could not be asked for. */
function isObservation(record: Observation): boolean {
  return requireObject(RECORDS, "a record", record) === record;
}

/** What observations must have in common to be one sum. */
const KIND = {
  indicator: ({ indicator }: Observation) => indicator,
  unit: ({ unit }: Observation) => unit,
  valueIn: unitOfObservation,
  day: ({ at }: Observation) => at ?? "",
};

function intervalOf(record: Observation, policy: ReadingPolicy): Interval | undefined {
  const value = valueOfObservation(record);
  if (value === undefined) return undefined;
  if (typeof value === "number") return pointInterval(decimalOf(String(value)), Number.isInteger(value));
  if (isCurrencyAmount(value)) return pointInterval(decimalOf(formatPlain(exactOf(value))), false);
  const figure = value as Figure;
  return hasExcessDigits(figure) ? undefined : readChecked(figure, policy);
}

/** The keys of `KIND`, once each combination of them. */
interface KindRow {
  readonly indicator: string;
  readonly unit: string | undefined;
  readonly valueIn: string | undefined;
  readonly day: string;
}

function totalOf(kinds: readonly KindRow[], { total, known, unknown }: IntervalSum): ObservationTotal {
  const indicator = onlyOne(
    "indicator",
    kinds.map((row) => row.indicator),
  );
  const unit = onlyOne(
    "unit",
    kinds.map((row) => row.unit ?? NOT_SAID),
  );
  const valueIn = onlyOne(
    "currency",
    kinds.flatMap((row) => row.valueIn ?? []),
  );
  const [day, other] = new Set(kinds.map((row) => row.day));
  if (other !== undefined) throw severalDays(String(day), other);
  if (valueIn === "ratio" && known > 1) throw sumOfShares();
  return printedObservations({
    indicator,
    unit: unit === NOT_SAID ? undefined : unit,
    currency: isCurrencyCode(valueIn) ? valueIn : undefined,
    total,
    known,
    unknown,
  });
}

const NOT_SAID = "";

/** The value that all rows have. */
function onlyOne(field: string, values: readonly string[]): string | undefined {
  const [first, other] = new Set(values);
  if (first === undefined || other === undefined) return first;
  throw new LedgerError(
    "aggregate/mixed-observations",
    `Cannot add up observations of ${quote(first)} and ${quote(other)}: they differ in ${field}, so that their sum is of neither. Group by recordFields.observations.${field} first, or keep one with filter.`,
    { details: { field, values: [first, other] } },
  );
}

function severalDays(day: string, other: string): LedgerError {
  const fault =
    day === ""
      ? `a stock on ${other} and a flow over a period`
      : `stocks on ${day} and ${other}, most of which is the same on both days`;
  return new LedgerError(
    "aggregate/several-days",
    `Cannot add up ${fault}: a stock adds over areas on one day, and never over time. Group by recordFields.observations.at first, or keep one day with filter.`,
    { details: { days: [day, other] } },
  );
}

function sumOfShares(): LedgerError {
  return new LedgerError(
    "aggregate/mixed-observations",
    "Cannot add up shares: each is of a whole of its own, and weighs as much as that. Add up what they are shares of, and divide once; or group so that each sum has one.",
    { details: { field: "value", values: ["ratio"] } },
  );
}
