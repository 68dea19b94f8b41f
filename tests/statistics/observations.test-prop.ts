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
import { codeContains } from "cultural-ledger/classification";
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

const DOMAINS: readonly NonNullable<Observation["domain"]>[] = [
  ...["92", "9201", "92.01", "9202", "97", "TOTAL"].map((code) => ({ code, scheme: "HS 2022" })),
  ...["92", "9201", "98"].map((code) => ({ code, scheme: "HS2022" })),
  ...["1.1", "1.10", "1.1.2", "1"].map((code) => ({ code, scheme: "COICOP 2018" })),
];

/** As `HS 2022` and `HS2022`, and `9201` and `92.01`, are one. */
const plain = (text: string) => text.replace(/[ .]/g, "");

test("domains are refused exactly where one of two holds the other, in equal or nested areas", () => {
  const inDomains = fc.tuple(
    fc.constantFrom<AreaCode>("035", "TH", "FR"),
    fc.constantFrom<Observation["domain"]>(undefined, ...DOMAINS),
  );
  const mayShare = (one: Observation["domain"], other: Observation["domain"]) => {
    if (one === undefined || other === undefined) return one !== other;
    return (
      plain(one.scheme) !== plain(other.scheme) ||
      codeContains(one.scheme, one.code, other.code) ||
      codeContains(one.scheme, other.code, one.code)
    );
  };
  const isOneDomain = (one: Observation["domain"], other: Observation["domain"]) =>
    one === other ||
    (one !== undefined &&
      other !== undefined &&
      plain(one.scheme) === plain(other.scheme) &&
      (one.scheme.startsWith("HS") ? plain(one.code) === plain(other.code) : one.code === other.code));
  fc.assert(
    fc.property(fc.array(inDomains, { maxLength: 4 }), (cells) => {
      const records = cells.map(([area, domain], at): Observation => {
        const record = { id: `o${at}`, indicator: "visits", period: "2012", area, value: 1 } as const;
        return domain === undefined ? record : { ...record, domain };
      });
      const isDoubled = records.some((one, at) =>
        records.slice(at + 1).some((other) => {
          const [a, b] = [one.area!, other.area!];
          const isNested = areaContains(a, b) || areaContains(b, a);
          if (mayShare(one.domain, other.domain)) return isNested;
          return isNested && a !== b && isOneDomain(one.domain, other.domain);
        }),
      );
      const run = () => aggregate(records, observationTotal());
      if (isDoubled) expect(run).toThrow(/would count twice/);
      else expect(run().known).toBe(records.length);
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
