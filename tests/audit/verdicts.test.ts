/** Verdicts where the printed numbers decide: what recomputes, what a bound leaves open, what was revised or never printed. */

import {
  about,
  type Claim,
  type Count,
  createLedger,
  exactly,
  type Figure,
  figure,
  lessThan,
  moreThan,
  nearly,
  type Period,
  personTripCount,
  READINGS,
  type Relation,
} from "cultural-ledger";
import { odd } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { SIX_YUAN as cny } from "../rates/of-2012";
import { audited, claim, ends, needed, verdictOf } from "./audited";

const yi = (number: string) => figure(number, { scale: "yi", unit: "CNY" });
const millions = (number: string) => figure(number, { scale: "million", unit: "USD" });
const percent = (number: string) => figure(number, { scale: "percent" });

function ratio(result: Figure, over: Figure, by: Figure, options = {}) {
  const claims = [claim("result", result), claim("over", over), claim("by", by)];
  const relation: Relation = {
    id: "r",
    kind: "ratio",
    ratio: "result",
    numerator: "over",
    denominator: "by",
  };
  return audited(
    claims.map((each) => ({ ...each, period: "2012" })),
    relation,
    options,
  );
}

function growth(
  rate: Figure,
  from: Figure,
  to: Figure,
  more: Partial<Record<"rate" | "from" | "to", Partial<Claim>>> = {},
) {
  return audited(
    [
      claim("rate", rate, { period: "2015", ...more.rate }),
      claim("from", from, { period: "2014", ...more.from }),
      claim("to", to, { period: "2015", ...more.to }),
    ],
    { id: "r", kind: "growth", rate: "rate", from: "from", to: "to" },
  );
}

describe("a result that recomputes from the printed numbers", () => {
  test("93.3 of 187 is 49.893 percent, printed 49.9", () => {
    const finding = ratio(percent("49.9"), yi("93.3"), yi("187"));
    expect(verdictOf(finding)).toBe("supported, recomputes");
    expect(ends(finding.recomputed)).toMatch(/^\(0\.49893048\d*, 0\.49893048\d*\)$/);
  });

  test.each([
    // 1,509 to 1,786 million; 22.8 to 29.9; 7,482.7 to 1,778.5: each to one decimal of a percentage
    ["18.4", "1509", "1786"],
    ["31.1", "22.8", "29.9"],
    ["-76.2", "7482.7", "1778.5"],
  ])("growth of %s percent from %s to %s million", (rate, from, to) => {
    const finding = growth(percent(rate), millions(from), millions(to));
    expect(verdictOf(finding)).toMatch(/^supported, (recomputes|entailed)$/);
  });

  test("a bound and a hedge recompute as well", () => {
    // 19.95 of 199.8 to the nearest digit: 9.98 percent, between 9.98 and 9.99
    expect(verdictOf(ratio(lessThan("10", { scale: "percent" }), millions("20"), millions("202")))).toBe(
      "supported, recomputes",
    );
    expect(ratio(about("1/2"), about(40), about(80)).verdict).toBe("supported");
    expect(verdictOf(ratio(percent("50"), about(40), figure(80)))).toBe("supported, recomputes");
  });

  test("on a tie either digit is right", () => {
    // 1 of 8 is 12.5 percent
    for (const printed of ["12", "13"])
      expect(ratio(percent(printed), figure(1), figure(8)).verdict).toBe("supported");
    // 5 of 40 million
    for (const printed of ["12", "13"])
      expect(verdictOf(ratio(percent(printed), millions("5"), millions("40")))).toBe("supported, recomputes");
  });

  test("is of the most precise of several statements of one thing, in the currency of the other term", () => {
    const finding = ratio(percent("100"), figure("180", { scale: "million", unit: "CNY" }), millions("30"), {
      rates: [cny],
    });
    expect(verdictOf(finding)).toBe("supported, recomputes");
    const stated = { period: "2012", subject: "trade", measure: "value" } as const;
    const twice = audited(
      [
        claim("share", percent("50.7"), { period: "2012" }),
        claim("part", millions("15"), { period: "2012" }),
        { id: "round", ...stated, figure: millions("30") },
        { id: "precise", ...stated, figure: millions("29.6") },
      ],
      { id: "r", kind: "ratio", ratio: "share", numerator: "part", denominator: "round" },
    );
    // 15 of 29.6, not of 30
    expect(verdictOf(twice)).toBe("supported, recomputes");
  });
});

describe("a result that the printed numbers do not give", () => {
  test("9.1 percent, printed 8.9: it could be, and says what they give", () => {
    // 12 of 11 million: the intervals reach from 0 to 19 percent.
    const finding = growth(percent("8.9"), millions("11"), millions("12"));
    expect(verdictOf(finding)).toBe("undetermined: does-not-recompute");
    expect(ends(finding.recomputed)).toMatch(/^\(0\.0909\d*, 0\.0909\d*\)$/);
    expect(finding.neededToClose.map((each) => each.claim)).toEqual(["rate", "to", "from"]);
  });

  test("digits that were cut off are the reading that settles it", () => {
    // 49.893 cut to 49.8
    const finding = ratio(percent("49.8"), yi("93.3"), yi("187"));
    expect(verdictOf(finding)).toBe("undetermined: does-not-recompute");
    expect(finding.stability.verdicts).toContainEqual({ reading: "TRUNCATED", verdict: "supported" });
    expect(verdictOf(ratio(percent("49.8"), yi("93.3"), yi("187"), { reading: READINGS.TRUNCATED }))).toBe(
      "supported, recomputes",
    );
  });

  test("bounds are no numbers to recompute from", () => {
    expect(verdictOf(ratio(percent("50"), moreThan(1000), figure(2000)))).toBe("undetermined: one-sided");
    expect(ratio(percent("50"), nearly(1000), figure(2000)).recomputed).toBeUndefined();
    expect(ratio(percent("50"), odd(1000), figure(2000)).recomputed).toBeUndefined();
  });

  test("past what the roundings allow is a contradiction as ever", () => {
    expect(verdictOf(ratio(percent("52"), yi("93.3"), yi("187")))).toBe("contradicted, disjoint");
    expect(
      verdictOf(growth(percent("10"), exactly("100", { unit: "USD" }), exactly("112", { unit: "USD" }))),
    ).toBe("contradicted, disjoint");
  });
});

describe("the panel asks what can differ", () => {
  const asked = ({ stability }: ReturnType<typeof ratio>) => stability.verdicts.map(({ reading }) => reading);

  test("exact digits are no reading of a quotient, and what recomputes was rounded as it recomputes", () => {
    expect(asked(ratio(percent("49.9"), yi("93.3"), yi("187")))).toEqual(["AS_WRITTEN"]);
    expect(asked(ratio(percent("49.8"), yi("93.3"), yi("187")))).not.toContain("EXACT_DIGITS");
  });

  test("zeros at the end can be no digits, spans can be none", () => {
    expect(asked(ratio(percent("50"), figure(40), figure(80)))).toEqual(["AS_WRITTEN", "ROUND_NUMBERS"]);
    expect(asked(ratio(percent("50"), about(41), figure(82)))).toContain("NO_SPANS");
    expect(asked(ratio(percent("50"), figure(41), figure(82)))).not.toContain("NO_SPANS");
  });
});

describe("statements of one thing", () => {
  const same = (one: Figure, other: Figure, more: readonly [Partial<Claim>, Partial<Claim>] = [{}, {}]) =>
    audited([claim("one", one, more[0]), claim("other", other, more[1])], {
      id: "r",
      kind: "same",
      claims: ["one", "other"],
    });

  test("two bounds say nothing of each other, unless they are one", () => {
    expect(verdictOf(same(moreThan(1000), moreThan(40)))).toBe("undetermined: one-sided");
    expect(verdictOf(same(moreThan(1000), lessThan(2000)))).toBe("undetermined: one-sided");
    expect(verdictOf(same(moreThan(40), moreThan(40)))).toBe("supported, entailed");
    expect(verdictOf(same(moreThan(40), figure(61)))).toBe("supported, entailed");
    expect(verdictOf(same(moreThan(40), figure(40)))).toBe("contradicted, disjoint");
  });

  test("what says nothing agrees with nothing", () => {
    for (const vague of [nearly(0), about(0), nearly(1)])
      expect(verdictOf(same(vague, figure(500)))).toBe("undetermined: vague");
    expect(verdictOf(same(nearly(500), figure(480)))).toBe("supported, entailed");
  });

  test("no two fraction words are of one share", () => {
    for (const [one, other] of [
      ["1/2", "2/5"],
      ["1/3", "3/10"],
      ["2/3", "3/5"],
    ] as const)
      expect(verdictOf(same(figure(one), figure(other)))).toBe("contradicted, disjoint");
    expect(verdictOf(same(figure("1/2"), figure("2/4")))).toMatch(/^supported/);
  });

  test("2,100 is what 2100多 begins with, and so is a bound", () => {
    for (const other of [figure(2100), moreThan(2100), figure(2134)]) {
      expect(verdictOf(same(odd(2100), other))).toBe("supported, entailed");
      expect(verdictOf(same(other, odd(2100)))).toBe("supported, entailed");
    }
    expect(verdictOf(same(odd(2100), figure(2200)))).toBe("contradicted, disjoint");
    expect(verdictOf(same(odd(2100), exactly(2100)))).toBe("contradicted, disjoint");
    expect(verdictOf(same(odd("1.5", { scale: "wan" }), figure(15_000)))).toBe("supported, entailed");
  });

  test("of a translation with it bound each other as duplicates do", () => {
    const stated = { period: "2012", subject: "the festival", measure: "visitors" } as const;
    const finding = audited(
      [
        { id: "zh", ...stated, figure: odd(2100) },
        { id: "en", ...stated, figure: figure(2100) },
        claim("abroad", figure(1000), { period: "2012" }),
        claim("home", figure(1134), { period: "2012" }),
      ],
      { id: "r", kind: "sum", whole: "en", parts: ["abroad", "home"], list: "closed" },
    );
    expect(finding.verdict).toBe("supported");
  });

  test("of two days are a revision, and never a contradiction", () => {
    const [early, late] = [{ published: "2014-03-01" }, { published: "2015-02-27" }] as const;
    expect(verdictOf(same(figure(30), figure(31), [early, late]))).toBe("undetermined: revision");
    expect(verdictOf(same(figure(30), figure(30), [early, late]))).toBe("supported, exact");
    expect(verdictOf(same(figure(30), figure(31), [early, early]))).toBe("contradicted, disjoint");
    expect(verdictOf(same(figure(30), figure(31), [early, {}]))).toBe("contradicted, disjoint");
    expect(verdictOf(same(millions("10"), millions("11"), [early, late]))).toBe("undetermined: revision");
  });

  test("of two days that a third contradicts on one of them stay contradicted", () => {
    const claims = [
      claim("a", figure(30), { published: "2014-03-01" }),
      claim("b", figure(31), { published: "2015-02-27" }),
      claim("c", figure(32), { published: "2015-02-27" }),
    ];
    const finding = audited(claims, { id: "r", kind: "same", claims: ["a", "b", "c"] });
    expect(verdictOf(finding)).toBe("contradicted, disjoint");
  });
});

describe("a base that was revised", () => {
  const stated = { subject: "trade", measure: "value" };
  const vintages = [
    { id: "first", ...stated, period: "2014", published: "2015-01-20", figure: exactly(100) },
    { id: "second", ...stated, period: "2014", published: "2016-01-20", figure: exactly(110) },
  ] as const;
  const later = {
    id: "to",
    ...stated,
    period: "2015",
    published: "2016-01-20",
    figure: exactly(121),
  } as const;
  const rate = (number: string, more: Partial<Claim> = {}) =>
    claim("rate", percent(number), { period: "2015", published: "2016-01-20", ...more });
  const relation: Relation = { id: "r", kind: "growth", rate: "rate", from: "first", to: "to" };

  test("growth takes it as it was known to its own document, whichever is named", () => {
    const finding = audited([...vintages, later, rate("10")], relation);
    expect(verdictOf(finding)).toBe("supported, entailed");
    expect(finding.trace.map((step) => step.claim)).toContain("second");
    expect(verdictOf(audited([...vintages, later, rate("21")], relation))).toBe("contradicted, disjoint");
    const before = rate("21", { published: "2015-12-31" });
    expect(verdictOf(audited([...vintages, later, before], { ...relation, from: "second" }))).toBe(
      "supported, entailed",
    );
  });

  test("both figures are taken as they were known to the document of the rate", () => {
    const first = {
      id: "to-first",
      ...stated,
      period: "2015",
      published: "2015-06-01",
      figure: exactly(130),
    } as const;
    const claims = [...vintages, first, later];
    // 130 of 100 as it was known in 2015, 121 of 110 in 2016, whatever the relation names.
    const early = rate("30", { published: "2015-06-01" });
    expect(verdictOf(audited([...claims, early], { ...relation, from: "second", to: "to" }))).toBe(
      "supported, entailed",
    );
    expect(verdictOf(audited([...claims, rate("10")], { ...relation, to: "to-first" }))).toBe(
      "supported, entailed",
    );
    // The later figure may be of another document as well.
    const only = audited([vintages[1], { ...later, published: "2017-01-20" }, rate("30")], {
      ...relation,
      from: "second",
    });
    expect(verdictOf(only)).toBe("undetermined: restated-base");
  });

  test("contradicts nothing in a sum, a place or a record high either, where its days differ", () => {
    const on = (id: string, number: number, published: "2015-01-20" | "2016-01-20") =>
      claim(id, figure(number), { period: "2015", published });
    const days = [on("whole", 100, "2015-01-20"), on("one", 60, "2015-01-20"), on("other", 42, "2016-01-20")];
    const sum: Relation = { id: "r", kind: "sum", whole: "whole", parts: ["one", "other"], list: "closed" };
    expect(verdictOf(audited(days, sum))).toBe("undetermined: revision");
    const rank: Relation = { id: "r", kind: "rank", claim: "one", among: ["whole", "other"], place: 1 };
    expect(verdictOf(audited(days, rank))).toBe("undetermined: revision");
    const ofOneDay = days.map((each) => ({ ...each, published: "2016-01-20" as const }));
    expect(verdictOf(audited(ofOneDay, sum))).toBe("contradicted, disjoint");
  });

  test("one of another document contradicts nothing: it was restated since, or is mistaken", () => {
    const [first] = vintages;
    const finding = audited([first, later, rate("10")], relation);
    expect(verdictOf(finding)).toBe("undetermined: restated-base");
    // 121 / 1.105 and 121 / 1.095 are 109.5 and 110.5.
    expect(needed(finding, "first")).toBe("[110, 110] count");
  });

  test("two documents that are named are two as well; of one it is a contradiction", () => {
    const at = (document: string) => ({ source: { document } });
    const hundred = exactly(100);
    const contradictory = (from: string, of: string) =>
      verdictOf(growth(percent("10"), hundred, exactly(121), { rate: at(of), from: at(from), to: at(of) }));
    expect(contradictory("yearbook 2014", "yearbook 2015")).toBe("undetermined: restated-base");
    expect(contradictory("yearbook 2015", "yearbook 2015")).toBe("contradicted, disjoint");
    expect(verdictOf(growth(percent("10"), hundred, exactly(121), { from: at("yearbook 2014") }))).toBe(
      "contradicted, disjoint",
    );
  });
});

describe("stocks of two days", () => {
  const census = (period: Period) =>
    audited(
      [
        claim("from", figure("1339.72", { scale: "million" }), { period: "2010-11-01" }),
        claim("to", figure("1411.78", { scale: "million" }), { period: "2020-11-01" }),
        claim("rate", percent("0.53"), { period }),
      ],
      { id: "r", kind: "averageGrowth", rate: "rate", from: "from", to: "to" },
    );

  test("grow by a rate of the years between them, or of the year of the later one", () => {
    // The censuses of China: 0.53 % a year
    for (const period of ["2010/2020", "2011/2020", "2010-11-01/2020-11-01"] as const)
      expect(verdictOf(census(period)), period).toMatch(/^supported/);
    expect(verdictOf(census("2015/2019"))).toBe("undetermined: period-mismatch");
    expect(verdictOf(census("2005/2020"))).toBe("undetermined: period-mismatch");
  });

  test("the last year that there is has no day behind it", () => {
    const claims = ["whole", "part"].map((id) => claim(id, figure(5), { period: "9999" }));
    const sum: Relation = { id: "r", kind: "sum", whole: "whole", parts: ["part"], list: "closed" };
    expect(verdictOf(audited(claims, sum))).toBe("supported, exact");
  });
});

describe("what nobody printed is derived", () => {
  const unprinted = claim("all", undefined, { period: "2012", unit: "count" });
  const of2012 = (id: string, what?: Figure) => claim(id, what, { period: "2012" });
  const derived = (claims: readonly Claim[], relation: Relation) => {
    const finding = audited(claims, relation);
    return `${finding.verdict}: ${finding.evidence}`;
  };

  test("the whole of a closed list, and the least of an open one", () => {
    const claims = [unprinted, of2012("out", figure(1100)), of2012("in", figure(2299))];
    const sum = { id: "r", kind: "sum", whole: "all", parts: ["out", "in"] } as const;
    expect(derived(claims, { ...sum, list: "closed" })).toBe("derived: 3,399");
    expect(derived(claims, { ...sum, list: "open" })).toBe("derived: at least 3,399");
    expect(derived(claims, { id: "r", kind: "partOf", whole: "all", part: "out" })).toBe(
      "derived: at least 1,100",
    );
  });

  test("a share, a mean, a rate, a statement", () => {
    const claims = [unprinted, of2012("out", figure(50)), of2012("in", figure(200))];
    expect(
      derived(claims, { id: "r", kind: "ratio", ratio: "all", numerator: "out", denominator: "in" }),
    ).toBe("derived: 0.25");
    expect(derived(claims, { id: "r", kind: "mean", mean: "all", total: "in", count: "out" })).toBe(
      "derived: 4",
    );
    expect(derived(claims, { id: "r", kind: "same", claims: ["all", "out"] })).toBe("derived: 50");
    const years = [
      claim("from", figure(50), { period: "2011" }),
      claim("to", figure(60), { period: "2012" }),
    ];
    expect(derived(years, { id: "r", kind: "growth", from: "from", to: "to" })).toBe("derived: 0.2");
  });

  test("a part that is missing, or a gate that is shut, derives nothing", () => {
    const sum = { id: "r", kind: "sum", whole: "all", parts: ["out", "in"], list: "closed" } as const;
    const missing = audited([unprinted, of2012("out", figure(50)), of2012("in")], sum);
    expect(verdictOf(missing)).toBe("undetermined: missing-figure");
    const other = audited(
      [unprinted, of2012("out", figure(50)), claim("in", figure(1), { period: "2013" })],
      sum,
    );
    expect(verdictOf(other)).toBe("undetermined: period-mismatch");
    const nothing = audited([unprinted], { ...sum, parts: [] });
    expect(verdictOf(nothing)).toBe("undetermined: missing-figure");
  });

  test("a quotient that is bounded by its sign alone is not told", () => {
    const claims = [of2012("out", moreThan(1000)), of2012("in", moreThan(20))];
    const share = { id: "r", kind: "ratio", numerator: "out", denominator: "in" } as const;
    expect(verdictOf(audited(claims, share))).toBe("undetermined: one-sided");
    expect(derived([of2012("out", moreThan(1000)), of2012("in", figure(20))], share)).toBe(
      "derived: at least 50.05",
    );
  });
});

describe("records whose counts are hedged", () => {
  const against = (persons: Count, claimed: Figure) =>
    audited(
      [claim("persons", claimed, { period: "2012" })],
      {
        id: "r",
        kind: "against",
        claim: "persons",
        collection: "delegations",
        records: "complete",
        measure: personTripCount,
      },
      {
        ledger: createLedger({
          delegations: [{ id: "d", direction: "outbound", period: "2012", persons }],
        }),
      },
    );

  test("are no roundings: what only meets them is open", () => {
    expect(verdictOf(against(about(1500), figure(1400)))).toMatch(/^undetermined/);
    expect(verdictOf(against(odd(20), figure(25)))).toMatch(/^undetermined/);
    expect(verdictOf(against(figure("1.5", { scale: "thousand" }), figure(1512)))).toBe(
      "supported, within-rounding",
    );
    expect(verdictOf(against(1500, figure(1500)))).toBe("supported, exact");
  });
});
