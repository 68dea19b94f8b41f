/**
 * An exchange rate as a statistic: a number that means nothing without its basis, its date or period, and its source.
 * Four sources give four averages for one year (CNY per USD in 2012: 6.3093, 6.3094, 6.3123, and 6.2306 at its end).
 */

import { LedgerError } from "../foundation/error";
import type { Given } from "../foundation/inspection";
import { faultsOf, relay, report } from "../foundation/inspection";
import { type ErrorCode, quote } from "../foundation/issue";
import { withRule } from "../foundation/parts";
import { oneOf, readable, suchThat, textAs } from "../foundation/plain-shapes";
import { checkedBy, objectOf, optional, required } from "../foundation/shape";
import { type CurrencyCode, isCurrencyCode, knownCurrency } from "../money/currency";
import { withdrawnBefore } from "../money/withdrawal";
import { type ExactNumber, formatPlain, parseExact, powerOfTen } from "../number/exact-number";
import { type Fraction, fractionOf } from "../number/fraction";
import { type Frequency, isPeriod, type Period, periodSpan } from "../time/period";
import { period } from "../time/shapes";

/** What a rate measures: a rate of one moment, an official parity, or an average over a period. */
export type RateBasis =
  | "spot"
  | "central-parity"
  | "period-end"
  | "month-average"
  | "annual-average"
  | "trade-weighted-annual-average"
  | "customs-month";

/** How long the period of a rate is on each basis: a rate of a moment has a day, an average a month or year. */
const RATE_BASES: Readonly<Record<RateBasis, readonly Frequency[]>> = {
  spot: ["day"],
  "central-parity": ["day"],
  "period-end": ["day", "month", "quarter", "half", "year", "range"],
  "month-average": ["month", "range"],
  "annual-average": ["year", "reporting-year", "range"],
  "trade-weighted-annual-average": ["year", "reporting-year", "range"],
  "customs-month": ["month", "range"],
};

/** What a trade-weighted average is of. */
export type RateFlow = "export" | "import";

/** `perUnits` of `base` cost `rate` of `quote`. Plain text throughout, so JSON holds it as it is. */
export interface ExchangeRate<
  Base extends CurrencyCode = CurrencyCode,
  Quote extends CurrencyCode = CurrencyCode,
> {
  readonly base: Base;
  readonly quote: Quote;
  /** Plain decimal text greater than zero, of up to 12 digits before the point and 12 after it. */
  readonly rate: string;
  /** 1 where left out; Chinese tables quote per 100. */
  readonly perUnits?: 1 | 100;
  readonly basis: RateBasis;
  /** The day or period that the rate is of. */
  readonly period: Period;
  /** The flow that an average is weighted by: customs statistics have one for imports and one for exports. */
  readonly flow?: RateFlow;
  /** Who publishes it, and which series: shown beside every converted amount. */
  readonly source: string;
}

/** The digits that a rate may have. */
const RATE_DIGITS = { integer: 12, fraction: 12 } as const;

const currency = readable("currency", knownCurrency);

/** A rate: its fields, two currencies, and a period that is as long as its basis has it. */
export const rateShape = withRule(
  objectOf<ExchangeRate>({
    base: required(currency),
    quote: required(currency),
    rate: required(
      checkedBy((value, path, inspection) => {
        const number = typeof value === "string" ? parseExact(value, RATE_DIGITS) : undefined;
        if (number !== undefined && number.units > 0) return;
        const expected = 'positive plain digits as text, such as "6.3123"';
        report(inspection, path, "money/invalid-rate", expected, value);
      }),
    ),
    perUnits: optional(suchThat((value) => value === 1 || value === 100, "1 or 100")),
    basis: required(oneOf(RATE_BASES)),
    period: required(period),
    flow: optional(oneOf<RateFlow>({ export: true, import: true })),
    source: required(textAs("text that says who publishes the rate, and which series")),
  }),
  ({ base, quote: quoted, basis, period: of }, path, inspection) => {
    if (base === quoted && isCurrencyCode(base))
      report(inspection, [...path, "quote"], "money/invalid-rate", "another currency than the base", quoted);
    if (typeof basis !== "string" || !Object.hasOwn(RATE_BASES, basis) || !isPeriod(of)) return;
    for (const [field, code] of Object.entries({ base, quote: quoted })) {
      const issue = isCurrencyCode(code) ? withdrawnBefore(code, of) : undefined;
      if (issue !== undefined) relay(inspection, [...path, field], issue);
    }
    const frequencies = RATE_BASES[basis as RateBasis];
    if (frequencies.includes(periodSpan(of).frequency)) return;
    const expected = `a ${frequencies.join(" or ")}, as the basis ${basis} has it`;
    report(inspection, [...path, "period"], "money/invalid-rate", expected, of);
  },
);

/** The fields of a rate, in the order in which it is written. */
export const RATE_FIELDS: readonly string[] = Object.keys(rateShape.fields);

/**
 * A checked and frozen rate. Rates may also be written as plain literals: whatever uses one checks it.
 *
 * @throws `money/invalid-rate` for a rate that is not positive plain digits, equal currencies, an unknown basis, a
 * `perUnits` other than 1 and 100, no period, no source, a field that no rate has or no object at all;
 * `money/unknown-currency`; `money/withdrawn-currency` for a period after the withdrawal of one of the currencies; with every
 * fault in `issues`
 * @example
 * const rate = exchangeRate({
 *   base: "USD", quote: "CNY", rate: "6.3123",
 *   basis: "annual-average", period: "2012", source: "World Bank, PA.NUS.FCRF",
 * });
 * rate.rate // => "6.3123"
 */
export function exchangeRate<Base extends CurrencyCode, Quote extends CurrencyCode>(
  rate: ExchangeRate<Base, Quote>,
): ExchangeRate<Base, Quote> {
  // The copy is checked: what a rate with code of its own answers next may be something else.
  return ownRate(typeof rate === "object" && rate !== null ? Object.freeze({ ...rate }) : rate);
}

/** What a rate says, once it is checked. */
interface RateReading {
  readonly number: ExactNumber;
  readonly perUnits: bigint;
  /** Units of the quote for one of the base. */
  readonly quotePerBase: Fraction;
}

/** What the library's own copies say, which nobody can change: checked once. */
const readings = /* @__PURE__ */ new WeakMap<ExchangeRate, RateReading>();

/** A rate that is a frozen copy of the library, so that it is checked once and not at each conversion. */
export function ownRate<Rate extends ExchangeRate>(rate: Rate): Rate {
  if (!readings.has(rate)) readings.set(rate, checkedReading(rate));
  return rate;
}

export function isOwnRate(rate: ExchangeRate): boolean {
  return readings.has(rate);
}

/** The number of a rate, checked together with everything that gives it a meaning. */
export function readRate(rate: ExchangeRate): RateReading {
  return readings.get(rate) ?? checkedReading(rate);
}

/** `"CNY" per "USD"`: the two sides of a rate, or of what is none. */
export function sidesOf({ base, quote: quoted }: Given): string {
  return `${quote(quoted)} per ${quote(base)}`;
}

/** What a rate shares with an amount has the code of amounts. */
const OWN_CODES: readonly ErrorCode[] = ["money/unknown-currency", "money/withdrawn-currency"];

function checkedReading(rate: ExchangeRate): RateReading {
  const isObject = typeof rate === "object" && rate !== null;
  const name = () => `Cannot use the exchange rate${isObject ? ` ${sidesOf(rate as unknown as Given)}` : ""}`;
  const issues = faultsOf(name, rate, rateShape.check);
  if (issues[0] !== undefined) {
    const { code, message } = issues[0];
    const own = OWN_CODES.includes(code) ? code : "money/invalid-rate";
    throw new LedgerError(own, message, { issues, details: { rate } });
  }
  const number = parseExact(rate.rate, RATE_DIGITS) as ExactNumber;
  const { numerator, denominator } = fractionOf(number);
  const perUnits = BigInt(rate.perUnits ?? 1);
  return { number, perUnits, quotePerBase: { numerator, denominator: denominator * perUnits } };
}

/**
 * Whether two rates between the same currencies agree, in whatever digits: one number in one direction, or two that can be
 * roundings of a number and its inverse.
 */
export function doRatesAgree(left: ExchangeRate, right: ExchangeRate): boolean {
  return left.base === right.base ? unitRate(left) === unitRate(right) : mayBeInverses(left, right);
}

/** Their intervals, one inverted, meet. */
function mayBeInverses(left: ExchangeRate, right: ExchangeRate): boolean {
  const [one, other] = [bounds(left), bounds(right)];
  // low * low <= 1 <= high * high, over the common denominator.
  const unit = one.denominator * other.denominator;
  return one.low * other.low <= unit && unit <= one.high * other.high;
}

/** The least and greatest number that a printed rate can stand for, rounded to its last digit. */
function bounds(rate: ExchangeRate): {
  readonly low: bigint;
  readonly high: bigint;
  readonly denominator: bigint;
} {
  const { number, perUnits } = readRate(rate);
  const twice = BigInt(number.units) * 2n;
  return { low: twice - 1n, high: twice + 1n, denominator: 2n * powerOfTen(number.scale) * perUnits };
}

/** The rate for one unit of the base, in one form for one number. */
function unitRate(rate: ExchangeRate): string {
  const { number, perUnits } = readRate(rate);
  return formatPlain({ units: number.units, scale: number.scale + (perUnits === 100n ? 2 : 0) });
}
