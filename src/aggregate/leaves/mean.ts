/**
 * The arithmetic mean. Sum and number are kept apart and divided once at the end: means of parts never add up to one.
 */

import type { Decimal } from "decimal.js";
import { type Call, checkedOptions, requireFunction } from "../../foundation/arguments";
import type { Json } from "../../foundation/collections";
import { printing } from "../../foundation/printing";
import { checkedRounding, type RoundingOptions, roundedNumber, roundingOf } from "../../money/arithmetic";
import { type CurrencyCode, isCurrencyCode } from "../../money/currency";
import { amountOf, type CurrencyAmount } from "../../money/currency-amount";
import { decimalOf } from "../../number/decimal";
import { ExactCells } from "../../number/exact-cells";
import { formatPlain, powerOfTen } from "../../number/exact-number";
import { fractionOf } from "../../number/fraction";
import { type Aggregator, leaf } from "../aggregator";
import type { Cells, Kind } from "../engine/cells";
import { Tally } from "../engine/tally";
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
 * const answer = aggregate(tours, mean((tour) => tour.persons, { decimals: 1 }));
 * answer.kind === "mean" ? answer.value.toString() : answer.reason // => "63.7"
 * answer.unknown // => 1
 * aggregate([], mean(() => undefined)) // => { kind: "undefined", reason: "no-records", unknown: 0 }
 */
export function mean<In, Value extends Measured>(
  valueOfRecord: (record: In) => Value | undefined,
  options?: RoundingOptions,
): Aggregator<In, Mean<Value>> {
  requireFunction(CALL, "valueOfRecord", valueOfRecord);
  const rounding = checkedOptions(CALL, options, ["decimals", "mode"]);
  const { decimals = MEAN_DECIMALS, mode } = rounding;
  const plain = checkedRounding(decimals, mode);
  roundedNumber(0n, 1n, 0, plain.mode); // refuses a mode that no rounding has, also where there is no record
  const definition = `mean(${rounding.decimals ?? "default"}, ${plain.mode})`;
  const kind: Kind<Value | undefined, Mean<Value>> = {
    definition,
    "~cells": () => new MeanCells((unit) => (unit ? roundingOf(unit, rounding) : plain)),
  };
  return leaf(kind, valueOfRecord);
}

/** A sum, a unit and two tallies for each slot. */
class MeanCells<Value extends Measured> implements Cells<Value | undefined, Mean<Value>> {
  readonly #sums = new ExactCells();
  readonly #known = new Tally();
  readonly #unknown = new Tally();
  /** The unit of all values of a slot; none before the first. */
  readonly #units: (ValueUnit | undefined)[] = [];
  readonly #roundingOf: (unit: ValueUnit | undefined) => Required<RoundingOptions>;

  constructor(roundingOf: (unit: ValueUnit | undefined) => Required<RoundingOptions>) {
    this.#roundingOf = roundingOf;
  }

  add(slot: number, value: Value | undefined): void {
    if (value === undefined) this.#unknown.add(slot);
    else {
      const { units, scale } = readMeasured(value, "mean");
      this.#units[slot] = sameUnit(this.#units[slot], value, "mean");
      this.#sums.add(slot, units, scale);
      this.#known.add(slot);
    }
  }

  merge(slot: number, from: MeanCells<Value>, fromSlot: number): void {
    this.#units[slot] = joinedUnit(this.#units[slot], from.#units[fromSlot], "mean");
    this.#sums.merge(slot, from.#sums, fromSlot);
    this.#known.add(slot, from.#known.at(fromSlot));
    this.#unknown.add(slot, from.#unknown.at(fromSlot));
  }

  answer(slot: number): Mean<Value> {
    const [known, unknown] = [this.#known.at(slot), this.#unknown.at(slot)];
    if (known === 0) {
      const reason = unknown > 0 ? "all-unknown" : "no-records";
      return printedMean({ kind: "undefined", reason, unknown });
    }
    const unit = this.#units[slot];
    const { decimals, mode } = this.#roundingOf(unit);
    const { numerator, denominator } = fractionOf(this.#sums.total(slot));
    const scaled = numerator * powerOfTen(decimals);
    const { number, rounded } = roundedNumber(scaled, denominator * BigInt(known), decimals, mode);
    const value = unit ? amountOf(number, unit) : decimalOf(formatPlain(number));
    return printedMean({ kind: "mean", value: value as MeanValue<Value>, rounded, known, unknown });
  }

  encode(slot: number): Json {
    const sum = encodeSum(this.#sums.total(slot));
    return [sum, this.#units[slot] ?? null, this.#known.at(slot), this.#unknown.at(slot)];
  }

  decode(slot: number, json: unknown): void {
    if (!Array.isArray(json) || json.length !== 4 || !isUnit(json[1])) throw foreignPartial("mean", json);
    const [, unit] = json as [unknown, CurrencyCode | null];
    const [known, unknown] = [decodeTally(json[2], "mean"), decodeTally(json[3], "mean")];
    const { units, scale } = decodeSum(json[0], "mean", unit === null ? SUM_OF_MEASURED : undefined);
    const isEmpty = known === 0;
    if (isEmpty && (unit !== null || units !== 0)) throw foreignPartial("mean", json);
    if (!isEmpty) this.#sums.add(slot, units, scale);
    this.#units[slot] = isEmpty ? undefined : (unit as ValueUnit);
    this.#known.add(slot, known);
    this.#unknown.add(slot, unknown);
  }
}

function isUnit(json: unknown): json is CurrencyCode | null {
  return json === null || isCurrencyCode(json);
}
