/**
 * A counting profile of the caller's own: which areas a bureau or an institute calls regions, and which it does not list.
 */

import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { textOrder } from "../foundation/text";
import { areaKind, type CountryCode, isAreaCode } from "./area-code";
import type { AreaProfile } from "./area-profile";

/**
 * Builds a counting profile and checks it: an id and a source that are not blank, and lists of codes of ISO 3166-1, each code
 * at most once and in one list only; nothing else. The profile is frozen, its codes in code-point order.
 *
 * @throws `geography/invalid-profile`
 * @example
 * const bureau = areaProfile({ id: "BUREAU", source: "yearbook of our bureau, note 3", regions: ["MO", "HK"] });
 * bureau.regions // => ["HK", "MO"]
 * describeAreaCount(countAreas(["JP", "HK", "MO"], bureau)) // => "1 country and 2 regions"
 * areaProfile({ id: "BUREAU", source: "yearbook", regions: ["HK"], unlisted: ["HK"] }) // throws geography/invalid-profile
 */
export function areaProfile(profile: AreaProfile): AreaProfile {
  const fields: unknown = profile;
  if (typeof fields !== "object" || fields === null) throw fault("profile", profile, "an object");
  const { id, source, regions, unlisted, ...others } = fields as Partial<Record<keyof AreaProfile, unknown>>;
  const [other] = Object.keys(others);
  if (other !== undefined)
    throw fault("profile", other, "no other field than id, source, regions and unlisted");
  const checkedRegions = countryList("regions", regions);
  const checked = { id: filledText("id", id), source: filledText("source", source), regions: checkedRegions };
  if (unlisted === undefined) return Object.freeze(checked);
  const checkedUnlisted = countryList("unlisted", unlisted);
  const both = checkedUnlisted.find((code) => checkedRegions.includes(code));
  if (both !== undefined) throw fault("unlisted", both, "codes that are not among the regions");
  return Object.freeze({ ...checked, unlisted: checkedUnlisted });
}

function filledText(field: string, value: unknown): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw fault(field, value, "text that is not blank");
}

function countryList(field: string, value: unknown): readonly CountryCode[] {
  if (!Array.isArray(value)) throw fault(field, value, 'an array of codes, such as ["HK", "MO"]');
  const seen = new Set<unknown>();
  for (const code of value as readonly unknown[]) {
    if (!isCountryCode(code)) throw fault(field, code, "codes of ISO 3166-1 only");
    if (seen.has(code)) throw fault(field, code, "each code once");
    seen.add(code);
  }
  return Object.freeze((Array.from(seen) as CountryCode[]).sort(textOrder));
}

function isCountryCode(value: unknown): value is CountryCode {
  return isAreaCode(value) && areaKind(value) === "country";
}

function fault(field: string, received: unknown, expected: string): LedgerError {
  return new LedgerError(
    "geography/invalid-profile",
    `Cannot build a profile with ${quote(received)} in ${field}: it must hold ${expected}. A profile is { id, source, regions, unlisted? }, as in areaProfile({ id: "BUREAU", source: "our yearbook", regions: ["HK"] }).`,
    { details: { field, received } },
  );
}
