import type { CurrencyCode, Result } from "cultural-ledger";
import {
  type CurrentCurrencyCode,
  currencyInfo,
  isCurrencyCode,
  parseCurrencyCode,
  type WithdrawnCurrencyCode,
} from "cultural-ledger/money";
import { expectTypeOf, test } from "vitest";

declare const text: string;

test("a currency code is one of a closed list", () => {
  expectTypeOf<"USD" | "CNY" | "EUR" | "XCG">().toExtend<CurrencyCode>();
  expectTypeOf<"HRK" | "DEM" | "ANG">().toExtend<CurrencyCode>();
  expectTypeOf<CurrencyCode>().toEqualTypeOf<CurrentCurrencyCode | WithdrawnCurrencyCode>();
  expectTypeOf<CurrentCurrencyCode & WithdrawnCurrencyCode>().toBeNever();
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
