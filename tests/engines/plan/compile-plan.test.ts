import {
  type Activity,
  aggregate,
  atLeast,
  count,
  type Delegation,
  filter,
  type LedgerRecords,
  moreThan,
  rmb,
  type TradeRecord,
  usd,
} from "cultural-ledger";
import { finishPartial, mergePartials, partialOf } from "cultural-ledger/aggregate";
import { compilePlan, type DeclaredRecords, type Plan, planText } from "cultural-ledger/engines";
import { toPlain } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";
import { deepFreeze } from "../../frozen";

const sale = { flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;
const trades: readonly TradeRecord[] = deepFreeze([
  { ...sale, id: "a", markets: ["FR", "JP"], value: usd("100.10") },
  { ...sale, id: "b", markets: ["JP"], product: "Books" },
  {
    ...sale,
    id: "c",
    markets: { named: ["JP"], open: true, stated: 4 },
    value: moreThan(100, { unit: "CNY" }),
  },
  { ...sale, id: "d", period: "2013", value: rmb("7.25"), code: "970110", scheme: "HS 2017" },
  { ...sale, id: "e", period: "2013", status: "planned", value: usd("1000000") },
] satisfies readonly TradeRecord[]);

function wordsOf(records: readonly unknown[], plan: Plan): readonly string[] {
  return aggregate(records, compilePlan(plan)).map((row) =>
    Object.entries(row)
      .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join("+") : value}`)
      .join(", "),
  );
}

describe("rows", () => {
  test("without keys there is one, also of nothing", () => {
    const plan: Plan = {
      from: "trades",
      measures: { lines: "records", value: "value", goods: { distinct: "product" } },
    };
    expect(wordsOf(trades, plan)).toEqual([
      "lines 4, value USD 100.1, more than CNY 107.25, and 1 of unknown value, goods 2",
    ]);
    expect(wordsOf([], plan)).toEqual(["lines 0, value no amounts, goods 0"]);
  });

  test("by a list: a record is in the row of each of its areas, and once in the total", () => {
    const plan: Plan = { from: "trades", by: ["market"], measures: { lines: "records" } };
    expect(wordsOf(trades, plan)).toEqual([
      "market FR, lines 1",
      "market JP, lines 3",
      "market undefined, lines 1",
    ]);
    expect(wordsOf(trades, { ...plan, levels: "rollup" })).toEqual([
      "level total, lines 4",
      "level market, market FR, lines 1",
      "level market, market JP, lines 3",
      "level market, market undefined, lines 1",
    ]);
    expect(wordsOf(trades, { ...plan, by: ["year", "market"], levels: "rollup" })).toEqual([
      "level total, lines 4",
      "level year, year 2012, lines 3",
      "level year, year 2013, lines 1",
      "level market, year 2012, market FR, lines 1",
      "level market, year 2012, market JP, lines 3",
      "level market, year 2013, market undefined, lines 1",
    ]);
    expect(wordsOf(trades, { ...plan, by: ["market", "year"], levels: "cube" })).toEqual([
      "by , lines 4",
      "by market, market FR, lines 1",
      "by market, market JP, lines 3",
      "by market, market undefined, lines 1",
      "by year, year 2012, lines 3",
      "by year, year 2013, lines 1",
      "by market+year, market FR, year 2012, lines 1",
      "by market+year, market JP, year 2012, lines 3",
      "by market+year, market undefined, year 2013, lines 1",
    ]);
    expect(wordsOf([], { ...plan, levels: "cube" })).toEqual(["by , lines 0"]);
  });

  test("in an order, and the first of them", () => {
    const plan: Plan = { from: "trades", by: ["product"], measures: { lines: "records" } };
    const order = [{ by: "lines", descending: true }];
    expect(wordsOf(trades, { ...plan, order })).toEqual(["product Linen, lines 3", "product Books, lines 1"]);
    expect(wordsOf(trades, { ...plan, order, limit: 1 })).toEqual(["product Linen, lines 3"]);
    expect(wordsOf(trades, { ...plan, limit: 1 })).toEqual(["product Books, lines 1"]);
  });

  test("of codes by their first digits", () => {
    const coded = ["970110", "970210", "97", "49", undefined].map((code, at) => ({
      ...sale,
      id: String(at),
      ...(code !== undefined && { code, scheme: "HS 2017" }),
    }));
    const plan: Plan = { from: "trades", by: [{ field: "code", digits: 2 }], measures: { lines: "records" } };
    expect(wordsOf(coded, plan)).toEqual(["code 49, lines 1", "code 97, lines 3", "code undefined, lines 1"]);
    expectCode(() => wordsOf(coded, { ...plan, by: ["code"] }), "aggregate/mixed-levels");
    expect(wordsOf(coded, { ...plan, by: ["code"], overlap: "allow" })).toHaveLength(5);
  });
});

describe("conditions", () => {
  const lines = { lines: "records" } as const;
  test.each<[what: string, where: Plan["where"], lines: number]>([
    ["none but that it was held", [], 4],
    ["on the status", [{ field: "status", in: ["planned"] }], 1],
    ["one of some", [{ field: "product", in: ["Books", "Paper"] }], 1],
    ["none of some", [{ field: "product", notIn: ["Books"] }], 3],
    ["the unknown", [{ field: "code", in: [null] }], 3],
    ["all but the unknown", [{ field: "code", notIn: [null] }], 1],
    ["from a year on", [{ field: "year", from: "2013" }], 1],
    ["up to a year", [{ field: "year", to: "2012" }], 3],
    ["a list that has one of some", [{ field: "market", has: ["FR", "DE"] }], 1],
    [
      "all of several",
      [
        { field: "year", in: ["2012"] },
        { field: "market", has: ["JP"] },
      ],
      3,
    ],
  ])("%s", (_, where = [], count) => {
    expect(wordsOf(trades, { from: "trades", where, measures: lines })).toEqual([`lines ${count}`]);
  });
});

describe("measures", () => {
  test("of visits are those of the library", () => {
    const delegations: readonly Delegation[] = deepFreeze([
      { id: "out", direction: "outbound", period: "2012-05", count: 61, persons: 1100, areas: ["FR"] },
      { id: "more", direction: "outbound", period: "2012", persons: moreThan(20), areas: ["HK"] },
      { id: "unknown", direction: "inbound", period: "2012", cities: atLeast(3) },
      { id: "none", direction: "inbound", period: "2012", count: 0, persons: 7 },
    ] satisfies readonly Delegation[]);
    const measures = {
      visits: "visits",
      persons: "persons",
      areas: { distinct: "area", profile: "PRC_STATISTICS" },
      first: { least: "period" },
      last: { greatest: "month" },
    } as const;
    expect(wordsOf(delegations, { from: "delegations", by: ["direction"], measures })).toEqual([
      "direction inbound, visits 1, persons unknown, areas unknown, first 2012, last undefined",
      "direction outbound, visits 62, persons more than 1,120, areas 1 country and 1 region, first 2012, last 2012-05",
    ]);
  });

  test("of lists of texts", () => {
    const shows: readonly Activity[] = deepFreeze([
      { id: "a", kind: ["lecture", "exhibition"], period: "2012", organizer: ["A", "B"] },
      { id: "b", kind: "lecture", period: "2012", organizer: "A" },
    ] satisfies readonly Activity[]);
    const plan: Plan = {
      from: "activities",
      by: ["kind"],
      measures: { activities: "activities", bodies: { distinct: "organizers" } },
    };
    expect(wordsOf(shows, plan)).toEqual([
      "kind exhibition, activities 1, bodies 2",
      "kind lecture, activities 2, bodies 2",
    ]);
  });

  test("in one currency, at the rates of the plan; what no rate converts is named", () => {
    const rates = [
      { base: "USD", quote: "CNY", rate: "6.25", basis: "annual-average", period: "2012", source: "a table" },
    ] as const;
    const plan: Plan = { from: "trades", rates: { rates }, measures: { usd: { sum: "value", in: "USD" } } };
    // 100.10 dollars, and more than 100 yuan at 6.25 for a dollar.
    expect(wordsOf(trades, plan)).toEqual(["usd more than USD 116.1, and CNY 7.25 that no rate converts"]);
    const months = [{ ...sale, id: "m", period: "2012-03", value: rmb("62.50") }];
    expect(wordsOf(months, plan)).toEqual(["usd USD 10"]);
    expect(wordsOf(months, { ...plan, rates: { rates, basis: "annual-average" } })).toEqual(["usd USD 10"]);
    expect(wordsOf(months, { ...plan, rates: { rates, basis: "month-average" } })).toEqual([
      "usd USD 0, and CNY 62.5 that no rate converts",
    ]);
  });

  test("in one currency, of a stock at the rate around its day", () => {
    const rates = [
      { base: "USD", quote: "CNY", rate: "6.25", basis: "annual-average", period: "2012", source: "a table" },
    ] as const;
    const funds = [
      { id: "o", indicator: "funds", area: "CN", at: "2012-12-31", value: rmb("62.50") },
      { id: "f", indicator: "funds", area: "CN", period: "2012", value: rmb("6.25") },
    ];
    const plan: Plan = {
      from: "observations",
      rates: { rates },
      measures: { usd: { sum: "amount", in: "USD" } },
    };
    expect(wordsOf(funds, { ...plan, overlap: "allow" })).toEqual(["usd USD 11"]);
  });

  test("of one's own, of records of one's own", () => {
    interface Ticket {
      readonly hall: string;
      readonly seats: number;
    }
    const tickets: DeclaredRecords<Ticket> = {
      name: "tickets",
      fields: {
        hall: { type: "text", definition: "the hall", of: ({ hall }) => hall },
        seats: { type: "count", definition: "seats sold", of: ({ seats }) => seats },
      },
    };
    const plan = { from: "tickets", by: ["hall"], measures: { seats: "seats" } } as const;
    const sold = [
      { hall: "A", seats: 3 },
      { hall: "A", seats: 4 },
    ];
    expect(String(aggregate(sold, compilePlan(plan, { records: [tickets] }))[0]?.["seats"])).toBe("7");
    expectCode(() => compilePlan(plan), "engines/invalid-plan");
  });
});

describe("what may not be added up", () => {
  const measures = { lines: "records" } as const;
  const part = [...trades, { ...sale, id: "part", partOf: "a" }];
  test("a part beside its whole, unless the plan says what becomes of it", () => {
    expectCode(() => wordsOf(part, { from: "trades", measures }), "engines/part-of-another");
    expect(wordsOf(part, { from: "trades", parts: "left-out", measures })).toEqual(["lines 4"]);
    expect(wordsOf(part, { from: "trades", parts: "counted", measures })).toEqual(["lines 5"]);
  });

  test("years beside months, unless the plan keeps one of them", () => {
    const both = [...trades, { ...sale, id: "march", period: "2012-03" }];
    expectCode(() => wordsOf(both, { from: "trades", measures }), "engines/mixed-frequencies");
    const where = [{ field: "frequency", in: ["month"] }];
    expect(wordsOf(both, { from: "trades", where, measures })).toEqual(["lines 1"]);
    expect(wordsOf(both, { from: "trades", overlap: "allow", measures })).toEqual(["lines 5"]);
  });

  test("ranges that may share days", () => {
    const ranges = ["2012-01-01/2012-12-31", "2012-01-01/2012-03-31"].map((period) => ({
      ...sale,
      id: period,
      period,
    }));
    expectCode(() => wordsOf(ranges, { from: "trades", measures }), "engines/mixed-frequencies");
    const years = ["2011/2013", "2012/2014"].map((period) => ({ ...sale, id: period, period }));
    expectCode(() => wordsOf(years, { from: "trades", measures }), "engines/mixed-frequencies");
    expect(wordsOf(years.slice(1), { from: "trades", measures })).toEqual(["lines 1"]);
  });

  test("areas that hold one another", () => {
    const both = [
      { ...sale, id: "region", markets: ["035"] },
      { ...sale, id: "country", markets: ["TH"] },
    ];
    expectCode(
      () => wordsOf(both, { from: "trades", by: ["market"], measures }),
      "aggregate/overlapping-areas",
    );
  });
});

test("shards are joined in any order, and one of another plan is refused", () => {
  const plan = {
    from: "trades",
    by: ["market", "year"],
    levels: "cube",
    measures: { lines: "records", value: "value", areas: { distinct: "market", profile: "ISO_3166" } },
  } as const satisfies Plan;
  const measure = compilePlan(plan);
  const partials = trades.map((trade, at) =>
    JSON.parse(JSON.stringify(partialOf([trade], measure, { shard: String(at), plan: planText(plan) }))),
  );
  const joined = finishPartial(mergePartials(partials.reverse(), measure), measure, { plan: planText(plan) });
  expect(toPlain(joined)).toEqual(toPlain(aggregate(trades, measure)));
  const other = compilePlan({ ...plan, by: ["market"] });
  expectCode(() => finishPartial(partials[0], other), "aggregate/partial-mismatch");
});

test("there are plans of every kind of a ledger", () => {
  const ledger: Required<{ [Kind in keyof LedgerRecords]: readonly unknown[] }> = {
    projects: [{ id: "p", name: "p", period: "2012" }],
    delegations: [{ id: "d", direction: "outbound", period: "2012" }],
    activities: [{ id: "a", kind: "lecture", period: "2012" }],
    trades: trades.slice(0, 1),
    observations: [{ id: "o", indicator: "museums", area: "CN", at: "2012-12-31", value: 3589 }],
    programmes: [{ id: "g", name: "g", kind: "cultural-week" }],
    agreements: [{ id: "t", name: "t", parties: [{ area: "CN" }, { area: "FR" }], signed: "2012" }],
    partnerships: [{ id: "s", kind: "sister-cities", parties: [{ area: "CN" }, { area: "FR" }] }],
    sources: [{ id: "q", title: "q", publisher: "q" }],
  };
  for (const [from, records] of Object.entries(ledger))
    expect(wordsOf(records, { from, by: ["id"], measures: { lines: "records" } })).toEqual([
      `id ${(records[0] as { id: string }).id}, lines 1`,
    ]);
});

test("what is undefined in a plan is left out of it", () => {
  const value = undefined as never;
  const where = [{ field: "year", in: value, from: "2013" }];
  const measures = { n: "records", v: { sum: "value", in: value }, y: { least: value, greatest: "year" } };
  expect(wordsOf(trades, { from: "trades", where, measures })).toEqual(["n 1, v CNY 7.25, y 2013"]);
});

test("rows are put in order by money of one currency, by what it is at least", () => {
  const rates = [
    { base: "USD", quote: "CNY", rate: "6.3", basis: "annual-average", period: "2012", source: "S" },
  ] as const;
  const records: readonly TradeRecord[] = [
    { ...sale, id: "a", product: "A", value: usd("1") },
    { ...sale, id: "b", product: "B", value: moreThan(9, { unit: "CNY" }) },
    { ...sale, id: "c", product: "C", value: rmb("8") },
  ];
  const plan: Plan = {
    from: "trades",
    by: ["product"],
    measures: { v: { sum: "value", in: "CNY" } },
    rates: { rates },
  };
  expect(wordsOf(records, { ...plan, order: [{ by: "v", descending: true }], limit: 2 })).toEqual([
    "product B, v more than CNY 9",
    "product C, v CNY 8",
  ]);
});

test("a text of one's own that is called status chooses nothing by itself, and what a plan says of it holds", () => {
  const tickets: DeclaredRecords<{ readonly status: string }> = {
    name: "tickets",
    fields: { status: { type: "text", definition: "the state", of: ({ status }) => status } },
  };
  const plan: Plan = { from: "tickets", measures: { n: "records" } };
  const sold = [{ status: "sold" }, { status: "returned" }];
  const options = { records: [tickets] };
  expect(aggregate(sold, compilePlan(plan, options))).toEqual([{ n: 2 }]);
  const where = [{ field: "status", in: ["sold"] }];
  expect(aggregate(sold, compilePlan({ ...plan, where }, options))).toEqual([{ n: 1 }]);
});

test("a list of one's own that is called status chooses nothing by itself", () => {
  const rolls: DeclaredRecords<{ readonly status: readonly string[] }> = {
    name: "rolls",
    fields: { status: { type: "texts", definition: "states", of: ({ status }) => status } },
  };
  const plan = { from: "rolls", measures: { n: "records" } } as const;
  expect(aggregate([{ status: ["sold"] }], compilePlan(plan, { records: [rolls] }))).toEqual([{ n: 1 }]);
});

test("shards of two measures of one's own by one name are not joined", () => {
  const rolls = (measure: ReturnType<typeof count<unknown>>): DeclaredRecords<unknown> => ({
    name: "rolls",
    fields: {},
    measures: { own: measure },
  });
  const plan = { from: "rolls", measures: { own: "own" } } as const;
  const [all, some] = [count<unknown>(), filter(() => false, count<unknown>())].map((measure) =>
    compilePlan(plan, { records: [rolls(measure)] }),
  );
  if (all === undefined || some === undefined) throw new Error("two");
  expectCode(
    () => mergePartials([partialOf([1], all, { shard: "a" }), partialOf([1], some, { shard: "b" })], all),
    "aggregate/partial-mismatch",
  );
});
