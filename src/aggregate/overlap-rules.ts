/**
 * Which keys of one column must not be added up: areas of which one lies in the other, codes of different levels.
 */

import { getOrCreate } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import type { AreaCode } from "../geography/area-code";
import { areaContains, overlappingAreas } from "../geography/containment";
import type { Key } from "./values/key";

/** When two different keys of one column must not be added up, and what to say then. */
export interface OverlapRule {
  readonly overlaps: (left: Key, right: Key) => boolean;
  /** What keys are called that are written in several ways: those of one name are equal. Left out where no key is. */
  readonly nameOf?: (key: Key) => Key;
  /** How keys meet, by which they are found without looking at every pair; `undefined` where no two of them overlap. */
  readonly meetings: (keys: readonly Key[]) => readonly KeyMeeting[] | undefined;
  readonly error: (left: Key, right: Key, column: string) => LedgerError;
}

/**
 * A part of the question whether two keys meet, which is whether they are equal or overlap. Every key leaves marks, and
 * looks for marks that another key left. Over all parts, with their signs, two keys that meet find one mark of each other
 * and two that are apart find none: so the keys that a new one meets are counted, and need not be gone through.
 */
export interface KeyMeeting {
  readonly sign: 1 | -1;
  readonly leaves: (key: Key) => readonly number[];
  readonly seeks: (key: Key) => readonly number[];
}

const NO_MARKS: readonly number[] = [];
const ONE_MARK: readonly number[] = [0];

/** Marks of their own: two keys find each other where they are equal. The unknown is a key as well. */
function ownMarks(keys: readonly Key[]): (key: Key) => readonly number[] {
  const numbers = new Map(keys.map((key, at) => [key, [at + 1]]));
  return (key) => numbers.get(key) ?? ONE_MARK;
}

/** How keys meet of which some hold others; `holders` has of each key those that hold it. */
export function nestedMeetings(
  keys: readonly Key[],
  holders: ReadonlyMap<Key, readonly Key[]>,
): readonly KeyMeeting[] {
  const own = ownMarks(keys);
  const around = new Map([...holders].map(([key, outer]) => [key, [key, ...outer].flatMap(own)]));
  const outwards = (key: Key) => around.get(key) ?? own(key);
  // Either lies in the other; equal keys find each other both ways, and are taken off once.
  return [
    { sign: 1, leaves: own, seeks: outwards },
    { sign: 1, leaves: outwards, seeks: own },
    { sign: -1, leaves: own, seeks: own },
  ];
}

/** How keys meet of which any two of different classes do; none where all are of one. */
export function meetingsAcross(
  keys: readonly Key[],
  classOf: (key: Key) => string | number,
): readonly KeyMeeting[] {
  const classes = [...new Set(keys.map(classOf))];
  if (classes.length <= 1) return [];
  const numbers = new Map(classes.map((each, at) => [each, [at]]));
  const marks = new Map(keys.map((key) => [key, numbers.get(classOf(key)) ?? NO_MARKS]));
  const known = (key: Key) => (key === undefined ? NO_MARKS : ONE_MARK);
  const ofClass = (key: Key) => marks.get(key) ?? NO_MARKS;
  // All keys but those of one's own class.
  return [
    { sign: 1, leaves: known, seeks: known },
    { sign: -1, leaves: ofClass, seeks: ofClass },
  ];
}

/** The rule of areas. */
export function areasApart(): OverlapRule {
  const isOuter = (outer: Key, inner: Key) => areaContains(outer as AreaCode, inner as AreaCode);
  return {
    overlaps: (left, right) => isOuter(left, right) || isOuter(right, left),
    meetings: (keys) => {
      const holders = new Map<Key, Key[]>();
      for (const { outer, inner } of overlappingAreas(keys as readonly AreaCode[]))
        getOrCreate(holders, inner, () => []).push(outer);
      return holders.size === 0 ? undefined : nestedMeetings(keys, holders);
    },
    error: (left, right, column) => {
      const [outer, inner] = isOuter(left, right) ? [left, right] : [right, left];
      return new LedgerError(
        "aggregate/overlapping-areas",
        `Cannot add up ${quote(outer)} and ${quote(inner)} in ${quote(column)}: the first contains the second, so that what they share would count twice. Leave one level out with filter, bring both to one level, or allow it with { overlap: "allow" }.`,
        { details: { column, outer, inner } },
      );
    },
  };
}

/** A rule with one more key, of the whole, which may hold all others. */
export function withWhole(whole: Key, rule: OverlapRule, error: OverlapRule["error"]): OverlapRule {
  const ofWhole = (key: Key) => (key === whole ? ONE_MARK : NO_MARKS);
  const ofParts = (key: Key) => (key === whole ? NO_MARKS : ONE_MARK);
  const { nameOf } = rule;
  return {
    ...(nameOf && { nameOf: (key: Key) => (key === whole ? key : nameOf(key)) }),
    overlaps: (left, right) =>
      left === whole || right === whole ? left !== right : rule.overlaps(left, right),
    meetings: (keys) => {
      const parts = keys.filter((key) => key !== whole);
      const amongParts = rule.meetings(parts);
      if (parts.length === 0 || parts.length === keys.length) return amongParts;
      const own = ownMarks(parts);
      return [
        ...(amongParts ?? [{ sign: 1, leaves: own, seeks: own } as const]),
        { sign: 1, leaves: ofWhole, seeks: ofParts },
        { sign: 1, leaves: ofParts, seeks: ofWhole },
      ];
    },
    error: (left, right, column) =>
      (left === whole || right === whole ? error : rule.error)(left, right, column),
  };
}

/** The rule of codes: any two of different levels may hold one another. */
export function sameLevel(levelOf: (code: string) => string | number): OverlapRule {
  const levelOfKey = (key: Key) => levelOf(String(key));
  return {
    overlaps: (left, right) => !Object.is(levelOfKey(left), levelOfKey(right)),
    meetings: (keys) => {
      const across = meetingsAcross(keys, levelOfKey);
      const own = ownMarks(keys);
      return across.length === 0 ? undefined : [...across, { sign: 1, leaves: own, seeks: own }];
    },
    error: (left, right, column) =>
      new LedgerError(
        "aggregate/mixed-levels",
        `Cannot add up ${quote(left)} and ${quote(right)} in ${quote(column)}: they are codes of different levels, so that one may hold the other. Keep one level with filter, cut codes to the shortest, or allow them with { levels: "mixed" }.`,
        { details: { column, codes: [left, right] } },
      ),
  };
}
