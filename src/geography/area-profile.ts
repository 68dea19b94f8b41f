/**
 * Counting "countries and regions": a choice of the publisher, made a value that the caller names.
 */

import { invalidArgument, requiredOptions } from "../foundation/arguments";
import { elementsOf } from "../foundation/collections";
import type { CountryCode } from "./area-code";

/** The one class of a profile that holds every area which no other class names. */
export type RestOfAreas = "rest";

/** Areas that a publisher tells apart from others in every figure, as "Hong Kong, Macao and Taiwan". */
export interface AreaClass {
  /** Without "+", which joins the ids of several classes. */
  readonly id: string;
  /** What readers are told; the id where left out. */
  readonly label?: string;
  /** Its entries of ISO 3166-1; `"rest"` for all that are in no other class, neither the home area nor unlisted. */
  readonly areas: readonly CountryCode[] | RestOfAreas;
}

/**
 * Which entries of ISO 3166-1 a publisher calls regions, and which it does not list; all others are countries. Build one of
 * your own with `areaProfile`, which checks it.
 */
export interface AreaProfile {
  readonly id: string;
  /** Whose usage it is. */
  readonly source: string;
  readonly regions: readonly CountryCode[];
  /** Entries that the publisher's list does not name: neither countries nor regions. None where left out. */
  readonly unlisted?: readonly CountryCode[];
  /** Classes that split every figure, in the order of the publisher; no area is in two of them. */
  readonly classes?: readonly AreaClass[];
  /** The area at home, which is in no class. Only beside classes. */
  readonly home?: CountryCode;
}

/** Every entry of ISO 3166-1 is one country or area; none is told apart as a region. */
export const ISO_3166: AreaProfile = /* @__PURE__ */ Object.freeze({
  id: "ISO_3166",
  source: "ISO 3166-1, where every entry is a country or area",
  regions: /* @__PURE__ */ Object.freeze([]),
});

const THREE_REGIONS = /* @__PURE__ */ Object.freeze(["HK", "MO", "TW"] as const);

/**
 * Hong Kong, Macao and Taiwan are regions, all others countries, as statistics of the PRC count. Its classes are these three
 * and the foreign countries; China itself is in neither.
 */
export const PRC_STATISTICS: AreaProfile = /* @__PURE__ */ Object.freeze({
  id: "PRC_STATISTICS",
  source: 'National Bureau of Statistics of China, "countries and regions"',
  regions: THREE_REGIONS,
  classes: /* @__PURE__ */ Object.freeze([
    /* @__PURE__ */ Object.freeze({ id: "foreign", label: "foreign countries", areas: "rest" } as const),
    /* @__PURE__ */ Object.freeze({
      id: "hong-kong-macao-taiwan",
      label: "Hong Kong, Macao and Taiwan",
      areas: THREE_REGIONS,
    }),
  ]),
  home: "CN",
});

/** The list of the United Nations: every entry is a country or area, and Taiwan, which it does not name, is neither. */
export const UN_M49: AreaProfile = /* @__PURE__ */ Object.freeze({
  id: "UN_M49",
  source: "United Nations, standard country or area codes for statistical use (M49)",
  regions: /* @__PURE__ */ Object.freeze([]),
  unlisted: /* @__PURE__ */ Object.freeze(["TW"] as const),
});

const CALL = { chapter: "geography", call: "countAreas(list, PRC_STATISTICS, { asOf })" } as const;
const PROFILE = { chapter: "geography", call: "a profile" } as const;
/** The fields of a profile. */
export const PROFILE_FIELDS = ["id", "source", "regions", "unlisted", "classes", "home"] as const;

/** A profile that was put together by hand is looked at for what is counted by; `areaProfile` looks at its codes. */
export function requireProfile(profile: AreaProfile): void {
  const { id, regions, unlisted = [], classes = [], home = "" } = (profile ?? {}) as Partial<AreaProfile>;
  const isCountedBy = typeof id === "string" && isTextList(regions) && isTextList(unlisted);
  if (isCountedBy && isClassList(classes) && typeof home === "string") {
    requiredOptions(PROFILE, profile, PROFILE_FIELDS);
    return;
  }
  throw invalidArgument(
    CALL,
    "the profile",
    profile,
    "a profile such as PRC_STATISTICS, or one of areaProfile",
  );
}

/** A profile that stays as it is now, for measures that count later. */
export function keptProfile(profile: AreaProfile): AreaProfile {
  requireProfile(profile);
  const { regions, unlisted, classes } = profile;
  return Object.freeze({
    ...profile,
    regions: Object.freeze([...regions]),
    ...(unlisted && { unlisted: Object.freeze([...unlisted]) }),
    ...(classes && { classes: Object.freeze(classes.map(keptClass)) }),
  });
}

function keptClass({ areas, ...named }: AreaClass): AreaClass {
  return Object.freeze({ ...named, areas: areas === "rest" ? areas : Object.freeze([...areas]) });
}

function isClassList(classes: unknown): boolean {
  return Array.isArray(classes) && elementsOf(classes).every(isClass);
}

function isClass(value: unknown): boolean {
  const { id, label = "", areas } = (value ?? {}) as Partial<AreaClass>;
  return typeof id === "string" && typeof label === "string" && (areas === "rest" || isTextList(areas));
}

/** Whether a value is a list of texts without holes. */
export function isTextList(value: unknown): boolean {
  return Array.isArray(value) && elementsOf(value).every((text) => typeof text === "string");
}
