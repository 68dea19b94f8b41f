/** Reports whose rates do not fit take no longer for it. */

import {
  createLedger,
  type ExchangeRate,
  PRC_STATISTICS,
  rmb,
  type TradeRecord,
  tradeSummary,
} from "cultural-ledger";
import { expect, test } from "vitest";
import { deepFreeze } from "../frozen";

const trades = Array.from(
  { length: 10_000 },
  (_, at): TradeRecord => ({
    id: `t${at}`,
    flow: "export",
    kind: "services",
    product: "Acrobatics",
    period: "2012",
    value: rmb(String(at + 1)),
  }),
);
const rate = { base: "USD", quote: "CNY", rate: "6.3", basis: "annual-average" } as const;
const rateSets: readonly (readonly [string, readonly ExchangeRate[]])[] = [
  [
    "money/rate-ambiguous",
    Array.from({ length: 4000 }, (_, at) => ({ ...rate, period: "2012", source: `Source ${at}` })),
  ],
  [
    "money/rate-missing",
    Array.from({ length: 900 }, (_, at) => ({ ...rate, period: `${1000 + at}` as "1000", source: "A" })),
  ],
];

test.each(rateSets)("ten thousand records and rates that are %s share one answer", (code, rates) => {
  const ledger = createLedger({ trades });
  const started = performance.now();
  const options = deepFreeze({ period: "2012", currency: "USD", rates } as const);
  const { lines } = tradeSummary(ledger, { ...options, profile: PRC_STATISTICS });
  // A look-up for each took 20 seconds.
  expect(performance.now() - started).toBeLessThan(4000);
  const issues = new Set(lines.map(({ value }) => (value.kind === "unconverted" ? value.issue : undefined)));
  expect([...issues].map((issue) => issue?.code)).toEqual([code]);
});
