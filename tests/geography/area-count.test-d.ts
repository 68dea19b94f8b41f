import { type AreaProfile, countAreas, ISO_3166, PRC_STATISTICS } from "cultural-ledger";
import { expectTypeOf, test } from "vitest";

test("a profile is the caller's choice and never left to a default", () => {
  expectTypeOf(PRC_STATISTICS).toEqualTypeOf<AreaProfile>();
  // @ts-expect-error whose list it is has to be said
  countAreas(["JP"]);
  // @ts-expect-error a profile is a value and not a name
  countAreas(["JP"], "PRC_STATISTICS");
  // @ts-expect-error the regions of a profile are entries of ISO 3166-1
  countAreas(["JP"], { id: "own", source: "our bureau", regions: ["CN-HK"] });
});

test("profiles and counts are read only", () => {
  // @ts-expect-error a profile is shared
  ISO_3166.regions.push("HK");
  // @ts-expect-error a count is a result
  countAreas([], ISO_3166).areas = 7;
});
