/**
 * What the records of a period come to, wherever a relation names them: all there are, or some of them, which bound it from
 * below.
 */

import type { FigureUnit } from "../../figures/figure";
import { type Interval, tightenInterval } from "../../figures/interval";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import type { Ledger, RecordOf } from "../../model/ledger";
import type { Observation } from "../../model/observation";
import { type Selection, selectObservations, selectRecords } from "../../model/selection";
import { holdWordedFigures } from "../../statistics/read-by";
import type { Period } from "../../time/period";
import { reasonIf } from "../comparability";
import type { Reason, TraceStep } from "../finding";
import type { AuditedKind } from "../relation";
import { leftOutOf } from "./left-out";
import type { RelatedRecords } from "./measured-items";
import { beside } from "./signs";
import { type Asked, type RecordsTotal, totalOfRecords } from "./total-of-records";

/** A total of records as evidence. */
export interface RecordsEvidence {
  readonly unit: FigureUnit | undefined;
  /** `undefined` where nothing of it could be used. */
  readonly interval: Interval | undefined;
  /** Why it cannot be used. */
  readonly reasons: readonly Reason[];
  /** Why it may decide nothing. */
  readonly doubts: readonly Reason[];
  /** Whether there may be more records than those at hand. */
  readonly isPartial: boolean;
  /** Whether some of them are bounds, ranges or hedged, so that their total is more than rounded. */
  readonly isWorded: () => boolean;
  readonly step: TraceStep;
}

/** The total of the records of a period. */
export function evidenceOfRecords<Kind extends AuditedKind>(
  term: RelatedRecords<Kind>,
  asked: Asked,
): RecordsEvidence {
  const { context, period } = asked;
  const selected = selectedRecords(term, context.ledger, period);
  const { counted, undetermined } = selected;
  const total = totalOfRecords(term, counted, asked);
  const isPartial = term.records === "partial" || undetermined.length > 0;
  const interval =
    total.interval &&
    (isPartial ? beside(total.interval, leftOutOf(term, selected, context)) : tightened(total.interval));
  return {
    unit: total.unit,
    interval,
    reasons: total.reasons,
    doubts: [...reasonIf(isPartial, "partial-coverage"), ...reasonIf(total.unknown > 0, "missing-figure")],
    isPartial,
    isWorded: () => holdWordedFigures(counted),
    step: recordsStep(
      term.collection,
      counted.map(({ id }) => id),
      total,
      context.policy.id,
    ),
  };
}

function selectedRecords<Kind extends AuditedKind>(
  { id, collection, where }: RelatedRecords<Kind>,
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
