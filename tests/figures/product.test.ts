import { about, atLeast, atMost, between, type Count, exactly, moreThan, nearly } from "cultural-ledger";
import { leastOfCount, multiplyCounts, readCount } from "cultural-ledger/figures";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";

describe("the product of two counts", () => {
  test("of exact ones is exact, also beyond 2^53", () => {
    expect(multiplyCounts(110, 20)).toEqual(exactly(2200));
    expect(multiplyCounts(0, moreThan(1000))).toEqual(exactly(0));
    expect(multiplyCounts(9_007_199_254_740_991, 3)).toEqual(exactly("27021597764222973"));
  });

  test("with one is the other, its wording kept", () => {
    expect(multiplyCounts(1, moreThan(1000))).toEqual(moreThan(1000));
    expect(multiplyCounts(exactly(40), 1)).toEqual(exactly(40));
    expect(multiplyCounts(atLeast(2), exactly(1))).toEqual(atLeast(2));
  });

  test("with a bound is the least that both allow", () => {
    expect(multiplyCounts(moreThan(1000), 2)).toEqual(atLeast(2002));
    expect(multiplyCounts(atLeast(3), moreThan(20))).toEqual(atLeast(63));
  });

  test("of more digits than a figure has is at least the greatest number that one has", () => {
    const greatest = 10n ** 24n - 1n;
    const most = exactly(greatest);
    const scaled = exactly(greatest, { scale: "yi" });
    expect(multiplyCounts(most, 2)).toEqual(atLeast(greatest));
    expect(multiplyCounts(scaled, scaled)).toEqual(atLeast(greatest));
    expect(multiplyCounts(moreThan(greatest), 2)).toEqual(atLeast(greatest));
    expect(multiplyCounts(between(2, greatest), 2)).toEqual(atLeast(4));
    expect(multiplyCounts(atMost(greatest), 2)).toEqual(atLeast(0));
    expect(multiplyCounts(scaled, 0)).toEqual(exactly(0));
    expect(multiplyCounts(exactly(greatest / 3n), 3)).toEqual(most);
    expect(readCount(nearly(10n ** 22n + 1n, { scale: "hundred" }))).toMatchObject({ qualifier: "atLeast" });
    expect(readCount(about(greatest, { scale: "hundred" }))).toMatchObject({ qualifier: "atLeast" });
  });

  test("of what is no count is refused", () => {
    expectCode(() => multiplyCounts(-1, 2), "figures/invalid-count");
    expectCode(() => multiplyCounts(2, 0.5), "figures/invalid-count");
    expectCode(() => multiplyCounts(2, undefined as unknown as Count), "figures/invalid-count");
  });

  test("has as its least the product of the least ones, in either order", () => {
    const whole = fc.bigInt({ min: 0n, max: 10n ** 10n });
    const counts: fc.Arbitrary<Count> = fc.oneof(
      fc.nat(),
      whole.map(exactly),
      whole.map(moreThan),
      whole.map(atLeast),
    );
    fc.assert(
      fc.property(counts, counts, (left, right) => {
        const product = multiplyCounts(left, right);
        expect(leastOfCount(product)).toBe(leastOfCount(left) * leastOfCount(right));
        expect(multiplyCounts(right, left)).toEqual(product);
      }),
    );
  });
});
