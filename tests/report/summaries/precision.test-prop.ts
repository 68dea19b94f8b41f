/** A published total that is right is never called wrong: no rounding on the way is left out of the precision. */

import {
  aggregate,
  compareAmounts,
  createLedger,
  createRateTable,
  PRC_STATISTICS,
  rmb,
  roundAmount,
  sumConverted,
  type TradeRecord,
  tradeSummary,
  usd,
} from "cultural-ledger";
import { negateAmount, type RoundingMode } from "cultural-ledger/money";
import fc from "fast-check";
import { expect, test } from "vitest";
import { amountIn } from "../../amount-in";
import { withPoint } from "../../money/by-definition";
import { WORLD_BANK } from "../../rates/of-2012";

const rates = createRateTable({ rates: [WORLD_BANK] });
const modes = fc.constantFrom<RoundingMode>(
  "half-even",
  "half-up",
  "half-down",
  "up",
  "down",
  "ceiling",
  "floor",
);
/** A value as it is, and the decimals to which a source prints it. */
const trueValue = fc.record({
  value: fc
    .tuple(fc.bigInt({ min: -(10n ** 7n), max: 10n ** 7n }), fc.constantFrom(usd, rmb))
    .map(([units, make]) => make(withPoint(units, 5))),
  decimals: fc.integer({ min: 0, max: 5 }),
});

test("a published total differs from that of the records by its precision at most, where both are rounded from true values", () => {
  fc.assert(
    fc.property(
      fc.array(trueValue, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom("once" as const, "each-row" as const),
      fc.record({ mode: modes, decimals: fc.integer({ min: 0, max: 12 }) }),
      (values, decimals, round, rounding) => {
        const trades = values.map(
          ({ value, decimals }, at): TradeRecord => ({
            id: `t${at}`,
            flow: "export",
            kind: "goods",
            product: "Linen",
            period: "2012",
            value: roundAmount(value, { decimals }),
            decimals,
          }),
        );
        const { total } = aggregate(
          values,
          sumConverted({
            to: "USD",
            table: rates,
            rounding: { decimals },
            amountOf: ({ value }) => value,
            policyOf: () => ({ kind: "ofPeriod", periods: ["2012"] }),
          }),
        );
        const { unexplained, precision } = tradeSummary(createLedger({ trades }), {
          period: "2012",
          currency: "USD",
          profile: PRC_STATISTICS,
          rates,
          round,
          rounding,
          published: { value: total, decimals },
        }).published!;
        expect(compareAmounts(amountIn(unexplained), precision!)).toBeLessThanOrEqual(0);
        expect(compareAmounts(negateAmount(amountIn(unexplained)), precision!)).toBeLessThanOrEqual(0);
      },
    ),
  );
});
