import {
  addAmounts,
  type CurrencyAmount,
  type CurrencyCode,
  compareAmounts,
  currencyAmount,
  rmb,
  roundAmount,
  subtractAmounts,
  usd,
} from "cultural-ledger";
import type { RoundingMode } from "cultural-ledger/money";
import { expectTypeOf, test } from "vitest";

declare const either: CurrencyAmount<"USD"> | CurrencyAmount<"CNY">;
declare const usdOrCny: CurrencyAmount<"USD" | "CNY">;
declare const ofAnyCurrency: CurrencyAmount;
declare const text: string;

test("the result keeps the currency", () => {
  expectTypeOf(addAmounts(usd("1"), usd("2"))).toEqualTypeOf<CurrencyAmount<"USD">>();
  expectTypeOf(subtractAmounts(rmb("1"), rmb("2"))).toEqualTypeOf<CurrencyAmount<"CNY">>();
  expectTypeOf(compareAmounts(usd("1"), usd("2"))).toEqualTypeOf<-1 | 0 | 1>();
  expectTypeOf(roundAmount(currencyAmount("1", "JPY"))).toEqualTypeOf<CurrencyAmount<"JPY">>();
});

test("dollars and yuan are not calculated with each other", () => {
  // @ts-expect-error two currencies
  addAmounts(usd("1"), rmb("1"));
  // @ts-expect-error two currencies
  addAmounts(rmb("1"), usd("1"));
  // @ts-expect-error two currencies
  subtractAmounts(usd("1"), rmb("1"));
  // @ts-expect-error two currencies
  compareAmounts(usd("1"), rmb("1"));
  // @ts-expect-error two currencies, which naming both of them does not change
  addAmounts<"USD" | "CNY">(usd("1"), rmb("1"));
});

test("amounts whose currency is not known are not calculated with", () => {
  // @ts-expect-error one of two currencies
  addAmounts(either, either);
  // @ts-expect-error one of two currencies
  addAmounts(usd("1"), either);
  // @ts-expect-error one of two currencies
  addAmounts(either, usd("1"));
  // @ts-expect-error one of two currencies
  subtractAmounts(usdOrCny, usdOrCny);
});

test("amounts whose currency only the run knows, as those of a file, are held against each other when it runs", () => {
  expectTypeOf(compareAmounts(ofAnyCurrency, ofAnyCurrency)).toEqualTypeOf<-1 | 0 | 1>();
  expectTypeOf(addAmounts(ofAnyCurrency, usd("1"))).toEqualTypeOf<CurrencyAmount>();
  // @ts-expect-error the result would be taken for dollars
  addAmounts(usd("1"), ofAnyCurrency);
});

test("a generic function cannot add amounts of the currency that it does not know", () => {
  function total<C extends CurrencyCode>(left: CurrencyAmount<C>, right: CurrencyAmount<C>) {
    // @ts-expect-error C may be several currencies
    return addAmounts(left, right);
  }
  function rest<C extends CurrencyCode>(left: CurrencyAmount<C>, right: CurrencyAmount<C>) {
    // @ts-expect-error C may be several currencies
    return subtractAmounts(left, right);
  }
  function order<C extends CurrencyCode>(left: CurrencyAmount<C>, right: CurrencyAmount<C>) {
    // @ts-expect-error C may be several currencies
    return compareAmounts(left, right);
  }
  expectTypeOf([total, rest, order]).toBeArray();
});

test("an amount is rounded whatever its currency, by a mode of the list", () => {
  expectTypeOf(roundAmount(ofAnyCurrency)).toEqualTypeOf<CurrencyAmount>();
  expectTypeOf(roundAmount(usd("1"), { decimals: 0, mode: "half-up" })).toEqualTypeOf<
    CurrencyAmount<"USD">
  >();
  expectTypeOf<string>().not.toExtend<RoundingMode>();
  // @ts-expect-error no mode of the list
  roundAmount(usd("1"), { mode: "bankers" });
  // @ts-expect-error any text is no mode
  roundAmount(usd("1"), { mode: text });
  // @ts-expect-error an amount with this currency in its type is needed
  roundAmount("1");
});
