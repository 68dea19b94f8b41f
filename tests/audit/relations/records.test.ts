import {
  type Activity,
  type AgainstRelation,
  activityCount,
  audienceCount,
  type Claim,
  type CurrencyAmount,
  count,
  createLedger,
  type Delegation,
  exactly,
  explainFinding,
  type Figure,
  figure,
  isLedgerError,
  type LedgerRecords,
  moreThan,
  type Period,
  personTripCount,
  type Relation,
  rmb,
  sumMoney,
  type TradeRecord,
  totalCount,
  tradeTotal,
  usd,
} from "cultural-ledger";
import { mapOutput } from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";
import { SIX_YUAN as cny } from "../../rates/of-2012";
import { type AuditOptions, audited, ends, needed, verdictOf } from "../audited";

const delegations: Delegation[] = [
  { id: "out", direction: "outbound", period: "2012", count: 61, persons: 1100 },
  { id: "in", direction: "inbound", period: "2012-08", count: 137, persons: 2299 },
  { id: "earlier", direction: "inbound", period: "2011", persons: 50 },
  { id: "planned", direction: "outbound", period: "2012", persons: 70, status: "planned" },
];

/** The relation to all records that there are. */
const complete = { id: "against", kind: "against", claim: "claim", records: "complete" } as const;

function claim(what: Figure | undefined, more: Partial<Claim> = {}): Claim {
  return { id: "claim", measure: "published", period: "2012", ...(what && { figure: what }), ...more };
}

function against(
  what: Figure | undefined,
  relation: Partial<AgainstRelation<"delegations">>,
  records: LedgerRecords = { delegations },
  more: Partial<Claim> = {},
) {
  return audited(
    [claim(what, more)],
    { ...complete, collection: "delegations", measure: personTripCount, ...relation },
    { ledger: createLedger(records) },
  );
}

describe("complete records", () => {
  test("of the period, held and not planned, support or contradict the claim", () => {
    const finding = against(figure(3399), {});
    expect(verdictOf(finding)).toBe("supported, exact");
    expect(ends(finding.evidence)).toBe("[3399, 3399]");
    expect(finding.trace.map(({ claim: id, measure, records }) => [id, measure, records])).toEqual([
      ["claim", "published", []],
      [undefined, "delegations", ["out", "in"]],
    ]);
    const off = against(figure(3400), {});
    expect(verdictOf(off)).toBe("contradicted, disjoint");
    expect(off.gap?.toFixed()).toBe("1");
    expect(ends(off.remainder)).toBe("[1, 1]");
    expect(needed(off, "claim")).toBe("[3399, 3399] count");
  });

  test("entail a bound", () => {
    expect(verdictOf(against(moreThan(3000), {}))).toBe("supported, entailed");
    expect(verdictOf(against(moreThan(3399), {}))).toBe("contradicted, disjoint");
  });

  test("of which the claim is about some", () => {
    const inbound = { where: ({ direction }: Delegation) => direction === "inbound" };
    expect(verdictOf(against(figure(2299), inbound))).toBe("supported, exact");
    expect(verdictOf(against(figure(2), { measure: count() }))).toBe("supported, exact");
  });

  test("of which one says nothing leave the total unknown above", () => {
    const unknown: Delegation = { id: "silent", direction: "inbound", period: "2012" };
    const finding = against(figure(4000), {}, { delegations: [...delegations, unknown] });
    expect(ends(finding.evidence)).toBe("[3399, ?)");
    expect(verdictOf(finding)).toBe("undetermined: missing-figure");
    expect(verdictOf(against(figure(3000), {}, { delegations: [...delegations, unknown] }))).toBe(
      "contradicted, disjoint",
    );
    expect(verdictOf(against(moreThan(3000), {}, { delegations: [...delegations, unknown] }))).toBe(
      "supported, entailed",
    );
  });

  test("of no record are none", () => {
    expect(verdictOf(against(figure(0), {}, {}))).toBe("supported, exact");
    expect(verdictOf(against(figure(1), {}, {}))).toBe("contradicted, disjoint");
  });
});

describe("partial records", () => {
  const partial = { records: "partial" } as const;

  test("bound the claim from below only", () => {
    const finding = against(figure(5000), partial);
    expect(verdictOf(finding)).toBe("undetermined: partial-coverage");
    expect(ends(finding.evidence)).toBe("[3399, ?)");
    expect(verdictOf(against(figure(3000), partial))).toBe("contradicted, disjoint");
    expect(verdictOf(against(moreThan(3000), partial))).toBe("supported, entailed");
  });

  test("are never exact, even where they come to the number claimed", () => {
    expect(verdictOf(against(figure(3399), partial))).toBe("undetermined: partial-coverage");
  });

  test("are what a line that is only partly in the claim's period makes of complete ones", () => {
    const shows: Activity[] = [
      {
        id: "abroad",
        kind: "exhibition",
        direction: "outbound",
        period: "2011-01-01/2016-12-31",
        count: 293,
      },
      { id: "one", kind: "exhibition", direction: "outbound", period: "2012-12-20/2013-03-10" },
    ];
    const of = (what: Figure, period: Period) =>
      verdictOf(
        audited(
          [claim(what, { period })],
          { ...complete, collection: "activities", measure: activityCount },
          { ledger: createLedger({ activities: shows }) },
        ),
      );
    expect(of(figure(293), "2011")).toBe("undetermined: partial-coverage");
    expect(of(figure(40), "2013")).toBe("undetermined: partial-coverage");
    expect(of(figure(0), "2012")).toBe("contradicted, disjoint");
    expect(of(figure(294), "2011/2016")).toBe("supported, exact");
    expect(of(figure(293), "2011/2016")).toBe("contradicted, disjoint");
    expect(of(figure(294), "2010/2016")).toBe("supported, exact");
    expect(of(figure(0), "2017")).toBe("supported, exact");
  });

  test("are what a sale over the end of the year makes of complete trade", () => {
    const sale = { flow: "export", kind: "goods", product: "Linen" } as const;
    const trades: TradeRecord[] = [
      { ...sale, id: "over", period: "2012-12-20/2013-01-10", value: usd("60") },
      { ...sale, id: "in", period: "2012-12-01/2012-12-19", value: usd("40") },
    ];
    const of = (value: number, period: Period) =>
      audited(
        [claim(figure(value, { unit: "USD" }), { period })],
        { ...complete, collection: "trades" },
        { ledger: createLedger({ trades }) },
      );
    expect(verdictOf(of(100, "2012"))).toBe("undetermined: partial-coverage");
    expect(verdictOf(of(30, "2012"))).toBe("contradicted, disjoint");
    expect(verdictOf(of(100, "2012/2013"))).toBe("supported, entailed");
  });

  test("are what records of a longer period make of complete ones", () => {
    const finding = against(figure(2299), {}, undefined, { period: "2012-08" });
    expect(verdictOf(finding)).toBe("undetermined: partial-coverage");
    expect(ends(finding.evidence)).toBe("[2299, ?)");
    expect(verdictOf(against(figure(2000), {}, undefined, { period: "2012-08" }))).toBe(
      "contradicted, disjoint",
    );
  });
});

describe("the claim", () => {
  test("without a period belongs to no records", () => {
    const undated: Claim = { id: "claim", measure: "published", figure: figure(3399) };
    const relation: Relation = { ...complete, collection: "delegations", measure: personTripCount };
    const ledger = createLedger({ delegations });
    expect(verdictOf(audited([undated], relation, { ledger }))).toBe("undetermined: period-unstated");
  });

  test("of what was still to come, or without a figure, is not compared", () => {
    expect(verdictOf(against(figure(3399), {}, undefined, { status: "F" }))).toBe("undetermined: forecast");
    const missing = against(undefined, {});
    expect([missing.verdict, String(missing.evidence)]).toEqual(["derived", "3,399"]);
    expect(verdictOf(against(figure(3399, { unit: "USD" }), {}))).toBe("undetermined: unit-mismatch");
    const other = against(figure(3399, { unit: "USD" }), {});
    expect([other.evidence, other.remainder, other.neededToClose]).toEqual([undefined, undefined, []]);
    expect(explainFinding(other)).not.toContain("records give");
  });
});

describe("measures of other kinds of records", () => {
  const ledger = createLedger({
    activities: [
      { id: "shows", kind: "performance", period: "2012", count: moreThan(1000), audience: 7 },
      { id: "show", kind: "exhibition", period: "2012" },
    ],
    projects: [{ id: "p", name: "Visits", direction: "outbound", period: "2012", count: 61 }],
  });

  test("a sum of counts with its bounds", () => {
    const relation = { ...complete, collection: "activities" } as const;
    const finding = audited([claim(moreThan(1000))], { ...relation, measure: activityCount }, { ledger });
    expect(ends(finding.evidence)).toBe("[1002, inf)");
    expect(verdictOf(finding)).toBe("supported, entailed");
    const audience = audited([claim(figure(8))], { ...relation, measure: audienceCount }, { ledger });
    expect(verdictOf(audience)).toBe("undetermined: missing-figure");
  });

  test("an interval", () => {
    const measure = mapOutput(count(), (sum) => totalCount([sum, moreThan(3)]));
    const relation = { ...complete, collection: "projects", measure } as const;
    expect(ends(audited([claim(moreThan(4))], relation, { ledger }).evidence)).toBe("[5, inf)");
  });
});

describe("trade", () => {
  const sale = { flow: "export", kind: "goods", period: "2012" } as const;
  const linen: TradeRecord = {
    ...sale,
    id: "linen",
    product: "Grass linen",
    value: usd("21130000"),
    decimals: -4,
  };
  const silk: TradeRecord = { ...sale, id: "silk", product: "Silk", value: usd("8870000"), decimals: -4 };
  const relation = { ...complete, collection: "trades" } as const;
  const trade = (
    what: Figure,
    trades: readonly TradeRecord[],
    more: Partial<AgainstRelation<"trades">> = {},
    options: AuditOptions = {},
  ) => audited([claim(what)], { ...relation, ...more }, { ledger: createLedger({ trades }), ...options });
  const thirty = figure("30", { scale: "million", unit: "USD" });

  test("each value is as precise as its record declares", () => {
    const finding = trade(thirty, [linen, silk]);
    expect(ends(finding.evidence)).toBe("[29990000, 30010000]");
    expect(verdictOf(finding)).toBe("supported, entailed");
    const precise = exactly("30005000", { unit: "USD" });
    expect(verdictOf(trade(precise, [linen, silk]))).toBe("supported, within-rounding");
    expect(verdictOf(trade(exactly("30020000", { unit: "USD" }), [linen, silk]))).toBe(
      "contradicted, disjoint",
    );
  });

  test("and exact where it declares nothing", () => {
    const { decimals: _, ...exact } = linen;
    expect(ends(trade(thirty, [exact, silk]).evidence)).toBe("[29995000, 30005000]");
  });

  test("of more digits than it declares stops", () => {
    const finding = trade(thirty, [{ ...linen, decimals: -6 }, silk]);
    expect(verdictOf(finding)).toBe("undetermined: excess-digits");
  });

  test("without a value leaves the total unknown above", () => {
    const silent: TradeRecord = { ...sale, id: "silent", product: "Porcelain" };
    const finding = trade(thirty, [linen, silent]);
    expect(ends(finding.evidence)).toBe("[21125000, ?)");
    expect(verdictOf(finding)).toBe("undetermined: missing-figure");
  });

  test("in another currency is converted at the one rate of its period, which is named once", () => {
    const yuan: TradeRecord = { ...sale, id: "yuan", product: "Acrobatics", value: rmb("6000000") };
    const more: TradeRecord = { ...yuan, id: "more", product: "Opera", value: rmb("600000") };
    const finding = trade(thirty, [linen, yuan, more], { records: "partial" }, { rates: [cny] });
    expect(ends(finding.evidence)).toBe("[22225000, ?)");
    expect(finding.trace[1]?.rates).toHaveLength(1);
    const without = trade(thirty, [linen, yuan]);
    expect(verdictOf(without)).toBe("undetermined: no-rate");
    expect([ends(without.evidence), ends(without.remainder)]).toEqual(["[21125000, ?)", "(?, 9375000]"]);
  });

  test("a measure of amounts, of one currency or by currency", () => {
    const exact = [linen, silk].map(({ decimals: _, ...record }) => record);
    const sum = sumMoney("USD", ({ value }: TradeRecord) => value as CurrencyAmount<"USD">);
    const finding = trade(thirty, exact, { measure: sum });
    expect(ends(finding.evidence)).toBe("[30000000, 30000000]");
    const byCurrency = trade(thirty, exact, { measure: tradeTotal("exports") });
    expect(verdictOf(byCurrency)).toBe("supported, entailed");
    const imports = trade(thirty, exact, { measure: tradeTotal("imports") });
    expect(verdictOf(imports)).toBe("contradicted, disjoint");
    const silent = trade(thirty, [...exact, { ...sale, id: "silent", product: "Porcelain" }], {
      measure: tradeTotal("exports"),
    });
    expect(verdictOf(silent)).toBe("undetermined: missing-figure");
  });
});

describe("mistakes of the programmer", () => {
  const relation = { ...complete, collection: "delegations" } as const;

  function codeOf(run: () => unknown): string {
    try {
      run();
    } catch (error) {
      if (isLedgerError(error)) return error.code;
      throw error;
    }
    return "no error";
  }

  test("no ledger", () => {
    const run = () => audited([claim(figure(1))], { ...relation, measure: personTripCount });
    expect(codeOf(run)).toBe("audit/missing-ledger");
  });

  test("no measure, but for trade", () => {
    const run = () => audited([claim(figure(1))], relation, { ledger: createLedger({}) });
    expect(codeOf(run)).toBe("audit/invalid-input");
  });

  test.each([
    ["a fraction", 0.5],
    ["a number that is none", Number.NaN],
    ["text", "3399"],
    ["nothing", null],
    ["no answer", undefined],
    ["an interval without ends", { lower: 1, upper: 2 }],
    [
      "an interval of an end that is no number",
      { lower: { kind: "finite", value: 1, closed: true }, upper: {}, whole: true },
    ],
    ["a total of nothing", { total: null, unknown: 0 }],
    ["a total that doesn't say what is unknown", { total: totalCount([1]), unknown: "x" }],
    ["a map", new Map()],
  ])("a measure that gives %s", (_, answer) => {
    const measure = mapOutput(count(), () => answer) as never;
    const run = () => audited([claim(figure(1))], { ...relation, measure }, { ledger: createLedger({}) });
    expect(codeOf(run)).toBe("audit/invalid-measure");
  });
});
