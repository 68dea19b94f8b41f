import {
  type AreaClass,
  type AreaProfile,
  areaProfile,
  count,
  type Delegation,
  ISO_3166,
  PRC_STATISTICS,
  visitedAreas,
} from "cultural-ledger";
import { areaClassKey, distinctAreas, groupBy } from "cultural-ledger/aggregate";
import { areaClassOf } from "cultural-ledger/geography";
import { expectTypeOf, test } from "vitest";

test("classes are optional, plain and read only", () => {
  expectTypeOf<AreaProfile["classes"]>().toEqualTypeOf<readonly AreaClass[] | undefined>();
  areaProfile({ id: "a", source: "b", regions: [], classes: [{ id: "all", areas: "rest" }], home: "DE" });
  // @ts-expect-error the areas of a class are entries of ISO 3166-1
  areaProfile({ id: "a", source: "b", regions: [], classes: [{ id: "a", areas: ["CN-HK"] }] });
  // @ts-expect-error a class says which areas it holds
  areaProfile({ id: "a", source: "b", regions: [], classes: [{ id: "a" }] });
  // @ts-expect-error a profile is shared
  PRC_STATISTICS.classes?.push({ id: "more", areas: [] });
});

test("the class of an area is the text of an id, or none", () => {
  expectTypeOf(areaClassOf("FR", PRC_STATISTICS)).toEqualTypeOf<string | undefined>();
  const area = areaClassKey(PRC_STATISTICS, (visit: Delegation) => visit.areas);
  expectTypeOf(area).parameter(0).toEqualTypeOf<Delegation>();
  expectTypeOf(groupBy({ area }, { visits: count() })).toExtend<{ readonly definition: string }>();
  // @ts-expect-error the function gives a list of areas
  areaClassKey(PRC_STATISTICS, (visit: Delegation) => visit.period);
});

test("as of when areas are counted: a period, of measures of lists a function too", () => {
  visitedAreas(ISO_3166, { asOf: "record" });
  visitedAreas(ISO_3166, { asOf: "1959" });
  // @ts-expect-error neither a period nor the word for each record
  visitedAreas(ISO_3166, { asOf: "then" });
  distinctAreas(ISO_3166, (visit: Delegation) => visit.areas, { asOf: (visit) => visit.period });
  // @ts-expect-error a list of areas has no period of its own
  distinctAreas(ISO_3166, (visit: Delegation) => visit.areas, { asOf: "record" });
});
