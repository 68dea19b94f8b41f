import { type AreaCode, areaContains } from "cultural-ledger";
import { overlappingAreas } from "cultural-ledger/geography";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

describe("overlapping areas", () => {
  test("are pairs of an area and one in it", () => {
    expect(overlappingAreas(deepFreeze(["TH", "035", "JP", "001"]))).toEqual([
      { outer: "035", inner: "TH" },
      { outer: "001", inner: "TH" },
      { outer: "001", inner: "035" },
      { outer: "001", inner: "JP" },
    ]);
  });

  test("are none among areas that are apart, equal, or given twice", () => {
    expect(overlappingAreas([])).toEqual([]);
    expect(overlappingAreas(["GB-WLS", "GB-ENG", "FR", "FR"])).toEqual([]);
    expect(overlappingAreas(["CN", "HK", "MO", "TW"])).toEqual([]);
  });

  test("know that a subdivision may be a country of its own too", () => {
    expect(overlappingAreas(["CN-HK", "HK"])).toEqual([{ outer: "HK", inner: "CN-HK" }]);
    expect(overlappingAreas(["CN-HK", "CN"])).toEqual([{ outer: "CN", inner: "CN-HK" }]);
  });

  test("are those that areaContains finds pair by pair", () => {
    const codes: readonly AreaCode[] = [
      "001",
      "142",
      "035",
      "030",
      "TH",
      "TH-10",
      "CN",
      "CN-HK",
      "HK",
      "FR",
      "GB-CRF",
      "GB-WLS",
    ];
    fc.assert(
      fc.property(fc.subarray([...codes]), (given) => {
        const pairs = given.flatMap((inner) =>
          given
            .filter((outer) => outer !== inner && areaContains(outer, inner))
            .map((outer) => `${outer} ${inner}`),
        );
        const found = overlappingAreas(given).map(({ outer, inner }) => `${outer} ${inner}`);
        expect(found.sort()).toEqual(pairs.sort());
      }),
    );
  });
});
