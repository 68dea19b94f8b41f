/** One thing as it stands in a document and in its translations: the same phrase in other languages, or the number that 2100多 begins with. */

import { type Claim, describeFigure, type Figure, figure, moreThan, odd, parseFigure } from "cultural-ledger";
import type { FigureLocale } from "cultural-ledger/figures";
import { type Draw, pick, publish, type Style } from "./published";
import { drawValue, type Fact, type Scene } from "./true-relations";

const LOCALES: readonly FigureLocale[] = ["en", "zh", "de", "fr", "es"];

/** A figure as a translation words it. "20-odd" becomes a number, or a bound, as often as not. */
function translated(draw: Draw, said: Figure): Figure {
  const { qualifier, number, scale, unit } = said;
  const options = { ...(scale && { scale }), ...(unit && { unit }) };
  if (qualifier === "odd") return pick(draw, [odd, moreThan, figure])(number, options);
  const locale = pick(draw, LOCALES);
  const decimal = { en: ".", es: "," } as const;
  const read = parseFigure(describeFigure(said, { locale }), locale, {
    ...((locale === "en" || locale === "es") && { decimal: decimal[locale] }),
  });
  // What the words don't say, the translation leaves out: a unit without a name, and declared decimals.
  return read.ok ? { ...read.value, ...(unit && { unit }) } : said;
}

/** Statements of one thing in several languages. */
function drawTranslated(draw: Draw, style: Style): Scene {
  const unit = pick(draw, ["count", "USD", "ratio"] as const);
  const truth = drawValue(draw, unit);
  const original = publish(draw, truth, unit, style);
  const { decimals: _, ...worded } = original as Figure<"equal">;
  const said = { measure: "measure", subject: "one thing", period: "2012" } as const;
  const named: Claim[] = [worded as Figure, translated(draw, worded as Figure)].map((each, at) => ({
    ...said,
    id: `statement ${at}`,
    figure: each,
  }));
  const facts: readonly Fact[] = [];
  return { relation: { id: "r", kind: "same", claims: named.map(({ id }) => id) }, facts, named, rates: [] };
}

export const TRANSLATED_SCENES: Readonly<Record<string, (draw: Draw, style: Style) => Scene>> = {
  translated: drawTranslated,
};
