/** The public surface of `cultural-ledger/geography`: area codes, containment, lists, counting profiles, names. */

export { areaAsOf } from "./area-as-of";
export {
  type AreaCode,
  type AreaKind,
  areaCode,
  areaKind,
  type CountryCode,
  type HistoricalCode,
  isAreaCode,
  parentArea,
  parseAreaCode,
  type RegionCode,
  type SubdivisionCode,
} from "./area-code";
export type { AreaIssue } from "./area-issue";
export { type AreaLabelOptions, areaLabel } from "./area-label";
export { type AreaList, isOpenList, joinAreaLists, namedAreas, type OpenAreaList } from "./area-list";
export {
  type AreaCount,
  type AreaCountOptions,
  type AreaProfile,
  countAreas,
  describeAreaCount,
  ISO_3166,
  PRC_STATISTICS,
  UN_M49,
} from "./area-profile";
export {
  type AreaOverlap,
  areaContains,
  countryOf,
  overlappingAreas,
  regionOf,
} from "./containment";
export { type HistoricalArea, historicalArea, isHistoricalCode } from "./historical-area";
export { areaProfile } from "./own-profile";
export { type AreaNameOptions, resolveArea } from "./resolve-area";
