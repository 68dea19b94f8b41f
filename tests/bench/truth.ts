/**
 * What the answers must be, in bigint, and how far an answer is off. An answer counts only beside this verdict.
 */

import type { CurrencyAmount } from "cultural-ledger";
import type { PlainRow } from "./generate";

/** Whether an answer is the exact one, and how a report says it. */
export interface Verdict {
  readonly isExact: boolean;
  /** `EXACT`, or `off by 12.50`. */
  readonly text: string;
}

export const EXACT: Verdict = { isExact: true, text: "EXACT" };

/** The sum of all rows, which are in one currency. */
export function centsInAll(rows: Iterable<PlainRow>): bigint {
  let cents = 0n;
  for (const row of rows) cents += row.cents;
  return cents;
}

/** Sums by key. */
export type CentsByKey = ReadonlyMap<string, bigint>;

/** The key of a group by area, category and currency. None of the generated words has a bar. */
export function groupKey(area: unknown, category: unknown, currency: unknown): string {
  return `${area}|${category}|${currency}`;
}

export function centsByGroup(rows: Iterable<PlainRow>): CentsByKey {
  return centsBy(rows, ({ area, category, currency }) => groupKey(area, category, currency));
}

export function centsBy(rows: Iterable<PlainRow>, keyOf: (row: PlainRow) => string): CentsByKey {
  const sums = new Map<string, bigint>();
  for (const row of rows) {
    const key = keyOf(row);
    sums.set(key, (sums.get(key) ?? 0n) + row.cents);
  }
  return sums;
}

/** Cents of plain decimal text, as amounts and decimals write it. */
export function centsOfText(text: string): bigint {
  const [whole = "", decimals = ""] = text.split(".");
  return BigInt(whole + decimals.padEnd(2, "0").slice(0, 2));
}

/** Cents of a float, to the nearest: what a report would print of it. */
export function centsOfFloat(value: number): bigint {
  return centsOfText(value.toFixed(2));
}

/** Cents of an amount of the library; of none where there is none. */
export function centsOfAmount(amount: CurrencyAmount | undefined): bigint {
  return amount === undefined ? 0n : centsOfText(amount.toJSON().value);
}

/** Compares two sums of cents. */
export function verdictOfCents(found: bigint, truth: bigint): Verdict {
  return found === truth ? EXACT : { isExact: false, text: `off by ${unitsOfCents(found - truth)}` };
}

/** Compares two counts of anything. */
export function verdictOfNumber(found: number, truth: number): Verdict {
  return found === truth ? EXACT : { isExact: false, text: `off by ${found - truth}` };
}

/** Compares the sums of all groups: none may be missing, and none too many. */
export function verdictOfGroups(found: CentsByKey, truth: CentsByKey): Verdict {
  const keys = new Set([...found.keys(), ...truth.keys()]);
  let wrong = 0;
  let farthest = 0n;
  for (const key of keys) {
    const difference = (found.get(key) ?? 0n) - (truth.get(key) ?? 0n);
    if (difference === 0n && found.has(key) && truth.has(key)) continue;
    wrong += 1;
    if (size(difference) > size(farthest)) farthest = difference;
  }
  if (wrong === 0) return EXACT;
  return {
    isExact: false,
    text: `off by up to ${unitsOfCents(farthest)} in ${wrong} of ${keys.size} groups`,
  };
}

/** Exact only where all are; otherwise the first that is not. */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.find(({ isExact }) => !isExact) ?? EXACT;
}

function unitsOfCents(cents: bigint): string {
  const digits = String(size(cents)).padStart(3, "0");
  return `${cents < 0n ? "-" : "+"}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function size(number: bigint): bigint {
  return number < 0n ? -number : number;
}
