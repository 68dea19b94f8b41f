/**
 * The search for groups that must not be added up, in a time that grows with the groups and not with their pairs.
 */

import { getOrCreate } from "../foundation/collections";
import type { LedgerError } from "../foundation/error";
import type { KeyMeeting, OverlapRule } from "./overlap-rules";
import { encodeKey, type Key, type Path } from "./values/key";

/** A column in which some keys overlap. */
interface OpenColumn {
  readonly at: number;
  readonly rule: OverlapRule;
  readonly meetings: readonly KeyMeeting[];
}

/**
 * Throws what the rules find: two groups that overlap, or are equal, in every column with a rule, and are equal in all
 * others. A second rule so never hides what the first one finds. Groups come in the order of the answer, so that one pair
 * is named whatever the order of the records.
 */
export function refuseOverlaps(
  names: readonly string[],
  rules: readonly (OverlapRule | undefined)[],
  groups: readonly { readonly path: Path }[],
): void {
  const paths = equalPaths(rules, groups);
  const columns = rules.flatMap((rule, at) => {
    const keys = rule && [...new Set(paths.map((path) => path[at]))].filter((key) => key !== undefined);
    const meetings = keys && rule.meetings(keys);
    return meetings === undefined ? [] : [{ at, rule, meetings } as OpenColumn];
  });
  if (columns.length === 0) return;
  for (const alike of alikeElsewhere(columns, paths)) {
    const pair = alike.length > 1 ? firstPair(columns, alike) : undefined;
    if (pair !== undefined) throw refusal(names, columns, ...pair);
  }
}

/** Whether no two of all keys of a column overlap, whatever group they are in: then no group need be looked at. */
export function areApart(
  rules: readonly (OverlapRule | undefined)[],
  keysOf: (column: number) => readonly Key[],
): boolean {
  return rules.every((rule, at) => {
    const known = rule && keysOf(at).filter((key) => key !== undefined);
    return known === undefined || rule?.meetings(known) === undefined;
  });
}

/** The keys of the groups, each that is written in several ways as the first of them is, and groups that are so equal once. */
function equalPaths(
  rules: readonly (OverlapRule | undefined)[],
  groups: readonly { readonly path: Path }[],
): readonly Path[] {
  const paths = groups.map(({ path }) => path);
  const written = rules.map((rule) => rule?.nameOf && { nameOf: rule.nameOf, first: new Map<Key, Key>() });
  if (written.every((column) => column === undefined)) return paths;
  const unique = new Map<string, Path>();
  for (const path of paths) {
    const equal = path.map((key, at) => {
      const column = written[at];
      if (column === undefined || key === undefined) return key;
      return getOrCreate(column.first, column.nameOf(key), () => key);
    });
    getOrCreate(unique, JSON.stringify(equal.map(encodeKey)), () => equal);
  }
  return [...unique.values()];
}

/** The groups that have the same keys in all other columns: only these can be refused. */
function alikeElsewhere(columns: readonly OpenColumn[], paths: readonly Path[]): Iterable<readonly Path[]> {
  const open = new Set(columns.map(({ at }) => at));
  const alike = new Map<string, Path[]>();
  for (const path of paths) {
    const others = path.map((key, at) => (open.has(at) ? null : encodeKey(key)));
    getOrCreate(alike, JSON.stringify(others), () => []).push(path);
  }
  return alike.values();
}

/** Groups meet where they do in every column: the parts of the columns are multiplied out, and each product is counted. */
interface Product {
  readonly sign: number;
  readonly parts: readonly KeyMeeting[];
  /** How many groups left a mark. */
  readonly left: Map<string, number>;
}

/** The first group that meets one before it, behind the first one that it meets. */
function firstPair(
  columns: readonly OpenColumn[],
  paths: readonly Path[],
): readonly [Path, Path] | undefined {
  const products = columns
    .reduce<readonly (readonly KeyMeeting[])[]>(
      (parts, { meetings }) => parts.flatMap((before) => meetings.map((meeting) => [...before, meeting])),
      [[]],
    )
    .map(
      (parts): Product => ({
        sign: parts.reduce((sign, part) => sign * part.sign, 1),
        parts,
        left: new Map(),
      }),
    );
  for (const [place, path] of paths.entries()) {
    let met = 0;
    for (const { sign, parts, left } of products)
      for (const mark of marksOf(parts, columns, path, "seeks")) met += sign * (left.get(mark) ?? 0);
    const other = met > 0 && paths.slice(0, place).find((before) => isMet(columns, before, path));
    if (other) return [other, path];
    for (const { parts, left } of products)
      for (const mark of marksOf(parts, columns, path, "leaves")) left.set(mark, (left.get(mark) ?? 0) + 1);
  }
  return undefined;
}

/** The marks of a group: one mark of each column, in every combination. */
function marksOf(
  parts: readonly KeyMeeting[],
  columns: readonly OpenColumn[],
  path: Path,
  side: "leaves" | "seeks",
): readonly string[] {
  let marks: readonly string[] = [""];
  for (const [place, { at }] of columns.entries()) {
    const own = parts[place]?.[side](path[at]) ?? [];
    marks = marks.flatMap((before) => own.map((mark) => `${before},${mark}`));
  }
  return marks;
}

function isMet(columns: readonly OpenColumn[], left: Path, right: Path): boolean {
  return columns.every(({ at, rule }) => {
    const [one, other] = [left[at], right[at]];
    return one === other || (one !== undefined && other !== undefined && rule.overlaps(one, other));
  });
}

function refusal(
  names: readonly string[],
  columns: readonly OpenColumn[],
  left: Path,
  right: Path,
): LedgerError {
  const { at, rule } = columns.find((column) => left[column.at] !== right[column.at]) as OpenColumn;
  return rule.error(left[at], right[at], names[at] ?? "");
}
