/**
 * The arithmetic mean. Sum and number are kept apart and divided once at the end: means of parts never add up to one.
 */

import type { Decimal } from "decimal.js";
import { type Call, checkedOptions, requireFunction } from "../../foundation/arguments";
import { printing } from "../../foundation/printing";
import { checkedRounding, type RoundingOptions, roundedNumber, roundingOf } from "../../money/arithmetic";
import { type CurrencyCode, isCurrencyCode } from "../../money/currency";
import { amountOf, type CurrencyAmount } from "../../money/currency-amount";
import { decimalOf } from "../../number/decimal";
import { ExactCells } from "../../number/exact-cells";
import { addToSum, emptySum, formatPlain, powerOfTen, type RunningSum } from "../../number/exact-number";
import { fractionOf } from "../../number/fraction";
import type { Aggregator } from "../aggregator";
import { type Columns, withColumns } from "../engine/columns";
import { Tally } from "../engine/count-cells";
import { MEASURED_DIGITS, type Measured, readMeasured } from "../values/measured";
import { decodeSum, decodeTally, encodeSum, foreignPartial } from "../values/partial-json";
import { joinedUnit, sameUnit, type ValueUnit } from "../values/unit";

/** What a mean of such values is: an amount of the same currency, or a `Decimal`. */
export type MeanValue<Value extends Measured> = Value extends CurrencyAmount ? Value : Decimal;

/** A mean, or why there is none. */
export type Mean<Value extends Measured> =
  | {
      readonly kind: "mean";
      readonly value: MeanValue<Value>;
      /** Whether the exact mean has more decimals than were kept. */
      readonly rounded: boolean;
      /** Records with a value: the number that the sum was divided by. */
      readonly known: number;
      /** Records without a value, which are not in the mean. */
      readonly unknown: number;
    }
  | { readonly kind: "undefined"; readonly reason: "no-records" | "all-unknown"; readonly unknown: number };

/** A frozen mean that prints itself. */
export const printedMean = /* @__PURE__ */ printing<Mean<Measured>>(
  "mean",
  (mean) => (mean.kind === "mean" ? String(mean.value) : NO_MEAN[mean.reason]),
  "answer.value where answer.kind is mean",
) as <Value extends Measured>(mean: Mean<Value>) => Mean<Value>;

const NO_MEAN = { "no-records": "no records", "all-unknown": "unknown" } as const;

/** A sum and the number of its parts. */
export interface MeanSoFar {
  readonly sum: RunningSum;
  /** The unit of all values; undefined before the first. */
  unit: ValueUnit | undefined;
  known: number;
  unknown: number;
}

/** Decimals of a mean of plain numbers, unless the caller says others; amounts have those of their currency. */
const MEAN_DECIMALS = 12;

/** Digits for the sum of as many values as there can be records. */
const SUM_OF_MEASURED = {
  integer: MEASURED_DIGITS.integer + 16,
  fraction: MEASURED_DIGITS.fraction,
} as const;

const CALL: Call = { chapter: "aggregate", call: "mean(valueOfRecord, { decimals, mode })" };

/**
 * The mean of a value over the records that have one: exact up to one rounding, half-even where the caller is silent,
 * to 12 decimals, or to the minor unit of a currency. A figure with a bound has no mean: give the number where it is
 * exact. `undefined` is an unknown value: it is counted and not in the mean.
 * No records give `{ kind: "undefined", reason: "no-records" }`.
 *
 * @throws `aggregate/not-a-number`, `aggregate/mixed-values`, `money/currency-mismatch`, `money/invalid-decimals`,
 * `money/unknown-rounding-mode`, `aggregate/invalid-argument`, `aggregate/unknown-option`
 * @example
 * const tours = [{ persons: 110 }, { persons: 40 }, { persons: 41 }, {}];
 * const answer = aggregate(tours, mean((tour: { persons?: number }) => tour.persons, { decimals: 1 }));
 * answer.kind === "mean" ? answer.value.toString() : answer.reason // => "63.7"
 * answer.unknown // => 1
 * aggregate([], mean((tour: { persons?: number }) => tour.persons)) // => { kind: "undefined", reason: "no-records", unknown: 0 }
 */
export function mean<In, Value extends Measured>(
  valueOfRecord: (record: In) => Value | undefined,
  givenOptions?: RoundingOptions,
): Aggregator<In, MeanSoFar, Mean<Value>> {
  requireFunction(CALL, "valueOfRecord", valueOfRecord);
  const options = checkedOptions(CALL, givenOptions, ["decimals", "mode"]);
  const { decimals: plainDecimals = MEAN_DECIMALS, mode: givenMode } = options;
  const plain = checkedRounding(plainDecimals, givenMode);
  roundedNumber(0n, 1n, 0, plain.mode); // refuses a mode that no rounding has, also where there is no record
  const aggregator: Aggregator<In, MeanSoFar, Mean<Value>> = {
    definition: `mean(${options.decimals ?? "default"}, ${plain.mode})`,
    init: () => ({ sum: emptySum(), unit: undefined, known: 0, unknown: 0 }),
    step: (acc, record) => {
      const value = valueOfRecord(record);
      if (value === undefined) {
        acc.unknown += 1;
        return acc;
      }
      const number = readMeasured(value, "mean");
      acc.unit = sameUnit(acc.unit, value, "mean");
      addToSum(acc.sum, number);
      acc.known += 1;
      return acc;
    },
    merge: (left, right) => {
      left.unit = joinedUnit(left.unit, right.unit, "mean");
      addToSum(left.sum, right.sum);
      left.known += right.known;
      left.unknown += right.unknown;
      return left;
    },
    finish: ({ sum, unit, known, unknown }) => {
      if (known === 0) {
        const reason = unknown > 0 ? "all-unknown" : "no-records";
        return printedMean({ kind: "undefined", reason, unknown });
      }
      const { decimals, mode } = unit ? roundingOf(unit, options) : plain;
      const { numerator, denominator } = fractionOf(sum);
      const scaled = numerator * powerOfTen(decimals);
      const { number, rounded } = roundedNumber(scaled, denominator * BigInt(known), decimals, mode);
      const value = unit ? amountOf(number, unit) : decimalOf(formatPlain(number));
      return printedMean({ kind: "mean", value: value as MeanValue<Value>, rounded, known, unknown });
    },
    encode: ({ sum, unit, known, unknown }) => [encodeSum(sum), unit ?? null, known, unknown],
    decode: (json) => {
      if (!Array.isArray(json) || json.length !== 4 || !isUnit(json[1])) throw foreignPartial("mean", json);
      const known = decodeTally(json[2], "mean");
      const sum = decodeSum(json[0], "mean", json[1] === null ? SUM_OF_MEASURED : undefined);
      const isEmpty = known === 0;
      if (isEmpty && (json[1] !== null || sum.units !== 0)) throw foreignPartial("mean", json);
      return { sum, unit: isEmpty ? undefined : json[1], known, unknown: decodeTally(json[3], "mean") };
    },
  };
  return withColumns(aggregator, () => meanColumns(valueOfRecord));
}

/** A cell, a unit and two tallies for each slot. */
function meanColumns<In>(valueOfRecord: (record: In) => Measured | undefined): Columns<In, MeanSoFar> {
  const [cells, known, unknown] = [new ExactCells(), new Tally(), new Tally()];
  const units: (ValueUnit | undefined)[] = [];
  return {
    add: (records, from, to, slots) => {
      for (let at = from; at < to; at++) {
        const value = valueOfRecord(records[at] as In);
        const slot = slots === undefined ? 0 : (slots[at - from] as number);
        if (value === undefined) {
          unknown.add(slot);
          continue;
        }
        const { units: number, scale } = readMeasured(value, "mean");
        units[slot] = sameUnit(units[slot], value, "mean");
        cells.add(slot, number, scale);
        known.add(slot);
      }
    },
    partial: (slot) => ({
      sum: cells.total(slot),
      unit: units[slot],
      known: known.at(slot),
      unknown: unknown.at(slot),
    }),
  };
}

function isUnit(json: unknown): json is CurrencyCode | null {
  return json === null || isCurrencyCode(json);
}
