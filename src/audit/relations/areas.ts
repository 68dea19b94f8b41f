/**
 * A published number of countries and regions against those that are named.
 */

import { pointInterval } from "../../figures/interval";
import { subtractIntervals } from "../../figures/interval-arithmetic";
import { countAreas } from "../../geography/area-profile";
import { decimalOf } from "../../number/decimal";
import type { Claim } from "../claim";
import { neededFigure, stepOf } from "../common-unit";
import { joinComparability, ofOnePeriod, scopeOfResult, withoutForecasts } from "../comparability";
import { type Evaluation, judge, undetermined, whyUndecided } from "../evaluation";
import { type AuditContext, type Quantity, readAreas, UNREAD } from "../quantity";
import type { CountDistinctRelation } from "../relation";

/** Evaluates a published number of areas. An open list bounds it from below only. */
export function evaluateCountDistinct(relation: CountDistinctRelation, context: AuditContext): Evaluation {
  const { count, named, profile = context.profile } = relation;
  const published = context.quantity(count);
  const naming = typeof named === "string" ? context.quantity(named).claim : undefined;
  const list = typeof named === "string" ? naming?.areas : named;
  const counted = list && countAreas(list, profile);
  const read = counted ? readAreas(counted) : UNREAD;
  const names: Quantity = { claim: naming ?? LIST, identity: "list", ...read, unit: "count" };
  const { interval: evidence } = names;
  const listed = naming === undefined ? [] : [naming];
  const comparability = joinComparability([
    ...[ofOnePeriod, withoutForecasts].map((ruleOf) => ruleOf([published.claim, ...listed])),
    scopeOfResult(published.claim, listed),
  ]);
  const faults = [published, names].flatMap(({ fault }) => fault ?? []);
  const units =
    published.unit === undefined || published.unit === "count" ? [] : (["unit-mismatch"] as const);
  const { interval: claimed } = published;
  const isStopped = comparability.reasons.length > 0 || faults.length > 0 || units.length > 0;
  return {
    ...(isStopped || claimed === undefined || evidence === undefined
      ? undetermined([...comparability.reasons, ...faults, ...units])
      : judge(claimed, evidence, { reasons: whyUndecided([names]) })),
    warnings: comparability.warnings,
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

/** A list that no claim names. */
const LIST: Claim = Object.freeze({ id: "list", measure: "areas named" });
