import * as library from "cultural-ledger";
import { aggregate, aggregatorsOf, type Count } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

/** Every leaf, combinator and key function; measures of exchange and trade have their record types already. */
const names = [
  "all",
  "areaKey",
  "codeKey",
  "count",
  "cube",
  "distinct",
  "distinctAreas",
  "distinctBy",
  "distinctValues",
  "filter",
  "flatMapInput",
  "groupBy",
  "mapInput",
  "mapOutput",
  "maxBy",
  "mean",
  "minBy",
  "rollup",
  "sumByCurrency",
  "sumConverted",
  "sumCounts",
  "sumMoney",
  "topBy",
  "withoutOverlap",
] as const;

interface Visit {
  readonly area: "FR" | "JP";
  readonly persons?: Count;
}
const visits: readonly Visit[] = deepFreeze([
  { area: "JP", persons: 2 },
  { area: "FR", persons: 40 },
  { area: "JP" },
]);

describe("aggregatorsOf", () => {
  const of = aggregatorsOf<Visit>();
  const exported: Readonly<Record<string, unknown>> = { ...library };

  test.each(names)("%s is the library's own function", (name) => {
    expect(of[name]).toBe(exported[name]);
    expect(typeof of[name]).toBe("function");
  });

  test("there are no others", () => {
    expect(Object.keys(of).sort()).toEqual([...names]);
  });

  test("it is one frozen object for every type of record", () => {
    expect(Object.isFrozen(of)).toBe(true);
    expect(aggregatorsOf<string>()).toBe(of);
  });

  test("its functions know the record, and their answers are those of the library", () => {
    const { groupBy, all, count, sumCounts, topBy, filter } = of;
    const byArea = groupBy(
      { area: (visit) => visit.area },
      all({
        visits: count(),
        known: filter((visit) => visit.persons !== undefined, count()),
        persons: sumCounts((visit) => visit.persons),
        largest: topBy(
          1,
          (visit) => (typeof visit.persons === "number" ? visit.persons : undefined),
          (visit) => visit.area,
        ),
      }),
    );
    expect(
      aggregate(visits, byArea).map(({ area, visits: n, known, persons, largest }) => [
        area,
        n,
        known,
        persons.unknown,
        largest.records.length,
      ]),
    ).toEqual([
      ["FR", 1, 1, 0, 1],
      ["JP", 2, 1, 1, 1],
    ]);
  });
});
