/**
 * How an audit is told: in which language, and with which names of areas.
 */

import type { InWords, WordsLocale } from "../foundation/words-locale";
import type { AreaCode } from "../geography/area-code";
import type { AreasAsOf } from "../geography/area-count-words";
import { type AreaLabelOptions, areaLabel } from "../geography/area-label";
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
