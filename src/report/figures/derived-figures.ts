/**
 * Figures that are computed from other figures of the report: changes and growth, contributions, shares, values for each event.
 */

import type { Decimal } from "decimal.js";
import { readMeasured, roundedQuotient } from "../../aggregate/values/measured";
import {
  finiteEnd,
  type Interval,
  type IntervalEnd,
  intervalBetween,
  pointInterval,
  UNKNOWN,
} from "../../figures/interval";
import { addIntervals, divideIntervals, subtractIntervals } from "../../figures/interval-arithmetic";
import type { Side } from "../../figures/interval-ends";
import { addDecimals, decimalOf, divideDecimals, negateDecimal, signOfDecimal } from "../../number/decimal";
import { type FigureKey, type ReportFigure, reportFigure, type UndefinedReason } from "./report-figure";

/** Ratios are rounded half-even to so many decimals. */
const RATIO_DECIMALS = 12;

const ONE = /* @__PURE__ */ decimalOf("1");
const ZERO = /* @__PURE__ */ decimalOf("0");

/** What two figures give: a number where both are one, and an interval; or why they give nothing. */
type Derived =
  | { readonly interval: Interval; readonly number: Decimal | undefined }
  | { readonly reason: UndefinedReason };

/** A figure that has a value. */
type KnownFigure = ReportFigure & { readonly interval: Interval };

function isKnown(figure: ReportFigure | undefined): figure is KnownFigure {
  return figure?.interval !== undefined;
}

/** Why a change between two figures cannot be told: the one of the period first. */
function whyNoChange(
  now: ReportFigure,
  base: ReportFigure | undefined,
  isBroken: boolean,
): UndefinedReason | undefined {
  if (!isKnown(now)) return now.reason ?? "not-stated";
  if (isBroken) return "break";
  return isKnown(base) ? undefined : "no-base";
}

/** What changes are of: the key of the later figure, with the base. */
function changeKey({ indicator, period, breakdown }: ReportFigure, base: ReportFigure) {
  return { indicator, period, base: base.period, breakdown };
}

/** Value minus the value of the base period. */
export function changeFigure(now: ReportFigure, base: ReportFigure, isBroken: boolean): ReportFigure {
  const key = { ...changeKey(now, base), statistic: "change", unit: now.unit } as const;
  return derivedFigure({ ...key, unitName: now.unitName }, [now, base], () => {
    const reason = whyNoChange(now, base, isBroken);
    if (reason !== undefined || !isKnown(now) || !isKnown(base)) return { reason: reason ?? "no-base" };
    return {
      interval: subtractIntervals(now.interval, base.interval),
      number: now.number && base.number && difference(now.number, base.number),
    };
  });
}

/** Change per one of the value of the base period. */
export function growthFigure(now: ReportFigure, base: ReportFigure, isBroken: boolean): ReportFigure {
  const key = { ...changeKey(now, base), statistic: "growth", unit: "ratio" } as const;
  return derivedFigure(key, [now, base], () => {
    const reason = whyNoChange(now, base, isBroken);
    if (reason !== undefined || !isKnown(now) || !isKnown(base)) return { reason: reason ?? "no-base" };
    const undefinedBy = signsApart(now.interval, base.interval);
    if (undefinedBy !== undefined) return { reason: undefinedBy };
    return {
      interval: subtractIntervals(divideIntervals(now.interval, base.interval), pointInterval(ONE, false)),
      number: now.number && base.number && quotient(difference(now.number, base.number), base.number),
    };
  });
}

/** Change of a part per one of the whole in the base period. What has no records in one of the periods was nothing of it. */
export function contributionFigure(
  now: ReportFigure,
  base: ReportFigure,
  whole: ReportFigure,
  isBroken: boolean,
): ReportFigure {
  const key = { ...changeKey(now, base), statistic: "contribution", unit: "ratio" } as const;
  return derivedFigure(key, [now, base, whole], () => {
    if (isBroken) return { reason: "break" };
    if (now.reason === "no-records" && base.reason === "no-records") return { reason: "no-records" };
    const [later, earlier] = [partOfWhole(now), partOfWhole(base)];
    if (later === undefined) return { reason: now.reason ?? "not-stated" };
    if (earlier === undefined || !isKnown(whole)) return { reason: "no-base" };
    if (!isPositive(whole.interval)) return { reason: whole.number?.isZero() ? "zero-base" : "no-base" };
    const change = subtractIntervals(later.interval, earlier.interval);
    return {
      interval: divideIntervals(change, whole.interval),
      number:
        later.number &&
        earlier.number &&
        whole.number &&
        quotient(difference(later.number, earlier.number), whole.number),
    };
  });
}

/** A part of a whole that has records: nothing, where it has none itself. */
function partOfWhole(
  figure: ReportFigure,
): { readonly interval: Interval; readonly number: Decimal | undefined } | undefined {
  if (figure.reason === "no-records") return { interval: pointInterval(ZERO, false), number: ZERO };
  return isKnown(figure) ? figure : undefined;
}

/**
 * A part per one of its whole. What is left of the whole is known as independently of the part as the records of both are, where
 * the whole is the sum of them; a published whole is a figure by itself.
 */
export function shareFigure(part: ReportFigure, whole: ReportFigure): ReportFigure {
  const { indicator, period, breakdown } = part;
  const key = { indicator, statistic: "share", period, breakdown, unit: "ratio" } as const;
  return derivedFigure(key, [part, whole], () => {
    if (!isKnown(part)) return { reason: part.reason ?? "not-stated" };
    if (!isKnown(whole)) return { reason: whole.reason ?? "no-base" };
    if (whole.number?.isZero()) return { reason: "zero-base" };
    if (part.id === whole.id && isPositive(whole.interval))
      return { interval: pointInterval(ONE, false), number: ONE };
    const interval =
      whole.statistic === "published"
        ? divideIntervals(part.interval, whole.interval)
        : shareOfSum(part, whole);
    return { interval, number: part.number && whole.number && quotient(part.number, whole.number) };
  });
}

/** A share is the smaller, the less there is of the part and the more of the others. */
function shareOfSum({ interval: part }: KnownFigure, { interval: whole }: KnownFigure): Interval {
  const [from, to] = [part.lower, part.upper];
  const end = (side: Side, own: IntervalEnd, ofPart: IntervalEnd, ofWhole: IntervalEnd) => {
    // What is the part's own end, with the others at their other end: the whole minus the part there, and the part here.
    if (own.kind !== "finite" || ofPart.kind !== "finite" || ofWhole.kind !== "finite") return undefined;
    const others = difference(ofWhole.value, ofPart.value);
    const all = addDecimals(others, own.value).lower;
    if (signOfDecimal(all) <= 0) return undefined;
    const share = divideDecimals(own.value, all)[side];
    return finiteEnd(share, own.closed && ofPart.closed && ofWhole.closed);
  };
  const least = end("lower", from, to, whole.upper) ?? finiteEnd(ZERO, true);
  const most = end("upper", to, from, whole.lower) ?? finiteEnd(ONE, true);
  return intervalBetween(least, most, false);
}

/** Persons for each visit, or audience for each activity, of one line. */
export function perEventFigure(of: ReportFigure, events: ReportFigure): ReportFigure {
  const { indicator, period, breakdown } = of;
  const key = { indicator, statistic: "per-event", period, breakdown, unit: "number" } as const;
  return derivedFigure(key, [of, events], () => {
    if (!isKnown(of)) return { reason: of.reason ?? "not-stated" };
    if (!isKnown(events)) return { reason: events.reason ?? "not-stated" };
    if (events.number?.isZero()) return { reason: "zero-base" };
    return {
      interval: divideIntervals(of.interval, events.interval),
      number: of.number && events.number && quotient(of.number, events.number),
    };
  });
}

/** A published value minus that of the records. */
export function remainderFigure(published: ReportFigure, computed: ReportFigure): ReportFigure {
  const { indicator, period, breakdown, unit } = published;
  const key = { indicator, statistic: "remainder", period, breakdown, unit } as const;
  return derivedFigure(key, [published, computed], () => {
    if (!isKnown(published) || !isKnown(computed)) return { reason: computed.reason ?? "not-stated" };
    return {
      interval: subtractIntervals(published.interval, computed.interval),
      number: published.number && computed.number && difference(published.number, computed.number),
    };
  });
}

/** Exports minus imports. */
export function balanceFigure(exports: ReportFigure, imports: ReportFigure): ReportFigure {
  const { period, unit } = exports;
  return derivedFigure({ indicator: "balance", period, unit }, [exports, imports], () => {
    if (!isKnown(exports)) return { reason: exports.reason ?? "not-stated" };
    if (!isKnown(imports)) return { reason: imports.reason ?? "not-stated" };
    return {
      interval: subtractIntervals(exports.interval, imports.interval),
      number: exports.number && imports.number && difference(exports.number, imports.number),
    };
  });
}

type DerivedKey = FigureKey & Pick<ReportFigure, "unit"> & Partial<Pick<ReportFigure, "unitName">>;

/** A figure that rests on the figures that it was computed from. */
function derivedFigure(key: DerivedKey, from: readonly ReportFigure[], derive: () => Derived): ReportFigure {
  const derived = derive();
  const basis = { figures: from.map(({ id }) => id) };
  if ("reason" in derived) return reportFigure({ ...key, reason: derived.reason, basis });
  const { interval, number } = derived;
  if (isVacuous(interval) && number === undefined)
    return reportFigure({ ...key, reason: "not-stated", basis });
  return reportFigure({ ...key, interval, number, basis });
}

function isVacuous({ lower, upper }: Interval): boolean {
  return lower.kind !== "finite" && upper.kind !== "finite";
}

/** Why no rate of growth is defined: the base is nothing, or may be, or one of the two lies below zero. */
function signsApart(now: Interval, base: Interval): "zero-base" | "sign-change" | undefined {
  if (!isPositive(base)) return isNegative(base) ? "sign-change" : "zero-base";
  return isNegative(now) ? "sign-change" : undefined;
}

function isPositive({ lower }: Interval): boolean {
  if (lower.kind !== "finite") return false;
  const sign = signOfDecimal(lower.value);
  return sign > 0 || (sign === 0 && !lower.closed);
}

function isNegative({ upper }: Interval): boolean {
  if (upper.kind !== "finite") return false;
  const sign = signOfDecimal(upper.value);
  return sign < 0 || (sign === 0 && !upper.closed);
}

function difference(left: Decimal, right: Decimal): Decimal {
  return addDecimals(left, negateDecimal(right)).lower;
}

function quotient(dividend: Decimal, divisor: Decimal): Decimal {
  const [over, by] = [readMeasured(dividend, "a report"), readMeasured(divisor, "a report")];
  return roundedQuotient(over, by, RATIO_DECIMALS).quotient;
}

/** The same with an upper end that nobody knows: part of what it is of is not in it. */
export function withoutUpperEnd({ lower, whole }: Interval): Interval {
  return intervalBetween(lower, UNKNOWN, whole);
}

/** The sum of an interval and an error on either side. */
export function widenedBy(interval: Interval, error: Decimal): Interval {
  if (error.isZero()) return interval;
  const around = intervalBetween(finiteEnd(negateDecimal(error), true), finiteEnd(error, true), false);
  return addIntervals([interval, around]);
}
