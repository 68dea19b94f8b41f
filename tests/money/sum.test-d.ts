import { type CurrencyAmount, type CurrencyCode, rmb, sumAmounts, usd } from "cultural-ledger";
import { expectTypeOf, test } from "vitest";

declare const mixed: readonly (CurrencyAmount<"USD"> | CurrencyAmount<"CNY">)[];
declare const ofAnyCurrency: readonly CurrencyAmount[];
declare const code: CurrencyCode;
declare const either: "USD" | "CNY";
declare const text: string;

test("a sum has the currency asked for", () => {
  expectTypeOf(sumAmounts("USD", [usd("1")])).toEqualTypeOf<CurrencyAmount<"USD">>();
  expectTypeOf(sumAmounts("CNY", [])).toEqualTypeOf<CurrencyAmount<"CNY">>();
  expectTypeOf(sumAmounts("CNY", new Set([rmb("1")]))).toEqualTypeOf<CurrencyAmount<"CNY">>();
});

test("amounts of another currency, or of several, are not summed", () => {
  // @ts-expect-error yuan in a sum of dollars
  sumAmounts("USD", [rmb("1")]);
  // @ts-expect-error yuan in a sum of dollars
  sumAmounts("USD", [usd("1"), rmb("1")]);
  // @ts-expect-error dollars and yuan
  sumAmounts("USD", mixed);
  // @ts-expect-error any currency
  sumAmounts("USD", ofAnyCurrency);
  // @ts-expect-error the currency has to be named
  sumAmounts([usd("1")]);
});

test("the currency of a sum is one that is known", () => {
  expectTypeOf(sumAmounts(code, ofAnyCurrency)).toEqualTypeOf<CurrencyAmount>();
  // @ts-expect-error one of two currencies
  sumAmounts(either, mixed);
  // @ts-expect-error any text
  sumAmounts(text, []);
  // @ts-expect-error RMB is no code of ISO 4217
  sumAmounts("RMB", []);
  // @ts-expect-error two currencies, which naming both of them does not change
  sumAmounts<"USD" | "CNY">("USD", mixed);
});

test("a generic function cannot sum amounts of the currency that it does not know", () => {
  function total<C extends CurrencyCode>(currency: C, amounts: readonly CurrencyAmount<C>[]) {
    // @ts-expect-error C may be several currencies
    return sumAmounts(currency, amounts);
  }
  expectTypeOf(total).toBeFunction();
});
