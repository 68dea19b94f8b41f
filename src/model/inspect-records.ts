/**
 * The inspection of records together: each by its shape, and then what only all of them tell, which ids are taken, which
 * references lead nowhere, and which records are part of themselves.
 */

import { hasFields } from "../foundation/arguments";
import { elementsOf } from "../foundation/collections";
import {
  type Check,
  guarded,
  type Inspection,
  partName,
  placeName,
  report,
  reportUnreadable,
  type Steps,
} from "../foundation/inspection";
import { type Issue, type IssuePath, quote } from "../foundation/issue";
import { referencesIn } from "../foundation/parts";
import type { ObjectShape } from "../foundation/shape";
import { firstDifference, lookOf } from "../foundation/unseen";
import { reportCircles } from "./part";
import { type KnownId, RecordIds } from "./record-ids";

/** What records of one kind hold. */
export interface Collection {
  readonly shape: ObjectShape;
  /** What one record of it is called. */
  readonly noun: string;
}

type Copies<Kind extends string> = Record<Kind, readonly unknown[]>;

/**
 * Inspects records of every kind. What was checked is what is kept: the answer has a frozen copy of each of their arrays.
 *
 * @param isChecked which records are known to be right by themselves; none where left out
 */
export function inspectRecords<Kind extends string>(
  collections: Readonly<Record<Kind, Collection>>,
  records: unknown,
  isChecked: (kind: Kind, at: number) => boolean = () => false,
): { readonly issues: readonly Issue[]; readonly ledger: Copies<Kind> } {
  const kinds = Object.keys(collections) as Kind[];
  const ledger = Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as Copies<Kind>;
  const nameAt = ([kind, at]: IssuePath) =>
    at === undefined ? "The records" : recordName(collections, ledger, kind as Kind, Number(at));
  const inspection: Inspection = { issues: [], references: [], record: nameAt };
  const ids = new RecordIds();
  const check: Check = (given) => {
    if (!hasFields(given)) {
      const expected = `an object with arrays of ${kinds.join(", ")}`;
      report(inspection, [], "model/not-a-record", expected, given);
      return;
    }
    for (const [number, kind] of kinds.entries()) {
      ledger[kind] = copyOfCollection(given, kind, inspection);
      const known = (at: number) => isChecked(kind, at);
      inspectCollection(collections[kind].shape, ledger[kind], [kind, 0], inspection, known, (id, at) => {
        const taken = ids.add(id, number, at);
        if (taken !== undefined) reportTaken(inspection, id, [kind, at, "id"], taken, kinds);
      });
    }
    for (const name of Object.keys(given).filter((key) => !Object.hasOwn(collections, key)))
      report(inspection, [name], "model/unknown-field", `one of ${kinds.join(", ")}`, name);
    const placeIn = (collection: string, id: string) => ids.placeIn(kinds.indexOf(collection as Kind), id);
    for (const { collection, id, path } of inspection.references)
      if (placeIn(collection, id) === undefined)
        reportDangling(inspection, collection, id, path, ids.alike(id));
    reportCircles(inspection, placeIn);
  };
  guarded(check, records, [], inspection);
  return { issues: inspection.issues, ledger };
}

/** `The trade record "linen" (trades[0])`, or `The trade record at trades[0]` where it has no id, or one that cannot be read. */
function recordName<Kind extends string>(
  collections: Readonly<Record<Kind, Collection>>,
  ledger: Copies<Kind>,
  kind: Kind,
  at: number,
): string {
  const labelOf = () => {
    const id: unknown = (ledger[kind][at] as { id?: unknown } | null | undefined)?.id;
    return typeof id === "string" ? quote(id) : undefined;
  };
  return partName(collections[kind].noun, labelOf, [kind, at]);
}

/** A copy, so that what was checked is what is kept; empty where there is no array. */
function copyOfCollection(records: object, name: string, inspection: Inspection): readonly unknown[] {
  let copy: readonly unknown[] = [];
  const check: Check = (given, path) => {
    const collection: unknown = (given as Readonly<Record<string, unknown>>)[name];
    if (Array.isArray(collection)) copy = elementsOf(collection);
    else if (collection !== undefined)
      report(inspection, path, "model/invalid-list", `an array of ${name}`, collection);
  };
  guarded(check, records, [name], inspection);
  return Object.freeze(copy);
}

/** Checks the records of a kind; `path` is to the first of them. */
function inspectCollection(
  shape: ObjectShape,
  records: readonly unknown[],
  path: Steps,
  inspection: Inspection,
  isChecked: (at: number) => boolean,
  keepId: (id: string, at: number) => void,
): void {
  const references = referencesIn(shape);
  for (let at = 0; at < records.length; at++) {
    path[1] = at;
    try {
      const record = records[at] as Readonly<Record<string, unknown>> | null | undefined;
      const id = record?.["id"];
      if (!isChecked(at)) shape.check(record, path, inspection);
      else {
        for (const [name, check] of references) {
          const field = record?.[name];
          if (field === undefined) continue;
          path.push(name);
          check(field, path, inspection);
          path.pop();
        }
      }
      if (typeof id === "string" && id.trim() !== "") keepId(id, at);
    } catch {
      path.length = 2;
      reportUnreadable(inspection, path);
    }
  }
}

/** Of an id that is wrong by itself it is not told what it looks like as well. */
function reportTaken(
  inspection: Inspection,
  id: string,
  path: IssuePath,
  taken: KnownId,
  kinds: readonly string[],
): void {
  const place = placeName([kinds[taken.kind] ?? "", taken.at]);
  if (taken.id === id)
    report(inspection, path, "model/duplicate-id", `unique in the ledger, and ${place} has it already`, id);
  else if (id.normalize("NFKC") === lookOf(id)) {
    const expected = `unique in the ledger, and ${place} has ${quote(taken.id)}, which looks the same (here stands ${firstDifference(id, taken.id)}): write one id in the same characters everywhere, and tell two apart by others`;
    report(inspection, path, "model/duplicate-id", expected, id);
  }
}

function reportDangling(
  inspection: Inspection,
  collection: string,
  id: string,
  path: IssuePath,
  alike: KnownId | undefined,
): void {
  const meant =
    alike === undefined
      ? ""
      : `; did you mean ${quote(alike.id)}, which only looks the same (here stands ${firstDifference(id, alike.id)})?`;
  const expected = `the id of one of the ${collection} of the ledger${meant}`;
  report(inspection, path, "model/dangling-reference", expected, id);
}
