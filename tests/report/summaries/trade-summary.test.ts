import {
  type CurrencyCode,
  createLedger,
  currencyAmount,
  describeAreaCount,
  type ExchangeRate,
  type Period,
  PRC_STATISTICS,
  type PublishedTotal,
  type RatePolicy,
  rmb,
  type Status,
  type TradeFlow,
  type TradeRecord,
  tradeSummary,
  usd,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";
import { sale } from "../../model/records";
import { WORLD_BANK as of2012 } from "../../rates/of-2012";

interface Options {
  readonly period?: Period;
  readonly rates?: readonly ExchangeRate[];
  readonly published?: PublishedTotal<"USD">;
  readonly round?: "once" | "each-row";
  readonly overlap?: "refuse" | "allow";
  readonly search?: { readonly pivots: readonly CurrencyCode[] };
  readonly policyOf?: (record: TradeRecord) => RatePolicy;
}

function summarize(trades: readonly TradeRecord[], options: Options = {}) {
  const ledger = createLedger({ trades: deepFreeze(trades) });
  return tradeSummary(ledger, { period: "2012", currency: "USD", profile: PRC_STATISTICS, ...options });
}

function figures({ exports, imports, balance, total }: ReturnType<typeof summarize>): string[] {
  return [exports, imports, balance, total].map(String);
}

describe("totals", () => {
  test("a ledger without trade gives zero in the currency and no lines", () => {
    const summary = summarize([]);
    expect(figures(summary)).toEqual(["USD 0", "USD 0", "USD 0", "USD 0"]);
    expect(summary.lines).toEqual([]);
    expect(summary.byCurrency.entries()).toEqual([]);
    expect([summary.unvalued, summary.undetermined, summary.published]).toEqual([[], [], undefined]);
  });

  test("re-exports are exports, re-imports are imports, and the balance is exports minus imports", () => {
    const flow = (flow: TradeFlow, value: string) => sale(flow, { flow, value: usd(value) });
    const trades = [
      flow("export", "100"),
      flow("re-export", "20.5"),
      flow("import", "300"),
      flow("re-import", "4"),
    ];
    expect(figures(summarize(trades))).toEqual(["USD 120.5", "USD 304", "USD -183.5", "USD 424.5"]);
  });

  test("cents add up exactly: ten times 0.10 are 1", () => {
    const trades = Array.from({ length: 10 }, (_, at) => sale(`${at}`, { value: usd("0.1") }));
    expect(summarize(trades).total.toString()).toBe("USD 1");
  });

  // 100.01 / 6.3123 is 15.84367...: three times the exact number is 47.53, three times the rounded one 47.52.
  test("a total is rounded once; lines, rounded to be shown, add up to it where they are asked to", () => {
    const trades = ["a", "b", "c"].map((id) => sale(id, { value: rmb("100.01") }));
    const shown = (round?: "once" | "each-row") => {
      const { total, lines } = summarize(trades, { rates: [of2012], ...(round && { round }) });
      expect(lines.map(({ value }) => "amount" in value && String(value.amount))).toEqual(
        Array.from({ length: 3 }, () => "USD 15.84"),
      );
      expect(total.kind === "total" && total.rounded).toBe(true);
      return String(total);
    };
    expect([shown(), shown("once"), shown("each-row")]).toEqual(["USD 47.53", "USD 47.53", "USD 47.52"]);
  });

  test("the balance has a flag of its own: two sides that were rounded can leave one that was not", () => {
    const { exports, balance, total } = summarize([
      sale("a", { value: usd("1.005") }),
      sale("b", { value: usd("0.005"), flow: "import" }),
      sale("c", { value: usd("0.001"), flow: "import" }),
      sale("d", { value: usd("0.001") }),
    ]);
    const flags = [exports, balance, total].map((of) => of.kind === "total" && of.rounded);
    expect(flags).toEqual([true, false, true]);
    expect(String(balance)).toBe("USD 1");
  });

  test("each total names its records, its sources and its rates", () => {
    const source = { document: "release", at: "sentence 4" };
    const ledger = createLedger({
      sources: [{ id: "release", title: "Release", publisher: "Bureau" }],
      trades: [
        sale("b", { value: rmb("6900000"), source }),
        sale("a", { value: usd("1"), source }),
        sale("c", { value: usd("1"), flow: "import" }),
      ],
    });
    const options = { period: "2012", currency: "USD", profile: PRC_STATISTICS, rates: [of2012] } as const;
    const { exports, imports, total } = tradeSummary(ledger, options);
    expect([exports, imports, total].map(({ records }) => records)).toEqual([
      ["a", "b"],
      ["c"],
      ["a", "b", "c"],
    ]);
    expect([exports.sources, imports.sources, total.sources]).toEqual([[source], [], [source]]);
    expect(exports.rates.map(({ rows, original }) => [rows, String(original)])).toEqual([[1, "CNY 6900000"]]);
    expect(imports.rates).toEqual([]);
  });

  test("control totals hold every value as stated, converted or not", () => {
    const trades = [
      sale("a", { value: rmb("6900000") }),
      sale("b", { value: usd("22250000"), flow: "import" }),
      sale("c", { value: rmb("0.01"), period: "2012-05" }),
      sale("d"),
    ];
    expect(summarize(trades).byCurrency.entries().map(String)).toEqual(["CNY 6900000.01", "USD 22250000"]);
  });

  test("a report in renminbi multiplies where one in dollars divides", () => {
    const ledger = createLedger({ trades: [sale("a", { value: usd("100") })] });
    const options = { period: "2012", currency: "CNY", profile: PRC_STATISTICS, rates: [of2012] } as const;
    expect(tradeSummary(ledger, options).total.toString()).toBe("CNY 631.23");
  });
});

describe("what is in no total", () => {
  const trades = [
    sale("linen", { value: usd("21130000") }),
    sale("acrobatics", { value: rmb("6900000") }),
    sale("unknown"),
  ];

  test("a record without a rate, or without a value, is listed as unvalued and left out", () => {
    const summary = summarize(trades);
    expect(summary.unvalued).toEqual(["acrobatics", "unknown"]);
    expect(figures(summary)).toEqual(["USD 21130000", "USD 0", "USD 21130000", "USD 21130000"]);
    expect(summary.lines.map(({ value }) => value.kind)).toEqual(["as-stated", "unconverted", "not-stated"]);
  });

  test("two rates for one period leave the record unvalued: none of them is chosen", () => {
    const other = { ...of2012, rate: "6.3093", source: "Federal Reserve, H.10" };
    const summary = summarize(trades, { rates: [of2012, other] });
    expect(summary.unvalued).toEqual(["acrobatics", "unknown"]);
    expect(summary.lines[1]?.value).toMatchObject({
      kind: "unconverted",
      issue: { code: "money/rate-ambiguous", rates: [of2012, other] },
    });
    expect(summary.total.toString()).toBe("USD 21130000");
  });

  test("the rates of the years before and after leave the record unvalued", () => {
    const neighbours: ExchangeRate[] = [
      { ...of2012, period: "2011", rate: "6.4615" },
      { ...of2012, period: "2013", rate: "6.1958" },
    ];
    expect(summarize(trades, { rates: neighbours }).unvalued).toEqual(["acrobatics", "unknown"]);
  });

  test.each<Status>(["planned", "cancelled"])("trade that is %s is no line and in no total", (status) => {
    const summary = summarize(trades.map((trade) => ({ ...trade, status })));
    expect(JSON.stringify(summary)).toBe(JSON.stringify(summarize([])));
  });

  test("a line of the year is undetermined in a report of its month", () => {
    const march = sale("march", { period: "2012-03", value: usd("7") });
    const summary = summarize([...trades, march], { period: "2012-03" });
    expect(summary.undetermined.map(({ record }) => record)).toEqual(["linen", "acrobatics", "unknown"]);
    expect(summary.undetermined[0]).toEqual({ record: "linen", period: "2012" });
    expect(summary.total.toString()).toBe("USD 7");
    expect(summary.byCurrency.entries().map(String)).toEqual(["USD 7"]);
  });

  test("trade of other years is in nothing", () => {
    const summary = summarize([sale("a", { period: "2011", value: usd("7") })]);
    expect(JSON.stringify(summary)).toBe(JSON.stringify(summarize([])));
  });
});

describe("rates are looked up as everywhere", () => {
  const inYuan = (base: CurrencyCode, rate: string, source = "PBC"): ExchangeRate =>
    ({ ...of2012, base, rate, source }) as ExchangeRate;
  const euros = [sale("a", { value: currencyAmount("100", "EUR") })];
  const rates = [inYuan("USD", "6.3"), inYuan("EUR", "8.1")];

  test("through a currency that the caller names, and through none that is not named", () => {
    expect(String(summarize(euros, { rates, search: { pivots: ["CNY"] } }).total)).toBe("USD 128.57");
    expect(summarize(euros, { rates }).unvalued).toEqual(["a"]);
  });

  test("by the policy that the caller gives", () => {
    const policyOf = (): RatePolicy => ({ kind: "average", period: "2011", basis: "annual-average" });
    const of2011 = { ...of2012, period: "2011", rate: "6" } as ExchangeRate;
    const trades = [sale("a", { value: rmb("6") })];
    expect(String(summarize(trades, { rates: [of2012, of2011], policyOf }).total)).toBe("USD 1");
    expect(String(summarize(trades, { rates: [of2012, of2011] }).total)).toBe("USD 0.95");
  });
});

describe("levels, periods and parts", () => {
  const of = (id: string, fields: Partial<TradeRecord>) =>
    sale(id, { value: usd("1"), markets: ["DE"], ...fields });
  const scheme = "HS 2012";

  test.each([
    [
      "overlapping-levels",
      [of("a", { product: "a", code: "92", scheme }), of("b", { product: "b", code: "9201", scheme })],
      ["a", "b"],
    ],
    [
      "overlapping-periods",
      [of("a", { product: "a" }), of("b", { product: "a", period: "2012-Q1" })],
      ["a", "b"],
    ],
    ["whole-and-part", [of("b", { product: "b", partOf: "a" }), of("a", {})], ["a", "b"]],
    [
      "whole-and-part",
      [
        of("a", {}),
        of("x", { product: "x", period: "2011", partOf: "a" }),
        of("b", { product: "b", partOf: "x" }),
      ],
      ["a", "b"],
    ],
  ] as const)("%s give no total, but the pair with its records", (reason, trades, records) => {
    const { exports, total, imports, lines } = summarize(trades);
    for (const none of [exports, total])
      expect(none).toMatchObject({ kind: "undefined", reason, overlaps: [{ records }] });
    expect(String(imports)).toBe("USD 0");
    expect(String(summarize(trades, { overlap: "allow" }).total)).toBe(`USD ${lines.length}`);
  });
});

describe("markets that contain one another", () => {
  const trades = [
    sale("region", { product: "Linen", markets: ["035"], value: usd("100") }),
    sale("country", { product: "Linen", markets: ["TH"], value: usd("60") }),
    sale("both", { product: "Art", markets: ["035", "TH"], value: usd("5") }),
    sale("other", { product: "Silk", period: "2012-05", markets: ["TH"], value: usd("1") }),
    sale("in", { product: "Linen", flow: "import", markets: ["TH"], value: usd("7") }),
  ];

  test("give no total, but the pair and its records, for their side of trade and for both", () => {
    const { exports, imports, balance, total, lines } = summarize(trades);
    const pair = {
      by: "market",
      flow: "exports",
      kind: "goods",
      product: "Linen",
      period: "2012",
      outer: "035",
      inner: "TH",
      records: ["region", "country"],
    };
    for (const undefinedTotal of [exports, balance, total])
      expect(undefinedTotal).toMatchObject({
        kind: "undefined",
        reason: "overlapping-areas",
        overlaps: [pair],
      });
    expect(exports.records).toEqual(["both", "country", "other", "region"]);
    expect(String(imports)).toBe("USD 7");
    expect(lines.length).toBe(5);
  });

  test("are added up where the caller allows it", () => {
    expect(figures(summarize(trades, { overlap: "allow" }))).toEqual([
      "USD 166",
      "USD 7",
      "USD 159",
      "USD 173",
    ]);
  });

  test("leave nothing to set a published total against", () => {
    const { published } = summarize(trades, { published: { value: usd("200") } });
    expect(published?.unexplained).toBeUndefined();
    expect(() => summarize(trades, { overlap: "no" as never })).toThrow(
      expect.objectContaining({ code: "report/unknown-option" }),
    );
  });
});

describe("markets", () => {
  test("they are counted by the profile, and undefined where a record names none", () => {
    const [named, unnamed] = summarize([sale("a", { markets: ["JP", "HK"] }), sale("b")]).lines;
    expect(describeAreaCount(named!.markets!)).toBe("1 country and 1 region");
    expect(unnamed?.markets).toBeUndefined();
  });
});
