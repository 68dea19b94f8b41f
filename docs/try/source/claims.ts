/** Figures as claims, proposals as relations, both as the JSON that an audit is read from; and the audit. */

import {
  type Audit,
  auditClaims,
  type Claim,
  type Period,
  type Relation,
  type WordsLocale,
} from "cultural-ledger";
import { parseClaims, toHtml } from "cultural-ledger/io";
import type { FoundFigure } from "./figures";
import type { Proposal } from "./proposals";

/** The names of figures and relations: short, and as they stand in the list. */
export function claimId(at: number): string {
  return `F${at + 1}`;
}

/** What a person wrote of a figure: what it is of, and its period, which stays out where it is not written. */
export interface Written {
  readonly measure: string;
  readonly period: string;
}

/** The claims that figures make, with what was said of them. */
export function claimsOf(
  figures: readonly FoundFigure[],
  written: ReadonlyMap<number, Written>,
  proposals: readonly Proposal[],
  locale: WordsLocale,
): string {
  const used = new Set(proposals.flatMap(placesOf));
  const claims = figures.flatMap(({ phrase, text, measure, sentence }, at): Claim[] =>
    used.has(at) || phrase.says === "level"
      ? [
          {
            id: claimId(at),
            measure: written.get(at)?.measure.trim() || measure || text,
            ...(written.get(at)?.period.trim() && { period: written.get(at)?.period.trim() as Period }),
            figure: phrase.figure,
            note: locale === "zh" ? `第${sentence}句：${text}` : `Sentence ${sentence}: ${text}`,
          },
        ]
      : [],
  );
  return JSON.stringify({ claims, relations: proposals.map(relationOf) }, undefined, 2);
}

/** The places of the figures that a proposal names. */
function placesOf(proposal: Proposal): readonly number[] {
  switch (proposal.kind) {
    case "sum":
      return [proposal.whole, ...proposal.parts];
    case "growth":
      return [proposal.rate, proposal.from, proposal.to];
    case "ratio":
      return [proposal.ratio, proposal.numerator, proposal.denominator];
  }
}

function relationOf(proposal: Proposal): Relation {
  const id = proposalId(proposal);
  switch (proposal.kind) {
    case "sum": {
      const parts = proposal.parts.map(claimId);
      return { id, kind: "sum", whole: claimId(proposal.whole), parts, list: "closed" };
    }
    case "growth": {
      const { rate, from, to } = proposal;
      return {
        id,
        kind: "change",
        change: claimId(rate),
        from: claimId(from),
        to: claimId(to),
        in: "percent",
      };
    }
    case "ratio": {
      const { ratio, numerator, denominator } = proposal;
      return {
        id,
        kind: "ratio",
        ratio: claimId(ratio),
        numerator: claimId(numerator),
        denominator: claimId(denominator),
      };
    }
  }
}

/** A proposal as a formula of its figures, which is the name of its relation too. */
export function proposalId(proposal: Proposal): string {
  switch (proposal.kind) {
    case "sum":
      return `${claimId(proposal.whole)} = ${proposal.parts.map(claimId).join(" + ")}`;
    case "growth":
      return `${claimId(proposal.from)} → ${claimId(proposal.to)}: ${claimId(proposal.rate)}`;
    case "ratio":
      return `${claimId(proposal.ratio)} = ${claimId(proposal.numerator)} ÷ ${claimId(proposal.denominator)}`;
  }
}

/** An audit, or every fault of its JSON by the path to it. */
export type AuditResult =
  | { readonly ok: true; readonly audit: Audit }
  | { readonly ok: false; readonly faults: readonly { readonly path: string; readonly message: string }[] };

export function auditOf(json: string): AuditResult {
  const read = parseClaims(json);
  if (read.ok) return { ok: true, audit: auditClaims(read.value) };
  return { ok: false, faults: read.issues.map(({ path, message }) => ({ path: path.join("."), message })) };
}

/** The document of an audit, as it is saved. */
export function auditDocument(audit: Audit, locale: WordsLocale): string {
  return toHtml(audit, { locale });
}
