/** Claims of results: every answer that has a number, in the precision that it has. */

import {
  about,
  aggregate,
  auditClaims,
  type Claim,
  type ClaimableResult,
  type ClaimOfResultOptions,
  claimOfResult,
  convertAmount,
  countAreas,
  coverageRatio,
  createLedger,
  currencyAmount,
  distinctBy,
  exchangeSummary,
  exportTotal,
  figure,
  growth,
  ISO_3166,
  isLedgerError,
  maxBy,
  mean,
  moreThan,
  observationTotal,
  recordHighs,
  rmb,
  shares,
  sumByCurrency,
  sumConverted,
  sumCounts,
  sumMoney,
  type TradeRecord,
  totalByCurrency,
  totalCount,
  tradeBalance,
  tradeIn,
  tradeSummary,
  unknown,
  usd,
  visitedAreas,
} from "cultural-ledger";
import { sumIntervals } from "cultural-ledger/aggregate";
import { containsInterval, divideIntervals, readFigure } from "cultural-ledger/figures";
import { agreementsInForce, cityCount } from "cultural-ledger/statistics";
import { delegationRecord, observationRecord, tradeRecord } from "cultural-ledger/testing";
import { describe, expect, test } from "vitest";
import { decimalOf } from "../../src/number/decimal";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";
import { WORLD_BANK } from "../rates/of-2012";

const claim = (result: unknown, options: Partial<ClaimOfResultOptions> = {}): Claim =>
  claimOfResult(result as ClaimableResult, { id: "c", measure: "m", ...options });
const said = (result: unknown, options: Partial<ClaimOfResultOptions> = {}) => claim(result, options).figure;

const trade = (fields: Partial<TradeRecord>) =>
  deepFreeze(tradeRecord({ flow: "export", period: "2012", ...fields }));
const worded = moreThan(30, { scale: "million", unit: "USD" });
const of2012 = () => ({ kind: "average", period: "2012", basis: "annual-average" }) as const;
const table = { rates: [WORLD_BANK], sources: [] };
const inDollars = (...records: readonly TradeRecord[]) =>
  aggregate(records, tradeIn({ to: "USD", table, policyOf: of2012 }));

describe("a number", () => {
  test("is exactly what it is", () => {
    expect(said(61)).toEqual({ qualifier: "exactly", number: "61" });
    expect(said(0.1)).toEqual({ qualifier: "exactly", number: "0.1" });
    expect(said(-5n)).toEqual({ qualifier: "exactly", number: "-5" });
    expect(said(decimalOf("18"))).toEqual({ qualifier: "exactly", number: "18", unit: "number" });
    expect(said(usd("5.10"))).toEqual({ qualifier: "exactly", number: "5.1", unit: "USD" });
    expect(said(decimalOf("0.21"), { unit: "ratio" })).toEqual({
      qualifier: "exactly",
      number: "0.21",
      unit: "ratio",
    });
    expect(said(5, { unit: "USD" })).toEqual({ qualifier: "exactly", number: "5", unit: "USD" });
    expect(said(5.5, { unit: "count" })).toEqual({ qualifier: "exactly", number: "5.5" });
  });

  test("has the precision that is declared", () => {
    expect(said(3400, { decimals: -2 })).toEqual({ qualifier: "equal", number: "3400", decimals: -2 });
    expect(said(usd("21130000"), { decimals: -4 })).toEqual({
      qualifier: "equal",
      number: "21130000",
      unit: "USD",
      decimals: -4,
    });
    expectCode(() => said(3456, { decimals: -2 }), "audit/invalid-argument");
    expectCode(() => said(3400, { decimals: 0.5 }), "audit/invalid-argument");
    expectCode(() => said(3400, { decimals: 13 }), "audit/invalid-argument");
    expectCode(() => said(totalCount([moreThan(5)]), { decimals: 0 }), "audit/invalid-argument");
    expectCode(() => said(about(5), { decimals: 0 }), "audit/invalid-argument");
  });

  test("of more decimals than a figure has lies between two that it has; of more digits it is refused", () => {
    expect(said(1e-13)).toEqual({ qualifier: "between", number: "0", to: "0.000000000001" });
    expect(said(decimalOf("-0.3333333333333"))).toEqual({
      qualifier: "between",
      number: "-0.333333333334",
      to: "-0.333333333333",
    });
    for (const large of [1e24, 10n ** 24n, decimalOf("1e24")])
      expectCode(() => said(large), "figures/invalid-number");
    expect(said(10n ** 24n - 1n)?.number).toBe("999999999999999999999999");
  });

  test("that is none is refused", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, undefined, null, "61", [61], {}, 10n ** 2000n])
      expectCode(() => said(value), "audit/no-figure");
  });
});

describe("what is known as a figure or an interval", () => {
  test("is said as it is", () => {
    expect(said(about("1/10"))).toEqual({ qualifier: "about", number: "1/10" });
    expect(said(figure("30", { scale: "million", unit: "USD" }), { unit: "USD" })?.scale).toBe("million");
    expect(said(totalCount([5, moreThan(1000)]))).toEqual({ qualifier: "atLeast", number: "1006" });
    expect(said(readFigure(figure("1.5", { scale: "million", unit: "USD" })), { unit: "USD" })).toEqual({
      qualifier: "between",
      number: "1450000",
      to: "1550000",
      unit: "USD",
    });
    const quotient = divideIntervals(totalCount([1]), totalCount([3]));
    expect(said(quotient, { unit: "ratio" })).toEqual({
      qualifier: "between",
      number: "0.333333333333",
      to: "0.333333333334",
      unit: "ratio",
    });
  });

  test("is a claim without a figure, and without areas, where nobody knows", () => {
    const { figure: none, areas, unit } = claim(unknown(), { areas: ["FR"], unit: "USD" });
    expect([none, areas, unit]).toEqual([undefined, undefined, "USD"]);
    expect(claim(5, { areas: ["FR"] }).areas).toEqual(["FR"]);
    expect(said(readFigure(about(0)))).toBe(undefined);
  });

  test("is in its own unit", () => {
    expectCode(() => said(usd("5"), { unit: "CNY" }), "audit/invalid-argument");
    expectCode(() => said(worded, { unit: "count" }), "audit/invalid-argument");
    expectCode(() => said(figure("0.2"), { unit: "ratio" }), "audit/invalid-argument");
  });
});

describe("answers of measures", () => {
  const visits = [delegationRecord({ persons: 40, areas: ["JP"] }), delegationRecord({ areas: ["FR"] })];
  test("sums of counts", () => {
    const sum = sumCounts(({ persons }: (typeof visits)[number]) => persons);
    expect(said(aggregate(visits, sum))).toEqual({ qualifier: "atLeast", number: "40" });
    expect(said({ ...aggregate(visits, sum) })).toBe(undefined);
    expect(said(aggregate(visits.slice(0, 1), sum))).toEqual({ qualifier: "exactly", number: "40" });
  });

  test("areas, cities and agreements", () => {
    expect(said(aggregate(visits, visitedAreas(ISO_3166)))).toEqual({ qualifier: "exactly", number: "2" });
    expect(said(countAreas({ named: ["US"], open: true, stated: moreThan(20) }, ISO_3166))).toEqual({
      qualifier: "atLeast",
      number: "21",
    });
    expect(said(aggregate([{ status: "held", cities: 3 }], cityCount))).toEqual({
      qualifier: "exactly",
      number: "3",
    });
    const agreement = { id: "a", name: "A", parties: [{ area: "CN" }, { area: "FR" }] } as const;
    expect(said(aggregate([agreement], agreementsInForce("2013")))).toEqual({
      qualifier: "between",
      number: "0",
      to: "1",
    });
  });

  test("observations", () => {
    const of = (...values: readonly (number | undefined)[]) =>
      aggregate(
        values.map((value) => observationRecord({ ...(value !== undefined && { value }) })),
        observationTotal(),
      );
    expect(said(of(0.5, 1))).toEqual({ qualifier: "exactly", number: "1.5" });
    expect(said(of(0.5, undefined))).toBe(undefined);
    const money = aggregate([observationRecord({ value: rmb("700") })], observationTotal());
    expect(said(money)).toEqual({ qualifier: "exactly", number: "700", unit: "CNY" });
    const intervals = aggregate(
      [readFigure(about(40)), undefined],
      sumIntervals((value) => value),
    );
    expect(said(intervals)).toBe(undefined);
  });

  test("money, in one currency", () => {
    const amounts = [rmb("700"), usd("5")];
    const total = aggregate(
      amounts,
      sumByCurrency((amount) => amount),
    );
    expect(said(total, { unit: "USD" })).toEqual({ qualifier: "exactly", number: "5", unit: "USD" });
    expect(said(total, { unit: "EUR" })).toEqual({ qualifier: "exactly", number: "0", unit: "EUR" });
    expect(said(totalByCurrency([usd("5")]))).toEqual(said(usd("5")));
    expect(
      said(
        aggregate(
          [usd("5")],
          sumMoney("USD", (amount) => amount),
        ),
      ),
    ).toEqual(said(usd("5")));
    expectCode(() => said(total), "audit/no-figure");
    expectCode(() => said(total, { unit: "count" }), "audit/no-figure");
    expectCode(() => said(totalByCurrency([])), "audit/no-figure");
  });

  test("trade", () => {
    const exact = trade({ id: "a", value: usd("21130000") });
    const hedged = trade({ id: "b", value: worded });
    const silent = trade({ id: "c" });
    const exports = (...records: readonly TradeRecord[]) => aggregate(records, exportTotal);
    expect(said(exports(exact))).toEqual({ qualifier: "exactly", number: "21130000", unit: "USD" });
    expect(said(exports(exact, hedged))).toEqual({ qualifier: "moreThan", number: "51130000", unit: "USD" });
    expect(said(exports(exact, silent))).toBe(undefined);
    expectCode(() => said(aggregate([exact], tradeBalance)), "audit/no-figure");
    expect(said(aggregate([exact], tradeBalance).balance)?.number).toBe("21130000");
  });

  test("converted money has the decimals of its digits, or those that are said", () => {
    const { exports, balance } = inDollars(trade({ value: rmb("6900000") }));
    expect(said(exports)).toEqual({ qualifier: "equal", number: "1093103.94", unit: "USD", decimals: 2 });
    expect(said(balance)).toEqual(said(exports));
    expectCode(() => said(inDollars()), "audit/no-figure");
    expect(said(convertAmount(rmb("6900000"), WORLD_BANK))).toEqual(said(exports));
    const sum = (amount: ReturnType<typeof rmb>) =>
      aggregate([amount], sumConverted({ to: "USD", table, amountOf: (it) => it, policyOf: of2012 }));
    expect(said(sum(rmb("6900000")))).toEqual(said(exports));
    const unrated = aggregate(
      [rmb("5")],
      sumConverted({ to: "EUR", table, amountOf: (it) => it, policyOf: of2012 }),
    );
    expect(said(unrated)).toBe(undefined);
    expect(said(inDollars(trade({ value: worded })).exports)).toEqual({
      qualifier: "moreThan",
      number: "30000000",
      unit: "USD",
    });
  });

  test("quotients: means, coverage", () => {
    const of = (...values: readonly (number | undefined)[]) =>
      aggregate(
        values,
        mean((value) => value, { decimals: 2 }),
      );
    expect(said(of(1, 1, 2))).toEqual({ qualifier: "equal", number: "1.33", decimals: 2 });
    expect(said(of(1, 2))).toEqual({ qualifier: "exactly", number: "1.5" });
    expect(said(of(36))).toEqual({ qualifier: "exactly", number: "36", unit: "number" });
    expect(said(of(1, undefined))).toBe(undefined);
    expect(() => said(of())).toThrow("it is no-records");
    expect(() => said(of(undefined))).toThrow("it is all-unknown");
    const coverage = (...records: readonly TradeRecord[]) => aggregate(records, coverageRatio("USD"));
    const bought = trade({ id: "in", flow: "import", value: usd("3") });
    expect(said(coverage(trade({ id: "out", value: usd("1") }), bought))).toEqual({
      qualifier: "equal",
      number: "0.333333333333",
      unit: "ratio",
      decimals: 12,
    });
    expect(said(coverage(trade({ id: "out", value: worded }), bought))).toEqual({
      qualifier: "moreThan",
      number: "10000000",
      unit: "ratio",
    });
    expect(() => said(coverage())).toThrow("it is no-imports");
    expect(said(coverage(trade({ id: "cn", value: rmb("3") }), bought))).toBe(undefined);
  });

  test("extremes, and measures of each once", () => {
    const most = maxBy(
      (value: number | undefined) => value,
      (value) => String(value),
    );
    expect(said(aggregate([5, 7], most))).toEqual({ qualifier: "exactly", number: "7" });
    expect(said(aggregate([5, undefined], most))).toBe(undefined);
    expect(() => said(aggregate([], most))).toThrow("it is no-records");
    const once = aggregate(
      [5, 5, 7],
      distinctBy(
        (value) => value,
        sumCounts((value: number) => value),
      ),
    );
    expect(said(once)).toEqual({ qualifier: "exactly", number: "12" });
  });
});

describe("answers of series", () => {
  const series = deepFreeze([
    { period: "2010", value: usd("30") },
    { period: "2011", value: usd("35") },
    { period: "2012", value: undefined },
    { period: "2013", value: usd("0") },
    { period: "2014", value: usd("1") },
  ] as const);

  test("growth is a ratio, and of what has none the reason is said", () => {
    const points = growth(series);
    expect(said(points[1])).toEqual({
      qualifier: "equal",
      number: "0.166666666667",
      unit: "ratio",
      decimals: 12,
    });
    expect(() => said(points[0])).toThrow("it is no-base");
    expect(said(points[2])).toBe(undefined);
    expect(() => said(points[4])).toThrow("it is from-zero");
  });

  test("highs and points say their values", () => {
    expect(recordHighs(series).map((high) => said(high)?.number)).toEqual(["30", "35", undefined, "0", "1"]);
    expect(series.map((point) => said(point)?.number)).toEqual(["30", "35", undefined, "0", "1"]);
  });

  test.each(["plain", "largest-remainder"] as const)("shares (%s) hold the exact one", (method) => {
    const values = [1, 1, 1, 4, 0, 9999];
    const found = shares(values, (value) => value, { method, decimals: 4 });
    const rows = found.kind === "shares" ? found.rows : [];
    const total = totalCount(values);
    for (const row of rows) {
      const exact = divideIntervals(totalCount([row.row]), total);
      const printed = said(row, { decimals: 4 });
      expect(printed?.unit).toBe("ratio");
      expect(printed && containsInterval(readFigure(printed), exact)).toBe(true);
    }
    expect(() => said(rows[0])).toThrow("say { decimals: 4 }");
    expectCode(() => said(shares([], () => 1)), "audit/no-figure");
  });
});

describe("cells of reports", () => {
  const ledger = createLedger({
    delegations: [delegationRecord({ period: "2012", direction: "outbound", persons: moreThan(40) })],
    trades: [
      tradeRecord({ id: "a", period: "2012", value: rmb("6900000") }),
      tradeRecord({ id: "b", period: "2012", product: "Linen" }),
      tradeRecord({ id: "c", period: "2012", product: "Silk", value: worded }),
      tradeRecord({ id: "d", period: "2012", product: "Tea", value: currencyAmount("5", "EUR") }),
      tradeRecord({ id: "e", period: "2012", product: "Cotton", value: usd("7") }),
    ],
  });
  const options = { period: "2012", currency: "USD", profile: ISO_3166, rates: [WORLD_BANK] } as const;
  const traded = tradeSummary(ledger, options);
  const exchange = exchangeSummary(ledger, { period: "2012", profile: ISO_3166 });

  test("values as stated, converted, worded or missing", () => {
    expect(traded.lines.map(({ value }) => said(value))).toEqual([
      { qualifier: "equal", number: "1093103.94", unit: "USD", decimals: 2 },
      undefined,
      worded,
      undefined,
      { qualifier: "exactly", number: "7", unit: "USD" },
    ]);
  });

  test("counts and totals", () => {
    expect(said(exchange.persons)).toEqual({ qualifier: "atLeast", number: "41" });
    expect(said(exchange.outbound.visits)).toEqual({ qualifier: "exactly", number: "1" });
    expect(said(traded.exports)).toEqual({
      qualifier: "moreThan",
      number: "31093110.939926809562",
      unit: "USD",
    });
    const exact = tradeSummary(createLedger({ trades: [ledger.trades[0]!] }), options);
    expect(said(exact.total)).toEqual({
      qualifier: "equal",
      number: "1093103.94",
      unit: "USD",
      decimals: 2,
    });
    const twice = tradeSummary(
      createLedger({ trades: [ledger.trades[4]!, { ...ledger.trades[4]!, id: "f", partOf: "e" }] }),
      options,
    );
    expect(() => said(twice.total)).toThrow("whole-and-part");
  });
});

describe("the claim", () => {
  test("says what is given, and is frozen", () => {
    const given = {
      id: "persons",
      measure: "persons",
      subject: "visits abroad",
      period: "2012",
      areas: ["FR"],
      scope: ["exchange"],
      published: "2013-01-10",
      status: "P",
      source: { document: "yearbook", at: "table 3" },
      note: "Both ways.",
    } as const;
    const made = claimOfResult(61, deepFreeze(given));
    expect(made).toEqual({ ...given, figure: { qualifier: "exactly", number: "61" } });
    expect(Object.isFrozen(made)).toBe(true);
  });

  test("that is none has every fault", () => {
    let caught: unknown;
    try {
      claim(5, { id: " c", period: "May" as never, published: "2013" as never });
    } catch (error) {
      caught = error;
    }
    expect(isLedgerError(caught, "audit/invalid-input") && caught.issues.map(({ path }) => path[0])).toEqual([
      "id",
      "period",
      "published",
    ]);
    expectCode(() => claim(5, { figure: figure(5) } as never), "audit/unknown-option");
  });

  test("is held against another one", () => {
    const measured = claimOfResult(totalCount([1100, 2299]), {
      id: "ours",
      measure: "persons",
      period: "2012",
    });
    const { findings } = auditClaims({
      claims: [measured, { id: "theirs", measure: "persons", period: "2012", figure: figure(3400) }],
      relations: [{ id: "both", kind: "same", claims: ["ours", "theirs"] }],
    });
    expect(findings.map(({ verdict }) => verdict)).toEqual(["contradicted"]);
  });
});
