/**
 * Which code of a list lies in which: ancestors, children, and the question whether one code contains another.
 */

import { indexedCode } from "./code-index";
import type { CodeList } from "./code-list";

/**
 * The codes that a code lies in, the nearest first, itself left out. None for a code at the top.
 *
 * @throws `classification/unknown-code`, `classification/invalid-code-list`
 * @example
 * ancestorsOf(EBOPS_2010_CULTURE, "SK11") // => ["SK1", "SK"]
 * ancestorsOf(EBOPS_2010_CULTURE, "SK") // => []
 */
export function ancestorsOf(list: CodeList, code: string): readonly string[] {
  const ancestors: string[] = [];
  let { parent } = indexedCode(list, code).code;
  while (parent !== undefined) {
    ancestors.push(parent);
    parent = indexedCode(list, parent).code.parent;
  }
  return Object.freeze(ancestors);
}

/**
 * The codes right below a code, in the order of the list. None for a code that is not broken down.
 *
 * @throws `classification/unknown-code`, `classification/invalid-code-list`
 * @example
 * childrenOf(EBOPS_2010_CULTURE, "SK1") // => ["SK11", "SK12"]
 * childrenOf(EBOPS_2010_CULTURE, "SK11") // => []
 */
export function childrenOf(list: CodeList, code: string): readonly string[] {
  return indexedCode(list, code).children;
}

/**
 * Whether a code is another one or lies in it, at whatever depth.
 *
 * @throws `classification/unknown-code`, `classification/invalid-code-list`
 * @example
 * isWithin(FCS_2009, "B", "CULTURAL") // => true
 * isWithin(FCS_2009, "G", "CULTURAL") // => false
 * isWithin(FCS_2009, "B", "B") // => true
 */
export function isWithin(list: CodeList, code: string, ancestor: string): boolean {
  const { level } = indexedCode(list, ancestor);
  let at = indexedCode(list, code);
  while (at.level > level && at.code.parent !== undefined) at = indexedCode(list, at.code.parent);
  return at.code.code === ancestor;
}
