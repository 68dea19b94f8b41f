import {
  aggregate,
  aggregateAsync,
  createRateTable,
  type RatePolicy,
  rmb,
  type TradeRecord,
  tradeIn,
  usd,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";
import { WORLD_BANK } from "../rates/of-2012";

const table = createRateTable({ rates: [WORLD_BANK] });
const policyOf = ({ period }: TradeRecord): RatePolicy => ({ kind: "ofPeriod", periods: [period] });
const inDollars = tradeIn({ to: "USD", table, policyOf });
const sale = (id: string, fields: Partial<TradeRecord> = {}): TradeRecord =>
  deepFreeze({ id, flow: "export", kind: "goods", product: "Linen", period: "2012", ...fields });

describe("trade in one currency", () => {
  test("sums each side exactly and rounds once, the balance by itself", () => {
    // 100.01 / 6.3123 = 15.84367...: 31.68734... for two and 47.53101... for three.
    const records = [
      sale("a", { value: rmb("100.01") }),
      sale("b", { value: rmb("100.01"), flow: "re-export" }),
      sale("c", { value: rmb("100.01"), flow: "import" }),
      sale("d", { value: usd("0.01"), flow: "re-import" }),
      sale("unknown"),
      sale("plan", { value: usd("7"), status: "planned" }),
    ];
    const { exports, imports, total, balance, unknown } = aggregate(records, inDollars);
    expect([exports.total, imports.total, total.total, balance.total].map(String)).toEqual([
      "USD 31.69",
      "USD 15.85",
      "USD 47.54",
      "USD 15.83",
    ]);
    expect(total.byCurrency.entries().map(String)).toEqual(["CNY 300.03", "USD 0.01"]);
    expect(exports.rates.map(({ rows }) => rows)).toEqual([2]);
    expect(unknown).toBe(1);
    const each = aggregate(records, tradeIn({ to: "USD", table, policyOf, round: "each-row" }));
    expect([each.exports.total, each.balance.total].map(String)).toEqual(["USD 31.68", "USD 15.83"]);
  });

  // One yuan is 0.158421... dollars: 0.16 and 0.31684... of two.
  test.each([
    ["ceiling", "0.32", "0.16", "0.16", "0.16"],
    ["floor", "0.30", "0.15", "0.15", "0.15"],
    ["up", "0.32", "0.16", "0.16", "0.16"],
    ["half-even", "0.32", "0.16", "0.16", "0.16"],
  ] as const)(
    "of rows rounded by %s the balance is one side less the other",
    (mode, out, inward, balance, once) => {
      const records = [
        sale("a", { value: rmb("1") }),
        sale("b", { value: rmb("1") }),
        sale("c", { value: rmb("1"), flow: "import" }),
      ];
      const run = (round: "each-row" | "once") =>
        aggregate(records, tradeIn({ to: "USD", table, policyOf, round, rounding: { mode } }));
      const each = run("each-row");
      expect([each.exports.total, each.imports.total, each.balance.total]).toEqual(
        [out, inward, balance].map((value) => usd(value)),
      );
      expect(run("once").balance.total).toEqual(usd(once));
    },
  );

  test("the balance says by itself whether it was rounded, and prints itself", () => {
    const records = [
      sale("a", { value: usd("0.005") }),
      sale("b", { value: usd("0.005"), flow: "import" }),
      sale("c", { value: usd("1") }),
    ];
    const even = aggregate(records, inDollars);
    expect([even.exports.rounded, even.imports.rounded, even.balance.rounded]).toEqual([true, true, false]);
    expect(`${even.balance}`).toBe("USD 1");
    const odd = aggregate(
      [sale("a", { value: usd("0.004") }), sale("b", { value: usd("0.006") })],
      inDollars,
    );
    expect([odd.total.rounded, odd.balance.rounded]).toEqual([false, false]);
    const against = [sale("a", { value: usd("0.004") }), sale("b", { value: usd("0.006"), flow: "import" })];
    const { total, balance } = aggregate(against, inDollars);
    expect([total.rounded, balance.rounded, String(balance)]).toEqual([false, true, "USD 0"]);
  });

  test("names on each side what no rate converts", () => {
    const records = [
      sale("a", { value: rmb("7"), period: "2013" }),
      sale("b", { value: usd("1"), flow: "import" }),
    ];
    const { exports, imports, balance } = aggregate(records, inDollars);
    expect(exports.unconverted.map(({ original, issue }) => `${original}: ${issue.code}`)).toEqual([
      "CNY 7: money/rate-missing",
    ]);
    expect(imports.unconverted).toEqual([]);
    expect([balance.total, balance].map(String)).toEqual(["USD -1", "USD -1"]);
  });

  test("no records give zero of the currency", () => {
    const { exports, imports, total, balance, unknown } = aggregate([], inDollars);
    expect([exports.total, imports.total, total.total, balance.total].map(String)).toEqual(
      Array(4).fill("USD 0"),
    );
    expect(unknown).toBe(0);
  });

  test("refuses markets that contain one another, unless they are allowed", async () => {
    const records = [
      sale("a", { value: usd("100"), markets: ["035"] }),
      sale("b", { value: usd("60"), markets: ["TH"] }),
    ];
    expectCode(() => aggregate(records, inDollars), "aggregate/overlapping-areas");
    const allowed = tradeIn({ to: "USD", table, policyOf, overlap: "allow" });
    expect(String((await aggregateAsync(records, allowed)).total.total)).toBe("USD 160");
  });

  test("misspelt options and what is no function are refused", () => {
    const options = { to: "USD", table, policyOf } as const;
    expectCode(() => tradeIn({ ...options, overlaps: "allow" } as never), "aggregate/unknown-option");
    expectCode(() => tradeIn({ ...options, policyOf: 5 } as never), "aggregate/invalid-argument");
    expectCode(() => tradeIn({ ...options, search: { pivot: "CNY" } } as never), "aggregate/unknown-option");
    expectCode(() => tradeIn(undefined as never), "aggregate/invalid-argument");
  });
});
