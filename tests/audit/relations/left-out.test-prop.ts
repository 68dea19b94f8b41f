/** Whatever truly was, it lies in what the records give: with amounts that have no rate, corrections, silence and gaps. */

import {
  type AgainstRelation,
  createLedger,
  exactly,
  exportTotal,
  rmb,
  type TradeRecord,
  tradeTotal,
  usd,
} from "cultural-ledger";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { audited, claimOf2012 } from "../audited";

/** A sale: what it truly came to in dollars, what is on record of it, and whether it truly was in the period. */
interface Sale {
  readonly worth: number;
  readonly kind: "dollars" | "yuan" | "silent" | "not on record";
  readonly isUnplaced: boolean;
  readonly isOfPeriod: boolean;
}

const sales = fc.array(
  fc.record<Sale>({
    worth: fc.integer({ min: -9, max: 99 }),
    kind: fc.constantFrom("dollars", "dollars", "yuan", "silent", "not on record"),
    isUnplaced: fc.boolean(),
    isOfPeriod: fc.boolean(),
  }),
  { maxLength: 6 },
);

function recordOf({ worth, kind, isUnplaced }: Sale, at: number): readonly TradeRecord[] {
  if (kind === "not on record") return [];
  // Nobody knows that a dollar is three yuan.
  const value =
    kind === "dollars" ? usd(String(worth)) : kind === "yuan" ? rmb(String(3 * worth)) : undefined;
  const period = isUnplaced ? "2012" : "2012-05";
  const sale = { id: `${at}`, flow: "export", kind: "goods", product: "Linen", period } as const;
  return [value === undefined ? sale : { ...sale, value }];
}

const isSaid = ({ kind }: Sale) => kind === "dollars" || kind === "yuan";

test.each([undefined, exportTotal, tradeTotal("exports", { overlap: "allow" })])(
  "evidence holds the truth",
  (measure) => {
    let bounds = 0;
    fc.assert(
      fc.property(sales, (drawn) => {
        // Corrections are on record or there are none at all: what is not known of is negative only beside some that are.
        const isCorrected = drawn.some((sale) => isSaid(sale) && sale.worth < 0);
        const all = drawn.filter((sale) => isSaid(sale) || isCorrected || sale.worth >= 0);
        const trades = all.flatMap(recordOf);
        const relation: AgainstRelation<"trades"> = {
          id: "r",
          kind: "against",
          claim: "claim",
          collection: "trades",
          records: all.some(({ kind }) => kind === "not on record") ? "partial" : "complete",
          ...(measure && { measure }),
        };
        const truth = all
          .filter(
            ({ isUnplaced, isOfPeriod, kind }) => isOfPeriod || !(isUnplaced && kind !== "not on record"),
          )
          .reduce((sum, { worth }) => sum + worth, 0);
        const what = exactly(truth, { unit: "USD" });
        const finding = audited([claimOf2012("claim", what, { period: "2012-05" })], relation, {
          ledger: createLedger({ trades }),
        });
        expect(finding.verdict).not.toBe("contradicted");
        if (finding.evidence === undefined) return;
        const { lower, upper } = finding.evidence;
        if (lower.kind === "finite") expect(lower.value.lte(truth)).toBe(true);
        if (upper.kind === "finite") expect(upper.value.gte(truth)).toBe(true);
        if (lower.kind === "finite" && trades.length > 0) bounds += 1;
      }),
      { numRuns: 300 },
    );
    expect(bounds).toBeGreaterThan(50);
  },
);
