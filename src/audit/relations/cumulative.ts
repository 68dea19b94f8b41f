/**
 * Totals since a period: "altogether", "since 2005". The claims of its periods add up to them, where no day is missing and none
 * counts twice.
 */

import { daysBetween } from "../../time/calendar-date";
import { type PeriodSpan, periodSpan } from "../../time/period";
import type { Claim } from "../claim";
import { firstUnit, inUnit } from "../common-unit";
import {
  type Comparability,
  joinComparability,
  ofOneScope,
  ofOneSubject,
  reasonIf,
  withoutForecasts,
} from "../comparability";
import type { Evaluation } from "../evaluation";
import type { AuditContext } from "../quantity";
import type { CumulativeRelation } from "../relation";
import { evaluateBalance } from "./sum";
import { ONE } from "./terms";

/** Evaluates a total since a period. With gaps between its parts they only bound it. */
export function evaluateCumulative(relation: CumulativeRelation, context: AuditContext): Evaluation {
  const whole = context.quantity(relation.total);
  const parts = relation.parts.map(context.quantity);
  const quantities = [whole, ...parts];
  const claims = quantities.map(({ claim }) => claim);
  const unit = firstUnit(quantities);
  const course = courseOf(relation, whole.claim, claims.slice(1));
  return evaluateBalance(
    {
      whole,
      parts: parts.map((quantity) => ({ quantity, weight: ONE })),
      unit,
      convert: (quantity) => inUnit(quantity, unit, [], context),
      comparability: joinComparability([
        course.comparability,
        ofOneScope(claims),
        ofOneSubject(claims),
        withoutForecasts(claims),
      ]),
      rest: course.hasGaps ? "in gaps" : undefined,
    },
    context,
  );
}

/** How the periods of the parts follow each other from the beginning of a total to its end. */
interface Course {
  readonly comparability: Comparability;
  readonly hasGaps: boolean;
}

function courseOf({ since }: CumulativeRelation, total: Claim, parts: readonly Claim[]): Course {
  const own = total.period && periodSpan(total.period);
  const spans = parts.flatMap(({ period }) => (period === undefined ? [] : [periodSpan(period)]));
  if (own === undefined || spans.length < parts.length)
    return { comparability: { reasons: ["period-unstated"], warnings: [] }, hasGaps: false };
  const { start } = since === undefined ? own : periodSpan(since);
  const ordered = [...spans].sort((one, other) => (one.start < other.start ? -1 : 1));
  const isOutside = [own, ...spans].some((span) => span.start < start || span.end > own.end);
  const steps = ordered.slice(1).map((span, at) => daysBetween((ordered[at] as PeriodSpan).end, span.start));
  return {
    comparability: {
      reasons: [
        ...reasonIf(isOutside, "period-mismatch"),
        ...reasonIf(
          steps.some((days) => days < 1),
          "overlapping-periods",
        ),
      ],
      warnings: [],
    },
    hasGaps: ordered[0]?.start !== start || ordered.at(-1)?.end !== own.end || steps.some((days) => days > 1),
  };
}
