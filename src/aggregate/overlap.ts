/**
 * Keys that contain one another: a region and its country, a heading of two digits and its item of six. Added up, what
 * they have in common counts twice, so groups of such keys are refused unless the caller asks for them.
 */

import { type Call, checkedOptions, requireFunction } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { optionWord } from "../foundation/option-word";
import type { AreaCode } from "../geography/area-code";
import type { Period } from "../time/period";
import { areasApart, type OverlapRule, sameLevel } from "./overlap-rules";
import { periodsApart } from "./periods-apart";
import { areApart, refuseOverlaps } from "./refuse-overlaps";
import type { Key } from "./values/key";

/** A rule with the search for groups that it refuses: who has no such key needs neither. */
interface GuardingRule extends OverlapRule {
  readonly areApart: typeof areApart;
  readonly refuse: typeof refuseOverlaps;
}

/**
 * A function that gives the key of a record; those of `areaKey` and `codeKey` also say which keys overlap, and those of
 * `areaClassKey` which classes there are, so that shards of two are never joined. It is no interface that can be called: the
 * compiler would put off what gives one, and by then not know the type of records.
 */
export type KeyFunction<In, K extends Key> = ((record: In) => K) & {
  readonly "~overlap"?: GuardingRule;
  /** What the definition of groups says behind the name of the key, so that two keys of one name are two definitions. */
  readonly "~definition"?: string;
};

/** What to do with areas of which one lies in another; refused where left out. */
export interface AreaKeyOptions {
  readonly overlap?: "refuse" | "allow";
}

/** What to do with periods that share days; refused where left out. */
export type PeriodKeyOptions = AreaKeyOptions;

/** How codes have levels, and what to do with codes of several; refused where left out. */
export interface CodeKeyOptions {
  /** The level of a code; the number of its characters where left out, as in the Harmonized System. */
  readonly levelOf?: (code: string) => string | number;
  readonly levels?: "one" | "mixed";
}

const AREA: Call = { chapter: "aggregate", call: "areaKey(areaOf, { overlap })" };
const PERIOD: Call = { chapter: "aggregate", call: "periodKey(periodOf, { overlap })" };
const CODE: Call = { chapter: "aggregate", call: "codeKey(codeOf, { levelOf, levels })" };

/**
 * A key that is an area. Areas of which one contains another (`035` and `TH`, `GB` and `GB-WLS`) are refused when the
 * groups answer, within the same other keys, because their values would count twice in every total.
 *
 * @throws `aggregate/invalid-argument`, `aggregate/unknown-option`; from the groups that use it: `aggregate/overlapping-areas`, `geography/unknown-area`
 * @example
 * const sales = [{ market: "035" }, { market: "TH" }] as const;
 * const byMarket = groupBy({ market: areaKey((sale: (typeof sales)[number]) => sale.market) }, { sales: count() });
 * aggregate(sales, byMarket) // throws aggregate/overlapping-areas
 * const asked = areaKey((sale: (typeof sales)[number]) => sale.market, { overlap: "allow" });
 * aggregate(sales, groupBy({ market: asked }, { sales: count() })).length // => 2
 */
export function areaKey<In, Area extends AreaCode | undefined>(
  areaOf: (record: In) => Area,
  options?: AreaKeyOptions,
): KeyFunction<In, Area> {
  requireFunction(AREA, "areaOf", areaOf);
  const { overlap } = checkedOptions(AREA, options, ["overlap"]);
  const isAllowed = optionWord("aggregate", "overlap", overlap, ["refuse", "allow"]) === "allow";
  return ruledKey(areaOf, isAllowed ? undefined : areasApart());
}

/**
 * A key that is a period, or a day. Periods that share days (`2012` and `2012-Q1`) are refused when the groups answer,
 * within the same other keys, because what falls into both would count twice in every total.
 *
 * @throws `aggregate/invalid-argument`, `aggregate/unknown-option`; from the groups that use it: `aggregate/overlapping-periods`, `time/invalid-period`
 * @example
 * const visits = [{ period: "2012" }, { period: "2012-Q1" }] as const;
 * const byPeriod = groupBy({ period: periodKey((visit: (typeof visits)[number]) => visit.period) }, { lines: count() });
 * aggregate(visits, byPeriod) // throws aggregate/overlapping-periods
 */
export function periodKey<In, Time extends Period | undefined>(
  periodOf: (record: In) => Time,
  options?: PeriodKeyOptions,
): KeyFunction<In, Time> {
  requireFunction(PERIOD, "periodOf", periodOf);
  const { overlap } = checkedOptions(PERIOD, options, ["overlap"]);
  const isAllowed = optionWord("aggregate", "overlap", overlap, ["refuse", "allow"]) === "allow";
  return ruledKey(periodOf, isAllowed ? undefined : periodsApart());
}

/**
 * A key that is a code of a classification. Codes of several levels (`97`, `9701` and `970110`) are refused when the
 * groups answer, within the same other keys, because a heading holds what its items hold.
 *
 * @throws `aggregate/invalid-argument`, `aggregate/unknown-option`; from the groups that use it: `aggregate/mixed-levels`, `aggregate/invalid-key` for a
 * code that is no text
 * @example
 * const sales = [{ hs: "97" }, { hs: "970110" }];
 * groupRecords(sales, { hs: codeKey((sale) => sale.hs) }, { sales: count() }) // throws aggregate/mixed-levels
 */
export function codeKey<In, Code extends string | undefined>(
  codeOf: (record: In) => Code,
  options?: CodeKeyOptions,
): KeyFunction<In, Code> {
  requireFunction(CODE, "codeOf", codeOf);
  const { levelOf = lengthOf, levels } = checkedOptions(CODE, options, ["levelOf", "levels"]);
  requireFunction(CODE, "levelOf", levelOf);
  const isMixed = optionWord("aggregate", "levels", levels, ["one", "mixed"]) === "mixed";
  return ruledKey((record: In) => checkedCode(codeOf(record)), isMixed ? undefined : sameLevel(levelOf));
}

function lengthOf(code: string): number {
  return code.length;
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

/** A key by a rule of one's own: a copy of the function, so that the caller's own function stays as it is. */
export function ruledKey<In, K extends Key>(
  keyOf: (record: In) => K,
  rule: OverlapRule | undefined,
): KeyFunction<In, K> {
  const copy = (record: In): K => keyOf(record);
  return rule === undefined
    ? copy
    : Object.assign(copy, { "~overlap": { ...rule, areApart, refuse: refuseOverlaps } });
}
