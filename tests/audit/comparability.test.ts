import {
  atMost,
  auditClaims,
  type Claim,
  type ExchangeRate,
  exactly,
  figure,
  type Period,
  type Relation,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { audited, ends, verdictOf } from "./audited";

const usd = (number: string) => figure(number, { scale: "million", unit: "USD" });

describe("periods of a rate of growth", () => {
  const growth: Relation = { id: "r", kind: "growth", rate: "rate", from: "a", to: "b" };
  const verdictFrom = (period: string) =>
    verdictOf(
      audited(
        [
          { id: "a", measure: "value", period: period as "2011", figure: usd("10") },
          { id: "b", measure: "value", period: "2012", figure: usd("48") },
          { id: "rate", measure: "growth", figure: figure(20, { scale: "percent" }) },
        ],
        growth,
      ),
    );

  test("a quarter is no year, however it is written", () => {
    expect(verdictFrom("2011-Q1")).toBe("undetermined: period-mismatch");
    expect(verdictFrom("2011-01-01/2011-03-31")).toBe("undetermined: period-mismatch");
    expect(verdictFrom("2011-01-01/2011-12-31")).toBe("contradicted, disjoint");
  });

  test("an amount of one year is not converted at the rate of another", () => {
    const claims: Claim[] = [
      { id: "a", measure: "value", period: "2011", figure: usd("10.0") },
      {
        id: "b",
        measure: "value",
        period: "2012",
        figure: figure("75.7", { scale: "million", unit: "CNY" }),
      },
      { id: "rate", measure: "growth", figure: figure(20, { scale: "percent" }) },
    ];
    const rates = [
      { base: "USD", quote: "CNY", rate: "6.4615", basis: "annual-average", period: "2011", source: "WB" },
    ] as const;
    expect(verdictOf(audited(claims, growth, { rates }))).toBe("undetermined: no-rate");
  });
});

describe("open lists with something negative in them bound nothing", () => {
  test.each([
    ["a negative part", exactly("-2", { unit: "USD" }), "1"],
    ["a negative weight", exactly("4", { unit: "USD" }), "-1"],
  ] as const)("%s", (_name, negative, weight) => {
    const claims: Claim[] = [
      { id: "w", measure: "value", figure: exactly("3", { unit: "USD" }) },
      { id: "a", measure: "value", figure: exactly("10", { unit: "USD" }) },
      { id: "b", measure: "value", figure: negative },
    ];
    const relation: Relation = {
      id: "r",
      kind: "sum",
      whole: "w",
      parts: ["a", { claim: "b", weight }],
      list: "open",
    };
    expect(verdictOf(audited(claims, relation))).toBe("undetermined: open-list");
  });

  test("a profit within a loss", () => {
    const claims: Claim[] = [
      { id: "w", measure: "value", figure: exactly("-5", { unit: "USD" }) },
      { id: "a", measure: "value", figure: exactly("2", { unit: "USD" }) },
    ];
    const relation: Relation = { id: "r", kind: "partOf", whole: "w", part: "a" };
    expect(verdictOf(audited(claims, relation))).toBe("undetermined: overlap-only");
  });
});

describe("the result of a division", () => {
  const value = (id: string, number: string, more: Partial<Claim> = {}): Claim => ({
    id,
    measure: "value",
    figure: exactly(number),
    ...more,
  });
  const growth: Relation = { id: "r", kind: "growth", rate: "rate", from: "a", to: "b" };
  const grown = (rate: Partial<Claim>, from: Partial<Claim> = {}, to: Partial<Claim> = {}) =>
    verdictOf(
      audited(
        [
          value("a", "100", { period: "2011", ...from }),
          value("b", "120", { period: "2012", ...to }),
          { id: "rate", measure: "growth", figure: figure(20, { scale: "percent" }), ...rate },
        ],
        growth,
      ),
    );

  test("is read as a number there and nowhere else, its duplicates with it", () => {
    const of = { subject: "persons", period: "2012" } as const;
    const claims: Claim[] = [
      { id: "mean", measure: "persons of each", figure: figure(100), ...of },
      { id: "again", measure: "persons of each", figure: figure(101), ...of },
      { id: "other", measure: "persons of each", figure: figure(100), ...of, scope: ["abroad"] },
      value("total", "301.2", { period: "2012" }),
      value("count", "3", { period: "2012" }),
      value("x", "60.4", { period: "2012" }),
      value("y", "39.8", { period: "2012" }),
    ];
    const mean = (id: string): Relation => ({ id, kind: "mean", mean: id, total: "total", count: "count" });
    const sum: Relation = { id: "sum", kind: "sum", whole: "other", parts: ["x", "y"], list: "closed" };
    const { findings } = auditClaims({ claims, relations: [mean("mean"), mean("other"), sum] });
    expect(findings.map(verdictOf)).toEqual([
      "undetermined: conflicting-duplicates",
      "supported, entailed",
      "contradicted, disjoint",
    ]);
  });

  test("is a forecast where what grew is one", () => {
    expect(grown({})).toBe("supported, entailed");
    expect(grown({ status: "F" }, {}, { status: "F" })).toBe("supported, entailed");
    expect(grown({}, {}, { status: "F" })).toBe("undetermined: forecast");
    expect(grown({ status: "F" })).toBe("undetermined: forecast");
    expect(grown({}, { status: "F" })).toBe("undetermined: forecast");
  });

  test("is of the later period, or of the time since the earlier one", () => {
    expect(grown({ period: "2012" })).toBe("supported, entailed");
    expect(grown({ period: "2011-01-01/2012-12-31" })).toBe("supported, entailed");
    expect(grown({ period: "2013" })).toBe("undetermined: period-mismatch");
    expect(grown({ period: "2011" })).toBe("undetermined: period-mismatch");
    expect(grown({ period: "2002-01-01/2012-12-31" })).toBe("undetermined: period-mismatch");
    expect(grown({ period: "2011-01-01/2013-12-31" })).toBe("undetermined: period-mismatch");
    expect(grown({ period: "2012-01-01/2012-12-31" })).toBe("supported, entailed");
    const gap = (period: string) => grown({ period: period as "2012" }, { period: "2010" });
    expect(gap("2011-01-01/2012-12-31")).toBe("supported, entailed");
    expect(gap("2010-01-01/2012-12-31")).toBe("supported, entailed");
    expect(gap("2010-06-01/2012-12-31")).toBe("undetermined: period-mismatch");
  });

  test("is of the scope of what it comes from", () => {
    const scope = ["services"];
    expect(grown({ scope: ["goods"] }, { scope }, { scope })).toBe("undetermined: scope-mismatch");
    const narrow = ["services", "design"];
    expect(grown({ scope }, { scope }, { scope })).toBe("supported, entailed");
    expect(grown({ scope: narrow }, { scope }, { scope })).toBe("undetermined: scope-mismatch");
    expect(grown({ scope }, { scope: narrow }, { scope: narrow })).toBe("undetermined: scope-mismatch");
    expect(grown({}, { scope }, { scope })).toBe("supported, entailed");
    expect(grown({}, { scope }, { scope: narrow })).toBe("undetermined: scope-mismatch");
    expect(grown({ scope }, {}, { scope })).toBe("supported, entailed");
    const claims = (of: string): Claim[] => [
      { id: "share", measure: "share", figure: figure(50, { scale: "percent" }), scope: [of] },
      value("over", "1", { scope: ["trade", "services"] }),
      value("by", "2", { scope: ["trade"] }),
    ];
    const ratio: Relation = { id: "r", kind: "ratio", ratio: "share", numerator: "over", denominator: "by" };
    expect(verdictOf(audited(claims("trade"), ratio))).toBe("supported, entailed");
    expect(verdictOf(audited(claims("goods"), ratio))).toBe("undetermined: scope-mismatch");
    const mean: Relation = { id: "r", kind: "mean", mean: "share", total: "over", count: "by" };
    expect(verdictOf(audited(claims("goods"), mean))).toContain("scope-mismatch");
    const named: Claim[] = [
      { id: "count", measure: "countries", figure: figure(2), scope: ["goods"] },
      { id: "list", measure: "destinations", areas: ["FR", "DE"], scope: ["services"] },
    ];
    const distinct: Relation = { id: "r", kind: "countDistinct", count: "count", named: "list" };
    expect(verdictOf(audited(named, distinct))).toBe("undetermined: scope-mismatch");
  });

  test("is of one thing that grew, in one unit", () => {
    expect(grown({}, { subject: "visits" }, { subject: "visits" })).toBe("supported, entailed");
    expect(grown({}, { subject: "visits" }, { subject: "shows" })).toBe("undetermined: ambiguous-identity");
    expect(grown({}, { figure: figure(10, { scale: "percent" }) })).toBe("undetermined: unit-mismatch");
    expect(grown({}, { figure: figure(100, { unit: "number" }) })).toBe("supported, recomputes");
  });

  test("of growth needs a base that is more than nothing", () => {
    const base = (what: Claim["figure"]) =>
      grown({}, what && { figure: what }, { figure: exactly("120", { unit: "USD" }) });
    expect(base(exactly("0", { unit: "USD" }))).toBe("undetermined: base-not-positive");
    expect(base(exactly("-5", { unit: "USD" }))).toBe("undetermined: base-not-positive");
    expect(base(atMost("100", { unit: "USD" }))).toBe("undetermined: base-not-positive");
    expect(grown({}, { figure: atMost(90) })).toBe("contradicted, disjoint");
  });
});

describe("parts of a closed list make up the period of their whole", () => {
  const verdictOfParts = (list: "closed" | "open", ...periods: readonly string[]) =>
    verdictOf(
      audited(
        [
          { id: "all", measure: "visits", period: "2012", figure: figure(198) },
          ...periods.map(
            (period, at): Claim => ({
              id: `part ${at}`,
              measure: "visits",
              period: period as "2012",
              figure: figure(198 / periods.length),
            }),
          ),
        ],
        { id: "r", kind: "sum", whole: "all", parts: periods.map((_, at) => `part ${at}`), list },
      ),
    );

  test("two parts of one quarter are not the year", () => {
    expect(verdictOfParts("closed", "2012-Q1", "2012-Q1")).toBe("undetermined: period-mismatch");
    expect(verdictOfParts("closed", "2012-S1", "2012-Q3")).toBe("undetermined: period-mismatch");
    expect(verdictOfParts("open", "2012-Q1", "2012-Q1")).toBe("supported, entailed");
  });

  test("halves are, in any order, and so is a year beside a quarter", () => {
    expect(verdictOfParts("closed", "2012-S2", "2012-S1")).toBe("supported, exact");
    expect(verdictOfParts("closed", "2012-Q3", "2012")).toBe("supported, exact");
    expect(verdictOfParts("closed", "2012-Q4", "2012-S1", "2012-Q3")).toBe("supported, exact");
  });

  test("several years leave out some of longer ones, and a year some of several", () => {
    const of = (list: "open" | "closed", ...periods: readonly Period[]) =>
      verdictOf(
        audited(
          [
            { id: "all", measure: "visits", period: "2011/2016", figure: figure(198) },
            ...periods.map((period): Claim => {
              return { id: period, measure: "visits", period, figure: figure(198 / periods.length) };
            }),
          ],
          { id: "r", kind: "sum", whole: "all", parts: periods, list },
        ),
      );
    expect(of("closed", "2011/2013", "2014/2016")).toBe("supported, exact");
    expect(of("closed", "2011", "2012/2016")).toBe("supported, exact");
    expect(of("closed", "2011/2012", "2014/2016")).toBe("undetermined: period-mismatch");
    expect(of("closed", "2011/2013", "2014/2017")).toBe("undetermined: period-mismatch");
    expect(of("open", "2011/2012", "2014/2016")).toBe("supported, entailed");
  });

  test("beside a part of all of it, each series makes it up by itself", () => {
    const of = (measure: string, number: number, period: string): Claim => ({
      id: `${measure} ${period}`,
      measure,
      period: period as "2012",
      figure: figure(number),
    });
    const verdict = (...parts: readonly Claim[]) =>
      verdictOf(
        audited([of("trade", 100, "2012"), ...parts], {
          id: "r",
          kind: "sum",
          whole: "trade 2012",
          parts: parts.map(({ id }) => id),
          list: "closed",
        }),
      );
    const exports = of("exports", 60, "2012");
    expect(verdict(exports, of("imports", 10, "2012-Q1"))).toBe("undetermined: period-mismatch");
    expect(verdict(of("imports", 40, "2012-Q1"), exports)).toBe("undetermined: period-mismatch");
    expect(verdict(exports, of("imports", 15, "2012-S1"), of("imports", 25, "2012-S2"))).toBe(
      "supported, exact",
    );
    expect(verdict(exports, of("one fair", 40, "2012-05-01/2012-05-09"))).toBe("supported, exact");
    expect(verdict(of("visits in spring", 30, "2012-S1"), of("visits in autumn", 70, "2012-S2"))).toBe(
      "supported, exact",
    );
  });

  test("events may be all that there were", () => {
    expect(verdictOfParts("closed", "2012-05-01/2012-05-09", "2012-09-28")).toBe("supported, exact");
  });
});

describe("what could not be used of a closed list", () => {
  test("leaves no remainder to speak of", () => {
    const claims: Claim[] = [
      { id: "w", measure: "value", period: "2012", figure: usd("30") },
      { id: "a", measure: "value", period: "2012", figure: usd("21.13") },
      { id: "b", measure: "value", period: "2012", figure: figure("6.9", { scale: "million", unit: "CNY" }) },
    ];
    const sum = (list: "open" | "closed"): Relation => ({
      id: "r",
      kind: "sum",
      whole: "w",
      parts: ["a", "b"],
      list,
    });
    const rates: ExchangeRate[] = [];
    const closed = audited(claims, sum("closed"), { rates });
    expect(verdictOf(closed)).toBe("undetermined: no-rate");
    expect([closed.remainder, closed.share]).toEqual([undefined, undefined]);
    expect(ends(audited(claims, sum("open"), { rates }).remainder)).toBe("[8365000, 9375000]");
  });
});
