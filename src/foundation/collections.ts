/**
 * Plain values that every chapter keeps things in: maps with one entry a key, lists, and what JSON can hold.
 */

/** The value of a key, created and kept at its first use. */
export function getOrCreate<Key, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  create: () => Value,
): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = create();
    map.set(key, value);
  }
  return value;
}

/** What is built when it is first asked for and then kept, so that importing the library costs nothing. */
export function lazily<Value>(build: () => Value): () => Value {
  let built: Value | undefined;
  return () => {
    built ??= build();
    return built;
  };
}

/**
 * The elements of an array up to its first hole, which is one `undefined`: a loop would skip it, and a copy of an array of
 * nothing but holes take all memory. What is no array has none.
 */
export function elementsOf(array: unknown): readonly unknown[] {
  const elements: unknown[] = [];
  if (!Array.isArray(array)) return elements;
  for (let at = 0; at < array.length; at++) {
    const element: unknown = array[at];
    elements.push(element);
    if (element === undefined && !Object.hasOwn(array, at)) break;
  }
  return elements;
}

/** For each of several values all the others joined, in as many steps as there are values; `none` joins with nothing. */
export function othersJoined<Value>(
  values: readonly Value[],
  none: Value,
  join: (one: Value, other: Value) => Value,
): readonly Value[] {
  const after = [none];
  for (const value of values.slice(1).reverse()) after.push(join(value, after.at(-1) as Value));
  let before = none;
  return values.map((value) => {
    const others = join(before, after.pop() as Value);
    before = join(before, value);
    return others;
  });
}

/**
 * The circles of a list of which each has at most one parent, by places in it: of each circle the member that stands first.
 * A parent at no place of the list is none.
 */
export function circlesIn(parents: readonly (number | undefined)[]): readonly number[] {
  const circles: number[] = [];
  /** The walk that came by, by place; a walk that meets its own trace goes in a circle. */
  const walkAt: number[] = [];
  for (const start of parents.keys()) {
    let at: number | undefined = start;
    while (at !== undefined && walkAt[at] === undefined) {
      walkAt[at] = start;
      at = parents[at];
    }
    if (at !== undefined && walkAt[at] === start) circles.push(firstOf(parents, at));
  }
  return circles;
}

function firstOf(parents: readonly (number | undefined)[], entry: number): number {
  let first = entry;
  for (let at = parents[entry] ?? entry; at !== entry; at = parents[at] ?? entry) first = Math.min(first, at);
  return first;
}

/** A value that survives `JSON.stringify` and `JSON.parse` unchanged. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Below so many places an array grows fourfold, and twofold from then on: small ones would otherwise mostly be growing. */
const SMALL = 4096;

/** How long an array is to be that is too short for so many places. */
export function roomFor(places: number, length: number): number {
  return Math.max(places, length * (length < SMALL ? 4 : 2));
}
