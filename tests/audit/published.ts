/**
 * Publishing: from a true value to a figure that is true of it as a policy reads it, by rounding in bigints and by
 * hedging. None of it uses how the library reads figures.
 */

import {
  about,
  atLeast,
  atMost,
  between,
  type CurrencyCode,
  exactly,
  type Figure,
  figure,
  lessThan,
  moreThan,
  nearly,
  odd,
  type ReadingPolicy,
} from "cultural-ledger";
import type { FigureOptions, FigureScale } from "cultural-ledger/figures";
import * as fc from "fast-check";
import {
  absolute,
  compare,
  digitsOf,
  divided,
  type Fraction,
  fraction,
  fractionOfText,
  minus,
  plus,
  type Rounding,
  roundedTo,
  tenTo,
  times,
  ZERO,
} from "./fraction";

export type Draw = fc.GeneratorValue;

/** One of a list. */
export function pick<Item>(draw: Draw, list: readonly Item[]): Item {
  return list[draw(fc.nat, { max: list.length - 1 })] as Item;
}

export function whole(draw: Draw, min: number, max: number): number {
  return draw(fc.integer, { min, max });
}

/** What a published value counts. The unit of a quotient may be left out, as readers of documents do. */
export type PublishedUnit = "count" | "ratio" | "unsaid" | CurrencyCode;

const SCALES: Readonly<Record<string, readonly (FigureScale | undefined)[]>> = {
  count: [undefined, undefined, "hundred", "thousand", "wan"],
  ratio: [undefined, "percent"],
  unsaid: [undefined, "percent"],
  money: [undefined, "thousand", "wan", "million"],
};
const POWERS: Readonly<Record<string, number>> = { percent: -2, hundred: 2, thousand: 3, wan: 4, million: 6 };
const FORMS = [
  ...(["equal", "equal", "equal", "equal", "exactly", "moreThan", "atLeast"] as const),
  ...(["lessThan", "atMost", "between", "about", "about", "nearly", "fraction", "odd"] as const),
];
export const POLICIES: fc.Arbitrary<ReadingPolicy> = fc.record({
  id: fc.constant("drawn"),
  counts: fc.constantFrom("exact", "rounded"),
  trailingZeros: fc.constantFrom("significant", "insignificant"),
  rounding: fc.constantFrom("nearest", "nearest", "half-up", "half-even", "truncate", "unknown", "none"),
  about: fc.constantFrom("0.1", "0.25", "0", "vague"),
  nearly: fc.constantFrom("0.1", "0.5", "vague"),
  fractions: fc.constantFrom("nearest", "narrow", "exact"),
});

/** How a publisher who rounds to the nearest breaks ties: one way for one document. */
type Tie = Extract<Rounding, `half-${string}`>;

export interface Style {
  readonly policy: ReadingPolicy;
  readonly tie: Tie;
}

export const styles: fc.Arbitrary<Style> = fc.record({
  policy: POLICIES,
  tie: fc.constantFrom("half-up", "half-down", "half-even"),
});

/** A figure that is true of a value under the policy of a style. */
export function publish(draw: Draw, truth: Fraction, unit: PublishedUnit, style: Style): Figure {
  const scale = pick(draw, SCALES[unit] ?? SCALES["money"]!);
  const options: FigureOptions = {
    ...(scale !== undefined && { scale }),
    ...(unit !== "unsaid" && (unit !== "count" || draw(fc.boolean)) && { unit }),
  };
  const printing: Printing = { draw, truth, options, shift: POWERS[scale ?? ""] ?? 0, ...style };
  const made = inForm(pick(draw, FORMS), printing, unit) ?? atLeast(below(printing, 0), options);
  // Digits behind a point say that it is no count, unless it says that it is one.
  const isPointed = made.number.includes(".") || made.to?.includes(".") === true;
  return unit === "count" && isPointed ? { ...made, unit } : made;
}

interface Printing extends Style {
  readonly draw: Draw;
  readonly truth: Fraction;
  readonly options: FigureOptions;
  /** The power of ten of the scale. */
  readonly shift: number;
}

function inForm(form: (typeof FORMS)[number], printing: Printing, unit: PublishedUnit): Figure | undefined {
  const { draw, truth, options, policy } = printing;
  switch (form) {
    case "equal":
      return rounded(printing);
    case "exactly":
      return ifExact(printing, (text) => exactly(text, options));
    case "moreThan":
      return moreThan(below(printing, 1), options);
    case "atLeast":
      return atLeast(below(printing, 0), options);
    case "lessThan":
      return lessThan(above(printing, 1), options);
    case "atMost":
      return atMost(above(printing, 0), options);
    case "between":
      return between(below(printing, 0), above(printing, 0), options);
    case "about":
      return near(printing, policy.about, 1, (text) => about(text, options));
    case "nearly":
      return near(printing, policy.nearly, -1, (text) => nearly(text, options));
    case "odd":
      return unit === "ratio" || unit === "unsaid" ? undefined : withRemainder(printing, unit);
    case "fraction":
      return unit === "ratio" && truth.over > 0n ? inParts(printing, whole(draw, 2, 12)) : undefined;
  }
}

export function roundingsOf({ policy, tie }: Style): readonly Rounding[] {
  switch (policy.rounding) {
    case "nearest":
      return [tie];
    case "unknown":
      return ["floor", "ceiling", "truncate", "half-up", "half-down", "half-even"];
    case "none":
      return [];
    default:
      return [policy.rounding];
  }
}

/** As printed after rounding, or with all its digits where the policy says that nothing is rounded. */
function rounded(printing: Printing): Figure | undefined {
  const { draw, truth, options, shift, policy } = printing;
  const modes = roundingsOf(printing);
  if (modes.length === 0) return ifExact(printing, (text) => figure(text, options));
  const power = shift + whole(draw, -3, 2);
  const units = roundedTo(truth, power, pick(draw, modes));
  const areDigits = power <= shift || (policy.trailingZeros === "insignificant" && units !== 0n);
  const isDeclared = !areDigits || whole(draw, 0, 3) === 0;
  return figure(digitsOf(units, power - shift), { ...options, ...(isDeclared && { decimals: -power }) });
}

function ifExact({ truth, shift }: Printing, make: (text: string) => Figure): Figure | undefined {
  const power = shift - 6;
  const units = roundedTo(truth, power, "floor");
  return compare(times(fraction(units), tenTo(power)), truth) === 0
    ? make(trimmed(digitsOf(units, -6)))
    : undefined;
}

function trimmed(digits: string): string {
  return digits.replace(/\.?0+$/, "");
}

/** A number with few digits that is less than the true one, or equals it where nothing must lie between. */
function below({ draw, truth, shift }: Printing, strictly: 0 | 1): string {
  const power = shift + whole(draw, -3, 2);
  const units = roundedTo(truth, power, "floor") - BigInt(whole(draw, 0, 2));
  const isTie = compare(times(fraction(units), tenTo(power)), truth) === 0;
  return digitsOf(units - (isTie ? BigInt(strictly) : 0n), power - shift);
}

function above(printing: Printing, strictly: 0 | 1): string {
  const { truth } = printing;
  const text = below({ ...printing, truth: fraction(-truth.over, truth.by) }, strictly);
  return text.startsWith("-") ? text.slice(1) : /[1-9]/.test(text) ? `-${text}` : text;
}

/** A number that the true one is near: at the end of the span, rounded, or itself. */
function near(
  printing: Printing,
  span: string,
  side: -1 | 1,
  make: (text: string) => Figure,
): Figure | undefined {
  const { draw, truth, shift } = printing;
  const share = span === "vague" ? fraction(0n) : fractionOfText(span);
  const one = fraction(1n);
  const edges = [divided(truth, minus(one, share)), divided(truth, plus(one, share)), truth];
  const power = shift + whole(draw, -3, 2);
  const edge = edges[whole(draw, 0, 2)] as Fraction;
  const units = roundedTo(edge, power, pick(draw, ["floor", "ceiling", "half-up"] as const));
  const number = times(fraction(units), tenTo(power));
  // What is nearly a number is nearer to nothing than that.
  const isOnSide = side > 0 || (units < 0n ? compare(truth, number) > 0 : compare(truth, number) < 0);
  const isNear = compare(absolute(minus(number, truth)), times(absolute(number), share)) <= 0;
  return isOnSide && (isNear || span === "vague") ? make(digitsOf(units, power - shift)) : undefined;
}

/** Cut off behind a digit that is not zero, with something left: of things to the tens at least. */
function withRemainder({ draw, truth, options, shift }: Printing, unit: PublishedUnit): Figure | undefined {
  const power = Math.max(shift + whole(draw, -3, 2), unit === "count" ? 1 : -2);
  const units = roundedTo(truth, power, "floor");
  const isExact = compare(times(fraction(units), tenTo(power)), truth) === 0;
  return units < 1n || units % 10n === 0n || isExact
    ? undefined
    : odd(digitsOf(units, power - shift), options);
}

/** So many parts of a whole: in words that reach to the true value, or exactly. */
function inParts({ draw, truth, options: { unit }, policy }: Printing, parts: number): Figure | undefined {
  const options: FigureOptions = unit === undefined ? {} : { unit };
  const times12 = (count: bigint) => `${count}/${parts}`;
  const scaled = times(truth, fraction(parts));
  const [floor, ceiling] = [roundedTo(scaled, 0, "floor"), roundedTo(scaled, 0, "ceiling")];
  const isExact = floor === ceiling;
  const nearest = roundedTo(scaled, 0, pick(draw, ["half-up", "half-down"] as const));
  if (nearest < 1n || floor < 1n || ceiling > 999_999n) return undefined;
  const form = pick(draw, ["equal", "about", "exactly", "between", "atLeast", "atMost", "lessThan"] as const);
  switch (form) {
    case "equal":
    case "about":
      if (policy.fractions !== "exact") {
        const isWord = isWithin(truth, nearest, parts, form, policy.fractions);
        return isWord ? (form === "equal" ? figure : about)(times12(nearest), options) : undefined;
      }
      return isExact && policy.rounding !== "none"
        ? (form === "equal" ? figure : about)(times12(floor), options)
        : undefined;
    case "exactly":
      return isExact ? exactly(times12(floor), options) : undefined;
    case "between":
      return between(times12(floor), times12(ceiling), options);
    case "atLeast":
      return atLeast(times12(floor), options);
    case "atMost":
      return atMost(times12(ceiling), options);
    case "lessThan":
      return lessThan(times12(isExact ? ceiling + 1n : ceiling), options);
  }
}

/** Whether a word is one for a true value: no fraction in common use lies between them, or nearer to it than so far. */
function isWithin(
  truth: Fraction,
  count: bigint,
  parts: number,
  form: "equal" | "about",
  fractions: "nearest" | "narrow",
): boolean {
  const word = fraction(count, parts);
  const off = absolute(minus(truth, word));
  const reach = (form === "about" ? 1n : 2n) * (fractions === "nearest" ? 1n : 2n);
  const order = compare(off, ZERO) === 0 ? 0 : compare(truth, word);
  if (order === 0) return true;
  const others = [2, 3, 4, 5, 10, parts].flatMap((by) => {
    const least = roundedTo(times(word, fraction(by)), 0, "floor");
    return [-1n, 0n, 1n, 2n].map((step) => fraction(least + step, by));
  });
  return others.every((other) => {
    if (compare(other, word) !== order) return true;
    const compared = compare(times(off, fraction(reach)), absolute(minus(other, word)));
    return form === "equal" ? compared <= 0 : compared < 0;
  });
}
