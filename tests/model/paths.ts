/** The places in records, and records that differ in one of them. */

import { isCurrencyAmount } from "cultural-ledger/money";

/** The steps from the records down to one of their values. */
export type Path = readonly (string | number)[];

/** The way to every value of records, from the collections down to single texts; an amount is one value. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null || isCurrencyAmount(value)) return [path];
  const parts: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return [path, ...parts.flatMap(([step, part]) => pathsOf(part, [...path, step]))];
}

/** The value with another one at a place, if the place is still there; all else stays the same. */
export function replaceAt(value: unknown, [step, ...rest]: Path, replacement: unknown): unknown {
  if (step === undefined) return replacement;
  if (typeof value !== "object" || value === null || isCurrencyAmount(value)) return value;
  const part = replaceAt((value as Record<string | number, unknown>)[step], rest, replacement);
  if (!Array.isArray(value)) return { ...value, [step]: part };
  return Number(step) < value.length ? value.with(Number(step), part) : value;
}
