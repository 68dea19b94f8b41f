/**
 * Parts: records that say which other record of their kind holds them, as an "of which" line is held by its total.
 */

import { circlesIn } from "../foundation/collections";
import { type Inspection, report } from "../foundation/inspection";

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
  placesOf: ReadonlyMap<string, ReadonlyMap<string, number>>,
): void {
  const links = inspection.references.filter(({ path }) => path.length === 3 && path[2] === "partOf");
  for (const [collection, places] of placesOf) {
    const ofKind = new Map(
      links.flatMap((link) => (link.path[0] === collection ? [[Number(link.path[1]), link] as const] : [])),
    );
    const parents: (number | undefined)[] = [];
    for (const [at, { id }] of ofKind) parents[at] = places.get(id);
    for (const at of circlesIn(parents)) {
      const { id, path, record } = ofKind.get(at) as (typeof links)[number];
      inspection.record = record;
      report(inspection, path, "model/cyclic-parts", "a record that is not itself part of this one", id);
    }
  }
}
