/**
 * An activity: what is shown to an audience.
 */

import type { Count } from "../figures/count";
import { requireArray, requireText } from "../foundation/arguments";
import { objectOf, oneOf, oneOrMore, optional, referenceTo, required } from "../foundation/shape";
import { textOrder } from "../foundation/text";
import type { AreaList } from "../geography/area-list";
import type { Period } from "../time/period";
import { areaList, countValue, direction, period, RECORD_FIELDS, status } from "./field-shapes";
import type { Direction, LedgerRecord, Status } from "./record";

/** What is shown. */
export type ActivityKind = "performance" | "exhibition" | "lecture" | "screening" | "workshop" | "other";

/** An activity, or a line of a return that stands for several (`count`). */
export interface Activity extends LedgerRecord {
  /** One kind, or the kinds that a source counts together ("shows and exhibitions"). */
  readonly kind: ActivityKind | readonly ActivityKind[];
  readonly period: Period;
  readonly direction?: Direction;
  /** How many activities this record stands for; 1 where left out. Of 0 its audience is in no figure. */
  readonly count?: Count;
  /** Persons who attended, all together. Left out is unknown, never zero. */
  readonly audience?: Count;
  readonly areas?: AreaList;
  /** The id of the project that it belongs to. */
  readonly project?: string;
  readonly status?: Status;
}

const CALL = {
  chapter: "model",
  call: 'an activity such as { kind: ["performance", "exhibition"] }',
} as const;

/** The kinds of an activity, once each, in code-point order. */
export function kindsOfActivity({ kind }: Pick<Activity, "kind">): readonly ActivityKind[] {
  return Object.freeze(typeof kind === "string" ? [kind] : [...new Set(requireKinds(kind))].sort(textOrder));
}

function requireKinds(kinds: readonly ActivityKind[]): readonly ActivityKind[] {
  for (const kind of requireArray(CALL, "the kinds of an activity", kinds))
    requireText(CALL, "a kind of activity", kind);
  return kinds;
}

const kind = oneOf<ActivityKind>({
  performance: true,
  exhibition: true,
  lecture: true,
  screening: true,
  workshop: true,
  other: true,
});

export const activityShape = objectOf<Activity>({
  ...RECORD_FIELDS,
  kind: required(oneOrMore(kind)),
  period: required(period),
  direction: optional(direction),
  count: optional(countValue),
  audience: optional(countValue),
  areas: optional(areaList),
  project: optional(referenceTo("projects")),
  status: optional(status),
});
