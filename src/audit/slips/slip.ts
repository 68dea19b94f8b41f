/**
 * A slip that may have happened to a relation: how it reads as if it had not, and the hint that says so.
 */

import type { Figure } from "../../figures/figure";
import type { Interval } from "../../figures/interval";
import type { Hint } from "../finding";
import type { AuditContext, Quantity } from "../quantity";
import type { ClaimId, Relation } from "../relation";
import type { DocumentClaims } from "./document-claims";

/** A relation as it would be without a slip. */
export interface Slip {
  readonly hint: Hint;
  /** The claims that are read otherwise. */
  readonly reads?: readonly ClaimRead[];
  /** The relation, where it is another one. */
  readonly relation?: Relation;
}

export type ClaimRead = readonly [claim: ClaimId, quantity: Quantity];

/** What slips are looked for in. */
export interface Suspicion {
  readonly relation: Relation;
  readonly context: AuditContext;
  /** The claims of the relation that have figures, in its order, as it reads them. */
  readonly suspects: readonly Suspect[];
  /** What else the document claims. */
  readonly document: DocumentClaims;
  /** Whether another reading of the figures would do. */
  readonly isRounding: boolean;
}

/** A claim with a figure that can be read. */
export interface Suspect {
  readonly id: ClaimId;
  readonly figure: Figure;
  readonly quantity: Quantity;
  /** What the other figures ask of it, in its own unit, as far as that can be told. */
  readonly wanted: Interval | undefined;
}
