import {
  type Activity,
  type Aggregator,
  activityCount,
  aggregate,
  audienceCount,
  count,
  type Delegation,
  delegationCount,
  filter,
  groupBy,
  isLedgerError,
  personTripCount,
  recordFields,
  rmb,
  sumByCurrency,
  sumCounts,
  sumMoney,
  type TradeRecord,
  tradeBalance,
  tradeTotal,
  usd,
} from "cultural-ledger";
import { indexRecords, narrow } from "cultural-ledger/aggregate";
import { legCount, personLegCount } from "cultural-ledger/statistics";
import { sampleLedger } from "cultural-ledger/testing";
import { describe, expect, test } from "vitest";
import { oneByOne, textOf } from "../aggregate/sales";

const trades: TradeRecord[] = [
  {
    id: "a",
    flow: "export",
    kind: "goods",
    product: "Linen",
    period: "2012",
    value: usd("100"),
    markets: ["FR"],
  },
  { id: "b", flow: "export", kind: "services", product: "Opera", period: "2012", value: usd("60.5") },
  { id: "c", flow: "import", kind: "goods", product: "Linen", period: "2012", value: rmb("7") },
  { id: "d", flow: "export", kind: "goods", product: "Linen", period: "2013", status: "planned" },
];

describe("an index of trade", () => {
  const index = indexRecords(trades);
  const { product, flow, isValued, value } = recordFields.trades;

  test("answers the questions that it knows, and others", () => {
    const byProduct = narrow(isValued, groupBy({ product }, { n: count(), total: sumByCurrency(value) }));
    const expected = textOf(aggregate(trades, byProduct));
    expect(textOf(aggregate(index, byProduct))).toBe(expected);
    expect(textOf(aggregate(index, byProduct))).toBe(expected);
    const own = groupBy({ flow, isLong: (trade: TradeRecord) => trade.product.length > 4 }, { n: count() });
    expect(aggregate(index, own)).toEqual(aggregate(trades, own));
  });

  test("answers the measures of the library", () => {
    const measures: Aggregator<TradeRecord, unknown>[] = [
      tradeTotal("exports"),
      tradeTotal("imports"),
      tradeBalance,
    ];
    for (const measure of measures)
      expect(textOf(aggregate(index, measure))).toBe(textOf(aggregate(trades, measure)));
  });

  test("is gone through as its records are, and is as long", () => {
    expect([...index]).toEqual(trades);
    expect(index.length).toBe(4);
    expect(aggregate(indexRecords([]), count())).toBe(0);
    expect(indexRecords(new Set(trades)).length).toBe(4);
  });

  test("is a snapshot of the list", () => {
    const list = [...trades];
    const snapshot = indexRecords(list);
    list.pop();
    expect(aggregate(snapshot, count())).toBe(4);
  });

  test("a known function of one's own is asked once", () => {
    let asked = 0;
    const year = (trade: TradeRecord) => {
      asked += 1;
      return trade.period.slice(0, 4);
    };
    const known = indexRecords(trades, [year]);
    const byYear = groupBy({ year }, { n: count() });
    expect(aggregate(known, byYear)).toEqual([
      { year: "2012", n: 3 },
      { year: "2013", n: 1 },
    ]);
    aggregate(known, byYear);
    expect(asked).toBe(4);
  });

  test("an amount in another currency, or none, is the error that it is without the index", () => {
    const dollars = filter(isValued, sumMoney("USD", value as (trade: unknown) => never));
    expect(() => aggregate(index, dollars)).toThrow("Cannot add CNY 7.00 to a total in USD");
    const unguarded = sumByCurrency(value as (trade: unknown) => never);
    expect(() => aggregate(index, unguarded)).toThrow("Expected an amount of money and received undefined");
  });

  test.each([
    ["no records", undefined, []],
    ["text", "trades", []],
    ["a field name", trades, ["product"]],
    ["one function", trades, product],
  ])("of %s is refused", (_name, records, known) => {
    try {
      indexRecords(records as never, known as never);
      expect.unreachable();
    } catch (error) {
      expect(isLedgerError(error) && error.code).toBe("aggregate/not-indexable");
    }
  });
});

describe("indexes of exchange", () => {
  const { delegations, activities } = sampleLedger(7, 400);
  const visits: readonly Delegation[] = [
    ...delegations,
    { id: "plan", direction: "outbound", period: "2012", persons: 9, status: "planned" },
    { id: "silent", direction: "inbound", period: "2012" },
  ];
  const shows: readonly Activity[] = activities;

  test("delegations", () => {
    const index = indexRecords(visits);
    const { direction, isHeld, persons } = recordFields.delegations;
    const trips = groupBy({ direction }, { n: count(), trips: filter(isHeld, sumCounts(persons)) });
    const measures: Aggregator<Delegation, unknown>[] = [
      trips,
      delegationCount,
      legCount,
      personTripCount,
      personLegCount,
    ];
    for (const measure of measures)
      expect(textOf(aggregate(index, measure))).toBe(textOf(aggregate(oneByOne(visits), measure)));
  });

  test("activities", () => {
    const index = indexRecords(shows);
    const { kinds, audience } = recordFields.activities;
    const byKind = groupBy({ kinds }, { audience: sumCounts(audience) });
    const measures: Aggregator<Activity, unknown>[] = [byKind, activityCount, audienceCount];
    for (const measure of measures)
      expect(textOf(aggregate(index, measure))).toBe(textOf(aggregate(oneByOne(shows), measure)));
  });
});
