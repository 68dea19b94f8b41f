/** Intervals as figures: what is read back is the interval, or lies around it where no figure says it. */

import { READING_PANEL } from "cultural-ledger";
import { containsInterval, type FigureUnit, type Interval, readFigure } from "cultural-ledger/figures";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finiteEnd, intervalBetween, tightenInterval, UNBOUNDED, UNKNOWN } from "../../src/figures/interval";
import { figureOfInterval } from "../../src/figures/interval-figure";
import { decimalOf } from "../../src/number/decimal";

const digits = (most: number) =>
  fc
    .tuple(fc.bigInt({ min: -(10n ** 24n) + 1n, max: 10n ** 24n - 1n }), fc.nat(most))
    .map(([units, places]) => {
      const text = String(units < 0n ? -units : units).padStart(places + 1, "0");
      const at = text.length - places;
      return decimalOf(
        `${units < 0n ? "-" : ""}${text.slice(0, at)}${places > 0 ? `.${text.slice(at)}` : ""}`,
      );
    });
const end = (most: number) =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(digits(most), fc.boolean()).map(([value, closed]) => finiteEnd(value, closed)),
    },
    fc.constantFrom(UNBOUNDED, UNKNOWN),
  );
const interval = (most: number) =>
  fc
    .tuple(end(most), end(most), fc.boolean())
    .map(([one, other, whole]) =>
      one.kind === "finite" && other.kind === "finite" && one.value.gt(other.value)
        ? intervalBetween(other, one, whole)
        : intervalBetween(one, other, whole),
    );
const unit = fc.constantFrom<FigureUnit>("count", "number", "ratio", "USD");

const sides = (read: Interval) =>
  [read.lower, read.upper].map((side) =>
    side.kind === "finite" ? `${side.value.toFixed()} ${side.closed}` : "none",
  );

describe("an interval as a figure", () => {
  test("is read back, by every reading, as what holds it", () => {
    fc.assert(
      fc.property(interval(20), unit, fc.constantFrom(...READING_PANEL), (given, of, reading) => {
        fc.pre(tightenInterval(given) !== undefined);
        const said = figureOfInterval(given, of);
        if (said === undefined) expect([given.lower.kind, given.upper.kind]).not.toContain("finite");
        else expect(containsInterval(readFigure(said, reading), given)).toBe(true);
      }),
    );
  });

  test("is read back as the very one where a figure has its ends", () => {
    fc.assert(
      fc.property(interval(12), unit, (given, of) => {
        const tight = tightenInterval(given);
        fc.pre(tight !== undefined);
        const { lower, upper } = tight;
        const isTwoSided = lower.kind === "finite" && upper.kind === "finite";
        fc.pre(isTwoSided ? lower.closed && upper.closed : true);
        const said = figureOfInterval(given, of);
        if (said === undefined) return;
        expect(sides(readFigure(said))).toEqual(sides(tight));
      }),
    );
  });

  test("of two ends of which one is open has that number too, and nothing else", () => {
    fc.assert(
      fc.property(digits(12), digits(12), fc.boolean(), fc.boolean(), (one, other, first, second) => {
        fc.pre(!one.eq(other));
        const [from, to] = one.lt(other) ? [one, other] : [other, one];
        const given = intervalBetween(finiteEnd(from, first), finiteEnd(to, second), false);
        const said = figureOfInterval(given, "number");
        expect(said?.qualifier).toBe("between");
        expect(said && sides(readFigure(said))).toEqual([`${from.toFixed()} true`, `${to.toFixed()} true`]);
      }),
    );
  });
});
