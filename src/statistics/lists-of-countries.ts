/**
 * Lists of countries, of which none contains another: nearly all lists of markets are such, and are known by their codes
 * of two letters. That is all that a guard over areas has to see of them, so it is seen in a nanosecond or two a code.
 */

import { type AreaCode, areaKind, isAreaCode } from "../geography/area-code";
import type { AreaList } from "../geography/area-list";

/** Codes of two ASCII characters have a place of their own in a table: 1 where one is known to be a country. */
const CHARACTERS = 128;
const countries = /* @__PURE__ */ new Uint8Array(CHARACTERS * CHARACTERS);

/**
 * Longer lists are remembered once each of their codes was looked at: after that only the lengths of the codes are, by
 * which a region, or a part of a country, that somebody puts into the list later is seen as well.
 */
const LONG = 16;

const known = /* @__PURE__ */ new WeakSet<object>();

/** Whether a closed list holds codes of ISO 3166-1 only. */
export function isOfCountries(list: AreaList): list is readonly AreaCode[] {
  if (!Array.isArray(list)) return false;
  const codes: readonly unknown[] = list;
  if (codes.length <= LONG) return areCountries(codes);
  if (known.has(codes)) return areOfTwo(codes);
  if (!areCountries(codes)) return false;
  known.add(codes);
  return true;
}

function areCountries(codes: readonly unknown[]): boolean {
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at];
    if (typeof code !== "string" || code.length !== 2) return false;
    const second = code.charCodeAt(1);
    const place = code.charCodeAt(0) * CHARACTERS + second;
    if (second < CHARACTERS && countries[place] === 1) continue;
    if (!isAreaCode(code) || areaKind(code) !== "country") return false;
    countries[place] = 1;
  }
  return true;
}

function areOfTwo(codes: readonly unknown[]): boolean {
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at];
    if (typeof code !== "string" || code.length !== 2) return false;
  }
  return true;
}
