import {
  about,
  atLeast,
  type Claim,
  exactly,
  type Figure,
  figure,
  type Interval,
  moreThan,
  nearly,
  READINGS,
  totalCount,
} from "cultural-ledger";
import { readFigure } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import {
  areRoundings,
  contradicted,
  isBounded,
  judge,
  supported,
  undetermined,
  whyUndecided,
} from "../../src/audit/evaluation";
import type { Quantity } from "../../src/audit/quantity";

const millions = (number: string) => readFigure(figure(number, { scale: "million", unit: "USD" }));
const exact = (number: string) => readFigure(exactly(number, { scale: "million", unit: "USD" }));

function quantity(what: Figure | undefined, interval: Interval | undefined, isOpen = false): Quantity {
  const claim: Claim = { id: "claim", measure: "value", ...(what && { figure: what }) };
  const { qualifier } = what ?? {};
  return {
    claim,
    identity: "id:claim",
    unit: "count",
    interval,
    printed: undefined,
    fault: undefined,
    isOpen,
    isRounding: what === undefined ? !isOpen : qualifier === "equal" || qualifier === "exactly",
    isVague: qualifier === "about" || qualifier === "nearly",
  };
}

describe("the rules of a verdict, in their order", () => {
  const grounds = { reasons: [] };

  test("apart: contradicted, with the distance of the ends that face each other", () => {
    expect(judge(millions("10"), millions("12"), grounds)).toMatchObject({
      verdict: "contradicted",
      basis: "disjoint",
      reasons: [],
    });
    expect(judge(millions("10"), millions("12"), grounds).gap?.toFixed()).toBe("1000000");
    expect(judge(millions("12"), millions("10"), grounds).gap?.toFixed()).toBe("1000000");
  });

  test("apart goes before roundings: no list of roundings supports what it does not meet", () => {
    expect(judge(millions("10"), millions("12"), { reasons: [], isRounding: true }).verdict).toBe(
      "contradicted",
    );
  });

  test("one number both: exact, before entailed", () => {
    expect(judge(exact("10"), exact("10"), grounds)).toEqual(supported("exact"));
    expect(judge(totalCount([7]), exact("0.000007"), grounds)).toEqual(supported("exact"));
  });

  test("evidence inside the claim: entailed", () => {
    expect(judge(millions("10"), exact("10.5"), grounds)).toEqual(supported("entailed"));
    expect(judge(millions("10"), millions("10"), grounds)).toEqual(supported("entailed"));
  });

  test("meeting: within rounding for roundings, undetermined otherwise, for the reasons given or the overlap", () => {
    const [claimed, evidence] = [exact("10.5"), millions("10")];
    expect(judge(claimed, evidence, { reasons: [], isRounding: true })).toEqual(supported("within-rounding"));
    expect(judge(claimed, evidence, grounds)).toEqual(undetermined(["overlap-only"]));
    expect(judge(claimed, evidence, { reasons: ["open-list"] })).toEqual(undetermined(["open-list"]));
  });
});

test("reasons are named once each, in their order", () => {
  expect(undetermined(["no-rate", "one-sided", "no-rate"]).reasons).toEqual(["no-rate", "one-sided"]);
});

test("whole numbers that lie apart only because they are whole have no gap", () => {
  const thirds = readFigure(figure("7.5", { unit: "ratio" }));
  expect(contradicted(totalCount([8]), totalCount([7])).gap?.toFixed()).toBe("1");
  expect(contradicted(totalCount([8]), thirds).gap?.toFixed()).toBe("0.45");
});

describe("why quantities decide nothing", () => {
  test("open lists, words without a span, bounds on one side", () => {
    const list = quantity(undefined, totalCount([atLeast(7)]), true);
    const word = quantity(about(40), readFigure(about(40), READINGS.NO_SPANS));
    const bound = quantity(moreThan(20), readFigure(moreThan(20)));
    const number = quantity(figure(7), readFigure(figure(7)));
    expect(whyUndecided([list])).toEqual(["open-list"]);
    expect(whyUndecided([word])).toEqual(["vague"]);
    expect(whyUndecided([bound])).toEqual(["one-sided"]);
    expect(whyUndecided([list, word, bound, number])).toEqual(["open-list", "vague", "one-sided"]);
    expect(whyUndecided([number])).toEqual([]);
    expect(whyUndecided([])).toEqual([]);
  });

  test("nearly 40 things without a span have one known end, and the word is why", () => {
    const nearlyForty = quantity(nearly(40), readFigure(nearly(40), READINGS.NO_SPANS));
    expect(isBounded(nearlyForty)).toBe(false);
    expect(whyUndecided([nearlyForty])).toEqual(["vague"]);
  });
});

test("roundings are numbers as printed and exact ones, with two ends, and counts of closed lists", () => {
  const number = quantity(figure(7), readFigure(figure(7)));
  const list = quantity(undefined, totalCount([7]));
  expect(areRoundings([number, list, quantity(exactly(7), readFigure(exactly(7)))])).toBe(true);
  expect(areRoundings([])).toBe(true);
  expect(areRoundings([number, quantity(about(7), readFigure(about(7)))])).toBe(false);
  expect(areRoundings([number, quantity(moreThan(7), readFigure(moreThan(7)))])).toBe(false);
  expect(areRoundings([quantity(undefined, totalCount([atLeast(7)]))])).toBe(false);
  expect(areRoundings([quantity(undefined, undefined)])).toBe(false);
});
