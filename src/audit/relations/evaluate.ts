/**
 * Evaluates a relation of whatever kind under one reading.
 */

import { type Evaluation, undetermined } from "../evaluation";
import type { AuditContext } from "../quantity";
import type { AgainstRelation, Relation } from "../relation";
import { isOtherBase } from "../revisions";
import { evaluateCountDistinct } from "./areas";
import { evaluateMaxInHistory } from "./history";
import { evaluateQuotient } from "./quotient";
import { evaluateAgainst } from "./records";
import { evaluateSame } from "./same";
import { evaluateSum } from "./sum";

/** What one reading says of a relation. A base of another document may have been restated since, and contradicts nothing. */
export function evaluateRelation(relation: Relation, context: AuditContext): Evaluation {
  const evaluation = evaluateByKind(relation, context);
  return evaluation.verdict === "contradicted" && isOtherBase(relation, (id) => context.statement(id).claim)
    ? { ...evaluation, ...undetermined(["restated-base"]) }
    : evaluation;
}

function evaluateByKind(relation: Relation, context: AuditContext): Evaluation {
  switch (relation.kind) {
    case "sum":
    case "partOf":
      return evaluateSum(relation, context);
    case "ratio":
    case "mean":
    case "growth":
      return evaluateQuotient(relation, context);
    case "countDistinct":
      return evaluateCountDistinct(relation, context);
    case "maxInHistory":
      return evaluateMaxInHistory(relation, context);
    case "change":
    case "averageGrowth":
    case "rank":
    case "cumulative":
      throw new RangeError(`The relations of kind ${relation.kind} are evaluated in the next commit.`);
    case "same":
      return evaluateSame(relation, context);
    case "against":
      // One kind of records at a time, which the union cannot say.
      return evaluateAgainst(relation as AgainstRelation<"delegations">, context);
  }
}
