/**
 * Keys: the values that records are grouped and told apart by, and their order in every answer.
 */

import type { Json } from "../../foundation/collections";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { textOrder } from "../../foundation/text";

/** A value to group by. Text and numbers are told apart (1 and "1" are two keys); `undefined` is the key of the unknown. */
export type Key = string | number | boolean | undefined;

/** The identity of a record, which is never unknown. */
export type RecordId = Exclude<Key, undefined>;

/**
 * Guards against keys that are no stable identity.
 *
 * @throws `aggregate/invalid-key`
 */
export function checkedKey(key: Key, where: string): Key {
  if (typeof key === "string" || typeof key === "boolean" || key === undefined) return key;
  // Adding zero makes negative zero the same key as zero.
  if (typeof key === "number" && !Number.isNaN(key)) return key + 0;
  throw new LedgerError(
    "aggregate/invalid-key",
    `Cannot use ${quote(key)} as a key of ${where}: a key is text, a number other than NaN, a boolean, or undefined for unknown. Give the code or id of an object instead of the object.`,
    { details: { where, key } },
  );
}

/**
 * Guards against records that nothing tells apart.
 *
 * @throws `aggregate/invalid-key`
 */
export function checkedId(id: Key, where: string): RecordId {
  const checked = checkedKey(id, where);
  if (checked !== undefined) return checked;
  throw new LedgerError(
    "aggregate/invalid-key",
    `Cannot tell a record whose identity is undefined from others in ${where}: give every record an id, or filter those without one first.`,
    { details: { where, key: id } },
  );
}

const TYPE_ORDER: Readonly<Record<string, number>> = { boolean: 0, number: 1, string: 2, undefined: 3 };

/** Booleans, then numbers, then text by code point, the unknown last: the same order on every machine. */
export function compareKeys(left: Key, right: Key): number {
  if (typeof left === "string" && typeof right === "string") return textOrder(left, right);
  const byType = (TYPE_ORDER[typeof left] ?? 0) - (TYPE_ORDER[typeof right] ?? 0);
  return byType !== 0 ? byType : Math.sign(Number(left) - Number(right)) || 0;
}

/** The keys of a group, in the order of its columns. */
export type Path = readonly Key[];

/** The order of the answer: by the first key in which two groups differ. */
export function comparePaths(left: Path, right: Path): number {
  const at = left.findIndex((key, place) => compareKeys(key, right[place]) !== 0);
  return at === -1 ? 0 : compareKeys(left[at], right[at]);
}

/** Units of the characters whose order by code point is another one than by unit. */
const SURROGATE = /[\ud800-\udfff]/;

/** Keys in the order of `compareKeys`. Texts without rare characters are left to the engine's own order, which is several times as fast. */
export function sortedKeys<K extends Key>(keys: Iterable<K>): K[] {
  const sorted = [...keys];
  const isPlain = sorted.every((key) => typeof key === "string" && !SURROGATE.test(key));
  return isPlain ? sorted.sort() : sorted.sort(compareKeys);
}

/** The key in JSON, which has no `undefined` and no infinities. */
export function encodeKey(key: Key): Json {
  if (typeof key === "number" && !Number.isFinite(key)) return [String(key)];
  return key === undefined ? null : key;
}

/** The key of such JSON; `undefined` inside the answer is a key, no answer means foreign JSON. */
export function decodeKey(json: unknown): { readonly key: Key } | undefined {
  if (json === null) return { key: undefined };
  if (Array.isArray(json) && json.length === 1 && (json[0] === "Infinity" || json[0] === "-Infinity")) {
    return { key: Number(json[0]) };
  }
  if (typeof json === "number" && Number.isFinite(json)) return { key: json + 0 };
  return typeof json === "string" || typeof json === "boolean" ? { key: json } : undefined;
}
