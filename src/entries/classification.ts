/** The public surface of `cultural-ledger/classification`: code lists with their editions, levels, concordances. */

export { codeContains } from "../classification/code-contains";
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
export { type CodeIssue, type FindCodeOptions, findCode } from "../classification/find-code";
export {
  ancestorAt,
  ancestorsOf,
  childrenOf,
  codesAtLevel,
  descendantsAt,
  isWithin,
  levelOf,
} from "../classification/hierarchy";
export { type MapCodeOptions, type MappedCode, mapCode } from "../classification/map-code";
export { withPrefixParents } from "../classification/prefix-parents";
export {
  CL_CONF_STATUS,
  CL_OBS_STATUS,
  EBOPS_2010_CULTURE,
  FCS_2009,
} from "../classification/published-lists";
