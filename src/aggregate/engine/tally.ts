/**
 * Numbers of records of many groups.
 */

import { roomFor } from "../../foundation/collections";

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
    this.#numbers = new Float64Array(roomFor(slot + 1, numbers.length));
    this.#numbers.set(numbers);
  }
}
