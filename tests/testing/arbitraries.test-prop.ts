/** The arbitraries of records: all that they draw is valid, and they draw all that there is. */

import { checkRecord, createLedger, type Ledger } from "cultural-ledger";
import { ledgerArbitrary, recordArbitraries } from "cultural-ledger/testing/fast-check";
import { periodSpan } from "cultural-ledger/time";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { complete } from "../model/records";

const kinds = Object.keys(complete) as (keyof Ledger)[];
const references = { programmes: ["programme"], projects: ["project"], sources: ["source"] };

describe.each(kinds)("records of %s", (kind) => {
  test("are valid, with references and without", () => {
    fc.assert(
      fc.property(
        fc.oneof(recordArbitraries(fc)[kind], recordArbitraries(fc, references)[kind]),
        (record: unknown) => {
          expect(checkRecord(kind, record)).toEqual({ ok: true, value: record });
        },
      ),
      { numRuns: 500 },
    );
  });

  test("have every field, and leave out every optional one", () => {
    const drawn = fc.sample<object>(recordArbitraries(fc, references)[kind], 200);
    const always = Object.keys(complete[kind][0] ?? {}).filter((field) =>
      drawn.every((record) => Object.hasOwn(record, field)),
    );
    for (const field of always) {
      const { [field]: _left, ...rest } = drawn[0] as Record<string, unknown>;
      expect(checkRecord(kind, rest).ok).toBe(false);
    }
    const seen = new Set(drawn.flatMap((record) => Object.keys(record)));
    expect([...Object.keys(complete[kind][0] ?? {})].filter((field) => !seen.has(field))).toEqual([]);
  });

  test("name no other record unless ids are given", () => {
    for (const record of fc.sample<object>(recordArbitraries(fc)[kind], 200)) {
      expect(createLedger({ [kind]: [record] })[kind]).toEqual([record]);
    }
  });
});

test("counts are numbers, figures of every wording, or unknown", () => {
  const counts = fc
    .sample(recordArbitraries(fc).delegations, 500)
    .flatMap(({ count, areas }) => [
      count,
      areas !== undefined && "stated" in areas ? areas.stated : undefined,
    ]);
  const wordings = new Set(
    counts.map((count) => (typeof count === "object" ? count.qualifier : typeof count)),
  );
  expect([...wordings].sort()).toEqual(
    [
      "about",
      "atLeast",
      "atMost",
      "between",
      "equal",
      "exactly",
      "lessThan",
      "moreThan",
      "nearly",
      "odd",
      "unknown",
      "number",
      "undefined",
    ].sort(),
  );
});

test("periods have every form", () => {
  const periods = fc.sample(recordArbitraries(fc).trades, 500).map(({ period }) => period);
  const frequencies = new Set(periods.map((period) => periodSpan(period).frequency.replace(/-.*/, "")));
  expect([...frequencies].sort()).toEqual(
    ["day", "half", "month", "quarter", "range", "reporting", "year", "years"].sort(),
  );
});

test("ledgers are valid, with records of all kinds that name each other", () => {
  let references = 0;
  fc.assert(
    fc.property(ledgerArbitrary(fc), (ledger) => {
      expect(createLedger(ledger)).toEqual(ledger);
      references += ledger.delegations.filter(({ project }) => project !== undefined).length;
    }),
    { numRuns: 300 },
  );
  expect(references).toBeGreaterThan(0);
});
