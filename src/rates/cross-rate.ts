/**
 * A cross rate: two legs through a pivot whose days lie no further apart than the question allows.
 */

import { getOrCreate } from "../foundation/collections";
import { failure, type Result, success } from "../foundation/result";
import type { CurrencyCode } from "../money/currency";
import { addDays, type CalendarDate, daysBetween } from "../time/calendar-date";
import { type DatedRate, type Legs, lastUpTo, type RateIndex, seriesOf } from "./rate-index";
import { type AskedQuery, ambiguousRate, type RateIssue, skewedRates } from "./rate-issue";
import { chooseRate, findLeg, isSameSeries, ratesOfDay, staleLeg } from "./rate-leg";

/** The two legs through a pivot, or why there are none. */
export function findCross(index: RateIndex, query: AskedQuery, pivot: CurrencyCode): Result<Legs, RateIssue> {
  const first = findLeg(index, query, query.from, pivot);
  const second = findLeg(index, query, pivot, query.to);
  if (!first.ok) return first;
  if (!second.ok) return second;
  const latest: Legs = [first.value, second.value];
  // Only `ofPeriod` leaves the basis open, and it has to be one basis.
  if (!isSameSeries(...latest)) return failure(ambiguousRate(query, latest));
  const legs = isNear(query, latest) ? latest : nearLegs(index, query, pivot, latest);
  if (legs?.every((leg) => staleLeg(query, leg) === undefined)) return success(legs);
  return failure(skewedRates(...latest, query.maxSkewDays ?? 0));
}

/** The latest legs before two that are near enough, of whatever age. */
function nearLegs(index: RateIndex, query: AskedQuery, pivot: CurrencyCode, latest: Legs): Legs | undefined {
  const { from, to, policy, source, maxSkewDays = 0 } = query;
  const walked = getOrCreate(
    index.walks,
    JSON.stringify([from, pivot, to, (policy as { readonly basis?: string }).basis, source, maxSkewDays]),
    () => new Map(),
  );
  const way: string[] = [];
  let legs: Legs | undefined = latest;
  while (legs !== undefined && !isNear(query, legs)) {
    const [first, second] = legs as Legs;
    const at: string = `${first.day} ${second.day}`;
    if (walked.has(at)) {
      legs = walked.get(at);
      break;
    }
    way.push(at);
    // The later leg goes back until the two are near enough, or until it is the earlier one.
    const isFirstLater: boolean = first.day > second.day;
    const until = addDays(isFirstLater ? second.day : first.day, maxSkewDays);
    const earlier: DatedRate | undefined = isFirstLater
      ? legUpTo(index, query, from, pivot, until)
      : legUpTo(index, query, pivot, to, until);
    legs = earlier && (isFirstLater ? [earlier, second] : [first, earlier]);
  }
  for (const at of way) walked.set(at, legs);
  return legs;
}

function isNear({ maxSkewDays = 0 }: AskedQuery, [first, second]: Legs): boolean {
  return Math.abs(daysBetween(first.day, second.day)) <= maxSkewDays;
}

/** The latest rate of a leg up to a day, where there is one and only one. */
function legUpTo(
  index: RateIndex,
  { policy, source }: AskedQuery,
  from: CurrencyCode,
  to: CurrencyCode,
  until: CalendarDate,
): DatedRate | undefined {
  if (policy.kind !== "onOrBefore") return undefined;
  const series = seriesOf(index, from, to, { basis: policy.basis, source });
  const chosen = chooseRate(ratesOfDay(series, lastUpTo(series, until)), from);
  return typeof chosen === "string" ? undefined : chosen;
}
