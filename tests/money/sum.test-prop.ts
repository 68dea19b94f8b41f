import { addAmounts, rmb, sumAmounts, usd } from "cultural-ledger";
import fc from "fast-check";
import { expect, test } from "vitest";
import { plain, TOO_LARGE, type WrittenAmount, writtenAmount } from "./by-definition";

/** The same amounts in two orders. */
const twoOrders = fc
  .array(writtenAmount, { maxLength: 40 })
  .chain((amounts) =>
    fc.tuple(
      fc.constant(amounts),
      fc.shuffledSubarray(amounts, { minLength: amounts.length, maxLength: amounts.length }),
    ),
  );

function total(amounts: readonly WrittenAmount[]): bigint {
  return amounts.reduce((sum, { units }) => sum + units, 0n);
}

test("a sum is that of bigints, in any order", () => {
  fc.assert(
    fc.property(twoOrders, ([amounts, shuffled]) => {
      const units = total(amounts);
      for (const order of [amounts, shuffled]) {
        const sum = () =>
          sumAmounts(
            "USD",
            order.map(({ text }) => usd(text)),
          );
        if (units > -TOO_LARGE && units < TOO_LARGE) expect(sum().toString()).toBe(`USD ${plain(units)}`);
        else expect(sum).toThrow(expect.objectContaining({ code: "money/out-of-range" }));
      }
    }),
    { numRuns: 500 },
  );
});

test("the sum of parts is the sum of all", () => {
  const small = writtenAmount.filter(({ units }) => units > -TOO_LARGE / 100n && units < TOO_LARGE / 100n);
  const amounts = fc.array(small, { maxLength: 20 }).map((written) => written.map(({ text }) => rmb(text)));
  fc.assert(
    fc.property(amounts, amounts, (left, right) => {
      const whole = sumAmounts("CNY", [...left, ...right]);
      expect(addAmounts(sumAmounts("CNY", left), sumAmounts("CNY", right))).toEqual(whole);
    }),
  );
});

test("amounts and their negatives cancel out in any order", () => {
  const negated = ({ text }: WrittenAmount) => (text.startsWith("-") ? text.slice(1) : `-${text}`);
  fc.assert(
    fc.property(twoOrders, ([amounts, shuffled]) => {
      const texts = [...amounts.map(({ text }) => text), ...shuffled.map(negated)];
      expect(
        sumAmounts(
          "USD",
          texts.map((text) => usd(text)),
        ),
      ).toEqual(usd("0"));
    }),
  );
});
