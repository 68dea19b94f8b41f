/**
 * Hints in words: the slip of the pen that would explain a relation that does not hold.
 */

import { describeFigure } from "../figures/describe-figure";
import type { Figure } from "../figures/figure";
import { groupDigits } from "../figures/group-digits";
import { describeAreaCount } from "../geography/area-count";
import type { Hint } from "./finding";
import type { ChangeForm, ClaimId } from "./relation";

/** The most hints that a sentence names; there are more in the finding. */
const MOST_NAMED = 3;

/** How what a hint is of is said. */
interface Names {
  /** A claim in words. */
  readonly measures: (claim: ClaimId) => string;
  /** What was printed of it. */
  readonly figures: (claim: ClaimId) => Figure | undefined;
}

type HintOf<Kind extends Hint["kind"]> = Extract<Hint, { readonly kind: Kind }>;

const FORMS: Readonly<Record<ChangeForm, string>> = {
  absolute: "as so many more or fewer",
  percent: "in per cent",
  points: "in percentage points",
  multiple: "as a multiple",
};

/** What would make a relation hold, to follow "with". */
const HINTS: { readonly [Kind in Hint["kind"]]: (hint: HintOf<Kind>, names: Names) => string } = {
  cut: ({ claim }, { measures }) => `the digits of ${measures(claim)} cut off instead of rounded`,
  "inclusive-bound": ({ claim, qualifier }, names) =>
    `${names.measures(claim)} read as ${changed(claim, names, { qualifier })}`,
  "digits-swapped": (hint, names) => `two digits of ${otherNumber(hint, names, "swapped")}`,
  "digit-left-out": (hint, names) => `a digit of ${otherNumber(hint, names, "added")}`,
  "digit-doubled": (hint, names) => `a doubled digit of ${otherNumber(hint, names, "removed")}`,
  "digit-replaced": (hint, names) => `a digit of ${otherNumber(hint, names, "changed")}`,
  scale: ({ claim, scale }, names) => {
    const { scale: printed } = names.figures(claim) ?? {};
    const unit = scale === undefined ? "ones" : scale;
    const own = printed === undefined ? "" : ` instead of ${printed}`;
    return `${names.measures(claim)} in ${unit}${own} (${changed(claim, names, { scale })})`;
  },
  "power-of-ten": ({ claim, power }, { measures }) =>
    `${measures(claim)} ${power > 0 ? "multiplied" : "divided"} by ${groupDigits(`1${"0".repeat(Math.abs(power))}`)}`,
  currency: ({ claim, currency }, { measures }) => `${measures(claim)} in ${currency}`,
  sign: ({ claim }, { measures }) => `the sign of ${measures(claim)} reversed`,
  "change-form": ({ claim, in: form }, { measures }) => `${measures(claim)} meant ${FORMS[form]}`,
  "base-period": ({ claim, ...base }, { measures }) =>
    `the ${base.measure} of ${base.period ?? "another period"}${printed(base)} as base instead of ${measures(claim)}`,
  "other-claim": ({ claim, measure, figure }, { measures }) =>
    `${measure}${printed({ figure })} instead of ${measures(claim)}`,
  "open-list": () => "a list that names only some",
  "as-of": ({ areas }) => `areas counted as they stood in ${areas.asOf} (${describeAreaCount(areas)})`,
};

/** What to look at first; `undefined` where there is nothing. */
export function describeHints(
  hints: readonly Hint[],
  measures: Names["measures"],
  figures: Names["figures"],
): string | undefined {
  const named = hints.slice(0, MOST_NAMED).map((hint) => describeHint(hint, { measures, figures }));
  return named.length === 0 ? undefined : `to look at first: it would hold with ${named.join(", or with ")}`;
}

function describeHint<Kind extends Hint["kind"]>(hint: HintOf<Kind>, names: Names): string {
  // Of one kind at a time, which the table of all kinds cannot say.
  const describe = HINTS[hint.kind as Kind] as (hint: HintOf<Kind>, names: Names) => string;
  return describe(hint, names);
}

function otherNumber(
  { claim, number }: { readonly claim: ClaimId; readonly number: string },
  names: Names,
  what: string,
): string {
  return `${names.measures(claim)} ${what} (${changed(claim, names, { number })})`;
}

/** A figure as it was printed, but for what is otherwise. */
function changed(claim: ClaimId, { figures }: Names, change: Changes): string {
  const { scale: own, ...figure } = {
    qualifier: "equal",
    number: "",
    ...figures(claim),
    ...change,
  } as Figure;
  if (figures(claim) === undefined) return change.number === undefined ? "" : groupDigits(change.number);
  return describeFigure({ ...figure, ...(own !== undefined && { scale: own }) });
}

type Changes = { readonly [Field in keyof Figure]?: Figure[Field] | undefined };

function printed({ figure }: { readonly figure: Figure | undefined }): string {
  return figure === undefined ? "" : ` (${describeFigure(figure)})`;
}
