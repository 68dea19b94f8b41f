/**
 * Parts: records that say which other record of their kind holds them, as an "of which" line is held by its total.
 */

import { circlesIn, getOrCreate } from "../foundation/collections";
import { type Inspection, type Reference, report } from "../foundation/inspection";

/** A record that may be part of another one. */
export interface Part {
  readonly id?: string;
  readonly partOf?: string;
}

/**
 * The nearest of the records that hold a part, directly or through others, that is in a figure; `undefined` where none is.
 * A part is never its own whole.
 */
export function nearestWhole(
  part: string,
  wholeOf: (id: string) => string | undefined,
  isInFigure: (id: string) => boolean,
): string | undefined {
  const passed = new Set([part]);
  for (let whole = wholeOf(part); whole !== undefined && !passed.has(whole); whole = wholeOf(whole)) {
    if (isInFigure(whole)) return whole;
    passed.add(whole);
  }
  return undefined;
}

/**
 * The records of a figure, where those that a measure of them alone cannot see lie between a whole and its part: each is part of
 * the nearest whole that is in the figure too. One whose whole is not is as it was.
 */
export function partsOfEachOther<R extends Part>(
  records: readonly R[],
  ledger: readonly Part[],
): readonly R[] {
  const wholeOf = wholesAmong(records, ledger);
  if (wholeOf === undefined) return records;
  return records.map((record) => {
    const partOf = wholeOf(record);
    return partOf === undefined || partOf === record.partOf ? record : Object.freeze({ ...record, partOf });
  });
}

/**
 * For each record the nearest of the records that holds it, directly or through records of the ledger that are not among them;
 * `undefined` where the ledger has no parts.
 */
export function wholesAmong(
  records: readonly Part[],
  ledger: readonly Part[],
): ((record: Part) => string | undefined) | undefined {
  const wholes = new Map<string | undefined, string>();
  for (const { id, partOf } of ledger) if (partOf !== undefined) wholes.set(id, partOf);
  if (wholes.size === 0) return undefined;
  const ids = new Set(records.map(({ id }) => id));
  const isCounted = (id: string) => ids.has(id);
  return ({ id }) => (id === undefined ? undefined : nearestWhole(id, (each) => wholes.get(each), isCounted));
}

/** Reports records that are part of themselves, directly or through others, at the first of each circle. */
export function reportCircles(
  inspection: Inspection,
  placeIn: (collection: string, id: string) => number | undefined,
): void {
  const linksOf = new Map<string, Map<number, Reference>>();
  for (const link of inspection.references) {
    const [collection, at, field] = link.path;
    if (field !== "partOf" || link.path.length > 3) continue;
    getOrCreate(linksOf, String(collection), () => new Map()).set(Number(at), link);
  }
  for (const [collection, links] of linksOf) {
    const parents: (number | undefined)[] = [];
    for (const [at, { id }] of links) parents[at] = placeIn(collection, id);
    for (const at of circlesIn(parents)) {
      const { id, path } = links.get(at) as Reference;
      report(inspection, path, "model/cyclic-parts", "a record that is not itself part of this one", id);
    }
  }
}
