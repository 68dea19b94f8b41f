import {
  type Aggregator,
  aggregate,
  aggregateAsync,
  type CurrencyAmount,
  count,
  type Delegation,
  delegationCount,
  distinct,
  filter,
  groupRecords,
  maxBy,
  type SummedCount,
  sumCounts,
  sumMoney,
} from "cultural-ledger";
import {
  all,
  distinctValues,
  type Extreme,
  mapOutput,
  narrow,
  type OutputOf,
  partialOf,
} from "cultural-ledger/aggregate";
import { isHeld } from "cultural-ledger/statistics";
import type { Decimal } from "decimal.js";
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
  const answer = aggregate(sales, { sales: count(), value, audience });
  expectTypeOf(answer).toEqualTypeOf<{
    readonly sales: number;
    readonly value: CurrencyAmount<"USD">;
    readonly audience: SummedCount;
  }>();
});

test("all takes the records that its measures take together", () => {
  expectTypeOf(all({ sales: count(), value })).toExtend<Aggregator<Sale, { value: CurrencyAmount }>>();
  const markets = distinct((record: { readonly market: string }) => record.market);
  expectTypeOf(aggregate(sales, { markets, value }).markets).toEqualTypeOf<number>();
  const measures = { markets, value };
  // @ts-expect-error these records have no value
  aggregate([{ market: "JP" }], measures);
  // @ts-expect-error nor have they for both as one
  aggregate([{ market: "JP" }], all(measures));
});

test("the answers can be named without naming the partial results", () => {
  expectTypeOf<OutputOf<{ lines: Aggregator<unknown, number>; value: typeof value }>>().toEqualTypeOf<{
    readonly lines: number;
    readonly value: CurrencyAmount<"USD">;
  }>();
});

test("objects of measures stand in others, and their functions know the records", () => {
  const answer = aggregate(sales, {
    lines: count(),
    money: { value: sumMoney("USD", (sale) => sale.value), by: { markets: distinct((sale) => sale.market) } },
  });
  expectTypeOf(answer).toEqualTypeOf<{
    readonly lines: number;
    readonly money: {
      readonly value: CurrencyAmount<"USD">;
      readonly by: { readonly markets: number };
    };
  }>();
  const [row] = groupRecords(sales, { market: (sale) => sale.market }, { money: { value, lines: count() } });
  expectTypeOf(row!.money.value).toEqualTypeOf<CurrencyAmount<"USD">>();
  const few = aggregate(
    sales,
    filter((sale) => sale.market === "JP", { inner: { value: sumMoney("USD", (sale) => sale.value) } }),
  );
  expectTypeOf(few.inner.value).toEqualTypeOf<CurrencyAmount<"USD">>();
  expectTypeOf<OutputOf<{ inner: { value: typeof value } }>>().toEqualTypeOf<{
    readonly inner: { readonly value: CurrencyAmount<"USD"> };
  }>();
  // @ts-expect-error the field is `value`
  aggregate(sales, { inner: { value: sumMoney("USD", (sale) => sale.valeu) } });
  // @ts-expect-error dollars are no renminbi
  aggregate(sales, { inner: { value: sumMoney("CNY", (sale) => sale.value) } });
});

test("what is no aggregator is no measure", () => {
  // @ts-expect-error a function that makes one is none
  aggregate(sales, { sales: count });
  // @ts-expect-error a number is none
  aggregate(sales, { sales: 3 });
  // @ts-expect-error nor is one in an object below a name
  aggregate(sales, { inner: { sales: 3 } });
  // @ts-expect-error a function that makes one is none, alone or not
  aggregate(sales, count);
  // @ts-expect-error nor as all of them
  all({ sales: 3 });
});

test("over records at hand no measure needs an annotation", () => {
  expectTypeOf(
    aggregate(
      sales,
      sumMoney("USD", (sale) => sale.value),
    ),
  ).toEqualTypeOf<CurrencyAmount<"USD">>();
  const answer = aggregate(sales, {
    sales: count(),
    value: sumMoney("USD", (sale) => sale.value),
    markets: distinctValues((sale) => sale.market),
    largest: maxBy(
      (sale) => sale.value,
      (sale) => sale.market,
    ),
    inner: all({ audience: sumCounts((sale) => sale.audience) }),
    japan: filter(
      (sale) => sale.market === "JP",
      sumMoney("USD", (sale) => sale.value),
    ),
    others: filter((sale) => sale.market !== "JP", { sales: count(), audience }),
    few: filter((sale) => sale.market === "FR", count()),
    markup: mapOutput(
      sumMoney("USD", (sale) => sale.value),
      (total) => total.value,
    ),
  });
  expectTypeOf(answer.value).toEqualTypeOf<CurrencyAmount<"USD">>();
  expectTypeOf(answer.markets).toEqualTypeOf<readonly string[]>();
  expectTypeOf(answer.largest).toEqualTypeOf<Extreme<CurrencyAmount<"USD">>>();
  expectTypeOf(answer.inner.audience).toEqualTypeOf<SummedCount>();
  expectTypeOf(answer.japan).toEqualTypeOf<CurrencyAmount<"USD">>();
  expectTypeOf(answer.others.sales).toEqualTypeOf<number>();
  expectTypeOf(answer.others.audience).toEqualTypeOf<SummedCount>();
  expectTypeOf(answer.few).toEqualTypeOf<number>();
  expectTypeOf(answer.markup).toEqualTypeOf<Decimal>();
});

test("nor does it in streams, shards and whatever else is handed records", async () => {
  const byMarket = await aggregateAsync(sales, {
    value: sumMoney("USD", (sale) => sale.value),
    lines: count(),
  });
  expectTypeOf(byMarket).toEqualTypeOf<{
    readonly value: CurrencyAmount<"USD">;
    readonly lines: number;
  }>();
  partialOf(sales, { few: filter((sale) => sale.market === "FR", count()) }, { shard: "1" });
  // @ts-expect-error the field is `market`
  partialOf(sales, { few: filter((sale) => sale.markt === "FR", count()) }, { shard: "1" });
});

test("a misspelt field or another currency does not compile in a measure over records at hand", () => {
  // @ts-expect-error the field is `value`
  aggregate(sales, { value: sumMoney("USD", (sale) => sale.valu) });
  // @ts-expect-error dollars are no renminbi
  aggregate(sales, { value: sumMoney("CNY", (sale) => sale.value) });
  aggregate(
    sales,
    // @ts-expect-error nor are they alone
    sumMoney("CNY", (sale) => sale.value),
  );
  aggregate(
    sales,
    // @ts-expect-error the field is `market`
    filter((sale) => sale.markt === "JP", count()),
  );
});

test("a misspelt measure or a change of an answer does not compile", () => {
  const answer = aggregate(sales, { sales: count() });
  // @ts-expect-error the measure is `sales`
  answer.sale;
  // @ts-expect-error answers are readonly
  answer.sales = 4;
  const inner = aggregate(sales, { few: filter((sale) => sale.market === "FR", { sales: count() }) });
  // @ts-expect-error those within too
  inner.few.sales = 4;
  const both = aggregate(sales, all({ sales: count() }));
  // @ts-expect-error those of all too
  both.sales = 4;
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

test("a measure in an annotated filter needs no annotation", () => {
  const large = filter((sale: Sale) => sale.value.value.gt(1_000_000), {
    sales: count(),
    value: sumMoney("USD", (sale) => sale.value),
  });
  expectTypeOf(aggregate(sales, large).value).toEqualTypeOf<CurrencyAmount<"USD">>();
  // @ts-expect-error the field is `value`
  filter((sale: Sale) => sale.market === "JP", { value: sumMoney("USD", (sale) => sale.valu) });
});

test("a filter with a test of records of many kinds takes the records of its measure", () => {
  expectTypeOf(filter(isHeld, delegationCount)).toEqualTypeOf(delegationCount);
  const delegations: readonly Delegation[] = [];
  expectTypeOf(aggregate(delegations, { held: filter(isHeld, count()) }).held).toEqualTypeOf<number>();
});

declare const isAttended: (sale: Sale) => sale is Sale & { readonly audience: number };

test("a narrowed measure asks of what has passed, and takes all", () => {
  const attended = narrow(isAttended, {
    sales: count(),
    heads: sumCounts((sale) => sale.audience + 1),
    few: filter((sale) => sale.audience < 10, count()),
  });
  expectTypeOf(attended).toExtend<Aggregator<Sale, { readonly sales: number; readonly few: number }>>();
  expectTypeOf(aggregate(sales, attended).heads).toEqualTypeOf<SummedCount>();
  const byMarket = groupRecords(
    sales,
    { market: (sale) => sale.market },
    { attended: narrow(isAttended, { heads: sumCounts((sale) => sale.audience.toFixed.length) }) },
  );
  expectTypeOf(byMarket[0]!.attended.heads).toEqualTypeOf<SummedCount>();
  // @ts-expect-error a filter leaves the audience unknown
  filter(isAttended, { heads: sumCounts((sale) => sale.audience + 1) });
  // @ts-expect-error a test that is no guard narrows nothing
  narrow((sale: Sale) => sale.market.length > 2, count());
  // @ts-expect-error the field is `audience`
  narrow(isAttended, { heads: sumCounts((sale) => sale.heads) });
  // @ts-expect-error the guard takes sales
  aggregate(["JP"], narrow(isAttended, count()));
});
