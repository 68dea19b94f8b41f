import {
  atLeast,
  exactly,
  type Figure,
  figure,
  moreThan,
  nearly,
  type Part,
  READINGS,
  type Relation,
} from "cultural-ledger";
import type { FigureInput } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { SIX_YUAN as cny } from "../../rates/of-2012";
import { type AuditOptions, audited, claim, ends, needed, verdictOf } from "../audited";

const millions = (number: FigureInput) => figure(number, { scale: "million", unit: "USD" });
const exactMillions = (number: FigureInput) => exactly(number, { scale: "million", unit: "USD" });
const inMillions = (text: string) => text.replaceAll("000000", "");

function sum(whole: string, parts: readonly Part[], list: "open" | "closed" = "closed"): Relation {
  return { id: "sum", kind: "sum", whole, parts, list };
}

/** The verdict on a whole and its parts of a closed list, all of 2012. */
function closedSum(
  whole: Figure,
  parts: readonly (Figure | readonly [what: Figure, weight: FigureInput])[],
  options: AuditOptions = {},
) {
  const named = parts.map((part, at) => {
    const [what, weight] = "qualifier" in part ? [part, 1] : part;
    return { id: `part ${at}`, what, weight };
  });
  const claims = [claim("whole", whole), ...named.map(({ id, what }) => claim(id, what))].map((one) => ({
    ...one,
    period: "2012" as const,
  }));
  return audited(
    claims,
    sum(
      "whole",
      named.map(({ id, weight }) => ({ claim: id, weight })),
    ),
    options,
  );
}

describe("XBRL Calculations 1.1, rounded to nearest: both ends are closed", () => {
  test("parts that add up exactly", () => {
    expect(verdictOf(closedSum(millions(7), [millions(5), millions(2)]))).toBe("supported, within-rounding");
  });

  test("parts that meet the whole at the very ends are consistent", () => {
    const finding = closedSum(millions(10), [millions(5), millions(3), exactMillions("0.5")]);
    expect(ends(finding.claimed)).toBe("[9500000, 10500000]");
    expect(ends(finding.evidence)).toBe("[7500000, 9500000]");
    expect(verdictOf(finding)).toBe("supported, within-rounding");
  });

  test("where halves are rounded up, the same ends are open and do not meet", () => {
    const parts = [millions(5), millions(3), exactMillions("0.5")];
    const finding = closedSum(millions(10), parts, { reading: READINGS.HALF_UP });
    expect(ends(finding.claimed)).toBe("[9500000, 10500000)");
    expect(ends(finding.evidence)).toBe("[7500000, 9500000)");
    expect(verdictOf(finding)).toBe("contradicted, disjoint");
    expect(finding.gap?.toFixed()).toBe("0");
  });

  test("one unit further they do not meet", () => {
    const finding = closedSum(millions(11), [millions(5), millions(3)]);
    expect(verdictOf(finding)).toBe("contradicted, disjoint");
    expect(finding.gap?.toFixed()).toBe("1500000");
    expect(finding.stability.stable).toBe(true);
  });

  test("exact numbers that are equal", () => {
    expect(verdictOf(closedSum(exactMillions(7), [exactMillions(5), exactMillions(2)]))).toBe(
      "supported, exact",
    );
  });

  test("precise parts inside a rounded whole are entailed", () => {
    expect(verdictOf(closedSum(millions(30), [millions("21.13"), millions("8.7")]))).toBe(
      "supported, entailed",
    );
  });
});

describe("XBRL Calculations 1.1, truncated: from the number to the next, away from zero and without it", () => {
  const truncated = { reading: READINGS.TRUNCATED };

  test("positive numbers reach up", () => {
    const finding = closedSum(millions(7), [millions(5), millions(2)], truncated);
    expect(inMillions(ends(finding.claimed))).toBe("[7, 8)");
    expect(inMillions(ends(finding.evidence))).toBe("[7, 9)");
    expect(verdictOf(finding)).toBe("supported, within-rounding");
    expect(verdictOf(closedSum(millions(8), [millions(5), millions(2)], truncated))).toBe(
      "supported, within-rounding",
    );
    expect(verdictOf(closedSum(millions(9), [millions(5), millions(2)], truncated))).toBe(
      "contradicted, disjoint",
    );
  });

  test("zero reaches both ways, and neither end belongs to it", () => {
    const finding = closedSum(millions(5), [millions(5), millions(0)], truncated);
    expect(inMillions(ends(finding.evidence))).toBe("(4, 7)");
    expect(verdictOf(finding)).toBe("supported, within-rounding");
    expect(verdictOf(closedSum(exactMillions(4), [exactMillions(5), millions(0)], truncated))).toBe(
      "contradicted, disjoint",
    );
  });

  test("a negative number reaches away from zero", () => {
    const finding = closedSum(millions(-5), [millions(-3), millions(-2)], truncated);
    expect(inMillions(ends(finding.claimed))).toBe("(-6, -5]");
    expect(inMillions(ends(finding.evidence))).toBe("(-7, -5]");
    expect(verdictOf(finding)).toBe("supported, within-rounding");
  });

  test("5 - 2 is open at 2 and at 4, so exactly 2 and exactly 4 contradict it", () => {
    const difference = [millions(5), [millions(2), -1]] as const;
    const finding = closedSum(exactMillions(2), difference, truncated);
    expect(inMillions(ends(finding.evidence))).toBe("(2, 4)");
    expect(verdictOf(finding)).toBe("contradicted, disjoint");
    expect(verdictOf(closedSum(exactMillions(4), difference, truncated))).toBe("contradicted, disjoint");
    expect(verdictOf(closedSum(exactMillions(3), difference, truncated))).toBe("supported, within-rounding");
  });

  test("-5 - 2 is closed at -7: the closed end of the 2 is its lower one, and becomes the upper one", () => {
    const difference = [millions(-5), [millions(2), -1]] as const;
    const finding = closedSum(exactMillions(-7), difference, truncated);
    expect(inMillions(ends(finding.evidence))).toBe("(-9, -7]");
    expect(verdictOf(finding)).toBe("supported, within-rounding");
    expect(verdictOf(closedSum(exactMillions(-9), difference, truncated))).toBe("contradicted, disjoint");
  });

  test("5 less what was lost, -2, is closed at 7", () => {
    const difference = [millions(5), [millions(-2), -1]] as const;
    const finding = closedSum(exactMillions(7), difference, truncated);
    expect(inMillions(ends(finding.evidence))).toBe("[7, 9)");
    expect(verdictOf(finding)).toBe("supported, within-rounding");
  });
});

describe("an open list bounds the whole from below only", () => {
  const of2012 = { period: "2012" } as const;

  test("parts of less than the whole support it and leave a remainder", () => {
    const claims = [claim("whole", figure(198), of2012), claim("a", figure(61), of2012)];
    const finding = audited(claims, sum("whole", ["a"], "open"));
    expect(verdictOf(finding)).toBe("supported, entailed");
    expect(ends(finding.remainder)).toBe("[137, 137]");
  });

  test("parts of more than the whole contradict it", () => {
    const claims = [claim("whole", figure(60), of2012), claim("a", figure(61), of2012)];
    const finding = audited(claims, sum("whole", ["a"], "open"));
    expect(verdictOf(finding)).toBe("contradicted, disjoint");
    expect(finding.gap?.toFixed()).toBe("1");
    expect([needed(finding, "whole"), needed(finding, "a")]).toEqual(["[61, inf) count", "(-inf, 60] count"]);
  });

  test("parts that may be more than the whole decide nothing", () => {
    const claims = [claim("whole", millions(30), of2012), claim("a", millions(30), of2012)];
    expect(verdictOf(audited(claims, sum("whole", ["a"], "open")))).toBe("undetermined: open-list");
    const onward = [claim("whole", figure(30), of2012), claim("a", moreThan(20), of2012)];
    expect(verdictOf(audited(onward, sum("whole", ["a"], "open")))).toBe(
      "undetermined: open-list, one-sided",
    );
  });

  test("no parts leave the whole", () => {
    const finding = audited([claim("whole", figure(5), of2012)], sum("whole", [], "open"));
    expect(verdictOf(finding)).toBe("supported, entailed");
    expect(ends(finding.remainder)).toBe("[5, 5]");
  });
});

describe("a closed list of bounds and words", () => {
  test("bounds support what they hold, and otherwise decide nothing", () => {
    expect(verdictOf(closedSum(moreThan(20), [atLeast(15), figure(6)]))).toBe("supported, entailed");
    expect(verdictOf(closedSum(moreThan(20), [atLeast(14), figure(6)]))).toBe("undetermined: one-sided");
    expect(verdictOf(closedSum(figure(20), [atLeast(14), figure(7)]))).toBe("contradicted, disjoint");
  });

  test("words with a span are no roundings: where they only overlap, nothing is said", () => {
    expect(verdictOf(closedSum(figure(14_400), [nearly(15_000)]))).toBe("undetermined: overlap-only");
    expect(verdictOf(closedSum(nearly(15_000), [figure(14_651)]))).toBe("supported, entailed");
    expect(verdictOf(closedSum(nearly(15_000), [figure(15_000)]))).toBe("contradicted, disjoint");
  });
});

describe("the parts of a sum are unknowns, each of them one", () => {
  const of2012 = { period: "2012" } as const;
  const whole = (what: Figure) => claim("whole", what, of2012);
  const part = claim("a", millions(2), of2012);

  test("a part named twice counts twice, and its ends move together", () => {
    const finding = audited([whole(exactMillions(5)), part], sum("whole", ["a", "a"]));
    expect(ends(finding.evidence)).toBe("[3000000, 5000000]");
    expect(needed(finding, "a")).toBe("nothing");
    const twice = audited(
      [whole(exactMillions(6)), part],
      sum("whole", ["a", { claim: "a", weight: "1.00" }]),
    );
    expect(verdictOf(twice)).toBe("contradicted, disjoint");
    expect(needed(twice, "a")).toBe("[3000000, 3000000] USD");
  });

  test("weights that cancel leave nothing, however little is known of the part", () => {
    const unknown = claim("a", undefined, of2012);
    const cancelled = sum("whole", ["a", { claim: "a", weight: -1 }, "b"]);
    const finding = audited([whole(figure(3)), unknown, claim("b", figure(3), of2012)], cancelled);
    expect(verdictOf(finding)).toBe("supported, exact");
    expect(finding.leftOut).toEqual([]);
  });

  test("a weight of zero takes a part out, one third of it is exact", () => {
    const nothing = sum("whole", [{ claim: "a", weight: 0 }]);
    expect(verdictOf(audited([whole(figure(0)), part], nothing))).toBe("supported, exact");
    const thirds = sum("whole", [{ claim: "b", weight: "1/3" }]);
    expect(verdictOf(audited([whole(figure(4)), claim("b", figure(12), of2012)], thirds))).toBe(
      "supported, exact",
    );
  });

  test("a whole among its own parts leaves the others to be nothing", () => {
    const of = (what: Figure) => audited([whole(millions(30)), claim("a", what, of2012)], relation);
    const relation = sum("whole", ["whole", "a"]);
    expect(ends(of(exactMillions(0)).remainder)).toBe("[0, 0]");
    expect(verdictOf(of(exactMillions(0)))).toBe("supported, exact");
    expect(verdictOf(of(exactMillions(1)))).toBe("contradicted, disjoint");
    expect(of(exactMillions(1)).gap?.toFixed()).toBe("1000000");
    expect(needed(of(exactMillions(1)), "a")).toBe("[0, 0] USD");
  });

  test("a whole without a figure among its own parts is said to have none", () => {
    const relation = sum("whole", ["whole", "a"]);
    const finding = audited([claim("whole", undefined, of2012), part], relation);
    expect(verdictOf(finding)).toBe("undetermined: missing-figure");
  });

  test("no parts are nothing", () => {
    expect(verdictOf(audited([whole(figure(0))], sum("whole", [])))).toBe("supported, exact");
    expect(verdictOf(audited([whole(figure(5))], sum("whole", [])))).toBe("contradicted, disjoint");
  });

  test("one missing figure is told by all the others, two are not", () => {
    const claims = [whole(figure(198)), claim("a", undefined, of2012), claim("b", figure(137), of2012)];
    const finding = audited(claims, sum("whole", ["a", "b"]));
    expect(verdictOf(finding)).toBe("undetermined: missing-figure");
    expect(needed(finding, "a")).toBe("[61, 61] count");
    expect([needed(finding, "whole"), needed(finding, "b")]).toEqual(["nothing", "nothing"]);
    expect(finding.leftOut).toEqual(["a"]);
    const two = audited(
      [whole(figure(198)), claim("a", undefined, of2012), claim("b", undefined, of2012)],
      sum("whole", ["a", "b"]),
    );
    expect([verdictOf(two), two.neededToClose, two.evidence]).toEqual([
      "undetermined: missing-figure",
      [],
      undefined,
    ]);
  });
});

describe("duplicates are statements of one thing", () => {
  const linen = { subject: "grass linen", measure: "export value", period: "2012" } as const;
  const fine = claim("fine", millions("21.13"), linen);
  const coarse = claim("coarse", millions("21"), linen);
  const total = (what: Figure) => claim("whole", what, { period: "2012" });

  test("each bounds the others: of different precision, what both leave possible", () => {
    const finding = audited([total(millions("21.13")), fine, coarse], sum("whole", ["coarse"]));
    expect(ends(finding.evidence)).toBe("[21125000, 21135000]");
    expect(verdictOf(finding)).toBe("supported, entailed");
    expect(verdictOf(audited([total(millions("21.4")), fine, coarse], sum("whole", ["coarse"])))).toBe(
      "contradicted, disjoint",
    );
  });

  test("two of them are one part, with both weights", () => {
    const finding = audited([total(millions("42.26")), fine, coarse], sum("whole", ["coarse", "fine"]));
    expect(ends(finding.evidence)).toBe("[42250000, 42270000]");
    const difference = sum("whole", ["coarse", { claim: "fine", weight: -1 }]);
    expect(verdictOf(audited([total(exactMillions(0)), fine, coarse], difference))).toBe("supported, exact");
  });

  test("without a number in common they conflict", () => {
    const other = claim("other", millions("22"), linen);
    const finding = audited([total(millions("21.13")), fine, other], sum("whole", ["fine"]));
    expect(verdictOf(finding)).toBe("undetermined: conflicting-duplicates");
    expect(finding.leftOut).toEqual(["fine"]);
  });

  test("10 and 11 at one precision meet at 10.5 and still conflict, seen from whichever of them", () => {
    const ten = claim("ten", millions(10), linen);
    const eleven = claim("eleven", millions(11), linen);
    const middle = claim("middle", millions("10.5"), linen);
    for (const part of ["ten", "eleven", "middle"]) {
      const finding = audited([total(millions("10.5")), ten, eleven, middle], sum("whole", [part]));
      expect(verdictOf(finding)).toBe("undetermined: conflicting-duplicates");
    }
    const finding = audited([total(millions("10.5")), ten, eleven], sum("whole", ["ten"]));
    expect(verdictOf(finding)).toBe("undetermined: conflicting-duplicates");
  });

  test("equal numbers of equal precision are duplicates, as are other words for the same days and unit", () => {
    const again = claim("again", millions("21.13"), { ...linen, period: "2012-01-01/2012-12-31" });
    const finding = audited([total(millions("21.13")), coarse, again], sum("whole", ["coarse"]));
    expect(ends(finding.evidence)).toBe("[21125000, 21135000]");
    const shows = { subject: "shows", measure: "shows", period: "2012" } as const;
    const counts = [
      claim("whole", figure(1000), { period: "2012" }),
      claim("bound", moreThan(20), shows),
      claim("counted", figure(1000, { unit: "count" }), shows),
    ];
    expect(verdictOf(audited(counts, sum("whole", ["bound"])))).toBe("supported, exact");
  });

  test("another period, subject, scope or status makes another thing", () => {
    const others = [
      { ...coarse, figure: millions(3), period: "2011" },
      { ...coarse, figure: millions(3), subject: "silk" },
      { ...coarse, figure: millions(3), scope: ["exports"] },
      { ...coarse, figure: millions(3), status: "F" },
    ] as const;
    for (const other of others) {
      const claims = [total(millions("21.13")), fine, { ...other, id: "other" }];
      expect(ends(audited(claims, sum("whole", ["fine"])).evidence)).toBe("[21125000, 21135000]");
    }
  });

  test("claims without a subject or a period are nobody's duplicates", () => {
    const { subject: _, ...nameless } = { ...coarse, figure: millions(3) };
    const finding = audited([total(millions("21.13")), fine, nameless], sum("whole", ["fine"]));
    expect(verdictOf(finding)).toBe("supported, entailed");
  });
});

test("digits beyond the declared precision stop the calculation", () => {
  const excess = figure("21.13", { scale: "million", unit: "USD", decimals: -6 });
  const finding = closedSum(millions(30), [excess, millions("8.87")]);
  expect(verdictOf(finding)).toBe("undetermined: excess-digits");
  expect(finding.leftOut).toEqual(["part 0"]);
  expect(finding.neededToClose).toEqual([]);
});

describe("gates", () => {
  const of2012 = { period: "2012" } as const;
  const whole = claim("whole", figure(438), of2012);

  test("half-years lie within their year", () => {
    const halves = [
      claim("a", figure(200), { period: "2012-S1" }),
      claim("b", figure(238), { period: "2012-S2" }),
    ];
    expect(verdictOf(audited([whole, ...halves], sum("whole", ["a", "b"])))).toBe("supported, exact");
  });

  test("a part of another year is no part, and never a contradiction", () => {
    const parts = [
      claim("a", figure(200), of2012),
      claim("b", figure(999), { period: "2013" }),
      claim("c", figure(1), { period: "2012-12-31/2013-01-01" }),
    ];
    const finding = audited([whole, ...parts], sum("whole", ["a", "b"]));
    expect(verdictOf(finding)).toBe("undetermined: period-mismatch");
    expect(finding.hints).toEqual([]);
    expect(verdictOf(audited([whole, ...parts], sum("whole", ["a", "c"])))).toBe(
      "undetermined: period-mismatch",
    );
  });

  test("things and money, ratios and money do not add up", () => {
    const parts = [claim("a", millions(200), of2012), claim("b", figure("20", { scale: "percent" }), of2012)];
    expect(verdictOf(audited([whole, ...parts], sum("whole", ["a"])))).toBe("undetermined: unit-mismatch");
    expect(verdictOf(audited([whole, ...parts], sum("whole", ["b"])))).toBe("undetermined: unit-mismatch");
  });

  test("a narrower scope is a warning, a wider or another one stops", () => {
    const scoped = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
      audited(
        [
          { ...whole, ...(one && { scope: one }) },
          claim("a", figure(438), { ...of2012, ...(other && { scope: other }) }),
        ],
        sum("whole", ["a"]),
      );
    const within = scoped(["trade"], ["trade", "exports"]);
    expect(verdictOf(within)).toBe("supported, exact");
    expect(within.warnings).toEqual([{ reason: "scope-mismatch", claims: ["whole", "a"] }]);
    expect(verdictOf(scoped(["trade", "exports"], ["trade"]))).toBe("undetermined: scope-mismatch");
    expect(verdictOf(scoped(["trade", "exports"], ["trade", "imports"]))).toBe(
      "undetermined: scope-mismatch",
    );
    expect(scoped(["trade"], undefined).warnings).toEqual([]);
    expect(scoped(["trade"], ["trade"]).warnings).toEqual([]);
  });

  test("a forecast is no part of what was", () => {
    const forecast = claim("a", figure(438), { ...of2012, status: "F" });
    expect(verdictOf(audited([whole, forecast], sum("whole", ["a"])))).toBe("undetermined: forecast");
    const both = [{ ...whole, status: "F" as const }, forecast];
    expect(verdictOf(audited(both, sum("whole", ["a"])))).toBe("supported, exact");
  });
});

describe("two currencies", () => {
  const of2011 = { ...cny, rate: "8", period: "2011" } as const;
  const yuan = claim("a", exactly(48, { scale: "million", unit: "CNY" }));
  const whole = claim("whole", exactMillions(8), { period: "2012" });

  test("at the rate of the whole's period, where the part states none", () => {
    const finding = audited([whole, yuan], sum("whole", ["a"]), { rates: [cny, of2011] });
    expect(verdictOf(finding)).toBe("supported, exact");
    expect(finding.trace[1]?.rates[0]?.legs[0].rate.rate).toBe("6");
  });

  test("the part's own period goes before the whole's", () => {
    const month = { ...cny, rate: "12", period: "2012-03", basis: "month-average" } as const;
    const own = { ...yuan, period: "2012-03" } as const;
    const finding = audited([whole, own], sum("whole", ["a"], "open"), { rates: [cny, month] });
    expect(ends(finding.evidence)).toBe("[4000000, 4000000]");
    expect(ends(audited([whole, own], sum("whole", ["a"], "open"), { rates: [cny] }).evidence)).toBe(
      "[8000000, 8000000]",
    );
  });

  test("without a rate, or with two of one period, they are not compared", () => {
    const twice = [cny, { ...cny, source: "another table" }];
    for (const rates of [[], [of2011], twice]) {
      const finding = audited([whole, yuan], sum("whole", ["a"]), { rates });
      expect(verdictOf(finding)).toBe("undetermined: no-rate");
      expect(finding.leftOut).toEqual(["a"]);
      expect(needed(finding, "a")).toBe("nothing");
    }
  });

  test("what a figure would have to be is said in its own currency", () => {
    const claims = [{ ...whole, figure: exactMillions(9) }, yuan];
    const finding = audited(claims, sum("whole", ["a"]), { rates: [cny] });
    expect(verdictOf(finding)).toBe("contradicted, disjoint");
    expect(finding.unit).toBe("USD");
    expect(needed(finding, "whole")).toBe("[8000000, 8000000] USD");
    expect(needed(finding, "a")).toBe("[54000000, 54000000] CNY");
  });

  test("a rate quoted the other way round is the same rate", () => {
    const inverse = { ...cny, base: "CNY", quote: "USD", rate: "0.125", perUnits: 1 } as const;
    const finding = audited([whole, yuan], sum("whole", ["a"]), { rates: [inverse] });
    expect(ends(finding.evidence)).toBe("[6000000, 6000000]");
  });
});

describe("a part of a whole", () => {
  const partOf: Relation = { id: "part", kind: "partOf", whole: "whole", part: "a" };
  const both = (whole: Figure | undefined, part: Figure) =>
    audited([claim("whole", whole), claim("a", part)], partOf);

  test("is no greater than it", () => {
    expect(verdictOf(both(figure(198), figure(198)))).toBe("supported, entailed");
    expect(verdictOf(both(figure(198), figure(199)))).toBe("contradicted, disjoint");
    expect(verdictOf(both(figure(198), moreThan(198)))).toBe("contradicted, disjoint");
    expect(verdictOf(both(moreThan(198), figure(61)))).toBe("supported, entailed");
  });

  test("where the two only overlap, that is all; a bound is said to be one", () => {
    expect(verdictOf(both(millions(30), millions(30)))).toBe("undetermined: overlap-only");
    expect(verdictOf(both(moreThan(20), figure(61)))).toBe("undetermined: one-sided");
    expect([both(undefined, figure(61)).verdict, String(both(undefined, figure(61)).evidence)]).toEqual([
      "derived",
      "at least 61",
    ]);
  });

  test("is part of itself", () => {
    const itself: Relation = { id: "part", kind: "partOf", whole: "a", part: "a" };
    expect(verdictOf(audited([claim("a", millions(30))], itself))).toBe("supported, entailed");
  });

  test("says how much of the whole is left", () => {
    expect(ends(both(figure(200), figure(50)).remainder)).toBe("[150, 150]");
    expect(ends(both(figure(200), figure(50)).share)).toBe("[0.75, 0.75]");
  });
});
