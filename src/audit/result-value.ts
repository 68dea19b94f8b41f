/**
 * What a result says of its number: the digits, the interval, the figure as printed, or that nobody knows. A result is whatever
 * measures, series, reports and audits answer with, and a copy of one is as good.
 */

import type { Decimal } from "decimal.js";
import type { Deduplicated } from "../aggregate/distinct-by";
import type { DistinctAreas } from "../aggregate/leaves/areas";
import type { ConvertedTotal } from "../aggregate/leaves/converted";
import type { SummedCount } from "../aggregate/leaves/counts";
import type { Extreme } from "../aggregate/leaves/extremes";
import type { IntervalSum } from "../aggregate/leaves/intervals";
import type { Mean } from "../aggregate/leaves/mean";
import type { Measured } from "../aggregate/values/measured";
import type { Count } from "../figures/count";
import {
  type Figure,
  type FigureUnit,
  isFigureUnit,
  isUnknownFigure,
  plainFigure,
  requireFigure,
  unitOfFigure,
} from "../figures/figure";
import { type Interval, knownInterval } from "../figures/interval";
import type { MoneyExtent, MoneySum } from "../figures/money-extent";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { printedKind } from "../foundation/printing";
import type { AreaCount } from "../geography/area-count";
import { type CurrencyCode, isCurrencyCode } from "../money/currency";
import { type CurrencyAmount, exactOf, isCurrencyAmount } from "../money/currency-amount";
import { isMultiCurrencyTotal, type MultiCurrencyTotal } from "../money/multi-currency-total";
import { decimalOf, isDecimal, plainTextOfDecimal } from "../number/decimal";
import { formatPlain } from "../number/exact-number";
import type { Conversion } from "../rates/conversion";
import type { GrowthPoint } from "../series/growth";
import type { SeriesPoint } from "../series/period-series";
import type { RecordHigh } from "../series/record-highs";
import type { RowShare } from "../series/shares";
import type { AgreementsInForce } from "../statistics/agreements";
import type { CityCount } from "../statistics/cities";
import type { ConvertedBalance } from "../statistics/hedged-conversion";
import type { ObservationTotal } from "../statistics/observations";
import type { TradeTotal } from "../statistics/trade";
import type { CoverageRatio } from "../statistics/trade-balance";
import type { NeededFigure } from "./finding";

/** A total or a value of a report: its amount, where it lies, or why it has neither. */
export type ReportedSum =
  | { readonly kind: string; readonly amount: CurrencyAmount }
  | { readonly kind: string; readonly extent: MoneyExtent }
  | { readonly kind: "undefined"; readonly reason: string }
  | { readonly kind: "unconverted" | "not-stated" };

/** What a claim can be made of: a number, or an answer of the library that has one. */
export type ClaimableResult =
  | Measured
  | Count
  | Figure
  | Interval
  | MoneySum
  | MultiCurrencyTotal
  | AreaCount
  | AgreementsInForce
  | CityCount
  | Conversion
  | ConvertedBalance<CurrencyCode>
  | ConvertedTotal<CurrencyCode>
  | CoverageRatio<CurrencyCode>
  | { readonly answer: ClaimableResult; readonly repeated: Deduplicated<never>["repeated"] }
  | DistinctAreas
  | Extreme<Measured>
  | GrowthPoint
  | IntervalSum
  | Mean<Measured>
  | NeededFigure
  | ObservationTotal
  | RecordHigh
  | ReportedSum
  | RowShare<unknown>
  | SeriesPoint
  | SummedCount
  | TradeTotal;

/** What a result says. */
export type ResultValue =
  | { readonly kind: "unknown"; readonly unit?: FigureUnit | undefined }
  | { readonly kind: "figure"; readonly figure: Figure; readonly unit: FigureUnit }
  | {
      readonly kind: "number";
      readonly digits: string;
      readonly isRounded: boolean;
      /** Of a currency, fixed; of a plain number, what it is unless the caller says otherwise. */
      readonly unit: FigureUnit;
    }
  | { readonly kind: "interval"; readonly interval: Interval; readonly unit: FigureUnit }
  /** A share of a whole, which may be rounded so that all of them add up to 1. */
  | { readonly kind: "share"; readonly share: Decimal };

/** The digits that a number may have on either side of its point, to be looked at. */
const MOST_DIGITS = 1000;

/** What the value of a result is in, where the result around it knows, and whether it was rounded. */
interface Around {
  readonly unit?: FigureUnit | undefined;
  readonly isRounded?: boolean;
}

/**
 * What a result says, in a currency if the caller names one.
 *
 * @throws `audit/no-figure` for a statistic that is undefined, and for several in one; `figures/invalid-figure`,
 * `figures/invalid-interval`
 */
export function valueOfResult(
  result: unknown,
  asked: FigureUnit | undefined,
  around: Around = {},
): ResultValue {
  const { unit, isRounded = false } = around;
  const number = (digits: string, own: FigureUnit): ResultValue => ({
    kind: "number",
    digits,
    isRounded,
    unit: unit ?? own,
  });
  if (typeof result === "number" && Number.isFinite(result))
    return number(decimalOf(String(result)).toFixed(), Number.isInteger(result) ? "count" : "number");
  if (typeof result === "bigint" && BigInt.asIntN(128, result) === result)
    return number(String(result), "count");
  if (typeof result !== "object" || result === null) throw noFigure(result, NO_RESULT);
  if (isDecimal(result)) {
    const digits = plainTextOfDecimal(result, MOST_DIGITS);
    if (digits !== undefined) return number(digits, "number");
  }
  if (isCurrencyAmount(result))
    return { kind: "number", digits: formatPlain(exactOf(result)), isRounded, unit: result.currency };
  if (isUnknownFigure(result)) return { kind: "unknown", unit };
  if ("qualifier" in result) {
    const figure = plainFigure(requireFigure(result as Figure));
    return { kind: "figure", figure, unit: unitOfFigure(figure) };
  }
  if (isMultiCurrencyTotal(result)) return valueIn(result.entries(), asked);
  if ("lower" in result) {
    const interval = knownInterval(result as Interval);
    return { kind: "interval", interval, unit: unit ?? (interval.whole ? "count" : "number") };
  }
  return valueOfAnswer(result, asked);
}

/** The fields of answers that say a number, in the order in which they are looked for, and what it is in where they know. */
const VALUES: readonly (readonly [field: string, unit?: FigureUnit])[] = [
  ["extent"],
  ["areas"],
  ["answer"],
  ["ratio", "ratio"],
  ["amount"],
  ["total"],
  ["rate", "ratio"],
  ["interval"],
  ["value"],
  ["by"],
];

/** Kinds of answers that say that nobody knows. */
const UNKNOWN_KINDS: readonly unknown[] = ["unknown", "unconverted", "not-stated"];

/** Kinds of answers whose statistic there is not, though they may have other numbers. */
const UNDEFINED_KINDS: readonly unknown[] = ["undefined", "no-base", "from-zero", "sign-change"];

/** Sums whose total says itself how far it is known. */
const BOUNDED_SUMS: readonly unknown[] = ["summed-count", "reported-count", "city-count", "distinct-areas"];

type Answer = Readonly<Record<string, unknown>>;

function valueOfAnswer(result: object, asked: FigureUnit | undefined): ResultValue {
  const answer = result as Answer;
  const { kind, reason, rounded, currency, unit: ownUnit, share } = answer;
  const unit = [currency, ownUnit].find(isFigureUnit);
  if (UNDEFINED_KINDS.includes(kind) && !("extent" in answer))
    throw noFigure(result, `it is ${reason ?? kind}`);
  if (UNKNOWN_KINDS.includes(kind)) return { kind: "unknown", unit };
  if (kind === "as-worded" && answer["rate"] === undefined) return valueOfResult(answer["figure"], asked);
  if ("exports" in answer && "imports" in answer && !("ratio" in answer) && !("extent" in answer))
    throw noFigure(result, "it has several, so that one of its fields has to be given");
  if (isOfPart(result)) return { kind: "unknown", unit };
  if (isDecimal(share)) return { kind: "share", share };
  const [field, fieldUnit] = VALUES.find(([name]) => name in answer) ?? [];
  if (field === undefined) throw noFigure(result, NO_RESULT);
  const value = answer[field];
  if (value === undefined) return { kind: "unknown", unit };
  const { extents } = answer;
  if (field === "total" && Array.isArray(extents) && isTotal(value))
    return valueIn([...value.entries(), ...(extents as readonly MoneyExtent[])], asked);
  const isRatio = field === "extent" && kind === "undefined";
  const isRounded = rounded === true || (answer["conversion"] as Answer | undefined)?.["rounded"] === true;
  return valueOfResult(value, asked, {
    unit: fieldUnit ?? unit ?? (isRatio ? "ratio" : undefined),
    isRounded,
  });
}

function isTotal(value: unknown): value is MultiCurrencyTotal {
  return typeof value === "object" && value !== null && isMultiCurrencyTotal(value);
}

/** Whether a result is of some of its records only, so that nothing is known of all. */
function isOfPart(result: object): boolean {
  const { unknown, unconverted, otherCurrencies } = result as Answer;
  const isUnknown = typeof unknown === "number" && unknown > 0 && !BOUNDED_SUMS.includes(printedKind(result));
  return isUnknown || [unconverted, otherCurrencies].some((list) => Array.isArray(list) && list.length > 0);
}

/** The sum in one of the currencies of a total: the one that the caller names, or the only one. */
function valueIn(sums: readonly MoneySum[], asked: FigureUnit | undefined): ResultValue {
  const [only, other] = sums;
  if (asked === undefined && (only === undefined || other !== undefined)) {
    const currencies = sums.map(({ currency }) => currency).join(", ");
    throw noFigure(sums, `it is of ${currencies || "no currency"}; say which with { unit: "USD" }`);
  }
  const found = asked === undefined ? only : sums.find(({ currency }) => currency === asked);
  if (found !== undefined) return valueOfResult(found, asked);
  if (!isCurrencyCode(asked)) throw noFigure(sums, `it is money, and no ${asked}`);
  return { kind: "number", digits: "0", isRounded: false, unit: asked };
}

const NO_RESULT = "it is no number and no answer that has one";

/** The error for a result of which no figure can be said. */
export function noFigure(result: unknown, why: string): LedgerError {
  return new LedgerError(
    "audit/no-figure",
    `Cannot make a claim of ${quote(result)}: ${why}. Give the number that is meant, or write the claim without a figure: { id, measure }.`,
    { details: { received: result, why } },
  );
}
