/**
 * Slots: every group has one, a small number, and every record of a block the slot of its group.
 */

/** The group of each record of a block, numbered from 0 as they come; `undefined` where all records are of group 0. */
export type Slots = Int32Array | undefined;

/** How many records are taken at once: enough to forget the calls between, few enough to stay in the cache. */
export const BLOCK = 1024;

/** Blocks of numbers that nobody needs at the moment: small arrays are aggregated as fast as a block is made. */
const spareBlocks: Int32Array[] = [];

/** Room for the numbers of a block of records, with anything in it. Who keeps none gives it back. */
export function takeBlock(): Int32Array {
  return spareBlocks.pop() ?? new Int32Array(BLOCK);
}

/** Gives a block back. What is thrown in between takes it along, and another one is made. */
export function giveBlock(block: Int32Array): void {
  spareBlocks.push(block);
}

/** How many slots a block of records may be in: one more than the greatest. */
export function countOfSlots(slots: Slots, length: number): number {
  let most = 0;
  if (slots !== undefined) for (let at = 0; at < length; at++) most = Math.max(most, slots[at] as number);
  return most + 1;
}
