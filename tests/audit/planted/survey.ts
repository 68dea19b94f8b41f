/** The survey of planted slips: how many are found, and how many of them a hint names rightly. */

import { auditClaims, type Finding } from "cultural-ledger";
import { DOCUMENTS, type Document, drawDocument } from "./documents";
import { type Below, RATES } from "./printed";
import { isLarge, SLIPS } from "./slips";

/** So many hints a reader looks at. */
const FIRST = 3;

/** How many documents are drawn for each slip that is wanted, before a kind of slip cannot happen in a relation. */
const MOST_DRAWN = 100;

/** What became of the slips of one kind in one relation. */
export interface Cell {
  readonly relation: string;
  readonly slip: string;
  readonly planted: number;
  /** Relations that are no longer supported: contradicted, or not recomputed. */
  readonly found: number;
  /** Those of which one of the first hints is the slip. */
  readonly hinted: number;
}

function auditDocument({ claims, relation, others }: Document): Finding {
  const { findings } = auditClaims({
    claims: [...claims.values()],
    relations: [relation, ...others],
    rates: RATES,
  });
  return findings[0] as Finding;
}

/** Slips of one kind in documents of one relation; none planted where it cannot happen. */
export function surveyCell(relation: string, slip: string, wanted: number, below: Below): Cell {
  const plant = SLIPS[slip];
  let [planted, found, hinted] = [0, 0, 0];
  for (let drawn = 0; planted < wanted && drawn < MOST_DRAWN * wanted; drawn++) {
    if (drawn === 3 * MOST_DRAWN && planted === 0) break;
    const slipped = plant?.(drawDocument(relation, below), below);
    if (slipped === undefined || !isLarge(slip, slipped.document)) continue;
    planted += 1;
    const { verdict, reasons, hints } = auditDocument(slipped.document);
    const isFound = verdict === "contradicted" || reasons.includes("does-not-recompute");
    if (!isFound) continue;
    found += 1;
    if (hints.slice(0, FIRST).some(slipped.isNamedBy)) hinted += 1;
  }
  return { relation, slip, planted, found, hinted };
}

/** Every kind of slip in every kind of relation. */
export function survey(wanted: number, below: Below): readonly Cell[] {
  return Object.keys(DOCUMENTS).flatMap((relation) =>
    Object.keys(SLIPS).map((slip) => surveyCell(relation, slip, wanted, below)),
  );
}

/** What is said of documents without a slip. */
export interface Clean {
  readonly documents: number;
  readonly supported: number;
  readonly hinted: number;
}

/** Documents in which nothing slipped; with `hidden` digits, whoever computed the result knew more than is printed. */
export function surveyClean(wanted: number, below: Below, hidden: boolean): Clean {
  const kinds = Object.keys(DOCUMENTS);
  const findings = Array.from({ length: wanted }, (_, at) =>
    auditDocument(drawDocument(kinds[at % kinds.length] as string, below, hidden)),
  );
  return {
    documents: wanted,
    supported: findings.filter(({ verdict }) => verdict === "supported").length,
    hinted: findings.filter(({ hints }) => hints.length > 0).length,
  };
}
