/** What is written comes back: every record as JSON, as NDJSON and as CSV, whole or in pieces, as text or as bytes. */

import { createLedger, type Ledger, type LedgerRecords } from "cultural-ledger";
import {
  type LedgerReading,
  parseLedger,
  readCsv,
  readNdjson,
  streamCsv,
  type TextSource,
  toJson,
  toNdjson,
  writeCsv,
} from "cultural-ledger/io";
import { programmeRecord, projectRecord, sourceRecord } from "cultural-ledger/testing";
import { ledgerArbitrary, recordArbitraries } from "cultural-ledger/testing/fast-check";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lookOf } from "../../src/foundation/unseen";
import { complete } from "../model/records";
import { cutAt } from "./pieces";

const kinds = Object.keys(complete) as (keyof Ledger)[];
/** Ids that break cells too; the records of other kinds that the rows may name. */
const ids = { programmes: ["p,1"], projects: ['"j";2', "=j"], sources: ["s, ;3", "-5"] };
const into: LedgerRecords = {
  programmes: ids.programmes.map((id) => programmeRecord({ id })),
  projects: ids.projects.map((id) => projectRecord({ id })),
  sources: ids.sources.map((id) => sourceRecord({ id })),
};
const named = Object.values(ids).flat();
const cuts = fc.array(fc.nat(), { maxLength: 5 });

/**
 * Records of a kind with ids of their own, which are none of those that they name. U+FFFD is what a wrong decoding leaves of a
 * character: readCsv refuses a row that holds it, so that none is drawn.
 */
function recordsOf(kind: keyof Ledger): fc.Arbitrary<{ readonly id: string }[]> {
  return fc
    .uniqueArray<{ readonly id: string }, string>(recordArbitraries(fc, ids)[kind], {
      selector: ({ id }) => lookOf(id),
      maxLength: 4,
    })
    .map((records) =>
      records.filter(
        (record) => !named.includes(lookOf(record.id)) && !JSON.stringify(record).includes("\uFFFD"),
      ),
    );
}

async function* streamed<Piece>(pieces: readonly Piece[]): AsyncGenerator<Piece> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

/** All the ways in which a text can come. */
function waysOf(text: string, places: readonly number[]): readonly TextSource[] {
  const bytes = new TextEncoder().encode(text);
  return [text, bytes, cutAt(text, places), cutAt(bytes, places), streamed(cutAt(bytes, places))];
}

function expectWhole(reading: LedgerReading, wanted: Ledger, accepted: number): void {
  expect(reading.issues).toEqual([]);
  expect(reading).toMatchObject({ moreIssues: 0, accepted, refused: 0 });
  expect(reading.ledger).toEqual(wanted);
  // The equality of the tests compares amounts by their parts; their text is what people rely on.
  expect(JSON.stringify(reading.ledger.trades.map(({ value }) => value))).toBe(
    JSON.stringify(wanted.trades.map(({ value }) => value)),
  );
}

const total = (ledger: Ledger): number => Object.values(ledger).flat().length;

describe.each(kinds)("records of %s come back", (kind) => {
  const ledgers = recordsOf(kind).map((records) => {
    const all = { ...into, [kind]: [...((into[kind] as readonly unknown[] | undefined) ?? []), ...records] };
    return { records, ledger: createLedger(all) };
  });

  test("from JSON", () => {
    fc.assert(
      fc.property(ledgers, fc.constantFrom(0, 2), ({ ledger }, indent) => {
        expectWhole(parseLedger(toJson(ledger, { indent })), ledger, total(ledger));
        expectWhole(parseLedger(JSON.parse(toJson(ledger))), ledger, total(ledger));
        expectWhole(parseLedger(ledger), ledger, total(ledger));
      }),
      { numRuns: 150 },
    );
  });

  test("from NDJSON, whole and in pieces", async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, cuts, fc.constantFrom("\n", "\r\n"), async ({ ledger }, places, newline) => {
        const text = [...toNdjson(ledger)].join(newline);
        for (const way of waysOf(text, places)) expectWhole(await readNdjson(way), ledger, total(ledger));
      }),
      { numRuns: 100 },
    );
  });

  test.each([",", ";", "\t"] as const)("from CSV with %j, whole and in pieces", async (delimiter) => {
    await fc.assert(
      fc.asyncProperty(ledgers, cuts, fc.boolean(), async ({ records, ledger }, places, byteOrderMark) => {
        const text = writeCsv(kind, records as never, { delimiter, byteOrderMark });
        for (const way of waysOf(text, places)) {
          expectWhole(await readCsv(kind, way, { into }), ledger, records.length);
        }
        expectWhole(await readCsv(kind, text, { into, delimiter }), ledger, records.length);
        for (const way of waysOf(text, places)) {
          const rows = [];
          for await (const row of streamCsv(kind, way)) rows.push(row);
          expect(rows).toEqual(records.map((record, at) => ({ ok: true, row: at + 2, record })));
        }
      }),
      { numRuns: 70 },
    );
  });
});

test("whole ledgers come back from JSON and from NDJSON", async () => {
  await fc.assert(
    fc.asyncProperty(ledgerArbitrary(fc), cuts, async (ledger, places) => {
      expectWhole(parseLedger(toJson(ledger)), ledger, total(ledger));
      const bytes = new TextEncoder().encode([...toNdjson(ledger)].join("\n"));
      expectWhole(await readNdjson(cutAt(bytes, places)), ledger, total(ledger));
    }),
    { numRuns: 150 },
  );
});
