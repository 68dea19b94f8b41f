import { expect, test } from "vitest";
import { historicalArea } from "../../src/geography/historical-area";
import { type AreaNameOptions, resolveArea } from "../../src/geography/resolve-area";
import { CONCERTS_ABROAD, labelOf } from "../data/nyphil/concerts";

/** The code, or the code of the issue and its candidates. */
function read(text: unknown, options?: AreaNameOptions): string {
  const resolved = resolveArea(text, options);
  if (resolved.ok) return resolved.value;
  const [issue] = resolved.issues;
  return [issue.code.replace("geography/", ""), ...issue.candidates].join(" ");
}

/** Each text reads as the code before it. */
function expectReadings(readings: Readonly<Record<string, readonly string[]>>): void {
  for (const [code, texts] of Object.entries(readings)) {
    for (const text of texts) expect(read(text), text).toBe(code);
  }
}

test("the places and regions of the press release of 2013 resolve", () => {
  expectReadings({
    HK: ["Hong Kong"],
    MO: ["Macao"],
    TW: ["Taiwan"],
    "CN-CQ": ["Chongqing"],
    "CN-SC": ["Sichuan"],
    CN: ["China", "Chinese"],
    US: ["the U.S.", "U.S."],
    FR: ["France"],
    JP: ["Japan"],
    IN: ["India"],
    BJ: ["Benin"],
    CG: ["Congo (Congo-Brazzaville)"],
    GB: ["British"],
    "GB-WLS": ["Wales"],
    TH: ["Thailand"],
    DE: ["Germany"],
    "150": ["Europe"],
    CM: ["Cameroon"],
    MX: ["Mexican"],
    KR: ["South Korea"],
    AE: ["UAE"],
    EG: ["Egypt"],
    "151": ["eastern Europe"],
    "035": ["southeast Asia"],
    "145": ["western Asia"],
  });
});

test("its towns are no areas, and neither is a continent that M49 does not have", () => {
  for (const name of ["Sevierville", "Bangkok", "Rongchang", "Eurasia", "Oreanda", "Overseas"]) {
    expect(read(name), name).toBe("unknown-name");
  }
  const bangkok = resolveArea("Bangkok");
  expect(bangkok.ok ? "" : bangkok.issues[0].message).toBe(
    '"Bangkok" is not the name, adjective or code of an area of ISO 3166 or UN M49. A town is no area: keep it as the place, and give its country or subdivision.',
  );
});

test("a town that was read in the wrong code page is likely Düsseldorf, and still no area", () => {
  const town = resolveArea("Dьsseldorf");
  expect(town).toMatchObject({
    ok: false,
    issues: [{ code: "geography/mixed-script", expected: '"Düsseldorf"', candidates: [] }],
  });
  expect(town.ok ? "" : town.issues[0].message).toBe(
    '"Dьsseldorf" mixes Latin and Cyrillic letters in "Dьsseldorf", as text of windows-1252 does that was read as windows-1251. It is likely "Düsseldorf", which is no area that is known: if it is a town, keep it as the place and give its country or subdivision. Correct the text.',
  );
});

test("an area that was is named, and still to be corrected", () => {
  expect(read("Tьrkiye")).toBe("mixed-script TR");
  expect(read("Цsterreich")).toBe("mixed-script AT");
  expect(read("Cфte d'Ivoire")).toBe("mixed-script CI");
  expect(read("Саnada")).toBe("mixed-script CA");
  const canada = resolveArea("Саnada");
  expect(canada.ok ? "" : canada.issues[0].message).toContain(
    'of which some only look alike. It is likely "Canada"',
  );
  expect(read("Россия")).toBe("unknown-name");
  expect(read("Россия", { locales: ["ru"] })).toBe("RU");
});

test("names of several areas are refused with all of them", () => {
  expectReadings({
    "ambiguous-name CD CG": ["Congo", "the Congo", "Congolese", "刚果", "剛果", "Kongo", "kongolesische"],
    "ambiguous-name KP KR": ["Korea", "KOREA", "Korean", "koreanisch"],
    "ambiguous-name GE US-GA": ["Georgia"],
    "ambiguous-name DM DO": ["Dominican"],
    "ambiguous-name VG VI": ["Virgin Islands"],
    "ambiguous-name 057 FM": ["Micronesia"],
    "ambiguous-name US-DC US-WA": ["Washington"],
    "ambiguous-name 019 US": ["America"],
    "ambiguous-name CN TW": ["Republic of China"],
  });
  const korea = resolveArea("Korea");
  expect(korea.ok ? "" : korea.issues[0].message).toBe(
    '"Korea" can mean KP or KR. Give the code or a fuller name, or say which the source means with { names: { "Korea": "KP" } }.',
  );
});

test("fuller names are not ambiguous", () => {
  expectReadings({
    CG: ["Congo-Brazzaville", "Congo (Brazzaville)", "Republic of the Congo", "刚果（布）"],
    CD: [
      "Congo (Kinshasa)",
      "Congo, Democratic Republic of the",
      "DR Congo",
      "D.R. Congo",
      "Zaire",
      "刚果(金)",
    ],
    KR: [
      "South Korea",
      "Korea, Republic of",
      "Republic of Korea",
      "Rep. of Korea",
      "ROK",
      "韩国",
      "南韓",
      "Südkorea",
    ],
    KP: ["North Korea", "DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA", "DPRK", "朝鲜"],
    GE: ["Georgian", "Georgien", "格鲁吉亚"],
    GN: ["Guinea"],
    GW: ["Guinea-Bissau", "Guinea Bissau"],
    GQ: ["Equatorial Guinea"],
    PG: ["Papua New Guinea"],
    NE: ["Niger", "Nigerien"],
    NG: ["Nigeria", "Nigerian"],
  });
});

test("adjectives, former names and everyday names resolve", () => {
  expectReadings({
    BG: ["Bulgarian", "bulgarisch", "bulgarische", "Bulgarischen"],
    GB: ["UK", "U.K.", "uk", "Britain", "Great Britain", "United Kingdom", "the United Kingdom", "英国"],
    US: ["the United States", "USA", "U.S.A.", "U. S. A.", "American", "美国", "Vereinigte Staaten", "us"],
    RU: ["Russia", "Russian Federation", "Russian", "俄罗斯"],
    FR: ["French", "französische", "法国的", "French Republic"],
    MM: ["Burma"],
    LK: ["Ceylon"],
    TR: ["Turkey", "Türkiye", "TURKIYE", "türkisch"],
    CZ: ["Czech Republic", "Czechia", "Tschechien"],
    NL: ["Holland", "Dutch", "Netherlands", "The Netherlands"],
    HK: ["Hong Kong SAR", "Hong Kong, China", "中国香港", "香港", "Hongkong"],
    MO: ["Macau", "澳门", "澳門"],
    TW: ["Taiwan, China", "Chinese Taipei", "台湾", "臺灣", "Taiwan, Province of China"],
    CI: ["Ivory Coast", "Cote d'Ivoire", "Côte d’Ivoire", "COTE D IVOIRE".replace("D ", "D'")],
    "US-TN": ["Tennessee", "田纳西州"],
    "GB-SCT": ["Scotland", "Scottish", "苏格兰"],
    "GB-ENG": ["England", "ENGLAND"],
    "GB-NIR": ["Northern Ireland"],
    "DE-BY": ["Bavaria", "Bayern", "bayerisch"],
    "CN-CQ": ["重庆", "重慶市"],
  });
});

test("former countries resolve to their own codes, West Germany to DE", () => {
  expectReadings({
    SUHH: ["USSR", "U.S.S.R.", "Soviet Union", "Soviet", "苏联", "Sowjetunion", "Fmr USSR"],
    YUCS: ["Yugoslavia", "SFR Yugoslavia", "Jugoslawien", "南斯拉夫"],
    CSHH: ["Czechoslovakia", "ČSSR", "Tschechoslowakei"],
    DDDE: ["GDR", "DDR", "East Germany", "German Democratic Republic", "东德"],
    CSXX: ["Serbia and Montenegro", "Serbia & Montenegro"],
    DE: ["West Germany", "W. GERMANY", "FRG", "Federal Republic of Germany", "西德"],
  });
});

test("case, spacing, diacritics, punctuation and 'the' make no difference", () => {
  expectReadings({
    JP: ["japan", " JAPAN ", "Japan.", "Japan,", "Ｊａｐａｎ", "the Japan"],
    DE: ["DEUTSCHLAND", "the Federal  Republic of Germany"],
    ST: ["São Tomé and Príncipe", "Sao Tome & Principe"],
    LC: ["St. Lucia", "Saint Lucia", "St Lucia"],
    BS: ["The Bahamas", "Bahamas, The", "Bahamas (the)"],
    "035": ["South-eastern Asia", "south-east asia", "SOUTHEAST ASIA"],
    CH: ["Swiss", "schweizerische", "Schweiz"],
  });
});

test("codes are themselves, in capitals: NA is Namibia", () => {
  expectReadings({
    NA: ["NA", " NA ", "Namibia"],
    JP: ["JP"],
    "035": ["035"],
    "GB-WLS": ["GB-WLS"],
    SUHH: ["SUHH"],
    DE: ["DE"],
  });
  // Two small letters are a word of some language: only "us" and "uk" are names of a country too.
  for (const text of ["na", "N/A", "it", "in", "35", "jp", "no", "gb-wls"])
    expect(read(text), text).toBe("unknown-name");
});

test("what is no text or no name is refused", () => {
  for (const text of [
    "",
    " ",
    "-",
    "the",
    "Narnia",
    "Japann",
    "Jap",
    "__proto__",
    "constructor",
    undefined,
    null,
    35,
    {},
  ]) {
    expect(read(text)).toBe("unknown-name");
  }
  expect(read("Japan".repeat(100_000))).toBe("unknown-name");
});

test("the caller says what a source means, or where to look", () => {
  expect(read("KOREA", { names: { Korea: "KR" } })).toBe("KR");
  expect(read("the Motherland", { names: { Motherland: "GR" } })).toBe("GR");
  expect(read("Georgia", { within: "US" })).toBe("US-GA");
  expect(read("Georgia", { within: "145" })).toBe("GE");
  expect(read("France", { within: "US" })).toBe("unknown-name");
  const outside = resolveArea("France", { within: "US" });
  expect(outside.ok ? "" : outside.issues[0].message).toContain(
    "In US there is none of that name, but FR elsewhere.",
  );
  expect(read("Espagne")).toBe("unknown-name");
  expect(read("Espagne", { locales: ["fr"] })).toBe("ES");
});

test("options that are none are a programmer's mistake", () => {
  const unknownArea = expect.objectContaining({ code: "geography/unknown-area" });
  expect(() => resolveArea("Japan", { within: "UK" as never })).toThrow(unknownArea);
  expect(() => resolveArea("Japan", { names: { Korea: "ROK" as never } })).toThrow(unknownArea);
  expect(() => resolveArea("Japan", { locales: ["not a tag"] })).toThrow(
    expect.objectContaining({ code: "geography/invalid-locale" }),
  );
});

test("results and issues are frozen", () => {
  const [found, refused] = [resolveArea("Japan"), resolveArea("Korea")];
  expect(Object.isFrozen(found) && Object.isFrozen(refused)).toBe(true);
  if (refused.ok) throw new Error("Korea is ambiguous");
  expect([refused.issues[0], refused.issues[0].candidates].every((part) => Object.isFrozen(part))).toBe(true);
});

test("a former country's name is never one of a successor", () => {
  const { successors } = historicalArea("SUHH");
  for (const code of successors)
    expect(read(new Intl.DisplayNames(["de"], { type: "region" }).of(code))).toBe(code);
});

test("every label of the archive of the New York Philharmonic is read or refused", () => {
  const labels = new Set(CONCERTS_ABROAD.map(labelOf));
  expect(labels.size).toBe(66);
  const refused = [...labels].filter((label) => !resolveArea(label).ok);
  expect(refused.sort()).toEqual(["INDIA (BOMBAY)", "KOREA"]);
});
