/** Bytes of heap that an amount takes, and a Decimal of the same digits. Runs in a process of its own, with a collector at hand. */

import { currencyAmount } from "cultural-ledger";
import { Decimal } from "decimal.js";
import { type Profile, plainRows } from "../generate";
import type { Fact } from "../topic";

const NUMBER = 200_000;

export function heapFacts(profile: Profile): readonly Fact[] {
  const digits = plainRows({ profile, size: NUMBER, currencies: ["USD"] }).map(({ amount }) => amount);
  return [
    fact("CurrencyAmount", digits, (text) => currencyAmount(text, "USD")),
    fact("Decimal", digits, (text) => new Decimal(text)),
  ];
}

function fact(name: string, digits: readonly string[], make: (text: string) => unknown): Fact {
  const held = new Array<unknown>(digits.length).fill(undefined);
  const before = heapUsed();
  digits.forEach((text, at) => {
    held[at] = make(text);
  });
  const bytes = (heapUsed() - before) / held.length;
  return { name: `heap of a ${name}`, value: bytes, unit: "B", note: `of ${held.length}` };
}

function heapUsed(): number {
  if (globalThis.gc === undefined) throw new Error("The heap is measured with --expose-gc");
  // Twice, because finalizers may let go of more.
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
