/**
 * The measure of agreements in force.
 */

import { type Aggregator, named } from "../aggregate/aggregator";
import { filter, mapOutput } from "../aggregate/combinators";
import { sumCounts } from "../aggregate/leaves/counts";
import { evidence } from "../aggregate/leaves/evidence";
import { type Count, countWithin, mostOfCount } from "../figures/count";
import { describeInterval } from "../figures/describe-interval";
import type { Interval } from "../figures/interval";
import { printing } from "../foundation/printing";
import type { Agreement } from "../model/agreement";
import { forceOfAgreement } from "../model/agreement-force";
import { countOfRecord } from "../model/record";
import { type Period, periodSpan } from "../time/period";

/** How many agreements are in force. */
export interface AgreementsInForce {
  /** From those that are in force to those that may be. */
  readonly total: Interval;
  /** The ids of the records whose terms do not say, in code-point order. */
  readonly undetermined: readonly string[];
}

/** A frozen number that prints itself. */
export const printedForce = /* @__PURE__ */ printing<AgreementsInForce>(
  "agreements-in-force",
  ({ total }) => describeInterval(total),
  "exactValue(answer.total)",
);

/**
 * How many agreements are in force by their terms on a day, or on some day of a longer period, as `forceOfAgreement` tells.
 * Those whose terms do not say are in the upper bound and not in the lower one. No agreements give exactly 0.
 *
 * @throws `time/invalid-period`, `time/reversed-range`; when run: those of `forceOfAgreement`, `figures/invalid-count`
 * @example
 * const parties = [{ area: "CN" }, { area: "FR" }] as const;
 * const { total, undetermined } = aggregate(
 *   [
 *     { id: "a", name: "A", parties, signed: "2011", termYears: 5 },
 *     { id: "b", name: "B", parties, signed: "2012", termYears: 1 },
 *     { id: "c", name: "C", parties },
 *   ],
 *   agreementsInForce("2013-06-30"),
 * );
 * describeInterval(total) // => "between 1 and 3"
 * undetermined // => ["b", "c"]
 */
export function agreementsInForce(period: Period): Aggregator<Agreement, AgreementsInForce> {
  periodSpan(period);
  const isUnknown = (agreement: Agreement) => forceOfAgreement(agreement, period) === "unknown";
  const measured = mapOutput(
    {
      sum: sumCounts((agreement: Agreement) => countInForce(agreement, period)),
      behind: filter(isUnknown, evidence<Agreement>({ limit: Number.POSITIVE_INFINITY })),
    },
    ({ sum, behind }) => printedForce({ total: sum.total, undetermined: behind.records }),
  );
  return named(`agreementsInForce(${period})`, measured);
}

function countInForce(agreement: Agreement, period: Period): Count {
  switch (forceOfAgreement(agreement, period)) {
    case "in-force":
      return countOfRecord(agreement);
    case "unknown":
      return upTo(countOfRecord(agreement));
    default:
      return 0;
  }
}

/** From none to all of them. */
function upTo(count: Count): Count {
  return countWithin(0n, mostOfCount(count));
}
