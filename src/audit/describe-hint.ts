/**
 * Hints in words: the slip of the pen that would make a contradicted relation hold.
 */

import { describeFigure } from "../figures/describe-figure";
import type { Figure } from "../figures/figure";
import { groupDigits } from "../figures/group-digits";
import { describeAreaCount } from "../geography/area-count-words";
import type { Hint } from "./finding";
import type { ClaimId } from "./relation";

/** The figure as it was printed, with other digits. */
function swapped(number: string, figure: Figure | undefined): string {
  return figure === undefined ? groupDigits(number) : describeFigure({ ...figure, number });
}

/** What would make a relation hold; `measures` says claims, `figures` gives what was printed. */
export function describeHint(
  hint: Hint,
  measures: (claim: ClaimId) => string,
  figures: (claim: ClaimId) => Figure | undefined,
): string {
  if (hint.kind === "open-list") return "a list that names only some";
  if (hint.kind === "as-of")
    return `areas counted as they stood in ${hint.areas.asOf} (${describeAreaCount(hint.areas)})`;
  const measure = measures(hint.claim);
  switch (hint.kind) {
    case "digits-swapped":
      return `two digits of ${measure} swapped (${swapped(hint.number, figures(hint.claim))})`;
    case "power-of-ten":
      return `${measure} ${hint.power > 0 ? "multiplied" : "divided"} by ${groupDigits(`1${"0".repeat(Math.abs(hint.power))}`)}`;
    case "currency":
      return `${measure} in ${hint.currency}`;
    case "sign":
      return `the sign of ${measure} reversed`;
  }
}
