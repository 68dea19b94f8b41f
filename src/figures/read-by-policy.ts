/**
 * Printed figures that are read by a policy of their own, whoever reads them: what a record holds keeps its words, digits and
 * unit, and gets the ends that the policy sees, open or closed.
 */

import { printedFigure } from "./describe-figure";
import type { Figure } from "./figure";
import type { ReadingPolicy } from "./reading-policy";

/** The policy of a figure. No field of it: what is printed stays the same, and JSON and comparisons know nothing of it. */
const OWN_POLICY = /* @__PURE__ */ Symbol.for("cultural-ledger.reading");

interface WithPolicy {
  readonly [OWN_POLICY]?: ReadingPolicy;
}

/** Whether a policy has to say what a figure means: a number as printed, "about" or "nearly". */
export function isPrinted({ qualifier }: Figure): boolean {
  return qualifier === "equal" || qualifier === "about" || qualifier === "nearly";
}

/** A figure that is read by a policy, whichever one its reader has. */
export function readByPolicy(figure: Figure, policy: ReadingPolicy): Figure {
  return printedFigure<Figure & WithPolicy>({ ...figure, [OWN_POLICY]: policy });
}

/** The policy that a figure is read by: its own, or else that of its reader. */
export function policyOfFigure(figure: Figure, policy: ReadingPolicy): ReadingPolicy {
  return (figure as WithPolicy)[OWN_POLICY] ?? policy;
}
