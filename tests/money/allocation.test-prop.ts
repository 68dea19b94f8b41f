import { allocateAmount, currencyAmount, sumAmounts } from "cultural-ledger";
import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutPoint, withPoint } from "./by-definition";

const cents = fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n });
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 20n }), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0n));

const centsText = (units: bigint) => withPoint(units, 2);
const toCents = (text: string) => withoutPoint(text, 2);

test("the parts add up to the whole, keep quota, and give zero for zero", () => {
  fc.assert(
    fc.property(cents, weights, (units, list) => {
      const whole = currencyAmount(centsText(units), "USD");
      const parts = allocateAmount(whole, list);
      expect(sumAmounts("USD", parts).toString()).toBe(whole.toString());
      const total = list.reduce((left, right) => left + right);
      parts.forEach((part, at) => {
        const weight = list[at]!;
        // |part - units * weight / total| < 1 cent, without a division.
        const distance = toCents(part.toJSON().value) * total - units * weight;
        expect(distance < total && distance > -total).toBe(true);
        if (weight === 0n) expect(part.value.isZero()).toBe(true);
      });
    }),
  );
});

test("a larger weight never gets less", () => {
  fc.assert(
    fc.property(cents, weights, (units, list) => {
      const magnitude = units < 0n ? -units : units;
      const parts = allocateAmount(currencyAmount(centsText(magnitude), "USD"), list);
      const sorted = list.map((weight, at) => ({ weight, part: toCents(parts[at]!.toJSON().value) }));
      sorted.sort((left, right) => (left.weight < right.weight ? -1 : left.weight > right.weight ? 1 : 0));
      sorted.slice(1).forEach(({ weight, part }, at) => {
        const previous = sorted[at]!;
        if (weight > previous.weight) expect(part >= previous.part).toBe(true);
      });
    }),
  );
});
