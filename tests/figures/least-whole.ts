import type { Interval } from "cultural-ledger";

/** The least whole number of an interval, which is what a sum of counts allows at the least. */
export function leastWhole({ lower }: Interval): bigint {
  if (lower.kind !== "finite") throw new Error("a sum of counts has a least number");
  return BigInt(lower.value.toFixed()) + (lower.closed ? 0n : 1n);
}
