/** Columns change what they keep as records come: answers are the same on either side of each change. */

import { aggregate, count, cube, distinct, filter, groupBy, rollup } from "cultural-ledger";
import { distinctValues } from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";

interface Visit {
  readonly year: number;
  readonly area: string;
  readonly cities: readonly string[];
}

const SIZES = [63, 64, 65, 1023, 1024, 1025, 2048, 4095, 4097, 6000];

/** Visits with so many areas, years and cities: everything repeats, or nothing does. */
function visitsOf(size: number, kinds: number): readonly Visit[] {
  return Array.from({ length: size }, (_, at) => ({
    year: at % Math.min(kinds, 300),
    area: `area ${(at * 7) % kinds}`,
    cities: Array.from({ length: at % 3 }, (_city, leg) => `city ${(at + leg) % kinds}`),
  }));
}

/** A generator gives records one by one, not in blocks. */
function* oneByOne<Item>(items: readonly Item[]): Generator<Item> {
  yield* items;
}

const keys = { area: ({ area }: Visit) => area, year: ({ year }: Visit) => year };
const cells = {
  n: count(),
  areas: distinct(({ area }: Visit) => area),
  cities: distinctValues(({ cities }: Visit) => cities),
};
const measures = {
  "distinct, one value each": distinct(({ area }: Visit) => area),
  "distinct, lists": distinct(({ cities }: Visit) => cities),
  "distinct, unknown": distinct(({ area, year }: Visit) => (year % 2 === 0 ? area : undefined)),
  all: cells,
  filter: filter(({ year }) => year % 3 === 0, cells),
  "groupBy, 1 key": groupBy({ year: keys.year }, cells),
  "groupBy, 2 keys": groupBy(keys, cells),
  "groupBy, 4 keys": groupBy(
    { ...keys, first: ({ cities }: Visit) => cities[0], last: ({ cities }: Visit) => cities.at(-1) },
    { n: count() },
  ),
} as const;

describe.each(Object.entries(measures))("%s", (_, measure) => {
  test.each(SIZES)("%i records", (size) => {
    for (const kinds of [1, 3, 40, 1100, 10_000]) {
      const visits = visitsOf(size, kinds);
      expect(aggregate<Visit, unknown>(visits, measure)).toEqual(
        aggregate<Visit, unknown>(oneByOne(visits), measure),
      );
    }
  });
});

test.each([63, 64, 65, 1025])("rollup and cube, %i records", (size) => {
  for (const kinds of [1, 3, 40, 1100]) {
    const visits = visitsOf(size, kinds);
    for (const measure of [rollup(keys, ["year", "area"], cells), cube(keys, cells)])
      expect(aggregate<Visit, unknown>(visits, measure)).toEqual(
        aggregate<Visit, unknown>(oneByOne(visits), measure),
      );
  }
});

test("keys that come long after others, when places moved before", () => {
  const visits = [...visitsOf(5000, 2), ...visitsOf(5000, 2000), ...visitsOf(5000, 3)];
  const grouped = groupBy(keys, cells);
  expect(aggregate(visits, grouped)).toEqual(aggregate(oneByOne(visits), grouped));
});

test("questions that aggregate themselves, and questions that throw, disturb nobody", () => {
  const visits = visitsOf(3000, 40);
  const inside = groupBy({ area: keys.area }, { n: count() });
  const few = visits.slice(0, 70);
  const asking = groupBy(
    { area: keys.area, groups: ({ year }: Visit) => (year % 7 === 0 ? aggregate(few, inside).length : 0) },
    { n: filter(({ year }: Visit) => aggregate(few, inside).length > year, count()) },
  );
  expect(aggregate(visits, asking)).toEqual(aggregate(oneByOne(visits), asking));
  let asked = 0;
  const throwing = groupBy(
    {
      area: ({ area }) => {
        asked += 1;
        if (asked % 1500 === 0) throw new Error("asked too often");
        return area;
      },
    },
    cells,
  );
  for (let times = 0; times < 3; times++) {
    expect(() => aggregate(visits, throwing)).toThrow("asked too often");
    expect(aggregate(visits, measures["groupBy, 2 keys"])).toEqual(
      aggregate(oneByOne(visits), measures["groupBy, 2 keys"]),
    );
  }
});
