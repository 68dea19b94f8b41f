/**
 * A published number of countries and regions against those that are named.
 */

import { pointInterval } from "../../figures/interval";
import { subtractIntervals } from "../../figures/interval-arithmetic";
import { areaAsOf } from "../../geography/area-as-of";
import { type AreaCount, type AreasAsOf, countAreas, describeAreaCount } from "../../geography/area-count";
import { type AreaList, namedAreas } from "../../geography/area-list";
import type { AreaProfile } from "../../geography/area-profile";
import { decimalOf } from "../../number/decimal";
import type { Period } from "../../time/period";
import type { Claim } from "../claim";
import { neededFigure, stepOf } from "../common-unit";
import { joinComparability, ofOnePeriod, scopeOfResult, withoutForecasts } from "../comparability";
import { derived, type Evaluation, isUnprinted, judge, undetermined, whyUndecided } from "../evaluation";
import type { Reason, Warning } from "../finding";
import { type AuditContext, type Quantity, readAreas, UNREAD } from "../quantity";
import type { CountDistinctRelation } from "../relation";

/** The evaluation, with the areas that were counted for it. */
interface AreaEvaluation extends Evaluation {
  readonly counted: AreaCount | undefined;
}

/** Evaluates a published number of areas. An open list bounds it from below only. */
export function evaluateCountDistinct(
  relation: CountDistinctRelation,
  context: AuditContext,
): AreaEvaluation {
  const { count, named, asOf, profile = context.profile } = relation;
  const published = context.quantity(count);
  const naming = typeof named === "string" ? context.quantity(named).claim : undefined;
  const list = typeof named === "string" ? naming?.areas : named;
  const stated = naming?.period ?? published.claim.period;
  const { counted, fault: uncounted } = countedAsOf(list, profile, asOf, stated);
  const read = counted ? readAreas(counted) : UNREAD;
  const names: Quantity = { claim: naming ?? LIST, identity: "list", ...read, unit: "count" };
  const { interval: evidence } = names;
  const listed = naming === undefined ? [] : [naming];
  const comparability = joinComparability([
    ...[ofOnePeriod, withoutForecasts].map((ruleOf) => ruleOf([published.claim, ...listed])),
    scopeOfResult(published.claim, listed),
  ]);
  const isDerived = isUnprinted(published);
  const faults = [isDerived ? undefined : published.fault, uncounted].flatMap((fault) => fault ?? []);
  const units =
    published.unit === undefined || published.unit === "count" ? [] : (["unit-mismatch"] as const);
  const { interval: claimed } = published;
  const isStopped = comparability.reasons.length > 0 || faults.length > 0 || units.length > 0;
  return {
    ...(isStopped || evidence === undefined
      ? undetermined([...comparability.reasons, ...faults, ...units])
      : claimed === undefined
        ? derived()
        : judge(claimed, evidence, { reasons: whyUndecided([names]) })),
    warnings: [
      ...comparability.warnings,
      ...(asOf === undefined ? changedAreas(published.claim, list, profile, stated, counted) : []),
    ],
    counted,
    unit: "count",
    claimed,
    evidence,
    remainder:
      claimed && counted && subtractIntervals(claimed, pointInterval(decimalOf(String(counted.areas)), true)),
    needed: () => [
      ...(evidence === undefined ? [] : [neededFigure(published.claim, "count", evidence)]),
      ...(claimed === undefined || naming === undefined ? [] : [neededFigure(naming, "count", claimed)]),
    ],
    trace: () => [
      stepOf(published, context.policy.id),
      { ...stepOf(names, context.policy.id), claim: naming?.id },
    ],
  };
}

/** The areas of a list as of a day or period, or as of the period that the claims state; or why they cannot be counted. */
function countedAsOf(
  list: AreaList | undefined,
  profile: AreaProfile,
  asOf: AreasAsOf | undefined,
  stated: Period | undefined,
): { readonly counted?: AreaCount; readonly fault?: Reason } {
  const time = asOf === "record" ? stated : asOf;
  if (list === undefined) return { fault: "missing-figure" };
  if (time === undefined)
    return asOf === undefined ? { counted: countAreas(list, profile) } : { fault: "period-unstated" };
  const isCertain = namedAreas(list).every((code) => areaAsOf(code, time).ok);
  return isCertain ? { counted: countAreas(list, profile, { asOf: time }) } : { fault: "areas-as-of" };
}

/** That the list names another number of areas as they stood in the period stated, or may. */
function changedAreas(
  { id }: Claim,
  list: AreaList | undefined,
  profile: AreaProfile,
  stated: Period | undefined,
  counted: AreaCount | undefined,
): readonly Warning[] {
  if (list === undefined || stated === undefined || counted === undefined) return [];
  const { counted: areas } = countedAsOf(list, profile, stated, stated);
  if (areas !== undefined && describeAreaCount(areas) === describeAreaCount(counted)) return [];
  return [Object.freeze({ reason: "areas-as-of", claims: Object.freeze([id]), ...(areas && { areas }) })];
}

/** A list that no claim names. */
const LIST: Claim = Object.freeze({ id: "list", measure: "areas named" });
