/**
 * Exact sums of many groups at the speed of floats: whole minor units are added as numbers for as long as no bit can be
 * lost, and what goes beyond is carried over to exact integers.
 *
 * Every cell keeps the sum of its absolute values beside its sum. While that stays a safe integer every intermediate sum did
 * too, so all of them are exact; the next unit that would leave it carries the cell over first.
 */

import { addToSum, emptySum, type RunningSum } from "./running-sum";

const NO_SCALE = -1;

/** A growing row of exact sums. */
export class MoneyCells {
  #sums = new Float64Array(8);
  #sizes = new Float64Array(8);
  #scales = new Int8Array(8).fill(NO_SCALE);
  readonly #carried: (RunningSum | undefined)[] = [];

  /** Adds an exact number to a cell, or the sum of several whose absolute values add up to `size`. */
  add(cell: number, units: number | bigint, scale: number, size = Math.abs(Number(units))): void {
    if (cell >= this.#scales.length) this.#grow(cell);
    if (this.#scales[cell] === scale && typeof units === "number") {
      const grown = (this.#sizes[cell] as number) + size;
      if (grown <= Number.MAX_SAFE_INTEGER) {
        this.#sizes[cell] = grown;
        this.#sums[cell] = (this.#sums[cell] as number) + units;
        return;
      }
    }
    this.#addRarely(cell, units, scale, size);
  }

  /** The sum of a cell, 0 where nothing was added. */
  total(cell: number): RunningSum {
    return this.totalIfAny(cell) ?? emptySum();
  }

  /** The sum of a cell; `undefined` where nothing was added. */
  totalIfAny(cell: number): RunningSum | undefined {
    const carried = this.#carried[cell];
    const scale = this.#scales[cell] ?? NO_SCALE;
    if (scale === NO_SCALE && carried === undefined) return undefined;
    const sum = scale === NO_SCALE ? emptySum() : { units: (this.#sums[cell] as number) + 0, scale };
    if (carried !== undefined) addToSum(sum, carried);
    return sum;
  }

  /** Whether the sum of a cell is a safe integer at its scale, so that it fits into any amount. */
  fits(cell: number): boolean {
    return this.#carried[cell] === undefined;
  }

  /** The first number of a cell, one of other decimals, a bigint, or one that has to be carried over. */
  #addRarely(cell: number, units: number | bigint, scale: number, size: number): void {
    const known = this.#scales[cell] as number;
    if (typeof units === "number" && (known === NO_SCALE || known === scale)) {
      if (known === scale) this.#carry(cell);
      this.#scales[cell] = scale;
      this.#sums[cell] = units;
      this.#sizes[cell] = size;
      return;
    }
    addToSum(this.#carriedSum(cell), { units, scale });
  }

  #carry(cell: number): void {
    const scale = this.#scales[cell] as number;
    addToSum(this.#carriedSum(cell), { units: this.#sums[cell] as number, scale });
  }

  #carriedSum(cell: number): RunningSum {
    const sum = this.#carried[cell] ?? emptySum();
    this.#carried[cell] = sum;
    return sum;
  }

  #grow(cell: number): void {
    const length = 2 ** Math.ceil(Math.log2(cell + 1));
    const [sums, sizes, scales] = [this.#sums, this.#sizes, this.#scales];
    this.#sums = new Float64Array(length);
    this.#sums.set(sums);
    this.#sizes = new Float64Array(length);
    this.#sizes.set(sizes);
    this.#scales = new Int8Array(length).fill(NO_SCALE);
    this.#scales.set(scales);
  }
}
