/**
 * Which code of a list lies in which, on levels of which 1 is the top. Codes are brought to one level because figures of
 * one level can be added up, while a heading beside its own items would count twice.
 */

import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { indexedCode, indexOf } from "./code-index";
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
  return ancestorAt(list, code, levelOf(list, ancestor)) === ancestor;
}

/**
 * The level of a code: 1 for a code without a parent, otherwise one more than its parent's. It is what
 * `codeKey(codeOf, { levelOf })` asks for.
 *
 * @throws `classification/unknown-code`, `classification/invalid-code-list`
 * @example
 * levelOf(EBOPS_2010_CULTURE, "SK") // => 1
 * levelOf(EBOPS_2010_CULTURE, "SK11") // => 3
 * const sales = [{ item: "SK1" }, { item: "SK11" }];
 * const item = codeKey((sale: { item: string }) => sale.item, { levelOf: (code) => levelOf(EBOPS_2010_CULTURE, code) });
 * aggregate(sales, groupBy({ item }, { sales: count() })) // throws aggregate/mixed-levels
 */
export function levelOf(list: CodeList, code: string): number {
  return indexedCode(list, code).level;
}

/**
 * The codes of a level, in the order of the list. None where the list is not so deep.
 *
 * @param level 1 is the top
 * @throws `classification/invalid-level`, `classification/invalid-code-list`
 * @example
 * codesAtLevel(EBOPS_2010_CULTURE, 2) // => ["SK1", "SK2"]
 * codesAtLevel(EBOPS_2010_CULTURE, 9) // => []
 */
export function codesAtLevel(list: CodeList, level: number): readonly string[] {
  const wanted = checkedLevel(level);
  const entries = [...indexOf(list).values()].filter((entry) => entry.level === wanted);
  return Object.freeze(entries.map(({ code }) => code.code));
}

/**
 * The code of a level that a code is or lies in: what records of several levels are grouped by. `undefined` for a code
 * above the level, because which of its parts is meant is unknown.
 *
 * @param level 1 is the top
 * @throws `classification/unknown-code`, `classification/invalid-level`, `classification/invalid-code-list`
 * @example
 * ancestorAt(EBOPS_2010_CULTURE, "SK11", 2) // => "SK1"
 * ancestorAt(EBOPS_2010_CULTURE, "SK1", 2) // => "SK1"
 * ancestorAt(EBOPS_2010_CULTURE, "SK", 2) // => undefined
 */
export function ancestorAt(list: CodeList, code: string, level: number): string | undefined {
  const wanted = checkedLevel(level);
  let at = indexedCode(list, code);
  while (at.level > wanted && at.code.parent !== undefined) at = indexedCode(list, at.code.parent);
  return at.level === wanted ? at.code.code : undefined;
}

/**
 * The codes of a level that lie in a code, or the code itself where it is of that level. None for a code below the
 * level, or one that is not broken down so far.
 *
 * @param level 1 is the top
 * @throws `classification/unknown-code`, `classification/invalid-level`, `classification/invalid-code-list`
 * @example
 * descendantsAt(EBOPS_2010_CULTURE, "SK", 2) // => ["SK1", "SK2"]
 * descendantsAt(EBOPS_2010_CULTURE, "SK1", 2) // => ["SK1"]
 * descendantsAt(EBOPS_2010_CULTURE, "SK11", 2) // => []
 */
export function descendantsAt(list: CodeList, code: string, level: number): readonly string[] {
  const wanted = checkedLevel(level);
  let at = levelOf(list, code);
  let codes: readonly string[] = at > wanted ? [] : [code];
  for (; at < wanted && codes.length > 0; at++) {
    codes = codes.flatMap((parent) => indexedCode(list, parent).children);
  }
  return Object.freeze(codes);
}

function checkedLevel(level: number): number {
  if (Number.isInteger(level) && level >= 1) return level;
  throw new LedgerError(
    "classification/invalid-level",
    `Cannot take ${quote(level)} as a level: it must be a whole number, 1 for the top of the list and one more for each step down. levelOf(list, code) says the level of a code.`,
    { details: { level } },
  );
}
