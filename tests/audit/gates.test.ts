import { type Claim, exactly, figure, type Relation } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { audited, verdictOf } from "./audited";

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
