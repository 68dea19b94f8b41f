/**
 * Numbers in Chinese words: 一百四十四, 两千万, 二点五. The last unit that is named says how far the number was rounded, as
 * 3千万 has one digit.
 */

import type { FigureScale } from "../scale";
import type { FigureWord, PartMeaning } from "./vocabulary";

const DIGITS = "零一二三四五六七八九";
/** Other characters of digits: zero as a circle, and "a pair of", which is 2 before what is counted. */
const OTHER_DIGITS: Readonly<Record<string, number>> = { 〇: 0, 两: 2 };
/** Powers of ten: within a section of four digits, and of whole sections. */
const UNITS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const SECTIONS: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };
const POINT = "点";

const RUN = /[零〇一二两三四五六七八九十百千万亿点]+/y;
/** The scales that a number in words is given in, with their powers of ten. */
const SCALES: readonly (readonly [number, FigureScale])[] = [
  [12, "trillion"],
  [8, "yi"],
  [4, "wan"],
  [3, "thousand"],
  [2, "hundred"],
];

const MANY_DIGITS =
  "digits one after the other may be a year or a number of something; write the number in digits";
const LEFT_OUT =
  "the unit of the last digit is left out, so that it can be a ten of it, or one; write the number in digits";

/** The number in words at a place of a text. */
export function chineseNumberAt(text: string, at: number): FigureWord | undefined {
  RUN.lastIndex = at;
  const [run = ""] = RUN.exec(text) ?? [];
  if (run === "") return undefined;
  const point = run.indexOf(POINT);
  if (point >= 0) return decimalIn(run, point);
  const number = wholeIn(run);
  if (typeof number === "string") return { text: run, meaning: { kind: "refused", reason: number } };
  return { text: run, meaning: { kind: "several", meanings: partsOf(number) } };
}

/** A whole number, and the power of ten of the last unit that is named. */
interface WholeNumber {
  readonly value: number;
  readonly power: number;
}

/** The number of a run of digits and units, or why it is none. */
function wholeIn(run: string): WholeNumber | string {
  let [total, power] = [0, 0];
  let section: Section = { ...EMPTY };
  // 亿 may follow 万, and 万 whole sections of 亿: each once.
  let above = Number.POSITIVE_INFINITY;
  for (const sign of run) {
    const [digit, unit, large] = [digitOf(sign), UNITS[sign], SECTIONS[sign]];
    if (digit !== undefined) {
      if (section.digit !== undefined) return MANY_DIGITS;
      section = digit === 0 ? { ...section, hasZero: true } : { ...section, digit };
      power = 0;
    } else if (unit !== undefined) {
      const isBare = section.digit === undefined && (unit !== 1 || section.sum > 0);
      if (unit >= section.unit || isBare) return notInOrder(sign);
      section = {
        sum: section.sum + (section.digit ?? 1) * 10 ** unit,
        unit,
        digit: undefined,
        hasZero: false,
      };
      power = unit;
    } else if (large !== undefined) {
      const sum = sumOf(section, total > 0);
      if (typeof sum === "string") return sum;
      const isWanOfYi = large === 8 && above === 4;
      if ((sum === 0 && !isWanOfYi) || (large >= above && !isWanOfYi)) return notInOrder(sign);
      total = isWanOfYi ? (total + sum) * 1e8 : total + sum * 10 ** large;
      if (!Number.isSafeInteger(total)) return notInOrder(sign);
      [above, section] = [large, { ...EMPTY }];
      power += large;
    }
  }
  const sum = sumOf(section, total > 0);
  return typeof sum === "string" ? sum : { value: total + sum, power };
}

/** Up to four digits: what they come to, their last unit, a digit that waits for one, and whether a zero skips units. */
interface Section {
  readonly sum: number;
  readonly unit: number;
  readonly digit: number | undefined;
  readonly hasZero: boolean;
}

const EMPTY: Section = { sum: 0, unit: 4, digit: undefined, hasZero: false };

/** What a section comes to; behind 百 or 万 a last digit without a unit could be a ten. */
function sumOf({ sum, unit, digit, hasZero }: Section, isBehindOthers: boolean): number | string {
  const skipsUnits = digit !== undefined && (sum > 0 || isBehindOthers) && unit > 1;
  const endsWithZero = digit === undefined && hasZero && (sum > 0 || isBehindOthers);
  return (skipsUnits && !hasZero) || endsWithZero ? LEFT_OUT : sum + (digit ?? 0);
}

function notInOrder(sign: string): string {
  return `its units are not in order at ${sign}; write the number in digits`;
}

function digitOf(sign: string): number | undefined {
  const digit = DIGITS.indexOf(sign);
  return digit >= 0 ? digit : OTHER_DIGITS[sign];
}

/** A number in the scale of its last unit: 一百二十万 is 12 with one zero before 万. */
function partsOf({ value, power }: WholeNumber): PartMeaning[] {
  const [scaleOf, scale] = SCALES.find(([least]) => least <= power) ?? [0, undefined];
  if (scale === undefined) return [{ kind: "number", number: String(value) }];
  return [
    { kind: "number", number: String(value / 10 ** power) },
    { kind: "scale", scale, zeros: power - scaleOf },
  ];
}

/** 二点五: digits behind a point, without the scale that may follow. */
function decimalIn(run: string, point: number): FigureWord | undefined {
  const whole = wholeIn(run.slice(0, point));
  let fraction = "";
  for (const sign of run.slice(point + 1)) {
    const digit = digitOf(sign);
    if (digit === undefined) break;
    fraction += digit;
  }
  if (point === 0 || typeof whole === "string" || fraction === "") return undefined;
  return {
    text: run.slice(0, point + 1 + fraction.length),
    meaning: { kind: "number", number: `${whole.value}.${fraction}` },
  };
}
