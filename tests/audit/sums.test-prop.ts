/** Sums against an independent model of intervals, with one unknown for one thing, and the share that is left. */

import {
  atLeast,
  atMost,
  auditClaims,
  between,
  type Claim,
  exactly,
  type Figure,
  type Finding,
  figure,
  type Interval,
  lessThan,
  moreThan,
  type Relation,
} from "cultural-ledger";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, divided, type Fraction, fraction, fractionOfText, minus, plus, times } from "./fraction";

const numRuns = 300;

/** An end with its flag; none where there is no bound. */
type End = { readonly at: Fraction; readonly closed: boolean } | undefined;
interface Span {
  readonly figure: Figure;
  readonly low: End;
  readonly high: End;
}

const ratio = { unit: "ratio" } as const;
const numbers = fc.integer({ min: -12, max: 12 });
const text = (number: number) => `${number}`;
const end = (at: number, closed: boolean): End => ({ at: fraction(at), closed });

/** Numbers with one decimal printed, under a reading that rounds halves away from zero. */
const printed: fc.Arbitrary<Span> = numbers.map((number) => {
  const half = (sign: number): End => ({ at: fraction(2 * number + sign, 2), closed: number * sign < 0 });
  return { figure: figure(text(number), ratio), low: half(-1), high: half(1) };
});
const spans: fc.Arbitrary<Span> = fc.oneof(
  printed,
  numbers.map((n) => ({ figure: exactly(text(n), ratio), low: end(n, true), high: end(n, true) })),
  numbers.map((n) => ({ figure: moreThan(text(n), ratio), low: end(n, false), high: undefined })),
  numbers.map((n) => ({ figure: atLeast(text(n), ratio), low: end(n, true), high: undefined })),
  numbers.map((n) => ({ figure: lessThan(text(n), ratio), low: undefined, high: end(n, false) })),
  numbers.map((n) => ({ figure: atMost(text(n), ratio), low: undefined, high: end(n, true) })),
  fc.tuple(numbers, fc.nat({ max: 4 })).map(([n, reach]) => ({
    figure: between(text(n), text(n + reach), ratio),
    low: end(n, true),
    high: end(n + reach, true),
  })),
);
const reading = {
  id: "half-up",
  counts: "exact",
  trailingZeros: "significant",
  rounding: "half-up",
  about: "0.1",
  nearly: "0.1",
  fractions: "nearest",
} as const;

function findingOf(figures: Readonly<Record<string, Figure>>, relation: Relation): Finding {
  const claims = Object.entries(figures).map(
    ([id, figure]): Claim => ({
      id,
      measure: "m",
      // "a again" is of what "a" is of
      subject: id.replace(/ again$/, ""),
      period: "2012",
      figure,
    }),
  );
  return auditClaims({ claims, relations: [relation], reading, panel: [] }).findings[0] as Finding;
}

function addEnds(one: End, other: End): End {
  return one && other && { at: plus(one.at, other.at), closed: one.closed && other.closed };
}

function scaled({ low, high }: Omit<Span, "figure">, factor: Fraction): Omit<Span, "figure"> {
  const by = (side: End): End => side && { at: times(side.at, factor), closed: side.closed };
  return factor.over < 0n ? { low: by(high), high: by(low) } : { low: by(low), high: by(high) };
}

function isAbove(low: End, high: End): boolean {
  if (low === undefined || high === undefined) return false;
  const order = compare(low.at, high.at);
  return order > 0 || (order === 0 && !(low.closed && high.closed));
}

const weights = fc.constantFrom("1", "-1", "2", "-2", "0.5", "-0.25", "-3");

describe("the model of ends with flags", () => {
  test.each(["closed", "open"] as const)("a sum of a %s list is contradicted where it says so", (list) => {
    fc.assert(
      fc.property(spans, fc.array(fc.tuple(spans, weights), { maxLength: 4 }), (whole, members) => {
        const parts = members.map(([, weight], at) => ({ claim: `part ${at}`, weight }));
        const figures = Object.fromEntries(members.map(([{ figure }], at) => [`part ${at}`, figure]));
        const finding = findingOf(
          { whole: whole.figure, ...figures },
          { id: "r", kind: "sum", whole: "whole", parts, list },
        );
        const none: Omit<Span, "figure"> = { low: end(0, true), high: end(0, true) };
        const sum = members.reduce((before, [span, weight]) => {
          const { low, high } = scaled(span, fractionOfText(weight));
          return { low: addEnds(before.low, low), high: addEnds(before.high, high) };
        }, none);
        // An open list bounds nothing where one of its figures is negative, as those not named may be.
        const isNegative = ({ high }: Omit<Span, "figure">) => isAbove(none.low, high);
        const bounds =
          list === "closed" ||
          ![[whole, "1"] as const, ...members].some(
            ([span, weight]) => isNegative(span) || weight.startsWith("-"),
          );
        const isApart =
          bounds && (isAbove(sum.low, whole.high) || (list === "closed" && isAbove(whole.low, sum.high)));
        expect(finding.verdict === "contradicted", fc.stringify([whole.figure, members])).toBe(isApart);
      }),
      { numRuns },
    );
  });
});

function ends({ lower, upper }: Interval): readonly unknown[] {
  return [lower, upper].map((side) =>
    side.kind === "finite" ? [side.value.toFixed(), side.closed] : side.kind,
  );
}

const sum = (parts: Extract<Relation, { kind: "sum" }>["parts"], list: "open" | "closed"): Relation => ({
  id: "r",
  kind: "sum",
  whole: "whole",
  parts,
  list,
});

describe("one thing is one unknown", () => {
  test("a whole is itself, and a part of itself", () => {
    fc.assert(
      fc.property(spans, fc.constantFrom("open", "closed"), fc.boolean(), ({ figure }, list, isAgain) => {
        const figures = { whole: figure, ...(isAgain && { "whole again": figure }) };
        const other = isAgain ? "whole again" : "whole";
        const itself = findingOf(figures, sum([{ claim: other, weight: 1 }], list));
        const part = findingOf(figures, { id: "r", kind: "partOf", whole: "whole", part: other });
        expect([itself.verdict, part.verdict]).toEqual(["supported", "supported"]);
        expect(ends(itself.remainder as Interval)).toEqual(ends(part.remainder as Interval));
        expect(ends(itself.remainder as Interval)).toEqual([
          ["0", true],
          ["0", true],
        ]);
      }),
    );
  });

  test("less itself it is nothing, and twice it is two of it", () => {
    fc.assert(
      fc.property(spans, spans, fc.boolean(), (whole, { figure, low, high }, isAgain) => {
        const figures = { whole: whole.figure, a: figure, ...(isAgain && { "a again": figure }) };
        const other = isAgain ? "a again" : "a";
        const nothing = findingOf(figures, sum(["a", { claim: other, weight: -1 }], "closed"));
        expect(ends(nothing.evidence as Interval)).toEqual([
          ["0", true],
          ["0", true],
        ]);
        const isApart =
          isAbove(whole.low, { at: fraction(0), closed: true }) ||
          isAbove({ at: fraction(0), closed: true }, whole.high);
        expect(nothing.verdict === "contradicted").toBe(isApart);
        const [both, twice] = [["a", other], [{ claim: "a", weight: 2 }]].map((parts) =>
          findingOf(figures, sum(parts, "closed")),
        );
        expect(ends(both?.evidence as Interval)).toEqual(ends(twice?.evidence as Interval));
        expect([both?.verdict, both?.basis]).toEqual([twice?.verdict, twice?.basis]);
        const doubled = scaled({ low, high }, fraction(2));
        const texts = [doubled.low, doubled.high].map(
          (side) => side && [String(side.at.over / side.at.by), side.closed],
        );
        expect(ends(both?.evidence as Interval)).toEqual([texts[0] ?? "unbounded", texts[1] ?? "unbounded"]);
      }),
    );
  });

  test("a whole among its own parts leaves what the others come to", () => {
    fc.assert(
      fc.property(spans, spans, (whole, { figure, low, high }) => {
        const finding = findingOf({ whole: whole.figure, a: figure }, sum(["whole", "a"], "closed"));
        const zero: End = { at: fraction(0), closed: true };
        expect(finding.verdict === "contradicted").toBe(isAbove(low, zero) || isAbove(zero, high));
      }),
    );
  });

  test("divided by itself it is one, and grows by nothing", () => {
    const positive = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(positive, numbers, (number, claimed) => {
        const figures = {
          a: moreThan(number, ratio),
          "a again": atMost(number + 1, ratio),
          q: exactly(claimed, ratio),
        };
        const names = { numerator: "a", denominator: "a again" };
        const finding = findingOf(figures, { id: "r", kind: "ratio", ratio: "q", ...names });
        expect(finding.verdict).toBe(claimed === 1 ? "supported" : "contradicted");
      }),
    );
  });
});

test("the share of what is left is that of the corners: 1 - parts / whole", () => {
  const size = fc.tuple(fc.integer({ min: 1, max: 90 }), fc.nat({ max: 20 }));
  const any = fc.tuple(fc.integer({ min: -20, max: 90 }), fc.nat({ max: 20 }));
  fc.assert(
    fc.property(size, any, any, ([from, reach], [low, wide], [other, width]) => {
      const figures = {
        whole: between(from, from + reach, ratio),
        a: between(low, low + wide, ratio),
        b: between(other, other + width, ratio),
      };
      const { share } = findingOf(figures, sum(["a", "b"], "open"));
      const corners = [low + other, low + wide + other + width].flatMap((parts) =>
        [from, from + reach].map((whole) => minus(fraction(1), divided(fraction(parts), fraction(whole)))),
      );
      const [least, ...rest] = [...corners].sort(compare) as [Fraction, ...Fraction[]];
      const most = rest.at(-1) as Fraction;
      expect(share?.lower.kind === "finite" && share.upper.kind === "finite").toBe(true);
      if (share?.lower.kind !== "finite" || share.upper.kind !== "finite") return;
      const [lower, upper] = [share.lower, share.upper].map(({ value }) => fractionOfText(value.toFixed()));
      const gaps = [minus(least, lower as Fraction), minus(upper as Fraction, most)];
      for (const gap of gaps) {
        expect(compare(gap, fraction(0))).toBeGreaterThanOrEqual(0);
        expect(compare(gap, fraction(1n, 10n ** 30n))).toBe(-1);
      }
      // An end that comes out even is reached.
      if (compare(lower as Fraction, least) === 0) expect(share.lower.closed).toBe(true);
    }),
    { numRuns },
  );
});
