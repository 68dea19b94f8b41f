import {
  type Aggregator,
  type AreaCode,
  aggregate,
  type CurrencyAmount,
  count,
  distinct,
  distinctBy,
  filter,
  groupBy,
  groupRecords,
  type Measures,
  type MultiCurrencyTotal,
  recordFields,
  rmb,
  type SummedCount,
  sumByCurrency,
  sumCounts,
  sumMoney,
  type TradeRecord,
  type ValuedTrade,
} from "cultural-ledger";
import { all, areaKey, codeKey, distinctValues, type Row, withoutOverlap } from "cultural-ledger/aggregate";
import { expectTypeOf, test } from "vitest";
import { stepsOf } from "../../src/aggregate/engine/partials";

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
    { n: count(), value },
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
    { n: count() },
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
  const byYear = groupBy({ year: (trade: Trade) => trade.year }, { n: count() });
  expectTypeOf(stepsOf(byYear).step).parameter(1).toEqualTypeOf<Trade>();
  // @ts-expect-error a year is no trade
  aggregate(["2012"], byYear);
});

test("groups nest as the measures of groups", () => {
  const byYear = groupBy({ year: (trade: Trade) => trade.year }, { n: count() });
  const nested = groupBy({ country: (trade: Trade) => trade.partner }, { years: byYear });
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
  const rows = aggregate(trades, groupBy({ year: (trade: Trade) => trade.year }, { n: count() }));
  // @ts-expect-error the list is readonly
  rows.push({ year: "2012", n: 1 });
  // @ts-expect-error each row is readonly
  rows[0]!.n = 1;
});

test("a misspelt field or column does not compile", () => {
  // @ts-expect-error the field is `partner`
  groupBy({ country: (trade: Trade) => trade.partnr }, { n: count() });
  const rows = aggregate(trades, groupBy({ year: (trade: Trade) => trade.year }, { n: count() }));
  // @ts-expect-error the column is `year`
  rows[0]!.yaer;
});

test("measures without a name make no rows", () => {
  const keys = { year: (trade: Trade) => trade.year };
  const total = sumByCurrency((trade: Trade) => trade.value);
  const partners = distinct((trade: Trade) => trade.partner);
  const pieces = sumCounts((trade: Trade) => trade.pieces);
  const rows = groupBy(keys, { n: count() });
  // @ts-expect-error a count has no name: { n: count() }
  groupBy(keys, count());
  // @ts-expect-error an amount has no name: { value: ... }
  groupBy(keys, value);
  // @ts-expect-error neither has a total
  groupBy(keys, total);
  // @ts-expect-error nor a distinct count
  groupBy(keys, partners);
  // @ts-expect-error nor a summed count
  groupBy(keys, pieces);
  // @ts-expect-error nor have rows
  groupBy(keys, rows);
  // @ts-expect-error nor have several measures that are one
  groupBy(keys, all({ n: count() }));
  // @ts-expect-error records at hand make no difference
  groupRecords(trades, keys, count());
  // @ts-expect-error neither does a sum
  groupRecords(trades, keys, value);
  // @ts-expect-error a count that is not called is no measure
  groupBy(keys, { n: count });
  // @ts-expect-error nor is one below a name
  groupBy(keys, { inner: { n: count } });
});

test("what is no stable identity is no key", () => {
  // @ts-expect-error a date is an object
  groupBy({ start: (trade: Trade) => trade.start }, { n: count() });
  // @ts-expect-error an amount is an object
  groupBy({ value: (trade: Trade) => trade.value }, { n: count() });
  // @ts-expect-error the unknown is undefined, not null
  groupBy({ flow: (trade: Trade) => trade.flow ?? null }, { n: count() });
  // @ts-expect-error a name of a field is no function
  groupBy({ year: "year" }, { n: count() });
});

test("mistakes in a measure are found inside groups too", () => {
  const keys = { year: (trade: Trade) => trade.year };
  // @ts-expect-error renminbi are no dollars
  groupBy(keys, { value: sumMoney("USD", () => rmb("1")) });
  // @ts-expect-error text is no count
  groupBy(keys, { n: sumCounts((trade: Trade) => trade.year) });
});

test("the answer is that of an aggregator like any other", () => {
  const byYear = groupBy({ year: (trade: Trade) => trade.year }, { n: count() });
  expectTypeOf(byYear).toExtend<
    Aggregator<Trade, readonly { readonly year: string; readonly n: number }[]>
  >();
});

test("in aggregate neither keys nor measures need an annotation", () => {
  const rows = aggregate(
    trades,
    groupBy(
      { country: (trade) => trade.partner, flow: (trade) => trade.flow },
      {
        n: count(),
        value: sumMoney("USD", (trade) => trade.value),
        areas: distinct((trade) => trade.partner),
      },
    ),
  );
  expectTypeOf(rows).toEqualTypeOf<
    readonly {
      readonly country: AreaCode;
      readonly flow: "export" | "import" | undefined;
      readonly n: number;
      readonly value: CurrencyAmount<"USD">;
      readonly areas: number;
    }[]
  >();
  // @ts-expect-error the field is `year`
  aggregate(trades, groupBy({ year: (trade) => trade.yaer }, { n: count() }));
  aggregate(
    trades,
    // @ts-expect-error the field is `value`
    groupBy({ year: (trade) => trade.year }, { value: sumMoney("USD", (trade) => trade.valu) }),
  );
  aggregate(
    trades,
    // @ts-expect-error dollars are no renminbi
    groupBy({ year: (trade) => trade.year }, { value: sumMoney("CNY", (trade) => trade.value) }),
  );
});

test("annotated keys say the type of records to the measures", () => {
  const byYear = groupBy(
    { year: (trade: Trade) => trade.year },
    {
      n: count(),
      value: sumMoney("USD", (trade) => trade.value),
      finals: filter((trade) => trade.isFinal, count()),
      rest: filter((trade) => !trade.isFinal, { pieces: sumCounts((trade) => trade.pieces) }),
    },
  );
  const row = aggregate(trades, byYear)[0]!;
  expectTypeOf(row.value).toEqualTypeOf<CurrencyAmount<"USD">>();
  expectTypeOf(row.finals).toEqualTypeOf<number>();
  expectTypeOf(row.rest.pieces).toEqualTypeOf<SummedCount>();
  // @ts-expect-error the field is `pieces`
  groupBy({ year: (trade: Trade) => trade.year }, { pieces: sumCounts((trade) => trade.peices) });
});

test("groups in groups need no annotation either, however deep", () => {
  const rows = aggregate(
    trades,
    groupBy(
      { year: (trade) => trade.year },
      {
        byCountry: groupBy(
          { country: (trade) => trade.partner },
          {
            value: filter(
              (trade) => trade.isFinal,
              sumMoney("USD", (trade) => trade.value),
            ),
            byFlow: groupBy({ flow: (trade) => trade.flow }, { n: count() }),
          },
        ),
      },
    ),
  );
  const inner = rows[0]!.byCountry[0]!;
  expectTypeOf(inner.country).toEqualTypeOf<AreaCode>();
  expectTypeOf(inner.value).toEqualTypeOf<CurrencyAmount<"USD">>();
  expectTypeOf(inner.byFlow[0]!).toEqualTypeOf<{
    readonly flow: "export" | "import" | undefined;
    readonly n: number;
  }>();
});

test("groupRecords knows its records, and answers as groupBy does", () => {
  const rows = groupRecords(
    trades,
    { year: (trade) => trade.year, country: (trade) => trade.partner },
    {
      n: count(),
      value: sumMoney("USD", (trade) => trade.value),
      partners: distinctValues((trade) => trade.partner),
      finals: filter((trade) => trade.isFinal, { n: count() }),
      once: distinctBy((trade) => trade.year, { n: count() }),
      byFlow: groupBy({ flow: (trade) => trade.flow }, { n: count() }),
    },
  );
  const row = rows[0]!;
  expectTypeOf(row.year).toEqualTypeOf<string>();
  expectTypeOf(row.country).toEqualTypeOf<AreaCode>();
  expectTypeOf(row.value).toEqualTypeOf<CurrencyAmount<"USD">>();
  expectTypeOf(row.partners).toEqualTypeOf<readonly AreaCode[]>();
  expectTypeOf(row.finals.n).toEqualTypeOf<number>();
  expectTypeOf(row.once.answer.n).toEqualTypeOf<number>();
  expectTypeOf(row.byFlow[0]!.flow).toEqualTypeOf<"export" | "import" | undefined>();
  // @ts-expect-error the field is `year`
  groupRecords(trades, { year: (trade) => trade.yaer }, { n: count() });
  // @ts-expect-error the field is `pieces`
  groupRecords(trades, { year: (trade) => trade.year }, { n: sumCounts((trade) => trade.peices) });
  // @ts-expect-error dollars are no renminbi
  groupRecords(trades, { year: (trade) => trade.year }, { value: sumMoney("CNY", (trade) => trade.value) });
  // @ts-expect-error a year is no trade
  groupRecords(["2012"], { year: (trade: Trade) => trade.year }, { n: count() });
  // @ts-expect-error a date is no key
  groupRecords(trades, { start: (trade) => trade.start }, { n: count() });
});

test("a measure with the name of a key is told so", () => {
  const clash = "a measure has the name of a key: rename one of them";
  const year = (trade: Trade) => trade.year;
  // @ts-expect-error both columns are called `n`
  groupBy({ n: year }, { n: count() });
  // @ts-expect-error here too
  aggregate(trades, groupBy({ n: (trade) => trade.year }, { n: count() }));
  // @ts-expect-error the first column of two
  groupRecords(trades, { n: (trade) => trade.year, country: (trade) => trade.partner }, { n: count() });
  // @ts-expect-error an object of measures too
  groupRecords(trades, { n: (trade) => trade.year }, { n: { lines: count() } });
  groupRecords(trades, { n: (trade) => trade.year }, { inner: { n: count() } });
  expectTypeOf<Measures<Trade, { n: number }, { n: string }>["n"]>().toExtend<typeof clash>();
});

test("keys know the records of measures that take fewer fields, and of measures of a known type", () => {
  const pieces = sumCounts((record: { readonly pieces?: number }) => record.pieces);
  const rows = aggregate(
    trades,
    groupBy(
      { year: (trade) => trade.year },
      {
        pieces,
        finals: filter((trade) => trade.isFinal, pieces),
        byFlow: groupBy({ flow: (trade) => trade.flow }, { pieces }),
      },
    ),
  );
  expectTypeOf(rows[0]!.year).toEqualTypeOf<string>();
  expectTypeOf(rows[0]!.finals).toEqualTypeOf<SummedCount>();
  expectTypeOf(rows[0]!.byFlow[0]!.flow).toEqualTypeOf<"export" | "import" | undefined>();
  const alone = groupBy({ year: (trade: Trade) => trade.year }, { pieces });
  // @ts-expect-error the keys take more than the measure
  aggregate([{ pieces: 3 }], alone);
});

test("keys of areas and codes stand beside lambdas", () => {
  const rows = groupRecords(
    trades,
    { country: areaKey((trade) => trade.partner), year: (trade) => trade.year },
    { value: sumMoney("USD", (trade) => trade.value) },
  );
  expectTypeOf(rows[0]!.country).toEqualTypeOf<AreaCode>();
  expectTypeOf(rows[0]!.year).toEqualTypeOf<string>();
  const guarded = aggregate(
    trades,
    withoutOverlap(
      { country: areaKey((trade) => trade.partner), code: codeKey((trade) => trade.year) },
      value,
    ),
  );
  expectTypeOf(guarded).toEqualTypeOf<CurrencyAmount<"USD">>();
  // @ts-expect-error a year is no area
  groupRecords(trades, { country: areaKey((trade) => trade.year) }, { n: count() });
});

test("fields of records of the library are keys beside each other, whatever they need", () => {
  const exports: readonly ValuedTrade[] = [];
  const keys = { product: recordFields.trades.product, period: recordFields.trades.period };
  const rows = aggregate(
    exports,
    groupBy(keys, { value: sumByCurrency(recordFields.trades.value), n: count() }),
  );
  expectTypeOf(rows[0]!.product).toEqualTypeOf<string>();
  expectTypeOf(rows[0]!.value).toEqualTypeOf<MultiCurrencyTotal>();
  expectTypeOf(
    groupRecords(exports, keys, { value: sumByCurrency(recordFields.trades.value) })[0]!.value,
  ).toEqualTypeOf<MultiCurrencyTotal>();
  const trade: readonly TradeRecord[] = [];
  // @ts-expect-error not every trade has a value
  aggregate(trade, groupBy(keys, { value: sumByCurrency(recordFields.trades.value) }));
});
