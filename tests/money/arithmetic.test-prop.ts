import { addAmounts, compareAmounts, roundAmount, subtractAmounts, usd } from "cultural-ledger";
import fc from "fast-check";
import { expect, test } from "vitest";
import { plain, ROUNDING_MODES, roundedByDefinition, TOO_LARGE, writtenAmount } from "./by-definition";

/** Checks a result against its bigint: the same number, or an error where no amount is that large. */
function expectAmount(calculate: () => unknown, units: bigint): void {
  if (units > -TOO_LARGE && units < TOO_LARGE) expect(String(calculate())).toBe(`USD ${plain(units)}`);
  else expect(calculate).toThrow(expect.objectContaining({ code: "money/out-of-range" }));
}

test("sums and differences are those of bigints", () => {
  fc.assert(
    fc.property(writtenAmount, writtenAmount, (left, right) => {
      expectAmount(() => addAmounts(usd(left.text), usd(right.text)), left.units + right.units);
      expectAmount(() => subtractAmounts(usd(left.text), usd(right.text)), left.units - right.units);
    }),
    { numRuns: 1000 },
  );
});

test("the order of the addends does not matter, and taking one away gives the other", () => {
  const half = writtenAmount.filter(({ units }) => units < TOO_LARGE / 2n && units > -TOO_LARGE / 2n);
  fc.assert(
    fc.property(half, half, (left, right) => {
      const [one, other] = [usd(left.text), usd(right.text)];
      expect(addAmounts(one, other)).toEqual(addAmounts(other, one));
      expect(subtractAmounts(addAmounts(one, other), other)).toEqual(one);
    }),
  );
});

test("comparing agrees with bigints, and turns its sign with the sides", () => {
  fc.assert(
    fc.property(writtenAmount, writtenAmount, (left, right) => {
      const expected = left.units < right.units ? -1 : left.units > right.units ? 1 : 0;
      expect(compareAmounts(usd(left.text), usd(right.text))).toBe(expected);
      expect(compareAmounts(usd(right.text), usd(left.text)) + expected).toBe(0);
      expect(compareAmounts(usd(left.text), usd(left.text))).toBe(0);
    }),
    { numRuns: 1000 },
  );
});

test("sorting puts amounts in the order of their bigints", () => {
  fc.assert(
    fc.property(fc.array(writtenAmount), (written) => {
      const sorted = written.map(({ text }) => usd(text)).sort(compareAmounts);
      const units = written
        .map(({ units }) => units)
        .sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
      expect(sorted.map(({ value }) => value.toFixed())).toEqual(units.map(plain));
    }),
  );
});

test.each(ROUNDING_MODES)("rounding by %s is what its definition says", (mode) => {
  fc.assert(
    fc.property(writtenAmount, fc.integer({ min: 0, max: 12 }), ({ text, units }, decimals) => {
      const step = 10n ** BigInt(12 - decimals);
      const expected = roundedByDefinition(units, step, mode) * step;
      expectAmount(() => roundAmount(usd(text), { decimals, mode }), expected);
    }),
    { numRuns: 300 },
  );
});

test.each(ROUNDING_MODES)("rounding by %s is what its definition says at ties", (mode) => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.integer({ min: 0, max: 11 }),
      (whole, decimals) => {
        const step = 10n ** BigInt(12 - decimals);
        const tie = whole * step + step / 2n;
        const expected = roundedByDefinition(tie, step, mode) * step;
        expectAmount(() => roundAmount(usd(plain(tie)), { decimals, mode }), expected);
      },
    ),
  );
});

test("rounding twice is rounding once", () => {
  const mode = fc.constantFrom(...ROUNDING_MODES);
  fc.assert(
    fc.property(writtenAmount, fc.integer({ min: 0, max: 12 }), mode, ({ text, units }, decimals, mode) => {
      fc.pre(units < TOO_LARGE / 10n && units > -TOO_LARGE / 10n);
      const once = roundAmount(usd(text), { decimals, mode });
      expect(roundAmount(once, { decimals, mode })).toEqual(once);
    }),
  );
});
