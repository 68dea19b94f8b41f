import type { AggregatorLaw } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { test } from "vitest";

/** One test for each law, named by what it says. */
export function testLaws(laws: readonly AggregatorLaw[], what = ""): void {
  for (const { says, property } of laws) test(`${what}${says}`, () => fc.assert(property));
}
