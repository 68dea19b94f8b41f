/**
 * Claims of results: what a measure, a series or a report answers with as the statement that a document could print of it, in
 * the precision that the answer has.
 */

import type { Decimal } from "decimal.js";
import { FIGURE_DIGITS, type Figure, type FigureUnit, isPlainUnit } from "../figures/figure";
import { exactValue, finiteEnd, intervalBetween, pointInterval } from "../figures/interval";
import { figureOfInterval, saidUnit } from "../figures/interval-figure";
import { figure } from "../figures/make-figure";
import { hasExcessDigits } from "../figures/read-figure";
import { type Call, invalidArgument, requiredOptions } from "../foundation/arguments";
import { faultsOf } from "../foundation/inspection";
import { checked, requireValid } from "../foundation/result";
import { addDecimals, decimalOf } from "../number/decimal";
import { claimShape } from "./check-claim";
import type { Claim } from "./claim";
import { type ClaimableResult, noFigure, type ResultValue, valueOfResult } from "./result-value";

/** What a claim says that the result does not. */
export interface ClaimOfResultOptions extends Omit<Claim, "figure"> {
  /**
   * The precision of a number that was rounded: 2 is to the nearest hundredth, -6 to the nearest million. That of its digits
   * where it is left out and the result says that it was rounded; of a share it has to be given.
   */
  readonly decimals?: number;
}

const CALL: Call = { chapter: "audit", call: "claimOfResult(result, { id, measure })" };
const NAMES = [
  "id",
  "measure",
  "subject",
  "unit",
  "decimals",
  "period",
  "areas",
  "scope",
  "published",
  "status",
  "source",
  "note",
] as const;

/**
 * A result as a claim: a number or amount exactly, a rounded one to its decimals, what is known as an interval by the figure that
 * says it (`atLeast`, `between` and so on), a figure as it is printed, and without a figure and areas what nobody knows, or of
 * some of its records only. The figure is read back as the interval that the result has, or as one around it: ends of more than 12
 * decimals are moved outward, and the open ends of an interval with two are closed.
 *
 * The unit is that of the result: a currency, `count` for whole numbers, `ratio` for rates and coverage, and `number` for other
 * quotients, unless `unit` says what a plain number is in. Of several currencies it says which. What may be less than nothing
 * or broken is a number, also where `count` is asked for. A result is taken as rounded to the nearest; a share (`shares`)
 * lies within one unit of its last decimal, whichever method made it. The total of a report is of the records that have a value:
 * `unvalued` names the others.
 *
 * @throws `audit/no-figure` for a statistic that is undefined, an answer of several numbers, a share without `decimals`;
 * `figures/invalid-number` for a number of more than 24 digits before the point; `audit/invalid-input` where the claim is none,
 * with every fault in `issues`; `audit/invalid-argument`, `audit/unknown-option`, `figures/invalid-figure`, `figures/invalid-interval`
 * @example
 * const tours = [{ persons: 1100 }, { persons: moreThan(2299) }];
 * const sum = aggregate(tours, sumCounts((tour) => tour.persons));
 * const claim = claimOfResult(sum, { id: "persons", measure: "persons", period: "2012" });
 * claim.figure // => { qualifier: "atLeast", number: "3400" }
 * const average = aggregate([1, 1, 2], mean((value) => value, { decimals: 2 }));
 * claimOfResult(average, { id: "mean", measure: "persons for each visit" }).figure
 * // => { qualifier: "equal", number: "1.33", decimals: 2 }
 */
export function claimOfResult(result: ClaimableResult, options: ClaimOfResultOptions): Claim {
  const given = requiredOptions(CALL, options, NAMES);
  const { decimals, unit, areas, ...said } = given;
  const value = valueOfResult(result, unit);
  const printed = figureOf(value, unit, decimals);
  const claim: Claim = {
    ...said,
    // Areas without a figure would say how many they are, and a figure says its unit.
    ...(printed !== undefined && { figure: printed, ...(areas !== undefined && { areas }) }),
    ...(printed === undefined && unitIn(value, unit)),
  };
  const issues = faultsOf("The claim", claim, claimShape.check);
  return requireValid(
    checked(issues, () => Object.freeze(claim)),
    "audit/invalid-input",
    "make a claim of the result",
    "checkClaims",
  );
}

function unitIn(value: ResultValue, asked: FigureUnit | undefined): { readonly unit?: FigureUnit } {
  const unit = "unit" in value ? (value.unit ?? asked) : asked;
  return unit === undefined ? {} : { unit };
}

/** What is said of a value; nothing of what nobody knows. */
function figureOf(
  value: ResultValue,
  asked: FigureUnit | undefined,
  decimals: number | undefined,
): Figure | undefined {
  if (decimals !== undefined && !isPrecision(decimals))
    throw invalidArgument(CALL, "decimals", decimals, "a whole number from -36 to 12");
  if (value.kind === "share") return figureOfShare(value.share, asked ?? "ratio", decimals);
  const unit = unitOf(value, asked);
  if (value.kind === "unknown") return undefined;
  if (value.kind === "number") return figureOfNumber(value, unit, decimals);
  const number = value.kind === "interval" ? exactValue(value.interval) : undefined;
  if (number !== undefined)
    return figureOfNumber({ digits: number.toFixed(), isRounded: false }, unit, decimals);
  if (decimals !== undefined)
    throw invalidArgument(
      CALL,
      "decimals",
      decimals,
      "left out: what is known as a figure or an interval says its precision itself",
    );
  return value.kind === "figure" ? value.figure : figureOfInterval(value.interval, unit);
}

function isPrecision(decimals: number): boolean {
  return Number.isInteger(decimals) && decimals >= -36 && decimals <= FIGURE_DIGITS.fraction;
}

/** The unit of a value: its own where it is fixed, and of a plain number the one that the caller says. */
function unitOf(value: Exclude<ResultValue, { kind: "share" }>, asked: FigureUnit | undefined): FigureUnit {
  const own = value.unit ?? asked ?? "count";
  if (asked === undefined || asked === own) return own;
  if (value.kind !== "figure" && isPlainUnit(own)) return asked;
  if (value.kind === "figure" && isPlainUnit(own) && isPlainUnit(asked)) return own;
  throw invalidArgument(CALL, "the unit", asked, `left out, or ${own}, which the result is in`);
}

function figureOfNumber(
  { digits, isRounded }: Pick<Extract<ResultValue, { kind: "number" }>, "digits" | "isRounded">,
  unit: FigureUnit,
  decimals = isRounded ? (digits.split(".")[1] ?? "").length : undefined,
): Figure | undefined {
  if (decimals === undefined) {
    const number = decimalOf(digits);
    return figureOfInterval(pointInterval(number, number.isInteger()), unit);
  }
  const rounded = figure(digits, { ...saidUnit(unit, digits), decimals });
  if (!hasExcessDigits(rounded)) return rounded;
  throw invalidArgument(CALL, "decimals", decimals, `so many that ${digits} has none beyond them`);
}

/** Less than one unit of its last decimal away, and no less than nothing and no more than all. */
function figureOfShare(share: Decimal, unit: FigureUnit, decimals: number | undefined): Figure | undefined {
  if (decimals === undefined || decimals < 1)
    throw noFigure(share, "a share does not say to how many decimals it was rounded; say { decimals: 4 }");
  const reach = `0.${"0".repeat(decimals - 1)}1`;
  const [from, to] = [
    addDecimals(share, decimalOf(`-${reach}`)).lower,
    addDecimals(share, decimalOf(reach)).upper,
  ];
  const lower = from.lt(0) ? finiteEnd(decimalOf("0"), true) : finiteEnd(from, false);
  const upper = to.gt(1) ? finiteEnd(decimalOf("1"), true) : finiteEnd(to, false);
  return figureOfInterval(intervalBetween(lower, upper, false), unit);
}
