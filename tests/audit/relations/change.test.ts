/** Changes from one claim to a later one: as a number, in points, in per cent, as a multiple. */

import {
  about,
  atLeast,
  atMost,
  type ChangeRelation,
  type Claim,
  type Figure,
  figure,
  lessThan,
  moreThan,
  type Period,
} from "cultural-ledger";
import type { FigureInput } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { WORLD_BANK as cny } from "../../rates/of-2012";
import { audited, claim, ends, needed, verdictOf } from "../audited";

const percent = (number: FigureInput) => figure(number, { scale: "percent" });
const millions = (number: FigureInput) => figure(number, { scale: "million", unit: "USD" });

interface Changed {
  readonly from?: Partial<Claim>;
  readonly to?: Partial<Claim>;
  readonly change?: Partial<Claim> | "left out";
}

/** What changed from 2014 to 2015. */
function changed(
  form: ChangeRelation["in"],
  [from, to, change]: readonly [Figure | undefined, Figure | undefined, Figure | undefined],
  more: Changed = {},
) {
  const claims = [
    claim("from", from, { period: "2014", ...more.from }),
    claim("to", to, { period: "2015", ...more.to }),
    ...(more.change === "left out" ? [] : [claim("change", change, { period: "2015", ...more.change })]),
  ];
  return audited(claims, {
    id: "r",
    kind: "change",
    from: "from",
    to: "to",
    in: form,
    ...(more.change !== "left out" && { change: "change" }),
  });
}

describe("an absolute change", () => {
  test("that the stocks do not give is contradicted", () => {
    // The stock of a museum: 8,418 and 255 more are 8,673.
    const finding = changed("absolute", [figure(8418), figure(8676), figure(255)]);
    expect(verdictOf(finding)).toBe("contradicted, disjoint");
    expect(String(finding.gap)).toBe("3");
    expect([ends(finding.claimed), ends(finding.evidence), ends(finding.remainder)]).toEqual([
      "[255, 255]",
      "[258, 258]",
      "[-3, -3]",
    ]);
    expect([needed(finding, "change"), needed(finding, "from"), needed(finding, "to")]).toEqual([
      "[258, 258] count",
      "[8421, 8421] count",
      "[8673, 8673] count",
    ]);
    expect(finding.trace.map((step) => step.claim)).toEqual(["change", "from", "to"]);
    expect([finding.unit, finding.share]).toEqual(["count", undefined]);
  });

  test("that they give holds exactly", () => {
    expect(verdictOf(changed("absolute", [figure(8421), figure(8676), figure(255)]))).toBe(
      "supported, exact",
    );
    expect(verdictOf(changed("absolute", [figure(8676), figure(8421), figure(-255)]))).toBe(
      "supported, exact",
    );
    expect(verdictOf(changed("absolute", [figure(8421), figure(8676), atLeast(255)]))).toBe(
      "supported, entailed",
    );
  });

  test("of rounded figures agrees within their rounding, or with a hedge says nothing", () => {
    expect(verdictOf(changed("absolute", [millions("28.9"), millions(30), millions("1.1")]))).toBe(
      "supported, within-rounding",
    );
    expect(verdictOf(changed("absolute", [millions("28.9"), millions(30), millions("1.8")]))).toBe(
      "contradicted, disjoint",
    );
    expect(verdictOf(changed("absolute", [figure(100), moreThan(110), figure(20)]))).toBe(
      "undetermined: one-sided",
    );
    expect(verdictOf(changed("absolute", [figure(100), moreThan(110), figure(5)]))).toBe(
      "contradicted, disjoint",
    );
    expect(verdictOf(changed("absolute", [about(100), figure(110), figure(10)]))).toBe(
      "undetermined: overlap-only",
    );
  });

  test("that fell where it is said to have risen would have to be less than nothing", () => {
    const finding = changed("absolute", [figure(8676), figure(8421), figure(255)]);
    expect(verdictOf(finding)).toBe("contradicted, disjoint");
    expect(needed(finding, "change")).toBe("[-255, -255] count");
    expect(needed(finding, "from")).toBe("[8166, 8166] count");
    // No stock is less than nothing.
    expect(needed(changed("absolute", [figure(10), figure(5), figure(15)]), "from")).toBe("nothing");
  });

  test("is of one unit: between two years no rate converts", () => {
    const yuan = figure(180, { scale: "million", unit: "CNY" });
    const claims = [
      claim("from", yuan, { period: "2011" }),
      claim("to", millions(30), { period: "2012" }),
      claim("change", millions(1), { period: "2012" }),
    ];
    const relation = {
      id: "r",
      kind: "change",
      from: "from",
      to: "to",
      change: "change",
      in: "absolute",
    } as const;
    expect(verdictOf(audited(claims, relation, { rates: [cny] }))).toBe("undetermined: unit-mismatch");
    expect(verdictOf(changed("absolute", [figure(100), figure(116), percent(16)]))).toBe(
      "undetermined: unit-mismatch",
    );
    expect(verdictOf(changed("absolute", [percent(42), percent(44), percent(2)]))).toBe(
      "supported, within-rounding",
    );
  });
});

describe("a change that nobody claims", () => {
  test("is derived in every form", () => {
    const derived = (form: ChangeRelation["in"], from: Figure, to: Figure, change: Changed["change"]) => {
      const finding = changed(form, [from, to, undefined], { ...(change && { change }) });
      expect(verdictOf(finding)).toBe("derived");
      expect(finding.neededToClose).toEqual([]);
      return `${ends(finding.evidence)} ${finding.unit}`;
    };
    for (const change of ["left out", undefined] as const) {
      expect(derived("absolute", figure(8421), figure(8676), change)).toBe("[255, 255] count");
      expect(derived("absolute", figure(8676), figure(8421), change)).toBe("[-255, -255] count");
      expect(derived("points", percent("52.1"), percent("53.9"), change)).toBe("[0.017, 0.019] ratio");
      expect(derived("percent", figure(200), figure(250), change)).toBe("[0.25, 0.25] ratio");
      expect(derived("multiple", figure(200), figure(500), change)).toBe("[2.5, 2.5] ratio");
    }
  });

  test("of bounds has one, or none", () => {
    const from = changed("absolute", [figure(100), moreThan(110), undefined], { change: "left out" });
    expect([verdictOf(from), ends(from.evidence)]).toEqual(["derived", "[11, inf)"]);
    expect(verdictOf(changed("absolute", [undefined, figure(110), undefined], { change: "left out" }))).toBe(
      "undetermined: missing-figure",
    );
    const both = changed("absolute", [moreThan(100), moreThan(110), undefined], { change: "left out" });
    expect(verdictOf(both)).toBe("undetermined: one-sided");
  });
});

describe("percentage points", () => {
  test("are what two percentages differ by", () => {
    const finding = changed("points", [percent("52.1"), percent("53.9"), percent("1.8")]);
    expect(verdictOf(finding)).toBe("supported, within-rounding");
    expect(finding.unit).toBe("ratio");
    expect(needed(finding, "to")).toBe("nothing");
    const apart = changed("points", [percent("52.1"), percent("53.9"), percent("2.8")]);
    expect(verdictOf(apart)).toBe("contradicted, disjoint");
    expect(needed(apart, "change")).toBe("[0.017, 0.019] ratio");
    expect(needed(apart, "to")).toBe("[0.548, 0.55] ratio");
  });

  test("are not per cent", () => {
    // From 50 to 55 % is 5 points and 10 per cent.
    const shares = [percent(50), percent(55)] as const;
    expect(verdictOf(changed("points", [...shares, percent(5)]))).toBe("supported, within-rounding");
    expect(verdictOf(changed("points", [...shares, percent(10)]))).toBe("contradicted, disjoint");
    expect(verdictOf(changed("percent", [...shares, percent(10)]))).toBe("supported, recomputes");
    expect(verdictOf(changed("percent", [...shares, percent(5)]))).toBe("contradicted, disjoint");
  });

  test("want ratios on both sides", () => {
    expect(verdictOf(changed("points", [figure(50), figure(55), percent(5)]))).toBe(
      "undetermined: unit-mismatch",
    );
    expect(verdictOf(changed("points", [percent(50), figure(55), percent(5)]))).toBe(
      "undetermined: unit-mismatch",
    );
    expect(verdictOf(changed("points", [percent(50), percent(55), figure("5.0")]))).toBe(
      "undetermined: unit-mismatch",
    );
    expect(verdictOf(changed("points", [figure(50), figure(55), undefined], { change: "left out" }))).toBe(
      "undetermined: unit-mismatch",
    );
  });
});

describe("per cent and multiples", () => {
  test("are what growth is, and the quotient itself", () => {
    expect(verdictOf(changed("percent", [figure(8421), figure(8676), percent("3.0")]))).toBe(
      "supported, entailed",
    );
    expect(verdictOf(changed("percent", [figure(8421), figure(8676), percent("3.1")]))).toBe(
      "contradicted, disjoint",
    );
    expect(verdictOf(changed("percent", [figure(8676), figure(8421), percent("-2.9")]))).toBe(
      "supported, entailed",
    );
    expect(verdictOf(changed("multiple", [figure(200), figure(410), figure(2)]))).toBe("supported, entailed");
    expect(verdictOf(changed("multiple", [figure(200), figure(510), figure(2)]))).toBe(
      "contradicted, disjoint",
    );
    expect(verdictOf(changed("multiple", [figure(200), figure(410), moreThan(2)]))).toBe(
      "supported, entailed",
    );
    expect(verdictOf(changed("multiple", [millions(10), millions(32), figure("3.2")]))).toBe(
      "supported, recomputes",
    );
  });

  test("say what each figure would have to be", () => {
    const finding = changed("multiple", [figure(200), figure(510), figure(2)]);
    expect(needed(finding, "to")).toBe("[300, 500] count");
    expect(needed(finding, "from")).toBe("[204, 340] count");
    expect(needed(finding, "change")).toBe("[2.55, 2.55] number");
  });

  test("of nothing there are none", () => {
    expect(changed("percent", [figure(0), figure(5), percent(10)]).reasons).toContain("base-not-positive");
    expect(changed("multiple", [figure(0), figure(5), undefined]).reasons).toContain("base-not-positive");
    expect(verdictOf(changed("absolute", [figure(0), figure(5), figure(5)]))).toBe("supported, exact");
  });
});

describe("two times", () => {
  const figures = [figure(8421), figure(8676), figure(255)] as const;
  const spans: readonly (readonly [Period, Period, Period])[] = [
    ["2014-12-31", "2015-12-31", "2015-12-31"],
    ["2014-12-31", "2015-12-31", "2015"],
    ["2014-06-30", "2014-12-31", "2014-07-01/2014-12-31"],
    ["2010/2012", "2013/2015", "2013/2015"],
    ["2014-Q4", "2015-Q1", "2015-Q1"],
  ];
  test.each(spans)("%s and %s have a change of %s", (from, to, change) => {
    const periods = { from: { period: from }, to: { period: to }, change: { period: change } };
    expect(verdictOf(changed("absolute", figures, periods))).toBe("supported, exact");
  });

  const faults: readonly (readonly [string, Changed])[] = [
    ["period-mismatch", { from: { period: "2015" } }],
    ["period-mismatch", { from: { period: "2016" } }],
    ["period-mismatch", { to: { period: "2015-Q1" } }],
    ["period-mismatch", { change: { period: "2013" } }],
    ["ambiguous-identity", { from: { subject: "paintings" }, to: { subject: "books" } }],
    ["scope-mismatch", { from: { scope: ["loans"] }, to: { scope: ["own"] } }],
    ["forecast", { from: { status: "F" } }],
  ];
  test.each(faults)("that are not those of a change are undetermined: %s", (reason, more) => {
    for (const [form, change] of [
      ["absolute", figure(99)],
      ["percent", percent(99)],
      ["multiple", figure(99)],
    ] as const) {
      const finding = changed(form, [figure(8421), figure(8676), change], more);
      expect(verdictOf(finding)).toBe(`undetermined: ${reason}`);
    }
  });

  test("have to be stated", () => {
    const claims = [claim("from", figure(1)), claim("to", figure(9), { period: "2015" })];
    for (const form of ["absolute", "percent"] as const) {
      const finding = audited(claims, { id: "r", kind: "change", from: "from", to: "to", in: form });
      expect(verdictOf(finding)).toBe("undetermined: period-unstated");
    }
  });

  test("the later one forecast is a change that is", () => {
    const forecast = { status: "F" } as const;
    expect(verdictOf(changed("absolute", figures, { to: forecast, change: forecast }))).toBe(
      "supported, exact",
    );
    expect(verdictOf(changed("absolute", figures, { to: forecast }))).toBe("undetermined: forecast");
  });
});

test("a missing figure beside a change is told", () => {
  const finding = changed("absolute", [figure(8421), undefined, figure(255)]);
  expect(verdictOf(finding)).toBe("undetermined: missing-figure");
  expect(needed(finding, "to")).toBe("[8676, 8676] count");
});

describe("a change of things that is none or less", () => {
  test.each([
    // Printed to the ten, one fewer is none; "at most none" is one fewer as well.
    [figure("0", { decimals: -1 }), "supported, entailed"],
    [atMost(0), "supported, entailed"],
    [lessThan(5), "supported, entailed"],
    [figure(-1), "supported, exact"],
    [figure(0), "contradicted, disjoint"],
  ] as const)("%s", (change, expected) => {
    expect(verdictOf(changed("absolute", [figure(20), figure(19), change]))).toBe(expected);
  });
});
