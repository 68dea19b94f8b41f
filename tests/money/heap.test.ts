import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type CurrencyAmount, usd } from "cultural-ledger";
import { expect, test } from "vitest";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Bytes of heap that are freed with each amount of a full array, whose own slots stay. */
function bytesPerAmount(textOf: (at: number) => string): number {
  const count = 200_000;
  const amounts: (CurrencyAmount | undefined)[] = Array.from({ length: count }, (_, at) => usd(textOf(at)));
  collectGarbage();
  const full = process.memoryUsage().heapUsed;
  amounts.fill(undefined);
  collectGarbage();
  return (full - process.memoryUsage().heapUsed) / count;
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
