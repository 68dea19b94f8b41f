import type { CurrencyCode, Result } from "cultural-ledger";
import { currencyInfo, isCurrencyCode, parseCurrencyCode } from "cultural-ledger/money";
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
  currencyInfo(text);
  if (isCurrencyCode(text)) expectTypeOf(text).toExtend<CurrencyCode>();
  expectTypeOf(parseCurrencyCode(text)).toEqualTypeOf<Result<CurrencyCode>>();
});

test("what is said of a currency is read-only", () => {
  // @ts-expect-error minorUnits is read-only
  currencyInfo("USD").minorUnits = 0;
});
