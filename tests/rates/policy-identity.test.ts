import type { RatePolicy } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { KnownPolicies, knownRateKey, rateKey } from "../../src/rates/policy-identity";

const on = { kind: "on", date: "2012-05-01", basis: "spot" } as const;
const rate = { base: "USD", quote: "CNY", rate: "6.3", basis: "spot", period: "2012-05-01", source: "a" };

/** Every two of them differ, most of them in one field. */
const policies = [
  on,
  { ...on, basis: "central-parity" },
  { ...on, date: "2012-05-02" },
  { ...on, kind: "onOrBefore", maxAgeDays: 3 },
  { ...on, kind: "onOrBefore", maxAgeDays: 4 },
  { kind: "average", period: "2012", basis: "annual-average" },
  { kind: "average", period: "2012", basis: "annual-average", flow: "import" },
  { kind: "average", period: "2012-05-01", basis: "annual-average" },
  { kind: "average", period: "2012", basis: "annual-average", flow: "" },
  { kind: "average", period: "2012|", basis: "annual-average" },
  { kind: "average", period: "2012", basis: "|annual-average" },
  { kind: "average", period: "2012", basis: "annual-average", maxAgeDays: "3" },
  { kind: "average", period: "2012", basis: "annual-average", maxAgeDays: 3 },
  { kind: "average", period: 2012, basis: "annual-average" },
  { kind: "ofPeriod", periods: ["2012"] },
  { kind: "ofPeriod", periods: ["2012", "2013"] },
  { kind: "ofPeriod", periods: ["2013", "2012"] },
  { kind: "ofPeriod", periods: ["2012"], flow: "export" },
  { kind: "ofPeriod", period: "2012" },
  { kind: "fixed", rate },
  { kind: "fixed", rate: { ...rate, rate: "6.4" } },
] as unknown as readonly RatePolicy[];

describe("known policies", () => {
  test("have the keys of policies that nobody knows, in whatever order they come", () => {
    const known = new KnownPolicies();
    for (const policy of [...policies, ...[...policies].reverse(), ...policies])
      for (const currency of ["CNY", "EUR"] as const)
        expect(knownRateKey(currency, known.of(policy))).toBe(rateKey(currency, policy));
    expect(new Set(policies.map((policy) => knownRateKey("CNY", known.of(policy)))).size).toBe(
      policies.length,
    );
  });

  test("are the same object where they say the same, in another order, and not with a field more", () => {
    const known = new KnownPolicies();
    const first = known.of(on);
    expect(known.of({ basis: "spot", date: "2012-05-01", kind: "on" } as RatePolicy)).toBe(first);
    expect(first.plain).toEqual(on);
    const withNote = { ...on, note: "x" } as RatePolicy;
    expect(known.of(withNote).plain).toEqual(withNote);
  });

  test("are kept as they were when somebody changes them", () => {
    const known = new KnownPolicies();
    const changing: { kind: "on"; date: string; basis: "spot" | "period-end" } = { ...on };
    const before = knownRateKey("CNY", known.of(changing as RatePolicy));
    changing.basis = "period-end";
    expect(knownRateKey("CNY", known.of(changing as RatePolicy))).not.toBe(before);
  });

  test("may be nothing at all, which whoever looks for the rate refuses", () => {
    expect(new KnownPolicies().of(null as unknown as RatePolicy).plain).toEqual({});
  });
});
