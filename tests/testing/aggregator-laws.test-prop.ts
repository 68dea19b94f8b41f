/** The law kit itself: it accepts a right aggregator and rejects each broken one by exactly the laws it breaks. */

import { type Aggregator, count, distinct, type Json } from "cultural-ledger";
import { type AggregatorLawsOptions, aggregatorLaws, type LawName } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

const digits = fc.integer({ min: 0, max: 9 });
const distinctDigits = distinct((digit: number) => digit);

function rejectingLaws<In, Acc, Out>(
  aggregator: Aggregator<In, Acc, Out>,
  records: fc.Arbitrary<In>,
  options?: AggregatorLawsOptions<Out>,
): readonly LawName[] {
  const parameters = { seed: 20130110, numRuns: 300, endOnFailure: true };
  return aggregatorLaws(fc, aggregator, records, options)
    .filter(({ property }) => fc.check(property, parameters).failed)
    .map(({ name }) => name);
}

/** The values in the order of their size, kept in an array that each side owns. */
const sortedDigits: Aggregator<number, number[], readonly number[]> = {
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

const mean: Aggregator<number, Mean, number | undefined> = {
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

const changes: Aggregator<number, Run, number> = {
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

const groups: Aggregator<number, Map<number, number[]>, Json> = {
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
    ["distinct values", rejectingLaws(distinctDigits, digits)],
    ["sorted values", rejectingLaws(sortedDigits, digits)],
    ["the mean as sum and count", rejectingLaws(mean, digits)],
    ["lists in groups", rejectingLaws(groups, digits)],
  ])("%s", (_name, rejecting) => {
    expect(rejecting).toEqual([]);
  });

  test("answers may be compared by a test of one's own", () => {
    const roughMean = { ...mean, finish: (acc: Mean) => (mean.finish(acc) ?? 0) + Math.random() / 1000 };
    const equal = (left: number, right: number) => Math.abs(left - right) < 0.01;
    expect(rejectingLaws(roughMean, digits, { equal })).toEqual([]);
    expect(rejectingLaws(roughMean, digits)).toContain("repeatable-finish");
  });
});

describe("a broken aggregator is rejected by the laws that it breaks", () => {
  test("a start that is not nothing", () => {
    const startsAtOne = { ...count(), init: () => 1 };
    expect(rejectingLaws(startsAtOne, digits)).toEqual([
      "identity-left",
      "identity-right",
      "splitting",
      "canonical-encoding",
    ]);
  });

  test("a join that stops at an empty left side", () => {
    const aggregator: typeof distinctDigits = {
      ...distinctDigits,
      merge: (left, right) => (left.size === 0 ? left : distinctDigits.merge(left, right)),
    };
    expect(rejectingLaws(aggregator, digits)).toEqual([
      "identity-left",
      "associativity",
      "commutativity",
      "splitting",
      "canonical-encoding",
    ]);
  });

  test("a join that takes an empty right side for the answer", () => {
    const aggregator: typeof distinctDigits = {
      ...distinctDigits,
      merge: (left, right) => (right.size === 0 ? new Set() : distinctDigits.merge(left, right)),
    };
    expect(rejectingLaws(aggregator, digits)).toEqual([
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
    expect(rejectingLaws(meanOfMeans, digits)).toEqual(["associativity", "splitting", "canonical-encoding"]);
  });

  test("money as floats", () => {
    const floats: Aggregator<number, number, number> = {
      init: () => 0,
      step: (acc, value) => acc + value,
      merge: (left, right) => left + right,
      finish: (acc) => acc,
      encode: (acc) => acc,
      decode: (json) => json as number,
    };
    expect(rejectingLaws(floats, fc.constantFrom(0.1, 0.2, 0.3, 0.7))).toEqual([
      "associativity",
      "splitting",
      "permutation",
      "canonical-encoding",
    ]);
  });

  test("the first value instead of the least", () => {
    const first: Aggregator<number, number | null, number | null> = {
      init: () => null,
      step: (acc, digit) => acc ?? digit,
      merge: (left, right) => left ?? right,
      finish: (acc) => acc,
      encode: (acc) => acc,
      decode: (json) => json as number | null,
    };
    expect(rejectingLaws(first, digits)).toEqual(["commutativity", "permutation", "canonical-encoding"]);
  });

  test("a count that takes the larger part for the whole", () => {
    const larger = { ...count(), merge: (left: number, right: number) => Math.max(left, right) };
    expect(rejectingLaws(larger, digits)).toEqual(["splitting", "canonical-encoding"]);
  });

  test("a distinct count that compares neighbours only", () => {
    expect(rejectingLaws(changes, digits)).toEqual(["splitting", "permutation", "canonical-encoding"]);
  });

  test("numbers that come back from JSON as text", () => {
    const aggregator: typeof distinctDigits = {
      ...distinctDigits,
      encode: (acc) => [...acc].map(String).sort(),
    };
    expect(rejectingLaws(aggregator, digits)).toEqual(["round-trip"]);
  });

  test("JSON that is the partial result itself", () => {
    const aggregator: Aggregator<number, number[], number> = {
      ...sortedDigits,
      finish: (acc) => acc.length,
      encode: (acc) => acc.sort(),
    };
    expect(rejectingLaws(aggregator, digits)).toEqual(["round-trip"]);
  });

  test("a partial result that is the JSON received", () => {
    const aggregator: typeof sortedDigits = { ...sortedDigits, decode: (json) => json as number[] };
    expect(rejectingLaws(aggregator, digits)).toEqual(["round-trip"]);
  });

  test("JSON in the order of arrival", () => {
    const aggregator: typeof distinctDigits = {
      ...distinctDigits,
      encode: (acc) => [...acc].map(Number),
      decode: (json) => new Set(json as number[]),
    };
    expect(rejectingLaws(aggregator, digits)).toEqual(["canonical-encoding"]);
  });

  test("an answer that empties the partial result", () => {
    const aggregator: typeof sortedDigits = { ...sortedDigits, finish: (acc) => acc.splice(0).sort() };
    expect(rejectingLaws(aggregator, digits)).toEqual(["repeatable-finish"]);
  });

  test("an answer that grows with the partial result", () => {
    const aggregator: typeof sortedDigits = { ...sortedDigits, finish: (acc) => acc.sort() };
    expect(rejectingLaws(aggregator, digits)).toEqual(["repeatable-finish"]);
  });

  test("a join that keeps the groups of the right side", () => {
    const aggregator: typeof groups = {
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
    expect(rejectingLaws(aggregator, digits)).toEqual(["right-operand-untouched"]);
  });

  test("a join that empties the right side", () => {
    const aggregator: typeof sortedDigits = {
      ...sortedDigits,
      merge: (left, right) => sortedDigits.merge(left, right.splice(0)),
    };
    expect(rejectingLaws(aggregator, digits)).toEqual(["right-operand-untouched"]);
  });

  test("a join into the larger side, whichever it is", () => {
    const aggregator: typeof distinctDigits = {
      ...distinctDigits,
      merge: (left, right) =>
        left.size < right.size ? distinctDigits.merge(right, left) : distinctDigits.merge(left, right),
    };
    expect(rejectingLaws(aggregator, digits)).toEqual(["right-operand-untouched"]);
  });

  test("one start for every run", () => {
    const shared = distinctDigits.init();
    const aggregator: typeof distinctDigits = { ...distinctDigits, init: () => shared };
    expect(rejectingLaws(aggregator, digits)).toContain("fresh-init");
  });

  test("a step that sorts the values of its record", () => {
    const sorted = distinct((values: number[]) => values.sort());
    expect(rejectingLaws(sorted, fc.array(digits))).toEqual(["records-untouched"]);
  });
});
