import { convertAmount, type ExchangeRate, rmb, usd } from "cultural-ledger";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  plain,
  ROUNDING_MODES,
  roundedByDefinition,
  TOO_LARGE,
  WHOLE,
  withPoint,
  writtenAmount,
} from "../money/by-definition";

interface WrittenRate {
  readonly rate: ExchangeRate<"USD", "CNY">;
  /** CNY per `perUnits` USD, counted in 10^-12. */
  readonly units: bigint;
  readonly perUnits: bigint;
}

const writtenRate: fc.Arbitrary<WrittenRate> = fc
  .record({
    decimals: fc.integer({ min: 0, max: 12 }),
    digits: fc.oneof(
      fc.bigInt({ min: 1n, max: WHOLE - 1n }),
      fc.bigInt({ min: 1n, max: WHOLE * WHOLE - 1n }),
    ),
    perUnits: fc.constantFrom(undefined, 1, 100),
  })
  .filter(({ decimals, digits }) => digits < WHOLE * 10n ** BigInt(decimals))
  .map(({ decimals, digits, perUnits }) => ({
    rate: {
      base: "USD",
      quote: "CNY",
      rate: withPoint(digits, decimals),
      ...(perUnits === undefined ? {} : { perUnits: perUnits as 1 | 100 }),
      basis: "spot",
      period: "2012-12-31",
      source: "none",
    },
    units: digits * 10n ** BigInt(12 - decimals),
    perUnits: BigInt(perUnits ?? 1),
  }));

const options = fc.record({
  decimals: fc.integer({ min: 0, max: 12 }),
  mode: fc.constantFrom(...ROUNDING_MODES),
});

interface Direction {
  readonly made: typeof usd | typeof rmb;
  readonly into: "USD" | "CNY";
  /** What an amount in 10^-12 is worth in 10^-12 of the other currency, as a fraction. */
  readonly worth: (amount: bigint, by: WrittenRate) => readonly [numerator: bigint, denominator: bigint];
}
const toYuan: Direction = {
  made: usd,
  into: "CNY",
  worth: (amount, by) => [amount * by.units, WHOLE * by.perUnits],
};
const toDollars: Direction = {
  made: rmb,
  into: "USD",
  worth: (amount, by) => [amount * by.perUnits * WHOLE, by.units],
};

test.each([
  ["dollars to yuan is the rational product, rounded once", toYuan],
  ["yuan to dollars is the rational quotient, rounded once", toDollars],
])("%s", (_says, { made, into, worth }) => {
  fc.assert(
    fc.property(writtenAmount, writtenRate, options, ({ text, units }, by, { decimals, mode }) => {
      const [over, under] = worth(units, by);
      const [numerator, denominator] = [over * 10n ** BigInt(decimals), under * WHOLE];
      const digits = roundedByDefinition(numerator, denominator, mode) * 10n ** BigInt(12 - decimals);
      const convert = () => convertAmount(made(text), by.rate, { decimals, mode });
      if (digits <= -TOO_LARGE || digits >= TOO_LARGE) {
        expect(convert).toThrow(expect.objectContaining({ code: "money/out-of-range" }));
        return;
      }
      expect(String(convert().amount)).toBe(`${into} ${plain(digits)}`);
      expect(convert()).toMatchObject({
        rate: { legs: [{ inverted: into === "USD" }] },
        rounded: numerator % denominator !== 0n,
      });
    }),
    { numRuns: 1000 },
  );
});

test("yuan there and back, with all decimals kept in between, are the same yuan", () => {
  const rate = writtenRate.filter(({ units }) => units < 10n ** 9n * WHOLE && units > WHOLE / 10n ** 6n);
  const fen = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n });
  fc.assert(
    fc.property(fen, rate, (cents, { rate }) => {
      const amount = rmb(withPoint(cents, 2));
      const dollars = convertAmount(amount, rate, { decimals: 12 }).amount;
      expect(convertAmount(dollars, rate).amount).toEqual(amount);
    }),
  );
});
