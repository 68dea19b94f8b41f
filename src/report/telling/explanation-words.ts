/**
 * A figure of a report explained aloud: what it is, by what rule it was computed, from which records or claims, where they
 * stand, and at which rate.
 */

import { groupDigits } from "../../figures/group-digits";
import { oneLine } from "../../foundation/text";
import type { SourceRef } from "../../model/record";
import type { ReportFigure } from "../figures/report-figure";
import type { AnnualReport } from "../report-content";
import { figureSaid } from "./figure-words";
import { readingSaid } from "./printed-words";
import { reasonSaid } from "./reason-words";
import { figureSubject } from "./subject-words";
import { periodSaid, type ReportTelling, rateSaid, reportWords } from "./telling";

/**
 * Explains a figure in a few sentences. Of many records, places or figures the first few are named, and how many more there
 * are.
 *
 * @throws nothing for a figure of the report
 */
export function explanationSaid(telling: ReportTelling, report: AnnualReport, figure: ReportFigure): string {
  const words = reportWords(telling);
  const { explanation, sentence, sentences } = words;
  const { statistic, indicator, base, basis, reason, printed } = figure;
  const said = headline(telling, figure);
  const rule = explanation.rules[statistic](
    indicator,
    basis.records.length,
    base && periodSaid(telling, base),
  );
  const isComputed =
    (reason === undefined || printed !== undefined) && (statistic !== "value" || basis.records.length > 0);
  return sentences(
    [
      isComputed ? explanation.computed(said, rule) : said,
      ...everyDigit(telling, figure),
      ...readAs(telling, figure),
      ...groundsOf(telling, report, figure),
      ...ratesOf(telling, figure),
      ...figuresOf(telling, report, figure),
    ].map(sentence),
  );
}

function headline(telling: ReportTelling, figure: ReportFigure): string {
  const { explanation } = reportWords(telling);
  const what = figureSubject(telling, figure);
  const period = periodSaid(telling, figure.period);
  return figure.reason === undefined || figure.printed !== undefined
    ? explanation.headline(what, period, figureSaid(telling, figure))
    : explanation.unknown(what, period, reasonSaid(telling, figure.reason));
}

/** The number that was computed, where it is told with fewer digits; beside a bound that it is of those that state it. */
function everyDigit(telling: ReportTelling, figure: ReportFigure): readonly string[] {
  const { number, interval, unit, printed } = figure;
  if (
    number === undefined ||
    printed !== undefined ||
    unit === "ratio" ||
    number.decimalPlaces() > MOST_DECIMALS
  )
    return [];
  const digits = number.toFixed();
  const written = telling.locale === "zh" ? digits : groupDigits(digits);
  const isTold = figureSaid(telling, { ...figure, interval: undefined }) === figureSaid(telling, figure);
  if (isTold) return [];
  const { explanation } = reportWords(telling);
  const isBound =
    interval !== undefined && [interval.lower, interval.upper].some(({ kind }) => kind !== "finite");
  return [(isBound ? explanation.stated : explanation.exactly)(written.replace("-", "\u2212"))];
}

/** As what a printed figure is read that has fewer digits than are told. */
function readAs(telling: ReportTelling, figure: ReportFigure): readonly string[] {
  const reading = readingSaid(telling, figure);
  return reading === undefined ? [] : [reportWords(telling).explanation.readAs(reading)];
}

/** More decimals are those of a quotient, which has no last one. */
const MOST_DECIMALS = 6;

/** The records or claims, with the places that they cite. */
function groundsOf(telling: ReportTelling, report: AnnualReport, { basis }: ReportFigure): readonly string[] {
  const { explanation } = reportWords(telling);
  const { records, claims } = basis;
  const [named, more] = firstOf(records);
  const from = [
    ...(records.length === 0 ? [] : [explanation.records(named, more)]),
    ...(claims.length === 0 ? [] : [explanation.claims(claims)]),
  ];
  const [places, morePlaces] = firstOf(basis.sources.map((source) => placeSaid(telling, report, source)));
  const last = from.pop();
  if (last === undefined)
    return places.length === 0 ? [] : [explanation.places(undefined, places, morePlaces)];
  return [...from, places.length === 0 ? last : explanation.places(last, places, morePlaces)];
}

function placeSaid(telling: ReportTelling, { sources }: AnnualReport, { document, at }: SourceRef): string {
  const title = sources.find(({ id }) => id === document)?.title ?? document;
  return reportWords(telling).explanation.place(oneLine(title).trim(), at && oneLine(at).trim());
}

function ratesOf(telling: ReportTelling, { basis }: ReportFigure): readonly string[] {
  const rates = [...new Set(basis.rates.map(({ rate }) => rateSaid(telling, rate)))];
  return rates.length === 0 ? [] : [reportWords(telling).explanation.atRates(rates)];
}

/** The other figures that it was computed from, as far as the report shows them. */
function figuresOf(telling: ReportTelling, report: AnnualReport, { basis }: ReportFigure): readonly string[] {
  if (basis.figures.length === 0) return [];
  const { explanation } = reportWords(telling);
  const asked = new Set(basis.figures);
  const found = new Map(
    report.figures.flatMap((each) => (asked.has(each.id) ? [[each.id, each] as const] : [])),
  );
  const said = basis.figures.flatMap((id) => {
    const figure = found.get(id);
    if (figure === undefined) return [];
    const period = periodSaid(telling, figure.period);
    return explanation.figure(figureSubject(telling, figure), period, figureSaid(telling, figure));
  });
  const [named, more] = firstOf(said);
  return named.length === 0 ? [] : [explanation.figures(named, more)];
}

const SHOWN = 5;

/** The first few, and how many more there are. */
function firstOf(items: readonly string[]): readonly [shown: readonly string[], more: number] {
  const distinct = [...new Set(items)];
  const shown = distinct.length === SHOWN + 1 ? distinct : distinct.slice(0, SHOWN);
  return [shown, distinct.length - shown.length];
}
