/** The public surface of `cultural-ledger/geography`: area codes, containment, lists, counting profiles, names. */

export { areaAsOf } from "../geography/area-as-of";
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
} from "../geography/area-code";
export type { AreaIssue } from "../geography/area-issue";
export { type AreaLabelOptions, areaLabel } from "../geography/area-label";
export {
  type AreaList,
  isOpenList,
  joinAreaLists,
  namedAreas,
  type OpenAreaList,
} from "../geography/area-list";
export {
  type AreaCount,
  type AreaCountOptions,
  type AreaProfile,
  countAreas,
  describeAreaCount,
  ISO_3166,
  PRC_STATISTICS,
  UN_M49,
} from "../geography/area-profile";
export {
  type AreaOverlap,
  areaContains,
  countryOf,
  overlappingAreas,
  regionOf,
} from "../geography/containment";
export { type HistoricalArea, historicalArea, isHistoricalCode } from "../geography/historical-area";
export { areaProfile } from "../geography/own-profile";
export { type AreaNameOptions, resolveArea } from "../geography/resolve-area";
