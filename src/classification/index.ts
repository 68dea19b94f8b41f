/** The public surface of `cultural-ledger/classification`: code lists with their editions, levels, concordances. */

export {
  type Code,
  type CodeList,
  type CodeListRef,
  checkCodeList,
  createCodeList,
} from "./code-list";
export {
  type CodeMapping,
  type Concordance,
  type ConcordanceInput,
  checkConcordance,
  createConcordance,
  type MappingStatus,
  reverseConcordance,
} from "./concordance";
export { EBOPS_2010_CULTURE } from "./ebops";
export { FCS_2009 } from "./fcs";
export { type CodeIssue, type FindCodeOptions, findCode } from "./find-code";
export { ancestorsOf, childrenOf, isWithin } from "./hierarchy";
export { ancestorAt, codesAtLevel, descendantsAt, levelOf } from "./levels";
export { type MapCodeOptions, type MappedCode, mapCode } from "./map-code";
export { withPrefixParents } from "./prefix-parents";
export { CL_CONF_STATUS, CL_OBS_STATUS } from "./sdmx-status";
