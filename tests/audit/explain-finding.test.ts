import {
  about,
  type Basis,
  type Claim,
  createLedger,
  exactly,
  explainFinding,
  type Figure,
  type Finding,
  figure,
  type Hint,
  type Interval,
  moreThan,
  personTripCount,
  READINGS,
  type ReadingPolicy,
  type Reason,
  type Relation,
  type Verdict,
} from "cultural-ledger";
import { readFigure } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { rates } from "../../docs/examples/chongqing-2012/records";
import { groundsOf } from "../../src/audit/explain-finding";
import { IN_ENGLISH } from "../../src/audit/telling";
import { intervalInUnit } from "../../src/figures/interval-writer";
import { type AuditOptions, audited, claimOf2012 as claim } from "./audited";

function sum(list: "open" | "closed", ...parts: readonly string[]): Relation {
  return { id: "sum", kind: "sum", whole: "all", parts, list };
}

const ONE_READING: AuditOptions = { panel: [] };
const usd = (number: string) => figure(number, { scale: "million", unit: "USD" });

/** The sentences of a finding; of one reading where nothing else is asked for. */
function explained(
  claims: readonly Claim[],
  relation: Relation,
  options: AuditOptions = ONE_READING,
): string {
  return explainFinding(audited(claims, relation, options));
}

const projects = (all: number) => [
  claim("all", figure(all)),
  claim("out", figure(61)),
  claim("in", figure(137)),
];

describe("verdicts", () => {
  test("supported by the same numbers says no more", () => {
    expect(explained(projects(198), sum("closed", "out", "in"))).toBe(
      "Supported: all (198, 2012) should equal the sum of out (61, 2012) and in (137, 2012), and the numbers are the same.",
    );
  });

  test("contradicted: how far apart, what each figure would have to be, and where to look", () => {
    expect(explained(projects(189), sum("closed", "out", "in"))).toBe(
      "Contradicted: all (189, 2012) should equal the sum of out (61, 2012) and in (137, 2012), but then the figures cannot all be right. The published figure is read as 189, the other figures give 198: they are 9 apart. For this to hold, all would have to be 198, or out 52, or in 128. To look at first: it would hold with two digits of all swapped (198).",
    );
  });

  test("undetermined is no accusation, and says what figure is needed only where it is not printed", () => {
    expect(
      explained(
        [claim("all", figure(198)), claim("out", figure(61)), claim("in")],
        sum("closed", "out", "in"),
      ),
    ).toBe(
      "Undetermined: all (198, 2012) should equal the sum of out (61, 2012) and in (not printed, 2012); this cannot be settled, because a figure is missing. The published figure is read as 198, the other figures give 61. Left out of the comparison: in. For this to hold, in would have to be 137.",
    );
    const text = explained([claim("all", moreThan(100)), claim("out", moreThan(61))], sum("closed", "out"));
    expect(text).toBe(
      "Undetermined: all (more than 100, 2012) should equal out (more than 61, 2012); this cannot be settled, because a figure is bounded on one side only. The published figure is read as at least 101, the other figures give at least 62.",
    );
  });

  test("derived has no grounds, only what the figures give", () => {
    const ratio: Relation = { id: "share", kind: "ratio", numerator: "linen", denominator: "trade" };
    expect(explained([claim("trade", usd("30")), claim("linen", usd("21.13"))], ratio)).toBe(
      "Derived: between 69.3 and 71.6 %, as linen (USD 21.13 million, 2012) divided by trade (USD 30 million, 2012).",
    );
  });
});

describe("grounds", () => {
  const REASONS: Readonly<Record<Reason, true>> = {
    "open-list": true,
    "no-history": true,
    "partial-coverage": true,
    "missing-figure": true,
    "unit-mismatch": true,
    "no-rate": true,
    "overlapping-areas": true,
    "overlapping-levels": true,
    "overlapping-periods": true,
    "whole-and-part": true,
    "mixed-levels": true,
    "period-mismatch": true,
    "period-unstated": true,
    "scope-mismatch": true,
    forecast: true,
    "base-not-positive": true,
    "division-by-zero": true,
    "does-not-recompute": true,
    "restated-base": true,
    revision: true,
    "one-sided": true,
    "overlap-only": true,
    "ambiguous-identity": true,
    "excess-digits": true,
    "conflicting-duplicates": true,
    vague: true,
    "areas-as-of": true,
  };
  const reasons = Object.keys(REASONS) as Reason[];
  const { stated } = audited(projects(198), sum("closed", "out", "in"), ONE_READING);
  const grounds = (basis: Basis, ...because: readonly Reason[]) =>
    groundsOf({ basis, reasons: because, stated }, IN_ENGLISH);

  test("every reason has words of its own that are no verdict", () => {
    const words = reasons.map((reason) => grounds("none", reason));
    expect(new Set(words).size).toBe(reasons.length);
    for (const text of words) {
      expect(text).toMatch(/^[a-z].*[^.]$/);
      expect(text).not.toMatch(/undefined|wrong|false|error|contradict/);
    }
  });

  test("several reasons are one sentence", () => {
    expect(grounds("none", "no-rate", "period-unstated")).toBe(
      "no single exchange rate is given for an amount in another currency and a period is not stated",
    );
  });

  test.each<[basis: Basis, words: string]>([
    ["exact", "the numbers are the same"],
    ["entailed", "this holds for every value that the figures can stand for"],
    ["recomputes", "the printed numbers give it, rounded as it is printed"],
    ["within-rounding", "the figures agree within their rounding"],
    ["disjoint", "the figures cannot all be right"],
    ["none", ""],
  ])("the basis %s is %j", (basis, words) => {
    expect(grounds(basis)).toBe(words);
  });
});

describe("intervals", () => {
  const read = (what: Figure): Interval => readFigure(what);
  test.each<[interval: Interval, unit: Parameters<typeof intervalInUnit>[2], words: string]>([
    [read(figure(1100)), "count", "1,100"],
    [read(figure("3.45")), "number", "between 3.445 and 3.455"],
    [read(figure("30", { scale: "million" })), "USD", "between USD 29.5 and 30.5 million"],
    [read(figure("6.125", { unit: "USD" })), "USD", "between USD 6.12 and 6.13"],
    [read(figure("1/10")), "ratio", "between 5 and 15 %"],
    [read(figure("0.125", { unit: "ratio" })), "ratio", "between 12.45 and 12.55 %"],
    [read(moreThan("0.08648", { unit: "ratio" })), "ratio", "more than 8.648 %"],
    [read(moreThan("0", { unit: "ratio" })), "ratio", "more than 0 %"],
    [read(about(40)), "count", "between 36 and 44"],
  ])("case %#", (interval, unit, words) => {
    expect(intervalInUnit(IN_ENGLISH, interval, unit)).toBe(words);
  });

  test("what begins at nothing is said by its upper end, which stays true", () => {
    const ratio: Relation = { id: "r", kind: "ratio", numerator: "value", denominator: "shows" };
    const value = claim("value", figure("6.9", { scale: "million", unit: "CNY" }));
    expect(explained([value, claim("shows", moreThan(1000))], ratio)).toContain(
      "Derived: less than CNY 6,944, as value",
    );
  });

  test("a range of whole numbers keeps its zero", () => {
    expect(intervalInUnit(IN_ENGLISH, readFigure(figure("0", { scale: "wan" })), "count")).toBe(
      "between 0 and 5,000",
    );
  });
});

describe("how far apart two sides are", () => {
  const two = (one: Figure, other: Figure) =>
    explained([claim("all", one), claim("part", other)], sum("closed", "part"));

  test("takes as many decimals as it takes to see", () => {
    const number = (text: string) => exactly(text, { unit: "number" });
    expect(two(number("1.0004"), number("1.0001"))).toContain(
      "is read as 1.0004, the other figures give 1.0001: they are 0.0003 apart.",
    );
    expect(two(exactly("0.300000000004", { unit: "USD" }), exactly("0.3", { unit: "USD" }))).toContain(
      "is read as USD 0.300000000004, the other figures give USD 0.3: they are USD 0.000000000004 apart.",
    );
    expect(two(number("1.25"), number("1"))).toContain(
      "is read as 1.25, the other figures give 1: they are 0.25 apart.",
    );
  });

  test("of ratios is in percentage points", () => {
    const percent = (text: string) => exactly(text, { scale: "percent" });
    expect(two(percent("12"), percent("11"))).toContain("they are 1 percentage point apart.");
    expect(two(percent("12.5"), percent("10"))).toContain("they are 2.5 percentage points apart.");
  });

  test("is nothing for numbers that are rounded to one end, and for a mean that is none of whole numbers", () => {
    const statements = [claim("30", usd("30")), claim("31", usd("31"))];
    expect(explained(statements, { id: "r", kind: "same", claims: ["30", "31"] })).toContain(
      "between USD 30.5 and 31.5 million: no number is rounded to both.",
    );
    const persons = [claim("mean", figure("3.48")), claim("count", figure(20)), claim("total", about(70))];
    const mean: Relation = {
      id: "r",
      kind: "mean",
      mean: "mean",
      total: "total",
      count: "count",
      values: "whole",
    };
    expect(explained(persons, mean)).toContain("between 3.15 and 3.85: no whole number for total gives it.");
  });
});

describe("what is left", () => {
  test("an open list: in the unit, with its share", () => {
    const text = explained([claim("all", usd("30")), claim("linen", usd("21.13"))], sum("open", "linen"));
    expect(text).toContain(
      "That leaves between USD 8.365 and 9.375 million unexplained, between 28.4 and 30.7 % of the whole.",
    );
  });

  test("roundings that meet leave nothing unexplained", () => {
    const text = explained([claim("all", usd("30.4")), claim("linen", usd("30"))], sum("closed", "linen"));
    expect(text).toContain("within their rounding");
    expect(text).not.toContain("leaves");
  });

  test.each([
    [8, "That leaves at least 1 not named."],
    [20, "That leaves at least 13 not named."],
  ])("of more than %i areas seven are named", (stated, sentence) => {
    const named = ["US", "FR", "JP", "IN", "BJ", "CG", "HK"] as const;
    const text = explained([claim("places", moreThan(stated - 1))], {
      id: "r",
      kind: "countDistinct",
      count: "places",
      named: { named, open: true },
    });
    expect(text).toContain(sentence);
    expect(text).toContain(`at least ${stated}, the list gives at least 7.`);
  });

  test("parts that cannot be compared are named as left out", () => {
    const yuan = claim("show", figure("6.9", { scale: "million", unit: "CNY" }));
    const text = explained(
      [claim("all", usd("30")), claim("linen", usd("21.13")), yuan],
      sum("open", "linen", "show"),
    );
    expect(text).toContain(
      "because no single exchange rate is given for an amount in another currency. The published figure is read as",
    );
    expect(text).toContain("Left out of the comparison: show.");
  });

  test("amounts in two currencies name the rate, and each needed figure is in its own", () => {
    const yuan = claim("show", figure("690", { scale: "million", unit: "CNY" }));
    const text = explained([claim("all", usd("30")), yuan], sum("open", "show"), { panel: [], rates });
    expect(text).toContain(
      "Converted at 6.3123 CNY per USD (annual average, 2012; World Bank, PA.NUS.FCRF).",
    );
    expect(text).toMatch(
      /For this to hold, all would have to be more than USD [\d,.]+ million, or show at most CNY [\d,.]+ million\./,
    );
    expect(text).toMatch(/they are at least USD [\d,.]+ million apart\./);
  });
});

describe("where the evidence comes from", () => {
  test("records", () => {
    const relation: Relation = {
      id: "r",
      kind: "against",
      claim: "persons",
      collection: "delegations",
      records: "partial",
      measure: personTripCount,
    };
    const ledger = createLedger({
      delegations: [{ id: "d", direction: "outbound", period: "2012", persons: 1100 }],
    });
    const text = explained([claim("persons", figure(1500))], relation, { panel: [], ledger });
    expect(text).toContain(
      "because only some of the records or earlier figures are at hand. The published figure is read as 1,500, the records give at least 1,100 (part of it unknown). That leaves at most 400 unexplained.",
    );
  });

  test("a history", () => {
    const relation: Relation = { id: "r", kind: "maxInHistory", claim: "now", history: ["before"] };
    const text = explained(
      [claim("now", figure(10)), claim("before", figure(11), { period: "2011" })],
      relation,
    );
    expect(text).toContain("the highest earlier figure is 11: they are 1 apart.");
  });

  test("other statements", () => {
    const relation: Relation = { id: "r", kind: "same", claims: ["one", "other"] };
    const subject = "visits";
    const text = explained(
      [claim("one", figure(10), { subject }), claim("other", figure(12), { subject })],
      relation,
    );
    expect(text).toContain(
      "The published figure is read as 10, the other statements give 12: they are 2 apart.",
    );
  });

  test("an interval that says nothing is left out", () => {
    const relation: Relation = { id: "r", kind: "ratio", numerator: "over", denominator: "by" };
    const text = explained([claim("over", about(0)), claim("by", about(0))], relation, {
      panel: [],
      reading: READINGS.NO_SPANS,
    });
    expect(text).not.toMatch(/unknown|any number/);
  });
});

test("measures that several claims have are told apart by their figures", () => {
  const measure = "visits";
  const claims = [
    claim("all", figure(189)),
    claim("a", figure(61), { measure }),
    claim("b", figure(137), { measure }),
  ];
  expect(explained(claims, sum("closed", "a", "b"))).toContain(
    "all would have to be 198, or visits (61) 52, or visits (137) 128.",
  );
});

describe("warnings name measures", () => {
  test("and ids nowhere", () => {
    const claims = [
      claim("id-1", figure(10), { measure: "trade", scope: ["trade"] }),
      { id: "id-2", measure: "exports", figure: figure(7), scope: ["trade", "exports"] },
    ];
    const text = explained(claims, { id: "r", kind: "partOf", whole: "id-1", part: "id-2" });
    expect(text).toContain("Note that trade and exports differ in scope.");
    expect(text).not.toContain("id-");
  });
});

describe("hints", () => {
  const contradicted = audited(projects(189), sum("closed", "out", "in"), ONE_READING);
  test.each<[hint: Hint, words: string]>([
    [{ kind: "open-list" }, "a list that names only some"],
    [{ kind: "digits-swapped", claim: "all", number: "1980" }, "two digits of all swapped (1,980)"],
    [{ kind: "power-of-ten", claim: "out", power: 3 }, "out multiplied by 1,000"],
    [{ kind: "power-of-ten", claim: "out", power: -1 }, "out divided by 10"],
    [{ kind: "currency", claim: "in", currency: "USD" }, "in in USD"],
    [{ kind: "sign", claim: "in" }, "the sign of in reversed"],
  ])("%j", (hint, words) => {
    expect(explainFinding({ ...contradicted, hints: [hint] })).toContain(
      ` To look at first: it would hold with ${words}.`,
    );
  });

  test("several are alternatives", () => {
    const hints: Hint[] = [{ kind: "open-list" }, { kind: "sign", claim: "in" }];
    expect(explainFinding({ ...contradicted, hints })).toContain(
      "it would hold with a list that names only some, or with the sign of in reversed.",
    );
  });
});

describe("stability", () => {
  const finding = audited(projects(198), sum("closed", "out", "in"), ONE_READING);
  const under = (...verdicts: readonly (readonly [string, Verdict])[]): Finding => ({
    ...finding,
    stability: {
      stable: false,
      verdicts: verdicts.map(([reading, verdict]) => ({ reading, verdict })),
      flippedBy: verdicts.flatMap(([reading, verdict]) => (verdict === "supported" ? [] : [reading])),
    },
  });
  const last = (each: Finding) => explainFinding(each).split("the same. ")[1];

  test("of one reading there is nothing to say", () => {
    expect(explainFinding(finding)).toMatch(/the numbers are the same\.$/);
  });

  test("readings that agree are not told", () => {
    expect(explained(projects(198), sum("closed", "out", "in"), {})).toMatch(/the numbers are the same\.$/);
  });

  test("readings that flip it are said in words, those of one verdict together", () => {
    const presets = ["AS_WRITTEN", "ROUND_NUMBERS", "HALF_UP", "HALF_EVEN", "TRUNCATED", "ANY_ROUNDING"];
    const all = [...presets, "EXACT_DIGITS", "NO_SPANS", "NARROW_FRACTIONS", "EXACT_FRACTIONS"].map(
      (id) => [id, "undetermined"] as const,
    );
    expect(last(under(["own", "supported"], ...all))).toBe(
      'It would be undetermined if digits were taken as written or if zeros at the end were not taken for digits or if halves were rounded up or if halves were rounded to the even digit or if digits were cut off or if nothing were known of the rounding or if numbers were exact or if "about" and "nearly" had no span or if fraction words reached half as far or if fraction words were exact.',
    );
    expect(
      last(under(["own", "supported"], ["TRUNCATED", "undetermined"], ["EXACT_DIGITS", "contradicted"])),
    ).toBe("It would be undetermined if digits were cut off, and contradicted if numbers were exact.");
  });

  test("a reading of one's own is named by its id, also one that objects have", () => {
    const own: ReadingPolicy = { ...READINGS.AS_WRITTEN, id: "constructor", rounding: "none" };
    const text = explained([claim("all", usd("30")), claim("part", usd("29.8"))], sum("closed", "part"), {
      panel: [own],
    });
    expect(text).toMatch(/ It would be contradicted under the reading "constructor"\.$/);
  });
});

test("a long list is a long sentence, and the same one each time", () => {
  const ids = Array.from({ length: 2000 }, (_, at) => `part ${at}`);
  const claims = [claim("all", figure(14_000)), ...ids.map((id) => claim(id, figure(7)))];
  const finding = audited(claims, sum("closed", ...ids), ONE_READING);
  const text = explainFinding(finding);
  expect(text).toContain("part 1998 (7, 2012) and part 1999 (7, 2012), and the numbers are the same.");
  expect(explainFinding(finding)).toBe(text);
});
