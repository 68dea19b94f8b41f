import { type CurrencyCode, currency, isCurrencyCode, parseCurrencyCode, type Result } from "cultural-ledger";
import { expectTypeOf, test } from "vitest";

declare const text: string;

test("a currency code is one of a closed list", () => {
  expectTypeOf<"USD" | "CNY" | "EUR">().toExtend<CurrencyCode>();
  expectTypeOf<string>().not.toExtend<CurrencyCode>();
  expectTypeOf<"RMB">().not.toExtend<CurrencyCode>();
  expectTypeOf<"CNH">().not.toExtend<CurrencyCode>();
  expectTypeOf<"">().not.toExtend<CurrencyCode>();
});

test("outside text has to be read before it is a code", () => {
  // @ts-expect-error any text is no code
  currency(text);
  if (isCurrencyCode(text)) expectTypeOf(text).toExtend<CurrencyCode>();
  expectTypeOf(parseCurrencyCode(text)).toEqualTypeOf<Result<CurrencyCode>>();
});

test("what is said of a currency is read-only", () => {
  // @ts-expect-error minorUnits is read-only
  currency("USD").minorUnits = 0;
});
