/** Sums of observations: their laws, against bigints, and never twice what a part and its whole share. */

import {
  type AreaCode,
  aggregate,
  areaContains,
  isLedgerError,
  type Observation,
  observationTotal,
  type Period,
} from "cultural-ledger";
import { exactValue } from "cultural-ledger/figures";
import { aggregatorLaws, recordArbitraries } from "cultural-ledger/testing/fast-check";
import { periodSpan } from "cultural-ledger/time";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testLaws } from "../aggregate/test-laws";

const AREAS: readonly AreaCode[] = ["001", "035", "TH", "TH-10", "FR"];
const PERIODS: readonly Period[] = ["2012", "2013", "2012-Q1", "2012-S2", "2012-04-01/P1Y"];
const ids = ["a", "b", "c", "d"];

const cells = fc.record(
  {
    id: fc.constantFrom(...ids),
    indicator: fc.constant("visits"),
    area: fc.constantFrom(...AREAS),
    period: fc.constantFrom(...PERIODS),
    value: fc.integer({ min: -800, max: 800 }).map((eighths) => eighths / 8),
  },
  { requiredKeys: ["id", "indicator", "period"], noNullPrototype: true },
) as fc.Arbitrary<Observation>;
const parts = fc
  .tuple(cells, fc.option(fc.constantFrom(...ids), { nil: undefined }))
  .map(([cell, partOf]): Observation => (partOf === undefined ? cell : { ...cell, partOf }));

describe("the sum of observations obeys", () => {
  const sameOutcome = observationTotal({ overlap: "allow" });
  testLaws(aggregatorLaws(fc, sameOutcome, parts), "allowing overlaps: ");
  // Apart by their areas, so that no sum of them is refused.
  const apart = fc
    .tuple(cells, fc.constantFrom<AreaCode>("FR", "DE", "JP"))
    .map(([cell, area]): Observation => ({ ...cell, area, period: "2012" }));
  testLaws(aggregatorLaws(fc, observationTotal(), apart), "refusing them: ");
});

test("sums are those of bigints, and unknown values are counted", () => {
  fc.assert(
    fc.property(fc.array(parts), (records) => {
      const { total, known, unknown } = aggregate(records, observationTotal({ overlap: "allow" }));
      const eighths = records.reduce((sum, { value = 0 }) => sum + BigInt((value as number) * 8), 0n);
      expect(exactValue(total)?.times(8).toFixed()).toBe(String(eighths));
      expect([known, unknown]).toEqual([
        records.filter(({ value }) => value !== undefined).length,
        records.filter(({ value }) => value === undefined).length,
      ]);
    }),
  );
});

/** Whether two observations share what is observed, or may do so. */
function doubles(one: Observation, other: Observation): boolean {
  const [left, right] = [periodSpan(one.period!), periodSpan(other.period!)];
  const shareDays = left.start <= right.end && right.start <= left.end;
  const areaOf = ({ area }: Observation) => area;
  const [a, b] = [areaOf(one), areaOf(other)];
  // What is of no area may hold what is of one.
  const shareArea = a === b || a === undefined || b === undefined || areaContains(a, b) || areaContains(b, a);
  const isSameCell = a === b && one.period === other.period;
  const isBesidePart = (one.partOf === undefined) !== (other.partOf === undefined);
  return (
    (shareDays && shareArea && !isSameCell) ||
    isBesidePart ||
    one.partOf === other.id ||
    other.partOf === one.id
  );
}

test("a sum is refused exactly where a pair of its records would count twice", () => {
  // One record for each id, as in a ledger.
  const ledgers = fc.uniqueArray(parts, { selector: ({ id }) => id });
  fc.assert(
    fc.property(ledgers, (given) => {
      const records = given.filter(({ id, partOf }) => partOf !== id);
      const isDoubled = records.some((one, at) => records.slice(at + 1).some((other) => doubles(one, other)));
      let code: string | undefined;
      try {
        aggregate(records, observationTotal());
      } catch (error) {
        if (!isLedgerError(error)) throw error;
        code = error.code;
      }
      if (isDoubled)
        expect(code).toMatch(/^aggregate\/(overlapping-areas|overlapping-periods|whole-and-part)$/);
      else expect(code).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});

test("every valid observation is a sum of its own", () => {
  const { observations } = recordArbitraries(fc);
  fc.assert(
    fc.property(observations, (record) => {
      const { known, unknown, indicator } = aggregate([record], observationTotal());
      expect([known + unknown, indicator]).toEqual([1, record.indicator]);
    }),
  );
});
