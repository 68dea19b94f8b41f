/**
 * Hints in words: the slip of the pen that would explain a relation that does not hold.
 */

import { type Figure, isFigure } from "../figures/figure";
import { groupDigits } from "../figures/group-digits";
import { figureForReaders } from "../figures/readers-scale";
import { wordsOfAreaCount } from "../geography/area-count-words";
import type { Hint } from "./finding";
import type { ClaimId } from "./relation";
import { asOfSaid, auditWords, periodSaid, type Telling } from "./telling";

/** The most hints that a sentence names; there are more in the finding. */
const MOST_NAMED = 3;

/** What to look at first; `undefined` where there is nothing. `measures` says claims, `figures` gives what was printed. */
export function describeHints(
  hints: readonly Hint[],
  telling: Telling,
  measures: (claim: ClaimId) => string,
  figures: (claim: ClaimId) => Figure | undefined,
): string | undefined {
  const named = hints.slice(0, MOST_NAMED).map((hint) => describeHint(hint, telling, measures, figures));
  return named.length === 0 ? undefined : auditWords(telling).lookAt(named);
}

function describeHint(
  hint: Hint,
  telling: Telling,
  measures: (claim: ClaimId) => string,
  figures: (claim: ClaimId) => Figure | undefined,
): string {
  const words = auditWords(telling);
  const { hints } = words;
  if (hint.kind === "open-list") return hints["open-list"]();
  if (hint.kind === "as-of") {
    const { areas } = hint;
    return hints["as-of"](
      asOfSaid(telling, areas.asOf),
      wordsOfAreaCount(areas, telling.locale, telling.labels),
    );
  }
  const measure = measures(hint.claim);
  const printed = figures(hint.claim);
  const digits = (plain: string) => (telling.locale === "zh" ? plain : groupDigits(plain));
  switch (hint.kind) {
    case "cut":
    case "sign":
      return hints[hint.kind](measure);
    case "inclusive-bound":
      return hints[hint.kind](measure, otherwise(printed, { qualifier: hint.qualifier }, telling));
    case "digits-swapped":
    case "digit-left-out":
    case "digit-doubled":
    case "digit-replaced":
      return hints[hint.kind](
        measure,
        otherwise(printed, { number: hint.number }, telling) ?? digits(hint.number),
      );
    case "scale":
      return hints.scale(
        measure,
        otherwise(printed, { scale: hint.scale }, telling),
        hint.scale,
        printed?.scale,
      );
    case "power-of-ten":
      return hints[hint.kind](measure, hint.power > 0, digits(`1${"0".repeat(Math.abs(hint.power))}`));
    case "currency":
      return hints.currency(measure, hint.currency);
    case "change-form":
      return hints[hint.kind](measure, hint.in);
    case "base-period":
    case "other-claim": {
      const { period, figure } = hint;
      const details = [
        ...(figure === undefined ? [] : [figureForReaders(telling, figure)]),
        ...(period === undefined ? [] : [periodSaid(telling, period)]),
      ];
      return hints[hint.kind](words.claim(hint.measure, details), measure);
    }
  }
}

type Changes = { readonly [Field in keyof Figure]?: Figure[Field] | undefined };

/** A figure as it was printed, but for what is otherwise; `undefined` where none was. */
function otherwise(printed: Figure | undefined, changes: Changes, telling: Telling): string | undefined {
  if (printed === undefined) return undefined;
  const { scale, unit, decimals: _, ...figure } = { ...printed, ...changes } as Figure;
  const said = {
    ...figure,
    ...(scale !== undefined && { scale }),
    ...(unit !== undefined && !(scale === "percent" && unit === "number") && { unit }),
  };
  // Digits that no figure has are said without the rest.
  return isFigure(said) ? figureForReaders(telling, said) : undefined;
}
