import { aggregate, type CurrencyAmount, currencyAmount, groupBy, mean, rmb, usd } from "cultural-ledger";
import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../../src/aggregate/engine/partials";
import { deepFreeze } from "../../frozen";

type Value = number | bigint | Decimal | undefined;
const plain = mean((value: Value) => value);
const money = mean((value: CurrencyAmount | undefined) => value);
const untyped = (value: unknown) => value as never;

/** The mean as text, or the reason that there is none. */
function said<V extends { toString(): string }>(
  answer: { kind: "mean"; value: V } | { kind: "undefined"; reason: string },
): string {
  return answer.kind === "mean" ? answer.value.toString() : answer.reason;
}

describe("mean", () => {
  test.each<readonly [string, readonly Value[], string, boolean]>([
    ["of whole numbers", [110, 40, 41], "63.666666666667", true],
    ["of 1 and 2", [1, 2], "1.5", false],
    ["of floats as they are written", [0.1, 0.2], "0.15", false],
    ["of floats that addition would round", [1e16, 1, -1e16], "0.333333333333", true],
    [
      "of the largest numbers, which overflow no sum",
      [Number.MAX_VALUE, Number.MAX_VALUE],
      `${BigInt("17976931348623157") * 10n ** 292n}`,
      false,
    ],
    ["of the smallest number, which 12 decimals cannot hold", [5e-324], "0", true],
    ["of a tie, to the even neighbour", [0.000000000001, 0], "0", true],
    ["of bigints, numbers and Decimals together", [1n, 2, new Decimal("3.3")], "2.1", false],
    ["of negative numbers", [-1, -1, -2], "-1.333333333333", true],
    ["of opposites", [-5, 5], "0", false],
    ["of a negative zero", [-0], "0", false],
  ])("%s", (_what, values, wanted, rounded) => {
    const answer = aggregate(deepFreeze([...values]), plain);
    expect(said(answer)).toBe(wanted);
    expect(answer).toMatchObject({ rounded, known: values.length, unknown: 0 });
  });

  test("unknown values are counted and not in the mean", () => {
    const answer = aggregate([110, undefined, 40, undefined], plain);
    expect(said(answer)).toBe("75");
    expect(answer).toMatchObject({ known: 2, unknown: 2 });
    expect(Object.isFrozen(answer)).toBe(true);
  });

  test("no records, and none known, have no mean", () => {
    expect(aggregate([], plain)).toEqual({ kind: "undefined", reason: "no-records", unknown: 0 });
    expect(aggregate([undefined], plain)).toEqual({ kind: "undefined", reason: "all-unknown", unknown: 1 });
  });

  test("amounts give an amount to their minor unit", () => {
    expect(said(aggregate([usd("1"), usd("1"), usd("2")], money))).toBe("USD 1.33");
    const yen = ["1", "2"].map((text) => currencyAmount(text, "JPY"));
    expect(said(aggregate(yen, money))).toBe("JPY 2");
    expect(
      said(
        aggregate(
          [rmb("0.005")],
          mean((value) => value, { decimals: 3 }),
        ),
      ),
    ).toBe("CNY 0.005");
  });

  test("decimals and mode are those asked for", () => {
    const asked = (mode: "half-up" | "down" | "ceiling") =>
      mean((value: number) => value, { decimals: 0, mode });
    expect(
      [asked("half-up"), asked("down"), asked("ceiling")].map((each) => said(aggregate([2, 3], each))),
    ).toEqual(["3", "2", "3"]);
    expect(
      said(
        aggregate(
          [2, 3],
          mean((value: number) => value, { decimals: 0 }),
        ),
      ),
    ).toBe("2");
  });

  test("means of parts are no mean of the whole: groups keep their own, the whole has its own", () => {
    const tours = deepFreeze([
      { year: "2011", persons: 10 },
      { year: "2012", persons: 1 },
      { year: "2012", persons: 1 },
    ]);
    const persons = mean((tour: (typeof tours)[number]) => tour.persons);
    const rows = aggregate(tours, groupBy({ year: (tour) => tour.year }, { persons }));
    expect(rows.map((row) => said(row.persons))).toEqual(["10", "1"]);
    expect(said(aggregate(tours, persons))).toBe("4");
  });

  test("amounts of the greatest size have a mean, in one run and merged from either side", () => {
    const largest = Array.from({ length: 2 }, () => usd("9".repeat(24)));
    const both = () => largest.reduce(stepsOf(money).step, stepsOf(money).init());
    const wanted = `USD ${"9".repeat(24)}`;
    expect(said(stepsOf(money).finish(both()))).toBe(wanted);
    expect(said(stepsOf(money).finish(stepsOf(money).merge(both(), stepsOf(money).init())))).toBe(wanted);
    expect(said(stepsOf(money).finish(stepsOf(money).merge(stepsOf(money).init(), both())))).toBe(wanted);
    expect(
      said(
        stepsOf(money).finish(
          stepsOf(money).decode(JSON.parse(JSON.stringify(stepsOf(money).encode(both())))),
        ),
      ),
    ).toBe(wanted);
  });
});

describe("mean refuses", () => {
  test("what is no number", () => {
    expect(() => aggregate([untyped("61")], plain)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot use "61" as a value of mean: a value is a finite number, a bigint or a Decimal of at most 309 digits before the point, or an amount of money. Turn text into a number or an amount first, and give undefined for what is unknown.]`,
    );
  });

  test.each([
    ["NaN", Number.NaN],
    ["infinity", Infinity],
    ["null", null],
    ["a boolean", true],
    ["an object", { value: 1 }],
    ["a list", [1]],
    ["a Decimal that is infinite", new Decimal(Infinity)],
    ["a Decimal that is NaN", new Decimal(Number.NaN)],
    ["a Decimal with an exponent that fills the memory", new Decimal("1e1000000")],
    ["a bigint of 310 digits", 10n ** 309n],
    ["amounts as JSON", { currency: "USD", value: "1" }],
  ])("%s", (_what, value) => {
    expect(() => aggregate([untyped(value)], plain)).toThrow(
      expect.objectContaining({ name: "LedgerError", code: "aggregate/not-a-number" }),
    );
  });

  test("amounts of two currencies, in one run and in merge", () => {
    expect(() => aggregate([usd("1"), rmb("6")], money)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot use CNY 6.00 among amounts in USD in mean: amounts must share a currency. Convert them to one with convertAmount(amount, rate), or group by currency first.]`,
    );
    const [dollars, yuan] = [usd("1"), rmb("6")].map((amount) =>
      stepsOf(money).step(stepsOf(money).init(), amount),
    );
    expect(() => stepsOf(money).merge(dollars!, yuan!)).toThrow(
      expect.objectContaining({ code: "money/currency-mismatch" }),
    );
  });

  test("amounts beside numbers, in one run and in merge", () => {
    const mixed = expect.objectContaining({ code: "aggregate/mixed-values" });
    expect(() => aggregate([untyped(usd("1")), 1], plain)).toThrow(mixed);
    expect(() => aggregate([1, untyped(usd("1"))], plain)).toThrow(mixed);
    const [amount, number] = [untyped(usd("1")), 1].map((value) =>
      stepsOf(plain).step(stepsOf(plain).init(), value),
    );
    expect(() => stepsOf(plain).merge(amount!, number!)).toThrow(mixed);
    expect(() =>
      stepsOf(plain).merge(number!, stepsOf(plain).step(stepsOf(plain).init(), untyped(usd("1")))),
    ).toThrow(mixed);
  });

  test.each([[13], [-1], [0.5], [Number.NaN], ["2"], [null]])(
    "%j decimals, also without a record",
    (decimals) => {
      expect(() => mean((value: number) => value, { decimals: untyped(decimals) })).toThrow(
        expect.objectContaining({ code: "money/invalid-decimals" }),
      );
    },
  );

  test.each([["bankers"], [null], [6], ["__proto__"]])(
    "the rounding mode %j, also without a record",
    (mode) => {
      expect(() => mean((value: number) => value, { mode: untyped(mode) })).toThrow(
        expect.objectContaining({ code: "money/unknown-rounding-mode" }),
      );
    },
  );
});

test("its definition says how it rounds, and its partial results are sum, currency and tallies", () => {
  expect(plain.definition).toBe("mean(default, half-even)");
  expect(mean((value: number) => value, { decimals: 2, mode: "up" }).definition).toBe("mean(2, up)");
  expect(
    stepsOf(money).encode([usd("1.50"), undefined].reduce(stepsOf(money).step, stepsOf(money).init())),
  ).toEqual(["1.5", "USD", 1, 1]);
  expect(stepsOf(plain).encode([0.1, 2n].reduce(stepsOf(plain).step, stepsOf(plain).init()))).toEqual([
    "2.1",
    null,
    2,
    0,
  ]);
});
