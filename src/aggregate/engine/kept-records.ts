/**
 * Records that are kept for a second look, each with its slot: what guards find suspicious only once all records came by.
 */

import { BLOCK, type Slots } from "./slots";

interface Stretch<In> {
  readonly records: readonly In[];
  readonly from: number;
  to: number;
  readonly slots: Slots;
}

/** Records of blocks, in the order in which they came. */
export class KeptRecords<In> {
  readonly #stretches: Stretch<In>[] = [];

  keep(records: readonly In[], from: number, to: number, slots: Slots): void {
    // Combinators fill one array again and again, which is no longer than a block; a longer one is the caller's.
    if (records.length <= BLOCK) {
      const copy = records.slice(from, to);
      this.#stretches.push({ records: copy, from: 0, to: copy.length, slots: slots?.slice(0, to - from) });
      return;
    }
    const before = this.#stretches.at(-1);
    if (
      before?.records === records &&
      before.to === from &&
      before.slots === undefined &&
      slots === undefined
    )
      before.to = to;
    else this.#stretches.push({ records, from, to, slots: slots?.slice(0, to - from) });
  }

  forEach(look: (record: In, slot: number) => void): void {
    for (const { records, from, to, slots } of this.#stretches)
      for (let at = from; at < to; at++) look(records[at] as In, slots?.[at - from] ?? 0);
  }
}
