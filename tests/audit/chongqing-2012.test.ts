import {
  type AuditInput,
  auditClaims,
  type Finding,
  type Interval,
  PRC_STATISTICS,
  READINGS,
  type Relation,
} from "cultural-ledger";
import { expect, test } from "vitest";
import { claims, relations } from "../../docs/examples/chongqing-2012/claims";
import { rates } from "../../docs/examples/chongqing-2012/records";
import { deepFreeze } from "../frozen";
import { withPoint } from "../money/by-definition";
import { ends, needed, verdictOf } from "./audited";

/** A fraction of whole numbers: the independent source of every number below. */
type Ratio = readonly [numerator: bigint, denominator: bigint];

const of = (numerator: bigint, denominator = 1n): Ratio => [numerator, denominator];
const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];
const minus = (one: Ratio, [c, d]: Ratio): Ratio => plus(one, [-c, d]);
const over = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d, b * c];

/** A fraction that is not negative, rounded half up to so many decimals. */
function rounded([numerator, denominator]: Ratio, decimals: number): string {
  const power = 10n ** BigInt(decimals);
  const units = (2n * numerator * power + denominator) / (2n * denominator);
  return withPoint(units, decimals);
}

function finite(interval: Interval | undefined): readonly [string, string] {
  if (interval?.lower.kind !== "finite" || interval.upper.kind !== "finite")
    throw new Error(`${ends(interval)} has no two ends`);
  return [interval.lower.value.toFixed(), interval.upper.value.toFixed()];
}

/** The two ends, each rounded to so many decimals. */
function roundedEnds(interval: Interval | undefined, decimals: number): readonly string[] {
  return finite(interval).map((text) => {
    const [whole = "", fraction = ""] = text.split(".");
    return rounded([BigInt(whole + fraction), 10n ** BigInt(fraction.length)], decimals);
  });
}

// What the figures say in US dollars and yuan: half a unit of the last digit either way.
const trade = [of(29_500_000n), of(30_500_000n)] as const;
const linen = [of(21_125_000n), of(21_135_000n)] as const;
const animation = [of(1_115_000n), of(1_125_000n)] as const;
const acrobatics = [of(6_850_000n), of(6_950_000n)] as const;
const cnyPerUsd = of(63_123n, 10_000n);
const parts = [0, 1].map((side) =>
  [over(acrobatics[side] as Ratio, cnyPerUsd), linen[side] as Ratio, animation[side] as Ratio].reduce(plus),
) as [Ratio, Ratio];
const remainder = [minus(trade[0], parts[1]), minus(trade[1], parts[0])] as const;

const worldBank = rates.filter(({ source }) => source.startsWith("World Bank"));

function audit(changes: Partial<AuditInput> = {}): readonly Finding[] {
  const input = { claims, relations, rates: worldBank, profile: PRC_STATISTICS, ...changes };
  return auditClaims(deepFreeze(input)).findings;
}

const findings = audit();

function find(id: string, among: readonly Finding[] = findings): Finding {
  const found = among.find(({ relation }) => relation.startsWith(id));
  if (found === undefined) throw new Error(`${id} is not among the findings`);
  return found;
}

function closed(id: string): Relation {
  const relation = relations.find((one) => one.id.startsWith(id));
  if (relation?.kind !== "sum") throw new Error(`${id} is no sum`);
  return { ...relation, list: "closed" };
}

test("the rate is that of the facts", () => {
  expect(worldBank.map(({ rate, period }) => [rate, period])).toEqual([["6.3123", "2012"]]);
});

test("R01: 198 projects are 61 visits abroad and 137 received", () => {
  const finding = find("R01");
  expect(verdictOf(finding)).toBe("supported, exact");
  expect(ends(finding.remainder)).toBe("[0, 0]");
  expect(finding.neededToClose).toEqual([]);
  expect(finding.stability.stable).toBe(true);
});

test("R02: 3399 persons both ways, a total that is not printed", () => {
  const finding = find("R02");
  expect(verdictOf(finding)).toBe("derived");
  expect(ends(finding.evidence)).toBe("[3399, 3399]");
  expect(finding.remainder).toBeUndefined();
  expect(finding.neededToClose).toEqual([]);
});

test("R02: 3349 to 3449 persons where the zeros of 1100 are not digits", () => {
  const finding = find("R02", audit({ reading: READINGS.ROUND_NUMBERS }));
  expect(verdictOf(finding)).toBe("derived");
  expect(ends(finding.evidence)).toBe("[3349, 3449]");
});

test("R04: more than 20 destinations, of which 7 are named and at least 14 are not", () => {
  const finding = find("R04");
  expect(verdictOf(finding)).toBe("undetermined: open-list");
  expect([finding.claimed, finding.evidence, finding.remainder].map(ends)).toEqual([
    "[21, inf)",
    "[7, inf)",
    "[14, inf)",
  ]);
});

test("R04b: a closed list of 7 contradicts more than 20", () => {
  const named = claims.find(({ id }) => id === "tour-destinations")?.areas;
  const list = named !== undefined && "named" in named ? named.named : [];
  const [finding] = audit({
    relations: [{ id: "R04b", kind: "countDistinct", count: "destinations", named: list }],
  });
  expect(list).toHaveLength(7);
  expect(finding && verdictOf(finding)).toBe("contradicted, disjoint");
  expect(finding?.gap?.toFixed()).toBe("14");
  expect(finding?.hints).toEqual([{ kind: "open-list" }]);
});

test("R06: around one tenth of over 80 countries against an open list of 7", () => {
  const finding = find("R06 the tour");
  expect(finding.verdict).toBe("undetermined");
  expect(finding.reasons).toContain("open-list");
  expect(ends(finding.claimed)).toBe("(0, 0.2)");
});

test("R06: at 81 countries, 1 to 16 destinations would be around one tenth", () => {
  const finding = find("R06 the same");
  expect(verdictOf(finding)).toBe("undetermined: open-list");
  // More than none, and less than a fifth: 2 * 81 / 10 = 16.2
  expect(needed(finding, "tour-destinations")).toBe("[1, 16] count");
});

test("R12: the named products lie within the trade total, and leave a fifth of it unexplained", () => {
  const finding = find("R12");
  expect(verdictOf(finding)).toBe("supported, entailed");
  expect(finding.unit).toBe("USD");
  expect(roundedEnds(finding.remainder, 2)).toEqual(["6138975.02", "7174817.10"]);
  expect(roundedEnds(finding.remainder, 2)).toEqual(remainder.map((end) => rounded(end, 2)));
});

test("R12: the share is 1 - parts / whole, in which the whole is one unknown", () => {
  const percent = (share: Ratio) => rounded(over(share, of(1n, 100n)), 2);
  const share = [minus(of(1n), over(parts[1], trade[0])), minus(of(1n), over(parts[0], trade[1]))] as const;
  expect(share.map(percent)).toEqual(["20.81", "23.52"]);
  expect(roundedEnds(find("R12").share, 12)).toEqual(share.map((end) => rounded(end, 12)));
});

test("R12: the trace names every figure with its source, its reading and its rate", () => {
  const { trace } = find("R12");
  expect(trace.map(({ claim }) => claim)).toEqual(["trade", "acrobatics", "grass-linen", "animation"]);
  expect(trace.map(({ source }) => source?.at)).toEqual([
    "sentence 23",
    "sentence 25",
    "sentence 25",
    "sentence 25",
  ]);
  expect(trace.every(({ reading }) => reading === "AS_WRITTEN")).toBe(true);
  expect(trace.map((step) => step.rates.length)).toEqual([0, 1, 0, 0]);
  expect(trace[1]?.rates[0]?.legs[0].rate.rate).toBe("6.3123");
  expect(ends(trace[1]?.interval)).toBe("[6850000, 6950000]");
});

test("R13: a closed list of the same products is contradicted, by the least remainder", () => {
  const [finding] = audit({ relations: [closed("R12")] });
  expect(finding && verdictOf(finding)).toBe("contradicted, disjoint");
  const gap = finding?.gap?.toFixed(12) ?? "";
  expect(gap).toBe(rounded(remainder[0], 12));
  expect(rounded(remainder[0], 2)).toBe("6138975.02");
});

test("R14: without a rate nothing is decided, and the parts in US dollars leave 7.24 to 8.26 million", () => {
  const finding = find("R12", audit({ rates: [] }));
  expect(verdictOf(finding)).toBe("undetermined: no-rate");
  expect(ends(finding.remainder)).toBe("[7240000, 8260000]");
  expect(finding.leftOut).toEqual(["acrobatics"]);
});

test("R14: two rates for one year are no rate either", () => {
  expect(rates.length).toBeGreaterThan(0);
  const twice = [...worldBank, ...worldBank.map((rate) => ({ ...rate, rate: "6.3093", source: "H.10" }))];
  expect(verdictOf(find("R12", audit({ rates: twice })))).toBe("undetermined: no-rate");
});

test("R17: grass linen is 69.3 to 71.6 percent of the whole", () => {
  const finding = find("R17");
  expect(finding.verdict).toBe("derived");
  const share = [over(linen[0], trade[1]), over(linen[1], trade[0])] as const;
  expect(roundedEnds(finding.evidence, 12)).toEqual(share.map((end) => rounded(end, 12)));
  expect(share.map((end) => rounded(over(end, of(1n, 100n)), 1))).toEqual(["69.3", "71.6"]);
});

test("R18, R19: parts of a narrower scope and sentences without a period are warnings, no reasons", () => {
  const { warnings, reasons } = find("R12");
  expect(reasons).toEqual([]);
  expect(warnings).toEqual([
    { reason: "period-unstated", claims: ["acrobatics", "grass-linen", "animation"] },
    { reason: "scope-mismatch", claims: ["trade", "acrobatics", "grass-linen"] },
  ]);
});

test("R20: at most RMB 6943.06 for each show", () => {
  const finding = find("R20");
  expect(finding.verdict).toBe("derived");
  expect(finding.unit).toBe("CNY");
  const [least, most] = finite(finding.evidence);
  expect(least).toBe("0");
  expect(rounded(over(acrobatics[1], of(1001n)), 2)).toBe("6943.06");
  expect(most.slice(0, 10)).toBe(rounded(over(acrobatics[1], of(1001n)), 9).slice(0, 10));
});

test("R22: two lower bounds say nothing of the audience of a show", () => {
  const finding = find("R22");
  expect(verdictOf(finding)).toBe("undetermined: one-sided");
  expect(ends(finding.evidence)).toBe("(0, inf)");
});

test("R23: the highest ever, with no history to look at", () => {
  expect(verdictOf(find("R23"))).toBe("undetermined: no-history");
});

test("no relation of the document is contradicted, under any reading of the panel", () => {
  const verdicts = findings.flatMap(({ stability }) => stability.verdicts.map(({ verdict }) => verdict));
  expect(verdicts).not.toContain("contradicted");
  expect(findings.every(({ hints }) => hints.length === 0)).toBe(true);
});

test("where digits were cut off, the named products still lie within the total", () => {
  const finding = find("R12", audit({ reading: READINGS.TRUNCATED }));
  expect(verdictOf(finding)).toBe("supported, entailed");
});

test("findings come in the order of the relations, each with its kind", () => {
  expect(findings.map(({ relation, kind }) => [relation, kind])).toEqual(
    relations.map(({ id, kind }) => [id, kind]),
  );
});
