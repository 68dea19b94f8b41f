import { describeInterval } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { auditOf, claimsOf, proposalId } from "../../docs/try/source/claims";
import { TEXTS } from "../../docs/try/source/example-texts";
import { figuresIn, LONGEST_TEXT, languageOf } from "../../docs/try/source/figures";
import { proposalsFor } from "../../docs/try/source/proposals";

const texts = (text: string) => figuresIn(text).map((figure) => figure.text);

describe("figures in a text", () => {
  test.each([
    ["In 2012, 61 visits went to more than 20 countries.", ["61", "more than 20"]],
    [
      "Exports rose by 11.1% year on year to USD 30 million.",
      ["rose by 11.1% year on year", "USD 30 million"],
    ],
    ["About one tenth of 2,299 people.", ["About one tenth of", "2,299"]],
    ["On 10 January and March 3 nothing was counted.", []],
    ["2012年出访61批、1100人次，到达20多个国家。", ["61批", "1100人次", "达20多个"]],
    ["出口额约3000万美元，同比增长11.1%。", ["约3000万美元", "同比增长11.1%"]],
    ["第3届，一系列协议，8月签订。", []],
    ["", []],
    ["No numbers here.", []],
  ])("%j", (text, found) => {
    // A word that the reader takes with the number is a part of the phrase.
    expect(texts(text)).toEqual(found);
  });

  test("each stands where it says, with its sentence and its interval", () => {
    const text = "61 visits went abroad. Trade came to USD 30 million.";
    const [first, second] = figuresIn(text);
    expect([first?.sentence, second?.sentence]).toEqual([1, 2]);
    for (const { start, end, text: said } of figuresIn(text)) expect(text.slice(start, end)).toBe(said);
    expect(first?.measure).toBe("visits went abroad");
    expect(second && describeInterval(second.interval)).toBe("between 29,500,000 and 30,500,000");
  });

  test("a dollar sign is a figure once it is said which", () => {
    expect(figuresIn("It cost $30 million.").map((figure) => figure.phrase.figure.unit)).not.toContain("USD");
    expect(
      figuresIn("It cost $30 million.", { $: "USD" }).map((figure) => figure.phrase.figure.unit),
    ).toContain("USD");
  });

  test("a long text is read to its bound, in a moment", () => {
    const text = "In all 198 projects, more than 1,000 shows, USD 30 million. ".repeat(1000);
    const figures = figuresIn(text);
    expect(figures.length).toBeGreaterThan(900);
    expect(figures.at(-1)?.end).toBeLessThanOrEqual(LONGEST_TEXT);
    for (const hard of [
      "a".repeat(LONGEST_TEXT),
      "61 ".repeat(6000),
      "二十多个".repeat(5000),
      `${"a ".repeat(9000)}61 b`,
    ]) {
      const begun = performance.now();
      figuresIn(hard);
      expect(performance.now() - begun, hard.slice(0, 10)).toBeLessThan(5000);
    }
  });

  test("the language is that of most words", () => {
    expect([
      languageOf("61 visits to 重庆 in 2012 by several groups"),
      languageOf("2012年 USD"),
      languageOf(""),
    ]).toEqual(["en", "zh", "en"]);
  });
});

describe.each(["en", "zh"] as const)("the example in %s", (locale) => {
  const right = figuresIn(TEXTS.right[locale]);
  const slip = figuresIn(TEXTS.slip[locale]);

  test("has the numbers of the records", () => {
    const numbers = right.map(({ phrase }) => phrase.figure.number);
    for (const number of ["198", "61", "137", "1100", "20", "2299"]) expect(numbers).toContain(number);
  });

  test("the sum is proposed and holds; with the slip it is contradicted, and the hint names it", () => {
    const sum = "F1 = F2 + F3";
    const verdicts = [right, slip].map((figures) => {
      const proposals = proposalsFor(figures).filter((each) => proposalId(each) === sum);
      expect(proposals).toHaveLength(1);
      const result = auditOf(
        claimsOf(figures, new Map([[0, { measure: "projects", period: "2012" }]]), proposals, locale),
      );
      if (!result.ok) throw new Error(result.faults[0]?.message);
      return result.audit.findings;
    });
    expect(verdicts.map(([finding]) => finding?.verdict)).toEqual(["supported", "contradicted"]);
    expect(verdicts[1]?.[0]?.hints.length).toBeGreaterThan(0);
  });
});

test("growth and shares are proposed where the numbers say so, and need the periods that a person writes", () => {
  const figures = figuresIn(
    "Of 50 visits in 2011 and 61 visits in 2012, a growth of 22%, most were received. Of 200 projects 50 went abroad, or 25%.",
  );
  const proposals = proposalsFor(figures);
  const verdictsOf = (written: Parameters<typeof claimsOf>[1]) => {
    const result = auditOf(claimsOf(figures, written, proposals, "en"));
    if (!result.ok) throw new Error(result.faults[0]?.message);
    return Object.fromEntries(result.audit.findings.map(({ relation, verdict }) => [relation, verdict]));
  };
  expect(figures.map(({ text }) => text)).toEqual(["50", "61", "a growth of 22%", "200", "50", "25%"]);
  expect(proposals.map(proposalId)).toEqual(expect.arrayContaining(["F1 → F2: F3", "F6 = F5 ÷ F4"]));
  const unwritten = verdictsOf(new Map());
  expect([unwritten["F1 → F2: F3"], unwritten["F6 = F5 ÷ F4"]]).toEqual(["undetermined", "supported"]);
  const years = ["2011", "2012", "2012"].map((period, at) => [at, { measure: "visits", period }] as const);
  expect(verdictsOf(new Map(years))["F1 → F2: F3"]).toBe("supported");
});

test("claims that are no claims are told by path", () => {
  expect(auditOf("{")).toMatchObject({ ok: false });
  const wrong = auditOf('{"claims": [{"id": "a"}], "relations": []}');
  expect(wrong.ok ? [] : wrong.faults.map(({ path }) => path)).toContain("claims.0.measure");
});
