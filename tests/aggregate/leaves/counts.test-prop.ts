import { aggregate, type Count, count, distinct, sumCounts } from "cultural-ledger";
import { leastOfCount } from "cultural-ledger/figures";
import { aggregatorLaws } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastWhole } from "../../figures/least-whole";
import { testLaws } from "../test-laws";
import { counts, keys, saysNothing, type Visit, visits } from "../visits";

describe("count", () => {
  testLaws(aggregatorLaws(fc, count(), fc.anything()));

  test("it is the length of a list", () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (records) => {
        expect(aggregate(records, count())).toBe(records.length);
      }),
    );
  });
});

describe("sumCounts", () => {
  const sum = sumCounts((persons: Count | undefined) => persons);

  const given = fc.option(counts, { nil: undefined });

  testLaws(aggregatorLaws(fc, sum, given));

  test("the least number of persons that the total allows is the sum of the least of each count", () => {
    fc.assert(
      fc.property(fc.array(counts), (list) => {
        const least = list.reduce((total, each) => total + leastOfCount(each), 0n);
        expect(leastWhole(aggregate(list, sum).total)).toBe(least);
      }),
    );
  });

  test("the total is exact only where every count is, and each record is either known or unknown", () => {
    fc.assert(
      fc.property(fc.array(given), (list) => {
        const { total, known, unknown } = aggregate(list, sum);
        const bounds = list.filter(
          (each) => typeof each === "object" && /moreThan|atLeast/.test(each.qualifier),
        );
        const upper = unknown > 0 ? "unknown" : bounds.length > 0 ? "unbounded" : "finite";
        expect(total.upper.kind).toBe(upper);
        const open = list.filter(saysNothing).length;
        expect([known, unknown]).toEqual([list.length - open, open]);
      }),
    );
  });
});

describe("distinct", () => {
  const countries = distinct((visit: Visit) => visit.country);
  const areas = distinct((visit: Visit) => visit.areas);

  testLaws(aggregatorLaws(fc, countries, visits), "one value a record: ");

  testLaws(aggregatorLaws(fc, areas, visits), "several values a record: ");

  test("it is the number of values that a list holds when each is compared with each, the unknown left out", () => {
    fc.assert(
      fc.property(fc.array(keys), (values) => {
        const known = values.filter((value) => value !== undefined);
        // `includes` tells 1 from "1" and holds -0 for 0, and uses no set and no text.
        const firsts = known.filter((value, at) => !known.slice(0, at).includes(value));
        expect(
          aggregate(
            [values],
            distinct((list: typeof values) => list),
          ),
        ).toBe(firsts.length);
        expect(
          aggregate(
            values,
            distinct((value) => value),
          ),
        ).toBe(firsts.length);
      }),
    );
  });
});
