import { aggregate, currencyAmount, type Period, rmb, sumConverted, usd } from "cultural-ledger";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";
import { deepFreeze } from "../../frozen";
import { average, options, type Sale, table } from "../../rates/sales";

const sales: readonly Sale[] = deepFreeze([
  { year: "2012", value: rmb("6900000") },
  { year: "2012", value: usd("21130000") },
  { year: "2012", value: usd("1120000") },
]);

describe("sumConverted", () => {
  test("adds the three products of Chongqing 2012 to USD 23,343,103.94", () => {
    const sum = aggregate(sales, sumConverted(options));
    expect(sum.total.toString()).toBe("USD 23343103.94");
    expect(sum.rounded).toBe(true);
    expect(sum.byCurrency.entries().map(String)).toEqual(["CNY 6900000", "USD 22250000"]);
    expect(sum.rates).toMatchObject([{ rows: 1, original: rmb("6900000"), rate: { period: "2012" } }]);
    expect(sum.unconverted).toEqual([]);
  });

  test("takes options from wherever they are, a prototype too", () => {
    class Options {
      get to() {
        return "USD" as const;
      }
      get table() {
        return table;
      }
      readonly amountOf = options.amountOf;
      readonly policyOf = options.policyOf;
    }
    expect(aggregate(sales, sumConverted(new Options())).total.toString()).toBe("USD 23343103.94");
  });

  test("rounds once at the end, or each row where that is asked for", () => {
    // 3 x 0.03 / 6.3123 = 0.014258; each 0.03 / 6.3123 = 0.0047526 rounds to nothing.
    const cents = [1, 2, 3].map(() => ({ year: "2012", value: rmb("0.03") }) as const);
    expect(aggregate(cents, sumConverted(options)).total.toString()).toBe("USD 0.01");
    expect(aggregate(cents, sumConverted({ ...options, round: "each-row" })).total.toString()).toBe("USD 0");
  });

  test("leaves out what has no rate, and says so", () => {
    const unrated = { year: "2014", value: rmb("5") } as const;
    const sum = aggregate([...sales, unrated, unrated], sumConverted(options));
    expect(sum.total.toString()).toBe("USD 23343103.94");
    expect(sum.byCurrency.get("CNY")?.toString()).toBe("CNY 6900010");
    expect(sum.unconverted.map(({ original, rows, issue }) => [String(original), rows, issue.code])).toEqual([
      ["CNY 10", 2, "money/rate-missing"],
    ]);
  });

  test("of nothing is zero in the currency of the total", () => {
    const sum = aggregate([], sumConverted(options));
    expect([sum.total.toString(), sum.rounded, sum.rates, sum.byCurrency.entries()]).toEqual([
      "USD 0",
      false,
      [],
      [],
    ]);
  });

  test("never takes a missing policy for a rate of 1", () => {
    const policyOf = () => undefined as never;
    expectCode(() => aggregate(sales, sumConverted({ ...options, policyOf })), "money/invalid-rate-query");
    expect(
      aggregate([{ year: "2012", value: usd("1") }], sumConverted({ ...options, policyOf })).total.toString(),
    ).toBe("USD 1");
  });

  test("tells policies apart by what they say, whatever objects say it", () => {
    class YearPolicy {
      readonly #period: Period;
      constructor(period: Period) {
        this.#period = period;
      }
      get kind() {
        return "average" as const;
      }
      get period() {
        return this.#period;
      }
      get basis() {
        return "annual-average" as const;
      }
    }
    const rows: readonly Sale[] = [
      ...sales,
      { year: "2013", value: rmb("61958") },
      { year: "1999", value: rmb("1") },
    ];
    const sum = aggregate(
      rows,
      sumConverted({ ...options, policyOf: (sale: Sale) => new YearPolicy(sale.year) }),
    );
    expect(sum.total.toString()).toBe("USD 23353103.94");
    expect(sum.unconverted).toHaveLength(1);
  });

  test("adds many rows at as many different rates in a time that grows with them", () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => ({ at, value: rmb("1") }));
    const fixed = (at: number) => ({ ...average("2012", `6.${10_000_000 + at}`), source: `source ${at}` });
    const started = performance.now();
    const sum = aggregate(
      rows,
      sumConverted({
        to: "USD",
        table,
        amountOf: (row) => row.value,
        policyOf: (row) => ({ kind: "fixed", rate: fixed(row.at) }),
      }),
    );
    expect(sum.rates).toHaveLength(10_000);
    // Each row is worth between 1 / 6.1001 and 1 / 6.1 dollars.
    expect(sum.total.value.gt("1639.3") && sum.total.value.lt("1639.35")).toBe(true);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test.each([null, {}, true, [], "", 7])("refuses a fixed rate whose source is %j", (source) => {
    const policyOf = () => ({ kind: "fixed", rate: { ...average("2012", "6.3"), source } }) as never;
    expectCode(() => aggregate(sales, sumConverted({ ...options, policyOf })), "money/invalid-rate");
  });

  test.each([null, "6.3", () => 1])("refuses a fixed rate that is %s", (none) => {
    const policyOf = () => ({ kind: "fixed", rate: none }) as never;
    expectCode(() => aggregate(sales, sumConverted({ ...options, policyOf })), "money/invalid-rate");
  });

  test("refuses roundings that are none, even where there are no rows", () => {
    expectCode(
      () => aggregate([], sumConverted({ ...options, round: "eachRow" as "once" })),
      "money/unknown-rounding-mode",
    );
    expectCode(
      () => aggregate([], sumConverted({ ...options, rounding: { decimals: 99 } })),
      "money/invalid-decimals",
    );
  });

  test("refuses rows without an amount", () => {
    expectCode(
      () => aggregate([{ year: "2012" } as unknown as Sale], sumConverted(options)),
      "money/not-an-amount",
    );
  });
});

/** Rounds a fraction half-even to cents, in bigints alone. */
function centsHalfEven(numerator: bigint, denominator: bigint): bigint {
  const [sign, magnitude] = numerator < 0n ? [-1n, -numerator] : [1n, numerator];
  const quotient = (magnitude * 100n) / denominator;
  const twice = ((magnitude * 100n) % denominator) * 2n;
  const up = twice > denominator || (twice === denominator && quotient % 2n === 1n);
  return sign * (up ? quotient + 1n : quotient);
}

test("the total is the exact fraction, rounded once, in whatever order the rows come", () => {
  const row = fc.record({
    year: fc.constantFrom<Period>("2012", "2013"),
    yuan: fc.boolean(),
    units: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const asSales = rows.map(
        ({ year, yuan, units }): Sale => ({ year, value: currencyAmount(units, yuan ? "CNY" : "USD") }),
      );
      const inUsd = (year: Period) =>
        rows.filter((r) => !r.yuan && r.year === year).reduce((sum, r) => sum + r.units, 0n);
      const inCny = (year: Period) =>
        rows.filter((r) => r.yuan && r.year === year).reduce((sum, r) => sum + r.units, 0n);
      // usd + cny2012 * 10^4 / 63123 + cny2013 * 10^4 / 61958 over one denominator
      const denominator = 63123n * 61958n;
      const numerator =
        (inUsd("2012") + inUsd("2013")) * denominator +
        inCny("2012") * 10_000n * 61958n +
        inCny("2013") * 10_000n * 63123n;
      const expected = centsHalfEven(numerator, denominator);
      for (const order of [asSales, asSales.toReversed()]) {
        const { total } = aggregate(order, sumConverted(options));
        expect(BigInt(total.value.times(100).toFixed())).toBe(expected);
      }
    }),
  );
});
