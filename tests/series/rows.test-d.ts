import {
  type CurrencyAmount,
  type FilledPeriod,
  fillPeriods,
  type GrowthPoint,
  growth,
  type KnownPoint,
  nextPeriod,
  type Period,
  type RankedRow,
  type RecordHigh,
  type RecordHistory,
  rank,
  recordHighs,
  type SeriesPoint,
  type Shares,
  shares,
} from "cultural-ledger";
import { periodsIn } from "cultural-ledger/time";
import type { Decimal } from "decimal.js";
import { expectTypeOf, test } from "vitest";

interface Market {
  readonly code: string;
  readonly year: Period;
  readonly visits?: number;
  readonly exports: CurrencyAmount<"USD"> | undefined;
  readonly opened: Date;
}
declare const markets: readonly Market[];
declare const exports: readonly SeriesPoint<CurrencyAmount<"USD">>[];

test("periods one after another are periods", () => {
  expectTypeOf(nextPeriod("2012-Q3")).toEqualTypeOf<Period>();
  expectTypeOf(periodsIn("2012", "quarter")).toEqualTypeOf<readonly Period[]>();
  // @ts-expect-error a range has no fixed length
  periodsIn("2012", "range");
  // @ts-expect-error a week is no unit of the calendar here
  periodsIn("2012", "week");
  // @ts-expect-error a number is no period
  nextPeriod(2012);
});

test("filled periods keep the type of the row, and only observed ones have it", () => {
  const filled = fillPeriods(markets, (market) => market.year, { from: "2010" });
  expectTypeOf(filled).toEqualTypeOf<readonly FilledPeriod<Market>[]>();
  const [first] = filled;
  if (first?.kind === "observed") expectTypeOf(first.row).toEqualTypeOf<Market>();
  // @ts-expect-error a missing period has no row
  if (first?.kind === "missing") void first.row;
  // @ts-expect-error a name is no period
  fillPeriods(markets, (market) => market.code);
  // @ts-expect-error the option is `from`
  fillPeriods(markets, (market) => market.year, { start: "2010" });
});

test("growth keeps the type of the value, and only growth has a rate", () => {
  const grown = growth(exports);
  expectTypeOf(grown).toEqualTypeOf<readonly GrowthPoint<CurrencyAmount<"USD">>[]>();
  const [first] = grown;
  // @ts-expect-error a point without a base has no rate
  void first?.rate;
  if (first?.kind === "growth") {
    expectTypeOf(first.rate).toEqualTypeOf<Decimal>();
    expectTypeOf(first.base).toEqualTypeOf<KnownPoint<CurrencyAmount<"USD">>>();
  }
  if (first?.kind === "no-base") expectTypeOf(first.basePeriod).toEqualTypeOf<Period | undefined>();
});

test("growth takes neither text nor null nor words it does not know", () => {
  // @ts-expect-error text is no value
  growth([{ period: "2012", value: "61" }]);
  // @ts-expect-error an unknown value is undefined, not null
  growth([{ period: "2012", value: null }]);
  // @ts-expect-error a point has a value, if only undefined
  growth([{ period: "2012" }]);
  // @ts-expect-error the word is "year-earlier"
  growth(exports, { base: "year-ago" });
});

test("shares are a union that has to be looked at first", () => {
  const answer = shares(markets, (market) => market.visits, { method: "largest-remainder", decimals: 2 });
  expectTypeOf(answer).toEqualTypeOf<Shares<Market>>();
  // @ts-expect-error undefined shares have no rows
  void answer.rows;
  if (answer.kind === "shares") expectTypeOf(answer.rows[0]?.row).toEqualTypeOf<Market | undefined>();
  else
    expectTypeOf(answer.reason).toEqualTypeOf<"no-rows" | "zero-total" | "negative-part" | "unknown-part">();
  // @ts-expect-error a date is no value
  shares(markets, (market) => market.opened);
  // @ts-expect-error the method is "largest-remainder"
  shares(markets, (market) => market.visits, { method: "hamilton" });
});

test("ranks are on ranked rows only", () => {
  const places = rank(markets, (market) => market.exports);
  expectTypeOf(places).toEqualTypeOf<readonly RankedRow<Market>[]>();
  expectTypeOf(places.map(({ row }) => row)).toEqualTypeOf<Market[]>();
  // @ts-expect-error an unranked row has no rank
  void places[0]?.rank;
  // @ts-expect-error text has no rank
  rank(markets, (market) => market.code);
  // @ts-expect-error the order is "ascending"
  rank(markets, (market) => market.visits, { order: "asc" });
  // @ts-expect-error the option is `method`
  rank(markets, (market) => market.visits, { ties: "dense" });
});

test("record highs have a history wherever there is something to compare with", () => {
  const highs = recordHighs(exports);
  expectTypeOf(highs).toEqualTypeOf<readonly RecordHigh<CurrencyAmount<"USD">>[]>();
  const [first] = highs;
  if (first?.kind === "new") {
    expectTypeOf(first.history).toEqualTypeOf<RecordHistory>();
    expectTypeOf(first.previous.value).toEqualTypeOf<CurrencyAmount<"USD">>();
  }
  if (first?.kind === "first") expectTypeOf(first.history).toEqualTypeOf<undefined>();
  // @ts-expect-error text is no value
  recordHighs([{ period: "2012", value: "61" }]);
});
