/**
 * Small numbers for keys, so that groups are told apart by whole numbers instead of text.
 */

import { checkedKey, compareKeys, type Key } from "./key";

/** Keys numbered from 0 in the order in which they come. */
export class KeyNumbers {
  readonly keys: Key[] = [];
  readonly #numbers = new Map<Key, number>();
  readonly #where: string;

  /** @param where what the keys are of, for messages */
  constructor(where: string) {
    this.#where = where;
  }

  /** The number of a key. A map takes negative zero for zero, and knows none that is no key: so only new ones are checked. */
  numberOf(key: Key): number {
    return this.#numbers.get(key) ?? this.#add(key);
  }

  /** The place of each number's key among all of them, sorted. */
  ranks(): Int32Array {
    const { keys } = this;
    const ranks = new Int32Array(keys.length);
    const sorted = keys.map((_, number) => number);
    sorted.sort((one, other) => compareKeys(keys[one], keys[other]));
    sorted.forEach((number, rank) => {
      ranks[number] = rank;
    });
    return ranks;
  }

  #add(key: Key): number {
    const number = this.keys.push(checkedKey(key, this.#where)) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}
