import { type CurrencyAmount, type CurrencyCode, currencyAmount, rmb, usd } from "cultural-ledger";
import { type AmountInput, type AmountJson, isCurrencyAmount } from "cultural-ledger/money";
import type { Decimal } from "decimal.js";
import { expectTypeOf, test } from "vitest";

declare const text: string;
declare const code: CurrencyCode;
declare const unknownValue: unknown;

test("the currency is in the type", () => {
  expectTypeOf(usd("1")).toEqualTypeOf<CurrencyAmount<"USD">>();
  expectTypeOf(rmb("1")).toEqualTypeOf<CurrencyAmount<"CNY">>();
  expectTypeOf(currencyAmount("1", "EUR")).toEqualTypeOf<CurrencyAmount<"EUR">>();
  expectTypeOf(currencyAmount("1", code)).toEqualTypeOf<CurrencyAmount>();
  expectTypeOf(usd("1").currency).toEqualTypeOf<"USD">();
  expectTypeOf(usd("1").value).toEqualTypeOf<Decimal>();
  expectTypeOf(usd("1").toJSON()).toEqualTypeOf<AmountJson<"USD">>();
});

test("an amount of one currency is none of another", () => {
  expectTypeOf<CurrencyAmount<"USD">>().not.toExtend<CurrencyAmount<"CNY">>();
  expectTypeOf<CurrencyAmount>().not.toExtend<CurrencyAmount<"USD">>();
  expectTypeOf<CurrencyAmount<"USD">>().toExtend<CurrencyAmount>();
});

test("neither the JSON form nor an object with the public fields is an amount", () => {
  expectTypeOf<AmountJson<"USD">>().not.toExtend<CurrencyAmount<"USD">>();
  expectTypeOf<{ currency: "USD"; value: Decimal }>().not.toExtend<CurrencyAmount<"USD">>();
  expectTypeOf<Pick<CurrencyAmount<"USD">, "currency" | "value" | "toJSON" | "toString">>().not.toExtend<
    CurrencyAmount<"USD">
  >();
});

test("amounts are made from text, integers and decimals only", () => {
  expectTypeOf<AmountInput>().toEqualTypeOf<string | bigint | number | Decimal>();
  // @ts-expect-error null is no amount
  usd(null);
  // @ts-expect-error neither is nothing
  usd();
  // @ts-expect-error an amount is no input of another
  rmb(usd("1"));
  // @ts-expect-error a currency typed as string may be any text
  currencyAmount("1", text);
  // @ts-expect-error RMB is no code of ISO 4217
  currencyAmount("1", "RMB");
  // @ts-expect-error the currency is no option
  currencyAmount("1");
});

test("an amount cannot be changed or calculated with as a number", () => {
  const amount = usd("1");
  // @ts-expect-error the currency is read-only
  amount.currency = "USD";
  // @ts-expect-error the value is read-only
  amount.value = rmb("1").value;
  // @ts-expect-error an amount is no number
  amount + amount;
  // @ts-expect-error an amount is no number
  amount * 2;
});

test("a value of unknown type is an amount once it was looked at", () => {
  if (isCurrencyAmount(unknownValue)) expectTypeOf(unknownValue).toEqualTypeOf<CurrencyAmount>();
});
