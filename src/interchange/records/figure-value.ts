/**
 * The number of a figure of a dataset as records hold it: in its unit, with the power of ten that the dataset states, exactly or
 * as it was printed.
 */

import { type Figure, type FigureUnit, isFigureUnit } from "../../figures/figure";
import { finiteEnd, type IntervalEnd, intervalBetween, UNBOUNDED, UNKNOWN } from "../../figures/interval";
import { figureOfInterval, saidUnit } from "../../figures/interval-figure";
import { exactly, figure as figureAsPrinted } from "../../figures/make-figure";
import { caughtIssue } from "../../foundation/error";
import { faultAt, type Issue, type IssuePath } from "../../foundation/issue";
import { decimalOf, scaledText } from "../../number/decimal";
import type { DataBound, DataFigure } from "../dataset/dataset";

/** What a unit of an office is here: a unit, per cent, or a unit by a power of ten, as thousands are by 3. */
export type UnitMeaning = FigureUnit | "percent" | { readonly unit: FigureUnit; readonly power: number };

/** Whether a value says what a unit is. */
export function isUnitMeaning(value: unknown): value is UnitMeaning {
  if (value === "percent" || isFigureUnit(value)) return true;
  if (typeof value !== "object" || value === null) return false;
  const { unit, power, ...others } = value as Readonly<Record<string, unknown>>;
  const isPower = Number.isInteger(power) && Math.abs(power as number) <= 36;
  return isFigureUnit(unit) && isPower && Object.keys(others).length === 0;
}

/** What a number is in, and by which power of ten it is to be multiplied. */
export interface NumberUnit {
  /** `undefined` where the dataset doesn't say: of whole numbers things, and else a number. */
  readonly unit: FigureUnit | undefined;
  readonly power: number;
  /** How many decimals the dataset declares; `undefined` where it doesn't. */
  readonly decimals: number | undefined;
}

/**
 * The figure of a number, or of an interval where there is no number; `undefined` where nothing is known of it, and with an issue
 * where it cannot be held.
 */
export function figureOfData(
  { value, lower, upper }: Pick<DataFigure, "value" | "lower" | "upper">,
  { unit, power, decimals }: NumberUnit,
  digits: "exact" | "printed",
  path: IssuePath,
  issues: Issue[],
): Figure | undefined {
  let made: Figure | undefined;
  const issue = caughtIssue(path, () => {
    if (value !== undefined) {
      const number = timesPower(value, power);
      const printed = printedDecimals(value, decimals) - power;
      // "6.0" is no number of things, and rounded, also where a file writes 6 for it.
      const own = unit ?? (printed > 0 ? "number" : undefined);
      const options = own === undefined ? {} : saidUnit(own, number);
      made =
        digits === "exact"
          ? exactly(number, options)
          : figureAsPrinted(number, { ...options, decimals: printed });
    } else if (lower !== undefined && upper !== undefined) {
      const own = unit ?? (hasFraction(lower) || hasFraction(upper) ? "number" : "count");
      made = figureOfInterval(
        intervalBetween(endOf(lower, power), endOf(upper, power), own === "count"),
        own,
      );
    }
  });
  if (issue !== undefined) issues.push({ ...issue, code: "interchange/unwritable-number" });
  return made;
}

/** What a code of a unit says: the caller's word for it, a currency, or one of the plain units; per cent is a ratio of hundredths. */
export function unitOfCode(
  code: string | undefined,
  unitOf: Readonly<Record<string, UnitMeaning>>,
): Pick<NumberUnit, "unit" | "power"> {
  const given = code !== undefined && Object.hasOwn(unitOf, code) ? unitOf[code] : code;
  if (given === code) return isFigureUnit(given) ? { unit: given, power: 0 } : NO_UNIT;
  if (given === "percent") return { unit: "ratio", power: -2 };
  if (typeof given === "object") return given;
  return isFigureUnit(given) ? { unit: given, power: 0 } : NO_UNIT;
}

const NO_UNIT: Pick<NumberUnit, "unit" | "power"> = { unit: undefined, power: 0 };

const POWER = /^-?\d{1,2}$/;

/** A whole number that an attribute states, as the power of ten of UNIT_MULT; `undefined` where it states none. */
export function wholeOf(text: string | undefined, path: IssuePath, issues: Issue[]): number | undefined {
  if (text === undefined) return undefined;
  if (POWER.test(text)) return Number(text);
  issues.push(faultAt(path, "interchange/invalid-number", "a whole number, as 6 for millions", text));
  return undefined;
}

function endOf(bound: DataBound, power: number): IntervalEnd {
  if ("digits" in bound) return finiteEnd(decimalOf(timesPower(bound.digits, power)), bound.end === "closed");
  return bound.end === "unbounded" ? UNBOUNDED : UNKNOWN;
}

function hasFraction(bound: DataBound): boolean {
  return "digits" in bound && bound.digits.includes(".");
}

/** How many decimals plain digits have. */
export function decimalsOf(digits: string): number {
  return (digits.split(".")[1] ?? "").length;
}

/** To how many decimals a number was printed: those declared, unless it has digits beyond them. */
function printedDecimals(value: string, declared: number | undefined): number {
  const own = decimalsOf(value);
  if (declared === undefined || declared >= own) return declared ?? own;
  const beyond = value.replace(".", "").slice(declared - own);
  return /[1-9]/.test(beyond) ? own : declared;
}

/** A number times a power of ten, digit by digit. */
function timesPower(digits: string, power: number): string {
  return power === 0 ? digits : scaledText(decimalOf(digits), -power, undefined, "floor");
}
