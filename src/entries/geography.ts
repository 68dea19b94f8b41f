/** The public surface of `cultural-ledger/geography`: area codes, containment, lists, counting profiles, names. */

export { areaAsOf } from "../geography/area-as-of";
export { areaClassOf } from "../geography/area-class";
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
export {
  type AreaCount,
  type AreaCountOptions,
  type AreasAsOf,
  type AreaWordsOptions,
  countAreas,
  describeAreaCount,
} from "../geography/area-count";
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
  type AreaClass,
  type AreaProfile,
  ISO_3166,
  PRC_STATISTICS,
  type RestOfAreas,
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
