/**
 * Hints in words: the slip of the pen that would make a contradicted relation hold.
 */

import type { Figure } from "../figures/figure";
import { groupDigits } from "../figures/group-digits";
import { wordsOfAreaCount } from "../geography/area-count-words";
import type { Hint } from "./finding";
import type { ClaimId } from "./relation";
import { asOfSaid, auditWords, figureSaid, type Telling } from "./telling";

/** What would make a relation hold; `measures` says claims, `figures` gives what was printed. */
export function describeHint(
  hint: Hint,
  telling: Telling,
  measures: (claim: ClaimId) => string,
  figures: (claim: ClaimId) => Figure | undefined,
): string {
  const { hints } = auditWords(telling);
  const digits = (plain: string) => (telling.locale === "zh" ? plain : groupDigits(plain));
  switch (hint.kind) {
    case "open-list":
      return hints.openList;
    case "as-of": {
      const { areas } = hint;
      const { locale, labels } = telling;
      return hints.asOf(asOfSaid(telling, areas.asOf), wordsOfAreaCount(areas, locale, labels));
    }
    case "digits-swapped": {
      const figure = figures(hint.claim);
      // The figure as it was printed, with other digits.
      const number =
        figure === undefined ? digits(hint.number) : figureSaid(telling, { ...figure, number: hint.number });
      return hints.digitsSwapped(measures(hint.claim), number);
    }
    case "power-of-ten": {
      const factor = digits(`1${"0".repeat(Math.abs(hint.power))}`);
      return hints.powerOfTen(measures(hint.claim), hint.power > 0, factor);
    }
    case "currency":
      return hints.currency(measures(hint.claim), hint.currency);
    case "sign":
      return hints.sign(measures(hint.claim));
  }
}
