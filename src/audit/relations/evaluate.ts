/**
 * Evaluates a relation of whatever kind under one reading.
 */

import { type Evaluation, undetermined } from "../evaluation";
import type { AuditContext } from "../quantity";
import type { AgainstRelation, ClaimId, Relation } from "../relation";
import { claimsOfRelation, isRelative } from "../relation-parts";
import { areOfSeveralDays, isRestated } from "../revisions";
import { evaluateCountDistinct } from "./areas";
import { evaluateDifference } from "./change";
import { evaluateCumulative } from "./cumulative";
import { evaluateMaxInHistory } from "./history";
import { evaluateQuotient } from "./quotient";
import { evaluateRank } from "./rank";
import { evaluateAgainst } from "./records";
import { evaluateSame } from "./same";
import { evaluateSum } from "./sum";

/**
 * What one reading says of a relation. What another document printed may have been restated since, and figures of several
 * days may have been revised: neither contradicts anything.
 */
export function evaluateRelation(relation: Relation, context: AuditContext): Evaluation {
  const evaluation = evaluateByKind(relation, context);
  if (evaluation.verdict !== "contradicted") return evaluation;
  const claimOf = (id: ClaimId) => context.statement(id).claim;
  if (isRestated(relation, claimOf)) return { ...evaluation, ...undetermined(["restated-base"]) };
  // Statements of one thing have looked at their days themselves.
  const isRevised = relation.kind !== "same" && areOfSeveralDays(claimsOfRelation(relation).map(claimOf));
  return isRevised ? { ...evaluation, ...undetermined(["revision"]) } : evaluation;
}

function evaluateByKind(relation: Relation, context: AuditContext): Evaluation {
  switch (relation.kind) {
    case "sum":
    case "partOf":
      return evaluateSum(relation, context);
    case "ratio":
    case "mean":
    case "growth":
    case "averageGrowth":
      return evaluateQuotient(relation, context);
    case "change":
      return isRelative(relation)
        ? evaluateQuotient(relation, context)
        : evaluateDifference(relation, context);
    case "countDistinct":
      return evaluateCountDistinct(relation, context);
    case "maxInHistory":
      return evaluateMaxInHistory(relation, context);
    case "cumulative":
      return evaluateCumulative(relation, context);
    case "rank":
      return evaluateRank(relation, context);
    case "same":
      return evaluateSame(relation, context);
    case "against":
      // One kind of records at a time, which the union cannot say.
      return evaluateAgainst(relation as AgainstRelation<"delegations">, context);
  }
}
