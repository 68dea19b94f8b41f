import {
  addAmounts,
  type CurrencyAmount,
  convertAmount,
  currencyAmount,
  type ExchangeRate,
  rmb,
  usd,
} from "cultural-ledger";
import type { Conversion, ResolvedRate } from "cultural-ledger/money";
import { expectTypeOf, test } from "vitest";

declare const cnyPerUsd: ExchangeRate<"USD", "CNY">;
declare const anyRate: ExchangeRate;
declare const either: CurrencyAmount<"USD" | "CNY">;

test("the result is in the other currency of the rate, in both directions", () => {
  expectTypeOf(convertAmount(rmb("1"), cnyPerUsd)).toEqualTypeOf<Conversion<"CNY", "USD">>();
  expectTypeOf(convertAmount(usd("1"), cnyPerUsd)).toEqualTypeOf<Conversion<"USD", "CNY">>();
  expectTypeOf(convertAmount(rmb("1"), cnyPerUsd).amount).toEqualTypeOf<CurrencyAmount<"USD">>();
  expectTypeOf(convertAmount(rmb("1"), cnyPerUsd).original).toEqualTypeOf<CurrencyAmount<"CNY">>();
  expectTypeOf(convertAmount(rmb("1"), cnyPerUsd).rate).toEqualTypeOf<ResolvedRate<"CNY", "USD">>();
});

test("the result can be added to amounts of its currency and to no others", () => {
  const { amount } = convertAmount(rmb("1"), cnyPerUsd);
  expectTypeOf(addAmounts(usd("1"), amount)).toEqualTypeOf<CurrencyAmount<"USD">>();
  // @ts-expect-error dollars and yuan
  addAmounts(rmb("1"), amount);
});

test("where the amount may be on either side, so may the result", () => {
  expectTypeOf(convertAmount(either, cnyPerUsd).amount).toEqualTypeOf<CurrencyAmount<"USD" | "CNY">>();
  expectTypeOf(convertAmount(rmb("1"), anyRate).amount).toEqualTypeOf<CurrencyAmount>();
});

test("the amount must be on one side of the rate, and only amounts are converted", () => {
  // @ts-expect-error euros are on neither side
  convertAmount(currencyAmount("1", "EUR"), cnyPerUsd);
  // @ts-expect-error the result of a conversion is not its amount
  convertAmount(convertAmount(rmb("1"), cnyPerUsd), cnyPerUsd);
  // @ts-expect-error a rate is more than a number
  convertAmount(rmb("1"), "6.3123");
  // @ts-expect-error perhaps there is no rate
  convertAmount(rmb("1"), undefined);
});
