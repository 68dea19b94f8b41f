/** Hints of published growth rates, whose figures are rounded so far that few of them recompute. */

import { type Claim, type Figure, figure, type Hint, type Relation } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { audited, claim } from "./audited";

const percent = (number: string) => figure(number, { scale: "percent" });
const millions = (number: string) => figure(number, { scale: "million", unit: "USD" });

/** Earlier and later values in whole millions, and the rate that was computed from more digits than these. */
const RATES = [
  ["187", "226", "21.0"],
  ["93", "113", "21.4"],
  ["441", "482", "9.2"],
  ["57", "52", "-8.6"],
  ["1204", "1311", "8.86"],
  ["30", "37", "23.9"],
] as const;

const growth: Relation = { id: "growth", kind: "growth", rate: "rate", from: "from", to: "to" };

function rateOf(from: Figure, to: Figure, rate: Figure, others: readonly Claim[] = []) {
  const series = { measure: "exports", subject: "the city" };
  return audited(
    [
      claim("from", from, { ...series, period: "2011" }),
      claim("to", to, { ...series, period: "2012" }),
      claim("rate", rate, { period: "2012" }),
      ...others,
    ],
    growth,
  );
}

const ofClaim = (hints: readonly Hint[], id: string) =>
  hints.filter((hint) => "claim" in hint && hint.claim === id);

describe.each(RATES)("from %s to %s million, %s %%", (from, to, rate) => {
  test("is true, as far as these numbers can tell", () => {
    expect(rateOf(millions(from), millions(to), percent(rate)).verdict).not.toBe("contradicted");
  });

  test.each<[slip: string, less: string, power: number]>([
    ["ten times too small", (Number(from) / 10).toFixed(1), 1],
    ["ten times too great", `${from}0`, -1],
    ["a hundred times too small", (Number(from) / 100).toFixed(2), 2],
  ])("a base %s is contradicted, and the hint says so", (_slip, printed, power) => {
    const { verdict, hints } = rateOf(millions(printed), millions(to), percent(rate));
    expect(verdict).toBe("contradicted");
    const powers = hints.flatMap((hint) =>
      hint.kind === "power-of-ten" && hint.claim === "from" ? [hint.power] : [],
    );
    const scales = hints.flatMap((hint) =>
      hint.kind === "scale" && hint.claim === "from" ? [hint.scale] : [],
    );
    // A hundred times more than a million is a yi.
    expect([...powers, ...scales]).toContain(power === 2 ? "yi" : power);
  });

  test("in thousands", () => {
    const thousands = figure(from, { scale: "thousand", unit: "USD" });
    const { hints } = rateOf(thousands, millions(to), percent(rate));
    expect(ofClaim(hints, "from")).toContainEqual({ kind: "scale", claim: "from", scale: "million" });
  });
});

describe("what is computed from another claim", () => {
  const series = { measure: "exports", subject: "the city" };
  const before = claim("before", millions("150"), { ...series, period: "2010" });

  test("the base of another year", () => {
    const { hints } = rateOf(millions("187"), millions("226"), percent("50.7"), [before]);
    expect(hints[0]).toMatchObject({ kind: "base-period", claim: "from", instead: "before", period: "2010" });
  });

  test("no year of another thing", () => {
    const other = { ...before, subject: "the province" };
    const { hints } = rateOf(millions("187"), millions("226"), percent("50.7"), [other]);
    expect(hints.filter(({ kind }) => kind === "base-period")).toEqual([]);
  });

  test("a part for its whole", () => {
    const goods = { measure: "exports", subject: "the city", scope: ["exports", "goods"] };
    const all = { ...series, scope: ["exports"] };
    const { hints } = audited(
      [
        claim("part", millions("31")),
        claim("whole", millions("226"), all),
        claim("goods", millions("124"), goods),
        claim("share", percent("25.0")),
      ],
      { id: "share", kind: "ratio", ratio: "share", numerator: "part", denominator: "whole" },
    );
    expect(hints[0]).toMatchObject({ kind: "other-claim", claim: "whole", instead: "goods" });
  });
});

describe("a result that nearly recomputes", () => {
  const share = (part: string, whole: string, ratio: string) =>
    audited(
      [claim("part", millions(part)), claim("whole", millions(whole)), claim("ratio", percent(ratio))],
      {
        id: "share",
        kind: "ratio",
        ratio: "ratio",
        numerator: "part",
        denominator: "whole",
      },
    );

  test("was cut off: 93.3 of 187 is 49.893 %, and printed 49.8 %", () => {
    const { verdict, reasons, hints } = share("93.3", "187", "49.8");
    expect([verdict, reasons]).toEqual(["undetermined", ["does-not-recompute"]]);
    expect(hints).toEqual([{ kind: "cut", claim: "ratio" }]);
  });

  test("was not: 49.7 % and 50.0 % are neither cut off nor a digit wrong, but rounded figures", () => {
    expect(share("93.3", "187", "50.0").hints).toEqual([]);
    expect(share("93.3", "187", "49.8").hints).toHaveLength(1);
  });

  test("as it is printed has no hint", () => {
    expect(share("93.3", "187", "49.9").hints).toEqual([]);
  });
});

describe("a change in another form", () => {
  const change = (rate: Figure, relation: Partial<Relation>) =>
    audited(
      [
        claim("from", percent("45.3"), { period: "2011" }),
        claim("to", percent("47.1"), { period: "2012" }),
        claim("rate", rate, { period: "2012" }),
      ],
      relation as Relation,
    ).hints;

  test("points for per cent, and per cent for points", () => {
    expect(change(percent("1.8"), growth)[0]).toEqual({ kind: "change-form", claim: "rate", in: "points" });
    const points = { id: "c", kind: "change", change: "rate", from: "from", to: "to", in: "points" } as const;
    expect(change(percent("4.0"), points)[0]).toEqual({ kind: "change-form", claim: "rate", in: "percent" });
  });

  test("to so many times for by so many times", () => {
    const finding = rateOf(millions("187"), millions("561"), percent("300"));
    expect(finding.hints[0]).toEqual({ kind: "change-form", claim: "rate", in: "multiple" });
  });
});
