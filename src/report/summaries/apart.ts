/**
 * Records of a report and their parts: lines beside each other must not hold one thing twice. In the line of a whole its parts
 * of the same line are in it, and those of other lines are taken from it.
 */

import { type Count, countWithin, leastOfCount, mostOfCount } from "../../figures/count";
import { unknown } from "../../figures/make-figure";
import type { ReadingPolicy } from "../../figures/reading-policy";
import { getOrCreate } from "../../foundation/collections";
import { type Part, wholesAmong } from "../../model/part";
import type { Direction } from "../../model/record";

/** What a record counts. */
export interface Counts {
  readonly count?: Count;
  readonly persons?: Count;
  readonly audience?: Count;
}

/** The records that a report counts, and which of them hold which. */
export interface Counted<R extends Part> {
  readonly wholes: ReadonlyMap<string, string>;
  readonly parts: ReadonlyMap<string, readonly R[]>;
}

/** As `countedParts`, without records of both directions, of which only what their parts leave stands in a direction. */
export function partsOfDirections<R extends Part & { readonly direction?: Direction }>(
  records: readonly R[],
  ledger: readonly Part[],
): Counted<R> {
  return countedParts(
    records.filter(({ direction }) => direction !== "both"),
    ledger,
  );
}

/** Of records the nearest whole of each that is counted too, through whatever records of the ledger. */
export function countedParts<R extends Part>(records: readonly R[], ledger: readonly Part[]): Counted<R> {
  const wholes = new Map<string, string>();
  const parts = new Map<string, R[]>();
  if (records.every(({ partOf }) => partOf === undefined)) return { wholes, parts };
  const wholeOf = wholesAmong(records, ledger);
  if (wholeOf === undefined) return { wholes, parts };
  for (const record of records) {
    const whole = wholeOf(record);
    if (whole === undefined) continue;
    wholes.set(record.id ?? "", whole);
    getOrCreate(parts, whole, (): R[] => []).push(record);
  }
  return { wholes, parts };
}

/** The records of a line: without those whose whole is in it, and of wholes what their parts of other lines leave. */
export function lineOf<R extends Part & Counts>(
  line: readonly R[],
  counted: Counted<R>,
  reading: ReadingPolicy,
): readonly R[] {
  if (counted.wholes.size === 0)
    return line.some(({ partOf }) => partOf !== undefined) ? line.map(setApart) : line;
  const ids = new Set(line.map(({ id }) => id));
  const isInLine = ({ id = "" }: Part) => ids.has(counted.wholes.get(id));
  const others = (whole: Part): readonly R[] =>
    (counted.parts.get(whole.id ?? "") ?? []).flatMap((part) => (ids.has(part.id) ? others(part) : [part]));
  return line.flatMap((record) =>
    isInLine(record) ? [] : restOf(setApart(record), others(record), reading),
  );
}

/** A record that is no part any more: what its whole holds of it was taken from the whole, which measures cannot know. */
function setApart<R extends Part>(record: R): R {
  if (record.partOf === undefined) return record;
  const { partOf: _, ...own } = record;
  return own as R;
}

/** Whether the whole of a record is in the line. */
export function inLine<R extends Part>(
  line: readonly R[],
  { wholes }: Counted<R>,
): (record: Part) => boolean {
  const ids = new Set(line.map(({ id }) => id));
  return ({ id = "" }) => ids.has(wholes.get(id));
}

/** What parts leave of a record: none where they count all of it. */
export function restOf<R extends Counts>(
  record: R,
  parts: readonly Counts[],
  reading: ReadingPolicy,
): readonly R[] {
  if (parts.length === 0) return [record];
  const { count = 1, persons, audience } = record;
  const left = (whole: Count, ofPart: (part: Counts) => Count | undefined) =>
    remainder(whole, parts.map(ofPart), reading);
  const rest = left(count, (part) => part.count ?? 1);
  if (mostOfCount(rest) === 0n) return [];
  return [
    {
      ...record,
      count: rest,
      ...(persons !== undefined && { persons: left(persons, (part) => part.persons) }),
      ...(audience !== undefined && { audience: left(audience, (part) => part.audience) }),
    },
  ];
}

/** A whole without its parts, as far as both are known; parts that are more than the whole leave nobody knows what. */
function remainder(whole: Count, parts: readonly (Count | undefined)[], reading: ReadingPolicy): Count {
  const known = parts.flatMap((part) => part ?? []);
  const leastOfParts = known.reduce((sum, part) => sum + leastOfCount(part, reading), 0n);
  const mostOfEach = parts.map((part) => (part === undefined ? undefined : mostOfCount(part, reading)));
  const mostOfParts = mostOfEach.reduce<bigint | undefined>(
    (sum, most) => (sum === undefined || most === undefined ? undefined : sum + most),
    0n,
  );
  const [least, most] = [leastOfCount(whole, reading), mostOfCount(whole, reading)];
  const lower = mostOfParts === undefined || mostOfParts > least ? 0n : least - mostOfParts;
  const upper = most === undefined ? undefined : most - leastOfParts;
  if (upper === undefined ? lower === 0n : upper < 0n) return unknown();
  return countWithin(lower, upper);
}
