import {
  type Aggregator,
  aggregate,
  type CurrencyAmount,
  type CurrencyCode,
  type MultiCurrencyTotal,
  rmb,
  sumByCurrency,
  sumMoney,
} from "cultural-ledger";
import { expectTypeOf, test } from "vitest";

interface Sale {
  readonly product: string;
  readonly price: CurrencyAmount<"USD">;
  readonly income: CurrencyAmount;
  readonly fee?: CurrencyAmount<"USD">;
}
declare const sales: readonly Sale[];
declare const anyCode: CurrencyCode;

test("a sum of money has its currency in its type", () => {
  expectTypeOf(
    aggregate(
      sales,
      sumMoney("USD", (sale: Sale) => sale.price),
    ),
  ).toEqualTypeOf<CurrencyAmount<"USD">>();
});

test("a sum over amounts of another currency, or of any currency, does not compile", () => {
  // @ts-expect-error renminbi are no dollars
  sumMoney("USD", () => rmb("1"));
  // @ts-expect-error dollars are no renminbi
  sumMoney("CNY", (sale: Sale) => sale.price);
  // @ts-expect-error the income may be in any currency
  sumMoney("USD", (sale: Sale) => sale.income);
});

test("a sum over several currencies at once does not compile, and one that only the run knows is one", () => {
  // @ts-expect-error which of two currencies the total has would be open
  sumMoney(anyCode as "USD" | "CNY", (sale: Sale) => sale.income);
  expectTypeOf(sumMoney(anyCode, (sale: Sale) => sale.income)).toExtend<Aggregator<Sale, CurrencyAmount>>();
});

test("a sum over text, over a missing amount or over a misspelt field does not compile", () => {
  // @ts-expect-error a product is no amount
  sumMoney("USD", (sale: Sale) => sale.product);
  // @ts-expect-error the fee may be missing: filter first
  sumMoney("USD", (sale: Sale) => sale.fee);
  // @ts-expect-error the field is `price`
  sumMoney("USD", (sale: Sale) => sale.prize);
  // @ts-expect-error a product is no amount
  sumByCurrency((sale: Sale) => sale.product);
});

test("an unknown currency does not compile", () => {
  // @ts-expect-error RMB is the everyday name of CNY
  sumMoney("RMB", () => rmb("1"));
});

test("amounts of any currency are totalled by currency", () => {
  expectTypeOf(
    aggregate(
      sales,
      sumByCurrency((sale: Sale) => sale.income),
    ),
  ).toEqualTypeOf<MultiCurrencyTotal>();
  expectTypeOf(sumByCurrency((sale: Sale) => sale.price)).toEqualTypeOf(
    sumByCurrency((sale: Sale) => sale.income),
  );
});
