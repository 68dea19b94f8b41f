/**
 * Blocks: so many records at once that nothing between them counts.
 */

/** The group of each record of a block, numbered from 0 as they come; `undefined` where all records are of group 0. */
export type Slots = Int32Array | undefined;

/** How many records are taken at once: enough to forget the calls between, few enough to stay in the cache. */
export const BLOCK = 1024;

/**
 * Asks a block of records. In a loop of its own, because the compiler knows nothing of the function that it calls: what is
 * done with the answers is as fast as can be only where nothing is called between.
 */
export function askAll<In, Answer>(
  question: (record: In) => Answer,
  records: readonly In[],
  from: number,
  to: number,
  answers: Answer[],
): void {
  for (let at = from; at < to; at++) answers[at - from] = question(records[at] as In);
}
