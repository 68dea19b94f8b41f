/** What is false by more than the precision of its figures is never supported; of exact figures every verdict is the right one. */

import { type ChangeRelation, figure, type Period, type Relation } from "cultural-ledger";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { audited, claim } from "../audited";
import {
  compare,
  digitsOf,
  divided,
  type Fraction,
  fraction,
  plus,
  roundedTo,
  tenTo,
  times,
} from "../fraction";

const numRuns = 300;

/** A number as printed in units of a power of ten, off by so many of them. */
function printed(value: Fraction, power: number, slip: bigint): string {
  return digitsOf(roundedTo(value, power, "half-up") + slip, power);
}

const cents = fc.integer({ min: 100, max: 9_999_999 }).map((size) => fraction(size, 100));
const powers = fc.integer({ min: -2, max: 2 });
/** More than three units: each of three figures is half a unit off at most, and may be read as half a unit more. */
const slips = fc.bigInt({ min: -30n, max: 30n }).filter((slip) => slip > 3n || slip < -3n);

test("a difference that is off by more than the rounding of its figures is contradicted", () => {
  fc.assert(
    fc.property(
      cents,
      cents,
      powers,
      slips,
      fc.constantFrom("absolute", "points"),
      (one, other, power, slip, form) => {
        const more =
          form === "points" ? ({ scale: "percent" } as const) : ({ unit: "USD", decimals: -power } as const);
        const write = (value: Fraction, off = 0n) =>
          figure(printed(value, form === "points" ? Math.min(power, 0) : power, off), more);
        const [from, to] = [one, other];
        const relation: Relation = {
          id: "r",
          kind: "change",
          from: "from",
          to: "to",
          change: "change",
          in: form as ChangeRelation["in"],
        };
        const claims = (off: bigint) => [
          claim("from", write(from), { period: "2011" }),
          claim("to", write(to), { period: "2012" }),
          claim("change", write(plus(to, fraction(-from.over, from.by)), off)),
        ];
        expect(audited(claims(0n), relation, { panel: [] }).verdict).toBe("supported");
        expect(audited(claims(slip), relation, { panel: [] }).verdict).toBe("contradicted");
      },
    ),
    { numRuns },
  );
});

const counts = fc.integer({ min: 1, max: 99_999 });

test("a rate of exact figures is supported where it is rounded from theirs, and contradicted elsewhere", () => {
  const years = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 200 }));
  fc.assert(
    fc.property(
      counts,
      counts,
      years,
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -4, max: -2 }),
      (from, to, n, slip, power) => {
        // A guess in floating point is near enough to be right or wrong by a digit; what it is, powers decide.
        const guess = Math.round(((to / from) ** (1 / n) - 1) / 10 ** power) + slip;
        const reach = (halves: number) => {
          const printed = plus(fraction(1n), times(fraction(2 * guess + halves, 2), tenTo(power)));
          // Nothing falls by more than all of it.
          const end = compare(printed, fraction(0n)) < 0 ? fraction(0n) : printed;
          return compare(Array.from({ length: n }, () => end).reduce(times), fraction(to, from));
        };
        const rate = figure(digitsOf(BigInt(guess), power), { unit: "ratio" });
        const claims = [
          claim("from", figure(from), { period: String(2012 - n) as Period }),
          claim("to", figure(to), { period: "2012" }),
          claim("rate", rate),
        ];
        const isInside = reach(-1) <= 0 && reach(1) >= 0;
        const relation: Relation = { id: "r", kind: "averageGrowth", rate: "rate", from: "from", to: "to" };
        expect(audited(claims, relation, { panel: [] }).verdict).toBe(
          isInside ? "supported" : "contradicted",
        );
        const growth = audited(
          claims,
          { id: "r", kind: "change", change: "rate", from: "from", to: "to", in: "percent" },
          { panel: [] },
        );
        const quotient = divided(fraction(to), fraction(from));
        const ends = [-1, 1].map((halves) =>
          plus(fraction(1n), times(fraction(2 * guess + halves, 2), tenTo(power))),
        );
        const isGrowth =
          compare(ends[0] as Fraction, quotient) <= 0 && compare(ends[1] as Fraction, quotient) >= 0;
        expect(growth.verdict).toBe(isGrowth ? "supported" : "contradicted");
      },
    ),
    { numRuns },
  );
});

test("a place among exact figures is the one that it is", () => {
  const few = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(few, fc.array(few, { minLength: 1, maxLength: 8 }), fc.boolean(), (own, peers, isLowest) => {
      const place = 1 + peers.filter((peer) => (isLowest ? peer < own : peer > own)).length;
      const claims = [
        claim("own", figure(own), { period: "2012" }),
        ...peers.map((peer, at) => claim(`peer ${at}`, figure(peer), { period: "2012" })),
      ];
      const among = claims.map(({ id }) => id);
      for (let said = 1; said <= peers.length + 2; said++) {
        const order = isLowest ? "lowest" : "highest";
        const finding = audited(
          claims,
          { id: "r", kind: "rank", claim: "own", among, place: said, order },
          { panel: [] },
        );
        expect(finding.verdict).toBe(said === place ? "supported" : "contradicted");
        // What it would have to be has that place.
        for (const { interval } of finding.neededToClose) {
          const { lower, upper } = interval;
          const end = lower.kind === "finite" ? lower : upper;
          const other = end.kind === "finite" ? Number(end.value.toFixed()) : 0;
          expect(1 + peers.filter((peer) => (isLowest ? peer < other : peer > other)).length).toBe(said);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("a total of exact years is the sum of them", () => {
  fc.assert(
    fc.property(
      fc.array(counts, { minLength: 1, maxLength: 9 }),
      fc.integer({ min: -3, max: 3 }),
      (years, slip) => {
        const parts = years.map((value, at) =>
          claim(`${2001 + at}`, figure(value), { period: `${2001 + at}` as Period }),
        );
        const sum = years.reduce((one, other) => one + other, 0) + slip;
        const period = years.length === 1 ? "2001" : (`2001/${2000 + years.length}` as Period);
        const claims = [claim("total", figure(sum), { period }), ...parts];
        const ids = parts.map(({ id }) => id);
        const relation: Relation = { id: "r", kind: "cumulative", total: "total", parts: ids };
        expect(audited(claims, relation, { panel: [] }).verdict).toBe(
          slip === 0 ? "supported" : "contradicted",
        );
      },
    ),
    { numRuns },
  );
});
