/**
 * Known counts as a typed column.
 */

import { type Count, isCount } from "../../figures/count";
import { getOrCreate } from "../../foundation/collections";
import { NO_GROUPS, sumsOf } from "./amount-column";
import type { Slots } from "./block";
import { CountCells } from "./count-cells";
import { Tally } from "./tally";

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
