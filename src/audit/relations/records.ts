/**
 * A claim against records: what was held in its period. Records that are not all there are bound the claim from below
 * only, and not at all where some of them may be negative.
 */

import { type Interval, tightenInterval } from "../../figures/interval";
import { subtractIntervals } from "../../figures/interval-arithmetic";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import type { Ledger, RecordOf } from "../../model/ledger";
import type { Observation } from "../../model/observation";
import { type Selection, selectObservations, selectRecords } from "../../model/selection";
import type { Period } from "../../time/period";
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
import type { Reason, TraceStep } from "../finding";
import type { AuditContext } from "../quantity";
import type { AgainstRelation, AuditedKind } from "../relation";
import { leftOutOf } from "./left-out";
import { beside } from "./signs";
import { type RecordsTotal, totalOfRecords } from "./total-of-records";

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
  const selected = selectedRecords(relation, context.ledger, claim.period);
  const { counted } = selected;
  const total = totalOfRecords(relation, counted, { unit: published.unit, period: claim.period, context });
  const isPartial = relation.records === "partial" || selected.undetermined.length > 0;
  const evidence =
    total.interval &&
    (isPartial ? beside(total.interval, leftOutOf(relation, selected, context)) : tightened(total.interval));
  const faults: readonly Reason[] = [
    ...reasonIf(isForecast(claim), "forecast"),
    ...(fault === undefined || isUnprinted(published) ? [] : [fault]),
    ...total.reasons,
  ];
  const why: readonly Reason[] = [
    ...reasonIf(isPartial, "partial-coverage"),
    ...reasonIf(total.unknown > 0, "missing-figure"),
    ...(isPartial ? [] : whyUndecided([published])),
  ];
  const isRounding = !isPartial && isBounded({ interval: evidence }) && areRoundings([published]);
  return {
    ...(faults.length > 0 || evidence === undefined
      ? undetermined(faults)
      : claimed === undefined
        ? derived()
        : judge(claimed, evidence, { reasons: why, isRounding })),
    unit: total.unit,
    claimed,
    evidence,
    remainder: claimed && evidence && subtractIntervals(claimed, evidence),
    needed: () => (evidence === undefined ? [] : [neededFigure(claim, total.unit, evidence)]),
    trace: () => [
      stepOf(published, context.policy.id),
      recordsStep(
        relation.collection,
        counted.map(({ id }) => id),
        total,
        context.policy.id,
      ),
    ],
  };
}

function selectedRecords<Kind extends AuditedKind>(
  { id, collection, where }: AgainstRelation<Kind>,
  ledger: Ledger | undefined,
  period: Period,
): Selection<RecordOf<Kind>> {
  if (ledger === undefined)
    throw new LedgerError(
      "audit/missing-ledger",
      `Cannot hold a claim against records in relation ${quote(id)}: the audit was given no ledger. Give it one: auditClaims({ claims, relations, ledger }).`,
      { details: { relation: id } },
    );
  const all: readonly RecordOf<Kind>[] = ledger[collection];
  const records: readonly RecordOf<AuditedKind>[] = where === undefined ? all : all.filter(where);
  const selected =
    collection === "observations"
      ? selectObservations(records as readonly Observation[], period)
      : selectRecords(
          collection,
          records as readonly RecordOf<Exclude<AuditedKind, "observations">>[],
          period,
        );
  return selected as Selection<RecordOf<Kind>>;
}

function tightened(interval: Interval): Interval {
  return tightenInterval(interval) ?? interval;
}

function recordsStep(
  measure: AuditedKind,
  records: readonly string[],
  total: RecordsTotal,
  reading: string,
): TraceStep {
  return Object.freeze({
    claim: undefined,
    measure,
    records: Object.freeze(records),
    source: undefined,
    figure: undefined,
    reading,
    unit: total.unit,
    interval: total.interval,
    rates: Object.freeze(total.rates),
    ...(total.unrated.length > 0 && { unrated: Object.freeze(total.unrated) }),
    ...(total.overlaps.length > 0 && { overlaps: Object.freeze(total.overlaps) }),
  });
}
