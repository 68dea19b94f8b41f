/** Claims, one relation audited, and what is found of it as short text. */

import {
  type AuditInput,
  auditClaims,
  type Claim,
  type ClaimId,
  type Figure,
  type Finding,
  type Interval,
  type Relation,
} from "cultural-ledger";
import type { IntervalEnd } from "cultural-ledger/figures";
import { deepFreeze } from "../frozen";

/** A claim of a measure that no other claim is of. */
export function claim(id: string, what?: Figure, more: Partial<Claim> = {}): Claim {
  return { id, measure: id, ...(what && { figure: what }), ...more };
}

export function claimOf2012(id: string, what?: Figure, more: Partial<Claim> = {}): Claim {
  return claim(id, what, { period: "2012", ...more });
}

export type AuditOptions = Omit<AuditInput, "claims" | "relations">;

/** The finding of the only relation. */
export function audited(claims: readonly Claim[], relation: Relation, options: AuditOptions = {}): Finding {
  const { findings } = auditClaims(deepFreeze({ claims, relations: [relation], ...options }));
  const [finding] = findings;
  if (finding === undefined || findings.length > 1) throw new Error("one relation, one finding");
  return finding;
}

/** `supported, exact` or `undetermined: open-list, one-sided`. */
export function verdictOf({ verdict, basis, reasons }: Finding): string {
  const ground = basis === "none" ? "" : `, ${basis}`;
  return `${verdict}${ground}${reasons.length === 0 ? "" : `: ${reasons.join(", ")}`}`;
}

/** `[7, 12]`, `(2, 4)`, `[14, inf)` for no bound, `[7, ?)` for an unknown one; `none` where there is no interval. */
export function ends(interval: Interval | undefined): string {
  if (interval === undefined) return "none";
  const { lower, upper } = interval;
  const [from, to] = [endText(lower, "-inf"), endText(upper, "inf")];
  return `${isClosed(lower) ? "[" : "("}${from}, ${to}${isClosed(upper) ? "]" : ")"}`;
}

function isClosed(end: IntervalEnd): boolean {
  return end.kind === "finite" && end.closed;
}

function endText(end: IntervalEnd, infinity: string): string {
  return end.kind === "finite" ? end.value.toFixed() : end.kind === "unknown" ? "?" : infinity;
}

/** What the figure of a claim would have to be: its interval and unit, or `nothing`. */
export function needed({ neededToClose }: Finding, claim: ClaimId): string {
  const found = neededToClose.find((figure) => figure.claim === claim);
  return found === undefined ? "nothing" : `${ends(found.interval)} ${found.unit ?? "no unit"}`;
}
