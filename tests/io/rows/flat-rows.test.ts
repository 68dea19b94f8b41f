import {
  about,
  aggregate,
  atLeast,
  count,
  createRateTable,
  cube,
  evidence,
  exportTotal,
  fillPeriods,
  groupRecords,
  growth,
  isLedgerError,
  mean,
  moreThan,
  PRC_STATISTICS,
  rank,
  recordHighs,
  rmb,
  rollup,
  shares,
  sumByCurrency,
  sumConverted,
  sumCounts,
  sumMoney,
  type TradeRecord,
  unknown,
  usd,
} from "cultural-ledger";
import { distinctAreas } from "cultural-ledger/aggregate";
import { flatRows } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";
import { WORLD_BANK } from "../../rates/of-2012";

const visits = deepFreeze([
  { area: "FR", year: "2011", persons: 40, fees: usd("1250.10"), areas: ["FR"] },
  { area: "JP", year: "2012", persons: moreThan(20), fees: usd("980"), areas: ["JP", "HK"] },
  { area: "JP", year: "2012", persons: undefined, fees: usd("9007199254740993"), areas: ["JP"] },
]);

const FIELDS = {
  persons: sumCounts<(typeof visits)[number]>((visit) => visit.persons),
  fees: sumMoney<"USD", (typeof visits)[number]>("USD", (visit) => visit.fees),
};

describe("quantities", () => {
  test("are a number and its digits, with what they are in and what bounds them", () => {
    const rows = flatRows(groupRecords(visits, { area: (visit) => visit.area }, FIELDS));
    expect(rows).toEqual([
      {
        area: "FR",
        persons: 40,
        persons_text: "40",
        persons_lower: 40,
        persons_lower_text: "40",
        persons_lower_end: "closed",
        persons_upper: 40,
        persons_upper_text: "40",
        persons_upper_end: "closed",
        persons_words: "40",
        persons_unknown: 0,
        fees: 1250.1,
        fees_text: "1250.1",
        fees_unit: "USD",
      },
      {
        area: "JP",
        persons: null,
        persons_text: null,
        persons_lower: 21,
        persons_lower_text: "21",
        persons_lower_end: "closed",
        persons_upper: null,
        persons_upper_text: null,
        persons_upper_end: "unknown",
        persons_words: "more than 20 (part of it unknown)",
        persons_unknown: 1,
        // The nearest number is another one, the text is the same.
        fees: 9007199254741972,
        fees_text: "9007199254741973",
        fees_unit: "USD",
      },
    ]);
  });

  test("of databases have their digits alone", () => {
    const [, row] = flatRows(groupRecords(visits, { area: (visit) => visit.area }, FIELDS), {
      exact: "instead",
    });
    expect(row).toEqual({
      area: "JP",
      persons: null,
      persons_lower: "21",
      persons_lower_end: "closed",
      persons_upper: null,
      persons_upper_end: "unknown",
      persons_words: "more than 20 (part of it unknown)",
      persons_unknown: 1,
      fees: "9007199254741973",
      fees_unit: "USD",
    });
  });

  test("of figures say what their wording says", () => {
    const rows = flatRows([
      { a: moreThan("2.5", { scale: "million", unit: "USD" }) },
      { a: unknown() },
      { a: about(40) },
    ]);
    expect(
      rows.map((row) => [row["a"], row["a_lower"], row["a_upper"], row["a_unit"], row["a_words"]]),
    ).toEqual([
      [null, 2500000, null, "USD", "more than USD 2.5 million"],
      [null, null, null, null, "unknown"],
      [null, 36, 44, null, "about 40"],
    ]);
  });

  test("are bigints and Decimals too, and plain numbers beside them", () => {
    const share = shares([{ n: 1 }, { n: 2 }], (row) => row.n);
    const rows = share.kind === "shares" ? flatRows(share.rows) : [];
    expect(rows).toEqual([
      { row_n: 1, share: 0.333333333333, share_text: "0.333333333333" },
      { row_n: 2, share: 0.666666666667, share_text: "0.666666666667" },
    ]);
    expect(flatRows([{ n: 2n ** 64n }, { n: 1e21 }, { n: null }])).toEqual([
      { n: 18446744073709552000, n_text: "18446744073709551616" },
      { n: 1e21, n_text: "1000000000000000000000" },
      { n: null, n_text: null },
    ]);
  });

  test("of several currencies have a column for each", () => {
    const rows = [rmb("5"), usd("1.5"), usd("2")].map((fee, at) => ({ at: at === 0 ? "a" : "b", fee }));
    const flat = flatRows(
      groupRecords(rows, { at: (row) => row.at }, { fees: sumByCurrency((row) => row.fee) }),
    );
    expect(flat).toEqual([
      { at: "a", fees_CNY: 5, fees_CNY_text: "5", fees_USD: null, fees_USD_text: null },
      { at: "b", fees_CNY: null, fees_CNY_text: null, fees_USD: 3.5, fees_USD_text: "3.5" },
    ]);
  });

  test("of trade are in the currency of their column, and say how many have none", () => {
    const trades: TradeRecord[] = [
      { id: "a", flow: "export", kind: "goods", product: "Linen", period: "2012", value: usd("5") },
      {
        id: "b",
        flow: "export",
        kind: "goods",
        product: "Paper",
        period: "2012",
        value: moreThan("7", { unit: "CNY" }),
      },
      { id: "c", flow: "export", kind: "goods", product: "Boxes", period: "2012" },
    ];
    expect(flatRows({ exports: aggregate(trades, exportTotal) })).toEqual([
      {
        exports_USD: 5,
        exports_USD_text: "5",
        exports_CNY: null,
        exports_CNY_text: null,
        exports_CNY_lower: 7,
        exports_CNY_lower_text: "7",
        exports_CNY_lower_end: "open",
        exports_CNY_upper: null,
        exports_CNY_upper_text: null,
        exports_CNY_upper_end: "unbounded",
        exports_CNY_words: "more than CNY 7",
        exports_unknown: 1,
      },
    ]);
  });

  test("that were converted or divided say what was rounded and what is missing", () => {
    const table = createRateTable({ rates: [WORLD_BANK] });
    const policyOf = () => ({ kind: "average", period: "2012", basis: "annual-average" }) as const;
    const fees = [usd("1"), rmb("2"), rmb("3")];
    const answer = aggregate(
      fees,
      sumConverted({ to: "USD", table, amountOf: (fee: (typeof fees)[number]) => fee, policyOf }),
    );
    const [row] = flatRows({
      total: answer,
      mean: aggregate(
        [1, 2, 4],
        mean((n: number) => n),
      ),
    });
    // 1 + 5 / 6.3123 = 1.792104...
    expect(row).toMatchObject({ total: 1.79, total_unit: "USD", total_rounded: true, total_unconverted: 0 });
    expect(row).toMatchObject({ mean: 2.333333333333, mean_rounded: true, mean_unknown: 0 });
    const [none] = flatRows({
      mean: aggregate(
        [],
        mean((n: number) => n),
      ),
    });
    expect(none).toMatchObject({ mean: null, mean_text: null, mean_words: "no records" });
  });

  test("are counts of areas by their extent", () => {
    const measure = distinctAreas<(typeof visits)[number]>(PRC_STATISTICS, (visit) => visit.areas as never);
    const [row] = flatRows({ areas: aggregate(visits, measure), evidence: aggregate([], evidence()) });
    expect(row).toMatchObject({ areas: 3, areas_words: "2 countries and 1 region", areas_unknown: 0 });
    expect(row).toMatchObject({ evidence_records: "", evidence_isCut: false });
  });
});

describe("rows", () => {
  test("of subtotals have the columns of the finest level, in its order", () => {
    const keys = {
      year: (visit: (typeof visits)[number]) => visit.year,
      area: (visit: (typeof visits)[number]) => visit.area,
    };
    const rolled = flatRows(aggregate(visits, rollup(keys, ["year", "area"], { lines: count() })));
    expect(rolled.map((row) => Object.keys(row))).toEqual(
      Array.from({ length: 5 }, () => ["level", "year", "area", "lines"]),
    );
    expect(rolled[0]).toEqual({ level: "total", year: null, area: null, lines: 3 });
    const cubed = flatRows(aggregate(visits, cube(keys, { lines: count() })));
    expect(cubed.map((row) => row["by"])).toEqual([
      "",
      "year",
      "year",
      "area",
      "area",
      "year; area",
      "year; area",
    ]);
  });

  test("of series have the fields of their fields", () => {
    const series = [
      { period: "2010", value: usd("20") },
      { period: "2012", value: usd("25") },
      { period: "2013", value: usd("30") },
    ] as const;
    const grown = flatRows(growth(series));
    expect(grown[2]).toEqual({
      kind: "growth",
      rate: 0.2,
      rate_text: "0.2",
      rounded: false,
      period: "2013",
      value: 30,
      value_text: "30",
      value_unit: "USD",
      basePeriod: null,
      base_period: "2012",
      base_value: 25,
      base_value_text: "25",
      base_value_unit: "USD",
    });
    expect(flatRows(recordHighs(series))[2]).toMatchObject({ history_from: "2010", history_periods: 2 });
    const filled = flatRows(fillPeriods(series, (point) => point.period));
    expect(filled.map((row) => [row["kind"], row["period"], row["row_value"]])).toEqual([
      ["observed", "2010", 20],
      ["missing", "2011", null],
      ["observed", "2012", 25],
      ["observed", "2013", 30],
    ]);
    const ranked = flatRows(rank(series, (point) => point.value));
    expect(ranked.map((row) => [row["rank"], row["row_period"]])).toEqual([
      [1, "2013"],
      [2, "2012"],
      [3, "2010"],
    ]);
  });

  test("may be named as they like, and hold lists", () => {
    const rows = flatRows([
      deepFreeze({ ["__proto__"]: 1, "a.b": ["x", 'y;"', "", 5], cites: [{ document: "d", at: "p. 3" }] }),
    ]);
    expect(rows[0] && Object.entries(rows[0])).toEqual([
      ["__proto__", 1],
      ["a.b", 'x; "y;"""; ""; 5'],
      ["cites", "d, p. 3"],
    ]);
  });

  test("are none of none, and are frozen", () => {
    expect(flatRows([])).toEqual([]);
    const rows = flatRows(new Set([{ a: -0, b: undefined }]));
    expect(rows).toEqual([{ a: 0, b: null }]);
    expect(Object.isFrozen(rows) && Object.isFrozen(rows[0])).toBe(true);
  });
});

function refusal(run: () => unknown): readonly unknown[] {
  try {
    return ["none", run()];
  } catch (error) {
    return isLedgerError(error)
      ? [error.code, (error.details["path"] as readonly unknown[]).join(".")]
      : [error];
  }
}

test("what is no data is refused by its place", () => {
  const cyclic: Record<string, unknown> = {};
  cyclic["self"] = cyclic;
  const cannot: readonly (readonly [unknown, string])[] = [
    [[{ a: 1 }, { b: { c: Number.NaN } }], "1.b.c"],
    [[{ made: new Date(0) }], "0.made"],
    [[{ rows: [{ n: 1 }] }], "0.rows.0"],
    [[{ f: () => 1 }], "0.f"],
    [[{ m: new Map() }], "0.m"],
    [[5], "0"],
    [[{ a: "x" }, { a: usd("5") }], "1.a"],
    [
      aggregate(
        [usd("1")],
        sumByCurrency((fee) => fee),
      ),
      "0",
    ],
    [
      aggregate(
        [{}],
        sumCounts(() => atLeast(5)),
      ),
      "0",
    ],
  ];
  for (const [rows, path] of cannot)
    expect(refusal(() => flatRows(rows as object))).toEqual(["io/cannot-flatten", path]);
  expect(refusal(() => flatRows([cyclic]))[0]).toBe("io/cannot-flatten");
});

test("two things with one name are refused", () => {
  expect(refusal(() => flatRows([{ a: { b: 1 }, a_b: 2 }]))).toEqual(["io/same-column", "0.a_b"]);
  expect(refusal(() => flatRows([{ a: { b: 1 } }, { a_b: 2 }]))).toEqual(["io/same-column", "1.a_b"]);
  expect(refusal(() => flatRows([{ fee: usd("1"), fee_unit: "x" }]))).toEqual(["io/same-column", "fee_unit"]);
});
