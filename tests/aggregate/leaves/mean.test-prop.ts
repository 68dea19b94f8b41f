import { aggregate, type CurrencyAmount, mean, usd } from "cultural-ledger";
import { type AggregatorLaw, aggregatorLaws } from "cultural-ledger/testing/fast-check";
import { Decimal } from "decimal.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";
import { ROUNDING_MODES, roundedByDefinition, withPoint, writtenAmount } from "../../money/by-definition";
import { testLaws } from "../test-laws";
import { dollars } from "../visits";

const optional = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
const same = <Value>(value: Value | undefined) => value;

const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });
const wholes = fc.bigInt({ min: -(10n ** 308n), max: 10n ** 308n });
const decimals = fc.stringMatching(/^-?[0-9]{1,20}\.[0-9]{1,20}$/).map((text) => new Decimal(text));

describe.each<readonly [string, readonly AggregatorLaw[]]>([
  ["of numbers", aggregatorLaws(fc, mean(same<number>), optional(doubles))],
  ["of bigints", aggregatorLaws(fc, mean(same<bigint>, { decimals: 0 }), optional(wholes))],
  ["of Decimals", aggregatorLaws(fc, mean(same<Decimal>, { mode: "up" }), optional(decimals))],
  ["of amounts", aggregatorLaws(fc, mean(same<CurrencyAmount>), optional(dollars))],
])("a mean %s", (_what, laws) => testLaws(laws));

const places = fc.integer({ min: 0, max: 12 });
const modes = fc.constantFrom(...ROUNDING_MODES);

/** The mean of so many units of 10^-12, as plain text of `kept` decimals. */
function meanByDefinition(units: readonly bigint[], kept: number, mode: (typeof ROUNDING_MODES)[number]) {
  const sum = units.reduce((total, each) => total + each, 0n);
  const denominator = BigInt(units.length) * 10n ** BigInt(12 - kept);
  const rounded = roundedByDefinition(sum, denominator, mode);
  return { value: new Decimal(withPoint(rounded, kept)), rounded: rounded * denominator !== sum };
}

test("an amount's mean is the sum in bigint divided once, by every rounding mode", () => {
  fc.assert(
    fc.property(fc.array(writtenAmount, { minLength: 1 }), places, modes, (list, kept, mode) => {
      const meanOf = () =>
        aggregate(
          list,
          mean(({ text }) => usd(text), { decimals: kept, mode }),
        );
      const wanted = meanByDefinition(
        list.map(({ units }) => units),
        kept,
        mode,
      );
      // The greatest amounts are rounded up to more digits than an amount has.
      if (wanted.value.abs().gte("1e24")) {
        expectCode(meanOf, "money/out-of-range");
        return;
      }
      const answer = meanOf();
      if (answer.kind !== "mean") throw new Error("there is a value");
      expect(answer.value.value.eq(wanted.value)).toBe(true);
      expect([answer.rounded, answer.known, answer.unknown]).toEqual([wanted.rounded, list.length, 0]);
    }),
  );
});

test("so is that of plain Decimals, bigints and safe integers together", () => {
  const values = fc.oneof(
    fc
      .maxSafeInteger()
      .map((value) => ({ value: value as number | bigint | Decimal, units: BigInt(value) * 10n ** 12n })),
    wholes.map((value) => ({ value: value as number | bigint | Decimal, units: value * 10n ** 12n })),
    writtenAmount.map(({ text, units }) => ({
      value: new Decimal(text) as number | bigint | Decimal,
      units,
    })),
  );
  const Wide = Decimal.clone({ precision: 1000 });
  fc.assert(
    fc.property(fc.array(values, { minLength: 1 }), places, modes, (list, kept, mode) => {
      const answer = aggregate(
        list,
        mean(({ value }) => value, { decimals: kept, mode }),
      );
      if (answer.kind !== "mean") throw new Error("there is a value");
      const wanted = meanByDefinition(
        list.map(({ units }) => units),
        kept,
        mode,
      );
      expect(new Wide(answer.value.toFixed()).eq(wanted.value)).toBe(true);
      expect(answer.rounded).toBe(wanted.rounded);
    }),
  );
});
