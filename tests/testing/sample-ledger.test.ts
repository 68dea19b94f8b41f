import { aggregate, count, createLedger, filter, type Ledger } from "cultural-ledger";
import { isHeld } from "cultural-ledger/statistics";
import { sampleLedger } from "cultural-ledger/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountIn } from "../amount-in";
import { expectCode } from "../docs/expect-code";

function recordsOf(ledger: Ledger) {
  return Object.values(ledger).flat() as readonly { readonly id: string }[];
}

describe("a sample ledger", () => {
  test("has as many records as asked for, and the source that says they are invented", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 60 }), (seed, size) => {
        const ledger = sampleLedger(seed, size);
        expect(recordsOf(ledger)).toHaveLength(size + 1);
        expect(createLedger(ledger)).toEqual(ledger);
      }),
    );
  });

  test("is the same for a seed, and another for another", () => {
    expect(JSON.stringify(sampleLedger(7, 100))).toBe(JSON.stringify(sampleLedger(7, 100)));
    expect(JSON.stringify(sampleLedger(7, 100))).not.toBe(JSON.stringify(sampleLedger(8, 100)));
  });

  test("is marked as synthetic in every record", () => {
    const { sources, ...kinds } = sampleLedger(7, 400);
    expect(sources[0]?.title).toContain("describe nothing that happened");
    for (const record of Object.values(kinds).flat()) {
      expect(record).toMatchObject({ note: "Synthetic.", source: { document: "synthetic" } });
    }
  });

  test("has what measures have to cope with: plans, unknowns, bounds, two currencies", () => {
    const { delegations, trades } = sampleLedger(7, 4000);
    const seen = aggregate(delegations, {
      lines: count(),
      held: filter(isHeld, count()),
      known: filter(({ persons }) => persons !== undefined, count()),
    });
    expect(seen.lines).toBe(1000);
    expect(seen.held).toBeGreaterThan(800);
    expect(seen.held).toBeLessThan(1000);
    expect(seen.known).toBeLessThan(1000);
    expect(delegations.some(({ persons }) => typeof persons === "object")).toBe(true);
    expect(new Set(trades.map(({ value }) => value && amountIn(value).currency))).toEqual(
      new Set(["USD", "CNY", undefined]),
    );
  });

  test("is refused for what is no seed or no size", () => {
    for (const seed of [0.5, -1, 2 ** 32, Number.NaN])
      expectCode(() => sampleLedger(seed, 1), "testing/invalid-sample");
    for (const size of [0.5, -1, Number.POSITIVE_INFINITY])
      expectCode(() => sampleLedger(1, size), "testing/invalid-sample");
  });
});
