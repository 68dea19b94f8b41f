/**
 * Statements of one thing, in one document or several: they have to leave a number possible.
 *
 * @source XBRL International, Handling Duplicate Facts: consistent duplicates of different precision
 */

import { exactValue, type Interval } from "../figures/interval";
import { subtractIntervals } from "../figures/interval-arithmetic";
import { containsInterval, intersectIntervals } from "../figures/interval-order";
import { type Converted, firstUnit, inUnit, neededFigure, stepOf } from "./common-unit";
import {
  areRoundings,
  contradicted,
  type Evaluation,
  type Judgement,
  supported,
  undetermined,
  whyUndecided,
} from "./evaluation";
import { forecastGate, joinGates, reasonIf, samePeriodGate, sameScopeGate } from "./gates";
import { type AuditContext, differsAtOnePrecision, type Quantity } from "./quantity";
import type { SameRelation } from "./relation";

/** Evaluates statements of one thing: the first against all the others together. */
export function evaluateSame({ claims }: SameRelation, context: AuditContext): Evaluation {
  const statements = claims.map(context.statement);
  const stated = statements.map(({ claim }) => claim);
  const unit = firstUnit(statements);
  const converted = statements.map((statement) =>
    inUnit(
      statement,
      unit,
      stated.map(({ period }) => period),
      context,
    ),
  );
  const subjects = new Set(stated.flatMap(({ subject }) => subject ?? []));
  const gate = joinGates([
    samePeriodGate(stated),
    sameScopeGate(stated),
    forecastGate(stated),
    { reasons: reasonIf(subjects.size > 1, "ambiguous-identity"), warnings: [] },
  ]);
  const faults = converted.flatMap((side) => (side.ok ? [] : [side.reason]));
  const [first, ...others] = converted.flatMap((side) => (side.ok ? [side.interval] : []));
  const evidence = commonPart(others);
  const isStopped = gate.reasons.length > 0 || faults.length > 0;
  return {
    ...(isStopped ? undetermined([...gate.reasons, ...faults]) : judgeSame(statements, converted)),
    warnings: gate.warnings,
    unit,
    claimed: first,
    evidence,
    remainder: first && evidence && subtractIntervals(first, evidence),
    needed: () =>
      statements.flatMap(({ claim, unit: own }, at) => {
        const rest = converted.flatMap((side, place) => (side.ok && place !== at ? [side.interval] : []));
        const interval = commonPart(rest);
        return interval === undefined || own !== unit ? [] : [neededFigure(claim, own, interval)];
      }),
    trace: () =>
      converted.map((side) => stepOf(side.quantity, context.policy.id, side.ok ? side.rate : undefined)),
  };
}

/** Every statement against every other: intervals on a line that meet in pairs have a number in common. */
function judgeSame(statements: readonly Quantity[], converted: readonly Converted[]): Judgement {
  const sides = converted.flatMap((side) => (side.ok ? [side] : []));
  for (const [at, one] of sides.entries()) {
    for (const other of sides.slice(at + 1)) {
      const isApart = intersectIntervals(one.interval, other.interval) === undefined;
      if (isApart || differsAtOnePrecision(one.quantity, other.quantity))
        return contradicted(one.interval, other.interval);
    }
  }
  const intervals = sides.map(({ interval }) => interval);
  const common = commonPart(intervals);
  if (intervals.every((interval) => exactValue(interval) !== undefined)) return supported("exact");
  // The most precise statement speaks for all the others that it lies in, whichever comes first.
  if (common !== undefined && intervals.some((interval) => containsInterval(common, interval)))
    return supported("entailed");
  if (areRoundings(statements)) return supported("within-rounding");
  const reasons = whyUndecided(statements);
  return undetermined(reasons.length > 0 ? reasons : ["overlap-only"]);
}

/** The numbers that all intervals hold. */
function commonPart([first, ...others]: readonly Interval[]): Interval | undefined {
  return others.reduce<Interval | undefined>((both, next) => both && intersectIntervals(both, next), first);
}
