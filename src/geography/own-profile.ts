/**
 * A counting profile of the caller's own: which areas a bureau or an institute calls regions, which it does not list, and
 * into which classes it splits its figures.
 */

import { hasFields } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { textOrder } from "../foundation/text";
import { areaKind, type CountryCode, isAreaCode } from "./area-code";
import { type AreaClass, type AreaProfile, PROFILE_FIELDS } from "./area-profile";

/**
 * Builds a counting profile and checks it: an id and a source that are not blank, and lists of codes of ISO 3166-1, each code
 * at most once and in one list only; nothing else. Of classes no two have one id, no area is in two, and one at most is the
 * rest. The profile is frozen, its codes in code-point order, its classes in that given.
 *
 * @throws `geography/invalid-profile`
 * @example
 * const bureau = areaProfile({ id: "BUREAU", source: "yearbook of our bureau, note 3", regions: ["MO", "HK"] });
 * bureau.regions // => ["HK", "MO"]
 * describeAreaCount(countAreas(["JP", "HK", "MO"], bureau)) // => "1 country and 2 regions"
 * areaProfile({ id: "BUREAU", source: "yearbook", regions: ["HK"], unlisted: ["HK"] }) // throws geography/invalid-profile
 * const nordic = areaProfile({
 *   id: "NORDIC", source: "our annual report", regions: [], home: "NO",
 *   classes: [{ id: "nordic", areas: ["SE", "DK", "FI", "IS"] }, { id: "others", areas: "rest" }],
 * });
 * ["SE", "JP", "NO"].map((area) => areaClassOf(areaCode(area), nordic)) // => ["nordic", "others", undefined]
 */
export function areaProfile(profile: AreaProfile): AreaProfile {
  if (!hasFields(profile)) throw fault("profile", profile, "an object");
  requireNoOthers("profile", profile, PROFILE_FIELDS);
  const { id, source, regions, unlisted, classes, home } = profile as Partial<
    Record<keyof AreaProfile, unknown>
  >;
  const checkedRegions = countryList("regions", regions);
  const checkedUnlisted = unlisted === undefined ? [] : countryList("unlisted", unlisted);
  const both = checkedUnlisted.find((code) => checkedRegions.includes(code));
  if (both !== undefined) throw fault("unlisted", both, "codes that are not among the regions");
  if (home !== undefined && !isCountryCode(home)) throw fault("home", home, "a code of ISO 3166-1");
  if (home !== undefined && classes === undefined) throw fault("home", home, "nothing, without classes");
  const apart = [...checkedUnlisted, ...(home === undefined ? [] : [home])];
  return Object.freeze({
    id: filledText("id", id),
    source: filledText("source", source),
    regions: checkedRegions,
    ...(unlisted !== undefined && { unlisted: checkedUnlisted }),
    ...(classes !== undefined && { classes: classList(classes, apart) }),
    ...(home !== undefined && { home }),
  });
}

const CLASS_FIELDS: readonly string[] = ["id", "label", "areas"];

/** The classes checked, each for itself and all together; none may hold an area that stands apart. */
function classList(value: unknown, apart: readonly CountryCode[]): readonly AreaClass[] {
  if (!Array.isArray(value) || value.length === 0)
    throw fault("classes", value, 'an array of classes, such as [{ id: "others", areas: "rest" }]');
  const classes = Array.from(value, checkedClass);
  requireOnce(
    "classes",
    classes.map(({ id }) => id),
    "each id once",
  );
  const rests = classes.filter(({ areas }) => areas === "rest");
  if (rests.length > 1) throw fault("classes", rests[1]?.id, "one rest at most");
  const named = classes.flatMap(({ areas }) => (areas === "rest" ? [] : areas));
  requireOnce("classes", named, "each area in one class only");
  const alsoApart = named.find((code) => apart.includes(code));
  if (alsoApart !== undefined)
    throw fault("classes", alsoApart, "areas that are neither the home area nor unlisted");
  return Object.freeze(classes);
}

function checkedClass(value: unknown): AreaClass {
  if (!hasFields(value)) throw fault("classes", value, "objects");
  requireNoOthers("classes", value, CLASS_FIELDS);
  const { id, label, areas } = value as Partial<Record<keyof AreaClass, unknown>>;
  if (filledText("classes", id).includes("+"))
    throw fault("classes", id, 'ids without "+", which joins the ids of several');
  const codes = areas === "rest" ? areas : countryList("classes", areas);
  if (codes.length === 0) throw fault("classes", id, "classes with an area at least");
  return Object.freeze({
    id: filledText("classes", id),
    ...(label !== undefined && { label: filledText("classes", label) }),
    areas: codes,
  });
}

function requireNoOthers(field: string, value: object, names: readonly string[]): void {
  const other = Object.keys(value).find((name) => !names.includes(name));
  if (other !== undefined) throw fault(field, other, `no other field than ${names.join(", ")}`);
}

function filledText(field: string, value: unknown): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw fault(field, value, "text that is not blank");
}

function countryList(field: string, value: unknown): readonly CountryCode[] {
  if (!Array.isArray(value)) throw fault(field, value, 'an array of codes, such as ["HK", "MO"]');
  const codes = Array.from(value as readonly unknown[], (code) => {
    if (isCountryCode(code)) return code;
    throw fault(field, code, "codes of ISO 3166-1 only");
  });
  requireOnce(field, codes, "each code once");
  return Object.freeze(codes.sort(textOrder));
}

function requireOnce(field: string, values: readonly string[], expected: string): void {
  const twice = values.find((value, at) => values.indexOf(value) !== at);
  if (twice !== undefined) throw fault(field, twice, expected);
}

function isCountryCode(value: unknown): value is CountryCode {
  return isAreaCode(value) && areaKind(value) === "country";
}

function fault(field: string, received: unknown, expected: string): LedgerError {
  return new LedgerError(
    "geography/invalid-profile",
    `Cannot build a profile with ${quote(received)} in ${field}: it must hold ${expected}. A profile is { id, source, regions, unlisted?, classes?, home? }, as in areaProfile({ id: "BUREAU", source: "our yearbook", regions: ["HK"] }).`,
    { details: { field, received } },
  );
}
