/**
 * Ranks: the place of a claim among its peers. Peers of one number share a place, so that a place is one more than there are
 * peers strictly above it.
 */

import {
  everyNumber,
  finiteEnd,
  type Interval,
  type IntervalEnd,
  intervalBetween,
  tightenInterval,
  UNBOUNDED,
} from "../../figures/interval";
import { negateInterval } from "../../figures/interval-arithmetic";
import { compareEnds } from "../../figures/interval-ends";
import { readChecked } from "../../figures/read-figure";
import type { ReadingPolicy } from "../../figures/reading-policy";
import { decimalOf } from "../../number/decimal";
import { type Converted, firstUnit, inUnit, neededFigure, stepOf } from "../common-unit";
import { joinComparability, ofOnePeriod, ofOneScope, withoutForecasts } from "../comparability";
import { derived, type Evaluation, judge, undetermined, whyUndecided } from "../evaluation";
import type { AuditContext, Quantity } from "../quantity";
import type { RankRelation } from "../relation";

/** Evaluates a place. What cannot be read or converted may be above the claim, and may not. */
export function evaluateRank(relation: RankRelation, context: AuditContext): Evaluation {
  const own = context.quantity(relation.claim);
  const quantities = [own, ...peersOf(relation, own, context)];
  const claims = quantities.map(({ claim }) => claim);
  const unit = firstUnit(quantities);
  const [, ...peers] = quantities.map((quantity) => inUnit(quantity, unit, [own.claim.period], context));
  const comparability = joinComparability([
    ofOnePeriod(claims),
    ofOneScope(claims),
    withoutForecasts(claims),
  ]);
  const faults = peers.flatMap((side) => (side.ok ? [] : [side.reason]));
  const claimed = readPlace(relation, context.policy);
  const order = orderOf(relation);
  const standings = peers.map((peer) => standingOf(peer, own, order));
  const count = (standing: Standing) => standings.filter((one) => one === standing).length;
  const evidence = placesBetween(1 + count("above"), 1 + count("above") + count("undecided"));
  const stops = [
    ...comparability.reasons,
    ...(own.fault === undefined ? [] : [own.fault]),
    ...faults.filter((reason) => reason === "unit-mismatch"),
  ];
  const undecided = peers.filter((side, at) => side.ok && standings[at] === "undecided");
  return {
    ...(stops.length > 0
      ? undetermined(stops)
      : claimed === undefined
        ? derived()
        : judge(claimed, evidence, {
            reasons: [...faults, ...whyUndecided([own, ...undecided.map(({ quantity }) => quantity)])],
          })),
    warnings: comparability.warnings,
    unit: "count",
    claimed,
    evidence,
    leftOut: peers.flatMap((side) => (side.ok ? [] : [side.quantity.claim.id])),
    needed: () => {
      const interval = claimed && valuesInPlace(claimed, peers, order, unit === "count");
      return interval === undefined ? [] : [neededFigure(own.claim, unit, interval)];
    },
    trace: () => [
      stepOf(own, context.policy.id),
      ...peers.map((side) => stepOf(side.quantity, context.policy.id, side)),
    ],
  };
}

/** The peers of a claim, each thing once: without the claim itself, whichever statement of it is named. */
function peersOf({ among }: RankRelation, own: Quantity, { quantity }: AuditContext): readonly Quantity[] {
  const peers = new Map(among.map(quantity).map((peer) => [peer.identity, peer]));
  peers.delete(own.identity);
  return [...peers.values()];
}

/** The places that are claimed; `undefined` where none is. An ordinal number is never rounded. */
function readPlace({ place }: RankRelation, policy: ReadingPolicy): Interval | undefined {
  if (place === undefined) return undefined;
  if (typeof place === "number") return placesBetween(place, place);
  if (place.qualifier === "unknown") return undefined;
  const qualifier = place.qualifier === "equal" ? "exactly" : place.qualifier;
  return tightenInterval(readChecked({ ...place, qualifier, unit: "count" }, policy));
}

function placesBetween(first: number, last: number): Interval {
  const end = (place: number) => finiteEnd(decimalOf(String(place)), true);
  return intervalBetween(end(first), end(last), true);
}

/** Turns numbers so that the greater one goes before the other. */
type Order = (interval: Interval) => Interval;

function orderOf({ order }: RankRelation): Order {
  return order === "lowest" ? negateInterval : (interval) => interval;
}

/** Whether a peer is certainly strictly above a claim, certainly not, or neither. */
type Standing = "above" | "not above" | "undecided";

function standingOf(peer: Converted, own: Quantity, order: Order): Standing {
  if (!peer.ok || own.interval === undefined) return "undecided";
  const [theirs, ours] = [order(peer.interval), order(own.interval)];
  if (isAbove(theirs.lower, ours.upper, false)) return "above";
  return isAbove(ours.lower, theirs.upper, true) ? "not above" : "undecided";
}

/** Whether a lower end is above an upper one; where a tie is enough, or where both share a number and it is not. */
function isAbove(lower: IntervalEnd, upper: IntervalEnd, isTieEnough: boolean): boolean {
  if (lower.kind !== "finite" || upper.kind !== "finite") return false;
  const order = lower.value.comparedTo(upper.value);
  return order > 0 || (order === 0 && (isTieEnough || !(lower.closed && upper.closed)));
}

/**
 * The numbers that have a place: no less than the peer in the last of the places, and less than the one before the first;
 * `undefined` where none has it.
 */
function valuesInPlace(
  places: Interval,
  peers: readonly Converted[],
  order: Order,
  whole: boolean,
): Interval | undefined {
  const intervals = peers.map((side) => (side.ok ? order(side.interval) : everyNumber(false)));
  const lowers = intervals.map(({ lower }) => lower).sort(downward(1));
  const uppers = intervals.map(({ upper }) => upper).sort(downward(-1));
  const before = placeAt(places.lower) - 2;
  const above = before < 0 ? UNBOUNDED : uppers[before];
  if (above === undefined) return undefined;
  const least = lowers[placeAt(places.upper) - 1] ?? UNBOUNDED;
  const most = above.kind === "finite" ? finiteEnd(above.value, false) : above;
  const possible = tightenInterval(intervalBetween(least, most, false));
  const values = possible && order(possible);
  return values && tightenInterval(intervalBetween(values.lower, values.upper, whole));
}

/** The greatest end first. One that is not finite is the least of lower ends (1), and the greatest of upper ones (-1). */
function downward(side: 1 | -1): (one: IntervalEnd, other: IntervalEnd) => number {
  return (one, other) =>
    one.kind === "finite" && other.kind === "finite"
      ? compareEnds(other, one, side) * side
      : (Number(other.kind === "finite") - Number(one.kind === "finite")) * side;
}

function placeAt(end: IntervalEnd): number {
  return end.kind === "finite" ? end.value.toNumber() : Number.POSITIVE_INFINITY;
}
