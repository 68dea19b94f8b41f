/**
 * Blocks: so many records at once that nothing between them counts.
 */

/** The group of each record of a block, numbered from 0 as they come; `undefined` where all records are of group 0. */
export type Slots = Int32Array | undefined;

/** How many records are taken at once: enough to forget the calls between, few enough to stay in the cache. */
export const BLOCK = 1024;
