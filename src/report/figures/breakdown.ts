/**
 * Breakdowns: the members with the greatest figures, and all others as one.
 */

import type { Decimal } from "decimal.js";
import { getOrCreate } from "../../foundation/collections";
import { textOrder } from "../../foundation/text";
import { compareDecimals } from "../../number/decimal";
import { memberOf, restMember } from "./members";
import { type Dimension, type Member, NOT_STATED_MEMBER, REST_MEMBER } from "./report-figure";

/** The id of a member that a record belongs to. */
export type MemberKey = string;

/** A name of records as an id that is none of the library's own, which begin with a tilde. */
export function idOfName(name: string): MemberKey {
  return name.startsWith("~") ? `~${name}` : name;
}

/** The name again. */
export function nameOfId(id: MemberKey): string {
  return id.startsWith("~~") ? id.slice(1) : id;
}

/** What is known of the members of a breakdown. */
export interface Sizes {
  readonly dimension: Dimension;
  /** The size of each in the period of the report. */
  readonly sizes: readonly (readonly [id: MemberKey, size: Decimal | undefined])[];
  /** The ids of all periods. */
  readonly everywhere: Iterable<MemberKey>;
  /** What readers are told, where it is not in words for the id. */
  readonly nameOf?: (id: MemberKey) => string | undefined;
}

/**
 * The first members by the size of their figures, those of one size in code-point order, what is not stated last of them, and
 * the rest as one: those that are smaller, and those that only other periods have. A rest of one is that one.
 */
export function topMembers(
  { dimension, sizes, everywhere, nameOf = () => undefined }: Sizes,
  top: number,
): readonly Member[] {
  const sorted = sizes.filter(([id]) => id !== NOT_STATED_MEMBER).sort(bySize);
  const all = new Set([...sizes.map(([id]) => id), ...everywhere]);
  const isUnstated = all.delete(NOT_STATED_MEMBER);
  const known = new Set(sorted.map(([id]) => id));
  const ids = [...known, ...[...all].filter((id) => !known.has(id)).sort(textOrder)];
  const listed = ids.length === top + 1 && known.size === ids.length ? ids : [...known].slice(0, top);
  const rest = ids.slice(listed.length);
  return Object.freeze([
    ...listed.map((id) => memberOf(dimension, id, nameOf(id))),
    ...(rest.length === 0 ? [] : [restMember(dimension, rest)]),
    ...(isUnstated ? [memberOf(dimension, NOT_STATED_MEMBER)] : []),
  ]);
}

function bySize(
  [left, size]: readonly [MemberKey, Decimal | undefined],
  [right, other]: readonly [MemberKey, Decimal | undefined],
): number {
  if (size !== undefined && other !== undefined)
    return compareDecimals(other, size) || textOrder(left, right);
  return size === other ? textOrder(left, right) : size === undefined ? 1 : -1;
}

/** The records of each member, in the order of the members; those of the rest are of no other. */
export function membersOf<R>(
  records: readonly R[],
  members: readonly Member[],
  keyOf: (record: R) => MemberKey,
): readonly (readonly [Member, readonly R[]])[] {
  const listed = new Set(members.map(({ id }) => id));
  const groups = new Map<MemberKey, R[]>();
  for (const record of records) {
    const id = keyOf(record);
    getOrCreate(groups, listed.has(id) ? id : REST_MEMBER, () => []).push(record);
  }
  return members.map((member) => [member, groups.get(member.id) ?? []]);
}
