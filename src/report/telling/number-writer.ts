/**
 * Writes sizes of numbers with their unit, as the readers of a language do: "USD 23.3 million", 2330万美元, "30.8 %".
 */

import type { Decimal } from "decimal.js";
import { groupDigits } from "../../figures/group-digits";
import { type FigureScale, powerOfScale, readersScales, scaleSuffix } from "../../figures/scale";
import { isCurrencyCode, minorUnitsOf } from "../../money/currency";
import { currencyName } from "../../money/currency-name";
import { scaledText } from "../../number/decimal";
import type { ReportFigure } from "../figures/report-figure";
import type { PlacesWritten } from "./known-digits";
import { type ReportTelling, reportWords } from "./telling";

/** Writes the sizes of numbers in one unit. */
export interface NumberWriter extends PlacesWritten {
  /** Every digit; of a share or a mean one decimal. */
  readonly exact: (size: Decimal) => string;
  /** A number that was rounded to a power of ten. */
  readonly rounded: (size: Decimal, place: number) => string;
  /** Whether the number is large enough for a word such as million. */
  readonly hasScale: (size: Decimal) => boolean;
}

/** A writer for the unit of a figure. */
export function numberWriter(
  telling: ReportTelling,
  { unit, statistic }: Pick<ReportFigure, "unit" | "statistic">,
): NumberWriter {
  const { locale } = telling;
  const { numbers } = reportWords(telling);
  const digits = (text: string) => (locale === "zh" ? text : groupDigits(text));
  if (unit === "ratio") {
    const suffix = statistic === "contribution" ? numbers.points : numbers.percent;
    const percent = (size: Decimal, decimals: number) =>
      suffix(digits(scaledText(size, -2, decimals, "half-even")));
    const tenth = "0.1";
    return {
      exact: (size) => {
        const isTiny = statistic === "share" && !size.isZero() && size.lt("0.0005");
        return isTiny ? numbers.lessThan(suffix(tenth)) : percent(size, 1);
      },
      rounded: (size, place) => percent(size, Math.max(0, -2 - place)),
      shows: (_, place) => place <= -2,
      hasScale: () => true,
      coarsened: (_, place) => Math.max(place, -3),
    };
  }
  const currency = isCurrencyCode(unit) ? unit : undefined;
  const scaleOf = (size: Decimal) =>
    readersScales(locale).find((scale) => size.gte(`1e${powerOfScale(scale)}`));
  const withUnit = (text: string, scale: FigureScale | undefined) => {
    const number = digits(text) + scaleSuffix(scale, locale);
    if (currency === undefined) return number;
    const name = currencyName(currency, locale);
    return locale === "zh" ? number + name : `${name} ${number}`;
  };
  const isMean = statistic === "per-event";
  return {
    exact: (size) => {
      const scale = locale === "zh" && !isMean ? evenScale(size) : undefined;
      if (scale !== undefined)
        return withUnit(scaledText(size, powerOfScale(scale), undefined, "half-even"), scale);
      if (isMean && currency === undefined) return withUnit(scaledText(size, 0, 1, "half-even"), undefined);
      const decimals = currency === undefined ? undefined : decimalsOf(size, minorUnitsOf(currency));
      return withUnit(scaledText(size, 0, decimals, "half-even"), undefined);
    },
    rounded: (size, place) => {
      // Of a number that is known to its last unit, a word for the scale would only hide digits behind a point.
      const scale = place > 0 ? scaleOf(size) : undefined;
      const power = powerOfScale(scale);
      return withUnit(scaledText(size, power, Math.max(0, power - place), "half-even"), scale);
    },
    shows: (size, place) => place <= powerOfScale(scaleOf(size)),
    hasScale: (size) => scaleOf(size) !== undefined,
    coarsened: (size, place) => {
      if (isMean && currency === undefined) return Math.max(place, -1);
      const cents =
        currency === undefined || scaleOf(size) !== undefined ? undefined : minorUnitsOf(currency);
      // Money has all decimals of its currency or none.
      if (cents === undefined || place >= 0) return place;
      return place > -cents ? 0 : -cents;
    },
  };

  /** The largest scale in which a number has two decimals at most. */
  function evenScale(size: Decimal): FigureScale | undefined {
    return readersScales(locale).find((scale) => {
      const one = `1e${powerOfScale(scale)}`;
      return size.gte(one) && size.times(100).mod(one).isZero();
    });
  }
}

/** More decimals than a source states of money: what was converted has no last one. */
const MOST_DECIMALS = 4;

/** The decimals of an amount: none of a whole one, and else those of its currency, or more where it states them. */
function decimalsOf(size: Decimal, minorUnits: number): number {
  if (size.isInteger()) return 0;
  const stated = size.decimalPlaces();
  return stated > MOST_DECIMALS ? minorUnits : Math.max(stated, minorUnits);
}
