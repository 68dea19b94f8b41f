/** Unknown, zero and bounded counts under sums, groups, rollups, shards and any order, against bigint intervals. */

import {
  type AreaCode,
  aggregate,
  type Delegation,
  delegationCount,
  groupBy,
  ISO_3166,
  personTripCount,
  READING_PANEL,
  readBy,
  rollup,
  type SummedCount,
  visitedAreas,
} from "cultural-ledger";
import { finishPartial, mergePartials, partialOf } from "cultural-ledger/aggregate";
import { aggregatorLaws } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testLaws } from "../aggregate/test-laws";
import { type Known, known, type Range, rangeOf, rangeOfSum } from "../figures/known-counts";

const AREAS: readonly AreaCode[] = ["JP", "FR", "DE", "KR"];
const ONE: Known = [undefined, { least: 1n, most: 1n }];

interface Drawn {
  readonly visit: Delegation;
  readonly visits: Range;
  readonly persons: Known;
  readonly area: AreaCode;
}

/** A line of a return with the numbers that it stands for. */
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    count: fc.oneof(
      fc.constant(ONE),
      known.filter(([count]) => count !== undefined),
    ),
    persons: known,
    place: fc.nat(AREAS.length - 1),
    direction: fc.constantFrom("outbound" as const, "inbound" as const),
    period: fc.constantFrom("2011" as const, "2012" as const),
  })
  .map(({ count: [count, visits], persons, place, ...fields }): Drawn => {
    const area = AREAS[place] as AreaCode;
    const bare: Delegation = { id: "v", areas: [area], ...fields };
    const line = count === undefined ? bare : { ...bare, count };
    const visit = persons[0] === undefined ? line : { ...line, persons: persons[0] };
    return { visit, visits, persons, area };
  });

const lists = fc.array(drawn, { maxLength: 8 });
const recordsOf = (list: readonly Drawn[]) => list.map(({ visit }) => visit);

/** What is to be said of the visits and persons of some lines: nobody travels on none. */
function wanted(list: readonly Drawn[]) {
  const some = list.filter(({ visits }) => visits.most !== 0n);
  return {
    visits: expectedSum(list.map(({ visit, visits }): Known => [visit.count, visits])),
    persons: expectedSum(some.map(({ persons }) => persons)),
  };
}

function expectedSum(counts: readonly Known[]) {
  const unknown = counts.filter(([, { isUnknown }]) => isUnknown === true).length;
  return { range: rangeOfSum(counts), known: counts.length - unknown, unknown };
}

const found = ({ total, known: said, unknown }: SummedCount) => ({
  range: rangeOf(total),
  known: said,
  unknown,
});
const measures = { visits: delegationCount, persons: personTripCount };
const said = (answer: { readonly visits: SummedCount; readonly persons: SummedCount }) => ({
  visits: found(answer.visits),
  persons: found(answer.persons),
});

test("sums are those of the ranges, in any order", () => {
  fc.assert(
    fc.property(
      lists.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        expect(said(aggregate(recordsOf(list), measures))).toEqual(wanted(list));
        expect(aggregate(recordsOf(shuffled), measures)).toEqual(aggregate(recordsOf(list), measures));
      },
    ),
  );
});

test("so are those of groups and of every level of a rollup", () => {
  fc.assert(
    fc.property(lists, (list) => {
      const keys = {
        direction: (visit: Delegation) => visit.direction,
        period: (visit: Delegation) => visit.period,
      };
      for (const row of aggregate(recordsOf(list), groupBy(keys, measures))) {
        const { direction, period } = row;
        const group = list.filter(({ visit }) => visit.direction === direction && visit.period === period);
        expect(said(row)).toEqual(wanted(group));
      }
      for (const row of aggregate(recordsOf(list), rollup(keys, ["direction", "period"], measures))) {
        const level = list.filter(
          ({ visit }) =>
            (row.level === "total" || visit.direction === row.direction) &&
            (row.level !== "period" || visit.period === row.period),
        );
        expect(said(row)).toEqual(wanted(level));
      }
    }),
  );
});

test("so are those of shards that travel as JSON", () => {
  fc.assert(
    fc.property(fc.array(lists, { minLength: 1, maxLength: 4 }), (shards) => {
      const measure = readBy(READING_PANEL[0]!, measures);
      const parts = shards.map((list, at) => {
        const text = JSON.stringify(partialOf(recordsOf(list), measure, { shard: String(at) }));
        return JSON.parse(text) as ReturnType<typeof partialOf<Delegation, unknown>>;
      });
      const whole = finishPartial(mergePartials(parts, measure), measure);
      expect(said(whole)).toEqual(wanted(shards.flat()));
    }),
  );
});

test("areas are those of lines that surely stand for some, and the list is open where one may", () => {
  fc.assert(
    fc.property(lists, (list) => {
      const { areas, known: stated, unknown } = aggregate(recordsOf(list), visitedAreas(ISO_3166));
      const surely = list.filter(({ visits }) => visits.least > 0n);
      const perhaps = list.filter(({ visits }) => visits.least === 0n && visits.most !== 0n);
      expect(areas.codes).toEqual([...new Set(surely.map(({ area }) => area))].sort());
      expect([areas.open, stated, unknown]).toEqual([perhaps.length > 0, surely.length, perhaps.length]);
    }),
  );
});

describe.each(READING_PANEL)("measures read by $id", (policy) => {
  const small = drawn
    .filter(
      ({ visits, persons: [, { least, most = least }] }) =>
        (visits.most ?? visits.least) < 10n ** 23n && most < 10n ** 23n,
    )
    .map(({ visit }) => visit);
  testLaws(aggregatorLaws(fc, readBy(policy, measures), small));
  testLaws(aggregatorLaws(fc, readBy(policy, visitedAreas(ISO_3166)), small), "areas: ");
});
