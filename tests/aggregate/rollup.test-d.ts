import { type AreaCode, aggregate, count, cube, rollup, sumCounts } from "cultural-ledger";
import { areaKey } from "cultural-ledger/aggregate";
import { expectTypeOf, test } from "vitest";

interface Visit {
  readonly year: string;
  readonly area: AreaCode;
  readonly direction?: "outbound" | "inbound";
  readonly persons: number;
}
declare const visits: readonly Visit[];
const keys = { year: (visit: Visit) => visit.year, direction: (visit: Visit) => visit.direction };
const measures = { lines: count() };

test("rows of a rollup are told apart by their level", () => {
  const rows = aggregate(visits, rollup(keys, ["year", "direction"], measures));
  expectTypeOf(rows[0]!.level).toEqualTypeOf<"total" | "year" | "direction">();
  expectTypeOf(rows[0]!.lines).toEqualTypeOf<number>();
  for (const row of rows) {
    // @ts-expect-error only some levels have a year
    row.year;
    // @ts-expect-error the total has no key
    if (row.level === "total") row.direction;
    // @ts-expect-error a year has no direction
    if (row.level === "year") row.direction;
    if (row.level === "direction")
      expectTypeOf(row.direction).toEqualTypeOf<"outbound" | "inbound" | undefined>();
  }
});

test("the order names keys, and no others", () => {
  // @ts-expect-error the key is `year`
  rollup(keys, ["yaer", "direction"], measures);
  // @ts-expect-error an order is a list
  rollup(keys, "year", measures);
});

test("rows of a cube are told apart by the keys that they have", () => {
  const [row] = aggregate(visits, cube(keys, measures));
  if (row === undefined) return;
  expectTypeOf(row.lines).toEqualTypeOf<number>();
  // @ts-expect-error the total has no key
  row.year;
  if ("year" in row && "direction" in row) expectTypeOf(row.year).toEqualTypeOf<string>();
});

test("the key of areas keeps its codes and takes areas only", () => {
  const rows = aggregate(visits, rollup({ area: areaKey((visit: Visit) => visit.area) }, ["area"], measures));
  for (const row of rows) if (row.level === "area") expectTypeOf(row.area).toEqualTypeOf<AreaCode>();
  // @ts-expect-error a year is no area
  areaKey((visit: Visit) => visit.year);
});

test("measures without names make no subtotals", () => {
  // @ts-expect-error a count has no name
  rollup(keys, ["year", "direction"], count());
  const persons = sumCounts((visit: Visit) => visit.persons);
  // @ts-expect-error neither has a sum
  cube(keys, persons);
});

test("subtotals of records at hand need no annotation", () => {
  const rows = aggregate(
    visits,
    rollup({ year: (visit) => visit.year, area: (visit) => visit.area }, ["year", "area"], {
      lines: count(),
      persons: sumCounts((visit) => visit.persons),
    }),
  );
  for (const row of rows) if (row.level === "area") expectTypeOf(row.area).toEqualTypeOf<AreaCode>();
  const all = aggregate(visits, cube({ year: (visit) => visit.year }, { lines: count() }));
  expectTypeOf(all[0]!.lines).toEqualTypeOf<number>();
  // @ts-expect-error the field is `year`
  aggregate(visits, rollup({ year: (visit) => visit.yaer }, ["year"], { lines: count() }));
});

test("subtotals with a measure of the name of a key take no records", () => {
  // @ts-expect-error both columns are called `year`
  aggregate(visits, rollup(keys, ["year", "direction"], { year: count() }));
  // @ts-expect-error both columns are called `direction`
  aggregate(visits, cube(keys, { direction: count() }));
});
