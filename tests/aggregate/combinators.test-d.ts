import {
  type Aggregator,
  aggregate,
  all,
  type CurrencyAmount,
  count,
  distinct,
  filter,
  type Measures,
  type SummedCount,
  sumCounts,
  sumMoney,
} from "cultural-ledger";
import { expectTypeOf, test } from "vitest";

interface Sale {
  readonly market: string;
  readonly value: CurrencyAmount<"USD">;
  readonly audience?: number;
}
declare const sales: readonly Sale[];
const value = sumMoney("USD", (sale: Sale) => sale.value);
const audience = sumCounts((sale: Sale) => sale.audience);

test("the measures of all answer under their names, each in its own type", () => {
  expectTypeOf(aggregate(sales, all({ sales: count(), value, audience }))).toEqualTypeOf<{
    readonly sales: number;
    readonly value: CurrencyAmount<"USD">;
    readonly audience: SummedCount;
  }>();
});

test("all takes the records that its measures take together", () => {
  expectTypeOf(all({ sales: count(), value })).toExtend<
    Aggregator<Sale, unknown[], { value: CurrencyAmount }>
  >();
  const markets = distinct((record: { readonly market: string }) => record.market);
  expectTypeOf(aggregate(sales, all({ markets, value })).markets).toEqualTypeOf<number>();
});

test("the answers can be named without naming the partial results", () => {
  expectTypeOf<
    Measures<{ lines: Aggregator<unknown, number, number>; value: typeof value }>
  >().toEqualTypeOf<{
    readonly lines: number;
    readonly value: CurrencyAmount<"USD">;
  }>();
});

test("what is no aggregator is no measure", () => {
  // @ts-expect-error the function that makes a count is no count
  all({ sales: count });
  // @ts-expect-error a number is no measure
  all({ sales: 3 });
});

test("a misspelt measure or a change of an answer does not compile", () => {
  const answer = aggregate(sales, all({ sales: count() }));
  // @ts-expect-error the measure is `sales`
  answer.sale;
  // @ts-expect-error answers are readonly
  answer.sales = 4;
});

test("a filter leaves the type of its measure as it is", () => {
  const large = filter((sale: Sale) => sale.value.value.gt(1_000_000), value);
  expectTypeOf(large).toEqualTypeOf(value);
  expectTypeOf(aggregate(sales, large)).toEqualTypeOf<CurrencyAmount<"USD">>();
});

test("a filter answers yes or no, over fields that there are", () => {
  // @ts-expect-error a market is neither
  filter((sale: Sale) => sale.market, value);
  // @ts-expect-error the field is `market`
  filter((sale: Sale) => sale.markt === "JP", value);
});
