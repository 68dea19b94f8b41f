/**
 * How an audit is told: in which language, with which names of areas, and in the units that its readers use.
 */

import { describeFigure } from "../figures/describe-figure";
import { type Figure, isFigure } from "../figures/figure";
import { type FigureScale, powerOfScale, readersScales } from "../figures/scale";
import type { InWords, WordsLocale } from "../foundation/words-locale";
import type { AreaCode } from "../geography/area-code";
import type { AreasAsOf } from "../geography/area-count-words";
import { type AreaLabelOptions, areaLabel } from "../geography/area-label";
import { decimalOf, scaledText } from "../number/decimal";
import type { Period } from "../time/period";
import { describePeriod } from "../time/period-label";
import { ENGLISH } from "./words/en";
import type { AuditWords } from "./words/words";
import { CHINESE } from "./words/zh";

/** The language of an audit in words, and names of areas that go before those of `Intl`. */
export interface Telling {
  readonly locale: WordsLocale;
  readonly labels: NonNullable<AreaLabelOptions["labels"]>;
}

export const IN_ENGLISH: Telling = /* @__PURE__ */ Object.freeze({ locale: "en", labels: {} });

const WORDS: InWords<AuditWords> = { en: ENGLISH, zh: CHINESE };

/** The words of the language. */
export function auditWords({ locale }: Pick<Telling, "locale">): AuditWords {
  return WORDS[locale];
}

/** An area by its name. */
export function areaSaid({ locale, labels }: Telling, area: AreaCode): string {
  return areaLabel(area, { locale, labels });
}

export function periodSaid({ locale }: Telling, period: Period): string {
  return describePeriod(period, { locale });
}

/** As of when areas were counted. */
export function asOfSaid(telling: Telling, asOf: AreasAsOf | undefined): string {
  return asOf === undefined || asOf === "record" ? "" : periodSaid(telling, asOf);
}

/** A figure with the digits that are printed, in a scale of the readers. */
export function figureSaid({ locale }: Telling, figure: Figure): string {
  const said = inReadersScale(figure, locale);
  const text = describeFigure(said, { locale });
  // Chinese statistics write digits without marks between them.
  return locale === "zh" ? text.replaceAll(",", "") : text;
}

/** The scales that readers of the other language count in. */
const FOREIGN: InWords<readonly FigureScale[]> = {
  en: ["wan", "yi"],
  zh: ["thousand", "million", "billion"],
};

/** USD 93.3 yi are USD 9.33 billion in English, and 3000万 in Chinese are 30 million: digits for digits. */
export function inReadersScale(figure: Figure, locale: WordsLocale): Figure {
  const { scale, number, to } = figure;
  if (scale === undefined || !FOREIGN[locale].includes(scale)) return figure;
  const size = decimalOf(to ?? number)
    .abs()
    .times(`1e${powerOfScale(scale)}`);
  const readers = readersScales(locale).find((candidate) => size.gte(`1e${powerOfScale(candidate)}`));
  const places = powerOfScale(readers) - powerOfScale(scale);
  const moved = (text: string) => {
    const [, fraction = ""] = text.split(".");
    return scaledText(decimalOf(text), places, Math.max(0, fraction.length + places), "half-even");
  };
  const { scale: _, ...rest } = figure;
  const said = {
    ...rest,
    number: moved(number),
    ...(to !== undefined && { to: moved(to) }),
    ...(readers !== undefined && { scale: readers }),
  };
  return isFigure(said) ? said : figure;
}
