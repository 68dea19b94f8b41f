/**
 * What may have to hold between the figures of a text: sums of figures that stand near each other, growth, shares. They are proposals for
 * a person to take; whether they hold is the audit's to say. Numbers here are floats, good enough to look for pairs.
 */

import type { FoundFigure } from "./figures";

/** A relation that is proposed between figures, by their places in the list. */
export type Proposal =
  | { readonly kind: "sum"; readonly whole: number; readonly parts: readonly number[]; readonly off: number }
  | {
      readonly kind: "growth";
      readonly rate: number;
      readonly from: number;
      readonly to: number;
      readonly off: number;
    }
  | {
      readonly kind: "ratio";
      readonly ratio: number;
      readonly numerator: number;
      readonly denominator: number;
      readonly off: number;
    };

interface Range {
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly sentence: number;
  readonly says: string;
}

/** So many are worth a look. */
const MOST = 10;
/** Farther off, one is no slip of the other. */
const NEAR = 0.1;
const FIGURES = 60;

/** The proposals, those that hold before those that nearly do. */
export function proposalsFor(figures: readonly FoundFigure[]): readonly Proposal[] {
  const ranges = figures.slice(0, FIGURES).flatMap(rangeOf);
  const levels = ranges.filter(({ says, unit }) => says === "level" && unit !== "ratio");
  const found = [...sums(levels), ...rates(ranges, levels), ...ratios(ranges, levels)];
  return found.sort((one, other) => one.off - other.off).slice(0, MOST);
}

/** The ends of a figure that is known on both sides. */
function rangeOf(
  { interval: { lower, upper }, phrase, sentence }: FoundFigure,
  at: number,
): readonly Range[] {
  if (lower.kind !== "finite" || upper.kind !== "finite") return [];
  const { figure, says } = phrase;
  const { number } = figure as { readonly number?: unknown };
  const { unit, scale } = figure as { readonly unit?: string; readonly scale?: string };
  const isRatio = scale === "percent" || (typeof number === "string" && number.includes("/"));
  const kind = unit ?? (isRatio ? "ratio" : "count");
  return [{ at, low: lower.value.toNumber(), high: upper.value.toNumber(), unit: kind, sentence, says }];
}

function isNear(one: Range, other: Range): boolean {
  return one.at !== other.at && Math.abs(one.sentence - other.sentence) <= 1;
}

/** How far two ranges are apart, as a share of the second; 0 where they meet. */
function apart(low: number, high: number, of: Range): number {
  const gap = Math.max(0, low - of.high, of.low - high);
  return gap === 0 ? 0 : gap / Math.max(Math.abs(of.high), 1e-9);
}

function* partsOf(whole: Range, levels: readonly Range[]): Generator<readonly Range[]> {
  const near = levels.filter(
    (part) => part.unit === whole.unit && part.high <= whole.high * 1.5 && isNear(part, whole),
  );
  for (const [first, one] of near.entries()) {
    for (const other of near.slice(first + 1)) yield [one, other];
    for (const length of [3, 4, 5, 6]) {
      const run = near.slice(first, first + length);
      if (run.length === length) yield run;
    }
  }
}

function sums(levels: readonly Range[]): Proposal[] {
  return levels.flatMap((whole) =>
    [...partsOf(whole, levels)].flatMap((parts): Proposal[] => {
      const low = parts.reduce((sum, part) => sum + part.low, 0);
      const high = parts.reduce((sum, part) => sum + part.high, 0);
      // A part of nearly the whole says nothing of a sum.
      if (parts.some((part) => part.low >= whole.high || part.high < whole.low / 100)) return [];
      const off = apart(low, high, whole);
      if (off > NEAR) return [];
      return [{ kind: "sum", whole: whole.at, parts: parts.map(({ at }) => at), off }];
    }),
  );
}

function pairs(levels: readonly Range[], near: Range): readonly (readonly [Range, Range])[] {
  const around = levels.filter((level) => isNear(level, near) && level.low > 0);
  return around.flatMap((one) =>
    around.flatMap((other): (readonly [Range, Range])[] =>
      one.at !== other.at && one.unit === other.unit ? [[one, other]] : [],
    ),
  );
}

function rates(ranges: readonly Range[], levels: readonly Range[]): Proposal[] {
  return ranges.flatMap((rate) =>
    rate.says !== "change" || rate.unit !== "ratio"
      ? []
      : pairs(levels, rate).flatMap(([from, to]): Proposal[] => {
          const gap = Math.max(0, to.low / from.high - 1 - rate.high, rate.low - (to.high / from.low - 1));
          return gap > NEAR / 2
            ? []
            : [{ kind: "growth", rate: rate.at, from: from.at, to: to.at, off: gap }];
        }),
  );
}

function ratios(ranges: readonly Range[], levels: readonly Range[]): Proposal[] {
  return ranges.flatMap((ratio) =>
    ratio.says !== "level" || ratio.unit !== "ratio"
      ? []
      : pairs(levels, ratio).flatMap(([numerator, denominator]): Proposal[] => {
          const gap = apart(numerator.low / denominator.high, numerator.high / denominator.low, ratio);
          return gap > NEAR || numerator.low >= denominator.high
            ? []
            : [
                {
                  kind: "ratio",
                  ratio: ratio.at,
                  numerator: numerator.at,
                  denominator: denominator.at,
                  off: gap,
                },
              ];
        }),
  );
}
