import { about, exactly, type Figure, figure, moreThan, READINGS } from "cultural-ledger";
import { readFigure } from "cultural-ledger/figures";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  commonPart,
  commonPartsOfOthers,
  conflictAtOnePrecision,
  type Statement,
  sidesApart,
} from "../../src/audit/duplicates";
import { finiteEnd, type Interval, intervalBetween } from "../../src/figures/interval";
import { intersectIntervals } from "../../src/figures/interval-order";
import { decimalOf } from "../../src/number/decimal";
import { ends } from "./audited";

function quantity(what: Figure, interval = readFigure(what, READINGS.AS_WRITTEN)): Statement {
  return {
    claim: { id: "c", measure: "m", figure: what },
    unit: what.unit ?? "count",
    interval,
    printed: undefined,
    fault: undefined,
    isRounding: what.qualifier === "equal",
    isVague: false,
  };
}

const half = fc.integer({ min: -12, max: 12 }).map((halves) => decimalOf(String(halves / 2)));
const interval = fc
  .tuple(half, half, fc.boolean(), fc.boolean(), fc.boolean())
  .map(([one, other, from, to, whole]): Interval => {
    const [low, high] = one.lte(other) ? [one, other] : [other, one];
    return intervalBetween(finiteEnd(low, from), finiteEnd(high, to), whole);
  })
  .filter((drawn) => intersectIntervals(drawn, drawn) !== undefined);

describe("what stands for all pairs", () => {
  test("two sides are apart exactly where some pair is", () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 7 }), (drawn) => {
        const sides = drawn.map((each) => ({ interval: each }));
        const isAnyApart = drawn.some((one) => drawn.some((other) => !intersectIntervals(one, other)));
        const apart = sidesApart(sides);
        expect(apart !== undefined).toBe(isAnyApart);
        if (apart) expect(intersectIntervals(apart[0].interval, apart[1].interval)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  test("what the others have in common is that of each list without one of them", () => {
    fc.assert(
      fc.property(fc.array(interval, { minLength: 2, maxLength: 7 }), (drawn) => {
        const found = commonPartsOfOthers(drawn);
        drawn.forEach((_, at) => {
          expect(ends(found[at])).toBe(ends(commonPart(drawn.filter((_, place) => place !== at))));
        });
      }),
    );
  });
});

describe("numbers of one precision", () => {
  const usd = (number: string) => quantity(figure(number, { scale: "million", unit: "USD" }));

  test("conflict where they are not equal, wherever they stand", () => {
    expect(conflictAtOnePrecision([usd("10"), usd("10.4"), usd("10")])).toBeUndefined();
    expect(conflictAtOnePrecision([usd("10"), usd("10.4"), usd("11")])).toBeDefined();
    expect(conflictAtOnePrecision([usd("10.5"), usd("10"), usd("10.4")])).toBeDefined();
  });

  test("are printed numbers in one unit: bounds, hedges and other currencies are none", () => {
    const yuan = quantity(figure("11", { scale: "million", unit: "CNY" }));
    expect(conflictAtOnePrecision([usd("10"), yuan])).toBeUndefined();
    expect(
      conflictAtOnePrecision([quantity(exactly(3)), quantity(about(40)), quantity(moreThan(5))]),
    ).toBeUndefined();
  });

  test("may be of one number where more than an end is shared", () => {
    const unknown = { ...READINGS.AS_WRITTEN, id: "x", rounding: "unknown" } as const;
    const read = (number: string) => {
      const what = figure(number, { unit: "number" });
      return quantity(what, readFigure(what, unknown));
    };
    expect(conflictAtOnePrecision([read("10"), read("11")])).toBeUndefined();
    expect(conflictAtOnePrecision([read("10"), read("11"), read("12")])).toBeDefined();
  });
});
