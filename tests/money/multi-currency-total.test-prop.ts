import { type CurrencyCode, currencyAmount, totalByCurrency } from "cultural-ledger";
import fc from "fast-check";
import { expect, test } from "vitest";
import { plain, TOO_LARGE, writtenAmount } from "./by-definition";

const codes = ["CNY", "JPY", "KWD", "USD"] as const satisfies readonly CurrencyCode[];
const written = writtenAmount.filter(({ units }) => units > -TOO_LARGE / 100n && units < TOO_LARGE / 100n);
const rows = fc.array(fc.record({ code: fc.constantFrom(...codes), amount: written }), { maxLength: 60 });

test("the total of each currency is that of bigints, in any order, and of the currencies that occurred", () => {
  const twoOrders = rows.chain((some) =>
    fc.tuple(
      fc.constant(some),
      fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length }),
    ),
  );
  fc.assert(
    fc.property(twoOrders, ([some, shuffled]) => {
      const expected = codes
        .map((code) => ({ code, of: some.filter((row) => row.code === code) }))
        .filter(({ of }) => of.length > 0)
        .map(({ code, of }) => `${code} ${plain(of.reduce((sum, { amount }) => sum + amount.units, 0n))}`);
      for (const order of [some, shuffled]) {
        const total = totalByCurrency(order.map(({ code, amount }) => currencyAmount(amount.text, code)));
        expect(total.entries().map(String)).toEqual(expected);
        expect(total.toJSON().map(({ currency, value }) => `${currency} ${value}`)).toEqual(expected);
      }
    }),
    { numRuns: 300 },
  );
});
