/**
 * An arbitrary of ledgers: records of every kind that belong together, with ids of their own and references that lead
 * somewhere.
 */

import type * as FastCheck from "fast-check";
import { createLedger, forEachKind, type Ledger, type LedgerRecords } from "../model/ledger";
import type { SourceRef } from "../model/record";
import { recordArbitraries } from "./arbitraries";
import { type FastCheckArbitraries, requireArbitraries } from "./field-arbitraries";

/** Places in a collection, which a ledger replaces with the ids that stand there. */
const PLACES: readonly string[] = ["0", "1", "2"];
const MOST_RECORDS = PLACES.length;

/**
 * Valid ledgers of few records each, as an arbitrary of fast-check: ids are unique, and references lead somewhere.
 *
 * @throws `testing/invalid-argument`
 * @param fc fast-check itself, 3.22 or later: `import * as fc from "fast-check"`
 * @example
 * import * as fc from "fast-check";
 * import { checkLedger } from "cultural-ledger";
 * import { ledgerArbitrary } from "cultural-ledger/testing/fast-check";
 *
 * const isRight = fc.property(ledgerArbitrary(fc), (ledger) => checkLedger(ledger).ok);
 * fc.check(isRight, { numRuns: 20 }).failed // => false
 */
export function ledgerArbitrary(fc: FastCheckArbitraries): FastCheck.Arbitrary<Ledger> {
  requireArbitraries({ chapter: "testing", call: "ledgerArbitrary(fc)" }, fc);
  const of = recordArbitraries(fc, { programmes: PLACES, projects: PLACES, sources: PLACES });
  const records = fc.record(forEachKind((kind) => fc.array<unknown>(of[kind], { maxLength: MOST_RECORDS })));
  return records.map((drawn) => createLedger(joined(drawn as unknown as Ledger)));
}

interface Draft {
  readonly id: string;
  readonly source?: SourceRef;
  readonly programme?: string;
  readonly project?: string;
  readonly editions?: readonly Draft[];
}

/** The records with ids of their own, and with ids in place of the places that they name. */
function joined(drawn: Ledger): LedgerRecords {
  const taken = new Set<string>();
  const withIds = Object.entries(drawn).map(([kind, records]: [string, readonly Draft[]]) => {
    const own = records.map((record) => {
      let { id } = record;
      while (taken.has(id)) id += "'";
      taken.add(id);
      return { ...record, id };
    });
    return [kind, own] as const;
  });
  const idsOf = new Map(withIds.map(([kind, records]) => [kind, records.map(({ id }) => id)]));
  return Object.fromEntries(
    withIds.map(([kind, records]) => [kind, records.map((record) => leading(record, idsOf))]),
  );
}

function leading(record: Draft, idsOf: ReadonlyMap<string, readonly string[]>): Draft {
  const { source, programme, project, editions, ...fields } = record;
  const idAt = (kind: string, place: string | undefined): string | undefined => {
    const ids = idsOf.get(kind) ?? [];
    return place === undefined ? undefined : ids[Number(place) % ids.length];
  };
  const document = idAt("sources", source?.document);
  const programmeId = idAt("programmes", programme);
  const projectId = idAt("projects", project);
  return {
    ...fields,
    ...(document !== undefined && { source: { ...source, document } }),
    ...(programmeId !== undefined && { programme: programmeId }),
    ...(projectId !== undefined && { project: projectId }),
    ...(editions !== undefined && { editions: editions.map((edition) => leading(edition, idsOf)) }),
  };
}
