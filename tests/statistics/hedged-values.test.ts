import {
  about,
  aggregate,
  auditClaims,
  between,
  checkRecord,
  coverageRatio,
  createLedger,
  createRateTable,
  describeInterval,
  exactly,
  exportTotal,
  figure,
  type MoneyValue,
  moreThan,
  nearly,
  parseFigure,
  READINGS,
  recordFields,
  rmb,
  sumByCurrency,
  type TradeRecord,
  tradeBalance,
  tradeIn,
  tradeTotal,
  usd,
} from "cultural-ledger";
import { narrow } from "cultural-ledger/aggregate";
import { isMoneyExtent } from "cultural-ledger/figures";
import { readCsv, writeCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";
import { WORLD_BANK } from "../rates/of-2012";

const of2012 = { kind: "goods", product: "Cultural goods", period: "2012" } as const;
const billion = { scale: "billion", unit: "USD" } as const;
const million = { scale: "million", unit: "USD" } as const;
const sold = (id: string, value?: MoneyValue): TradeRecord =>
  deepFreeze({ ...of2012, id, flow: "export", ...(value && { value }) });
const bought = (id: string, value?: MoneyValue): TradeRecord => ({ ...sold(id, value), flow: "import" });

describe("totals of values as worded", () => {
  test("more than USD 100 billion and a sale of USD 160", () => {
    const total = aggregate([sold("all", moreThan(100, billion)), sold("one", usd("160"))], exportTotal);
    expect(String(total)).toBe("more than USD 100,000,000,160");
    expect([total.known, total.hedged, total.unknown]).toEqual([1, 1, 0]);
    expect(total.extents.map(({ currency }) => currency)).toEqual(["USD"]);
  });

  test("no exact total stands beside the extent of its currency; the others have theirs", () => {
    const total = aggregate(
      [sold("a", about(30, million)), sold("b", usd("160")), sold("c", rmb("70")), sold("d")],
      exportTotal,
    );
    expect(total.total.get("USD")).toBeUndefined();
    expect(total.total.entries().map(String)).toEqual(["CNY 70"]);
    expect(String(total)).toBe("CNY 70, between USD 27,000,160 and 33,000,160, and 1 of unknown value");
  });

  test.each<readonly [string, "zh" | "en", string]>([
    ["近800亿美元", "zh", "at least USD 72,000,000,000 and less than 80,000,000,000"],
    ["超过1000亿美元", "zh", "more than USD 100,000,000,000"],
    ["more than USD 100 billion", "en", "more than USD 100,000,000,000"],
    ["USD 21.13 million", "en", "between USD 21,125,000 and 21,135,000"],
  ])("%s", (text, locale, words) => {
    const value = parseFigure(text, locale);
    expect(value.ok && String(aggregate([sold("a", value.value)], exportTotal))).toBe(words);
  });

  test("are read by the policy that is asked for", () => {
    const records = [sold("a", figure("30", million))];
    const total = (reading?: (typeof READINGS)[keyof typeof READINGS]) =>
      String(aggregate(records, tradeTotal("exports", reading && { reading })));
    expect(total()).toBe("between USD 29,500,000 and 30,500,000");
    expect(total(READINGS.ROUND_NUMBERS)).toBe("between USD 25,000,000 and 35,000,000");
    expect(total(READINGS.EXACT_DIGITS)).toBe("USD 30,000,000");
  });

  test("of digits beyond their own precision are an unknown amount", () => {
    const excess = figure("21.13", { ...million, decimals: -6 });
    expect(String(aggregate([sold("a", excess), sold("b", usd("5"))], exportTotal))).toBe(
      "an unknown amount of USD",
    );
  });

  test("exact amounts are asked for as before", () => {
    const records = [sold("a", moreThan(100, billion)), sold("b", usd("160"))];
    const { isValued, isHedged, value } = recordFields.trades;
    expect(String(aggregate(records, narrow(isValued, sumByCurrency(value))))).toBe("USD 160");
    expect(records.filter(isHedged).map(({ id }) => id)).toEqual(["a"]);
  });
});

describe("balance and coverage", () => {
  const records = [sold("a", moreThan(100, million)), bought("b", usd("50000000")), bought("c", rmb("7"))];

  test("have the extent of a currency with a hedged side, and no amount of it", () => {
    const { balance, extents } = aggregate(records, tradeBalance);
    expect(balance.entries().map(String)).toEqual(["CNY -7"]);
    expect(extents.map(String)).toEqual(["more than USD 50,000,000"]);
  });

  test("the ratio is undefined, and lies in an extent", () => {
    const answer = aggregate(records, coverageRatio("USD"));
    expect(answer).toMatchObject({ kind: "undefined", reason: "hedged-value", otherCurrencies: ["CNY"] });
    expect("extent" in answer && describeInterval(answer.extent)).toBe("more than 2");
    expect(String(answer.exports)).toBe("more than USD 100,000,000");
  });

  test("without imports there is none, whatever the exports; other currencies matter to neither", () => {
    expect(aggregate(records.slice(0, 1), coverageRatio("USD"))).toMatchObject({ reason: "no-imports" });
    const inYuan = aggregate([...records, sold("d", rmb("14"))], coverageRatio("CNY"));
    expect(inYuan.kind === "ratio" && inYuan.ratio.toString()).toBe("2");
  });
});

describe("trade in one currency", () => {
  const measure = tradeIn({
    to: "USD",
    table: createRateTable({ rates: [WORLD_BANK] }),
    policyOf: ({ period }) => ({ kind: "ofPeriod", periods: [period] }),
  });
  const yuan = { scale: "million", unit: "CNY" } as const;

  test("the ends are converted at the rate of the record, and an exact division stays exact", () => {
    const answer = aggregate([sold("a", moreThan("6.3123", yuan)), sold("b", usd("160"))], measure);
    expect(String(answer.exports)).toBe("more than USD 1,000,160");
    expect(isMoneyExtent(answer.exports.total)).toBe(true);
    expect(answer.exports.extents.map(String)).toEqual(["more than CNY 6,312,300"]);
    expect(answer.exports.byCurrency.entries().map(String)).toEqual(["USD 160"]);
    expect(answer.exports.rates.map(({ rows, original }) => [rows, String(original)])).toEqual([
      [1, "more than CNY 6,312,300"],
    ]);
    expect(String(answer.imports)).toBe("USD 0");
    expect(String(answer.balance)).toBe("more than USD 1,000,160");
  });

  test("what divides without end is rounded outward, in words to the cent", () => {
    const answer = aggregate([sold("a", between(1, 2, { unit: "CNY" }))], measure);
    expect(String(answer.total)).toBe("between USD 0.15 and 0.32");
  });

  test("what no rate converts is named and in no total", () => {
    const late = { ...sold("late", moreThan(1, yuan)), period: "2013" } as const;
    const answer = aggregate([late, sold("b", usd("160"))], measure);
    expect(String(answer.exports)).toBe("USD 160, and more than CNY 1,000,000 that no rate converts");
    expect([answer.exports.hedged, answer.unknown]).toEqual([1, 0]);
  });
});

describe("claims against records", () => {
  const verdict = (claimed: Parameters<typeof moreThan>[0], records: readonly TradeRecord[]) =>
    auditClaims({
      ledger: createLedger({ trades: records }),
      claims: [{ id: "c", measure: "trade", period: "2012", figure: moreThan(claimed, billion) }],
      relations: [{ id: "r", kind: "against", claim: "c", collection: "trades", records: "complete" }],
    }).findings[0]?.verdict;

  test("more than USD 100 billion supports more than 90 and is no more than consistent with more than 120", () => {
    expect(verdict(90, [sold("a", moreThan(100, billion))])).toBe("supported");
    expect(verdict(120, [sold("a", moreThan(100, billion))])).toBe("undetermined");
    expect(verdict(120, [sold("a", nearly(100, billion))])).toBe("contradicted");
  });
});

describe("a value that is no money is refused with a code", () => {
  const measures = {
    exportTotal,
    tradeBalance,
    coverageRatio: coverageRatio("USD"),
    allowed: tradeTotal("exports", { overlap: "allow" }),
  };
  const values = [
    ["figures/invalid-figure", { qualifier: "moreThan" }],
    ["figures/invalid-figure", { qualifier: "unknown" }],
    ["figures/invalid-figure", { qualifier: 5, number: "5" }],
    ["money/not-an-amount", moreThan(1000)],
    ["money/not-an-amount", null],
  ] as const;
  test.each(Object.entries(measures))("by %s", (_name, measure) => {
    for (const [code, value] of values)
      expectCode(
        () => aggregate([{ ...sold("a"), value: value as never }], measure as typeof exportTotal),
        code,
      );
  });
});

describe("a record", () => {
  test("has a figure in a currency, and no other precision beside it", () => {
    const codes = (fields: Partial<TradeRecord>) => {
      const result = checkRecord("trades", { ...sold("a"), ...fields });
      return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path.at(-1)}`);
    };
    expect(codes({ value: moreThan(100, billion) })).toEqual([]);
    expect(codes({ value: usd("1"), decimals: -6 })).toEqual([]);
    expect(codes({ value: moreThan(100, billion), decimals: -6 })).toEqual(["model/invalid-number decimals"]);
    expect(codes({ value: exactly(5, { unit: "USD" }), decimals: 0 })).toEqual([
      "model/invalid-number decimals",
    ]);
    expect(codes({ value: moreThan(100) })).toEqual(["money/not-an-amount value"]);
  });

  test("comes back from CSV as it was worded", async () => {
    const records = [
      sold("a", moreThan(100, billion)),
      sold("b", usd("160")),
      sold("c", nearly(800, { scale: "yi", unit: "USD" })),
    ];
    const { ledger } = await readCsv("trades", writeCsv("trades", records));
    expect(ledger.trades.map(({ value }) => value)).toEqual(records.map(({ value }) => value));
  });
});
