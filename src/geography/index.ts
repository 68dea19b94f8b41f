/** The public surface of `cultural-ledger/geography`: area codes, containment, lists, counting profiles, names. */

export {
  type AreaCode,
  type AreaKind,
  areaCode,
  areaKind,
  type CountryCode,
  isAreaCode,
  parentArea,
  parseAreaCode,
  type RegionCode,
  type SubdivisionCode,
} from "./area-code";
export { type AreaLabelOptions, areaLabel } from "./area-label";
export { type AreaList, isOpenList, joinAreaLists, namedAreas, type OpenAreaList } from "./area-list";
export {
  type AreaCount,
  type AreaProfile,
  countAreas,
  describeAreaCount,
  ISO_3166,
  PRC_STATISTICS,
} from "./area-profile";
export {
  type AreaOverlap,
  areaContains,
  countryOf,
  overlappingAreas,
  regionOf,
} from "./containment";
