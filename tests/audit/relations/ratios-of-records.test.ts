/** Ratios of totals of records, to each other and to claims. */

import {
  type AnyRecordsTerm,
  type Claim,
  createLedger,
  type Delegation,
  delegationCount,
  exactly,
  figure,
  isLedgerError,
  moreThan,
  personTripCount,
  type RatioRelation,
  rmb,
  type TradeRecord,
  usd,
} from "cultural-ledger";
import type { FigureInput } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { SIX_YUAN as cny } from "../../rates/of-2012";
import { type AuditOptions, audited, claim, claimOf2012, ends, verdictOf } from "../audited";

const percent = (number: FigureInput) => figure(number, { scale: "percent" });

const delegations: readonly Delegation[] = [
  { id: "opera", direction: "outbound", period: "2012-02", persons: 40 },
  { id: "dance", direction: "outbound", period: "2012-05", persons: 22 },
  { id: "guests", direction: "inbound", period: "2012-06", persons: 12 },
  { id: "earlier", direction: "outbound", period: "2011", persons: 900 },
];
const trades: readonly TradeRecord[] = [
  { id: "linen", flow: "export", kind: "goods", period: "2012", product: "linen", value: usd(3000) },
  { id: "films", flow: "export", kind: "goods", period: "2012", product: "films", value: rmb(6000) },
];

const outbound: AnyRecordsTerm = {
  collection: "delegations",
  records: "complete",
  measure: delegationCount,
  where: ({ direction }) => direction === "outbound",
};
const all: AnyRecordsTerm = { collection: "delegations", records: "complete", measure: delegationCount };
const persons: AnyRecordsTerm = { collection: "delegations", records: "complete", measure: personTripCount };
const exports: AnyRecordsTerm = { collection: "trades", records: "complete" };

type Terms = Pick<RatioRelation, "numerator" | "denominator">;

function ratio(claims: readonly Claim[], terms: Terms, options: AuditOptions = {}) {
  const claimed = claims.some(({ id }) => id === "ratio") ? { ratio: "ratio" } : {};
  return audited(
    claims,
    { id: "r", kind: "ratio", ...claimed, ...terms },
    { ledger: createLedger({ delegations, trades }), ...options },
  );
}

describe("two totals", () => {
  test("of the period of the claim give the ratio", () => {
    const finding = ratio([claimOf2012("ratio", percent("66.7"))], { numerator: outbound, denominator: all });
    expect(verdictOf(finding)).toBe("supported, entailed");
    expect(finding.trace.map(({ claim: id, measure, records }) => [id, measure, records])).toEqual([
      ["ratio", "ratio", []],
      [undefined, "delegations", ["opera", "dance"]],
      [undefined, "delegations", ["opera", "dance", "guests"]],
    ]);
    const off = ratio([claimOf2012("ratio", percent(70))], { numerator: outbound, denominator: all });
    expect(verdictOf(off)).toBe("contradicted, disjoint");
    // Records are as they are: only the claim would have to be another.
    expect(off.neededToClose.map(({ claim: id }) => id)).toEqual(["ratio"]);
    expect(
      verdictOf(ratio([claimOf2012("ratio", figure("24.7"))], { numerator: persons, denominator: all })),
    ).toBe("supported, entailed");
  });

  test("without a period nobody can tell which records are meant", () => {
    const unstated = ratio([claim("ratio", percent("66.7"))], { numerator: outbound, denominator: all });
    expect(unstated.reasons).toEqual(["period-unstated"]);
    expect(ratio([], { numerator: outbound, denominator: all }).reasons).toEqual(["period-unstated"]);
  });

  test("of trade are added up at the rates of the records", () => {
    const each = figure("2000", { unit: "USD" });
    const terms = { numerator: exports, denominator: outbound };
    expect(verdictOf(ratio([claimOf2012("ratio", each)], terms, { rates: [cny] }))).toBe(
      "supported, entailed",
    );
    const unrated = ratio([claimOf2012("ratio", each)], terms);
    expect(verdictOf(unrated)).toBe("undetermined: no-rate");
    expect(unrated.trace[1]?.records).toEqual(["linen", "films"]);
  });
});

describe("a total and a claim", () => {
  test("of one period have a ratio that is derived", () => {
    const finding = ratio([claimOf2012("visits", figure(4))], { numerator: outbound, denominator: "visits" });
    expect([verdictOf(finding), ends(finding.evidence)]).toEqual(["derived", "[0.5, 0.5]"]);
    const other = ratio([claim("visits", figure(900), { period: "2011" })], {
      numerator: persons,
      denominator: "visits",
    });
    expect(ends(other.evidence)).toBe("[1, 1]");
    const over = ratio([claimOf2012("visits", figure(4))], { numerator: "visits", denominator: outbound });
    expect(ends(over.evidence)).toBe("[2, 2]");
  });

  test("of another period than the ratio have none", () => {
    const claims = [claimOf2012("ratio", percent(50)), claim("visits", figure(4), { period: "2011" })];
    const finding = ratio(claims, { numerator: outbound, denominator: "visits" });
    expect(verdictOf(finding)).toBe("undetermined: period-mismatch");
  });

  test("that is forecast is not of records", () => {
    const claims = [claimOf2012("visits", figure(4), { status: "F" })];
    expect(verdictOf(ratio(claims, { numerator: outbound, denominator: "visits" }))).toBe(
      "undetermined: forecast",
    );
  });

  test("in money and in things", () => {
    const claims = [claimOf2012("cost", exactly(124, { unit: "USD" }))];
    const each = ratio(claims, { numerator: "cost", denominator: persons });
    expect(`${verdictOf(each)} ${each.unit}`).toBe("derived USD");
    const share = ratio(claims, { numerator: "cost", denominator: exports }, { rates: [cny] });
    expect([verdictOf(share), ends(share.evidence), share.unit]).toEqual([
      "derived",
      "[0.031, 0.031]",
      "ratio",
    ]);
    expect(verdictOf(ratio(claims, { numerator: persons, denominator: "cost" }))).toBe(
      "undetermined: unit-mismatch",
    );
  });
});

describe("partial records", () => {
  const some: AnyRecordsTerm = { ...outbound, records: "partial" };
  const of = (what: Claim["figure"]) => [claimOf2012("ratio", what), claimOf2012("all", figure(4))];

  test("bound the ratio from below", () => {
    const terms = { numerator: some, denominator: "all" };
    const finding = ratio(of(percent(75)), terms);
    expect(verdictOf(finding)).toBe("undetermined: partial-coverage");
    expect(ends(finding.evidence)).toBe("[0.5, ?)");
    // No number of visits is 60 per cent of four.
    expect(verdictOf(ratio(of(percent(60)), terms))).toBe("contradicted, disjoint");
    expect(verdictOf(ratio(of(percent(40)), terms))).toBe("contradicted, disjoint");
    expect(verdictOf(ratio(of(moreThan(40, { scale: "percent" })), terms))).toBe("supported, entailed");
  });

  test("below the line bound it from above", () => {
    const terms = { numerator: "all", denominator: some };
    expect(verdictOf(ratio(of(figure("2.5")), terms))).toBe("contradicted, disjoint");
    expect(verdictOf(ratio(of(figure("1.5")), terms))).toBe("undetermined: partial-coverage");
  });
});

test("records that are none make nothing to divide by", () => {
  const nobody: AnyRecordsTerm = { ...outbound, where: () => false };
  const finding = ratio([claimOf2012("all", figure(4))], { numerator: "all", denominator: nobody });
  expect(verdictOf(finding)).toBe("undetermined: division-by-zero");
});

test("without a ledger there are no records", () => {
  try {
    audited([claimOf2012("all", figure(4))], {
      id: "r",
      kind: "ratio",
      numerator: outbound,
      denominator: "all",
    });
    expect.unreachable();
  } catch (error) {
    expect(isLedgerError(error, "audit/missing-ledger")).toBe(true);
  }
});
