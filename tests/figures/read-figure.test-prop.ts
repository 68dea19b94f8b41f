import {
  about,
  between,
  exactly,
  type Figure,
  figure,
  nearly,
  READING_PANEL,
  READINGS,
  type ReadingPolicy,
} from "cultural-ledger";
import { readFigure } from "cultural-ledger/figures";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { withPoint } from "../money/by-definition";
import {
  absolute,
  compare,
  isInside,
  minus,
  numberOf,
  plus,
  quotient,
  type Rational,
  rational,
  times,
} from "./rational";

/** The greatest whole number that is not greater. */
function floor({ n, d }: Rational): bigint {
  const cut = n / d;
  return n < 0n && cut * d !== n ? cut - 1n : cut;
}

const half = quotient(1n, 2n);
const isHalfway = (number: Rational) => compare(minus(number, rational(floor(number))), half) === 0;

/** Each way to round a number to a whole one, as the rules say it, on bigints. Several where a half may go either way. */
const roundings: readonly (readonly [ReadingPolicy, (number: Rational) => readonly bigint[]])[] = [
  [
    READINGS.AS_WRITTEN,
    (number) => {
      const below = floor(number);
      if (isHalfway(number)) return [below, below + 1n];
      return [floor(plus(number, half))];
    },
  ],
  [READINGS.HALF_UP, (number) => [awayFromZero(number)]],
  [
    READINGS.HALF_EVEN,
    (number) => {
      const below = floor(number);
      if (!isHalfway(number)) return [floor(plus(number, half))];
      return [below % 2n === 0n ? below : below + 1n];
    },
  ],
  [READINGS.TRUNCATED, (number) => [number.n / number.d]],
  [
    READINGS.ANY_ROUNDING,
    (number) => (number.n % number.d === 0n ? [number.n / number.d] : [floor(number), floor(number) + 1n]),
  ],
];

function awayFromZero(number: Rational): bigint {
  const size = floor(plus(absolute(number), half));
  return number.n < 0n ? -size : size;
}

const powers = fc.constantFrom(0n, 1n, 3n, 6n);
const scales = { "0": undefined, "3": "thousand", "6": "million" } as const;

/** Money, so that no sign is clipped and no whole number exact. */
function printed(units: bigint, places: number, power: keyof typeof scales): Figure {
  const scale = scales[power];
  return figure(withPoint(units, places), { unit: "USD", ...(scale !== undefined && { scale }) });
}

/** The unit of the last digit printed. */
function unitOf(places: number, power: keyof typeof scales): Rational {
  return quotient(10n ** BigInt(power), 10n ** BigInt(places));
}

const places = fc.integer({ min: 0, max: 4 });
const scalePowers = fc.constantFrom<keyof typeof scales>("0", "3", "6");
const trueNumbers = fc.oneof(
  fc.tuple(fc.bigInt({ min: -5000n, max: 5000n }), fc.bigInt({ min: 1n, max: 400n })),
  fc.tuple(fc.bigInt({ min: -60n, max: 60n }), fc.constantFrom(1n, 2n, 4n)),
);

test.each(roundings.map(([policy, round]) => [policy.id, policy, round] as const))(
  "%s: a true number lies in the reading of what it is rounded to",
  (_, policy, round) => {
    fc.assert(
      fc.property(trueNumbers, places, scalePowers, ([n, d], digits, power) => {
        // In units of the last digit; in units of the currency it is that many times as much.
        const inUnits = quotient(n, d);
        for (const units of round(inUnits)) {
          const reading = readFigure(printed(units, digits, power), policy);
          expect(isInside(reading, times(inUnits, unitOf(digits, power)))).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  },
);

test.each(roundings.map(([policy, round]) => [policy.id, policy, round] as const))(
  "%s: a reading is tight: what is in it rounds to the digits, what is just outside does not",
  (_, policy, round) => {
    const tiny = quotient(1n, 10n ** 9n);
    fc.assert(
      fc.property(fc.bigInt({ min: -60n, max: 60n }), places, scalePowers, (units, digits, power) => {
        const reading = readFigure(printed(units, digits, power), policy);
        const unit = unitOf(digits, power);
        const inUnits = (number: Rational) => quotient(number.n * unit.d, number.d * unit.n);
        const [lower, upper] = [inUnits(numberOf(reading.lower)), inUnits(numberOf(reading.upper))];
        for (const end of [lower, upper])
          for (const candidate of [minus(end, tiny), end, plus(end, tiny)])
            expect(isInside(reading, times(candidate, unit))).toBe(round(candidate).includes(units));
      }),
      { numRuns: 500 },
    );
  },
);

test("zeros at the end are no digits where they are insignificant", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 999n }), powers, scalePowers, (units, zeros, power) => {
      fc.pre(units % 10n !== 0n);
      const reading = readFigure(printed(units * 10n ** zeros, 0, power), READINGS.ROUND_NUMBERS);
      const unit = times(unitOf(0, power), rational(10n ** zeros));
      expect(compare(numberOf(reading.lower), times(minus(rational(units), half), unit))).toBe(0);
      expect(compare(numberOf(reading.upper), times(plus(rational(units), half), unit))).toBe(0);
    }),
  );
});

test("digits beyond the point are digits, zeros or not, under both readings", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -9999n, max: 9999n }), fc.integer({ min: 1, max: 12 }), (units, digits) => {
      const given = figure(withPoint(units * 10n, digits), { unit: "USD" });
      expect(readFigure(given, READINGS.ROUND_NUMBERS)).toEqual(readFigure(given, READINGS.AS_WRITTEN));
    }),
  );
});

test("declared decimals set the unit, whatever digits are printed", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -9999n, max: 9999n }),
      fc.integer({ min: -12, max: 8 }),
      (units, decimals) => {
        const unit = quotient(10n ** BigInt(Math.max(-decimals, 0)), 10n ** BigInt(Math.max(decimals, 0)));
        const text = decimals <= 0 ? String(units * 10n ** BigInt(-decimals)) : withPoint(units, decimals);
        const reading = readFigure(figure(text, { unit: "USD", decimals }));
        expect(compare(numberOf(reading.lower), times(minus(rational(units), half), unit))).toBe(0);
        expect(compare(numberOf(reading.upper), times(plus(rational(units), half), unit))).toBe(0);
      },
    ),
  );
});

const parts = fc.tuple(fc.bigInt({ min: 1n, max: 999n }), fc.bigInt({ min: 1n, max: 999n }));

/** Whether an end is at a fraction with its flag, or next to it outward and open. */
function isNext(end: Parameters<typeof numberOf>[0], exact: Rational, side: -1 | 1): boolean {
  const order = compare(numberOf(end), exact);
  const isClosed = end.kind === "finite" && end.closed;
  if (order === 0) return isClosed;
  const off = absolute(minus(numberOf(end), exact));
  return order === side && !isClosed && compare(off, quotient(1n, 10n ** 36n)) < 0;
}

/** The next fraction on one side, by trying all of the denominators in common use and of its own. */
function next([numerator, denominator]: readonly [bigint, bigint], side: -1 | 1): Rational {
  const word = quotient(numerator, denominator);
  const candidates = [2n, 3n, 4n, 5n, 10n, denominator].flatMap((by) => {
    const around = (numerator * by) / denominator;
    return [-1n, 0n, 1n].map((step) => quotient(around + step, by));
  });
  const beyond = candidates.filter((one) => Math.sign(compare(one, word)) === side);
  return beyond.reduce((nearest, one) => (compare(one, nearest) * side < 0 ? one : nearest));
}

test.each<readonly [ReadingPolicy, plain: bigint, about: bigint]>([
  [READINGS.AS_WRITTEN, 2n, 1n],
  [READINGS.NARROW_FRACTIONS, 4n, 2n],
])(
  "$id: a fraction word reaches a part of the way to the next one, rounded outward and open where that is not even",
  (policy, plain, hedged) => {
    fc.assert(
      fc.property(parts, (word) => {
        const [numerator, denominator] = word;
        const value = quotient(numerator, denominator);
        const text = `${numerator}/${denominator}`;
        const at = (side: -1 | 1, of: bigint) =>
          plus(value, times(minus(next(word, side), value), quotient(1n, of)));
        const read = readFigure(figure(text), policy);
        expect(read.whole).toBe(false);
        expect(isNext(read.lower, at(-1, plain), -1) && isNext(read.upper, at(1, plain), 1)).toBe(true);
        const wide = readFigure(about(text), policy);
        for (const side of [-1, 1] as const) {
          const end = side < 0 ? wide.lower : wide.upper;
          expect(end).toMatchObject({ kind: "finite", closed: false });
          const off = minus(numberOf(end), at(side, hedged));
          expect(
            compare(off, rational(0)) * side >= 0 && compare(absolute(off), quotient(1n, 10n ** 36n)) < 0,
          ).toBe(true);
        }
        const { lower, upper } = readFigure(nearly(text), policy);
        expect(lower).toEqual(read.lower);
        expect(upper).toMatchObject({ kind: "finite", closed: false });
        const above = minus(numberOf(upper), value);
        expect(above.n >= 0n && compare(above, quotient(1n, 10n ** 36n)) < 0).toBe(true);
      }),
    );
  },
);

test("between two fractions, or exactly one, holds both ends as nearly as decimals can", () => {
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      const order = compare(quotient(...one), quotient(...other));
      const [from, to] = order <= 0 ? [one, other] : [other, one];
      const reading = readFigure(between(from.join("/"), to.join("/")));
      expect(isNext(reading.lower, quotient(...from), -1)).toBe(true);
      expect(isNext(reading.upper, quotient(...to), 1)).toBe(true);
      const point = readFigure(exactly(from.join("/")));
      expect(isInside(point, quotient(...from))).toBe(true);
    }),
  );
});

test("under every reading of the panel a figure holds its own number, and a count nothing below 0", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 99_999n }),
      places,
      scalePowers,
      fc.constantFrom("count", "USD"),
      (units, digits, power, unit) => {
        const scale = scales[power];
        const given = figure(withPoint(units, digits), { unit, ...(scale !== undefined && { scale }) });
        for (const policy of READING_PANEL) {
          const reading = readFigure(given, policy);
          const value = times(rational(units), unitOf(digits, power));
          expect(isInside(reading, value)).toBe(true);
          if (unit === "count") expect(numberOf(reading.lower).n >= 0n).toBe(true);
        }
        expect(readFigure(given, READINGS.EXACT_DIGITS).lower).toEqual(
          readFigure(given, READINGS.EXACT_DIGITS).upper,
        );
      },
    ),
  );
});
