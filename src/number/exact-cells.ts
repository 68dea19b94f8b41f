/**
 * Exact sums of many groups at the speed of floats: whole minor units are added as numbers for as long as no bit can be
 * lost, and then split into a low and a high part, which are numbers too.
 *
 * A sum of two safe integers that comes out as a safe integer is exact: a greater one would not have been rounded to less
 * than 2 to the power of 53, which is a number itself. What comes out beyond is taken apart before it is added.
 */

import { getOrCreate, roomFor } from "../foundation/collections";
import { addToSum, emptySum, type RunningSum } from "./exact-number";

const NO_SCALE = -1;

/** What the high part of a sum counts. */
const HIGH_UNIT = 2 ** 32;

/** High parts below this leave every total within the digits of an amount. */
const MOST_HIGH = 2 ** 40;

/** A growing row of exact sums. */
export class ExactCells {
  #sums = new Float64Array(8);
  #highs = new Float64Array(8);
  /** A byte would not do: values of a mean have up to 324 decimals. */
  #scales = new Int16Array(8).fill(NO_SCALE);
  /** No high part has ever been further from 0. */
  #mostHigh = 0;
  /** What is no number, or has other decimals than the cell. */
  #others: Map<number, RunningSum> | undefined;

  /** Adds an exact number to a cell. */
  add(cell: number, units: number | bigint, scale: number): void {
    if (typeof units === "number") this.addSum(cell, units, scale);
    else this.#addOther(cell, units, scale);
  }

  /** Adds a safe integer to a cell; `high` counts beside it what was split off. */
  addSum(cell: number, units: number, scale: number, high = 0): void {
    if (cell >= this.#scales.length) this.#grow(cell);
    const known = this.#scales[cell] as number;
    if (known !== scale) {
      if (known !== NO_SCALE) {
        this.#addOther(cell, joined(units, high), scale);
        return;
      }
      this.#scales[cell] = scale;
    }
    const sum = (this.#sums[cell] as number) + units;
    if (Math.abs(sum) <= Number.MAX_SAFE_INTEGER) this.#sums[cell] = sum;
    else this.#addInParts(cell, units);
    if (high !== 0) this.#addHigh(cell, high);
  }

  /** Adds a cell of these or other cells to one of these. */
  merge(cell: number, from: ExactCells, fromCell: number): void {
    const sum = from.totalIfAny(fromCell);
    if (sum !== undefined) this.add(cell, sum.units, sum.scale);
  }

  /** Cells with the same sums, which go on by themselves. */
  copy(): ExactCells {
    const copy = new ExactCells();
    copy.#sums = this.#sums.slice();
    copy.#highs = this.#highs.slice();
    copy.#scales = this.#scales.slice();
    copy.#mostHigh = this.#mostHigh;
    copy.#others = this.#others && new Map([...this.#others].map(([cell, sum]) => [cell, { ...sum }]));
    return copy;
  }

  /** The sum of a cell, 0 where nothing was added. */
  total(cell: number): RunningSum {
    return this.totalIfAny(cell) ?? emptySum();
  }

  /** The sum of a cell; `undefined` where nothing was added. */
  totalIfAny(cell: number): RunningSum | undefined {
    const other = this.#others?.get(cell);
    const scale = cell < this.#scales.length ? (this.#scales[cell] as number) : NO_SCALE;
    if (scale === NO_SCALE && other === undefined) return undefined;
    const sum = emptySum();
    if (scale !== NO_SCALE) {
      sum.units = joined(this.#sums[cell] as number, this.#highs[cell] as number);
      sum.scale = scale;
    }
    if (other !== undefined) addToSum(sum, other);
    return sum;
  }

  /** Whether the sum of every cell surely fits into an amount. */
  get fits(): boolean {
    return this.#others === undefined && this.#mostHigh < MOST_HIGH;
  }

  #addInParts(cell: number, units: number): void {
    const sum = this.#sums[cell] as number;
    this.#addHigh(cell, highOf(sum) + highOf(units));
    this.#sums[cell] = lowOf(sum) + lowOf(units);
  }

  #addHigh(cell: number, high: number): void {
    const sum = (this.#highs[cell] as number) + high;
    this.#highs[cell] = sum;
    this.#mostHigh = Math.max(this.#mostHigh, Math.abs(sum));
  }

  #addOther(cell: number, units: number | bigint, scale: number): void {
    this.#others ??= new Map();
    addToSum(getOrCreate(this.#others, cell, emptySum), { units, scale });
  }

  #grow(cell: number): void {
    const length = roomFor(cell + 1, this.#scales.length);
    this.#sums = longer(this.#sums, length);
    this.#highs = longer(this.#highs, length);
    const scales = this.#scales;
    this.#scales = new Int16Array(length).fill(NO_SCALE);
    this.#scales.set(scales);
  }
}

/** How often the high unit fits into a safe integer. */
export function highOf(units: number): number {
  return Math.floor(units / HIGH_UNIT);
}

/** What is left of it then. */
export function lowOf(units: number): number {
  return units - highOf(units) * HIGH_UNIT;
}

/** Both parts as one number. What is beyond the safe integers is not one when it is rounded either. */
function joined(low: number, high: number): number | bigint {
  const units = high * HIGH_UNIT + low + 0;
  return Number.isSafeInteger(units) ? units : BigInt(high) * BigInt(HIGH_UNIT) + BigInt(low);
}

function longer(numbers: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(length);
  grown.set(numbers);
  return grown;
}
