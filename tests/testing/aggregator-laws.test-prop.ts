/** The law kit itself: it accepts a right aggregator and rejects each broken one by exactly the laws it breaks. */

import { count, distinct, groupBy, type Measure } from "cultural-ledger";
import { type AggregatorParts, aggregator, all, type Json } from "cultural-ledger/aggregate";
import { type AggregatorLawsOptions, aggregatorLaws, type LawName } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureBy } from "../../src/aggregate/aggregator";
import { AroundColumns } from "../../src/aggregate/engine/columns";

const digits = fc.integer({ min: 0, max: 9 });

/** Counts digits, by steps that a test may break. */
const counting: AggregatorParts<number, number, number> = {
  definition: "own",
  init: () => 0,
  step: (acc) => acc + 1,
  merge: (left, right) => left + right,
  finish: (acc) => acc,
  encode: (acc) => acc,
  decode: (json) => json as number,
};

/** Counts different digits, in the same way. */
const distinctDigits: AggregatorParts<number, Set<number>, number> = {
  definition: "own",
  init: () => new Set(),
  step: (acc, digit) => acc.add(digit),
  merge: (left, right) => {
    for (const digit of right) left.add(digit);
    return left;
  },
  finish: (acc) => acc.size,
  encode: (acc) => [...acc].sort(),
  decode: (json) => new Set(json as number[]),
};

function rejectingLaws<In, Out>(
  measure: Measure<In, Out>,
  records: fc.Arbitrary<In>,
  options?: AggregatorLawsOptions<Out>,
): readonly LawName[] {
  const parameters = { seed: 20130110, numRuns: 300, endOnFailure: true };
  return aggregatorLaws(fc, measure, records, options)
    .filter(({ property }) => fc.check(property, parameters).failed)
    .map(({ name }) => name);
}

/** The laws that parts of one's own break. */
function rejectingLawsOf<In, Acc, Out>(
  parts: AggregatorParts<In, Acc, Out>,
  records: fc.Arbitrary<In>,
  options?: AggregatorLawsOptions<Out>,
): readonly LawName[] {
  return rejectingLaws(aggregator(parts), records, options);
}

/** The values in the order of their size, kept in an array that each side owns. */
const sortedDigits: AggregatorParts<number, number[], readonly number[]> = {
  definition: "own",
  init: () => [],
  step: (acc, digit) => {
    acc.push(digit);
    return acc;
  },
  merge: (left, right) => {
    left.push(...right);
    return left;
  },
  finish: (acc) => [...acc].sort(),
  encode: (acc) => [...acc].sort(),
  decode: (json) => [...(json as number[])],
};

interface Mean {
  readonly sum: number;
  readonly count: number;
}

const mean: AggregatorParts<number, Mean, number | undefined> = {
  definition: "own",
  init: () => ({ sum: 0, count: 0 }),
  step: ({ sum, count }, digit) => ({ sum: sum + digit, count: count + 1 }),
  merge: (left, right) => ({ sum: left.sum + right.sum, count: left.count + right.count }),
  finish: ({ sum, count }) => (count === 0 ? undefined : sum / count),
  encode: ({ sum, count }) => [sum, count],
  decode: (json) => {
    const [sum = 0, count = 0] = json as number[];
    return { sum, count };
  },
};

interface Run {
  readonly last: number | null;
  readonly changes: number;
}

const changes: AggregatorParts<number, Run, number> = {
  definition: "own",
  init: () => ({ last: null, changes: 0 }),
  step: ({ last, changes }, digit) => ({ last: digit, changes: digit === last ? changes : changes + 1 }),
  merge: (left, right) => ({ last: right.last, changes: left.changes + right.changes }),
  finish: ({ changes }) => changes,
  encode: ({ last, changes }) => [last, changes],
  decode: (json) => {
    const [last = null, changes = 0] = json as [number | null, number];
    return { last, changes };
  },
};

const groups: AggregatorParts<number, Map<number, number[]>, Json> = {
  definition: "own",
  init: () => new Map(),
  step: (acc, digit) => {
    const group = acc.get(digit % 2) ?? [];
    group.push(digit);
    return acc.set(digit % 2, group);
  },
  merge: (left, right) => {
    for (const [key, group] of right) left.set(key, [...(left.get(key) ?? []), ...group]);
    return left;
  },
  finish: (acc) => [0, 1].map((key) => [...(acc.get(key) ?? [])].sort()),
  encode: (acc) => [0, 1].map((key) => [...(acc.get(key) ?? [])].sort()),
  decode: (json) => new Map((json as number[][]).map((group, key) => [key, [...group]])),
};

describe("an aggregator that obeys every law is accepted", () => {
  test.each([
    [
      "distinct values",
      rejectingLaws(
        distinct((digit: number) => digit),
        digits,
      ),
    ],
    ["distinct values by steps", rejectingLawsOf(distinctDigits, digits)],
    ["sorted values", rejectingLawsOf(sortedDigits, digits)],
    ["the mean as sum and count", rejectingLawsOf(mean, digits)],
    ["lists in groups", rejectingLawsOf(groups, digits)],
    ["an object of measures", rejectingLaws({ lines: count(), own: aggregator(mean) }, digits)],
    ["the same as one", rejectingLaws(all({ lines: count(), own: aggregator(mean) }), digits)],
    [
      "groups with a measure of one's own",
      rejectingLaws(
        groupBy({ parity: (digit: number) => digit % 2 }, { own: aggregator(sortedDigits) }),
        digits,
      ),
    ],
  ])("%s", (_name, rejecting) => {
    expect(rejecting).toEqual([]);
  });

  test("answers may be compared by a test of one's own", () => {
    const roughMean = { ...mean, finish: (acc: Mean) => (mean.finish(acc) ?? 0) + Math.random() / 1000 };
    const equal = (left: number, right: number) => Math.abs(left - right) < 0.01;
    expect(rejectingLawsOf(roughMean, digits, { equal })).toEqual([]);
    expect(rejectingLawsOf(roughMean, digits)).toContain("repeatable-finish");
  });
});

describe("a broken aggregator is rejected by the laws that it breaks", () => {
  test("a start that is not nothing", () => {
    const startsAtOne = { ...counting, init: () => 1 };
    expect(rejectingLawsOf(startsAtOne, digits)).toEqual([
      "identity-left",
      "identity-right",
      "splitting",
      "canonical-encoding",
    ]);
  });

  test("a join that stops at an empty left side", () => {
    const broken: typeof distinctDigits = {
      ...distinctDigits,
      merge: (left, right) => (left.size === 0 ? left : distinctDigits.merge(left, right)),
    };
    expect(rejectingLawsOf(broken, digits)).toEqual([
      "identity-left",
      "associativity",
      "commutativity",
      "splitting",
      "canonical-encoding",
    ]);
  });

  test("a join that takes an empty right side for the answer", () => {
    const broken: typeof distinctDigits = {
      ...distinctDigits,
      merge: (left, right) => (right.size === 0 ? new Set() : distinctDigits.merge(left, right)),
    };
    expect(rejectingLawsOf(broken, digits)).toEqual([
      "identity-right",
      "associativity",
      "commutativity",
      "splitting",
      "canonical-encoding",
    ]);
  });

  test("a mean of means", () => {
    const meanOfMeans: typeof mean = {
      ...mean,
      merge: (left, right) => {
        if (left.count === 0) return right;
        if (right.count === 0) return left;
        return { sum: (left.sum / left.count + right.sum / right.count) / 2, count: 1 };
      },
    };
    expect(rejectingLawsOf(meanOfMeans, digits)).toEqual([
      "associativity",
      "splitting",
      "canonical-encoding",
    ]);
  });

  test("money as floats", () => {
    const floats: AggregatorParts<number, number, number> = {
      definition: "own",
      init: () => 0,
      step: (acc, value) => acc + value,
      merge: (left, right) => left + right,
      finish: (acc) => acc,
      encode: (acc) => acc,
      decode: (json) => json as number,
    };
    expect(rejectingLawsOf(floats, fc.constantFrom(0.1, 0.2, 0.3, 0.7))).toEqual([
      "associativity",
      "splitting",
      "permutation",
      "canonical-encoding",
    ]);
  });

  test("the first value instead of the least", () => {
    const first: AggregatorParts<number, number | null, number | null> = {
      definition: "own",
      init: () => null,
      step: (acc, digit) => acc ?? digit,
      merge: (left, right) => left ?? right,
      finish: (acc) => acc,
      encode: (acc) => acc,
      decode: (json) => json as number | null,
    };
    expect(rejectingLawsOf(first, digits)).toEqual(["commutativity", "permutation", "canonical-encoding"]);
  });

  test("a count that takes the larger part for the whole", () => {
    const larger = { ...counting, merge: (left: number, right: number) => Math.max(left, right) };
    expect(rejectingLawsOf(larger, digits)).toEqual(["splitting", "canonical-encoding"]);
  });

  test("a distinct count that compares neighbours only", () => {
    expect(rejectingLawsOf(changes, digits)).toEqual(["splitting", "permutation", "canonical-encoding"]);
  });

  test("numbers that come back from JSON as text", () => {
    const broken: typeof distinctDigits = {
      ...distinctDigits,
      encode: (acc) => [...acc].map(String).sort(),
    };
    expect(rejectingLawsOf(broken, digits)).toEqual(["round-trip"]);
  });

  test("JSON that is the partial result itself", () => {
    const broken: AggregatorParts<number, number[], number> = {
      ...sortedDigits,
      finish: (acc) => acc.length,
      encode: (acc) => acc.sort(),
    };
    expect(rejectingLawsOf(broken, digits)).toEqual(["round-trip"]);
  });

  test("a partial result that is the JSON received", () => {
    const broken: typeof sortedDigits = { ...sortedDigits, decode: (json) => json as number[] };
    expect(rejectingLawsOf(broken, digits)).toEqual(["round-trip"]);
  });

  test("JSON in the order of arrival", () => {
    const broken: typeof distinctDigits = {
      ...distinctDigits,
      encode: (acc) => [...acc].map(Number),
      decode: (json) => new Set(json as number[]),
    };
    expect(rejectingLawsOf(broken, digits)).toEqual(["canonical-encoding"]);
  });

  test("an answer that empties the partial result", () => {
    const broken: typeof sortedDigits = { ...sortedDigits, finish: (acc) => acc.splice(0).sort() };
    expect(rejectingLawsOf(broken, digits)).toEqual(["repeatable-finish"]);
  });

  test("an answer that grows with the partial result", () => {
    const broken: typeof sortedDigits = { ...sortedDigits, finish: (acc) => acc.sort() };
    expect(rejectingLawsOf(broken, digits)).toEqual(["repeatable-finish"]);
  });

  test("a join that keeps the groups of the right side", () => {
    const broken: typeof groups = {
      ...groups,
      merge: (left, right) => {
        for (const [key, group] of right) {
          const own = left.get(key);
          if (own === undefined) left.set(key, group);
          else own.push(...group);
        }
        return left;
      },
    };
    expect(rejectingLawsOf(broken, digits)).toEqual(["right-operand-untouched"]);
  });

  test("a join that empties the right side", () => {
    const broken: typeof sortedDigits = {
      ...sortedDigits,
      merge: (left, right) => sortedDigits.merge(left, right.splice(0)),
    };
    expect(rejectingLawsOf(broken, digits)).toEqual(["right-operand-untouched"]);
  });

  test("a join into the larger side, whichever it is", () => {
    const broken: typeof distinctDigits = {
      ...distinctDigits,
      merge: (left, right) =>
        left.size < right.size ? distinctDigits.merge(right, left) : distinctDigits.merge(left, right),
    };
    expect(rejectingLawsOf(broken, digits)).toEqual(["right-operand-untouched"]);
  });

  test("one start for every run", () => {
    const shared = distinctDigits.init();
    const broken: typeof distinctDigits = { ...distinctDigits, init: () => shared };
    expect(rejectingLawsOf(broken, digits)).toContain("fresh-init");
  });

  test("groups that are confused where several are filled at once", () => {
    class OneSlot extends AroundColumns<number, number, number, number> {
      override add(records: readonly number[], from: number, to: number): void {
        super.add(records, from, to, undefined);
      }
    }
    const confused = measureBy("count", () => new OneSlot(count<number>()["~columns"]()));
    expect(rejectingLaws(confused, digits)).toEqual(["side-by-side"]);
  });

  test("a step that sorts the values of its record", () => {
    const sorted = distinct((values: number[]) => values.sort());
    expect(rejectingLaws(sorted, fc.array(digits))).toEqual(["records-untouched"]);
  });
});

test("the laws have names, and say in words what they ask", () => {
  const laws = aggregatorLaws(fc, count(), digits);
  expect(new Set(laws.map(({ name }) => name)).size).toBe(13);
  expect(new Set(laws.map(({ says }) => says)).size).toBe(13);
});
