/**
 * Statements of one thing, in one document or several: they have to leave a number possible.
 *
 * @source XBRL International, Handling Duplicate Facts: consistent duplicates of different precision
 */

import type { FigureUnit } from "../../figures/figure";
import { exactValue, type Interval } from "../../figures/interval";
import { subtractIntervals } from "../../figures/interval-arithmetic";
import { containsInterval } from "../../figures/interval-order";
import { type Converted, firstUnit, inUnit, neededFigure, stepOf } from "../common-unit";
import { joinComparability, ofOnePeriod, ofOneScope, ofOneSubject, withoutForecasts } from "../comparability";
import {
  besideEachOther,
  commonPart,
  commonPartsOfOthers,
  conflictAtOnePrecision,
  sidesApart,
} from "../duplicates";
import {
  areRoundings,
  contradicted,
  derived,
  type Evaluation,
  isBounded,
  isUnprinted,
  type Judgement,
  supported,
  undetermined,
  whyUndecided,
} from "../evaluation";
import type { NeededFigure } from "../finding";
import type { AuditContext, Quantity } from "../quantity";
import type { SameRelation } from "../relation";

/** Evaluates statements of one thing: the first against all the others together. */
export function evaluateSame({ claims }: SameRelation, context: AuditContext): Evaluation {
  const statements = besideEachOther(claims.map(context.statement));
  const stated = statements.map(({ claim }) => claim);
  const periods = [...new Set(stated.map(({ period }) => period))];
  const unit = firstUnit(statements);
  const converted = statements.map((statement) => inUnit(statement, unit, periods, context));
  const comparability = joinComparability([
    ofOnePeriod(stated),
    ofOneScope(stated),
    withoutForecasts(stated),
    ofOneSubject(stated),
  ]);
  const [own, ...rest] = converted;
  // Of the first statement all the others are the evidence, and derive it where it is not printed.
  const isDerived = own !== undefined && isUnprinted(own.quantity);
  const faults = (isDerived ? rest : converted).flatMap((side) => (side.ok ? [] : [side.reason]));
  const first = own?.ok ? own.interval : undefined;
  const evidence = commonPart(rest.flatMap((side) => (side.ok ? [side.interval] : [])));
  const isStopped = comparability.reasons.length > 0 || faults.length > 0;
  return {
    ...(isStopped ? undetermined([...comparability.reasons, ...faults]) : judgeSame(converted, isDerived)),
    warnings: comparability.warnings,
    unit,
    claimed: first,
    evidence,
    remainder: first && evidence && subtractIntervals(first, evidence),
    needed: () => neededFigures(converted, unit),
    trace: () => converted.map((side) => stepOf(side.quantity, context.policy.id, side)),
  };
}

/** For each statement alone, what the others leave possible; one that cannot be used leaves everything possible. */
function neededFigures(
  converted: readonly Converted[],
  unit: FigureUnit | undefined,
): readonly NeededFigure[] {
  const rest = commonPartsOfOthers(converted.map((side) => (side.ok ? side.interval : undefined)));
  return converted.flatMap(({ quantity }, at) => {
    const interval = rest[at];
    return interval === undefined || quantity.unit !== unit
      ? []
      : [neededFigure(quantity.claim, unit, interval)];
  });
}

/** Every statement against every other. */
function judgeSame(converted: readonly Converted[], isDerived: boolean): Judgement {
  const sides = converted.flatMap((side) => (side.ok ? [side] : []));
  const conflict = sidesApart(sides) ?? conflictAtOnePrecision(quantitiesOf(sides));
  if (conflict !== undefined)
    return areRevised(sides)
      ? undetermined(["revision"])
      : contradicted(conflict[0].interval, conflict[1].interval);
  if (isDerived) return derived();
  const intervals = sides.map(({ interval }) => interval);
  // Where a word without a span says nothing, nothing agrees with it.
  if (sides.some(({ interval }) => isSilent(interval)))
    return undetermined(whyUndecided(quantitiesOf(sides)));
  const common = commonPart(intervals);
  if (intervals.every((interval) => exactValue(interval) !== undefined)) return supported("exact");
  // The most precise statement speaks for all the others that it lies in, whichever comes first. One that sets no end on one
  // side says nothing of what others say there, unless they say the same.
  const isSpokenFor = (interval: Interval) =>
    common !== undefined &&
    containsInterval(common, interval) &&
    (isBounded({ interval }) || intervals.every((other) => containsInterval(interval, other)));
  if (intervals.some(isSpokenFor)) return supported("entailed");
  if (areRoundings(quantitiesOf(sides))) return supported("within-rounding");
  const reasons = whyUndecided(quantitiesOf(sides));
  return undetermined(reasons.length > 0 ? reasons : ["overlap-only"]);
}

/** Whether an interval has no end but that things are never fewer than none. */
function isSilent({ lower, upper, whole }: Interval): boolean {
  return (
    upper.kind !== "finite" &&
    (lower.kind !== "finite" || (whole && lower.value.isZero() && upper.kind === "unknown"))
  );
}

type Usable = Extract<Converted, { readonly ok: true }>;

function quantitiesOf(sides: readonly Usable[]): readonly Quantity[] {
  return sides.map(({ quantity }) => quantity);
}

/**
 * Whether statements differ only from one day of publication to another: those of one day agree, together with those
 * of which nobody says when they were made known.
 */
function areRevised(sides: readonly Usable[]): boolean {
  const days = new Set(sides.flatMap(({ quantity: { claim } }) => claim.published ?? []));
  return (
    days.size > 1 &&
    [...days].every((day) => {
      const known = sides.filter(({ quantity: { claim } }) => (claim.published ?? day) === day);
      return (sidesApart(known) ?? conflictAtOnePrecision(quantitiesOf(known))) === undefined;
    })
  );
}
