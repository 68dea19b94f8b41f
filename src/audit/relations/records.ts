/**
 * A claim against records: what was held in its period. Records that are not all there are bound the claim from below
 * only, and not at all where some of them may be negative.
 */

import { subtractIntervals } from "../../figures/interval-arithmetic";
import { isForecast } from "../claim";
import { neededFigure, stepOf } from "../common-unit";
import { reasonIf } from "../comparability";
import {
  areRoundings,
  derived,
  type Evaluation,
  isBounded,
  isUnprinted,
  judge,
  undetermined,
  whyUndecided,
} from "../evaluation";
import type { Reason } from "../finding";
import type { AuditContext } from "../quantity";
import type { AgainstRelation, AuditedKind } from "../relation";
import { evidenceOfRecords } from "./records-evidence";

/** Evaluates a claim against records. */
export function evaluateAgainst<Kind extends AuditedKind>(
  relation: AgainstRelation<Kind>,
  context: AuditContext,
): Evaluation {
  const published = context.quantity(relation.claim);
  const { interval: claimed, fault, claim } = published;
  if (claim.period === undefined)
    return {
      ...undetermined(["period-unstated", ...(fault === undefined ? [] : [fault])]),
      unit: published.unit,
      claimed,
      trace: () => [stepOf(published, context.policy.id)],
    };
  const records = evidenceOfRecords(relation, { unit: published.unit, period: claim.period, context });
  const { unit, interval: evidence, isPartial } = records;
  const faults: readonly Reason[] = [
    ...reasonIf(isForecast(claim), "forecast"),
    ...(fault === undefined || isUnprinted(published) ? [] : [fault]),
    ...records.reasons,
  ];
  const why: readonly Reason[] = [...records.doubts, ...(isPartial ? [] : whyUndecided([published]))];
  const isRounding =
    !isPartial && isBounded({ interval: evidence }) && areRoundings([published]) && !records.isWorded();
  return {
    ...(faults.length > 0 || evidence === undefined
      ? undetermined(faults)
      : claimed === undefined
        ? derived()
        : judge(claimed, evidence, { reasons: why, isRounding })),
    unit,
    claimed,
    evidence,
    remainder: claimed && evidence && subtractIntervals(claimed, evidence),
    needed: () => (evidence === undefined ? [] : [neededFigure(claim, unit, evidence)]),
    trace: () => [stepOf(published, context.policy.id), records.step],
  };
}
