/**
 * Arbitraries of the fields of records: the texts, numbers and periods on which readers and writers of files break.
 */

import type * as FastCheck from "fast-check";
import type { Count } from "../figures/count";
import type { Figure, FigureUnit } from "../figures/figure";
import {
  about,
  atLeast,
  atMost,
  between,
  exactly,
  figure,
  lessThan,
  moreThan,
  nearly,
  odd,
  unknown,
} from "../figures/make-figure";
import type { FigureScale } from "../figures/scale";
import type { Call } from "../foundation/arguments";
import { withoutUnseen } from "../foundation/unseen";
import type { AreaCode } from "../geography/area-code";
import type { AreaList } from "../geography/area-list";
import type { Extra } from "../model/extra";
import type { MoneyValue } from "../model/money-value";
import type { ObservedValue } from "../model/observation";
import type { CurrencyCode } from "../money/currency";
import { type CurrencyAmount, currencyAmount } from "../money/currency-amount";
import { addDays, type CalendarDate } from "../time/calendar-date";
import { dateRange, halfYear, month, type Period, quarter, year, years } from "../time/period";
import { fiscalYear, type YearStart } from "../time/reporting-period";
import { FAST_CHECK, requireFunctions } from "./given-functions";

const ARBITRARIES = [
  "array",
  "bigInt",
  "constant",
  "constantFrom",
  "integer",
  "maxSafeNat",
  "oneof",
  "record",
  "string",
  "tuple",
] as const;

/** What the arbitraries of records need of fast-check, which the app that tests brings along. */
export type FastCheckArbitraries = Pick<typeof FastCheck, (typeof ARBITRARIES)[number]>;

/** Guards against what is not fast-check. */
export function requireArbitraries(call: Call, fc: FastCheckArbitraries): void {
  requireFunctions(call, "fc", fc, ARBITRARIES, FAST_CHECK);
}

/** What breaks cells of CSV, formulas of spreadsheets and lines of text, and what people write besides ASCII. */
const TEXT_PARTS: readonly string[] = [
  ...`",;'=+-@|\\/[]{}<>#:. \t\n\r0`,
  '""',
  "\r\n",
  "\u0000",
  "\u00A0",
  "\u2028",
  "\uFEFF",
  "=1+1",
  "-5",
  "1,100",
  "null",
  "__proto__",
  "constructor",
  "\u91CD\u5E86",
  "D\u00FCsseldorf",
  "e\u0301",
  "\u0628\u064A\u062A",
  "\u{1F3AD}",
  "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}",
  "\u{20BB7}",
];
export const AREAS: readonly AreaCode[] = [
  "CN",
  "JP",
  "FR",
  "DE",
  "NA",
  "HK",
  "TW",
  "CN-CQ",
  "GB-WLS",
  "US-TN",
  "001",
  "035",
  "150",
  "SUHH",
  "YUCS",
];
export const CURRENCIES: readonly CurrencyCode[] = ["USD", "CNY", "EUR", "JPY", "KWD", "CLF"];
const FRACTIONS: readonly string[] = ["", ".5", ".05", ".129", ".000000000001", ".999999999999"];
const YEAR_STARTS: readonly YearStart[] = ["04-01", "04-06", "09-01", "10-01", "02-28", "01-01"];
const REPORTING_PARTS = ["P1Y", "P6M", "P3M", "P1M"] as const;

export function textArbitrary(fc: FastCheckArbitraries): FastCheck.Arbitrary<string> {
  const parts = fc.array(fc.oneof(fc.constantFrom(...TEXT_PARTS), fc.string({ maxLength: 4 })), {
    minLength: 1,
    maxLength: 5,
  });
  return fc
    .oneof(
      parts.map((drawn) => drawn.join("")),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
    )
    .map((text) => (text.trim() === "" ? `${text}a${text}` : text));
}

/** Texts that can be the id of a record. */
export function idArbitrary(fc: FastCheckArbitraries): FastCheck.Arbitrary<string> {
  return textArbitrary(fc).map((text) => withoutUnseen(text).trim() || "a");
}

const SCALES: readonly (FigureScale | undefined)[] = [
  undefined,
  "hundred",
  "thousand",
  "wan",
  "million",
  "yi",
];

/** Counts that allow a number of at least `least`, whatever bounds they have and however they are printed. */
export function countArbitrary(fc: FastCheckArbitraries, least: number): FastCheck.Arbitrary<Count> {
  const small = fc.integer({ min: least, max: least + 1000 });
  const large = fc.bigInt({ min: BigInt(least), max: 10n ** 24n - 2n });
  const number = fc.oneof(small, large);
  const options = fc.constantFrom(...SCALES).map((scale) => (scale === undefined ? {} : { scale }));
  return fc.oneof(
    small,
    fc.maxSafeNat().map((safe) => Math.max(safe, least)),
    fc
      .tuple(fc.constantFrom(exactly, moreThan, atLeast, atMost), number)
      .map(([figure, bound]) => figure(bound)),
    number.map((bound) => lessThan(BigInt(bound) + 1n)),
    fc
      .tuple(fc.constantFrom(figure, about), number, options)
      .map(([make, print, scale]) => make(print, scale)),
    fc.tuple(number, options).map(([print, scale]) => nearly(BigInt(print) + 1n, scale)),
    fc
      .tuple(number, fc.constantFrom(...SCALES.slice(1)))
      .map(([print, scale]) => odd(BigInt(print) + 1n, { scale: scale ?? "hundred" })),
    fc.constant(unknown()),
    fc
      .tuple(number, number)
      .map(([one, other]) => (one <= other ? between(one, other) : between(other, one))),
  );
}

/** Closed lists, and open ones that state nothing or as many areas as they name, or more. */
export function areaListArbitrary(fc: FastCheckArbitraries): FastCheck.Arbitrary<AreaList> {
  const named = fc.array(fc.constantFrom(...AREAS), { maxLength: 4 });
  const stated = fc.oneof(fc.constant(undefined), countArbitrary(fc, 4));
  return fc.oneof(
    named,
    fc.tuple(named, stated).map(
      ([areas, number]): AreaList => ({
        named: areas,
        open: true,
        ...(number !== undefined && { stated: number }),
      }),
    ),
  );
}

export function amountArbitrary(fc: FastCheckArbitraries): FastCheck.Arbitrary<CurrencyAmount> {
  const whole = fc.oneof(fc.maxSafeNat().map(BigInt), fc.bigInt({ min: 0n, max: 10n ** 24n - 1n }));
  return fc
    .tuple(fc.constantFrom("", "-"), whole, fc.constantFrom(...FRACTIONS), fc.constantFrom(...CURRENCIES))
    .map(([sign, units, fraction, currency]) => currencyAmount(`${sign}${units}${fraction}`, currency));
}

/** Figures of a unit in several scales, worded in every way. */
function figureArbitrary(fc: FastCheckArbitraries, unit: FigureUnit): FastCheck.Arbitrary<Figure> {
  const scale = fc.constantFrom(undefined, "thousand" as const, "million" as const, "yi" as const);
  const makers = fc.constantFrom(figure, exactly, moreThan, atLeast, lessThan, atMost, about, nearly);
  return fc
    .tuple(makers, fc.integer({ min: 1, max: 99_999 }), scale)
    .map(([make, number, of]) => make(number, { unit, ...(of !== undefined && { scale: of }) }));
}

/** Numbers without a unit of their own, of which halves and eighths are exact, and figures of them. */
export function numberArbitrary(fc: FastCheckArbitraries): FastCheck.Arbitrary<number | Figure> {
  const eighths = fc.integer({ min: 0, max: 8_000_000 }).map((parts) => parts / 8);
  return fc.oneof(eighths, fc.maxSafeNat(), fc.constantFrom(1e21, 1e-7), figureArbitrary(fc, "number"));
}

/** Amounts, and figures in a currency. */
export function moneyArbitrary(fc: FastCheckArbitraries): FastCheck.Arbitrary<MoneyValue> {
  return fc.oneof(amountArbitrary(fc), ...CURRENCIES.map((currency) => figureArbitrary(fc, currency)));
}

/** What observations hold: numbers of either sign, amounts, and figures of every unit. */
export function observedArbitrary(fc: FastCheckArbitraries): FastCheck.Arbitrary<ObservedValue> {
  const negative = fc.integer({ min: 1, max: 8_000_000 }).map((parts) => -parts / 8);
  const shares = fc.constantFrom(figure("1/3"), about("1/10"), moreThan("12.5", { scale: "percent" }));
  const counts = fc.integer({ min: 0, max: 99_999 }).map((number) => figure(number));
  return fc.oneof<FastCheck.Arbitrary<ObservedValue>[]>(
    negative,
    numberArbitrary(fc),
    moneyArbitrary(fc),
    figureArbitrary(fc, "count"),
    counts,
    shares,
    fc.constant(unknown()),
  );
}

/** Fields of one's own, with names that files and prototypes break on. */
export function extraArbitrary(fc: FastCheckArbitraries): FastCheck.Arbitrary<Extra> {
  const name = fc.constantFrom(
    "region",
    "constructor",
    "toString",
    "a.b",
    "=1+1",
    "\u7C7B\u522B",
    " x ",
    "5",
  );
  const value = fc.oneof<FastCheck.Arbitrary<string | number | boolean>[]>(
    textArbitrary(fc),
    fc.constantFrom("", "5", "true", true, false, 0, -1.5, 1e21),
  );
  return fc.array(fc.tuple(name, value), { maxLength: 3 }).map((fields): Extra => Object.fromEntries(fields));
}

export function dateArbitrary(fc: FastCheckArbitraries): FastCheck.Arbitrary<CalendarDate> {
  return fc.oneof(
    fc.integer({ min: 0, max: 99_999 }).map((days) => addDays("1900-01-01", days)),
    fc.constantFrom<CalendarDate>("0001-01-01", "2012-02-29", "9999-12-31"),
  );
}

export function periodArbitrary(fc: FastCheckArbitraries): FastCheck.Arbitrary<Period> {
  const date = dateArbitrary(fc);
  const anyYear = fc.oneof(fc.integer({ min: 1900, max: 2100 }), fc.constantFrom(1, 999, 9999));
  const recentYear = fc.integer({ min: 1900, max: 2100 });
  return fc.oneof<FastCheck.Arbitrary<Period>[]>(
    anyYear.map(year),
    fc.tuple(anyYear, fc.constantFrom(1 as const, 2)).map(([inYear, half]) => halfYear(inYear, half)),
    fc.tuple(anyYear, fc.constantFrom(1 as const, 2, 3, 4)).map(([inYear, part]) => quarter(inYear, part)),
    fc.tuple(anyYear, fc.integer({ min: 1, max: 12 })).map(([inYear, part]) => month(inYear, part)),
    fc.tuple(recentYear, fc.integer({ min: 1, max: 20 })).map(([first, more]) => years(first, first + more)),
    date,
    fc
      .tuple(date, date)
      .map(([one, other]) => (one <= other ? dateRange(one, other) : dateRange(other, one))),
    fc
      .tuple(recentYear, fc.constantFrom(...YEAR_STARTS), fc.constantFrom(...REPORTING_PARTS))
      .map(([inYear, start, part]) => fiscalYear(inYear, start).replace("P1Y", part) as Period),
  );
}
