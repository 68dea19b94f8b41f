/**
 * A claim: what a document states, as data. What the document leaves out is left out here too: a period that is not
 * stated is not assumed, and a list is closed only where the document closes it.
 */

import { totalCount } from "../figures/count-sum";
import { describeInterval } from "../figures/describe-interval";
import { type Figure, type FigureUnit, unitOfFigure } from "../figures/figure";
import { type AreaList, isOpenList, namedAreas } from "../geography/area-list";
import type { SourceRef } from "../model/record";
import type { ObservationStatus } from "../model/statistic-status";
import type { CalendarDate } from "../time/calendar-date";
import { type Period, periodSpan } from "../time/period";

/** One statement of a published document. */
export interface Claim {
  readonly id: string;
  /** What is counted or valued: "visits", "export value". */
  readonly measure: string;
  /**
   * Whom or what it is about: "visits abroad of Chongqing". Two claims of one subject, measure, period, scope, areas and
   * status are duplicates: statements of one thing, each of which bounds the others.
   */
  readonly subject?: string;
  /** Left out where the document speaks of it and prints no number. */
  readonly figure?: Figure;
  /** What a figure that is not printed would be of. A printed one says so itself. */
  readonly unit?: FigureUnit;
  /** Left out where the document states none. */
  readonly period?: Period;
  /** The areas that it names. A claim without a figure that names areas states how many these are. */
  readonly areas?: AreaList;
  /** From the widest to the narrowest: `["foreign trade", "exports"]` lies within `["foreign trade"]`. */
  readonly scope?: readonly string[];
  /**
   * The day on which it was made known. Claims that differ in that day alone are a revision, and neither duplicates nor
   * contradictions.
   */
  readonly published?: CalendarDate;
  /** A code of SDMX CL_OBS_STATUS, as `F` for a forecast; a normal value where left out. */
  readonly status?: ObservationStatus;
  readonly source?: SourceRef;
  readonly note?: string;
}

/** How the scope of one claim lies to that of another. `undeclared` where one of them states none. */
export type ScopeOrder = "same" | "within" | "around" | "apart" | "undeclared";

/** How the scope of a claim lies to that of another. */
export function compareScopes({ scope: one }: Claim, { scope: other }: Claim): ScopeOrder {
  if (one === undefined || other === undefined) return "undeclared";
  const shared = Math.min(one.length, other.length);
  if (one.slice(0, shared).some((name, at) => name !== other[at])) return "apart";
  return one.length === other.length ? "same" : one.length > other.length ? "within" : "around";
}

/** A list as text that is one for all ways to write it. */
function listText(areas: AreaList): string {
  if (!isOpenList(areas)) return namedAreas(areas).join(" ");
  const { stated } = areas;
  return [...namedAreas(areas), stated === undefined ? "open" : describeInterval(totalCount([stated]))].join(
    " ",
  );
}

/** Whether a claim is of something that was still to come. */
export function isForecast({ status }: Claim): boolean {
  return status === "F";
}

/**
 * What a claim is of, as text that is equal for all that state it, on whatever day; `undefined` where it doesn't say enough
 * to tell: without a subject or a period two claims may be of two things.
 */
export function thingOf({
  subject,
  measure,
  period,
  scope,
  areas,
  status,
  figure,
}: Claim): string | undefined {
  if (subject === undefined || period === undefined || figure === undefined) return undefined;
  const { start, end } = periodSpan(period);
  return JSON.stringify([
    subject,
    measure,
    start,
    end,
    scope,
    areas && listText(areas),
    status,
    unitOfFigure(figure),
  ]);
}

/** What a claim is of and when it was made known: one text for duplicates, which revisions are not. */
export function identityOf(claim: Claim): string | undefined {
  const thing = thingOf(claim);
  return thing === undefined || claim.published === undefined ? thing : `${thing} ${claim.published}`;
}
