/**
 * Numbers of records, and sums of counts, of many groups: plain numbers in cells, and what has bounds step by step.
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

/** A growing row of whole numbers that start at 0. */
export class Tally {
  #numbers = new Float64Array(8);
  #length = 0;

  /** One more than the last slot that anything was added to. */
  get length(): number {
    return this.#length;
  }

  add(slot: number, number = 1): void {
    if (slot >= this.#numbers.length) this.#grow(slot);
    if (slot >= this.#length) this.#length = slot + 1;
    this.#numbers[slot] = (this.#numbers[slot] as number) + number;
  }

  at(slot: number): number {
    // A slot beyond the last one would be looked for in every array's prototype.
    return slot < this.#length ? (this.#numbers[slot] as number) : 0;
  }

  #grow(slot: number): void {
    const numbers = this.#numbers;
    this.#numbers = new Float64Array(2 ** Math.ceil(Math.log2(slot + 1)));
    this.#numbers.set(numbers);
  }
}

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
