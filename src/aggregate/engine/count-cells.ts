/**
 * Sums of counts of many groups: plain numbers in cells, and what has bounds step by step.
 */

import {
  addCount,
  type Count,
  type CountSum,
  emptyCountSum,
  isCount,
  mergeCountSum,
} from "../../figures/count";
import { getOrCreate } from "../../foundation/collections";
import { ExactCells } from "../../number/exact-cells";
import { emptySum } from "../../number/exact-number";
import { Tally } from "./tally";

/** A growing row of sums of counts. */
export class CountCells {
  readonly #numbers = new ExactCells();
  readonly #known = new Tally();
  readonly #unknown = new Tally();
  #bounded: Map<number, CountSum> | undefined;

  /**
   * Adds a count, or none.
   *
   * @throws `figures/invalid-count`
   */
  add(slot: number, count: Count | undefined): void {
    if (count === undefined) this.#unknown.add(slot);
    else if (typeof count === "number" && isCount(count)) this.addNumbers(slot, count, 1);
    else {
      this.#bounded ??= new Map();
      addCount(getOrCreate(this.#bounded, slot, emptyCountSum), count);
    }
  }

  /** Adds the sum of so many plain numbers. */
  addNumbers(slot: number, sum: number, known: number): void {
    this.#numbers.add(slot, sum, 0);
    this.#known.add(slot, known);
  }

  /** Adds the sum of other counts. */
  addTotal(slot: number, sum: CountSum): void {
    const { written, exclusive, spread, unbounded, known, unknown } = sum;
    const isPlain = exclusive === 0 && spread.units === 0 && !unbounded && known > 0;
    if (!isPlain || typeof written.units !== "number") {
      this.#bounded ??= new Map();
      mergeCountSum(getOrCreate(this.#bounded, slot, emptyCountSum), sum);
    } else {
      this.addNumbers(slot, written.units, known);
      if (unknown > 0) this.#unknown.add(slot, unknown);
    }
  }

  /** The sum of a slot. */
  total(slot: number): CountSum {
    const sum: CountSum = {
      written: this.#numbers.total(slot),
      exclusive: 0,
      spread: emptySum(),
      unbounded: false,
      known: this.#known.at(slot),
      unknown: this.#unknown.at(slot),
    };
    const bounded = this.#bounded?.get(slot);
    if (bounded !== undefined) mergeCountSum(sum, bounded);
    return sum;
  }
}
