/**
 * An arbitrary of ledgers: records of every kind that belong together, with ids of their own and references that lead
 * somewhere.
 */

import type * as FastCheck from "fast-check";
import type { Shape } from "../foundation/shape";
import { lookOf } from "../foundation/unseen";
import { createLedger, forEachKind, type Ledger, type LedgerRecords, shapeOf } from "../model/ledger";
import { recordArbitraries } from "./arbitraries";
import { type FastCheckArbitraries, requireArbitraries } from "./field-arbitraries";

/** Places in a collection, which a ledger replaces with the ids that stand there. */
const PLACES: readonly string[] = ["0", "1", "2"];
const MOST_RECORDS = PLACES.length;

/** A record whose references are places. */
type Draft = { readonly id: string };

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
  return records.map((drawn) =>
    createLedger(joined(drawn as Readonly<Record<keyof Ledger, readonly Draft[]>>)),
  );
}

/** The records with ids of their own, and with ids in place of the places that they name. */
function joined(drawn: Readonly<Record<keyof Ledger, readonly Draft[]>>): LedgerRecords {
  const taken = new Set<string>();
  const records = forEachKind((kind) =>
    drawn[kind].map((record) => {
      let { id } = record;
      while (taken.has(lookOf(id))) id += "'";
      taken.add(lookOf(id));
      return { ...record, id };
    }),
  );
  return forEachKind((kind) =>
    records[kind].map((record) => leading(record, shapeOf(kind), records)),
  ) as LedgerRecords;
}

/** A value with ids in place of the places that it names; `undefined` where it has to name a record and there is none. */
function leading(value: unknown, shape: Shape, records: Readonly<Record<string, readonly Draft[]>>): unknown {
  switch (shape.holds) {
    case "reference": {
      const named = records[shape.collection] ?? [];
      return named[Number(value) % named.length]?.id;
    }
    case "list":
      return (value as readonly unknown[]).map((part) => leading(part, shape.of, records));
    case "object": {
      const fields = Object.entries(shape.fields).flatMap(([name, field]) => {
        const part: unknown = (value as Readonly<Record<string, unknown>>)[name];
        return part === undefined ? [] : [{ name, ...field, led: leading(part, field.shape, records) }];
      });
      if (fields.some(({ optional, led }) => !optional && led === undefined)) return undefined;
      return Object.fromEntries(fields.flatMap(({ name, led }) => (led === undefined ? [] : [[name, led]])));
    }
    default:
      return value;
  }
}
