import {
  type Aggregator,
  type AreaCode,
  aggregate,
  all,
  type CurrencyAmount,
  count,
  distinct,
  type GroupedPartials,
  groupBy,
  type Row,
  rmb,
  sumByCurrency,
  sumCounts,
  sumMoney,
} from "cultural-ledger";
import { expectTypeOf, test } from "vitest";

interface Trade {
  readonly partner: AreaCode;
  readonly year: string;
  readonly flow?: "export" | "import";
  readonly isFinal: boolean;
  readonly pieces: number;
  readonly start: Date;
  readonly value: CurrencyAmount<"USD">;
}
declare const trades: readonly Trade[];
const value = sumMoney("USD", (trade: Trade) => trade.value);

test("rows hold the keys and the measures side by side, each in its own type", () => {
  const byCountryAndYear = groupBy(
    { country: (trade: Trade) => trade.partner, year: (trade: Trade) => trade.year },
    all({ n: count(), value }),
  );
  expectTypeOf(aggregate(trades, byCountryAndYear)).toEqualTypeOf<
    readonly {
      readonly country: AreaCode;
      readonly year: string;
      readonly n: number;
      readonly value: CurrencyAmount<"USD">;
    }[]
  >();
});

test("keys keep their own literal types, the unknown included", () => {
  const byFlow = groupBy(
    { flow: (trade: Trade) => trade.flow, isFinal: (trade: Trade) => trade.isFinal },
    all({ n: count() }),
  );
  expectTypeOf(aggregate(trades, byFlow)).toEqualTypeOf<
    readonly {
      readonly flow: "export" | "import" | undefined;
      readonly isFinal: boolean;
      readonly n: number;
    }[]
  >();
});

test("the aggregator takes the records that its keys take", () => {
  const byYear = groupBy({ year: (trade: Trade) => trade.year }, all({ n: count() }));
  expectTypeOf(byYear.step).parameter(1).toEqualTypeOf<Trade>();
  expectTypeOf(byYear.init).returns.toEqualTypeOf<GroupedPartials<unknown[]>>();
  // @ts-expect-error a year is no trade
  aggregate(["2012"], byYear);
});

test("groups nest as the measures of groups", () => {
  const byYear = groupBy({ year: (trade: Trade) => trade.year }, all({ n: count() }));
  const nested = groupBy({ country: (trade: Trade) => trade.partner }, all({ years: byYear }));
  expectTypeOf(aggregate(trades, nested)[0]!.years[0]!).toEqualTypeOf<{
    readonly year: string;
    readonly n: number;
  }>();
});

test("the type of a row can be named, and holds the measure where a key has its name", () => {
  expectTypeOf<Row<{ year: string }, { n: number }>>().toEqualTypeOf<{
    readonly year: string;
    readonly n: number;
  }>();
  expectTypeOf<Row<{ n: string }, { n: number }>>().toEqualTypeOf<{ readonly n: number }>();
});

test("rows cannot be changed", () => {
  const rows = aggregate(trades, groupBy({ year: (trade: Trade) => trade.year }, all({ n: count() })));
  // @ts-expect-error the list is readonly
  rows.push({ year: "2012", n: 1 });
  // @ts-expect-error each row is readonly
  rows[0]!.n = 1;
});

test("a misspelt field or column does not compile", () => {
  // @ts-expect-error the field is `partner`
  groupBy({ country: (trade: Trade) => trade.partnr }, all({ n: count() }));
  const rows = aggregate(trades, groupBy({ year: (trade: Trade) => trade.year }, all({ n: count() })));
  // @ts-expect-error the column is `year`
  rows[0]!.yaer;
});

test("measures without a name make no rows", () => {
  const keys = { year: (trade: Trade) => trade.year };
  const total = sumByCurrency((trade: Trade) => trade.value);
  const partners = distinct((trade: Trade) => trade.partner);
  const pieces = sumCounts((trade: Trade) => trade.pieces);
  const rows = groupBy(keys, all({ n: count() }));
  // @ts-expect-error a count has no name: all({ n: count() })
  groupBy(keys, count());
  // @ts-expect-error an amount has no name: all({ value: ... })
  groupBy(keys, value);
  // @ts-expect-error neither has a total
  groupBy(keys, total);
  // @ts-expect-error nor a distinct count
  groupBy(keys, partners);
  // @ts-expect-error nor a summed count
  groupBy(keys, pieces);
  // @ts-expect-error nor have rows
  groupBy(keys, rows);
});

test("what is no stable identity is no key", () => {
  // @ts-expect-error a date is an object
  groupBy({ start: (trade: Trade) => trade.start }, all({ n: count() }));
  // @ts-expect-error an amount is an object
  groupBy({ value: (trade: Trade) => trade.value }, all({ n: count() }));
  // @ts-expect-error the unknown is undefined, not null
  groupBy({ flow: (trade: Trade) => trade.flow ?? null }, all({ n: count() }));
  // @ts-expect-error a name of a field is no function
  groupBy({ year: "year" }, all({ n: count() }));
});

test("mistakes in a measure are found inside groups too", () => {
  const keys = { year: (trade: Trade) => trade.year };
  // @ts-expect-error renminbi are no dollars
  groupBy(keys, all({ value: sumMoney("USD", () => rmb("1")) }));
  // @ts-expect-error text is no count
  groupBy(keys, all({ n: sumCounts((trade: Trade) => trade.year) }));
});

test("the answer is that of an aggregator like any other", () => {
  const byYear = groupBy({ year: (trade: Trade) => trade.year }, all({ n: count() }));
  expectTypeOf(byYear).toExtend<
    Aggregator<Trade, GroupedPartials<unknown[]>, readonly { readonly year: string; readonly n: number }[]>
  >();
});
