import {
  annualReport,
  createLedger,
  type ExchangeRate,
  exchangeSummary,
  ISO_3166,
  type Ledger,
  PRC_STATISTICS,
  type TradeSummaryOptions,
  tradeSummary,
  usd,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";
import { sale } from "../../model/records";
import { WORLD_BANK as of2012 } from "../../rates/of-2012";

const options = { period: "2012", currency: "USD", profile: PRC_STATISTICS } as const;
const given = (more: object) => ({ ...options, ...more }) as Omit<TradeSummaryOptions<"USD">, "published">;

describe.each([
  ["tradeSummary", tradeSummary],
  ["annualReport", annualReport],
] as const)("options of %s are refused even without trade", (name, report) => {
  const empty = createLedger({});

  test.each<[option: string, values: readonly unknown[], code: string]>([
    ["round", [null, "", 0, false, "row"], "report/unknown-option"],
    ["overlap", [null, "", 0, false, "no"], "report/unknown-option"],
    ["search", [null, "", 0, false, []], "report/invalid-argument"],
    ["search", [{ pivot: "CNY" }], "report/unknown-option"],
    ["search", [{ source: null }, { pivots: "CNY" }, { maxSkewDays: null }], "money/invalid-rate-query"],
    ["rounding", [null, "", 0, false, []], "report/invalid-argument"],
    ["rounding", [{ decimal: 2 }], "report/unknown-option"],
    ["rounding", [{ decimals: null }, { decimals: -1 }, { decimals: 13 }], "money/invalid-decimals"],
    ["rounding", [{ mode: null }, { mode: "" }, { mode: "nearest" }], "money/unknown-rounding-mode"],
    ["policyOf", [null, "", 0, {}], "report/invalid-argument"],
    ["rates", [null, "", 0, {}], "money/invalid-rate-table"],
    ["rates", [[of2012, { ...of2012, rate: "0" }]], "money/invalid-rate"],
    ["rates", [[{ ...of2012, base: "RMB" } as unknown as ExchangeRate]], "money/unknown-currency"],
    ["published", [null, "", 0, false], "report/invalid-argument"],
    ["currency", [undefined, null, "", 0, "RMB"], "money/unknown-currency"],
    ["profile", [undefined, null, "", 0], "geography/invalid-argument"],
    ["period", [undefined, null, "", 0, "2012-13"], "time/invalid-period"],
    ["period", ["2012-02-01/2012-01-01"], "time/reversed-range"],
    ["rond", ["once"], "report/unknown-option"],
  ])("%s: %o", (option, values, code) => {
    for (const value of values) expectCode(() => report(empty, given({ [option]: value })), code);
  });

  test("and the error names the call and the option that it is in", () => {
    const messageOf = (more: object) => {
      try {
        report(empty, given(more));
      } catch (error) {
        return (error as Error).message;
      }
      return "";
    };
    const call = `${name}(ledger, { period, currency, profile })`;
    for (const more of [{ policyOf: null }, { search: null }, { rounding: 0 }, { published: "" }])
      expect(messageOf(more)).toContain(`Call it as ${call}.`);
    expect(messageOf({ rounding: { decimal: 1 } })).toContain(
      `Cannot take the option "decimal" of rounding: ${call} takes decimals, mode.`,
    );
  });

  test("undefined is left out", () => {
    const none = { rates: undefined, search: undefined, policyOf: undefined, round: undefined };
    const more = { ...none, rounding: undefined, overlap: undefined, published: undefined };
    const ledger = createLedger({ trades: [sale("a", { value: usd("1.005") })] });
    expect(JSON.stringify(report(ledger, given(more)))).toBe(JSON.stringify(report(ledger, options)));
  });

  test("an unknown currency is refused whatever is rounded and published", () => {
    const more = { currency: "RMB", rounding: { decimals: 0 }, published: { value: usd("1") } };
    expectCode(() => report(empty, given(more)), "money/unknown-currency");
  });
});

test("options of exchangeSummary are refused even without exchange", () => {
  const summarize = (more: object) => exchangeSummary(createLedger({}), { ...options, ...more } as never);
  for (const value of [undefined, null, "", 0]) {
    const { profile, period } = options;
    expectCode(() => exchangeSummary(createLedger({}), value as never), "report/invalid-argument");
    expectCode(
      () => exchangeSummary(createLedger({}), { profile, period: value as never }),
      "time/invalid-period",
    );
    expectCode(
      () => exchangeSummary(createLedger({}), { period, profile: value as never }),
      "geography/invalid-argument",
    );
  }
  expectCode(() => summarize({ profile: ISO_3166 }), "report/unknown-option");
});

test("totals beyond 24 digits are refused and not rounded", () => {
  const half = { value: usd("9".repeat(24)) };
  const ledger = createLedger({ trades: [sale("a", half), sale("b", half)] });
  expectCode(() => tradeSummary(ledger, options), "money/out-of-range");
});

test("a ledger made by hand is checked", () => {
  const markets = { named: ["FR", "DE"], open: true, stated: 1 } as const;
  const ledger: Ledger = { ...createLedger({}), trades: [sale("a", { markets })] };
  expectCode(() => tradeSummary(ledger, options), "model/invalid-records");
});
