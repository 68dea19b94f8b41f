/**
 * Figures in words, as a document would print them: "more than 1,000", "USD 30 million", "about 1/10".
 */

import { printing } from "../foundation/printing";
import { isCurrencyCode } from "../money/currency";
import { type Figure, isUnknownFigure, QUALIFIERS, requireFigure, type UnknownFigure } from "./figure";
import { groupDigits } from "./group-digits";

/**
 * Says a figure in English, as it would be printed: qualifier, currency, digits grouped in threes, scale; "unknown" where
 * there is no number.
 *
 * @throws `figures/invalid-figure`
 * @example
 * describeFigure(moreThan(1000)) // => "more than 1,000"
 * describeFigure(figure("30", { scale: "million", unit: "USD" })) // => "USD 30 million"
 * describeFigure(about("1/10")) // => "about 1/10"
 * describeFigure(odd(30, { scale: "million", unit: "USD" })) // => "USD 30-odd million"
 * describeFigure(between("6.14", "7.17", { scale: "million" })) // => "between 6.14 and 7.17 million"
 * describeFigure(unknown()) // => "unknown"
 */
export function describeFigure(figure: Figure | UnknownFigure): string {
  if (isUnknownFigure(figure)) return figure.qualifier;
  const { qualifier, number, to, scale, unit } = requireFigure(figure);
  const odd = qualifier === "odd" ? "-odd" : "";
  const currency = isCurrencyCode(unit) ? `${unit} ` : "";
  const numbers = to === undefined ? groupDigits(number) : `${groupDigits(number)} and ${groupDigits(to)}`;
  const suffix = scale === undefined ? "" : scale === "percent" ? " %" : ` ${scale}`;
  return `${QUALIFIERS[qualifier]}${currency}${numbers}${odd}${suffix}`;
}

/** A frozen figure that prints itself. */
export const printedFigure = /* @__PURE__ */ printing<Figure | UnknownFigure>(
  "figure",
  describeFigure,
  "figure.number with its scale, or read it with readFigure(figure)",
) as <F extends Figure | UnknownFigure>(fields: F) => F;
