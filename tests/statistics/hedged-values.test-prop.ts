/** Laws of totals with values as worded: what true values come to is in the extent, in any order and by any shards. */

import {
  about,
  aggregate,
  atLeast,
  atMost,
  between,
  type CurrencyCode,
  coverageRatio,
  createRateTable,
  currencyAmount,
  exactly,
  exportTotal,
  figure,
  lessThan,
  type MoneySum,
  type MoneyValue,
  moreThan,
  nearly,
  type TradeRecord,
  tradeBalance,
  tradeIn,
} from "cultural-ledger";
import { containsInterval, type Interval, isMoneyExtent, readFigure } from "cultural-ledger/figures";
import { type AggregatorLaw, aggregatorLaws } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testLaws } from "../aggregate/test-laws";
import { deepFreeze } from "../frozen";
import { WORLD_BANK } from "../rates/of-2012";

/** A value as a document gives it, and what it may be in truth, in whole units. */
interface Stated {
  readonly value: MoneyValue | undefined;
  readonly truth: bigint;
}

const currencies = fc.constantFrom<CurrencyCode>("USD", "CNY");
const stated = fc
  .tuple(currencies, fc.bigInt(1n, 10n ** 15n), fc.bigInt(1n, 10n ** 12n), fc.nat(500))
  .chain(([unit, number, more, part]) =>
    fc.constantFrom<Stated>(
      { value: currencyAmount(number, unit), truth: number },
      { value: exactly(number, { unit }), truth: number },
      { value: moreThan(number, { unit }), truth: number + more },
      { value: atLeast(number, { unit }), truth: number + more - 1n },
      { value: lessThan(number, { unit }), truth: number - more },
      { value: atMost(number, { unit }), truth: number - more + 1n },
      { value: between(number, number + more, { unit }), truth: number + more / 2n },
      { value: figure(number, { unit, scale: "thousand" }), truth: number * 1000n - BigInt(part) },
      { value: about(number, { unit }), truth: number - number / 10n },
      { value: nearly(number + 10n, { unit }), truth: number + 9n },
      { value: undefined, truth: 0n },
    ),
  );

interface Sale {
  readonly record: TradeRecord;
  readonly truth: bigint;
}

const sales: fc.Arbitrary<Sale> = fc
  .tuple(stated, fc.constantFrom("export" as const, "import" as const), fc.string())
  .map(([{ value, truth }, flow, id]) => ({
    record: deepFreeze({
      id,
      flow,
      kind: "goods",
      product: "Films",
      period: "2012",
      ...(value && { value }),
    }),
    truth,
  }));
const records = sales.map(({ record }) => record);

const inDollars = tradeIn({
  to: "USD",
  table: createRateTable({ rates: [WORLD_BANK] }),
  policyOf: ({ period }) => ({ kind: "ofPeriod", periods: [period] }),
});

describe.each<readonly [string, readonly AggregatorLaw[]]>([
  ["exportTotal", aggregatorLaws(fc, exportTotal, records)],
  ["tradeBalance", aggregatorLaws(fc, tradeBalance, records)],
  ["coverageRatio", aggregatorLaws(fc, coverageRatio("CNY"), records)],
  ["tradeIn", aggregatorLaws(fc, inDollars, records)],
])("%s of hedged values", (_name, laws) => testLaws(laws));

function currencyOf(value: MoneyValue): string {
  return "qualifier" in value ? String(value.unit) : value.currency;
}

const point = (number: bigint | string): Interval => readFigure(exactly(String(number), { unit: "USD" }));

function holds(sum: MoneySum, truth: bigint): boolean {
  return isMoneyExtent(sum)
    ? containsInterval(sum.interval, point(truth))
    : sum.value.toFixed() === String(truth);
}

test("each currency has a total or an extent, and never both; either holds what the true values come to", () => {
  fc.assert(
    fc.property(fc.array(sales), (list) => {
      const { exports, imports, balance, extents } = aggregate(
        list.map(({ record }) => record),
        tradeBalance,
      );
      for (const [sign, totals] of [
        ["export", exports],
        ["import", imports],
        ["both", { total: balance, extents }],
      ] as const) {
        const counted = list.filter(({ record }) => sign === "both" || record.flow === sign);
        const truths = new Map<string, bigint>();
        for (const { record, truth } of counted) {
          if (record.value === undefined) continue;
          const minus = sign === "both" && record.flow === "import";
          const currency = currencyOf(record.value);
          truths.set(currency, (truths.get(currency) ?? 0n) + (minus ? -truth : truth));
        }
        const sums: readonly MoneySum[] = [...totals.total.entries(), ...totals.extents];
        expect(sums.map(({ currency }) => currency).sort()).toEqual([...truths.keys()].sort());
        for (const sum of sums) expect(holds(sum, truths.get(sum.currency) ?? 0n)).toBe(true);
      }
      expect(
        exports.known + exports.hedged + exports.unknown + imports.known + imports.hedged + imports.unknown,
      ).toBe(list.length);
    }),
  );
});

test("a converted extent holds the true values, each divided by the rate: times the rate they come to no more and no less", () => {
  fc.assert(
    fc.property(fc.array(sales), (list) => {
      const { total } = aggregate(
        list.map(({ record }) => record),
        inDollars,
      ).total;
      if (!isMoneyExtent(total)) return;
      // In units of a 63123rd dollar: a yuan is 10000 of them, a dollar 63123.
      const truth = list.reduce((sum, { record: { value }, truth: units }) => {
        if (value === undefined) return sum;
        return sum + units * (currencyOf(value) === "USD" ? 63123n : 10000n);
      }, 0n);
      const { lower, upper } = total.interval;
      const parts = (text: string) => {
        const [whole = "", fraction = ""] = text.split(".");
        return { number: BigInt(whole + fraction), power: 10n ** BigInt(fraction.length) };
      };
      if (lower.kind === "finite") {
        const { number, power } = parts(lower.value.toFixed());
        expect(number * 63123n <= truth * power).toBe(true);
      }
      if (upper.kind === "finite") {
        const { number, power } = parts(upper.value.toFixed());
        expect(number * 63123n >= truth * power).toBe(true);
      }
    }),
  );
});
