/**
 * Statements of one thing, in one document or several: they have to leave a number possible.
 *
 * @source XBRL International, Handling Duplicate Facts: consistent duplicates of different precision
 */

import type { FigureUnit } from "../../figures/figure";
import { exactValue } from "../../figures/interval";
import { subtractIntervals } from "../../figures/interval-arithmetic";
import { containsInterval } from "../../figures/interval-order";
import { type Converted, firstUnit, inUnit, neededFigure, stepOf } from "../common-unit";
import { joinComparability, ofOnePeriod, ofOneScope, ofOneSubject, withoutForecasts } from "../comparability";
import { commonPart, commonPartsOfOthers, conflictAtOnePrecision, sidesApart } from "../duplicates";
import {
  areRoundings,
  contradicted,
  type Evaluation,
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
  const statements = claims.map(context.statement);
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
  const faults = converted.flatMap((side) => (side.ok ? [] : [side.reason]));
  const [first, ...others] = converted.flatMap((side) => (side.ok ? [side.interval] : []));
  const evidence = commonPart(others);
  const isStopped = comparability.reasons.length > 0 || faults.length > 0;
  return {
    ...(isStopped ? undetermined([...comparability.reasons, ...faults]) : judgeSame(statements, converted)),
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
function judgeSame(statements: readonly Quantity[], converted: readonly Converted[]): Judgement {
  const sides = converted.flatMap((side) => (side.ok ? [side] : []));
  const apart = sidesApart(sides) ?? conflictAtOnePrecision(statements);
  if (apart !== undefined) return contradicted(apart[0].interval, apart[1].interval);
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
