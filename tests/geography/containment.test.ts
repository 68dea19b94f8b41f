import { type AreaCode, areaContains, countryOf } from "cultural-ledger";
import { areaKind, regionOf } from "cultural-ledger/geography";
import { expect, test } from "vitest";
import { DUAL_CODES } from "../../src/geography/data/dual-codes";
import { ancestorsOf, countries, regions, subdivisions } from "./areas";

const unknownArea = expect.objectContaining({ code: "geography/unknown-area" });
const dualOf = DUAL_CODES as ReadonlyMap<string, AreaCode>;

test("a region contains its countries, a country its subdivisions, and each of them itself", () => {
  expect(areaContains("035", "TH")).toBe(true);
  expect(areaContains("142", "TH")).toBe(true);
  expect(areaContains("001", "TH")).toBe(true);
  expect(areaContains("GB", "GB-WLS")).toBe(true);
  expect(areaContains("150", "GB-WLS")).toBe(true);
  expect(areaContains("FR-IDF", "FR-75C")).toBe(true);
  expect(areaContains("TH", "TH")).toBe(true);
});

test("nothing contains what it lies in, or what lies beside it", () => {
  expect(areaContains("TH", "035")).toBe(false);
  expect(areaContains("GB-WLS", "GB")).toBe(false);
  expect(areaContains("030", "TH")).toBe(false);
  expect(areaContains("FR", "GB-WLS")).toBe(false);
  expect(areaContains("FR-IDF", "FR-69")).toBe(false);
});

test("the entries of ISO 3166-1 do not contain each other", () => {
  for (const outer of countries) {
    expect(countries.filter((inner) => areaContains(outer, inner))).toEqual([outer]);
  }
});

test("regions contain the countries and regions that M49 puts in them and no others", () => {
  for (const inner of [...countries, ...regions]) {
    const containing = regions.filter((outer) => areaContains(outer, inner));
    const expected = regions.filter((outer) => ancestorsOf(inner).includes(outer));
    expect(containing, inner).toEqual(expected);
  }
});

test("subdivisions lie in the countries and regions of their chain, and of their second code if they have one", {
  timeout: 60_000,
}, () => {
  for (const inner of subdivisions) {
    const second = dualOf.get(inner);
    const chain = new Set([...ancestorsOf(inner), ...(second === undefined ? [] : ancestorsOf(second))]);
    const outers = [...countries, ...regions];
    expect(
      outers.filter((outer) => areaContains(outer, inner)),
      inner,
    ).toEqual(outers.filter((outer) => chain.has(outer)));
  }
});

test("the country of a subdivision is the first part of its code, or the code of its own that it has in part 1", () => {
  for (const code of subdivisions) {
    const chain = ancestorsOf(code);
    const state = chain.find((area) => areaKind(area) === "country");
    expect(countryOf(code), code).toBe(dualOf.get(code) ?? state);
  }
  expect(countryOf("GB-WLS")).toBe("GB");
  expect(countryOf("FR-75C")).toBe("FR");
  expect(countryOf("CN-HK")).toBe("HK");
  expect(countryOf("US-PR")).toBe("PR");
  expect(countryOf("NO-21")).toBe("SJ");
});

test("a country is its own, and a region of M49 has none", () => {
  for (const code of countries) expect(countryOf(code)).toBe(code);
  for (const code of regions) expect(countryOf(code)).toBeUndefined();
});

test("every dual code is a subdivision on one side and another country on the other", () => {
  expect(DUAL_CODES.size).toBe(30);
  for (const [code, country] of dualOf) {
    expect(subdivisions, code).toContain(code);
    expect(countries, code).toContain(country);
    expect(code.slice(0, 2)).not.toBe(country);
    expect(areaContains(country, code as AreaCode)).toBe(true);
    expect(areaContains(code.slice(0, 2) as AreaCode, code as AreaCode)).toBe(true);
  }
});

test("no subdivision is divided that has a second code, so that the second code of an inner one is never missed", () => {
  const divided = new Set(subdivisions.flatMap((code) => ancestorsOf(code).slice(1)));
  expect([...dualOf.keys()].filter((code) => divided.has(code as AreaCode))).toEqual([]);
});

test("the subdivisions that Unicode knows by a code of part 1 are among the dual codes", () => {
  const found: string[] = [];
  for (const code of subdivisions) {
    const extension = code.toLowerCase().replace("-", "");
    const [canonical = ""] = Intl.getCanonicalLocales(`und-u-sd-${extension}`);
    const [, country] = /-sd-([a-z]{2})zzzz$/.exec(canonical) ?? [];
    // Unicode also knows codes that ISO 3166-1 reserves and does not assign, such as TA for Tristan da Cunha.
    if (country === undefined || !countries.includes(country.toUpperCase() as never)) continue;
    expect(dualOf.get(code), code).toBe(country.toUpperCase());
    found.push(code);
  }
  expect(found).toEqual(expect.arrayContaining(["FI-01", "FR-PF", "NL-CW", "US-PR"]));
});

test("the region of an area is the smallest that contains it", () => {
  for (const code of [...countries, ...subdivisions]) {
    const country = countryOf(code)!;
    const [, smallest] = ancestorsOf(country);
    expect(regionOf(code), code).toBe(smallest);
  }
  for (const code of regions) expect(regionOf(code)).toBe(code);
  expect(regionOf("TH")).toBe("035");
  expect(regionOf("GB-WLS")).toBe("154");
  expect(regionOf("US-PR")).toBe("029");
  expect(regionOf("TW")).toBeUndefined();
});

test("a code that is none is refused on either side", () => {
  for (const value of ["UK", "", "35", "gb", undefined, null, 35]) {
    const code = value as AreaCode;
    expect(() => areaContains(code, "TH")).toThrow(unknownArea);
    expect(() => areaContains("035", code)).toThrow(unknownArea);
    expect(() => areaContains(code, code)).toThrow(unknownArea);
    expect(() => countryOf(code)).toThrow(unknownArea);
    expect(() => regionOf(code)).toThrow(unknownArea);
  }
});
