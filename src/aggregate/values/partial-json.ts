/**
 * Partial results as JSON: sums as plain decimal text, because they may exceed 2^53, tallies as numbers, entries in one
 * order; and the errors for what another aggregator, or nobody, wrote.
 */

import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { type DigitBounds, formatPlain, parseExact, type RunningSum } from "../../number/exact-number";

/** More digits than any sum of amounts can reach: 24 of an amount and 12 for the number of records. */
const SUM_DIGITS = { integer: 36, fraction: 12 } as const;

/** Plain digits, without zeros at the end. */
export function encodeSum(sum: RunningSum): string {
  return formatPlain(sum);
}

/** The running total of such text; the same number in any other form is foreign. */
export function decodeSum(json: unknown, aggregator: string, digits: DigitBounds = SUM_DIGITS): RunningSum {
  const sum = typeof json === "string" ? parseExact(json, digits) : undefined;
  if (sum === undefined || formatPlain(sum) !== json) throw foreignPartial(aggregator, json);
  return { units: sum.units, scale: sum.scale };
}

/** A number of records. */
export function decodeTally(json: unknown, aggregator: string): number {
  if (typeof json === "number" && Number.isSafeInteger(json) && json >= 0) return json + 0;
  throw foreignPartial(aggregator, json);
}

/** The error for a partial result that was made in another way. */
export function partialMismatch(what: string, found: unknown, wanted: unknown): LedgerError {
  const [foundText, wantedText] = difference(found, wanted);
  return new LedgerError(
    "aggregate/partial-mismatch",
    `Cannot join or finish a partial result of the ${what} ${foundText} as ${wantedText}: all shards must be aggregated by one definition. Aggregate the shard again with the present one.`,
    { details: { what, found, wanted } },
  );
}

const SHOWN_DIFFERENCE = 60;

/** Both values where they differ: definitions are longer than what messages quote. */
function difference(found: unknown, wanted: unknown): readonly [string, string] {
  if (typeof found !== "string" || typeof wanted !== "string") return [quote(found), quote(wanted)];
  const length = Math.max(found.length, wanted.length);
  if (length <= SHOWN_DIFFERENCE) return [JSON.stringify(found), JSON.stringify(wanted)];
  const at = Array.from({ length }).findIndex((_, place) => found[place] !== wanted[place]);
  const from = Math.max(at - SHOWN_DIFFERENCE / 2, 0);
  const cut = (text: string) =>
    `${from > 0 ? "..." : ""}${JSON.stringify(text.slice(from, from + SHOWN_DIFFERENCE))}...`;
  return [cut(found), cut(wanted)];
}

/** The error for JSON that is no partial result of this aggregator. */
export function foreignPartial(aggregator: string, received: unknown): LedgerError {
  return new LedgerError(
    "aggregate/foreign-partial",
    `Cannot take ${quote(received)} as a partial result of ${aggregator}: decode takes only what encode of the same aggregator gave.`,
    { details: { aggregator, received } },
  );
}

/** Whether entries are as encode writes them: sorted, and none of them twice. */
export function isAscending<Entry>(
  entries: readonly Entry[],
  compare: (left: Entry, right: Entry) => number,
): boolean {
  return entries.slice(1).every((entry, at) => compare(entries[at] as Entry, entry) < 0);
}
