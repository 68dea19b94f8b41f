/**
 * Figures of a report in words: as printed where a source has printed them, in full where they are exact, and else no finer
 * than what they rest on allows.
 */

import type { Decimal } from "decimal.js";
import { isPlainUnit } from "../../figures/figure";
import type { Interval } from "../../figures/interval";
import { narrowestEnds } from "../../figures/interval-ends";
import { wordsOfInterval } from "../../figures/interval-words";
import { intervalInUnit } from "../../figures/interval-writer";
import { powerOfScale, readersScales } from "../../figures/scale";
import { wordsOfAreaCount } from "../../geography/area-count-words";
import type { ReportFigure } from "../figures/report-figure";
import { isOnePoint, knownDigits } from "./known-digits";
import { knownNumber } from "./known-number";
import { numberWriter } from "./number-writer";
import { printedSaid } from "./printed-words";
import { reasonSaid } from "./reason-words";
import { signedSaid } from "./signed-words";
import { type ReportTelling, reportWords } from "./telling";

/** A figure in words with its unit, such as 3000万美元; why it has no value, where it has none. */
export function figureSaid(telling: ReportTelling, figure: ReportFigure): string {
  const { areas, statistic, reason, unitName } = figure;
  const said = (text: string) =>
    inDisplay(telling, unitName === undefined ? text : withUnit(telling, text, unitName));
  const asPrinted = printedSaid(telling, figure);
  if (asPrinted !== undefined) return said(asPrinted);
  if (areas !== undefined && (statistic === "value" || statistic === "published")) {
    const named = reportWords(telling).method.lists[areas.profile] ?? areas.profile;
    const count = wordsOfAreaCount({ ...areas, profile: named }, telling.locale, telling.labels);
    if (count !== undefined) return count;
  }
  if (reason !== undefined) return reasonSaid(telling, reason);
  const number = numberSaid(telling, figure);
  return number === undefined ? reportWords(telling).notKnown : said(number);
}

function withUnit(telling: ReportTelling, text: string, unit: string): string {
  return reportWords(telling).numbers.withUnit(text, unit);
}

/** The number of a figure with every digit, and of one that is between two the interval: `[29500000, 30500000]`. */
export function exactTextOf(figure: ReportFigure): string | undefined {
  const value = knownNumber(figure);
  if (value !== undefined) return value.toFixed();
  const { interval } = figure;
  if (interval === undefined) return undefined;
  const { lower, upper } = interval;
  const from = lower.kind === "finite" ? `${lower.closed ? "[" : "("}${lower.value.toFixed()}` : "(";
  const to = upper.kind === "finite" ? `${upper.value.toFixed()}${upper.closed ? "]" : ")"}` : ")";
  return from === "(" && to === ")" ? undefined : `${from}, ${to}`;
}

/** A number as readers write it: a minus sign is no hyphen, and CNY may be RMB. */
function inDisplay({ locale, display }: ReportTelling, text: string): string {
  const signed = text.replace(/(?<![\d\p{L}])-(?=\d)/gu, "\u2212");
  return locale === "en" && display === "rmb" ? signed.replace(/\bCNY\b/g, "RMB") : signed;
}

const SIGNED = { change: "change", growth: "growth", contribution: "contribution" } as const;

function numberSaid(telling: ReportTelling, figure: ReportFigure): string | undefined {
  const { interval, number, unit, statistic } = figure;
  if (statistic in SIGNED) return signedSaid(telling, figure, SIGNED[statistic as keyof typeof SIGNED]);
  const writer = numberWriter(telling, figure);
  const exact = number ?? undefined;
  if (interval === undefined) return exact && withMinus(telling, exact, writer.exact);
  const { lower, upper } = narrowestEnds(interval) ?? interval;
  if (lower.kind !== "finite" || upper.kind !== "finite") return boundSaid(telling, interval, figure);
  if (isOnePoint(lower, upper)) return withMinus(telling, exact ?? lower.value, writer.exact);
  const known = knownDigits(lower, upper, number, writer);
  const hasScale = known !== undefined && writer.hasScale(known.value.abs());
  // Things counted are said between their numbers where no word for a scale tells how exactly they are known.
  if (known === undefined || (isPlainUnit(unit) && interval.whole && !hasScale))
    return boundSaid(telling, interval, figure);
  const text = withMinus(telling, known.value, (size) => writer.rounded(size, known.place));
  return known.isAbout ? reportWords(telling).numbers.about(text) : text;
}

function withMinus(telling: ReportTelling, value: Decimal, write: (size: Decimal) => string): string {
  const text = write(value.abs());
  return value.isNegative() && !value.isZero() ? reportWords(telling).numbers.negative(text) : text;
}

/** An interval that is told by its ends. */
function boundSaid(telling: ReportTelling, interval: Interval, { unit }: ReportFigure): string | undefined {
  const { locale } = telling;
  const { lower, upper } = interval;
  if (lower.kind !== "finite" && upper.kind !== "finite") return undefined;
  if (unit !== "count") return intervalInUnit(telling, interval, unit);
  const numbers = [lower, upper].flatMap((end) => (end.kind === "finite" ? [end.value] : []));
  const scale = readersScales(locale).find((candidate) => {
    const one = `1e${powerOfScale(candidate)}`;
    return numbers.every((value) => value.abs().gte(one) && value.times(100).mod(one).isZero());
  });
  const words = wordsOfInterval(interval, { locale, ...(scale !== undefined && { scale }) });
  return /\d/.test(words) ? words : undefined;
}
