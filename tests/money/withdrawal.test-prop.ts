import type { CurrencyCode, Period } from "cultural-ledger";
import { currencyInfo } from "cultural-ledger/money";
import { periodSpan } from "cultural-ledger/time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { withdrawnBefore } from "../../src/money/withdrawal";
import { readIsoList } from "../generate/currencies";
import { allPeriods } from "../time/arbitraries";

const codes = [...readIsoList("list-one").currencies, ...readIsoList("list-three").currencies]
  .filter(({ minorUnits }) => minorUnits !== "N.A.")
  .map(({ code }) => code as CurrencyCode);

test("a figure is refused exactly where its period begins after the last day of the withdrawal", () => {
  fc.assert(
    fc.property(fc.constantFrom(...codes), allPeriods, (code, period: Period) => {
      const { withdrawn } = currencyInfo(code);
      const isAfter = withdrawn !== undefined && periodSpan(period).start > periodSpan(withdrawn).end;
      expect(withdrawnBefore(code, period) !== undefined).toBe(isAfter);
    }),
  );
});

test("once refused, a currency stays refused for every period that begins later", () => {
  fc.assert(
    fc.property(fc.constantFrom(...codes), allPeriods, allPeriods, (code, one, other) => {
      const [earlier, later] = periodSpan(one).start <= periodSpan(other).start ? [one, other] : [other, one];
      if (withdrawnBefore(code, earlier) !== undefined) expect(withdrawnBefore(code, later)).toBeDefined();
      else
        expect(periodSpan(earlier).start <= periodSpan(currencyInfo(code).withdrawn ?? "9999").end).toBe(
          true,
        );
    }),
  );
});
