/**
 * An activity: what is shown to an audience.
 */

import type { Count } from "../figures/count";
import { requireArray, requireText } from "../foundation/arguments";
import { withRule } from "../foundation/parts";
import { oneOf, referenceTo, text } from "../foundation/plain-shapes";
import { objectOf, oneOrMore, optional, required } from "../foundation/shape";
import { textOrder } from "../foundation/text";
import type { AreaList } from "../geography/area-list";
import type { Period } from "../time/period";
import {
  areaList,
  countValue,
  direction,
  ORGANIZED_FIELDS,
  period,
  RECORD_FIELDS,
  status,
} from "./field-shapes";
import { type MoneyValue, moneyValue, reportWithdrawn } from "./money-value";
import type { Direction, LedgerRecord, Organized, Status } from "./record";

/** What is shown. */
export type ActivityKind = "performance" | "exhibition" | "lecture" | "screening" | "workshop" | "other";

/** An activity, or a line of a return that stands for several (`count`). */
export interface Activity extends LedgerRecord, Organized {
  /** Its title. */
  readonly name?: string;
  /** One kind, or the kinds that a source counts together ("shows and exhibitions"). */
  readonly kind: ActivityKind | readonly ActivityKind[];
  readonly period: Period;
  readonly direction?: Direction;
  /** How many activities this record stands for; 1 where left out. Of 0 its audience is in no figure. */
  readonly count?: Count;
  /** Persons who attended, all together. Left out is unknown, never zero. */
  readonly audience?: Count;
  readonly areas?: AreaList;
  /** The house where it takes place, and the town. */
  readonly venue?: string;
  readonly place?: string;
  /** How many cities it takes place in. */
  readonly cities?: Count;
  /** What tickets brought in. */
  readonly income?: MoneyValue;
  /** The id of the project that it belongs to. */
  readonly project?: string;
  /** The id of the programme that it belongs to. */
  readonly programme?: string;
  /** The id of the activity record that holds this one, as the total of a return holds an "of which" line. */
  readonly partOf?: string;
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

export const activityShape = withRule(
  objectOf<Activity>({
    ...RECORD_FIELDS,
    name: optional(text),
    kind: required(oneOrMore(kind)),
    period: required(period),
    direction: optional(direction),
    count: optional(countValue),
    audience: optional(countValue),
    areas: optional(areaList),
    venue: optional(text),
    place: optional(text),
    cities: optional(countValue),
    ...ORGANIZED_FIELDS,
    income: optional(moneyValue),
    project: optional(referenceTo("projects")),
    programme: optional(referenceTo("programmes")),
    partOf: optional(referenceTo("activities")),
    status: optional(status),
  }),
  ({ income, period }, path, inspection) => {
    reportWithdrawn(income, period, [...path, "income"], inspection);
  },
);
