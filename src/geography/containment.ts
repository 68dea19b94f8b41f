/**
 * Which area lies in which: subdivisions in countries, countries in the regions of UN M49.
 */

import { requireArray } from "../foundation/arguments";
import { getOrCreate } from "../foundation/collections";
import {
  type AreaCode,
  areaKind,
  type CountryCode,
  type HistoricalCode,
  parentArea,
  type RegionCode,
} from "./area-code";
import { DUAL_CODES } from "./data/dual-codes";

/**
 * Whether one area lies in another. Every area contains itself.
 * Countries and areas of ISO 3166-1 do not contain each other: `CN` does not contain `HK`, as statistics keep them apart.
 *
 * @throws `geography/unknown-area`
 * @example
 * areaContains("035", "TH") // => true
 * areaContains("GB", "GB-WLS") // => true
 * areaContains("CN", "HK") // => false
 */
export function areaContains(outer: AreaCode, inner: AreaCode): boolean {
  areaKind(outer);
  return outer === inner || areasAround(inner).includes(outer);
}

/** Two different areas of which one lies in the other. */
export interface AreaOverlap {
  readonly outer: AreaCode;
  readonly inner: AreaCode;
}

const CALL = { chapter: "geography", call: "overlappingAreas(codes)" } as const;

/**
 * The pairs of areas of which one lies in the other, in the order of the inner one; figures of such areas do not add
 * up. No areas, and areas that are apart, give no pairs.
 *
 * @throws `geography/unknown-area`, `geography/invalid-argument`
 * @example
 * overlappingAreas(["TH", "035", "JP"]) // => [{ outer: "035", inner: "TH" }]
 * overlappingAreas(["GB-WLS", "GB-ENG", "FR"]) // => []
 */
export function overlappingAreas(codes: readonly AreaCode[]): readonly AreaOverlap[] {
  const given = new Set(requireArray(CALL, "the codes", codes));
  return [...given].flatMap((inner) =>
    areasAround(inner)
      .filter((outer) => given.has(outer))
      .map((outer) => Object.freeze({ outer, inner })),
  );
}

/** As many as there are codes at most, for what is no code is refused. */
const around = /* @__PURE__ */ new Map<AreaCode, readonly AreaCode[]>();

/** Every area that another lies in, the nearest first, itself left out. */
function areasAround(code: AreaCode): readonly AreaCode[] {
  return getOrCreate(around, code, () => readAround(code));
}

function readAround(code: AreaCode): readonly AreaCode[] {
  const alsoCountry = DUAL_CODES.get(code) as CountryCode | undefined;
  const parents = [parentArea(code), alsoCountry].filter((area) => area !== undefined);
  return [...new Set(parents.flatMap((parent) => [parent, ...areasAround(parent)]))];
}

/**
 * The country or area of ISO 3166-1 that an area lies in or is; `undefined` for the regions of M49.
 * A subdivision with an ISO 3166-1 code of its own is that one: `CN-HK` is `HK`, `US-PR` is `PR`. A former country is its
 * own: which today's area stood for which then is what `areaAsOf` answers.
 *
 * @throws `geography/unknown-area`
 * @example
 * countryOf("GB-WLS") // => "GB"
 * countryOf("CN-HK") // => "HK"
 * countryOf("151") // => undefined
 * countryOf("SUHH") // => "SUHH"
 */
export function countryOf(code: AreaCode): CountryCode | HistoricalCode | undefined {
  const kind = areaKind(code);
  if (kind === "region") return undefined;
  if (kind === "country" || kind === "historical") return code as CountryCode | HistoricalCode;
  return (DUAL_CODES.get(code) ?? code.slice(0, 2)) as CountryCode;
}

/**
 * The smallest region of UN M49 that an area lies in: `035` for Thailand. A region is its own. `undefined` where M49
 * has no entry (`TW`, which the list of the United Nations does not name). The USSR lay in several, so its is the world.
 *
 * @throws `geography/unknown-area`
 * @source UN M49, standard country or area codes for statistical use
 * @example
 * regionOf("TH") // => "035"
 * regionOf("GB-WLS") // => "154"
 * regionOf("TW") // => undefined
 */
export function regionOf(code: AreaCode): RegionCode | undefined {
  const country = countryOf(code);
  return (country === undefined ? code : parentArea(country)) as RegionCode | undefined;
}
