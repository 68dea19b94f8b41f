/**
 * The name that was probably meant: a misspelt name is never taken for another one, but the message says which one is near.
 */

import { slipsBetween } from "./edit-distance";

/** Longer names are not compared: nobody misspells them by hand. */
const LONGEST = 64;

/** ` Did you mean "year"?`, to stand behind a sentence; nothing where no name is near, or it is no name. */
export function didYouMean(name: unknown, names: Iterable<string>): string {
  const similar = typeof name === "string" ? similarName(name, names) : undefined;
  return similar === undefined ? "" : ` Did you mean ${JSON.stringify(similar)}?`;
}

/**
 * The one name that begins like it, or else the nearest of the names; `undefined` where more than a third of the letters
 * differ, or several are equally near.
 */
export function similarName(name: string, names: Iterable<string>): string | undefined {
  if (name.length < 2 || name.length > LONGEST) return undefined;
  const typed = name.toLowerCase();
  const known = [...new Set(names)].filter(({ length }) => length <= LONGEST);
  const [begun, ...others] = known.filter((other) => other.toLowerCase().startsWith(typed));
  if (begun !== undefined && others.length === 0) return begun;
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const other of known) {
    const slips = slipsBetween(typed, other.toLowerCase());
    if (slips > least) continue;
    nearest = slips === least ? undefined : other;
    least = slips;
  }
  return nearest;
}
