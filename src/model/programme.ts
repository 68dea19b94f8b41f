/**
 * A programme: an umbrella under which editions are held, some of them perhaps only planned.
 */

import type { Count } from "../figures/count";
import { oneOf, text } from "../foundation/plain-shapes";
import { listOf, objectOf, optional, required } from "../foundation/shape";
import type { AreaCode } from "../geography/area-code";
import type { AreaList } from "../geography/area-list";
import type { Period } from "../time/period";
import {
  area,
  areaList,
  countValue,
  ORGANIZED_FIELDS,
  period,
  RECORD_FIELDS,
  sourceRef,
  status,
} from "./field-shapes";
import type { LedgerRecord, Organized, SourceRef, Status } from "./record";

/** What sort of umbrella it is. */
export type ProgrammeKind = "festival-tour" | "cultural-week" | "cultural-year" | "cultural-centre" | "other";

/**
 * One edition of a programme. An edition without a period is known to belong to the programme and to no year: it is
 * listed and never counted in a period.
 */
export interface Edition {
  readonly period?: Period;
  /** `held` where left out. A planned edition is shown as a plan and counted nowhere. */
  readonly status?: Status;
  /** The area where it is held; a town is its `place`. */
  readonly host?: AreaCode;
  readonly place?: string;
  /** The areas visited, for an edition that travels. */
  readonly areas?: AreaList;
  readonly source?: SourceRef;
  readonly note?: string;
}

/** How far a whole programme reaches, beyond one's own part in it: none of it is in a figure of one's own. */
export interface ProgrammeExtent {
  readonly areas?: AreaList;
  readonly cities?: Count;
  readonly activities?: Count;
  readonly period?: Period;
}

/** A programme with its editions, in order. A centre, which is always open, has none. */
export interface Programme extends LedgerRecord, Organized {
  readonly name: string;
  readonly kind: ProgrammeKind;
  /** Left out, or empty, where the programme has none. */
  readonly editions?: readonly Edition[];
  /** The day or period in which it began. */
  readonly since?: Period;
  /** The area where it stands, for a centre; a town is its `place`. */
  readonly area?: AreaCode;
  readonly place?: string;
  readonly extent?: ProgrammeExtent;
}

const edition = objectOf<Edition>({
  period: optional(period),
  status: optional(status),
  host: optional(area),
  place: optional(text),
  areas: optional(areaList),
  source: optional(sourceRef),
  note: optional(text),
});

export const programmeShape = objectOf<Programme>({
  ...RECORD_FIELDS,
  name: required(text),
  kind: required(
    oneOf<ProgrammeKind>({
      "festival-tour": true,
      "cultural-week": true,
      "cultural-year": true,
      "cultural-centre": true,
      other: true,
    }),
  ),
  editions: optional(listOf(edition)),
  since: optional(period),
  area: optional(area),
  place: optional(text),
  extent: optional(
    objectOf<ProgrammeExtent>({
      areas: optional(areaList),
      cities: optional(countValue),
      activities: optional(countValue),
      period: optional(period),
    }),
  ),
  ...ORGANIZED_FIELDS,
});
