/**
 * Codes as sources write them: besides those of `AreaCode` the three letters and the three digits of ISO 3166-1, which UN M49
 * shares, and the part behind the hyphen of a subdivision where the country is known. Codes are in capitals: `fr` is none.
 */

import { getOrCreate, lazily } from "../foundation/collections";
import { type AreaCode, isAreaCode } from "./area-code";
import { areaContains } from "./containment";
import { COUNTRY_ALPHA_3, FORMER_CODES } from "./data/alpha-3";
import { COUNTRY_NUMBERS } from "./data/country-numbers";
import { DUAL_CODES } from "./data/dual-codes";

/**
 * The areas that a code can mean: none, one, or two former countries of one number (891).
 *
 * @source ISO 3166-1 alpha-2, alpha-3 and numeric; ISO 3166-2; ISO 3166-3; UN M49
 */
export function areasOfCode(text: string): readonly AreaCode[] {
  return isAreaCode(text) ? [text] : (otherCodes().get(text) ?? []);
}

/**
 * The areas within another that a code can mean: `IN` within the US is Indiana. A subdivision with a code of ISO 3166-1 of its
 * own has that one: `HK` within `CN` is `HK`.
 */
export function areasOfCodeWithin(within: AreaCode, text: string): readonly AreaCode[] {
  const short = `${within.slice(0, 2)}-${text}`;
  const whole = areasOfCode(text);
  const inside = [...whole, ...areasOfCode(short)].filter((code) => liesWithin(within, code));
  return inside.filter((code) => code !== short || !inside.some((other) => other === DUAL_CODES.get(code)));
}

/** Whether an area lies in another, or ISO 3166-2 has it among the subdivisions of the other: `HK` among those of `CN`. */
export function liesWithin(within: AreaCode, code: AreaCode): boolean {
  const isListed = ([subdivision, country]: readonly [string, string]) =>
    country === code && subdivision.startsWith(`${within}-`);
  return areaContains(within, code) || [...DUAL_CODES].some(isListed);
}

/** What text that is no code here would be as one: in capitals, with the zeros in front, or in the numbering of Comtrade. */
export function codeHint(text: string): string {
  const isNumber = /^\d{1,3}$/.test(text);
  const written = isNumber ? text.padStart(3, "0") : text.toUpperCase();
  const [meant] = written.length <= MOST_LETTERS && written !== text ? areasOfCode(written) : [];
  if (meant !== undefined)
    return isNumber
      ? ` Numbers of areas have three digits: "${written}" is ${meant}.`
      : ` Codes are in capitals: "${written}" is ${meant}.`;
  return isNumber ? ` If it is a number of UN Comtrade, areaOfComtrade("${text}") reads it.` : "";
}

/** The letters and the hyphen of a subdivision of the longest code. */
const MOST_LETTERS = 6;

const otherCodes = /* @__PURE__ */ lazily((): ReadonlyMap<string, readonly AreaCode[]> => {
  const areas = new Map<string, AreaCode[]>();
  const add = (code: string, area: string) => getOrCreate(areas, code, () => []).push(area as AreaCode);
  for (const row of [...COUNTRY_ALPHA_3.split(" "), ...COUNTRY_NUMBERS.split(" ")])
    add(row.slice(2), row.slice(0, 2));
  for (const row of FORMER_CODES.split(";")) {
    const [area = "", ...codes] = row.split(" ");
    for (const code of codes) add(code, area);
  }
  return areas;
});
