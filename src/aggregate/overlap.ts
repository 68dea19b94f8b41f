/**
 * Keys that contain one another: a region and its country, a heading of two digits and its item of six. Added up, what
 * they have in common counts twice, so groups of such keys are refused unless the caller asks for them.
 */

import { getOrCreate } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { optionWord } from "../foundation/option-word";
import type { AreaCode } from "../geography/area-code";
import { areaContains, overlappingAreas } from "../geography/containment";
import { encodeKey, type Key } from "./values/key";

/** When two different keys of one column must not be added up, and what to say then. */
export interface OverlapRule {
  readonly overlaps: (left: Key, right: Key) => boolean;
  /** The first two of many keys that overlap, without looking at every pair. */
  readonly find: (keys: readonly Key[]) => readonly [Key, Key] | undefined;
  readonly error: (left: Key, right: Key, column: string) => LedgerError;
}

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
  const isAllowed = optionWord("aggregate", "overlap", overlap, ["refuse", "allow"]) === "allow";
  return isAllowed ? ruled(areaOf, undefined) : areaKeyOr('allow it with { overlap: "allow" }', areaOf);
}

/** An area key whose error says how the caller may allow the overlap. */
function areaKeyOr<In, Area extends AreaCode | undefined>(
  wayOut: string,
  areaOf: (record: In) => Area,
): KeyFunction<In, Area> {
  return ruled(areaOf, areasApart(wayOut));
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
  const isMixed = optionWord("aggregate", "levels", levels, ["one", "mixed"]) === "mixed";
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

/**
 * Throws what the rules find: two groups that overlap, or are equal, in every column with a rule, and are equal in all
 * others. A second rule so never hides what the first one finds.
 */
export function refuseOverlaps(
  names: readonly string[],
  rules: readonly (OverlapRule | undefined)[],
  groups: readonly { readonly path: readonly Key[] }[],
): void {
  const ruledColumns = rules.flatMap((rule, at) => (rule === undefined ? [] : [{ rule, at }]));
  const [only, ...more] = ruledColumns;
  if (only === undefined) return;
  const alike = new Map<string, (readonly Key[])[]>();
  for (const { path } of groups) {
    const others = JSON.stringify(path.map((key, at) => (rules[at] === undefined ? encodeKey(key) : null)));
    getOrCreate(alike, others, () => []).push(path);
  }
  for (const paths of alike.values()) {
    if (more.length === 0) {
      const pair = only.rule.find(paths.flatMap((path) => path[only.at] ?? []));
      if (pair !== undefined) throw only.rule.error(...pair, names[only.at] ?? "");
      continue;
    }
    paths.forEach((path, at) => {
      for (const other of paths.slice(at + 1)) refusePair(names, rules, path, other);
    });
  }
}

function refusePair(
  names: readonly string[],
  rules: readonly (OverlapRule | undefined)[],
  left: readonly Key[],
  right: readonly Key[],
): void {
  let found: LedgerError | undefined;
  for (const [at, rule] of rules.entries()) {
    const [one, other] = [left[at], right[at]];
    if (rule === undefined || one === other) continue;
    if (one === undefined || other === undefined || !rule.overlaps(one, other)) return;
    found ??= rule.error(one, other, names[at] ?? "");
  }
  if (found !== undefined) throw found;
}

function areasApart(wayOut: string): OverlapRule {
  const isOuter = (outer: Key, inner: Key) => areaContains(outer as AreaCode, inner as AreaCode);
  return {
    overlaps: (left, right) => isOuter(left, right) || isOuter(right, left),
    find: (keys) => {
      const [overlap] = overlappingAreas(keys as readonly AreaCode[]);
      return overlap && [overlap.outer, overlap.inner];
    },
    error: (left, right, column) => {
      const [outer, inner] = isOuter(left, right) ? [left, right] : [right, left];
      return new LedgerError(
        "aggregate/overlapping-areas",
        `Cannot add up ${quote(outer)} and ${quote(inner)} in ${quote(column)}: the first contains the second, so that what they share would count twice. Leave one level out with filter, bring both to one level, or ${wayOut}.`,
        { details: { column, outer, inner } },
      );
    },
  };
}

function sameLevel(levelOf: (code: string) => string | number): OverlapRule {
  const differs = (left: Key, right: Key) => !Object.is(levelOf(String(left)), levelOf(String(right)));
  return {
    overlaps: differs,
    find: ([first, ...others]) => {
      const other = others.find((code) => differs(first, code));
      return other === undefined ? undefined : [first, other];
    },
    error: (left, right, column) =>
      new LedgerError(
        "aggregate/mixed-levels",
        `Cannot add up ${quote(left)} and ${quote(right)} in ${quote(column)}: they are codes of different levels, so that one may hold the other. Keep one level with filter, cut codes to the shortest, or allow them with { levels: "mixed" }.`,
        { details: { column, codes: [left, right] } },
      ),
  };
}
