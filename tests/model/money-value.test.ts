import {
  about,
  atLeast,
  between,
  checkRecord,
  createLedger,
  exactly,
  figure,
  type MoneyValue,
  moreThan,
  nearly,
  rmb,
  usd,
} from "cultural-ledger";
import { parseLedger, readCsv, toJson, writeCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";
import { visit } from "./records";

const values = deepFreeze<MoneyValue[]>([
  usd("30"),
  rmb("-1200000.55"),
  moreThan(100, { scale: "billion", unit: "USD" }),
  about("30", { scale: "million", unit: "EUR" }),
  nearly(800, { scale: "yi", unit: "CNY" }),
  between(20, 30, { scale: "wan", unit: "CNY" }),
  figure("21.10", { scale: "million", unit: "USD" }),
  figure("30", { unit: "USD" }),
  figure("30", { unit: "USD", decimals: 0 }),
  exactly("30", { unit: "JPY" }),
  atLeast("0.5", { unit: "USD" }),
]);

function issuesOf(cost: unknown): readonly (readonly [code: string, path: string])[] {
  const result = checkRecord("delegations", { ...visit("a"), cost });
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, path.join("/")]);
}

describe("a sum of money", () => {
  test.each(values)("may be %s", (value) => {
    expect(issuesOf(value)).toEqual([]);
  });

  test.each<[what: string, value: unknown]>([
    ["a number", 30],
    ["text", "USD 30"],
    ["a figure of things", moreThan(30)],
    ["a figure of a share", figure("30", { scale: "percent" })],
    ["a figure of no known currency", { qualifier: "moreThan", number: "30", unit: "XXY" }],
    ["what looks like an amount", { currency: "USD", value: "30" }],
    ["null", null],
  ])("is not %s", (_what, value) => {
    expect(issuesOf(value)).toEqual([["money/not-an-amount", "cost"]]);
  });

  test("comes back from JSON and from CSV as it was", async () => {
    const ledger = createLedger({ delegations: values.map((cost, at) => ({ ...visit(`v${at}`), cost })) });
    expect(parseLedger(toJson(ledger)).ledger).toEqual(ledger);
    const text = writeCsv("delegations", ledger.delegations);
    expect(text).toContain("\r\nv2,outbound,2012,more than USD 100 billion,USD\r\n");
    expect((await readCsv("delegations", text)).ledger).toEqual(ledger);
  });

  test("is told its fault where it stands, beside those of other fields", () => {
    const { issues } = parseLedger({
      delegations: [{ ...visit("a"), persons: -1, cost: { currency: "USD", value: "1e3" } }],
      projects: [{ id: "p", name: "Tour", period: "2012", budget: { currency: "EUR" } }],
    });
    expect(issues.map(({ code, path }) => [code, path.join("/")])).toEqual([
      ["money/invalid-amount", "delegations/0/cost"],
      ["figures/invalid-count", "delegations/0/persons"],
      ["money/not-an-amount", "projects/0/budget"],
    ]);
  });
});

describe("a cell of money", () => {
  const read = async (cell: string, header = "cost,cost.currency", currency = "") => {
    const text = `id,direction,period,${header}\na,outbound,2012,"${cell}",${currency}\n`;
    const { ledger, issues } = await readCsv("delegations", text);
    return issues.length > 0 ? issues.map(({ code }) => code) : ledger.delegations[0]?.cost;
  };

  test.each<[cell: string, currency: string, value: MoneyValue]>([
    ["30", "USD", usd("30")],
    ["more than USD 30 million", "", moreThan(30, { scale: "million", unit: "USD" })],
    ["more than 30 million", "USD", moreThan(30, { scale: "million", unit: "USD" })],
    ["about 30", "CNY", about(30, { unit: "CNY" })],
    ["\u8FD1800\u4EBF\u5143", "CNY", nearly(800, { scale: "yi", unit: "CNY" })],
  ])("%s with the currency %o", async (cell, currency, value) => {
    expect(await read(cell, undefined, currency)).toEqual(value);
  });

  test("says one currency only", async () => {
    expect(await read("more than USD 30 million", undefined, "EUR")).toEqual(["money/invalid-amount"]);
    expect(await read("more than 30 million")).toEqual(["money/invalid-amount"]);
  });

  test("with a unit in the title has no second scale", async () => {
    expect(await read("more than 30", "cost (USD million),note")).toEqual(
      moreThan(30_000_000, { unit: "USD" }),
    );
    expect(await read("more than 30 million", "cost (USD million),note")).toEqual(["money/invalid-amount"]);
  });
});
