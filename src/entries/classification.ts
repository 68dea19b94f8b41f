/** The public surface of `cultural-ledger/classification`: code lists with their editions, levels, concordances. */

export {
  type Code,
  type CodeList,
  type CodeListRef,
  checkCodeList,
  createCodeList,
} from "../classification/code-list";
export {
  type CodeMapping,
  type Concordance,
  type ConcordanceInput,
  checkConcordance,
  createConcordance,
  type MappingStatus,
  reverseConcordance,
} from "../classification/concordance";
export { EBOPS_2010_CULTURE } from "../classification/ebops";
export { FCS_2009 } from "../classification/fcs";
export { type CodeIssue, type FindCodeOptions, findCode } from "../classification/find-code";
export { ancestorsOf, childrenOf, isWithin } from "../classification/hierarchy";
export { ancestorAt, codesAtLevel, descendantsAt, levelOf } from "../classification/levels";
export { type MapCodeOptions, type MappedCode, mapCode } from "../classification/map-code";
export { withPrefixParents } from "../classification/prefix-parents";
export { CL_CONF_STATUS, CL_OBS_STATUS } from "../classification/sdmx-status";
