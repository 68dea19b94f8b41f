import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type CurrencyAmount, usd } from "cultural-ledger";
import { expect, test } from "vitest";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Bytes of heap in use once nothing more can be freed: what other tests left behind goes in several steps. */
function settledHeap(): number {
  let settled = Number.POSITIVE_INFINITY;
  for (;;) {
    collectGarbage();
    const { heapUsed } = process.memoryUsage();
    if (heapUsed >= settled - 1024) return heapUsed;
    settled = heapUsed;
  }
}

/** Bytes of heap that are freed with each amount of a full array, whose own slots stay. */
function bytesPerAmount(textOf: (at: number) => string): number {
  const count = 200_000;
  const amounts: (CurrencyAmount | undefined)[] = Array.from({ length: count }, (_, at) => usd(textOf(at)));
  const full = settledHeap();
  amounts.fill(undefined);
  return (full - settledHeap()) / count;
}

test.each([
  ["cents up to a million", (at: number) => `${at}.25`],
  ["cents of a national budget", (at: number) => `${1_000_000_000_000 + at}.25`],
])("an amount takes at most 80 bytes of heap until its Decimal is asked for: %s", (_, textOf) => {
  const bytes = bytesPerAmount(textOf);
  console.log(`${bytes.toFixed(1)} bytes of heap an amount`);
  expect(bytes).toBeGreaterThan(16);
  expect(bytes).toBeLessThanOrEqual(80);
});
