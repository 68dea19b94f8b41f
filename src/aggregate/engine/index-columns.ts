/**
 * What an index keeps of known answers, as typed columns: amounts in whole minor units as floats, so small that no sum of a
 * million of them is rounded, and counts.
 */

import { type Count, isCount } from "../../figures/count";
import { getOrCreate } from "../../foundation/collections";
import type { CurrencyCode } from "../../money/currency";
import { type CurrencyAmount, isCurrencyAmount } from "../../money/currency-amount";
import { ExactCells, highOf, lowOf } from "../../number/exact-cells";
import { CountCells } from "./count-cells";
import type { Slots } from "./slots";
import { Tally } from "./tally";

/** An amount that is not in the columns: of other decimals, or beyond the safe integers. */
interface OtherAmount {
  readonly row: number;
  readonly amount: CurrencyAmount;
}

/** As many numbers below 2 to the power of 32 add up to a safe integer. */
const MOST_AT_ONCE = 2 ** 20;

/** The most currencies that a byte tells apart. */
const MOST_CURRENCIES = 256;

/** Places are 32-bit numbers. Where they would not do, the records answer without the index. */
const MOST_PLACES = 2 ** 31;

/** Stands for all records in one cell, where something is remembered by slots. */
export const NO_GROUPS = /* @__PURE__ */ new Int32Array(0);

/** The amounts of records in their order. */
export class AmountColumn {
  readonly #codes: readonly CurrencyCode[];
  /** Which of the codes. */
  readonly #currencies: Uint8Array;
  /** The decimals of the units. */
  readonly #scale: number;
  /** Units, or what is left of them beside `#high`. */
  readonly #low: Float64Array;
  /** Multiples of 2 to the power of 32; `undefined` where all units together are a safe integer. */
  readonly #high: Float64Array | undefined;
  readonly #others: readonly OtherAmount[];
  readonly #sums = new WeakMap<Int32Array, ReadonlyMap<CurrencyCode, ExactCells>>();

  private constructor(
    amounts: readonly CurrencyAmount[],
    codes: readonly CurrencyCode[],
    currencies: Uint8Array,
  ) {
    const scale = amounts[0]?.["~scale"] ?? 0;
    const low = new Float64Array(amounts.length);
    const others: OtherAmount[] = [];
    let size = 0;
    amounts.forEach((amount, row) => {
      const units = amount["~units"];
      if (typeof units === "number" && amount["~scale"] === scale) {
        low[row] = units;
        size += Math.abs(units);
      } else others.push({ row, amount });
    });
    this.#codes = codes;
    this.#currencies = currencies;
    this.#scale = scale;
    this.#low = low;
    this.#high = size > Number.MAX_SAFE_INTEGER ? takeHigh(low) : undefined;
    this.#others = others;
  }

  /** The column of what records answer; `undefined` where one gives no amount, or there are too many currencies. */
  static of(answers: readonly unknown[]): AmountColumn | undefined {
    const codes: CurrencyCode[] = [];
    const currencies = new Uint8Array(answers.length);
    for (let row = 0; row < answers.length; row++) {
      const amount = answers[row];
      if (!isCurrencyAmount(amount)) return undefined;
      const known = codes.indexOf(amount.currency);
      currencies[row] = known < 0 ? codes.push(amount.currency) - 1 : known;
    }
    if (codes.length > MOST_CURRENCIES) return undefined;
    return new AmountColumn(answers as readonly CurrencyAmount[], codes, currencies);
  }

  /**
   * The sums of each currency; `slots` is the cell of each row, and `sizes` how many rows each cell has. They are kept for
   * as long as the slots are, which those of an index are: who asks again is answered at once.
   */
  sums(slots: Slots, sizes: Tally): ReadonlyMap<CurrencyCode, ExactCells> {
    return getOrCreate(this.#sums, slots ?? NO_GROUPS, () => this.#added(slots, sizes));
  }

  #added(slots: Slots, sizes: Tally): ReadonlyMap<CurrencyCode, ExactCells> {
    const cells = this.#codes.map(() => new ExactCells());
    const width = cells.length;
    const size = sizes.length * width;
    if (size > MOST_PLACES) throw new RangeError("more cells than 32 bits number");
    const places = width === 1 ? slots : this.#currencyPlaces(slots, width);
    const touched = this.#touched(places, size);
    for (let from = 0; from < this.#low.length; from += MOST_AT_ONCE) {
      const range = { from, to: Math.min(from + MOST_AT_ONCE, this.#low.length), size };
      const { low, high } = this.#sumsOf(places, range);
      for (let place = 0; place < size; place++) {
        if (touched[place] === 0) continue;
        const cell = Math.floor(place / width);
        cells[place % width]?.addSum(cell, low[place] as number, this.#scale, high?.[place]);
      }
    }
    for (const { row, amount } of this.#others) {
      const cell = slots === undefined ? 0 : (slots[row] as number);
      cells[this.#currencies[row] as number]?.add(cell, amount["~units"], amount["~scale"]);
    }
    return new Map(this.#codes.map((code, at) => [code, cells[at] as ExactCells]));
  }

  #sumsOf(places: Slots, range: Range): { readonly low: Float64Array; readonly high?: Float64Array } {
    const [low, high] = [this.#low, this.#high];
    if (high === undefined) return { low: sumsOf(low, places, range) };
    if (places === undefined) return { low: sumsOf(low, places, range), high: sumsOf(high, places, range) };
    return sumsOfBoth(low, high, places, range);
  }

  /** Whether a number is added at a place at all: a total of nothing is none, and one of 0 is 0. */
  #touched(places: Slots, size: number): Uint8Array {
    const touched = new Uint8Array(size);
    const others = new Set(this.#others.map(({ row }) => row));
    for (let row = 0; row < this.#low.length; row++)
      if (others.size === 0 || !others.has(row))
        touched[places === undefined ? 0 : (places[row] as number)] = 1;
    return touched;
  }

  /** Slot and currency as one number. */
  #currencyPlaces(slots: Slots, width: number): Int32Array {
    return Int32Array.from(
      this.#currencies,
      (currency, row) => (slots === undefined ? 0 : (slots[row] as number)) * width + currency,
    );
  }
}

/** Takes the multiples of 2 to the power of 32 out of a column. */
function takeHigh(low: Float64Array): Float64Array {
  const high = low.map(highOf);
  for (let row = 0; row < low.length; row++) low[row] = lowOf(low[row] as number);
  return high;
}

/** The rows from one to another, and how many sums there are. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** A sum for each place. */
function sumsOf(numbers: Float64Array, places: Slots, { from, to, size }: Range): Float64Array {
  const sums = new Float64Array(size);
  if (places === undefined) sums[0] = sumOf(numbers, from, to);
  else
    for (let row = from; row < to; row++) {
      const place = places[row] as number;
      sums[place] = (sums[place] as number) + (numbers[row] as number);
    }
  return sums;
}

/** The same for two columns at once, which reads the places once. */
function sumsOfBoth(low: Float64Array, high: Float64Array, places: Int32Array, { from, to, size }: Range) {
  const sums = { low: new Float64Array(size), high: new Float64Array(size) };
  const { low: lowSums, high: highSums } = sums;
  for (let row = from; row < to; row++) {
    const place = places[row] as number;
    lowSums[place] = (lowSums[place] as number) + (low[row] as number);
    highSums[place] = (highSums[place] as number) + (high[row] as number);
  }
  return sums;
}

/** Four sums side by side, so that no addition waits for the one before. */
function sumOf(numbers: Float64Array, from: number, to: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let row = from;
  for (; row + 3 < to; row += 4) {
    first += numbers[row] as number;
    second += numbers[row + 1] as number;
    third += numbers[row + 2] as number;
    fourth += numbers[row + 3] as number;
  }
  for (; row < to; row++) first += numbers[row] as number;
  return first + second + (third + fourth);
}

/** The counts of records in their order. */
export class CountColumn {
  readonly #numbers: Float64Array;
  /** Counts that are no plain numbers: unknown, or with bounds. */
  readonly #others: readonly { readonly row: number; readonly count: Count | undefined }[];

  readonly #sums = new WeakMap<Int32Array, CountCells>();

  private constructor(numbers: Float64Array, counts: readonly (Count | undefined)[]) {
    this.#numbers = numbers;
    this.#others = counts.flatMap((count, row) => (typeof count === "number" ? [] : [{ row, count }]));
  }

  /** The column of what records answer; `undefined` where one gives no count, or their sum may be no safe integer. */
  static of(answers: readonly unknown[]): CountColumn | undefined {
    const numbers = new Float64Array(answers.length);
    let size = 0;
    for (let row = 0; row < answers.length; row++) {
      const count = answers[row];
      if (count === undefined) continue;
      if (!isCount(count)) return undefined;
      numbers[row] = typeof count === "number" ? count : 0;
      size += numbers[row] as number;
    }
    if (size > Number.MAX_SAFE_INTEGER) return undefined;
    return new CountColumn(numbers, answers as readonly (Count | undefined)[]);
  }

  /** The sums of each slot; `slots` is that of each row, and `sizes` how many rows each has. Kept as those of amounts are. */
  sums(slots: Slots, sizes: Tally): CountCells {
    return getOrCreate(this.#sums, slots ?? NO_GROUPS, () => this.#added(slots, sizes));
  }

  #added(slots: Slots, sizes: Tally): CountCells {
    const cells = new CountCells();
    const others = new Tally();
    for (const { row, count } of this.#others) {
      const slot = slots === undefined ? 0 : (slots[row] as number);
      cells.add(slot, count);
      others.add(slot);
    }
    const range = { from: 0, to: this.#numbers.length, size: sizes.length };
    sumsOf(this.#numbers, slots, range).forEach((sum, slot) => {
      const known = sizes.at(slot) - others.at(slot);
      if (known > 0) cells.addNumbers(slot, sum, known);
    });
    return cells;
  }
}
