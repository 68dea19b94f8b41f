import { type ExchangeRate, exchangeRate } from "cultural-ledger";
import type { RateBasis } from "cultural-ledger/money";
import { expectTypeOf, test } from "vitest";

declare const text: string;
declare const fields: Omit<ExchangeRate<"USD", "CNY">, "rate">;

test("a rate keeps its two currencies", () => {
  const rate = exchangeRate({
    base: "USD",
    quote: "CNY",
    rate: "6.3123",
    basis: "annual-average",
    period: "2012",
    source: "World Bank, PA.NUS.FCRF",
  });
  expectTypeOf(rate).toEqualTypeOf<ExchangeRate<"USD", "CNY">>();
  expectTypeOf<ExchangeRate<"USD", "CNY">>().toExtend<ExchangeRate>();
  expectTypeOf<ExchangeRate<"USD", "CNY">>().not.toExtend<ExchangeRate<"CNY", "USD">>();
});

test("a rate is text, and means nothing without basis, period and source", () => {
  expectTypeOf(exchangeRate({ ...fields, rate: text })).toEqualTypeOf<ExchangeRate<"USD", "CNY">>();
  // @ts-expect-error a float is already rounded
  exchangeRate({ ...fields, rate: 6.3123 });
  // @ts-expect-error the source is missing
  exchangeRate({ base: "USD", quote: "CNY", rate: "6.3123", basis: "spot", period: "2012" });
  // @ts-expect-error the basis is missing
  exchangeRate({ base: "USD", quote: "CNY", rate: "6.3123", period: "2012", source: "SAFE" });
  // @ts-expect-error the period is missing
  exchangeRate({ base: "USD", quote: "CNY", rate: "6.3123", basis: "spot", source: "SAFE" });
  // @ts-expect-error rates are quoted per 1 or per 100
  exchangeRate({ ...fields, rate: "6.3123", perUnits: 10 });
  // @ts-expect-error no basis of the list
  exchangeRate({ ...fields, rate: "6.3123", basis: "average" });
  // @ts-expect-error any text is no currency
  exchangeRate({ ...fields, rate: "6.3123", base: text });
  expectTypeOf<string>().not.toExtend<RateBasis>();
});
