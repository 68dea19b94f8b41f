/**
 * Where something that is listed stands against the period of a report.
 */

import type { Count } from "../../figures/count";
import type { Status } from "../../model/record";
import { placeOf } from "../../model/selection";
import { type Period, periodSpan } from "../../time/period";

/**
 * Where something stands against the period of a report: `in-period` counts; `earlier` and `later` were held outside
 * it; `undated` states no period, `undetermined` one only partly in it.
 */
export type Standing =
  | "in-period"
  | "earlier"
  | "later"
  | "undated"
  | "undetermined"
  | "planned"
  | "cancelled";

/** Where a record or edition stands that has a period, or none. */
export function standingOf(
  period: Period | undefined,
  reportPeriod: Period,
  record: { readonly status?: Status; readonly count?: Count } = {},
): Standing {
  const { status = "held" } = record;
  if (status !== "held") return status;
  if (period === undefined) return "undated";
  const attribution = placeOf(period, reportPeriod, record);
  if (attribution === "inside") return "in-period";
  if (attribution === "undetermined") return "undetermined";
  return periodSpan(period).start < periodSpan(reportPeriod).start ? "earlier" : "later";
}
