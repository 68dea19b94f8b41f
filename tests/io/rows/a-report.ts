/** A report with figures of every sort: exact, bounded, converted, published, compared, and without a value. */

import {
  annualReport,
  createLedger,
  createRateTable,
  figure,
  moreThan,
  PRC_STATISTICS,
  rmb,
  usd,
} from "cultural-ledger";
import { deepFreeze } from "../../frozen";
import { WORLD_BANK } from "../../rates/of-2012";

const source = (at: string) => ({ document: "bulletin", at });

const ledger = createLedger(
  deepFreeze({
    sources: [{ id: "bulletin", title: "=Bulletin, 2013", publisher: "Bureau" }],
    delegations: [
      {
        id: "out",
        direction: "outbound",
        period: "2012",
        count: 61,
        persons: moreThan(1000),
        areas: ["FR", "JP"],
        source: source("page 1"),
      },
      { id: "in", direction: "inbound", period: "2012", count: 137, persons: 2299, source: source("page 2") },
      { id: "before", direction: "outbound", period: "2011", count: 50, source: source("page 3") },
    ],
    trades: [
      {
        id: "linen",
        flow: "export",
        kind: "goods",
        product: 'Linen, "fine"',
        period: "2012",
        value: usd("9007199254740993.25"),
        source: source("page 4"),
      },
      {
        id: "=cards",
        flow: "export",
        kind: "goods",
        product: "=Cards",
        period: "2012",
        value: rmb("6900000"),
        source: source("page 5"),
      },
    ],
  }),
);

export const report = annualReport(ledger, {
  period: "2012",
  compare: ["2011"],
  currency: "USD",
  profile: PRC_STATISTICS,
  rates: createRateTable({ rates: [WORLD_BANK] }),
  published: [
    {
      indicator: "exports",
      claim: {
        id: "exports",
        figure: figure("9", { scale: "billion", unit: "USD" }),
        source: source("page 6"),
      },
    },
  ],
});
