import { explain, figure, type LedgerRecords, rmb, usd } from "cultural-ledger";
import { expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { WORLD_BANK } from "../rates/of-2012";
import { reportOf } from "./years";

const sale = { flow: "export", kind: "goods", period: "2012" } as const;
const records: LedgerRecords = {
  trades: [
    {
      ...sale,
      id: "linen",
      product: "Linen",
      value: rmb("100"),
      source: { document: "paper", at: "sentence 2" },
    },
    {
      ...sale,
      id: "fans",
      product: "Fans",
      value: usd("10"),
      source: { document: "paper", at: "sentence 3" },
    },
  ],
  sources: [
    { id: "paper", title: "Trade in 2012", publisher: "The bureau" },
    { id: "other", title: "Nobody cites it", publisher: "The bureau" },
  ],
};
const claim = {
  id: "total",
  figure: figure("50", { unit: "USD" }),
  source: { document: "paper", at: "sentence 1" },
};
const report = reportOf(records, {
  compare: [],
  rates: [WORLD_BANK],
  published: [{ indicator: "trade", claim }],
});

test("a figure of records names them, what they cite, and the rates", () => {
  const { from, records: ids, sources, documents, rates, claims } = explain(report, "exports/2012");
  expect([from, ids, claims]).toEqual([[], ["fans", "linen"], []]);
  expect(sources.map(({ at }) => at)).toEqual(["sentence 2", "sentence 3"]);
  expect(documents.map(({ id }) => id)).toEqual(["paper"]);
  expect(rates).toMatchObject([{ from: "CNY", to: "USD", period: "2012" }]);
});

test("a figure of figures names those, and whatever is behind them", () => {
  const rest = explain(report, "trade:remainder/2012");
  expect(rest.from.map(({ id }) => id)).toEqual(["trade:published/2012", "trade/2012"]);
  expect([rest.claims, rest.records, rest.rates.length]).toEqual([["total"], ["fans", "linen"], 1]);
  const share = explain(report, "exports:share/2012/product=Linen");
  expect(share.from.map(({ id }) => id)).toEqual(["exports/2012/product=Linen", "trade:published/2012"]);
  expect([share.claims, share.records]).toEqual([["total"], ["linen"]]);
});

test("every figure explains itself, by its cell or its id", () => {
  for (const each of report.figures) {
    const { records: ids, claims } = explain(report, each);
    expect(ids.length + claims.length, each.id).toBeGreaterThan(0);
    expect(explain(report, each.id)).toEqual(explain(report, each));
  }
});

test("mistakes are refused", () => {
  expectCode(() => explain(report, "exports/2013"), "report/unknown-figure");
  expectCode(() => explain(report, "toString"), "report/unknown-figure");
  expectCode(() => explain(report, undefined as never), "report/invalid-argument");
  expectCode(() => explain(report, {} as never), "report/invalid-argument");
  expectCode(() => explain({} as never, "exports/2012"), "report/invalid-argument");
  expectCode(() => explain(null as never, "exports/2012"), "report/invalid-argument");
});

test("beside a bound, what was computed is said to be of what is stated", () => {
  const trades = [
    { ...sale, id: "linen", product: "Linen", value: usd("21130158.42"), decimals: -4 },
    { ...sale, id: "films", product: "Films" },
  ];
  const partial = reportOf({ trades }, { compare: [] });
  expect(explain(partial, "exports/2012").said).toContain(
    "at least USD 21.1 million (part of it unknown), the sum of the values of the exports of 2 records. Computed with every digit of what is stated, 21,130,158.42.",
  );
  expect(explain(partial, "exports/2012", { locale: "zh" }).said).toContain(
    "已说明部分的全部数字为21130158.42。",
  );
});
