import { count } from "cultural-ledger";
import { type PartialMerger, type PartialResult, partialMerger } from "cultural-ledger/aggregate";
import { expectTypeOf, test } from "vitest";

test("a merger takes anything, as it comes from elsewhere, and gives a partial result", () => {
  const merger = partialMerger(count());
  expectTypeOf(merger).toEqualTypeOf<PartialMerger>();
  expectTypeOf(merger.add).parameters.toEqualTypeOf<[partial: unknown]>();
  expectTypeOf(merger.result).returns.toEqualTypeOf<PartialResult>();
});

test("it is made of an aggregator", () => {
  // @ts-expect-error its answer is none
  partialMerger(5);
  // @ts-expect-error it has to be given
  partialMerger();
});
