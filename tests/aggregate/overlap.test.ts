import { type AreaCode, aggregate, count, groupBy, sumMoney, usd } from "cultural-ledger";
import { areaKey, codeKey, mapInput, partialOf, withoutOverlap } from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../src/aggregate/engine/partials";
import { deepFreeze } from "../frozen";

interface Sale {
  readonly area?: AreaCode;
  readonly hs?: string;
  readonly year?: string;
}
const lines = { lines: count() };
const area = areaKey((sale: Sale) => sale.area);
const hs = codeKey((sale: Sale) => sale.hs);
const year = (sale: Sale) => sale.year;
const byArea = groupBy({ area }, lines);
const ofAreas = (...areas: readonly (AreaCode | undefined)[]) =>
  deepFreeze(areas.map((code): Sale => (code === undefined ? {} : { area: code })));
const ofCodes = (...codes: readonly string[]) => deepFreeze(codes.map((code): Sale => ({ hs: code })));
const untyped = (value: unknown) => value as never;
const overlapping = expect.objectContaining({ name: "LedgerError", code: "aggregate/overlapping-areas" });
const mixedLevels = expect.objectContaining({ name: "LedgerError", code: "aggregate/mixed-levels" });

describe("areaKey", () => {
  test("an area beside one that it lies in is refused, with both codes and the way out", () => {
    const sales = ofAreas("TH", "035");
    expect(() => aggregate(sales, byArea)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot add up "035" and "TH" in "area": the first contains the second, so that what they share would count twice. Leave one level out with filter, bring both to one level, or allow it with { overlap: "allow" }.]`,
    );
    expect(() => aggregate(sales, byArea)).toThrow(
      expect.objectContaining({ details: { column: "area", outer: "035", inner: "TH" } }),
    );
  });

  test.each<readonly [string, readonly AreaCode[]]>([
    ["a country and its subdivision", ["GB", "GB-WLS"]],
    ["the world and a subdivision", ["001", "JP-13"]],
    ["a subdivision and one inside it", ["FR-ARA", "FR-69"]],
    ["a region and one inside it", ["142", "035"]],
    ["two codes of one place", ["CN-HK", "HK"]],
    ["a subdivision with its own country code, and the state that lists it", ["CN-HK", "CN"]],
    ["the region of the own country code of a subdivision", ["US-PR", "029"]],
    ["one of three parts of a country code", ["NL-BQ2", "BQ"]],
  ])("%s are refused in either order", (_what, codes) => {
    expect(() => aggregate(ofAreas(...codes), byArea)).toThrow(overlapping);
    expect(() => aggregate(ofAreas(...[...codes].reverse()), byArea)).toThrow(overlapping);
  });

  test.each<readonly [string, readonly (AreaCode | undefined)[]]>([
    ["China, Hong Kong and Macao, which statistics keep apart", ["CN", "HK", "MO"]],
    ["neighbours", ["GB-WLS", "GB-ENG", "JP", "035"]],
    ["one area twice", ["TH", "TH"]],
    ["an area and the unknown", ["TH", undefined]],
    ["Taiwan beside every region", ["TW", "030", "035"]],
  ])("%s are not refused", (_what, codes) => {
    expect(aggregate(ofAreas(...codes), byArea)).toHaveLength(new Set(codes).size);
  });

  test("areas are compared within the same other keys only", () => {
    const keys = { year, area };
    const apart = deepFreeze<Sale[]>([
      { area: "035", year: "2012" },
      { area: "TH", year: "2013" },
      { area: "TH" },
    ]);
    expect(aggregate(apart, groupBy(keys, lines))).toHaveLength(3);
    const together = deepFreeze<Sale[]>([...apart, { area: "TH", year: "2012" }]);
    expect(() => aggregate(together, groupBy(keys, lines))).toThrow(overlapping);
  });

  test("they are allowed when asked, and the function of the caller stays as it is", () => {
    const areaOf = (sale: Sale) => sale.area;
    const allowed = areaKey(areaOf, { overlap: "allow" });
    expect(aggregate(ofAreas("035", "TH"), groupBy({ area: allowed }, lines))).toHaveLength(2);
    areaKey(areaOf);
    expect(Object.keys(areaOf)).toEqual([]);
    expect(aggregate(ofAreas("035", "TH"), groupBy({ area: areaOf }, lines))).toHaveLength(2);
  });

  test("shards that are apart are refused once they meet", () => {
    const parts = ofAreas("035", "TH").map((sale) => stepsOf(byArea).step(stepsOf(byArea).init(), sale));
    expect(parts.map((part) => stepsOf(byArea).finish(part).length)).toEqual([1, 1]);
    expect(() => stepsOf(byArea).finish(parts.reduce(stepsOf(byArea).merge))).toThrow(overlapping);
    expect(partialOf(ofAreas("035", "TH"), byArea, { shard: "1" }).records).toBe(2);
  });

  test.each([["UK"], [""], [35], [true], ["__proto__"]])(
    "%j as an area is refused when the groups answer",
    (code) => {
      expect(() => aggregate([{ area: untyped(code) }], byArea)).toThrow(
        expect.objectContaining({ code: "geography/unknown-area" }),
      );
    },
  );

  test.each([[null], [Number.NaN], [{}], [["TH"]]])("%j as an area is no key", (code) => {
    expect(() => aggregate([{ area: untyped(code) }], byArea)).toThrow(
      expect.objectContaining({ code: "aggregate/invalid-key" }),
    );
  });

  test("a word that the option does not know is refused, never taken for the default", () => {
    expect(() =>
      areaKey((sale: Sale) => sale.area, untyped({ overlap: "alow" })),
    ).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot take "alow" for overlap: it must be "refuse" or "allow". Left out, it is "refuse".]`,
    );
    for (const overlap of [null, true, "", "Allow", {}, Number.NaN])
      expect(() => areaKey((sale: Sale) => sale.area, untyped({ overlap }))).toThrow(
        expect.objectContaining({ code: "aggregate/unknown-option" }),
      );
  });
});

describe("codeKey", () => {
  const byCode = groupBy({ hs }, lines);

  test("codes of two lengths are refused, with both and the way out", () => {
    expect(() => aggregate(ofCodes("9701", "97"), byCode)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot add up "97" and "9701" in "hs": they are codes of different levels, so that one may hold the other. Keep one level with filter, cut codes to the shortest, or allow them with { levels: "mixed" }.]`,
    );
    expect(() => aggregate(ofCodes("9701", "97"), byCode)).toThrow(
      expect.objectContaining({ details: { column: "hs", codes: ["97", "9701"] } }),
    );
  });

  test("so are codes that do not hold each other, and the empty code", () => {
    expect(() => aggregate(ofCodes("97", "4601"), byCode)).toThrow(mixedLevels);
    expect(() => aggregate(ofCodes("", "97"), byCode)).toThrow(mixedLevels);
  });

  test("codes of one length, one code twice and the unknown are not", () => {
    const sales = deepFreeze([...ofCodes("97", "46", "97"), {}]);
    expect(aggregate(sales, byCode).map((row) => row.hs)).toEqual(["46", "97", undefined]);
  });

  test("the level is what the caller says, and mixed levels are allowed when asked", () => {
    const byPrefix = codeKey((sale: Sale) => sale.hs, { levelOf: (code) => code.split(".").length });
    expect(aggregate(ofCodes("1", "10"), groupBy({ hs: byPrefix }, lines))).toHaveLength(2);
    expect(() => aggregate(ofCodes("1", "1.0"), groupBy({ hs: byPrefix }, lines))).toThrow(mixedLevels);
    const mixed = codeKey((sale: Sale) => sale.hs, { levels: "mixed" });
    expect(aggregate(ofCodes("97", "9701"), groupBy({ hs: mixed }, lines))).toHaveLength(2);
  });

  test("codes are compared within the same other keys only", () => {
    const apart = deepFreeze<Sale[]>([
      { hs: "97", area: "FR" },
      { hs: "9701", area: "DE" },
    ]);
    expect(aggregate(apart, groupBy({ hs, area }, lines))).toHaveLength(2);
    expect(() =>
      aggregate(deepFreeze([...apart, { hs: "97", area: "DE" }] as const), groupBy({ hs, area }, lines)),
    ).toThrow(mixedLevels);
  });

  test("a code is never of another level than itself, whatever the level is", () => {
    const odd = codeKey((sale: Sale) => sale.hs, { levelOf: () => Number.NaN });
    expect(aggregate(ofCodes("97", "97"), groupBy({ hs: odd }, lines))).toHaveLength(1);
  });

  test("codes given as numbers are not taken for codes of one level", () => {
    const numbers = [97, 970110].map((code) => ({ hs: untyped(code) }));
    expect(() => aggregate(numbers, byCode)).toThrow(expect.objectContaining({ name: "LedgerError" }));
  });

  test.each([["several"], [null], [1], [""]])("%j for levels is refused", (levels) => {
    expect(() => codeKey(() => "97", untyped({ levels }))).toThrow(
      expect.objectContaining({ code: "aggregate/unknown-option" }),
    );
  });
});

describe("withoutOverlap", () => {
  const total = sumMoney("USD", () => usd("1"));

  test("the measure answers where nothing overlaps, and for no records", () => {
    const guarded = withoutOverlap({ area, hs, year }, total);
    expect(aggregate([], guarded).toString()).toBe("USD 0");
    expect(aggregate(ofAreas("JP", "JP", "HK", "CN"), guarded).toString()).toBe("USD 4");
  });

  test("records that overlap are refused when it answers, within the same other keys", () => {
    expect(() => aggregate(ofAreas("035", "TH"), withoutOverlap({ area }, total))).toThrow(overlapping);
    expect(() => aggregate(ofCodes("97", "9701"), withoutOverlap({ hs }, total))).toThrow(mixedLevels);
    const apart = deepFreeze<Sale[]>([
      { area: "035", year: "2012" },
      { area: "TH", year: "2013" },
    ]);
    expect(aggregate(apart, withoutOverlap({ year, area }, total)).toString()).toBe("USD 2");
    expect(() => aggregate(apart, withoutOverlap({ area }, total))).toThrow(overlapping);
  });

  test("a guard that rows pass through stays one inside other aggregators", () => {
    const inner = mapInput((code: AreaCode) => ({ area: code }), withoutOverlap({ area }, total));
    expect(() => aggregate(["GB", "GB-WLS"], inner)).toThrow(overlapping);
    expect(inner.definition).toMatchInlineSnapshot(
      `"mapInput(sumMoney(USD) guarded by withoutOverlap("area"; all()))"`,
    );
  });

  test("no keys, and keys that are none, are refused", () => {
    expect(() => withoutOverlap({}, total)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot run withoutOverlap over no keys: name at least one, or aggregate without groups.]`,
    );
    expect(() => aggregate([{ area: untyped({}) }], withoutOverlap({ area }, total))).toThrow(
      expect.objectContaining({ code: "aggregate/invalid-key" }),
    );
  });
});
