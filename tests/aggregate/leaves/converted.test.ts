import {
  aggregate,
  currencyAmount,
  type ExchangeRate,
  groupBy,
  type RatePolicy,
  rmb,
  sumConverted,
  usd,
} from "cultural-ledger";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../../src/aggregate/engine/partials";
import { deepFreeze } from "../../frozen";
import { roundedByDefinition, withPoint } from "../../money/by-definition";
import { average, options, type Sale } from "../../rates/sales";

const once = sumConverted(options);
const eachRow = sumConverted({ ...options, round: "each-row" });
const untyped = (value: unknown) => value as never;
const sales: readonly Sale[] = deepFreeze([
  { year: "2012", value: rmb("6900000") },
  { year: "2012", value: usd("21130000") },
  { year: "2013", value: rmb("61958") },
  { year: "2014", value: rmb("5") },
  { year: "2014", value: rmb("7.5") },
]);

describe("sumConverted", () => {
  test("goes on as it was made when somebody changes the options afterwards", () => {
    const changing: { to: string; round?: string } & Record<string, unknown> = { ...options };
    const sum = sumConverted(untyped(changing));
    changing.to = "EUR";
    changing.round = "each-row";
    expect(JSON.stringify(aggregate(sales, sum))).toBe(JSON.stringify(aggregate(sales, once)));
  });

  test("adds what has a rate and names the rest, of one currency and policy together", () => {
    const sum = aggregate(sales, once);
    // 6900000 / 6.3123 = 1093103.9399...; 61958 / 6.1958 = 10000
    expect(sum.total.toString()).toBe("USD 22233103.94");
    expect(sum.rounded).toBe(true);
    expect(sum.byCurrency.entries().map(String)).toEqual(["CNY 6961970.5", "USD 21130000"]);
    expect(sum.unconverted.map(({ original, rows, issue }) => [String(original), rows, issue.code])).toEqual([
      ["CNY 12.5", 2, "money/rate-missing"],
    ]);
  });

  test("names the rates by currency and policy, whatever the order of the records", () => {
    for (const list of [sales, deepFreeze([...sales].reverse())]) {
      const { rates } = aggregate(list, once);
      expect(rates.map((use) => [use.rate.period, use.rows, String(use.original)])).toEqual([
        ["2012", 1, "CNY 6900000"],
        ["2013", 1, "CNY 61958"],
      ]);
    }
  });

  test("of nothing is zero in the currency of the total", () => {
    const { total, byCurrency, ...rest } = aggregate([], once);
    expect([total.toString(), byCurrency.entries()]).toEqual(["USD 0", []]);
    expect(rest).toEqual({ rounded: false, rates: [], unconverted: [] });
  });

  test("rounds once at the end, or each row where that is asked for", () => {
    // 3 x 0.03 / 6.3123 = 0.014258; each 0.03 / 6.3123 = 0.0047526 rounds to nothing.
    const cents = deepFreeze([1, 2, 3].map(() => ({ year: "2012", value: rmb("0.03") }) as const));
    expect(aggregate(cents, once).total.toString()).toBe("USD 0.01");
    expect(aggregate(cents, eachRow).total.toString()).toBe("USD 0");
    expect([aggregate(cents, once).rounded, aggregate(cents, eachRow).rounded]).toEqual([true, true]);
  });

  test("rounds to the decimals and by the mode asked for, rows in the currency of the total too", () => {
    const halves = deepFreeze<Sale[]>([
      { year: "2012", value: usd("0.5") },
      { year: "2012", value: usd("1.5") },
    ]);
    const up = { ...options, round: "each-row", rounding: { decimals: 0, mode: "half-up" } } as const;
    expect(aggregate(halves, sumConverted(up)).total.toString()).toBe("USD 3");
    expect(aggregate(halves, sumConverted({ ...up, rounding: { decimals: 0 } })).total.toString()).toBe(
      "USD 2",
    );
  });

  test("a record in the currency of the total is never asked for a policy", () => {
    const asked = sumConverted({ ...options, policyOf: () => untyped(undefined) });
    expect(aggregate([{ year: "2012", value: usd("1") }], asked).total.toString()).toBe("USD 1");
    expect(() => aggregate(sales, asked)).toThrow(
      expect.objectContaining({ code: "money/invalid-rate-query" }),
    );
  });

  test("groups have totals of their own, and shards that are joined answer like the whole", () => {
    const byYear = groupBy({ year: (sale) => sale.year }, { value: once });
    expect(aggregate(sales, byYear).map(({ year, value }) => `${year}: ${value.total}`)).toEqual([
      "2012: USD 22223103.94",
      "2013: USD 10000",
      "2014: USD 0",
    ]);
    const parts = sales
      .map((sale) => stepsOf(once).step(stepsOf(once).init(), sale))
      .reduce(stepsOf(once).merge);
    expect(JSON.stringify(stepsOf(once).finish(parts))).toBe(JSON.stringify(aggregate(sales, once)));
  });

  test("one policy in two orders of its fields is one, and its answer says it in one form", () => {
    const fixed = average("2012", "6");
    const reversed = Object.fromEntries(Object.entries(fixed).reverse()) as unknown as ExchangeRate;
    const policies: readonly RatePolicy[] = deepFreeze([
      { kind: "fixed", rate: fixed },
      { rate: reversed, kind: "fixed" },
    ]);
    const own = sumConverted({
      ...options,
      amountOf: () => rmb("6"),
      policyOf: (at: number) => policies[at]!,
    });
    const [forth, back] = [
      [0, 1],
      [1, 0],
    ].map((list) => list.reduce(stepsOf(own).step, stepsOf(own).init()));
    expect(stepsOf(own).finish(forth!).rates).toHaveLength(1);
    expect(JSON.stringify(stepsOf(own).encode(forth!))).toBe(JSON.stringify(stepsOf(own).encode(back!)));
    expect(JSON.stringify(stepsOf(own).finish(stepsOf(own).decode(stepsOf(own).encode(back!))))).toBe(
      JSON.stringify(stepsOf(own).finish(back!)),
    );
    expect(JSON.stringify(stepsOf(own).finish(forth!))).toBe(JSON.stringify(stepsOf(own).finish(back!)));
  });
});

describe("sumConverted refuses", () => {
  test.each<readonly [string, object, string]>([
    ["a rounding that is none", { round: "every-row" }, "money/unknown-rounding-mode"],
    ["null for a rounding", { round: null }, "money/unknown-rounding-mode"],
    ["a mode that is none", { rounding: { mode: "bankers" } }, "money/unknown-rounding-mode"],
    ["13 decimals", { rounding: { decimals: 13 } }, "money/invalid-decimals"],
    ["NaN decimals", { rounding: { decimals: Number.NaN } }, "money/invalid-decimals"],
    ["a currency that is none", { to: "DOLLAR" }, "money/unknown-currency"],
  ])("%s, before any record", (_what, wrong, code) => {
    expect(() => sumConverted(untyped({ ...options, ...wrong }))).toThrow(expect.objectContaining({ code }));
  });

  test("an unknown currency also where the decimals need none", () => {
    const wrong = untyped({ ...options, to: "DOLLAR", rounding: { decimals: 2 } });
    expect(() => sumConverted(wrong)).toThrow(expect.objectContaining({ code: "money/unknown-currency" }));
  });

  test("a rounding that it does not know, by name", () => {
    expect(() =>
      sumConverted(untyped({ ...options, round: "every-row" })),
    ).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot round "every-row": a converted sum is rounded "once" or "each-row".]`,
    );
  });

  test.each([[undefined], [null], [61], ["61"], [{ currency: "USD", value: "1" }]])(
    "%j as an amount",
    (value) => {
      expect(() => aggregate([{ year: "2012", value: untyped(value) }], once)).toThrow(
        expect.objectContaining({ code: "money/not-an-amount" }),
      );
    },
  );

  test.each([
    [null],
    [{}],
    ["average"],
    [{ kind: "latest" }],
    [{ kind: "average", period: "2012", basis: "spot" }],
  ])("%j as a policy", (policy) => {
    const asked = sumConverted({ ...options, policyOf: () => untyped(policy) });
    expect(() => aggregate(sales, asked)).toThrow(
      expect.objectContaining({ code: "money/invalid-rate-query" }),
    );
  });

  test("a total of more than 24 digits", () => {
    const large: readonly Sale[] = deepFreeze(
      [1, 2].map(() => ({ year: "2012", value: usd("9".repeat(24)) })),
    );
    expect(() => aggregate(large, once)).toThrow(expect.objectContaining({ code: "money/out-of-range" }));
  });
});

describe("by bigint arithmetic", () => {
  const cents = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
  const years = { 2012: 63123n, 2013: 61958n } as const;
  const records = fc
    .record({ cents, year: fc.constantFrom("2012", "2013"), currency: fc.constantFrom("USD", "CNY") })
    .map((given) =>
      deepFreeze({ ...given, value: currencyAmount(withPoint(given.cents, 2), given.currency) }),
    );

  test("the total is the exact sum rounded once, or the sum of rounded rows", () => {
    fc.assert(
      fc.property(fc.array(records), (list) => {
        // Over one denominator: 63123 x 61958, for a rate of 6.3123 is 63123 / 10000.
        const all = years[2012] * years[2013];
        const parts = list.map(({ cents: own, year, currency }) =>
          currency === "USD" ? own * all : (own * 10_000n * all) / years[year],
        );
        const exact = parts.reduce((sum, part) => sum + part, 0n);
        const ofRows = parts.reduce((sum, part) => sum + roundedByDefinition(part, all, "half-even"), 0n);
        const text = (number: bigint) => usd(withPoint(number, 2)).toString();
        expect(aggregate(list, once).total.toString()).toBe(
          text(roundedByDefinition(exact, all, "half-even")),
        );
        expect(aggregate(list, eachRow).total.toString()).toBe(text(ofRows));
      }),
    );
  });
});

test("its definition names the currency and what is rounded; its partial results the rows of each policy", () => {
  expect([once.definition, eachRow.definition]).toEqual([
    "sumConverted(USD, once, 2, half-even)",
    "sumConverted(USD, each-row, 2, half-even)",
  ]);
  const policy = { kind: "average", period: "2012", basis: "annual-average" };
  const acc = () => sales.slice(0, 2);
  expect(stepsOf(once).encode(acc().reduce(stepsOf(once).step, stepsOf(once).init()))).toEqual([
    ["CNY", policy, 1, "6900000", "0", false, null],
    ["USD", null, 1, "21130000", "0", false, null],
  ]);
  expect(stepsOf(eachRow).encode(acc().reduce(stepsOf(eachRow).step, stepsOf(eachRow).init()))).toEqual([
    ["CNY", policy, 1, "6900000", "1093103.94", true, "10000/63123"],
    ["USD", null, 1, "21130000", "21130000", false, null],
  ]);
});

test("rows that are rounded differently have another definition, because their sums do not mix", () => {
  const whole = sumConverted({ ...options, round: "each-row", rounding: { decimals: 0 } });
  expect(whole.definition).not.toBe(eachRow.definition);
});
