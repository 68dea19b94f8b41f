/**
 * Two audits of one document, or of two editions of it, side by side: what is still open, what is new, what is resolved.
 */

import { type Call, madeOf } from "../foundation/arguments";
import type { Audit } from "./audit-claims";
import type { Finding } from "./finding";

/** A relation in both audits, or in one of them. */
export interface FindingChange {
  readonly relation: string;
  readonly before: Finding | undefined;
  readonly after: Finding | undefined;
}

/** Open is what is contradicted or undetermined. Relations that are settled in both audits are in none of the lists. */
export interface AuditDifference {
  /** Open in both; the verdict may have changed from the one to the other. */
  readonly still: readonly FindingChange[];
  /** Open now, and settled or not there before. */
  readonly new: readonly FindingChange[];
  /** Open before, and settled now. */
  readonly resolved: readonly FindingChange[];
  /** Open before, and not looked at now: that is no answer. */
  readonly dropped: readonly FindingChange[];
}

/**
 * Compares two audits by the ids of their relations, in the order of the later one, then of the earlier one. Two empty
 * audits give empty lists.
 *
 * @throws `audit/invalid-argument`
 * @example
 * const sum: Relation = { id: "sum", kind: "sum", whole: "all", parts: ["out", "in"], list: "closed" };
 * const auditOf = (all: number) =>
 *   auditClaims({
 *     claims: [
 *       { id: "all", measure: "projects", figure: figure(all) },
 *       { id: "out", measure: "visits abroad", figure: figure(61) },
 *       { id: "in", measure: "visits received", figure: figure(137) },
 *     ],
 *     relations: [sum],
 *   });
 * const { resolved } = diffAudits(auditOf(189), auditOf(198));
 * resolved.map(({ before, after }) => [before?.verdict, after?.verdict]) // => [["contradicted", "supported"]]
 */
export function diffAudits(before: Audit, after: Audit): AuditDifference {
  const earlier = byRelation(before);
  const later = byRelation(after);
  const changes = [...new Set([...later.keys(), ...earlier.keys()])].map(
    (relation): FindingChange =>
      Object.freeze({ relation, before: earlier.get(relation), after: later.get(relation) }),
  );
  const wasOpen = changes.filter((change) => isOpen(change.before));
  return Object.freeze({
    still: Object.freeze(wasOpen.filter((change) => isOpen(change.after))),
    new: Object.freeze(changes.filter((change) => isOpen(change.after) && !isOpen(change.before))),
    resolved: Object.freeze(wasOpen.filter((change) => change.after !== undefined && !isOpen(change.after))),
    dropped: Object.freeze(wasOpen.filter((change) => change.after === undefined)),
  });
}

function byRelation(audit: Audit): ReadonlyMap<string, Finding> {
  return madeOf(CALL, "an audit", audit, "what auditClaims gave", ({ findings }) => {
    return new Map(findings.map((finding) => [finding.relation, finding]));
  });
}

const CALL: Call = { chapter: "audit", call: "diffAudits(before, after)" };

function isOpen(finding: Finding | undefined): boolean {
  return finding?.verdict === "contradicted" || finding?.verdict === "undetermined";
}
