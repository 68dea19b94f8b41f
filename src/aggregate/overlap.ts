/**
 * Keys that contain one another: a region and its country, a heading of two digits and its item of six. Added up, what
 * they have in common counts twice, so groups of such keys are refused unless the caller asks for them.
 */

import { getOrCreate } from "../foundation/get-or-create";
import { quote } from "../foundation/issue";
import { LedgerError } from "../foundation/ledger-error";
import type { AreaCode } from "../geography/area-code";
import { overlappingAreas } from "../geography/containment";
import { encodeKey, type Key } from "./key";
import { optionWord } from "./option-word";

/** Finds two keys of one column that must not be added up. */
export type OverlapRule = (keys: readonly Key[], column: string) => LedgerError | undefined;

/** A function that gives the key of a record; those of `areaKey` and `codeKey` also say which keys overlap. */
export interface KeyFunction<in In, out K extends Key> {
  (record: In): K;
  readonly "~overlap"?: OverlapRule;
}

/** What to do with areas of which one lies in another; refused where left out. */
export interface AreaKeyOptions {
  readonly overlap?: "refuse" | "allow";
}

/** How codes have levels, and what to do with codes of several; refused where left out. */
export interface CodeKeyOptions {
  /** The level of a code; the number of its characters where left out, as in the Harmonized System. */
  readonly levelOf?: (code: string) => string | number;
  readonly levels?: "one" | "mixed";
}

/**
 * A key that is an area. Areas of which one contains another (`035` and `TH`, `GB` and `GB-WLS`) are refused when the
 * groups answer, within the same other keys, because their values would count twice in every total.
 *
 * @throws `aggregate/unknown-option`; from the groups that use it: `aggregate/overlapping-areas`, `geography/unknown-area`
 * @example
 * const sales = [{ market: "035" }, { market: "TH" }] as const;
 * const byMarket = groupBy({ market: areaKey((sale: (typeof sales)[number]) => sale.market) }, all({ sales: count() }));
 * aggregate(sales, byMarket) // throws aggregate/overlapping-areas
 * const asked = areaKey((sale: (typeof sales)[number]) => sale.market, { overlap: "allow" });
 * aggregate(sales, groupBy({ market: asked }, all({ sales: count() }))).length // => 2
 */
export function areaKey<In, Area extends AreaCode | undefined>(
  areaOf: (record: In) => Area,
  { overlap }: AreaKeyOptions = {},
): KeyFunction<In, Area> {
  const isAllowed = optionWord("overlap", overlap, ["refuse", "allow"]) === "allow";
  return ruled(areaOf, isAllowed ? undefined : areasApart);
}

/**
 * A key that is a code of a classification. Codes of several levels (`97`, `9701` and `970110`) are refused when the
 * groups answer, within the same other keys, because a heading holds what its items hold.
 *
 * @throws `aggregate/unknown-option`; from the groups that use it: `aggregate/mixed-levels`, `aggregate/invalid-key` for a
 * code that is no text
 * @example
 * const sales = [{ hs: "97" }, { hs: "970110" }];
 * const byCode = groupBy({ hs: codeKey((sale: { hs: string }) => sale.hs) }, all({ sales: count() }));
 * aggregate(sales, byCode) // throws aggregate/mixed-levels
 */
export function codeKey<In, Code extends string | undefined>(
  codeOf: (record: In) => Code,
  { levelOf = (code) => code.length, levels }: CodeKeyOptions = {},
): KeyFunction<In, Code> {
  const isMixed = optionWord("levels", levels, ["one", "mixed"]) === "mixed";
  return ruled((record: In) => checkedCode(codeOf(record)), isMixed ? undefined : sameLevel(levelOf));
}

/** Numbers lose the zeros at the front of a code, and have no level. */
function checkedCode<Code extends string | undefined>(code: Code): Code {
  if (code === undefined || typeof code === "string") return code;
  throw new LedgerError(
    "aggregate/invalid-key",
    `Cannot use ${quote(code)} as a code: codes are text, so that zeros at the front stay. Read the column as text.`,
    { details: { where: "codeKey", key: code } },
  );
}

/** A copy of the function with a rule, so that the caller's own function stays as it is. */
function ruled<In, K extends Key>(
  keyOf: (record: In) => K,
  rule: OverlapRule | undefined,
): KeyFunction<In, K> {
  const copy = (record: In): K => keyOf(record);
  return rule === undefined ? copy : Object.assign(copy, { "~overlap": rule });
}

/** Throws what the rules find among the keys of each column, within the same other keys. */
export function refuseOverlaps(
  names: readonly string[],
  rules: readonly (OverlapRule | undefined)[],
  groups: readonly { readonly path: readonly Key[] }[],
): void {
  rules.forEach((rule, at) => {
    if (rule === undefined) return;
    const keysOfOthers = new Map<string, Set<Key>>();
    for (const { path } of groups) {
      const others = JSON.stringify(path.map((key, place) => (place === at ? null : encodeKey(key))));
      getOrCreate(keysOfOthers, others, () => new Set()).add(path[at]);
    }
    for (const keys of keysOfOthers.values()) {
      const error = rule([...keys], names[at] ?? "");
      if (error !== undefined) throw error;
    }
  });
}

const areasApart: OverlapRule = (keys, column) => {
  const [overlap] = overlappingAreas(keys.filter((key) => key !== undefined) as AreaCode[]);
  if (overlap === undefined) return undefined;
  const { outer, inner } = overlap;
  return new LedgerError(
    "aggregate/overlapping-areas",
    `Cannot add up ${quote(outer)} and ${quote(inner)} in ${quote(column)}: the first contains the second, so that what they share would count twice. Leave one level out with filter, bring both to one level, or allow it with { overlap: "allow" }.`,
    { details: { column, outer, inner } },
  );
};

function sameLevel(levelOf: (code: string) => string | number): OverlapRule {
  return (keys, column) => {
    const codes = keys.filter((key) => typeof key === "string");
    const [first] = codes;
    const other = codes.find((code) => first !== undefined && !Object.is(levelOf(code), levelOf(first)));
    if (first === undefined || other === undefined) return undefined;
    return new LedgerError(
      "aggregate/mixed-levels",
      `Cannot add up ${quote(first)} and ${quote(other)} in ${quote(column)}: they are codes of different levels, so that one may hold the other. Keep one level with filter, cut codes to the shortest, or allow them with { levels: "mixed" }.`,
      { details: { column, codes: [first, other] } },
    );
  };
}
