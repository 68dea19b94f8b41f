/**
 * Small numbers for keys, so that groups are told apart by whole numbers instead of text.
 */

import { checkedKey, type Key, sortedKeys } from "../values/key";

/** How many keys are remembered as recent ones at first, less one: a mask. */
const FIRST_RECENT = 15;

/** The same once that is too few: a greater table takes longer to make than few records to be grouped. */
const LAST_RECENT = 1023;

/** How many keys may be looked for in vain at first. */
const MOST_NOT_FOUND = 128;

/** Keys numbered from 0 in the order in which they come. */
export class KeyNumbers {
  readonly keys: Key[] = [];
  readonly #numbers = new Map<Key, number>();
  #lastRecent = FIRST_RECENT;
  #recent = Array<Key>(FIRST_RECENT + 1).fill(undefined);
  #recentNumbers = Array<number>(FIRST_RECENT + 1).fill(0);
  #notFound = 0;
  readonly #where: string;

  /** @param where what the keys are of, for messages */
  constructor(where: string) {
    this.#where = where;
  }

  /** The number of a key. A map takes negative zero for zero, and knows none that is no key: so only new ones are checked. */
  numberOf(key: Key): number {
    return this.#numbers.get(key) ?? this.#add(key);
  }

  /** The same; texts that came lately are found by two of their characters, sooner than in a map. */
  recentNumberOf(key: Key): number {
    if (typeof key !== "string") return this.numberOf(key);
    const end = key.length - 1;
    const place =
      end < 0 ? 0 : (key.charCodeAt(end) * 31 + key.charCodeAt(end >> 1) * 7 + end) & this.#lastRecent;
    return this.#recent[place] === key ? (this.#recentNumbers[place] as number) : this.#remember(key, place);
  }

  /** Asks records for their keys, numbers them, and gives how many it could: up to the first that answers with an object. */
  read<In>(
    keyOf: (record: In) => unknown,
    records: readonly In[],
    from: number,
    to: number,
    numbers: Int32Array,
  ): number {
    for (let at = from; at < to; at++) {
      const key = keyOf(records[at] as In);
      if (typeof key === "object") return at - from;
      numbers[at - from] = this.recentNumberOf(key as Key);
    }
    return to - from;
  }

  /** The place of each number's key among all of them, sorted. */
  ranks(): Int32Array {
    const ranks = new Int32Array(this.keys.length);
    sortedKeys(this.keys).forEach((key, rank) => {
      ranks[this.#numbers.get(key) as number] = rank;
    });
    return ranks;
  }

  #remember(key: Key, place: number): number {
    const number = this.numberOf(key);
    this.#recentNumbers[place] = number;
    this.#recent[place] = key;
    this.#notFound += 1;
    if (this.#notFound === MOST_NOT_FOUND) {
      this.#lastRecent = LAST_RECENT;
      this.#recent = Array<Key>(LAST_RECENT + 1).fill(undefined);
      this.#recentNumbers = Array<number>(LAST_RECENT + 1).fill(0);
    }
    return number;
  }

  #add(key: Key): number {
    const number = this.keys.push(checkedKey(key, this.#where)) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

/** The keys of one dimension, and the number of each record's. */
export interface NumberedKeys {
  readonly keys: KeyNumbers;
  readonly numbers: Int32Array;
}

type Question<In> = (record: In) => Key;

/**
 * Numbers the keys of a block of records in all dimensions. Up to three are asked at once, because a record that is at hand
 * answers the next question sooner, and because each question has a place of its own in a loop: where only one function is
 * ever called, the compiler puts it in place.
 */
export function readKeys<In>(
  questions: readonly Question<In>[],
  dimensions: readonly NumberedKeys[],
  records: readonly In[],
  from: number,
  to: number,
): void {
  for (let at = 0; at < questions.length; at += 3) {
    const [first, second, third] = questions.slice(at, at + 3) as [
      Question<In>,
      Question<In>?,
      Question<In>?,
    ];
    const [one, two, three] = dimensions.slice(at, at + 3) as [NumberedKeys, NumberedKeys?, NumberedKeys?];
    if (third !== undefined && three !== undefined)
      readThree(records, from, to, [first, second as Question<In>, third], [one, two as NumberedKeys, three]);
    else if (second !== undefined && two !== undefined)
      readTwo(records, from, to, [first, second], [one, two]);
    else
      for (let place = from; place < to; place++)
        one.numbers[place - from] = one.keys.recentNumberOf(first(records[place] as In));
  }
}

function readTwo<In>(
  records: readonly In[],
  from: number,
  to: number,
  [first, second]: readonly [Question<In>, Question<In>],
  [{ keys, numbers }, { keys: otherKeys, numbers: otherNumbers }]: readonly [NumberedKeys, NumberedKeys],
): void {
  for (let at = from; at < to; at++) {
    const record = records[at] as In;
    numbers[at - from] = keys.recentNumberOf(first(record));
    otherNumbers[at - from] = otherKeys.recentNumberOf(second(record));
  }
}

function readThree<In>(
  records: readonly In[],
  from: number,
  to: number,
  [first, second, third]: readonly [Question<In>, Question<In>, Question<In>],
  [{ keys, numbers }, { keys: otherKeys, numbers: otherNumbers }, last]: readonly [
    NumberedKeys,
    NumberedKeys,
    NumberedKeys,
  ],
): void {
  const { keys: lastKeys, numbers: lastNumbers } = last;
  for (let at = from; at < to; at++) {
    const record = records[at] as In;
    numbers[at - from] = keys.recentNumberOf(first(record));
    otherNumbers[at - from] = otherKeys.recentNumberOf(second(record));
    lastNumbers[at - from] = lastKeys.recentNumberOf(third(record));
  }
}
