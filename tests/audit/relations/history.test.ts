import {
  about,
  type Claim,
  exactly,
  type Figure,
  figure,
  moreThan,
  type Period,
  READINGS,
} from "cultural-ledger";
import type { FigureInput } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { WORLD_BANK as cny } from "../../rates/of-2012";
import { type AuditOptions, audited, ends, verdictOf } from "../audited";

const millions = (number: FigureInput) => figure(number, { scale: "million", unit: "USD" });

interface History {
  readonly since?: Period;
  readonly period?: Period;
  readonly options?: AuditOptions;
}

/** Whether 30 million in 2012 is the highest of a history by period. */
function high(
  earlier: Readonly<Record<string, Figure | undefined>>,
  { since, period = "2012", options }: History = {},
) {
  const history = Object.entries(earlier).map(
    ([of, what]): Claim => ({
      id: of,
      measure: "trade",
      period: of as Period,
      ...(what && { figure: what }),
    }),
  );
  const claims: Claim[] = [{ id: "claim", measure: "trade", period, figure: millions(30) }, ...history];
  return audited(
    claims,
    {
      id: "highest",
      kind: "maxInHistory",
      claim: "claim",
      history: history.map(({ id }) => id),
      ...(since && { since }),
    },
    options,
  );
}

describe("a complete history", () => {
  test("of lower values supports the claim", () => {
    const finding = high(
      { 2009: millions(10), 2010: millions(22), 2011: millions("28.9") },
      { since: "2009" },
    );
    expect(verdictOf(finding)).toBe("supported, entailed");
    expect(ends(finding.evidence)).toBe("[28850000, 28950000]");
    expect(finding.trace.map(({ claim }) => claim)).toEqual(["claim", "2009", "2010", "2011"]);
  });

  test("with a gap, or without its first period, only ever says so", () => {
    const gap = { 2009: millions(10), 2011: millions(20) };
    expect(verdictOf(high(gap, { since: "2009" }))).toBe("undetermined: partial-coverage");
    expect(verdictOf(high({ 2011: millions(20) }))).toBe("undetermined: partial-coverage");
    expect(verdictOf(high({ 2011: millions(20) }, { since: "2011" }))).toBe("supported, entailed");
  });

  test("that begins with or after the claim covers nothing", () => {
    for (const since of ["2012", "2013"] as const)
      expect(verdictOf(high({ 2011: millions(20) }, { since }))).toBe("undetermined: partial-coverage");
  });

  test("of quarters is complete quarter by quarter", () => {
    const quarters = { "2011-Q3": millions(3), "2011-Q4": millions(4) };
    expect(verdictOf(high(quarters, { since: "2011-Q3", period: "2012-Q1" }))).toBe("supported, entailed");
    expect(verdictOf(high(quarters, { since: "2011-Q2", period: "2012-Q1" }))).toBe(
      "undetermined: partial-coverage",
    );
  });

  test("may name a period by its days", () => {
    const days = { "2011-01-01/2011-12-31": millions(3) };
    expect(verdictOf(high(days, { since: "2011" }))).toBe("supported, entailed");
  });
});

describe("a higher value", () => {
  test("contradicts the claim, however much of the history is missing", () => {
    const finding = high({ 2008: millions(32) });
    expect(verdictOf(finding)).toBe("contradicted, disjoint");
    expect(finding.gap?.toFixed()).toBe("1000000");
    expect(verdictOf(high({ 2008: moreThan(31, { scale: "million", unit: "USD" }) }))).toBe(
      "contradicted, disjoint",
    );
  });

  test("that may be higher decides nothing", () => {
    expect(verdictOf(high({ 2011: millions(30) }, { since: "2011" }))).toBe("undetermined: overlap-only");
    const bound = moreThan(20, { scale: "million", unit: "USD" });
    expect(verdictOf(high({ 2011: bound }, { since: "2011" }))).toBe("undetermined: one-sided");
    const word = about(20, { scale: "million", unit: "USD" });
    const vague = high({ 2011: word }, { since: "2011", options: { reading: READINGS.NO_SPANS } });
    expect(verdictOf(vague)).toBe("undetermined: vague");
    expect(verdictOf(high({ 2011: word }, { since: "2011" }))).toBe("supported, entailed");
  });

  test("a tie is no new high, and no contradiction", () => {
    const tie = audited(
      [
        { id: "claim", measure: "shows", period: "2012", figure: exactly(7) },
        { id: "before", measure: "shows", period: "2011", figure: exactly(7) },
      ],
      { id: "highest", kind: "maxInHistory", claim: "claim", history: ["before"], since: "2011" },
    );
    expect(verdictOf(tie)).toBe("undetermined: overlap-only");
  });

  test("the highest of bounds and numbers has the highest of their ends", () => {
    const usd = { scale: "million", unit: "USD" } as const;
    const finding = high({ 2009: moreThan(10, usd), 2010: exactly(22, usd), 2011: about(20, usd) });
    expect(ends(finding.evidence)).toBe("[22000000, inf)");
  });
});

describe("what cannot be compared", () => {
  test("no history", () => {
    expect(verdictOf(high({}))).toBe("undetermined: no-history");
    expect(verdictOf(high({}, { since: "2009" }))).toBe("undetermined: no-history");
  });

  test("later periods, periods that overlap, and those of another length", () => {
    for (const period of ["2013", "2012", "2012-S1", "2011-Q4", "2011-12-01/2012-01-31"])
      expect(verdictOf(high({ [period]: millions(3) }))).toBe("undetermined: period-mismatch");
  });

  test("a period that is not stated, a figure that is not printed", () => {
    const claims: Claim[] = [
      { id: "claim", measure: "trade", period: "2012", figure: millions(30) },
      { id: "before", measure: "trade", figure: millions(3) },
    ];
    const relation = { id: "highest", kind: "maxInHistory", claim: "claim", history: ["before"] } as const;
    expect(verdictOf(audited(claims, relation))).toBe("undetermined: period-unstated");
    const missing = high({ 2011: undefined, 2010: millions(3) });
    expect(verdictOf(missing)).toBe("undetermined: missing-figure");
    expect(missing.leftOut).toEqual(["2011"]);
  });

  test("another subject, where both are stated", () => {
    const of = (now?: string, before?: string) =>
      verdictOf(
        audited(
          [
            {
              id: "claim",
              measure: "trade",
              period: "2012",
              figure: millions(30),
              ...(now && { subject: now }),
            },
            {
              id: "before",
              measure: "trade",
              period: "2011",
              figure: millions(32),
              ...(before && { subject: before }),
            },
          ],
          { id: "highest", kind: "maxInHistory", claim: "claim", history: ["before"] },
        ),
      );
    expect(of("Chongqing", "Shanghai")).toBe("undetermined: ambiguous-identity");
    expect(of("Chongqing", "Chongqing")).toBe("contradicted, disjoint");
    expect(of("Chongqing")).toBe("contradicted, disjoint");
  });

  test("a forecast, another scope, another unit", () => {
    const of = (more: Partial<Claim>) =>
      verdictOf(
        audited(
          [
            { id: "claim", measure: "trade", period: "2012", figure: millions(30), scope: ["trade"] },
            {
              id: "before",
              measure: "trade",
              period: "2011",
              figure: millions(3),
              scope: ["trade"],
              ...more,
            },
          ],
          { id: "highest", kind: "maxInHistory", claim: "claim", history: ["before"], since: "2011" },
        ),
      );
    expect(of({})).toBe("supported, entailed");
    expect(of({ status: "F" })).toBe("undetermined: forecast");
    expect(of({ scope: ["trade", "exports"] })).toBe("undetermined: scope-mismatch");
    expect(of({ figure: figure(3) })).toBe("undetermined: unit-mismatch");
  });
});

test("another currency is converted at the rate of its own year only", () => {
  const yuan = figure(100, { scale: "million", unit: "CNY" });
  const of2012 = high({ 2011: yuan }, { since: "2011", options: { rates: [cny] } });
  expect(verdictOf(of2012)).toBe("undetermined: no-rate");
  const own = { ...cny, rate: "6.4615", period: "2011" } as const;
  const of2011 = high({ 2011: yuan }, { since: "2011", options: { rates: [cny, own] } });
  expect(verdictOf(of2011)).toBe("supported, entailed");
  expect(of2011.trace[1]?.rates[0]?.period).toBe("2011");
});

describe("a higher earlier value contradicts", () => {
  test("even where another year is missing or has no rate", () => {
    expect(verdictOf(high({ 2010: millions(34), 2011: undefined }, { since: "2009" }))).toBe(
      "contradicted, disjoint",
    );
    const rmb = figure(100, { scale: "million", unit: "CNY" });
    expect(verdictOf(high({ 2010: millions(34), 2011: rmb }))).toBe("contradicted, disjoint");
    expect(verdictOf(high({ 2010: millions(24), 2011: undefined }))).toBe("undetermined: missing-figure");
  });
});
